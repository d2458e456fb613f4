/* First positions and utterances, then the fate of an obligation opened at a position, then the standing of a
 * regulated act at a position, then counting, offers last. Every question is answered from the whole trace
 * anew. */
#include "brute.h"

#include <assert.h>

struct run {
    const struct constraint *constraint;
    const struct km_trace_event *events;
    size_t count;
    uint32_t now; /* the turn that has begun */
    bool ended;
};

enum fate { MET, RELEASED, LAPSED, OPEN };
enum standing { UNREGULATED, LAWFUL, OFFENDING };

static bool is(const struct run *run, size_t i, enum act_role role)
{
    return run->constraint->roles[run->events[i].act] == role;
}

static bool own(const struct run *run, size_t i)
{
    return run->events[i].actor == run->constraint->of;
}

/* Whether some position in [from, to) has the role. */
static bool some(const struct run *run, size_t from, size_t to, enum act_role role)
{
    for (size_t i = from; i < to && i < run->count; i++)
        if (is(run, i, role))
            return true;
    return false;
}

static size_t number_of(const struct run *run, size_t to, enum act_role role)
{
    size_t number = 0;
    for (size_t i = 0; i < to; i++)
        number += is(run, i, role);
    return number;
}

/* Whether the event at i is X's and begins an utterance of X. */
static bool starts(const struct run *run, size_t i)
{
    if (!own(run, i))
        return false;
    for (size_t j = i; j-- > 0;)
        if (own(run, j))
            return run->events[j].utterance != run->events[i].utterance;
    return true;
}

/* The first position at or after `from` where an utterance of X begins; count when there is none. */
static size_t next_start(const struct run *run, size_t from)
{
    size_t i = from;
    while (i < run->count && !starts(run, i))
        i++;
    return i;
}

/* The last position before or at i where an utterance of X begins; SIZE_MAX when there is none. */
static size_t last_start(const struct run *run, size_t i)
{
    for (size_t j = i + 1; j-- > 0;)
        if (starts(run, j))
            return j;
    return SIZE_MAX;
}

static uint32_t limit(const struct run *run, uint32_t turn)
{
    return run->constraint->within < 0 ? UINT32_MAX : turn + (uint32_t)run->constraint->within;
}

static enum fate unanswered(const struct run *run, bool too_late)
{
    return run->ended || too_late ? LAPSED : OPEN;
}

static enum fate fate_of_existence(const struct run *run)
{
    uint32_t last = limit(run, 0);
    for (size_t i = 0; i < run->count && run->events[i].turn <= last; i++) {
        if (is(run, i, ROLE_UNLESS))
            return RELEASED;
        if (is(run, i, ROLE_A) && number_of(run, i, ROLE_A) + 1 == (size_t)run->constraint->n)
            return MET;
    }
    return unanswered(run, run->now > last);
}

/* The first position at which the utterance of X that begins at `start` is over; count when it goes on. The
 * agent's answer and the scripted lines that it led to may have others speak between. */
static size_t over_at(const struct run *run, size_t start)
{
    const struct km_trace_event *first = &run->events[start];
    bool interrupted = first->actor != KM_AGENT || first->turn == 0;
    for (size_t i = start + 1; i < run->count; i++) {
        const struct km_trace_event *event = &run->events[i];
        bool same = own(run, i) && event->utterance == first->utterance;
        if (event->turn > first->turn || starts(run, i) || (interrupted && !same))
            return i;
    }
    return run->count;
}

/* Whether the utterance of X that begins at `start` is over by now. */
static bool is_over(const struct run *run, size_t start)
{
    return over_at(run, start) < run->count || run->now > run->events[start].turn;
}

static enum fate fate_of_init(const struct run *run)
{
    size_t first = next_start(run, 0);
    size_t over = first < run->count ? over_at(run, first) : run->count;
    for (size_t i = 0; i < over; i++) {
        if (is(run, i, ROLE_UNLESS))
            return RELEASED;
        if (own(run, i) && is(run, i, ROLE_A))
            return MET;
    }
    return unanswered(run, first < run->count && is_over(run, first));
}

static enum fate fate_of_end(const struct run *run)
{
    if (some(run, 0, run->count, ROLE_UNLESS))
        return RELEASED;
    if (!run->ended)
        return OPEN;
    size_t start = run->count ? last_start(run, run->count - 1) : SIZE_MAX;
    for (size_t i = start; i < run->count; i++)
        if (own(run, i) && is(run, i, ROLE_A))
            return MET;
    return LAPSED;
}

