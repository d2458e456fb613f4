/* Breadth first from the start, a place at a time: every selectable choice (in a form: every entry of the
 * next slot) is stepped by the engine, with a scribe that writes down what rules could see. A place is kept
 * as a row of words: the spot, then the variables that can still be read. */
#include "explore/graph.h"

#include "explore/cuts.h"

#include <assert.h>

enum { BIT_WORDS = LIMIT_VARIABLES / 32, ROW_MOST = 1 + BIT_WORDS + LIMIT_METERS };

struct graph_explorer {
    struct graph *graph;
    struct arena *arena;
    struct memory *memory;
    struct graph_filter filter;
    bool forget;
    bool started;
    struct intern places;          /* rows */
    struct intern labels;          /* rows of write_label */
    size_t bit_words, meter_count; /* of a row */
    /* The label being written. */
    struct bank words; /* uint32_t */
    uint32_t utterance, utterances;
    bool opening, new_utterance, told, answer;
    uint8_t reason;
};

/* ---- labels ---- */

enum { LABEL_BEGINS = 1, LABEL_GOES_ON = 2, LABEL_ENDS = 4, LABEL_OPENS = 8, LABEL_HEAD = 2 };

/* A word of an event: act, actor, a mark, utterance. The mark of an act of the agent says that it is of an
 * answer, that of any other act that it was told. */
enum { ACT_BITS = 12, ACTOR_SHIFT = ACT_BITS, ACTOR_MASK = 3, MARK_SHIFT = 14, UTTERANCE_SHIFT = 15 };

static void add_word(struct graph_explorer *explorer, uint32_t word)
{
    *(uint32_t *)bank_add(&explorer->words, 1) = word;
}

static void on_choice(void *user, uint32_t choice)
{
    struct graph_explorer *explorer = user;
    explorer->graph->taken[choice] = true;
    explorer->utterance = GRAPH_AGENT;
    explorer->told = false;
    explorer->answer = true;
}

static void on_line(void *user, uint32_t line)
{
    struct graph_explorer *explorer = user;
    const struct program *program = explorer->graph->program;
    explorer->graph->said[line] = true;
    explorer->told = program->lines[line].actor != KM_AGENT;
    explorer->answer = false;
    explorer->new_utterance = explorer->told || explorer->opening;
    explorer->utterance = GRAPH_AGENT;
}

static void on_left_out(void *user, uint32_t line)
{
    struct graph_explorer *explorer = user;
    explorer->graph->left_out[line] = true;
}

static void on_contact_end(void *user, enum km_reason reason)
{
    struct graph_explorer *explorer = user;
    explorer->new_utterance = true;
    explorer->told = explorer->answer = false;
    explorer->reason = (uint8_t)reason;
}

static void on_act(void *user, uint16_t act, enum km_actor actor)
{
    struct graph_explorer *explorer = user;
    if (!explorer->filter.acts[act] && !explorer->filter.actors[actor])
        return;
    if (explorer->new_utterance)
        explorer->utterance = ++explorer->utterances;
    explorer->new_utterance = false;
    bool mark = actor == KM_AGENT ? explorer->answer : explorer->told;
    add_word(explorer, act | (uint32_t)actor << ACTOR_SHIFT | (uint32_t)mark << MARK_SHIFT |
                           explorer->utterance << UTTERANCE_SHIFT);
}

static void on_enter(void *user, uint32_t node)
{
    struct graph_explorer *explorer = user;
    explorer->graph->entered[node] = true;
}

static struct step_observer begin_label(struct graph_explorer *explorer)
{
    explorer->words.count = 0;
    explorer->utterances = GRAPH_AGENT;
    explorer->utterance = GRAPH_AGENT;
    explorer->new_utterance = explorer->told = explorer->answer = false;
    explorer->reason = KM_REASON_NONE;
    for (size_t i = 0; i < LABEL_HEAD; i++)
        add_word(explorer, 0);
    return (struct step_observer){
        .choice = on_choice,
        .line = on_line,
        .left_out = on_left_out,
        .act = on_act,
        .contact_end = on_contact_end,
        .enter = on_enter,
        .user = explorer,
    };
}

