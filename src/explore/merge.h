/* Merging what has the same future: the coarsest partition of items in which items of one class do the same
 * and lead to the same classes. */
#ifndef EXPLORE_MERGE_H
#define EXPLORE_MERGE_H

#include "explore/bank.h"

/* The items to merge. Items are in groups; what an item leads to is in the same group or in one of a lower
 * number, as in explore/spots.h. */
struct merge_source {
    const struct km_host *host;
    uint32_t item_count, group_count;
    uint32_t (*group)(void *user, uint32_t item);
    const bool *circular; /* by group: items may lead to items of the same group */
    /* Appends to `words` (uint32_t) everything that tells `item` from others, of other groups, too; for what
     * it leads to, that one's colour. */
    void (*write)(void *user, uint32_t item, const uint32_t *colours, struct bank *words);
    void *user;
};

/* Fills `classes` (by item) with class numbers from 0 and returns how many there are. */
uint32_t merge_futures(const struct merge_source *source, uint32_t *classes);

#endif
