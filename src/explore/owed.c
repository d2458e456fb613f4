/* Backwards from the ends, group by group; in a circular group until nothing is added. */
#include "explore/owed.h"

/* A rule over one constraint has few states; a watch over one of many is asked about each obligation. */
static bool is_wanted(const struct rule_watch *watch)
{
    enum { BITS = 64 };
    return watch->reductions & KM_REDUCE_BROKEN && !watch->single && watch->constraint_count > 1 &&
           watch->constraint_count <= BITS;
}

static uint64_t told_by(const struct rule_watch *watch, const struct graph_label *label)
{
    uint64_t told = 0;
    for (size_t c = 0; c < watch->constraint_count; c++) {
        const struct constraint *constraint = &watch->rulebook->constraints[watch->constraints[c]];
        for (uint32_t e = 0; e < label->event_count; e++)
            if (constraint->roles[label->events[e].act] != ROLE_NONE)
                told |= UINT64_C(1) << c;
    }
    return told;
}

bool owed_look_at_labels(struct rule_watch *watch, struct budget *budget)
{
    struct rule_work *work = &watch->work;
    if (!is_wanted(watch))
        return true;
    if (!work->told)
        work->told = table_new(&budget->memory, watch->graph->labels.count, sizeof *work->told);
    while (work->at < watch->graph->labels.count) {
        const struct graph_label *label = graph_label(watch->graph, work->at);
        work->told[work->at++] = told_by(watch, label);
        if (!budget_work(budget, 1 + label->event_count))
            return false;
    }
    return true;
}

/* Whether something was added to what can come after `place`. */
static bool look_ahead_at(struct rule_watch *watch, uint32_t number)
{
    const struct graph_place *place = graph_place(watch->graph, number);
    uint64_t ahead = 0, before = watch->work.ahead[number];
    for (uint32_t e = 0; e < place->edge_count; e++) {
        const struct graph_edge *edge = graph_edge(watch->graph, place->first_edge + e);
        ahead |= watch->work.told[edge->label] | watch->work.ahead[edge->to];
    }
    watch->work.ahead[number] = ahead;
    return ahead != before;
}

/* One round over the places of the group at hand. */
static bool look_ahead_in_group(struct rule_watch *watch, struct budget *budget)
{
    struct spots_rounds *rounds = &watch->work.rounds;
    const struct graph *graph = watch->graph;
    uint32_t begin = graph->order_first[rounds->group], end = graph->order_first[rounds->group + 1];
    while (rounds->at < end - begin) {
        uint32_t place = graph->order[sorting_there_and_back(begin, end, rounds->round, rounds->at++)];
        rounds->raised |= look_ahead_at(watch, place);
        if (!budget_work(budget, 1 + graph_place(graph, place)->edge_count))
            return false;
    }
    return true;
}

bool owed_look_ahead(struct rule_watch *watch, struct budget *budget)
{
    struct rule_work *work = &watch->work;
    if (!work->told)
        return true;
    if (!work->ahead)
        work->ahead = table_new(&budget->memory, watch->graph->places.count, sizeof *work->ahead);
    do
        if (!look_ahead_in_group(watch, budget))
            return false;
    while (spots_next_round(watch->graph->spots, &work->rounds));
    return true;
}

bool owed_in_vain(const struct rule_watch *watch, uint64_t open, uint32_t place)
{
    return watch->work.ahead && open & ~watch->work.ahead[place];
}

void owed_release(struct rule_watch *watch)
{
    table_free(watch->work.told);
    table_free(watch->work.ahead);
    watch->work.told = watch->work.ahead = NULL;
}