/* Unpacks the row that was just written into a label of its own. */
static void keep_label(struct graph_explorer *explorer, const uint32_t *words, size_t count)
{
    uint32_t offers = words[0] >> 16, events = (uint32_t)(count - LABEL_HEAD - offers);
    uint32_t *offer = arena_array(explorer->arena, offers, sizeof *offer);
    struct graph_event *event = arena_array(explorer->arena, events, sizeof *event);
    for (uint32_t i = 0; i < events; i++) {
        uint32_t word = words[LABEL_HEAD + i];
        uint8_t actor = (uint8_t)(word >> ACTOR_SHIFT & ACTOR_MASK);
        bool mark = (word >> MARK_SHIFT & 1) != 0;
        event[i] = (struct graph_event){
            .act = (uint16_t)(word & ((1U << ACT_BITS) - 1)),
            .actor = actor,
            .told = mark && actor != KM_AGENT,
            .answer = mark && actor == KM_AGENT,
            .utterance = word >> UTTERANCE_SHIFT,
        };
    }
    memcpy(offer, words + LABEL_HEAD + events, offers * sizeof *offer);
    explorer->memory->bytes += offers * sizeof *offer + events * sizeof *event;
    *(struct graph_label *)bank_add(&explorer->graph->labels, 1) = (struct graph_label){
        .opens = (words[0] & LABEL_OPENS) != 0,
        .begins = (words[0] & LABEL_BEGINS) != 0,
        .goes_on = (words[0] & LABEL_GOES_ON) != 0,
        .ends = (words[0] & LABEL_ENDS) != 0,
        .reason = (uint8_t)words[1],
        .offer = offer,
        .offer_count = offers,
        .events = event,
        .event_count = events,
    };
}

/* Closes the label: what was on offer goes to its end, so that events come first. */
static uint32_t end_label(struct graph_explorer *explorer, unsigned flags, const uint32_t *offer,
                          uint32_t offer_count)
{
    for (uint32_t i = 0; i < offer_count; i++)
        add_word(explorer, offer[i]);
    uint32_t *words = explorer->words.items;
    words[0] = flags | offer_count << 16;
    words[1] = explorer->reason;
    size_t known = explorer->labels.count;
    uint32_t label = intern_add(&explorer->labels, words, explorer->words.count);
    if (label == known)
        keep_label(explorer, words, explorer->words.count);
    return label;
}

/* ---- places ---- */

static void note_widths(struct graph_explorer *explorer)
{
    const struct program *program = explorer->graph->program;
    struct spot_mask all = {0};
    for (uint32_t node = 0; node < program->node_count; node++) {
        for (size_t w = 0; w < LIMIT_VARIABLES / 64; w++)
            all.bits[w] |= explorer->forget ? explorer->graph->spots->live[node].bits[w] : UINT64_MAX;
        for (size_t m = explorer->meter_count; m < program->meter_count; m++)
            if (!explorer->forget || cuts_any(explorer->graph->cuts, node, m))
                explorer->meter_count = m + 1;
    }
    for (size_t w = 0; w < BIT_WORDS; w++)
        if (all.bits[w / 2] >> (w % 2 ? 32 : 0) & UINT32_MAX)
            explorer->bit_words = w + 1;
}

/* The number of the place where `state` rests before slot number `slot`. */
static uint32_t add_place(struct graph_explorer *explorer, const struct program_state *state, uint32_t slot)
{
    const struct spots *spots = explorer->graph->spots;
    const struct spot_mask *live = &spots->live[state->node];
    uint32_t row[ROW_MOST], length = 0;
    bool end = explorer->graph->program->nodes[state->node].kind == KM_NODE_END;
    row[length++] = spots_at(spots, state->node, slot);
    for (size_t w = 0; w < explorer->bit_words; w++) {
        uint64_t mask = explorer->forget || end ? live->bits[w / 2] : UINT64_MAX;
        row[length++] = (uint32_t)((state->bits[w / 2] & mask) >> (w % 2 ? 32 : 0));
    }
    int16_t meters[LIMIT_METERS] = {0};
    for (size_t m = 0; m < explorer->meter_count; m++)
        meters[m] = explorer->forget || end
                        ? cuts_value(explorer->graph->cuts, state->node, m, state->meters[m])
                        : state->meters[m];
    symmetry_sort(explorer->graph->symmetry, meters);
    for (size_t m = 0; m < explorer->meter_count; m++)
        row[length++] = (uint32_t)meters[m];
    return intern_add(&explorer->places, row, length);
}

