/* The loop: show what was said, wait for an answer, keep it, apply it. Nothing is shown that is not yet kept.
 */
#include "play/play.h"

#include "play/coach.h"
#include "play/scene.h"
#include "play/script.h"
#include "play/turn.h"

static enum play_outcome finish(struct play *play)
{
    struct km_event event;
    if (play->script)
        script_finish(play);
    bool open = km_session_finish(play->session, play->now_ms(), &event);
    return open && turn_keep(play, &event, TURN_GOES_ON) == TURN_NOT_KEPT ? PLAY_NOT_KEPT : PLAY_ENDED;
}

enum play_outcome play_run(struct play *play, struct km_session *session)
{
    static const enum play_outcome outcomes[] = {
        [TURN_LEFT] = PLAY_LEFT,
        [TURN_STOPPED] = PLAY_STOPPED,
        [TURN_SCRIPT_ENDED] = PLAY_SCRIPT_ENDED,
        [TURN_SCRIPT_WRONG] = PLAY_SCRIPT_WRONG,
        [TURN_NOT_KEPT] = PLAY_NOT_KEPT,
    };
    play->session = session;
    play->shown = 0;
    uint32_t turns = km_session_turns(session);
    for (;;) {
        scene_show_new(play);
        if (km_session_setup(session).mode == KM_GUIDED && km_session_turns(session) > turns)
            coach_comment(play);
        turns = km_session_turns(session);
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
