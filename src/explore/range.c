/* Points at the ends. Over all runs they follow from the values at the start; per ending the best and worst
 * points so far are carried forward instead, from the start to every state. */
#include "explore/proofs.h"
#include "explore/rule.h"
#include "explore/trail.h"

#include "score/points.h"

/* Points, or VALUE_NONE. */
struct range_ends {
    int32_t clean, grave;
};

static int32_t sum(int32_t points, int32_t value)
{
    return value == VALUE_NONE ? VALUE_NONE : points + value;
}

static int32_t score_of(const struct km_exploration *exploration, int32_t points, bool grave)
{
    return points_score(exploration->rulebook, exploration->possible, points, grave);
}

/* Widens the range by a run with `points`. */
static void widen(const struct km_exploration *exploration, struct km_range *range, int32_t points,
                  bool grave)
{
    if (points == VALUE_NONE)
        return;
    int32_t score = score_of(exploration, points, grave);
    if (!range->scored) {
        *range = (struct km_range){
            .scored = true, .best_points = points, .worst_points = points, .best = score, .worst = score};
        return;
    }
    range->best_points = points > range->best_points ? points : range->best_points;
    range->worst_points = points < range->worst_points ? points : range->worst_points;
    range->best = score > range->best ? score : range->best;
    range->worst = score < range->worst ? score : range->worst;
}

/* The range of runs with these best and worst points; `broken`: a grave rule is broken in all of them. */
static struct km_range range_of(const struct km_exploration *exploration, struct range_ends best,
                                struct range_ends worst, bool broken)
{
    struct km_range range = {0};
    if (!exploration->possible)
        return range;
    widen(exploration, &range, best.clean, broken);
    widen(exploration, &range, best.grave, true);
    widen(exploration, &range, worst.clean, broken);
    widen(exploration, &range, worst.grave, true);
    return range;
}

static struct range_ends ends_of(int32_t points, struct value value)
{
    return (struct range_ends){.clean = sum(points, value.clean), .grave = sum(points, value.grave)};
}

/* A value of VALUES_WORST is what is lost. */
static struct value negated(struct value value)
{
    return (struct value){
        .clean = value.clean == VALUE_NONE ? VALUE_NONE : -value.clean,
        .grave = value.grave == VALUE_NONE ? VALUE_NONE : -value.grave,
    };
}

void prove_range(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    const struct product *product = &exploration->product;
    struct trail start = trail_start(exploration, &proofs->arena);
    struct value *worst = values_find(product, VALUES_WORST, &proofs->budget);
    if (worst)
        proofs->range =
            range_of(exploration, ends_of(start.points, values_at(exploration->values, product->start)),
                     ends_of(start.points, negated(values_at(worst, product->start))), start.broken);
    table_free(worst);
}

/* ---- runs that break nothing ---- */

/* A second product in which breaking any rule is grave and ends the run. */
struct clean_runs {
    struct rule_watch *watches;
    struct product product;
    int32_t points; /* at the start */
    bool broken;    /* some rule is from the start */
};

static bool follow_rules(struct km_proofs *proofs, struct clean_runs *runs)
{
    const struct km_exploration *exploration = proofs->exploration;
    bool whole = true;
    for (size_t w = 0; w < exploration->watch_count; w++) {
        struct rule_watch *watch = &runs->watches[w];
        rule_watch_init_grave(watch, &proofs->budget.memory, &exploration->watches[w]);
        whole = whole && rule_watch_step(watch, &proofs->budget);
        runs->points += watch->opening.gain;
        runs->broken |= watch->opening.breaks;
    }
    return whole;
}

static void find_clean_range(struct km_proofs *proofs, const struct clean_runs *runs)
{
    const struct product *product = &runs->product;
    struct value *best = values_find(product, VALUES_BEST, &proofs->budget);
    struct value *worst = values_find(product, VALUES_WORST, &proofs->budget);
    if (best && worst) {
        struct range_ends high = ends_of(runs->points, values_at(best, product->start));
        struct range_ends low = ends_of(runs->points, negated(values_at(worst, product->start)));
        high.grave = low.grave = VALUE_NONE;
        proofs->clean_range = range_of(proofs->exploration, high, low, false);
    }
    table_free(best);
    table_free(worst);
}

