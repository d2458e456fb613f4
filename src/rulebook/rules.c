/* Rules in order of the file: what the public header shows, the condition on the head, references, and the
 * constraints, which are numbered over all rules. */
#include "rulebook/build.h"

#include "base/diag_rulebook.h"
#include "base/limits.h"

static void report_limit(struct build *build, const struct diag_kind *kind, size_t found, int limit)
{
    char found_text[24], limit_text[24];
    snprintf(found_text, sizeof found_text, "%zu", found);
    snprintf(limit_text, sizeof limit_text, "%d", limit);
    diags_add(build->diags, kind, DIAG_KEY(NULL, "rules"), DIAG_ARGUMENTS(found_text, limit_text));
}

static bool within_limits(struct build *build)
{
    const struct written_rule *rules = build->written->rules.items;
    size_t rule_count = build->written->rules.count, constraint_count = 0;
    for (size_t i = 0; i < rule_count; i++)
        constraint_count += rules[i].constraints.count;
    if (rule_count > LIMIT_RULES)
        report_limit(build, DIAG_RULES_TOO_MANY, rule_count, LIMIT_RULES);
    if (constraint_count > LIMIT_CONSTRAINTS)
        report_limit(build, DIAG_CONSTRAINTS_TOO_MANY, constraint_count, LIMIT_CONSTRAINTS);
    return rule_count <= LIMIT_RULES && constraint_count <= LIMIT_CONSTRAINTS;
}

static const char *nearest_reference(struct build *build, const char *id)
{
    struct km_rulebook *rulebook = build->rulebook;
    if (!build_may_suggest(build))
        return NULL;
    struct arena_mark mark = arena_mark(&rulebook->arena);
    const char **ids = arena_array(&rulebook->arena, rulebook->reference_count, sizeof *ids);
    for (size_t i = 0; i < rulebook->reference_count; i++)
        ids[i] = rulebook->references[i].id;
    const char *nearest = diags_nearest(id, ids, rulebook->reference_count);
    arena_rewind(&rulebook->arena, mark);
    return nearest;
}

static void check_references(struct build *build, const struct written_rule *written)
{
    const struct path *at = DIAG_KEY(written->at, "references");
    for (size_t i = 0; i < written->references.count; i++) {
        const char *id = written->references.items[i];
        if (!km_rulebook_reference(build->rulebook, id))
            diags_add(build->diags, DIAG_REFERENCE_UNKNOWN, DIAG_INDEX(at, i),
                      DIAG_ARGUMENTS(id, nearest_reference(build, id)));
    }
}

static void check_rule(struct build *build, const struct written_rule *written, int32_t number)
{
    struct map *by_id = &build->rulebook->rule_by_id;
    if (written->id && map_add(by_id, written->id, strlen(written->id), number) != number)
        diags_add(build->diags, DIAG_RULEBOOK_DUPLICATE_ID, DIAG_KEY(written->at, "id"),
                  DIAG_ARGUMENTS(written->id));
    if (written->constraints.items && !written->constraints.count)
        diags_add(build->diags, DIAG_RULE_WITHOUT_CONSTRAINT, DIAG_KEY(written->at, "constraints"),
                  DIAG_NO_ARGUMENTS);
    check_references(build, written);
}

static struct rule build_rule(struct build *build, const struct written_rule *written, uint16_t number)
{
    struct rule rule = {
        .door = {.id = written->id ? written->id : "",
                 .number = written->number,
                 .severity = (enum km_rule_severity)written->severity,
                 .weight = build->rulebook->weights[written->severity],
                 .title = written->title,
                 .duty = km_text_present(&written->duty) ? written->duty : written->title,
                 .why = written->why,
                 .say_instead = written->say_instead,
                 .when = written->when,
                 .first_constraint = build->rulebook->constraint_count,
                 .constraint_count = written->constraints.count,
                 .references = written->references.items,
                 .reference_count = written->references.count},
        .first_constraint = (uint16_t)build->rulebook->constraint_count,
        .constraint_count = (uint16_t)written->constraints.count,
        .at = written->at,
    };
    if (written->when)
        build_when(build, written->when, DIAG_KEY(written->at, "when"), &rule.when);
    build_constraints(build, written, number);
    return rule;
}

void build_rules(struct build *build)
{
    struct km_rulebook *rulebook = build->rulebook;
    const struct written_rule *written = build->written->rules.items;
    size_t count = build->written->rules.count;
    map_init(&rulebook->rule_by_id, &rulebook->arena);
    if (!within_limits(build))
        return;
    build->head_atoms = arena_array(&rulebook->arena, HEAD_ATOMS_MAX, sizeof *build->head_atoms);
    rulebook->head_atoms = build->head_atoms;
    rulebook->constraints = arena_array(&rulebook->arena, LIMIT_CONSTRAINTS, sizeof *rulebook->constraints);
    rulebook->rules = arena_array(&rulebook->arena, count, sizeof *rulebook->rules);
    const char **ids = arena_array(&rulebook->arena, count, sizeof *ids);
    for (size_t i = 0; i < count; i++) {
        check_rule(build, &written[i], (int32_t)i);
        rulebook->rules[i] = build_rule(build, &written[i], (uint16_t)i);
        ids[i] = rulebook->rules[i].door.id;
    }
    rulebook->rule_ids = ids;
    rulebook->rule_count = count;
}
