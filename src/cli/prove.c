/* Exploring a scenario, and proving what holds for it, within a budget. */
#include "cli/prove.h"

#include "os/clock.h"
#include "os/process.h"

/* The processor's time rises no faster than the clock, which is cheap to read. */
static bool before_deadline(void *user)
{
    struct cli_budget *budget = user;
    int64_t now_ms = clock_monotonic_ms();
    if (now_ms < budget->look_ms)
        return true;
    int64_t left_ms = budget->until_ms - clock_processor_ms();
    budget->look_ms = now_ms + left_ms;
    return left_ms > 0;
}

/* Of the budget's memory: what the program does not hold yet. While it explores it comes to hold more of
 * itself, too: code that it had not run, and what is printed. */
static size_t bytes_left(const struct cli_budget *budget)
{
    enum { MEGABYTE = 1000 * 1000, BESIDE_BYTES = 2 * MEGABYTE };
    size_t megabytes = (size_t)budget->megabytes, held = process_memory() + BESIDE_BYTES;
    size_t bytes = megabytes < SIZE_MAX / MEGABYTE ? megabytes * MEGABYTE : SIZE_MAX;
    return bytes > held ? bytes - held : 1;
}

struct km_explore_setup cli_explore_setup(struct cli_budget *budget)
{
    if (!budget->bytes)
        budget->bytes = bytes_left(budget);
    return (struct km_explore_setup){
        .most_states = (size_t)budget->states,
        .most_bytes = budget->bytes,
        .keep_going = before_deadline,
        .user = budget,
    };
}

void cli_budget_begin(struct cli_budget *budget)
{
    budget->until_ms = clock_processor_ms() + budget->seconds * 1000;
    budget->look_ms = 0;
    budget->bytes = 0;
}

struct km_exploration *cli_explore(const struct cli *cli, const struct km_scenario *scenario,
                                   struct cli_budget *budget)
{
    struct km_explore_setup setup = cli_explore_setup(budget);
    return km_exploration_new(&cli->host, scenario, &setup);
}

size_t cli_check_texts(struct cli *cli, const struct km_scenario *scenario)
{
    size_t first = km_diags_count(cli->diags), allowed = km_texts_check(scenario, cli->diags);
    km_scenario_locate(scenario, cli->diags, first);
    return allowed;
}

struct km_appearance *cli_appearance(const struct cli *cli, const struct km_scenario *scenario,
                                     const struct km_exploration *exploration)
{
    return km_exploration_certainty(exploration) == KM_EXACT ? km_appearance_new(&cli->host, scenario) : NULL;
}

struct km_proofs *cli_prove(const struct cli *cli, const struct km_exploration *exploration,
                            const struct km_appearance *appearance, struct cli_budget *budget)
{
    if (!appearance)
        return NULL;
    struct km_explore_setup setup = cli_explore_setup(budget);
    return km_proofs_new(&cli->host, exploration, km_appearance_looks(appearance), &setup);
}

const uint32_t *cli_uncharged(struct cli *cli, const struct km_scenario *scenario,
                              const struct km_proofs *proofs, size_t *count)
{
    size_t all = km_scenario_choice_count(scenario);
    uint32_t *choices = arena_array(&cli->arena, all, sizeof *choices);
    *count = 0;
    for (uint32_t c = 0; c < all; c++) {
        struct km_choice choice = km_scenario_choice(scenario, c);
        if (!choice.slot && km_text_present(&choice.instead) && km_proofs_most_lost(proofs, c) == 0)
            choices[(*count)++] = c;
    }
    return choices;
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

const char *cli_answer_id(struct cli *cli, const struct km_scenario *scenario, uint32_t choice, uint32_t slot)
{
    if (choice != KM_NONE)
        return cli_choice_id(cli, scenario, choice);
    if (slot == KM_NONE)
        return NULL;
    struct strbuf id;
    strbuf_init(&id, &cli->arena);
    strbuf_printf(&id, "%s=", km_scenario_slot(scenario, slot).slot);
    return id.data;
}
