/* What is never met, where runs are lost, which decisions matter, and where nothing true can be
 * written. */
#include "compare.h"
#include "scenario/program.h"

/* Marks by number of node or choice. */
struct marks {
    bool *nodes, *choices;
};

static struct marks new_marks(struct look *look)
{
    return (struct marks){
        .nodes = arena_array(&look->arena, km_scenario_node_count(look->scene.scenario), sizeof(bool)),
        .choices = arena_array(&look->arena, look_choice_count(look), sizeof(bool)),
    };
}

static void compare_numbers(const struct look *look, const char *what, struct km_numbers found,
                            const bool *brute, size_t count)
{
    size_t next = 0;
    for (size_t i = 0; i < count; i++) {
        bool listed = next < found.count && found.items[next] == i;
        if (listed != brute[i])
            fprintf(stderr, "number %zu\n", i);
        look_agree(look, 0, what, listed, brute[i]);
        next += listed;
    }
    look_agree(look, 0, what, (int64_t)found.count, (int64_t)next);
}

static void compare_nodes(const struct look *look, const char *what, struct km_numbers found,
                          const bool *brute)
{
    compare_numbers(look, what, found, brute, km_scenario_node_count(look->scene.scenario));
}

static void compare_choices(const struct look *look, const char *what, struct km_numbers found,
                            const bool *brute)
{
    compare_numbers(look, what, found, brute, look_choice_count(look));
}

static const struct prefix *child_of(const struct look *look, const struct prefix *path, uint32_t number)
{
    return prefix_at(&look->paths, path->first_child + number);
}

/* ---- what is never met ---- */

static void note_node(void *user, uint32_t node)
{
    bool *unmet = user;
    unmet[node] = false;
}

/* Every filling of what is on offer is a child. */
static void mark_entries(const struct look *look, const struct prefix *path, const struct km_node *form,
                         bool *choices, bool mark)
{
    for (uint32_t c = 0; c < path->child_count; c++)
        for (uint32_t s = 0; s < form->slot_count; s++) {
            int32_t entry = child_of(look, path, c)->answer.entries[s];
            struct km_slot slot = km_scenario_slot(look->scene.scenario, form->first_slot + s);
            if (entry >= 0)
                choices[slot.first_choice + (uint32_t)entry] = mark;
        }
}

static void mark_options(const struct look *look, const struct prefix *path, bool *choices, bool mark)
{
    struct km_node node = km_scenario_node(look->scene.scenario, path->node);
    if (node.kind == KM_NODE_FORM)
        mark_entries(look, path, &node, choices, mark);
    for (uint32_t c = 0; node.kind == KM_NODE_CHOICES && c < path->child_count; c++)
        choices[child_of(look, path, c)->answer.choice] = mark;
}

static void compare_unmet(struct look *look, const struct km_proofs *proofs)
{
    struct marks unmet = new_marks(look);
    memset(unmet.nodes, true, km_scenario_node_count(look->scene.scenario));
    memset(unmet.choices, true, look_choice_count(look));
    look_step(look, &(struct step_observer){.enter = note_node, .user = unmet.nodes});
    for (uint32_t p = 0; p < look->paths.count; p++)
        mark_options(look, prefix_at(&look->paths, p), unmet.choices, false);
    for (uint32_t c = 1; c < look_choice_count(look); c++)
        if (km_scenario_choice(look->scene.scenario, c).again) {
            unmet.choices[c - 1] = unmet.choices[c - 1] && unmet.choices[c];
            unmet.choices[c] = false;
        }
    compare_nodes(look, "a node that is never entered", km_proofs_unreachable_nodes(proofs), unmet.nodes);
    compare_choices(look, "a choice that is never on offer", km_proofs_never_selectable(proofs),
                    unmet.choices);
}

/* ---- where runs are lost ---- */

static void compare_lost(struct look *look, const struct km_proofs *proofs)
{
    struct marks stuck = new_marks(look), endless = new_marks(look);
    for (uint32_t p = 0; p < look->paths.count; p++) {
        const struct prefix *path = prefix_at(&look->paths, p);
        if (!path->run && !path->child_count)
            stuck.nodes[path->node] = true;
        else if (!path->ends)
            endless.nodes[path->node] = true;
    }
    compare_nodes(look, "a node where nothing can be selected", km_proofs_stuck(proofs), stuck.nodes);
    compare_nodes(look, "a node from where no end is reached", km_proofs_endless(proofs), endless.nodes);
}

