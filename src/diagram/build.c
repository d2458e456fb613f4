/* From scenario to diagram: every node, then every way in order of the file, with what its answer costs. */
#include "diagram/diagram.h"

#include "i18n/words.h"

/* As wide as boxes and labels may be so that sixty nodes can be read on A3. */
enum {
    TITLE_COLUMNS = 200,
    NODE_COLUMNS = 22,
    NODE_LINES = 1,
    SUMMARY_LINES = 2,
    EDGE_COLUMNS = 22,
    EDGE_LINES = 1,
    WHEN_LINES = 2,
    ACTS_MOST = 3
};

struct building {
    struct diagram diagram;
    const struct km_scenario *scenario;
    const struct km_diagram_style *style;
    const int32_t *losses; /* by choice; NULL: not known */
    uint32_t *forks;       /* by choice: its fork, once it has one of its own */
};

static const char *word(const struct building *building, const char *key, const struct ui_argument *arguments)
{
    struct strbuf out;
    strbuf_init(&out, building->diagram.arena);
    words_write(building->style->words, building->style->language, key, arguments, &out);
    return out.data;
}

static const char *text_of(const struct building *building, const struct km_text *text)
{
    return km_text_get(text, building->style->language);
}

/* ---- what answers cost ---- */

static const int32_t *find_losses(const struct building *building, const struct km_proofs *proofs)
{
    if (!proofs || !km_proofs_found(proofs, KM_PROOF_ANSWERS))
        return NULL;
    size_t choices = km_scenario_choice_count(building->scenario);
    int32_t *losses = arena_array(building->diagram.arena, choices, sizeof *losses);
    for (size_t a = 0; a < km_proofs_answers_count(proofs); a++) {
        struct km_answers answers = km_proofs_answers(proofs, a);
        for (size_t i = 0; i < answers.count; i++)
            losses[answers.options[i]] = answers.losses[i];
    }
    return losses;
}

/* ---- nodes ---- */

static enum diagram_shape shape_of(const struct km_node *node)
{
    static const enum diagram_shape ends[] = {
        [KM_OUTCOME_NONE] = SHAPE_END,
        [KM_GOOD] = SHAPE_GOOD,
        [KM_MIXED] = SHAPE_MIXED,
        [KM_HARM] = SHAPE_HARM,
    };
    switch (node->kind) {
    case KM_NODE_CHOICES: return node->partner ? SHAPE_PARTNER : SHAPE_DECISION;
    case KM_NODE_FORM: return SHAPE_FORM;
    case KM_NODE_END: return ends[node->outcome];
    case KM_NODE_PASS: break;
    }
    return SHAPE_SAID;
}

/* The first line that anybody says there, with who says it. */
static void add_first_words(struct building *building, const struct km_node *node,
                            struct diagram_label *label)
{
    if (!node->line_count)
        return;
    struct km_line line = km_scenario_line(building->scenario, node->first_line);
    const struct km_person *person = km_scenario_person(building->scenario, line.by);
    struct strbuf said;
    strbuf_init(&said, building->diagram.arena);
    if (person)
        strbuf_add(&said, word(building, "diagram.speaker",
                               UI_ARGUMENTS({"name", .text = text_of(building, &person->name)})));
    strbuf_add(&said, text_of(building, &line.text));
    label_add_text(building->diagram.arena, label, said.data, NODE_COLUMNS, NODE_LINES);
}

static void add_slots(struct building *building, const struct km_node *node, struct diagram_label *label)
{
    label_add_text(building->diagram.arena, label, text_of(building, &node->title), NODE_COLUMNS, 1);
    for (uint32_t s = node->first_slot; s < node->first_slot + node->slot_count; s++) {
        struct km_slot slot = km_scenario_slot(building->scenario, s);
        int64_t options = 0;
        for (uint32_t c = slot.first_choice; c < slot.first_choice + slot.choice_count; c++)
            options += !km_scenario_choice(building->scenario, c).again;
        const char *line = word(
            building, "diagram.slot",
            UI_ARGUMENTS({"slot", .text = text_of(building, &slot.label)}, {"count", .number = options}));
        label_add_text(building->diagram.arena, label, line, NODE_COLUMNS, 1);
    }
}

