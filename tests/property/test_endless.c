/* Exploration of scenarios whose runs can go round for ever. Only short runs can be enumerated: what they
 * come to must have been promised, and what is promised is attained by a run that is played and scored. */
#include "explore/trail.h"
#include "kamae/proofs.h"
#include "look.h"

enum {
    SESSIONS = 3,
    ENDLESS_SCENES = 120,
    PATHS_SCENES = 40,
    ENDLESS_PATHS = 400,
    ENDLESS_TURNS = 7,
    WALK_TURNS = 100,
    LONG_TURNS = 40
};

static uint32_t turns_of(const struct km_session *session)
{
    return km_session_turns(session);
}

/* What can be attained after the session's last answer. */
struct outlook {
    int32_t points;
    bool passable;
};

static struct outlook look_out(const struct km_exploration *exploration, const struct km_session *session)
{
    struct km_attainable *attainable = km_attainable_new(NULL, exploration, session);
    assert_non_null(attainable);
    struct outlook outlook = {
        .points = km_attainable_points(attainable, turns_of(session)),
        .passable = km_attainable_passable(attainable, turns_of(session)),
    };
    km_attainable_free(attainable);
    return outlook;
}

static struct km_points score_of(const struct look *look, const struct km_session *session)
{
    struct km_score *score = km_score_new(NULL, look->scene.rulebook, km_scenario_scope(look->scene.scenario),
                                          km_session_trace(session), true);
    struct km_points points = *km_score_points(score);
    km_score_free(score);
    return points;
}

static void undo_to(struct km_session *session, uint32_t turns)
{
    while (turns_of(session) > turns)
        path_undo(session);
}

static uint32_t option_of(const struct look *look, const struct km_node *form,
                          const struct path_answer *answer, uint32_t slot)
{
    if (answer->choice != KM_NONE)
        return answer->choice;
    int32_t entry = answer->entries[slot];
    uint32_t first = km_scenario_slot(look->scene.scenario, form->first_slot + slot).first_choice;
    return entry < 0 ? KM_NONE : first + (uint32_t)entry;
}

/* The trail along the way to `path`. */
static struct trail follow(const struct look *look, struct arena *arena,
                           const struct km_exploration *exploration, uint32_t path)
{
    const struct prefix *here = prefix_at(&look->paths, path);
    if (here->parent == KM_NONE)
        return trail_start(exploration, arena);
    struct trail trail = follow(look, arena, exploration, here->parent);
    struct km_node node = km_scenario_node(look->scene.scenario, prefix_at(&look->paths, here->parent)->node);
    for (uint32_t s = 0; s < (here->answer.choice == KM_NONE ? here->answer.entry_count : 1); s++)
        trail_take(&trail, option_of(look, &node, &here->answer, s), NULL);
    return trail;
}

/* Gives the answer that the next steps of a way make; returns how many they were. */
static size_t give_steps(const struct look *look, struct km_session *session, const uint32_t *steps)
{
    struct km_node node = km_scenario_node(look->scene.scenario, km_session_node(session));
    struct path_answer answer = {.choice = steps[0]};
    if (node.kind == KM_NODE_FORM)
        answer = (struct path_answer){.choice = KM_NONE, .entry_count = node.slot_count};
    for (uint32_t s = 0; s < answer.entry_count; s++) {
        uint32_t first = km_scenario_slot(look->scene.scenario, node.first_slot + s).first_choice;
        answer.entries[s] = steps[s] == KM_NONE ? -1 : (int32_t)(steps[s] - first);
    }
    assert_true(path_give(session, &answer));
    return node.kind == KM_NODE_FORM ? node.slot_count : 1;
}

