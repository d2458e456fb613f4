/* Decoding by the table of RFC 3629 section 4: the second byte's range depends on the first byte. */
#include "base/utf8.h"

#include "base/strbuf.h"

size_t utf8_decode_any(const char *text, size_t length, uint32_t *code)
{
    if (!length)
        return 0;
    const unsigned char *b = (const unsigned char *)text;
    if (b[0] < 0x80) {
        if (code)
            *code = b[0];
        return 1;
    }
    size_t size = b[0] >= 0xF0 ? 4 : b[0] >= 0xE0 ? 3 : 2;
    if (b[0] < 0xC2 || b[0] > 0xF4 || size > length)
        return 0;
    unsigned low = b[0] == 0xE0 ? 0xA0 : b[0] == 0xF0 ? 0x90 : 0x80;
    unsigned high = b[0] == 0xED ? 0x9F : b[0] == 0xF4 ? 0x8F : 0xBF;
    if (b[1] < low || b[1] > high)
        return 0;
    uint32_t value = b[0] & (0x7Fu >> size);
    for (size_t i = 1; i < size; i++) {
        if ((b[i] & 0xC0) != 0x80)
            return 0;
        value = value << 6 | (b[i] & 0x3Fu);
    }
    if (code)
        *code = value;
    return size;
}

size_t utf8_valid_length(const char *text, size_t length)
{
    size_t at = 0;
    while (at < length) {
        if ((unsigned char)text[at] < 0x80) {
            at++;
            continue;
        }
        size_t size = utf8_decode(text + at, length - at, NULL);
        if (!size)
            break;
        at += size;
    }
    return at;
}

struct km_bytes utf8_without_mark(struct km_bytes bytes)
{
    static const char mark[] = "\xEF\xBB\xBF";
    enum { MARK_BYTES = sizeof mark - 1 };
    bool marked = bytes.length >= MARK_BYTES && memcmp(bytes.data, mark, MARK_BYTES) == 0;
    size_t skip = marked ? MARK_BYTES : 0;
    return (struct km_bytes){bytes.data + skip, bytes.length - skip};
}

struct km_bytes utf8_skip_blank(struct km_bytes bytes)
{
    size_t skip = 0;
    while (skip < bytes.length && memchr(" \t\r\n", bytes.data[skip], 4))
        skip++;
    return (struct km_bytes){bytes.data + skip, bytes.length - skip};
}

bool utf8_printable(uint32_t code)
{
    if (code == '\n')
        return true;
    if (code < 0x20 || (code >= 0x7F && code < 0xA0))
        return false;
    bool bidi = code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
                (code >= 0x2066 && code <= 0x2069);
    bool separator = code == 0x2028 || code == 0x2029;
    bool noncharacter = (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
    return !bidi && !separator && !noncharacter && code != 0xFEFF;
}

/* How many bytes from the start may be shown as they are. */
static size_t clean_length(const char *text, size_t length)
{
    size_t at = 0;
    while (at < length) {
        uint32_t code = (unsigned char)text[at];
        bool plain = code >= 0x20 && code < 0x7F;
        size_t size = plain ? 1 : utf8_decode(text + at, length - at, &code);
        if (!size || !(plain || utf8_printable(code)))
            break;
        at += size;
    }
    return at;
}

char *utf8_clean(struct arena *arena, const char *text)
{
    size_t length = strlen(text), at = clean_length(text, length);
    if (at == length)
        return arena_string_n(arena, text, length);
    struct strbuf out;
    strbuf_init(&out, arena);
    while (at < length) {
        strbuf_add_n(&out, text, at);
        strbuf_add(&out, "\xEF\xBF\xBD");
        size_t size = utf8_decode(text + at, length - at, NULL);
        text += at + (size ? size : 1);
        length -= at + (size ? size : 1);
        at = clean_length(text, length);
    }
    strbuf_add_n(&out, text, length);
    return arena_string_n(arena, out.data, out.length);
}
