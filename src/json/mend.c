/* Brackets, commas and colons that are wrong. Of a bracket that does not fit, its place on the line decides
 * first, then what follows it: the name of a member stands in { }, anything else in [ ]. */
#include "json/mend.h"

#include "base/diag_json.h"

enum { INDENT_LIMIT = 256 }; /* a line is looked at no further back */

static const char *skip_blanks(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t'))
        at++;
    return at;
}

static bool same_line(const char *from, const char *to)
{
    return to - from < LIMIT_STRING_BYTES && !memchr(from, '\n', (size_t)(to - from));
}

static char innermost(const struct scanner *scanner)
{
    return scanner->depth ? scanner->bracket[scanner->depth - 1] : '\0';
}

/* The blanks at the start of the line of `at`; −1 for a long line. */
static int indent_of(const struct scanner *scanner, const char *at)
{
    const char *line = at;
    while (line > scanner->start && line[-1] != '\n') {
        if (at - line == INDENT_LIMIT)
            return -1;
        line--;
    }
    return (int)(skip_blanks(line, scanner->end) - line);
}

static bool is_first_on_line(const struct scanner *scanner, const char *at)
{
    const char *before = at;
    while (before > scanner->start && (before[-1] == ' ' || before[-1] == '\t'))
        before--;
    return before == scanner->start || before[-1] == '\n';
}

static bool is_name(const char *at, const char *end)
{
    if (at == end || *at != '"')
        return false;
    for (at++; at < end && *at != '\n'; at++)
        if (*at == '"') {
            at = skip_blanks(at + 1, end);
            return at < end && *at == ':';
        }
    return false;
}

static bool begins_value(const char *at, const char *end)
{
    return at < end && *at && strchr("\"{[-0123456789tfn", *at);
}

static char opening_of(char closing)
{
    return closing == '}' ? '{' : '[';
}

/* The innermost open bracket `opening` that stands at `indent`, or on the line of `at` (indent −1); 0: none,
 * otherwise its depth. */
static size_t find_open(const struct scanner *scanner, char opening, const char *at, int indent)
{
    for (size_t depth = scanner->depth; depth > 0; depth--) {
        const char *open = scanner->open[depth - 1];
        bool there = indent < 0 ? same_line(open, at) : indent_of(scanner, open) == indent;
        if (there && scanner->bracket[depth - 1] == opening)
            return depth;
        if (indent < 0 && !there)
            break;
    }
    return 0;
}

/* The innermost bracket is closed by the sign of `size` bytes, whatever it is. */
static void close_here(struct scanner *scanner, size_t size)
{
    scanner->at += size;
    scanner->ending = 1;
}

/* Whether what follows the bracket at `at` goes on with the items of `opening`. */
static bool goes_on_in(const struct scanner *scanner, char opening, const char *at)
{
    const char *behind = walk_space(at + 1, scanner->end);
    if (behind < scanner->end && *behind == ',')
        behind = walk_space(behind + 1, scanner->end);
    if (behind < scanner->end && (*behind == '}' || *behind == ']'))
        return opening_of(*behind) == opening;
    return is_name(behind, scanner->end) == (opening == '{');
}

/* At a closing bracket that is not that of the innermost one. */
static void mend_bracket(struct scanner *scanner)
{
    const char *at = scanner->at;
    char opening = opening_of(*at);
    int indent = is_first_on_line(scanner, at) ? indent_of(scanner, at) : -1;
    size_t depth = find_open(scanner, opening, at, indent);
    if (!depth && indent >= 0 && indent == indent_of(scanner, scanner->open[scanner->depth - 1])) {
        close_here(scanner, 1);
        return;
    }
    if (depth) {
        scanner->ending = scanner->depth - depth;
        for (size_t i = depth; i < scanner->depth; i++)
            scanner->told[i] = true;
        return;
    }
    if (goes_on_in(scanner, innermost(scanner), at))
        scanner->at++;
    else
        close_here(scanner, 1);
}

static bool is_foreign_closing(const struct scanner *scanner)
{
    char c = *scanner->at;
    return (c == '}' || c == ']') && opening_of(c) != innermost(scanner);
}

/* One past the quoted piece at `at`, or past its quote when nothing closes it on the line. */
static const char *skip_quoted(const char *at, const char *end)
{
    for (const char *c = at + 1; c < end && *c != '\n'; c++)
        if (*c == '"')
            return c + 1;
    return at + 1;
}

bool mend_item(struct scanner *scanner)
{
    while (scanner->at < scanner->end && scanner->depth && !scanner->ending) {
        const char *at = scanner->at;
        if (*at == '\n' || *at == '}' || *at == ']' || (*at == ',' && mend_is_separator(scanner, at)))
            return true;
        if (*at == '{' || *at == '[') {
            if (!scan_value(scanner))
                return false;
        } else {
            scanner->at = *at == '"' ? skip_quoted(at, scanner->end) : at + 1;
        }
    }
    return scanner->depth > 0;
}

static bool is_other_quote(const struct scanner *scanner, size_t *size)
{
    if (scan_look_alike(scanner->at, scanner->end, size) == '"')
        return true;
    *size = 1;
    return *scanner->at == '\'';
}

