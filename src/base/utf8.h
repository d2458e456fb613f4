/* UTF-8: validation (RFC 3629: shortest form, no surrogates, nothing above U+10FFFF) and decoding. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/arena.h"

/* As utf8_decode, for any code point. */
size_t utf8_decode_any(const char *text, size_t length, uint32_t *code);

/* The length in bytes (1–4) of the code point at `text`, or 0 when the bytes up to `length` are not valid
 * UTF-8 there. Stores the code point when `code` is not NULL. Nearly all text is ASCII, or three bytes whose
 * first one leaves the others free, so that these are decided here. */
static inline size_t utf8_decode(const char *text, size_t length, uint32_t *code)
{
    const unsigned char *b = (const unsigned char *)text;
    if (length && b[0] < 0x80) {
        if (code)
            *code = b[0];
        return 1;
    }
    bool three = length >= 3 && b[0] > 0xE0 && b[0] < 0xF0 && b[0] != 0xED && (b[1] & 0xC0) == 0x80 &&
                 (b[2] & 0xC0) == 0x80;
    if (!three)
        return utf8_decode_any(text, length, code);
    if (code)
        *code = (b[0] & 0x0Fu) << 12 | (b[1] & 0x3Fu) << 6 | (b[2] & 0x3Fu);
    return 3;
}

/* Bytes of valid UTF-8 at the start of `text`; equals `length` when all of it is valid. */
size_t utf8_valid_length(const char *text, size_t length);

/* What stands behind a byte order mark, which editors put at the start of a file; all when there is none. */
struct km_bytes utf8_without_mark(struct km_bytes bytes);

/* What stands behind the blanks, tabs and ends of lines at the start. */
struct km_bytes utf8_skip_blank(struct km_bytes bytes);

/* Whether `code` may reach a terminal or a page: no C0 or C1 control but newline, no bidi override or
 * isolate, no line or paragraph separator, none of the 66 noncharacters of Unicode (23.7), which Pango takes
 * for broken text. Tab counts as a control. */
bool utf8_printable(uint32_t code);

/* A copy of valid UTF-8 without the code points that utf8_printable refuses; each becomes U+FFFD. */
char *utf8_clean(struct arena *arena, const char *text);

#endif
