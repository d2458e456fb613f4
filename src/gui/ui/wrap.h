/* Which of the ways to break a paragraph: the fewest lines, and among those the cheapest.
 *
 * Where a line may end is text/breaks.h's business (strict kinsoku). What a break costs is a matter of
 * reading: nothing after the end of a sentence, little after a comma or before the kanji that begins the next
 * word, much between kanji, most inside a word in katakana; lines that are left empty cost, too, and so does
 * a last line of a few characters. The table of costs is in wrap.c. */
#ifndef GUI_UI_WRAP_H
#define GUI_UI_WRAP_H

#include "base/arena.h"

/* A paragraph to be broken. */
struct wrap_source {
    const char *text; /* valid UTF-8; a newline ends a line */
    size_t length;
    const bool *whole; /* per byte: no break before it (key caps); NULL: none */
    int (*measure)(void *user, size_t first, size_t end); /* pixels of the bytes first … end − 1 */
    void *user;
};

struct wrap_line {
    size_t first, end; /* bytes, without the blanks at the end */
    int width;         /* as a whole, or as the sum of its pieces where that is more */
};

struct wrap {
    struct wrap_line *lines;
    size_t count; /* at least 1 */
    int widest;
};

/* Lines of at most `width` pixels, in `arena`. A cluster that is wider than that has a line of its own. */
struct wrap wrap_paragraph(struct arena *arena, const struct wrap_source *source, int width);

#endif
