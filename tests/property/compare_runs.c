/* Ranges first, then endings, the best path, how many runs there are and how likely their scores, and what
 * becomes of the rules. */
#include "compare.h"

enum { SCORES = 101 };

/* ---- ranges ---- */

/* Widens `range` by a run. */
static void widen(struct km_range *range, const struct km_points *points)
{
    if (!points->scored)
        return;
    if (!range->scored)
        *range = (struct km_range){
            .scored = true,
            .best_points = points->points,
            .worst_points = points->points,
            .best = points->score,
            .worst = points->score,
        };
    range->best_points = points->points > range->best_points ? points->points : range->best_points;
    range->worst_points = points->points < range->worst_points ? points->points : range->worst_points;
    range->best = points->score > range->best ? points->score : range->best;
    range->worst = points->score < range->worst ? points->score : range->worst;
}

static void compare_range(const struct look *look, const char *what, struct km_range found,
                          struct km_range brute)
{
    if (found.scored == brute.scored && found.best_points == brute.best_points &&
        found.worst_points == brute.worst_points && found.best == brute.best && found.worst == brute.worst)
        return;
    fprintf(stderr, "%s: %d: %d to %d, %d to %d; by brute force %d: %d to %d, %d to %d\n", what, found.scored,
            found.worst_points, found.best_points, found.worst, found.best, brute.scored, brute.worst_points,
            brute.best_points, brute.worst, brute.best);
    look_differ(look, 0, what, found.best_points, brute.best_points);
}

static bool is_clean(const struct look *look, const struct path_run *run)
{
    for (size_t r = 0; r < km_rulebook_rule_count(look->scene.rulebook); r++)
        if (run->verdicts[r] == KM_BROKEN)
            return false;
    return true;
}

static void compare_ranges(const struct look *look, const struct km_proofs *proofs)
{
    struct km_range all = {0}, clean = {0};
    for (uint32_t p = 0; p < look->paths.count; p++) {
        const struct path_run *run = prefix_at(&look->paths, p)->run;
        if (!run)
            continue;
        widen(&all, &run->points);
        if (is_clean(look, run))
            widen(&clean, &run->points);
    }
    compare_range(look, "the range", km_proofs_range(proofs), all);
    compare_range(look, "the range of clean runs", km_proofs_clean_range(proofs), clean);
}

/* ---- endings ---- */

static void compare_ending(const struct look *look, struct km_ending ending)
{
    struct km_range range = {0};
    unsigned reasons = 0;
    bool reachable = false;
    for (uint32_t p = 0; p < look->paths.count; p++) {
        const struct path_run *run = prefix_at(&look->paths, p)->run;
        if (!run || run->node != ending.node)
            continue;
        reachable = true;
        reasons |= 1U << run->reason;
        widen(&range, &run->points);
    }
    look_agree(look, 0, "an end that can be reached", ending.reachable, reachable);
    look_agree(look, 0, "reasons of an end", ending.reasons, reasons);
    compare_range(look, "the range of an end", ending.range, range);
}

static void compare_endings(const struct look *look, const struct km_proofs *proofs)
{
    size_t count = 0;
    for (uint32_t n = 0; n < km_scenario_node_count(look->scene.scenario); n++) {
        if (km_scenario_node(look->scene.scenario, n).kind != KM_NODE_END)
            continue;
        assert_true(count < km_proofs_ending_count(proofs));
        struct km_ending ending = km_proofs_ending(proofs, count++);
        look_agree(look, 0, "an end", ending.node, n);
        compare_ending(look, ending);
    }
    look_agree(look, 0, "ends", (int64_t)km_proofs_ending_count(proofs), (int64_t)count);
}

/* ---- the best path ---- */

/* Gives the next answer of `path`; returns how many of its options that were. */
static size_t give_next(const struct look *look, struct km_session *session, const uint32_t *path,
                        size_t count)
{
    struct km_node node = km_scenario_node(look->scene.scenario, km_session_node(session));
    struct path_answer answer = {.choice = KM_NONE, .entry_count = node.slot_count};
    size_t taken = 0;
    if (node.kind == KM_NODE_CHOICES) {
        assert_true(count > 0);
        answer = (struct path_answer){.choice = path[taken++]};
    }
    for (uint32_t s = 0; s < answer.entry_count; s++) {
        struct km_slot slot = km_scenario_slot(look->scene.scenario, node.first_slot + s);
        bool entered = taken < count && path[taken] - slot.first_choice < slot.choice_count;
        answer.entries[s] = entered ? (int32_t)(path[taken++] - slot.first_choice) : -1;
    }
    assert_true(path_give(session, &answer));
    return taken;
}

static uint32_t steps_of(const struct km_session *session)
{
    uint32_t steps = 0;
    for (size_t i = 0; i < km_session_event_count(session); i++) {
        const struct km_event *event = km_session_event(session, i);
        steps += event->kind == KM_SUBMIT ? (uint32_t)event->entry_count : event->kind == KM_ANSWER;
    }
    return steps;
}

