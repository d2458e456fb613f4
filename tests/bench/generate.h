/* Scenarios of any size that do nothing but walk, for benchmarks and for figures that can be worked out
 * exactly.
 *
 * `layers` layers of ten nodes; node number w of a layer has three options c = 0, 1, 2, which lead to node
 * (w + c) mod 10 of the next layer, from the last one to the end. Option 2 is open only while anger < 8.
 * Anger starts at 5, stays within 0–10 and changes by c − 1; the counter starts at 0, changes by 2 − c and
 * never reaches its bounds before the end. A run starts at node 0 of layer 0, so the first layers hold nodes
 * that nothing leads to. */
#ifndef BENCH_GENERATE_H
#define BENCH_GENERATE_H

#include "base/strbuf.h"

enum { GENERATE_WIDTH = 10, GENERATE_LAYERS_MAX = 1200 };

/* Appends the JSON of the scenario with 1 … GENERATE_LAYERS_MAX layers, node "n<layer>-<w>" with options
 * "n<layer>-<w>-<c>", and of the rulebook that it is played by. */
void generate_scenario(struct strbuf *out, uint32_t layers);
void generate_rulebook(struct strbuf *out);

#endif
