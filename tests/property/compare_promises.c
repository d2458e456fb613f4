/* Every promise is followed through all runs that go on from it: one that is never met nor released in any
 * that comes to an end must be found, by a shortest run, and no other. */
#include "brute.h"
#include "compare.h"

/* A promise that was made at the end of a path, for one constraint. */
struct instance {
    size_t constraint, event;
    uint32_t path;
    bool kept; /* in some run */
};

struct search {
    struct look *look;
    struct km_session *session;
    const struct km_rulebook *rulebook;
    struct instance *items;
    size_t count, capacity;
};

static bool is_limited(const struct constraint *constraint)
{
    return constraint->within != WITHIN_UNLIMITED || constraint->template == TEMPLATE_CHAIN_RESPONSE;
}

/* Whether event `i` is of an earlier answer than event `e`, or of an earlier slot of the same form. */
static bool is_earlier(const struct search *search, const struct prefix *path, const struct km_trace_event *i,
                       const struct km_trace_event *e)
{
    if (i->turn < e->turn)
        return true;
    if (!i->answer || path->answer.choice != KM_NONE)
        return false;
    const struct km_scenario *scenario = search->look->scene.scenario;
    struct km_node form = km_scenario_node(scenario, prefix_at(&search->look->paths, path->parent)->node);
    struct km_slot last = km_scenario_slot(scenario, form.first_slot + form.slot_count - 1);
    return i->choice - last.first_choice >= last.choice_count;
}

/* Whether something that was opened by an earlier answer or entry is owed still when event `e` comes. */
static bool was_owed(const struct search *search, const struct constraint *constraint, uint32_t path,
                     size_t e)
{
    const struct km_trace *trace = km_session_trace(search->session);
    struct km_trace before = *trace;
    before.event_count = e;
    for (size_t i = 0; i < e; i++)
        if (constraint->roles[km_trace_event(trace, i)->act] == ROLE_A &&
            is_earlier(search, prefix_at(&search->look->paths, path), km_trace_event(trace, i),
                       km_trace_event(trace, e)) &&
            brute_is_owed(constraint, &before, i))
            return true;
    return false;
}

static void note(struct search *search, uint32_t path)
{
    const struct km_trace *trace = km_session_trace(search->session);
    struct km_scope scope = km_scenario_scope(search->look->scene.scenario);
    for (size_t c = 0; c < search->rulebook->constraint_count; c++) {
        const struct constraint *constraint = &search->rulebook->constraints[c];
        if (!scope.called[constraint->rule])
            continue;
        for (size_t e = 0; e < km_trace_event_count(trace); e++) {
            const struct km_trace_event *event = km_trace_event(trace, e);
            if (event->turn != prefix_at(&search->look->paths, path)->turn || event->actor != KM_AGENT ||
                !search->rulebook->acts[event->act].promise || constraint->roles[event->act] != ROLE_A ||
                !brute_is_owed(constraint, trace, e))
                continue;
            if (is_limited(constraint) && was_owed(search, constraint, path, e))
                continue;
            ARENA_RESERVE(&search->look->arena, search->items, search->count, search->capacity);
            search->items[search->count++] = (struct instance){.constraint = c, .event = e, .path = path};
        }
    }
}

/* `open`: the promises on the way to here that were owed still at the answer before. */
static void walk(struct search *search, uint32_t number, const size_t *open, size_t open_count)
{
    const struct prefix *path = prefix_at(&search->look->paths, number);
    size_t before = search->count, count = 0;
    note(search, number);
    size_t *mine = arena_array(&search->look->arena, open_count + search->count - before + 1, sizeof *mine);
    for (size_t i = 0; i < open_count; i++) {
        struct instance *each = &search->items[open[i]];
        if (brute_is_owed(&search->rulebook->constraints[each->constraint], km_session_trace(search->session),
                          each->event))
            mine[count++] = open[i];
        else
            each->kept |= path->ends;
    }
    for (size_t i = before; i < search->count; i++)
        mine[count++] = i;
    for (uint32_t c = path->first_child; c < path->first_child + path->child_count; c++) {
        path_give(search->session, &prefix_at(&search->look->paths, c)->answer);
        walk(search, c, mine, count);
        path_undo(search->session);
    }
}

/* ---- both ways ---- */

/* What the answer must be called: of a form by its last slot, after which our lines come. */
static struct km_promise called(const struct search *search, const struct instance *instance)
{
    const struct paths *paths = &search->look->paths;
    const struct prefix *path = prefix_at(paths, instance->path);
    struct km_promise promise = {.rule = search->rulebook->constraints[instance->constraint].rule,
                                 .choice = KM_NONE,
                                 .slot = KM_NONE,
                                 .steps = path->steps};
    if (path->parent == KM_NONE)
        return promise;
    promise.choice = path->answer.choice;
    if (promise.choice != KM_NONE)
        return promise;
    struct km_node form = km_scenario_node(paths->scenario, prefix_at(paths, path->parent)->node);
    uint32_t last = form.first_slot + form.slot_count - 1;
    int32_t entry = path->answer.entries[form.slot_count - 1];
    if (entry < 0)
        promise.slot = last;
    else
        promise.choice = km_scenario_slot(paths->scenario, last).first_choice + (uint32_t)entry;
    return promise;
}

static bool is_broken(const struct search *search, const struct instance *instance)
{
    return !instance->kept && prefix_at(&search->look->paths, instance->path)->ends;
}

static bool is_same(struct km_promise a, struct km_promise b)
{
    return a.rule == b.rule && a.choice == b.choice && a.slot == b.slot;
}

static bool is_listed(const struct km_proofs *proofs, struct km_promise promise)
{
    for (size_t i = 0; i < km_proofs_promise_count(proofs); i++)
        if (is_same(km_proofs_promise(proofs, i), promise))
            return km_proofs_promise(proofs, i).steps <= promise.steps;
    return false;
}

/* Whether some broken promise is the one that was found, in that run. */
static bool happens(const struct search *search, const struct km_promise *found)
{
    for (size_t i = 0; i < search->count; i++) {
        struct km_promise each = called(search, &search->items[i]);
        if (!is_broken(search, &search->items[i]) || !is_same(*found, each) || each.steps != found->steps)
            continue;
        if (path_is(&search->look->paths, search->items[i].path, PATHS_SLOTS, found->run, found->run_count))
            return true;
    }
    return false;
}

size_t compare_promises(struct look *look, const struct km_proofs *proofs)
{
    struct search search = {
        .look = look,
        .session = km_session_new(NULL, look->scene.scenario, (struct km_session_setup){0}, 1000),
        .rulebook = look->scene.rulebook,
    };
    walk(&search, 0, NULL, 0);
    for (size_t i = 0; i < km_proofs_promise_count(proofs); i++) {
        struct km_promise found = km_proofs_promise(proofs, i);
        if (!happens(&search, &found))
            look_differ(look, 0, "a promise that can be kept", found.choice, found.rule);
    }
    for (size_t i = 0; i < search.count; i++)
        if (is_broken(&search, &search.items[i]) && !is_listed(proofs, called(&search, &search.items[i])))
            look_differ(look, search.items[i].path, "a promise that nothing keeps",
                        called(&search, &search.items[i]).choice, called(&search, &search.items[i]).rule);
    km_session_free(search.session);
    return km_proofs_promise_count(proofs);
}
