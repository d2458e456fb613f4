/* Every turning point is a session of its own that begins with the answers given before it. */
#include "play/play.h"

#include "play/answer.h"
#include "play/scene.h"
#include "play/turn.h"
#include "play/voice.h"

struct rounds {
    struct play *play;
    const struct play_retry *wanted;
    const uint32_t *turns; /* to try again, in this order */
    size_t count;
    size_t number; /* of the one that is tried, from 0 */
    size_t solved;
};

enum round_result { ROUND_SOLVED, ROUND_AGAIN, ROUND_NEXT, ROUND_OVER };

/* What the answer just given cost, as seen by the exploration. */
static struct km_decision last_decision(const struct rounds *rounds)
{
    const struct km_session *session = rounds->play->session;
    struct km_attainable *attainable =
        km_attainable_new(&rounds->play->arena->host, rounds->wanted->exploration, session);
    struct km_decision decision = km_attainable_decision(attainable, km_attainable_count(attainable) - 1);
    km_attainable_free(attainable);
    return decision;
}

static void introduce(const struct rounds *rounds, uint32_t turn)
{
    voice_say(rounds->play, "== ", "retry.point",
              UI_ARGUMENTS({.name = "number", .number = (int64_t)rounds->number + 1},
                           {.name = "count", .number = (int64_t)rounds->count},
                           {.name = "turn", .number = turn}));
    scene_show_from(rounds->play, turn > 1 ? turn - 1 : 0);
}

/* Asks until an answer is given; the outcome when there was none. */
static enum turn_result answer(struct play *play, uint32_t turn)
{
    enum turn_result result = TURN_GOES_ON;
    while (result == TURN_GOES_ON && km_session_turns(play->session) < turn)
        result = turn_take(play);
    return result;
}

/* After an answer that still cost something. */
static enum round_result ask_again(struct play *play)
{
    if (play->script)
        return ROUND_AGAIN;
    for (;;) {
        struct answer key = answer_read(play, "prompt.retry", 1);
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

static enum round_result judge(struct rounds *rounds)
{
    struct km_decision decision = last_decision(rounds);
    scene_show_new(rounds->play);
    if (!decision.turning_point) {
        rounds->solved++;
        voice_say(rounds->play, "", "retry.solved", NULL);
        voice_newline(rounds->play);
        return ROUND_SOLVED;
    }
    int32_t lost = decision.before - decision.after;
    voice_say(rounds->play, "", lost ? "retry.lost" : "retry.lost.pass",
              UI_ARGUMENTS({.name = "points", .number = lost}));
    return ask_again(rounds->play);
}

/* One attempt at the turning point before answer number `turn`. */
static enum round_result attempt(struct rounds *rounds, uint32_t turn, enum turn_result *result)
{
    struct play *play = rounds->play;
    struct km_session *branch =
        km_session_branch(&play->arena->host, rounds->wanted->session, turn, play->now_ms());
    enum round_result outcome = ROUND_OVER;
    play->session = branch;
    play->fixed_turns = turn - 1;
    play->shown = km_session_said_count(branch);
    introduce(rounds, turn);
    *result = answer(play, turn);
    if (*result == TURN_GOES_ON)
        outcome = judge(rounds);
    km_session_free(branch);
    play->session = NULL;
    return outcome;
}

static void sum_up(const struct rounds *rounds)
{
    voice_say(rounds->play, "", "retry.sum",
              UI_ARGUMENTS({.name = "count", .number = (int64_t)rounds->count},
                           {.name = "solved", .number = (int64_t)rounds->solved}));
}

static enum turn_result run_rounds(struct rounds *rounds)
{
    enum turn_result result = TURN_GOES_ON;
    for (rounds->number = 0; rounds->number < rounds->count; rounds->number++) {
        enum round_result outcome;
        do {
            struct arena_mark mark = arena_mark(rounds->play->arena);
            outcome = attempt(rounds, rounds->turns[rounds->number], &result);
            arena_rewind(rounds->play->arena, mark);
        } while (outcome == ROUND_AGAIN);
        if (outcome == ROUND_OVER)
            break;
    }
    return result;
}

enum play_outcome play_retry(struct play *play, const struct play_retry *wanted)
{
    struct km_attainable *attainable =
        km_attainable_new(&play->arena->host, wanted->exploration, wanted->session);
    struct rounds rounds = {.play = play, .wanted = wanted};
    enum play_outcome outcome = PLAY_ENDED;
    if (attainable)
        rounds.turns = km_attainable_turning_points(attainable, &rounds.count);
    if (wanted->turn) {
        rounds.turns = &wanted->turn;
        rounds.count = 1;
    }
    if (!attainable || !rounds.count) {
        voice_say(play, "", attainable ? "retry.none" : "retry.unknown", NULL);
    } else {
        enum turn_result result = run_rounds(&rounds);
        outcome = result == TURN_SCRIPT_WRONG ? PLAY_SCRIPT_WRONG
                  : result == TURN_STOPPED    ? PLAY_STOPPED
                                              : PLAY_ENDED;
        if (outcome == PLAY_ENDED)
            sum_up(&rounds);
    }
    km_attainable_free(attainable);
    return outcome;
}
