/* Exploration against brute force: random scenarios under random rulebooks, whose runs are all played and
 * scored one by one. What was attainable in a session must be the same, with every reduction in force, with
 * each one switched off, and with none. */
#include "kamae/explore.h"
#include "look.h"

/* ---- one decision ---- */

static bool loses_less(const struct prefix *other, const struct prefix *before, const struct prefix *taken)
{
    if (!other->ends || other->points != taken->points)
        return other->ends && other->points > taken->points;
    return before->passable && !taken->passable && other->passable;
}

/* What answering with `choice` instead leads to. */
static const struct prefix *answered_with(const struct look *look, const struct prefix *before,
                                          uint32_t choice)
{
    for (uint32_t c = 0; c < before->child_count; c++) {
        const struct prefix *other = prefix_at(&look->paths, before->first_child + c);
        if (other->answer.choice == choice)
            return other;
    }
    return NULL;
}

/* Exactly those that lose less, the best first, and how many are best. */
static void compare_better_choices(const struct look *look, uint32_t taken,
                                   const struct km_decision *decision)
{
    const struct prefix *path = prefix_at(&look->paths, taken),
                        *before = prefix_at(&look->paths, path->parent);
    size_t better = 0, best = 0;
    for (uint32_t c = 0; c < before->child_count; c++)
        better += loses_less(prefix_at(&look->paths, before->first_child + c), before, path);
    look_agree(look, taken, "choices that would have lost less", (int64_t)decision->better_count,
               (int64_t)better);
    int32_t above = INT32_MAX;
    for (size_t i = 0; i < decision->better_count; i++) {
        const struct prefix *other = answered_with(look, before, decision->better[i]);
        look_agree(look, taken, "a better choice", other && loses_less(other, before, path), true);
        if (other->points > above)
            look_differ(look, taken, "better choices out of order", other->points, above);
        best += !i || (best == i && other->points == above);
        above = other->points;
    }
    look_agree(look, taken, "best choices", (int64_t)decision->best_count, (int64_t)best);
}

/* Whether a filling is what was entered with the better options in place, other slots perhaps left empty. */
static bool is_advised(const struct look *look, const struct prefix *entered, const struct prefix *other,
                       const struct km_decision *decision)
{
    const struct km_scenario *scenario = look->scene.scenario;
    struct km_node form = km_scenario_node(scenario, prefix_at(&look->paths, entered->parent)->node);
    size_t advised = 0;
    for (uint32_t s = 0; s < form.slot_count; s++) {
        struct km_slot slot = km_scenario_slot(scenario, form.first_slot + s);
        int32_t entry = other->answer.entries[s];
        uint32_t option = entry < 0 ? KM_NONE : slot.first_choice + (uint32_t)entry;
        bool next = advised < decision->better_count && decision->better[advised] == option;
        advised += next;
        if (!next && entry != entered->answer.entries[s] && entry >= 0)
            return false;
    }
    return advised == decision->better_count;
}

/* Some best filling is the one that is advised, and there is advice when anything loses less. */
static void compare_better_entries(const struct look *look, uint32_t taken,
                                   const struct km_decision *decision)
{
    const struct prefix *path = prefix_at(&look->paths, taken),
                        *before = prefix_at(&look->paths, path->parent);
    const struct prefix *best = path;
    for (uint32_t c = 0; c < before->child_count; c++) {
        const struct prefix *other = prefix_at(&look->paths, before->first_child + c);
        if (other->ends && loses_less(other, before, path) &&
            (best == path || other->points > best->points ||
             (other->points == best->points && other->passable && !best->passable)))
            best = other;
    }
    if (best == path) {
        look_agree(look, taken, "entries that would have lost less", (int64_t)decision->better_count, 0);
        return;
    }
    for (uint32_t c = 0; c < before->child_count; c++) {
        const struct prefix *other = prefix_at(&look->paths, before->first_child + c);
        if (other->ends && other->points == best->points && other->passable == best->passable &&
            is_advised(look, path, other, decision))
            return;
    }
    look_differ(look, taken, "no best filling has the better entries", (int64_t)decision->better_count, -1);
}