static enum diagram_lane lane_of(const struct building *building, uint32_t node)
{
    static const enum diagram_lane lanes[] = {
        [KM_PREP] = LANE_PREP, [KM_CONTACT] = LANE_CONTACT, [KM_AFTER] = LANE_AFTER};
    return lanes[km_scenario_node(building->scenario, node).phase];
}

static void add_node(struct building *building, uint32_t number)
{
    struct km_node node = km_scenario_node(building->scenario, number);
    uint32_t added =
        diagram_add_node(&building->diagram, node.id, lane_of(building, number), shape_of(&node));
    struct diagram_node *to = &building->diagram.nodes[added];
    to->start = number == km_scenario_start(building->scenario);
    label_add(building->diagram.arena, &to->label,
              to->start ? word(building, "diagram.start", UI_ARGUMENTS({"node", .text = node.id})) : node.id);
    add_first_words(building, &node, &to->label);
    if (node.kind == KM_NODE_FORM)
        add_slots(building, &node, &to->label);
    if (node.kind == KM_NODE_END)
        label_add_text(building->diagram.arena, &to->label, text_of(building, &node.summary), NODE_COLUMNS,
                       SUMMARY_LINES);
}

/* ---- edges ---- */

static void add_condition(struct building *building, struct diagram_edge *edge, const char *when)
{
    if (!when)
        return;
    edge->conditional = true;
    const char *line = word(building, "diagram.when", UI_ARGUMENTS({"when", .text = when}));
    label_add_text(building->diagram.arena, &edge->label, line, EDGE_COLUMNS, WHEN_LINES);
}

/* Who acts is plain from the edge. */
static const char *without_actor(const char *act)
{
    const char *dot = strchr(act, '.');
    return dot ? dot + 1 : act;
}

static void add_acts(struct building *building, const struct km_choice *choice, struct diagram_label *label)
{
    const struct km_rulebook *rulebook = km_scenario_rulebook(building->scenario);
    size_t shown = choice->act_count > ACTS_MOST ? ACTS_MOST - 1 : choice->act_count;
    for (size_t a = 0; a < shown; a++)
        label_add(building->diagram.arena, label,
                  without_actor(km_rulebook_act_id(rulebook, choice->acts[a])));
    if (shown < choice->act_count)
        label_add(building->diagram.arena, label,
                  word(building, "diagram.more",
                       UI_ARGUMENTS({"count", .number = (int64_t)(choice->act_count - shown)})));
}

static void add_loss(struct building *building, uint32_t choice, struct diagram_edge *edge)
{
    int32_t loss = building->losses ? building->losses[choice] : 0;
    edge->costly = loss != 0;
    if (loss == KM_NO_POINTS)
        label_add(building->diagram.arena, &edge->label, word(building, "diagram.no-end", NULL));
    else if (loss > 0)
        label_add(building->diagram.arena, &edge->label,
                  word(building, "diagram.loss", UI_ARGUMENTS({"points", .number = loss})));
}

/* A dot behind the answer, from which its ways part: the answer's label stands once. */
static uint32_t add_fork(struct building *building, const struct km_choice *choice)
{
    struct strbuf id;
    strbuf_init(&id, building->diagram.arena);
    strbuf_printf(&id, "1-%s", choice->id);
    return diagram_add_node(&building->diagram, id.data, lane_of(building, choice->node), SHAPE_FORK);
}

static void add_ways(struct building *building, uint32_t from, enum diagram_kind kind, uint32_t first,
                     uint32_t count)
{
    for (uint32_t w = first; w < first + count; w++) {
        struct km_way way = km_scenario_way(building->scenario, w);
        struct diagram_edge *edge = diagram_add_edge(&building->diagram, from, way.to, kind);
        add_condition(building, edge, way.when);
        edge->conditional = count > 1;
    }
}

