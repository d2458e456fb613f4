/* How a search came to what it met: one step back from each of its rows, so that a shortest run can be told.
 */
#ifndef EXPLORE_WAYS_H
#define EXPLORE_WAYS_H

#include "base/arena.h"

struct way_back {
    uint32_t from;   /* row; KM_NONE: this is the start */
    uint32_t choice; /* taken there; KM_NONE: a slot of a form left empty */
};

/* The choices from the start to where `last` ends, in order, in `arena`; slots left empty are KM_NONE when
 * `whole`, else left out. `backs` is by row. */
uint32_t *ways_run(struct arena *arena, const struct way_back *backs, struct way_back last, bool whole,
                   size_t *count);

#endif
