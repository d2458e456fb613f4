/* An author's way through a scenario that changes under it (km_preview): answers by number, back, and
 * straight to any node. */
#ifndef PLAY_PREVIEW_H
#define PLAY_PREVIEW_H

#include "play/play.h"

/* `play` prints and reads, its first part filled. */

/* Shows the place; says when an answer is gone. Nothing while the file is not sound. */
void preview_show(struct play *play, const struct km_preview *preview);

/* Prints what can be typed, without a newline: a line is waited for. */
void preview_prompt(const struct play *play, const struct km_preview *preview);

/* Reads a line and does what it says. False when it was the last one: q, or the input has ended. */
bool preview_take(struct play *play, struct km_preview *preview);

#endif
