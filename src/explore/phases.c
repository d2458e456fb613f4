/* The door of exploration: the scenario alone, merged; then every rule by itself over it; then all rules
 * together; then what is attainable. Each is a phase or a few, which may pause, and may use up the budget. */
#include "explore/filter.h"
#include "explore/rule.h"
#include "explore/trail.h"

/* Where the work stands, and what only the work needs. */
struct exploration_work {
    unsigned phase;
    unsigned reductions; /* of enum km_reduction: those in force */
    struct graph_explorer *explorer;
    struct merge merge; /* of places */
    struct graph merged;
    struct graph_merging merging;
    struct sorting sorting; /* of places */
    size_t watch;           /* the rule being explored */
    struct valuation valuation;
};

static void list_watches(struct km_exploration *exploration)
{
    const struct km_rulebook *rulebook = exploration->rulebook;
    exploration->watches =
        arena_array(&exploration->arena, rulebook->rule_count, sizeof *exploration->watches);
    for (uint16_t r = 0; r < rulebook->rule_count; r++)
        if (rule_watch_applies(rulebook, exploration->scope, r))
            rule_watch_init(&exploration->watches[exploration->watch_count++], &exploration->arena,
                            &exploration->budget.memory, rulebook, exploration->scope, r, &exploration->graph,
                            exploration->work->reductions);
    for (size_t i = 0; i < exploration->scope.objective_count; i++)
        exploration->possible += rulebook->rules[exploration->scope.objectives[i]].door.weight;
}

/* ---- the scenario alone ---- */

static bool begin_scenario(struct km_exploration *exploration, struct budget *budget)
{
    struct exploration_work *work = exploration->work;
    struct graph_filter filter = filter_make(exploration);
    const struct symmetry *symmetry = NULL;
    if (work->reductions & KM_REDUCE_SYMMETRY)
        symmetry = symmetry_find(&exploration->arena, exploration->program);
    exploration->spots = spots_find(&exploration->arena, exploration->program);
    work->explorer =
        graph_explore_begin(&exploration->graph, &exploration->arena, &budget->memory, &exploration->spots,
                            symmetry, &filter, (work->reductions & KM_REDUCE_VARIABLES) != 0);
    return true;
}

static bool explore_scenario(struct km_exploration *exploration, struct budget *budget)
{
    bool done = graph_explore_step(exploration->work->explorer, budget);
    exploration->counts.scenario_states = exploration->counts.merged_states = exploration->graph.open_count;
    if (!done)
        return false;
    graph_explore_end(exploration->work->explorer);
    exploration->work->explorer = NULL;
    return true;
}

static uint32_t group_of(const void *user, uint32_t item)
{
    return graph_group(user, item);
}

static void write_place(const void *user, uint32_t item, const uint32_t *colours, struct bank *words)
{
    const struct graph *graph = user;
    const struct graph_place *place = graph_place(graph, item);
    uint32_t *row = bank_add(words, 1 + (size_t)place->edge_count * 3);
    *row++ = place->spot;
    for (uint32_t e = 0; e < place->edge_count; e++) {
        const struct graph_edge *edge = graph_edge(graph, place->first_edge + e);
        *row++ = edge->choice;
        *row++ = edge->label;
        *row++ = colours[edge->to];
    }
}

static uint32_t steps_of_place(const void *user, uint32_t item)
{
    return graph_place(user, item)->edge_count;
}

static uint32_t place_after(const void *user, uint32_t item, uint32_t step)
{
    return graph_edge(user, graph_place(user, item)->first_edge + step)->to;
}

/* Which places have the same future. */
static bool find_classes(struct km_exploration *exploration, struct budget *budget)
{
    struct merge *merge = &exploration->work->merge;
    if (!(exploration->work->reductions & KM_REDUCE_SCENARIO))
        return true;
    if (!merge->classes)
        merge_begin(merge, &budget->memory,
                    (struct merge_source){
                        .item_count = (uint32_t)exploration->graph.places.count,
                        .group_count = exploration->spots.group_count,
                        .group = group_of,
                        .circular = exploration->spots.circular,
                        .item = {.write = write_place,
                                 .steps = steps_of_place,
                                 .to = place_after,
                                 .user = &exploration->graph},
                    });
    return merge_step(merge, budget);
}

static bool merge_places(struct km_exploration *exploration, struct budget *budget)
{
    struct exploration_work *work = exploration->work;
    if (!work->merge.classes)
        return true;
    if (!work->merging.merged)
        graph_merge_begin(&work->merging, &exploration->graph, work->merge.classes, work->merge.class_count,
                          &work->merged);
    if (!graph_merge_step(&work->merging, budget))
        return false;
    graph_release(&exploration->graph, false);
    exploration->graph = work->merged;
    work->merged = (struct graph){0};
    exploration->counts.merged_states = exploration->graph.open_count;
    merge_release(&work->merge);
    return true;
}

static bool sort_places(struct km_exploration *exploration, struct budget *budget)
{
    struct sorting *sorting = &exploration->work->sorting;
    if (!sorting->order)
        graph_sort_begin(&exploration->graph, sorting, &budget->memory);
    if (!sorting_step(sorting, budget))
        return false;
    sorting_take(sorting, &exploration->graph.order, &exploration->graph.order_first);
    return true;
}

