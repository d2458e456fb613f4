/* From the ends backwards, group by group; then the points of every step are counted from the worth of where
 * it begins. */
#include "explore/worth.h"

enum { UNKNOWN_WORTH = INT32_MIN };

static int32_t worth_of(const struct rule_watch *watch, uint32_t pair)
{
    return pair == KM_NONE ? 0 : rule_pair(watch, pair)->worth;
}

bool worth_forget(struct rule_watch *watch, struct budget *budget)
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
    struct spots_rounds *rounds = &work->rounds;
    const struct graph *graph = watch->graph;
    uint32_t begin = graph->order_first[rounds->group], end = graph->order_first[rounds->group + 1];
    for (; rounds->at < end - begin; rounds->at++, work->at_pair = 0) {
        uint32_t place = graph->order[sorting_there_and_back(begin, end, rounds->round, rounds->at)];
        uint32_t edges = graph_place(graph, place)->edge_count;
        uint32_t first = watch->first_pair[place], count = watch->first_pair[place + 1] - first;
        while (work->at_pair < count) {
            rounds->raised |= raise_worth(watch, watch->by_place[first + work->at_pair++], edges);
            if (!budget_work(budget, 1 + edges))
                return false;
        }
    }
    return true;
}

/* From the ends backwards. No circle of steps decides points, so this settles. */
bool worth_raise_all(struct rule_watch *watch, struct budget *budget)
{
    do
        if (!raise_group(watch, budget))
            return false;
    while (spots_next_round(watch->graph->spots, &watch->work.rounds));
    return true;
}

/* A pair from which no end can be reached is worth nothing more. */
bool worth_settle(struct rule_watch *watch, struct budget *budget)
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
bool worth_count_from(struct rule_watch *watch, struct budget *budget)
{
    struct rule_step *steps = watch->steps.items;
    while (watch->work.at < watch->pairs.count) {
        const struct rule_pair *pair = rule_pair(watch, watch->work.at);
        uint32_t edges = rule_edge_count(watch, watch->work.at++);
        for (uint32_t e = 0; e < edges; e++) {
            struct rule_step *step = &steps[pair->first_step + e];
            step->gain = (int16_t)(step->gain + worth_of(watch, step->to) - pair->worth);
        }
        if (!budget_work(budget, 1 + edges))
            return false;
    }
    watch->opening.gain = (int16_t)(watch->opening.gain + worth_of(watch, watch->opening.to));
    return true;
}
