/* Acts that come before anything that they may only come after ("only_after" of the rulebook). Order by
 * order, breadth first over the places that can be reached before what comes first has happened. The graph
 * knows acts but no lines, so each run that is found is stepped once more to see who said it. */
#include "explore/filter.h"
#include "explore/proofs.h"
#include "explore/ways.h"

/* One order followed. */
struct search {
    struct km_proofs *proofs;
    const struct act_order *order;
    struct bank queue;      /* uint32_t: places, in the order in which they are met */
    bool *met;              /* by place: without anything of what comes first */
    struct way_back *backs; /* by place */
    struct arena scratch;   /* of one run */
};

static bool allows(const struct act_order *order, uint16_t act)
{
    return act_in_some(order->after, order->after_count, act);
}

/* ---- who said it ---- */

struct replay {
    struct search *search;
    struct way_back last; /* where the run ends */
    const uint32_t *run;  /* whole */
    size_t run_count;
    bool allowed;          /* what comes first has happened */
    bool looking;          /* at the last answer, whose acts are judged */
    uint32_t line, choice; /* whose acts are told; KM_NONE */
    uint32_t node;         /* entered last, or whose form is given; KM_NONE: none since the answer */
    enum km_reason reason; /* the end of the contact is told */
};

static bool is_known(const struct km_proofs *proofs, struct km_premature found)
{
    for (size_t i = 0; i < proofs->premature_count; i++) {
        const struct km_premature *known = &proofs->premature[i];
        if (known->act == found.act && known->after == found.after && known->line == found.line &&
            known->choice == found.choice && known->node == found.node)
            return true;
    }
    return false;
}

/* One for each of the answers that can stand for one another. */
static void add_all(struct replay *replay, struct km_premature found)
{
    struct km_proofs *proofs = replay->search->proofs;
    const struct graph *graph = &proofs->exploration->graph;
    uint32_t choice = found.choice;
    for (found.choice = symmetry_first(graph->symmetry, choice); !is_known(proofs, found);) {
        uint32_t *run = ways_run(frame_start(graph), &proofs->arena, replay->search->backs, replay->last,
                                 false, &found.run_count);
        if (choice != KM_NONE)
            symmetry_turn_run(graph->symmetry, run, found.run_count, choice, found.choice);
        found.run = run;
        ARENA_RESERVE(&proofs->arena, proofs->premature, proofs->premature_count, proofs->premature_capacity);
        proofs->premature[proofs->premature_count++] = found;
        uint32_t next = symmetry_next(graph->symmetry, found.choice);
        if (next == KM_NONE)
            return;
        found.choice = next;
    }
}

static void add_found(struct replay *replay, uint16_t act)
{
    uint32_t node = replay->reason ? replay->node : KM_NONE;
    struct km_premature found = {
        .act = act,
        .line = replay->line,
        .choice = replay->line == KM_NONE && node == KM_NONE ? replay->choice : KM_NONE,
        .node = node,
        .reason = replay->reason,
        .after = replay->search->order->after_words,
    };
    add_all(replay, found);
}

static void on_choice(void *user, uint32_t choice)
{
    struct replay *replay = user;
    replay->choice = choice;
    replay->line = KM_NONE;
    replay->reason = KM_REASON_NONE;
}

static void on_line(void *user, uint32_t line)
{
    struct replay *replay = user;
    replay->line = line;
    replay->reason = KM_REASON_NONE;
}

static void on_enter(void *user, uint32_t node)
{
    struct replay *replay = user;
    replay->node = node;
}

static void on_contact_end(void *user, enum km_reason reason)
{
    struct replay *replay = user;
    replay->line = KM_NONE;
    replay->reason = reason;
}

static void on_act(void *user, uint16_t act, enum km_actor actor)
{
    struct replay *replay = user;
    (void)actor;
    if (replay->looking && !replay->allowed && act_in(replay->search->order->acts, act))
        add_found(replay, act);
    replay->allowed |= allows(replay->search->order, act);
}

