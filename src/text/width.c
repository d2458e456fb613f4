/* libunistring knows the widths: its encoding argument stands for the context, and "EUC-JP" is the East Asian
 * one. Clusters are counted by their boundaries. */
#include "text/width.h"

#include <unigbrk.h>
#include <uniwidth.h>

size_t text_width_n(const char *text, size_t length)
{
    return (size_t)u8_width((const uint8_t *)text, length, "EUC-JP");
}

size_t text_width(const char *text)
{
    return text_width_n(text, strlen(text));
}

size_t text_graphemes(struct arena *arena, const char *text)
{
    struct arena_mark mark = arena_mark(arena);
    size_t length = strlen(text), count = 0;
    char *starts = arena_alloc(arena, length);
    u8_grapheme_breaks((const uint8_t *)text, length, starts);
    for (size_t i = 0; i < length; i++)
        count += starts[i] != 0;
    arena_rewind(arena, mark);
    return count;
}
