/* The wishes are asked in order; the first that names a language we have is the choice. */
#include "i18n/choice.h"

static bool present(const char *text)
{
    return text && *text;
}

bool ui_choice_read(const char *word, enum ui_choice *out)
{
    static const char *const words[] = {
        [UI_JA] = "ja",
        [UI_EN] = "en",
        [UI_BOTH] = "both",
        [UI_JA_EASY] = "ja-easy",
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(word, words[i]) != 0)
            continue;
        *out = (enum ui_choice)i;
        return true;
    }
    return false;
}

static bool speaks(const char *locale, size_t length, const char *language)
{
    return strlen(language) == length && strncmp(locale, language, length) == 0;
}

/* Whether a locale name, language[_TERRITORY][.codeset][@modifier], of which `length` bytes count, is in a
 * language that we have; "japanese" is an alias of old systems. */
static bool read_locale(const char *locale, size_t length, enum ui_choice *out)
{
    size_t language = strcspn(locale, "_.@");
    if (language > length)
        language = length;
    *out = speaks(locale, language, "en") ? UI_EN : UI_JA;
    return *out == UI_EN || speaks(locale, language, "ja") || speaks(locale, language, "japanese");
}

static bool says_nothing(const char *locale)
{
    size_t language = strcspn(locale, "_.@");
    return !language || speaks(locale, language, "C") || speaks(locale, language, "POSIX");
}

static bool read_list(const char *list, enum ui_choice *out)
{
    for (size_t length; *list; list += length + (list[length] == ':')) {
        length = strcspn(list, ":");
        if (read_locale(list, length, out))
            return true;
    }
    return false;
}

static const char *locale_of(const struct ui_wishes *wishes)
{
    if (present(wishes->lc_all))
        return wishes->lc_all;
    if (present(wishes->lc_messages))
        return wishes->lc_messages;
    return wishes->lang ? wishes->lang : "";
}

enum ui_choice ui_choose(const struct ui_wishes *wishes)
{
    enum ui_choice choice;
    if (present(wishes->option) && ui_choice_read(wishes->option, &choice))
        return choice;
    if (present(wishes->kamae_lang) && ui_choice_read(wishes->kamae_lang, &choice))
        return choice;
    const char *locale = locale_of(wishes);
    if (says_nothing(locale))
        return UI_JA;
    if (present(wishes->languages) && read_list(wishes->languages, &choice))
        return choice;
    return read_locale(locale, strlen(locale), &choice) ? choice : UI_EN;
}

enum km_language ui_main_language(enum ui_choice choice)
{
    static const enum km_language languages[] = {
        [UI_JA] = KM_JA,
        [UI_EN] = KM_EN,
        [UI_BOTH] = KM_JA,
        [UI_JA_EASY] = KM_JA_EASY,
    };
    return languages[choice];
}

bool ui_second_language(enum ui_choice choice, enum km_language *out)
{
    if (choice != UI_BOTH)
        return false;
    *out = KM_EN;
    return true;
}
