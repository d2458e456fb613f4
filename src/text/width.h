/* How wide text is in a terminal, and how many characters a person would count.
 *
 * Widths are columns after Unicode's East Asian Width (UAX #11) in an East Asian context: kanji, kana and
 * full-width forms take two columns, half-width kana and ASCII one, combining marks none. What UAX #11 leaves
 * open (① … → ’ é) counts two, as Japanese fonts draw it: where a terminal draws it narrow, a line ends
 * early, but none ever runs over the edge. For the same reason a sign that U+FE0F makes an emoji counts two,
 * and so does a character of the blocks of emoji and ideographs that is younger than the library. Nothing
 * here depends on the locale.
 *
 * Every text must be valid UTF-8; control characters count nothing (utf8_clean removes them). */
#ifndef TEXT_WIDTH_H
#define TEXT_WIDTH_H

#include "base/arena.h"

/* Columns of one line. */
size_t text_width(const char *text);
size_t text_width_n(const char *text, size_t length);

/* Grapheme clusters (UAX #29): か followed by a combining ゛ is one, and so is a family emoji. */
size_t text_graphemes(struct arena *arena, const char *text);

#endif
