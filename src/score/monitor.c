/* Walks offers and events in order of turn, feeds the automaton, and keeps what the automaton forgets: which
 * act opened each obligation, which option tempted, how often. Openings wait in a queue: signals take all of
 * it, or for chain_response its due part; deadlines never fall along it, so time takes from the front. */
#include "score/monitor.h"

/* An obligation that waits. */
struct opening {
    size_t event; /* that opened it; SIZE_MAX: open from the start */
    uint32_t turn, deadline;
};

struct monitor {
    struct arena *arena;
    const struct constraint *constraint;
    const struct km_trace *trace;
    uint16_t number;
    struct automaton state;
    struct opening *openings; /* openings[first_open … opening_count − 1] wait */
    size_t first_open, opening_count, opening_capacity;
    size_t due_end;   /* chain_response: the waiting openings before this one are due now */
    uint32_t tempted; /* decisions of this turn with an option that would offend, while nothing offended */
    struct km_evidence temptation; /* the first of them */
    struct monitor_report report;
};

/* An act that does two things (meets and is lawful) is cited once. */
static void cite(struct monitor *monitor, struct km_evidence evidence)
{
    struct monitor_report *report = &monitor->report;
    evidence.constraint = monitor->number;
    const struct km_evidence *last =
        report->evidence_count ? &report->evidence[report->evidence_count - 1] : NULL;
    if (last && evidence.event != SIZE_MAX && last->event == evidence.event)
        return;
    ARENA_RESERVE(monitor->arena, report->evidence, report->evidence_count, report->evidence_capacity);
    report->evidence[report->evidence_count++] = evidence;
}

static struct km_evidence evidence_of(const struct monitor *monitor, enum km_evidence_kind kind, size_t index)
{
    const struct km_trace_event *event = &monitor->trace->events[index];
    return (struct km_evidence){
        .kind = kind,
        .turn = event->turn,
        .node = event->node,
        .choice = event->choice,
        .act = event->act,
        .event = index,
        .opened_by = SIZE_MAX,
    };
}

static void open_from(struct monitor *monitor, size_t event, uint32_t turn)
{
    ARENA_RESERVE(monitor->arena, monitor->openings, monitor->opening_count, monitor->opening_capacity);
    monitor->openings[monitor->opening_count++] = (struct opening){
        .event = event,
        .turn = turn,
        .deadline = automaton_deadline(monitor->constraint, turn),
    };
    monitor->report.result.activations++;
}

/* `turn` was the last one in which it could have been met. */
static void lapse_first(struct monitor *monitor, uint32_t turn)
{
    const struct opening *opening = &monitor->openings[monitor->first_open++];
    struct km_evidence evidence = {
        .kind = KM_MISSING,
        .node = KM_NONE,
        .choice = KM_NONE,
        .act = -1,
        .event = SIZE_MAX,
        .opened_by = SIZE_MAX,
    };
    if (opening->event != SIZE_MAX)
        evidence = evidence_of(monitor, KM_LAPSED, opening->event);
    evidence.turn = turn;
    cite(monitor, evidence);
    monitor->report.result.violations++;
}

/* The end of the part of the queue that LAPSED of an event and MET speak of. */
static size_t reach(const struct monitor *monitor)
{
    bool chain = monitor->constraint->template == TEMPLATE_CHAIN_RESPONSE;
    return chain ? monitor->due_end : monitor->opening_count;
}

/* The turn of X's last event before `index`: where init and chain_response could last have been met. */
static uint32_t last_spoken_turn(const struct monitor *monitor, size_t index)
{
    while (index-- > 0)
        if (monitor->trace->events[index].actor == monitor->constraint->of)
            return monitor->trace->events[index].turn;
    return 0;
}

/* What was due in X's utterance, which is over before event number `index`, lapses. */
static void lapse_due(struct monitor *monitor, size_t index)
{
    for (size_t end = reach(monitor); monitor->first_open < end;)
        lapse_first(monitor, last_spoken_turn(monitor, index));
}

/* The earlier B that meets the A at `index` at once. */
static size_t earlier_answer(const struct monitor *monitor, size_t index)
{
    const struct km_trace_event *events = monitor->trace->events;
    bool any = monitor->constraint->template == TEMPLATE_RESPONDED_EXISTENCE;
    for (size_t i = index; i-- > 0;) {
        bool same = events[i].answer && events[i].utterance == events[index].utterance;
        if (monitor->constraint->roles[events[i].act] == ROLE_B && (any || same))
            return i;
    }
    return index;
}