/* As many points as are promised can really be attained: a run from here that does. */
static void find_best_run(struct look *look, const struct km_exploration *exploration,
                          const struct play *play)
{
    uint32_t turns = turns_of(play->session);
    int32_t promised = look_out(exploration, play->session).points;
    struct trail trail = follow(look, &look->arena, exploration, play->path);
    size_t length, done = 0;
    const uint32_t *steps =
        exploration_best_path(exploration, &look->arena, trail_state(&trail), trail.frame, &length, NULL);
    while (done < length)
        done += give_steps(look, play->session, steps + done);
    look_agree(look, play->path, "the end of a best run", km_session_status(play->session), KM_ENDED);
    look_agree(look, play->path, "points of a best run", promised, score_of(look, play->session).points);
    undo_to(play->session, turns);
}

/* Gives a random answer after which a passing end can still be reached. */
static void give_passable(struct look *look, const struct km_exploration *exploration,
                          const struct play *play)
{
    size_t count;
    const struct path_answer *answers = path_answers(&look->arena, play->session, &count);
    size_t first = sample_number(&look->random, (uint32_t)count);
    for (size_t i = 0; i < count; i++) {
        path_give(play->session, &answers[(first + i) % count]);
        if (look_out(exploration, play->session).passable)
            return;
        path_undo(play->session);
    }
    look_differ(look, play->path, "answers after which passing is still possible", 0, 1);
}

/* Where passing is promised, some answer keeps the promise, and an end that is met so has passed. Returns
 * whether an end was met. */
static bool find_passing_run(struct look *look, const struct km_exploration *exploration,
                             const struct play *play)
{
    uint32_t turns = turns_of(play->session), left = WALK_TURNS;
    if (!look_out(exploration, play->session).passable)
        return false;
    while (km_session_status(play->session) != KM_ENDED && left-- > 0)
        give_passable(look, exploration, play);
    bool ended = km_session_status(play->session) == KM_ENDED;
    if (ended)
        look_agree(look, play->path, "passing", true, score_of(look, play->session).passed);
    undo_to(play->session, turns);
    return ended;
}

/* Nothing attained was thought out of reach: neither in any run that was enumerated, nor in a long one. */
static void compare_lower_bounds(struct look *look, const struct km_exploration *exploration,
                                 const struct play *play)
{
    struct km_attainable *attainable = km_attainable_new(NULL, exploration, play->session);
    assert_non_null(attainable);
    for (uint32_t turn = 0; turn <= prefix_at(&look->paths, play->path)->turn; turn++) {
        uint32_t at = look_back(look, play->path, turn);
        const struct prefix *path = prefix_at(&look->paths, at);
        if (path->ends && km_attainable_points(attainable, turn) < path->points)
            look_differ(look, at, "points that are too low", km_attainable_points(attainable, turn),
                        path->points);
        if (path->passable && !km_attainable_passable(attainable, turn))
            look_differ(look, at, "passing", false, true);
    }
    km_attainable_free(attainable);
}

static void play_on(struct look *look, struct km_session *session)
{
    for (uint32_t left = LONG_TURNS; left > 0 && km_session_status(session) == KM_OPEN; left--) {
        size_t count;
        const struct path_answer *answers = path_answers(&look->arena, session, &count);
        path_give(session, &answers[sample_number(&look->random, (uint32_t)count)]);
    }
}

/* Of a long run: it never promises less than what it came to, and every exploration says the same. */
static void compare_long_run(struct look *look, struct km_exploration *const explorations[LOOK_VARIANTS],
                             const struct km_session *session, uint32_t path)
{
    struct km_attainable *first = km_attainable_new(NULL, explorations[0], session);
    struct km_points points = score_of(look, session);
    bool ended = km_session_status(session) == KM_ENDED;
    for (size_t v = 0; v < LOOK_VARIANTS; v++) {
        struct km_attainable *other = km_attainable_new(NULL, explorations[v], session);
        look->without = look_without[v];
        for (uint32_t turn = 0; turn <= turns_of(session); turn++) {
            int32_t promised = km_attainable_points(other, turn);
            bool passable = km_attainable_passable(other, turn);
            look_agree(look, path, "points of a long run", promised, km_attainable_points(first, turn));
            look_agree(look, path, "passing in a long run", passable, km_attainable_passable(first, turn));
            if (ended && (promised < points.points || passable < points.passed))
                look_differ(look, path, "a long run came to more", promised, points.points);
        }
        km_attainable_free(other);
    }
    km_attainable_free(first);
}

