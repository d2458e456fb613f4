/* One walk over the text: at each place the longest word that matches there, else the next character. */
#include "author/words.h"

#include "base/utf8.h"

static char small(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static bool is_latin(char c)
{
    return (small(c) >= 'a' && small(c) <= 'z') || (c >= '0' && c <= '9');
}

/* An apostrophe as typewriters have it, and as printers do. */
static const char *const apostrophe = "\xE2\x80\x99";

/* How many bytes of `text` one byte of a word takes there; 0: it is another one. */
static size_t match_byte(const char *text, char wanted)
{
    if (small(*text) == small(wanted))
        return 1;
    bool printed = wanted == '\'' && strncmp(text, apostrophe, strlen(apostrophe)) == 0;
    return printed ? strlen(apostrophe) : 0;
}

/* The character of ASCII whose full-width form `code` is; else `code`. */
static uint32_t without_width(uint32_t code)
{
    bool wide = code >= 0xFF01 && code <= 0xFF5E;
    return wide ? code - 0xFF01 + '!' : code;
}

/* Dashes, quotes and dots; brackets and marks of Japanese in either width. */
static bool is_mark(uint32_t code)
{
    return (code >= 0x2010 && code <= 0x2027 && code != 0x2019) ||
           (code >= 0x3000 && code <= 0x301F && code != 0x3005 && code != 0x3007) ||
           (code >= 0xFF5F && code <= 0xFF64);
}

/* Whether the character at `text`, of `size` bytes at most, parts clauses: it is no letter, kana or kanji. */
static bool is_break(const char *text, size_t size)
{
    uint32_t code = 0;
    utf8_decode(text, size, &code);
    code = without_width(code);
    return code < 0x80 ? !is_latin((char)code) : is_mark(code);
}

bool words_break_at(const char *text, size_t at)
{
    return !text[at] || is_break(text + at, strlen(text + at));
}

bool words_break_before(const char *text, size_t at)
{
    while (at > 0 && text[at - 1] == ' ')
        at--;
    if (at == 0)
        return true;
    size_t start = at - 1;
    while (start > 0 && ((unsigned char)text[start] & 0xC0) == 0x80)
        start--;
    return is_break(text + start, at - start);
}

size_t words_match(const char *text, size_t at, const char *word)
{
    bool clause = *word == '^';
    word += clause;
    if (!*word || (clause && !words_break_before(text, at)))
        return 0;
    if (is_latin(*word) && at > 0 && is_latin(text[at - 1]))
        return 0;
    size_t length = 0;
    const char *each = word;
    for (; *each; each++) {
        const char *here = text + at + length;
        size_t size = *here == *each ? 1 : match_byte(here, *each);
        if (!size)
            return 0;
        length += size;
    }
    return is_latin(each[-1]) && is_latin(text[at + length]) ? 0 : length;
}

static size_t match_list(const char *text, size_t at, const struct word_list *list)
{
    size_t longest = 0;
    for (size_t i = 0; i < list->count; i++) {
        size_t length = words_match(text, at, list->items[i]);
        longest = length > longest ? length : longest;
    }
    return longest;
}

/* Bytes of the character at `text`. */
static size_t size_of(const char *text)
{
    size_t size = utf8_decode(text, strlen(text), NULL);
    return size ? size : 1;
}

uint32_t words_count(const char *text, const struct word_list *list)
{
    uint32_t count = 0;
    for (size_t at = 0; text[at];) {
        size_t length = match_list(text, at, list);
        count += length > 0;
        at += length ? length : size_of(text + at);
    }
    return count;
}

/* ---- numbers ---- */

/* Bytes of the digit at `text`, or 0. */
static size_t match_digit(const char *text)
{
    static const uint32_t kanji[] = {0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03,
                                     0x516B, 0x4E5D, 0x5341, 0x767E, 0x5343, 0x4E07}; /* 〇一 … 千万 */
    uint32_t code = 0;
    size_t size = utf8_decode(text, strlen(text), &code);
    code = without_width(code);
    if (code >= '0' && code <= '9')
        return size;
    for (size_t i = 0; i < sizeof kanji / sizeof *kanji; i++)
        if (code == kanji[i])
            return size;
    return 0;
}

/* Bytes of the mark at `text` that may stand between digits, or 0. */
static size_t match_between(const char *text)
{
    uint32_t code = 0;
    size_t size = utf8_decode(text, strlen(text), &code);
    code = without_width(code);
    return code == '.' || code == ',' || code == ':' ? size : 0;
}

/* Bytes of the row of digits at `text`, or 0. */
static size_t match_digits(const char *text)
{
    size_t length = match_digit(text);
    while (length) {
        size_t between = match_between(text + length), next = match_digit(text + length + between);
        if (!next)
            break;
        length += between + next;
    }
    return length;
}

uint32_t words_numbers(const char *text, const struct word_list *numerals, const struct word_list *others)
{
    uint32_t count = 0;
    for (size_t at = 0; text[at];) {
        size_t other = match_list(text, at, others), number = match_list(text, at, numerals);
        if (!number)
            number = match_digits(text + at);
        count += !other && number;
        size_t length = other ? other : number;
        at += length ? length : size_of(text + at);
    }
    return count;
}
