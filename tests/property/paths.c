/* Depth first. The children of a path stand side by side; what can follow is handed up when a path has been
 * walked. */
#include "paths.h"

#include <assert.h>

/* ---- answers ---- */

/* Enters all slots of the form that waits. */
static bool fill(struct km_session *session, const struct path_answer *answer)
{
    struct km_event event;
    for (uint32_t s = 0; s < answer->entry_count; s++) {
        if (!km_session_enter(session, s, answer->entries[s], 2000, &event))
            return false;
        km_session_apply(session, &event);
    }
    return true;
}

bool path_give(struct km_session *session, const struct path_answer *answer)
{
    struct km_event event;
    bool made = answer->choice == KM_NONE ? fill(session, answer) && km_session_submit(session, 2000, &event)
                                          : km_session_choose(session, answer->choice, 2000, &event);
    if (made)
        km_session_apply(session, &event);
    return made;
}

void path_undo(struct km_session *session)
{
    struct km_event event;
    bool made = km_session_undo(session, 3000, &event);
    assert(made);
    km_session_apply(session, &event);
}

/* Counts through what is on offer like a clock: the last slot is the fastest, each from empty to its last
 * option. */
static struct path_answer filling(const struct km_session *session, const struct km_node *node,
                                  uint32_t number)
{
    struct path_answer answer = {.choice = KM_NONE, .entry_count = node->slot_count};
    assert(node->slot_count <= PATHS_SLOTS);
    for (uint32_t s = node->slot_count; s-- > 0;) {
        size_t count;
        const uint32_t *options = km_session_slot_options(session, s, &count);
        uint32_t digit = number % (uint32_t)(count + 1);
        struct km_slot slot = km_scenario_slot(km_session_scenario(session), node->first_slot + s);
        answer.entries[s] = digit ? (int32_t)(options[digit - 1] - slot.first_choice) : -1;
        number /= (uint32_t)(count + 1);
    }
    return answer;
}

static size_t filling_count(const struct km_session *session, const struct km_node *node)
{
    size_t fillings = 1, count;
    for (uint32_t s = 0; s < node->slot_count; s++) {
        km_session_slot_options(session, s, &count);
        fillings *= count + 1;
    }
    return fillings;
}

struct path_answer *path_answers(struct arena *arena, const struct km_session *session, size_t *count)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    struct km_node node = km_scenario_node(scenario, km_session_node(session));
    const uint32_t *options = km_session_options(session, count);
    if (node.kind == KM_NODE_END)
        *count = 0;
    if (node.kind == KM_NODE_FORM)
        *count = filling_count(session, &node);
    struct path_answer *answers = arena_array(arena, *count, sizeof *answers);
    for (size_t i = 0; i < *count; i++) {
        if (node.kind == KM_NODE_FORM)
            answers[i] = filling(session, &node, (uint32_t)i);
        else
            answers[i].choice = options[i];
    }
    return answers;
}

/* ---- scores ---- */

static size_t rule_count(const struct paths *paths)
{
    return km_rulebook_rule_count(km_scenario_rulebook(paths->scenario));
}

static int32_t rule_points(const struct km_rulebook *rulebook, size_t rule,
                           const struct km_rule_result *result)
{
    int32_t weight = km_rulebook_rule(rulebook, rule)->weight;
    if (result->objective)
        return result->verdict == KM_KEPT ? weight : 0;
    return result->verdict == KM_BROKEN ? -weight : 0;
}

static void score_end(struct paths *paths, const struct km_session *session, struct prefix *path)
{
    const struct km_rulebook *rulebook = km_scenario_rulebook(paths->scenario);
    struct km_score *score =
        km_score_new(NULL, rulebook, km_scenario_scope(paths->scenario), km_session_trace(session), true);
    enum km_verdict *verdicts = arena_array(paths->arena, rule_count(paths), sizeof *verdicts);
    for (size_t r = 0; r < rule_count(paths); r++) {
        verdicts[r] = km_score_rule(score, r)->verdict;
        path->worth[r] = rule_points(rulebook, r, km_score_rule(score, r));
    }
    struct path_run *run = arena_alloc(paths->arena, sizeof *run);
    *run = (struct path_run){
        .points = *km_score_points(score),
        .verdicts = verdicts,
        .node = path->node,
        .reason = km_session_reason(session),
        .probability = path->probability,
    };
    km_score_free(score);
    path->run = run;
    path->ends = true;
    path->points = run->points.points;
    path->passable = run->points.passed;
}

/* What can follow `child` can follow `path`. */
static void hand_up(const struct paths *paths, struct prefix *path, const struct prefix *child)
{
    if (!child->ends)
        return;
    for (size_t r = 0; r < rule_count(paths); r++)
        if (!path->ends || child->worth[r] > path->worth[r])
            path->worth[r] = child->worth[r];
    if (!path->ends || child->points > path->points)
        path->points = child->points;
    path->passable |= child->passable;
    path->ends = true;
}

/* ---- walking ---- */

