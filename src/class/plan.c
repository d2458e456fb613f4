/* Minutes and parts to play. Classes were timed: an answer for which hands are raised takes about two minutes
 * for each one that the scene takes alone, and a quiet minute, talk and hands again take five more. The scene
 * gets the minutes of as many such rounds as the class has time for; the rest is shared out among the others.
 */
#include "kamae/class.h"

enum {
    PER_MINUTE_ALONE = 2,
    MORE_TO_TALK = 5,
    LEAST_OTHERS = 26, /* of an hour: the sums of the tables below */
    USUAL_OTHERS = 40,
    HOUR = 60,
};

/* Of an hour, what each of the others takes at least, and what it takes where the scene leaves the time. */
static const struct {
    const char *key;
    int32_t least, usual;
} shares[KM_PLAN_PARTS] = {
    [KM_PLAN_OPENING] = {"class.plan.opening", 5, 7},  [KM_PLAN_RULES] = {"class.plan.rules", 5, 8},
    [KM_PLAN_SCENE] = {"class.plan.scene", 0, 0},      [KM_PLAN_PAIRS] = {"class.plan.pairs", 4, 10},
    [KM_PLAN_DEBRIEF] = {"class.plan.debrief", 9, 12}, [KM_PLAN_ACTION] = {"class.plan.action", 3, 3},
};

static int32_t hands_alone(int32_t alone)
{
    return PER_MINUTE_ALONE * alone;
}

int32_t km_talks_within(int32_t minutes, int32_t hands)
{
    int32_t talks = (minutes - hands) / MORE_TO_TALK;
    return talks < 0 ? 0 : talks < KM_MOST_TALKS ? talks : KM_MOST_TALKS;
}

/* The most that a scene may take of a class. */
static int32_t most_for_scene(int32_t minutes)
{
    return minutes - (LEAST_OTHERS * minutes + HOUR - 1) / HOUR;
}

static int32_t minutes_enough(int32_t alone)
{
    for (int32_t minutes = KM_LEAST_MINUTES; minutes <= KM_MOST_MINUTES; minutes++)
        if (most_for_scene(minutes) >= hands_alone(alone) + MORE_TO_TALK)
            return minutes;
    return 0;
}

/* The most talks that there is time for; where there is none, all that the scene may take. */
static int32_t minutes_for_scene(int32_t alone, int32_t minutes, int32_t talks)
{
    int32_t usual = minutes - USUAL_OTHERS * minutes / HOUR,
            needed = hands_alone(alone) + MORE_TO_TALK * talks;
    if (!talks)
        return most_for_scene(minutes);
    return needed > usual ? needed : usual;
}

struct km_plan km_class_plan(int32_t alone, int32_t minutes)
{
    struct km_plan plan = {.minutes = minutes, .enough = minutes_enough(alone)};
    plan.talks = km_talks_within(most_for_scene(minutes), hands_alone(alone));
    int32_t scene = minutes_for_scene(alone, minutes, plan.talks), span = USUAL_OTHERS - LEAST_OTHERS;
    int32_t spare = HOUR * (minutes - scene) - LEAST_OTHERS * minutes; /* sixtieths of a minute */
    int32_t all = 0, from = 0;
    for (size_t i = 0; i < KM_PLAN_PARTS; i++) {
        all += span * minutes * shares[i].least + spare * (shares[i].usual - shares[i].least);
        int32_t end = (2 * all + span * HOUR) / (2 * span * HOUR) + (i >= KM_PLAN_SCENE ? scene : 0);
        plan.parts[i] = (struct km_plan_part){.key = shares[i].key, .from = from, .minutes = end - from};
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