static enum fate fate_of_response(const struct run *run, size_t opening)
{
    const struct km_trace_event *a = &run->events[opening];
    bool existence = run->constraint->template == TEMPLATE_RESPONDED_EXISTENCE;
    for (size_t i = 0; i < opening; i++) {
        const struct km_trace_event *b = &run->events[i];
        bool same = a->answer && b->answer && a->utterance == b->utterance;
        if (is(run, i, ROLE_B) && (existence || same))
            return MET;
    }
    uint32_t last = limit(run, a->turn);
    for (size_t i = opening + 1; i < run->count && run->events[i].turn <= last; i++) {
        if (is(run, i, ROLE_B))
            return MET;
        if (is(run, i, ROLE_UNLESS))
            return RELEASED;
    }
    return unanswered(run, run->now > last);
}

static enum fate fate_of_chain_response(const struct run *run, size_t opening)
{
    size_t start = next_start(run, opening + 1);
    size_t over = start < run->count ? over_at(run, start) : run->count;
    for (size_t i = opening + 1; i < over; i++) {
        if (i >= start && own(run, i) && is(run, i, ROLE_B))
            return MET;
        if (is(run, i, ROLE_UNLESS))
            return RELEASED;
    }
    return unanswered(run, start < run->count && is_over(run, start));
}

static enum standing lawful_if(bool condition)
{
    return condition ? LAWFUL : OFFENDING;
}

static enum standing offending_if(bool condition)
{
    return condition ? OFFENDING : UNREGULATED;
}

static bool a_since_last_b(const struct run *run, size_t i)
{
    for (size_t j = 0; j < i; j++)
        if (is(run, j, ROLE_A) && !some(run, j + 1, i, ROLE_B))
            return true;
    return false;
}

static bool a_before_utterance(const struct run *run, size_t i)
{
    size_t start = last_start(run, i);
    if (!own(run, i) || start == 0)
        return false;
    size_t before = last_start(run, start - 1);
    return some(run, before == SIZE_MAX ? 0 : before, start, ROLE_A);
}

static enum standing standing_of(const struct run *run, size_t i)
{
    bool a = is(run, i, ROLE_A), b = is(run, i, ROLE_B);
    bool lifted = some(run, 0, i, ROLE_UNLESS);
    switch (run->constraint->template) {
    case TEMPLATE_ABSENCE:
        if (!a || lifted)
            return UNREGULATED;
        return lawful_if(number_of(run, i, ROLE_A) + 1 < (size_t)run->constraint->n);
    case TEMPLATE_PRECEDENCE:
    case TEMPLATE_SUCCESSION: return b && !lifted ? lawful_if(some(run, 0, i, ROLE_A)) : UNREGULATED;
    case TEMPLATE_ALTERNATE_PRECEDENCE: return b && !lifted ? lawful_if(a_since_last_b(run, i)) : UNREGULATED;
    case TEMPLATE_NOT_SUCCESSION: return offending_if(b && !lifted && some(run, 0, i, ROLE_A));
    case TEMPLATE_NOT_CHAIN_SUCCESSION: return offending_if(b && !lifted && a_before_utterance(run, i));
    case TEMPLATE_NOT_COEXISTENCE:
        return offending_if(!lifted && ((a && some(run, 0, i, ROLE_B)) || (b && some(run, 0, i, ROLE_A))));
    default: return UNREGULATED;
    }
}

static void count_fate(struct brute_judgement *judgement, enum fate fate)
{
    judgement->activations++;
    judgement->fulfilments += fate == MET;
    judgement->violations += fate == LAPSED;
}

static void count_obligations(const struct run *run, struct brute_judgement *judgement)
{
    enum template template = run->constraint->template;
    if (template == TEMPLATE_EXISTENCE)
        count_fate(judgement, fate_of_existence(run));
    if (template == TEMPLATE_INIT)
        count_fate(judgement, fate_of_init(run));
    if (template == TEMPLATE_END)
        count_fate(judgement, fate_of_end(run));
    for (size_t i = 0; i < run->count; i++) {
        if (!is(run, i, ROLE_A))
            continue;
        if (template == TEMPLATE_RESPONDED_EXISTENCE || template == TEMPLATE_RESPONSE ||
            template == TEMPLATE_SUCCESSION)
            count_fate(judgement, fate_of_response(run, i));
        if (template == TEMPLATE_CHAIN_RESPONSE)
            count_fate(judgement, fate_of_chain_response(run, i));
    }
}

