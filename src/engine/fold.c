/* The fold: applying an event changes the state, nothing else does. An answer first keeps a snapshot, so undo
 * is going back to it. */
#include "engine/session.h"

#include "engine/order.h"
#include "engine/scribe.h"

#include <assert.h>

/* ---- the decision that waits ---- */

static void list_form_options(struct km_session *session, const struct program_node *node)
{
    for (uint32_t s = 0; s < node->slots.count; s++) {
        const struct program_slot *slot = &session->program->slots[node->slots.first + s];
        size_t first = session->option_count;
        session->slot_starts[s] = first;
        for (uint32_t o = slot->first_choice; o < slot->first_choice + slot->choice_count; o++)
            if (step_selectable(session->program, &session->state, o))
                session->options[session->option_count++] = o;
        order_shuffle(session->options + first, session->option_count - first, session->setup.seed,
                      node->slots.first + s);
    }
    session->slot_starts[node->slots.count] = session->option_count;
}

static void list_options(struct km_session *session)
{
    const struct program_node *node = session_node(session);
    session->option_count = 0;
    if (node->kind == KM_NODE_FORM) {
        list_form_options(session, node);
        return;
    }
    for (uint32_t c = 0; c < node->choices.count; c++)
        if (step_selectable(session->program, &session->state, node->choices.first + c))
            session->options[session->option_count++] = node->choices.first + c;
    order_shuffle(session->options, session->option_count, session->setup.seed, session->state.node);
}

/* Writes down what is on offer, as part of the answer that is about to be given. */
static void record_offer(struct km_session *session, uint32_t turn)
{
    const struct program_node *node = session_node(session);
    trace_add_offer(&session->arena, &session->trace, turn, session->state.node);
    for (uint32_t c = node->choices.first; c < node->choices.first + node->choices.count; c++) {
        if (!step_selectable(session->program, &session->state, c))
            continue;
        struct program_span acts = session->program->choices[c].acts;
        trace_add_option(&session->arena, &session->trace, c);
        for (uint32_t a = 0; a < acts.count; a++)
            trace_add_option_act(&session->arena, &session->trace, session->program->acts[acts.first + a]);
    }
}

/* ---- applying events ---- */

/* Keeps the way back, opens the next turn, which event number `answer` takes, and returns the scribe that
 * writes it down. */
static struct scribe open_turn(struct km_session *session, size_t answer)
{
    ARENA_RESERVE(&session->arena, session->answers, session->answer_count, session->answer_capacity);
    session->answers[session->answer_count] = (struct session_snapshot){
        .event = answer,
        .state = session->state,
        .trace = trace_mark(&session->trace),
        .said_count = session->said_count,
        .next_utterance = session->next_utterance,
        .agent_utterance = session->agent_utterance,
        .reason = session->reason,
    };
    session->answer_count++;
    record_offer(session, (uint32_t)session->answer_count);
    session->agent_utterance = KM_NONE;
    return (struct scribe){
        .session = session,
        .node = session->state.node,
        .choice = KM_NONE,
        .utterance = scribe_utterance(session, true),
    };
}

/* Takes event number `answer`, an ANSWER or a SUBMIT. */
static void apply_answer(struct km_session *session, size_t answer)
{
    const struct km_event *event = &session->events[answer];
    struct scribe scribe = open_turn(session, answer);
    struct step_observer observer = scribe_observe(&scribe);
    session->state = event->kind == KM_SUBMIT
                         ? step_submit(session->program, session->state, event->entries, &observer)
                         : step_choose(session->program, session->state, event->choice, &observer);
}

static void apply_entry(struct km_session *session, const struct km_event *event)
{
    ARENA_RESERVE(&session->arena, session->entries, session->entry_count, session->entry_capacity);
    session->entries[session->entry_count++] =
        (struct session_entry){.slot = event->slot, .before = session->draft[event->slot]};
    session->draft[event->slot] = event->entry;
}

/* The form that waits stands empty. */
static void clear_draft(struct km_session *session)
{
    session->entry_count = 0;
    for (uint32_t s = 0; s < session_node(session)->slots.count; s++)
        session->draft[s] = KM_NOT_ENTERED;
}

static void take_entry_back(struct km_session *session)
{
    const struct session_entry *entry = &session->entries[--session->entry_count];
    session->draft[entry->slot] = entry->before;
}

static void take_answer_back(struct km_session *session)
{
    assert(session->answer_count);
    const struct session_snapshot *back = &session->answers[--session->answer_count];
    session->state = back->state;
    trace_cut(&session->trace, back->trace);
    session->said_count = back->said_count;
    session->next_utterance = back->next_utterance;
    session->agent_utterance = back->agent_utterance;
    session->reason = back->reason;
    clear_draft(session);
}

static void apply_undo(struct km_session *session)
{
    session->undos++;
    if (session->entry_count)
        take_entry_back(session);
    else
        take_answer_back(session);
}

/* Takes answers back, and others again, until what stands before the answer that is event number `answer`
 * counts and nothing else. */
