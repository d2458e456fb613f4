/* Text that does not belong where it stands. The slips that people make get words of their own: comments,
 * other people's quotes, signs typed with a Japanese input method, words without quotes. Only what is left is
 * "this was expected, that was found". */
#include "json/token.h"

#include "base/diag_json.h"
#include "base/utf8.h"

static const struct {
    uint32_t code;
    const char *plain;
} look_alikes[] = {
    {0x201C, "\""}, /* “ */
    {0x201D, "\""}, /* ” */
    {0x201E, "\""}, /* „ */
    {0x2018, "\""}, /* ‘ */
    {0x2019, "\""}, /* ’ */
    {0xFF02, "\""}, /* ＂ */
    {0xFF07, "\""}, /* ＇ */
    {0x300C, "\""}, /* 「 */
    {0x300D, "\""}, /* 」 */
    {0x300E, "\""}, /* 『 */
    {0x300F, "\""}, /* 』 */
    {0xFF1A, ":"},  /* ： */
    {0xFF0C, ","},  /* ， */
    {0x3001, ","},  /* 、 */
    {0xFF5B, "{"},  /* ｛ */
    {0xFF5D, "}"},  /* ｝ */
    {0xFF3B, "["},  /* ［ */
    {0xFF3D, "]"},  /* ］ */
    {0xFF0D, "-"},  /* － */
    {0x2212, "-"},  /* − */
    {0xFF10, "0"},  /* ０ */
    {0xFF11, "1"},  /* １ */
    {0xFF12, "2"},  /* ２ */
    {0xFF13, "3"},  /* ３ */
    {0xFF14, "4"},  /* ４ */
    {0xFF15, "5"},  /* ５ */
    {0xFF16, "6"},  /* ６ */
    {0xFF17, "7"},  /* ７ */
    {0xFF18, "8"},  /* ８ */
    {0xFF19, "9"},  /* ９ */
};

/* The ASCII sign that `code` is mistaken for, or NULL. */
static const char *plain_sign(uint32_t code)
{
    for (size_t i = 0; i < sizeof look_alikes / sizeof *look_alikes; i++)
        if (look_alikes[i].code == code)
            return look_alikes[i].plain;
    return NULL;
}

/* Spaces of other kinds: no-break, en quad to zero width, ideographic, zero width no-break. */
static bool is_other_space(uint32_t code)
{
    return code == 0xA0 || (code >= 0x2000 && code <= 0x200B) || code == 0x3000 || code == 0xFEFF;
}

