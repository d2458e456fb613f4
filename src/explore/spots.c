/* Spots are numbered: nodes first, then the second and later slots of forms by their numbers in the program
 * (a first slot's number is left unused). Groups are the strongly connected components, found by Tarjan's
 * algorithm (Depth-first search and linear graph algorithms, 1972), made iterative; it closes a component
 * after all that can be reached from it, which is the order wanted. Live variables are the least fixed point
 * of "read here or after a step from here". */
#include "explore/spots.h"

uint32_t spots_at(const struct spots *spots, uint32_t node, uint32_t slot)
{
    const struct program *program = spots->program;
    return slot ? program->node_count + program->nodes[node].slots.first + slot : node;
}

uint32_t spots_node(const struct spots *spots, uint32_t spot, uint32_t *slot)
{
    const struct program *program = spots->program;
    *slot = 0;
    if (spot < program->node_count)
        return spot;
    uint32_t number = spot - program->node_count, node = spots->slot_node[number];
    *slot = number - program->nodes[node].slots.first;
    return node;
}

/* ---- groups ---- */

struct frame {
    uint32_t spot, next; /* next: number of the next successor to visit */
};

struct search {
    struct spots *spots;
    uint32_t *index, *low; /* by spot; index 0: not visited */
    bool *waiting;         /* by spot: on the stack of the open component */
    uint32_t *component;
    size_t component_count;
    struct frame *frames;
    size_t depth;
    uint32_t visited;
};

static uint32_t slot_count(const struct program *program, uint32_t node)
{
    return program->nodes[node].kind == KM_NODE_FORM ? program->nodes[node].slots.count : 0;
}

/* Successor number `next` of a spot, or KM_NONE after the last: the next slot, then the node's ways. */
static uint32_t successor(const struct spots *spots, uint32_t spot, uint32_t next)
{
    uint32_t slot, node = spots_node(spots, spot, &slot);
    if (slot + 1 < slot_count(spots->program, node))
        return next ? KM_NONE : spots_at(spots, node, slot + 1);
    return program_successor(spots->program, node, next);
}

static void enter(struct search *search, uint32_t spot)
{
    search->index[spot] = search->low[spot] = ++search->visited;
    search->waiting[spot] = true;
    search->component[search->component_count++] = spot;
    search->frames[search->depth++] = (struct frame){.spot = spot};
}

/* The spots above `spot` on the stack, and itself, are a group. */
static void close_group(struct search *search, uint32_t spot)
{
    struct spots *spots = search->spots;
    uint32_t group = spots->group_count++, member;
    spots->circular[group] = search->component[search->component_count - 1] != spot;
    do {
        member = search->component[--search->component_count];
        search->waiting[member] = false;
        spots->group[member] = group;
    } while (member != spot);
}

static void leave(struct search *search, uint32_t spot)
{
    search->depth--;
    if (search->low[spot] == search->index[spot])
        close_group(search, spot);
    if (!search->depth)
        return;
    uint32_t above = search->frames[search->depth - 1].spot;
    if (search->low[spot] < search->low[above])
        search->low[above] = search->low[spot];
}

static void visit_from(struct search *search, uint32_t start)
{
    enter(search, start);
    while (search->depth) {
        struct frame *top = &search->frames[search->depth - 1];
        uint32_t spot = top->spot, next = successor(search->spots, spot, top->next++);
        if (next == KM_NONE)
            leave(search, spot);
        else if (!search->index[next])
            enter(search, next);
        else if (search->waiting[next] && search->index[next] < search->low[spot])
            search->low[spot] = search->index[next];
    }
}

static void note_own_circles(struct spots *spots)
{
    for (uint32_t node = 0; node < spots->program->node_count; node++) {
        uint32_t next;
        for (uint32_t i = 0; (next = program_successor(spots->program, node, i)) != KM_NONE; i++)
            if (next == node)
                spots->circular[spots->group[node]] = true;
    }
}

static void find_groups(struct arena *arena, struct spots *spots)
{
    struct search search = {
        .spots = spots,
        .index = arena_array(arena, spots->count, sizeof(uint32_t)),
        .low = arena_array(arena, spots->count, sizeof(uint32_t)),
        .waiting = arena_array(arena, spots->count, sizeof(bool)),
        .component = arena_array(arena, spots->count, sizeof(uint32_t)),
        .frames = arena_array(arena, spots->count, sizeof(struct frame)),
    };
    for (uint32_t node = 0; node < spots->program->node_count; node++)
        if (!search.index[node])
            visit_from(&search, node);
    note_own_circles(spots);
}

/* ---- what can still be read ---- */

static void read_condition(const struct spots_reader *reader, uint32_t number, uint32_t after)
{
    if (number)
        reader->condition(reader->user, number, after);
}

static void read_lines(const struct program *program, struct program_span lines, uint32_t after,
                       const struct spots_reader *reader)
{
    for (uint32_t i = 0; i < lines.count; i++)
        read_condition(reader, program->lines[lines.first + i].when, after);
}

/* What taking one of `ways` reads, and where it leads. */
static void read_ways(const struct program *program, struct program_span ways, uint32_t after,
                      const struct spots_reader *reader)
{
    for (uint32_t i = 0; i < ways.count; i++) {
        const struct program_way *way = &program->ways[ways.first + i];
        read_condition(reader, way->when, after);
        read_lines(program, program->nodes[way->to].lines, after, reader);
        reader->node(reader->user, way->to, after);
    }
}

