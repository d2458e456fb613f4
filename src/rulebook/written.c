/* From JSON to structs by field tables, the innermost objects first. Nothing is judged here but shape: kinds,
 * ranges, members that nobody knows. */
#include "rulebook/written.h"

#include "base/diag_json.h"

#define FIELD(struct_name, member, kind_) \
    .key = #member, .kind = (kind_), .offset = offsetof(struct struct_name, member)
#define COUNT_OF(table) (sizeof(table) / sizeof *(table))

static const char *const actor_names[] = {
    [KM_AGENT] = "agent",
    [KM_CUSTOMER] = "customer",
    [KM_SCENE] = "scene",
    [KM_ACTOR_COUNT] = NULL,
};

static const char *const severity_names[] = {
    [KM_CRITICAL] = "critical", [KM_MAJOR] = "major",     [KM_MINOR] = "minor",
    [KM_REMINDER] = "reminder", [KM_REMINDER + 1] = NULL,
};

/* ---- acts and sets ---- */

static void read_variant(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target)
{
    struct written_variant *variant = target;
    variant->name = json_key(value);
    variant->at = at;
    json_read_text(reader, value, at, &variant->label);
}

static void read_variants(const struct json_reader *reader, const struct json_value *value,
                          const struct path *at, void *target)
{
    *(struct json_items *)target =
        json_read_members(reader, value, at, sizeof(struct written_variant), read_variant);
}

static const struct json_field act_fields[] = {
    {FIELD(written_act, id, FIELD_STRING), .required = true},
    {FIELD(written_act, label, FIELD_TEXT), .required = true},
    {FIELD(written_act, definition, FIELD_TEXT)},
    {FIELD(written_act, example, FIELD_TEXT)},
    {FIELD(written_act, words, FIELD_TEXT)},
    {FIELD(written_act, variants, FIELD_CUSTOM), .read = read_variants},
};

static void read_act(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                     void *target)
{
    struct written_act *act = target;
    act->at = at;
    json_read_object(reader, value, at, act_fields, COUNT_OF(act_fields), act);
}

static void read_acts(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                      void *target)
{
    *(struct json_items *)target = json_read_array(reader, value, at, sizeof(struct written_act), read_act);
}

static void read_set(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                     void *target)
{
    struct written_set *set = target;
    *set = (struct written_set){.name = json_key(value), .at = at};
    if (json_kind(value) != JSON_ARRAY) {
        json_wrong_kind(reader, value, at, JSON_ARRAY);
        return;
    }
    set->patterns.items = arena_array(reader->arena, json_count(value), sizeof *set->patterns.items);
    size_t index = 0;
    for (const struct json_value *each = json_first(value); each; each = json_next(each), index++) {
        if (json_kind(each) == JSON_STRING)
            set->patterns.items[set->patterns.count++] = json_string(each);
        else
            json_wrong_kind(reader, each, DIAG_INDEX(at, index), JSON_STRING);
    }
}

static void read_sets(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                      void *target)
{
    *(struct json_items *)target = json_read_members(reader, value, at, sizeof(struct written_set), read_set);
}

/* ---- rules ---- */

static const struct json_field constraint_fields[] = {
    {FIELD(written_constraint, template, FIELD_ENUM), .required = true, .names = template_names},
    {FIELD(written_constraint, n, FIELD_INTEGER), .min = 1, .max = 99},
    {FIELD(written_constraint, a, FIELD_STRINGS), .required = true},
    {FIELD(written_constraint, b, FIELD_STRINGS)},
    {FIELD(written_constraint, within, FIELD_INTEGER), .min = 0, .max = 99},
    {FIELD(written_constraint, of, FIELD_ENUM), .names = actor_names},
    {FIELD(written_constraint, unless, FIELD_STRINGS)},
};

static void read_constraint(const struct json_reader *reader, const struct json_value *value,
                            const struct path *at, void *target)
{
    struct written_constraint *constraint = target;
    *constraint = (struct written_constraint){
        .template = WRITTEN_ABSENT,
        .n = WRITTEN_ABSENT,
        .within = WRITTEN_ABSENT,
        .of = WRITTEN_ABSENT,
        .at = at,
    };
    json_read_object(reader, value, at, constraint_fields, COUNT_OF(constraint_fields), constraint);
}

static void read_constraints(const struct json_reader *reader, const struct json_value *value,
                             const struct path *at, void *target)
{
    *(struct json_items *)target =
        json_read_array(reader, value, at, sizeof(struct written_constraint), read_constraint);
}

