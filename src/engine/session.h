/* The session inside the engine: what the fold of its events holds. fold.c applies them, making.c, room.c and
 * written.c make them, looking.c answers what is asked, session_file.c keeps all of it. */
#ifndef ENGINE_SESSION_H
#define ENGINE_SESSION_H

#include "engine/step.h"
#include "engine/trace.h"
#include "kamae/session.h"

/* What an undo goes back to: everything as it was before one answer. */
struct session_snapshot {
    size_t event; /* the answer, among the session's events */
    struct program_state state;
    struct trace_mark trace;
    size_t said_count;
    uint32_t next_utterance;
    uint32_t agent_utterance;
    enum km_reason reason;
};

/* One entry of the form that waits, and what stood in its slot before. */
struct session_entry {
    uint32_t slot;
    int32_t before;
};

struct km_session {
    struct arena arena;
    const struct km_scenario *scenario;
    const struct program *program;
    struct km_session_setup setup; /* as it began */
    bool softened;
    int64_t started_at_ms;

    struct km_event *events;
    size_t event_count, event_capacity;
    size_t *stood; /* by event: the answer that counted last when it happened; SIZE_MAX: none */
    size_t stood_count, stood_capacity;
    size_t branch_count; /* BRANCH events */

    struct program_state state;
    bool left, stopped, finished; /* the last LEAVE, STOP or END still holds */
    uint32_t undos;
    struct session_snapshot *answers; /* one per turn taken */
    size_t answer_count, answer_capacity;

    struct km_trace trace;
    struct km_said *said;
    size_t said_count, said_capacity;
    uint32_t next_utterance;
    uint32_t agent_utterance; /* of the agent's words in this turn, or KM_NONE before the first */
    enum km_reason reason;

    int32_t *draft; /* per slot of the form that waits: an option's number, KM_BLANK or KM_NOT_ENTERED */
    struct session_entry *entries; /* how the draft came about: what an undo of it goes back through */
    size_t entry_count, entry_capacity;
    int32_t *handed_in;            /* of a SUBMIT being made */
    struct km_option_votes *votes; /* of a VOTE being made */

    uint32_t options[LIMIT_OPTIONS];
    size_t option_count;
    size_t slot_starts[LIMIT_SLOTS + 1]; /* of a form: where a slot's options begin in `options` */

    struct km_bytes header; /* made on demand */
    struct strbuf line;     /* the event written last */

    /* Set when the session was loaded from a file: it owns what it runs. */
    struct km_scenario *owned_scenario;
    struct km_rulebook *owned_rulebook;
};

/* Where it stands: a decision, a form or an end. */
static inline const struct program_node *session_node(const struct km_session *session)
{
    return &session->program->nodes[session->state.node];
}

#endif
