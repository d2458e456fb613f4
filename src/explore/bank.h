/* A growing array of items of one size. Unlike an arena's it gives its old memory back when it grows, so that
 * tables of millions of states need no more than they hold. */
#ifndef EXPLORE_BANK_H
#define EXPLORE_BANK_H

#include "base/arena.h"

struct bank {
    const struct km_host *host; /* for memory that runs out */
    void *items;
    size_t count, capacity, size; /* `size`: bytes of an item */
};

/* An empty bank; `host` is borrowed. Pair with bank_release. */
void bank_init(struct bank *bank, const struct km_host *host, size_t size);
void bank_release(struct bank *bank);

/* Room for `count` more items at the end, uninitialised and counted; returns the first. Pointers into the
 * bank are invalid afterwards. */
void *bank_add(struct bank *bank, size_t count);

/* `count` zeroed bytes-of-`size` items from malloc, for tables that are freed one by one. */
void *bank_table(const struct km_host *host, size_t count, size_t size);

#endif
