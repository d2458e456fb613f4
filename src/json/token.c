/* Strings and numbers, byte by byte. In a string everything but bad UTF-8 and the end of the file is noted
 * and passed over, so that one run shows all of it. A number is first read as RFC 8259 writes it, then
 * refused when it is no integer within ±(2^53 − 1): beyond that a double is not exact. */
#include "json/token.h"

#include "base/diag_json.h"
#include "base/utf8.h"
#include "json/mend.h"

enum { KIBI = 1024, EXCERPT_CODES = 24, LIMIT_SLIPS = 10 * LIMIT_DIAGNOSTICS };

static const uint64_t largest_integer = 9007199254740991u; /* 2^53 − 1 */

/* Of what was found before the latest finding, nearly all stands on its line: a string that was not closed.
 */
static void move_place(struct scanner *scanner, const char *at)
{
    struct walk_place *place = &scanner->place;
    if (at >= place->at) {
        walk_move(place, at);
        return;
    }
    struct walk_place back = {at, 1, 1};
    walk_move(&back, place->at);
    if (back.line == 1) {
        *place = (struct walk_place){at, place->line, place->column + 1 - back.column};
        return;
    }
    *place = walk_start(scanner->start);
    walk_move(place, at);
}

static bool was_noted(const struct scanner *scanner, const struct diag_kind *kind, const char *at)
{
    size_t kept = scanner->findings < LIMIT_DIAGNOSTICS ? scanner->findings : LIMIT_DIAGNOSTICS;
    for (size_t i = 0; i < kept; i++)
        if (scanner->noted[i] == kind && scanner->noted_at[i] == at)
            return true;
    return false;
}

void scan_note(struct scanner *scanner, const struct diag_kind *kind, const char *at,
               struct diag_arguments arguments)
{
    if (was_noted(scanner, kind, at))
        return;
    if (scanner->findings < LIMIT_DIAGNOSTICS) {
        scanner->noted[scanner->findings] = kind;
        scanner->noted_at[scanner->findings] = at;
    }
    scanner->findings++;
    if (scanner->silent)
        return;
    move_place(scanner, at);
    diags_add_at(scanner->diags, kind, scanner->place.line, scanner->place.column, arguments);
}

bool scan_stop(struct scanner *scanner, const struct diag_kind *kind, const char *at,
               struct diag_arguments arguments)
{
    scan_note(scanner, kind, at, arguments);
    return false;
}

bool scan_slip(struct scanner *scanner, const struct diag_kind *kind, const char *at,
               struct diag_arguments arguments)
{
    scanner->slips++;
    if (!scanner->told[scanner->depth])
        scan_note(scanner, kind, at, arguments);
    scanner->told[scanner->depth] = true;
    return scanner->mends && !scan_found_enough(scanner);
}

bool scan_found_enough(const struct scanner *scanner)
{
    return scanner->findings > LIMIT_DIAGNOSTICS || scanner->slips > LIMIT_SLIPS;
}

const char *scan_excerpt(struct scanner *scanner, const char *from, const char *to)
{
    const char *at = from;
    for (size_t codes = 0; at < to && codes < EXCERPT_CODES; codes++) {
        size_t size = utf8_decode(at, (size_t)(to - at), NULL);
        at += size ? size : 1;
    }
    struct strbuf out;
    strbuf_init(&out, &scanner->arena);
    strbuf_add_n(&out, from, (size_t)(at - from));
    if (at < to)
        strbuf_add(&out, "…");
    return out.data;
}

