/* The public door of scenarios. Loading runs the stages in order (parse, read, resolve, scope, check,
 * compile) and gives up only at the end, so that one run shows every finding. The accessors below translate
 * between the program's numbers and the document's words. */
#include "scenario/scenario.h"

#include "rulebook/rulebook.h"

#include <assert.h>

struct km_head {
    struct arena arena;
    struct json_document *json_document;
    struct document document;
    struct km_head_info info;
};

/* A place that its author has left empty says nothing. */
static struct km_text unless_empty(const struct km_text *text)
{
    for (size_t i = 0; i < KM_LANGUAGE_COUNT; i++)
        if (text->in[i] && *text->in[i])
            return *text;
    return (struct km_text){{NULL}};
}

static struct km_head_info head_of(const struct document *document)
{
    return (struct km_head_info){
        .id = document->id,
        .revision = document->revision,
        .title = document->title,
        .summary = document->summary,
        .briefing = document->briefing,
        .content_note = document->content_note,
        .trade = document->trade,
        .trade_label = document->trade_label,
        .channel = (enum km_channel)document->channel,
        .room = (enum km_room)document->room,
        .look = document->customer.look,
        .minutes = document->minutes,
        .intensity = document->intensity,
        .harassment = document->harassment.count > 0,
        .author = unless_empty(&document->author),
        .source = unless_empty(&document->source),
        .reviewers = document->reviewers,
        .reviewer_count = document->reviewer_count,
    };
}

/* Takes `json`, read from `bytes`; NULL when there was an error. Findings from number `first` on get their
 * places. */
static struct km_head *read_head(const struct km_host *host, struct json_document *json,
                                 struct km_bytes bytes, struct km_diags *diags, size_t first)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_head *head = arena_alloc(&arena, sizeof *head);
    head->arena = arena;
    head->json_document = json;
    struct json_reader reader = {.arena = &head->arena, .diags = diags};
    bool sound = document_read_head(&reader, json_root(json), &head->document);
    json_locate(json, bytes, diags, first);
    if (!sound) {
        km_head_free(head);
        return NULL;
    }
    head->info = head_of(&head->document);
    return head;
}

struct km_head *km_head_load(const struct km_host *host, struct km_bytes bytes, const char *name,
                             struct km_diags *diags)
{
    size_t first = km_diags_count(diags);
    diags_begin_file(diags, name);
    struct json_document *json = json_parse_without(bytes, "nodes", diags);
    return json ? read_head(host, json, bytes, diags, first) : NULL;
}

struct km_head *km_head_load_start(const struct km_host *host, struct km_bytes bytes)
{
    struct km_diags *unheard = km_diags_new(host);
    struct json_document *json = json_parse_before(bytes, "nodes", unheard);
    struct km_head *head = json ? read_head(host, json, bytes, unheard, 0) : NULL;
    if (head && km_diags_count(unheard)) {
        km_head_free(head);
        head = NULL;
    }
    km_diags_free(unheard);
    return head;
}

void km_head_free(struct km_head *head)
{
    if (!head)
        return;
    json_free(head->json_document);
    struct arena arena = head->arena;
    arena_release(&arena);
}

const struct km_head_info *km_head_info(const struct km_head *head)
{
    return &head->info;
}

static struct km_person person_of(const struct document_person *person)
{
    return (struct km_person){.name = person->name, .about = person->about, .look = person->look};
}

/* What the accessors hand out without asking the document again. */
static void keep_head(struct km_scenario *scenario, struct km_bytes bytes)
{
    const struct document *document = &scenario->document;
    scenario->head = head_of(document);
    scenario->people[KM_BY_CUSTOMER] = person_of(&document->customer);
    scenario->people[KM_BY_AGENT] = person_of(&document->agent);
    scenario->people[KM_BY_PARTNER] = person_of(&document->partner);
    scenario->json = (struct km_bytes){
        .data = arena_string_n(&scenario->arena, bytes.data, bytes.length),
        .length = bytes.length,
    };
}

struct km_scenario *km_scenario_load(const struct km_host *host, struct km_bytes bytes, const char *name,
                                     const struct km_rulebook *rulebook, struct km_diags *diags)
{
    size_t first = km_diags_count(diags), errors = diags_errors(diags);
    diags_begin_file(diags, name);
    struct json_document *json = json_parse(bytes, diags);
    if (!json)
        return NULL;
    struct arena arena;
    arena_init(&arena, host);
    struct km_scenario *scenario = arena_alloc(&arena, sizeof *scenario);
    scenario->arena = arena;
    scenario->name = arena_string(&scenario->arena, name);
    scenario->json_document = json;
    scenario->rulebook = rulebook;

    struct json_reader reader = {.arena = &scenario->arena, .diags = diags};
    struct document *document = &scenario->document;
    if (document_read(&reader, json_root(json), document)) {
        document_resolve(&reader, rulebook, document);
        scenario->scope = document_scope(&reader, rulebook, document);
        document_check(&reader, rulebook, document, scenario->scope);
    }
    json_locate(json, bytes, diags, first);
    if (diags_errors(diags) != errors) {
        km_scenario_free(scenario);
        return NULL;
    }
    scenario_compile(scenario);
    keep_head(scenario, bytes);
    return scenario;
}

