/* Validate, normalise, then copy what is printable and cut the blanks at both ends. */
#include "text/normal.h"

#include "base/strbuf.h"
#include "base/utf8.h"

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

const char *text_normal(struct arena *arena, const char *line, size_t length)
{
    if (utf8_valid_length(line, length) != length)
        return NULL;
    if (!length)
        return "";
    struct strbuf out;
    strbuf_init(&out, arena);
    size_t normal_length = length;
    uint8_t *normal = nfkc(arena, line, &normal_length);
    for (size_t at = 0; at < normal_length;) {
        uint32_t code = 0;
        size_t size = utf8_decode((char *)normal + at, normal_length - at, &code);
        if (code == '\t' || code == '\n')
            strbuf_add_char(&out, ' ');
        else if (utf8_printable(code))
            strbuf_add_n(&out, (char *)normal + at, size);
        at += size;
    }
    free(normal);
    return trim(arena_string_n(arena, out.data, out.length), out.length);
}

const char *text_words(struct arena *arena, const char *text)
{
    const char *normal = text_normal(arena, text, strlen(text));
    if (!normal)
        return NULL;
    char *words = arena_string(arena, normal);
    size_t length = 0;
    for (const char *from = normal; *from; from++)
        if (*from != ' ')
            words[length++] = *from;
    words[length] = '\0';
    return words;
}
