/* The monitor of one constraint over a whole trace: running and final verdict, counts, and the evidence for
 * them. */
#ifndef SCORE_MONITOR_H
#define SCORE_MONITOR_H

#include "engine/trace.h"
#include "score/automaton.h"

struct monitor_report {
    struct km_constraint_result result;
    struct km_evidence *evidence; /* all kinds, in the order in which they became certain; in the arena */
    size_t evidence_count, evidence_capacity;
};

/* How far a run has come. */
struct monitor_moment {
    bool ended;
    uint32_t waiting; /* for the answer of this turn; 0: not known, or it has ended */
};

/* Judges `trace` by constraint number `number` of `rulebook`. In a run that goes on nothing lapses but by
 * time, and a decision that was not answered yet tests nothing. Turns in the trace never fall. */
struct monitor_report monitor_run(struct arena *arena, const struct km_rulebook *rulebook, uint16_t number,
                                  const struct km_trace *trace, struct monitor_moment moment);

#endif
