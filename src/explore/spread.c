/* Probability is handed on from state to state in an order in which all that reaches a state comes first.
 * With each state goes a row of how likely each number of lost points is, with and without a grave rule
 * broken; it is kept only while the state waits. */
#include "explore/proofs.h"

#include "score/points.h"

struct spread {
    struct km_proofs *proofs;
    const struct product *product;
    int32_t losses; /* a row has 2 × this many entries: lost points from 0, clean before grave */
    double **rows;  /* by state; NULL: not reached yet, or done */
    int32_t points; /* at the start */
};

static size_t row_entries(const struct spread *spread)
{
    return (size_t)spread->losses * 2;
}

static void add_to_score(struct spread *spread, int32_t lost, bool grave, double probability)
{
    const struct km_exploration *exploration = spread->proofs->exploration;
    int32_t score = points_score(exploration->rulebook, exploration->possible, spread->points - lost, grave);
    spread->proofs->distribution[score] += probability;
}

static void hand_on(struct spread *spread, const double *row, const struct product_step *step, double share)
{
    int32_t loss = step->loss >> 1;
    if (step->to != PRODUCT_END && !spread->rows[step->to])
        spread->rows[step->to] = table_new(&spread->proofs->budget.memory, row_entries(spread), sizeof *row);
    for (int32_t i = 0; i < spread->losses * 2; i++) {
        bool grave = i >= spread->losses || step->loss & 1;
        int32_t lost = i % spread->losses + loss;
        if (row[i] == 0)
            continue;
        if (step->to == PRODUCT_END)
            add_to_score(spread, lost, grave, row[i] * share);
        else
            spread->rows[step->to][lost + (grave ? spread->losses : 0)] += row[i] * share;
    }
}

/* States by where their place stands in the topological order. */
static uint32_t *order_states(const struct spread *spread)
{
    struct memory *memory = &spread->proofs->budget.memory;
    size_t places = spread->proofs->exploration->graph.places.count, states = spread->product->states.count;
    uint32_t *rank = table_new(memory, places, sizeof *rank),
             *next = table_new(memory, places + 1, sizeof *next);
    uint32_t *order = table_new(memory, states, sizeof *order);
    for (uint32_t i = 0; i < places; i++)
        rank[spread->proofs->topological[i]] = i;
    for (uint32_t s = 0; s < states; s++)
        next[rank[product_place_of(spread->product, s)] + 1]++;
    for (size_t i = 0; i < places; i++)
        next[i + 1] += next[i];
    for (uint32_t s = 0; s < states; s++)
        order[next[rank[product_place_of(spread->product, s)]]++] = s;
    table_free(rank);
    table_free(next);
    return order;
}

static void spread_all(struct spread *spread)
{
    uint32_t *order = order_states(spread);
    for (size_t i = 0; i < spread->product->states.count; i++) {
        uint32_t state = order[i], edges = product_edge_count(spread->product, state);
        bool go_on = budget_work(&spread->proofs->budget, 1 + edges * row_entries(spread) / 4);
        for (uint32_t e = 0; go_on && e < edges; e++)
            hand_on(spread, spread->rows[state], product_step(spread->product, state, e), 1.0 / edges);
        table_free(spread->rows[state]);
        spread->rows[state] = NULL;
    }
    table_free(order);
}

void prove_distribution(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    const struct product *product = &exploration->product;
    if (!proofs->topological || !proofs->range.scored || proofs->stuck.count)
        return;
    struct trail start = trail_start(exploration, &proofs->arena);
    struct spread spread = {.proofs = proofs, .product = product, .points = start.points};
    spread.losses = start.points - proofs->range.worst_points + 1;
    spread.rows = table_new(&proofs->budget.memory, product->states.count, sizeof *spread.rows);
    proofs->distribution = arena_array(&proofs->arena, 101, sizeof *proofs->distribution);
    if (product->start == PRODUCT_END) {
        add_to_score(&spread, 0, start.broken, 1);
    } else {
        double *row = table_new(&proofs->budget.memory, row_entries(&spread), sizeof *row);
        row[start.broken ? spread.losses : 0] = 1;
        spread.rows[product->start] = row;
        spread_all(&spread);
    }
    table_free(spread.rows);
}
