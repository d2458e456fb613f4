/* The scenario alone: what no run meets, places that nothing leads out of, and the number of runs. */
#include "explore/proofs.h"

static struct km_numbers unmarked(struct arena *arena, const bool *marks, uint32_t count)
{
    struct km_numbers list = {.items = arena_array(arena, count, sizeof(uint32_t))};
    for (uint32_t i = 0; i < count; i++)
        if (!marks[i])
            numbers_add(&list, i);
    return list;
}

static bool leads_to_marked(const struct graph *graph, const bool *marks, uint32_t place)
{
    const struct graph_place *here = graph_place(graph, place);
    for (uint32_t e = 0; e < here->edge_count; e++)
        if (marks[graph_edge(graph, here->first_edge + e)->to])
            return true;
    return false;
}

/* By place: whether some end can be reached from there. Free with table_free. */
static bool *find_hopeful(const struct graph *graph, struct budget *budget)
{
    uint32_t places = (uint32_t)graph->places.count;
    bool *hopeful = table_new(&budget->memory, places, sizeof *hopeful);
    bool grew = true;
    for (uint32_t round = 1; grew && !budget->over; round++) {
        grew = false;
        for (uint32_t i = 0; i < places; i++) {
            uint32_t place = graph->order[sorting_there_and_back(0, places, round, i)];
            if (!budget_work(budget, 1 + graph_place(graph, place)->edge_count))
                break;
            if (hopeful[place] || !(graph_is_end(graph, place) || leads_to_marked(graph, hopeful, place)))
                continue;
            hopeful[place] = true;
            grew = true;
        }
    }
    return hopeful;
}

/* The nodes of the places that are marked, each once, in order. */
static struct km_numbers nodes_of(struct km_proofs *proofs, const bool *marks)
{
    const struct km_exploration *exploration = proofs->exploration;
    uint32_t nodes = exploration->program->node_count;
    bool *unmarked_nodes = arena_array(&proofs->arena, nodes, sizeof *unmarked_nodes);
    memset(unmarked_nodes, true, nodes);
    for (uint32_t p = 0; p < exploration->graph.places.count && budget_work(&proofs->budget, 1); p++) {
        uint32_t slot;
        uint32_t node = spots_node(&exploration->spots, graph_place(&exploration->graph, p)->spot, &slot);
        if (marks[p])
            unmarked_nodes[node] = false;
    }
    return unmarked(&proofs->arena, unmarked_nodes, nodes);
}

/* An option with two numbers can be selected when one of them can; else it is listed once. */
static bool *find_selected(struct km_proofs *proofs)
{
    const struct graph *graph = &proofs->exploration->graph;
    uint32_t count = graph->program->choice_count;
    bool *selected = arena_array(&proofs->arena, count, sizeof *selected);
    memcpy(selected, graph->taken, count * sizeof *selected);
    for (uint32_t c = 1; c < count; c++)
        if (km_scenario_choice(proofs->exploration->scenario, c).again) {
            selected[c - 1] |= selected[c];
            selected[c] = true;
        }
    return selected;
}

static void prove_lines(struct km_proofs *proofs, struct program_span lines)
{
    const struct graph *graph = &proofs->exploration->graph;
    for (uint32_t l = lines.first; l < lines.first + lines.count; l++) {
        if (!graph->program->lines[l].when)
            continue;
        if (!graph->said[l])
            numbers_add(&proofs->never_said, l);
        else if (!graph->left_out[l])
            numbers_add(&proofs->always_said, l);
    }
}

/* What has a `when` that decides nothing, where runs come by at all. */
static void prove_whens(struct km_proofs *proofs)
{
    const struct graph *graph = &proofs->exploration->graph;
    const struct program *program = graph->program;
    proofs->never_said.items = arena_array(&proofs->arena, program->line_count, sizeof(uint32_t));
    proofs->always_said.items = arena_array(&proofs->arena, program->line_count, sizeof(uint32_t));
    proofs->always_offered.items = arena_array(&proofs->arena, program->choice_count, sizeof(uint32_t));
    for (uint32_t n = 0; n < program->node_count; n++)
        if (graph->entered[n])
            prove_lines(proofs, program->nodes[n].lines);
    for (uint32_t c = 0; c < program->choice_count; c++) {
        if (!graph->taken[c])
            continue;
        prove_lines(proofs, program->choices[c].reply);
        bool once = !km_scenario_choice(proofs->exploration->scenario, c).again &&
                    !(c + 1 < program->choice_count &&
                      km_scenario_choice(proofs->exploration->scenario, c + 1).again);
        if (once && program->choices[c].when && !graph->withheld[c])
            numbers_add(&proofs->always_offered, c);
    }
}

static uint32_t node_at(const struct km_exploration *exploration, uint32_t place)
{
    uint32_t slot;
    return spots_node(&exploration->spots, graph_place(&exploration->graph, place)->spot, &slot);
}

static bool is_form(const struct program *program, uint32_t node)
{
    return program->nodes[node].kind == KM_NODE_FORM;
}

static bool has_form(const struct graph *graph)
{
    for (uint32_t n = 0; n < graph->program->node_count; n++)
        if (graph->entered[n] && is_form(graph->program, n))
            return true;
    return false;
}

