/* Growing arrays of items of one size, and tables. Unlike an arena's memory theirs is given back when they
 * grow or are freed, so that tables of millions of states need no more than they hold. */
#ifndef EXPLORE_BANK_H
#define EXPLORE_BANK_H

#include "base/arena.h"

/* What banks and tables hold together, counted as it is allocated. Must outlive them and stay where it is.
 * Whatever grows asks for room first. Where there is none it is refused: a large table is then reserved, but
 * none of its pages is touched yet, and a bank takes no more than what is added at the moment, so that the
 * work can be left off at its next piece. */
struct memory {
    const struct km_host *host; /* for memory that runs out */
    size_t bytes, most;         /* `most`: 0: no limit */
    bool refused;               /* something asked for more, for good */
};

/* Whether there is room for `more` bytes; if not, that is noted. `memory` may be NULL: there is. */
bool memory_ask(struct memory *memory, size_t more);

struct bank {
    struct memory *memory; /* in which it is counted; NULL: in none */
    const struct km_host *host;
    void *items;
    size_t count, capacity, size; /* `size`: bytes of an item */
};

/* An empty bank that is counted nowhere; `host` is borrowed. Pair with bank_release. */
void bank_init(struct bank *bank, const struct km_host *host, size_t size);
/* An empty bank that is counted in `memory`. */
void bank_init_in(struct bank *bank, struct memory *memory, size_t size);
void bank_release(struct bank *bank);

/* Room for `count` more items at the end, uninitialised and counted; returns the first. Pointers into the
 * bank are invalid afterwards. */
void *bank_add(struct bank *bank, size_t count);

/* Gives back what the bank has room for beyond its items. Pointers into it are invalid afterwards. */
void bank_trim(struct bank *bank);

/* `count` zeroed bytes-of-`size` items from malloc, for tables that are freed one by one. */
void *bank_table(const struct km_host *host, size_t count, size_t size);

/* The same, counted in `memory`, or where `bank` is counted; free them with table_free, which takes NULL. */
void *table_new(struct memory *memory, size_t count, size_t size);
void *table_beside(const struct bank *bank, size_t count, size_t size);
void table_free(void *table);

#endif
