/* A state is a row of words: the automata of the constraints that apply, then whether anything was tested.
 * Turns are counted from the place where the state rests (0), so a label that begins a turn happens in turn
 * 1 and deadlines then move one nearer. Moves are worked out once per state and label. */
#include "explore/rule.h"

#include "explore/merge.h"

enum { WORDS_PER_AUTOMATON = 4, SETTLED_WORD = 0xFFFFFFFF, BROKEN_WORD = 0xFFFFFFFE };

_Static_assert(sizeof(struct automaton) == WORDS_PER_AUTOMATON * sizeof(uint32_t), "a row of words");

static bool applies(struct km_scope scope, uint32_t constraint)
{
    return !scope.applies || scope.applies[constraint];
}

bool rule_watch_applies(const struct km_rulebook *rulebook, struct km_scope scope, uint16_t rule)
{
    const struct rule *record = &rulebook->rules[rule];
    for (uint32_t i = 0; i < record->constraint_count; i++)
        if (applies(scope, record->first_constraint + i))
            return true;
    return false;
}

void rule_watch_init(struct rule_watch *watch, struct arena *arena, const struct km_rulebook *rulebook,
                     struct km_scope scope, uint16_t rule, const struct graph *graph, unsigned reductions)
{
    const struct rule *record = &rulebook->rules[rule];
    *watch = (struct rule_watch){
        .rulebook = rulebook,
        .graph = graph,
        .rule = rule,
        .weight = record->door.weight,
        .grave = record->door.severity == KM_CRITICAL,
        .reductions = reductions,
    };
    for (size_t i = 0; i < scope.objective_count; i++)
        watch->objective |= scope.objectives[i] == rule;
    watch->constraints = arena_array(arena, record->constraint_count, sizeof *watch->constraints);
    for (uint32_t i = 0; i < record->constraint_count; i++)
        if (applies(scope, record->first_constraint + i))
            watch->constraints[watch->constraint_count++] = (uint16_t)(record->first_constraint + i);
    watch->now = arena_array(arena, watch->constraint_count, sizeof *watch->now);
    intern_init(&watch->states, &arena->host, watch->constraint_count * WORDS_PER_AUTOMATON + 1);
    intern_init(&watch->known, &arena->host, 2);
    bank_init(&watch->moves, &arena->host, sizeof(struct rule_move));
    bank_init(&watch->pairs, &arena->host, sizeof(struct rule_pair));
    bank_init(&watch->steps, &arena->host, sizeof(struct rule_step));
}

void rule_watch_release(struct rule_watch *watch)
{
    intern_release(&watch->states);
    intern_release(&watch->known);
    bank_release(&watch->moves);
    bank_release(&watch->pairs);
    bank_release(&watch->steps);
    free(watch->by_place);
    free(watch->first_pair);
    free(watch->class_count);
}

/* ---- states ---- */

static const struct constraint *constraint_of(const struct rule_watch *watch, size_t index)
{
    return &watch->rulebook->constraints[watch->constraints[index]];
}

/* The state of `watch->now`. */
static uint32_t state_of_now(struct rule_watch *watch, bool tested)
{
    uint32_t row[LIMIT_CONSTRAINTS * WORDS_PER_AUTOMATON + 1];
    size_t words = watch->constraint_count * WORDS_PER_AUTOMATON;
    memcpy(row, watch->now, words * sizeof *row);
    row[words] = tested;
    return intern_add(&watch->states, row, words + 1);
}

/* The one state of everything that is decided (or broken). */
static uint32_t state_of_word(struct rule_watch *watch, uint32_t word)
{
    uint32_t row[LIMIT_CONSTRAINTS * WORDS_PER_AUTOMATON + 1];
    size_t words = watch->constraint_count * WORDS_PER_AUTOMATON + 1;
    for (size_t i = 0; i < words; i++)
        row[i] = word;
    return intern_add(&watch->states, row, words);
}

static uint32_t first_state(struct rule_watch *watch)
{
    bool tested = false;
    for (size_t i = 0; i < watch->constraint_count; i++) {
        watch->now[i] = automaton_start(constraint_of(watch, i));
        tested |= (watch->now[i].flags & AUTOMATON_OPEN) != 0;
    }
    return state_of_now(watch, tested);
}

/* ---- moves ---- */

/* Where the rule stands after a label, over all constraints. */
struct standing {
    bool tested, was_open, opened;
    bool was_violated, violated, settled; /* settled: every constraint, for good */
};

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

static void take_label(const struct rule_watch *watch, const struct graph_label *label, size_t index,
                       struct standing *standing)
{
    const struct constraint *constraint = constraint_of(watch, index);
    struct automaton *state = &watch->now[index];
    standing->was_open |= (state->flags & AUTOMATON_OPEN) != 0;
    standing->was_violated |= (state->flags & AUTOMATON_VIOLATED) != 0;
    if (label->begins) {
        automaton_turn(state, 1);
        standing->tested |= tempts(watch, constraint, *state, label);
    }
    for (uint32_t e = 0; e < label->event_count; e++) {
        const struct graph_event *event = &label->events[e];
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
        standing->opened |= event->told && signals & SIGNAL_OPENED;
    }
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
    move.to = collapse ? state_of_word(watch, BROKEN_WORD) : state_of_now(watch, now->tested);
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
    move.to = collapse ? state_of_word(watch, SETTLED_WORD) : state_of_now(watch, now->tested);
    return move;
}

