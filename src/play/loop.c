/* The loop: show what was said, wait for an answer, do it. Nothing is shown that does not count yet. */
#include "play/play.h"

#include "play/answer.h"
#include "play/coach.h"
#include "play/scene.h"
#include "play/script.h"
#include "play/turn.h"
#include "play/voice.h"

static enum play_outcome finish(struct play *play)
{
    if (play->script)
        script_finish(play);
    return PLAY_ENDED;
}

enum play_outcome play_run(struct play *play, struct km_sitting *sitting)
{
    static const enum play_outcome outcomes[] = {
        [TURN_LEFT] = PLAY_LEFT,
        [TURN_STOPPED] = PLAY_STOPPED,
        [TURN_SCRIPT_ENDED] = PLAY_SCRIPT_ENDED,
        [TURN_SCRIPT_WRONG] = PLAY_SCRIPT_WRONG,
    };
    const struct km_session *session = km_sitting_session(sitting);
    play->sitting = sitting;
    play->session = session;
    play->shown = 0;
    uint32_t turns = km_session_turns(session);
    for (;;) {
        scene_show_new(play);
        if (km_mode_shows(km_session_setup(session).mode).comment && km_session_turns(session) > turns)
            coach_comment(play);
        turns = km_session_turns(session);
        turn_tell_unkept(play);
        enum km_status status = km_session_status(session);
        if (status == KM_ENDED)
            return finish(play);
        if (status == KM_STUCK)
            return PLAY_STUCK;
        struct arena_mark mark = arena_mark(play->arena);
        enum turn_result result = turn_take(play);
        arena_rewind(play->arena, mark);
        if (result != TURN_GOES_ON)
            return outcomes[result];
    }
}

const char *play_keep_elsewhere(struct play *play, bool (*save)(void *user, const char *path), void *user)
{
    for (;;) {
        const char *path = answer_line(play, "prompt.elsewhere");
        if (!path || !*path)
            return NULL;
        if (save(user, path))
            return path;
    }
}
