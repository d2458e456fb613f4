/* The nodes of a scenario from JSON: lines, choices, forms, ends and the ways on. "to" and its "reason" are
 * kept aside while their object is read and put together when both are known. */
#include "scenario/nodes.h"

#include "base/diag_scenario.h"
#include "base/limits.h"
#include "scenario/allows.h"

enum { EFFECT_MAX = 10 };

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const char *const phases[] = {
    [KM_PREP] = "prep", [KM_CONTACT] = "contact", [KM_AFTER] = "after", NULL};
static const char *const marks[] = {
    [KM_FACT] = "fact",
    [KM_GUESS] = "guess",
    [KM_OPINION] = "opinion",
    [KM_ERROR_MARK] = "error",
    [KM_LABEL] = "label",
    [KM_UNKNOWN] = "unknown",
    NULL,
};
static const char *const speakers[] = {
    [KM_BY_CUSTOMER] = "customer", [KM_BY_AGENT] = "agent", [KM_BY_PARTNER] = "partner",
    [KM_BY_NARRATOR] = "narrator", [KM_BY_SCENE] = "scene", NULL,
};

/* Words whose enum starts with "none", which a file cannot say: the number is one more than the index. Their
 * targets hold ABSENT while the object is read. */
enum { ABSENT = -1 };
static const char *const moods[] = {
    [KM_CALM - 1] = "calm",
    [KM_UNEASY - 1] = "uneasy",
    [KM_IRRITATED - 1] = "irritated",
    [KM_ANGRY - 1] = "angry",
    [KM_FURIOUS - 1] = "furious",
    [KM_COLD - 1] = "cold",
    [KM_SAD - 1] = "sad",
    [KM_RELIEVED - 1] = "relieved",
    [KM_ASHAMED - 1] = "ashamed",
    [KM_MOCKING - 1] = "mocking",
    NULL,
};
static const char *const reasons[] = {
    [KM_AGREED - 1] = "agreed", [KM_DEFERRED - 1] = "deferred", [KM_TERMINATED - 1] = "terminated",
    [KM_LEFT - 1] = "left",     [KM_SAFETY - 1] = "safety",     NULL,
};
static const char *const outcomes[] = {
    [KM_GOOD - 1] = "good", [KM_MIXED - 1] = "mixed", [KM_HARM - 1] = "harm", NULL};

/* ---- ways on ---- */

/* "to" and "reason" as they stand beside each other in a node, choice or form. */
struct way_draft {
    const struct json_value *to; /* NULL: absent */
    const struct path *to_at;
    int reason; /* index into reasons, or ABSENT */
};

static void keep_way(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                     void *target)
{
    (void)reader;
    struct way_draft *draft = target;
    draft->to = value;
    draft->to_at = at;
}

static const struct json_field way_fields[] = {
    {.key = "when", .kind = FIELD_STRING, .offset = offsetof(struct document_way, when)},
    {.key = "to", .kind = FIELD_STRING, .offset = offsetof(struct document_way, to), .required = true},
    {.key = "reason", .kind = FIELD_ENUM, .offset = offsetof(struct document_way, reason), .names = reasons},
};

static void read_way(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                     void *target)
{
    struct document_way *way = target;
    *way = (struct document_way){.reason = ABSENT, .to_number = -1, .at = at};
    json_read_object(reader, value, at, way_fields, COUNT(way_fields), way);
    way->reason++;
}

/* Every entry but the last must be conditional: the first that holds is taken. */
static void check_way_list(const struct json_reader *reader, const struct document_ways *ways,
                           const struct path *at)
{
    if (!ways->count)
        diags_add(reader->diags, DIAG_WAYS_EMPTY, at, DIAG_NO_ARGUMENTS);
    for (size_t i = 0; i < ways->count; i++) {
        const struct document_way *way = &ways->items[i];
        bool last = i + 1 == ways->count;
        if (last && way->when)
            diags_add(reader->diags, DIAG_WAYS_LAST_CONDITIONAL, DIAG_KEY(way->at, "when"),
                      DIAG_NO_ARGUMENTS);
        if (!last && !way->when)
            diags_add(reader->diags, DIAG_WAYS_EARLY_UNCONDITIONAL, way->at, DIAG_NO_ARGUMENTS);
    }
}

