/* Every answer that is called a trap leaves no run that does not break the rule;
 * and every answer after which what somebody else opened stays open in vain is called one. */
#include "compare.h"
#include "rulebook/rulebook.h"

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
        /* A slot left empty is called by its first option. */
        uint32_t entry = path->answer.entries[s] >= 0 ? (uint32_t)path->answer.entries[s] : 0;
        if (first + entry == choice)
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
        if (!is_safe(search, p, trap.rule) && makes(search, path, trap.choice))
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

static size_t first_constraint(const struct search *search, size_t rule)
{
    size_t first = 0;
    for (size_t r = 0; r < rule; r++)
        first += km_rulebook_rule(search->look->scene.rulebook, r)->constraint_count;
    return first;
}

static bool is_open(const struct search *search, const struct km_score *score, size_t rule)
{
    size_t first = first_constraint(search, rule);
    size_t count = km_rulebook_rule(search->look->scene.rulebook, rule)->constraint_count;
    for (size_t c = first; c < first + count; c++)
        if (km_score_constraint(score, c)->running == KM_VIOLATED_SO_FAR)
            return true;
    return false;
}

static bool is_contact_end(const struct search *search, uint16_t act)
{
    static const char end[] = "scene.contact.end";
    return strncmp(km_rulebook_act_id(search->look->scene.rulebook, act), end, strlen(end)) == 0;
}

/* Whether a line of somebody else did an act in A in the newest turn. */
static bool is_told(const struct search *search, size_t constraint)
{
    const struct km_trace *trace = km_session_trace(search->session);
    const uint8_t *roles = search->look->scene.rulebook->constraints[constraint].roles;
    for (size_t e = km_trace_event_count(trace); e-- > 0;) {
        const struct km_trace_event *event = km_trace_event(trace, e);
        if (event->turn < km_session_turns(search->session))
            return false;
        if (event->actor != KM_AGENT && roles[event->act] == ROLE_A && !is_contact_end(search, event->act))
            return true;
    }
    return false;
}

/* Whether the last answer led to somebody opening an obligation of the rule that is still open. */
static bool has_opened(const struct search *search, const struct km_score *score, size_t rule)
{
    const struct km_rulebook *rulebook = search->look->scene.rulebook;
    size_t first = first_constraint(search, rule);
    for (size_t c = first; c < first + km_rulebook_rule(rulebook, rule)->constraint_count; c++) {
        const struct km_constraint_result *result = km_score_constraint(score, c);
        if (is_obligation(km_rulebook_template(rulebook, c)) && result->running == KM_VIOLATED_SO_FAR &&
            result->open_since == km_session_turns(search->session) && is_told(search, c))
            return true;
    }
    return false;
}

static struct km_score *score_so_far(const struct search *search)
{
    const struct scene *scene = &search->look->scene;
    return km_score_new(NULL, scene->rulebook, km_scenario_scope(scene->scenario),
                        km_session_trace(search->session), false);
}

/* After answer `number`; `before`: the score that far before it. */
static void look_at_answer(struct search *search, uint32_t number, const struct km_score *before)
{
    const struct prefix *path = prefix_at(&search->look->paths, number);
    struct km_score *score = score_so_far(search);
    for (size_t r = 0; r < search->rules; r++) {
        bool doomed = is_safe(search, path->parent, r) && !is_safe(search, number, r);
        if (!doomed || km_score_rule(score, r)->verdict == KM_BROKEN || is_open(search, before, r) ||
            !has_opened(search, score, r))
            continue;
        search->found++;
        look_agree(search->look, number, "a trap", is_listed(search, r, path->answer.choice), true);
    }
    km_score_free(score);
}

static void walk(struct search *search, uint32_t number)
{
    const struct prefix *path = prefix_at(&search->look->paths, number);
    struct km_score *score = score_so_far(search);
    for (uint32_t c = path->first_child; c < path->first_child + path->child_count; c++) {
        const struct prefix *child = prefix_at(&search->look->paths, c);
        path_give(search->session, &child->answer);
        if (!child->run && child->answer.choice != KM_NONE)
            look_at_answer(search, c, score);
        walk(search, c);
        path_undo(search->session);
    }
    km_score_free(score);
}

size_t compare_traps(struct look *look, const struct km_proofs *proofs)
{
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
    return search.found;
}
