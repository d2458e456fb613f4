/* Exploring a scenario within a budget, and what the proofs need to know of its words. */
#include "cli/prove.h"

#include "os/clock.h"
#include "text/width.h"

static bool before_deadline(void *user)
{
    const struct cli_budget *budget = user;
    return clock_processor_ms() < budget->until_ms;
}

static struct km_explore_setup setup_of(struct cli_budget *budget)
{
    enum { MEGABYTE = 1000 * 1000 };
    size_t megabytes = (size_t)budget->megabytes;
    return (struct km_explore_setup){
        .most_states = (size_t)budget->states,
        .most_bytes = megabytes < SIZE_MAX / MEGABYTE ? megabytes * MEGABYTE : SIZE_MAX,
        .keep_going = before_deadline,
        .user = budget,
    };
}

struct km_exploration *cli_explore(const struct cli *cli, const struct km_scenario *scenario,
                                   struct cli_budget *budget)
{
    budget->until_ms = clock_processor_ms() + budget->seconds * 1000;
    struct km_explore_setup setup = setup_of(budget);
    return km_exploration_new(&cli->host, scenario, &setup);
}

/* Choices and options of forms have consecutive numbers over all nodes. */
static uint32_t choice_count(const struct km_scenario *scenario)
{
    uint32_t count = 0;
    for (uint32_t n = 0; n < km_scenario_node_count(scenario); n++)
        count += km_scenario_node(scenario, n).choice_count;
    return count;
}

struct km_proofs *cli_prove(struct cli *cli, const struct km_scenario *scenario,
                            const struct km_exploration *exploration, struct cli_budget *budget)
{
    struct km_explore_setup setup = setup_of(budget);
    uint32_t count = choice_count(scenario), *lengths = arena_array(&cli->arena, count, sizeof *lengths);
    for (uint32_t c = 0; c < count; c++) {
        struct km_text text = km_scenario_choice(scenario, c).text;
        lengths[c] = (uint32_t)text_graphemes(&cli->arena, km_text_get(&text, KM_JA));
    }
    return km_proofs_new(&cli->host, exploration, lengths, &setup);
}

const char *cli_choice_id(struct cli *cli, const struct km_scenario *scenario, uint32_t number)
{
    struct km_choice choice = km_scenario_choice(scenario, number);
    if (!choice.slot)
        return choice.id;
    struct strbuf id;
    strbuf_init(&id, &cli->arena);
    strbuf_printf(&id, "%s=%s", choice.slot, choice.id);
    return id.data;
}
