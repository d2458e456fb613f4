/* Merging what has the same future: the coarsest partition of items in which items of one class do the same
 * and lead to the same classes. Can pause. */
#ifndef EXPLORE_MERGE_H
#define EXPLORE_MERGE_H

#include "explore/refine.h"
#include "explore/sort.h"

/* The items to merge. Items are in groups; what an item leads to is in the same group or in one of a lower
 * number, as in explore/spots.h. */
struct merge_source {
    uint32_t item_count, group_count;
    uint32_t (*group)(const void *user, uint32_t item);
    const bool *circular;      /* by group: items may lead to items of the same group */
    struct refine_source item; /* what is written of one tells it from those of other groups, too */
};

struct merge {
    struct merge_source source;
    uint32_t *classes;    /* by item: class numbers from 0 */
    uint32_t class_count; /* how many there are */
    struct sorting sorting;
    struct refine refine;      /* of the circular group at hand */
    uint32_t *members;         /* of it, by item */
    struct bank words;         /* the row being written */
    struct intern plain;       /* of all other groups; */
    struct bank plain_classes; /* and their classes (uint32_t) */
    /* Where the work stands. */
    unsigned phase;
    uint32_t group, at;
};

/* Begins to merge. Pair with merge_release. */
void merge_begin(struct merge *merge, struct memory *memory, struct merge_source source);

/* True when `classes` and `class_count` are found; false when the budget said to leave off. */
bool merge_step(struct merge *merge, struct budget *budget);

void merge_release(struct merge *merge);

#endif
