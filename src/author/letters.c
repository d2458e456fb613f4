#include "author/letters.h"

#include "base/utf8.h"
#include "text/normal.h"

/* Blanks and marks: two texts that differ in these alone say the same. */
static bool is_silent(uint32_t code)
{
    bool plain = (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z');
    return (code < 0x80 && !plain) || (code >= 0x2010 && code <= 0x2027) ||
           (code >= 0x3001 && code <= 0x3003) || (code >= 0x3008 && code <= 0x301F) || code == 0x30FB ||
           code == 0x30FC;
}

const char *letters_of(struct arena *arena, const char *text)
{
    const char *folded = text ? text_folded(arena, text) : NULL;
    size_t length = folded ? strlen(folded) : 0, kept = 0;
    char *out = arena_alloc(arena, length + 1);
    for (size_t at = 0; at < length;) {
        uint32_t code = 0;
        size_t size = utf8_decode(folded + at, length - at, &code);
        for (size_t i = 0; i < size && !is_silent(code); i++)
            out[kept++] = folded[at + i];
        at += size;
    }
    return kept ? out : NULL;
}
