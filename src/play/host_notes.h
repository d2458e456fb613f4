/* The host's own side: minutes, who answers, the author's note, what each option does. */
#ifndef PLAY_HOST_NOTES_H
#define PLAY_HOST_NOTES_H

#include "kamae/class.h"
#include "play/play.h"

/* Writes the plan and the roles to `play`, which prints to the notes. */
void host_notes_begin(const struct play *play);
/* Writes what the decision that waits needs, `minutes` after the class began. */
void host_notes_decision(const struct play *play, const struct km_class *room, int32_t minutes);
/* Writes, at the end of the scene, how many minutes are left for what comes after it. */
void host_notes_end(const struct play *play, int32_t minutes);

#endif
