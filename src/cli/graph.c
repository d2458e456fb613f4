/* kamae graph: a scenario as a drawing. What answers lose is in it when everything could be followed within
 * the budget of a check. */
#include "cli/commands.h"
#include "cli/prove.h"

#include "base/diag_command.h"
#include "base/diag_drawing.h"
#include "kamae/diagram.h"
#include "os/module.h"

struct graph_options {
    const char *format, *out, *rulebook;
};

static const struct option options[] = {
    {.name = "--format",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct graph_options, format),
     .choices = km_diagram_format_name,
     .help = "option.graph-format"},
    {.name = "--out",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct graph_options, out),
     .value = "FILE",
     .help = "option.graph-out"},
    {.name = "--rulebook",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct graph_options, rulebook),
     .value = "FILE|ID",
     .help = "option.rulebook"},
};

static const struct km_svg *load_svg(struct km_diags *diags)
{
    return module_find("kamae-diagram", "km_svg_entry", DIAG_GRAPH_SVG_LEFT_OUT, diags);
}

static struct km_diagram *draw(struct cli *cli, const struct km_scenario *scenario, const char *format)
{
    struct km_diagram_style style = {
        .words = ui_words(&cli->ui),
        .language = ui_main_language(cli->language),
        .diags = cli->diags,
        .load_svg = load_svg,
    };
    struct cli_budget budget = CLI_BUDGET_CHECK;
    cli_budget_begin(&budget);
    struct km_exploration *exploration = cli_explore(cli, scenario, &budget);
    struct km_appearance *appearance = cli_appearance(cli, scenario, exploration);
    struct km_proofs *proofs = cli_prove(cli, exploration, appearance, &budget);
    struct km_diagram *diagram = km_diagram_new(&cli->host, scenario, proofs, format, &style);
    km_proofs_free(proofs);
    km_appearance_free(appearance);
    km_exploration_free(exploration);
    return diagram;
}

static enum cli_exit write_graph(struct cli *cli, const struct km_scenario *scenario, const void *user)
{
    const struct graph_options *wanted = user;
    const char *format = wanted->format ? wanted->format : "dot";
    size_t first = km_diags_count(cli->diags);
    bool fits = km_diagram_fits(scenario, format, cli->diags);
    km_scenario_locate(scenario, cli->diags, first);
    if (!fits)
        return CLI_FINDINGS;
    struct km_diagram *diagram = draw(cli, scenario, format);
    bool written = diagram && cli_write(cli, wanted->out, km_diagram_bytes(diagram));
    km_diagram_free(diagram);
    return written ? CLI_FINE : CLI_NOT_RUN;
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct graph_options *wanted = given;
    enum cli_exit result = CLI_USAGE;
    if (wanted->format && !option_offers(km_diagram_format_name, wanted->format))
        cli_complain(cli, DIAG_OPTION_GRAPH_FORMAT,
                     DIAG_ARGUMENTS(wanted->format, option_list(&cli->arena, km_diagram_format_name)));
    else
        result = cli_with_scenario(cli, wanted->rulebook, arguments.items[0], write_graph, wanted);
    cli_print_findings(cli, 0, stderr);
    return result;
}

const struct cli_command command_graph = {
    .name = "graph",
    .summary = {{"シナリオを、場面と答えの図にします",
                 "draw a scenario: its nodes and where each answer leads"}},
    .usage = "SCENARIO [--format] [--out FILE]",
    .example = "kamae graph one-page --format mermaid",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = 1,
    .run = run,
};
