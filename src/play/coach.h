/* Guided mode: what an answer was, what it did, and which duties are open. */
#ifndef PLAY_COACH_H
#define PLAY_COACH_H

#include "play/play.h"

/* After an answer: its acts and the author's why, the meters that moved, and the rules that were broken, that
 * had a duty lapse, or that were kept. */
void coach_comment(const struct play *play);

/* The open obligations alone, those that are owed from the start included; says so when there are none. */
void coach_show_open(const struct play *play);

#endif
