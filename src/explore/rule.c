/* A watch finds its pairs breadth first, so that they are numbered by how far from the start they are; then
 * what each is worth (worth.c), and which of one place have the same future. The work is a row of phases,
 * each of which goes on where it was left off. */
#include "explore/rule.h"

#include "explore/moves.h"
#include "explore/owed.h"
#include "explore/worth.h"

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

bool rule_opens(const struct constraint *constraint)
{
    return constraint->template == TEMPLATE_RESPONDED_EXISTENCE ||
           constraint->template == TEMPLATE_RESPONSE || constraint->template == TEMPLATE_CHAIN_RESPONSE ||
           constraint->template == TEMPLATE_SUCCESSION;
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
    intern_init_in(&watch->states, memory, moves_state_words(watch->constraint_count));
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

static void release_classes(struct rule_watch *watch)
{
    bank_release(&watch->pairs);
    table_free(watch->class_count);
    merge_release(&watch->work.merge);
    table_free(watch->work.numbers);
}

void rule_watch_release(struct rule_watch *watch)
{
    if (watch->like) {
        if (watch->like->pairs.items != watch->pairs.items)
            release_classes(watch);
        return;
    }
    release_classes(watch);
    intern_release(&watch->states);
    intern_release(&watch->known);
    bank_release(&watch->moves);
    bank_release(&watch->steps);
    table_free(watch->by_place);
    table_free(watch->first_pair);
    owed_release(watch);
    intern_release(&watch->work.pairs);
    sorting_release(&watch->work.sorting);
}

/* ---- pairs ---- */

static struct rule_step take(struct rule_watch *watch, uint32_t state, uint32_t label, uint32_t to)
{
    struct rule_move move = moves_along(watch, state, label);
    struct rule_step step = {
        .to = KM_NONE,
        .gain = (int16_t)move.gain,
        .breaks = move.breaks,
        .kept = move.kept,
        .opens = move.opens,
        .promises = move.promises,
        .closes = move.closes,
        .ruined = move.ruined,
    };
    if (graph_is_end(watch->graph, to))
        return step;
    if (watch->work.ahead && owed_in_vain(watch, moves_open(watch, move.to), to))
        move.to = moves_doomed_state(watch);
    step.to = intern_add(&watch->work.pairs, (uint32_t[]){to, move.to}, 2);
    return step;
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
    watch->opening = take(watch, moves_first_state(watch), 0, watch->graph->start);
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
        if (!budget_work(budget, 1 + rule_edge_count(watch, pair)))
            return false;
    }
    intern_release(pairs);
    owed_release(watch);
    bank_trim(&watch->pairs);
    bank_trim(&watch->steps);
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

/* Points that are decided early are counted so before the classes are found, others afterwards. */
static bool count_early(struct rule_watch *watch, struct budget *budget)
{
    return !(watch->reductions & KM_REDUCE_POINTS) || worth_count_from(watch, budget);
}

static bool count_late(struct rule_watch *watch, struct budget *budget)
{
    return watch->reductions & KM_REDUCE_POINTS || worth_count_from(watch, budget);
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

static uint32_t steps_of_pair(const void *user, uint32_t item)
{
    return rule_edge_count(user, item);
}

static uint32_t pair_after(const void *user, uint32_t item, uint32_t step)
{
    return rule_step(user, item, step)->to;
}

static bool merge_pairs(struct rule_watch *watch, struct budget *budget)
{
    struct merge *merge = &watch->work.merge;
    if (!(watch->reductions & KM_REDUCE_RULES))
        return true;
    if (!merge->classes)
        merge_begin(
            merge, &budget->memory,
            (struct merge_source){
                .item_count = (uint32_t)watch->pairs.count,
                .group_count = watch->graph->spots->group_count,
                .group = group_of,
                .circular = watch->graph->spots->circular,
                .item = {.write = write_pair, .steps = steps_of_pair, .to = pair_after, .user = watch},
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
    owed_look_at_labels, owed_look_ahead, find_start,  find_pairs,  sort_by_place,  worth_forget,
    worth_raise_all,     worth_settle,    count_early, merge_pairs, number_classes, count_late,
};

enum { PHASES = sizeof phases / sizeof *phases };
enum { FOLLOWED = 5 }; /* phases after which pairs and steps are there, by place */
enum { COUNTED = 9, CLASSES_FOUND = 11 };

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
    return work_to(watch, budget, watch->like ? CLASSES_FOUND : PHASES);
}

void rule_watch_init_grave(struct rule_watch *watch, struct memory *memory, const struct rule_watch *of)
{
    *watch = *of;
    watch->like = of;
    watch->grave = true;
    bool the_same = of->grave || !of->pairs.count;
    watch->work = (struct rule_work){.phase = the_same ? CLASSES_FOUND : COUNTED};
    if (the_same)
        return;
    bank_init_in(&watch->pairs, memory, sizeof(struct rule_pair));
    memory_ask(memory, of->pairs.count * sizeof(struct rule_pair));
    memcpy(bank_add(&watch->pairs, of->pairs.count), of->pairs.items,
           of->pairs.count * sizeof(struct rule_pair));
    watch->class_count = table_new(memory, of->graph->places.count, sizeof *watch->class_count);
}

/* One round over the pairs of the group at hand; false when the budget ran out. */
static bool settle_group(const struct rule_watch *watch, struct budget *budget,
                         bool (*look)(void *user, uint32_t pair), void *user, struct spots_rounds *rounds)
{
    const struct graph *graph = watch->graph;
    uint32_t begin = graph->order_first[rounds->group], end = graph->order_first[rounds->group + 1];
    while (rounds->at < end - begin) {
        uint32_t place = graph->order[sorting_there_and_back(begin, end, rounds->round, rounds->at++)];
        for (uint32_t p = watch->first_pair[place]; p < watch->first_pair[place + 1]; p++) {
            if (!budget_work(budget, 1 + graph_place(graph, place)->edge_count))
                return false;
            rounds->raised |= look(user, watch->by_place[p]);
        }
    }
    return true;
}

void rule_settle(const struct rule_watch *watch, struct budget *budget,
                 bool (*look)(void *user, uint32_t pair), void *user)
{
    struct spots_rounds rounds = {0};
    do
        if (!settle_group(watch, budget, look, user, &rounds))
            return;
    while (spots_next_round(watch->graph->spots, &rounds));
}
