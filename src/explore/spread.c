/* Probability is handed on from state to state in an order in which all that reaches a state comes first.
 * With each state goes a row of how likely each number of lost points is, with and without a grave rule
 * broken; it is kept only while the state waits. A piece is some of the states. */
#include "explore/proofs.h"
#include "explore/trail.h"

#include "score/points.h"

enum { PIECE_WORK = 100000 };

struct spread {
    struct km_proofs *proofs;
    const struct product *product;
    uint32_t *order; /* of the states; */
    size_t done;     /* so many of them */
    int32_t losses;  /* a row has 2 × this many entries: lost points from 0, clean before grave */
    double **rows;   /* by state; NULL: not reached yet, or done */
    int32_t points;  /* at the start */
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

/* Goes on for a while; whether that was the last of it. */
static bool spread_on(struct spread *spread)
{
    struct budget *budget = &spread->proofs->budget;
    size_t states = spread->product->states.count, work = 0;
    for (; spread->done < states && work < PIECE_WORK && !budget->over; spread->done++) {
        uint32_t state = spread->order[spread->done], edges = product_edge_count(spread->product, state);
        size_t amount = 1 + edges * row_entries(spread) / 4;
        bool go_on = budget_work(budget, amount);
        for (uint32_t e = 0; go_on && e < edges; e++)
            hand_on(spread, spread->rows[state], product_step(spread->product, state, e), 1.0 / edges);
        table_free(spread->rows[state]);
        spread->rows[state] = NULL;
        work += amount;
    }
    return spread->done == states;
}

static void begin(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    const struct product *product = &exploration->product;
    struct memory *memory = &proofs->budget.memory;
    struct trail start = trail_start(exploration, &proofs->arena);
    struct spread *spread = arena_alloc(&proofs->arena, sizeof *spread);
    *spread = (struct spread){.proofs = proofs, .product = product, .points = start.points};
    spread->losses = start.points - proofs->range.worst_points + 1;
    proofs->spread = spread;
    proofs->distribution = arena_array(&proofs->arena, 101, sizeof *proofs->distribution);
    if (product->start == PRODUCT_END) {
        add_to_score(spread, 0, start.broken, 1);
        spread->done = product->states.count;
        return;
    }
    spread->rows = table_new(memory, product->states.count, sizeof *spread->rows);
    spread->rows[product->start] = table_new(memory, row_entries(spread), sizeof **spread->rows);
    spread->rows[product->start][start.broken ? spread->losses : 0] = 1;
    spread->order = order_states(spread);
}

void spread_release(struct spread *spread)
{
    if (!spread)
        return;
    for (size_t s = 0; spread->rows && s < spread->product->states.count; s++)
        table_free(spread->rows[s]);
    table_free(spread->rows);
    table_free(spread->order);
}

void prove_distribution(struct km_proofs *proofs)
{
    if (!proofs->topological || !proofs->range.scored || proofs->stuck.count)
        return;
    if (!proofs->spread)
        begin(proofs);
    proofs->unfinished = !spread_on(proofs->spread);
    if (proofs->unfinished)
        return;
    spread_release(proofs->spread);
    proofs->spread = NULL;
}
