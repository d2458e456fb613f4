/* Every answer that is called a trap leaves no run that keeps the constraint, and left one before; and every
 * answer after which what somebody else opened stays open in vain is called one. Constraint by constraint,
 * and of a form by the entry that took the last way. */
#include "brute.h"
#include "compare.h"
#include "rulebook/rulebook.h"

struct search {
    struct look *look;
    const struct km_proofs *proofs;
    struct km_session *session;
    const struct km_rulebook *rulebook;
    size_t constraints;
    bool *safe; /* by path and constraint: some run from here ends without violating the constraint */
    bool *told; /* likewise: the last answer led to somebody opening an obligation that is still open */
    bool *owed; /* likewise: an obligation is open */
    size_t found;
};

static bool is_safe(const struct search *search, uint32_t path, size_t constraint)
{
    return search->safe[path * search->constraints + constraint];
}

static bool is_told(const struct search *search, uint32_t path, size_t constraint)
{
    return search->told[path * search->constraints + constraint];
}

/* ---- what happened in each run ---- */

static bool is_contact_end(const struct search *search, uint16_t act)
{
    static const char end[] = "scene.contact.end";
    return strncmp(km_rulebook_act_id(search->rulebook, act), end, strlen(end)) == 0;
}

/* Whether in the newest turn a line of somebody else opened an obligation that is still owed. */
static bool has_opened(const struct search *search, size_t number)
{
    const struct km_trace *trace = km_session_trace(search->session);
    const struct constraint *constraint = &search->rulebook->constraints[number];
    for (size_t e = km_trace_event_count(trace); e-- > 0;) {
        const struct km_trace_event *event = km_trace_event(trace, e);
        if (event->turn < km_session_turns(search->session))
            return false;
        if (constraint->roles[event->act] == ROLE_A && event->actor != KM_AGENT &&
            !is_contact_end(search, event->act) && brute_is_owed(constraint, trace, e))
            return true;
    }
    return false;
}

static size_t rule_of(const struct search *search, size_t constraint)
{
    size_t rule = 0;
    for (size_t r = 0; r < search->rulebook->rule_count; r++)
        if (search->rulebook->rules[r].first_constraint <= constraint)
            rule = r;
    return rule;
}

/* Whether another constraint of the rule has been violated, before the end of the run closed it. */
static bool is_ruined(const struct search *search, const struct km_score *score, size_t constraint)
{
    const struct rule *rule = &search->rulebook->rules[rule_of(search, constraint)];
    for (size_t c = rule->first_constraint; c < (size_t)rule->first_constraint + rule->constraint_count;
         c++) {
        const struct km_constraint_result *result = km_score_constraint(score, c);
        if (c != constraint && result->applies && result->running == KM_VIOLATED_FOR_GOOD)
            return true;
    }
    return false;
}

/* Of this moment, for all constraints that apply. */
static void note(void *user, uint32_t number)
{
    struct search *search = user;
    struct km_scope scope = km_scenario_scope(search->look->scene.scenario);
    const struct prefix *path = prefix_at(&search->look->paths, number);
    struct km_score *score =
        km_score_new(NULL, search->rulebook, scope, km_session_trace(search->session), path->run != NULL);
    for (size_t c = 0; c < search->constraints; c++) {
        const struct km_constraint_result *result = km_score_constraint(score, c);
        size_t at = number * search->constraints + c;
        search->safe[at] = path->run && result->applies && result->final == KM_SATISFIED_FOR_GOOD;
        search->owed[at] = result->applies && result->running == KM_VIOLATED_SO_FAR;
        search->told[at] = result->applies && !is_ruined(search, score, c) && has_opened(search, c);
    }
    km_score_free(score);
}

/* Children stand behind their parent. */
static void hand_safety_up(struct search *search)
{
    const struct paths *paths = &search->look->paths;
    for (uint32_t p = (uint32_t)paths->count; p-- > 1;)
        for (size_t c = 0; c < search->constraints; c++)
            search->safe[prefix_at(paths, p)->parent * search->constraints + c] |= is_safe(search, p, c);
}

/* ---- which entry of a form it was ---- */

static bool agree_up_to(const struct path_answer *a, const struct path_answer *b, size_t slot)
{
    for (size_t s = 0; s <= slot; s++)
        if (a->entries[s] != b->entries[s])
            return false;
    return true;
}

