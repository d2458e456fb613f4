/* The host's own side of a class in a terminal: plan, minutes, roles, what the options do. */
#ifndef PLAY_HOST_NOTES_H
#define PLAY_HOST_NOTES_H

#include "kamae/class.h"
#include "play/play.h"

/* Writes what holds for the whole of a class of `minutes` to `play`, which prints to the notes. */
void host_notes_begin(const struct play *play, const struct km_scenario *scenario, int32_t minutes);
/* Writes what holds for the decision that waits, or that the scene is over, and the minutes left. */
void host_notes_now(const struct play *play, const struct km_class *room);

#endif
