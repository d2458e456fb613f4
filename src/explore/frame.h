/* Where a run really is, beside the place that stands for it where meters can change places: what is told of
 * a place is told with the choices of the state whose meters are in order, and is here turned back to those
 * of the run. */
#ifndef EXPLORE_FRAME_H
#define EXPLORE_FRAME_H

#include "explore/graph.h"

/* A plain value; of no use without symmetry, when every choice is its own. */
struct frame {
    const struct graph *graph;
    struct program_state state;
    uint32_t slot;             /* within the form of the resting node */
    struct symmetry_turn turn; /* that puts the meters in order */
};

/* Before the first answer. */
struct frame frame_start(const struct graph *graph);

/* The run's choice that `choice` of the place is, and the other way round. KM_NONE stays what it is. */
uint32_t frame_told(const struct frame *frame, uint32_t choice);
uint32_t frame_kept(const struct frame *frame, uint32_t choice);

/* Takes a choice of the run (KM_NONE: leaves the slot of a form empty), which must be selectable. */
void frame_take(struct frame *frame, uint32_t choice);

#endif
