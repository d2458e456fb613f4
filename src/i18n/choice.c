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
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(word, words[i]) != 0)
            continue;
        *out = (enum ui_choice)i;
        return true;
    }
    return false;
}

/* The choice of a locale name, language[_TERRITORY][.codeset][@modifier]; UI_JA when we do not speak it. */
static enum ui_choice locale_choice(const char *locale)
{
    bool english = strcspn(locale, "_.@") == 2 && strncmp(locale, "en", 2) == 0;
    return english ? UI_EN : UI_JA;
}

enum ui_choice ui_choose(const struct ui_wishes *wishes)
{
    enum ui_choice choice;
    if (present(wishes->option) && ui_choice_read(wishes->option, &choice))
        return choice;
    if (present(wishes->kamae_lang) && ui_choice_read(wishes->kamae_lang, &choice))
        return choice;
    if (present(wishes->lc_all))
        return locale_choice(wishes->lc_all);
    if (present(wishes->lc_messages))
        return locale_choice(wishes->lc_messages);
    return present(wishes->lang) ? locale_choice(wishes->lang) : UI_JA;
}

enum km_language ui_main_language(enum ui_choice choice)
{
    return choice == UI_EN ? KM_EN : KM_JA;
}

bool ui_second_language(enum ui_choice choice, enum km_language *out)
{
    if (choice != UI_BOTH)
        return false;
    *out = KM_EN;
    return true;
}
