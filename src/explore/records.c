/* Forms that leave somebody with nothing true to write: what the facts of a slot rest on was not told, and no
 * honest "not known yet" is on offer; or nothing is on offer at all. Breadth first over the places, so that
 * the first one met of a slot has a shortest run. */
#include "explore/proofs.h"
#include "explore/ways.h"

struct walk {
    struct km_proofs *proofs;
    struct way_back *backs; /* by number in `queue` */
    uint32_t *queue;        /* places, as they are met */
    uint32_t count;
    bool *met;           /* by place */
    bool *found;         /* by slot: has a gap */
    struct km_gap *gaps; /* by slot */
};

static const struct graph *graph_of(const struct walk *walk)
{
    return &walk->proofs->exploration->graph;
}

/* Whether some fact of the slot is a guess when it was not told. */
static bool rests_on_facts(const struct km_scenario *scenario, uint32_t slot)
{
    struct km_slot record = km_scenario_slot(scenario, slot);
    for (uint32_t c = record.first_choice; c < record.first_choice + record.choice_count; c++)
        if (km_scenario_choice(scenario, c).again && km_scenario_choice(scenario, c).mark == KM_GUESS)
            return true;
    return false;
}

/* Where no fact names what it rests on, anything that is on offer will do. */
static bool has_true_entry(const struct walk *walk, uint32_t place, uint32_t slot)
{
    const struct km_scenario *scenario = walk->proofs->exploration->scenario;
    const struct graph_place *here = graph_place(graph_of(walk), place);
    bool any = !rests_on_facts(scenario, slot);
    for (uint32_t e = here->first_edge; e < here->first_edge + here->edge_count; e++) {
        uint32_t choice = graph_edge(graph_of(walk), e)->choice;
        if (choice == KM_NONE)
            continue;
        enum km_mark mark = km_scenario_choice(scenario, choice).mark;
        if (any || mark == KM_FACT || mark == KM_UNKNOWN)
            return true;
    }
    return false;
}

/* The run goes as far as the form: on the way to a later slot nothing of it need be filled in. */
static void look_at(struct walk *walk, uint32_t number)
{
    uint32_t first = number, slot = graph_slot(graph_of(walk), walk->queue[number]);
    if (slot == KM_NONE || walk->found[slot] || has_true_entry(walk, walk->queue[number], slot))
        return;
    while (graph_within_form(graph_of(walk), walk->queue[first]))
        first = walk->backs[first].from;
    walk->found[slot] = true;
    walk->gaps[slot].slot = slot;
    walk->gaps[slot].run = ways_run(frame_start(graph_of(walk)), &walk->proofs->arena, walk->backs,
                                    walk->backs[first], false, &walk->gaps[slot].run_count);
}

static void meet(struct walk *walk, uint32_t place, struct way_back back)
{
    if (walk->met[place])
        return;
    walk->met[place] = true;
    walk->backs[walk->count] = back;
    walk->queue[walk->count++] = place;
}

static void walk_all(struct walk *walk)
{
    const struct graph *graph = graph_of(walk);
    meet(walk, graph->start, (struct way_back){.from = KM_NONE, .choice = KM_NONE});
    for (uint32_t i = 0; i < walk->count; i++) {
        const struct graph_place *here = graph_place(graph, walk->queue[i]);
        if (!budget_work(&walk->proofs->budget, 1 + here->edge_count))
            return;
        look_at(walk, i);
        for (uint32_t e = here->first_edge; e < here->first_edge + here->edge_count; e++)
            meet(walk, graph_edge(graph, e)->to, (struct way_back){i, graph_edge(graph, e)->choice});
    }
}

void prove_records(struct km_proofs *proofs)
{
    const struct graph *graph = &proofs->exploration->graph;
    size_t places = graph->places.count, slots = graph->program->slot_count;
    struct walk walk = {
        .proofs = proofs,
        .backs = table_new(&proofs->budget.memory, places, sizeof *walk.backs),
        .queue = table_new(&proofs->budget.memory, places, sizeof *walk.queue),
        .met = table_new(&proofs->budget.memory, places, sizeof *walk.met),
        .found = arena_array(&proofs->arena, slots, sizeof *walk.found),
        .gaps = arena_array(&proofs->arena, slots, sizeof *walk.gaps),
    };
    walk_all(&walk);
    proofs->gaps = walk.gaps;
    for (size_t s = 0; s < slots; s++)
        if (walk.found[s])
            proofs->gaps[proofs->gap_count++] = walk.gaps[s];
    table_free(walk.backs);
    table_free(walk.queue);
    table_free(walk.met);
}