static struct document_ways one_way(const struct json_reader *reader, const struct way_draft *draft,
                                    const struct path *at)
{
    struct document_way *way = arena_alloc(reader->arena, sizeof *way);
    *way = (struct document_way){
        .to = json_string(draft->to),
        .to_number = -1,
        .reason = draft->reason + 1,
        .at = at,
    };
    return (struct document_ways){.items = way, .count = 1};
}

/* Puts the ways of the object at `at` together. */
static struct document_ways finish_ways(const struct json_reader *reader, const struct way_draft *draft,
                                        const struct path *at)
{
    bool single = draft->to && json_kind(draft->to) == JSON_STRING;
    if (draft->reason != ABSENT && !single)
        diags_add(reader->diags, DIAG_REASON_MISPLACED, DIAG_KEY(at, "reason"), DIAG_NO_ARGUMENTS);
    if (!draft->to)
        return (struct document_ways){0};
    if (single)
        return one_way(reader, draft, at);
    if (json_kind(draft->to) != JSON_ARRAY) {
        json_wrong_kind(reader, draft->to, draft->to_at, JSON_STRING);
        return (struct document_ways){0};
    }
    struct json_items items =
        json_read_array(reader, draft->to, draft->to_at, sizeof(struct document_way), read_way);
    struct document_ways ways = {.items = items.items, .count = items.count};
    check_way_list(reader, &ways, draft->to_at);
    return ways;
}

/* ---- lines ---- */

static const struct json_field line_fields[] = {
    {.key = "by",
     .kind = FIELD_ENUM,
     .offset = offsetof(struct document_line, by),
     .required = true,
     .names = speakers},
    {.key = "text", .kind = FIELD_TEXT, .offset = offsetof(struct document_line, text), .required = true},
    {.key = "acts", .kind = FIELD_STRINGS, .offset = offsetof(struct document_line, acts.written)},
    {.key = "mood", .kind = FIELD_ENUM, .offset = offsetof(struct document_line, mood), .names = moods},
    {.key = "reveals", .kind = FIELD_STRINGS, .offset = offsetof(struct document_line, reveals)},
    {.key = "inner", .kind = FIELD_TEXT, .offset = offsetof(struct document_line, inner)},
    {.key = "soft", .kind = FIELD_TEXT, .offset = offsetof(struct document_line, soft)},
    {.key = "when", .kind = FIELD_STRING, .offset = offsetof(struct document_line, when)},
    {.key = "stage",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct document_line, stage),
     .read = pictures_read_stage},
    {.key = "allow",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct document_line, allows),
     .read = allows_read},
};

static void read_line(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                      void *target)
{
    struct document_line *line = target;
    *line = (struct document_line){.mood = ABSENT, .at = at};
    json_read_object(reader, value, at, line_fields, COUNT(line_fields), line);
    line->mood++;
}

static struct json_items read_line_list(const struct json_reader *reader, const struct json_value *value,
                                        const struct path *at)
{
    return json_read_array(reader, value, at, sizeof(struct document_line), read_line);
}

/* ---- choices ---- */

static void read_effect(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target)
{
    struct document_effect *effect = target;
    *effect = (struct document_effect){.name = json_key(value), .number = -1, .at = at};
    if (json_kind(value) == JSON_BOOL) {
        effect->is_flag = true;
        effect->value = json_bool(value);
        return;
    }
    int64_t delta = json_kind(value) == JSON_INTEGER ? json_integer(value) : INT64_MAX;
    if (delta < -EFFECT_MAX || delta > EFFECT_MAX)
        diags_add(reader->diags, DIAG_EFFECT_VALUE, at, DIAG_ARGUMENTS(effect->name));
    else
        effect->value = (int32_t)delta;
}

