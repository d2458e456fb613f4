/* An author's way through a scenario that changes under it: answers by number, back, and straight to any
 * node. After every change the same answers are given again, as far as they still can be. */
#ifndef PLAY_PREVIEW_H
#define PLAY_PREVIEW_H

#include "play/play.h"

struct preview;

/* `play` prints and reads, its first part filled; both must outlive the preview. Free with preview_free. */
struct preview *preview_new(const struct km_host *host, struct play *play);
void preview_free(struct preview *preview);

/* Goes on in `scenario`, which must outlive the preview or the next call, at the place where it was, and
 * shows that; says when an answer is gone. NULL: no place until there is a sound one again. */
void preview_go_on(struct preview *preview, const struct km_scenario *scenario);

/* Prints what can be typed, without a newline: a line is waited for. */
void preview_prompt(const struct preview *preview);

/* Reads a line and does what it says. False when it was the last one: q, or the input has ended. */
bool preview_take(struct preview *preview);

#endif
