/* A state is a row of words: the automata of the constraints that apply, then whether anything was tested.
 * Turns are counted from the place where the state rests (0), so a label that begins a turn happens in turn
 * 1 and deadlines then move one nearer. Moves are worked out once per state and label. The work is a row of
 * phases, each of which goes on where it was left off. */
#include "explore/rule.h"

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

static struct rule_watch watch_of(const struct km_rulebook *rulebook, uint16_t rule,
                                  const struct graph *graph, unsigned reductions)
{
    const struct rule *record = &rulebook->rules[rule];
    return (struct rule_watch){
        .rulebook = rulebook,
        .graph = graph,
        .rule = rule,
        .weight = record->door.weight,
        .grave = record->door.severity == KM_CRITICAL,
        .reductions = reductions,
    };
}

static void init_tables(struct rule_watch *watch, struct arena *arena, struct memory *memory)
{
    watch->now = arena_array(arena, watch->constraint_count, sizeof *watch->now);
    intern_init_in(&watch->states, memory, watch->constraint_count * WORDS_PER_AUTOMATON + 1);
    intern_init_in(&watch->known, memory, 2);
    bank_init_in(&watch->moves, memory, sizeof(struct rule_move));
    bank_init_in(&watch->pairs, memory, sizeof(struct rule_pair));
    bank_init_in(&watch->steps, memory, sizeof(struct rule_step));
    intern_init_in(&watch->work.pairs, memory, 2);
}

void rule_watch_init(struct rule_watch *watch, struct arena *arena, struct memory *memory,
                     const struct km_rulebook *rulebook, struct km_scope scope, uint16_t rule,
                     const struct graph *graph, unsigned reductions)
{
    const struct rule *record = &rulebook->rules[rule];
    *watch = watch_of(rulebook, rule, graph, reductions);
    for (size_t i = 0; i < scope.objective_count; i++)
        watch->objective |= scope.objectives[i] == rule;
    watch->constraints = arena_array(arena, record->constraint_count, sizeof *watch->constraints);
    for (uint32_t i = 0; i < record->constraint_count; i++)
        if (applies(scope, record->first_constraint + i))
            watch->constraints[watch->constraint_count++] = (uint16_t)(record->first_constraint + i);
    init_tables(watch, arena, memory);
}

void rule_watch_init_single(struct rule_watch *watch, struct arena *arena, struct memory *memory,
                            const struct rule_watch *of, size_t index, unsigned reductions)
{
    *watch = watch_of(of->rulebook, of->rule, of->graph, reductions);
    watch->single = true;
    watch->constraints = arena_array(arena, of->constraint_count, sizeof *watch->constraints);
    watch->constraints[watch->constraint_count++] = of->constraints[index];
    for (size_t i = 0; i < of->constraint_count; i++)
        if (i != index)
            watch->constraints[watch->constraint_count++] = of->constraints[i];
    init_tables(watch, arena, memory);
}

void rule_watch_release(struct rule_watch *watch)
{
    intern_release(&watch->states);
    intern_release(&watch->known);
    bank_release(&watch->moves);
    bank_release(&watch->pairs);
    bank_release(&watch->steps);
    table_free(watch->by_place);
    table_free(watch->first_pair);
    table_free(watch->class_count);
    intern_release(&watch->work.pairs);
    sorting_release(&watch->work.sorting);
    merge_release(&watch->work.merge);
    table_free(watch->work.numbers);
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
    return state_of_now(watch, tested ? TESTED : 0);
}

/* ---- moves ---- */

/* Where the rule stands after a label, over all constraints. */
struct standing {
    bool tested, opened;
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
    bool opened = false;
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
            opened = false;
        opened |= event->told && signals & SIGNAL_OPENED && !violated;
    }
    standing->opened |= opened;
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
    move.ruined = watch->single && now.ruined;
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

static struct rule_step take(struct rule_watch *watch, uint32_t state, uint32_t label, uint32_t to)
{
    struct rule_move move = move_of(watch, state, label);
    struct rule_step step = {
        .to = KM_NONE,
        .gain = move.gain,
        .breaks = move.breaks,
        .kept = move.kept,
        .opens = move.opens,
        .ruined = move.ruined,
    };
    if (!graph_is_end(watch->graph, to))
        step.to = intern_add(&watch->work.pairs, (uint32_t[]){to, move.to}, 2);
    return step;
}

static uint32_t edges_of(const struct rule_watch *watch, uint32_t pair)
{
    return graph_place(watch->graph, rule_pair(watch, pair)->place)->edge_count;
}

