/* The fold: applying an event changes the state, nothing else does. An answer first keeps a snapshot, so undo
 * is going back to it. While a step runs, the observer below writes down what was said and the acts. */
#include "engine/session.h"

#include "engine/order.h"

#include <assert.h>

const char *km_mode_name(enum km_mode mode)
{
    static const char *const names[KM_MODE_COUNT] = {
        [KM_PRACTICE] = "practice",
        [KM_GUIDED] = "guided",
        [KM_EXAM] = "exam",
        [KM_HOST] = "host",
    };
    return names[mode];
}

/* In a group the meters come when they are asked for. */
struct km_mode_shows km_mode_shows(enum km_mode mode)
{
    static const struct km_mode_shows shows[KM_MODE_COUNT] = {
        [KM_PRACTICE] = {.meters = true, .undo = true, .own_words = true},
        [KM_GUIDED] = {.meters = true, .comment = true, .hints = true, .undo = true, .own_words = true},
        [KM_EXAM] = {0},
        [KM_HOST] = {.undo = true, .votes = true},
    };
    return shows[mode];
}

/* ---- writing down what a step does ---- */

/* Where the step stands; lives for one step. */
struct scribe {
    struct km_session *session;
    uint32_t node, choice; /* choice: KM_NONE once a node was entered */
    uint32_t utterance;    /* of the acts that follow */
    bool answer;           /* they are those of the answer itself */
};

static struct km_said *say(struct scribe *scribe, enum km_said_kind kind)
{
    struct km_session *session = scribe->session;
    ARENA_RESERVE(&session->arena, session->said, session->said_count, session->said_capacity);
    struct km_said *said = &session->said[session->said_count++];
    *said = (struct km_said){
        .kind = kind,
        .turn = (uint32_t)session->answer_count,
        .node = scribe->node,
        .line = KM_NONE,
        .choice = scribe->choice,
        .first_event = session->trace.event_count,
    };
    return said;
}

/* The agent's answer and the scripted lines that it led to are one utterance; every other line is one of its
 * own: before the first answer the agent's, too. */
static uint32_t utterance_for(struct km_session *session, bool agent)
{
    if (!agent || !session->answer_count)
        return session->next_utterance++;
    if (session->agent_utterance == KM_NONE)
        session->agent_utterance = session->next_utterance++;
    return session->agent_utterance;
}

static void on_choice(void *user, uint32_t choice)
{
    struct scribe *scribe = user;
    const struct program *program = scribe->session->program;
    bool entry = program->nodes[scribe->node].kind == KM_NODE_FORM;
    scribe->choice = choice;
    scribe->answer = true;
    say(scribe, entry ? KM_SAID_ENTRY : KM_SAID_CHOICE);
}

static void on_line(void *user, uint32_t line)
{
    struct scribe *scribe = user;
    say(scribe, KM_SAID_LINE)->line = line;
    scribe->answer = false;
    bool agent = scribe->session->program->lines[line].actor == KM_AGENT;
    scribe->utterance = utterance_for(scribe->session, agent);
}

static void on_act(void *user, uint16_t act, enum km_actor actor)
{
    struct scribe *scribe = user;
    struct km_session *session = scribe->session;
    trace_add_event(&session->arena, &session->trace,
                    (struct km_trace_event){
                        .act = act,
                        .actor = (uint8_t)actor,
                        .answer = scribe->answer,
                        .turn = (uint32_t)session->answer_count,
                        .utterance = scribe->utterance,
                        .node = scribe->node,
                        .choice = scribe->choice,
                    });
    session->said[session->said_count - 1].event_count++;
}

static void on_contact_end(void *user, enum km_reason reason)
{
    struct scribe *scribe = user;
    scribe->choice = KM_NONE;
    scribe->answer = false;
    say(scribe, KM_SAID_CONTACT_END)->reason = reason;
    scribe->session->reason = reason;
    scribe->utterance = utterance_for(scribe->session, false);
}

static void on_enter(void *user, uint32_t node)
{
    struct scribe *scribe = user;
    scribe->node = node;
    scribe->choice = KM_NONE;
}

static struct step_observer observe(struct scribe *scribe)
{
    return (struct step_observer){
        .choice = on_choice,
        .line = on_line,
        .act = on_act,
        .contact_end = on_contact_end,
        .enter = on_enter,
        .user = scribe,
    };
}

