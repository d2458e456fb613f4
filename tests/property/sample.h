/* Random constraints and traces from a seed: three actors, several acts per utterance, scripted lines of the
 * agent that share the decision's utterance, offers with tempting options. */
#ifndef PROPERTY_SAMPLE_H
#define PROPERTY_SAMPLE_H

#include "engine/trace.h"
#include "rulebook/rulebook.h"

enum { SAMPLE_ACTS = 9 };

/* The acts of the random traces, by number. */
struct sample_act {
    const char *id;
    enum km_actor actor;
};
extern const struct sample_act sample_acts[SAMPLE_ACTS];

struct sample_random {
    uint64_t state; /* not 0 */
};

/* A number from 0 to `below` − 1. */
uint32_t sample_number(struct sample_random *random, uint32_t below);

/* A random constraint whose obligations can be met and whose bans can be broken; `roles` has SAMPLE_ACTS
 * entries and is filled in. */
struct constraint sample_constraint(struct sample_random *random, uint8_t *roles);

/* A random run of at most six decisions and about twenty events. */
struct km_trace sample_trace(struct sample_random *random, struct arena *arena);

/* Adds a random act after everything else, in the newest turn or the next, in a new utterance or in the last
 * one of its actor. */
void sample_extend(struct sample_random *random, struct arena *arena, struct km_trace *trace);

#endif
