/* What has happened before: whether some way comes to a text without any of certain acts. Whatever may hold
 * an act on the way counts as having it, and a way is sure only when no condition guards it, or when no way
 * at all, whatever holds, has one of the acts: what is found is then sure. */
#ifndef AUTHOR_BEFORE_H
#define AUTHOR_BEFORE_H

#include "author/review.h"

struct before {
    const struct act_range *acts; /* borrowed */
    size_t act_count;
    bool *without; /* by node: a way without conditions comes there without any of the acts */
    bool *reached; /* by node: a way comes there, if its conditions hold */
    bool *with;    /* by node: such a way comes there with one of the acts */
};

struct before before_find(struct arena *arena, const struct km_scenario *scenario,
                          const struct act_range *acts, size_t act_count);

/* Whether the text can be met without any of the acts having come before it or with it. Outside of nodes:
 * false. */
bool before_missing(const struct before *before, const struct km_scenario *scenario, const struct text *text);

#endif