static uint32_t fewest_steps(const struct look *look)
{
    uint32_t fewest = KM_NONE;
    for (uint32_t p = 0; p < look->paths.count; p++) {
        const struct prefix *path = prefix_at(&look->paths, p);
        if (path->run && path->points == prefix_at(&look->paths, 0)->points && path->steps < fewest)
            fewest = path->steps;
    }
    return fewest;
}

static void compare_best_path(const struct look *look, const struct km_proofs *proofs)
{
    size_t count, done = 0;
    const uint32_t *path = km_proofs_best_path(proofs, &count);
    const struct prefix *start = prefix_at(&look->paths, 0);
    if (!start->ends) {
        look_agree(look, 0, "a best path without an end", (int64_t)count, 0);
        return;
    }
    struct km_session *session =
        km_session_new(NULL, look->scene.scenario, (struct km_session_setup){0}, 1000);
    while (km_session_status(session) == KM_OPEN)
        done += give_next(look, session, path + done, count - done);
    look_agree(look, 0, "options of the best path", (int64_t)count, (int64_t)done);
    look_agree(look, 0, "how the best path ends", km_session_status(session), KM_ENDED);
    struct km_score *score = km_score_new(NULL, look->scene.rulebook, km_scenario_scope(look->scene.scenario),
                                          km_session_trace(session), true);
    look_agree(look, 0, "points of the best path", km_score_points(score)->points, start->points);
    look_agree(look, 0, "steps of the best path", steps_of(session), fewest_steps(look));
    km_score_free(score);
    km_session_free(session);
}

/* ---- score and story ---- */

static bool breaks_grave(const struct look *look, const enum km_verdict *verdicts)
{
    for (uint16_t r = 0; r < km_rulebook_rule_count(look->scene.rulebook); r++)
        if (verdicts[r] == KM_BROKEN && km_rulebook_rule(look->scene.rulebook, r)->severity == KM_CRITICAL)
            return true;
    return false;
}

/* Whether a run shows the contradiction; `best`: the best score at its end. */
static bool shows(const struct look *look, const struct path_run *run, enum km_contradiction_kind kind,
                  uint32_t node, int32_t best)
{
    if (!run || run->node != node)
        return false;
    return kind == KM_GOOD_AFTER_BREACH ? breaks_grave(look, run->verdicts) : run->points.score == best;
}

/* The steps of a shortest run that shows it, KM_NONE when there is none. */
static uint32_t fewest_that_show(const struct look *look, enum km_contradiction_kind kind, uint32_t node,
                                 int32_t best)
{
    uint32_t fewest = KM_NONE;
    for (uint32_t p = 0; p < look->paths.count; p++) {
        const struct prefix *path = prefix_at(&look->paths, p);
        if (shows(look, path->run, kind, node, best) && path->steps < fewest)
            fewest = path->steps;
    }
    return fewest;
}

/* Plays the run that was found and holds it against all that show the same. */
static void compare_contradiction(const struct look *look, struct km_contradiction found, int32_t best)
{
    size_t done = 0;
    struct km_session *session =
        km_session_new(NULL, look->scene.scenario, (struct km_session_setup){0}, 1000);
    while (km_session_status(session) == KM_OPEN)
        done += give_next(look, session, found.run + done, found.run_count - done);
    look_agree(look, 0, "options of a run", (int64_t)found.run_count, (int64_t)done);
    look_agree(look, 0, "where a run ends", found.node, km_session_node(session));
    struct km_score *score = km_score_new(NULL, look->scene.rulebook, km_scenario_scope(look->scene.scenario),
                                          km_session_trace(session), true);
    look_agree(look, 0, "the score of a run", found.score, km_score_points(score)->score);
    look_agree(look, 0, "steps of a run", steps_of(session),
               fewest_that_show(look, found.kind, found.node, best));
    km_score_free(score);
    km_session_free(session);
}

static bool contradicts(const struct look *look, enum km_contradiction_kind kind, struct km_ending ending)
{
    enum km_outcome outcome = km_scenario_node(look->scene.scenario, ending.node).outcome;
    int32_t pass = km_rulebook_pass_mark(look->scene.rulebook);
    switch (kind) {
    case KM_HARM_PASSES: return outcome == KM_HARM && ending.range.best >= pass;
    case KM_GOOD_FAILS: return outcome == KM_GOOD && ending.range.best < pass;
    case KM_GOOD_AFTER_BREACH: break;
    }
    return outcome == KM_GOOD && fewest_that_show(look, kind, ending.node, 0) != KM_NONE;
}

