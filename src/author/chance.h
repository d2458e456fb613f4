/* How likely something is by chance alone. See kamae/author.h for what chance means here. */
#ifndef AUTHOR_CHANCE_H
#define AUTHOR_CHANCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The probability that one of `best` of `options` is among `pointed` of them; none is more than `options`. */
double chance_of_hit(size_t options, size_t pointed, size_t best);

/* The probability that of `count` independent events at least `hits` happen, each with its probability.
 * `scratch` has room for `count` + 1. */
double chance_of_at_least(const double *probabilities, size_t count, size_t hits, double *scratch);

/* Holm's step-down procedure: marks in `clear` which of the `count` probabilities are beyond chance, so that
 * with probability `level` at most any is by mistake. `order` has room for `count`. */
void chance_holm(const double *probabilities, size_t count, double level, bool *clear, size_t *order);

#endif
