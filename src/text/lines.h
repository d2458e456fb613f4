/* Which of the ways to break a paragraph into lines: the fewest lines, and among those the cheapest.
 *
 * Where a line may end is text/breaks.h's business (strict kinsoku), what a break costs a reader is
 * text/cost.h's; lines that are left empty cost, too, and so does a last line of a few characters. The owner
 * says how wide text is, so that one rule serves columns, pixels and points. */
#ifndef TEXT_LINES_H
#define TEXT_LINES_H

#include "base/arena.h"

/* A paragraph to be broken. */
struct text_paragraph {
    const char *text; /* valid UTF-8; a newline ends a line */
    size_t length;
    const bool *whole; /* per byte: no break before it (key caps); NULL: none */
    int (*measure)(void *user, size_t first,
                   size_t end); /* width of the bytes first … end − 1, in any unit */
    void *user;
};

struct text_line {
    size_t first, end; /* bytes, without the blanks at the end */
    int width;         /* as a whole, or as the sum of its pieces where that is more */
};

struct text_lines {
    struct text_line *lines;
    size_t count; /* at least 1 */
    int widest;
};

/* Lines of at most `width`, in `arena`; the first is at most `first_width` wide (a mark may stand before it).
 * A cluster that is wider than that has a line of its own. */
struct text_lines text_lines(struct arena *arena, const struct text_paragraph *paragraph, int first_width,
                             int width);

#endif