/* From the mark that opens a text in other quotes to behind the one that ends it; false: there is none. */
static bool pass_other_text(struct scanner *scanner, bool key)
{
    size_t size;
    const char *start = scanner->at;
    if (!is_other_quote(scanner, &size))
        return false;
    const char *last = scanner->end - start > LIMIT_STRING_BYTES ? start + LIMIT_STRING_BYTES : scanner->end;
    for (scanner->at += size; scanner->at < last && *scanner->at != '\n'; scanner->at += size) {
        bool quote = is_other_quote(scanner, &size) || *scanner->at == '"';
        size = size && quote ? size : 1;
        const char *behind = skip_blanks(scanner->at + size, scanner->end);
        size_t sign_size;
        bool ends = behind == scanner->end || strchr(key ? ":=" : ",}]\n\r", *behind) ||
                    strchr(key ? ":" : ",}]", scan_look_alike(behind, scanner->end, &sign_size) | ' ');
        if (quote && ends) {
            scanner->at += size;
            return true;
        }
    }
    scanner->at = start;
    return false;
}

/* The colon on the line behind a name that is not in quotes, or NULL. */
static const char *colon_behind(const struct scanner *scanner)
{
    for (const char *at = scanner->at; at < scanner->end && !strchr("\n,\"{}[]", *at); at++)
        if (*at == ':')
            return at;
    return NULL;
}

/* { where the name of a member should be, in an object of a list: the object was not closed. */
static bool mend_open_object(struct scanner *scanner)
{
    scanner->told[scanner->depth - 1] = true;
    if (scanner->comma)
        scanner->at = scanner->comma;
    scanner->ending = 1;
    return true;
}

static bool is_next_object(const struct scanner *scanner)
{
    return *scanner->at == '{' && scanner->depth > 1 && scanner->bracket[scanner->depth - 2] == '[';
}

static bool tell_open(struct scanner *scanner, const char *at)
{
    const char *bracket = innermost(scanner) == '{' ? "{" : "[", *closing = *bracket == '{' ? "}" : "]";
    const char *line = scan_line(scanner, scanner->open[scanner->depth - 1]);
    return scan_slip(scanner, DIAG_JSON_NOT_CLOSED, at, DIAG_ARGUMENTS(bracket, line, closing));
}

bool mend_key(struct scanner *scanner)
{
    const char *colon = colon_behind(scanner);
    if (is_next_object(scanner) && scanner->comma)
        return tell_open(scanner, scanner->at) && mend_open_object(scanner);
    if (!scan_stray(scanner, DIAG_JSON_EXPECTED_KEY, NULL))
        return false;
    if (*scanner->at == ',')
        return true;
    if (is_foreign_closing(scanner)) {
        mend_bracket(scanner);
        return true;
    }
    if (pass_other_text(scanner, true))
        return true;
    if (colon) {
        scanner->at = colon;
        return true;
    }
    return mend_item(scanner);
}

bool mend_colon(struct scanner *scanner)
{
    if (!scan_stray(scanner, DIAG_JSON_EXPECTED_COLON, NULL))
        return false;
    size_t size;
    if (scan_look_alike(scanner->at, scanner->end, &size) == ':')
        scanner->at += size;
    while (scanner->at < scanner->end && (*scanner->at == '=' || *scanner->at == ';' || *scanner->at == '>'))
        scanner->at++;
    scanner->at = walk_space(scanner->at, scanner->end);
    return true;
}

bool mend_value(struct scanner *scanner)
{
    if (!scan_stray(scanner, DIAG_JSON_EXPECTED_VALUE, NULL))
        return false;
    if (strchr(",}]", *scanner->at) || pass_other_text(scanner, false))
        return scanner->depth > 0;
    return mend_item(scanner);
}

/* A comma is missing between two items. One that stands on the same line as the one before is taken as part
 * of it: most often there was no second item, but a text with a quote in it. */
static bool pass_missing_comma(struct scanner *scanner, const char *before)
{
    scanner->same_item = same_line(before, scanner->at);
    scanner->comma = NULL;
    return true;
}

bool mend_gap(struct scanner *scanner, const char *before, bool *next)
{
    bool object = innermost(scanner) == '{', foreign = is_foreign_closing(scanner);
    *next = true;
    if (is_next_object(scanner) && object)
        return tell_open(scanner, scanner->at) && (scanner->comma = NULL, mend_open_object(scanner));
    if (!scan_stray(scanner, DIAG_JSON_EXPECTED_COMMA, object ? "}" : "]"))
        return false;
    size_t size;
    char sign = scan_look_alike(scanner->at, scanner->end, &size);
    if (foreign) {
        mend_bracket(scanner);
        *next = scanner->ending > 0;
    } else if (sign == ',' || *scanner->at == ';') {
        scanner->at += sign ? size : 1;
    } else if (sign == (object ? '}' : ']')) {
        close_here(scanner, size);
    } else if (object ? is_name(scanner->at, scanner->end) : begins_value(scanner->at, scanner->end)) {
        return pass_missing_comma(scanner, before);
    } else {
        *next = false;
        scanner->at += *scanner->at != '{' && *scanner->at != '[' && *scanner->at != '"';
        return mend_item(scanner);
    }
    return true;
}

bool mend_layout(struct scanner *scanner)
{
    const char *at = scanner->at;
    if (!scanner->by_layout || scanner->depth < 2 || *at == ',' || !is_first_on_line(scanner, at))
        return false;
    int indent = indent_of(scanner, at), open = indent_of(scanner, scanner->open[scanner->depth - 1]);
    bool closing = *at == '}' || *at == ']';
    if (indent < 0 || open < 0 || indent > open || (closing && indent == open))
        return false;
    tell_open(scanner, at);
    return mend_open_object(scanner);
}

bool mend_early_end(const struct scanner *scanner)
{
    if (!scanner->mends || scanner->depth != 1)
        return false;
    const char *comma = walk_space(scanner->at + 1, scanner->end);
    if (comma == scanner->end || *comma != ',')
        return false;
    const char *behind = walk_space(comma + 1, scanner->end);
    return innermost(scanner) == '{' ? is_name(behind, scanner->end) : begins_value(behind, scanner->end);
}
