/* From document to program: count everything, allocate the flat arrays once, then fill them node by node.
 * What choices and lines change in the state is gathered in changes.c. Records are laid out in the order in
 * which a run meets them. */
#include "scenario/changes.h"
#include "scenario/scenario.h"

#include <assert.h>

/* The arrays being filled and how far. */
struct output {
    struct km_scenario *scenario;
    struct arena *arena;
    struct program_node *nodes;
    struct program_choice *choices;
    struct program_line *lines;
    struct program_way *ways;
    struct program_slot *slots;
    uint16_t *acts;
    size_t act_count, act_capacity;
    uint32_t choice_count, line_count, way_count, slot_count;
    struct changes changes;
};

struct totals {
    size_t choices, lines, slots;
    size_t ways; /* a plain way to each node included */
};

static struct totals count_records(const struct document *document)
{
    struct totals totals = {.ways = document->node_count};
    for (size_t n = 0; n < document->node_count; n++) {
        const struct document_node *node = &document->nodes[n];
        totals.lines += node->line_count;
        totals.ways += node->ways.count;
        for (size_t c = 0; c < node->choice_count; c++) {
            totals.lines += node->choices[c].reply_count;
            totals.ways += node->choices[c].ways.count;
        }
        totals.choices += node->choice_count;
        if (node->way_on != WAY_ON_FORM)
            continue;
        totals.slots += node->form->slot_count;
        totals.ways += node->form->ways.count;
        for (size_t s = 0; s < node->form->slot_count; s++)
            for (size_t o = 0; o < node->form->slots[s].option_count; o++)
                totals.choices += node->form->slots[s].options[o].reading_count;
    }
    return totals;
}

static void allocate(struct output *out)
{
    struct km_scenario *scenario = out->scenario;
    const struct document *document = &scenario->document;
    struct totals totals = count_records(document);
    out->nodes = arena_array(out->arena, document->node_count, sizeof *out->nodes);
    out->choices = arena_array(out->arena, totals.choices, sizeof *out->choices);
    out->lines = arena_array(out->arena, totals.lines, sizeof *out->lines);
    out->ways = arena_array(out->arena, totals.ways, sizeof *out->ways);
    out->slots = arena_array(out->arena, totals.slots, sizeof *out->slots);
    scenario->lines = arena_array(out->arena, totals.lines, sizeof *scenario->lines);
    scenario->choices = arena_array(out->arena, totals.choices, sizeof *scenario->choices);
    scenario->options = arena_array(out->arena, totals.choices, sizeof *scenario->options);
    scenario->readings = arena_array(out->arena, totals.choices, sizeof *scenario->readings);
    scenario->choice_slots = arena_array(out->arena, totals.choices, sizeof *scenario->choice_slots);
    scenario->choice_nodes = arena_array(out->arena, totals.choices, sizeof *scenario->choice_nodes);
    scenario->slots = arena_array(out->arena, totals.slots, sizeof *scenario->slots);
    scenario->ways = arena_array(out->arena, totals.ways, sizeof *scenario->ways);
}

static void add_act(struct output *out, int32_t act)
{
    ARENA_RESERVE(out->arena, out->acts, out->act_count, out->act_capacity);
    out->acts[out->act_count++] = (uint16_t)act;
}

static struct program_span span_from(size_t first, size_t end)
{
    return (struct program_span){.first = (uint32_t)first, .count = (uint32_t)(end - first)};
}

static enum km_actor actor_of(enum km_speaker speaker)
{
    switch (speaker) {
    case KM_BY_CUSTOMER: return KM_CUSTOMER;
    case KM_BY_AGENT:
    case KM_BY_PARTNER: return KM_AGENT;
    case KM_BY_NARRATOR:
    case KM_BY_SCENE: break;
    }
    return KM_SCENE;
}