static const struct json_field rule_fields[] = {
    {FIELD(written_rule, id, FIELD_ID), .required = true},
    {FIELD(written_rule, number, FIELD_STRING)},
    {FIELD(written_rule, severity, FIELD_ENUM), .required = true, .names = severity_names},
    {FIELD(written_rule, title, FIELD_TEXT), .required = true},
    {FIELD(written_rule, duty, FIELD_TEXT)},
    {FIELD(written_rule, why, FIELD_TEXT), .required = true},
    {FIELD(written_rule, say_instead, FIELD_TEXT), .required = true},
    {FIELD(written_rule, when, FIELD_STRING)},
    {FIELD(written_rule, constraints, FIELD_CUSTOM), .required = true, .read = read_constraints},
    {FIELD(written_rule, references, FIELD_STRINGS)},
};

static void read_rule(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                      void *target)
{
    struct written_rule *rule = target;
    rule->at = at;
    json_read_object(reader, value, at, rule_fields, COUNT_OF(rule_fields), rule);
}

static void read_rules(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    *(struct json_items *)target = json_read_array(reader, value, at, sizeof(struct written_rule), read_rule);
}

/* ---- weights and loss bands ---- */

static const struct json_field weight_fields[] = {
    {.key = "critical",
     .kind = FIELD_INTEGER,
     .offset = KM_CRITICAL * sizeof(int32_t),
     .required = true,
     .max = 100},
    {.key = "major",
     .kind = FIELD_INTEGER,
     .offset = KM_MAJOR * sizeof(int32_t),
     .required = true,
     .max = 100},
    {.key = "minor",
     .kind = FIELD_INTEGER,
     .offset = KM_MINOR * sizeof(int32_t),
     .required = true,
     .max = 100},
    {.key = "reminder",
     .kind = FIELD_INTEGER,
     .offset = KM_REMINDER * sizeof(int32_t),
     .required = true,
     .max = 100},
};

static void read_weights(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target)
{
    json_read_object(reader, value, at, weight_fields, COUNT_OF(weight_fields), target);
}

static const struct json_field band_fields[] = {
    {FIELD(loss_band, id, FIELD_ID), .required = true},
    {FIELD(loss_band, from, FIELD_INTEGER), .required = true, .min = 0, .max = 9999},
    {FIELD(loss_band, label, FIELD_TEXT), .required = true},
};

static void read_band(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                      void *target)
{
    struct written_band *band = target;
    band->at = at;
    json_read_object(reader, value, at, band_fields, COUNT_OF(band_fields), &band->band);
}

static void read_bands(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    *(struct json_items *)target = json_read_array(reader, value, at, sizeof(struct written_band), read_band);
}

/* ---- personas and strategies ---- */

enum { DELTA_MAX = 100 };

static void read_meter(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    struct written_meter *meter = target;
    *meter = (struct written_meter){.name = json_key(value), .at = at};
    if (json_kind(value) != JSON_INTEGER) {
        json_wrong_kind(reader, value, at, JSON_INTEGER);
        return;
    }
    int64_t delta = json_integer(value);
    if (delta >= -DELTA_MAX && delta <= DELTA_MAX) {
        meter->delta = (int32_t)delta;
        return;
    }
    char found[24];
    snprintf(found, sizeof found, "%lld", (long long)delta);
    diags_add(reader->diags, DIAG_FIELD_OUT_OF_RANGE, at, DIAG_ARGUMENTS(found, "-100", "100"));
}

static void read_meters(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target)
{
    *(struct json_items *)target =
        json_read_members(reader, value, at, sizeof(struct written_meter), read_meter);
}

static const struct json_field effect_fields[] = {
    {FIELD(written_effect, act, FIELD_STRING), .required = true},
    {FIELD(written_effect, meters, FIELD_CUSTOM), .required = true, .read = read_meters},
};

static void read_effect(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target)
{
    struct written_effect *effect = target;
    effect->at = at;
    json_read_object(reader, value, at, effect_fields, COUNT_OF(effect_fields), effect);
}

static void read_effects(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target)
{
    *(struct json_items *)target =
        json_read_array(reader, value, at, sizeof(struct written_effect), read_effect);
}

static const struct json_field persona_fields[] = {
    {FIELD(written_persona, id, FIELD_ID), .required = true},
    {FIELD(written_persona, label, FIELD_TEXT), .required = true},
    {FIELD(written_persona, effects, FIELD_CUSTOM), .required = true, .read = read_effects},
};

