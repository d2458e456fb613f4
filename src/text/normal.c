/* Validate, normalise, then copy what is printable and cut the blanks at both ends. */
#include "text/normal.h"

#include "base/strbuf.h"
#include "base/utf8.h"

#include <unicase.h>
#include <uninorm.h>

/* A malloced NFKC copy of valid UTF-8. */
static uint8_t *nfkc(struct arena *arena, const char *text, size_t *length)
{
    uint8_t *normal = u8_normalize(UNINORM_NFKC, (const uint8_t *)text, *length, NULL, length);
    if (!normal)
        arena_out_of_memory(&arena->host, *length);
    return normal;
}

static const char *trim(char *text, size_t length)
{
    while (length && text[length - 1] == ' ')
        length--;
    text[length] = '\0';
    return text + strspn(text, " ");
}

/* The same with letters folded. */
static uint8_t *folded(struct arena *arena, const char *text, size_t *length)
{
    uint8_t *normal = u8_casefold((const uint8_t *)text, *length, NULL, UNINORM_NFKC, NULL, length);
    if (!normal)
        arena_out_of_memory(&arena->host, *length);
    return normal;
}

/* What is printable of `normal`, which is freed. */
static const char *tidy(struct arena *arena, uint8_t *normal, size_t length)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    for (size_t at = 0; at < length;) {
        uint32_t code = 0;
        size_t size = utf8_decode((char *)normal + at, length - at, &code);
        if (code == '\t' || code == '\n')
            strbuf_add_char(&out, ' ');
        else if (utf8_printable(code))
            strbuf_add_n(&out, (char *)normal + at, size);
        at += size;
    }
    free(normal);
    return trim(arena_string_n(arena, out.data, out.length), out.length);
}

/* ---- what Japanese and English are mostly written with ---- */

/* ASCII, its full-width forms and the wide blank: their narrow form; 0: something else. */
static char narrow(uint32_t code)
{
    if (code >= 0xFF01 && code <= 0xFF5E)
        code = code - 0xFF01 + '!';
    if (code == 0x3000)
        return ' ';
    if (code < ' ' || code > '~')
        return '\0';
    return (char)code;
}

enum { STAYING_BYTES = 3 };

/* Dashes, quotes, marks, kana and kanji that neither NFKC nor folding changes and that join with nothing but
 * combining marks, which are none of them. All are of STAYING_BYTES. */
static bool stays(uint32_t code)
{
    return (code >= 0x2012 && code <= 0x2016) || (code >= 0x2018 && code <= 0x201E) ||
           (code >= 0x3001 && code <= 0x3029) || (code >= 0x3041 && code <= 0x3096) ||
           (code >= 0x30A1 && code <= 0x30FE) || (code >= 0x4E00 && code <= 0x9FFF);
}

enum form { FORM_NORMAL, FORM_FOLDED, FORM_LETTERS };

/* Whether `code`, folded, is a blank or a mark: two texts that differ in these alone say the same. */
static bool is_silent(uint32_t code)
{
    if (code < 0x80)
        return !(code >= 'a' && code <= 'z') && !(code >= '0' && code <= '9');
    return (code >= 0x2010 && code <= 0x2027) || (code >= 0x3001 && code <= 0x3003) ||
           (code >= 0x3008 && code <= 0x301F) || code == 0x30FB || code == 0x30FC;
}

/* The text in its form; NULL when it has something else or is no valid UTF-8. */
static const char *form_plain(struct arena *arena, const char *text, size_t length, enum form form)
{
    struct arena_mark mark = arena_mark(arena);
    char *out = arena_alloc(arena, length + 1);
    size_t written = 0, size;
    for (size_t at = 0; at < length; at += size) {
        uint32_t code = 0;
        size = utf8_decode(text + at, length - at, &code);
        char c = size ? narrow(code) : '\0';
        if (!c && !stays(code)) {
            arena_rewind(arena, mark);
            return NULL;
        }
        if (c)
            code = (uint32_t)(form != FORM_NORMAL && c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        if (form == FORM_LETTERS && is_silent(code))
            continue;
        if (c) {
            out[written++] = (char)code;
        } else {
            memcpy(out + written, text + at, STAYING_BYTES);
            written += STAYING_BYTES;
        }
    }
    return trim(out, written);
}

const char *text_normal(struct arena *arena, const char *line, size_t length)
{
    const char *plain = form_plain(arena, line, length, FORM_NORMAL);
    if (plain || utf8_valid_length(line, length) != length)
        return plain;
    size_t normal_length = length;
    uint8_t *normal = nfkc(arena, line, &normal_length);
    return tidy(arena, normal, normal_length);
}

const char *text_folded(struct arena *arena, const char *text)
{
    size_t length = strlen(text);
    const char *plain = form_plain(arena, text, length, FORM_FOLDED);
    if (plain || utf8_valid_length(text, length) != length)
        return plain;
    uint8_t *normal = folded(arena, text, &length);
    return tidy(arena, normal, length);
}

const char *text_letters(struct arena *arena, const char *text)
{
    const char *plain = form_plain(arena, text, strlen(text), FORM_LETTERS);
    const char *folded = plain ? NULL : text_folded(arena, text);
    if (!folded)
        return plain;
    size_t length = strlen(folded), kept = 0, size;
    char *letters = arena_string_n(arena, folded, length);
    for (size_t at = 0; at < length; at += size) {
        uint32_t code = 0;
        size = utf8_decode(folded + at, length - at, &code);
        for (size_t i = 0; i < size && !is_silent(code); i++)
            letters[kept++] = folded[at + i];
    }
    letters[kept] = '\0';
    return letters;
}

const char *text_words(struct arena *arena, const char *text)
{
    const char *normal = text_normal(arena, text, strlen(text));
    if (!normal)
        return NULL;
    char *words = arena_string(arena, normal), *end = words;
    for (const char *from = normal; *from; from++)
        if (*from != ' ')
            *end++ = *from;
    *end = '\0';
    return words;
}
