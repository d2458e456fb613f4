/* A decision matters when in some state two of its options leave different things attainable. Whether a grave
 * rule breaks only counts in states that some run reaches without having broken one. */
#include "explore/proofs.h"
#include "explore/trail.h"

/* By state: whether some run reaches it without breaking a grave rule. Free with table_free. */
static bool *find_clean(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    const struct product *product = &exploration->product;
    struct trail start = trail_start(exploration, &proofs->arena);
    bool *clean = table_new(&proofs->budget.memory, product->states.count, sizeof *clean);
    struct bank queue;
    bank_init_in(&queue, &proofs->budget.memory, sizeof(uint32_t));
    if (product->start != PRODUCT_END && !start.broken) {
        clean[product->start] = true;
        *(uint32_t *)bank_add(&queue, 1) = product->start;
    }
    for (size_t i = 0; i < queue.count; i++) {
        uint32_t state = ((const uint32_t *)queue.items)[i], edges = product_edge_count(product, state);
        if (!budget_work(&proofs->budget, 1 + edges))
            break;
        for (uint32_t e = 0; e < edges; e++) {
            const struct product_step *step = product_step(product, state, e);
            if (step->to == PRODUCT_END || step->loss & 1 || clean[step->to])
                continue;
            clean[step->to] = true;
            *(uint32_t *)bank_add(&queue, 1) = step->to;
        }
    }
    bank_release(&queue);
    return clean;
}

/* What is attainable after one step, as seen from before it. */
static struct value value_after(const struct km_exploration *exploration, const struct product_step *step)
{
    struct value after = values_at(exploration->values, step->to);
    int32_t loss = step->loss >> 1, best = values_best(after);
    bool grave = step->loss & 1;
    return (struct value){
        .clean = grave || after.clean == VALUE_NONE ? VALUE_NONE : after.clean - loss,
        .grave = best == VALUE_NONE ? VALUE_NONE : best - loss,
    };
}

static bool matters_in(const struct km_exploration *exploration, uint32_t state, uint32_t edges, bool clean)
{
    struct value first = value_after(exploration, product_step(&exploration->product, state, 0));
    for (uint32_t e = 1; e < edges; e++) {
        struct value other = value_after(exploration, product_step(&exploration->product, state, e));
        if ((clean && other.clean != first.clean) || other.grave != first.grave)
            return true;
    }
    return false;
}

void prove_indifferent(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    const struct graph *graph = &exploration->graph;
    bool *asked = arena_array(&proofs->arena, exploration->spots.count, sizeof *asked);
    bool *matters = arena_array(&proofs->arena, exploration->spots.count, sizeof *matters);
    bool *clean = find_clean(proofs);
    for (uint32_t s = 0; s < exploration->product.states.count; s++) {
        uint32_t edges = product_edge_count(&exploration->product, s);
        if (!budget_work(&proofs->budget, 1 + edges))
            break;
        uint32_t spot = graph_place(graph, product_place_of(&exploration->product, s))->spot;
        asked[spot] |= edges > 1;
        matters[spot] = matters[spot] || (edges > 1 && matters_in(exploration, s, edges, clean[s]));
    }
    table_free(clean);
    bool *listed = arena_array(&proofs->arena, graph->program->choice_count, sizeof *listed);
    for (uint32_t p = 0; p < graph->places.count; p++) {
        const struct graph_place *place = graph_place(graph, p);
        if (!budget_work(&proofs->budget, 1 + place->edge_count))
            break;
        for (uint32_t e = 0; e < place->edge_count; e++) {
            uint32_t choice = graph_edge(graph, place->first_edge + e)->choice;
            if (choice != KM_NONE && asked[place->spot] && !matters[place->spot])
                listed[choice] = true;
        }
    }
    symmetry_spread(graph->symmetry, listed);
    proofs->indifferent.items = arena_array(&proofs->arena, graph->program->choice_count, sizeof(uint32_t));
    for (uint32_t c = 0; c < graph->program->choice_count; c++)
        if (listed[c])
            numbers_add(&proofs->indifferent, c);
}
