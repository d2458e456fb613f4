/* The checks of a scenario beyond its names, in order of weight: the graph, the phases, the objectives, then
 * what an author may have forgotten. Nothing is played here, so conditions are not asked whether they hold;
 * what only playing can tell (a decision without a selectable choice, an objective nobody can keep) is left
 * to exploration. */
#include "scenario/check.h"

#include "base/diag_scenario.h"
#include "rulebook/rulebook.h"

static bool has_unknown(const int32_t *numbers, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (numbers[i] < 0)
            return true;
    return false;
}

static bool lines_uncertain(const struct document_line *lines, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (has_unknown(lines[i].acts.numbers, lines[i].acts.written.count) ||
            has_unknown(lines[i].reveal_numbers, lines[i].reveals.count))
            return true;
    return false;
}

static bool form_uncertain(const struct document_form *form)
{
    for (size_t s = 0; s < form->slot_count; s++)
        for (size_t o = 0; o < form->slots[s].option_count; o++)
            for (size_t r = 0; r < form->slots[s].options[o].reading_count; r++)
                if (form->slots[s].options[o].readings[r].act < 0)
                    return true;
    return false;
}

static bool node_uncertain(const struct document_node *node)
{
    if (lines_uncertain(node->lines, node->line_count) || (node->form && form_uncertain(node->form)))
        return true;
    for (size_t c = 0; c < node->choice_count; c++) {
        const struct document_choice *choice = &node->choices[c];
        if (has_unknown(choice->acts.numbers, choice->acts.written.count) ||
            lines_uncertain(choice->reply, choice->reply_count))
            return true;
    }
    return false;
}

/* Whether something in the file carries an act that is not known, so that nobody can say which acts occur. */
static bool acts_uncertain(const struct document *document)
{
    for (size_t i = 0; i < document->fact_count; i++)
        if (!document->facts[i].known_slot)
            return true;
    for (size_t n = 0; n < document->node_count; n++)
        if (node_uncertain(&document->nodes[n]))
            return true;
    return false;
}

static bool rule_applies(const struct km_rulebook *rulebook, int32_t number, struct km_scope scope)
{
    const struct rule *rule = &rulebook->rules[number];
    for (size_t c = 0; c < rule->constraint_count; c++)
        if (scope.applies[rule->first_constraint + c])
            return true;
    return false;
}

static void check_objectives(const struct json_reader *reader, const struct km_rulebook *rulebook,
                             const struct document *document, struct km_scope scope)
{
    if (acts_uncertain(document))
        return;
    const struct path *at = DIAG_KEY(NULL, "objectives");
    for (size_t i = 0; i < document->objectives.count; i++) {
        const char *id = document->objectives.items[i];
        int32_t rule = km_rulebook_find_rule(rulebook, id);
        if (rule >= 0 && !rule_applies(rulebook, rule, scope))
            diags_add(reader->diags, DIAG_OBJECTIVE_NOT_APPLICABLE, DIAG_INDEX(at, i), DIAG_ARGUMENTS(id));
    }
}

/* Where something is scored, whoever judges an end by its score must be able to hold it against what was left
 * behind. */
static void check_outcomes(const struct json_reader *reader, const struct document *document)
{
    size_t ends = 0, others = 0; /* others: neither good nor missing */
    for (size_t n = 0; n < document->node_count && document->objectives.count; n++) {
        const struct document_node *node = &document->nodes[n];
        ends += node->end != NULL;
        others += node->end && (node->end->outcome == KM_MIXED || node->end->outcome == KM_HARM);
        if (node->end && node->end->outcome == KM_OUTCOME_NONE)
            diags_add(reader->diags, DIAG_OUTCOME_MISSING, DIAG_KEY(node->at, "end"),
                      DIAG_ARGUMENTS(node->id));
    }
    if (ends && others == ends)
        diags_add(reader->diags, DIAG_NO_GOOD_END, DIAG_KEY(NULL, "nodes"), DIAG_NO_ARGUMENTS);
}

static void check_decisions(const struct json_reader *reader, const struct document *document)
{
    for (size_t n = 0; n < document->node_count; n++) {
        const struct document_node *node = &document->nodes[n];
        if (node->choice_count == 1)
            diags_add(reader->diags, DIAG_SINGLE_CHOICE, DIAG_KEY(node->at, "choices"),
                      DIAG_ARGUMENTS(node->id));
    }
}

void document_check(const struct json_reader *reader, const struct km_rulebook *rulebook,
                    const struct document *document, struct km_scope scope)
{
    check_graph(reader, document);
    check_phases(reader, document);
    check_objectives(reader, rulebook, document, scope);
    check_outcomes(reader, document);
    check_decisions(reader, document);
    check_instead(reader, document);
    check_unused(reader, document);
    check_translations(reader, document);
}
