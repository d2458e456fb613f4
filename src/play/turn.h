/* One decision of a play. */
#ifndef PLAY_TURN_H
#define PLAY_TURN_H

#include "play/play.h"

/* What one decision came to. */
enum turn_result {
    TURN_GOES_ON,
    TURN_LEFT,
    TURN_STOPPED,
    TURN_SCRIPT_ENDED,
    TURN_SCRIPT_WRONG,
    TURN_NOT_KEPT
};

/* Shows what can be answered, reads it from the person or the script, keeps and applies it. A key that
 * changes nothing goes on, too: whether an answer was given is seen from the session. */
enum turn_result turn_take(struct play *play);

/* Keeps and applies `event`; `then` when that worked. */
enum turn_result turn_keep(struct play *play, const struct km_event *event, enum turn_result then);

#endif
