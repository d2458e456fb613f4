/* Every turning point is a sitting of its own; practice says what its answer came to. */
#include "play/play.h"

#include "play/answer.h"
#include "play/scene.h"
#include "play/turn.h"
#include "play/voice.h"

enum round_result { ROUND_SOLVED, ROUND_AGAIN, ROUND_NEXT, ROUND_OVER };

static void introduce(struct play *play, const struct km_retry *retry)
{
    uint32_t turn = km_retry_turn(retry);
    voice_say(play, "== ", "retry.point",
              UI_ARGUMENTS({.name = "number", .number = (int64_t)km_retry_index(retry) + 1},
                           {.name = "count", .number = (int64_t)km_retry_count(retry)},
                           {.name = "turn", .number = turn}));
    scene_show_from(play, turn > 1 ? turn - 1 : 0);
}

/* Asks until an answer is given; the outcome when there was none. */
static enum turn_result answer(struct play *play, const struct km_retry *retry)
{
    enum turn_result result = TURN_GOES_ON;
    while (result == TURN_GOES_ON && !km_retry_answered(retry))
        result = turn_take(play);
    return result;
}

/* After an answer that still cost something. */
static enum round_result ask_again(struct play *play)
{
    if (play->script)
        return ROUND_AGAIN;
    for (;;) {
        struct answer key = answer_read_as_prompted(play, "prompt.retry", 1);
        if (key.kind == ANSWER_EMPTY)
            return ROUND_AGAIN;
        if (key.kind == ANSWER_NUMBER)
            return ROUND_NEXT;
        if (key.kind == ANSWER_LEAVE || key.kind == ANSWER_STOP)
            return ROUND_OVER;
        voice_say(play, "", "prompt.retry", NULL);
        voice_newline(play);
    }
}

static enum round_result judge(struct play *play, struct km_retry *retry)
{
    int32_t lost;
    enum km_retried retried = km_retry_judge(retry, &lost);
    scene_show_new(play);
    if (retried == KM_RETRY_SOLVED) {
        voice_say(play, "", "retry.solved", NULL);
        voice_newline(play);
        return ROUND_SOLVED;
    }
    const char *key = retried == KM_RETRY_LOST       ? "retry.lost"
                      : retried == KM_RETRY_LOST_END ? "retry.lost.end"
                                                     : "retry.lost.pass";
    voice_say(play, "", key, UI_ARGUMENTS({.name = "points", .number = lost}));
    return ask_again(play);
}

/* One attempt at the turning point. */
static enum round_result attempt(struct play *play, struct km_retry *retry, enum turn_result *result)
{
    enum round_result outcome = ROUND_OVER;
    play->sitting = km_retry_sitting(retry);
    play->session = km_sitting_session(play->sitting);
    play->shown = km_session_said_count(play->session);
    play->form_turn = 0;
    introduce(play, retry);
    *result = answer(play, retry);
    if (*result == TURN_GOES_ON)
        outcome = judge(play, retry);
    return outcome;
}

static enum turn_result run_rounds(struct play *play, struct km_retry *retry)
{
    for (;;) {
        enum turn_result result;
        struct arena_mark mark = arena_mark(play->arena);
        enum round_result outcome = attempt(play, retry, &result);
        arena_rewind(play->arena, mark);
        if (outcome == ROUND_AGAIN)
            km_retry_again(retry);
        else if (outcome == ROUND_OVER || !km_retry_next(retry))
            return result;
    }
}

static void sum_up(struct play *play, const struct km_retry *retry)
{
    voice_say(play, "", "retry.sum",
              UI_ARGUMENTS({.name = "count", .number = (int64_t)km_retry_count(retry)},
                           {.name = "solved", .number = (int64_t)km_retry_solved(retry)}));
}

enum play_outcome play_retry(struct play *play, const struct km_judgement *judgement, uint32_t turn,
                             const struct km_clock *clock)
{
    struct km_retry *retry = km_retry_new(&play->arena->host, judgement, turn, clock);
    enum play_outcome outcome = PLAY_ENDED;
    if (!retry) {
        voice_say(play, "", km_judgement_attainable(judgement) ? "retry.none" : "retry.unknown", NULL);
        return outcome;
    }
    enum turn_result result = run_rounds(play, retry);
    if (result == TURN_SCRIPT_WRONG)
        outcome = PLAY_SCRIPT_WRONG;
    else if (result == TURN_STOPPED)
        outcome = PLAY_STOPPED;
    else
        sum_up(play, retry);
    km_retry_free(retry);
    return outcome;
}