/* The slot after which no filling that begins like this one keeps the constraint. */
static size_t fatal_slot(const struct search *search, uint32_t number, size_t constraint)
{
    const struct paths *paths = &search->look->paths;
    const struct prefix *path = prefix_at(paths, number), *before = prefix_at(paths, path->parent);
    for (size_t s = 0; s < path->answer.entry_count; s++) {
        bool hope = false;
        for (uint32_t c = before->first_child; c < before->first_child + before->child_count; c++)
            hope |=
                is_safe(search, c, constraint) && agree_up_to(&prefix_at(paths, c)->answer, &path->answer, s);
        if (!hope)
            return s;
    }
    return path->answer.entry_count;
}

/* What the trap of this answer must be called. */
static struct km_trap trap_of(const struct search *search, uint32_t number, size_t constraint)
{
    const struct prefix *path = prefix_at(&search->look->paths, number);
    struct km_trap trap = {.choice = path->parent == KM_NONE ? KM_NONE : path->answer.choice,
                           .slot = KM_NONE};
    trap.rule = (uint16_t)rule_of(search, constraint);
    if (trap.choice != KM_NONE || path->parent == KM_NONE)
        return trap;
    const struct km_scenario *scenario = search->look->scene.scenario;
    struct km_node form = km_scenario_node(scenario, prefix_at(&search->look->paths, path->parent)->node);
    uint32_t slot = form.first_slot + (uint32_t)fatal_slot(search, number, constraint);
    int32_t entry = path->answer.entries[slot - form.first_slot];
    if (entry < 0)
        trap.slot = slot;
    else
        trap.choice = km_scenario_slot(scenario, slot).first_choice + (uint32_t)entry;
    return trap;
}

/* ---- both ways ---- */

static size_t find_listed(const struct search *search, struct km_trap trap)
{
    size_t i = 0;
    for (; i < km_proofs_trap_count(search->proofs); i++) {
        struct km_trap listed = km_proofs_trap(search->proofs, i);
        if (listed.rule == trap.rule && listed.choice == trap.choice && listed.slot == trap.slot)
            break;
    }
    return i;
}

static bool is_trap(const struct search *search, uint32_t number, size_t constraint)
{
    uint32_t parent = prefix_at(&search->look->paths, number)->parent;
    if (parent != KM_NONE && search->owed[parent * search->constraints + constraint])
        return false;
    return prefix_at(&search->look->paths, number)->ends && is_told(search, number, constraint) &&
           !is_safe(search, number, constraint) && (parent == KM_NONE || is_safe(search, parent, constraint));
}

static void compare(struct search *search)
{
    const struct paths *paths = &search->look->paths;
    size_t count = km_proofs_trap_count(search->proofs);
    bool *met = arena_array(&search->look->arena, count + 1, sizeof *met);
    for (uint32_t p = 0; p < paths->count; p++) {
        for (size_t c = 0; c < search->constraints; c++) {
            if (!is_trap(search, p, c))
                continue;
            search->found++;
            struct km_trap trap = trap_of(search, p, c);
            size_t listed = find_listed(search, trap);
            if (listed == count)
                look_differ(search->look, p, "a trap of a constraint that is not listed", (int64_t)c,
                            trap.rule);
            met[listed] = true;
        }
    }
    for (size_t i = 0; i < count; i++)
        if (!met[i])
            look_differ(search->look, 0, "a trap that is none", km_proofs_trap(search->proofs, i).choice,
                        km_proofs_trap(search->proofs, i).rule);
}

size_t compare_traps(struct look *look, const struct km_proofs *proofs)
{
    struct search search = {
        .look = look,
        .proofs = proofs,
        .session = km_session_new(NULL, look->scene.scenario, (struct km_session_setup){0}, 1000),
        .rulebook = look->scene.rulebook,
        .constraints = look->scene.rulebook->constraint_count,
    };
    size_t places = look->paths.count * search.constraints;
    search.safe = arena_array(&look->arena, places, sizeof *search.safe);
    search.owed = arena_array(&look->arena, places, sizeof *search.owed);
    search.told = arena_array(&look->arena, places, sizeof *search.told);
    paths_visit(&look->paths, search.session, note, &search);
    hand_safety_up(&search);
    compare(&search);
    km_session_free(search.session);
    return search.found;
}
