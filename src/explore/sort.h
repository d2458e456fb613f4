/* Things in order of a key, things of one key in order of their numbers. Can pause. */
#ifndef EXPLORE_SORT_H
#define EXPLORE_SORT_H

#include "explore/budget.h"

struct sorting {
    uint32_t item_count, key_count;
    uint32_t (*key)(const void *user, uint32_t item);
    const void *user;
    uint32_t *order; /* the items */
    uint32_t *first; /* by key: where it begins in `order`; one more at the end */
    uint32_t *next;  /* by key: how many were placed */
    unsigned pass;
    uint32_t at;
};

/* Begins to sort the items from 0 by keys below `key_count`. Pair with sorting_release. */
void sorting_begin(struct sorting *sorting, struct memory *memory, uint32_t item_count, uint32_t key_count,
                   uint32_t (*key)(const void *user, uint32_t item), const void *user);

/* True when all are in order; false when the budget said to leave off. */
bool sorting_step(struct sorting *sorting, struct budget *budget);

/* Hands the tables over, once it is done; free them with table_free. */
void sorting_take(struct sorting *sorting, uint32_t **order, uint32_t **first);

void sorting_release(struct sorting *sorting);

/* What comes after `done` of the things from `first` to before `end`, which are gone through in rounds: in
 * round 0 from the last one, then from the first one, and so on, so that what is handed from one thing to the
 * next comes far in each round, whichever way it goes. */
static inline uint32_t sorting_there_and_back(uint32_t first, uint32_t end, uint32_t round, uint32_t done)
{
    return round % 2 ? first + done : end - 1 - done;
}

#endif
