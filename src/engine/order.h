/* The order in which options are shown: the author's, or a shuffle that depends on seed and place alone. */
#ifndef ENGINE_ORDER_H
#define ENGINE_ORDER_H

#include "base/arena.h"

/* Shuffles `items` (Fisher–Yates) by a generator started from `seed` and `place`; a seed of 0 changes
 * nothing. */
void order_shuffle(uint32_t *items, size_t count, uint64_t seed, uint64_t place);

/* The next number of the generator; any state will do as a start. */
uint64_t order_random(uint64_t *state);

#endif
