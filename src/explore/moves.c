/* A state is a row of words: the automata of the constraints that apply, then its marks. Turns are counted
 * from the place where the state rests (0), so a label that begins a turn happens in turn 1 and deadlines
 * then move one nearer. Moves are worked out once per state and label. */
#include "explore/moves.h"

enum {
    WORDS_PER_AUTOMATON = 4,
    SETTLED_WORD = 0xFFFFFFFF,
    BROKEN_WORD = 0xFFFFFFFE,
    DOOMED_WORD = 0xFFFFFFFD /* the least of the words that stand for a whole state */
};

_Static_assert(sizeof(struct automaton) == WORDS_PER_AUTOMATON * sizeof(uint32_t), "a row of words");

size_t moves_state_words(size_t constraint_count)
{
    return constraint_count * WORDS_PER_AUTOMATON + 1;
}

/* ---- states ---- */

static const struct constraint *constraint_of(const struct rule_watch *watch, size_t index)
{
    return &watch->rulebook->constraints[watch->constraints[index]];
}

/* The last word of a state. OWED: an obligation was open when the form that is being filled in was reached.
 */
enum { TESTED = 1, RUINED = 2, OWED = 4 };

/* The state of `watch->now`. */
static uint32_t state_of_now(struct rule_watch *watch, uint32_t marks)
{
    uint32_t row[LIMIT_CONSTRAINTS * WORDS_PER_AUTOMATON + 1];
    size_t words = watch->constraint_count * WORDS_PER_AUTOMATON;
    memcpy(row, watch->now, words * sizeof *row);
    if (marks & RUINED)
        memset(row + WORDS_PER_AUTOMATON, 0, (words - WORDS_PER_AUTOMATON) * sizeof *row);
    row[words] = marks;
    return intern_add(&watch->states, row, words + 1);
}

/* The one state of everything that is decided (or broken, or doomed). */
static uint32_t state_of_word(struct rule_watch *watch, uint32_t word)
{
    uint32_t row[LIMIT_CONSTRAINTS * WORDS_PER_AUTOMATON + 1];
    size_t words = watch->constraint_count * WORDS_PER_AUTOMATON + 1;
    for (size_t i = 0; i < words; i++)
        row[i] = word;
    return intern_add(&watch->states, row, words);
}

uint32_t moves_first_state(struct rule_watch *watch)
{
    bool tested = false;
    for (size_t i = 0; i < watch->constraint_count; i++) {
        watch->now[i] = automaton_start(constraint_of(watch, i));
        tested |= (watch->now[i].flags & AUTOMATON_OPEN) != 0;
    }
    return state_of_now(watch, tested ? TESTED : 0);
}

uint32_t moves_doomed_state(struct rule_watch *watch)
{
    return state_of_word(watch, DOOMED_WORD);
}

uint64_t moves_open(const struct rule_watch *watch, uint32_t state)
{
    const uint32_t *row = intern_row(&watch->states, state, NULL);
    uint64_t open = 0;
    if (row[watch->constraint_count * WORDS_PER_AUTOMATON] >= DOOMED_WORD)
        return 0;
    for (size_t i = 0; i < watch->constraint_count; i++) {
        struct automaton automaton;
        memcpy(&automaton, row + i * WORDS_PER_AUTOMATON, sizeof automaton);
        open |= (uint64_t)((automaton.flags & AUTOMATON_OPEN) != 0) << i;
    }
    return open;
}

/* ---- moves ---- */

/* Where the rule stands after a label, over all constraints. */
struct standing {
    bool tested, opened, promised, closed;
    bool owed;                            /* an obligation was open when the answer was given */
    bool was_violated, violated, settled; /* settled: every constraint, for good */
    bool ruined;                          /* violated before the run's end closed it; or so by others */
};