/* ---- the decision that waits ---- */

static const struct program_node *resting_node(const struct km_session *session)
{
    return &session->program->nodes[session->state.node];
}

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
    const struct program_node *node = resting_node(session);
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
    const struct program_node *node = resting_node(session);
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
        .utterance = utterance_for(session, true),
    };
}

/* Takes event number `answer`, an ANSWER or a SUBMIT. */
static void apply_answer(struct km_session *session, size_t answer)
{
    const struct km_event *event = &session->events[answer];
    struct scribe scribe = open_turn(session, answer);
    struct step_observer observer = observe(&scribe);
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
    for (uint32_t s = 0; s < resting_node(session)->slots.count; s++)
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
    case KM_PLAN: break;
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
    struct step_observer observer = observe(&scribe);
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
    struct step_observer observer = observe(&scribe);
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

/* ---- making events ---- */

static bool accepts_answers(const struct km_session *session, enum km_node_kind kind)
{
    return !session->stopped && resting_node(session)->kind == kind && session->answer_count < LIMIT_TURNS;
}

bool km_session_choose(const struct km_session *session, uint32_t choice, int64_t at_ms, struct km_event *out)
{
    if (!accepts_answers(session, KM_NODE_CHOICES))
        return false;
    for (size_t i = 0; i < session->option_count; i++) {
        if (session->options[i] != choice)
            continue;
        *out = (struct km_event){.kind = KM_ANSWER, .at_ms = at_ms, .choice = choice};
        return true;
    }
    return false;
}

bool km_session_enter(const struct km_session *session, uint32_t slot, int32_t entry, int64_t at_ms,
                      struct km_event *out)
{
    const struct program_node *node = resting_node(session);
    if (!accepts_answers(session, KM_NODE_FORM) || slot >= node->slots.count)
        return false;
    const struct program_slot *record = &session->program->slots[node->slots.first + slot];
    bool option = entry >= 0 && (uint32_t)entry < record->choice_count;
    if (option && !step_selectable(session->program, &session->state, record->first_choice + (uint32_t)entry))
        return false;
    if (!option && entry != KM_BLANK)
        return false;
    *out = (struct km_event){
        .kind = KM_ENTRY, .at_ms = at_ms, .node = session->state.node, .slot = slot, .entry = entry};
    return true;
}

bool km_session_submit(const struct km_session *session, int64_t at_ms, struct km_event *out)
{
    if (!accepts_answers(session, KM_NODE_FORM))
        return false;
    uint32_t count = resting_node(session)->slots.count;
    for (uint32_t s = 0; s < count; s++)
        session->handed_in[s] = session->draft[s] < 0 ? KM_BLANK : session->draft[s];
    *out = (struct km_event){
        .kind = KM_SUBMIT, .at_ms = at_ms, .entries = session->handed_in, .entry_count = count};
    return true;
}

bool km_session_undo(const struct km_session *session, int64_t at_ms, struct km_event *out)
{
    bool answered = session->answer_count || session->entry_count;
    if (!answered || session->stopped || session->finished || !km_mode_shows(session->setup.mode).undo)
        return false;
    *out = (struct km_event){.kind = KM_UNDO, .at_ms = at_ms};
    return true;
}

bool km_session_soften(const struct km_session *session, int64_t at_ms, struct km_event *out)
{
    if (km_session_setup(session).soft || session->stopped || session->finished)
        return false;
    *out = (struct km_event){.kind = KM_SOFTEN, .at_ms = at_ms};
    return true;
}

bool km_session_leave(const struct km_session *session, int64_t at_ms, struct km_event *out)
{
    enum km_status status = km_session_status(session);
    if (status != KM_OPEN && status != KM_STUCK)
        return false;
    *out = (struct km_event){.kind = KM_LEAVE, .at_ms = at_ms};
    return true;
}

bool km_session_stop(const struct km_session *session, int64_t at_ms, struct km_event *out)
{
    if (session->stopped || session->finished)
        return false;
    *out = (struct km_event){.kind = KM_STOP, .at_ms = at_ms};
    return true;
}

bool km_session_finish(const struct km_session *session, int64_t at_ms, struct km_event *out)
{
    if (km_session_status(session) != KM_ENDED || session->finished)
        return false;
    *out = (struct km_event){.kind = KM_END, .at_ms = at_ms};
    return true;
}

/* ---- looking ---- */

const struct km_scenario *km_session_scenario(const struct km_session *session)
{
    return session->scenario;
}

struct km_session_setup km_session_setup(const struct km_session *session)
{
    struct km_session_setup setup = session->setup;
    setup.soft = setup.soft || session->softened;
    return setup;
}

enum km_status km_session_status(const struct km_session *session)
{
    if (session->stopped)
        return KM_STOPPED;
    if (resting_node(session)->kind == KM_NODE_END)
        return KM_ENDED;
    if (session->left)
        return KM_LEFT_OFF;
    bool dumb = !session->option_count && resting_node(session)->kind != KM_NODE_FORM;
    bool stuck = dumb || session->answer_count >= LIMIT_TURNS;
    return stuck ? KM_STUCK : KM_OPEN;
}

uint32_t km_session_node(const struct km_session *session)
{
    return session->state.node;
}

uint32_t km_session_turn(const struct km_session *session)
{
    return (uint32_t)session->answer_count + 1;
}

const uint32_t *km_session_options(const struct km_session *session, size_t *count)
{
    *count = session->option_count;
    return session->options;
}

const uint32_t *km_session_slot_options(const struct km_session *session, uint32_t slot, size_t *count)
{
    *count = 0;
    if (slot >= resting_node(session)->slots.count)
        return NULL;
    *count = session->slot_starts[slot + 1] - session->slot_starts[slot];
    return session->options + session->slot_starts[slot];
}

int32_t km_session_find_entry(const struct km_session *session, uint32_t slot, const char *id)
{
    size_t count;
    const uint32_t *options = km_session_slot_options(session, slot, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(km_scenario_choice(session->scenario, options[i]).id, id) == 0)
            return (int32_t)(options[i] -
                             session->program->slots[resting_node(session)->slots.first + slot].first_choice);
    return KM_NOT_ENTERED;
}

int32_t km_session_entry(const struct km_session *session, uint32_t slot)
{
    if (slot >= resting_node(session)->slots.count)
        return KM_NOT_ENTERED;
    return session->draft[slot];
}

uint32_t km_session_next_slot(const struct km_session *session)
{
    uint32_t slot = 0, count = resting_node(session)->slots.count;
    while (slot < count && session->draft[slot] != KM_NOT_ENTERED)
        slot++;
    return slot;
}

bool km_session_drafted(const struct km_session *session)
{
    return session->entry_count > 0;
}

int32_t km_session_meter(const struct km_session *session, size_t meter)
{
    if (meter >= session->program->meter_count)
        return 0;
    return session->state.meters[meter];
}

int32_t km_session_meter_before(const struct km_session *session, size_t meter, uint32_t turn)
{
    if (meter >= session->program->meter_count)
        return 0;
    if (turn == 0)
        return session->program->meters[meter].start;
    if (turn > session->answer_count)
        return session->state.meters[meter];
    return session->answers[turn - 1].state.meters[meter];
}

size_t km_session_event_count(const struct km_session *session)
{
    return session->event_count;
}

const struct km_event *km_session_event(const struct km_session *session, size_t index)
{
    if (index >= session->event_count)
        return NULL;
    return &session->events[index];
}

const struct km_event *km_session_answer(const struct km_session *session, uint32_t turn)
{
    if (turn < 1 || turn > session->answer_count)
        return NULL;
    return &session->events[session->answers[turn - 1].event];
}

uint32_t km_session_answer_node(const struct km_session *session, uint32_t turn)
{
    if (turn < 1 || turn > session->answer_count)
        return KM_NONE;
    return session->answers[turn - 1].state.node;
}

uint32_t km_session_turns(const struct km_session *session)
{
    return (uint32_t)session->answer_count;
}

uint32_t km_session_undos(const struct km_session *session)
{
    return session->undos;
}

size_t km_session_said_count(const struct km_session *session)
{
    return session->said_count;
}

const struct km_said *km_session_said(const struct km_session *session, size_t index)
{
    if (index >= session->said_count)
        return NULL;
    return &session->said[index];
}

const struct km_text *km_session_words(const struct km_session *session, const struct km_line *line)
{
    return km_session_setup(session).soft && km_text_present(&line->soft) ? &line->soft : &line->text;
}

const struct km_trace *km_session_trace(const struct km_session *session)
{
    return &session->trace;
}

enum km_reason km_session_reason(const struct km_session *session)
{
    return session->reason;
}
