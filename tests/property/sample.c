/* Draws are by rejection or by weight; the order of draws is fixed, so a seed gives the same samples for
 * ever. */
#include "sample.h"

const struct sample_act sample_acts[SAMPLE_ACTS] = {
    {"agent.a", KM_AGENT},       {"agent.b", KM_AGENT},       {"agent.c", KM_AGENT},
    {"agent.d", KM_AGENT},       {"customer.a", KM_CUSTOMER}, {"customer.b", KM_CUSTOMER},
    {"customer.c", KM_CUSTOMER}, {"scene.a", KM_SCENE},       {"scene.b", KM_SCENE},
};

uint32_t sample_number(struct sample_random *random, uint32_t below)
{
    random->state ^= random->state << 13;
    random->state ^= random->state >> 7;
    random->state ^= random->state << 17;
    return (uint32_t)(random->state >> 32) % below;
}

static bool chance(struct sample_random *random, uint32_t percent)
{
    return sample_number(random, 100) < percent;
}

static bool unary(enum template template)
{
    return template == TEMPLATE_EXISTENCE || template == TEMPLATE_ABSENCE || template == TEMPLATE_INIT ||
           template == TEMPLATE_END;
}

static bool of_matters(enum template template)
{
    return template == TEMPLATE_INIT || template == TEMPLATE_END || template == TEMPLATE_CHAIN_RESPONSE ||
           template == TEMPLATE_NOT_CHAIN_SUCCESSION;
}

static bool within_matters(enum template template)
{
    return template == TEMPLATE_EXISTENCE || template == TEMPLATE_RESPONDED_EXISTENCE ||
           template == TEMPLATE_RESPONSE || template == TEMPLATE_SUCCESSION;
}

static bool usable(const struct constraint *constraint)
{
    bool a = false, b = unary(constraint->template), own = !of_matters(constraint->template);
    bool other = false; /* end: X can say something that is not A */
    enum act_role key = unary(constraint->template) ? ROLE_A : ROLE_B;
    for (size_t i = 0; i < SAMPLE_ACTS; i++) {
        a |= constraint->roles[i] == ROLE_A;
        b |= constraint->roles[i] == ROLE_B;
        own |= constraint->roles[i] == key && sample_acts[i].actor == constraint->of;
        other |= constraint->roles[i] == ROLE_NONE && sample_acts[i].actor == constraint->of;
    }
    return a && b && own && (constraint->template != TEMPLATE_END || other);
}

static enum act_role random_role(struct sample_random *random, bool without_b, bool with_unless)
{
    uint32_t draw = sample_number(random, 100);
    if (draw < 25)
        return ROLE_A;
    if (draw < 50)
        return without_b ? ROLE_NONE : ROLE_B;
    return with_unless && draw < 62 ? ROLE_UNLESS : ROLE_NONE;
}

struct constraint sample_constraint(struct sample_random *random, uint8_t *roles)
{
    struct constraint constraint = {
        .template = (enum template)sample_number(random, TEMPLATE_COUNT),
        .n = 1,
        .within = WITHIN_UNLIMITED,
        .of = KM_AGENT,
        .roles = roles,
    };
    if (constraint.template == TEMPLATE_EXISTENCE || constraint.template == TEMPLATE_ABSENCE)
        constraint.n = 1 + (int32_t)sample_number(random, 3);
    if (within_matters(constraint.template))
        constraint.within = (int32_t)sample_number(random, 5) - 1;
    if (of_matters(constraint.template))
        constraint.of = (enum km_actor)sample_number(random, KM_ACTOR_COUNT);
    bool with_unless = chance(random, 50);
    do
        for (size_t i = 0; i < SAMPLE_ACTS; i++)
            roles[i] = (uint8_t)random_role(random, unary(constraint.template), with_unless);
    while (!usable(&constraint));
    return constraint;
}

static uint16_t random_act(struct sample_random *random, enum km_actor actor)
{
    uint16_t act;
    do
        act = (uint16_t)sample_number(random, SAMPLE_ACTS);
    while (sample_acts[act].actor != actor);
    return act;
}

struct speaker {
    struct sample_random *random;
    struct arena *arena;
    struct km_trace *trace;
    uint32_t turn;
    uint32_t decision; /* the utterance of the last decision, shared by the agent's scripted lines; 0: none */
    uint32_t utterance; /* the newest */
};

static void add(struct speaker *speaker, uint16_t act, uint32_t utterance, bool answer)
{
    struct km_trace_event event = {
        .act = act,
        .actor = (uint8_t)sample_acts[act].actor,
        .answer = answer,
        .turn = speaker->turn,
        .utterance = utterance,
        .node = KM_NONE,
        .choice = KM_NONE,
    };
    trace_add_event(speaker->arena, speaker->trace, event);
}

