/* Which language, when. */
#ifndef I18N_CHOICE_H
#define I18N_CHOICE_H

#include "base/arena.h"

/* What somebody wants to read. Both: Japanese first, English beside or below it. Easy: texts of scenarios and
 * rulebooks in plain Japanese where they have it; all else in Japanese. */
enum ui_choice { UI_JA, UI_EN, UI_BOTH, UI_JA_EASY };

/* Where a wish may come from; each may be NULL. An empty string counts as absent. */
struct ui_wishes {
    const char *option;      /* --lang, already accepted by ui_choice_read */
    const char *kamae_lang;  /* KAMAE_LANG: as --lang; an unknown word is passed over */
    const char *languages;   /* LANGUAGE, GNU's list "de:ja": the first that is ja or en counts */
    const char *lc_all;      /* LC_ALL, LC_MESSAGES, LANG: the first that is set is the locale */
    const char *lc_messages; /* (ja_JP.UTF-8, en_GB, …) */
    const char *lang;
};

/* The first of the wishes in the order of the struct that says something. A locale in another language is
 * read in English. No locale, C and POSIX say nothing, and as with GNU's programs they switch LANGUAGE off;
 * UI_JA then. */
enum ui_choice ui_choose(const struct ui_wishes *wishes);

/* Reads "ja", "en", "both" or "ja-easy" into `out`; false for any other word. */
bool ui_choice_read(const char *word, enum ui_choice *out);

/* The language of everything that is said once: headings, prompts, diagnostics. KM_JA_EASY, for which words
 * of the interface have Japanese, when plain Japanese is wanted. */
enum km_language ui_main_language(enum ui_choice choice);

/* Whether a second language goes with it, and which. */
bool ui_second_language(enum ui_choice choice, enum km_language *out);

#endif
