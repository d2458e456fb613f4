/* The trace: what was done, in order, as acts; and at each decision what was on offer. Verdicts and score are
 * a function of the rules, the scenario's objectives and this. */
#ifndef ENGINE_TRACE_H
#define ENGINE_TRACE_H

#include "base/arena.h"
#include "kamae/trace.h"

/* One option that could be selected: its own acts are acts[first_act … first_act + act_count − 1] of the
 * trace's offer_acts. */
struct trace_option {
    uint32_t choice; /* number of the choice in the program (or form option), or KM_NONE */
    uint32_t first_act, act_count;
};

/* A decision: `turn` is the number it gets; its options are options[first_option … + option_count − 1].
 * Offers stand in order of turn; the events of turn t come after offer t. */
struct trace_offer {
    uint32_t turn;
    uint32_t node;
    uint32_t first_option, option_count;
};

struct km_trace {
    struct km_trace_event *events;
    size_t event_count, event_capacity;
    struct trace_offer *offers;
    size_t offer_count, offer_capacity;
    struct trace_option *options;
    size_t option_count, option_capacity;
    uint16_t *offer_acts;
    size_t offer_act_count, offer_act_capacity;
};

void trace_add_event(struct arena *arena, struct km_trace *trace, struct km_trace_event event);

/* Opens an offer; options and their acts are added to the newest offer and the newest option. */
void trace_add_offer(struct arena *arena, struct km_trace *trace, uint32_t turn, uint32_t node);
void trace_add_option(struct arena *arena, struct km_trace *trace, uint32_t choice);
void trace_add_option_act(struct arena *arena, struct km_trace *trace, uint16_t act);

/* Lengths at one moment, for undo: trace_cut goes back to them. */
struct trace_mark {
    size_t events, offers, options, offer_acts;
};
struct trace_mark trace_mark(const struct km_trace *trace);
void trace_cut(struct km_trace *trace, struct trace_mark mark);

#endif
