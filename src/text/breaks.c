/* Three passes over the paragraph: libunistring's grapheme clusters, its line breaks of UAX #14 (the encoding
 * "EUC-JP" stands for Japanese rules, under which … → ① may be broken around like kanji), and then the places
 * that we close again: URLs, and pairs that UAX #14 would part. */
#include "text/breaks.h"

#include "base/utf8.h"

#include <unigbrk.h>
#include <unilbrk.h>

bool text_is_blank(uint32_t code)
{
    return code == ' ' || code == 0x3000;
}

bool text_is_one_of(uint32_t code, const char *characters)
{
    for (size_t at = 0, length = strlen(characters); at < length;) {
        uint32_t one = 0;
        at += utf8_decode(characters + at, length - at, &one);
        if (one == code)
            return true;
    }
    return false;
}

static bool is_dash(uint32_t code)
{
    return code == 0x2014 || code == 0x2015 || code == 0x2500;
}

static bool is_leader(uint32_t code)
{
    return code == 0x2025 || code == 0x2026;
}

static bool is_wide_number(uint32_t code)
{
    bool separator = code == 0xFF0C || code == 0xFF0E;
    return separator || (code >= 0xFF10 && code <= 0xFF19);
}

/* Pairs that JIS X 4051 (分離禁止) keeps together and UAX #14 does not, or not in every form. */
static bool inseparable(uint32_t before, uint32_t after)
{
    return (is_dash(before) && is_dash(after)) || (is_leader(before) && is_leader(after)) ||
           (is_wide_number(before) && is_wide_number(after));
}

static void close_inseparable(const char *text, size_t length, unsigned char *breaks)
{
    uint32_t before = 0;
    for (size_t at = 0; at < length;) {
        uint32_t code = 0;
        size_t size = utf8_decode(text + at, length - at, &code);
        if (breaks[at] == TEXT_BREAK_LINE && inseparable(before, code))
            breaks[at] = TEXT_BREAK_GRAPHEME;
        before = code;
        at += size ? size : 1;
    }
}

static bool starts_with(const char *text, size_t length, const char *prefix)
{
    size_t prefix_length = strlen(prefix);
    return prefix_length <= length && memcmp(text, prefix, prefix_length) == 0;
}

static bool is_url_byte(char c)
{
    return c > ' ' && c < 0x7F;
}

/* Bytes of the URL at the start of `text`, or 0. It ends at the first blank or character beyond ASCII. */
static size_t url_length(const char *text, size_t length)
{
    if (!starts_with(text, length, "http://") && !starts_with(text, length, "https://"))
        return 0;
    size_t end = 0;
    while (end < length && is_url_byte(text[end]))
        end++;
    return end;
}

static void close_urls(const char *text, size_t length, unsigned char *breaks)
{
    for (size_t at = 0; at < length;) {
        size_t url = url_length(text + at, length - at);
        for (size_t i = 1; i < url; i++)
            if (breaks[at + i] == TEXT_BREAK_LINE)
                breaks[at + i] = TEXT_BREAK_GRAPHEME;
        at += url ? url : 1;
    }
}

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Ids stay whole, since people copy them and search for them: no line ends between a full stop and a letter,
 * nor at a hyphen after a single letter. */
static void close_names(const char *text, size_t length, unsigned char *breaks)
{
    for (size_t i = 2; i < length; i++) {
        bool dotted = text[i - 1] == '.' && is_name_byte(text[i - 2]);
        bool lone = text[i - 1] == '-' && is_name_byte(text[i - 2]) && (i == 2 || !is_name_byte(text[i - 3]));
        if (is_name_byte(text[i]) && (dotted || lone) && breaks[i] == TEXT_BREAK_LINE)
            breaks[i] = TEXT_BREAK_GRAPHEME;
    }
}

const unsigned char *text_breaks(struct arena *arena, const char *text, size_t length)
{
    unsigned char *breaks = arena_alloc(arena, length);
    struct arena_mark mark = arena_mark(arena);
    char *lines = arena_alloc(arena, length), *clusters = arena_alloc(arena, length);
    u8_possible_linebreaks((const uint8_t *)text, length, "EUC-JP", lines);
    u8_grapheme_breaks((const uint8_t *)text, length, clusters);
    for (size_t i = 1; i < length; i++)
        if (clusters[i])
            breaks[i] = lines[i] == UC_BREAK_POSSIBLE ? TEXT_BREAK_LINE : TEXT_BREAK_GRAPHEME;
    close_urls(text, length, breaks);
    close_names(text, length, breaks);
    close_inseparable(text, length, breaks);
    arena_rewind(arena, mark);
    return breaks;
}
