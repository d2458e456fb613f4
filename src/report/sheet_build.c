/* What several sheets have: the rules that are examined, and how one is marked. */
#include "report/sheet_build.h"

const struct km_rule *sheet_objective(const struct km_scenario *scenario, size_t number)
{
    struct km_scope scope = km_scenario_scope(scenario);
    return km_rulebook_rule(km_scenario_rulebook(scenario), scope.objectives[number]);
}

size_t sheet_objective_count(const struct km_scenario *scenario)
{
    return km_scenario_scope(scenario).objective_count;
}

size_t sheet_heaviest(const struct km_scenario *scenario, const struct km_rule **rules, size_t most)
{
    size_t found = 0;
    for (int severity = KM_CRITICAL; severity <= KM_REMINDER; severity++)
        for (size_t i = 0; i < sheet_objective_count(scenario) && found < most; i++)
            if ((int)sheet_objective(scenario, i)->severity == severity)
                rules[found++] = sheet_objective(scenario, i);
    return found;
}

void sheet_add_marks(struct tree_builder *builder)
{
    static const char *const scale[] = {
        "sheet.scale.helped", "sheet.scale.done",  "sheet.scale.late",
        "sheet.scale.missed", "sheet.scale.never", NULL,
    };
    tree_add_ticks(builder, scale);
    tree_add_words(builder, TREE_BEFORE, tree_word(builder, "sheet.words"));
    tree_add_blank(builder, 1);
}