void spots_read(const struct program *program, uint32_t number, const struct spots_reader *reader)
{
    const struct program_node *node = &program->nodes[number];
    if (node->kind == KM_NODE_PASS || node->kind == KM_NODE_FORM)
        read_ways(program, node->ways, KM_NONE, reader);
    for (uint32_t c = node->choices.first; c < node->choices.first + node->choices.count; c++) {
        const struct program_choice *choice = &program->choices[c];
        read_condition(reader, choice->when, KM_NONE);
        read_condition(reader, choice->also, KM_NONE);
        if (node->kind != KM_NODE_CHOICES)
            continue;
        read_lines(program, choice->reply, c, reader);
        read_ways(program, choice->ways, c, reader);
    }
}

/* ---- which bits are live ---- */

struct reading {
    const struct spots *spots;
    struct spot_mask mask;
};

static void add_mask(struct spot_mask *to, const struct spot_mask *from)
{
    for (size_t w = 0; w < LIMIT_VARIABLES / 64; w++)
        to->bits[w] |= from->bits[w];
}

static void on_condition(void *user, uint32_t number, uint32_t after)
{
    struct reading *reading = user;
    const struct condition *condition = &reading->spots->program->conditions[number];
    (void)after;
    for (uint32_t i = 0; i < condition->count; i++) {
        const struct condition_step *step = &condition->steps[i];
        if (step->op == CONDITION_BIT)
            reading->mask.bits[step->argument / 64] |= UINT64_C(1) << step->argument % 64;
    }
}

static void on_node(void *user, uint32_t to, uint32_t after)
{
    struct reading *reading = user;
    (void)after;
    add_mask(&reading->mask, &reading->spots->live[to]);
}

/* Handing a form in turns the one bit of twins true by the other. */
static void read_twins(struct spot_mask *mask, const struct program *program)
{
    for (uint32_t i = 0; i < program->twin_count; i++) {
        struct program_twin twin = program->twins[i];
        uint64_t read = mask->bits[twin.handed_in / 64] >> twin.handed_in % 64 & 1;
        mask->bits[twin.now / 64] |= read << twin.now % 64;
    }
}

static struct spot_mask read_after(const struct spots *spots, uint32_t node)
{
    struct reading reading = {.spots = spots};
    spots_read(spots->program, node,
               &(struct spots_reader){.condition = on_condition, .node = on_node, .user = &reading});
    if (spots->program->nodes[node].kind == KM_NODE_FORM)
        read_twins(&reading.mask, spots->program);
    return reading.mask;
}

/* What can be read in the nodes of a group. In a circular group whatever one of them reads
 * all others can come to read; the rounds are for what twins add. */
static void find_live_of(struct spots *spots, const uint32_t *nodes, uint32_t count, bool circular)
{
    struct spot_mask all = {0}, before;
    do {
        before = all;
        for (uint32_t i = 0; i < count; i++) {
            spots->live[nodes[i]] = read_after(spots, nodes[i]);
            add_mask(&all, &spots->live[nodes[i]]);
        }
        for (uint32_t i = 0; circular && i < count; i++)
            spots->live[nodes[i]] = all;
    } while (circular && memcmp(&all, &before, sizeof all) != 0);
}

static void sort_nodes(struct arena *arena, struct spots *spots)
{
    uint32_t nodes = spots->program->node_count;
    uint32_t *first = arena_array(arena, (size_t)spots->group_count + 2, sizeof *first);
    uint32_t *order = arena_array(arena, nodes, sizeof *order);
    for (uint32_t n = 0; n < nodes; n++)
        first[spots->group[n] + 2]++;
    for (uint32_t g = 0; g < spots->group_count; g++)
        first[g + 2] += first[g + 1];
    for (uint32_t n = 0; n < nodes; n++)
        order[first[spots->group[n] + 1]++] = n;
    spots->nodes = order;
    spots->first_node = first;
}

/* Group by group from the ends backwards, so that all that a node leads to is known. */
static void find_live(struct spots *spots)
{
    for (uint32_t g = 0; g < spots->group_count; g++)
        find_live_of(spots, spots->nodes + spots->first_node[g],
                     spots->first_node[g + 1] - spots->first_node[g], spots->circular[g]);
}

struct spots spots_find(struct arena *arena, const struct program *program)
{
    struct spots spots = {.program = program, .count = program->node_count + program->slot_count};
    spots.slot_node = arena_array(arena, program->slot_count, sizeof *spots.slot_node);
    for (uint32_t node = 0; node < program->node_count; node++)
        for (uint32_t s = 0; s < slot_count(program, node); s++)
            spots.slot_node[program->nodes[node].slots.first + s] = node;
    spots.group = arena_array(arena, spots.count, sizeof *spots.group);
    spots.circular = arena_array(arena, spots.count, sizeof *spots.circular);
    spots.live = arena_array(arena, program->node_count, sizeof *spots.live);
    find_groups(arena, &spots);
    sort_nodes(arena, &spots);
    find_live(&spots);
    return spots;
}

bool spots_next_round(const struct spots *spots, struct spots_rounds *rounds)
{
    bool again = rounds->raised && spots->circular[rounds->group];
    uint32_t group = rounds->group + !again;
    *rounds = (struct spots_rounds){.group = group, .round = again ? rounds->round + 1 : 0};
    if (group < spots->group_count)
        return true;
    *rounds = (struct spots_rounds){0};
    return false;
}