/* Gives answer number `at` of the run; `slot`: of the form that is being filled in. */
static struct program_state give(struct replay *replay, struct program_state state, size_t at, uint32_t *slot,
                                 const struct step_observer *observer)
{
    const struct program *program = replay->search->proofs->exploration->program;
    const struct program_node *node = &program->nodes[state.node];
    uint32_t choice = replay->run[at];
    replay->node = node->kind == KM_NODE_CHOICES ? KM_NONE : state.node;
    if (node->kind == KM_NODE_CHOICES)
        return step_choose(program, state, choice, observer);
    if (choice != KM_NONE)
        state = step_enter(program, state, choice, observer);
    if (++*slot < node->slots.count)
        return state;
    *slot = 0;
    return step_close(program, state, observer);
}

/* Adds everything that comes too early at the end of the way that `last` ends. */
static void look_again(struct search *search, struct way_back last)
{
    struct replay replay = {
        .search = search, .last = last, .line = KM_NONE, .choice = KM_NONE, .node = KM_NONE};
    struct step_observer observer = {.choice = on_choice,
                                     .line = on_line,
                                     .enter = on_enter,
                                     .act = on_act,
                                     .contact_end = on_contact_end,
                                     .user = &replay};
    struct arena_mark mark = arena_mark(&search->scratch);
    replay.run = ways_run(frame_start(&search->proofs->exploration->graph), &search->scratch, search->backs,
                          last, true, &replay.run_count);
    replay.looking = !replay.run_count;
    struct program_state state = step_start(search->proofs->exploration->program, &observer);
    uint32_t slot = 0;
    for (size_t i = 0; i < replay.run_count && budget_work(&search->proofs->budget, 8); i++) {
        replay.choice = KM_NONE;
        replay.looking = i + 1 == replay.run_count;
        state = give(&replay, state, i, &slot, &observer);
    }
    arena_rewind(&search->scratch, mark);
}

/* ---- following ---- */

/* Whether some act of the label comes too early; `allowed`: whether what comes first happens in it. */
static bool take_label(const struct act_order *order, const struct graph_label *label, bool *allowed)
{
    bool early = false;
    *allowed = false;
    for (uint32_t e = 0; e < label->event_count; e++) {
        early |= !*allowed && act_in(order->acts, label->events[e].act);
        *allowed |= allows(order, label->events[e].act);
    }
    return early;
}

/* Takes the label that leads to `place`, by way of `back`. Once what comes first has happened, nothing can
 * come too early any more. */
static void follow(struct search *search, uint32_t label, uint32_t place, struct way_back back)
{
    bool allowed;
    const struct graph *graph = &search->proofs->exploration->graph;
    if (take_label(search->order, graph_label(graph, label), &allowed))
        look_again(search, back);
    if (allowed || search->met[place])
        return;
    search->met[place] = true;
    search->backs[place] = back;
    *(uint32_t *)bank_add(&search->queue, 1) = place;
}

static void follow_all(struct search *search)
{
    const struct graph *graph = &search->proofs->exploration->graph;
    follow(search, 0, graph->start, (struct way_back){.from = KM_NONE, .choice = KM_NONE});
    for (size_t i = 0; i < search->queue.count; i++) {
        uint32_t place = ((const uint32_t *)search->queue.items)[i];
        const struct graph_place *here = graph_place(graph, place);
        if (!budget_work(&search->proofs->budget, 1 + here->edge_count))
            return;
        for (uint32_t e = 0; e < here->edge_count; e++) {
            const struct graph_edge *edge = graph_edge(graph, here->first_edge + e);
            follow(search, edge->label, edge->to, (struct way_back){.from = place, .choice = edge->choice});
        }
    }
}

static void prove_order(struct km_proofs *proofs, const struct act_order *order)
{
    struct memory *memory = &proofs->budget.memory;
    size_t places = proofs->exploration->graph.places.count;
    struct search search = {.proofs = proofs, .order = order};
    search.met = table_new(memory, places, sizeof *search.met);
    search.backs = table_new(memory, places, sizeof *search.backs);
    bank_init_in(&search.queue, memory, sizeof(uint32_t));
    arena_init(&search.scratch, &proofs->arena.host);
    follow_all(&search);
    arena_release(&search.scratch);
    bank_release(&search.queue);
    table_free(search.met);
    table_free(search.backs);
}

void prove_premature(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    for (size_t o = 0; o < exploration->rulebook->order_count && !proofs->budget.over; o++)
        if (filter_carries(exploration->program, exploration->rulebook->orders[o].acts))
            prove_order(proofs, &exploration->rulebook->orders[o]);
}
