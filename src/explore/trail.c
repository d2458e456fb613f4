/* Trails: one run through the graph with every rule beside it. */
#include "explore/trail.h"

#include "explore/ways.h"
#include "score/points.h"

#include <assert.h>

struct trail trail_start(const struct km_exploration *exploration, struct arena *arena)
{
    struct trail trail = {.exploration = exploration,
                          .frame = frame_start(&exploration->graph),
                          .place = exploration->graph.start};
    trail.pairs = arena_array(arena, exploration->watch_count, sizeof *trail.pairs);
    for (size_t w = 0; w < exploration->watch_count; w++) {
        const struct rule_watch *watch = &exploration->watches[w];
        trail.pairs[w] = watch->opening.to;
        trail.points += watch->opening.gain;
        trail.broken |= watch->opening.breaks && watch->grave;
    }
    return trail;
}

struct trail trail_copy(const struct trail *trail, struct arena *arena)
{
    struct trail copy = *trail;
    copy.pairs = arena_array(arena, trail->exploration->watch_count, sizeof *copy.pairs);
    memcpy(copy.pairs, trail->pairs, trail->exploration->watch_count * sizeof *copy.pairs);
    return copy;
}

void trail_take(struct trail *trail, uint32_t choice, int32_t *losses)
{
    const struct km_exploration *exploration = trail->exploration;
    uint32_t edge = graph_find_edge(&exploration->graph, trail->place, frame_kept(&trail->frame, choice));
    assert(edge != KM_NONE);
    uint32_t number = edge - graph_place(&exploration->graph, trail->place)->first_edge;
    for (size_t w = 0; w < exploration->watch_count; w++) {
        const struct rule_watch *watch = &exploration->watches[w];
        const struct rule_step *step = rule_step(watch, trail->pairs[w], number);
        trail->pairs[w] = step->to;
        trail->points += step->gain;
        trail->broken |= step->breaks && watch->grave;
        if (losses)
            losses[w] -= step->gain;
    }
    trail->place = graph_edge(&exploration->graph, edge)->to;
    frame_take(&trail->frame, choice);
}

uint32_t trail_options(const struct trail *trail, uint32_t options[LIMIT_OPTIONS + 1])
{
    const struct graph_place *place = graph_place(&trail->exploration->graph, trail->place);
    for (uint32_t e = 0; e < place->edge_count; e++) {
        uint32_t choice =
            frame_told(&trail->frame, graph_edge(&trail->exploration->graph, place->first_edge + e)->choice);
        uint32_t at = e;
        for (; at > 0 && options[at - 1] > choice; at--)
            options[at] = options[at - 1];
        options[at] = choice;
    }
    return place->edge_count;
}

bool trail_ended(const struct trail *trail)
{
    return graph_is_end(&trail->exploration->graph, trail->place);
}

uint32_t trail_state(const struct trail *trail)
{
    return trail_ended(trail) ? PRODUCT_END
                              : product_find(&trail->exploration->product, trail->place, trail->pairs);
}

bool trail_can_end(const struct trail *trail)
{
    const struct value *values = trail->exploration->values;
    return !values || values_best(values_at(values, trail_state(trail))) != VALUE_NONE;
}

int32_t trail_attainable(const struct trail *trail)
{
    if (!trail->exploration->values)
        return trail->points;
    int32_t best = values_best(values_at(trail->exploration->values, trail_state(trail)));
    return best == VALUE_NONE ? KM_NO_POINTS : trail->points + best;
}

bool trail_passable(const struct trail *trail)
{
    const struct km_exploration *exploration = trail->exploration;
    int32_t points = trail->points;
    if (exploration->values) {
        int32_t clean = values_at(exploration->values, trail_state(trail)).clean;
        if (clean == VALUE_NONE)
            return false;
        points += clean;
    }
    return points_score(exploration->rulebook, exploration->possible, points, trail->broken) >=
           exploration->rulebook->pass_mark;
}

/* ---- a shortest best way ---- */

bool exploration_loses_nothing(const struct km_exploration *exploration, uint32_t state,
                               const struct product_step *step)
{
    int32_t here = values_best(exploration->values[state]);
    int32_t after = values_best(values_at(exploration->values, step->to));
    return here != VALUE_NONE && after != VALUE_NONE && after - (step->loss >> 1) == here;
}

uint32_t *exploration_best_path(const struct km_exploration *exploration, struct arena *arena, uint32_t from,
                                struct frame frame, size_t *length, struct budget *budget)
{
    const struct product *product = &exploration->product;
    *length = 0;
    if (from == PRODUCT_END)
        return NULL;
    struct memory uncounted = {.host = &exploration->arena.host};
    struct memory *memory = budget ? &budget->memory : &uncounted;
    struct way_back *backs = table_new(memory, product->states.count, sizeof *backs);
    bool *met = table_new(memory, product->states.count, sizeof *met);
    struct bank queue;
    bank_init_in(&queue, memory, sizeof(uint32_t));
    *(uint32_t *)bank_add(&queue, 1) = from;
    met[from] = true;
    backs[from] = (struct way_back){.from = KM_NONE, .choice = KM_NONE};
    uint32_t *path = NULL;
    for (size_t i = 0; i < queue.count && !path; i++) {
        uint32_t state = ((const uint32_t *)queue.items)[i], edges = product_edge_count(product, state);
        if (budget && !budget_work(budget, 1 + edges))
            break;
        for (uint32_t e = 0; e < edges && !path; e++) {
            const struct product_step *step = product_step(product, state, e);
            struct way_back back = {
                .from = state,
                .choice = graph_edge_from(product->graph, product_place_of(product, state), e)->choice,
            };
            if (!exploration_loses_nothing(exploration, state, step))
                continue;
            if (step->to == PRODUCT_END) {
                path = ways_run(frame, arena, backs, back, true, length);
            } else if (!met[step->to]) {
                met[step->to] = true;
                backs[step->to] = back;
                *(uint32_t *)bank_add(&queue, 1) = step->to;
            }
        }
    }
    bank_release(&queue);
    table_free(backs);
    table_free(met);
    return path;
}