void prove_clean_range(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    struct clean_runs runs = {
        .watches = arena_array(&proofs->arena, exploration->watch_count, sizeof *runs.watches)};
    if (follow_rules(proofs, &runs) && !runs.broken) {
        product_begin(&runs.product, &proofs->budget.memory, &exploration->graph, runs.watches,
                      exploration->watch_count, true);
        if (product_go_on(&runs.product, &proofs->budget))
            find_clean_range(proofs, &runs);
    }
    product_release(&runs.product);
    for (size_t w = 0; w < exploration->watch_count; w++)
        rule_watch_release(&runs.watches[w]);
}

/* ---- per ending ---- */

/* The best and worst points with which a state is reached, before and after a grave rule was broken. */
struct reach {
    struct range_ends most, least;
};

static bool carry(int32_t *to, int32_t value, bool upwards)
{
    if (value == VALUE_NONE || (*to != VALUE_NONE && (upwards ? value <= *to : value >= *to)))
        return false;
    *to = value;
    return true;
}

/* Carries what `from` was reached with along a step that loses `loss`. */
static bool carry_along(struct reach *to, const struct reach *from, int32_t loss, bool grave)
{
    bool moved = carry(&to->most.grave, sum(-loss, from->most.grave), true);
    moved |= carry(&to->least.grave, sum(-loss, from->least.grave), false);
    moved |= carry(grave ? &to->most.grave : &to->most.clean, sum(-loss, from->most.clean), true);
    moved |= carry(grave ? &to->least.grave : &to->least.clean, sum(-loss, from->least.clean), false);
    return moved;
}

static const struct reach nowhere = {{VALUE_NONE, VALUE_NONE}, {VALUE_NONE, VALUE_NONE}};

struct carrying {
    const struct km_exploration *exploration;
    struct budget *budget;
    struct reach *states;
    struct reach *nodes; /* ends, by node */
};

static bool carry_from(struct carrying *carrying, uint32_t state)
{
    const struct km_exploration *exploration = carrying->exploration;
    const struct product *product = &exploration->product;
    uint32_t place = product_place_of(product, state);
    const struct graph_place *here = graph_place(&exploration->graph, place);
    bool moved = false;
    for (uint32_t e = 0; e < here->edge_count; e++) {
        const struct product_step *step = product_step(product, state, e);
        uint32_t to = graph_edge(&exploration->graph, here->first_edge + e)->to;
        struct reach *reach = step->to == PRODUCT_END
                                  ? &carrying->nodes[graph_place(&exploration->graph, to)->spot]
                                  : &carrying->states[step->to];
        moved |= carry_along(reach, &carrying->states[state], step->loss >> 1, step->loss & 1);
    }
    return budget_work(carrying->budget, 1 + here->edge_count * 4) && moved;
}

static void carry_through(struct carrying *carrying, const struct sorting *states)
{
    const struct spots *spots = &carrying->exploration->spots;
    for (uint32_t g = spots->group_count; g-- > 0;) {
        uint32_t first = states->first[g], end = states->first[g + 1];
        bool moved = true;
        for (uint32_t round = 1; moved; round++) {
            moved = false;
            for (uint32_t i = 0; i < end - first && !carrying->budget->over; i++)
                moved |= carry_from(carrying, states->order[sorting_there_and_back(first, end, round, i)]);
            moved &= spots->circular[g] && !carrying->budget->over;
        }
    }
}

static void carry_all(struct carrying *carrying)
{
    struct sorting states;
    values_sort_begin(&carrying->exploration->product, &states, &carrying->budget->memory);
    if (sorting_step(&states, carrying->budget))
        carry_through(carrying, &states);
    sorting_release(&states);
}

/* ---- how the contact ended ---- */

