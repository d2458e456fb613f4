/* Which obligations of a rule can still be met: those of which some act on a way from where the scenario
 * stands is told. An obligation that is open where nothing can meet it any more breaks the rule at the end of
 * every run, whatever else the rule remembers: then only that is remembered. A record of twelve slots, each
 * of which is owed something, has thousands of states otherwise. */
#ifndef EXPLORE_OWED_H
#define EXPLORE_OWED_H

#include "explore/watch.h"

/* What each label tells the constraints, and then what can come after each place. Phases of a watch as in
 * worth.h; without the reduction nothing is done. */
bool owed_look_at_labels(struct rule_watch *watch, struct budget *budget);
bool owed_look_ahead(struct rule_watch *watch, struct budget *budget);

/* Whether an obligation among `open` (bit per constraint) can no longer be met at `place`. */
bool owed_in_vain(const struct rule_watch *watch, uint64_t open, uint32_t place);

/* Gives back what the phases found. */
void owed_release(struct rule_watch *watch);

#endif