static bool same_ways(const struct km_scenario *scenario, const struct km_choice *a,
                      const struct km_choice *b)
{
    if (a->way_count != b->way_count)
        return false;
    for (uint32_t w = 0; w < a->way_count; w++) {
        struct km_way one = km_scenario_way(scenario, a->first_way + w);
        struct km_way other = km_scenario_way(scenario, b->first_way + w);
        bool same_when = one.when && other.when ? strcmp(one.when, other.when) == 0 : one.when == other.when;
        if (one.to != other.to || !same_when)
            return false;
    }
    return true;
}

/* The first choice of the node whose ways part as this one's do: they share its fork. */
static uint32_t first_alike(const struct building *building, const struct km_choice *choice, uint32_t number)
{
    for (uint32_t c = km_scenario_node(building->scenario, choice->node).first_choice; c < number; c++) {
        struct km_choice other = km_scenario_choice(building->scenario, c);
        if (same_ways(building->scenario, &other, choice))
            return c;
    }
    return number;
}

static void add_choice(struct building *building, uint32_t number, enum diagram_kind kind)
{
    struct km_choice choice = km_scenario_choice(building->scenario, number);
    bool parts = choice.way_count > 1;
    uint32_t alike = parts ? first_alike(building, &choice, number) : number;
    if (parts && alike == number)
        building->forks[number] = add_fork(building, &choice);
    uint32_t to = parts ? building->forks[alike] : km_scenario_way(building->scenario, choice.first_way).to;
    struct diagram_edge *edge = diagram_add_edge(&building->diagram, choice.node, to, kind);
    label_add_text(building->diagram.arena, &edge->label, text_of(building, &choice.text), EDGE_COLUMNS,
                   EDGE_LINES);
    add_acts(building, &choice, &edge->label);
    add_loss(building, number, edge);
    add_condition(building, edge, choice.when);
    if (parts && alike == number)
        add_ways(building, to, kind, choice.first_way, choice.way_count);
}

static void add_ways_on(struct building *building, uint32_t number)
{
    struct km_node node = km_scenario_node(building->scenario, number);
    for (uint32_t c = 0; node.kind == KM_NODE_CHOICES && c < node.choice_count; c++)
        add_choice(building, node.first_choice + c, node.partner ? EDGE_PARTNER : EDGE_ANSWER);
    add_ways(building, number, node.kind == KM_NODE_FORM ? EDGE_FORM : EDGE_ON, node.first_way,
             node.way_count);
}

/* ---- all of it ---- */

static void add_names(struct building *building)
{
    static const char *const lanes[LANE_COUNT] = {
        [LANE_PREP] = "phase.prep",
        [LANE_CONTACT] = "phase.contact",
        [LANE_AFTER] = "phase.after",
        [LANE_LEGEND] = "diagram.legend",
    };
    const struct km_head_info *head = km_scenario_head(building->scenario);
    struct diagram_label title = {.count = 0};
    label_add_text(building->diagram.arena, &title, text_of(building, &head->title), TITLE_COLUMNS, 1);
    building->diagram.title = title.lines[0];
    for (enum diagram_lane lane = 0; lane < LANE_COUNT; lane++)
        building->diagram.lanes[lane] = word(building, lanes[lane], NULL);
    building->diagram.description =
        word(building, building->losses ? "diagram.description" : "diagram.description.no-losses",
             UI_ARGUMENTS({"id", .text = head->id}, {"revision", .number = head->revision},
                          {"nodes", .number = (int64_t)km_scenario_node_count(building->scenario)}));
}

struct diagram diagram_build(struct arena *arena, const struct km_scenario *scenario,
                             const struct km_proofs *proofs, const struct km_diagram_style *style)
{
    struct building building = {.diagram = {.arena = arena}, .scenario = scenario, .style = style};
    uint32_t count = (uint32_t)km_scenario_node_count(scenario);
    building.losses = find_losses(&building, proofs);
    building.forks = arena_array(arena, km_scenario_choice_count(scenario), sizeof *building.forks);
    for (uint32_t n = 0; n < count; n++)
        add_node(&building, n);
    for (uint32_t n = 0; n < count; n++)
        add_ways_on(&building, n);
    add_names(&building);
    diagram_add_legend(&building.diagram, style);
    return building.diagram;
}
