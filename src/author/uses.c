/* What a scenario has for a rule, by the acts that stand in it alone: whether they can come up together is
 * for exploration to prove. */
#include "kamae/lookup.h"

#include "kamae/scenario.h"
#include "rulebook/rulebook.h"

static bool is_carried(const struct km_scope *scope, const struct km_rulebook *rulebook,
                       const struct constraint *constraint, enum act_role role)
{
    for (size_t act = 0; act < rulebook->act_count; act++)
        if (scope->carried[act] && constraint->roles[act] == role)
            return true;
    return false;
}

/* Something that opens it stands in the scenario, or nothing needs to. A ban that applies has what breaks it.
 */
static bool comes_up(const struct km_scope *scope, const struct km_rulebook *rulebook,
                     const struct constraint *constraint)
{
    switch (constraint->template) {
    case TEMPLATE_RESPONDED_EXISTENCE:
    case TEMPLATE_RESPONSE:
    case TEMPLATE_CHAIN_RESPONSE:
    case TEMPLATE_NOT_SUCCESSION:
    case TEMPLATE_NOT_CHAIN_SUCCESSION:
    case TEMPLATE_NOT_COEXISTENCE: return is_carried(scope, rulebook, constraint, ROLE_A);
    default: return true;
    }
}

struct km_rule_use km_rule_use(const struct km_scenario *scenario, size_t number)
{
    const struct km_rulebook *rulebook = km_scenario_rulebook(scenario);
    struct km_scope scope = km_scenario_scope(scenario);
    struct km_rule_use use = {.objective = false};
    if (number >= rulebook->rule_count)
        return use;
    const struct rule *rule = &rulebook->rules[number];
    for (size_t i = 0; i < scope.objective_count; i++)
        use.objective = use.objective || scope.objectives[i] == number;
    for (size_t c = rule->first_constraint; c < (size_t)rule->first_constraint + rule->constraint_count; c++)
        use.scene = use.scene || (scope.applies[c] && comes_up(&scope, rulebook, &rulebook->constraints[c]));
    return use;
}

unsigned km_choice_touches(const struct km_scenario *scenario, uint32_t choice, size_t rule)
{
    struct km_choice each = km_scenario_choice(scenario, choice);
    unsigned touches = 0;
    for (size_t i = 0; i < each.act_count; i++)
        touches |= km_rule_touches(km_scenario_rulebook(scenario), rule, each.acts[i]);
    return touches;
}
