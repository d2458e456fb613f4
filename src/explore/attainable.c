/* What was still attainable in one session: a trail along the answers that count, with a look at every other
 * option of each decision. Of a form the best filling that is nearest to what was entered is looked for. */
#include "explore/losses.h"

struct km_attainable {
    struct arena arena;
    enum km_certainty certainty;
    size_t count;
    struct km_decision *decisions;
    uint32_t *turning_points;
    size_t turning_point_count;
    int32_t at_start;
    bool passable_at_start;
};

struct viewer {
    const struct km_exploration *exploration;
    struct km_attainable *attainable;
    struct arena scratch; /* of one decision */
};

/* ---- answers ---- */

static const struct program_node *node_of(const struct trail *trail)
{
    const struct km_exploration *exploration = trail->exploration;
    uint32_t slot, spot = graph_place(&exploration->graph, trail->place)->spot;
    return &exploration->program->nodes[spots_node(&exploration->spots, spot, &slot)];
}

/* The choice that `entries` make in slot number `slot` of the form, or KM_NONE. */
static uint32_t entry_of(const struct program *program, const struct program_node *node,
                         const int32_t *entries, uint32_t slot)
{
    const struct program_slot *record = &program->slots[node->slots.first + slot];
    return entries[slot] < 0 ? KM_NONE : record->first_choice + (uint32_t)entries[slot];
}

static void take_answer(struct trail *trail, const struct km_event *answer, int32_t *losses)
{
    const struct program_node *node = node_of(trail);
    if (answer->kind == KM_ANSWER) {
        trail_take(trail, answer->choice, losses);
        return;
    }
    for (uint32_t s = 0; s < node->slots.count; s++)
        trail_take(trail, entry_of(trail->exploration->program, node, answer->entries, s), losses);
}

/* ---- better options of a choice ---- */

static bool is_better(const struct trail *trail, const struct km_decision *decision)
{
    if (!trail_can_end(trail))
        return false;
    int32_t attainable = trail_attainable(trail);
    if (attainable != decision->after)
        return attainable > decision->after;
    return decision->passable_before && !decision->passable_after && trail_passable(trail);
}

/* Sorts what would have lost less: the least loss first, of the same loss in order of the file. */
static void add_better(struct km_decision *decision, uint32_t *better, int32_t *attainable, uint32_t choice,
                       int32_t points)
{
    size_t at = decision->better_count++;
    for (; at > 0 && attainable[at - 1] < points; at--) {
        better[at] = better[at - 1];
        attainable[at] = attainable[at - 1];
    }
    better[at] = choice;
    attainable[at] = points;
}

static void find_better_choices(struct viewer *viewer, const struct trail *before,
                                struct km_decision *decision)
{
    uint32_t options[LIMIT_OPTIONS + 1], count = trail_options(before, options);
    uint32_t *better = arena_array(&viewer->attainable->arena, count, sizeof *better);
    int32_t *attainable = arena_array(&viewer->scratch, count, sizeof *attainable);
    for (uint32_t i = 0; i < count; i++) {
        struct trail other = trail_copy(before, &viewer->scratch);
        trail_take(&other, options[i], NULL);
        if (is_better(&other, decision))
            add_better(decision, better, attainable, options[i], trail_attainable(&other));
    }
    decision->better = better;
    while (decision->best_count < decision->better_count && attainable[decision->best_count] == attainable[0])
        decision->best_count++;
}

/* ---- a better filling of a form ---- */

/* A partly filled form: the ways to one product state are one, the one that lost least; of those the one
 * that is nearest to what was entered. */
struct filling {
    struct trail trail;
    uint32_t distance; /* CHANGED for each other entry, and one more for one that is no fact */
    uint32_t option;   /* entered last */
    size_t from;       /* filling of the slot before */
};

enum { CHANGED = 64 };

/* Where the rules see no difference, a fact is still what a record is for. */
static uint32_t distance_of(const struct viewer *viewer, uint32_t option, uint32_t entered)
{
    if (option == entered)
        return 0;
    bool fact =
        option != KM_NONE && km_scenario_choice(viewer->exploration->scenario, option).mark == KM_FACT;
    return fact ? CHANGED : CHANGED + 1;
}

static bool is_nearer(const struct filling *a, const struct filling *b)
{
    if (a->trail.points != b->trail.points)
        return a->trail.points > b->trail.points;
    return a->distance < b->distance;
}

