/* Which values of a meter nothing that can follow tells apart. A cut is a value that some condition tells
 * from the one below it: one that is read where the scenario stands, or one that is read later, moved back
 * through what the answers on the way do to the meter. Values between two cuts have the same future, whatever
 * is answered, and so are one: the least of them stands for all. */
#ifndef EXPLORE_CUTS_H
#define EXPLORE_CUTS_H

#include "explore/spots.h"

struct cuts;

/* The cuts of all nodes of `spots`, in `arena`. Linear in the size of the program. */
struct cuts *cuts_find(struct arena *arena, const struct spots *spots);

/* The value that stands for `value` of meter number `meter` where the scenario rests in `node`; the least of
 * the meter where nothing that can follow reads it. */
int16_t cuts_value(const struct cuts *cuts, uint32_t node, size_t meter, int16_t value);

/* Whether something that can follow `node` tells values of the meter apart. */
bool cuts_any(const struct cuts *cuts, uint32_t node, size_t meter);

#endif
