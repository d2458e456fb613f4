/* Traps, against all runs: every answer that is called one leaves no run that does not break the rule, where
 * there was one before; and every answer after which an obligation stays open in vain is called one. */
#include "kamae/proofs.h"
#include "look.h"

enum { MOST_PATHS = 1500, SCENES = 200 };

struct search {
    struct look *look;
    const struct km_proofs *proofs;
    struct km_session *session;
    size_t rules;
    bool *safe; /* by path and rule: some run from here ends without breaking the rule */
    size_t found;
};

static bool is_safe(const struct search *search, uint32_t path, size_t rule)
{
    return search->safe[path * search->rules + rule];
}

/* Children stand behind their parent. */
static void find_safe(struct search *search)
{
    const struct paths *paths = &search->look->paths;
    search->safe = arena_array(&search->look->arena, paths->count * search->rules, sizeof *search->safe);
    for (uint32_t p = (uint32_t)paths->count; p-- > 0;) {
        const struct prefix *path = prefix_at(paths, p);
        for (size_t r = 0; r < search->rules; r++) {
            bool *safe = &search->safe[p * search->rules + r];
            *safe |= path->run && path->run->verdicts[r] != KM_BROKEN;
            if (*safe && path->parent != KM_NONE)
                search->safe[path->parent * search->rules + r] = true;
        }
    }
}

/* ---- what is called a trap is one ---- */

static bool makes(const struct search *search, const struct prefix *path, uint32_t choice)
{
    if (path->answer.choice != KM_NONE)
        return path->answer.choice == choice;
    const struct km_scenario *scenario = search->look->scene.scenario;
    struct km_node form = km_scenario_node(scenario, prefix_at(&search->look->paths, path->parent)->node);
    for (uint32_t s = 0; s < form.slot_count; s++) {
        uint32_t first = km_scenario_slot(scenario, form.first_slot + s).first_choice;
        if (path->answer.entries[s] >= 0 && first + (uint32_t)path->answer.entries[s] == choice)
            return true;
    }
    return false;
}

static void compare_trap(const struct search *search, struct km_trap trap)
{
    const struct paths *paths = &search->look->paths;
    if (trap.choice == KM_NONE && !is_safe(search, 0, trap.rule))
        return;
    for (uint32_t p = 1; p < paths->count; p++) {
        const struct prefix *path = prefix_at(paths, p);
        if (is_safe(search, path->parent, trap.rule) && !is_safe(search, p, trap.rule) &&
            makes(search, path, trap.choice))
            return;
    }
    look_differ(search->look, 0, "a trap that is none", trap.choice, trap.rule);
}

/* ---- what is a trap is called one ---- */

static bool is_listed(const struct search *search, size_t rule, uint32_t choice)
{
    for (size_t i = 0; i < km_proofs_trap_count(search->proofs); i++) {
        struct km_trap trap = km_proofs_trap(search->proofs, i);
        if (trap.rule == rule && trap.choice == choice)
            return true;
    }
    return false;
}

static bool is_obligation(const char *template)
{
    return strcmp(template, "response") == 0 || strcmp(template, "responded_existence") == 0 ||
           strcmp(template, "chain_response") == 0;
}

/* Whether the last answer opened an obligation of the rule that is still open. */
static bool has_opened(const struct search *search, const struct km_score *score, size_t rule)
{
    const struct km_rulebook *rulebook = search->look->scene.rulebook;
    size_t first = 0;
    for (size_t r = 0; r < rule; r++)
        first += km_rulebook_rule(rulebook, r)->constraint_count;
    for (size_t c = first; c < first + km_rulebook_rule(rulebook, rule)->constraint_count; c++) {
        const struct km_constraint_result *result = km_score_constraint(score, c);
        if (is_obligation(km_rulebook_template(rulebook, c)) && result->running == KM_VIOLATED_SO_FAR &&
            result->open_since == km_session_turns(search->session))
            return true;
    }
    return false;
}

static void look_at_answer(struct search *search, uint32_t number)
{
    const struct prefix *path = prefix_at(&search->look->paths, number);
    struct km_score *score =
        km_score_new(NULL, search->look->scene.rulebook, km_scenario_scope(search->look->scene.scenario),
                     km_session_trace(search->session), false);
    for (size_t r = 0; r < search->rules; r++) {
        bool doomed = is_safe(search, path->parent, r) && !is_safe(search, number, r);
        if (!doomed || km_score_rule(score, r)->verdict == KM_BROKEN || !has_opened(search, score, r))
            continue;
        search->found++;
        look_agree(search->look, number, "a trap", is_listed(search, r, path->answer.choice), true);
    }
    km_score_free(score);
}

static void walk(struct search *search, uint32_t number)
{
    const struct prefix *path = prefix_at(&search->look->paths, number);
    if (number && !path->run && path->answer.choice != KM_NONE)
        look_at_answer(search, number);
    for (uint32_t c = path->first_child; c < path->first_child + path->child_count; c++) {
        path_give(search->session, &prefix_at(&search->look->paths, c)->answer);
        walk(search, c);
        path_undo(search->session);
    }
}

static size_t compare_scene(struct look *look)
{
    struct km_exploration *exploration = km_exploration_new(NULL, look->scene.scenario, NULL);
    uint32_t *lengths = arena_array(&look->arena, look_choice_count(look), sizeof *lengths);
    struct km_proofs *proofs = km_proofs_new(NULL, exploration, lengths);
    struct search search = {
        .look = look,
        .proofs = proofs,
        .session = km_session_new(NULL, look->scene.scenario, (struct km_session_setup){0}, 1000),
        .rules = km_rulebook_rule_count(look->scene.rulebook),
    };
    find_safe(&search);
    for (size_t i = 0; i < km_proofs_trap_count(proofs); i++)
        compare_trap(&search, km_proofs_trap(proofs, i));
    walk(&search, 0);
    km_session_free(search.session);
    km_proofs_free(proofs);
    km_exploration_free(exploration);
    return search.found;
}

static void traps_agree(void **state)
{
    (void)state;
    struct look look = {.random = {.state = 7007}};
    size_t found = 0;
    arena_init(&look.arena, NULL);
    while (look.number < SCENES) {
        look_open(&look, SCENE_FINITE, MOST_PATHS, KM_NONE);
        found += compare_scene(&look);
        look_close(&look);
    }
    arena_release(&look.arena);
    assert_true(found > SCENES / 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(traps_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
