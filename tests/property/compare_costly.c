/* What each answer costs in every run, by brute force: of a form slot by slot, over all fillings that begin
 * the same. The most that each costs is what must be found, by a shortest run in which it costs that. */
#include "compare.h"

/* An answer given at the end of a path. */
struct cost {
    uint32_t choice, slot; /* as in struct km_costly */
    int32_t points;
    uint32_t path, slots; /* of a form: how many are filled in, this one included */
    uint32_t steps;
};

struct search {
    struct look *look;
    struct cost *items;
    size_t count, capacity;
};

static bool agree_up_to(const struct path_answer *a, const struct path_answer *b, uint32_t slots)
{
    return !memcmp(a->entries, b->entries, slots * sizeof *a->entries);
}

/* The most points of all fillings that begin like this one; false when none comes to an end. */
static bool best_beginning(const struct paths *paths, const struct prefix *path, uint32_t slots,
                           int32_t *points)
{
    const struct prefix *before = prefix_at(paths, path->parent);
    bool ends = false;
    for (uint32_t c = before->first_child; c < before->first_child + before->child_count; c++) {
        const struct prefix *other = prefix_at(paths, c);
        if (!other->ends || !agree_up_to(&other->answer, &path->answer, slots))
            continue;
        *points = !ends || other->points > *points ? other->points : *points;
        ends = true;
    }
    return ends;
}

static void add_cost(struct search *search, struct cost cost)
{
    ARENA_RESERVE(&search->look->arena, search->items, search->count, search->capacity);
    search->items[search->count++] = cost;
}

static void add_slots(struct search *search, uint32_t number)
{
    const struct paths *paths = &search->look->paths;
    const struct prefix *path = prefix_at(paths, number), *before = prefix_at(paths, path->parent);
    struct km_node form = km_scenario_node(paths->scenario, before->node);
    for (uint32_t s = 0; s < path->answer.entry_count; s++) {
        int32_t had, left, entry = path->answer.entries[s];
        if (!best_beginning(paths, path, s, &had) || !best_beginning(paths, path, s + 1, &left))
            return;
        struct cost cost = {.choice = KM_NONE, .slot = KM_NONE, .points = had - left, .path = number};
        if (entry < 0)
            cost.slot = form.first_slot + s;
        else
            cost.choice =
                km_scenario_slot(paths->scenario, form.first_slot + s).first_choice + (uint32_t)entry;
        cost.slots = s + 1;
        cost.steps = before->steps + s + 1;
        add_cost(search, cost);
    }
}

static void add_all(struct search *search)
{
    const struct paths *paths = &search->look->paths;
    for (uint32_t p = 1; p < paths->count; p++) {
        const struct prefix *path = prefix_at(paths, p), *before = prefix_at(paths, path->parent);
        if (path->answer.choice == KM_NONE)
            add_slots(search, p);
        else if (before->ends && path->ends)
            add_cost(search, (struct cost){.choice = path->answer.choice,
                                           .slot = KM_NONE,
                                           .points = before->points - path->points,
                                           .path = p,
                                           .steps = path->steps});
    }
}

/* Where the same answer costs the most, and of those a nearest. */
static const struct cost *worst_of(const struct search *search, const struct cost *of)
{
    const struct cost *worst = of;
    for (size_t i = 0; i < search->count; i++) {
        const struct cost *each = &search->items[i];
        if (each->choice != of->choice || each->slot != of->slot || each->points < worst->points)
            continue;
        if (each->points > worst->points || each->steps < worst->steps)
            worst = each;
    }
    return worst;
}

/* The rules are those that the debrief of that run would name. */
static void compare_rules(const struct search *search, const struct cost *cost, const struct km_costly *found,
                          const struct km_exploration *exploration)
{
    const struct paths *paths = &search->look->paths;
    struct km_session *session = km_session_new(NULL, paths->scenario, (struct km_session_setup){0}, 1000);
    uint32_t turns = prefix_at(paths, cost->path)->turn;
    for (uint32_t turn = 1; turn <= turns; turn++)
        assert_true(path_give(session, &prefix_at(paths, look_back(search->look, cost->path, turn))->answer));
    struct km_attainable *attainable = km_attainable_new(NULL, exploration, session);
    struct km_decision decision = km_attainable_decision(attainable, turns - 1);
    look_agree(search->look, cost->path, "rules that lose", (int64_t)found->rule_count,
               (int64_t)decision.rule_count);
    for (size_t r = 0; r < found->rule_count; r++) {
        look_agree(search->look, cost->path, "a rule that loses", found->rules[r].rule,
                   decision.rules[r].rule);
        look_agree(search->look, cost->path, "what it loses", found->rules[r].points,
                   decision.rules[r].points);
    }
    km_attainable_free(attainable);
    km_session_free(session);
}

/* Some run of the same answer at the same cost is the one that was found, and none is shorter. */
static void compare_found(const struct search *search, const struct km_costly *found,
                          const struct km_exploration *exploration)
{
    for (size_t i = 0; i < search->count; i++) {
        const struct cost *each = &search->items[i];
        if (each->choice != found->choice || each->slot != found->slot || each->points != found->points ||
            each->steps != worst_of(search, each)->steps)
            continue;
        if (!path_is(&search->look->paths, each->path, each->slots, found->run, found->run_count))
            continue;
        if (!each->slots)
            compare_rules(search, each, found, exploration);
        assert_true(found->rule_count > 0);
        return;
    }
    look_differ(search->look, 0, "the run of a costly answer", found->choice, found->points);
}

static bool is_listed(const struct km_proofs *proofs, const struct cost *cost)
{
    for (size_t i = 0; i < km_proofs_costly_count(proofs); i++) {
        struct km_costly found = km_proofs_costly(proofs, i);
        if (found.choice == cost->choice && found.slot == cost->slot)
            return found.points == cost->points;
    }
    return false;
}

size_t compare_costly(struct look *look, const struct km_exploration *exploration,
                      const struct km_proofs *proofs)
{
    struct search search = {.look = look};
    if (!look_possible(look)) {
        look_agree(look, 0, "costly answers without points", (int64_t)km_proofs_costly_count(proofs), 0);
        return 0;
    }
    add_all(&search);
    for (size_t i = 0; i < search.count; i++) {
        const struct cost *worst = worst_of(&search, &search.items[i]);
        if (worst == &search.items[i] && 2 * worst->points > look_possible(look) && !is_listed(proofs, worst))
            look_differ(look, worst->path, "a costly answer that is not listed", 0, worst->points);
    }
    for (size_t i = 0; i < km_proofs_costly_count(proofs); i++) {
        struct km_costly found = km_proofs_costly(proofs, i);
        if (2 * found.points <= look_possible(look))
            look_differ(look, 0, "a costly answer that is none", found.choice, found.points);
        compare_found(&search, &found, exploration);
    }
    return km_proofs_costly_count(proofs);
}
