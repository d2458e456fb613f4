/* Exploration with pauses against exploration at one go: everything that it found is the same, to the bit,
 * whatever the pauses; and it can be freed wherever it stands. */
#include "look.h"

#include "explore/exploration.h"

enum { SCENES = 40, MOST_PATHS = 300, MOST_TURNS = 4, SESSIONS = 2, CUTS = 12 };

/* Answers true every time, or most times at random. */
struct pauses {
    struct sample_random random;
    bool always;
    size_t asked;
};

static bool wish(void *user)
{
    struct pauses *pauses = user;
    pauses->asked++;
    return pauses->always || sample_number(&pauses->random, 4) > 0;
}

/* ---- the same ---- */

static void assert_same_bank(const struct bank *a, const struct bank *b)
{
    assert_int_equal(a->count, b->count);
    if (a->count)
        assert_memory_equal(a->items, b->items, a->count * a->size);
}

static void assert_same_table(const uint32_t *a, const uint32_t *b, size_t count)
{
    assert_int_equal(a != NULL, b != NULL);
    if (a && count)
        assert_memory_equal(a, b, count * sizeof *a);
}

static void assert_same_graph(const struct graph *a, const struct graph *b)
{
    assert_same_bank(&a->places, &b->places);
    assert_same_bank(&a->edges, &b->edges);
    assert_int_equal(a->labels.count, b->labels.count);
    assert_int_equal(a->start, b->start);
    assert_same_table(a->order, b->order, a->places.count);
    assert_same_table(a->order_first, b->order_first, (size_t)a->spots->group_count + 1);
}

static void assert_same_rule(const struct rule_watch *a, const struct rule_watch *b)
{
    assert_same_bank(&a->states.words, &b->states.words);
    assert_same_bank(&a->pairs, &b->pairs);
    assert_same_table(a->by_place, b->by_place, a->pairs.count);
    assert_same_table(a->class_count, b->class_count, a->graph->places.count);
    assert_int_equal(a->opening.gain, b->opening.gain);
    assert_int_equal(a->steps.count, b->steps.count);
    const struct rule_step *ours = a->steps.items, *theirs = b->steps.items;
    for (size_t i = 0; i < a->steps.count; i++) {
        assert_int_equal(ours[i].to, theirs[i].to);
        assert_int_equal(ours[i].gain, theirs[i].gain);
        assert_int_equal(ours[i].breaks * 2 + ours[i].opens, theirs[i].breaks * 2 + theirs[i].opens);
    }
}

static void assert_same(const struct km_exploration *a, const struct km_exploration *b)
{
    struct km_explore_counts ours = km_exploration_counts(a), theirs = km_exploration_counts(b);
    assert_int_equal(km_exploration_certainty(a), km_exploration_certainty(b));
    assert_memory_equal(&ours, &theirs, sizeof ours);
    assert_same_graph(&a->graph, &b->graph);
    for (size_t w = 0; w < a->watch_count; w++)
        assert_same_rule(&a->watches[w], &b->watches[w]);
    assert_same_bank(&a->product.states.words, &b->product.states.words);
    assert_same_bank(&a->product.first_step, &b->product.first_step);
    assert_same_bank(&a->product.steps, &b->product.steps);
    assert_int_equal(a->values != NULL, b->values != NULL);
    if (a->values && a->product.states.count)
        assert_memory_equal(a->values, b->values, a->product.states.count * sizeof *a->values);
    if (km_exploration_certainty(a) != KM_GAVE_UP)
        assert_int_equal(km_exploration_most_points(a), km_exploration_most_points(b));
}

static void assert_same_session(const struct km_exploration *a, const struct km_exploration *b,
                                const struct km_session *session)
{
    struct km_attainable *ours = km_attainable_new(NULL, a, session);
    struct km_attainable *theirs = km_attainable_new(NULL, b, session);
    assert_int_equal(ours != NULL, theirs != NULL);
    for (uint32_t turn = 0; ours && turn <= km_attainable_count(ours); turn++) {
        assert_int_equal(km_attainable_points(ours, turn), km_attainable_points(theirs, turn));
        assert_int_equal(km_attainable_passable(ours, turn), km_attainable_passable(theirs, turn));
    }
    km_attainable_free(ours);
    km_attainable_free(theirs);
}

/* ---- random scenarios ---- */

/* Explores with pauses; returns how many steps it took. */
static size_t step_through(struct km_exploration *exploration, struct pauses *pauses)
{
    size_t steps = 1;
    while (!km_exploration_step(exploration, wish, pauses)) {
        assert_false(km_exploration_done(exploration));
        steps++;
    }
    assert_true(km_exploration_done(exploration));
    assert_true(km_exploration_step(exploration, wish, pauses));
    return steps;
}

