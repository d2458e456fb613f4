/* The door: runs a monitor over every constraint that applies, makes the rules' verdicts of their reports,
 * and adds up the points. */
#include "kamae/score.h"

#include "score/points.h"
#include "score/verdict.h"

struct km_score {
    struct arena arena;
    struct km_points points;
    struct km_rule_result *rules;
    size_t rule_count;
    struct monitor_report *reports; /* by constraint */
    size_t constraint_count;
};

static void watch(struct km_score *score, const struct km_rulebook *rulebook, const bool *applies,
                  const struct km_trace *trace, struct monitor_moment moment)
{
    score->constraint_count = rulebook->constraint_count;
    score->reports = arena_array(&score->arena, score->constraint_count, sizeof *score->reports);
    for (size_t i = 0; i < score->constraint_count; i++)
        if (!applies || applies[i])
            score->reports[i] = monitor_run(&score->arena, rulebook, (uint16_t)i, trace, moment);
}

static void judge(struct km_score *score, const struct km_rulebook *rulebook, struct km_scope scope)
{
    score->rule_count = rulebook->rule_count;
    score->rules = arena_array(&score->arena, score->rule_count, sizeof *score->rules);
    for (size_t i = 0; i < score->rule_count; i++)
        score->rules[i] = verdict_of(&score->arena, &rulebook->rules[i], score->reports);
    for (size_t i = 0; i < scope.objective_count; i++)
        score->rules[scope.objectives[i]].objective = true;
}

static struct km_score *score_at(const struct km_host *host, const struct km_rulebook *rulebook,
                                 struct km_scope scope, const struct km_trace *trace,
                                 struct monitor_moment moment)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_score *score = arena_alloc(&arena, sizeof *score);
    score->arena = arena;
    watch(score, rulebook, scope.applies, trace, moment);
    judge(score, rulebook, scope);
    score->points = points_add_up(rulebook, score->rules, moment.ended);
    return score;
}

struct km_score *km_score_new(const struct km_host *host, const struct km_rulebook *rulebook,
                              struct km_scope scope, const struct km_trace *trace, bool ended)
{
    return score_at(host, rulebook, scope, trace, (struct monitor_moment){.ended = ended});
}

struct km_score *km_score_waiting(const struct km_host *host, const struct km_rulebook *rulebook,
                                  struct km_scope scope, const struct km_trace *trace, uint32_t turn)
{
    return score_at(host, rulebook, scope, trace, (struct monitor_moment){.waiting = turn});
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
    if (rule >= score->rule_count)
        return NULL;
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
    if (constraint >= score->constraint_count)
        return NULL;
    return &score->reports[constraint].result;
}

const struct km_evidence *km_score_evidence(const struct km_score *score, size_t constraint, size_t *count)
{
    *count = 0;
    if (constraint >= score->constraint_count)
        return NULL;
    *count = score->reports[constraint].evidence_count;
    return score->reports[constraint].evidence;
}