/* Rules that lost by themselves: exactly those. Only jointly: at least as many points as were lost. */
static void compare_rules(const struct look *look, uint32_t taken, const struct km_decision *decision)
{
    const struct prefix *path = prefix_at(&look->paths, taken),
                        *before = prefix_at(&look->paths, path->parent);
    size_t rules = km_rulebook_rule_count(look->scene.rulebook), own = 0;
    int32_t listed = 0;
    for (size_t r = 0; r < rules; r++)
        own += before->worth[r] > path->worth[r];
    for (size_t i = 0; i < decision->rule_count; i++) {
        struct km_rule_loss loss = decision->rules[i];
        listed += loss.points;
        if (loss.points <= 0 || (i && loss.points > decision->rules[i - 1].points))
            look_differ(look, taken, "points of a rule", loss.points, 0);
        if (own)
            look_agree(look, taken, "points of a rule", loss.points,
                       before->worth[loss.rule] - path->worth[loss.rule]);
    }
    if (own)
        look_agree(look, taken, "rules that lost by themselves", (int64_t)decision->rule_count, (int64_t)own);
    else if (listed < before->points - path->points)
        look_differ(look, taken, "points lost jointly", listed, before->points - path->points);
}

static void compare_decision(const struct look *look, uint32_t taken, const struct km_decision *decision)
{
    const struct prefix *path = prefix_at(&look->paths, taken),
                        *before = prefix_at(&look->paths, path->parent);
    look_agree(look, taken, "the turn", decision->turn, path->turn);
    if (decision->after > decision->before)
        look_differ(look, taken, "the points rise", decision->after, decision->before);
    if (!path->ends) {
        look_agree(look, taken, "points where no end can be reached", decision->after, KM_NO_POINTS);
        look_agree(look, taken, "a loss without an end", decision->loss, KM_NO_POINTS);
        look_agree(look, taken, "losing the last way to an end", decision->turning_point, before->ends);
        look_agree(look, taken, "rules that lost", (int64_t)decision->rule_count, 0);
        return;
    }
    look_agree(look, taken, "the loss", decision->loss, decision->before - decision->after);
    bool turning = path->points < before->points || (before->passable && !path->passable);
    look_agree(look, taken, "before", decision->before, before->points);
    look_agree(look, taken, "after", decision->after, path->points);
    look_agree(look, taken, "passable before", decision->passable_before, before->passable);
    look_agree(look, taken, "passable after", decision->passable_after, path->passable);
    look_agree(look, taken, "a turning point", decision->turning_point, turning);
    if (!turning) {
        look_agree(look, taken, "better options", (int64_t)decision->better_count, 0);
        look_agree(look, taken, "rules that lost", (int64_t)decision->rule_count, 0);
        return;
    }
    compare_rules(look, taken, decision);
    if (path->answer.choice == KM_NONE)
        compare_better_entries(look, taken, decision);
    else
        compare_better_choices(look, taken, decision);
}

/* ---- one session ---- */

static void compare_turning_points(const struct look *look, uint32_t path,
                                   const struct km_attainable *attainable)
{
    size_t count, expected = 0;
    const uint32_t *turns = km_attainable_turning_points(attainable, &count);
    for (size_t i = 0; i < km_attainable_count(attainable); i++)
        expected += km_attainable_decision(attainable, i).turning_point;
    look_agree(look, path, "turning points", (int64_t)count, (int64_t)expected);
    for (size_t i = 0; i < count; i++) {
        struct km_decision decision = km_attainable_decision(attainable, turns[i] - 1);
        look_agree(look, path, "a turning point", decision.turning_point, true);
        if (!i)
            continue;
        struct km_decision graver = km_attainable_decision(attainable, turns[i - 1] - 1);
        int32_t loss = decision.loss, above = graver.loss;
        bool lost_passing = graver.passable_before && !graver.passable_after;
        if ((lost_passing && i == 1) || above == KM_NO_POINTS)
            continue;
        look_agree(look, path, "an end that is lost later in order", loss == KM_NO_POINTS, false);
        if (loss > above || (loss == above && turns[i] < turns[i - 1]))
            look_differ(look, path, "turning points out of order", turns[i], turns[i - 1]);
    }
}

