/* The product: where the scenario stands together with where every rule stands. All states that can be
 * reached from the start, each once, and the steps between them.
 *
 * A state is a row of words: its place, then for each rule that can be in more than one class at this place
 * the number of the class, packed into bits. */
#ifndef EXPLORE_PRODUCT_H
#define EXPLORE_PRODUCT_H

#include "explore/watch.h"

/* Where the class of one rule stands in the rows of a place. */
struct product_field {
    uint32_t watch;
    uint32_t word, shift, mask;
    uint32_t offset; /* of its entries among those of an edge */
};

/* The rows of one place, and what its edges do to them. */
struct product_place {
    uint32_t first_field, field_count;
    uint32_t entry_count; /* per edge: one per field and class */
    uint32_t first_edge;  /* of `edges`; KM_NONE before the place is first met */
};

struct product_step {
    uint32_t to;  /* state, or PRODUCT_END */
    int32_t loss; /* points that this step puts out of reach for some rule by itself, times 2; plus 1 when a
                     critical rule is broken */
};

#define PRODUCT_END UINT32_MAX

struct product {
    const struct graph *graph;
    struct rule_watch *watches;
    size_t watch_count;
    struct product_place *places;
    struct bank fields; /* struct product_field */
    size_t row_words;
    struct intern states;
    struct bank first_step; /* uint32_t, by state */
    struct bank steps;      /* struct product_step */
    uint32_t start;         /* state, or PRODUCT_END */
    bool clean;             /* runs end where a grave rule breaks */
    /* Where the exploration stands, and what only it needs. */
    struct bank edges;                /* uint32_t: effects, by edge of the places that were met */
    struct intern effects;            /* what edges do to rows */
    uint32_t laid_out;                /* places */
    uint32_t most_edges;              /* of a place */
    uint32_t most_entries;            /* of a place's edge */
    uint32_t *rows;                   /* scratch: one, and one for each edge of a place */
    struct product_arrival *arrivals; /* scratch: one for each edge of a place */
    uint32_t *effect;                 /* scratch: the one being written */
};

/* Begins to explore the product of `graph` and the watches, which have been explored. `clean`: what comes
 * after a grave rule was broken is left out, as if the run ended there. Everything is counted in `memory`.
 * Pair with product_release, which takes one that was zeroed, too. */
void product_begin(struct product *product, struct memory *memory, const struct graph *graph,
                   struct rule_watch *watches, size_t watch_count, bool clean);
/* True when all states are found; false when the budget said to leave off. */
bool product_go_on(struct product *product, struct budget *budget);
void product_release(struct product *product);

/* The state at `place` in which the watches stand at `pairs` (by watch), or KM_NONE. */
uint32_t product_find(const struct product *product, uint32_t place, const uint32_t *pairs);

static inline uint32_t product_place_of(const struct product *product, uint32_t state)
{
    return intern_row(&product->states, state, NULL)[0];
}

/* Step number `edge` (of the place's edges) of a state. */
static inline const struct product_step *product_step(const struct product *product, uint32_t state,
                                                      uint32_t edge)
{
    uint32_t first = ((const uint32_t *)product->first_step.items)[state];
    return (const struct product_step *)product->steps.items + first + edge;
}

static inline uint32_t product_edge_count(const struct product *product, uint32_t state)
{
    return graph_place(product->graph, product_place_of(product, state))->edge_count;
}

/* Bytes in use per state. */
size_t product_state_bytes(const struct product *product);

#endif
