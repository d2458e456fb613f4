/* Generated scenarios against figures that were worked out by hand. Every number here comes from steps of the
 * engine: means by dynamic programming over where a run stands, paths by walking all of them. */
#include "bench/generate.h"
#include "engine/step.h"
#include "kamae/proofs.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { ANGER, COUNTER, ANGERS = 11 };

struct fixture {
    struct km_rulebook *rulebook;
    struct km_scenario *scenario;
    const struct program *program;
};

static void print_errors(const struct km_diags *diags)
{
    for (size_t i = 0; i < km_diags_count(diags); i++)
        if (km_diags_at(diags, i)->severity == KM_ERROR)
            print_error("%s %s\n", km_diags_at(diags, i)->code, km_diags_at(diags, i)->pointer);
}

static void load(struct fixture *fixture, uint32_t layers)
{
    struct arena arena;
    struct strbuf rulebook, scenario;
    arena_init(&arena, NULL);
    strbuf_init(&rulebook, &arena);
    strbuf_init(&scenario, &arena);
    generate_rulebook(&rulebook);
    generate_scenario(&scenario, layers);
    struct km_diags *diags = km_diags_new(NULL);
    fixture->rulebook =
        km_rulebook_load(NULL, (struct km_bytes){rulebook.data, rulebook.length}, "rulebook", diags);
    assert_non_null(fixture->rulebook);
    fixture->scenario = km_scenario_load(NULL, (struct km_bytes){scenario.data, scenario.length}, "generated",
                                         fixture->rulebook, diags);
    print_errors(diags);
    assert_non_null(fixture->scenario);
    fixture->program = scenario_program(fixture->scenario);
    assert_string_equal(km_scenario_meter(fixture->scenario, ANGER).name, "anger");
    assert_string_equal(km_scenario_meter(fixture->scenario, COUNTER).name, "counter");
    km_diags_free(diags);
    arena_release(&arena);
}

static void unload(struct fixture *fixture)
{
    km_scenario_free(fixture->scenario);
    km_rulebook_free(fixture->rulebook);
}

static bool has_ended(const struct program *program, const struct program_state *state)
{
    return program->nodes[state->node].kind == KM_NODE_END;
}

/* The options that can be selected in `state`; returns how many. */
static uint32_t find_open(const struct program *program, const struct program_state *state,
                          uint32_t open[LIMIT_CHOICES])
{
    const struct program_span choices = program->nodes[state->node].choices;
    uint32_t count = 0;
    for (uint32_t i = 0; i < choices.count; i++)
        if (step_selectable(program, state, choices.first + i))
            open[count++] = choices.first + i;
    assert_true(count > 0);
    return count;
}

/* ---- means ---- */

/* All runs that stand at one node with one anger. What comes next is the same for all of them: the counter is
 * read by nothing and never reaches a bound. */
struct place {
    double probability;
    double counter;             /* its mean over these runs, times the probability */
    struct program_state state; /* of one of them */
};

static struct place *place_of(struct place *places, const struct program_state *state)
{
    return &places[(size_t)state->node * ANGERS + (size_t)state->meters[ANGER]];
}

/* Hands the runs at `from` on to where each of the open options leads, in equal parts. */
static void spread(const struct program *program, struct place *places, const struct place *from)
{
    uint32_t open[LIMIT_CHOICES], count = find_open(program, &from->state, open);
    for (uint32_t i = 0; i < count; i++) {
        struct program_state state = step_choose(program, from->state, open[i], NULL);
        double gained = state.meters[COUNTER] - from->state.meters[COUNTER];
        struct place *to = place_of(places, &state);
        to->probability += from->probability / count;
        to->counter += (from->counter + from->probability * gained) / count;
        to->state = state;
    }
}

static void assert_to_3_decimals(double value, const char *expected)
{
    char shown[32];
    snprintf(shown, sizeof shown, "%.3f", value);
    assert_string_equal(shown, expected);
}

/* The mean of the counter at the end when every open option is as likely. Nodes lead to later nodes only, so
 * one pass in their order meets each place when all runs that come there have arrived. */
static double mean_counter(uint32_t layers)
{
    struct fixture fixture;
    load(&fixture, layers);
    const struct program *program = fixture.program;
    struct arena arena;
    arena_init(&arena, NULL);
    struct place *places = arena_array(&arena, (size_t)program->node_count * ANGERS, sizeof *places);
    struct program_state start = step_start(program, NULL);
    *place_of(places, &start) = (struct place){.probability = 1, .state = start};
    double mean = 0, ended = 0;
    for (size_t i = 0; i < (size_t)program->node_count * ANGERS; i++) {
        const struct place *place = &places[i];
        if (place->probability > 0 && has_ended(program, &place->state)) {
            mean += place->counter;
            ended += place->probability;
        } else if (place->probability > 0) {
            spread(program, places, place);
        }
    }
    assert_to_3_decimals(ended, "1.000");
    arena_release(&arena);
    unload(&fixture);
    return mean;
}

