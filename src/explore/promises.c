/* Answers that promise what no continuation can keep. Each constraint that calls for what is promised is
 * followed by itself, also one that is left out since nothing in the scenario could fulfil it. A promise is
 * kept where some run that comes to an end meets or releases what is open. Pairs are numbered breadth first,
 * so that the first way to each is a shortest one. */
#include "explore/filter.h"
#include "explore/proofs.h"
#include "explore/rule.h"
#include "explore/ways.h"

struct search {
    struct km_proofs *proofs;
    struct rule_watch watch;
    bool *kept;             /* by pair in which something is open: some run from there meets or releases it */
    struct way_back *backs; /* by pair */
    uint32_t *steps;        /* by pair: to it from the start */
};

static bool leads_to_kept(const struct search *search, uint32_t pair, uint32_t edge)
{
    const struct rule_step *step = rule_step(&search->watch, pair, edge);
    if (search->proofs->hopeless[rule_edge(&search->watch, pair, edge)->to])
        return false;
    return step->closes || (!step->breaks && step->to != KM_NONE && search->kept[step->to]);
}

static bool look(void *user, uint32_t pair)
{
    struct search *search = user;
    for (uint32_t e = 0; !search->kept[pair] && e < rule_edge_count(&search->watch, pair); e++)
        if (leads_to_kept(search, pair, e))
            return search->kept[pair] = true;
    return false;
}

/* Where each pair was first met. */
static void find_ways(struct search *search)
{
    const struct rule_watch *watch = &search->watch;
    uint32_t met = 1;
    search->backs[0] = (struct way_back){.from = KM_NONE, .choice = KM_NONE};
    for (uint32_t p = 0; p < watch->pairs.count; p++) {
        if (!budget_work(&search->proofs->budget, 1 + rule_edge_count(watch, p)))
            return;
        for (uint32_t e = 0; e < rule_edge_count(watch, p); e++) {
            if (rule_step(watch, p, e)->to != met)
                continue;
            search->backs[met] = (struct way_back){.from = p, .choice = rule_edge(watch, p, e)->choice};
            search->steps[met++] = search->steps[p] + 1;
        }
    }
}

/* ---- what is found ---- */

/* The one about the same answer and rule, or a new one; NULL when the known one is as near to the start. */
static struct km_promise *place_for(struct km_proofs *proofs, struct km_promise promise)
{
    for (size_t i = 0; i < proofs->promise_count; i++) {
        struct km_promise *known = &proofs->promises[i];
        if (known->rule == promise.rule && known->choice == promise.choice && known->slot == promise.slot)
            return promise.steps < known->steps ? known : NULL;
    }
    ARENA_RESERVE(&proofs->arena, proofs->promises, proofs->promise_count, proofs->promise_capacity);
    return &proofs->promises[proofs->promise_count++];
}

/* One for each of the answers that can stand for one another. */
static void add_promise(struct search *search, struct km_promise promise, struct way_back last)
{
    const struct graph *graph = search->watch.graph;
    promise.choice = symmetry_first(graph->symmetry, promise.choice);
    do {
        struct km_promise *found = place_for(search->proofs, promise);
        if (!found)
            return;
        *found = promise;
        uint32_t *run = ways_run(frame_start(graph), &search->proofs->arena, search->backs, last, false,
                                 &found->run_count);
        if (promise.choice != KM_NONE)
            symmetry_turn_run(graph->symmetry, run, found->run_count, run[found->run_count - 1],
                              promise.choice);
        found->run = run;
        promise.choice = symmetry_next(graph->symmetry, promise.choice);
    } while (promise.choice != KM_NONE);
}

/* Whether the step makes a promise that is not kept, `place` being where it leads. */
static bool breaks_word(const struct search *search, const struct rule_step *step, uint32_t place)
{
    return step->promises && !search->proofs->hopeless[place] &&
           !(step->to != KM_NONE && search->kept[step->to]);
}

static void find_promises(struct search *search)
{
    const struct rule_watch *watch = &search->watch;
    struct way_back start = {.from = KM_NONE, .choice = KM_NONE};
    if (breaks_word(search, &watch->opening, watch->graph->start))
        add_promise(search, (struct km_promise){.rule = watch->rule, .choice = KM_NONE, .slot = KM_NONE},
                    start);
    for (uint32_t p = 0; p < watch->pairs.count; p++) {
        if (!budget_work(&search->proofs->budget, 1 + rule_edge_count(watch, p)))
            return;
        for (uint32_t e = 0; e < rule_edge_count(watch, p); e++) {
            const struct graph_edge *edge = rule_edge(watch, p, e);
            if (!breaks_word(search, rule_step(watch, p, e), edge->to))
                continue;
            struct km_promise promise = {
                .rule = watch->rule,
                .choice = edge->choice,
                .slot =
                    edge->choice == KM_NONE ? graph_slot(watch->graph, rule_pair(watch, p)->place) : KM_NONE,
                .steps = search->steps[p] + 1,
            };
            add_promise(search, promise, (struct way_back){.from = p, .choice = edge->choice});
        }
    }
}

static void search_pairs(struct search *search)
{
    struct memory *memory = &search->proofs->budget.memory;
    size_t pairs = search->watch.pairs.count;
    search->kept = table_new(memory, pairs + 1, sizeof *search->kept);
    search->backs = table_new(memory, pairs + 1, sizeof *search->backs);
    search->steps = table_new(memory, pairs + 1, sizeof *search->steps);
    rule_settle(&search->watch, &search->proofs->budget, look, search);
    find_ways(search);
    if (!search->proofs->budget.over)
        find_promises(search);
    table_free(search->kept);
    table_free(search->backs);
    table_free(search->steps);
}

static void search_constraint(struct km_proofs *proofs, struct arena *scratch, size_t number)
{
    const struct km_exploration *exploration = proofs->exploration;
    struct search search = {.proofs = proofs};
    struct arena_mark mark = arena_mark(scratch);
    bool *alone = arena_array(scratch, exploration->rulebook->constraint_count, sizeof *alone);
    alone[number] = true;
    rule_watch_init(&search.watch, scratch, &proofs->budget.memory, exploration->rulebook,
                    (struct km_scope){.applies = alone}, exploration->rulebook->constraints[number].rule,
                    &exploration->graph, KM_REDUCE_BROKEN | KM_REDUCE_POINTS);
    if (rule_watch_follow(&search.watch, &proofs->budget))
        search_pairs(&search);
    rule_watch_release(&search.watch);
    arena_rewind(scratch, mark);
}

void prove_promises(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    struct arena scratch; /* of one constraint */
    arena_init(&scratch, &proofs->arena.host);
    for (size_t c = 0; c < exploration->rulebook->constraint_count && !proofs->budget.over; c++)
        if (filter_promises(exploration, c))
            search_constraint(proofs, &scratch, c);
    arena_release(&scratch);
}