/* ---- what matters ---- */

/* What can be attained, with and without breaking a critical rule. */
struct outlook {
    int32_t points, clean;
};
enum { NOTHING = INT32_MIN };

static struct outlook better_of(struct outlook a, struct outlook b)
{
    return (struct outlook){
        .points = a.points > b.points ? a.points : b.points,
        .clean = a.clean > b.clean ? a.clean : b.clean,
    };
}

/* By path. */
static struct outlook *find_outlooks(struct look *look)
{
    struct outlook *outlooks = arena_array(&look->arena, look->paths.count, sizeof *outlooks);
    for (uint32_t p = (uint32_t)look->paths.count; p-- > 0;) {
        const struct prefix *path = prefix_at(&look->paths, p);
        outlooks[p] = (struct outlook){NOTHING, NOTHING};
        if (path->run) {
            outlooks[p].points = path->points;
            outlooks[p].clean = path->run->points.critical_broken ? NOTHING : path->points;
        }
        for (uint32_t c = 0; c < path->child_count; c++)
            outlooks[p] = better_of(outlooks[p], outlooks[path->first_child + c]);
    }
    return outlooks;
}

static bool same_outlook(struct outlook a, struct outlook b)
{
    return a.points == b.points && a.clean == b.clean;
}

/* Marks a choice's decision, or a form's slot, by its first option. */
struct decisions {
    const struct outlook *outlooks;
    bool *asked, *matters;
};

static void look_at_choices(const struct look *look, struct decisions *decisions, const struct prefix *path)
{
    uint32_t first = km_scenario_node(look->scene.scenario, path->node).first_choice;
    decisions->asked[first] |= path->child_count > 1;
    for (uint32_t c = 1; c < path->child_count; c++)
        decisions->matters[first] |=
            !same_outlook(decisions->outlooks[path->first_child], decisions->outlooks[path->first_child + c]);
}

/* The best of `count` fillings from number `first`. */
static struct outlook best_filling(const struct decisions *decisions, const struct prefix *path,
                                   uint32_t first, uint32_t count)
{
    struct outlook best = {NOTHING, NOTHING};
    for (uint32_t c = first; c < first + count; c++)
        best = better_of(best, decisions->outlooks[path->first_child + c]);
    return best;
}

/* How many different entries (the empty one included) the fillings make in slot number `slot`. */
static uint32_t entry_count(const struct look *look, const struct prefix *path, uint32_t slot)
{
    uint32_t count = 0;
    for (uint32_t c = 0; c < path->child_count; c++) {
        uint32_t earlier = 0;
        int32_t entry = child_of(look, path, c)->answer.entries[slot];
        while (child_of(look, path, earlier)->answer.entries[slot] != entry)
            earlier++;
        count += earlier == c;
    }
    return count;
}

/* Fillings are in the order of a number whose last digit is the last slot: those that agree up to a slot
 * stand together. */
static void look_at_form(const struct look *look, struct decisions *decisions, const struct prefix *path)
{
    struct km_node node = km_scenario_node(look->scene.scenario, path->node);
    uint32_t together = path->child_count;
    for (uint32_t s = 0; s < node.slot_count; s++) {
        struct km_slot slot = km_scenario_slot(look->scene.scenario, node.first_slot + s);
        uint32_t entries = entry_count(look, path, s), each = together / entries;
        decisions->asked[slot.first_choice] |= entries > 1;
        for (uint32_t c = 0; c < path->child_count; c += each)
            decisions->matters[slot.first_choice] |=
                !same_outlook(best_filling(decisions, path, c, each),
                              best_filling(decisions, path, c / together * together, each));
        together = each;
    }
}