/* The last A of X, which meets end(A). */
static size_t last_own_a(const struct monitor *monitor)
{
    const struct km_trace_event *events = monitor->trace->events;
    size_t i = monitor->trace->event_count - 1;
    while (i > 0 && (events[i].actor != monitor->constraint->of ||
                     monitor->constraint->roles[events[i].act] != ROLE_A))
        i--;
    return i;
}

static void cite_fulfilled(struct monitor *monitor, size_t index, size_t opened_by)
{
    struct km_evidence evidence = evidence_of(monitor, KM_FULFILLED, index);
    evidence.opened_by = opened_by;
    cite(monitor, evidence);
}

static void meet(struct monitor *monitor, size_t end, size_t index)
{
    size_t opened_by = end > monitor->first_open ? monitor->openings[end - 1].event : SIZE_MAX;
    monitor->report.result.fulfilments += (uint32_t)(end - monitor->first_open);
    monitor->first_open = end;
    cite_fulfilled(monitor, index, opened_by);
}

/* The turn of the last temptation is over without an offence: it was resisted. */
static void settle_temptation(struct monitor *monitor)
{
    if (!monitor->tempted)
        return;
    monitor->report.result.fulfilments += monitor->tempted;
    monitor->tempted = 0;
    cite(monitor, monitor->temptation);
}

/* Templates without a limit of time (init, chain_response) lapse with an utterance. */
static void begin_turn(struct monitor *monitor, uint32_t turn, size_t next_event)
{
    if (monitor->tempted && turn > monitor->temptation.turn)
        settle_temptation(monitor);
    unsigned signals = automaton_turn(&monitor->state, turn);
    if (signals & SIGNAL_LAPSED && monitor->constraint->within == WITHIN_UNLIMITED)
        lapse_due(monitor, next_event);
    while (monitor->first_open < monitor->opening_count &&
           monitor->openings[monitor->first_open].deadline < turn)
        lapse_first(monitor, monitor->openings[monitor->first_open].deadline);
}

static void note_offence(struct monitor *monitor, size_t index)
{
    monitor->tempted = 0;
    monitor->report.result.violations++;
    cite(monitor, evidence_of(monitor, KM_OFFENDED, index));
}

static void note_lawful(struct monitor *monitor, size_t index)
{
    monitor->report.result.activations++;
    monitor->report.result.fulfilments++;
    cite(monitor, evidence_of(monitor, KM_LAWFUL, index));
}

static void note_met_at_once(struct monitor *monitor, size_t index)
{
    monitor->report.result.activations++;
    monitor->report.result.fulfilments++;
    cite_fulfilled(monitor, earlier_answer(monitor, index), index);
}

static void note_released(struct monitor *monitor, size_t index)
{
    monitor->first_open = monitor->opening_count;
    cite(monitor, evidence_of(monitor, KM_RELEASED, index));
}

/* The order matters: what lapses and what becomes due was open before this act did anything. */
static void note(struct monitor *monitor, unsigned signals, size_t index)
{
    if (signals & SIGNAL_LAPSED)
        lapse_due(monitor, index);
    if (signals & SIGNAL_UTTERANCE)
        monitor->due_end = monitor->opening_count;
    if (signals & SIGNAL_OFFENDED)
        note_offence(monitor, index);
    if (signals & SIGNAL_MET)
        meet(monitor, reach(monitor), index);
    if (signals & SIGNAL_LAWFUL)
        note_lawful(monitor, index);
    if (signals & SIGNAL_OPENED)
        open_from(monitor, index, monitor->trace->events[index].turn);
    if (signals & SIGNAL_MET_AT_ONCE)
        note_met_at_once(monitor, index);
    if (signals & SIGNAL_RELEASED)
        note_released(monitor, index);
}

static void take_event(struct monitor *monitor, size_t index)
{
    const struct km_trace_event *event = &monitor->trace->events[index];
    begin_turn(monitor, event->turn, index);
    struct automaton_event step = {
        .role = monitor->constraint->roles[event->act],
        .actor = event->actor,
        .turn = event->turn,
        .utterance = event->utterance,
        .answer = event->answer,
        .opening = event->turn == 0,
    };
    note(monitor, automaton_step(monitor->constraint, &monitor->state, step), index);
}

