/* Where a text ends whose quotes are wrong. What decides is what stands around a quote on its line: behind
 * the quote that ends a text there is a comma and the next item, a bracket, a colon or the end of the line.
 */
#include "json/mend.h"

#include "base/diag_json.h"

static const char *skip_blanks(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t'))
        at++;
    return at;
}

static bool is_line_end(const char *at, const char *end)
{
    return at == end || *at == '\n' || *at == '\r';
}

/* The next quote on the line that no backslash stands before, or NULL; looks no further than a text may be.
 */
static const char *next_quote(const char *at, const char *end)
{
    const char *last = end - at > LIMIT_STRING_BYTES ? at + LIMIT_STRING_BYTES : end;
    for (; at < last && !is_line_end(at, end); at++) {
        if (*at == '\\' && at + 1 < last)
            at++;
        else if (*at == '"')
            return at;
    }
    return NULL;
}

/* Whether the quote at `at` opens the name of a member. */
static bool opens_name(const char *at, const char *end)
{
    const char *close = at < end && *at == '"' ? next_quote(at + 1, end) : NULL;
    if (!close)
        return false;
    const char *behind = skip_blanks(close + 1, end);
    return behind < end && *behind == ':';
}

static bool in_object(const struct scanner *scanner)
{
    return scanner->depth && scanner->bracket[scanner->depth - 1] == '{';
}

bool mend_is_separator(const struct scanner *scanner, const char *comma)
{
    const char *end = scanner->end, *behind = skip_blanks(comma + 1, end);
    if (is_line_end(behind, end))
        return true;
    return in_object(scanner) ? opens_name(behind, end) : strchr("\"'{[-0123456789tfn", *behind) != NULL;
}

/* Whether nothing but brackets and a comma follow on the line, or a comma behind brackets. */
static bool closes(const char *at, const char *end)
{
    while (at < end && (*at == '}' || *at == ']' || *at == ' ' || *at == '\t'))
        at++;
    return is_line_end(at, end) || *at == ',';
}

/* Whether the quote ends a text: the name of a member or a value. */
static bool ends_text(const struct scanner *scanner, const char *quote, bool key)
{
    const char *end = scanner->end, *behind = skip_blanks(quote + 1, end);
    size_t size;
    if (is_line_end(behind, end))
        return !key;
    if (key)
        return *behind == ':' || scan_look_alike(behind, end, &size) == ':';
    if (*behind == ',')
        return mend_is_separator(scanner, behind);
    return (*behind == '}' || *behind == ']') && closes(behind, end);
}

const char *mend_text_end(const struct scanner *scanner, const char *at, bool key)
{
    const char *quote = next_quote(at, scanner->end);
    while (quote && !ends_text(scanner, quote, key))
        quote = quote - at < LIMIT_STRING_BYTES ? next_quote(quote + 1, scanner->end) : NULL;
    return quote;
}

static bool is_number(const char *at, size_t length)
{
    size_t digits = 0;
    while (digits < length && (at[digits] == '-' || (at[digits] >= '0' && at[digits] <= '9')))
        digits++;
    return length && digits == length;
}

/* Whether a whole number or literal stands at `at`: then a comma or colon is missing before it. */
static bool is_plain_value(const char *at, const char *end)
{
    const char *after = at;
    if (*at == '{' || *at == '[')
        return true;
    while (scan_in_word(after, end))
        after++;
    size_t length = (size_t)(after - at);
    bool literal = (length == 4 && (memcmp(at, "true", 4) == 0 || memcmp(at, "null", 4) == 0)) ||
                   (length == 5 && memcmp(at, "false", 5) == 0);
    return literal || is_number(at, length);
}

/* Whether what follows the quote shows that the text goes on. */
static bool text_goes_on(const struct scanner *scanner, const char *quote, bool key)
{
    const char *end = scanner->end, *behind = skip_blanks(quote + 1, end);
    if (is_line_end(behind, end) || strchr(",:}]\"=;#/", *behind))
        return false;
    if (behind > quote + 1 && (key || is_plain_value(behind, end)))
        return false;
    size_t size;
    char sign = scan_look_alike(behind, end, &size);
    if (sign == ',')
        return !mend_is_separator(scanner, behind + size - 1);
    return !(sign == '}' || sign == ']' || (sign == ':' && key));
}

static bool closes_bracket(const struct scanner *scanner, size_t depth, char closing)
{
    return depth && scanner->bracket[depth - 1] == (closing == '}' ? '{' : '[');
}

/* Whether from `at` to `to` brackets close that are open, in their order. */
static bool fits_brackets(const struct scanner *scanner, const char *at, const char *to)
{
    size_t depth = scanner->depth;
    for (; at < to && *at != '{' && *at != '['; at++) {
        if (*at != '}' && *at != ']')
            continue;
        if (!closes_bracket(scanner, depth, *at))
            return false;
        depth--;
    }
    return true;
}

/* Where the signs between items begin that stand before `to`, behind the text from `text` on. */
static const char *signs_before(const struct scanner *scanner, const char *text, const char *to)
{
    const char *from = to;
    while (from > text && to - from < LIMIT_DEPTH && strchr(" \t,{}[]", from[-1]))
        from--;
    while (!fits_brackets(scanner, from, to))
        from++;
    return from;
}

/* The colon behind a name whose closing quote is missing, or `to`. */
static const char *colon_in(const char *text, const char *to)
{
    const char *colon = memchr(text, ':', (size_t)(to - text));
    return colon ? colon : to;
}

/* Whether the quote, which closes the text as it is written, opens the next one. */
static bool opens_next(const struct scanner *scanner, const char *text, const char *quote, bool key)
{
    const char *end = scanner->end, *before = quote;
    while (before > text && (before[-1] == ' ' || before[-1] == '\t'))
        before--;
    if (before == text)
        return false;
    char sign = before[-1];
    if (key)
        return sign == ':' || sign == '{' || sign == '[';
    if (sign == '{' || (sign == ',' && opens_name(quote, end)))
        return opens_name(quote, end);
    const char *close = next_quote(quote + 1, end);
    return sign == ',' && !in_object(scanner) && close && ends_text(scanner, close, false);
}

bool mend_closing(struct scanner *scanner, const char *open, bool key)
{
    const char *quote = scanner->at, *text = open + 1;
    if (!text_goes_on(scanner, quote, key))
        return true;
    if (opens_next(scanner, text, quote, key)) {
        scanner->at = key ? colon_in(text, quote) : signs_before(scanner, text, quote);
        return scan_slip(scanner, DIAG_JSON_STRING_NOT_CLOSED, open, DIAG_NO_ARGUMENTS);
    }
    const char *last = mend_text_end(scanner, quote + 1, key);
    if (!last)
        return true;
    scanner->at = last + 1;
    return scan_slip(scanner, DIAG_JSON_INNER_QUOTE, quote, DIAG_NO_ARGUMENTS);
}

bool mend_open_text(struct scanner *scanner, const char *open, bool key)
{
    const char *text = open + 1, *line_end = scanner->at;
    scanner->at = key ? colon_in(text, line_end) : signs_before(scanner, text, line_end);
    return true;
}
