/* The door: runs a monitor over every constraint that applies, makes the rules' verdicts of their reports,
 * and adds up the points. */
#include "kamae/score.h"

#include "score/points.h"
#include "score/verdict.h"

#include <assert.h>

struct km_score {
    struct arena arena;
    struct km_points points;
    struct km_rule_result *rules;
    size_t rule_count;
    struct km_constraint_result *constraints;
    size_t constraint_count;
};

static struct monitor_report *watch(struct km_score *score, const struct km_rulebook *rulebook,
                                    const bool *applies, const struct km_trace *trace, bool ended)
{
    struct monitor_report *reports = arena_array(&score->arena, rulebook->constraint_count, sizeof *reports);
    for (size_t i = 0; i < rulebook->constraint_count; i++)
        if (!applies || applies[i])
            reports[i] = monitor_run(&score->arena, rulebook, (uint16_t)i, trace, ended);
    return reports;
}

static void judge(struct km_score *score, const struct km_rulebook *rulebook, struct km_scope scope,
                  const struct monitor_report *reports)
{
    for (size_t i = 0; i < score->rule_count; i++)
        score->rules[i] = verdict_of(&score->arena, &rulebook->rules[i], reports);
    for (size_t i = 0; i < scope.objective_count; i++)
        score->rules[scope.objectives[i]].objective = true;
    for (size_t i = 0; i < score->constraint_count; i++)
        score->constraints[i] = reports[i].result;
}

struct km_score *km_score_new(const struct km_host *host, const struct km_rulebook *rulebook,
                              struct km_scope scope, const struct km_trace *trace, bool ended)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_score *score = arena_alloc(&arena, sizeof *score);
    score->arena = arena;
    score->rule_count = rulebook->rule_count;
    score->rules = arena_array(&score->arena, score->rule_count, sizeof *score->rules);
    score->constraint_count = rulebook->constraint_count;
    score->constraints = arena_array(&score->arena, score->constraint_count, sizeof *score->constraints);
    judge(score, rulebook, scope, watch(score, rulebook, scope.applies, trace, ended));
    score->points = points_add_up(rulebook, score->rules, ended);
    return score;
}

void km_score_free(struct km_score *score)
{
    if (!score)
        return;
    struct arena arena = score->arena;
    arena_release(&arena);
}

const struct km_points *km_score_points(const struct km_score *score)
{
    return &score->points;
}

const struct km_rule_result *km_score_rule(const struct km_score *score, size_t rule)
{
    assert(rule < score->rule_count);
    return &score->rules[rule];
}

const char *km_verdict_name(enum km_verdict verdict)
{
    static const char *const names[] = {
        [KM_KEPT] = "kept",
        [KM_BROKEN] = "broken",
        [KM_UNTESTED] = "untested",
        [KM_NOT_APPLICABLE] = "not-applicable",
    };
    return names[verdict];
}

const struct km_constraint_result *km_score_constraint(const struct km_score *score, size_t constraint)
{
    assert(constraint < score->constraint_count);
    return &score->constraints[constraint];
}
