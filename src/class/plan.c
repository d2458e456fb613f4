/* Minutes and parts to play. The shares of the plan are those of a class of an hour around a scene of ten
 * minutes: opening, three rules, the scene with votes, one answer again in pairs, talk, one line of action. A
 * longer scene takes of all others alike, and never more than a share of sixty.
 */
#include "kamae/class.h"

enum { MOST_SCENE = 60 };

struct km_plan km_class_plan(int32_t alone, int32_t minutes)
{
    const struct {
        const char *key;
        int32_t share;
    } parts[KM_PLAN_PARTS] = {
        [KM_PLAN_OPENING] = {"class.plan.opening", 7},
        [KM_PLAN_RULES] = {"class.plan.rules", 8},
        [KM_PLAN_SCENE] = {"class.plan.scene", 2 * alone < MOST_SCENE ? 2 * alone : MOST_SCENE},
        [KM_PLAN_PAIRS] = {"class.plan.pairs", 10},
        [KM_PLAN_DEBRIEF] = {"class.plan.debrief", 12},
        [KM_PLAN_ACTION] = {"class.plan.action", 3},
    };
    struct km_plan plan = {.minutes = minutes};
    int32_t all = 0, before = 0, from = 0;
    for (size_t i = 0; i < KM_PLAN_PARTS; i++)
        all += parts[i].share;
    for (size_t i = 0; i < KM_PLAN_PARTS; i++) {
        before += parts[i].share;
        int32_t end = (2 * minutes * before + all) / (2 * all); /* to the nearest minute */
        plan.parts[i] = (struct km_plan_part){.key = parts[i].key, .from = from, .minutes = end - from};
        from = end;
    }
    return plan;
}

size_t km_plan_at(const struct km_plan *plan, int32_t elapsed)
{
    size_t part = 0;
    while (part < KM_PLAN_PARTS && elapsed >= plan->parts[part].from + plan->parts[part].minutes)
        part++;
    return part;
}

/* ---- roles ---- */

static struct km_role *add_role(struct km_roles *roles, const char *key)
{
    struct km_role *role = &roles->roles[roles->count++];
    role->key = key;
    return role;
}

/* The heaviest objective that nobody has yet; of several the first of the scenario. False when none is left.
 */
static bool next_objective(const struct km_scenario *scenario, bool *dealt, uint16_t *out)
{
    struct km_scope scope = km_scenario_scope(scenario);
    int32_t heaviest = -1;
    size_t found = 0;
    for (size_t i = 0; i < scope.objective_count; i++) {
        int32_t weight = km_rulebook_rule(km_scenario_rulebook(scenario), scope.objectives[i])->weight;
        if (dealt[i] || weight <= heaviest)
            continue;
        heaviest = weight;
        found = i;
    }
    if (heaviest < 0)
        return false;
    dealt[found] = true;
    *out = scope.objectives[found];
    return true;
}

enum { MOST_OBJECTIVES = 256 }; /* as many as a rulebook has rules */

struct km_roles km_class_roles(const struct km_scenario *scenario)
{
    struct km_roles roles = {.count = 0};
    bool dealt[MOST_OBJECTIVES] = {false};
    add_role(&roles, "class.role.speaker");
    if (km_scenario_person(scenario, KM_BY_PARTNER))
        add_role(&roles, "class.role.second");
    add_role(&roles, "class.role.notes");
    struct km_role *observers[] = {add_role(&roles, "class.role.observer"),
                                   add_role(&roles, "class.role.observer")};
    uint16_t rule;
    for (size_t i = 0; i < 2 * KM_ROLE_RULES && next_objective(scenario, dealt, &rule); i++)
        observers[i % 2]->rules[observers[i % 2]->rule_count++] = rule;
    return roles;
}
