/* The door of exploration: the scenario alone, merged; then every rule by itself over it; then all rules
 * together; then what is attainable. Each stage may use up the budget. */
#include "explore/exploration.h"

#include "explore/merge.h"

/* ---- what the rules look at ---- */

static void note_rule(struct graph_filter *filter, bool *acts, const struct km_exploration *exploration,
                      size_t number)
{
    const struct rule *rule = &exploration->rulebook->rules[number];
    for (uint32_t i = 0; i < rule->constraint_count; i++) {
        const struct constraint *constraint = &exploration->rulebook->constraints[rule->first_constraint + i];
        if (exploration->scope.applies && !exploration->scope.applies[rule->first_constraint + i])
            continue;
        for (size_t a = 0; a < exploration->rulebook->act_count; a++)
            acts[a] |= constraint->roles[a] != ROLE_NONE;
        bool utterances = constraint->template == TEMPLATE_INIT || constraint->template == TEMPLATE_END ||
                          constraint->template == TEMPLATE_CHAIN_RESPONSE ||
                          constraint->template == TEMPLATE_NOT_CHAIN_SUCCESSION;
        filter->actors[constraint->of] |= utterances;
    }
}

static struct graph_filter make_filter(struct km_exploration *exploration)
{
    struct graph_filter filter = {0};
    const struct program *program = exploration->program;
    bool *acts = arena_array(&exploration->arena, exploration->rulebook->act_count, sizeof *acts);
    bool *choices = arena_array(&exploration->arena, program->choice_count, sizeof *choices);
    for (size_t w = 0; w < exploration->watch_count; w++)
        note_rule(&filter, acts, exploration, exploration->watches[w].rule);
    for (uint32_t c = 0; c < program->choice_count; c++)
        for (uint32_t a = 0; a < program->choices[c].acts.count; a++)
            choices[c] |= acts[program->acts[program->choices[c].acts.first + a]];
    filter.acts = acts;
    filter.choices = choices;
    return filter;
}

static void list_watches(struct km_exploration *exploration, unsigned reductions)
{
    const struct km_rulebook *rulebook = exploration->rulebook;
    exploration->watches =
        arena_array(&exploration->arena, rulebook->rule_count, sizeof *exploration->watches);
    for (uint16_t r = 0; r < rulebook->rule_count; r++)
        if (rule_watch_applies(rulebook, exploration->scope, r))
            rule_watch_init(&exploration->watches[exploration->watch_count++], &exploration->arena, rulebook,
                            exploration->scope, r, &exploration->graph, reductions);
    for (size_t i = 0; i < exploration->scope.objective_count; i++)
        exploration->possible += rulebook->rules[exploration->scope.objectives[i]].door.weight;
}

/* ---- the scenario alone ---- */

static uint32_t group_of(void *user, uint32_t item)
{
    return graph_group(user, item);
}

static void write_place(void *user, uint32_t item, const uint32_t *colours, struct bank *words)
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

static void merge_places(struct km_exploration *exploration, struct graph *whole)
{
    const struct merge_source source = {
        .host = &exploration->arena.host,
        .item_count = (uint32_t)whole->places.count,
        .group_count = exploration->spots.group_count,
        .group = group_of,
        .circular = exploration->spots.circular,
        .write = write_place,
        .user = whole,
    };
    uint32_t *classes = bank_table(source.host, source.item_count, sizeof *classes);
    uint32_t count = merge_futures(&source, classes);
    graph_merge(whole, classes, count, &exploration->graph);
    graph_release(whole, false);
    free(classes);
}

/* Places with a decision or a step of a form. */
static size_t count_open(const struct graph *graph)
{
    size_t count = 0;
    for (uint32_t p = 0; p < graph->places.count; p++)
        count += !graph_is_end(graph, p);
    return count;
}

static bool explore_scenario(struct km_exploration *exploration, unsigned reductions, struct budget *budget)
{
    struct graph whole;
    struct graph_filter filter = make_filter(exploration);
    exploration->spots = spots_find(&exploration->arena, exploration->program);
    bool done = graph_explore(&whole, &exploration->arena, &exploration->spots, &filter,
                              (reductions & KM_REDUCE_VARIABLES) != 0, budget);
    exploration->counts.scenario_states = exploration->counts.merged_states = count_open(&whole);
    if (!done || !(reductions & KM_REDUCE_SCENARIO)) {
        exploration->graph = whole;
        if (!done)
            return false;
    } else {
        merge_places(exploration, &whole);
        exploration->counts.merged_states = count_open(&exploration->graph);
    }
    graph_sort(&exploration->graph, &exploration->arena);
    return true;
}

/* ---- all stages ---- */

static bool explore_rules(struct km_exploration *exploration, struct budget *budget)
{
    for (size_t w = 0; w < exploration->watch_count; w++) {
        struct rule_watch *watch = &exploration->watches[w];
        if (!rule_watch_explore(watch, budget))
            return false;
        if (watch->states.count > exploration->counts.rule_states)
            exploration->counts.rule_states = watch->states.count;
    }
    return true;
}

static enum km_certainty explore(struct km_exploration *exploration, unsigned reductions,
                                 struct budget *budget)
{
    if (!explore_scenario(exploration, reductions, budget) || !explore_rules(exploration, budget))
        return KM_GAVE_UP;
    struct product *product = &exploration->product;
    bool whole = product_explore(product, &exploration->arena, &exploration->graph, exploration->watches,
                                 exploration->watch_count, false, budget);
    exploration->counts.states = product->first_step.count;
    exploration->counts.transitions = product->steps.count;
    exploration->counts.state_bytes = product_state_bytes(product);
    if (!whole)
        return KM_BOUNDS;
    exploration->values = values_find(product, VALUES_BEST);
    return KM_EXACT;
}

struct km_exploration *km_exploration_new(const struct km_host *host, const struct km_scenario *scenario,
                                          const struct km_explore_setup *setup)
{
    enum {
        ALL = KM_REDUCE_VARIABLES | KM_REDUCE_SCENARIO | KM_REDUCE_BROKEN | KM_REDUCE_POINTS | KM_REDUCE_RULES
    };
    struct arena arena;
    arena_init(&arena, host);
    struct km_exploration *exploration = arena_alloc(&arena, sizeof *exploration);
    exploration->arena = arena;
    exploration->scenario = scenario;
    exploration->rulebook = km_scenario_rulebook(scenario);
    exploration->scope = km_scenario_scope(scenario);
    exploration->program = scenario_program(scenario);
    unsigned reductions = ALL & ~(setup ? setup->without : 0);
    struct budget budget = budget_start(setup);
    if (!setup || !setup->without_rules)
        list_watches(exploration, reductions);
    exploration->certainty = explore(exploration, reductions, &budget);
    return exploration;
}

void km_exploration_free(struct km_exploration *exploration)
{
    if (!exploration)
        return;
    for (size_t w = 0; w < exploration->watch_count; w++)
        rule_watch_release(&exploration->watches[w]);
    if (exploration->product.graph)
        product_release(&exploration->product);
    free(exploration->values);
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
