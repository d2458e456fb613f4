/* Traps, constraint by constraint: what else the rule owes hides nothing; but where another constraint has
 * broken it already, by the answer itself or before, there is nothing left to keep. A form is one answer:
 * what it leads to is told after its last slot, and the trap is the entry after which nothing that could
 * still be entered would have kept the constraint. A piece is a rule. */
#include "explore/proofs.h"
#include "explore/rule.h"

/* One constraint followed by itself. */
struct search {
    struct km_proofs *proofs;
    struct rule_watch watch;
    uint16_t constraint; /* its number over all rules */
    bool *safe;          /* by pair: some run from there comes to an end without violating the constraint */
    bool *opens; /* by pair within a form: some entries from there lead to a line that opens an obligation */
};

static bool keeps(const struct search *search, const struct rule_step *step)
{
    return !step->breaks && (step->to == KM_NONE || search->safe[step->to]);
}

/* Whether the answer that this step is of, or belongs to, leads to such a line. Where no end can be reached
 * nothing is judged. */
static bool leads_to_line(const struct search *search, uint32_t pair, uint32_t edge)
{
    const struct rule_step *step = rule_step(&search->watch, pair, edge);
    uint32_t to = rule_edge(&search->watch, pair, edge)->to;
    if (graph_within_form(search->watch.graph, to))
        return search->opens[step->to];
    return step->opens && !step->ruined && !search->proofs->hopeless[to];
}

/* Looks at the steps of a pair again; whether more is known of it. */
static bool look(void *user, uint32_t pair)
{
    struct search *search = user;
    bool form = graph_within_form(search->watch.graph, rule_pair(&search->watch, pair)->place);
    bool safe = search->safe[pair], opens = search->opens[pair];
    for (uint32_t e = 0; e < rule_edge_count(&search->watch, pair); e++) {
        search->safe[pair] |= keeps(search, rule_step(&search->watch, pair, e));
        search->opens[pair] |= form && leads_to_line(search, pair, e);
    }
    return safe != search->safe[pair] || opens != search->opens[pair];
}

static void add_trap(struct km_proofs *proofs, struct km_trap trap)
{
    for (size_t i = 0; i < proofs->trap_count; i++)
        if (proofs->traps[i].rule == trap.rule && proofs->traps[i].choice == trap.choice &&
            proofs->traps[i].slot == trap.slot)
            return;
    proofs->traps[proofs->trap_count++] = trap;
}

/* One trap for each of the answers that can stand for one another. */
static void add_traps(struct search *search, struct km_trap trap)
{
    const struct symmetry *symmetry = search->watch.graph->symmetry;
    for (trap.choice = symmetry_first(symmetry, trap.choice);;) {
        add_trap(search->proofs, trap);
        trap.choice = symmetry_next(symmetry, trap.choice);
        if (trap.choice == KM_NONE)
            return;
    }
}

static void find_traps(struct search *search)
{
    const struct rule_watch *watch = &search->watch;
    const struct rule_step *start = &watch->opening;
    if (start->opens && !start->ruined && !search->proofs->hopeless[watch->graph->start] &&
        !keeps(search, start))
        add_trap(search->proofs, (struct km_trap){watch->rule, KM_NONE, KM_NONE, search->constraint});
    for (uint32_t p = 0; p < watch->pairs.count; p++) {
        if (!budget_work(&search->proofs->budget, 1 + rule_edge_count(watch, p)))
            return;
        for (uint32_t e = 0; search->safe[p] && e < rule_edge_count(watch, p); e++) {
            if (keeps(search, rule_step(watch, p, e)) || !leads_to_line(search, p, e))
                continue;
            struct km_trap trap = {watch->rule, rule_edge(watch, p, e)->choice, KM_NONE, search->constraint};
            if (trap.choice == KM_NONE)
                trap.slot = graph_slot(watch->graph, rule_pair(watch, p)->place);
            add_traps(search, trap);
        }
    }
}

static void search_constraint(struct km_proofs *proofs, struct arena *scratch, const struct rule_watch *rule,
                              size_t index)
{
    struct search search = {.proofs = proofs, .constraint = rule->constraints[index]};
    struct arena_mark mark = arena_mark(scratch);
    rule_watch_init_single(&search.watch, scratch, &proofs->budget.memory, rule, index,
                           KM_REDUCE_BROKEN | KM_REDUCE_POINTS);
    if (rule_watch_follow(&search.watch, &proofs->budget)) {
        search.safe = table_new(&proofs->budget.memory, search.watch.pairs.count, sizeof *search.safe);
        search.opens = table_new(&proofs->budget.memory, search.watch.pairs.count, sizeof *search.opens);
        rule_settle(&search.watch, &search.proofs->budget, look, &search);
        find_traps(&search);
        table_free(search.safe);
        table_free(search.opens);
    }
    rule_watch_release(&search.watch);
    arena_rewind(scratch, mark);
}

void prove_traps(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    const struct program *program = exploration->program;
    size_t most = ((size_t)program->choice_count + program->slot_count + 1) * exploration->watch_count;
    struct arena scratch; /* of one constraint */
    if (!exploration->watch_count)
        return;
    if (!proofs->traps)
        proofs->traps = arena_array(&proofs->arena, most, sizeof *proofs->traps);
    arena_init(&scratch, &proofs->arena.host);
    const struct rule_watch *watch = &exploration->watches[proofs->piece];
    for (size_t c = 0; c < watch->constraint_count; c++)
        if (rule_opens(&exploration->rulebook->constraints[watch->constraints[c]]))
            search_constraint(proofs, &scratch, watch, c);
    arena_release(&scratch);
    proofs_count_piece(proofs, exploration->watch_count);
}
