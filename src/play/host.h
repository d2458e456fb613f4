/* The terminal of whoever leads a room: the scene on a projector, in plain lines, a command a line. */
#ifndef PLAY_HOST_H
#define PLAY_HOST_H

#include "kamae/class.h"
#include "play/play.h"

/* Plays the room's sitting from where it stands: the customer's line alone, options when they are asked for,
 * hands, any option, back and another way, ways compared; until it is left or stopped, or, at an end of the
 * scene, nobody wants another way. `notes` (may be NULL) gets what only the host is to see: it is another
 * terminal or a file; when it fails, that is said once, and the class goes on. The journal must not answer
 * late. */
enum play_outcome play_host(struct play *play, struct km_class *room, FILE *notes,
                            const struct km_clock *clock);
/* Writes to `notes` what holds for the whole of a class of `minutes`, before its scene begins or goes on:
 * whoever leads it has it while the class is opened. */
void play_host_plan(const struct play *play, const struct km_scenario *scenario, int32_t minutes,
                    FILE *notes);

#endif
