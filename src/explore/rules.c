/* What can happen to the rules. A rule by itself over the graph is enough for objectives; which rules every
 * best run breaks is asked of the product's lossless steps with that rule beside them. */
#include "explore/proofs.h"
#include "explore/trail.h"

/* ---- objectives ---- */

/* What steps that can still come to an end make certain. */
static void note_step(const struct km_proofs *proofs, const struct rule_step *step, uint32_t place,
                      struct km_objective_proof *proof)
{
    if (proofs->hopeless[place])
        return;
    proof->keepable |= step->kept;
    proof->breakable |= step->breaks;
}

static struct km_objective_proof prove_objective(struct km_proofs *proofs, const struct rule_watch *watch)
{
    struct km_objective_proof proof = {.rule = watch->rule};
    note_step(proofs, &watch->opening, watch->graph->start, &proof);
    for (uint32_t p = 0; p < watch->pairs.count; p++) {
        uint32_t edges = rule_edge_count(watch, p);
        if (!budget_work(&proofs->budget, 1 + edges))
            break;
        for (uint32_t e = 0; e < edges; e++)
            note_step(proofs, rule_step(watch, p, e), rule_edge(watch, p, e)->to, &proof);
    }
    return proof;
}

void prove_objectives(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    size_t count = exploration->scope.objective_count;
    proofs->objectives = arena_array(&proofs->arena, count, sizeof *proofs->objectives);
    for (size_t i = 0; i < count; i++) {
        proofs->objectives[i].rule = exploration->scope.objectives[i];
        for (size_t w = 0; w < exploration->watch_count; w++)
            if (exploration->watches[w].rule == exploration->scope.objectives[i])
                proofs->objectives[i] = prove_objective(proofs, &exploration->watches[w]);
    }
}

/* ---- what every best run breaks ---- */

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
    prove_lacks(proofs, broken);
    for (size_t w = 0; w < exploration->watch_count; w++) {
        const struct rule_watch *watch = &exploration->watches[w];
        if (broken[w] && !watch->objective && !can_do_without(exploration, watch, &proofs->budget))
            numbers_add(&proofs->always_broken, watch->rule);
    }
}
