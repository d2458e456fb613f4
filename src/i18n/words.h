/* Texts from words, wherever they come from, with their placeholders filled. */
#ifndef I18N_WORDS_H
#define I18N_WORDS_H

#include "base/strbuf.h"
#include "kamae/words.h"

/* The text of `key`, or the key itself when the words do not have it. Japanese serves KM_JA_EASY. */
const char *words_get(const struct km_words *words, enum km_language language, const char *key);

/* What fills {name}: `text` as it is; or when that is NULL, `said` in the language of the words; or when that
 * is NULL, too, `number` in digits. */
struct ui_argument {
    const char *name;
    const char *text;
    const struct km_text *said;
    int64_t number;
};

/* Arguments in the call itself: UI_ARGUMENTS({"turn", .number = 4}, {"rule", .text = title}) */
#define UI_ARGUMENTS(...) ((const struct ui_argument[]){__VA_ARGS__, {.name = NULL}})

/* Appends the text of `key` with its placeholders filled from `arguments`, a list that ends with a row
 * without name (NULL: none). A placeholder that has no argument stands as it is: the text is somebody's. */
void words_write(const struct km_words *words, enum km_language language, const char *key,
                 const struct ui_argument *arguments, struct strbuf *out);

#endif
