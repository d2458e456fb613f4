/* Guided mode: what an answer was, what it did, and which duties are open. */
#ifndef PLAY_COACH_H
#define PLAY_COACH_H

#include "play/play.h"

/* After an answer: its acts and the author's why, the meters that moved, and the rules that were broken, that
 * had a duty lapse, or that were kept. */
void coach_comment(const struct play *play);

/* A hint: the duties that are open; says so when there are none, or when the mode gives no hints. */
void coach_hint(const struct play *play);

#endif
