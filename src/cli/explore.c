/* kamae explore: what holds for a scenario whatever anybody answers. */
#include "cli/commands.h"
#include "cli/prove.h"
#include "cli/tells.h"

#include "base/map.h"

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

/* One run over all scenarios. */
struct exploring {
    const struct explore_options *wanted;
    struct cli_budget budget; /* of the scenario at hand */
    struct map texts;         /* of the scenarios in `together` */
    struct km_tells *together;
    size_t told;               /* scenarios that are counted in `together` */
    size_t done;               /* scenarios */
    struct json_writer writer; /* with --json */
};

static struct cli_budget budget_of(const struct explore_options *wanted)
{
    struct cli_budget budget = CLI_BUDGET_PROOF;
    if (wanted->states)
        budget.states = wanted->states;
    if (wanted->seconds)
        budget.seconds = wanted->seconds;
    if (wanted->memory)
        budget.megabytes = wanted->memory;
    return budget;
}

/* Whether the scenario was not counted before: one that is named twice counts once. */
static bool note(struct cli *cli, struct exploring *exploring, const struct km_scenario *scenario)
{
    struct km_bytes json = km_scenario_json(scenario);
    const char *text = arena_string_n(&cli->arena, json.data, json.length);
    int32_t number = (int32_t)exploring->told;
    return map_add(&exploring->texts, text, json.length, number) == number;
}

static enum cli_exit explore(struct cli *cli, const struct km_scenario *scenario, const void *user)
{
    struct exploring *exploring = *(struct exploring *const *)user;
    struct km_exploration *exploration = cli_explore(cli, scenario, &exploring->budget);
    struct km_appearance *appearance = cli_appearance(cli, scenario, exploration);
    struct km_proofs *proofs = cli_prove(cli, exploration, appearance, &exploring->budget);
    struct km_tells *tells = find_tells(cli, scenario, appearance, proofs);
    if (exploring->wanted->json) {
        cli_write_proofs(cli, &exploring->writer, scenario, exploration, proofs, tells);
    } else {
        if (exploring->done)
            printf("\n");
        cli_print_proofs(cli, scenario, exploration, proofs);
        if (tells)
            cli_print_tells(cli, tells, 1);
    }
    if (tells && note(cli, exploring, scenario)) {
        km_tells_add(exploring->together, scenario, appearance, proofs);
        exploring->told++;
    }
    exploring->done++;
    enum cli_exit result = proofs && km_proofs_complete(proofs) ? CLI_FINE : CLI_FINDINGS;
    km_tells_free(tells);
    km_proofs_free(proofs);
    km_appearance_free(appearance);
    km_exploration_free(exploration);
    return result;
}

/* The gravest result of all. */
static enum cli_exit explore_each(struct cli *cli, struct exploring *exploring,
                                  struct cli_arguments arguments)
{
    enum cli_exit worst = CLI_FINE;
    for (int i = 0; i < arguments.count; i++) {
        exploring->budget = budget_of(exploring->wanted);
        cli_budget_begin(&exploring->budget);
        enum cli_exit result =
            cli_with_scenario(cli, exploring->wanted->rulebook, arguments.items[i], explore, &exploring);
        worst = result > worst ? result : worst;
    }
    return worst;
}

/* One scenario is an object; several are a list beside what they have in common. */
static enum cli_exit explore_json(struct cli *cli, struct exploring *exploring,
                                  struct cli_arguments arguments)
{
    struct json_writer *writer = &exploring->writer;
    struct strbuf text;
    strbuf_init(&text, &cli->arena);
    json_write_init(writer, &text, true);
    if (arguments.count > 1) {
        json_write_object(writer);
        json_write_key(writer, "scenarios");
        json_write_array(writer);
    }
    enum cli_exit result = explore_each(cli, exploring, arguments);
    if (arguments.count > 1) {
        json_write_array_end(writer);
        cli_write_tells(writer, exploring->together);
        json_write_object_end(writer);
    }
    if (!exploring->done)
        return result;
    strbuf_add_char(&text, '\n');
    cli_write(cli, NULL, (struct km_bytes){text.data, text.length});
    return result;
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    struct exploring exploring = {.wanted = given, .together = km_tells_new(&cli->host)};
    enum cli_exit result;
    map_init(&exploring.texts, &cli->arena);
    if (exploring.wanted->json) {
        result = explore_json(cli, &exploring, arguments);
    } else {
        result = explore_each(cli, &exploring, arguments);
        if (exploring.told > 1)
            cli_print_tells(cli, exploring.together, exploring.told);
    }
    km_tells_free(exploring.together);
    cli_print_findings(cli, 0, stderr);
    return result;
}

const struct cli_command command_explore = {
    .name = "explore",
    .summary = {{"シナリオで起こりうることを全部たどり、確かめられたことを文で出します",
                 "follow everything that can happen in a scenario and say what is certain"}},
    .usage = "SCENARIO... [--json] [--states N] [--seconds N] [--memory MB]",
    .example = "kamae explore one-page",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = -1,
    .run = run,
};
