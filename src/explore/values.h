/* What is still attainable from each product state: the best that can follow, counted as in the steps' losses
 * (0: nothing is lost any more), with and without breaking a critical rule on the way. */
#ifndef EXPLORE_VALUES_H
#define EXPLORE_VALUES_H

#include "explore/product.h"

#define VALUE_NONE INT32_MIN /* no end can be reached in this way */

struct value {
    int32_t clean; /* breaking no critical rule from here on, or VALUE_NONE */
    int32_t grave; /* breaking one */
};

/* What is valued: the least that is lost from here on (a value is minus that), or the most (a value is
 * that). */
enum values_sense { VALUES_BEST, VALUES_WORST };

/* A valuation under way. */
struct valuation {
    const struct product *product;
    enum values_sense sense;
    struct value *values; /* by state */
    struct sorting sorting;
    unsigned phase;
    uint32_t at; /* the next state of the first phase */
    struct spots_rounds rounds;
};

/* Begins to value all states. Pair with valuation_release. */
void valuation_begin(struct valuation *valuation, const struct product *product, enum values_sense sense,
                     struct memory *memory);
/* True when `values` are found; false when the budget said to leave off. */
bool valuation_step(struct valuation *valuation, struct budget *budget);
void valuation_release(struct valuation *valuation);

/* The values of all states at one go; free them with table_free. NULL when the budget ran out. */
struct value *values_find(const struct product *product, enum values_sense sense, struct budget *budget);

/* The value of a state or of PRODUCT_END. */
struct value values_at(const struct value *values, uint32_t state);

/* The better of the two. */
int32_t values_best(struct value value);

/* Begins to put the states in order of their places' groups, ends first. */
void values_sort_begin(const struct product *product, struct sorting *sorting, struct memory *memory);

#endif