static void go_back(struct km_session *session, size_t answer)
{
    size_t count = 0;
    for (size_t e = session->stood[answer]; e != SIZE_MAX; e = session->stood[e])
        count++;
    size_t *way = arena_array(&session->arena, count, sizeof *way);
    size_t at = count;
    for (size_t e = session->stood[answer]; e != SIZE_MAX; e = session->stood[e])
        way[--at] = e;
    while (at < count && at < session->answer_count && session->answers[at].event == way[at])
        at++;
    while (session->answer_count > at)
        take_answer_back(session);
    for (; at < count; at++)
        apply_answer(session, way[at]);
    clear_draft(session);
    session->finished = false;
    session->branch_count++;
}

static size_t last_answer(const struct km_session *session)
{
    return session->answer_count ? session->answers[session->answer_count - 1].event : SIZE_MAX;
}

/* Bytes that live as long as the session; NULL for none. */
static void *copy(struct km_session *session, const void *bytes, size_t size)
{
    return size ? memcpy(arena_alloc(&session->arena, size), bytes, size) : NULL;
}

static void keep_event(struct km_session *session, const struct km_event *event)
{
    ARENA_RESERVE(&session->arena, session->stood, session->stood_count, session->stood_capacity);
    session->stood[session->stood_count++] = last_answer(session);
    ARENA_RESERVE(&session->arena, session->events, session->event_count, session->event_capacity);
    struct km_event *kept = &session->events[session->event_count++];
    *kept = *event;
    kept->entries = copy(session, event->entries, event->entry_count * sizeof *event->entries);
    kept->vote.options =
        copy(session, event->vote.options, event->vote.option_count * sizeof *event->vote.options);
    kept->written = copy(session, event->written, event->written ? strlen(event->written) + 1 : 0);
}

void km_session_apply(struct km_session *session, const struct km_event *event)
{
    keep_event(session, event);
    session->left = event->kind == KM_LEAVE;
    switch (event->kind) {
    case KM_START: break;
    case KM_ANSWER:
    case KM_SUBMIT: apply_answer(session, session->event_count - 1); break;
    case KM_ENTRY: apply_entry(session, event); break;
    case KM_UNDO: apply_undo(session); break;
    case KM_SOFTEN: session->softened = true; break;
    case KM_LEAVE: break;
    case KM_STOP: session->stopped = true; break;
    case KM_END: session->finished = true; break;
    case KM_BRANCH: go_back(session, event->back_to); break;
    case KM_VOTE:
    case KM_WORDS:
    case KM_PLAN:
    case KM_LENGTH: break;
    }
    if (event->kind == KM_START || event->kind == KM_ANSWER || event->kind == KM_SUBMIT)
        clear_draft(session);
    list_options(session);
}

/* Room for the entries of any form of the program. */
static void make_draft(struct km_session *session)
{
    uint32_t most = 0;
    for (uint32_t n = 0; n < session->program->node_count; n++)
        if (session->program->nodes[n].slots.count > most)
            most = session->program->nodes[n].slots.count;
    session->draft = arena_array(&session->arena, most, sizeof *session->draft);
    session->handed_in = arena_array(&session->arena, most, sizeof *session->handed_in);
    session->votes = arena_array(&session->arena, LIMIT_CHOICES, sizeof *session->votes);
}

/* Before anything has happened. */
static struct km_session *make(const struct km_host *host, const struct km_scenario *scenario,
                               struct km_session_setup setup, int64_t at_ms)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_session *session = arena_alloc(&arena, sizeof *session);
    session->arena = arena;
    session->scenario = scenario;
    session->program = scenario_program(scenario);
    session->setup = setup;
    session->started_at_ms = at_ms;
    session->next_utterance = 1;
    session->agent_utterance = KM_NONE;
    strbuf_init(&session->line, &session->arena);
    make_draft(session);
    return session;
}

struct km_session *km_session_new(const struct km_host *host, const struct km_scenario *scenario,
                                  struct km_session_setup setup, int64_t at_ms)
{
    struct km_session *session = make(host, scenario, setup, at_ms);
    struct scribe scribe = {.session = session, .node = KM_NONE, .choice = KM_NONE};
    struct step_observer observer = scribe_observe(&scribe);
    session->state = step_start(session->program, &observer);
    km_session_apply(session, &(struct km_event){.kind = KM_START, .at_ms = at_ms});
    return session;
}

struct km_session *km_session_preview(const struct km_host *host, const struct km_scenario *scenario,
                                      uint32_t node)
{
    if (node >= km_scenario_node_count(scenario))
        return NULL;
    struct km_session *session = make(host, scenario, (struct km_session_setup){.mode = KM_PRACTICE}, 0);
    struct scribe scribe = {.session = session, .node = KM_NONE, .choice = KM_NONE};
    struct step_observer observer = scribe_observe(&scribe);
    session->state = step_start_at(session->program, node, &observer);
    km_session_apply(session, &(struct km_event){.kind = KM_START});
    return session;
}

struct km_session *km_session_branch(const struct km_host *host, const struct km_session *session,
                                     uint32_t turn, int64_t at_ms)
{
    if (turn < 1 || turn > session->answer_count + 1)
        return NULL;
    struct km_session *branch = km_session_new(host, session->scenario, km_session_setup(session), at_ms);
    for (uint32_t i = 1; i < turn; i++)
        km_session_apply(branch, km_session_answer(session, i));
    return branch;
}

void km_session_free(struct km_session *session)
{
    if (!session)
        return;
    km_scenario_free(session->owned_scenario);
    km_rulebook_free(session->owned_rulebook);
    struct arena arena = session->arena;
    arena_release(&arena);
}
