/* kamae explain: what a finding means and how to mend it. */
#include "cli/commands.h"

#include "text/wrap.h"

struct explain_options {
    bool list;
};

static const struct option options[] = {
    {.name = "--list",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct explain_options, list),
     .help = "option.explain-list"},
};

static void print_wrapped(struct cli *cli, const char *first, const char *text)
{
    struct strbuf out;
    strbuf_init(&out, &cli->arena);
    struct text_layout layout = {.columns = cli->out.columns, .first = first};
    text_wrap(&out, text, &layout);
    fputs(out.data, stdout);
}

/* A message or hint as it may be met: with an example's values. */
static const char *exemplify(struct cli *cli, const struct km_explanation *explanation, const char *format)
{
    struct diag_arguments values;
    for (size_t i = 0; i < sizeof values.text / sizeof *values.text; i++)
        values.text[i] = explanation->example[i];
    return diags_fill(&cli->arena, format, values);
}

static void print_in(struct cli *cli, const struct km_explanation *explanation, enum km_language language)
{
    const char *severity = cli_severity_key(explanation->severity);
    const char *hint = exemplify(cli, explanation, explanation->hint.in[language]);
    struct strbuf first;
    strbuf_init(&first, &cli->arena);
    if (explanation->example[0])
        strbuf_printf(&first, "%s ", ui_get(&cli->ui, language, "cli.example"));
    printf("%s (%s)\n", explanation->code, ui_get(&cli->ui, language, severity));
    print_wrapped(cli, first.data, exemplify(cli, explanation, km_text_get(&explanation->title, language)));
    printf("\n");
    print_wrapped(cli, "", km_text_get(&explanation->meaning, language));
    if (hint)
        print_wrapped(cli, "→ ", hint);
}

static void print_list(struct cli *cli)
{
    for (size_t i = 0; i < km_explain_count(); i++) {
        struct km_explanation explanation = km_explain_at(i);
        const char *title = km_text_get(&explanation.title, ui_main_language(cli->language));
        struct strbuf first;
        strbuf_init(&first, &cli->arena);
        strbuf_printf(&first, "%s  ", explanation.code);
        print_wrapped(cli, first.data, exemplify(cli, &explanation, title));
    }
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct explain_options *wanted = given;
    struct km_explanation explanation;
    enum km_language second;
    if (wanted->list || !arguments.count) {
        print_list(cli);
        return CLI_FINE;
    }
    if (!km_explain_find(arguments.items[0], &explanation)) {
        cli_complain(cli, DIAG_CODE_UNKNOWN, DIAG_ARGUMENTS(arguments.items[0]));
        cli_print_findings(cli, 0, stderr);
        return CLI_USAGE;
    }
    print_in(cli, &explanation, ui_main_language(cli->language));
    if (ui_second_language(cli->language, &second)) {
        printf("\n");
        print_in(cli, &explanation, second);
    }
    return CLI_FINE;
}

const struct cli_command command_explain = {
    .name = "explain",
    .summary = "command.explain",
    .usage = "CODE | --list",
    .example = "kamae explain KM0101",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 0,
    .most = 1,
    .run = run,
};
