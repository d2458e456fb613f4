/* What somebody typed, in one form; and what is left of a text when only its words count. */
#ifndef TEXT_NORMAL_H
#define TEXT_NORMAL_H

#include "base/arena.h"

/* `line` in NFKC (UAX #15) without blanks and control characters at its ends and without control characters
 * inside: １ ？ ｑ ① typed through a Japanese input method become 1 ? q 1. In `arena`; NULL when `line` is
 * not valid UTF-8. */
const char *text_normal(struct arena *arena, const char *line, size_t length);

/* The words of `text`: in NFKC without blanks and control characters anywhere, so that two texts which differ
 * in line breaks or in full-width forms alone give the same. In `arena`; NULL when `text` is not valid UTF-8.
 */
const char *text_words(struct arena *arena, const char *text);

/* `text` for finding it: in NFKC with letters that differ in case alone made equal (Unicode's full case
 * folding), blanks and control characters as in text_normal. In `arena`; NULL when `text` is not valid UTF-8.
 */
const char *text_folded(struct arena *arena, const char *text);

/* The letters and digits of `text`, folded; blanks and marks are left out, so that two texts which differ in
 * these alone give the same. In `arena`; NULL when `text` is not valid UTF-8. */
const char *text_letters(struct arena *arena, const char *text);

#endif