static void read_persona(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target)
{
    struct written_persona *persona = target;
    persona->at = at;
    json_read_object(reader, value, at, persona_fields, COUNT_OF(persona_fields), persona);
}

static void read_personas(const struct json_reader *reader, const struct json_value *value,
                          const struct path *at, void *target)
{
    *(struct json_items *)target =
        json_read_array(reader, value, at, sizeof(struct written_persona), read_persona);
}

static const struct json_field strategy_fields[] = {
    {.key = "apologetic", .kind = FIELD_STRINGS},
};

static void read_strategies(const struct json_reader *reader, const struct json_value *value,
                            const struct path *at, void *target)
{
    json_read_object(reader, value, at, strategy_fields, COUNT_OF(strategy_fields), target);
}

/* ---- phrases, tells, policy, references ---- */

static const struct json_field phrase_fields[] = {
    {FIELD(written_words, ja, FIELD_STRINGS)},
    {FIELD(written_words, en, FIELD_STRINGS)},
};

static void read_words(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    json_read_object(reader, value, at, phrase_fields, COUNT_OF(phrase_fields), target);
}

static void read_phrases(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target)
{
    *(struct json_items *)target =
        json_read_members(reader, value, at, sizeof(struct written_words), read_words);
}

static const struct json_field tell_fields[] = {
    {FIELD(written_tells, cushions, FIELD_CUSTOM), .read = read_words},
    {FIELD(written_tells, hedges, FIELD_CUSTOM), .read = read_words},
    {FIELD(written_tells, numerals, FIELD_CUSTOM), .read = read_words},
    {FIELD(written_tells, not_numerals, FIELD_CUSTOM), .read = read_words},
};

static void read_tells(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    json_read_object(reader, value, at, tell_fields, COUNT_OF(tell_fields), target);
}

static const char *const where_names[] = {
    [WORDING_ANSWERS] = "answers", [WORDING_CUSTOMER] = "customer", [WORDING_FEEDBACK] = "feedback",
    [WORDING_ENDINGS] = "endings", [WORDING_PLACES] = NULL,
};

static const struct json_field wording_fields[] = {
    {FIELD(written_wording, id, FIELD_ID), .required = true},
    {FIELD(written_wording, where, FIELD_ENUM), .names = where_names},
    {FIELD(written_wording, acts, FIELD_STRINGS)},
    {FIELD(written_wording, also, FIELD_STRINGS)},
    {FIELD(written_wording, never, FIELD_STRINGS)},
    {FIELD(written_wording, after, FIELD_STRINGS)},
    {FIELD(written_wording, with, FIELD_STRINGS)},
    {FIELD(written_wording, own_name, FIELD_BOOL)},
    {FIELD(written_wording, sure, FIELD_CUSTOM), .read = read_words},
    {FIELD(written_wording, signs, FIELD_CUSTOM), .read = read_words},
    {FIELD(written_wording, except, FIELD_CUSTOM), .read = read_words},
};

static void read_wording(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target)
{
    struct written_wording *wording = target;
    wording->at = at;
    json_read_object(reader, value, at, wording_fields, COUNT_OF(wording_fields), wording);
}

static void read_wordings(const struct json_reader *reader, const struct json_value *value,
                          const struct path *at, void *target)
{
    *(struct json_items *)target =
        json_read_array(reader, value, at, sizeof(struct written_wording), read_wording);
}

static const struct json_field contact_fields[] = {
    {FIELD(km_contact, role, FIELD_TEXT), .required = true},
    {FIELD(km_contact, contact, FIELD_TEXT)},
    {FIELD(km_contact, danger, FIELD_BOOL)},
};

static void read_contact(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target)
{
    json_read_object(reader, value, at, contact_fields, COUNT_OF(contact_fields), target);
}

static void read_contacts(const struct json_reader *reader, const struct json_value *value,
                          const struct path *at, void *target)
{
    struct km_policy *policy = target;
    struct json_items contacts = json_read_array(reader, value, at, sizeof(struct km_contact), read_contact);
    policy->contacts = contacts.items;
    policy->contact_count = contacts.count;
}