static void compile_line(struct output *out, const struct document_line *from)
{
    size_t first_act = out->act_count, first_bit = out->changes.bit_count;
    const struct document *document = &out->scenario->document;
    for (size_t a = 0; a < from->acts.written.count; a++)
        add_act(out, from->acts.numbers[a]);
    if (from->by == KM_BY_CUSTOMER)
        for (size_t r = 0; r < from->reveals.count; r++)
            if (document->facts[from->reveal_numbers[r]].act >= 0)
                add_act(out, document->facts[from->reveal_numbers[r]].act);
    struct program_span acts = span_from(first_act, out->act_count);
    changes_add_did(&out->changes, out->acts, acts);
    for (size_t r = 0; r < from->reveals.count; r++)
        if (out->changes.knows_bit[from->reveal_numbers[r]] >= 0)
            changes_add_bit(&out->changes, out->changes.knows_bit[from->reveal_numbers[r]]);
    out->scenario->lines[out->line_count] = from;
    out->lines[out->line_count++] = (struct program_line){
        .when = from->condition,
        .acts = acts,
        .bits = span_from(first_bit, out->changes.bit_count),
        .actor = (uint8_t)actor_of((enum km_speaker)from->by),
    };
}

static struct program_span compile_lines(struct output *out, const struct document_line *lines, size_t count)
{
    uint32_t first = out->line_count;
    for (size_t i = 0; i < count; i++)
        compile_line(out, &lines[i]);
    return span_from(first, out->line_count);
}

/* The plain ways, number n to node n: most choices go on like that and share them. */
static void compile_plain_ways(struct output *out)
{
    for (uint32_t n = 0; n < out->scenario->document.node_count; n++)
        out->ways[out->way_count++] = (struct program_way){.to = n, .end_act = -1};
}

static struct program_span plain_way(uint32_t to)
{
    return (struct program_span){.first = to, .count = 1};
}

static struct program_span compile_ways(struct output *out, const struct document_ways *ways)
{
    if (ways->count == 1 && ways->items->reason == KM_REASON_NONE)
        return plain_way((uint32_t)ways->items->to_number);
    uint32_t first = out->way_count;
    for (size_t i = 0; i < ways->count; i++) {
        const struct document_way *from = &ways->items[i];
        out->scenario->ways[out->way_count] = from;
        out->ways[out->way_count++] = (struct program_way){
            .when = from->condition,
            .to = (uint32_t)from->to_number,
            .end_act = document_reason_act(out->scenario->rulebook, from->reason),
            .reason = (uint8_t)from->reason,
        };
    }
    return span_from(first, out->way_count);
}

static void compile_choice(struct output *out, const struct document_choice *from, uint32_t node)
{
    struct program_choice *to = &out->choices[out->choice_count];
    size_t first_act = out->act_count;
    for (size_t a = 0; a < from->acts.written.count; a++)
        add_act(out, from->acts.numbers[a]);
    to->when = from->condition;
    to->acts = span_from(first_act, out->act_count);
    to->change = changes_of_choice(&out->changes, from, out->acts, to->acts);
    to->reply = compile_lines(out, from->reply, from->reply_count);
    to->ways = compile_ways(out, &from->ways);
    out->scenario->choices[out->choice_count] = from;
    out->scenario->choice_nodes[out->choice_count] = node;
    out->choice_count++;
}

/* One way in which an option counts. */
static void compile_reading(struct output *out, const struct document_slot *slot,
                            const struct document_option *from, const struct document_reading *reading,
                            uint32_t node)
{
    add_act(out, reading->act);
    out->choices[out->choice_count] = (struct program_choice){
        .when = from->condition,
        .also = reading->also,
        .change = changes_of_option(&out->changes, (uint16_t)reading->act),
        .acts = span_from(out->act_count - 1, out->act_count),
    };
    out->scenario->options[out->choice_count] = from;
    out->scenario->readings[out->choice_count] = reading;
    out->scenario->choice_slots[out->choice_count] = slot;
    out->scenario->choice_nodes[out->choice_count] = node;
    out->choice_count++;
}

