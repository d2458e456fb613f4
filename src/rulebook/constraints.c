/* Constraints: which fields a template takes is one table; then the lists become one role per act. A list
 * that shares an act with another one is reported with the first act they share. */
#include "rulebook/build.h"

#include "base/diag_rulebook.h"

const char *const template_names[TEMPLATE_COUNT + 1] = {
    [TEMPLATE_EXISTENCE] = "existence",
    [TEMPLATE_ABSENCE] = "absence",
    [TEMPLATE_INIT] = "init",
    [TEMPLATE_END] = "end",
    [TEMPLATE_RESPONDED_EXISTENCE] = "responded_existence",
    [TEMPLATE_RESPONSE] = "response",
    [TEMPLATE_CHAIN_RESPONSE] = "chain_response",
    [TEMPLATE_PRECEDENCE] = "precedence",
    [TEMPLATE_ALTERNATE_PRECEDENCE] = "alternate_precedence",
    [TEMPLATE_SUCCESSION] = "succession",
    [TEMPLATE_NOT_SUCCESSION] = "not_succession",
    [TEMPLATE_NOT_CHAIN_SUCCESSION] = "not_chain_succession",
    [TEMPLATE_NOT_COEXISTENCE] = "not_coexistence",
    [TEMPLATE_COUNT] = NULL,
};

enum template_field { TAKES_N = 1, TAKES_B = 2, TAKES_WITHIN = 4, TAKES_OF = 8 };

static const unsigned takes[TEMPLATE_COUNT] = {
    [TEMPLATE_EXISTENCE] = TAKES_N | TAKES_WITHIN,
    [TEMPLATE_ABSENCE] = TAKES_N,
    [TEMPLATE_INIT] = TAKES_OF,
    [TEMPLATE_END] = TAKES_OF,
    [TEMPLATE_RESPONDED_EXISTENCE] = TAKES_B | TAKES_WITHIN,
    [TEMPLATE_RESPONSE] = TAKES_B | TAKES_WITHIN,
    [TEMPLATE_CHAIN_RESPONSE] = TAKES_B | TAKES_OF,
    [TEMPLATE_PRECEDENCE] = TAKES_B,
    [TEMPLATE_ALTERNATE_PRECEDENCE] = TAKES_B,
    [TEMPLATE_SUCCESSION] = TAKES_B | TAKES_WITHIN,
    [TEMPLATE_NOT_SUCCESSION] = TAKES_B,
    [TEMPLATE_NOT_CHAIN_SUCCESSION] = TAKES_B | TAKES_OF,
    [TEMPLATE_NOT_COEXISTENCE] = TAKES_B,
};

/* ---- fields ---- */

/* "existence, absence": the templates that take `field`. */
static const char *takers(struct arena *arena, enum template_field field)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    for (size_t i = 0; i < TEMPLATE_COUNT; i++)
        if (takes[i] & field)
            strbuf_printf(&out, "%s%s", out.length ? ", " : "", template_names[i]);
    return out.data;
}

static void check_field(struct build *build, const struct written_constraint *written, bool present,
                        const char *key, enum template_field field)
{
    if (!present || takes[written->template] & field)
        return;
    diags_add(build->diags, DIAG_CONSTRAINT_FIELD, DIAG_KEY(written->at, key),
              DIAG_ARGUMENTS(key, template_names[written->template], takers(&build->rulebook->arena, field)));
}

static void check_fields(struct build *build, const struct written_constraint *written)
{
    check_field(build, written, written->n != WRITTEN_ABSENT, "n", TAKES_N);
    check_field(build, written, written->b.items != NULL, "b", TAKES_B);
    check_field(build, written, written->within != WRITTEN_ABSENT, "within", TAKES_WITHIN);
    check_field(build, written, written->of != WRITTEN_ABSENT, "of", TAKES_OF);
    if (takes[written->template] & TAKES_B && !written->b.items)
        diags_add(build->diags, DIAG_CONSTRAINT_WITHOUT_B, written->at,
                  DIAG_ARGUMENTS(template_names[written->template]));
}

/* ---- roles ---- */

struct role_list {
    const char *key;
    enum act_role role;
};

static const struct role_list role_lists[] = {
    {"a", ROLE_A},
    {"b", ROLE_B},
    {"unless", ROLE_UNLESS},
};

static const char *key_of(unsigned role)
{
    size_t i = 0;
    while (role_lists[i].role != role)
        i++;
    return role_lists[i].key;
}

/* Gives `role` to the acts of `ranges`; the first one that has another role already is reported. */
static void mark(struct build *build, uint8_t *roles, struct act_ranges ranges, const struct role_list *list,
                 const struct path *at)
{
    for (size_t i = 0; i < ranges.count; i++)
        for (size_t act = ranges.items[i].first; act < ranges.items[i].last; act++) {
            if (roles[act] != ROLE_NONE && roles[act] != list->role) {
                diags_add(build->diags, DIAG_CONSTRAINT_OVERLAP, at,
                          DIAG_ARGUMENTS(build->rulebook->acts[act].id, key_of(roles[act]), list->key));
                return;
            }
            roles[act] = (uint8_t)list->role;
        }
}

static const uint8_t *build_roles(struct build *build, const struct written_constraint *written)
{
    const struct json_strings *strings[] = {&written->a, &written->b, &written->unless};
    uint8_t *roles = arena_array(&build->rulebook->arena, build->rulebook->act_count, sizeof *roles);
    for (size_t i = 0; i < sizeof role_lists / sizeof *role_lists; i++) {
        const struct path *at = DIAG_KEY(written->at, role_lists[i].key);
        if (strings[i]->items && !strings[i]->count)
            diags_add(build->diags, DIAG_LIST_EMPTY, at, DIAG_ARGUMENTS(role_lists[i].key));
        mark(build, roles, build_pattern_list(build, strings[i], at), &role_lists[i], at);
    }
    return roles;
}

/* ---- building ---- */

static struct constraint build_constraint(struct build *build, const struct written_constraint *written,
                                          uint16_t rule)
{
    if (written->template != WRITTEN_ABSENT)
        check_fields(build, written);
    return (struct constraint){
        .template =
            written->template == WRITTEN_ABSENT ? TEMPLATE_EXISTENCE : (enum template)written->template,
        .n = written->n == WRITTEN_ABSENT ? 1 : written->n,
        .within = written->within == WRITTEN_ABSENT ? WITHIN_UNLIMITED : written->within,
        .of = written->of == WRITTEN_ABSENT ? KM_AGENT : (enum km_actor)written->of,
        .roles = build_roles(build, written),
        .rule = rule,
    };
}

void build_constraints(struct build *build, const struct written_rule *written, uint16_t rule)
{
    const struct written_constraint *constraints = written->constraints.items;
    struct km_rulebook *rulebook = build->rulebook;
    for (size_t i = 0; i < written->constraints.count; i++)
        rulebook->constraints[rulebook->constraint_count++] = build_constraint(build, &constraints[i], rule);
}
