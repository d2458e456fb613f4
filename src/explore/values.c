/* From the ends backwards, group by group. In a circular group the states are looked at again until nothing
 * gets better: a circle of steps loses nothing, so that comes to an end. */
#include "explore/values.h"

uint32_t *values_order(const struct product *product, uint32_t **first)
{
    const struct km_host *host = product->steps.host;
    uint32_t groups = product->graph->spots->group_count, count = (uint32_t)product->states.count;
    uint32_t *order = bank_table(host, count, sizeof *order);
    uint32_t *begin = bank_table(host, (size_t)groups + 1, sizeof *begin);
    uint32_t *next = bank_table(host, groups, sizeof *next);
    for (uint32_t s = 0; s < count; s++)
        begin[graph_group(product->graph, product_place_of(product, s)) + 1]++;
    for (uint32_t g = 0; g < groups; g++)
        begin[g + 1] += begin[g];
    for (uint32_t s = 0; s < count; s++) {
        uint32_t group = graph_group(product->graph, product_place_of(product, s));
        order[begin[group] + next[group]++] = s;
    }
    free(next);
    *first = begin;
    return order;
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

static bool look(const struct product *product, struct value *values, uint32_t state, int32_t sign)
{
    bool raised = false;
    uint32_t edges = product_edge_count(product, state);
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

struct value *values_find(const struct product *product, enum values_sense sense)
{
    const struct spots *spots = product->graph->spots;
    struct value *values = bank_table(product->steps.host, product->states.count, sizeof *values);
    uint32_t *first, *order = values_order(product, &first);
    for (size_t s = 0; s < product->states.count; s++)
        values[s] = (struct value){VALUE_NONE, VALUE_NONE};
    for (uint32_t g = 0; g < spots->group_count; g++) {
        bool raised = true;
        while (raised) {
            raised = false;
            for (uint32_t i = first[g]; i < first[g + 1]; i++)
                raised |= look(product, values, order[i], sense == VALUES_BEST ? 1 : -1);
            raised &= spots->circular[g];
        }
    }
    free(first);
    free(order);
    return values;
}
