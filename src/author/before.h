/* What has happened before: whether some way comes to a text without any of certain acts. Only ways that no
 * condition guards are followed, and whatever may hold an act on the way counts as having it: what is found
 * is then sure. */
#ifndef AUTHOR_BEFORE_H
#define AUTHOR_BEFORE_H

#include "author/review.h"

struct before {
    const struct act_range *acts; /* borrowed */
    size_t act_count;
    bool *without; /* by node: a way comes there without any of the acts */
};

struct before before_find(struct arena *arena, const struct km_scenario *scenario,
                          const struct act_range *acts, size_t act_count);

/* Whether the text can be met without any of the acts having come before it or with it. Not for texts with
 * conditions, nor outside of nodes: false. */
bool before_missing(const struct before *before, const struct km_scenario *scenario, const struct text *text);

#endif
