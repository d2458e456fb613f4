/* Merging what has the same future: the coarsest partition of items in which items of one class do the same
 * and lead to the same classes. Can pause. */
#ifndef EXPLORE_MERGE_H
#define EXPLORE_MERGE_H

#include "explore/intern.h"
#include "explore/sort.h"

/* The items to merge. Items are in groups; what an item leads to is in the same group or in one of a lower
 * number, as in explore/spots.h. */
struct merge_source {
    uint32_t item_count, group_count;
    uint32_t (*group)(const void *user, uint32_t item);
    const bool *circular; /* by group: items may lead to items of the same group */
    /* Appends to `words` (uint32_t) everything that tells `item` from others, of other groups, too; for what
     * it leads to, that one's colour. */
    void (*write)(const void *user, uint32_t item, const uint32_t *colours, struct bank *words);
    const void *user;
};

struct merge {
    struct merge_source source;
    uint32_t *classes;    /* by item: class numbers from 0 */
    uint32_t class_count; /* how many there are */
    struct sorting sorting;
    struct bank words;         /* the row being written */
    struct intern rows;        /* of the circular group */
    struct intern plain;       /* of all other groups; */
    struct bank plain_classes; /* and their classes (uint32_t) */
    /* Where the work stands. */
    unsigned phase;
    uint32_t group, at;
    uint32_t colours; /* of the circular group, when it was last looked at */
    uint32_t *fresh;  /* and its items' new ones, in order */
};

/* Begins to merge. Pair with merge_release. */
void merge_begin(struct merge *merge, struct memory *memory, struct merge_source source);

/* True when `classes` and `class_count` are found; false when the budget said to leave off. */
bool merge_step(struct merge *merge, struct budget *budget);

void merge_release(struct merge *merge);

#endif