static void the_mean_of_the_counter_is_exact_in_10_layers(void **state)
{
    (void)state;
    assert_to_3_decimals(mean_counter(10), "10.262");
}

static void the_mean_of_the_counter_is_exact_in_100_layers(void **state)
{
    (void)state;
    assert_to_3_decimals(mean_counter(100), "104.130");
}

static void the_mean_of_the_counter_is_exact_in_1000_layers(void **state)
{
    (void)state;
    assert_to_3_decimals(mean_counter(1000), "1038.754");
}

/* ---- paths ---- */

static uint32_t count_paths(const struct program *program, struct program_state state)
{
    if (has_ended(program, &state))
        return 1;
    uint32_t open[LIMIT_CHOICES], count = find_open(program, &state, open), paths = 0;
    for (uint32_t i = 0; i < count; i++)
        paths += count_paths(program, step_choose(program, state, open[i], NULL));
    return paths;
}

static void nine_layers_have_17551_paths(void **state)
{
    (void)state;
    struct fixture fixture;
    load(&fixture, 9);
    assert_int_equal(count_paths(fixture.program, step_start(fixture.program, NULL)), 17551);
    unload(&fixture);
}

/* ---- exploration ---- */

/* (node, anger) that can be reached, each once; ends not counted, nor the counter, which nothing reads. Anger
 * is 0 to 8; in the last layer its values below 8 are one, and one fewer of them in each layer before that:
 * 7 + 6 + … + 1 = 28 less at each of ten nodes. */
static size_t explored_states(uint32_t layers)
{
    struct fixture fixture;
    load(&fixture, layers);
    struct km_exploration *exploration = km_exploration_new(NULL, fixture.scenario, NULL);
    assert_int_equal(km_exploration_certainty(exploration), KM_EXACT);
    size_t states = km_exploration_counts(exploration).scenario_states;
    km_exploration_free(exploration);
    unload(&fixture);
    return states;
}

static void exploration_counts_the_17551_paths_of_nine_layers(void **state)
{
    (void)state;
    struct fixture fixture;
    load(&fixture, 9);
    struct km_looks looks[9 * GENERATE_WIDTH * 3] = {0};
    struct km_exploration *exploration = km_exploration_new(NULL, fixture.scenario, NULL);
    struct km_proofs *proofs = km_proofs_new(NULL, exploration, looks, NULL);
    assert_int_equal(km_proofs_paths(proofs).count, 17551);
    km_proofs_free(proofs);
    km_exploration_free(exploration);
    unload(&fixture);
}

static void exploration_of_100_layers_visits_7565_states(void **state)
{
    (void)state;
    assert_int_equal(explored_states(100), 7565);
}

static void exploration_of_1000_layers_visits_88565_states(void **state)
{
    (void)state;
    assert_int_equal(explored_states(1000), 88565);
}

/* ---- the shape ---- */

static void a_layer_has_ten_nodes_and_the_last_one_leads_to_the_end(void **state)
{
    (void)state;
    struct fixture fixture;
    load(&fixture, 1000);
    assert_int_equal(km_scenario_node_count(fixture.scenario), 10001);
    assert_int_equal(km_scenario_node(fixture.scenario, 10000).kind, KM_NODE_END);
    uint32_t last = km_scenario_find_choice(fixture.scenario, "n999-9-2");
    assert_int_not_equal(last, KM_NONE);
    assert_int_equal(km_scenario_choice(fixture.scenario, last).node,
                     km_scenario_find_node(fixture.scenario, "n999-9"));
    unload(&fixture);
}

static void the_third_option_is_open_only_below_anger_8(void **state)
{
    (void)state;
    struct fixture fixture;
    load(&fixture, 9);
    struct program_state run = step_start(fixture.program, NULL);
    uint32_t open[LIMIT_CHOICES];
    for (int anger = 5; anger < 8; anger++) {
        assert_int_equal(run.meters[ANGER], anger);
        assert_int_equal(find_open(fixture.program, &run, open), 3);
        run = step_choose(fixture.program, run, open[2], NULL);
    }
    assert_int_equal(find_open(fixture.program, &run, open), 2);
    unload(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_mean_of_the_counter_is_exact_in_10_layers),
        cmocka_unit_test(the_mean_of_the_counter_is_exact_in_100_layers),
        cmocka_unit_test(the_mean_of_the_counter_is_exact_in_1000_layers),
        cmocka_unit_test(nine_layers_have_17551_paths),
        cmocka_unit_test(exploration_counts_the_17551_paths_of_nine_layers),
        cmocka_unit_test(exploration_of_100_layers_visits_7565_states),
        cmocka_unit_test(exploration_of_1000_layers_visits_88565_states),
        cmocka_unit_test(a_layer_has_ten_nodes_and_the_last_one_leads_to_the_end),
        cmocka_unit_test(the_third_option_is_open_only_below_anger_8),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
