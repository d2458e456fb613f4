/* The acts that have a role in a constraint that applies, or that a promise calls for, and those of an order
 * ("only_after") of which the scenario has the later one. Whatever else is said makes no difference, and so
 * does not keep places apart.
 */
#include "explore/filter.h"

#include "explore/rule.h"

static bool some_in(const struct program *program, struct program_span span, struct act_range acts)
{
    for (uint32_t i = 0; i < span.count; i++)
        if (act_in(acts, program->acts[span.first + i]))
            return true;
    return false;
}

static bool way_carries(const struct program *program, struct program_span ways, struct act_range acts)
{
    for (uint32_t i = 0; i < ways.count; i++)
        if (act_in(acts, program->ways[ways.first + i].end_act))
            return true;
    return false;
}

bool filter_carries(const struct program *program, struct act_range acts)
{
    for (uint32_t i = 0; i < program->line_count; i++)
        if (some_in(program, program->lines[i].acts, acts))
            return true;
    for (uint32_t i = 0; i < program->choice_count; i++)
        if (some_in(program, program->choices[i].acts, acts) ||
            way_carries(program, program->choices[i].ways, acts))
            return true;
    for (uint32_t i = 0; i < program->node_count; i++)
        if (act_in(acts, program->nodes[i].end_act) || way_carries(program, program->nodes[i].ways, acts))
            return true;
    return false;
}

static void note_rule(const struct km_exploration *exploration, size_t number, struct graph_filter *filter,
                      bool *acts)
{
    const struct rule *rule = &exploration->rulebook->rules[number];
    for (uint32_t i = 0; i < rule->constraint_count; i++) {
        const struct constraint *constraint = &exploration->rulebook->constraints[rule->first_constraint + i];
        if (exploration->scope.applies && !exploration->scope.applies[rule->first_constraint + i])
            continue;
        for (size_t a = 0; a < exploration->rulebook->act_count; a++)
            acts[a] |= constraint->roles[a] != ROLE_NONE;
        bool utterances = constraint->template == TEMPLATE_INIT || constraint->template == TEMPLATE_END ||
                          constraint->template == TEMPLATE_CHAIN_RESPONSE ||
                          constraint->template == TEMPLATE_NOT_CHAIN_SUCCESSION;
        filter->actors[constraint->of] |= utterances;
    }
}

bool filter_promises(const struct km_exploration *exploration, size_t number)
{
    const struct km_rulebook *rulebook = exploration->rulebook;
    const struct constraint *constraint = &rulebook->constraints[number];
    if (!rule_opens(constraint) ||
        (exploration->scope.called && !exploration->scope.called[constraint->rule]))
        return false;
    for (uint16_t a = 0; a < rulebook->act_count; a++)
        if (rulebook->acts[a].promise && constraint->roles[a] == ROLE_A &&
            filter_carries(exploration->program, (struct act_range){a, (uint16_t)(a + 1)}))
            return true;
    return false;
}

/* One that is left out since nothing can fulfil it is still owed to whom it was promised. */
static void note_promise(const struct km_exploration *exploration, size_t number, struct graph_filter *filter,
                         bool *acts)
{
    const struct constraint *constraint = &exploration->rulebook->constraints[number];
    if (!filter_promises(exploration, number))
        return;
    for (size_t a = 0; a < exploration->rulebook->act_count; a++)
        acts[a] |= constraint->roles[a] != ROLE_NONE;
    filter->actors[constraint->of] |= constraint->template == TEMPLATE_CHAIN_RESPONSE;
}

static void note_acts(bool *acts, struct act_range range)
{
    for (uint16_t a = range.first; a < range.last; a++)
        acts[a] = true;
}

static void note_order(const struct km_exploration *exploration, const struct act_order *order, bool *acts)
{
    if (!filter_carries(exploration->program, order->acts))
        return;
    note_acts(acts, order->acts);
    for (size_t i = 0; i < order->after_count; i++)
        note_acts(acts, order->after[i]);
}

static bool can_tempt(const struct program *program, const bool *acts, uint32_t choice)
{
    struct program_span own = program->choices[choice].acts;
    for (uint32_t a = 0; a < own.count; a++)
        if (acts[program->acts[own.first + a]])
            return true;
    return false;
}

/* The words that two choices have in common when they tempt alike. */
static void write_tempting(const struct program *program, uint32_t node, uint32_t choice, struct bank *words)
{
    struct program_span own = program->choices[choice].acts;
    words->count = 0;
    *(uint32_t *)bank_add(words, 1) = node;
    for (uint32_t a = 0; a < own.count; a++)
        *(uint32_t *)bank_add(words, 1) = program->acts[own.first + a];
}

/* Only rules are tempted by what is on offer, and by acts alone: choices of a node with the same acts are one
 * temptation. */
static void note_choices(const struct km_exploration *exploration, const bool *acts, uint32_t *tempting)
{
    const struct program *program = exploration->program;
    struct intern known;
    struct bank words, firsts;
    intern_init(&known, &exploration->arena.host, 0);
    bank_init(&words, &exploration->arena.host, sizeof(uint32_t));
    bank_init(&firsts, &exploration->arena.host, sizeof(uint32_t));
    for (uint32_t c = 0; c < program->choice_count; c++)
        tempting[c] = KM_NONE;
    for (uint32_t n = 0; n < program->node_count; n++) {
        struct program_span choices = program->nodes[n].choices;
        for (uint32_t c = choices.first; c < choices.first + choices.count; c++) {
            if (!can_tempt(program, acts, c))
                continue;
            write_tempting(program, n, c, &words);
            uint32_t number = intern_add(&known, words.items, words.count);
            if (number == firsts.count)
                *(uint32_t *)bank_add(&firsts, 1) = c;
            tempting[c] = ((const uint32_t *)firsts.items)[number];
        }
    }
    intern_release(&known);
    bank_release(&words);
    bank_release(&firsts);
}

struct graph_filter filter_make(struct km_exploration *exploration)
{
    struct graph_filter filter = {0};
    const struct km_rulebook *rulebook = exploration->rulebook;
    bool *acts = arena_array(&exploration->arena, rulebook->act_count, sizeof *acts);
    uint32_t *tempting =
        arena_array(&exploration->arena, exploration->program->choice_count, sizeof *tempting);
    for (size_t w = 0; w < exploration->watch_count; w++)
        note_rule(exploration, exploration->watches[w].rule, &filter, acts);
    note_choices(exploration, acts, tempting);
    for (size_t o = 0; !exploration->without_rules && o < rulebook->order_count; o++)
        note_order(exploration, &rulebook->orders[o], acts);
    for (size_t c = 0; !exploration->without_rules && c < rulebook->constraint_count; c++)
        note_promise(exploration, c, &filter, acts);
    filter.acts = acts;
    filter.tempting = tempting;
    return filter;
}
