/* One decision of a play. */
#ifndef PLAY_TURN_H
#define PLAY_TURN_H

#include "play/play.h"

/* What one decision came to. */
enum turn_result { TURN_GOES_ON, TURN_LEFT, TURN_STOPPED, TURN_SCRIPT_ENDED, TURN_SCRIPT_WRONG };

/* Shows what can be answered, reads it from the person or the script, and does it. A key that changes nothing
 * goes on, too: whether an answer was given is seen from the session. */
enum turn_result turn_take(struct play *play);

/* Says that the run is not kept any more, the first time it is so. */
void turn_tell_unkept(struct play *play);

#endif
