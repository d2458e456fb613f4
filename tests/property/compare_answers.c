/* Which answers are best, by brute force: what each costs at the most, of a form slot by slot over all
 * fillings that begin the same; then every place of the file with two or more answers, which must be those
 * listed. */
#include "compare.h"

/* Children of a path among which one answer is given: all of a decision; of a form those that agree in the
 * slots before this one. They stand together, and in it those with the same answer. */
struct block {
    const struct prefix *path;
    uint32_t first, count; /* children */
    uint32_t each;         /* of them with the same answer */
    uint32_t slot;         /* number within the form; of a decision KM_NONE */
    uint32_t place;        /* number of the first choice there is here */
};

struct search {
    struct look *look;
    bool *on_way;   /* by place: a run that lost nothing comes by */
    int64_t *costs; /* by choice: the most that it costs */
};

enum { NOT_OFFERED = -1, NOTHING = INT32_MIN };
#define NO_END_AFTER INT64_MAX

/* ---- blocks ---- */

static const struct prefix *child_of(const struct search *search, const struct block *block, uint32_t number)
{
    return prefix_at(&search->look->paths, block->path->first_child + number);
}

/* The most points after one of `count` children; NOTHING when none comes to an end. */
static int32_t points_after(const struct search *search, const struct block *block, uint32_t first,
                            uint32_t count)
{
    int32_t most = NOTHING;
    for (uint32_t c = first; c < first + count; c++) {
        const struct prefix *child = child_of(search, block, c);
        most = child->ends && child->points > most ? child->points : most;
    }
    return most;
}

static bool loses_nothing(const struct search *search, int32_t points)
{
    return prefix_at(&search->look->paths, 0)->points == points;
}

/* The choice that the children from number `first` make, or KM_NONE: a slot left empty. */
static uint32_t choice_of(const struct search *search, const struct block *block, uint32_t first)
{
    const struct path_answer *answer = &child_of(search, block, first)->answer;
    if (block->slot == KM_NONE)
        return answer->choice;
    int32_t entry = answer->entries[block->slot];
    return entry < 0 ? KM_NONE : block->place + (uint32_t)entry;
}

/* How many of the children from the first one on make the same entry. */
static uint32_t same_entry(const struct search *search, const struct block *block)
{
    uint32_t count = 1, entry = choice_of(search, block, block->first);
    while (count < block->count && choice_of(search, block, block->first + count) == entry)
        count++;
    return count;
}

static void visit_form(struct search *search, struct block block, const struct km_node *form,
                       void (*visit)(struct search *search, const struct block *block))
{
    uint32_t together = block.path->child_count;
    for (uint32_t s = 0; s < form->slot_count; s++) {
        block.slot = s;
        block.place = km_scenario_slot(search->look->scene.scenario, form->first_slot + s).first_choice;
        block.count = together;
        block.first = 0;
        block.each = same_entry(search, &block);
        for (; block.first < block.path->child_count; block.first += together)
            visit(search, &block);
        together = block.each;
    }
}

static void visit_blocks(struct search *search,
                         void (*visit)(struct search *search, const struct block *block))
{
    for (uint32_t p = 0; p < search->look->paths.count; p++) {
        const struct prefix *path = prefix_at(&search->look->paths, p);
        struct km_node node = km_scenario_node(search->look->scene.scenario, path->node);
        struct block block = {.path = path, .count = path->child_count, .each = 1, .slot = KM_NONE};
        block.place = node.first_choice;
        if (!path->ends || !path->child_count)
            continue;
        if (node.kind == KM_NODE_FORM)
            visit_form(search, block, &node, visit);
        else
            visit(search, &block);
    }
}

/* ---- costs ---- */

static void note_way(struct search *search, const struct block *block)
{
    if (loses_nothing(search, points_after(search, block, block->first, block->count)))
        search->on_way[block->place] = true;
}

static void note_costs(struct search *search, const struct block *block)
{
    int32_t before = points_after(search, block, block->first, block->count);
    if (before == NOTHING || (search->on_way[block->place] && !loses_nothing(search, before)))
        return;
    for (uint32_t c = block->first; c < block->first + block->count; c += block->each) {
        uint32_t choice = choice_of(search, block, c);
        int32_t after = points_after(search, block, c, block->each);
        int64_t cost = after == NOTHING ? NO_END_AFTER : (int64_t)before - after;
        if (choice != KM_NONE && cost > search->costs[choice])
            search->costs[choice] = cost;
    }
}

