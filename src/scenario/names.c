/* From names to numbers, in this order: what the file declares (nodes, choices, meters, flags, facts,
 * documents) goes into maps and duplicates are told; then the head is resolved, then node by node every act,
 * fact, effect, document, way and condition. Whatever cannot be resolved becomes a finding and the number -1.
 * Acts are held against who does them here too, since both need the same look-up. */
#include "scenario/names.h"

#include "base/diag_scenario.h"
#include "base/limits.h"

enum { OBJECTIVES_MIN = 5, OBJECTIVES_MAX = 8, NEAR_MOST = 3, FAMILY_MOST = 16 };

/* ---- what may be meant ---- */

/* The ids of what `list` gives, ", " between them; NULL when that is none. */
static const char *
join_near(struct names *names, const char *id,
          size_t (*list)(const struct km_rulebook *rulebook, const char *name, uint16_t *out, size_t most),
          size_t most, const char *(*id_of)(const struct km_rulebook *rulebook, size_t number))
{
    uint16_t near[FAMILY_MOST];
    size_t count = list(names->rulebook, id, near, most);
    struct strbuf joined;
    strbuf_init(&joined, names->arena);
    for (size_t i = 0; i < count; i++)
        strbuf_printf(&joined, "%s%s", i ? ", " : "", id_of(names->rulebook, near[i]));
    return count ? joined.data : NULL;
}

static const char *rule_id(const struct km_rulebook *rulebook, size_t rule)
{
    return km_rulebook_rule(rulebook, rule)->id;
}

/* ---- acts ---- */

static bool starts_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

/* How the acts of a speaker begin; NULL: no acts at all. */
static const char *const act_starts[] = {
    [KM_BY_CUSTOMER] = "customer.", [KM_BY_AGENT] = "agent.", [KM_BY_PARTNER] = "agent.",
    [KM_BY_NARRATOR] = NULL,        [KM_BY_SCENE] = "scene.",
};

/* {2}: of a family ({3} says so) the acts that can be chosen, else what may have been meant. */
static void tell_unknown_act(struct names *names, const char *id, const struct path *at)
{
    bool family = km_rulebook_is_family(names->rulebook, id);
    const char *near = NULL;
    if (names_may_suggest(names))
        near =
            join_near(names, id, km_rulebook_near_acts, family ? FAMILY_MOST : NEAR_MOST, km_rulebook_act_id);
    diags_add(names->diags, DIAG_ACT_UNKNOWN, at, DIAG_ARGUMENTS(id, near, family ? "" : NULL));
}

static int32_t resolve_act(struct names *names, const char *id, enum km_speaker by, const struct path *at)
{
    int32_t act = km_rulebook_find_act(names->rulebook, id);
    if (act < 0)
        tell_unknown_act(names, id, at);
    else if (!starts_with(id, act_starts[by]))
        diags_add(names->diags, DIAG_ACT_OF_ANOTHER, at, DIAG_ARGUMENTS(id, act_starts[by]));
    else if (act_in(names->farewell, act))
        diags_add(names->diags, DIAG_ACT_CONTACT_END, at, DIAG_ARGUMENTS(id));
    return act;
}

static void resolve_acts(struct names *names, struct document_acts *acts, enum km_speaker by,
                         const struct path *at)
{
    acts->numbers = arena_array(names->arena, acts->written.count, sizeof *acts->numbers);
    if (acts->written.count && !act_starts[by])
        diags_add(names->diags, DIAG_NARRATOR_ACTS, at, DIAG_NO_ARGUMENTS);
    for (size_t i = 0; i < acts->written.count; i++)
        acts->numbers[i] =
            act_starts[by] ? resolve_act(names, acts->written.items[i], by, DIAG_INDEX(at, i)) : -1;
}