static void compare_session(const struct look *look, const struct play *play,
                            const struct km_exploration *exploration)
{
    struct km_attainable *attainable = km_attainable_new(NULL, exploration, play->session);
    assert_non_null(attainable);
    assert_int_equal(km_attainable_certainty(attainable), KM_EXACT);
    uint32_t turns = prefix_at(&look->paths, play->path)->turn;
    look_agree(look, play->path, "answers that count", (int64_t)km_attainable_count(attainable), turns);
    for (uint32_t turn = 0; turn <= turns; turn++) {
        uint32_t at = look_back(look, play->path, turn);
        const struct prefix *path = prefix_at(&look->paths, at);
        look_agree(look, at, "passable", km_attainable_passable(attainable, turn), path->passable);
        look_agree(look, at, "points", km_attainable_points(attainable, turn),
                   path->ends ? path->points : KM_NO_POINTS);
        if (turn) {
            struct km_decision decision = km_attainable_decision(attainable, turn - 1);
            compare_decision(look, at, &decision);
        }
    }
    compare_turning_points(look, play->path, attainable);
    km_attainable_free(attainable);
}

/* ---- all runs finite ---- */

enum { SESSIONS = 6, MOST_PATHS = 1500, FINITE_SCENES = 800, STUCK_SCENES = 300, ALIKE_SCENES = 120 };

struct tally {
    size_t scenes, unscored, paths, ends, passing, sessions, answers;
    size_t turning_points, passing_lost, passing_alone, joint, forms;
};

static void look_with(struct look *look, const struct play *plays)
{
    struct km_explore_setup setup = {.without = look->without};
    struct km_exploration *exploration = km_exploration_new(NULL, look->scene.scenario, &setup);
    assert_int_equal(km_exploration_certainty(exploration), KM_EXACT);
    for (size_t i = 0; i < SESSIONS; i++) {
        if (look_possible(look))
            compare_session(look, &plays[i], exploration);
        else
            assert_null(km_attainable_new(NULL, exploration, plays[i].session));
    }
    km_exploration_free(exploration);
}

/* What happened on the way to `path`, by brute force. */
static void count_answers(struct tally *tally, const struct look *look, uint32_t path)
{
    for (; prefix_at(&look->paths, path)->turn; path = prefix_at(&look->paths, path)->parent) {
        const struct prefix *after = prefix_at(&look->paths, path);
        const struct prefix *before = prefix_at(&look->paths, after->parent);
        bool lost = after->points < before->points, passing_lost = before->passable && !after->passable;
        bool own = false;
        for (size_t r = 0; r < km_rulebook_rule_count(look->scene.rulebook); r++)
            own |= before->worth[r] > after->worth[r];
        tally->answers++;
        tally->turning_points += lost || passing_lost;
        tally->passing_lost += passing_lost;
        tally->passing_alone += passing_lost && !lost;
        tally->joint += lost && !own;
        tally->forms += (lost || passing_lost) && after->answer.choice == KM_NONE;
    }
}

static void count(struct tally *tally, const struct look *look, const struct play *plays)
{
    tally->scenes++;
    tally->unscored += !look_possible(look);
    tally->paths += look->paths.count;
    for (uint32_t p = 0; p < look->paths.count; p++)
        tally->ends += prefix_at(&look->paths, p)->run != NULL;
    tally->passing += prefix_at(&look->paths, 0)->passable;
    tally->sessions += SESSIONS * LOOK_VARIANTS;
    for (size_t i = 0; i < SESSIONS; i++)
        count_answers(tally, look, plays[i].path);
}

static void compare_scenes(enum scene_kind kind, unsigned scenes, uint64_t seed)
{
    struct look look = {.random = {.state = seed}};
    struct tally tally = {0};
    arena_init(&look.arena, NULL);
    while (look.number < scenes) {
        look_open(&look, kind, MOST_PATHS, KM_NONE);
        struct play plays[SESSIONS];
        for (size_t i = 0; i < SESSIONS; i++)
            plays[i] = look_play(&look);
        for (size_t v = 0; v < LOOK_VARIANTS; v++) {
            look.without = look_without[v];
            look_with(&look, plays);
        }
        count(&tally, &look, plays);
        for (size_t i = 0; i < SESSIONS; i++)
            km_session_free(plays[i].session);
        look_close(&look);
    }
    arena_release(&look.arena);
    print_message("%zu scenarios: %zu can be passed, %zu have no points; %zu paths, %zu ends; %zu sessions\n",
                  tally.scenes, tally.passing, tally.unscored, tally.paths, tally.ends, tally.sessions);
    print_message(
        "%zu answers: %zu turning points, %zu at forms; %zu lost passing, %zu that alone; %zu joint\n",
        tally.answers, tally.turning_points, tally.forms, tally.passing_lost, tally.passing_alone,
        tally.joint);
}