static bool pass_reasons(const struct graph *graph, unsigned *reasons, uint32_t place)
{
    const struct graph_place *here = graph_place(graph, place);
    bool moved = false;
    for (uint32_t e = 0; e < here->edge_count; e++) {
        const struct graph_edge *edge = graph_edge(graph, here->first_edge + e);
        unsigned reason = graph_label(graph, edge->label)->reason;
        unsigned after = reasons[edge->to] | (reason != KM_REASON_NONE ? 1U << reason : reasons[place]);
        moved |= after != reasons[edge->to];
        reasons[edge->to] = after;
    }
    return moved;
}

/* By place: the reasons for which the contact can have ended on the way there. Free with table_free. */
static unsigned *find_reasons(struct km_proofs *proofs)
{
    const struct graph *graph = &proofs->exploration->graph;
    uint32_t places = (uint32_t)graph->places.count;
    unsigned *reasons = table_new(&proofs->budget.memory, places, sizeof *reasons);
    reasons[graph->start] = 1U << graph_label(graph, 0)->reason;
    bool moved = true;
    for (uint32_t round = 0; moved && !proofs->budget.over; round++) {
        moved = false;
        for (uint32_t i = 0; i < places; i++) {
            uint32_t place = graph->order[sorting_there_and_back(0, places, round, i)];
            if (!budget_work(&proofs->budget, 1 + graph_place(graph, place)->edge_count))
                break;
            moved |= pass_reasons(graph, reasons, place);
        }
    }
    return reasons;
}

static void add_ending(struct km_proofs *proofs, const struct carrying *carrying, uint32_t node)
{
    const struct km_exploration *exploration = proofs->exploration;
    const struct reach *reach = &carrying->nodes[node];
    struct km_ending *ending = &proofs->endings[proofs->ending_count++];
    *ending = (struct km_ending){.node = node, .reachable = exploration->graph.entered[node]};
    ending->range = range_of(exploration, reach->most, reach->least, false);
}

/* Where every run begins. */
static void carry_start(struct km_proofs *proofs, struct carrying *carrying)
{
    const struct km_exploration *exploration = proofs->exploration;
    struct trail start = trail_start(exploration, &proofs->arena);
    struct reach *first = trail_ended(&start)
                              ? &carrying->nodes[graph_place(&exploration->graph, start.place)->spot]
                              : &carrying->states[exploration->product.start];
    if (start.broken)
        first->most.grave = first->least.grave = start.points;
    else
        first->most.clean = first->least.clean = start.points;
}

static void add_reasons(struct km_proofs *proofs)
{
    const struct graph *graph = &proofs->exploration->graph;
    unsigned *reasons = find_reasons(proofs);
    unsigned *of_nodes = arena_array(&proofs->arena, graph->program->node_count, sizeof *of_nodes);
    for (uint32_t p = 0; p < graph->places.count && budget_work(&proofs->budget, 1); p++)
        if (graph_is_end(graph, p))
            of_nodes[graph_place(graph, p)->spot] |= reasons[p];
    for (size_t i = 0; i < proofs->ending_count; i++)
        proofs->endings[i].reasons = of_nodes[proofs->endings[i].node];
    table_free(reasons);
}

void prove_endings(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    const struct program *program = exploration->program;
    struct memory *memory = &proofs->budget.memory;
    size_t states = exploration->product.states.count;
    struct carrying carrying = {.exploration = exploration, .budget = &proofs->budget};
    carrying.states = table_new(memory, states, sizeof *carrying.states);
    carrying.nodes = table_new(memory, program->node_count, sizeof *carrying.nodes);
    for (size_t s = 0; s < states && budget_work(&proofs->budget, 1); s++)
        carrying.states[s] = nowhere;
    for (uint32_t n = 0; n < program->node_count; n++)
        carrying.nodes[n] = nowhere;
    carry_start(proofs, &carrying);
    carry_all(&carrying);
    proofs->endings = arena_array(&proofs->arena, program->node_count, sizeof *proofs->endings);
    for (uint32_t n = 0; n < program->node_count; n++)
        if (program->nodes[n].kind == KM_NODE_END)
            add_ending(proofs, &carrying, n);
    add_reasons(proofs);
    table_free(carrying.states);
    table_free(carrying.nodes);
}
