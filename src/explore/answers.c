/* Which answers are best wherever something is decided. First the states that runs come to without having
 * lost anything; then what each answer costs there at the most, or, where no such run comes by, in any state
 * at all; then a list in order of the file. */
#include "explore/proofs.h"
#include "explore/trail.h"

struct assessment {
    struct km_proofs *proofs;
    bool *kept;      /* by state: a run that has lost nothing comes to it */
    bool *on_way;    /* by spot: some such state stands there */
    bool *offered;   /* by choice */
    int64_t *losses; /* by choice: the most that it costs */
};

/* More than any answer costs after which an end can be reached. */
#define NO_END_AFTER INT64_MAX

static uint32_t spot_of(const struct km_exploration *exploration, uint32_t state)
{
    return graph_place(&exploration->graph, product_place_of(&exploration->product, state))->spot;
}

static void find_kept(struct assessment *assessment)
{
    struct km_proofs *proofs = assessment->proofs;
    const struct km_exploration *exploration = proofs->exploration;
    const struct product *product = &exploration->product;
    struct bank queue;
    bank_init_in(&queue, &proofs->budget.memory, sizeof(uint32_t));
    if (product->start != PRODUCT_END) {
        assessment->kept[product->start] = true;
        *(uint32_t *)bank_add(&queue, 1) = product->start;
    }
    for (size_t i = 0; i < queue.count; i++) {
        uint32_t state = ((const uint32_t *)queue.items)[i], edges = product_edge_count(product, state);
        if (!budget_work(&proofs->budget, 1 + edges))
            break;
        assessment->on_way[spot_of(exploration, state)] = true;
        for (uint32_t e = 0; e < edges; e++) {
            const struct product_step *step = product_step(product, state, e);
            if (step->to == PRODUCT_END || assessment->kept[step->to] ||
                !exploration_loses_nothing(exploration, state, step))
                continue;
            assessment->kept[step->to] = true;
            *(uint32_t *)bank_add(&queue, 1) = step->to;
        }
    }
    bank_release(&queue);
}

static void assess_state(struct assessment *assessment, uint32_t state)
{
    const struct km_exploration *exploration = assessment->proofs->exploration;
    const struct graph_place *place =
        graph_place(&exploration->graph, product_place_of(&exploration->product, state));
    int32_t here = values_best(exploration->values[state]);
    if (here == VALUE_NONE || (assessment->on_way[place->spot] && !assessment->kept[state]))
        return;
    for (uint32_t e = 0; e < place->edge_count; e++) {
        uint32_t choice = graph_edge(&exploration->graph, place->first_edge + e)->choice;
        if (choice == KM_NONE)
            continue;
        choice = symmetry_first(exploration->graph.symmetry, choice);
        const struct product_step *step = product_step(&exploration->product, state, e);
        int32_t after = values_best(values_at(exploration->values, step->to));
        int64_t loss =
            after == VALUE_NONE ? NO_END_AFTER : (int64_t)here - ((int64_t)after - (step->loss >> 1));
        if (!assessment->offered[choice] || loss > assessment->losses[choice])
            assessment->losses[choice] = loss;
        assessment->offered[choice] = true;
    }
}

/* ---- the list ---- */

/* Whether a sentence of a form belongs into a record. */
static bool is_honest(const struct km_exploration *exploration, uint32_t option)
{
    enum km_mark mark = km_scenario_choice(exploration->scenario, option).mark;
    return mark == KM_FACT || mark == KM_UNKNOWN;
}

/* Where the rules see no difference, a fact is still what a record is for. */
static void keep_honest(const struct km_exploration *exploration, struct km_answers *answers, bool *best)
{
    size_t honest = 0;
    for (size_t i = 0; i < answers->count; i++)
        honest += best[i] && is_honest(exploration, answers->options[i]);
    if (!honest)
        return;
    for (size_t i = 0; i < answers->count; i++)
        best[i] = best[i] && is_honest(exploration, answers->options[i]);
    answers->best_count = honest;
}

/* An option with two numbers is one answer: as it was written, where it can be taken so. */
static bool stands_already(const struct assessment *assessment, uint32_t choice)
{
    return km_scenario_choice(assessment->proofs->exploration->scenario, choice).again &&
           assessment->offered[choice - 1];
}

static void add_answers(struct assessment *assessment, uint32_t node, uint32_t slot, uint32_t first,
                        uint32_t count)
{
    struct km_proofs *proofs = assessment->proofs;
    uint32_t *options = arena_array(&proofs->arena, count, sizeof *options);
    bool *best = arena_array(&proofs->arena, count, sizeof *best);
    int32_t *losses = arena_array(&proofs->arena, count, sizeof *losses);
    struct km_answers answers = {
        .node = node, .slot = slot, .options = options, .best = best, .losses = losses};
    int64_t least = NO_END_AFTER;
    for (uint32_t c = first; c < first + count; c++) {
        if (!assessment->offered[c] || stands_already(assessment, c))
            continue;
        options[answers.count++] = c;
        least = assessment->losses[c] < least ? assessment->losses[c] : least;
    }
    if (answers.count < 2)
        return;
    for (size_t i = 0; i < answers.count; i++) {
        int64_t loss = assessment->losses[options[i]];
        losses[i] = loss == NO_END_AFTER ? KM_NO_POINTS : (int32_t)loss;
        best[i] = loss == least;
        answers.best_count += best[i];
    }
    if (slot != KM_NONE)
        keep_honest(proofs->exploration, &answers, best);
    proofs->answers[proofs->answer_count++] = answers;
}

/* What can stand for one another costs the same. */
static void spread_losses(struct assessment *assessment)
{
    const struct graph *graph = &assessment->proofs->exploration->graph;
    for (uint32_t c = 0; c < graph->program->choice_count; c++) {
        uint32_t first = symmetry_first(graph->symmetry, c);
        assessment->offered[c] = assessment->offered[first];
        assessment->losses[c] = assessment->losses[first];
    }
}

static void list_answers(struct assessment *assessment)
{
    struct km_proofs *proofs = assessment->proofs;
    const struct program *program = proofs->exploration->program;
    proofs->answers =
        arena_array(&proofs->arena, program->node_count + program->slot_count, sizeof *proofs->answers);
    for (uint32_t n = 0; n < program->node_count; n++) {
        const struct program_node *node = &program->nodes[n];
        if (node->kind == KM_NODE_CHOICES)
            add_answers(assessment, n, KM_NONE, node->choices.first, node->choices.count);
        for (uint32_t s = 0; node->kind == KM_NODE_FORM && s < node->slots.count; s++) {
            const struct program_slot *slot = &program->slots[node->slots.first + s];
            add_answers(assessment, n, node->slots.first + s, slot->first_choice, slot->choice_count);
        }
    }
}

void prove_answers(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    size_t choices = exploration->program->choice_count;
    struct assessment assessment = {
        .proofs = proofs,
        .kept = table_new(&proofs->budget.memory, exploration->product.states.count, sizeof(bool)),
        .on_way = arena_array(&proofs->arena, exploration->spots.count, sizeof(bool)),
        .offered = arena_array(&proofs->arena, choices, sizeof(bool)),
        .losses = arena_array(&proofs->arena, choices, sizeof(int64_t)),
    };
    find_kept(&assessment);
    for (uint32_t s = 0; s < exploration->product.states.count; s++) {
        if (!budget_work(&proofs->budget, 1 + product_edge_count(&exploration->product, s)))
            break;
        assess_state(&assessment, s);
    }
    table_free(assessment.kept);
    spread_losses(&assessment);
    list_answers(&assessment);
}
