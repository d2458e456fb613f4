/* Which constraints can matter in a scenario. First its head decides which rules apply at all; then a
 * constraint is left out when nothing in the file carries an act that could fulfil it (obligations) or break
 * it (prohibitions): such a rule would never have its moment. */
#include "scenario/document.h"

#include "rulebook/rulebook.h"

/* ---- the head ---- */

static bool has_harassment(const struct document *document, const char *word)
{
    for (size_t i = 0; i < document->harassment.count; i++)
        if (strcmp(document->harassment.items[i], word) == 0)
            return true;
    return false;
}

static bool has_tag(const struct document *document, const char *word)
{
    for (size_t i = 0; i < document->tags.count; i++)
        if (strcmp(document->tags.items[i], word) == 0)
            return true;
    return false;
}

static bool has_channel(const struct document *document, const char *word)
{
    return strcmp(document_channels[document->channel], word) == 0;
}

static bool has_complaint(const struct document *document, const char *word)
{
    return strcmp(document_complaint_types[document->complaint_type], word) == 0;
}

static bool has_trade(const struct document *document, const char *word)
{
    return strcmp(document->trade, word) == 0;
}

static const struct {
    const char *name;
    bool (*holds)(const struct document *document, const char *argument);
} atoms[] = {
    {.name = "channel", .holds = has_channel},
    {.name = "complaint", .holds = has_complaint},
    {.name = "harassment", .holds = has_harassment},
    {.name = "trade", .holds = has_trade},
    {.name = "tag", .holds = has_tag},
};

static bool atom_holds(const struct document *document, const struct head_atom *atom)
{
    for (size_t i = 0; i < sizeof atoms / sizeof *atoms; i++)
        if (strcmp(atoms[i].name, atom->name) == 0)
            return atoms[i].holds(document, atom->argument);
    return false;
}

/* The set of the rulebook's head atoms that are true of this scenario. */
static uint64_t head_atoms(const struct km_rulebook *rulebook, const struct document *document)
{
    uint64_t holding = 0;
    for (size_t i = 0; i < rulebook->head_atom_count; i++)
        if (atom_holds(document, &rulebook->head_atoms[i]))
            holding |= UINT64_C(1) << i;
    return holding;
}

/* ---- the acts that something carries ---- */

struct carried {
    const struct km_rulebook *rulebook;
    const struct document *document;
    bool *acts; /* by act number */
};

static void carry(struct carried *carried, int32_t act)
{
    if (act >= 0)
        carried->acts[act] = true;
}

static void carry_acts(struct carried *carried, const struct document_acts *acts)
{
    for (size_t i = 0; i < acts->written.count; i++)
        carry(carried, acts->numbers[i]);
}

static void carry_lines(struct carried *carried, const struct document_line *lines, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        carry_acts(carried, &lines[i].acts);
        for (size_t r = 0; lines[i].by == KM_BY_CUSTOMER && r < lines[i].reveals.count; r++)
            if (lines[i].reveal_numbers[r] >= 0)
                carry(carried, carried->document->facts[lines[i].reveal_numbers[r]].act);
    }
}

static void carry_ways(struct carried *carried, const struct document_ways *ways)
{
    for (size_t i = 0; i < ways->count; i++)
        carry(carried, document_reason_act(carried->rulebook, ways->items[i].reason));
}

static void carry_form(struct carried *carried, const struct document_form *form)
{
    for (size_t s = 0; s < form->slot_count; s++)
        for (size_t o = 0; o < form->slots[s].option_count; o++)
            for (size_t r = 0; r < form->slots[s].options[o].reading_count; r++)
                carry(carried, form->slots[s].options[o].readings[r].act);
    carry_ways(carried, &form->ways);
}

static void carry_node(struct carried *carried, const struct document_node *node)
{
    carry_lines(carried, node->lines, node->line_count);
    for (size_t c = 0; c < node->choice_count; c++) {
        carry_acts(carried, &node->choices[c].acts);
        carry_lines(carried, node->choices[c].reply, node->choices[c].reply_count);
        carry_ways(carried, &node->choices[c].ways);
    }
    carry_ways(carried, &node->ways);
    if (node->form)
        carry_form(carried, node->form);
    if (node->end)
        carry(carried, document_reason_act(carried->rulebook, node->end->reason));
}

/* ---- constraints ---- */

/* The set whose acts could fulfil an obligation or break a prohibition. */
static const uint8_t deciding_role[TEMPLATE_COUNT] = {
    [TEMPLATE_EXISTENCE] = ROLE_A,
    [TEMPLATE_ABSENCE] = ROLE_A,
    [TEMPLATE_INIT] = ROLE_A,
    [TEMPLATE_END] = ROLE_A,
    [TEMPLATE_RESPONDED_EXISTENCE] = ROLE_B,
    [TEMPLATE_RESPONSE] = ROLE_B,
    [TEMPLATE_CHAIN_RESPONSE] = ROLE_B,
    [TEMPLATE_PRECEDENCE] = ROLE_B,
    [TEMPLATE_ALTERNATE_PRECEDENCE] = ROLE_B,
    [TEMPLATE_SUCCESSION] = ROLE_B,
    [TEMPLATE_NOT_SUCCESSION] = ROLE_B,
    [TEMPLATE_NOT_CHAIN_SUCCESSION] = ROLE_B,
    [TEMPLATE_NOT_COEXISTENCE] = ROLE_B,
};

static bool can_matter(const struct constraint *constraint, const struct carried *carried)
{
    uint8_t role = deciding_role[constraint->template];
    for (size_t act = 0; act < carried->rulebook->act_count; act++)
        if (carried->acts[act] && constraint->roles[act] & role)
            return true;
    return false;
}

struct km_scope document_scope(const struct json_reader *reader, const struct km_rulebook *rulebook,
                               const struct document *document)
{
    struct carried carried = {
        .rulebook = rulebook,
        .document = document,
        .acts = arena_array(reader->arena, rulebook->act_count, sizeof *carried.acts),
    };
    for (size_t n = 0; n < document->node_count; n++)
        carry_node(&carried, &document->nodes[n]);
    uint64_t atoms_holding = head_atoms(rulebook, document);
    bool *applies = arena_array(reader->arena, rulebook->constraint_count, sizeof *applies);
    bool *called = arena_array(reader->arena, rulebook->rule_count, sizeof *called);
    for (size_t r = 0; r < rulebook->rule_count; r++)
        called[r] = rulebook_rule_applies(&rulebook->rules[r], atoms_holding);
    for (size_t c = 0; c < rulebook->constraint_count; c++) {
        const struct constraint *constraint = &rulebook->constraints[c];
        applies[c] = called[constraint->rule] && can_matter(constraint, &carried);
    }
    return (struct km_scope){
        .objectives = document->objective_rules,
        .objective_count = document->objective_rule_count,
        .applies = applies,
        .called = called,
        .carried = carried.acts,
    };
}
