/* A turning point tried again is a sitting of its own that begins with the answers given before it. What its
 * answer cost is seen by the exploration of the judgement. */
#include "practice/judge.h"

#include "base/arena.h"

#include <assert.h>

struct km_retry {
    struct arena arena;
    struct km_clock clock;
    const struct km_judgement *judgement;
    uint32_t *turns; /* to try, in this order */
    bool *solved;    /* by number */
    size_t count, index;
    struct km_sitting *sitting;
};

static void add_turn(struct km_retry *retry, uint32_t turn)
{
    for (size_t i = 0; i < retry->count; i++)
        if (retry->turns[i] == turn)
            return;
    retry->turns[retry->count++] = turn;
}

/* The turns to try: the one that was asked for, or those in which the turning points of the report were lost,
 * in its order. */
static void list_turns(struct km_retry *retry, uint32_t turn)
{
    const struct km_report *report = km_judgement_report(retry->judgement);
    size_t points = km_report_turning_point_count(report);
    retry->turns = arena_array(&retry->arena, points + 1, sizeof *retry->turns);
    retry->solved = arena_array(&retry->arena, points + 1, sizeof *retry->solved);
    if (turn)
        add_turn(retry, turn);
    for (size_t p = 0; !turn && p < points; p++)
        add_turn(retry, km_report_turning_point(report, p)->decision.turn);
}

static void stand_before(struct km_retry *retry)
{
    km_sitting_free(retry->sitting);
    retry->sitting = km_sitting_branch(&retry->arena.host, km_judgement_session(retry->judgement),
                                       km_retry_turn(retry), &retry->clock);
}

struct km_retry *km_retry_new(const struct km_host *host, const struct km_judgement *judgement, uint32_t turn,
                              const struct km_clock *clock)
{
    struct arena arena;
    bool known = km_judgement_done(judgement) && km_judgement_attainable(judgement);
    if (!known || turn > km_session_turns(km_judgement_session(judgement)))
        return NULL;
    arena_init(&arena, host);
    struct km_retry *retry = arena_alloc(&arena, sizeof *retry);
    *retry = (struct km_retry){.clock = *clock, .judgement = judgement};
    retry->arena = arena;
    list_turns(retry, turn);
    if (!retry->count) {
        km_retry_free(retry);
        return NULL;
    }
    stand_before(retry);
    return retry;
}

void km_retry_free(struct km_retry *retry)
{
    if (!retry)
        return;
    km_sitting_free(retry->sitting);
    struct arena arena = retry->arena;
    arena_release(&arena);
}

size_t km_retry_count(const struct km_retry *retry)
{
    return retry->count;
}

size_t km_retry_index(const struct km_retry *retry)
{
    return retry->index;
}

uint32_t km_retry_turn(const struct km_retry *retry)
{
    return retry->turns[retry->index];
}

struct km_sitting *km_retry_sitting(const struct km_retry *retry)
{
    return retry->sitting;
}

bool km_retry_answered(const struct km_retry *retry)
{
    return km_session_turns(km_sitting_session(retry->sitting)) >= km_retry_turn(retry);
}

enum km_retried km_retry_judge(struct km_retry *retry, int32_t *lost)
{
    assert(km_retry_answered(retry));
    struct km_attainable *attainable = km_attainable_new(
        &retry->arena.host, km_judgement_exploration(retry->judgement), km_sitting_session(retry->sitting));
    *lost = 0;
    if (!attainable) /* it was stopped */
        return KM_RETRY_LOST_PASS;
    struct km_decision decision = km_attainable_decision(attainable, km_retry_turn(retry) - 1);
    km_attainable_free(attainable);
    if (decision.turning_point && decision.loss == KM_NO_POINTS)
        return KM_RETRY_LOST_END;
    *lost = decision.loss;
    if (decision.turning_point)
        return *lost ? KM_RETRY_LOST : KM_RETRY_LOST_PASS;
    retry->solved[retry->index] = true;
    return KM_RETRY_SOLVED;
}

size_t km_retry_solved(const struct km_retry *retry)
{
    size_t solved = 0;
    for (size_t i = 0; i < retry->count; i++)
        solved += retry->solved[i];
    return solved;
}

void km_retry_again(struct km_retry *retry)
{
    stand_before(retry);
}

bool km_retry_next(struct km_retry *retry)
{
    if (retry->index + 1 == retry->count)
        return false;
    retry->index++;
    stand_before(retry);
    return true;
}
