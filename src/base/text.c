/* Localised text: which language stands in for a missing one. */
#include "base/arena.h"

static const enum km_language fallback[KM_LANGUAGE_COUNT][KM_LANGUAGE_COUNT] = {
    [KM_JA] = {KM_JA, KM_JA_EASY, KM_EN},
    [KM_EN] = {KM_EN, KM_JA, KM_JA_EASY},
    [KM_JA_EASY] = {KM_JA_EASY, KM_JA, KM_EN},
};

const char *km_text_get(const struct km_text *text, enum km_language language)
{
    for (size_t i = 0; i < KM_LANGUAGE_COUNT; i++)
        if (text->in[fallback[language][i]])
            return text->in[fallback[language][i]];
    return "";
}

const char *km_language_tag(enum km_language language)
{
    static const char *const tags[KM_LANGUAGE_COUNT] = {
        [KM_JA] = "ja", [KM_EN] = "en", [KM_JA_EASY] = "ja-easy"};
    return tags[language];
}

bool km_text_present(const struct km_text *text)
{
    return text->in[KM_JA] || text->in[KM_EN] || text->in[KM_JA_EASY];
}