static void look_at_endless(struct look *look, struct km_exploration *const explorations[LOOK_VARIANTS],
                            unsigned *passed)
{
    for (size_t i = 0; i < SESSIONS; i++) {
        struct play play = look_play(look);
        uint32_t v = sample_number(&look->random, LOOK_VARIANTS);
        look->without = look_without[v];
        compare_lower_bounds(look, explorations[v], &play);
        find_best_run(look, explorations[v], &play);
        *passed += find_passing_run(look, explorations[v], &play);
        play_on(look, play.session);
        compare_long_run(look, explorations, play.session, play.path);
        km_session_free(play.session);
    }
}

/* A scenario whose runs could all be enumerated has no circle. Returns whether there is one. */
static bool compare_paths(struct look *look, const struct km_exploration *exploration)
{
    struct km_looks *looks = arena_array(&look->arena, look_choice_count(look), sizeof *looks);
    struct km_proofs *proofs = km_proofs_new(NULL, exploration, looks, NULL);
    struct km_paths paths = km_proofs_paths(proofs);
    km_proofs_free(proofs);
    uint64_t runs = 0;
    for (uint32_t p = 0; p < look->paths.count; p++)
        runs += prefix_at(&look->paths, p)->run != NULL;
    if (look->paths.whole)
        look_agree(look, 0, "a circle", paths.infinite, false);
    if (!paths.infinite && (look->paths.whole ? paths.count != runs : paths.count < runs))
        look_differ(look, 0, "runs", (int64_t)paths.count, (int64_t)runs);
    return paths.infinite;
}

static void circles_have_no_number_of_runs(void **state)
{
    (void)state;
    struct look look = {.random = {.state = 31337}};
    unsigned infinite = 0;
    arena_init(&look.arena, NULL);
    while (look.number < PATHS_SCENES) {
        look_open(&look, SCENE_ENDLESS, ENDLESS_PATHS, ENDLESS_TURNS);
        struct km_exploration *exploration = km_exploration_new(NULL, look.scene.scenario, NULL);
        infinite += compare_paths(&look, exploration);
        km_exploration_free(exploration);
        look_close(&look);
    }
    arena_release(&look.arena);
    assert_true(infinite > 0 && infinite < PATHS_SCENES);
}

static void sessions_of_endless_scenarios_agree(void **state)
{
    (void)state;
    struct look look = {.random = {.state = 9000017}};
    unsigned settled = 0, passed = 0;
    arena_init(&look.arena, NULL);
    while (look.number < ENDLESS_SCENES) {
        look_open(&look, SCENE_ENDLESS, ENDLESS_PATHS, ENDLESS_TURNS);
        struct km_exploration *explorations[LOOK_VARIANTS];
        for (size_t v = 0; v < LOOK_VARIANTS; v++)
            explorations[v] = km_exploration_new(NULL, look.scene.scenario,
                                                 &(struct km_explore_setup){.without = look_without[v]});
        if (look_possible(&look)) {
            look_at_endless(&look, explorations, &passed);
            struct play start = {
                .session = km_session_new(NULL, look.scene.scenario, (struct km_session_setup){0}, 1000)};
            settled += look_out(explorations[0], start.session).points == prefix_at(&look.paths, 0)->points;
            km_session_free(start.session);
        }
        for (size_t v = 0; v < LOOK_VARIANTS; v++)
            km_exploration_free(explorations[v]);
        look_close(&look);
    }
    arena_release(&look.arena);
    assert_true(settled > ENDLESS_SCENES / 2 && passed > 0);
    print_message("%u of %u settled within %d turns; %u ways to pass\n", settled, look.number, ENDLESS_TURNS,
                  passed);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sessions_of_endless_scenarios_agree),
        cmocka_unit_test(circles_have_no_number_of_runs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
