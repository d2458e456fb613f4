/* Findings for people: file:line:column, severity, code, what is wrong; the hint below it. */
#include "cli/cli.h"

void cli_complain(struct cli *cli, enum diag_id id, struct diag_arguments arguments)
{
    diags_begin_file(cli->diags, "");
    diags_add_at(cli->diags, id, 0, 0, arguments);
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

/* Whether `a` stands before `b` in the same file; findings without a place come first. */
static bool before(const struct km_diag *a, const struct km_diag *b)
{
    if (strcmp(a->file, b->file) != 0)
        return false;
    return a->line != b->line ? a->line < b->line : a->column < b->column;
}

void cli_print_findings(const struct cli *cli, size_t first, FILE *stream)
{
    size_t count = km_diags_count(cli->diags) - first;
    fflush(stdout); /* what was printed before the findings stands before them */
    struct arena arena;
    arena_init(&arena, &cli->host);
    const struct km_diag **sorted = arena_array(&arena, count, sizeof *sorted);
    for (size_t i = 0; i < count; i++) {
        size_t at = i;
        const struct km_diag *diag = km_diags_at(cli->diags, first + i);
        for (; at > 0 && before(diag, sorted[at - 1]); at--)
            sorted[at] = sorted[at - 1];
        sorted[at] = diag;
    }
    enum km_language second;
    for (size_t i = 0; i < count; i++) {
        print_in(cli, sorted[i], ui_main_language(cli->language), stream);
        if (ui_second_language(cli->language, &second))
            print_in(cli, sorted[i], second, stream);
    }
    arena_release(&arena);
}