static void compile_slot(struct output *out, const struct document_slot *slot, uint32_t node)
{
    uint32_t first = out->choice_count;
    for (size_t o = 0; o < slot->option_count; o++)
        for (size_t r = 0; r < slot->options[o].reading_count; r++)
            compile_reading(out, slot, &slot->options[o], &slot->options[o].readings[r], node);
    out->scenario->slots[out->slot_count] = slot;
    out->slots[out->slot_count++] =
        (struct program_slot){.first_choice = first, .choice_count = out->choice_count - first};
}

static void compile_form(struct output *out, const struct document_form *form, uint32_t number,
                         struct program_node *node)
{
    uint32_t first_choice = out->choice_count, first_slot = out->slot_count;
    for (size_t s = 0; s < form->slot_count; s++)
        compile_slot(out, &form->slots[s], number);
    node->choices = span_from(first_choice, out->choice_count);
    node->slots = span_from(first_slot, out->slot_count);
    node->ways = compile_ways(out, &form->ways);
}

static void compile_node(struct output *out, uint32_t number)
{
    static const uint8_t kinds[] = {
        [WAY_ON_CHOICES] = KM_NODE_CHOICES,
        [WAY_ON_TO] = KM_NODE_PASS,
        [WAY_ON_FORM] = KM_NODE_FORM,
        [WAY_ON_END] = KM_NODE_END,
    };
    const struct document_node *from = &out->scenario->document.nodes[number];
    struct program_node *node = &out->nodes[number];
    *node = (struct program_node){
        .lines = compile_lines(out, from->lines, from->line_count),
        .seen_bit = (int16_t)out->changes.seen_bit[number],
        .end_act = -1,
        .kind = kinds[from->way_on],
        .phase = (uint8_t)from->phase,
    };
    if (from->way_on == WAY_ON_CHOICES) {
        uint32_t first = out->choice_count;
        for (size_t c = 0; c < from->choice_count; c++)
            compile_choice(out, &from->choices[c], number);
        node->choices = span_from(first, out->choice_count);
    } else if (from->way_on == WAY_ON_TO) {
        node->ways = compile_ways(out, &from->ways);
    } else if (from->way_on == WAY_ON_FORM) {
        compile_form(out, from->form, number, node);
    } else {
        node->end_act = (int16_t)document_reason_act(out->scenario->rulebook, from->end->reason);
        node->reason = (uint8_t)from->end->reason;
    }
}

static void compile_start(struct program *program, const struct document *document)
{
    program->meter_count = (uint32_t)document->meter_count;
    for (size_t m = 0; m < document->meter_count; m++)
        program->meters[m] = (struct program_meter){
            .start = (int16_t)document->meters[m].start,
            .min = (int16_t)document->meters[m].min,
            .max = (int16_t)document->meters[m].max,
        };
    for (size_t f = 0; f < document->flag_count; f++)
        if (document->flags[f].start)
            program->start_bits[f / 64] |= UINT64_C(1) << f % 64;
}

void scenario_compile(struct km_scenario *scenario)
{
    const struct document *document = &scenario->document;
    assert(document->bit_count <= LIMIT_VARIABLES && document->meter_count <= LIMIT_METERS);
    struct output out = {.scenario = scenario, .arena = &scenario->arena};
    allocate(&out);
    changes_begin(&out.changes, out.arena, document, scenario->rulebook);
    compile_plain_ways(&out);
    for (uint32_t n = 0; n < document->node_count; n++)
        compile_node(&out, n);
    scenario->program = (struct program){
        .nodes = out.nodes,
        .node_count = (uint32_t)document->node_count,
        .choices = out.choices,
        .choice_count = out.choice_count,
        .lines = out.lines,
        .line_count = out.line_count,
        .ways = out.ways,
        .way_count = out.way_count,
        .slots = out.slots,
        .slot_count = out.slot_count,
        .acts = out.acts,
        .bits = out.changes.bits,
        .effects = out.changes.effects,
        .changes = out.changes.items,
        .conditions = document->conditions,
        .condition_count = (uint32_t)document->condition_count,
        .act_bits = out.changes.act_bits,
        .twins = out.changes.twins,
        .twin_count = (uint32_t)out.changes.twin_count,
        .start_way = plain_way((uint32_t)document->start_number),
    };
    compile_start(&scenario->program, document);
}