void km_scenario_free(struct km_scenario *scenario)
{
    if (!scenario)
        return;
    json_free(scenario->json_document);
    struct arena arena = scenario->arena;
    arena_release(&arena);
}

void km_scenario_locate(const struct km_scenario *scenario, struct km_diags *diags, size_t first)
{
    json_locate(scenario->json_document, scenario->json, diags, first);
}

const struct program *scenario_program(const struct km_scenario *scenario)
{
    return &scenario->program;
}

const struct km_head_info *km_scenario_head(const struct km_scenario *scenario)
{
    return &scenario->head;
}

const struct km_rulebook *km_scenario_rulebook(const struct km_scenario *scenario)
{
    return scenario->rulebook;
}

size_t km_scenario_choice_count(const struct km_scenario *scenario)
{
    return scenario->program.choice_count;
}

struct km_bytes km_scenario_json(const struct km_scenario *scenario)
{
    return scenario->json;
}

const struct path *scenario_node_path(const struct km_scenario *scenario, uint32_t node)
{
    assert(node < scenario->document.node_count);
    return scenario->document.nodes[node].at;
}

const struct path *scenario_line_path(const struct km_scenario *scenario, uint32_t line)
{
    assert(line < scenario->program.line_count);
    return scenario->lines[line]->at;
}

const struct path *scenario_choice_path(const struct km_scenario *scenario, uint32_t choice)
{
    assert(choice < scenario->program.choice_count);
    return scenario->choices[choice] ? scenario->choices[choice]->at : scenario->options[choice]->at;
}

const struct path *scenario_slot_path(const struct km_scenario *scenario, uint32_t slot)
{
    assert(slot < scenario->program.slot_count);
    return scenario->slots[slot]->at;
}

const struct path *scenario_way_path(const struct km_scenario *scenario, uint32_t way)
{
    return scenario->ways[way] ? scenario->ways[way]->at : NULL;
}

const struct path *scenario_meter_path(const struct km_scenario *scenario, uint32_t meter)
{
    assert(meter < scenario->document.meter_count);
    return scenario->document.meters[meter].at;
}

static bool rests_on(const struct document_slot *slot, const char *fact)
{
    for (size_t o = 0; o < slot->option_count; o++)
        if (slot->options[o].fact && strcmp(slot->options[o].fact, fact) == 0)
            return true;
    return false;
}

const char *scenario_slot_lacks(const struct km_scenario *scenario, uint32_t slot)
{
    assert(slot < scenario->program.slot_count);
    const struct document_slot *own = scenario->slots[slot];
    for (size_t f = 0; f < scenario->document.fact_count; f++) {
        const struct document_fact *fact = &scenario->document.facts[f];
        if (fact->slot && strcmp(fact->slot, own->slot) == 0 && !rests_on(own, fact->id))
            return fact->id;
    }
    return NULL;
}

struct km_scope km_scenario_scope(const struct km_scenario *scenario)
{
    return scenario->scope;
}

struct km_mandate km_scenario_mandate(const struct km_scenario *scenario)
{
    const struct km_policy *policy = km_rulebook_policy(scenario->rulebook);
    bool own = km_text_present(&scenario->document.limits);
    return (struct km_mandate){
        .policy = policy->name,
        .minutes = own ? 0 : policy->time_limit_minutes,
        .limits = own ? scenario->document.limits : policy->front_line_limit,
        .own = own,
    };
}

const struct km_person *km_scenario_person(const struct km_scenario *scenario, enum km_speaker speaker)
{
    if (speaker > KM_BY_PARTNER || !km_text_present(&scenario->people[speaker].name))
        return NULL;
    return &scenario->people[speaker];
}

size_t km_scenario_meter_count(const struct km_scenario *scenario)
{
    return scenario->document.meter_count;
}

struct km_meter km_scenario_meter(const struct km_scenario *scenario, size_t meter)
{
    if (meter >= scenario->document.meter_count)
        return (struct km_meter){0};
    const struct document_meter *from = &scenario->document.meters[meter];
    return (struct km_meter){
        .name = from->name,
        .label = from->label,
        .start = from->start,
        .min = from->min,
        .max = from->max,
    };
}

size_t km_scenario_find_meter(const struct km_scenario *scenario, const char *name)
{
    for (size_t m = 0; m < km_scenario_meter_count(scenario); m++)
        if (strcmp(km_scenario_meter(scenario, m).name, name) == 0)
            return m;
    return SIZE_MAX;
}

size_t km_anger_meter(const struct km_scenario *scenario)
{
    return km_scenario_find_meter(scenario, "anger");
}

size_t km_scenario_node_count(const struct km_scenario *scenario)
{
    return scenario->document.node_count;
}

uint32_t km_scenario_start(const struct km_scenario *scenario)
{
    return (uint32_t)scenario->document.start_number;
}

