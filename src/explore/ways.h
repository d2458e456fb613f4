/* How a search came to what it met: one step back from each of its rows, so that a shortest run can be told.
 */
#ifndef EXPLORE_WAYS_H
#define EXPLORE_WAYS_H

#include "explore/frame.h"

struct way_back {
    uint32_t from;   /* row; KM_NONE: this is the start */
    uint32_t choice; /* taken there; KM_NONE: a slot of a form left empty */
};

/* The choices from `start`, where the search began, to where `last` ends, in order, in `arena`: those of the
 * run, while `backs` (by row) and `last` have those of places. Slots left empty are KM_NONE when `whole`,
 * else left out. */
uint32_t *ways_run(struct frame start, struct arena *arena, const struct way_back *backs,
                   struct way_back last, bool whole, size_t *count);

#endif