int32_t document_reason_act(const struct km_rulebook *rulebook, int reason)
{
    static const char *const acts[] = {
        [KM_AGREED] = "scene.contact.end.agreed",         [KM_DEFERRED] = "scene.contact.end.deferred",
        [KM_TERMINATED] = "scene.contact.end.terminated", [KM_LEFT] = "scene.contact.end.left",
        [KM_SAFETY] = "scene.contact.end.safety",
    };
    return reason == KM_REASON_NONE ? -1 : km_rulebook_find_act(rulebook, acts[reason]);
}

/* `at`: the object whose member "reason" it is. */
static void check_reason(struct names *names, int reason, const struct path *at)
{
    if (reason != KM_REASON_NONE && document_reason_act(names->rulebook, reason) < 0)
        diags_add(names->diags, DIAG_REASON_NOT_DECLARED, DIAG_KEY(at, "reason"), DIAG_NO_ARGUMENTS);
}

/* ---- nodes ---- */

static void resolve_line(struct names *names, struct document_line *line)
{
    resolve_acts(names, &line->acts, (enum km_speaker)line->by, DIAG_KEY(line->at, "acts"));
    if (line->by == KM_BY_PARTNER && !km_text_present(&names->document->partner.name))
        diags_add(names->diags, DIAG_PARTNER_MISSING, DIAG_KEY(line->at, "by"), DIAG_NO_ARGUMENTS);
    line->reveal_numbers = arena_array(names->arena, line->reveals.count, sizeof *line->reveal_numbers);
    for (size_t i = 0; i < line->reveals.count; i++)
        line->reveal_numbers[i] =
            names_resolve_in(names, &names->facts, line->reveals.items[i], DIAG_FACT_UNKNOWN,
                             DIAG_INDEX(DIAG_KEY(line->at, "reveals"), i));
    line->condition = names_resolve_condition(names, line->when, line->at);
}

static void resolve_lines(struct names *names, struct document_line *lines, size_t count)
{
    for (size_t i = 0; i < count; i++)
        resolve_line(names, &lines[i]);
}

static void resolve_ways(struct names *names, struct document_ways *ways)
{
    for (size_t i = 0; i < ways->count; i++) {
        struct document_way *way = &ways->items[i];
        way->to_number = names_resolve_in(names, &names->document->node_by_id, way->to, DIAG_NODE_UNKNOWN,
                                          DIAG_KEY(way->at, "to"));
        check_reason(names, way->reason, way->at);
        way->condition = names_resolve_condition(names, way->when, way->at);
    }
}

static void resolve_effect(struct names *names, struct document_effect *effect)
{
    int32_t variable =
        names_resolve_in(names, &names->variables, effect->name, DIAG_EFFECT_UNKNOWN, effect->at);
    if (variable == MAP_NONE)
        return;
    bool is_flag = variable >= LIMIT_METERS;
    effect->number = is_flag ? variable - LIMIT_METERS : variable;
    if (is_flag && !effect->is_flag)
        diags_add(names->diags, DIAG_EFFECT_OF_FLAG, effect->at, DIAG_ARGUMENTS(effect->name));
    if (!is_flag && effect->is_flag)
        diags_add(names->diags, DIAG_EFFECT_OF_METER, effect->at, DIAG_ARGUMENTS(effect->name));
}

static bool looks_something_up(const struct names *names, const struct document_choice *choice)
{
    for (size_t i = 0; i < choice->acts.written.count; i++)
        if (act_in(names->lookups, choice->acts.numbers[i]))
            return true;
    return false;
}

static void resolve_opens(struct names *names, struct document_choice *choice)
{
    if (!choice->opens)
        return;
    const struct path *at = DIAG_KEY(choice->at, "opens");
    choice->opens_number = names_resolve_in(names, &names->papers, choice->opens, DIAG_DOCUMENT_UNKNOWN, at);
    if (!looks_something_up(names, choice))
        diags_add(names->diags, DIAG_OPENS_WITHOUT_LOOKUP, at, DIAG_ARGUMENTS(choice->opens));
}