/* From the first option's mark to all options that were ever on offer. */
static void spread_marks(const struct look *look, const struct decisions *decisions, const bool *offered,
                         bool *indifferent)
{
    const struct km_scenario *scenario = look->scene.scenario;
    for (uint32_t n = 0; n < km_scenario_node_count(scenario); n++) {
        struct km_node node = km_scenario_node(scenario, n);
        for (uint32_t c = node.first_choice; c < node.first_choice + node.choice_count; c++) {
            uint32_t first = node.first_choice;
            for (uint32_t s = 0; node.kind == KM_NODE_FORM && s < node.slot_count; s++)
                if (km_scenario_slot(scenario, node.first_slot + s).first_choice <= c)
                    first = km_scenario_slot(scenario, node.first_slot + s).first_choice;
            indifferent[c] = offered[c] && decisions->asked[first] && !decisions->matters[first];
        }
    }
}

static void compare_indifferent(struct look *look, const struct km_proofs *proofs)
{
    struct decisions decisions = {
        .outlooks = find_outlooks(look),
        .asked = new_marks(look).choices,
        .matters = new_marks(look).choices,
    };
    struct marks offered = new_marks(look), indifferent = new_marks(look);
    for (uint32_t p = 0; p < look->paths.count; p++) {
        const struct prefix *path = prefix_at(&look->paths, p);
        mark_options(look, path, offered.choices, true);
        if (path->child_count && child_of(look, path, 0)->answer.choice == KM_NONE)
            look_at_form(look, &decisions, path);
        else if (path->child_count)
            look_at_choices(look, &decisions, path);
    }
    spread_marks(look, &decisions, offered.choices, indifferent.choices);
    compare_choices(look, "a choice that never matters", km_proofs_indifferent(proofs), indifferent.choices);
}

/* ---- what can be written ---- */

static bool rests_on_facts(const struct look *look, struct km_slot slot)
{
    for (uint32_t c = slot.first_choice; c < slot.first_choice + slot.choice_count; c++) {
        struct km_choice option = km_scenario_choice(look->scene.scenario, c);
        if (option.again && option.mark == KM_GUESS)
            return true;
    }
    return false;
}

/* Whether some filling writes something into slot number `s` that is true, or anything where no fact is
 * named. */
static bool can_be_true(const struct look *look, const struct prefix *path, uint32_t s, struct km_slot slot)
{
    for (uint32_t c = 0; c < path->child_count; c++) {
        int32_t entry = child_of(look, path, c)->answer.entries[s];
        if (entry < 0)
            continue;
        enum km_mark mark =
            km_scenario_choice(look->scene.scenario, slot.first_choice + (uint32_t)entry).mark;
        if (!rests_on_facts(look, slot) || mark == KM_FACT || mark == KM_UNKNOWN)
            return true;
    }
    return false;
}

/* By slot: whether some run comes to it with nothing true to write. */
static void note_gaps(const struct look *look, bool *gaps)
{
    for (uint32_t p = 0; p < look->paths.count; p++) {
        const struct prefix *path = prefix_at(&look->paths, p);
        struct km_node node = km_scenario_node(look->scene.scenario, path->node);
        for (uint32_t s = 0; node.kind == KM_NODE_FORM && s < node.slot_count; s++) {
            struct km_slot slot = km_scenario_slot(look->scene.scenario, node.first_slot + s);
            gaps[node.first_slot + s] |= !can_be_true(look, path, s, slot);
        }
    }
}

static void compare_gaps(struct look *look, const struct km_proofs *proofs)
{
    uint32_t slots = scenario_program(look->scene.scenario)->slot_count;
    bool *gaps = arena_array(&look->arena, slots, sizeof *gaps);
    note_gaps(look, gaps);
    size_t listed = 0;
    for (uint32_t s = 0; s < slots; s++) {
        bool found = listed < km_proofs_gap_count(proofs) && km_proofs_gap(proofs, listed).slot == s;
        if (found != gaps[s])
            look_differ(look, 0, "a slot with nothing true to write", found, gaps[s]);
        listed += found;
    }
    assert_int_equal(listed, km_proofs_gap_count(proofs));
}

void compare_places(struct look *look, const struct km_proofs *proofs)
{
    compare_unmet(look, proofs);
    compare_lost(look, proofs);
    compare_indifferent(look, proofs);
    compare_gaps(look, proofs);
}