static void free_after(const struct km_scenario *scenario, const struct km_explore_setup *setup, size_t steps)
{
    struct pauses pauses = {.always = true};
    struct km_exploration *exploration = km_exploration_begin(NULL, scenario, setup);
    for (size_t i = 0; i < steps; i++)
        assert_false(km_exploration_step(exploration, wish, &pauses));
    km_exploration_free(exploration);
}

static void compare(struct look *look, const struct km_explore_setup *setup, const struct play *plays)
{
    const struct km_scenario *scenario = look->scene.scenario;
    struct km_exploration *whole = km_exploration_new(NULL, scenario, setup);
    size_t steps = 0;
    for (unsigned always = 0; always < 2; always++) {
        struct pauses pauses = {.random = look->random, .always = always};
        struct km_exploration *paused = km_exploration_begin(NULL, scenario, setup);
        steps = step_through(paused, &pauses);
        assert_same(whole, paused);
        for (size_t i = 0; i < SESSIONS; i++)
            assert_same_session(whole, paused, plays[i].session);
        km_exploration_free(paused);
    }
    for (size_t i = 0; i < CUTS; i++)
        free_after(scenario, setup, steps * i / CUTS);
    km_exploration_free(whole);
}

static void compare_scenes(enum scene_kind kind, uint32_t most_turns, uint64_t seed)
{
    struct look look = {.random = {.state = seed}};
    arena_init(&look.arena, NULL);
    while (look.number < SCENES) {
        look_open(&look, kind, MOST_PATHS, most_turns);
        struct play plays[SESSIONS];
        for (size_t i = 0; i < SESSIONS; i++)
            plays[i] = look_play(&look);
        look.without = look_without[look.number % LOOK_VARIANTS];
        struct km_explore_setup setup = {.without = look.without};
        compare(&look, &setup, plays);
        setup.most_states = 1 + sample_number(&look.random, 200);
        compare(&look, &setup, plays);
        for (size_t i = 0; i < SESSIONS; i++)
            km_session_free(plays[i].session);
        look_close(&look);
    }
    arena_release(&look.arena);
}

static void pauses_change_nothing_in_finite_scenarios(void **state)
{
    (void)state;
    compare_scenes(SCENE_FINITE, KM_NONE, 77);
}

static void pauses_change_nothing_in_endless_scenarios(void **state)
{
    (void)state;
    compare_scenes(SCENE_ENDLESS, MOST_TURNS, 7007);
}

/* ---- the scenarios of the project ---- */

static struct km_bytes read_file(struct arena *arena, const char *name)
{
    struct strbuf path, bytes;
    strbuf_init(&path, arena);
    strbuf_init(&bytes, arena);
    strbuf_printf(&path, KAMAE_SOURCE_DIR "/%s", name);
    FILE *file = fopen(path.data, "rb");
    assert_non_null(file);
    for (int c; (c = fgetc(file)) != EOF;)
        strbuf_add_char(&bytes, (char)c);
    fclose(file);
    return (struct km_bytes){bytes.data, bytes.length};
}

static void compare_shipped(struct arena *arena, const struct km_rulebook *rulebook, const char *name)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct km_scenario *scenario = km_scenario_load(NULL, read_file(arena, name), name, rulebook, diags);
    assert_non_null(scenario);
    struct pauses pauses = {.always = true};
    struct km_exploration *whole = km_exploration_new(NULL, scenario, NULL);
    struct km_exploration *paused = km_exploration_begin(NULL, scenario, NULL);
    step_through(paused, &pauses);
    assert_same(whole, paused);
    km_exploration_free(whole);
    km_exploration_free(paused);
    km_scenario_free(scenario);
    km_diags_free(diags);
}

static void pauses_change_nothing_in_the_scenarios_of_the_project(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL);
    struct km_diags *diags = km_diags_new(NULL);
    const char *file = "assets/rulebooks/standard.json";
    struct km_rulebook *rulebook = km_rulebook_load(NULL, read_file(&arena, file), file, diags);
    assert_non_null(rulebook);
    compare_shipped(&arena, rulebook, "scenarios/broken-kettle.json");
    compare_shipped(&arena, rulebook, "scenarios/one-page.json");
    compare_shipped(&arena, rulebook, "scenarios/third-leak-call.json");
    km_rulebook_free(rulebook);
    km_diags_free(diags);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pauses_change_nothing_in_finite_scenarios),
        cmocka_unit_test(pauses_change_nothing_in_endless_scenarios),
        cmocka_unit_test(pauses_change_nothing_in_the_scenarios_of_the_project),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
