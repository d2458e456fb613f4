/* One function per template, in the order of the templates; each takes the state and one event, changes the
 * state and returns signals. Small moves that several templates share (open, close, settle, lift) come first,
 * the dispatch and the doors last. */
#include "score/automaton.h"

#include <assert.h>

static bool has(const struct automaton *state, unsigned flag)
{
    return (state->flags & flag) != 0;
}

static void settle(struct automaton *state)
{
    if (!has(state, AUTOMATON_VIOLATED))
        state->flags |= AUTOMATON_SETTLED;
}

static void violate(struct automaton *state)
{
    assert(!has(state, AUTOMATON_SETTLED));
    state->flags |= AUTOMATON_VIOLATED;
}

static unsigned offend(struct automaton *state)
{
    violate(state);
    return SIGNAL_OFFENDED;
}

/* An older obligation keeps its deadline: it lapses first. */
static unsigned open_obligation(const struct constraint *constraint, struct automaton *state, uint32_t turn)
{
    if (!has(state, AUTOMATON_OPEN))
        state->deadline = automaton_deadline(constraint, turn);
    state->flags |= AUTOMATON_OPEN;
    return SIGNAL_OPENED;
}

/* Closes what is open; `signal` says how, and is returned when there was something. */
static unsigned close_obligations(struct automaton *state, unsigned signal)
{
    if (!has(state, AUTOMATON_OPEN))
        return 0;
    state->flags &= ~(unsigned)(AUTOMATON_OPEN | AUTOMATON_NEXT | AUTOMATON_DUE);
    state->deadline = KM_NONE;
    return signal;
}

static unsigned close_for_good(struct automaton *state, unsigned signal)
{
    unsigned signals = close_obligations(state, signal);
    if (signals)
        settle(state);
    return signals;
}

static unsigned lapse(struct automaton *state)
{
    unsigned signals = close_obligations(state, SIGNAL_LAPSED);
    if (signals)
        violate(state);
    return signals;
}

static unsigned lift(struct automaton *state)
{
    if (has(state, AUTOMATON_LIFTED))
        return 0;
    state->flags |= AUTOMATON_LIFTED;
    return SIGNAL_RELEASED;
}

static unsigned lift_for_good(struct automaton *state)
{
    unsigned signals = lift(state);
    settle(state);
    return signals;
}

/* Whether this event begins an utterance of X; remembers the utterance. */
static bool begins_utterance(const struct constraint *constraint, struct automaton *state,
                             const struct automaton_event *event)
{
    if (event->actor != constraint->of || event->utterance == state->utterance)
        return false;
    state->utterance = event->utterance;
    return true;
}

/* Whether X's last utterance is over now that `event` comes; asked before begins_utterance. */
static bool ends_utterance(const struct constraint *constraint, const struct automaton *state,
                           const struct automaton_event *event)
{
    if (event->actor == constraint->of)
        return event->utterance != state->utterance;
    return constraint->of != KM_AGENT || event->opening;
}

/* What is due in X's utterance of `turn` can be met while that turn lasts. */
static void make_due(struct automaton *state, uint32_t turn)
{
    state->flags |= AUTOMATON_DUE | AUTOMATON_OPEN;
    state->deadline = turn;
}

static void end_due(struct automaton *state)
{
    state->flags &= ~(unsigned)AUTOMATON_DUE;
    state->deadline = KM_NONE;
    if (!has(state, AUTOMATON_NEXT))
        state->flags &= ~(unsigned)AUTOMATON_OPEN;
}

static unsigned lapse_due(struct automaton *state)
{
    violate(state);
    end_due(state);
    return SIGNAL_LAPSED;
}

/* What was due in an utterance that is over lapses. */
static unsigned close_utterance(const struct constraint *constraint, struct automaton *state,
                                const struct automaton_event *event)
{
    bool over = has(state, AUTOMATON_DUE) && ends_utterance(constraint, state, event);
    return over ? lapse_due(state) : 0;
}