static void expand(struct rule_watch *watch, uint32_t number)
{
    const uint32_t *row = intern_row(&watch->work.pairs, number, NULL);
    struct rule_pair pair = {.place = row[0], .state = row[1], .first_step = (uint32_t)watch->steps.count};
    const struct graph_place *place = graph_place(watch->graph, pair.place);
    for (uint32_t e = 0; e < place->edge_count; e++) {
        const struct graph_edge *edge = graph_edge(watch->graph, place->first_edge + e);
        struct rule_step step = take(watch, pair.state, edge->label, edge->to);
        *(struct rule_step *)bank_add(&watch->steps, 1) = step;
    }
    *(struct rule_pair *)bank_add(&watch->pairs, 1) = pair;
}

static bool find_start(struct rule_watch *watch, struct budget *budget)
{
    (void)budget;
    watch->opening = take(watch, first_state(watch), 0, watch->graph->start);
    return true;
}

static bool find_pairs(struct rule_watch *watch, struct budget *budget)
{
    struct intern *pairs = &watch->work.pairs;
    while (watch->pairs.count < pairs->count) {
        uint32_t pair = (uint32_t)watch->pairs.count;
        if (!budget_spend(budget))
            return false;
        expand(watch, pair);
        if (!budget_work(budget, 1 + edges_of(watch, pair)))
            return false;
    }
    intern_release(pairs);
    return true;
}

static uint32_t place_of(const void *user, uint32_t pair)
{
    return rule_pair(user, pair)->place;
}

static bool sort_by_place(struct rule_watch *watch, struct budget *budget)
{
    struct sorting *sorting = &watch->work.sorting;
    uint32_t places = (uint32_t)watch->graph->places.count;
    if (!sorting->order)
        sorting_begin(sorting, &budget->memory, (uint32_t)watch->pairs.count, places, place_of, watch);
    if (!sorting_step(sorting, budget))
        return false;
    sorting_take(sorting, &watch->by_place, &watch->first_pair);
    watch->class_count = table_new(&budget->memory, places, sizeof *watch->class_count);
    return true;
}

/* ---- worth ---- */

enum { UNKNOWN_WORTH = INT32_MIN };

static int32_t worth_of(const struct rule_watch *watch, uint32_t pair)
{
    return pair == KM_NONE ? 0 : rule_pair(watch, pair)->worth;
}

static bool forget_worth(struct rule_watch *watch, struct budget *budget)
{
    struct rule_pair *pairs = watch->pairs.items;
    while (watch->work.at < watch->pairs.count) {
        pairs[watch->work.at++].worth = UNKNOWN_WORTH;
        if (!budget_work(budget, 1))
            return false;
    }
    return true;
}

/* Looks at the steps of a pair again; whether it is worth more than was known. */
static bool raise_worth(struct rule_watch *watch, uint32_t number, uint32_t edges)
{
    struct rule_pair *pair = (struct rule_pair *)watch->pairs.items + number;
    int32_t before = pair->worth;
    for (uint32_t e = 0; e < edges; e++) {
        const struct rule_step *step = rule_step(watch, number, e);
        int32_t after = worth_of(watch, step->to);
        if (after != UNKNOWN_WORTH && step->gain + after > pair->worth)
            pair->worth = step->gain + after;
    }
    return pair->worth > before;
}

/* One round over the pairs of the group at hand. */
static bool raise_group(struct rule_watch *watch, struct budget *budget)
{
    struct rule_work *work = &watch->work;
    const struct graph *graph = watch->graph;
    for (; work->at < graph->order_first[work->group + 1]; work->at++, work->at_pair = 0) {
        uint32_t place = graph->order[work->at], edges = graph_place(graph, place)->edge_count;
        uint32_t first = watch->first_pair[place], count = watch->first_pair[place + 1] - first;
        while (work->at_pair < count) {
            work->raised |= raise_worth(watch, watch->by_place[first + work->at_pair++], edges);
            if (!budget_work(budget, 1 + edges))
                return false;
        }
    }
    return true;
}

/* From the ends backwards. No circle of steps decides points, so this settles. */
static bool raise_worths(struct rule_watch *watch, struct budget *budget)
{
    struct rule_work *work = &watch->work;
    const struct spots *spots = watch->graph->spots;
    while (work->group < spots->group_count) {
        if (!raise_group(watch, budget))
            return false;
        work->group += !work->raised || !spots->circular[work->group];
        work->raised = false;
        work->at = watch->graph->order_first[work->group];
    }
    return true;
}

