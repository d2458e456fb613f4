/* Single answers that cost more than half of what is possible, and what each choice costs at most. One pass
 * over all product states finds for each answer where it costs the most; states are numbered breadth first,
 * so that the first of the same loss is nearest to the start. Each is then played once more, with every rule
 * beside it. */
#include "explore/losses.h"
#include "explore/proofs.h"
#include "explore/ways.h"

/* Where an answer costs the most. */
struct worst {
    int32_t points;
    uint32_t state, choice; /* as its place has it */
};

struct search {
    struct km_proofs *proofs;
    struct worst *answers;  /* by choice, the first of those that can stand for one another; then by slot:
                               leaving it empty */
    struct way_back *backs; /* by product state */
    bool *met;              /* by product state */
    bool *looked;           /* by such a choice: it was taken somewhere */
    struct arena scratch;   /* of one answer */
};

static void look_at_step(struct search *search, uint32_t state, uint32_t place, uint32_t edge)
{
    const struct km_exploration *exploration = search->proofs->exploration;
    const struct graph *graph = &exploration->graph;
    const struct product_step *step = product_step(&exploration->product, state, edge);
    uint32_t choice = graph_edge_from(graph, place, edge)->choice;
    if (step->to != PRODUCT_END && !search->met[step->to]) {
        search->met[step->to] = true;
        search->backs[step->to] = (struct way_back){.from = state, .choice = choice};
    }
    int32_t before = values_best(exploration->values[state]);
    int32_t after = values_best(values_at(exploration->values, step->to));
    if (before == VALUE_NONE || after == VALUE_NONE)
        return;
    int32_t points = before - after + (step->loss >> 1);
    uint32_t answer = choice == KM_NONE ? exploration->program->choice_count + graph_slot(graph, place)
                                        : symmetry_first(graph->symmetry, choice);
    if (answer < exploration->program->choice_count)
        search->looked[answer] = true;
    if (points > search->answers[answer].points)
        search->answers[answer] = (struct worst){.points = points, .state = state, .choice = choice};
}

static bool look_at_all(struct search *search)
{
    const struct product *product = &search->proofs->exploration->product;
    search->backs[product->start] = (struct way_back){.from = KM_NONE, .choice = KM_NONE};
    search->met[product->start] = true;
    for (uint32_t state = 0; state < product->states.count; state++) {
        uint32_t place = product_place_of(product, state), edges = product_edge_count(product, state);
        for (uint32_t e = 0; e < edges; e++)
            look_at_step(search, state, place, e);
        if (!budget_work(&search->proofs->budget, 1 + edges))
            return false;
    }
    return true;
}

/* Plays up to the answer and gives it: what each rule loses, and the run. */
static void add_costly(struct search *search, struct worst worst, uint32_t choice, uint32_t slot)
{
    struct km_proofs *proofs = search->proofs;
    struct arena_mark mark = arena_mark(&search->scratch);
    struct way_back last = {.from = worst.state, .choice = worst.choice};
    const struct graph *graph = &proofs->exploration->graph;
    size_t length;
    uint32_t *way = ways_run(frame_start(graph), &search->scratch, search->backs, last, true, &length);
    if (choice != KM_NONE)
        symmetry_turn_run(graph->symmetry, way, length, way[length - 1], choice);
    int32_t *own = arena_array(&search->scratch, proofs->exploration->watch_count, sizeof *own);
    struct trail trail = trail_start(proofs->exploration, &search->scratch);
    proofs->budget.memory.bytes += length * sizeof *way;
    for (size_t i = 0; i + 1 < length && budget_work(&proofs->budget, proofs->exploration->watch_count); i++)
        trail_take(&trail, way[i], NULL);
    if (proofs->budget.over) {
        arena_rewind(&search->scratch, mark);
        return;
    }
    struct trail before = trail_copy(&trail, &search->scratch);
    trail_take(&trail, choice, own);
    struct km_costly *found = &proofs->costly[proofs->costly_count++];
    *found = (struct km_costly){.choice = choice, .slot = slot, .points = worst.points};
    found->rules = losses_list(&before, &trail, own, &search->scratch, &proofs->arena, &found->rule_count,
                               &proofs->budget);
    uint32_t *run = arena_array(&proofs->arena, length, sizeof *run);
    for (size_t i = 0; i < length; i++)
        if (way[i] != KM_NONE)
            run[found->run_count++] = way[i];
    found->run = run;
    arena_rewind(&search->scratch, mark);
}

static void add_all(struct search *search)
{
    struct km_proofs *proofs = search->proofs;
    const struct program *program = proofs->exploration->program;
    uint32_t answers = program->choice_count + program->slot_count;
    proofs->costly = arena_array(&proofs->arena, answers, sizeof *proofs->costly);
    for (uint32_t a = 0; a < answers; a++) {
        bool empty = a >= program->choice_count;
        struct worst worst =
            search->answers[empty ? a : symmetry_first(proofs->exploration->graph.symmetry, a)];
        if (worst.points > proofs->exploration->possible / 2 && !proofs->budget.over)
            add_costly(search, worst, empty ? KM_NONE : a, empty ? a - program->choice_count : KM_NONE);
    }
}

/* A choice that stands only where a merged place had another's is not said anything of. */
static void keep_most_lost(struct search *search)
{
    struct km_proofs *proofs = search->proofs;
    uint32_t count = proofs->exploration->program->choice_count;
    proofs->most_lost = arena_array(&proofs->arena, count, sizeof *proofs->most_lost);
    for (uint32_t c = 0; c < count; c++) {
        uint32_t first = symmetry_first(proofs->exploration->graph.symmetry, c);
        proofs->most_lost[c] = search->looked[first] ? search->answers[first].points : KM_NO_POINTS;
    }
}

void prove_costly(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    const struct program *program = exploration->program;
    struct memory *memory = &proofs->budget.memory;
    size_t states = exploration->product.states.count;
    if (!exploration->possible || exploration->product.start == PRODUCT_END)
        return;
    struct search search = {.proofs = proofs};
    search.answers =
        table_new(memory, (size_t)program->choice_count + program->slot_count, sizeof *search.answers);
    search.backs = table_new(memory, states, sizeof *search.backs);
    search.met = table_new(memory, states, sizeof *search.met);
    search.looked = table_new(memory, program->choice_count, sizeof *search.looked);
    arena_init(&search.scratch, &proofs->arena.host);
    if (look_at_all(&search)) {
        add_all(&search);
        keep_most_lost(&search);
    }
    arena_release(&search.scratch);
    table_free(search.answers);
    table_free(search.backs);
    table_free(search.met);
    table_free(search.looked);
}