static unsigned step_existence(const struct constraint *constraint, struct automaton *state,
                               const struct automaton_event *event)
{
    (void)constraint;
    if (!has(state, AUTOMATON_OPEN) || has(state, AUTOMATON_VIOLATED))
        return 0;
    if (event->role == ROLE_UNLESS)
        return close_for_good(state, SIGNAL_RELEASED);
    if (event->role != ROLE_A || --state->left > 0)
        return 0;
    return close_for_good(state, SIGNAL_MET);
}

static unsigned step_absence(const struct constraint *constraint, struct automaton *state,
                             const struct automaton_event *event)
{
    (void)constraint;
    if (event->role == ROLE_UNLESS)
        return lift_for_good(state);
    if (event->role != ROLE_A || has(state, AUTOMATON_LIFTED))
        return 0;
    if (state->left == 1)
        return offend(state);
    state->left--;
    return SIGNAL_LAWFUL;
}

static unsigned step_init(const struct constraint *constraint, struct automaton *state,
                          const struct automaton_event *event)
{
    unsigned signals = close_utterance(constraint, state, event);
    if (begins_utterance(constraint, state, event) && has(state, AUTOMATON_OPEN))
        make_due(state, event->turn);
    if (event->role == ROLE_UNLESS)
        return signals | close_for_good(state, SIGNAL_RELEASED);
    if (event->role == ROLE_A && event->actor == constraint->of)
        return signals | close_for_good(state, SIGNAL_MET);
    return signals;
}

/* Here OPEN says that the last utterance of X, as far as it went, has no A. */
static unsigned step_end(const struct constraint *constraint, struct automaton *state,
                         const struct automaton_event *event)
{
    if (has(state, AUTOMATON_SETTLED))
        return 0;
    if (begins_utterance(constraint, state, event))
        state->flags |= AUTOMATON_OPEN;
    if (event->role == ROLE_A && event->actor == constraint->of)
        state->flags &= ~(unsigned)AUTOMATON_OPEN;
    if (event->role != ROLE_UNLESS)
        return 0;
    state->flags &= ~(unsigned)AUTOMATON_OPEN;
    settle(state);
    return SIGNAL_RELEASED;
}

static unsigned step_responded_existence(const struct constraint *constraint, struct automaton *state,
                                         const struct automaton_event *event)
{
    unsigned signals;
    switch (event->role) {
    case ROLE_A:
        if (has(state, AUTOMATON_SEEN_B))
            return SIGNAL_MET_AT_ONCE;
        return open_obligation(constraint, state, event->turn);
    case ROLE_B:
        state->flags |= AUTOMATON_SEEN_B;
        signals = close_obligations(state, SIGNAL_MET);
        settle(state);
        return signals;
    case ROLE_UNLESS: return close_obligations(state, SIGNAL_RELEASED);
    case ROLE_NONE: break;
    }
    return 0;
}

static unsigned step_response(const struct constraint *constraint, struct automaton *state,
                              const struct automaton_event *event)
{
    switch (event->role) {
    case ROLE_A:
        if (event->answer && event->utterance == state->utterance)
            return SIGNAL_MET_AT_ONCE;
        return open_obligation(constraint, state, event->turn);
    case ROLE_B:
        if (event->answer)
            state->utterance = event->utterance;
        return close_obligations(state, SIGNAL_MET);
    case ROLE_UNLESS: return close_obligations(state, SIGNAL_RELEASED);
    case ROLE_NONE: break;
    }
    return 0;
}

/* Moves the hold of an A from X's next utterance to the one that begins. */
static unsigned begin_due(struct automaton *state, uint32_t turn)
{
    if (has(state, AUTOMATON_NEXT))
        make_due(state, turn);
    state->flags &= ~(unsigned)AUTOMATON_NEXT;
    return SIGNAL_UTTERANCE;
}

static unsigned step_chain_response(const struct constraint *constraint, struct automaton *state,
                                    const struct automaton_event *event)
{
    unsigned signals = close_utterance(constraint, state, event);
    if (begins_utterance(constraint, state, event))
        signals |= begin_due(state, event->turn);
    switch (event->role) {
    case ROLE_A:
        state->flags |= AUTOMATON_NEXT;
        return signals | open_obligation(constraint, state, event->turn);
    case ROLE_B:
        if (event->actor != constraint->of || !has(state, AUTOMATON_DUE))
            return signals;
        end_due(state);
        return signals | SIGNAL_MET;
    case ROLE_UNLESS: return signals | close_obligations(state, SIGNAL_RELEASED);
    case ROLE_NONE: break;
    }
    return signals;
}

