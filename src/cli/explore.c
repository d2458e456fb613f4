/* kamae explore: what holds for a scenario whatever anybody answers. */
#include "cli/commands.h"
#include "cli/prove.h"
#include "cli/tells.h"

struct explore_options {
    const char *rulebook;
    int64_t states, seconds, memory;
    bool json;
};

static const struct option options[] = {
    {.name = "--json",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct explore_options, json),
     .help = "option.json"},
    {.name = "--states",
     .kind = OPTION_NUMBER,
     .offset = offsetof(struct explore_options, states),
     .value = "N",
     .help = "option.states"},
    {.name = "--seconds",
     .kind = OPTION_NUMBER,
     .offset = offsetof(struct explore_options, seconds),
     .value = "N",
     .help = "option.seconds"},
    {.name = "--memory",
     .kind = OPTION_NUMBER,
     .offset = offsetof(struct explore_options, memory),
     .value = "MB",
     .help = "option.memory"},
    {.name = "--rulebook",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct explore_options, rulebook),
     .value = "FILE|ID",
     .help = "option.rulebook"},
};

/* NULL when it was not proved which answers are best. */
static struct km_tells *find_tells(const struct cli *cli, const struct km_scenario *scenario,
                                   const struct km_appearance *appearance, const struct km_proofs *proofs)
{
    if (!proofs || !km_proofs_found(proofs, KM_PROOF_ANSWERS))
        return NULL;
    struct km_tells *tells = km_tells_new(&cli->host);
    km_tells_add(tells, scenario, appearance, proofs);
    return tells;
}

static enum cli_exit explore(struct cli *cli, const struct km_scenario *scenario, const void *user)
{
    const struct explore_options *wanted = user;
    struct cli_budget budget = CLI_BUDGET_PROOF;
    if (wanted->states)
        budget.states = wanted->states;
    if (wanted->seconds)
        budget.seconds = wanted->seconds;
    if (wanted->memory)
        budget.megabytes = wanted->memory;
    struct km_exploration *exploration = cli_explore(cli, scenario, &budget);
    struct km_appearance *appearance = km_appearance_new(&cli->host, scenario);
    struct km_proofs *proofs = cli_prove(cli, exploration, appearance, &budget);
    struct km_tells *tells = find_tells(cli, scenario, appearance, proofs);
    if (wanted->json)
        cli_write_proofs(cli, scenario, exploration, proofs, tells);
    else
        cli_print_proofs(cli, scenario, exploration, proofs);
    if (tells && !wanted->json)
        cli_print_tells(cli, tells, 1);
    km_tells_free(tells);
    enum cli_exit result = proofs && km_proofs_complete(proofs) ? CLI_FINE : CLI_FINDINGS;
    km_proofs_free(proofs);
    km_appearance_free(appearance);
    km_exploration_free(exploration);
    return result;
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct explore_options *wanted = given;
    enum cli_exit result = cli_with_scenario(cli, wanted->rulebook, arguments.items[0], explore, wanted);
    cli_print_findings(cli, 0, stderr);
    return result;
}

const struct cli_command command_explore = {
    .name = "explore",
    .summary = "command.explore",
    .usage = "SCENARIO [--json] [--states N] [--seconds N] [--memory MB]",
    .example = "kamae explore one-page",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = 1,
    .run = run,
};
