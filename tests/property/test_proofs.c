/* What exploration proves about random scenarios, against all of their runs, each played and scored; mostly
 * with all reductions in force. */
#include "compare.h"

enum { MOST_PATHS = 1500, FINITE_SCENES = 140, STUCK_SCENES = 80, LENGTHS = 5 };

/* Returns how often some run met a trap. */
static size_t compare_scene(struct look *look)
{
    struct km_explore_setup setup = {.without = look->without};
    struct km_exploration *exploration = km_exploration_new(NULL, look->scene.scenario, &setup);
    uint32_t *lengths = arena_array(&look->arena, look_choice_count(look), sizeof *lengths);
    for (size_t c = 0; c < look_choice_count(look); c++)
        lengths[c] = sample_number(&look->random, LENGTHS);
    struct km_proofs *proofs = km_proofs_new(NULL, exploration, lengths, NULL);
    assert_non_null(proofs);
    compare_runs(look, proofs);
    compare_places(look, proofs);
    compare_naive(look, proofs, lengths);
    size_t traps = compare_traps(look, proofs);
    km_proofs_free(proofs);
    km_exploration_free(exploration);
    return traps;
}

static size_t compare_scenes(enum scene_kind kind, unsigned scenes, uint64_t seed)
{
    struct look look = {.random = {.state = seed}};
    size_t traps = 0;
    arena_init(&look.arena, NULL);
    while (look.number < scenes) {
        look_open(&look, kind, MOST_PATHS, KM_NONE);
        look.without = look_chance(&look, 70) ? 0 : look_without[sample_number(&look.random, LOOK_VARIANTS)];
        traps += compare_scene(&look);
        look_close(&look);
    }
    arena_release(&look.arena);
    return traps;
}

static void proofs_of_finite_scenarios_hold(void **state)
{
    (void)state;
    assert_true(compare_scenes(SCENE_FINITE, FINITE_SCENES, 222) > 0);
}

static void proofs_of_scenarios_that_can_get_stuck_hold(void **state)
{
    (void)state;
    compare_scenes(SCENE_STUCK, STUCK_SCENES, 777);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(proofs_of_finite_scenarios_hold),
        cmocka_unit_test(proofs_of_scenarios_that_can_get_stuck_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