static void read_effects(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target)
{
    struct document_choice *choice = target;
    struct json_items items =
        json_read_members(reader, value, at, sizeof(struct document_effect), read_effect);
    choice->effects = items.items;
    choice->effect_count = items.count;
}

static void read_reply(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    struct document_choice *choice = target;
    struct json_items items = read_line_list(reader, value, at);
    choice->reply = items.items;
    choice->reply_count = items.count;
}

struct choice_draft {
    struct document_choice choice;
    struct way_draft way;
};

static const struct json_field choice_fields[] = {
    {.key = "id", .kind = FIELD_ID, .offset = offsetof(struct choice_draft, choice.id), .required = true},
    {.key = "text",
     .kind = FIELD_TEXT,
     .offset = offsetof(struct choice_draft, choice.text),
     .required = true},
    {.key = "acts",
     .kind = FIELD_STRINGS,
     .offset = offsetof(struct choice_draft, choice.acts.written),
     .required = true},
    {.key = "when", .kind = FIELD_STRING, .offset = offsetof(struct choice_draft, choice.when)},
    {.key = "effects",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct choice_draft, choice),
     .read = read_effects},
    {.key = "reply",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct choice_draft, choice),
     .read = read_reply},
    {.key = "to",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct choice_draft, way),
     .required = true,
     .read = keep_way},
    {.key = "reason",
     .kind = FIELD_ENUM,
     .offset = offsetof(struct choice_draft, way.reason),
     .names = reasons},
    {.key = "opens", .kind = FIELD_STRING, .offset = offsetof(struct choice_draft, choice.opens)},
    {.key = "why", .kind = FIELD_TEXT, .offset = offsetof(struct choice_draft, choice.why)},
    {.key = "instead", .kind = FIELD_TEXT, .offset = offsetof(struct choice_draft, choice.instead)},
    {.key = "allow",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct choice_draft, choice.allows),
     .read = allows_read},
};

static void read_choice(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target)
{
    struct choice_draft draft = {.choice = {.opens_number = -1, .at = at}, .way = {.reason = ABSENT}};
    json_read_object(reader, value, at, choice_fields, COUNT(choice_fields), &draft);
    struct document_choice *choice = target;
    *choice = draft.choice;
    choice->ways = finish_ways(reader, &draft.way, at);
    if (choice->acts.written.items && !choice->acts.written.count)
        diags_add(reader->diags, DIAG_CHOICE_WITHOUT_ACTS, DIAG_KEY(at, "acts"), DIAG_NO_ARGUMENTS);
}

static void check_count(const struct json_reader *reader, size_t count, size_t most, const struct path *at)
{
    if (count <= most)
        return;
    char found[24], limit[24];
    snprintf(found, sizeof found, "%zu", count);
    snprintf(limit, sizeof limit, "%zu", most);
    diags_add(reader->diags, DIAG_CHOICES_TOO_MANY, at, DIAG_ARGUMENTS(found, limit));
}

/* ---- forms ---- */

static const struct json_field option_fields[] = {
    {.key = "id", .kind = FIELD_ID, .offset = offsetof(struct document_option, id), .required = true},
    {.key = "text", .kind = FIELD_TEXT, .offset = offsetof(struct document_option, text), .required = true},
    {.key = "mark",
     .kind = FIELD_ENUM,
     .offset = offsetof(struct document_option, mark),
     .required = true,
     .names = marks},
    {.key = "why", .kind = FIELD_TEXT, .offset = offsetof(struct document_option, why)},
    {.key = "instead", .kind = FIELD_TEXT, .offset = offsetof(struct document_option, instead)},
    {.key = "when", .kind = FIELD_STRING, .offset = offsetof(struct document_option, when)},
    {.key = "fact", .kind = FIELD_STRING, .offset = offsetof(struct document_option, fact)},
    {.key = "allow",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct document_option, allows),
     .read = allows_read},
};

static void read_option(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target)
{
    struct document_option *option = target;
    *option = (struct document_option){.fact_number = -1, .at = at};
    json_read_object(reader, value, at, option_fields, COUNT(option_fields), option);
}