/* Ends that are reached from the start without a form on the way. */
static void prove_recorded(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    const struct graph *graph = &exploration->graph;
    const struct program *program = graph->program;
    uint32_t places = (uint32_t)graph->places.count, count = 0;
    if (!has_form(graph) || is_form(program, node_at(exploration, graph->start)))
        return;
    bool *met = table_new(&proofs->budget.memory, places, sizeof *met);
    uint32_t *queue = table_new(&proofs->budget.memory, places, sizeof *queue);
    bool *skipped = arena_array(&proofs->arena, program->node_count, sizeof *skipped);
    met[queue[count++] = graph->start] = true;
    for (uint32_t i = 0; i < count && budget_work(&proofs->budget, 1); i++) {
        const struct graph_place *here = graph_place(graph, queue[i]);
        uint32_t node = node_at(exploration, queue[i]);
        skipped[node] |= graph_is_end(graph, queue[i]);
        for (uint32_t e = 0; e < here->edge_count; e++) {
            uint32_t to = graph_edge(graph, here->first_edge + e)->to;
            if (met[to] || is_form(program, node_at(exploration, to)))
                continue;
            met[to] = true;
            queue[count++] = to;
        }
    }
    proofs->unrecorded.items = arena_array(&proofs->arena, program->node_count, sizeof(uint32_t));
    for (uint32_t n = 0; n < program->node_count; n++)
        if (skipped[n])
            numbers_add(&proofs->unrecorded, n);
    table_free(met);
    table_free(queue);
}

void prove_places(struct km_proofs *proofs)
{
    const struct graph *graph = &proofs->exploration->graph;
    const struct program *program = graph->program;
    proofs->unreachable_nodes = unmarked(&proofs->arena, graph->entered, program->node_count);
    proofs->never_selectable = unmarked(&proofs->arena, find_selected(proofs), program->choice_count);
    prove_whens(proofs);
    prove_recorded(proofs);
    struct memory *memory = &proofs->budget.memory;
    bool *stuck = table_new(memory, graph->places.count, sizeof *stuck);
    bool *endless = table_new(memory, graph->places.count, sizeof *endless);
    bool *hopeful = find_hopeful(graph, &proofs->budget);
    proofs->hopeless = table_new(memory, graph->places.count, sizeof *proofs->hopeless);
    for (uint32_t p = 0; p < graph->places.count && budget_work(&proofs->budget, 1); p++) {
        stuck[p] = !graph_is_end(graph, p) && !graph_place(graph, p)->edge_count;
        proofs->hopeless[p] = !hopeful[p];
        endless[p] = !hopeful[p] && !stuck[p] && !graph_within_form(graph, p);
    }
    proofs->stuck = nodes_of(proofs, stuck);
    proofs->endless = nodes_of(proofs, endless);
    table_free(stuck);
    table_free(endless);
    table_free(hopeful);
}

/* ---- paths ---- */

/* Places so that steps lead to later ones only (Kahn, Topological sorting of large networks, 1962); NULL when
 * there is a circle. Free with table_free. */
static uint32_t *sort_places(const struct graph *graph, struct budget *budget)
{
    uint32_t count = (uint32_t)graph->places.count, done = 0, ready = 0;
    uint32_t *waits = table_new(&budget->memory, count, sizeof *waits);
    uint32_t *order = table_new(&budget->memory, count, sizeof *order);
    for (uint32_t e = 0; e < graph->edges.count && budget_work(budget, 1); e++)
        waits[graph_edge(graph, e)->to]++;
    for (uint32_t p = 0; p < count && budget_work(budget, 1); p++)
        if (!waits[p])
            order[ready++] = p;
    while (done < ready && !budget->over) {
        const struct graph_place *place = graph_place(graph, order[done++]);
        budget_work(budget, 1 + place->edge_count);
        for (uint32_t e = 0; e < place->edge_count; e++) {
            uint32_t to = graph_edge(graph, place->first_edge + e)->to;
            if (!--waits[to])
                order[ready++] = to;
        }
    }
    table_free(waits);
    if (done == count)
        return order;
    table_free(order);
    return NULL;
}

static uint64_t add_paths(uint64_t a, uint64_t b, bool *saturated)
{
    *saturated |= a > UINT64_MAX - b;
    return a > UINT64_MAX - b ? UINT64_MAX : a + b;
}

void prove_paths(struct km_proofs *proofs)
{
    const struct graph *graph = &proofs->exploration->graph;
    struct km_paths *paths = &proofs->paths;
    proofs->topological = sort_places(graph, &proofs->budget);
    paths->infinite = !proofs->topological;
    if (paths->infinite)
        return;
    uint64_t *from = table_new(&proofs->budget.memory, graph->places.count, sizeof *from);
    for (size_t i = graph->places.count; i-- > 0 && !proofs->budget.over;) {
        uint32_t place = proofs->topological[i];
        const struct graph_place *here = graph_place(graph, place);
        budget_work(&proofs->budget, 1 + here->edge_count);
        from[place] = graph_is_end(graph, place);
        for (uint32_t e = 0; e < here->edge_count; e++)
            from[place] =
                add_paths(from[place], from[graph_edge(graph, here->first_edge + e)->to], &paths->saturated);
    }
    paths->count = from[graph->start];
    table_free(from);
}