static bool same_state(const struct viewer *viewer, const struct trail *a, const struct trail *b)
{
    size_t bytes = viewer->exploration->watch_count * sizeof *a->pairs;
    return a->place == b->place && a->broken == b->broken && (!bytes || !memcmp(a->pairs, b->pairs, bytes));
}

static void add_filling(struct viewer *viewer, struct bank *fillings, size_t first, struct filling filling)
{
    struct filling *known = fillings->items;
    for (size_t i = first; i < fillings->count; i++) {
        if (!same_state(viewer, &known[i].trail, &filling.trail))
            continue;
        if (is_nearer(&filling, &known[i]))
            known[i] = filling;
        return;
    }
    *(struct filling *)bank_add(fillings, 1) = filling;
}

/* All fillings of one more slot, after those from `begin` to `end`. */
static void fill_slot(struct viewer *viewer, struct bank *fillings, size_t begin, size_t end,
                      uint32_t entered)
{
    const struct graph *graph = &viewer->exploration->graph;
    for (size_t i = begin; i < end; i++) {
        struct filling from = ((const struct filling *)fillings->items)[i];
        const struct graph_place *place = graph_place(graph, from.trail.place);
        for (uint32_t e = 0; e < place->edge_count; e++) {
            uint32_t option = graph_edge(graph, place->first_edge + e)->choice;
            struct filling next = {
                .trail = trail_copy(&from.trail, &viewer->scratch),
                .distance = from.distance + distance_of(viewer, option, entered),
                .option = option,
                .from = i,
            };
            trail_take(&next.trail, option, NULL);
            add_filling(viewer, fillings, end, next);
        }
    }
}

static bool is_preferable(const struct filling *a, const struct filling *b)
{
    int32_t attainable = trail_attainable(&a->trail), other = trail_attainable(&b->trail);
    bool passes = trail_passable(&a->trail);
    if (attainable != other)
        return attainable > other;
    return passes != trail_passable(&b->trail) ? passes : a->distance < b->distance;
}

static size_t best_filling(const struct bank *fillings, size_t begin)
{
    const struct filling *items = fillings->items;
    size_t best = begin;
    for (size_t i = begin + 1; i < fillings->count; i++)
        if (is_preferable(&items[i], &items[best]))
            best = i;
    return best;
}

static void find_better_entries(struct viewer *viewer, const struct trail *before,
                                const struct km_event *answer, struct km_decision *decision)
{
    const struct program *program = viewer->exploration->program;
    const struct program_node *node = node_of(before);
    uint32_t slots = node->slots.count;
    uint32_t *better = arena_array(&viewer->attainable->arena, slots, sizeof *better);
    struct bank fillings;
    bank_init(&fillings, &viewer->scratch.host, sizeof(struct filling));
    *(struct filling *)bank_add(&fillings, 1) =
        (struct filling){.trail = trail_copy(before, &viewer->scratch)};
    size_t begin = 0;
    for (uint32_t s = 0; s < slots; s++) {
        size_t end = fillings.count;
        fill_slot(viewer, &fillings, begin, end, entry_of(program, node, answer->entries, s));
        begin = end;
    }
    const struct filling *items = fillings.items;
    size_t at = best_filling(&fillings, begin);
    bool helps = is_better(&items[at].trail, decision);
    for (uint32_t s = slots; s-- > 0; at = items[at].from) {
        better[s] = items[at].option;
        if (better[s] == entry_of(program, node, answer->entries, s))
            better[s] = KM_NONE;
    }
    for (uint32_t s = 0; helps && s < slots; s++)
        if (better[s] != KM_NONE)
            better[decision->better_count++] = better[s];
    decision->better = better;
    decision->best_count = decision->better_count;
    bank_release(&fillings);
}

/* ---- the session ---- */

/* Bounds are found rule by rule: where a rule can come to no end, which is not known then, it seems to lose
 * nothing more. Still no answer makes more attainable. */
static int32_t at_most(int32_t points, int32_t limit)
{
    return points < limit ? points : limit;
}

static int32_t loss_of(const struct km_decision *decision)
{
    return decision->after == KM_NO_POINTS ? KM_NO_POINTS : decision->before - decision->after;
}