static void read_options(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target)
{
    struct document_slot *slot = target;
    struct json_items items = json_read_array(reader, value, at, sizeof(struct document_option), read_option);
    slot->options = items.items;
    slot->option_count = items.count;
    if (json_kind(value) == JSON_ARRAY && !items.count)
        diags_add(reader->diags, DIAG_SLOT_EMPTY, at, DIAG_NO_ARGUMENTS);
}

static const struct json_field slot_fields[] = {
    {.key = "slot", .kind = FIELD_STRING, .offset = offsetof(struct document_slot, slot), .required = true},
    {.key = "label", .kind = FIELD_TEXT, .offset = offsetof(struct document_slot, label), .required = true},
    {.key = "options", .kind = FIELD_CUSTOM, .required = true, .read = read_options},
};

static void read_slot(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                      void *target)
{
    struct document_slot *slot = target;
    slot->at = at;
    json_read_object(reader, value, at, slot_fields, COUNT(slot_fields), slot);
    check_count(reader, slot->option_count, LIMIT_CHOICES, DIAG_KEY(at, "options"));
}

struct form_draft {
    struct document_form form;
    struct way_draft way;
};

static void read_slots(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    struct document_form *form = target;
    struct json_items items = json_read_array(reader, value, at, sizeof(struct document_slot), read_slot);
    form->slots = items.items;
    form->slot_count = items.count;
    if (json_kind(value) == JSON_ARRAY && !items.count)
        diags_add(reader->diags, DIAG_FORM_EMPTY, at, DIAG_NO_ARGUMENTS);
    check_count(reader, form->slot_count, LIMIT_SLOTS, at);
}

static const struct json_field form_fields[] = {
    {.key = "title", .kind = FIELD_TEXT, .offset = offsetof(struct form_draft, form.title), .required = true},
    {.key = "slots",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct form_draft, form),
     .required = true,
     .read = read_slots},
    {.key = "to",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct form_draft, way),
     .required = true,
     .read = keep_way},
    {.key = "reason",
     .kind = FIELD_ENUM,
     .offset = offsetof(struct form_draft, way.reason),
     .names = reasons},
};

/* ---- nodes ---- */

struct node_draft {
    struct document_node node;
    struct way_draft way;
};

static void read_node_lines(const struct json_reader *reader, const struct json_value *value,
                            const struct path *at, void *target)
{
    struct document_node *node = target;
    struct json_items items = read_line_list(reader, value, at);
    node->lines = items.items;
    node->line_count = items.count;
}

static void read_choices(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target)
{
    struct document_node *node = target;
    struct json_items items = json_read_array(reader, value, at, sizeof(struct document_choice), read_choice);
    node->choices = items.items;
    node->choice_count = items.count;
    if (json_kind(value) == JSON_ARRAY && !items.count)
        diags_add(reader->diags, DIAG_CHOICES_EMPTY, at, DIAG_NO_ARGUMENTS);
    check_count(reader, items.count, LIMIT_CHOICES, at);
}

static void read_form(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                      void *target)
{
    struct document_node *node = target;
    struct form_draft draft = {.way = {.reason = ABSENT}};
    json_read_object(reader, value, at, form_fields, COUNT(form_fields), &draft);
    draft.form.ways = finish_ways(reader, &draft.way, at);
    node->form = arena_alloc(reader->arena, sizeof *node->form);
    *node->form = draft.form;
}

static const struct json_field end_fields[] = {
    {.key = "summary",
     .kind = FIELD_TEXT,
     .offset = offsetof(struct document_end, summary),
     .required = true},
    {.key = "outcome",
     .kind = FIELD_ENUM,
     .offset = offsetof(struct document_end, outcome),
     .names = outcomes},
    {.key = "reason", .kind = FIELD_ENUM, .offset = offsetof(struct document_end, reason), .names = reasons},
};

