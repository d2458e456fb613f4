/* Findings for people: file:line:column, severity, code, what is wrong; the hint below it. */
#include "cli/cli.h"

void cli_complain(struct cli *cli, const struct diag_kind *kind, struct diag_arguments arguments)
{
    diags_begin_file(cli->diags, "");
    diags_add_at(cli->diags, kind, 0, 0, arguments);
}

static void print_place(const struct km_diag *diag, FILE *stream)
{
    if (!*diag->file)
        return;
    fprintf(stream, "%s:", diag->file);
    if (diag->line)
        fprintf(stream, "%u:%u:", diag->line, diag->column);
    fputc(' ', stream);
}

const char *cli_severity_key(enum km_severity severity)
{
    static const char *const keys[KM_SEVERITY_COUNT] = {
        [KM_ERROR] = "cli.error", [KM_WARNING] = "cli.warning", [KM_NOTICE] = "cli.notice"};
    return keys[severity];
}

static void print_in(const struct cli *cli, const struct km_diag *diag, enum km_language language,
                     FILE *stream)
{
    const char *severity = cli_severity_key(diag->severity);
    print_place(diag, stream);
    fprintf(stream, "%s %s: %s\n", ui_get(&cli->ui, language, severity), diag->code,
            km_text_get(&diag->message, language));
    if (km_text_present(&diag->hint))
        fprintf(stream, "    → %s\n", km_text_get(&diag->hint, language));
}

enum { NAMED_MOST = 6 }; /* of one code, in what follows */

/* Those of one code that follow from the finding at `cause`: "KM0422 (9): boss, stuck, …". */
static void write_code(const struct cli *cli, size_t cause, size_t first, const char *code,
                       struct strbuf *out)
{
    size_t count = 0;
    struct strbuf names;
    strbuf_init(&names, out->arena);
    for (size_t i = first; i < km_diags_count(cli->diags); i++) {
        const struct km_diag *diag = km_diags_at(cli->diags, i);
        if (i == cause || km_diags_cause(cli->diags, i) != cause || strcmp(diag->code, code) != 0)
            continue;
        if (count < NAMED_MOST)
            strbuf_printf(&names, "%s%s", count ? ", " : "", diag->subject);
        else if (count == NAMED_MOST)
            strbuf_add(&names, ", …");
        count++;
    }
    strbuf_printf(out, "%s%s (%lu): %s", out->length ? "; " : "", code, (unsigned long)count, names.data);
}

/* What follows from the finding, in one line. */
static void print_follow(const struct cli *cli, struct km_told told, size_t first, enum km_language language,
                         FILE *stream)
{
    struct arena arena;
    struct strbuf codes, line;
    arena_init(&arena, &cli->host);
    strbuf_init(&codes, &arena);
    strbuf_init(&line, &arena);
    for (size_t i = first; i < km_diags_count(cli->diags); i++) {
        const char *code = km_diags_at(cli->diags, i)->code;
        if (i == told.index || km_diags_cause(cli->diags, i) != told.index ||
            (codes.length && strstr(codes.data, code)))
            continue;
        write_code(cli, told.index, first, code, &codes);
    }
    ui_write(&cli->ui, language, "findings.follow",
             UI_ARGUMENTS({.name = "count", .number = (int64_t)told.follow},
                          {.name = "findings", .text = codes.data}),
             &line);
    fprintf(stream, "    %s\n", line.data);
    arena_release(&arena);
}

void cli_print_findings(const struct cli *cli, size_t first, FILE *stream)
{
    fflush(stdout); /* what was printed before the findings stands before them */
    struct arena arena;
    arena_init(&arena, &cli->host);
    size_t all = km_diags_count(cli->diags);
    struct km_told *told = arena_array(&arena, all > first ? all - first : 0, sizeof *told);
    size_t count = km_diags_tell(cli->diags, first, told);
    for (size_t i = 0; i < count; i++) {
        const struct km_diag *diag = km_diags_at(cli->diags, told[i].index);
        enum km_language languages[] = {ui_main_language(cli->language), KM_JA};
        int shown = 1 + ui_second_language(cli->language, &languages[1]);
        for (int l = 0; l < shown; l++) {
            print_in(cli, diag, languages[l], stream);
            if (told[i].follow)
                print_follow(cli, told[i], first, languages[l], stream);
        }
    }
    arena_release(&arena);
}
