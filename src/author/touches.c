/* What an act is to a rule: the roles that it has in the rule's constraints, in words an author can use. */
#include "kamae/lookup.h"

#include "rulebook/rulebook.h"

#define BIT(kind) (1U << KM_TOUCH_##kind)

/* By template: what its A and its B are. */
static const struct {
    unsigned a, b;
} meanings[TEMPLATE_COUNT] = {
    [TEMPLATE_EXISTENCE] = {BIT(MEETS), 0},
    [TEMPLATE_ABSENCE] = {BIT(BREAKS), 0},
    [TEMPLATE_INIT] = {BIT(MEETS), 0},
    [TEMPLATE_END] = {BIT(MEETS), 0},
    [TEMPLATE_RESPONDED_EXISTENCE] = {BIT(OPENS), BIT(MEETS)},
    [TEMPLATE_RESPONSE] = {BIT(OPENS), BIT(MEETS)},
    [TEMPLATE_CHAIN_RESPONSE] = {BIT(OPENS), BIT(MEETS)},
    [TEMPLATE_PRECEDENCE] = {BIT(FIRST), BIT(TOO_SOON)},
    [TEMPLATE_ALTERNATE_PRECEDENCE] = {BIT(FIRST), BIT(TOO_SOON)},
    [TEMPLATE_SUCCESSION] = {BIT(OPENS) | BIT(FIRST), BIT(MEETS) | BIT(TOO_SOON)},
    [TEMPLATE_NOT_SUCCESSION] = {BIT(FORBIDS), BIT(TOO_LATE)},
    [TEMPLATE_NOT_CHAIN_SUCCESSION] = {BIT(FORBIDS), BIT(TOO_LATE)},
    [TEMPLATE_NOT_COEXISTENCE] = {BIT(FORBIDS) | BIT(TOO_LATE), BIT(FORBIDS) | BIT(TOO_LATE)},
};

const char *km_touch_name(enum km_touch_kind kind)
{
    static const char *const names[KM_TOUCH_KINDS] = {
        [KM_TOUCH_OPENS] = "opens",       [KM_TOUCH_MEETS] = "meets",
        [KM_TOUCH_BREAKS] = "breaks",     [KM_TOUCH_TOO_OFTEN] = "too-often",
        [KM_TOUCH_TOO_SOON] = "too-soon", [KM_TOUCH_FIRST] = "first",
        [KM_TOUCH_FORBIDS] = "forbids",   [KM_TOUCH_TOO_LATE] = "too-late",
        [KM_TOUCH_RELEASES] = "releases",
    };
    return names[kind];
}

static unsigned touch(const struct constraint *constraint, uint16_t act)
{
    if (constraint->template == TEMPLATE_ABSENCE && constraint->roles[act] == ROLE_A && constraint->n > 1)
        return BIT(TOO_OFTEN);
    switch ((enum act_role)constraint->roles[act]) {
    case ROLE_A: return meanings[constraint->template].a;
    case ROLE_B: return meanings[constraint->template].b;
    case ROLE_UNLESS: return BIT(RELEASES);
    case ROLE_NONE: break;
    }
    return 0;
}

unsigned km_constraint_touches(const struct km_rulebook *rulebook, size_t constraint, uint16_t act)
{
    if (constraint >= rulebook->constraint_count || act >= rulebook->act_count)
        return 0;
    return touch(&rulebook->constraints[constraint], act);
}

unsigned km_rule_touches(const struct km_rulebook *rulebook, size_t number, uint16_t act)
{
    if (number >= rulebook->rule_count || act >= rulebook->act_count)
        return 0;
    const struct rule *rule = &rulebook->rules[number];
    unsigned touches = 0;
    for (size_t c = 0; c < rule->constraint_count; c++)
        touches |= touch(&rulebook->constraints[rule->first_constraint + c], act);
    return touches;
}