static bool is_word_code(uint32_t code)
{
    if (code >= 0x80)
        return utf8_printable(code) && !plain_sign(code) && !is_other_space(code);
    return (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
           code == '_' || code == '$' || code == '-' || code == '.';
}

static const char *skip_word(const char *at, const char *end)
{
    for (;;) {
        uint32_t code = 0;
        size_t size = utf8_decode(at, (size_t)(end - at), &code);
        if (!size || !is_word_code(code))
            return at;
        at += size;
    }
}

static bool is_comment(const char *at, const char *end)
{
    return *at == '#' || (*at == '/' && end - at > 1 && (at[1] == '/' || at[1] == '*'));
}

/* The character at `at` for a message: itself, or its number when it cannot be shown. */
static const char *found_name(struct scanner *scanner, const char *at, size_t size, uint32_t code)
{
    if (code != '\n' && utf8_printable(code))
        return arena_string_n(&scanner->arena, at, size);
    struct strbuf out;
    strbuf_init(&out, &scanner->arena);
    strbuf_printf(&out, "U+%04X", (unsigned)code);
    return out.data;
}

static bool tell_word(struct scanner *scanner)
{
    static const char *const literals[] = {"true", "false", "null"};
    const char *start = scanner->at, *after = skip_word(start, scanner->end);
    size_t length = (size_t)(after - start);
    for (size_t i = 0; i < sizeof literals / sizeof *literals; i++) {
        bool cut_off = after == scanner->end && length < strlen(literals[i]);
        if (cut_off && memcmp(start, literals[i], length) == 0) {
            scanner->at = after;
            return scan_end(scanner);
        }
    }
    return scan_slip(scanner, DIAG_JSON_BARE_WORD, start,
                     DIAG_ARGUMENTS(scan_excerpt(scanner, start, after)));
}

bool scan_end(struct scanner *scanner)
{
    if (!scanner->depth)
        return scan_stop(scanner, DIAG_JSON_UNEXPECTED_END, scanner->at, DIAG_NO_ARGUMENTS);
    const char *bracket = scanner->bracket[scanner->depth - 1] == '{' ? "{" : "[";
    const char *line = scan_line(scanner, scanner->open[scanner->depth - 1]);
    return scan_stop(scanner, DIAG_JSON_UNEXPECTED_END, scanner->at, DIAG_ARGUMENTS(bracket, line));
}

const char *scan_line(struct scanner *scanner, const char *at)
{
    unsigned count = 1 + (unsigned)scanner->diags->line_offset;
    for (const char *c = scanner->start; !scanner->silent && (c = memchr(c, '\n', (size_t)(at - c))); c++)
        count++;
    struct strbuf line;
    strbuf_init(&line, &scanner->arena);
    strbuf_printf(&line, "%u", count);
    return line.data;
}

static const char *skip_other_spaces(const char *at, const char *end)
{
    uint32_t code;
    for (size_t size; (size = utf8_decode(at, (size_t)(end - at), &code)) && is_other_space(code);)
        at += size;
    return at;
}

/* One past a comment: the end of its line, or what closes it. */
static const char *skip_comment(const char *at, const char *end)
{
    if (at[0] == '/' && at[1] == '*') {
        for (const char *c = at + 2; end - c > 1; c++)
            if (c[0] == '*' && c[1] == '/')
                return c + 2;
        return end;
    }
    const char *line_end = memchr(at, '\n', (size_t)(end - at));
    return line_end ? line_end : end;
}

bool scan_noise(struct scanner *scanner)
{
    const char *start = scanner->at, *end = scanner->end;
    if (start == end)
        return false;
    bool comment = is_comment(start, end);
    const char *after = comment ? skip_comment(start, end) : skip_other_spaces(start, end);
    if (after == start)
        return false;
    if (start >= scanner->noise) {
        scan_note(scanner, comment ? DIAG_JSON_COMMENT : DIAG_JSON_OTHER_SPACE, start, DIAG_NO_ARGUMENTS);
        scanner->noise = after;
    }
    scanner->at = after;
    return true;
}

char scan_look_alike(const char *at, const char *end, size_t *size)
{
    uint32_t code = 0;
    *size = utf8_decode(at, (size_t)(end - at), &code);
    const char *plain = *size ? plain_sign(code) : NULL;
    return plain ? *plain : '\0';
}

bool scan_stray(struct scanner *scanner, const struct diag_kind *expected, const char *closing)
{
    const char *at = scanner->at, *end = scanner->end;
    if (at == end)
        return scan_end(scanner);
    uint32_t code = 0;
    size_t size = utf8_decode(at, (size_t)(end - at), &code);
    if (!size)
        return scan_stop(scanner, DIAG_JSON_NOT_UTF8, at, DIAG_NO_ARGUMENTS);
    if (is_comment(at, end))
        return scan_slip(scanner, DIAG_JSON_COMMENT, at, DIAG_NO_ARGUMENTS);
    if (code == '\'')
        return scan_slip(scanner, DIAG_JSON_SINGLE_QUOTE, at, DIAG_NO_ARGUMENTS);
    if (is_other_space(code))
        return scan_slip(scanner, DIAG_JSON_OTHER_SPACE, at, DIAG_NO_ARGUMENTS);
    const char *found = found_name(scanner, at, size, code);
    if (plain_sign(code))
        return scan_slip(scanner, DIAG_JSON_FULL_WIDTH, at, DIAG_ARGUMENTS(found, plain_sign(code)));
    bool wanted = expected == DIAG_JSON_EXPECTED_VALUE || expected == DIAG_JSON_EXPECTED_KEY;
    if (wanted && is_word_code(code))
        return tell_word(scanner);
    return scan_slip(scanner, expected, at, DIAG_ARGUMENTS(found, closing));
}