static void count_acts(const struct run *run, struct brute_judgement *judgement)
{
    for (size_t i = 0; i < run->count; i++) {
        enum standing standing = standing_of(run, i);
        judgement->activations += standing == LAWFUL;
        judgement->fulfilments += standing == LAWFUL;
        judgement->violations += standing == OFFENDING;
    }
}

static struct brute_judgement judge_run(const struct run *run)
{
    struct brute_judgement judgement = {0};
    count_obligations(run, &judgement);
    count_acts(run, &judgement);
    return judgement;
}

/* Whether taking the option at the end of `before` would offend. */
static bool would_offend(const struct run *before, const struct km_trace *trace,
                         const struct trace_option *option)
{
    struct km_trace_event events[BRUTE_EVENTS];
    assert(before->count + option->act_count <= BRUTE_EVENTS);
    uint32_t fresh = 0;
    for (size_t i = 0; i < before->count; i++) {
        events[i] = before->events[i];
        fresh = events[i].utterance >= fresh ? events[i].utterance + 1 : fresh;
    }
    for (size_t i = 0; i < option->act_count; i++)
        events[before->count + i] = (struct km_trace_event){
            .act = trace->offer_acts[option->first_act + i],
            .actor = KM_AGENT,
            .turn = before->now,
            .utterance = fresh,
            .answer = true,
        };
    struct run after = *before;
    after.events = events;
    after.count += option->act_count;
    for (size_t i = before->count; i < after.count; i++)
        if (standing_of(&after, i) == OFFENDING)
            return true;
    return false;
}

static bool tempts(const struct run *run, const struct km_trace *trace, const struct trace_offer *offer)
{
    struct run before = *run;
    before.count = 0;
    before.now = offer->turn;
    before.ended = false;
    while (before.count < run->count && run->events[before.count].turn < offer->turn)
        before.count++;
    bool answered = before.count < run->count;
    if ((!answered && !run->ended) || judge_run(&before).violations)
        return false;
    for (size_t i = 0; i < offer->option_count; i++)
        if (would_offend(&before, trace, &trace->options[offer->first_option + i]))
            return true;
    return false;
}

static bool offended_in(const struct run *run, uint32_t turn)
{
    for (size_t i = 0; i < run->count; i++)
        if (run->events[i].turn == turn && standing_of(run, i) == OFFENDING)
            return true;
    return false;
}

static struct run run_of(const struct constraint *constraint, const struct km_trace *trace, bool ended)
{
    struct run run = {
        .constraint = constraint,
        .events = trace->events,
        .count = trace->event_count,
        .ended = ended,
    };
    for (size_t i = 0; i < trace->event_count; i++)
        run.now = trace->events[i].turn > run.now ? trace->events[i].turn : run.now;
    for (size_t i = 0; i < trace->offer_count; i++)
        run.now = trace->offers[i].turn > run.now ? trace->offers[i].turn : run.now;
    return run;
}

struct brute_judgement brute_judge(const struct constraint *constraint, const struct km_trace *trace,
                                   bool ended)
{
    struct run run = run_of(constraint, trace, ended);
    struct brute_judgement judgement = judge_run(&run);
    for (size_t i = 0; i < trace->offer_count; i++) {
        if (!tempts(&run, trace, &trace->offers[i]))
            continue;
        judgement.activations++;
        judgement.fulfilments += !offended_in(&run, trace->offers[i].turn);
    }
    judgement.tested = judgement.activations > 0;
    return judgement;
}

bool brute_holds(const struct constraint *constraint, const struct km_trace *trace)
{
    struct run run = run_of(constraint, trace, true);
    return judge_run(&run).violations == 0;
}

bool brute_is_owed(const struct constraint *constraint, const struct km_trace *trace, size_t event)
{
    struct run run = run_of(constraint, trace, false);
    struct run before = run;
    before.count = event;
    before.now = run.events[event].turn;
    if (judge_run(&before).violations)
        return false;
    enum fate fate = MET;
    if (constraint->template == TEMPLATE_CHAIN_RESPONSE)
        fate = fate_of_chain_response(&run, event);
    else if (constraint->template == TEMPLATE_RESPONSE || constraint->template == TEMPLATE_SUCCESSION ||
             constraint->template == TEMPLATE_RESPONDED_EXISTENCE)
        fate = fate_of_response(&run, event);
    return fate == LAPSED || fate == OPEN;
}