static void view_decision(struct viewer *viewer, struct trail *trail, const struct km_event *answer,
                          struct km_decision *decision)
{
    struct arena_mark mark = arena_mark(&viewer->scratch);
    int32_t *losses = arena_array(&viewer->scratch, viewer->exploration->watch_count, sizeof *losses);
    struct trail before = trail_copy(trail, &viewer->scratch);
    take_answer(trail, answer, losses);
    decision->after = at_most(trail_attainable(trail), decision->before);
    decision->passable_before = trail_passable(&before);
    decision->passable_after = trail_passable(trail);
    decision->loss = loss_of(decision);
    decision->turning_point =
        decision->after < decision->before || (decision->passable_before && !decision->passable_after);
    if (decision->turning_point) {
        if (decision->after != KM_NO_POINTS)
            decision->rules = losses_list(&before, trail, losses, &viewer->scratch,
                                          &viewer->attainable->arena, &decision->rule_count, NULL);
        if (answer->kind == KM_SUBMIT)
            find_better_entries(viewer, &before, answer, decision);
        else
            find_better_choices(viewer, &before, decision);
    }
    arena_rewind(&viewer->scratch, mark);
}

/* Losing the last way to pass is graver than any points; so is losing the last way to an end. */
static bool is_graver(const struct km_decision *a, const struct km_decision *b)
{
    bool a_fails = a->passable_before && !a->passable_after;
    bool b_fails = b->passable_before && !b->passable_after;
    if (a_fails != b_fails)
        return a_fails;
    if (b->loss == KM_NO_POINTS)
        return false;
    return a->loss == KM_NO_POINTS || a->loss > b->loss;
}

static void list_turning_points(struct km_attainable *attainable)
{
    uint32_t *turns = arena_array(&attainable->arena, attainable->count, sizeof *turns);
    for (size_t i = 0; i < attainable->count; i++) {
        const struct km_decision *decision = &attainable->decisions[i];
        if (!decision->turning_point)
            continue;
        size_t at = attainable->turning_point_count++;
        for (; at > 0 && is_graver(decision, &attainable->decisions[turns[at - 1] - 1]); at--)
            turns[at] = turns[at - 1];
        turns[at] = decision->turn;
    }
    attainable->turning_points = turns;
}

static void view(struct viewer *viewer, const struct km_session *session)
{
    struct km_attainable *attainable = viewer->attainable;
    size_t count = km_session_turns(session);
    struct trail trail = trail_start(viewer->exploration, &attainable->arena);
    attainable->at_start = trail_attainable(&trail);
    attainable->passable_at_start = trail_passable(&trail);
    attainable->count = count;
    attainable->decisions = arena_array(&attainable->arena, count, sizeof *attainable->decisions);
    for (size_t i = 0; i < count; i++) {
        attainable->decisions[i].turn = (uint32_t)i + 1;
        attainable->decisions[i].before = i ? attainable->decisions[i - 1].after : attainable->at_start;
        view_decision(viewer, &trail, km_session_answer(session, (uint32_t)i + 1), &attainable->decisions[i]);
    }
    list_turning_points(attainable);
}

struct km_attainable *km_attainable_new(const struct km_host *host, const struct km_exploration *exploration,
                                        const struct km_session *session)
{
    if (exploration->certainty == KM_GAVE_UP || !exploration->possible ||
        km_session_status(session) == KM_STOPPED)
        return NULL;
    struct arena arena;
    arena_init(&arena, host);
    struct km_attainable *attainable = arena_alloc(&arena, sizeof *attainable);
    attainable->arena = arena;
    attainable->certainty = exploration->certainty;
    struct viewer viewer = {.exploration = exploration, .attainable = attainable};
    arena_init(&viewer.scratch, host);
    view(&viewer, session);
    arena_release(&viewer.scratch);
    return attainable;
}

void km_attainable_free(struct km_attainable *attainable)
{
    if (!attainable)
        return;
    struct arena arena = attainable->arena;
    arena_release(&arena);
}

enum km_certainty km_attainable_certainty(const struct km_attainable *attainable)
{
    return attainable->certainty;
}

size_t km_attainable_count(const struct km_attainable *attainable)
{
    return attainable->count;
}

struct km_decision km_attainable_decision(const struct km_attainable *attainable, size_t index)
{
    if (index >= attainable->count)
        return (struct km_decision){0};
    return attainable->decisions[index];
}

int32_t km_attainable_points(const struct km_attainable *attainable, uint32_t turn)
{
    if (turn > attainable->count)
        return KM_NO_POINTS;
    return turn ? attainable->decisions[turn - 1].after : attainable->at_start;
}

bool km_attainable_passable(const struct km_attainable *attainable, uint32_t turn)
{
    if (turn > attainable->count)
        return false;
    return turn ? attainable->decisions[turn - 1].passable_after : attainable->passable_at_start;
}

const uint32_t *km_attainable_turning_points(const struct km_attainable *attainable, size_t *count)
{
    *count = attainable->turning_point_count;
    return attainable->turning_points;
}