/* The ban of precedence and succession; does not settle. An A did away with it, so there is nothing to
 * release then; but what comes after the `unless` is not tested. */
static unsigned step_ban_before(struct automaton *state, const struct automaton_event *event)
{
    if (event->role == ROLE_UNLESS) {
        unsigned signals = lift(state);
        return has(state, AUTOMATON_SEEN_A) ? 0 : signals;
    }
    if (has(state, AUTOMATON_LIFTED))
        return 0;
    if (event->role == ROLE_A)
        state->flags |= AUTOMATON_SEEN_A;
    if (event->role != ROLE_B)
        return 0;
    return has(state, AUTOMATON_SEEN_A) ? SIGNAL_LAWFUL : offend(state);
}

static unsigned step_precedence(const struct constraint *constraint, struct automaton *state,
                                const struct automaton_event *event)
{
    (void)constraint;
    unsigned signals = step_ban_before(state, event);
    if (has(state, AUTOMATON_SEEN_A | AUTOMATON_LIFTED))
        settle(state);
    return signals;
}

static unsigned step_alternate_precedence(const struct constraint *constraint, struct automaton *state,
                                          const struct automaton_event *event)
{
    (void)constraint;
    if (event->role == ROLE_UNLESS)
        return lift_for_good(state);
    if (has(state, AUTOMATON_LIFTED))
        return 0;
    if (event->role == ROLE_A)
        state->flags |= AUTOMATON_SEEN_A;
    if (event->role != ROLE_B)
        return 0;
    if (!has(state, AUTOMATON_SEEN_A))
        return offend(state);
    state->flags &= ~(unsigned)AUTOMATON_SEEN_A;
    return SIGNAL_LAWFUL;
}

static unsigned step_succession(const struct constraint *constraint, struct automaton *state,
                                const struct automaton_event *event)
{
    return step_ban_before(state, event) | step_response(constraint, state, event);
}

static unsigned step_not_succession(const struct constraint *constraint, struct automaton *state,
                                    const struct automaton_event *event)
{
    (void)constraint;
    if (event->role == ROLE_UNLESS)
        return lift_for_good(state);
    if (has(state, AUTOMATON_LIFTED))
        return 0;
    if (event->role == ROLE_A)
        state->flags |= AUTOMATON_SEEN_A;
    return event->role == ROLE_B && has(state, AUTOMATON_SEEN_A) ? offend(state) : 0;
}

static unsigned step_not_chain_succession(const struct constraint *constraint, struct automaton *state,
                                          const struct automaton_event *event)
{
    if (begins_utterance(constraint, state, event)) {
        bool next = has(state, AUTOMATON_NEXT);
        state->flags &= ~(unsigned)(AUTOMATON_NEXT | AUTOMATON_DUE);
        state->flags |= next ? AUTOMATON_DUE : 0;
    }
    if (event->role == ROLE_UNLESS)
        return lift_for_good(state);
    if (has(state, AUTOMATON_LIFTED))
        return 0;
    if (event->role == ROLE_A)
        state->flags |= AUTOMATON_NEXT;
    bool bound = event->actor == constraint->of && has(state, AUTOMATON_DUE);
    return event->role == ROLE_B && bound ? offend(state) : 0;
}

static unsigned step_not_coexistence(const struct constraint *constraint, struct automaton *state,
                                     const struct automaton_event *event)
{
    (void)constraint;
    if (event->role == ROLE_UNLESS)
        return lift_for_good(state);
    if (has(state, AUTOMATON_LIFTED) || event->role == ROLE_NONE)
        return 0;
    unsigned own = event->role == ROLE_A ? AUTOMATON_SEEN_A : AUTOMATON_SEEN_B;
    unsigned other = event->role == ROLE_A ? AUTOMATON_SEEN_B : AUTOMATON_SEEN_A;
    state->flags |= own;
    return has(state, other) ? offend(state) : 0;
}

typedef unsigned step_function(const struct constraint *constraint, struct automaton *state,
                               const struct automaton_event *event);