static void resolve_choice(struct names *names, struct document_choice *choice)
{
    int32_t number = names->choice_count++;
    if (map_add(&names->document->choice_by_id, choice->id, strlen(choice->id), number) != number)
        diags_add(names->diags, DIAG_CHOICE_TWICE, DIAG_KEY(choice->at, "id"), DIAG_ARGUMENTS(choice->id));
    resolve_acts(names, &choice->acts, KM_BY_AGENT, DIAG_KEY(choice->at, "acts"));
    choice->condition = names_resolve_condition(names, choice->when, choice->at);
    for (size_t i = 0; i < choice->effect_count; i++)
        resolve_effect(names, &choice->effects[i]);
    resolve_lines(names, choice->reply, choice->reply_count);
    resolve_ways(names, &choice->ways);
    resolve_opens(names, choice);
}

static void resolve_form(struct names *names, struct document_form *form)
{
    for (size_t s = 0; s < form->slot_count; s++) {
        struct document_slot *slot = &form->slots[s];
        for (size_t i = 0; i < s; i++)
            if (strcmp(form->slots[i].slot, slot->slot) == 0) {
                diags_add(names->diags, DIAG_SLOT_TWICE, DIAG_KEY(slot->at, "slot"),
                          DIAG_ARGUMENTS(slot->slot));
                break;
            }
        names_resolve_slot(names, slot);
    }
    resolve_ways(names, &form->ways);
}

static void resolve_node(struct names *names, struct document_node *node)
{
    resolve_lines(names, node->lines, node->line_count);
    if (node->partner && !km_text_present(&names->document->partner.name))
        diags_add(names->diags, DIAG_PARTNER_MISSING, DIAG_KEY(node->at, "partner"), DIAG_NO_ARGUMENTS);
    for (size_t i = 0; i < node->choice_count; i++)
        resolve_choice(names, &node->choices[i]);
    resolve_ways(names, &node->ways);
    if (node->form)
        resolve_form(names, node->form);
    if (node->end)
        check_reason(names, node->end->reason, DIAG_KEY(node->at, "end"));
}

/* ---- what the file declares ---- */

static void index_nodes(struct names *names)
{
    struct document *document = names->document;
    map_init(&document->node_by_id, names->arena);
    map_reserve(&document->node_by_id, document->node_count);
    size_t choices = 0;
    for (size_t i = 0; i < document->node_count; i++) {
        const struct document_node *node = &document->nodes[i];
        choices += node->choice_count;
        if (map_add(&document->node_by_id, node->id, strlen(node->id), (int32_t)i) != (int32_t)i)
            diags_add(names->diags, DIAG_NODE_TWICE, DIAG_KEY(node->at, "id"), DIAG_ARGUMENTS(node->id));
    }
    map_init(&document->choice_by_id, names->arena);
    map_reserve(&document->choice_by_id, choices);
}

static void index_meters_and_flags(struct names *names)
{
    const struct document *document = names->document;
    map_init(&names->variables, names->arena);
    for (size_t i = 0; i < document->meter_count; i++)
        map_add(&names->variables, document->meters[i].name, strlen(document->meters[i].name), (int32_t)i);
    for (size_t i = 0; i < document->flag_count; i++) {
        const struct document_flag *flag = &document->flags[i];
        int32_t number = (int32_t)(LIMIT_METERS + i);
        if (map_add(&names->variables, flag->name, strlen(flag->name), number) != number)
            diags_add(names->diags, DIAG_METER_AND_FLAG, flag->at, DIAG_ARGUMENTS(flag->name));
        names->at = flag->at;
        names_bit(names, (struct document_bit){.kind = BIT_FLAG, .number = (int32_t)i});
    }
}