static struct program_state state_of(const struct graph_explorer *explorer, uint32_t place, uint32_t *slot)
{
    struct program_state state = {0};
    const uint32_t *row = intern_row(&explorer->places, place, NULL);
    state.node = spots_node(explorer->graph->spots, *row++, slot);
    for (size_t w = 0; w < explorer->bit_words; w++)
        state.bits[w / 2] |= (uint64_t)*row++ << (w % 2 ? 32 : 0);
    for (size_t m = 0; m < explorer->meter_count; m++)
        state.meters[m] = (int16_t)(int32_t)*row++;
    return state;
}

/* ---- steps ---- */

static void add_edge(struct graph_explorer *explorer, uint32_t choice, uint32_t label, uint32_t to)
{
    *(struct graph_edge *)bank_add(&explorer->graph->edges, 1) =
        (struct graph_edge){.choice = choice, .label = label, .to = to};
}

static unsigned end_flag(const struct graph_explorer *explorer, uint32_t node)
{
    return explorer->graph->program->nodes[node].kind == KM_NODE_END ? LABEL_ENDS : 0;
}

/* The selectable choices that could tempt, one of those that tempt alike, in order. */
static uint32_t list_offer(const struct graph_explorer *explorer, const struct program_state *state,
                           uint32_t offer[LIMIT_OPTIONS])
{
    const struct program *program = explorer->graph->program;
    struct program_span choices = program->nodes[state->node].choices;
    bool offered[LIMIT_OPTIONS] = {false};
    uint32_t count = 0;
    for (uint32_t c = 0; c < choices.count; c++) {
        uint32_t first = explorer->filter.tempting[choices.first + c];
        if (first != KM_NONE && !offered[first - choices.first])
            offered[first - choices.first] = step_selectable(program, state, choices.first + c);
    }
    for (uint32_t c = 0; c < choices.count; c++)
        if (offered[c])
            offer[count++] = choices.first + c;
    return count;
}

static bool on_offer(struct graph_explorer *explorer, const struct program_state *state, uint32_t choice)
{
    bool selectable = step_selectable(explorer->graph->program, state, choice);
    explorer->graph->withheld[choice] |= !selectable;
    return selectable;
}

static void expand_choices(struct graph_explorer *explorer, const struct program_state *state)
{
    const struct program *program = explorer->graph->program;
    struct program_span choices = program->nodes[state->node].choices;
    uint32_t offer[LIMIT_OPTIONS], offers = list_offer(explorer, state, offer);
    for (uint32_t c = choices.first; c < choices.first + choices.count; c++) {
        if (!on_offer(explorer, state, c))
            continue;
        struct step_observer scribe = begin_label(explorer);
        struct program_state next = step_choose(program, *state, c, &scribe);
        uint32_t label = end_label(explorer, LABEL_BEGINS | end_flag(explorer, next.node), offer, offers);
        add_edge(explorer, c, label, add_place(explorer, &next, 0));
    }
}

/* One entry (or none) of slot number `slot`, and after the last slot the way on. */
static void expand_entry(struct graph_explorer *explorer, struct program_state state, uint32_t slot,
                         uint32_t option, const uint32_t *offer, uint32_t offers)
{
    const struct program *program = explorer->graph->program;
    unsigned flags = slot ? 0 : LABEL_BEGINS;
    bool last = slot + 1 == program->nodes[state.node].slots.count;
    struct step_observer scribe = begin_label(explorer);
    if (option != KM_NONE)
        state = step_enter(program, state, option, &scribe);
    if (last)
        state = step_close(program, state, &scribe);
    flags |= last ? end_flag(explorer, state.node) : (unsigned)LABEL_GOES_ON;
    uint32_t label = end_label(explorer, flags, offer, slot ? 0 : offers);
    add_edge(explorer, option, label, add_place(explorer, &state, last ? 0 : slot + 1));
}