/* A rule that is broken, or decided, moves no more. */
static struct rule_move collapsed_move(const struct rule_watch *watch, const struct graph_label *label,
                                       uint32_t from, bool broken)
{
    return (struct rule_move){.to = from, .gain = broken && label->ends ? points_of(watch, true) : 0};
}

static struct rule_move work_out(struct rule_watch *watch, uint32_t from, const struct graph_label *label)
{
    size_t length;
    const uint32_t *row = intern_row(&watch->states, from, &length);
    if (row[length - 1] >= BROKEN_WORD)
        return collapsed_move(watch, label, from, row[length - 1] == BROKEN_WORD);
    struct standing now = {.tested = row[length - 1] != 0, .settled = true};
    memcpy(watch->now, row, watch->constraint_count * sizeof *watch->now);
    for (size_t i = 0; i < watch->constraint_count; i++)
        take_label(watch, label, i, &now);
    bool early = (watch->reductions & KM_REDUCE_POINTS) != 0;
    struct rule_move move =
        early ? early_move(watch, label, from, &now) : late_move(watch, label, from, &now);
    move.opens = now.opened && !now.was_open;
    return move;
}

static struct rule_move move_of(struct rule_watch *watch, uint32_t state, uint32_t label)
{
    uint32_t number = intern_add(&watch->known, (uint32_t[]){state, label}, 2);
    if (number == watch->moves.count) {
        struct rule_move move = work_out(watch, state, graph_label(watch->graph, label));
        *(struct rule_move *)bank_add(&watch->moves, 1) = move;
    }
    return ((const struct rule_move *)watch->moves.items)[number];
}

/* ---- pairs ---- */

static struct rule_step take(struct rule_watch *watch, struct intern *pairs, uint32_t state, uint32_t label,
                             uint32_t to)
{
    struct rule_move move = move_of(watch, state, label);
    struct rule_step step = {.to = KM_NONE, .gain = move.gain, .breaks = move.breaks, .opens = move.opens};
    if (!graph_is_end(watch->graph, to))
        step.to = intern_add(pairs, (uint32_t[]){to, move.to}, 2);
    return step;
}

static void expand(struct rule_watch *watch, struct intern *pairs, uint32_t number)
{
    const uint32_t *row = intern_row(pairs, number, NULL);
    struct rule_pair pair = {.place = row[0], .state = row[1], .first_step = (uint32_t)watch->steps.count};
    const struct graph_place *place = graph_place(watch->graph, pair.place);
    for (uint32_t e = 0; e < place->edge_count; e++) {
        const struct graph_edge *edge = graph_edge(watch->graph, place->first_edge + e);
        struct rule_step step = take(watch, pairs, pair.state, edge->label, edge->to);
        *(struct rule_step *)bank_add(&watch->steps, 1) = step;
    }
    *(struct rule_pair *)bank_add(&watch->pairs, 1) = pair;
}

static bool find_pairs(struct rule_watch *watch, struct budget *budget)
{
    struct intern pairs;
    intern_init(&pairs, watch->pairs.host, 2);
    watch->opening = take(watch, &pairs, first_state(watch), 0, watch->graph->start);
    while (watch->pairs.count < pairs.count && budget_spend(budget))
        expand(watch, &pairs, (uint32_t)watch->pairs.count);
    bool whole = watch->pairs.count == pairs.count;
    intern_release(&pairs);
    return whole;
}

static void sort_by_place(struct rule_watch *watch)
{
    const struct km_host *host = watch->pairs.host;
    uint32_t places = (uint32_t)watch->graph->places.count, count = (uint32_t)watch->pairs.count;
    uint32_t *next = bank_table(host, places, sizeof *next);
    watch->by_place = bank_table(host, count, sizeof *watch->by_place);
    watch->first_pair = bank_table(host, (size_t)places + 1, sizeof *watch->first_pair);
    watch->class_count = bank_table(host, places, sizeof *watch->class_count);
    for (uint32_t p = 0; p < count; p++)
        watch->first_pair[rule_pair(watch, p)->place + 1]++;
    for (uint32_t p = 0; p < places; p++)
        watch->first_pair[p + 1] += watch->first_pair[p];
    for (uint32_t p = 0; p < count; p++) {
        uint32_t place = rule_pair(watch, p)->place;
        watch->by_place[watch->first_pair[place] + next[place]++] = p;
    }
    free(next);
}

/* ---- worth ---- */

enum { UNKNOWN_WORTH = INT32_MIN };

static int32_t worth_of(const struct rule_watch *watch, uint32_t pair)
{
    return pair == KM_NONE ? 0 : rule_pair(watch, pair)->worth;
}

