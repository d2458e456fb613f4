/* libunistring knows the widths: its encoding argument stands for the context, and "EUC-JP" is the East Asian
 * one. Clusters are counted by their boundaries. */
#include "text/width.h"

#include "base/utf8.h"

#include <unigbrk.h>
#include <uniwidth.h>

enum { EMOJI_PRESENTATION = 0xFE0F };

/* What is drawn in two columns by whoever knows it, also where a character is younger than the library. */
static bool is_wide_for_good(uint32_t code)
{
    static const struct {
        uint32_t first, last;
    } blocks[] = {
        {0x2E80, 0x303E},   /* radicals, ideographic description, punctuation */
        {0x3041, 0x33FF},   /* kana to squared words */
        {0x16FE0, 0x1B2FF}, /* Tangut, Khitan, further kana, Nushu */
        {0x1F000, 0x1F1E5}, /* tiles, cards, signs; between them the letters of which two are a flag */
        {0x1F200, 0x1FAFF}, /* emoji */
        {0x20000, 0x3FFFD}, /* further ideographs */
    };
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        if (code >= blocks[i].first && code <= blocks[i].last)
            return true;
    return false;
}

static size_t width_of(uint32_t code)
{
    int width = uc_width(code, "EUC-JP");
    return width == 1 && is_wide_for_good(code) ? 2 : width > 0 ? (size_t)width : 0;
}

size_t text_width_n(const char *text, size_t length)
{
    size_t width = 0, last = 0;
    uint32_t code;
    for (size_t at = 0, size; (size = utf8_decode(text + at, length - at, &code)) != 0; at += size) {
        bool widens = code == EMOJI_PRESENTATION && last == 1;
        last = widens ? 1 : width_of(code);
        width += last;
    }
    return width;
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