static void expand_form(struct graph_explorer *explorer, const struct program_state *state, uint32_t slot)
{
    const struct program *program = explorer->graph->program;
    const struct program_slot *record = &program->slots[program->nodes[state->node].slots.first + slot];
    uint32_t offer[LIMIT_OPTIONS], offers = list_offer(explorer, state, offer);
    for (uint32_t o = record->first_choice; o < record->first_choice + record->choice_count; o++)
        if (on_offer(explorer, state, o))
            expand_entry(explorer, *state, slot, o, offer, offers);
    expand_entry(explorer, *state, slot, KM_NONE, offer, offers);
}

static void expand(struct graph_explorer *explorer, uint32_t place)
{
    uint32_t slot;
    struct graph *graph = explorer->graph;
    struct program_state state = state_of(explorer, place, &slot);
    uint32_t first = (uint32_t)graph->edges.count;
    switch (graph->program->nodes[state.node].kind) {
    case KM_NODE_CHOICES: expand_choices(explorer, &state); break;
    case KM_NODE_FORM: expand_form(explorer, &state, slot); break;
    default: break;
    }
    *(struct graph_place *)bank_add(&graph->places, 1) = (struct graph_place){
        .spot = spots_at(graph->spots, state.node, slot),
        .first_edge = first,
        .edge_count = (uint32_t)graph->edges.count - first,
    };
    graph->open_count += graph->program->nodes[state.node].kind != KM_NODE_END;
}

static void take_start(struct graph_explorer *explorer)
{
    struct step_observer scribe = begin_label(explorer);
    explorer->opening = true;
    struct program_state start = step_start(explorer->graph->program, &scribe);
    explorer->opening = false;
    end_label(explorer, LABEL_OPENS | end_flag(explorer, start.node), NULL, 0);
    explorer->graph->start = add_place(explorer, &start, 0);
}

static void graph_init(struct graph *graph, struct arena *arena, struct memory *memory,
                       const struct spots *spots, const struct symmetry *symmetry)
{
    const struct program *program = spots->program;
    *graph = (struct graph){
        .program = program, .spots = spots, .cuts = cuts_find(arena, spots), .symmetry = symmetry};
    bank_init_in(&graph->places, memory, sizeof(struct graph_place));
    bank_init_in(&graph->edges, memory, sizeof(struct graph_edge));
    bank_init_in(&graph->labels, memory, sizeof(struct graph_label));
    graph->entered = arena_array(arena, program->node_count, sizeof(bool));
    graph->taken = arena_array(arena, program->choice_count, sizeof(bool));
    graph->said = arena_array(arena, program->line_count, sizeof(bool));
    graph->left_out = arena_array(arena, program->line_count, sizeof(bool));
    graph->withheld = arena_array(arena, program->choice_count, sizeof(bool));
}

struct graph_explorer *graph_explore_begin(struct graph *graph, struct arena *arena, struct memory *memory,
                                           const struct spots *spots, const struct symmetry *symmetry,
                                           const struct graph_filter *filter, bool forget)
{
    graph_init(graph, arena, memory, spots, symmetry);
    struct graph_explorer *explorer = arena_alloc(arena, sizeof *explorer);
    *explorer = (struct graph_explorer){
        .graph = graph,
        .arena = arena,
        .memory = memory,
        .filter = *filter,
        .forget = forget,
    };
    note_widths(explorer);
    intern_init_in(&explorer->places, memory, 1 + explorer->bit_words + explorer->meter_count);
    intern_init_in(&explorer->labels, memory, 0);
    bank_init_in(&explorer->words, memory, sizeof(uint32_t));
    return explorer;
}

bool graph_explore_step(struct graph_explorer *explorer, struct budget *budget)
{
    struct graph *graph = explorer->graph;
    if (!explorer->started)
        take_start(explorer);
    explorer->started = true;
    while (graph->places.count < explorer->places.count) {
        size_t edges = graph->edges.count;
        if (!budget_spend(budget))
            return false;
        expand(explorer, (uint32_t)graph->places.count);
        if (!budget_work(budget, 1 + graph->edges.count - edges))
            return false;
    }
    symmetry_spread(graph->symmetry, graph->taken);
    symmetry_spread(graph->symmetry, graph->withheld);
    bank_trim(&graph->places);
    bank_trim(&graph->edges);
    return true;
}

