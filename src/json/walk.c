/* The primitives below the scanner, the locator and the writer. Accepted text needs no checks against the end
 * inside a string: its quotes are known to be closed. Skipping a container counts brackets and jumps over
 * strings. */
#include "json/walk.h"

struct walk_place walk_start(const char *start)
{
    return (struct walk_place){.at = start, .line = 1, .column = 1};
}

void walk_move(struct walk_place *place, const char *to)
{
    for (; place->at < to; place->at++) {
        unsigned char byte = (unsigned char)*place->at;
        if (byte == '\n') {
            place->line++;
            place->column = 1;
        } else if ((byte & 0xC0) != 0x80) {
            place->column++;
        }
    }
}

static const char *skip_string(const char *at)
{
    for (at++; *at != '"'; at++)
        if (*at == '\\')
            at++;
    return at + 1;
}

static const char *skip_container(const char *at, const char *end)
{
    size_t depth = 0;
    while (at < end) {
        if (*at == '"') {
            at = skip_string(at);
            continue;
        }
        depth += *at == '{' || *at == '[';
        depth -= *at == '}' || *at == ']';
        at++;
        if (!depth)
            break;
    }
    return at;
}

const char *walk_value(const char *at, const char *end)
{
    if (*at == '"')
        return skip_string(at);
    if (*at == '{' || *at == '[')
        return skip_container(at, end);
    while (at < end && !strchr(" \t\r\n,]}", *at))
        at++;
    return at;
}

const char *walk_item(const char *at, const char *end, bool member)
{
    at = walk_space(at, end);
    if (!member)
        return at;
    const char *colon = walk_space(skip_string(at), end);
    return walk_space(colon + 1, end);
}

const char *walk_comma(const char *at, const char *end)
{
    at = walk_space(at, end);
    return at < end && *at == ',' ? at + 1 : at;
}

const char *walk_token(const char *at, const char *end)
{
    bool sign = *at == '{' || *at == '}' || *at == '[' || *at == ']' || *at == ',' || *at == ':';
    return sign ? at + 1 : walk_value(at, end);
}

uint32_t walk_hex(const char *at, const char *end, unsigned *digits)
{
    uint32_t value = 0;
    for (*digits = 0; *digits < 4 && at < end; ++*digits, at++) {
        char c = *at;
        uint32_t digit = 0;
        if (c >= '0' && c <= '9')
            digit = (uint32_t)(c - '0');
        else if (c >= 'a' && c <= 'f')
            digit = (uint32_t)(c - 'a' + 10);
        else if (c >= 'A' && c <= 'F')
            digit = (uint32_t)(c - 'A' + 10);
        else
            break;
        value = value << 4 | digit;
    }
    return value;
}

static void add_code(struct strbuf *out, uint32_t code)
{
    char bytes[4];
    size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    static const unsigned char lead[5] = {[1] = 0, [2] = 0xC0, [3] = 0xE0, [4] = 0xF0};
    for (size_t i = length - 1; i > 0; i--) {
        bytes[i] = (char)(0x80 | (code & 0x3F));
        code >>= 6;
    }
    bytes[0] = (char)(lead[length] | code);
    strbuf_add_n(out, bytes, length);
}

/* Appends the character of the escape "\u…" at `at`, a surrogate pair as one; returns one past it. */
static const char *unescape_unicode(const char *at, const char *end, struct strbuf *out)
{
    unsigned digits;
    uint32_t code = walk_hex(at + 2, end, &digits);
    at += 6;
    if (code >= 0xD800 && code < 0xDC00) {
        uint32_t low = walk_hex(at + 2, end, &digits);
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        at += 6;
    }
    add_code(out, code);
    return at;
}

static char unescape_letter(char letter)
{
    switch (letter) {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return letter;
    }
}

void walk_unescape(const char *raw, size_t length, struct strbuf *out)
{
    const char *end = raw + length;
    while (raw < end) {
        const char *escape = memchr(raw, '\\', (size_t)(end - raw));
        strbuf_add_n(out, raw, (size_t)((escape ? escape : end) - raw));
        if (!escape)
            return;
        if (escape[1] == 'u') {
            raw = unescape_unicode(escape, end, out);
            continue;
        }
        strbuf_add_char(out, unescape_letter(escape[1]));
        raw = escape + 2;
    }
}