static const struct json_field policy_fields[] = {
    {FIELD(km_policy, name, FIELD_TEXT), .required = true},
    {FIELD(km_policy, time_limit_minutes, FIELD_INTEGER), .required = true, .min = 1, .max = 1440},
    {FIELD(km_policy, front_line_limit, FIELD_TEXT), .required = true},
    {.key = "contacts", .kind = FIELD_CUSTOM, .offset = 0, .read = read_contacts},
};

static void read_policy(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target)
{
    json_read_object(reader, value, at, policy_fields, COUNT_OF(policy_fields), target);
}

static const struct json_field reference_fields[] = {
    {FIELD(km_reference, text, FIELD_TEXT), .required = true},
    {FIELD(km_reference, source, FIELD_STRING)},
    {FIELD(km_reference, date, FIELD_STRING)},
};

static void read_reference(const struct json_reader *reader, const struct json_value *value,
                           const struct path *at, void *target)
{
    struct km_reference *reference = target;
    reference->id = json_key(value);
    json_read_object(reader, value, at, reference_fields, COUNT_OF(reference_fields), reference);
}

static void read_references(const struct json_reader *reader, const struct json_value *value,
                            const struct path *at, void *target)
{
    *(struct json_items *)target =
        json_read_members(reader, value, at, sizeof(struct km_reference), read_reference);
}

/* ---- the whole file ---- */

static const char *const language_names[] = {
    [KM_JA] = "ja",
    [KM_EN] = "en",
    [KM_EN + 1] = NULL,
};

static const struct json_field rulebook_fields[] = {
    {FIELD(written_rulebook, format, FIELD_INTEGER), .required = true, .min = 1, .max = INT32_MAX},
    {FIELD(written_rulebook, id, FIELD_ID), .required = true},
    {FIELD(written_rulebook, revision, FIELD_INTEGER), .required = true, .min = 1, .max = INT32_MAX},
    {FIELD(written_rulebook, language, FIELD_ENUM), .required = true, .names = language_names},
    {FIELD(written_rulebook, license, FIELD_STRING)},
    {FIELD(written_rulebook, title, FIELD_TEXT), .required = true},
    {FIELD(written_rulebook, weights, FIELD_CUSTOM), .required = true, .read = read_weights},
    {FIELD(written_rulebook, pass_mark, FIELD_INTEGER), .required = true, .min = 1, .max = 100},
    {FIELD(written_rulebook, loss_bands, FIELD_CUSTOM), .required = true, .read = read_bands},
    {FIELD(written_rulebook, acts, FIELD_CUSTOM), .required = true, .read = read_acts},
    {FIELD(written_rulebook, sets, FIELD_CUSTOM), .read = read_sets},
    {FIELD(written_rulebook, only_after, FIELD_CUSTOM), .read = read_sets},
    {FIELD(written_rulebook, promises, FIELD_STRINGS)},
    {FIELD(written_rulebook, rules, FIELD_CUSTOM), .required = true, .read = read_rules},
    {FIELD(written_rulebook, personas, FIELD_CUSTOM), .read = read_personas},
    {.key = "strategies",
     .kind = FIELD_CUSTOM,
     .offset = offsetof(struct written_rulebook, apologetic),
     .read = read_strategies},
    {FIELD(written_rulebook, phrases, FIELD_CUSTOM), .read = read_phrases},
    {FIELD(written_rulebook, tells, FIELD_CUSTOM), .read = read_tells},
    {FIELD(written_rulebook, wording, FIELD_CUSTOM), .read = read_wordings},
    {FIELD(written_rulebook, policy, FIELD_CUSTOM), .read = read_policy},
    {FIELD(written_rulebook, references, FIELD_CUSTOM), .read = read_references},
};

int64_t written_format(const struct json_value *root)
{
    const struct json_value *format = json_kind(root) == JSON_OBJECT ? json_find(root, "format") : NULL;
    return format && json_kind(format) == JSON_INTEGER ? json_integer(format) : 0;
}

/* Plain strings take the file's language wherever it stands, so it is looked up before anything is read. */
static enum km_language file_language(const struct json_value *root)
{
    const struct json_value *language = json_kind(root) == JSON_OBJECT ? json_find(root, "language") : NULL;
    bool english = language && json_kind(language) == JSON_STRING && strcmp(json_string(language), "en") == 0;
    return english ? KM_EN : KM_JA;
}

void written_read(struct json_reader *reader, const struct json_value *root, struct written_rulebook *written)
{
    reader->language = file_language(root);
    json_read_object(reader, root, NULL, rulebook_fields, COUNT_OF(rulebook_fields), written);
}