void graph_explore_end(struct graph_explorer *explorer)
{
    if (!explorer)
        return;
    intern_release(&explorer->places);
    intern_release(&explorer->labels);
    bank_release(&explorer->words);
}

void graph_release(struct graph *graph, bool labels)
{
    bank_release(&graph->places);
    bank_release(&graph->edges);
    table_free(graph->order);
    table_free(graph->order_first);
    graph->order = graph->order_first = NULL;
    if (labels)
        bank_release(&graph->labels);
}

/* ---- merging ---- */

void graph_merge_begin(struct graph_merging *merging, const struct graph *whole, const uint32_t *classes,
                       uint32_t class_count, struct graph *merged)
{
    *merging = (struct graph_merging){
        .whole = whole, .classes = classes, .class_count = class_count, .merged = merged};
    *merged = *whole;
    merged->open_count = 0;
    merged->start = classes[whole->start];
    bank_init_in(&merged->places, whole->places.memory, sizeof(struct graph_place));
    bank_init_in(&merged->edges, whole->edges.memory, sizeof(struct graph_edge));
}

/* The place of the class becomes what the first place of the class is. */
static void merge_place(struct graph_merging *merging, const struct graph_place *from, uint32_t class)
{
    struct graph *merged = merging->merged;
    struct graph_place *to = (struct graph_place *)merged->places.items + class;
    if (to->spot != KM_NONE)
        return;
    *to = (struct graph_place){
        .spot = from->spot,
        .first_edge = (uint32_t)merged->edges.count,
        .edge_count = from->edge_count,
    };
    for (uint32_t e = 0; e < from->edge_count; e++) {
        struct graph_edge edge = *graph_edge(merging->whole, from->first_edge + e);
        edge.to = merging->classes[edge.to];
        *(struct graph_edge *)bank_add(&merged->edges, 1) = edge;
    }
    merged->open_count += !graph_is_end(merged, class);
}

bool graph_merge_step(struct graph_merging *merging, struct budget *budget)
{
    struct bank *places = &merging->merged->places;
    while (places->count < merging->class_count) {
        *(struct graph_place *)bank_add(places, 1) = (struct graph_place){.spot = KM_NONE};
        if (!budget_work(budget, 1))
            return false;
    }
    while (merging->place < merging->whole->places.count) {
        const struct graph_place *place = graph_place(merging->whole, merging->place);
        merge_place(merging, place, merging->classes[merging->place]);
        merging->place++;
        if (!budget_work(budget, 1 + place->edge_count))
            return false;
    }
    bank_trim(&merging->merged->places);
    bank_trim(&merging->merged->edges);
    return true;
}

/* ---- order ---- */

static uint32_t group_of(const void *user, uint32_t place)
{
    return graph_group(user, place);
}

void graph_sort_begin(const struct graph *graph, struct sorting *sorting, struct memory *memory)
{
    sorting_begin(sorting, memory, (uint32_t)graph->places.count, graph->spots->group_count, group_of, graph);
}

/* ---- looking around ---- */

uint32_t graph_group(const struct graph *graph, uint32_t place)
{
    return graph->spots->group[graph_place(graph, place)->spot];
}

bool graph_is_end(const struct graph *graph, uint32_t place)
{
    uint32_t spot = graph_place(graph, place)->spot;
    return spot < graph->program->node_count && graph->program->nodes[spot].kind == KM_NODE_END;
}

uint32_t graph_slot(const struct graph *graph, uint32_t place)
{
    uint32_t slot, node = spots_node(graph->spots, graph_place(graph, place)->spot, &slot);
    const struct program_node *form = &graph->program->nodes[node];
    return form->kind == KM_NODE_FORM ? form->slots.first + slot : KM_NONE;
}

bool graph_within_form(const struct graph *graph, uint32_t place)
{
    return graph_place(graph, place)->spot >= graph->program->node_count;
}

uint32_t graph_find_edge(const struct graph *graph, uint32_t place, uint32_t choice)
{
    const struct graph_place *from = graph_place(graph, place);
    for (uint32_t e = from->first_edge; e < from->first_edge + from->edge_count; e++)
        if (graph_edge(graph, e)->choice == choice)
            return e;
    return KM_NONE;
}