static void sessions_of_finite_scenarios_agree(void **state)
{
    (void)state;
    compare_scenes(SCENE_FINITE, FINITE_SCENES, 20250611);
}

static void sessions_of_scenarios_that_can_get_stuck_agree(void **state)
{
    (void)state;
    compare_scenes(SCENE_STUCK, STUCK_SCENES, 424242);
}

static void sessions_of_scenarios_with_meters_alike_agree(void **state)
{
    (void)state;
    compare_scenes(SCENE_ALIKE, ALIKE_SCENES, 50505);
}

/* ---- a budget that runs out ---- */

enum { BUDGET_SCENES = 80, MOST_BUDGET = 1 << 20 };

static void compare_bounds(const struct look *look, const struct play *play,
                           const struct km_exploration *exploration)
{
    struct km_attainable *attainable = km_attainable_new(NULL, exploration, play->session);
    assert_non_null(attainable);
    assert_int_equal(km_attainable_certainty(attainable), KM_BOUNDS);
    for (uint32_t turn = 0; turn <= prefix_at(&look->paths, play->path)->turn; turn++) {
        uint32_t at = look_back(look, play->path, turn);
        const struct prefix *path = prefix_at(&look->paths, at);
        int32_t points = km_attainable_points(attainable, turn);
        if (points < path->points)
            look_differ(look, at, "a bound that is too low", points, path->points);
        if (path->passable && !km_attainable_passable(attainable, turn))
            look_differ(look, at, "a bound on passing that is too low", 0, 1);
        if (turn && points > km_attainable_points(attainable, turn - 1))
            look_differ(look, at, "a bound that rises", points, km_attainable_points(attainable, turn - 1));
    }
    km_attainable_free(attainable);
}

static enum km_certainty look_with_budget(struct look *look, const struct play *play, size_t budget)
{
    struct km_explore_setup setup = {.without = look->without, .most_states = budget};
    struct km_exploration *exploration = km_exploration_new(NULL, look->scene.scenario, &setup);
    enum km_certainty certainty = km_exploration_certainty(exploration);
    if (certainty == KM_GAVE_UP || !look_possible(look))
        assert_null(km_attainable_new(NULL, exploration, play->session));
    else if (certainty == KM_BOUNDS)
        compare_bounds(look, play, exploration);
    else
        compare_session(look, play, exploration);
    km_exploration_free(exploration);
    return certainty;
}

static void a_small_budget_gives_upper_bounds_or_nothing(void **state)
{
    (void)state;
    struct look look = {.random = {.state = 77003}};
    size_t met[] = {[KM_EXACT] = 0, [KM_BOUNDS] = 0, [KM_GAVE_UP] = 0};
    arena_init(&look.arena, NULL);
    while (look.number < BUDGET_SCENES) {
        look_open(&look, SCENE_FINITE, MOST_PATHS, KM_NONE);
        struct play play = look_play(&look);
        look.without = look_without[sample_number(&look.random, LOOK_VARIANTS)];
        enum km_certainty certainty = KM_GAVE_UP;
        for (size_t budget = 1; certainty != KM_EXACT; budget += 1 + budget / 16) {
            assert_true(budget < MOST_BUDGET);
            certainty = look_with_budget(&look, &play, budget);
            met[certainty]++;
        }
        km_session_free(play.session);
        look_close(&look);
    }
    arena_release(&look.arena);
    print_message("%zu exact, %zu bounds, %zu gave up\n", met[KM_EXACT], met[KM_BOUNDS], met[KM_GAVE_UP]);
    assert_int_equal(met[KM_EXACT], BUDGET_SCENES);
    assert_true(met[KM_BOUNDS] > BUDGET_SCENES);
    assert_true(met[KM_GAVE_UP] > BUDGET_SCENES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sessions_of_finite_scenarios_agree),
        cmocka_unit_test(sessions_of_scenarios_that_can_get_stuck_agree),
        cmocka_unit_test(sessions_of_scenarios_with_meters_alike_agree),
        cmocka_unit_test(a_small_budget_gives_upper_bounds_or_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