static uint32_t add_path(struct paths *paths, struct prefix path)
{
    path.worth = arena_array(paths->arena, rule_count(paths), sizeof *path.worth);
    ARENA_RESERVE(paths->arena, paths->items, paths->count, paths->capacity);
    paths->items[paths->count] = path;
    return (uint32_t)paths->count++;
}

static void add_children(struct paths *paths, const struct km_session *session, uint32_t number)
{
    size_t count;
    const struct path_answer *answers = path_answers(paths->arena, session, &count);
    struct prefix path = paths->items[number];
    paths->items[number].first_child = (uint32_t)paths->count;
    paths->items[number].child_count = (uint32_t)count;
    for (size_t i = 0; i < count; i++)
        add_path(paths, (struct prefix){
                            .parent = number,
                            .answer = answers[i],
                            .turn = path.turn + 1,
                            .steps = path.steps +
                                     (answers[i].choice == KM_NONE ? (uint32_t)answers[i].entry_count : 1),
                            .probability = path.probability / (double)count,
                        });
}

static void walk(struct paths *paths, struct km_session *session, uint32_t number)
{
    paths->items[number].node = km_session_node(session);
    if (km_session_status(session) == KM_ENDED) {
        score_end(paths, session, &paths->items[number]);
        return;
    }
    if (paths->count >= paths->most || paths->items[number].turn == paths->most_turns) {
        paths->items[number].cut = true;
        paths->whole = false;
        return;
    }
    add_children(paths, session, number);
    for (uint32_t c = 0; c < paths->items[number].child_count; c++) {
        uint32_t child = paths->items[number].first_child + c;
        bool given = path_give(session, &paths->items[child].answer);
        assert(given);
        walk(paths, session, child);
        path_undo(session);
        hand_up(paths, &paths->items[number], &paths->items[child]);
    }
}

struct paths paths_find(struct arena *arena, const struct km_scenario *scenario, size_t most,
                        uint32_t most_turns)
{
    struct paths paths = {
        .scenario = scenario,
        .arena = arena,
        .most = most,
        .most_turns = most_turns,
        .whole = true,
    };
    struct km_session *session =
        km_session_new(NULL, scenario, (struct km_session_setup){.mode = KM_PRACTICE}, 1000);
    walk(&paths, session, add_path(&paths, (struct prefix){.parent = KM_NONE, .probability = 1}));
    km_session_free(session);
    return paths;
}

/* ---- looking back ---- */

/* The option of slot number `slot` in an answer of the form at `form`, or KM_NONE. */
static uint32_t entry_of(const struct paths *paths, const struct km_node *form,
                         const struct path_answer *answer, uint32_t slot)
{
    int32_t entry = answer->entries[slot];
    return entry < 0
               ? KM_NONE
               : km_scenario_slot(paths->scenario, form->first_slot + slot).first_choice + (uint32_t)entry;
}

static size_t write_choices(const struct paths *paths, uint32_t number, uint32_t slots, uint32_t *run)
{
    const struct prefix *path = prefix_at(paths, number);
    if (path->parent == KM_NONE)
        return 0;
    struct km_node form = km_scenario_node(paths->scenario, prefix_at(paths, path->parent)->node);
    size_t count = write_choices(paths, path->parent, PATHS_SLOTS, run);
    if (path->answer.choice != KM_NONE)
        run[count++] = path->answer.choice;
    for (uint32_t s = 0; s < path->answer.entry_count && s < slots; s++)
        if (entry_of(paths, &form, &path->answer, s) != KM_NONE)
            run[count++] = entry_of(paths, &form, &path->answer, s);
    return count;
}

uint32_t *path_choices(const struct paths *paths, uint32_t number, uint32_t slots, size_t *count)
{
    uint32_t *run = arena_array(paths->arena, prefix_at(paths, number)->steps + 1, sizeof *run);
    *count = write_choices(paths, number, slots, run);
    return run;
}

bool path_is(const struct paths *paths, uint32_t number, uint32_t slots, const uint32_t *run,
             size_t run_count)
{
    size_t count;
    const uint32_t *choices = path_choices(paths, number, slots, &count);
    return count == run_count && (!count || !memcmp(choices, run, count * sizeof *run));
}

/* What is on the way of a visit. */
struct visit {
    const struct paths *paths;
    struct km_session *session;
    void (*visit)(void *user, uint32_t number);
    void *user;
};

static void visit_from(const struct visit *visit, uint32_t number)
{
    const struct prefix *path = prefix_at(visit->paths, number);
    visit->visit(visit->user, number);
    for (uint32_t c = path->first_child; c < path->first_child + path->child_count; c++) {
        path_give(visit->session, &prefix_at(visit->paths, c)->answer);
        visit_from(visit, c);
        path_undo(visit->session);
    }
}

void paths_visit(const struct paths *paths, struct km_session *session,
                 void (*visit)(void *user, uint32_t number), void *user)
{
    visit_from(&(struct visit){.paths = paths, .session = session, .visit = visit, .user = user}, 0);
}
