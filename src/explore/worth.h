/* What each pair of a place and a state of a rule is still worth: the most points that the rule by itself can
 * still gain. The phases of finding it, in order: each is true when it is done, false when the budget said to
 * leave off, and goes on from `watch->work.at`, which is 0 when it begins. */
#ifndef EXPLORE_WORTH_H
#define EXPLORE_WORTH_H

#include "explore/watch.h"

bool worth_forget(struct rule_watch *watch, struct budget *budget);
bool worth_raise_all(struct rule_watch *watch, struct budget *budget);
bool worth_settle(struct rule_watch *watch, struct budget *budget);

/* From points that a step decides to points that it loses: none for the best step of each pair. */
bool worth_count_from(struct rule_watch *watch, struct budget *budget);

#endif
