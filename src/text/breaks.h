/* Where a line may end: the rules without any measure, for terminals (columns) and windows (pixels) alike. */
#ifndef TEXT_BREAKS_H
#define TEXT_BREAKS_H

#include "base/arena.h"

/* What may happen just before a byte. */
enum text_break {
    TEXT_BREAK_NEVER,    /* inside a grapheme cluster (UAX #29), or at the start of the text */
    TEXT_BREAK_GRAPHEME, /* between two clusters: only when a whole line would not hold the run */
    TEXT_BREAK_LINE      /* a place to end a line */
};

/* One enum text_break for each byte of `text`, in `arena`. `text` is valid UTF-8 without a newline.
 *
 * Places are those of UAX #14 in its strict Japanese form: no line starts with 。、」）！？ー々 or a small
 * kana, none ends with 「（. Beyond UAX #14 these stay whole: URLs, —— and ―― and the like, numbers in
 * full-width digits. Blanks stand before the break that they allow. */
const unsigned char *text_breaks(struct arena *arena, const char *text, size_t length);

/* Whether the code point is a blank, which a line does not keep at its end: space or ideographic space. */
bool text_is_blank(uint32_t code);

/* Whether the code point is a character of `characters`, which is valid UTF-8. */
bool text_is_one_of(uint32_t code, const char *characters);

#endif
