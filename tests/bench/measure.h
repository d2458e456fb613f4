/* What the benchmarks share: the processor's time, medians, and generated scenarios ready to use. */
#ifndef BENCH_MEASURE_H
#define BENCH_MEASURE_H

#include "kamae/scenario.h"

/* Seconds of processor time that this process has used: other programs on the machine do not count. */
double measure_seconds(void);

/* The middle value; sorts `values`, of which there is at least one. */
double measure_median(double *values, size_t count);

/* A rulebook of `bytes`; ends the program when it has an error. Free with km_rulebook_free. */
struct km_rulebook *measure_rulebook(struct km_bytes bytes);

/* The rulebook of generated scenarios; free with km_rulebook_free. */
struct km_rulebook *measure_generated_rulebook(void);

/* A generated scenario of `bytes`; ends the program when it has an error. Free with km_scenario_free. */
struct km_scenario *measure_load(struct km_bytes bytes, const struct km_rulebook *rulebook);

#endif