/* Looks at the steps of a pair again; whether it is worth more than was known. */
static bool raise_worth(struct rule_watch *watch, uint32_t number)
{
    struct rule_pair *pair = (struct rule_pair *)watch->pairs.items + number;
    uint32_t edges = graph_place(watch->graph, pair->place)->edge_count;
    int32_t before = pair->worth;
    for (uint32_t e = 0; e < edges; e++) {
        const struct rule_step *step = rule_step(watch, number, e);
        int32_t after = worth_of(watch, step->to);
        if (after != UNKNOWN_WORTH && step->gain + after > pair->worth)
            pair->worth = step->gain + after;
    }
    return pair->worth > before;
}

static bool raise_group(struct rule_watch *watch, uint32_t group)
{
    const struct graph *graph = watch->graph;
    bool raised = false;
    for (uint32_t i = graph->order_first[group]; i < graph->order_first[group + 1]; i++) {
        uint32_t place = graph->order[i];
        for (uint32_t p = watch->first_pair[place]; p < watch->first_pair[place + 1]; p++)
            raised |= raise_worth(watch, watch->by_place[p]);
    }
    return raised;
}

/* From the ends backwards. No circle of steps decides points, so this settles. A pair from which no end can
 * be reached is worth nothing more. */
static void find_worth(struct rule_watch *watch)
{
    struct rule_pair *pairs = watch->pairs.items;
    for (size_t p = 0; p < watch->pairs.count; p++)
        pairs[p].worth = UNKNOWN_WORTH;
    for (uint32_t g = 0; g < watch->graph->spots->group_count; g++)
        while (raise_group(watch, g) && watch->graph->spots->circular[g])
            continue;
    for (size_t p = 0; p < watch->pairs.count; p++)
        if (pairs[p].worth == UNKNOWN_WORTH)
            pairs[p].worth = 0;
}

/* From points that a step decides to points that it loses: none for the best step of each pair. */
static void count_from_worth(struct rule_watch *watch)
{
    struct rule_step *steps = watch->steps.items;
    for (uint32_t p = 0; p < watch->pairs.count; p++) {
        const struct rule_pair *pair = rule_pair(watch, p);
        uint32_t edges = graph_place(watch->graph, pair->place)->edge_count;
        for (uint32_t e = 0; e < edges; e++) {
            struct rule_step *step = &steps[pair->first_step + e];
            step->gain += worth_of(watch, step->to) - pair->worth;
        }
    }
    watch->opening.gain += worth_of(watch, watch->opening.to);
}

/* ---- classes ---- */

static uint32_t group_of(void *user, uint32_t item)
{
    const struct rule_watch *watch = user;
    return graph_group(watch->graph, rule_pair(watch, item)->place);
}

static void write_pair(void *user, uint32_t item, const uint32_t *colours, struct bank *words)
{
    const struct rule_watch *watch = user;
    const struct rule_pair *pair = rule_pair(watch, item);
    uint32_t edges = graph_place(watch->graph, pair->place)->edge_count;
    uint32_t *row = bank_add(words, 1 + (size_t)edges * 2);
    *row++ = pair->place;
    for (uint32_t e = 0; e < edges; e++) {
        const struct rule_step *step = rule_step(watch, item, e);
        *row++ = (uint32_t)step->gain * 2 + (watch->grave && step->breaks);
        *row++ = step->to == KM_NONE ? KM_NONE : colours[step->to];
    }
}

/* Numbers the classes of each place from 0. */
static void number_classes(struct rule_watch *watch, const uint32_t *classes)
{
    struct rule_pair *pairs = watch->pairs.items;
    for (uint32_t place = 0; place < watch->graph->places.count; place++) {
        uint32_t first = watch->first_pair[place];
        for (uint32_t i = first; i < watch->first_pair[place + 1]; i++) {
            uint32_t number = watch->by_place[i], j = first;
            while (classes && j < i && classes[watch->by_place[j]] != classes[number])
                j++;
            bool known = classes && j < i;
            pairs[number].class = known ? pairs[watch->by_place[j]].class : watch->class_count[place]++;
        }
    }
}

static void find_classes(struct rule_watch *watch)
{
    if (!(watch->reductions & KM_REDUCE_RULES)) {
        number_classes(watch, NULL);
        return;
    }
    const struct merge_source source = {
        .host = watch->pairs.host,
        .item_count = (uint32_t)watch->pairs.count,
        .group_count = watch->graph->spots->group_count,
        .group = group_of,
        .circular = watch->graph->spots->circular,
        .write = write_pair,
        .user = watch,
    };
    uint32_t *classes = bank_table(source.host, watch->pairs.count, sizeof *classes);
    merge_futures(&source, classes);
    number_classes(watch, classes);
    free(classes);
}

bool rule_watch_explore(struct rule_watch *watch, struct budget *budget)
{
    if (!find_pairs(watch, budget))
        return false;
    sort_by_place(watch);
    find_worth(watch);
    bool early = (watch->reductions & KM_REDUCE_POINTS) != 0;
    if (early)
        count_from_worth(watch);
    find_classes(watch);
    if (!early)
        count_from_worth(watch);
    return true;
}