static bool is_plain_ascii(unsigned char byte)
{
    return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

/* The first byte from `at` on that needs a look: a quote, a backslash, a control character, bad UTF-8. */
static const char *skip_plain(const char *at, const char *end)
{
    while (at < end) {
        unsigned char byte = (unsigned char)*at;
        if (is_plain_ascii(byte)) {
            at++;
            continue;
        }
        size_t size = byte < 0x80 ? 0 : utf8_decode(at, (size_t)(end - at), NULL);
        if (!size)
            break;
        at += size;
    }
    return at;
}

static void note_bad_escape(struct scanner *scanner, size_t length)
{
    const char *start = scanner->at, *shown = start + 1;
    while (shown < scanner->end && (size_t)(shown - start) < length && *shown > ' ' && *shown < 0x7F &&
           *shown != '"')
        shown++;
    scan_note(scanner, DIAG_JSON_BAD_ESCAPE, start, DIAG_ARGUMENTS(scan_excerpt(scanner, start, shown)));
}

/* Whether the escape at `at` is the second half of a surrogate pair. */
static bool is_low_surrogate(const char *at, const char *end)
{
    unsigned digits;
    if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
        return false;
    uint32_t unit = walk_hex(at + 2, end, &digits);
    return digits == 4 && unit >= 0xDC00 && unit < 0xE000;
}

static bool scan_unicode_escape(struct scanner *scanner, size_t *saved)
{
    const char *start = scanner->at;
    unsigned digits;
    uint32_t unit = walk_hex(start + 2, scanner->end, &digits);
    scanner->at = start + 2 + digits;
    if (digits < 4) {
        if (scanner->at == scanner->end)
            return scan_end(scanner);
        scanner->at = start;
        note_bad_escape(scanner, 6);
        scanner->at = start + 2 + digits;
        return true;
    }
    if (unit >= 0xD800 && unit < 0xDC00 && is_low_surrogate(scanner->at, scanner->end)) {
        scanner->at += 6;
        *saved += 8;
        return true;
    }
    if (unit >= 0xD800 && unit < 0xE000)
        scan_note(scanner, DIAG_JSON_LONE_SURROGATE, start,
                  DIAG_ARGUMENTS(scan_excerpt(scanner, start, start + 6)));
    if (!unit)
        scan_note(scanner, DIAG_JSON_NUL_ESCAPE, start, DIAG_NO_ARGUMENTS);
    *saved += unit < 0x80 ? 5 : unit < 0x800 ? 4 : 3;
    return true;
}

/* Adds to `saved` how many bytes the escape is longer than the character it stands for. */
static bool scan_escape(struct scanner *scanner, size_t *saved)
{
    const char *start = scanner->at;
    if (scanner->end - start < 2) {
        scanner->at = scanner->end;
        return scan_end(scanner);
    }
    if (start[1] == 'u')
        return scan_unicode_escape(scanner, saved);
    if (memchr("\"\\/bfnrt", start[1], 8)) {
        scanner->at += 2;
        ++*saved;
        return true;
    }
    note_bad_escape(scanner, 2);
    scanner->at++;
    return true;
}

/* What skip_plain stopped at, when it is neither the closing quote nor an escape. */
static bool scan_bad_byte(struct scanner *scanner)
{
    unsigned char byte = (unsigned char)*scanner->at;
    if (byte >= 0x80)
        return scan_stop(scanner, DIAG_JSON_NOT_UTF8, scanner->at, DIAG_NO_ARGUMENTS);
    char name[8];
    snprintf(name, sizeof name, "U+%04X", (unsigned)byte);
    scan_note(scanner, DIAG_JSON_CONTROL_CHARACTER, scanner->at, DIAG_ARGUMENTS(name));
    scanner->at++;
    return true;
}

static void check_length(struct scanner *scanner, const char *open, size_t length)
{
    if (length <= LIMIT_STRING_BYTES)
        return;
    char limit[16];
    snprintf(limit, sizeof limit, "%d KiB", LIMIT_STRING_BYTES / KIBI);
    scan_note(scanner, DIAG_JSON_STRING_TOO_LONG, open, DIAG_ARGUMENTS(limit));
}

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

bool scan_string(struct scanner *scanner, bool key, struct scan_string *out)
{
    const char *open = scanner->at++;
    size_t findings = scanner->findings, slips = scanner->slips, saved = 0;
    *out = (struct scan_string){.text = scanner->at};
    for (;;) {
        scanner->at = skip_plain(scanner->at, scanner->end);
        if (scanner->at == scanner->end)
            return scan_end(scanner);
        if (*scanner->at == '"')
            break;
        if (is_line_end(*scanner->at))
            return scan_slip(scanner, DIAG_JSON_STRING_NOT_CLOSED, open, DIAG_NO_ARGUMENTS) &&
                   mend_open_text(scanner, open, key);
        if (scan_found_enough(scanner))
            return false;
        bool escape = *scanner->at == '\\';
        out->escaped |= escape;
        if (!(escape ? scan_escape(scanner, &saved) : scan_bad_byte(scanner)))
            return false;
    }
    out->length = (size_t)(scanner->at - out->text);
    if (scanner->mends && !mend_closing(scanner, open, key))
        return false;
    scanner->at += scanner->slips == slips;
    out->sound = scanner->findings == findings && scanner->slips == slips;
    if (out->sound)
        check_length(scanner, open, out->length - saved);
    return true;
}

static bool is_digit(const char *at, const char *end)
{
    return at < end && *at >= '0' && *at <= '9';
}

static const char *skip_digits(const char *at, const char *end)
{
    while (is_digit(at, end))
        at++;
    return at;
}

bool scan_in_word(const char *at, const char *end)
{
    if (at == end)
        return false;
    char c = *at;
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' ||
           c == '-' || c == '.' || c == '_';
}

/* Tells of a number that is not one; `at` is where it went wrong. */
static bool tell_bad_number(struct scanner *scanner, const char *start, const char *at)
{
    if (at == scanner->end) {
        scanner->at = at;
        return scan_end(scanner);
    }
    while (scan_in_word(at, scanner->end))
        at++;
    struct diag_arguments shown = DIAG_ARGUMENTS(scan_excerpt(scanner, start, at));
    return scan_slip(scanner, DIAG_JSON_BAD_NUMBER, start, shown) && mend_item(scanner);
}

/* Moves `at` over ".5" and "e-3" where they stand; false when digits are missing. */
static bool skip_fraction(const char **at, const char *end)
{
    if (*at < end && **at == '.') {
        ++*at;
        if (!is_digit(*at, end))
            return false;
        *at = skip_digits(*at, end);
    }
    if (*at < end && (**at == 'e' || **at == 'E')) {
        ++*at;
        if (*at < end && (**at == '+' || **at == '-'))
            ++*at;
        if (!is_digit(*at, end))
            return false;
        *at = skip_digits(*at, end);
    }
    return true;
}

static bool fits_integer(const char *digits, const char *end)
{
    uint64_t value = 0;
    for (; digits < end; digits++) {
        value = value * 10 + (uint64_t)(*digits - '0');
        if (value > largest_integer)
            return false;
    }
    return true;
}

bool scan_number(struct scanner *scanner)
{
    const char *start = scanner->at, *end = scanner->end;
    const char *digits = *start == '-' ? start + 1 : start;
    if (!is_digit(digits, end))
        return tell_bad_number(scanner, start, digits);
    const char *whole = *digits == '0' ? digits + 1 : skip_digits(digits, end);
    const char *at = whole;
    if (!skip_fraction(&at, end) || scan_in_word(at, end))
        return tell_bad_number(scanner, start, at);
    scanner->at = at;
    if (at != whole)
        scan_note(scanner, DIAG_JSON_FRACTION, start, DIAG_ARGUMENTS(scan_excerpt(scanner, start, at)));
    else if (!fits_integer(digits, whole))
        scan_note(scanner, DIAG_JSON_INTEGER_RANGE, start, DIAG_ARGUMENTS(scan_excerpt(scanner, start, at)));
    return true;
}
