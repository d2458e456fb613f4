/* Words that a spreadsheet program would not leave as they are: formulas, which it would even carry out,
 * numbers and truth values. An apostrophe before them keeps them. Private to the room. */
#ifndef TEXTS_GUARD_H
#define TEXTS_GUARD_H

#include "base/strbuf.h"

/* Appends `text` to `out`, with an apostrophe more where it needs one. What had apostrophes before such words
 * already gets one, too, so that guard_strip gives back every text. */
void guard_add(const char *text, struct strbuf *out);

/* The text of a cell, within `cell`. */
const char *guard_strip(const char *cell);

#endif