static uint32_t marks_of(const struct rule_watch *watch, const struct graph_label *label,
                         const struct standing *now)
{
    uint32_t marks = now->tested ? TESTED : 0;
    if (watch->single)
        marks |= (now->ruined ? RUINED : 0) | (label->goes_on && now->owed ? OWED : 0);
    return marks;
}

static bool tempts(const struct rule_watch *watch, const struct constraint *constraint,
                   struct automaton state, const struct graph_label *label)
{
    const struct program *program = watch->graph->program;
    for (uint32_t i = 0; i < label->offer_count; i++) {
        struct program_span acts = program->choices[label->offer[i]].acts;
        if (automaton_offence(constraint, state, program->acts + acts.first, acts.count, 1) >= 0)
            return true;
    }
    return false;
}

/* Whether all obligations that are open are met by the same acts at any time; else the oldest lapses first.
 */
static bool all_alike(const struct constraint *constraint)
{
    return constraint->within == WITHIN_UNLIMITED && constraint->template != TEMPLATE_CHAIN_RESPONSE;
}

static bool is_promise(const struct rule_watch *watch, const struct graph_event *event)
{
    return event->actor == KM_AGENT && watch->rulebook->acts[event->act].promise;
}

static void take_label(const struct rule_watch *watch, const struct graph_label *label, size_t index,
                       struct standing *standing)
{
    const struct constraint *constraint = constraint_of(watch, index);
    struct automaton *state = &watch->now[index];
    standing->was_violated |= (state->flags & AUTOMATON_VIOLATED) != 0;
    if (label->begins) {
        standing->owed |= (state->flags & AUTOMATON_OPEN) != 0;
        automaton_turn(state, 1);
        standing->tested |= tempts(watch, constraint, *state, label);
    }
    bool opened = false, promised = false, open = (state->flags & AUTOMATON_OPEN) != 0;
    for (uint32_t e = 0; e < label->event_count; e++) {
        const struct graph_event *event = &label->events[e];
        bool violated = (state->flags & AUTOMATON_VIOLATED) != 0;
        unsigned signals = automaton_step(constraint, state,
                                          (struct automaton_event){
                                              .role = constraint->roles[event->act],
                                              .actor = event->actor,
                                              .turn = label->begins,
                                              .utterance = event->utterance,
                                              .answer = event->answer,
                                              .opening = label->opens,
                                          });
        standing->tested |= (signals & (SIGNAL_OPENED | SIGNAL_LAWFUL | SIGNAL_MET_AT_ONCE)) != 0;
        if (signals & (SIGNAL_MET | SIGNAL_RELEASED) && !(state->flags & AUTOMATON_OPEN))
            opened = promised = false;
        opened |= event->told && signals & SIGNAL_OPENED && !violated;
        promised |= is_promise(watch, event) && signals & SIGNAL_OPENED && !violated &&
                    (!open || all_alike(constraint));
        standing->closed |= open && signals & (SIGNAL_MET | SIGNAL_RELEASED) && !violated;
        open &= !(signals & (SIGNAL_MET | SIGNAL_RELEASED));
    }
    standing->opened |= opened;
    standing->promised |= promised;
    standing->ruined |= (state->flags & AUTOMATON_VIOLATED) != 0;
    if (label->ends)
        automaton_finish(constraint, state);
    standing->violated |= (state->flags & AUTOMATON_VIOLATED) != 0;
    standing->settled &= (state->flags & AUTOMATON_SETTLED) != 0;
}

/* What is remembered while the run rests: utterances are over, but for the agent's within a form; deadlines
 * are counted from here. */
static void come_to_rest(const struct rule_watch *watch, const struct graph_label *label)
{
    for (size_t i = 0; i < watch->constraint_count; i++) {
        struct automaton *state = &watch->now[i];
        if (!label->goes_on || state->utterance != GRAPH_AGENT)
            state->utterance = KM_NONE;
        if (label->begins && state->deadline != KM_NONE)
            state->deadline--;
    }
}

