/* Which findings of a scene only follow from another one: what stands beyond it is out of reach because of
 * it.
 */
#ifndef EXPLORE_CAUSES_H
#define EXPLORE_CAUSES_H

#include "base/diags.h"
#include "explore/proofs.h"

/* A finding by its code and place; `at` NULL: there is none. */
struct cause {
    const struct diag_kind *kind;
    const struct path *at;
};

struct causes {
    struct arena *arena;
    const struct km_exploration *exploration;
    struct condition_range within[LIMIT_METERS]; /* what each meter can be by its bounds */
    struct condition_range real[LIMIT_METERS];   /* the same, but the start of one that nothing moves */
    bool moved[LIMIT_METERS];
    struct cause *nodes; /* by node that is never entered: what keeps runs away; itself where nothing else */
    struct cause *choices; /* by choice that is never selectable, likewise */
    struct cause *stuck;   /* by node where runs get stuck, likewise */
    struct cause *bits;    /* by bit that only what is out of reach sets: what keeps runs from that */
    struct cause ends;     /* where no run comes to an end: what keeps them */
    uint32_t *queue;       /* nodes */
};

/* All of them, in `arena`. `proofs` must have found the places. */
struct causes causes_find(const struct km_proofs *proofs, struct arena *arena);

/* Why condition number `condition` always has this truth; `at`: what has it as its "when". */
struct cause causes_of_condition(const struct causes *causes, uint32_t condition, bool truth,
                                 const struct path *at);

/* Why nothing that is within reach does an act that passes the test; without a place when something else may
 * be missing, too. */
typedef bool causes_test(const void *user, uint16_t act);
struct cause causes_of_lack(const struct causes *causes, causes_test *test, const void *user);

#endif