uint32_t km_scenario_find_node(const struct km_scenario *scenario, const char *id)
{
    int32_t node = map_find_string(&scenario->document.node_by_id, id);
    return node == MAP_NONE ? KM_NONE : (uint32_t)node;
}

struct km_node km_scenario_node(const struct km_scenario *scenario, uint32_t node)
{
    if (node >= scenario->document.node_count)
        return (struct km_node){0};
    const struct document_node *words = &scenario->document.nodes[node];
    const struct program_node *record = &scenario->program.nodes[node];
    return (struct km_node){
        .id = words->id,
        .phase = (enum km_phase)words->phase,
        .kind = (enum km_node_kind)record->kind,
        .partner = words->partner,
        .host = words->host,
        .first_choice = record->choices.first,
        .choice_count = record->choices.count,
        .title = words->form ? words->form->title : (struct km_text){{NULL}},
        .first_slot = record->slots.first,
        .slot_count = record->slots.count,
        .first_line = record->lines.first,
        .line_count = record->lines.count,
        .first_way = record->ways.first,
        .way_count = record->ways.count,
        .summary = words->end ? words->end->summary : (struct km_text){{NULL}},
        .outcome = words->end ? (enum km_outcome)words->end->outcome : KM_OUTCOME_NONE,
    };
}

struct km_line km_scenario_line(const struct km_scenario *scenario, uint32_t line)
{
    if (line >= scenario->program.line_count)
        return (struct km_line){0};
    const struct document_line *words = scenario->lines[line];
    return (struct km_line){
        .by = (enum km_speaker)words->by,
        .mood = (enum km_mood)words->mood,
        .text = words->text,
        .inner = words->inner,
        .soft = words->soft,
        .cues = words->stage.items,
        .cue_count = words->stage.count,
    };
}

struct km_choice km_scenario_choice(const struct km_scenario *scenario, uint32_t choice)
{
    if (choice >= scenario->program.choice_count)
        return (struct km_choice){0};
    const struct program_span acts = scenario->program.choices[choice].acts;
    struct km_choice out = {
        .node = scenario->choice_nodes[choice],
        .acts = scenario->program.acts + acts.first,
        .act_count = acts.count,
        .document = -1,
    };
    const struct document_choice *words = scenario->choices[choice];
    if (words) {
        out.id = words->id;
        out.text = words->text;
        out.why = words->why;
        out.instead = words->instead;
        out.document = words->opens ? words->opens_number : -1;
        out.when = words->when;
        out.first_way = scenario->program.choices[choice].ways.first;
        out.way_count = scenario->program.choices[choice].ways.count;
        return out;
    }
    const struct document_option *option = scenario->options[choice];
    out.id = option->id;
    out.slot = scenario->choice_slots[choice]->slot;
    out.text = option->text;
    out.when = option->when;
    out.mark = (enum km_mark)scenario->readings[choice]->mark;
    out.again = scenario->readings[choice] != option->readings;
    if (!out.again) {
        out.why = option->why;
        out.instead = option->instead;
    }
    return out;
}

uint32_t km_scenario_find_choice(const struct km_scenario *scenario, const char *id)
{
    int32_t choice = map_find_string(&scenario->document.choice_by_id, id);
    return choice == MAP_NONE ? KM_NONE : (uint32_t)choice;
}

struct km_way km_scenario_way(const struct km_scenario *scenario, uint32_t way)
{
    if (way >= scenario->program.way_count)
        return (struct km_way){0};
    const struct program_way *record = &scenario->program.ways[way];
    const struct document_way *words = scenario->ways[way];
    return (struct km_way){
        .to = record->to,
        .when = words ? words->when : NULL,
        .reason = (enum km_reason)record->reason,
    };
}

struct km_slot km_scenario_slot(const struct km_scenario *scenario, uint32_t slot)
{
    if (slot >= scenario->program.slot_count)
        return (struct km_slot){0};
    const struct program_slot *record = &scenario->program.slots[slot];
    return (struct km_slot){
        .slot = scenario->slots[slot]->slot,
        .label = scenario->slots[slot]->label,
        .first_choice = record->first_choice,
        .choice_count = record->choice_count,
    };
}

size_t km_scenario_document_count(const struct km_scenario *scenario)
{
    return scenario->document.paper_count;
}

struct km_document km_scenario_document(const struct km_scenario *scenario, size_t document)
{
    if (document >= scenario->document.paper_count)
        return (struct km_document){0};
    const struct document_paper *paper = &scenario->document.papers[document];
    return (struct km_document){.id = paper->id, .title = paper->title, .text = paper->text};
}

struct km_text km_scenario_goal(const struct km_scenario *scenario)
{
    return scenario->document.facilitator_goal;
}

size_t km_scenario_question_count(const struct km_scenario *scenario)
{
    return scenario->document.facilitator_question_count;
}

struct km_text km_scenario_question(const struct km_scenario *scenario, size_t question)
{
    if (question >= scenario->document.facilitator_question_count)
        return (struct km_text){{NULL}};
    return scenario->document.facilitator_questions[question];
}