/* ---- both ways ---- */

static bool is_honest(const struct search *search, uint32_t option)
{
    enum km_mark mark = km_scenario_choice(search->look->scene.scenario, option).mark;
    return mark == KM_FACT || mark == KM_UNKNOWN;
}

/* Of an option that has two numbers the first stands for both, where it is on offer. */
static bool is_answer(const struct search *search, uint32_t choice)
{
    bool again = km_scenario_choice(search->look->scene.scenario, choice).again;
    return search->costs[choice] != NOT_OFFERED && !(again && search->costs[choice - 1] != NOT_OFFERED);
}

/* The answers at a place, by brute force; `options` and `best` have room for `choices`. */
static struct km_answers answers_at(const struct search *search, struct km_answers answers, uint32_t first,
                                    uint32_t choices, uint32_t *options, bool *best)
{
    int64_t least = NO_END_AFTER;
    for (uint32_t c = first; c < first + choices; c++) {
        if (!is_answer(search, c))
            continue;
        options[answers.count++] = c;
        least = search->costs[c] < least ? search->costs[c] : least;
    }
    bool honest = false;
    for (size_t i = 0; i < answers.count; i++)
        honest |=
            answers.slot != KM_NONE && search->costs[options[i]] == least && is_honest(search, options[i]);
    for (size_t i = 0; i < answers.count; i++) {
        best[i] = search->costs[options[i]] == least && (!honest || is_honest(search, options[i]));
        answers.best_count += best[i];
    }
    return answers;
}

/* Compares a place with what is listed from number `*next` on; `at` is where it stands. */
static void compare_place(struct search *search, const struct km_proofs *proofs, struct km_answers at,
                          uint32_t first, uint32_t choices, size_t *next)
{
    struct arena *arena = &search->look->arena;
    uint32_t *options = arena_array(arena, choices, sizeof *options);
    bool *best = arena_array(arena, choices, sizeof *best), listed = false;
    struct km_answers brute = answers_at(search, at, first, choices, options, best), found = {0};
    if (*next < km_proofs_answers_count(proofs)) {
        found = km_proofs_answers(proofs, *next);
        listed = found.node == at.node && found.slot == at.slot;
    }
    look_agree(search->look, 0, "a place with two answers or more", listed, brute.count > 1);
    if (!listed)
        return;
    ++*next;
    look_agree(search->look, 0, "answers at a place", (int64_t)found.count, (int64_t)brute.count);
    look_agree(search->look, 0, "best answers at a place", (int64_t)found.best_count,
               (int64_t)brute.best_count);
    for (size_t i = 0; i < brute.count; i++) {
        look_agree(search->look, 0, "an answer on offer", found.options[i], options[i]);
        look_agree(search->look, 0, "a best answer", found.best[i], best[i]);
        int64_t cost = search->costs[options[i]];
        look_agree(search->look, 0, "what an answer costs", found.losses[i],
                   cost == NO_END_AFTER ? KM_NO_POINTS : cost);
    }
}

size_t compare_answers(struct look *look, const struct km_proofs *proofs)
{
    const struct km_scenario *scenario = look->scene.scenario;
    struct search search = {
        .look = look,
        .on_way = arena_array(&look->arena, look_choice_count(look), sizeof(bool)),
        .costs = arena_array(&look->arena, look_choice_count(look), sizeof(int64_t)),
    };
    for (size_t c = 0; c < look_choice_count(look); c++)
        search.costs[c] = NOT_OFFERED;
    visit_blocks(&search, note_way);
    visit_blocks(&search, note_costs);
    size_t next = 0;
    for (uint32_t n = 0; n < km_scenario_node_count(scenario); n++) {
        struct km_node node = km_scenario_node(scenario, n);
        struct km_answers at = {.node = n, .slot = KM_NONE};
        if (node.kind == KM_NODE_CHOICES)
            compare_place(&search, proofs, at, node.first_choice, node.choice_count, &next);
        for (uint32_t s = 0; node.kind == KM_NODE_FORM && s < node.slot_count; s++) {
            struct km_slot slot = km_scenario_slot(scenario, at.slot = node.first_slot + s);
            compare_place(&search, proofs, at, slot.first_choice, slot.choice_count, &next);
        }
    }
    look_agree(look, 0, "places with answers", (int64_t)km_proofs_answers_count(proofs), (int64_t)next);
    return next;
}
