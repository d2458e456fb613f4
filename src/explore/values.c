/* From the ends backwards, group by group. In a circular group the states are looked at again until nothing
 * gets better: a circle of steps loses nothing, so that comes to an end. */
#include "explore/values.h"

static uint32_t group_of(const void *user, uint32_t state)
{
    const struct product *product = user;
    return graph_group(product->graph, product_place_of(product, state));
}

void values_sort_begin(const struct product *product, struct sorting *sorting, struct memory *memory)
{
    sorting_begin(sorting, memory, (uint32_t)product->states.count, product->graph->spots->group_count,
                  group_of, product);
}

struct value values_at(const struct value *values, uint32_t state)
{
    return state == PRODUCT_END ? (struct value){.grave = VALUE_NONE} : values[state];
}

int32_t values_best(struct value value)
{
    return value.clean > value.grave ? value.clean : value.grave;
}

static bool raise(int32_t *value, int32_t after, int32_t loss)
{
    if (after == VALUE_NONE || after - loss <= *value)
        return false;
    *value = after - loss;
    return true;
}

static bool look(const struct product *product, struct value *values, uint32_t state, uint32_t edges,
                 int32_t sign)
{
    bool raised = false;
    for (uint32_t e = 0; e < edges; e++) {
        const struct product_step *step = product_step(product, state, e);
        struct value after = values_at(values, step->to);
        int32_t loss = sign * (step->loss >> 1);
        if (step->loss & 1) {
            raised |= raise(&values[state].grave, values_best(after), loss);
        } else {
            raised |= raise(&values[state].clean, after.clean, loss);
            raised |= raise(&values[state].grave, after.grave, loss);
        }
    }
    return raised;
}

void valuation_begin(struct valuation *valuation, const struct product *product, enum values_sense sense,
                     struct memory *memory)
{
    *valuation = (struct valuation){.product = product, .sense = sense};
    valuation->values = table_new(memory, product->states.count, sizeof *valuation->values);
    values_sort_begin(product, &valuation->sorting, memory);
}

void valuation_release(struct valuation *valuation)
{
    table_free(valuation->values);
    valuation->values = NULL;
    sorting_release(&valuation->sorting);
}

static bool forget_all(struct valuation *valuation, struct budget *budget)
{
    while (valuation->at < valuation->product->states.count) {
        valuation->values[valuation->at++] = (struct value){VALUE_NONE, VALUE_NONE};
        if (!budget_work(budget, 1))
            return false;
    }
    return true;
}

static bool sort_all(struct valuation *valuation, struct budget *budget)
{
    return sorting_step(&valuation->sorting, budget);
}

/* One round over the states of the group at hand. */
static bool look_at_group(struct valuation *valuation, struct budget *budget)
{
    int32_t sign = valuation->sense == VALUES_BEST ? 1 : -1;
    struct spots_rounds *rounds = &valuation->rounds;
    const uint32_t *first = valuation->sorting.first + rounds->group;
    while (rounds->at < first[1] - first[0]) {
        uint32_t next = sorting_there_and_back(first[0], first[1], rounds->round, rounds->at++);
        uint32_t state = valuation->sorting.order[next];
        uint32_t edges = product_edge_count(valuation->product, state);
        rounds->raised |= look(valuation->product, valuation->values, state, edges, sign);
        if (!budget_work(budget, 1 + edges))
            return false;
    }
    return true;
}

static bool look_at_all(struct valuation *valuation, struct budget *budget)
{
    do
        if (!look_at_group(valuation, budget))
            return false;
    while (spots_next_round(valuation->product->graph->spots, &valuation->rounds));
    return true;
}

bool valuation_step(struct valuation *valuation, struct budget *budget)
{
    static bool (*const phases[])(struct valuation *, struct budget *) = {forget_all, sort_all, look_at_all};
    for (; valuation->phase < sizeof phases / sizeof *phases; valuation->phase++)
        if (!phases[valuation->phase](valuation, budget))
            return false;
    return true;
}

struct value *values_find(const struct product *product, enum values_sense sense, struct budget *budget)
{
    struct valuation valuation;
    valuation_begin(&valuation, product, sense, &budget->memory);
    struct value *values = NULL;
    if (valuation_step(&valuation, budget)) {
        values = valuation.values;
        valuation.values = NULL;
    }
    valuation_release(&valuation);
    return values;
}
