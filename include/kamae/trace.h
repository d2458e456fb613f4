/* The trace of a session: the acts that were done, in order. Verdicts and score are a function of the rules,
 * the scope and the trace, and of nothing else. */
#ifndef KAMAE_TRACE_H
#define KAMAE_TRACE_H

#include "kamae/rulebook.h"

#define KM_NONE UINT32_MAX

/* One act that was done. */
struct km_trace_event {
    uint16_t act;       /* number in the rulebook */
    uint8_t actor;      /* enum km_actor */
    bool answer;        /* of a choice or of a form that was handed in; false: of a line */
    uint32_t turn;      /* number of the last decision taken; 0 before the first */
    uint32_t utterance; /* acts of one actor in one line, choice or reply share it; rises with time, but an
                           agent's scripted lines share the number of the decision that led to them, if any */
    uint32_t node;      /* number of the node where it happened, or KM_NONE */
    uint32_t choice;    /* number of the choice that carried it or whose reply it is in, else KM_NONE */
};

struct km_trace;

/* The acts in order of time; each lives as long as the trace. NULL beyond the last. */
size_t km_trace_event_count(const struct km_trace *trace);
const struct km_trace_event *km_trace_event(const struct km_trace *trace, size_t index);

/* The acts of all options that were on offer in decision `turn` (from 1), one after the other, an act as
 * often as options have it; lives as long as the trace. NULL and none where nothing is known of that turn. */
const uint16_t *km_trace_offered(const struct km_trace *trace, uint32_t turn, size_t *count);

/* A bare trace read from JSON, for `kamae score --trace`:
 *   {"objectives":[rule id…], "events":[{"actor","act","turn","utterance","line"}],
 *    "offers":[{"turn","options":[{"id","acts":[act id…]}]}]}
 * Acts of the agent are those of an answer unless "line" is true. Nodes are KM_NONE; choices number the
 * options in order of the file. */
struct km_bare_trace;

/* NULL when there was an error. Free with km_bare_trace_free before the rulebook. */
struct km_bare_trace *km_bare_trace_load(const struct km_host *host, struct km_bytes bytes, const char *name,
                                         const struct km_rulebook *rulebook, struct km_diags *diags);
void km_bare_trace_free(struct km_bare_trace *bare);

/* Its events, and what it is judged by; both live as long as the bare trace. */
const struct km_trace *km_bare_trace_events(const struct km_bare_trace *bare);
struct km_scope km_bare_trace_scope(const struct km_bare_trace *bare);
/* The id of the option that events and evidence call `choice`; NULL when there is none. */
const char *km_bare_trace_option_id(const struct km_bare_trace *bare, uint32_t choice);

#endif
