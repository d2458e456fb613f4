/* What can happen to the rules. A rule by itself over the graph is enough for objectives and traps; which
 * rules every best run breaks is asked of the product's lossless steps with that rule beside them. */
#include "explore/proofs.h"

/* ---- objectives ---- */

static struct km_objective_proof prove_objective(const struct km_exploration *exploration, uint16_t rule)
{
    struct km_objective_proof proof = {.rule = rule};
    for (size_t w = 0; w < exploration->watch_count; w++) {
        const struct rule_watch *watch = &exploration->watches[w];
        const struct rule_move *moves = watch->moves.items;
        for (size_t m = 0; watch->rule == rule && m < watch->moves.count; m++) {
            proof.keepable |= moves[m].kept;
            proof.breakable |= moves[m].breaks;
        }
    }
    return proof;
}

void prove_objectives(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    size_t count = exploration->scope.objective_count;
    proofs->objectives = arena_array(&proofs->arena, count, sizeof *proofs->objectives);
    for (size_t i = 0; i < count; i++)
        proofs->objectives[i] = prove_objective(exploration, exploration->scope.objectives[i]);
}

/* ---- traps ---- */

/* By pair: whether some run from there comes to an end without breaking the rule. */
static bool *find_safe(const struct rule_watch *watch, struct budget *budget)
{
    const struct graph *graph = watch->graph;
    bool *safe = bank_table(watch->pairs.host, watch->pairs.count, sizeof *safe);
    for (bool grew = true; grew && !budget->over;) {
        grew = false;
        for (uint32_t i = 0; i < graph->places.count; i++) {
            uint32_t place = graph->order[i], edges = graph_place(graph, place)->edge_count;
            for (uint32_t p = watch->first_pair[place]; p < watch->first_pair[place + 1]; p++) {
                uint32_t pair = watch->by_place[p];
                if (!budget_work(budget, 1 + edges))
                    return safe;
                for (uint32_t e = 0; e < edges && !safe[pair]; e++) {
                    const struct rule_step *step = rule_step(watch, pair, e);
                    safe[pair] = !step->breaks && (step->to == KM_NONE || safe[step->to]);
                    grew |= safe[pair];
                }
            }
        }
    }
    return safe;
}

static void add_trap(struct km_proofs *proofs, uint16_t rule, uint32_t choice)
{
    for (size_t i = 0; i < proofs->trap_count; i++)
        if (proofs->traps[i].rule == rule && proofs->traps[i].choice == choice)
            return;
    proofs->traps[proofs->trap_count++] = (struct km_trap){.rule = rule, .choice = choice};
}

/* Whether the step opens an obligation and from then on no run can do without breaking the rule. */
static bool is_trap(const struct rule_step *step, const bool *safe)
{
    if (!step->opens)
        return false;
    return step->to == KM_NONE ? step->breaks : !step->breaks && !safe[step->to];
}

/* The choice of the place's edge number `edge`; for a slot left empty the slot's first option. */
static uint32_t choice_at(const struct graph *graph, const struct graph_place *place, uint32_t edge)
{
    uint32_t choice = graph_edge(graph, place->first_edge + edge)->choice;
    return choice == KM_NONE ? graph_edge(graph, place->first_edge)->choice : choice;
}

static void find_traps(struct km_proofs *proofs, const struct rule_watch *watch)
{
    const struct graph *graph = watch->graph;
    bool *safe = find_safe(watch, &proofs->budget);
    if (is_trap(&watch->opening, safe))
        add_trap(proofs, watch->rule, KM_NONE);
    for (uint32_t p = 0; p < watch->pairs.count; p++) {
        const struct graph_place *place = graph_place(graph, rule_pair(watch, p)->place);
        if (!budget_work(&proofs->budget, 1 + place->edge_count))
            break;
        for (uint32_t e = 0; safe[p] && e < place->edge_count; e++)
            if (is_trap(rule_step(watch, p, e), safe))
                add_trap(proofs, watch->rule, choice_at(graph, place, e));
    }
    free(safe);
}

void prove_traps(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    size_t most = ((size_t)exploration->program->choice_count + 1) * exploration->watch_count;
    proofs->traps = arena_array(&proofs->arena, most, sizeof *proofs->traps);
    for (size_t w = 0; w < exploration->watch_count; w++)
        find_traps(proofs, &exploration->watches[w]);
}

/* ---- what every best run breaks ---- */

/* By watch: whether the run along the best path broke it. */
static void mark_broken(struct km_proofs *proofs, bool *broken)
{
    const struct km_exploration *exploration = proofs->exploration;
    struct trail trail = trail_start(exploration, &proofs->arena);
    size_t length;
    const uint32_t *path = exploration_best_path_within(exploration, &proofs->arena,
                                                        exploration->product.start, &length, &proofs->budget);
    for (size_t w = 0; w < exploration->watch_count; w++)
        broken[w] = exploration->watches[w].opening.breaks;
    for (size_t i = 0; i < length; i++) {
        uint32_t edge = graph_find_edge(&exploration->graph, trail.place, path[i]);
        uint32_t number = edge - graph_place(&exploration->graph, trail.place)->first_edge;
        for (size_t w = 0; w < exploration->watch_count; w++)
            broken[w] |= rule_step(&exploration->watches[w], trail.pairs[w], number)->breaks;
        trail_take(&trail, path[i], NULL);
    }
}

/* Whether some run to the best points ends without breaking the rule: breadth first over the steps that lose
 * nothing and do not break it. */
static bool can_do_without(const struct km_exploration *exploration, const struct rule_watch *watch,
                           struct budget *budget)
{
    const struct product *product = &exploration->product;
    if (watch->opening.breaks)
        return false;
    struct intern met;
    bool found = product->start == PRODUCT_END;
    intern_init_in(&met, &budget->memory, 2);
    if (!found)
        intern_add(&met, (uint32_t[]){product->start, watch->opening.to}, 2);
    for (uint32_t i = 0; i < met.count && !found; i++) {
        uint32_t state = intern_row(&met, i, NULL)[0], pair = intern_row(&met, i, NULL)[1];
        uint32_t edges = product_edge_count(product, state);
        if (!budget_work(budget, 1 + edges))
            break;
        for (uint32_t e = 0; e < edges && !found; e++) {
            const struct product_step *step = product_step(product, state, e);
            const struct rule_step *own = rule_step(watch, pair, e);
            if (own->breaks || !exploration_loses_nothing(exploration, state, step))
                continue;
            found = step->to == PRODUCT_END;
            if (!found)
                intern_add(&met, (uint32_t[]){step->to, own->to}, 2);
        }
    }
    intern_release(&met);
    return found;
}

void prove_always_broken(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    proofs->always_broken.items = arena_array(&proofs->arena, exploration->watch_count, sizeof(uint32_t));
    if (values_best(values_at(exploration->values, exploration->product.start)) == VALUE_NONE)
        return;
    bool *broken = arena_array(&proofs->arena, exploration->watch_count, sizeof *broken);
    mark_broken(proofs, broken);
    for (size_t w = 0; w < exploration->watch_count; w++) {
        const struct rule_watch *watch = &exploration->watches[w];
        if (broken[w] && !watch->objective && !can_do_without(exploration, watch, &proofs->budget))
            numbers_add(&proofs->always_broken, watch->rule);
    }
}
