/* What the best path lacks, and where. A rule's own points move to where their loss is certain, which may be
 * long before the words that break it: where every way is lost, at the very start. So the constraints of a
 * rule that is broken are gone through one by one along the path, as the run goes. */
#include "explore/moves.h"
#include "explore/proofs.h"
#include "explore/rule.h"
#include "explore/trail.h"

/* A best path. Positions count its answers from 1; 0 is before the first. */
struct route {
    const uint32_t *path;
    size_t length;
    const uint32_t *places; /* by answer: where it is given */
    const uint32_t *edges;  /* by answer: its number among those of the place */
};

/* What became of a rule along the path. */
struct course {
    bool broken, kept, lost;
    size_t lost_at; /* where it was certain to be lost */
    int32_t points;
};

/* Where a rule is lost: at an answer, or at a decision as a whole. */
struct loss {
    size_t at;  /* the answer's position */
    bool whole; /* none of the answers there does better */
};

/* ---- a rule along the path ---- */

static struct route route_of(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    struct route route = {0};
    route.path = exploration_best_path(exploration, &proofs->arena, exploration->product.start,
                                       frame_start(&exploration->graph), &route.length, &proofs->budget);
    const struct graph *graph = &exploration->graph;
    uint32_t *places = arena_array(&proofs->arena, route.length, sizeof *places);
    uint32_t *edges = arena_array(&proofs->arena, route.length, sizeof *edges);
    struct frame frame = frame_start(graph);
    uint32_t place = graph->start;
    for (size_t i = 0; i < route.length; i++) {
        uint32_t edge = graph_find_edge(graph, place, frame_kept(&frame, route.path[i]));
        frame_take(&frame, route.path[i]);
        places[i] = place;
        edges[i] = edge - graph_place(graph, place)->first_edge;
        place = graph_edge(graph, edge)->to;
    }
    route.places = places;
    route.edges = edges;
    return route;
}

static void take_step(struct course *course, const struct rule_step *step, size_t at)
{
    course->broken |= step->breaks;
    course->kept |= step->kept;
    if (!course->lost)
        course->lost_at = at;
    course->lost |= step->breaks || step->gain < 0;
    course->points -= step->gain;
}

static struct course course_of(const struct rule_watch *watch, const struct route *route)
{
    struct course course = {0};
    struct rule_step opening = watch->opening;
    opening.gain = (int16_t)(opening.gain - (watch->objective ? watch->weight : 0));
    take_step(&course, &opening, 0);
    uint32_t pair = opening.to;
    for (size_t i = 0; i < route->length; i++) {
        const struct rule_step *step = rule_step(watch, pair, route->edges[i]);
        take_step(&course, step, i + 1);
        pair = step->to;
    }
    return course;
}

/* ---- a constraint along the path ---- */

/* Whether every answer at `place` breaks the constraint. An entry of a form is always told by itself. */
static bool all_break(struct rule_watch *watch, uint32_t state, uint32_t place)
{
    uint32_t edges = graph_place(watch->graph, place)->edge_count;
    if (graph_slot(watch->graph, place) != KM_NONE)
        return false;
    for (uint32_t e = 0; e < edges; e++)
        if (!moves_along(watch, state, graph_edge_from(watch->graph, place, e)->label).breaks)
            return false;
    return true;
}

/* Where the watch's one constraint is broken for good: by an answer; or, where something was owed that was
 * not done, at the answer that gave the last chance away, else at the first decision that could have met it.
 * `none` when it is not broken. */
static struct loss break_of(struct rule_watch *watch, const struct route *route, size_t certain_at,
                            struct loss none)
{
    uint32_t state = moves_first_state(watch);
    struct rule_move move = moves_along(watch, state, 0);
    if (move.breaks)
        return (struct loss){0};
    size_t settled = 0; /* the last position at which nothing was owed */
    for (size_t i = 0; i < route->length; i++) {
        state = move.to;
        bool owed = moves_open(watch, state) & 1;
        if (!owed)
            settled = i + 1;
        move = moves_along(watch, state,
                           graph_edge_from(watch->graph, route->places[i], route->edges[i])->label);
        if (!move.breaks)
            continue;
        if (!owed)
            return (struct loss){.at = i + 1, .whole = all_break(watch, state, route->places[i])};
        if (certain_at > settled && certain_at <= i + 1)
            return (struct loss){.at = certain_at};
        return (struct loss){.at = settled + 1, .whole = true};
    }
    return none;
}

static struct loss loss_of(struct km_proofs *proofs, const struct rule_watch *rule, const struct route *route,
                           const struct course *course)
{
    struct loss first = {.at = course->lost_at};
    bool found = false;
    for (size_t c = 0; c < rule->constraint_count && course->broken; c++) {
        struct arena_mark mark = arena_mark(&proofs->arena);
        struct rule_watch single;
        rule_watch_init_single(&single, &proofs->arena, &proofs->budget.memory, rule, c, 0);
        struct loss none = {.at = SIZE_MAX};
        struct loss loss = break_of(&single, route, course->lost_at, none);
        if (loss.at != SIZE_MAX && (!found || loss.at < first.at))
            first = loss;
        found |= loss.at != SIZE_MAX;
        rule_watch_release(&single);
        arena_rewind(&proofs->arena, mark);
    }
    return first;
}

/* ---- lacks ---- */

static struct km_lack lack_at(const struct rule_watch *watch, const struct route *route, struct loss loss,
                              int32_t points)
{
    struct km_lack lack = {
        .rule = watch->rule, .points = points, .node = KM_NONE, .choice = KM_NONE, .slot = KM_NONE};
    if (!loss.at)
        return lack;
    const struct graph *graph = watch->graph;
    uint32_t place = route->places[loss.at - 1], unused;
    lack.node = spots_node(graph->spots, graph_place(graph, place)->spot, &unused);
    if (loss.whole)
        return lack;
    lack.choice = route->path[loss.at - 1];
    lack.slot = lack.choice == KM_NONE ? graph_slot(graph, place) : KM_NONE;
    return lack;
}

/* Puts one more behind those of the `i` that are lost no later. */
static void add_lack(struct km_lack *lacks, size_t *positions, size_t i, struct km_lack lack, size_t position)
{
    for (; i && positions[i - 1] > position; i--) {
        positions[i] = positions[i - 1];
        lacks[i] = lacks[i - 1];
    }
    positions[i] = position;
    lacks[i] = lack;
}

void prove_lacks(struct km_proofs *proofs, bool *broken)
{
    const struct km_exploration *exploration = proofs->exploration;
    struct route route = route_of(proofs);
    size_t lack_count = 0;
    size_t *positions = arena_array(&proofs->arena, exploration->watch_count, sizeof *positions);
    proofs->best_lacks.items = arena_array(&proofs->arena, exploration->watch_count, sizeof(uint32_t));
    proofs->lacks = arena_array(&proofs->arena, exploration->watch_count, sizeof *proofs->lacks);
    for (size_t w = 0; w < exploration->watch_count; w++) {
        const struct rule_watch *watch = &exploration->watches[w];
        struct course course = course_of(watch, &route);
        broken[w] = course.broken;
        if (watch->objective ? course.kept : !course.broken)
            continue;
        struct loss loss = loss_of(proofs, watch, &route, &course);
        struct km_lack lack = lack_at(watch, &route, loss, course.points);
        add_lack(proofs->lacks, positions, lack_count++, lack, loss.at);
    }
    for (size_t i = 0; i < lack_count; i++)
        numbers_add(&proofs->best_lacks, proofs->lacks[i].rule);
}
