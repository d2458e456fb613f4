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

/* The values of all states; free them with free(). */
struct value *values_find(const struct product *product, enum values_sense sense);

/* The value of a state or of PRODUCT_END. */
struct value values_at(const struct value *values, uint32_t state);

/* The better of the two. */
int32_t values_best(struct value value);

/* The states of `product` in order of their places' groups, ends first, and per group where it begins (one
 * more at the end); free both with free(). */
uint32_t *values_order(const struct product *product, uint32_t **first);

#endif
