/* Where somebody who reads a text aloud pauses: between two sentences, and between two clauses of one. */
#ifndef TEXT_PAUSES_H
#define TEXT_PAUSES_H

#include "base/arena.h"

/* What ends just before a byte. */
enum text_pause { TEXT_PAUSE_NONE, TEXT_PAUSE_CLAUSE, TEXT_PAUSE_SENTENCE };

/* One enum text_pause for each byte of `text`, in `arena`: marks and blanks stand before their pause. There
 * is none within brackets or quotes, before a quote, at the start, or at the end. A newline ends a sentence.
 * `text` is valid UTF-8. */
const unsigned char *text_pauses(struct arena *arena, const char *text, size_t length);

#endif
