/* Paragraphs in lines of a given number of columns (see text/width.h) and breaks (see text/breaks.h). */
#ifndef TEXT_WRAP_H
#define TEXT_WRAP_H

#include "base/strbuf.h"

/* A paragraph with its hanging indent. "  1) " or "山本：" as `first` with `rest` NULL gives
 *
 *   山本：先週の土曜に買っ
 *         たばかりなんです。 */
struct text_layout {
    size_t columns;    /* of a whole line, what stands before the text included */
    const char *first; /* stands before the first line; NULL: nothing */
    const char *rest;  /* stands before every further line; NULL: spaces as wide as `first` */
};

/* Appends `text` in lines, each with its newline at the end and without blanks before it. A newline in `text`
 * ends a line, too, and an empty text gives one line. A run that no whole line can hold is broken between
 * grapheme clusters. A line holds at least one cluster, even where `columns` leave no room. `text` is valid
 * UTF-8 without control characters but newline. */
void text_wrap(struct strbuf *out, const char *text, const struct text_layout *layout);

#endif