/* The utterance of the last event of `actor`, or KM_NONE. */
static uint32_t last_utterance(const struct km_trace *trace, enum km_actor actor)
{
    for (size_t i = trace->event_count; i-- > 0;)
        if (trace->events[i].actor == actor)
            return trace->events[i].utterance;
    return KM_NONE;
}

/* Now and then actors share a number: only those of one actor tell utterances apart. Before the first
 * decision the agent's lines are utterances like those of anybody else. */
static void say_line(struct speaker *speaker)
{
    enum km_actor actor = (enum km_actor)sample_number(speaker->random, KM_ACTOR_COUNT);
    uint32_t utterance = speaker->decision;
    if (actor != KM_AGENT || !speaker->decision) {
        bool said = last_utterance(speaker->trace, actor) == speaker->utterance;
        utterance = speaker->utterance += said || chance(speaker->random, 85);
    }
    for (uint32_t left = sample_number(speaker->random, 3); left > 0; left--)
        add(speaker, random_act(speaker->random, actor), utterance, false);
}

static void offer(struct speaker *speaker)
{
    trace_add_offer(speaker->arena, speaker->trace, speaker->turn, KM_NONE);
    for (uint32_t i = 0, options = 1 + sample_number(speaker->random, 4); i < options; i++) {
        trace_add_option(speaker->arena, speaker->trace, i);
        for (uint32_t left = sample_number(speaker->random, 3); left > 0; left--)
            trace_add_option_act(speaker->arena, speaker->trace, random_act(speaker->random, KM_AGENT));
    }
}

static void answer(struct speaker *speaker)
{
    const struct km_trace *trace = speaker->trace;
    const struct trace_offer *last = &trace->offers[trace->offer_count - 1];
    const struct trace_option *option =
        &trace->options[last->first_option + sample_number(speaker->random, last->option_count)];
    speaker->decision = ++speaker->utterance;
    for (uint32_t i = 0; i < option->act_count; i++)
        add(speaker, trace->offer_acts[option->first_act + i], speaker->decision, true);
}

struct km_trace sample_trace(struct sample_random *random, struct arena *arena)
{
    struct km_trace trace = {0};
    struct speaker speaker = {.random = random, .arena = arena, .trace = &trace};
    uint32_t turns = sample_number(random, 7);
    for (speaker.turn = 0; speaker.turn <= turns; speaker.turn++) {
        if (speaker.turn > 0) {
            offer(&speaker);
            answer(&speaker);
        }
        for (uint32_t lines = sample_number(random, 4); lines > 0; lines--)
            say_line(&speaker);
    }
    return trace;
}

/* The newest turn: of the last event or offer. */
static uint32_t newest_turn(const struct km_trace *trace)
{
    uint32_t turn = trace->event_count ? trace->events[trace->event_count - 1].turn : 0;
    uint32_t offered = trace->offer_count ? trace->offers[trace->offer_count - 1].turn : 0;
    return offered > turn ? offered : turn;
}

static uint32_t fresh_utterance(const struct km_trace *trace)
{
    uint32_t fresh = 0;
    for (size_t i = 0; i < trace->event_count; i++)
        if (trace->events[i].utterance >= fresh)
            fresh = trace->events[i].utterance + 1;
    return fresh;
}

/* Whether the last utterance of `actor` can go on in `turn`: it has not been interrupted, or it belongs to an
 * answer of the agent. */
static bool goes_on(const struct km_trace *trace, enum km_actor actor, uint32_t turn)
{
    const struct km_trace_event *last = trace->event_count ? &trace->events[trace->event_count - 1] : NULL;
    bool answered = actor == KM_AGENT && turn > 0;
    size_t i = trace->event_count;
    while (answered && i > 0 && trace->events[i - 1].actor != actor)
        i--;
    if (answered)
        last = i ? &trace->events[i - 1] : NULL;
    return last && last->actor == actor && last->turn == turn;
}

void sample_extend(struct sample_random *random, struct arena *arena, struct km_trace *trace)
{
    struct speaker speaker = {.random = random, .arena = arena, .trace = trace};
    speaker.turn = newest_turn(trace) + sample_number(random, 2);
    uint16_t act = (uint16_t)sample_number(random, SAMPLE_ACTS);
    enum km_actor actor = sample_acts[act].actor;
    uint32_t utterance = last_utterance(trace, actor);
    if (!goes_on(trace, actor, speaker.turn) || chance(random, 60))
        utterance = fresh_utterance(trace);
    add(&speaker, act, utterance, actor == KM_AGENT && speaker.turn > 0 && chance(random, 70));
}
