/* Whether score and story agree: what an end says was left behind, held against the scores with which runs
 * come to it. Each contradiction is shown by a shortest run, found breadth first over states and, where a
 * score is sought, over the points with which they are met. A piece is an end. */
#include "explore/proofs.h"
#include "explore/trail.h"
#include "explore/ways.h"

#include "score/points.h"

/* What is looked for: a run to `node` that scores at least `least`, or one that broke a critical rule. */
struct search {
    struct km_proofs *proofs;
    uint32_t node;
    int32_t least;
    bool breach;
    struct intern met; /* state, points (0 when only a breach is sought), whether a critical rule is broken */
    struct bank backs; /* struct way_back, by row of `met` */
    struct bank points; /* int32_t, by row */
};

/* A run that has come somewhere. */
struct standing {
    uint32_t state;
    int32_t points;
    bool broken;
};

static int32_t score_of(const struct search *search, int32_t points, bool broken)
{
    const struct km_exploration *exploration = search->proofs->exploration;
    return points_score(exploration->rulebook, exploration->possible, points, broken);
}

static bool is_sought(const struct search *search, uint32_t place, int32_t points, bool broken)
{
    if (graph_place(&search->proofs->exploration->graph, place)->spot != search->node)
        return false;
    return search->breach ? broken : score_of(search, points, broken) >= search->least;
}

/* Whether what can still be had from here on is enough; breaking nothing more is the best that can happen. */
static bool is_promising(const struct search *search, struct standing standing)
{
    int32_t best = values_best(values_at(search->proofs->exploration->values, standing.state));
    if (best == VALUE_NONE)
        return false;
    return search->breach || score_of(search, standing.points + best, standing.broken) >= search->least;
}

static void meet(struct search *search, struct standing standing, struct way_back back)
{
    if (!is_promising(search, standing))
        return;
    uint32_t points = search->breach ? 0 : (uint32_t)standing.points;
    size_t before = search->met.count;
    intern_add(&search->met, (uint32_t[]){standing.state, points, standing.broken}, 3);
    if (search->met.count == before)
        return;
    *(struct way_back *)bank_add(&search->backs, 1) = back;
    *(int32_t *)bank_add(&search->points, 1) = standing.points;
}

/* Follows every step of row `row`; whether one leads to what is sought. */
static bool go_on_from(struct search *search, uint32_t row, struct km_contradiction *found)
{
    const struct km_exploration *exploration = search->proofs->exploration;
    const struct product *product = &exploration->product;
    const uint32_t *words = intern_row(&search->met, row, NULL);
    uint32_t state = words[0];
    bool broken = words[2];
    int32_t points = ((const int32_t *)search->points.items)[row];
    const struct graph_place *here = graph_place(&exploration->graph, product_place_of(product, state));
    for (uint32_t e = 0; e < here->edge_count; e++) {
        const struct product_step *step = product_step(product, state, e);
        const struct graph_edge *edge = graph_edge(&exploration->graph, here->first_edge + e);
        struct standing next = {step->to, points - (step->loss >> 1), broken || step->loss & 1};
        struct way_back back = {.from = row, .choice = edge->choice};
        if (step->to != PRODUCT_END) {
            meet(search, next, back);
        } else if (is_sought(search, edge->to, next.points, next.broken)) {
            found->score = score_of(search, next.points, next.broken);
            found->run = ways_run(frame_start(&exploration->graph), &search->proofs->arena,
                                  search->backs.items, back, false, &found->run_count);
            return true;
        }
    }
    return false;
}

static bool search_all(struct search *search, struct km_contradiction *found)
{
    struct trail start = trail_start(search->proofs->exploration, &search->proofs->arena);
    if (trail_ended(&start)) {
        found->score = score_of(search, start.points, start.broken);
        return is_sought(search, start.place, start.points, start.broken);
    }
    meet(search, (struct standing){trail_state(&start), start.points, start.broken},
         (struct way_back){.from = KM_NONE, .choice = KM_NONE});
    for (uint32_t row = 0; row < search->met.count; row++)
        if (!budget_work(&search->proofs->budget, 4) || go_on_from(search, row, found))
            return !search->proofs->budget.over;
    return false;
}

static void find(struct km_proofs *proofs, enum km_contradiction_kind kind, uint32_t node, int32_t least)
{
    struct search search = {
        .proofs = proofs, .node = node, .least = least, .breach = kind == KM_GOOD_AFTER_BREACH};
    struct km_contradiction found = {.kind = kind, .node = node};
    intern_init_in(&search.met, &proofs->budget.memory, 3);
    bank_init_in(&search.backs, &proofs->budget.memory, sizeof(struct way_back));
    bank_init_in(&search.points, &proofs->budget.memory, sizeof(int32_t));
    if (search_all(&search, &found))
        proofs->contradictions[proofs->contradiction_count++] = found;
    intern_release(&search.met);
    bank_release(&search.backs);
    bank_release(&search.points);
}

void prove_story(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    int32_t pass = exploration->rulebook->pass_mark;
    if (!proofs->ending_count)
        return;
    if (!proofs->contradictions)
        proofs->contradictions =
            arena_array(&proofs->arena, 2 * proofs->ending_count, sizeof *proofs->contradictions);
    struct km_ending ending = proofs->endings[proofs->piece];
    enum km_outcome outcome = km_scenario_node(exploration->scenario, ending.node).outcome;
    if (ending.range.scored) {
        if (outcome == KM_HARM && ending.range.best >= pass)
            find(proofs, KM_HARM_PASSES, ending.node, ending.range.best);
        if (outcome == KM_GOOD && ending.range.best < pass)
            find(proofs, KM_GOOD_FAILS, ending.node, ending.range.best);
        if (outcome == KM_GOOD)
            find(proofs, KM_GOOD_AFTER_BREACH, ending.node, 0);
    }
    proofs_count_piece(proofs, proofs->ending_count);
}