/* ---- with the rules ---- */

static bool explore_rules(struct km_exploration *exploration, struct budget *budget)
{
    size_t *at = &exploration->work->watch;
    for (; *at < exploration->watch_count; ++*at) {
        struct rule_watch *watch = &exploration->watches[*at];
        if (!rule_watch_step(watch, budget))
            return false;
        if (watch->states.count > exploration->counts.rule_states)
            exploration->counts.rule_states = watch->states.count;
    }
    exploration->certainty = KM_BOUNDS;
    return true;
}

static bool explore_product(struct km_exploration *exploration, struct budget *budget)
{
    struct product *product = &exploration->product;
    if (!product->graph)
        product_begin(product, &budget->memory, &exploration->graph, exploration->watches,
                      exploration->watch_count, false);
    bool done = product_go_on(product, budget);
    exploration->counts.states = product->first_step.count;
    exploration->counts.transitions = product->steps.count;
    exploration->counts.state_bytes = product_state_bytes(product);
    return done;
}

static bool find_values(struct km_exploration *exploration, struct budget *budget)
{
    struct valuation *valuation = &exploration->work->valuation;
    if (!valuation->product)
        valuation_begin(valuation, &exploration->product, VALUES_BEST, &budget->memory);
    if (!valuation_step(valuation, budget))
        return false;
    exploration->values = valuation->values;
    valuation->values = NULL;
    exploration->certainty = KM_EXACT;
    return true;
}

/* ---- the job ---- */

struct km_exploration *km_exploration_begin(const struct km_host *host, const struct km_scenario *scenario,
                                            const struct km_explore_setup *setup)
{
    enum {
        ALL = KM_REDUCE_VARIABLES | KM_REDUCE_SCENARIO | KM_REDUCE_BROKEN | KM_REDUCE_POINTS |
              KM_REDUCE_RULES | KM_REDUCE_SYMMETRY
    };
    struct arena arena;
    arena_init(&arena, host);
    struct km_exploration *exploration = arena_alloc(&arena, sizeof *exploration);
    exploration->work = arena_alloc(&arena, sizeof *exploration->work);
    exploration->arena = arena;
    exploration->scenario = scenario;
    exploration->rulebook = km_scenario_rulebook(scenario);
    exploration->scope = km_scenario_scope(scenario);
    exploration->program = scenario_program(scenario);
    exploration->certainty = KM_GAVE_UP;
    exploration->budget = budget_start(setup, &exploration->arena.host);
    exploration->work->reductions = ALL & ~(setup ? setup->without : 0);
    exploration->without_rules = setup && setup->without_rules;
    if (!exploration->without_rules)
        list_watches(exploration);
    return exploration;
}

static void release_work(struct km_exploration *exploration)
{
    struct exploration_work *work = exploration->work;
    if (!work)
        return;
    graph_explore_end(work->explorer);
    merge_release(&work->merge);
    graph_release(&work->merged, false);
    sorting_release(&work->sorting);
    valuation_release(&work->valuation);
    exploration->work = NULL;
}

bool km_exploration_step(struct km_exploration *exploration, bool (*pause)(void *user), void *user)
{
    static bool (*const phases[])(struct km_exploration *, struct budget *) = {
        begin_scenario, explore_scenario, find_classes,    merge_places,
        sort_places,    explore_rules,    explore_product, find_values,
    };
    struct exploration_work *work = exploration->work;
    if (!work)
        return true;
    budget_resume(&exploration->budget, pause, user);
    while (work->phase < sizeof phases / sizeof *phases &&
           phases[work->phase](exploration, &exploration->budget))
        work->phase++;
    bool done = work->phase == sizeof phases / sizeof *phases || exploration->budget.over;
    if (done)
        release_work(exploration);
    return done;
}

bool km_exploration_done(const struct km_exploration *exploration)
{
    return !exploration->work;
}

struct km_exploration *km_exploration_new(const struct km_host *host, const struct km_scenario *scenario,
                                          const struct km_explore_setup *setup)
{
    struct km_exploration *exploration = km_exploration_begin(host, scenario, setup);
    km_exploration_step(exploration, NULL, NULL);
    return exploration;
}

void km_exploration_free(struct km_exploration *exploration)
{
    if (!exploration)
        return;
    release_work(exploration);
    for (size_t w = 0; w < exploration->watch_count; w++)
        rule_watch_release(&exploration->watches[w]);
    product_release(&exploration->product);
    table_free(exploration->values);
    graph_release(&exploration->graph, true);
    struct arena arena = exploration->arena;
    arena_release(&arena);
}

enum km_certainty km_exploration_certainty(const struct km_exploration *exploration)
{
    return exploration->certainty;
}

struct km_explore_counts km_exploration_counts(const struct km_exploration *exploration)
{
    return exploration->counts;
}

int32_t km_exploration_possible(const struct km_exploration *exploration)
{
    return exploration->possible;
}

int32_t km_exploration_most_points(const struct km_exploration *exploration)
{
    struct arena arena;
    arena_init(&arena, &exploration->arena.host);
    struct trail start = trail_start(exploration, &arena);
    int32_t points = trail_attainable(&start);
    arena_release(&arena);
    return points;
}