static const struct {
    step_function *step;
    bool from_start; /* an obligation that is open from the start */
    bool bans;
} templates[TEMPLATE_COUNT] = {
    [TEMPLATE_EXISTENCE] = {.step = step_existence, .from_start = true},
    [TEMPLATE_ABSENCE] = {.step = step_absence, .bans = true},
    [TEMPLATE_INIT] = {.step = step_init, .from_start = true},
    [TEMPLATE_END] = {.step = step_end, .from_start = true},
    [TEMPLATE_RESPONDED_EXISTENCE] = {.step = step_responded_existence},
    [TEMPLATE_RESPONSE] = {.step = step_response},
    [TEMPLATE_CHAIN_RESPONSE] = {.step = step_chain_response},
    [TEMPLATE_PRECEDENCE] = {.step = step_precedence, .bans = true},
    [TEMPLATE_ALTERNATE_PRECEDENCE] = {.step = step_alternate_precedence, .bans = true},
    [TEMPLATE_SUCCESSION] = {.step = step_succession, .bans = true},
    [TEMPLATE_NOT_SUCCESSION] = {.step = step_not_succession, .bans = true},
    [TEMPLATE_NOT_CHAIN_SUCCESSION] = {.step = step_not_chain_succession, .bans = true},
    [TEMPLATE_NOT_COEXISTENCE] = {.step = step_not_coexistence, .bans = true},
};

struct automaton automaton_start(const struct constraint *constraint)
{
    struct automaton state = {.deadline = KM_NONE, .utterance = KM_NONE};
    if (constraint->template == TEMPLATE_EXISTENCE || constraint->template == TEMPLATE_ABSENCE)
        state.left = constraint->n;
    if (!templates[constraint->template].from_start)
        return state;
    state.flags = AUTOMATON_OPEN;
    state.deadline = automaton_deadline(constraint, 0);
    return state;
}

/* Stays open: younger obligations may still be met. Their deadlines no longer matter to the verdict. */
unsigned automaton_turn(struct automaton *state, uint32_t turn)
{
    if (turn <= state->deadline)
        return 0;
    if (has(state, AUTOMATON_DUE))
        return lapse_due(state);
    state->deadline = KM_NONE;
    violate(state);
    return SIGNAL_LAPSED;
}

unsigned automaton_step(const struct constraint *constraint, struct automaton *state,
                        struct automaton_event event)
{
    unsigned signals = automaton_turn(state, event.turn);
    return signals | templates[constraint->template].step(constraint, state, &event);
}

unsigned automaton_finish(const struct constraint *constraint, struct automaton *state)
{
    if (has(state, AUTOMATON_OPEN))
        return lapse(state);
    bool met = constraint->template == TEMPLATE_END && !has(state, AUTOMATON_SETTLED);
    settle(state);
    return met ? SIGNAL_MET : 0;
}

enum km_running automaton_running(const struct automaton *state)
{
    if (has(state, AUTOMATON_VIOLATED))
        return KM_VIOLATED_FOR_GOOD;
    if (has(state, AUTOMATON_SETTLED))
        return KM_SATISFIED_FOR_GOOD;
    return has(state, AUTOMATON_OPEN) ? KM_VIOLATED_SO_FAR : KM_SATISFIED_SO_FAR;
}

uint32_t automaton_deadline(const struct constraint *constraint, uint32_t turn)
{
    if (constraint->within == WITHIN_UNLIMITED)
        return KM_NONE;
    uint32_t within = (uint32_t)constraint->within;
    return within < KM_NONE - turn ? turn + within : KM_NONE;
}

int32_t automaton_offence(const struct constraint *constraint, struct automaton state, const uint16_t *acts,
                          size_t act_count, uint32_t turn)
{
    if (!templates[constraint->template].bans || has(&state, AUTOMATON_VIOLATED))
        return -1;
    for (size_t i = 0; i < act_count; i++) {
        struct automaton_event event = {
            .role = constraint->roles[acts[i]],
            .actor = KM_AGENT,
            .turn = turn,
            .utterance = KM_NONE - 1,
            .answer = true,
        };
        if (automaton_step(constraint, &state, event) & SIGNAL_OFFENDED)
            return (int32_t)i;
    }
    return -1;
}
