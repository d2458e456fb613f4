/* What exploration proves about random scenarios, against all of their runs, each played and scored; mostly
 * with all reductions in force. */
#include "compare.h"

enum { MOST_PATHS = 1500, FINITE_SCENES = 140, STUCK_SCENES = 80, ALIKE_SCENES = 600, LENGTHS = 5 };

/* Few different numbers, so that there are ties. */
static const struct km_looks *sample_looks(struct look *look)
{
    struct km_looks *looks = arena_array(&look->arena, look_choice_count(look), sizeof *looks);
    for (size_t c = 0; c < look_choice_count(look); c++)
        for (size_t l = 0; l < KM_LOOK_LANGUAGES; l++)
            looks[c].in[l] = (struct km_surface){
                .length = sample_number(&look->random, LENGTHS),
                .numerals = sample_number(&look->random, LENGTHS),
                .names = sample_number(&look->random, LENGTHS),
                .phrases = sample_number(&look->random, LENGTHS),
            };
    return looks;
}

/* How many places have answers to compare, and how often some run met what is warned of. */
struct tally {
    size_t answers, traps, premature, costly, promises;
    size_t merged; /* scenes in which meters that can change places make fewer states */
    struct notice_tally notices;
};

/* With nothing merged but that. */
static bool is_smaller_by_symmetry(const struct look *look)
{
    size_t states[2];
    for (size_t i = 0; i < 2; i++) {
        struct km_explore_setup setup = {.without = i ? KM_REDUCE_SYMMETRY : 0};
        struct km_exploration *exploration = km_exploration_new(NULL, look->scene.scenario, &setup);
        states[i] = km_exploration_counts(exploration).scenario_states;
        km_exploration_free(exploration);
    }
    return states[0] < states[1];
}

static void compare_scene(struct look *look, struct tally *tally)
{
    struct km_explore_setup setup = {.without = look->without};
    struct km_exploration *exploration = km_exploration_new(NULL, look->scene.scenario, &setup);
    const struct km_looks *looks = sample_looks(look);
    struct km_proofs *proofs = km_proofs_new(NULL, exploration, looks, NULL);
    assert_non_null(proofs);
    compare_runs(look, proofs);
    compare_places(look, proofs);
    struct notice_tally notices = compare_notices(look, proofs);
    tally->notices.never += notices.never;
    tally->notices.always += notices.always;
    tally->notices.unrecorded += notices.unrecorded;
    tally->merged += is_smaller_by_symmetry(look);
    tally->answers += compare_answers(look, proofs);
    compare_naive(look, proofs, looks);
    tally->traps += compare_traps(look, proofs);
    tally->premature += compare_premature(look, proofs);
    tally->promises += compare_promises(look, proofs);
    tally->costly += compare_costly(look, exploration, proofs);
    km_proofs_free(proofs);
    km_exploration_free(exploration);
}

static struct tally compare_scenes(enum scene_kind kind, unsigned scenes, uint64_t seed)
{
    struct look look = {.random = {.state = seed}};
    struct tally tally = {0};
    arena_init(&look.arena, NULL);
    while (look.number < scenes) {
        look_open(&look, kind, MOST_PATHS, KM_NONE);
        look.without = look_chance(&look, 70) ? 0 : look_without[sample_number(&look.random, LOOK_VARIANTS)];
        compare_scene(&look, &tally);
        look_close(&look);
    }
    arena_release(&look.arena);
    print_message("%zu places, %zu traps, %zu acts too early, %zu costly answers, %zu promises\n",
                  tally.answers, tally.traps, tally.premature, tally.costly, tally.promises);
    print_message("%zu lines never said, %zu conditions that always hold, %zu ends past every form\n",
                  tally.notices.never, tally.notices.always, tally.notices.unrecorded);
    return tally;
}

static void proofs_of_finite_scenarios_hold(void **state)
{
    (void)state;
    struct tally tally = compare_scenes(SCENE_FINITE, FINITE_SCENES, 222);
    assert_true(tally.answers > 0);
    assert_true(tally.traps > 0);
    assert_true(tally.premature > 0);
    assert_true(tally.costly > 0);
    assert_true(tally.promises > 0);
    assert_true(tally.notices.never > 0);
    assert_true(tally.notices.always > 0);
    assert_true(tally.notices.unrecorded > 0);
}

static void proofs_of_scenarios_that_can_get_stuck_hold(void **state)
{
    (void)state;
    compare_scenes(SCENE_STUCK, STUCK_SCENES, 777);
}

static void proofs_of_scenarios_with_meters_alike_hold(void **state)
{
    (void)state;
    struct tally tally = compare_scenes(SCENE_ALIKE, ALIKE_SCENES, 3131);
    print_message("%zu with fewer states\n", tally.merged);
    assert_in_range(tally.merged, ALIKE_SCENES / 8, ALIKE_SCENES - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(proofs_of_finite_scenarios_hold),
        cmocka_unit_test(proofs_of_scenarios_that_can_get_stuck_hold),
        cmocka_unit_test(proofs_of_scenarios_with_meters_alike_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