static void read_end(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                     void *target)
{
    struct document_node *node = target;
    node->end = arena_alloc(reader->arena, sizeof *node->end);
    node->end->reason = node->end->outcome = ABSENT;
    json_read_object(reader, value, at, end_fields, COUNT(end_fields), node->end);
    node->end->reason++;
    node->end->outcome++;
}

static const struct json_field node_fields[] = {
    {.key = "id", .kind = FIELD_ID, .offset = offsetof(struct node_draft, node.id), .required = true},
    {.key = "phase", .kind = FIELD_ENUM, .offset = offsetof(struct node_draft, node.phase), .names = phases},
    {.key = "lines",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct node_draft, node),
     .read = read_node_lines},
    {.key = "host", .kind = FIELD_TEXT, .offset = offsetof(struct node_draft, node.host)},
    {.key = "partner", .kind = FIELD_BOOL, .offset = offsetof(struct node_draft, node.partner)},
    {.key = "choices",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct node_draft, node),
     .read = read_choices},
    {.key = "to", .kind = FIELD_CUSTOM, .offset = offsetof(struct node_draft, way), .read = keep_way},
    {.key = "reason",
     .kind = FIELD_ENUM,
     .offset = offsetof(struct node_draft, way.reason),
     .names = reasons},
    {.key = "form", .kind = FIELD_CUSTOM, .offset = offsetof(struct node_draft, node), .read = read_form},
    {.key = "end", .kind = FIELD_CUSTOM, .offset = offsetof(struct node_draft, node), .read = read_end},
    {.key = "allow",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct node_draft, node.allows),
     .read = allows_read},
};

static const struct {
    const char *key;
    enum document_way_on way_on;
} ways_on[] = {
    {.key = "choices", .way_on = WAY_ON_CHOICES},
    {.key = "to", .way_on = WAY_ON_TO},
    {.key = "form", .way_on = WAY_ON_FORM},
    {.key = "end", .way_on = WAY_ON_END},
};

/* Which of the ways on the node at `at` has; a finding unless it is exactly one. */
static enum document_way_on find_way_on(const struct json_reader *reader, const struct json_value *value,
                                        const struct path *at)
{
    const char *first = NULL;
    enum document_way_on found = WAY_ON_NONE;
    for (size_t i = 0; i < COUNT(ways_on); i++) {
        if (!json_find(value, ways_on[i].key))
            continue;
        if (first) {
            diags_add(reader->diags, DIAG_WAY_ON_TWICE, DIAG_KEY(at, ways_on[i].key),
                      DIAG_ARGUMENTS(first, ways_on[i].key));
            continue;
        }
        first = ways_on[i].key;
        found = ways_on[i].way_on;
    }
    if (!first)
        diags_add(reader->diags, DIAG_WAY_ON_MISSING, at, DIAG_NO_ARGUMENTS);
    return found;
}

static void read_node(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                      void *target)
{
    struct node_draft draft = {.node = {.phase = KM_CONTACT, .at = at}, .way = {.reason = ABSENT}};
    json_read_object(reader, value, at, node_fields, COUNT(node_fields), &draft);
    struct document_node *node = target;
    *node = draft.node;
    if (json_kind(value) != JSON_OBJECT)
        return;
    node->way_on = find_way_on(reader, value, at);
    node->ways = finish_ways(reader, &draft.way, at);
}

void document_read_nodes(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target)
{
    struct document *document = target;
    if (json_kind(value) == JSON_ARRAY && json_count(value) > LIMIT_NODES) {
        char limit[16];
        snprintf(limit, sizeof limit, "%d", LIMIT_NODES);
        diags_add(reader->diags, DIAG_NODES_TOO_MANY, at, DIAG_ARGUMENTS(limit));
        return;
    }
    struct json_items items = json_read_array(reader, value, at, sizeof(struct document_node), read_node);
    document->nodes = items.items;
    document->node_count = items.count;
    if (json_kind(value) == JSON_ARRAY && !items.count)
        diags_add(reader->diags, DIAG_NODES_EMPTY, at, DIAG_NO_ARGUMENTS);
}
