/* Guided mode: what an answer was, what it did to the customer, and which obligations are open. */
#ifndef PLAY_COACH_H
#define PLAY_COACH_H

#include "play/play.h"

/* After an answer: its acts, the meters that moved, the open obligations; one line each. */
void coach_comment(const struct play *play);

/* The open obligations alone, those that are owed from the start included; says so when there are none. */
void coach_show_open(const struct play *play);

#endif
