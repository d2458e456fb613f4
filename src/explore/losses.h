/* Which rules an answer takes points from. */
#ifndef EXPLORE_LOSSES_H
#define EXPLORE_LOSSES_H

#include "explore/trail.h"

/* What each rule loses between two standings of one run, `after` an answer and `before` it; an end can be
 * reached from both. `own` (by watch): what trail_take added up on the way. When no rule loses by itself, but
 * points are lost: rules that could be kept together no longer can, and each loses what it does on a best way
 * from here beyond one from before. Heaviest first, of the same weight in order of the rulebook; in `arena`.
 * `budget` may be NULL; when it runs out the list says nothing. */
const struct km_rule_loss *losses_list(const struct trail *before, const struct trail *after,
                                       const int32_t *own, struct arena *scratch, struct arena *arena,
                                       size_t *count, struct budget *budget);

#endif