static int32_t points_of(const struct rule_watch *watch, bool broken)
{
    if (broken)
        return watch->objective ? 0 : -watch->weight;
    return watch->objective ? watch->weight : 0;
}

/* The move when points stay with the state until the run ends. */
static struct rule_move late_move(struct rule_watch *watch, const struct graph_label *label, uint32_t from,
                                  const struct standing *now)
{
    bool kept = label->ends && !now->violated && now->tested;
    struct rule_move move = {.to = from, .breaks = now->violated && !now->was_violated, .kept = kept};
    if (label->ends && (now->violated || kept))
        move.gain = points_of(watch, now->violated);
    if (label->ends)
        return move;
    bool collapse = now->violated && watch->reductions & KM_REDUCE_BROKEN;
    come_to_rest(watch, label);
    move.to = collapse ? state_of_word(watch, BROKEN_WORD) : state_of_now(watch, marks_of(watch, label, now));
    return move;
}

/* The move when points are given as soon as they are certain. */
static struct rule_move early_move(struct rule_watch *watch, const struct graph_label *label, uint32_t from,
                                   const struct standing *now)
{
    bool breaks = now->violated && !now->was_violated;
    bool kept = !now->violated && now->settled && now->tested;
    bool decided = kept || (!now->violated && now->settled && !watch->objective);
    struct rule_move move = {.to = from, .breaks = breaks, .kept = kept};
    if (breaks || decided)
        move.gain = points_of(watch, breaks);
    if (label->ends)
        return move;
    bool collapse = decided || (now->violated && watch->reductions & KM_REDUCE_BROKEN);
    come_to_rest(watch, label);
    move.to =
        collapse ? state_of_word(watch, SETTLED_WORD) : state_of_now(watch, marks_of(watch, label, now));
    return move;
}

/* A rule that is broken, or decided, moves no more; one that is doomed breaks at the end. */
static struct rule_move collapsed_move(const struct rule_watch *watch, const struct graph_label *label,
                                       uint32_t from, uint32_t word)
{
    bool counts = label->ends && word != SETTLED_WORD;
    return (struct rule_move){
        .to = from, .gain = counts ? points_of(watch, true) : 0, .breaks = counts && word == DOOMED_WORD};
}

static struct rule_move work_out(struct rule_watch *watch, uint32_t from, const struct graph_label *label)
{
    size_t length;
    const uint32_t *row = intern_row(&watch->states, from, &length);
    if (row[length - 1] >= DOOMED_WORD)
        return collapsed_move(watch, label, from, row[length - 1]);
    struct standing now = {
        .tested = (row[length - 1] & TESTED) != 0,
        .owed = (row[length - 1] & OWED) != 0,
        .settled = true,
    };
    struct standing others = {.ruined = (row[length - 1] & RUINED) != 0};
    size_t followed = others.ruined ? 1 : watch->constraint_count;
    memcpy(watch->now, row, watch->constraint_count * sizeof *watch->now);
    for (size_t i = 0; i < followed; i++)
        take_label(watch, label, i, watch->single && i ? &others : &now);
    if (watch->single)
        now.ruined = others.ruined;
    bool early = (watch->reductions & KM_REDUCE_POINTS) != 0;
    struct rule_move move =
        early ? early_move(watch, label, from, &now) : late_move(watch, label, from, &now);
    move.opens = now.opened && !now.owed;
    move.promises = now.promised;
    move.closes = now.closed;
    move.ruined = watch->single && now.ruined;
    return move;
}

struct rule_move moves_along(struct rule_watch *watch, uint32_t state, uint32_t label)
{
    uint32_t number = intern_add(&watch->known, (uint32_t[]){state, label}, 2);
    if (number == watch->moves.count) {
        struct rule_move move = work_out(watch, state, graph_label(watch->graph, label));
        *(struct rule_move *)bank_add(&watch->moves, 1) = move;
    }
    return ((const struct rule_move *)watch->moves.items)[number];
}
