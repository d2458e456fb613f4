/* What a loaded rulebook answers: the public header, and the lookups that other rooms share. */
#include "rulebook/rulebook.h"

#include <assert.h>

const char *km_rulebook_id(const struct km_rulebook *rulebook)
{
    return rulebook->id;
}

const struct km_text *km_rulebook_title(const struct km_rulebook *rulebook)
{
    return &rulebook->title;
}

int32_t km_rulebook_revision(const struct km_rulebook *rulebook)
{
    return rulebook->revision;
}

struct km_bytes km_rulebook_json(const struct km_rulebook *rulebook)
{
    return rulebook->json;
}

int32_t km_rulebook_pass_mark(const struct km_rulebook *rulebook)
{
    return rulebook->pass_mark;
}

size_t km_rulebook_act_count(const struct km_rulebook *rulebook)
{
    return rulebook->act_count;
}

int32_t km_rulebook_find_act(const struct km_rulebook *rulebook, const char *id)
{
    return map_find_string(&rulebook->act_by_id, id);
}

const char *km_rulebook_act_id(const struct km_rulebook *rulebook, size_t act)
{
    if (act >= rulebook->act_count)
        return NULL;
    return rulebook->acts[act].id;
}

struct km_text km_rulebook_act_label(const struct km_rulebook *rulebook, size_t act)
{
    if (act >= rulebook->act_count)
        return (struct km_text){{NULL}};
    return rulebook->acts[act].full_label;
}

struct km_text km_rulebook_act_definition(const struct km_rulebook *rulebook, size_t act)
{
    if (act >= rulebook->act_count)
        return (struct km_text){{NULL}};
    int32_t parent = rulebook->acts[act].parent;
    return rulebook->acts[parent < 0 ? act : (size_t)parent].definition;
}

struct km_text km_rulebook_act_example(const struct km_rulebook *rulebook, size_t act)
{
    if (act >= rulebook->act_count)
        return (struct km_text){{NULL}};
    int32_t parent = rulebook->acts[act].parent;
    return rulebook->acts[parent < 0 ? act : (size_t)parent].example;
}

int32_t km_rulebook_act_parent(const struct km_rulebook *rulebook, size_t act)
{
    if (act >= rulebook->act_count)
        return -1;
    return rulebook->acts[act].parent;
}

size_t km_rulebook_rule_count(const struct km_rulebook *rulebook)
{
    return rulebook->rule_count;
}

const struct km_rule *km_rulebook_rule(const struct km_rulebook *rulebook, size_t rule)
{
    if (rule >= rulebook->rule_count)
        return NULL;
    return &rulebook->rules[rule].door;
}

int32_t km_rulebook_find_rule(const struct km_rulebook *rulebook, const char *id)
{
    return map_find_string(&rulebook->rule_by_id, id);
}

const char *km_rulebook_template(const struct km_rulebook *rulebook, size_t constraint)
{
    if (constraint >= rulebook->constraint_count)
        return NULL;
    return template_names[rulebook->constraints[constraint].template];
}

int32_t km_rulebook_within(const struct km_rulebook *rulebook, size_t constraint)
{
    if (constraint >= rulebook->constraint_count)
        return -1;
    int32_t within = rulebook->constraints[constraint].within;
    return within == WITHIN_UNLIMITED ? -1 : within;
}

bool km_rulebook_wants_first(const struct km_rulebook *rulebook, size_t number)
{
    if (number >= rulebook->constraint_count)
        return false;
    const struct constraint *constraint = &rulebook->constraints[number];
    if (constraint->template != TEMPLATE_PRECEDENCE &&
        constraint->template != TEMPLATE_ALTERNATE_PRECEDENCE && constraint->template != TEMPLATE_SUCCESSION)
        return false;
    for (size_t act = 0; act < rulebook->act_count; act++)
        if (constraint->roles[act] == ROLE_A && strncmp(rulebook->acts[act].id, "agent.", 6) == 0)
            return true;
    return false;
}

bool km_rulebook_meets(const struct km_rulebook *rulebook, size_t number, uint16_t act)
{
    static const enum act_role asks_for[TEMPLATE_COUNT] = {
        [TEMPLATE_EXISTENCE] = ROLE_A,  [TEMPLATE_INIT] = ROLE_A,
        [TEMPLATE_END] = ROLE_A,        [TEMPLATE_RESPONDED_EXISTENCE] = ROLE_B,
        [TEMPLATE_RESPONSE] = ROLE_B,   [TEMPLATE_CHAIN_RESPONSE] = ROLE_B,
        [TEMPLATE_SUCCESSION] = ROLE_B,
    };
    if (number >= rulebook->constraint_count || act >= rulebook->act_count)
        return false;
    const struct constraint *constraint = &rulebook->constraints[number];
    return (constraint->roles[act] & asks_for[constraint->template]) != 0;
}

struct km_loss_band km_rulebook_loss_band(const struct km_rulebook *rulebook, int32_t points)
{
    assert(rulebook->loss_band_count);
    const struct loss_band *band = rulebook->loss_bands;
    for (size_t i = 1; i < rulebook->loss_band_count && rulebook->loss_bands[i].from <= points; i++)
        band = &rulebook->loss_bands[i];
    return (struct km_loss_band){.id = band->id, .label = band->label};
}

const struct km_policy *km_rulebook_policy(const struct km_rulebook *rulebook)
{
    return &rulebook->policy;
}

const struct km_reference *km_rulebook_reference(const struct km_rulebook *rulebook, const char *id)
{
    for (size_t i = 0; i < rulebook->reference_count; i++)
        if (strcmp(rulebook->references[i].id, id) == 0)
            return &rulebook->references[i];
    return NULL;
}

const struct persona *rulebook_find_persona(const struct km_rulebook *rulebook, const char *id)
{
    for (size_t i = 0; i < rulebook->persona_count; i++)
        if (strcmp(rulebook->personas[i].id, id) == 0)
            return &rulebook->personas[i];
    return NULL;
}

bool rulebook_rule_applies(const struct rule *rule, uint64_t atoms)
{
    return condition_holds(&rule->when, NULL, &atoms);
}

const char *km_rulebook_nearest_rule(const struct km_rulebook *rulebook, const char *id)
{
    return diags_nearest(id, rulebook->rule_ids, rulebook->rule_count);
}