/* A pair from which no end can be reached is worth nothing more. */
static bool settle_worth(struct rule_watch *watch, struct budget *budget)
{
    struct rule_pair *pairs = watch->pairs.items;
    while (watch->work.at < watch->pairs.count) {
        struct rule_pair *pair = &pairs[watch->work.at++];
        if (pair->worth == UNKNOWN_WORTH)
            pair->worth = 0;
        if (!budget_work(budget, 1))
            return false;
    }
    return true;
}

/* From points that a step decides to points that it loses: none for the best step of each pair. */
static bool count_from_worth(struct rule_watch *watch, struct budget *budget)
{
    struct rule_step *steps = watch->steps.items;
    while (watch->work.at < watch->pairs.count) {
        const struct rule_pair *pair = rule_pair(watch, watch->work.at);
        uint32_t edges = edges_of(watch, watch->work.at++);
        for (uint32_t e = 0; e < edges; e++) {
            struct rule_step *step = &steps[pair->first_step + e];
            step->gain += worth_of(watch, step->to) - pair->worth;
        }
        if (!budget_work(budget, 1 + edges))
            return false;
    }
    watch->opening.gain += worth_of(watch, watch->opening.to);
    return true;
}

/* Points that are decided early are counted so before the classes are found, others afterwards. */
static bool count_early(struct rule_watch *watch, struct budget *budget)
{
    return !(watch->reductions & KM_REDUCE_POINTS) || count_from_worth(watch, budget);
}

static bool count_late(struct rule_watch *watch, struct budget *budget)
{
    return watch->reductions & KM_REDUCE_POINTS || count_from_worth(watch, budget);
}

/* ---- classes ---- */

static uint32_t group_of(const void *user, uint32_t item)
{
    const struct rule_watch *watch = user;
    return graph_group(watch->graph, rule_pair(watch, item)->place);
}

static void write_pair(const void *user, uint32_t item, const uint32_t *colours, struct bank *words)
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

static bool merge_pairs(struct rule_watch *watch, struct budget *budget)
{
    struct merge *merge = &watch->work.merge;
    if (!(watch->reductions & KM_REDUCE_RULES))
        return true;
    if (!merge->classes)
        merge_begin(merge, &budget->memory,
                    (struct merge_source){
                        .item_count = (uint32_t)watch->pairs.count,
                        .group_count = watch->graph->spots->group_count,
                        .group = group_of,
                        .circular = watch->graph->spots->circular,
                        .write = write_pair,
                        .user = watch,
                    });
    return merge_step(merge, budget);
}

/* Numbers the classes of each place from 0, in order of its pairs. No class is at two places. */
static bool number_classes(struct rule_watch *watch, struct budget *budget)
{
    struct rule_work *work = &watch->work;
    struct rule_pair *pairs = watch->pairs.items;
    if (!work->numbers)
        work->numbers = table_new(&budget->memory, work->merge.class_count, sizeof *work->numbers);
    while (work->at < watch->pairs.count) {
        uint32_t pair = watch->by_place[work->at++], own = 0;
        uint32_t *number = work->merge.classes ? &work->numbers[work->merge.classes[pair]] : &own;
        if (!*number)
            *number = ++watch->class_count[pairs[pair].place];
        pairs[pair].class = *number - 1;
        if (!budget_work(budget, 1))
            return false;
    }
    merge_release(&work->merge);
    table_free(work->numbers);
    work->numbers = NULL;
    return true;
}

static bool (*const phases[])(struct rule_watch *, struct budget *) = {
    find_start,   find_pairs,  sort_by_place, forget_worth,   raise_worths,
    settle_worth, count_early, merge_pairs,   number_classes, count_late,
};

enum { FOLLOWED = 3 }; /* phases after which pairs and steps are there, by place */

/* Works on until phase number `end`. */
static bool work_to(struct rule_watch *watch, struct budget *budget, size_t end)
{
    for (; watch->work.phase < end; watch->work.phase++) {
        if (!phases[watch->work.phase](watch, budget))
            return false;
        watch->work.at = 0;
    }
    return true;
}

bool rule_watch_follow(struct rule_watch *watch, struct budget *budget)
{
    return work_to(watch, budget, FOLLOWED);
}

bool rule_watch_step(struct rule_watch *watch, struct budget *budget)
{
    return work_to(watch, budget, sizeof phases / sizeof *phases);
}
