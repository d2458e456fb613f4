/* kamae explain: what a finding means and how to mend it; what an act is, what a rule asks. */
#include "cli/commands.h"
#include "cli/pages.h"

#include "base/diag_command.h"
#include "text/normal.h"
#include "text/wrap.h"

struct explain_options {
    const char *rulebook;
    bool list;
};

static const struct option options[] = {
    {.name = "--list",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct explain_options, list),
     .help = "option.explain-list"},
    {.name = "--rulebook",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct explain_options, rulebook),
     .value = "FILE|ID",
     .help = "option.rulebook"},
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
    struct strbuf first;
    strbuf_init(&first, &cli->arena);
    if (explanation->example[0])
        strbuf_printf(&first, "%s ", ui_get(&cli->ui, language, "cli.example"));
    printf("%s (%s)\n", explanation->code, ui_get(&cli->ui, language, severity));
    print_wrapped(cli, first.data, exemplify(cli, explanation, km_text_get(&explanation->title, language)));
    printf("\n");
    print_wrapped(cli, "", km_text_get(&explanation->meaning, language));
    if (km_text_present(&explanation->hint))
        print_wrapped(cli, "→ ", exemplify(cli, explanation, km_text_get(&explanation->hint, language)));
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

static void print_code(struct cli *cli, const struct km_explanation *explanation)
{
    enum km_language second;
    print_in(cli, explanation, ui_main_language(cli->language));
    if (ui_second_language(cli->language, &second)) {
        printf("\n");
        print_in(cli, explanation, second);
    }
}

/* ---- acts and rules ---- */

/* The rule with that id, or that number; -1. */
static int32_t find_rule(struct cli *cli, const struct km_rulebook *rulebook, const char *name)
{
    int32_t rule = km_rulebook_find_rule(rulebook, name);
    for (size_t r = 0; rule < 0 && r < km_rulebook_rule_count(rulebook); r++) {
        const char *number = km_rulebook_rule(rulebook, r)->number;
        if (number && strcmp(text_folded(&cli->arena, number), name) == 0)
            rule = (int32_t)r;
    }
    return rule;
}

static const char *nearest_code(struct cli *cli, const char *name)
{
    const char **codes = arena_array(&cli->arena, km_explain_count(), sizeof *codes);
    for (size_t i = 0; i < km_explain_count(); i++)
        codes[i] = km_explain_at(i).code;
    return diags_nearest(name, codes, km_explain_count());
}

/* "KM0341, agent.apology.limited, confirm-back": what may be meant, of each kind. */
static const char *near_all(struct cli *cli, const struct km_rulebook *rulebook, const char *name)
{
    const char *near[] = {
        nearest_code(cli, name),
        page_near(cli, rulebook, &page_acts, name),
        page_near(cli, rulebook, &page_rules, name),
    };
    struct strbuf all;
    strbuf_init(&all, &cli->arena);
    for (size_t i = 0; i < sizeof near / sizeof *near; i++)
        if (near[i])
            strbuf_printf(&all, "%s%s", all.length ? ", " : "", near[i]);
    return all.length ? all.data : NULL;
}

static enum cli_exit explain_name(struct cli *cli, const struct km_rulebook *rulebook, const char *typed)
{
    struct pages pages = {.cli = cli, .rulebook = rulebook};
    const char *folded = text_folded(&cli->arena, typed);
    const char *name = folded ? folded : typed;
    int32_t act = km_rulebook_find_act(rulebook, name), rule = find_rule(cli, rulebook, name);
    if (act < 0 && rule < 0) {
        cli_complain(cli, DIAG_CODE_UNKNOWN,
                     DIAG_ARGUMENTS(cli_line(cli, typed), near_all(cli, rulebook, cli_line(cli, typed))));
        return CLI_USAGE;
    }
    pages_open_library(&pages);
    page_print_each(&pages, act < 0 ? page_rules.print_whole : page_acts.print_whole,
                    (uint16_t)(act < 0 ? rule : act));
    pages_close_library(&pages);
    return CLI_FINE;
}

static enum cli_exit explain_from(struct cli *cli, const char *argument, const char *typed)
{
    bool missing = false;
    struct km_rulebook *rulebook = cli_load_rulebook(cli, argument, &missing);
    enum cli_exit result = missing ? CLI_NOT_RUN : CLI_FINDINGS;
    if (rulebook)
        result = explain_name(cli, rulebook, typed);
    km_rulebook_free(rulebook);
    cli_print_findings(cli, 0, stderr);
    return result;
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct explain_options *wanted = given;
    struct km_explanation explanation;
    if (wanted->list || !arguments.count)
        print_list(cli);
    else if (km_explain_find(arguments.items[0], &explanation))
        print_code(cli, &explanation);
    else
        return explain_from(cli, wanted->rulebook, arguments.items[0]);
    return CLI_FINE;
}

const struct cli_command command_explain = {
    .name = "explain",
    .summary = {{"指摘のコード、行為、ルールの意味を説明します", "explain a finding, an act or a rule"}},
    .usage = "CODE | ACT | RULE | --list",
    .example = "kamae explain KM0101",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 0,
    .most = 1,
    .run = run,
};
