/* The templates a second time, by brute force: quantifiers over positions of the trace, written from the
 * definitions in score/automaton.h. Shares no code with src/score; slow and without memory on purpose. */
#ifndef PROPERTY_BRUTE_H
#define PROPERTY_BRUTE_H

#include "engine/trace.h"
#include "rulebook/rulebook.h"

struct brute_judgement {
    bool tested;
    uint32_t activations, fulfilments, violations;
};

/* At most BRUTE_EVENTS events in the trace and its longest option together. */
enum { BRUTE_EVENTS = 128 };

struct brute_judgement brute_judge(const struct constraint *constraint, const struct km_trace *trace,
                                   bool ended);

/* Whether the constraint holds on `trace` taken as a run that has ended. */
bool brute_holds(const struct constraint *constraint, const struct km_trace *trace);

/* Whether event number `event` (an A) opened an obligation, in a constraint that was not violated before,
 * which by the end of `trace` nothing has met or released. */
bool brute_is_owed(const struct constraint *constraint, const struct km_trace *trace, size_t event);

#endif