/* After the endings, whose ranges are right. */
static void compare_story(const struct look *look, const struct km_proofs *proofs)
{
    size_t count = 0;
    for (size_t e = 0; e < km_proofs_ending_count(proofs); e++) {
        struct km_ending ending = km_proofs_ending(proofs, e);
        for (enum km_contradiction_kind kind = 0; kind <= KM_GOOD_AFTER_BREACH; kind++) {
            if (!ending.range.scored || !contradicts(look, kind, ending))
                continue;
            assert_true(count < km_proofs_contradiction_count(proofs));
            struct km_contradiction found = km_proofs_contradiction(proofs, count++);
            look_agree(look, 0, "the end of a contradiction", found.node, ending.node);
            look_agree(look, 0, "the kind of a contradiction", found.kind, kind);
            compare_contradiction(look, found, ending.range.best);
        }
    }
    look_agree(look, 0, "contradictions", (int64_t)km_proofs_contradiction_count(proofs), (int64_t)count);
}

/* ---- paths and chances ---- */

static void compare_paths(const struct look *look, const struct km_proofs *proofs)
{
    struct km_paths paths = km_proofs_paths(proofs);
    uint64_t runs = 0;
    for (uint32_t p = 0; p < look->paths.count; p++)
        runs += prefix_at(&look->paths, p)->run != NULL;
    look_agree(look, 0, "without end", paths.infinite, false);
    look_agree(look, 0, "too many to count", paths.saturated, false);
    look_agree(look, 0, "complete runs", (int64_t)paths.count, (int64_t)runs);
}

/* A run that gets stuck has no score, so then there is no distribution. */
static bool can_get_stuck(const struct look *look)
{
    for (uint32_t p = 0; p < look->paths.count; p++)
        if (!prefix_at(&look->paths, p)->run && !prefix_at(&look->paths, p)->child_count)
            return true;
    return false;
}

static void compare_distribution(const struct look *look, const struct km_proofs *proofs)
{
    const double *found = km_proofs_distribution(proofs);
    double brute[SCORES] = {0};
    bool scored = look_possible(look) && !can_get_stuck(look);
    look_agree(look, 0, "a distribution", found != NULL, scored);
    for (uint32_t p = 0; scored && p < look->paths.count; p++) {
        const struct path_run *run = prefix_at(&look->paths, p)->run;
        if (run)
            brute[run->points.score] += run->probability;
    }
    for (size_t i = 0; scored && i < SCORES; i++)
        if (found[i] - brute[i] > 1e-9 || brute[i] - found[i] > 1e-9)
            look_differ(look, 0, "a probability (in millionths)", (int64_t)(found[i] * 1e6),
                        (int64_t)(brute[i] * 1e6));
}

/* ---- rules ---- */

static void compare_objectives(const struct look *look, const struct km_proofs *proofs)
{
    struct km_scope scope = km_scenario_scope(look->scene.scenario);
    look_agree(look, 0, "objectives", (int64_t)km_proofs_objective_count(proofs),
               (int64_t)scope.objective_count);
    for (size_t i = 0; i < scope.objective_count; i++) {
        struct km_objective_proof proof = km_proofs_objective(proofs, i);
        bool kept = false, broken = false;
        for (uint32_t p = 0; p < look->paths.count; p++) {
            const struct path_run *run = prefix_at(&look->paths, p)->run;
            kept |= run && run->verdicts[scope.objectives[i]] == KM_KEPT;
            broken |= run && run->verdicts[scope.objectives[i]] == KM_BROKEN;
        }
        look_agree(look, 0, "an objective", proof.rule, scope.objectives[i]);
        look_agree(look, 0, "an objective that can be kept", proof.keepable, kept);
        look_agree(look, 0, "an objective that can be broken", proof.breakable, broken);
    }
}

static bool always_broken(const struct look *look, size_t rule)
{
    struct km_scope scope = km_scenario_scope(look->scene.scenario);
    for (size_t i = 0; i < scope.objective_count; i++)
        if (scope.objectives[i] == rule)
            return false;
    bool met = false;
    for (uint32_t p = 0; p < look->paths.count; p++) {
        const struct path_run *run = prefix_at(&look->paths, p)->run;
        if (!run || run->points.points != prefix_at(&look->paths, 0)->points)
            continue;
        if (run->verdicts[rule] != KM_BROKEN)
            return false;
        met = true;
    }
    return met;
}

static void compare_always_broken(const struct look *look, const struct km_proofs *proofs)
{
    struct km_numbers found = km_proofs_always_broken(proofs);
    size_t next = 0;
    for (size_t r = 0; r < km_rulebook_rule_count(look->scene.rulebook); r++) {
        bool listed = next < found.count && found.items[next] == r;
        look_agree(look, 0, "a rule that every best run breaks", listed, always_broken(look, r));
        next += listed;
    }
    look_agree(look, 0, "rules that every best run breaks", (int64_t)found.count, (int64_t)next);
}

void compare_runs(const struct look *look, const struct km_proofs *proofs)
{
    compare_ranges(look, proofs);
    compare_endings(look, proofs);
    compare_story(look, proofs);
    compare_best_path(look, proofs);
    compare_paths(look, proofs);
    compare_distribution(look, proofs);
    compare_objectives(look, proofs);
    compare_always_broken(look, proofs);
}