static void index_facts(struct names *names)
{
    static const char start[] = "customer.fact.provide.";
    struct document *document = names->document;
    map_init(&names->facts, names->arena);
    for (size_t i = 0; i < document->fact_count; i++) {
        struct document_fact *fact = &document->facts[i];
        map_add(&names->facts, fact->id, strlen(fact->id), (int32_t)i);
        fact->act = names_find_variant(names, start, fact->slot);
        fact->known_slot = fact->act >= 0 || names_is_record_slot(names, fact->slot);
        if (!fact->known_slot)
            diags_add(names->diags, DIAG_FACT_SLOT_UNKNOWN, DIAG_KEY(fact->at, "slot"),
                      DIAG_ARGUMENTS(fact->slot, names_nearest_record_slot(names, fact->slot)));
    }
}

static void index_papers(struct names *names)
{
    const struct document *document = names->document;
    map_init(&names->papers, names->arena);
    for (size_t i = 0; i < document->paper_count; i++)
        map_add(&names->papers, document->papers[i].id, strlen(document->papers[i].id), (int32_t)i);
}

/* ---- head ---- */

static void resolve_objectives(struct names *names)
{
    struct document *document = names->document;
    const struct json_strings *written = &document->objectives;
    const struct path *at = DIAG_KEY(NULL, "objectives");
    bool *listed = arena_array(names->arena, km_rulebook_rule_count(names->rulebook), sizeof *listed);
    document->objective_rules = arena_array(names->arena, written->count, sizeof *document->objective_rules);
    for (size_t i = 0; i < written->count; i++) {
        const char *id = written->items[i];
        int32_t rule = km_rulebook_find_rule(names->rulebook, id);
        if (rule < 0) {
            const char *near = names_may_suggest(names)
                                   ? join_near(names, id, km_rulebook_near_rules, NEAR_MOST, rule_id)
                                   : NULL;
            diags_add(names->diags, DIAG_RULE_UNKNOWN, DIAG_INDEX(at, i), DIAG_ARGUMENTS(id, near));
        } else if (listed[rule]) {
            diags_add(names->diags, DIAG_OBJECTIVE_TWICE, DIAG_INDEX(at, i), DIAG_ARGUMENTS(id));
        } else {
            listed[rule] = true;
            document->objective_rules[document->objective_rule_count++] = (uint16_t)rule;
        }
    }
    if (written->count >= OBJECTIVES_MIN && written->count <= OBJECTIVES_MAX)
        return;
    char count[24];
    snprintf(count, sizeof count, "%zu", written->count);
    diags_add(names->diags, DIAG_OBJECTIVE_COUNT, at, DIAG_ARGUMENTS(count));
}

static void resolve_persona(struct names *names)
{
    const char *id = names->document->persona;
    if (!id || rulebook_find_persona(names->rulebook, id))
        return;
    size_t count = names->rulebook->persona_count;
    const char **known = arena_array(names->arena, count, sizeof *known);
    for (size_t i = 0; i < count; i++)
        known[i] = names->rulebook->personas[i].id;
    diags_add(names->diags, DIAG_PERSONA_UNKNOWN, DIAG_KEY(NULL, "persona"),
              DIAG_ARGUMENTS(id, diags_nearest(id, known, count)));
}

bool document_resolve(const struct json_reader *reader, const struct km_rulebook *rulebook,
                      struct document *document)
{
    size_t errors = diags_errors(reader->diags);
    struct names names = {
        .arena = reader->arena,
        .diags = reader->diags,
        .rulebook = rulebook,
        .document = document,
        .lookups = rulebook_match(rulebook, "agent.verify.internal"),
        .farewell = rulebook_match(rulebook, "scene.contact.end"),
        .records = rulebook_match(rulebook, "agent.record"),
    };
    names_begin_conditions(&names);
    index_nodes(&names);
    index_meters_and_flags(&names);
    index_facts(&names);
    index_papers(&names);
    resolve_persona(&names);
    resolve_objectives(&names);
    document->start_number = names_resolve_in(&names, &document->node_by_id, document->start,
                                              DIAG_NODE_UNKNOWN, DIAG_KEY(NULL, "start"));
    for (size_t i = 0; i < document->node_count; i++)
        resolve_node(&names, &document->nodes[i]);
    return diags_errors(reader->diags) == errors;
}
