/* What of acts and choices an exploration must remember: all that the rulebook can tell apart in the
 * scenario. */
#ifndef EXPLORE_FILTER_H
#define EXPLORE_FILTER_H

#include "explore/exploration.h"

/* For an exploration whose watches are listed; in its arena. */
struct graph_filter filter_make(struct km_exploration *exploration);

/* Whether the scenario has one of the acts anywhere. */
bool filter_carries(const struct program *program, struct act_range acts);

/* Whether a constraint calls for what some act of ours in the scenario promises, be it that nothing in the
 * scenario can give it. */
bool filter_promises(const struct km_exploration *exploration, size_t constraint);

#endif
