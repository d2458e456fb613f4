/* Refining a circular group of what is merged until nothing splits: at first all items are one class, then
 * alike is what does the same and leads to the same classes (Moore, Gedanken-experiments on sequential
 * machines, 1956). Looked at again are only items that lead to something whose class is another since, and of
 * a class that splits the largest part stays what it was, so that no item is looked at often (Hopcroft, An
 * n log n algorithm for minimizing states in a finite automaton, 1971). Can pause. */
#ifndef EXPLORE_REFINE_H
#define EXPLORE_REFINE_H

#include "explore/budget.h"
#include "explore/intern.h"

/* What is asked about items. */
struct refine_source {
    /* Appends to `words` (uint32_t) everything that tells `item` from others; for what it leads to, that
     * one's colour. */
    void (*write)(const void *user, uint32_t item, const uint32_t *colours, struct bank *words);
    uint32_t (*steps)(const void *user, uint32_t item);             /* how many steps it has */
    uint32_t (*to)(const void *user, uint32_t item, uint32_t step); /* what one leads to, or KM_NONE */
    const void *user;
};

/* Members of the group are numbered as they stand in `items`. */
struct refine {
    struct refine_source source;
    const uint32_t *items; /* by member; borrowed */
    uint32_t count;
    uint32_t *colours; /* by item; borrowed. Those of the group are `base` and more */
    uint32_t base;
    uint32_t *members;       /* by item: number of the member, from 1; 0: of another group. Borrowed */
    uint32_t *first_source;  /* by member: where that which leads to it begins in `sources` */
    uint32_t *sources;       /* members */
    uint32_t *next, *before; /* by member: in the list of its class; KM_NONE */
    bool *waits;             /* by member: is to be looked at again */
    struct bank waiting;     /* struct refine_wait */
    struct bank classes;     /* struct refine_class; number 0 has colour `base`, and so on */
    struct bank parts;       /* struct refine_part: what was split off in this round */
    struct bank part_of;     /* uint32_t, by row: the class that was made for it in this round, or KM_NONE */
    struct bank changed;     /* uint32_t: members whose colour is another since the round before */
    struct bank words;       /* the row being written */
    struct intern rows;
    uint32_t class_count; /* at the end */
    /* Where the work stands. */
    unsigned phase;
    uint32_t at, walk;
    bool walking;
};

/* Begins to refine the group of `count` items. `members` is all 0, and is so again at the end. Pair with
 * refine_release, which takes one that was zeroed, too. */
void refine_begin(struct refine *refine, struct memory *memory, struct refine_source source,
                  const uint32_t *items, uint32_t count, uint32_t *colours, uint32_t base, uint32_t *members);

/* True when it is done: colours are `base` and the next `class_count` - 1, in order of the first item of
 * each. False when the budget said to leave off. */
bool refine_step(struct refine *refine, struct budget *budget);

void refine_release(struct refine *refine);

#endif
