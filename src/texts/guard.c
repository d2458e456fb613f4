/* Beginnings of formulas after OWASP, "CSV Injection": = + - @, tab, CR, LF, and the wide forms. */
#include "texts/guard.h"

static const char *const beginnings[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
static const char *const literals[] = {"TRUE", "FALSE", "true", "false", "True", "False"};

enum { BEGINNINGS = sizeof beginnings / sizeof *beginnings, LITERALS = sizeof literals / sizeof *literals };

static bool begins_formula(const char *text)
{
    for (size_t i = 0; i < BEGINNINGS; i++)
        if (strncmp(text, beginnings[i], strlen(beginnings[i])) == 0)
            return true;
    return false;
}

/* Numbers, dates and times: 12, 3.10, 10/29, 18:10, 1E5. */
static bool is_number(const char *text)
{
    size_t length = strspn(text, "0123456789.,:/-+% eE");
    return !text[length] && strpbrk(text, "0123456789");
}

static bool is_literal(const char *text)
{
    for (size_t i = 0; i < LITERALS; i++)
        if (strcmp(text, literals[i]) == 0)
            return true;
    return false;
}

static bool needs_guard(const char *text)
{
    return begins_formula(text) || is_number(text) || is_literal(text);
}

void guard_add(const char *text, struct strbuf *out)
{
    if (needs_guard(text + strspn(text, "'")))
        strbuf_add_char(out, '\'');
    strbuf_add(out, text);
}

const char *guard_strip(const char *cell)
{
    bool guarded = *cell == '\'' && needs_guard(cell + strspn(cell, "'"));
    return guarded ? cell + 1 : cell;
}