static void note_temptation(struct monitor *monitor, const struct trace_offer *offer, uint32_t choice,
                            uint16_t act)
{
    monitor->report.result.activations++;
    if (monitor->tempted++)
        return;
    monitor->temptation = (struct km_evidence){
        .kind = KM_RESISTED,
        .turn = offer->turn,
        .node = offer->node,
        .choice = choice,
        .act = act,
        .event = SIZE_MAX,
        .opened_by = SIZE_MAX,
    };
}

/* The first option that would break the ban speaks for the whole decision. */
static void take_offer(struct monitor *monitor, const struct trace_offer *offer, size_t next_event)
{
    const struct km_trace *trace = monitor->trace;
    begin_turn(monitor, offer->turn, next_event);
    for (uint32_t i = 0; i < offer->option_count; i++) {
        const struct trace_option *option = &trace->options[offer->first_option + i];
        const uint16_t *acts = option->act_count ? trace->offer_acts + option->first_act : NULL;
        int32_t offence =
            automaton_offence(monitor->constraint, monitor->state, acts, option->act_count, offer->turn);
        if (offence < 0)
            continue;
        note_temptation(monitor, offer, option->choice, acts[offence]);
        return;
    }
}

/* Offers come before the events of their turn. One that nothing followed yet only begins its turn. */
static void walk(struct monitor *monitor, struct monitor_moment moment)
{
    const struct km_trace *trace = monitor->trace;
    size_t offer = 0;
    for (size_t i = 0; i < trace->event_count; i++) {
        while (offer < trace->offer_count && trace->offers[offer].turn <= trace->events[i].turn)
            take_offer(monitor, &trace->offers[offer++], i);
        take_event(monitor, i);
    }
    for (; offer < trace->offer_count; offer++)
        if (moment.ended)
            take_offer(monitor, &trace->offers[offer], trace->event_count);
        else
            begin_turn(monitor, trace->offers[offer].turn, trace->event_count);
    if (moment.waiting)
        begin_turn(monitor, moment.waiting, trace->event_count);
    settle_temptation(monitor);
}

static uint32_t last_turn(const struct km_trace *trace)
{
    uint32_t by_event = trace->event_count ? trace->events[trace->event_count - 1].turn : 0;
    uint32_t by_offer = trace->offer_count ? trace->offers[trace->offer_count - 1].turn : 0;
    return by_event > by_offer ? by_event : by_offer;
}

static void finish(struct monitor *monitor)
{
    unsigned signals = automaton_finish(monitor->constraint, &monitor->state);
    if (signals & SIGNAL_MET)
        meet(monitor, monitor->opening_count, last_own_a(monitor));
    while (monitor->first_open < monitor->opening_count)
        lapse_first(monitor, last_turn(monitor->trace));
}

/* What stood open at the end of a run waits no more: it lapses. */
static void note_running(struct monitor *monitor, bool ended)
{
    struct km_constraint_result *result = &monitor->report.result;
    result->running = automaton_running(&monitor->state);
    result->deadline = KM_NONE;
    result->open = !ended && monitor->first_open < monitor->opening_count;
    if (!result->open)
        return;
    result->open_since = monitor->openings[monitor->first_open].turn;
    result->opened_by = monitor->openings[monitor->first_open].event;
    result->deadline = monitor->openings[monitor->first_open].deadline;
}

struct monitor_report monitor_run(struct arena *arena, const struct km_rulebook *rulebook, uint16_t number,
                                  const struct km_trace *trace, struct monitor_moment moment)
{
    struct monitor monitor = {
        .arena = arena,
        .constraint = &rulebook->constraints[number],
        .trace = trace,
        .number = number,
        .state = automaton_start(&rulebook->constraints[number]),
    };
    if (monitor.state.flags & AUTOMATON_OPEN)
        open_from(&monitor, SIZE_MAX, 0);
    walk(&monitor, moment);
    note_running(&monitor, moment.ended);
    struct km_constraint_result *result = &monitor.report.result;
    if (moment.ended)
        finish(&monitor);
    result->final = automaton_running(&monitor.state);
    result->applies = true;
    result->tested = result->activations > 0;
    return monitor.report;
}
