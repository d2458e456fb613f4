/* Rounds: all that waits is looked at with the colours that were there when the round began; then members
 * with the same row are split off from their class together; then what was split off gets its colour, or
 * what was left does when it is the smaller; then what leads to a new colour waits for the next round. */
#include "explore/refine.h"

#include "kamae/scenario.h"

enum { ENTER, COUNT, PLACE, PAINT, LOOK, SPLIT, CHOOSE, REPAINT, FORGET, WAIT, NUMBER, LEAVE, DONE };

/* A list of members with one colour. */
struct refine_class {
    uint32_t first; /* member, or KM_NONE */
    uint32_t count;
    uint32_t largest; /* of itself and the parts of this round: the class with the most members */
};

struct refine_wait {
    uint32_t member, row;
};

struct refine_part {
    uint32_t from, class;
    uint32_t row; /* of its members */
};

void refine_begin(struct refine *refine, struct memory *memory, struct refine_source source,
                  const uint32_t *items, uint32_t count, uint32_t *colours, uint32_t base, uint32_t *members)
{
    *refine = (struct refine){.source = source,
                              .items = items,
                              .count = count,
                              .colours = colours,
                              .base = base,
                              .members = members,
                              .phase = ENTER};
    refine->first_source = table_new(memory, (size_t)count + 2, sizeof *refine->first_source);
    refine->next = table_new(memory, count, sizeof *refine->next);
    refine->before = table_new(memory, count, sizeof *refine->before);
    refine->waits = table_new(memory, count, sizeof *refine->waits);
    bank_init_in(&refine->waiting, memory, sizeof(struct refine_wait));
    bank_init_in(&refine->classes, memory, sizeof(struct refine_class));
    bank_init_in(&refine->parts, memory, sizeof(struct refine_part));
    bank_init_in(&refine->part_of, memory, sizeof(uint32_t));
    bank_init_in(&refine->changed, memory, sizeof(uint32_t));
    bank_init_in(&refine->words, memory, sizeof(uint32_t));
    intern_init_in(&refine->rows, memory, 0);
}

void refine_release(struct refine *refine)
{
    if (!refine->first_source)
        return;
    table_free(refine->first_source);
    table_free(refine->sources);
    table_free(refine->next);
    table_free(refine->before);
    table_free(refine->waits);
    bank_release(&refine->waiting);
    bank_release(&refine->classes);
    bank_release(&refine->parts);
    bank_release(&refine->part_of);
    bank_release(&refine->changed);
    bank_release(&refine->words);
    intern_release(&refine->rows);
    *refine = (struct refine){0};
}

static bool go_on_with(struct refine *refine, unsigned phase)
{
    refine->phase = phase;
    refine->at = 0;
    return true;
}

/* ---- what leads where ---- */

static bool enter(struct refine *refine, struct budget *budget)
{
    while (refine->at < refine->count) {
        refine->members[refine->items[refine->at]] = refine->at + 1;
        refine->at++;
        if (!budget_work(budget, 1))
            return false;
    }
    return go_on_with(refine, COUNT);
}

/* The member that a step of `member` leads to, or KM_NONE. */
static uint32_t member_after(const struct refine *refine, uint32_t member, uint32_t step)
{
    uint32_t item = refine->source.to(refine->source.user, refine->items[member], step);
    return item == KM_NONE ? KM_NONE : refine->members[item] - 1;
}

static uint32_t steps_of(const struct refine *refine, uint32_t member)
{
    return refine->source.steps(refine->source.user, refine->items[member]);
}

/* How many lead to a member is counted two further on, so that first_source is right once all are placed. */
static bool count_sources(struct refine *refine, struct budget *budget)
{
    while (refine->at < refine->count) {
        uint32_t steps = steps_of(refine, refine->at);
        for (uint32_t s = 0; s < steps; s++) {
            uint32_t to = member_after(refine, refine->at, s);
            if (to != KM_NONE)
                refine->first_source[to + 2]++;
        }
        refine->at++;
        if (!budget_work(budget, 1 + steps))
            return false;
    }
    for (uint32_t m = 0; m < refine->count; m++)
        refine->first_source[m + 2] += refine->first_source[m + 1];
    refine->sources =
        table_new(&budget->memory, refine->first_source[refine->count + 1], sizeof *refine->sources);
    return go_on_with(refine, PLACE);
}

static bool place_sources(struct refine *refine, struct budget *budget)
{
    while (refine->at < refine->count) {
        uint32_t steps = steps_of(refine, refine->at);
        for (uint32_t s = 0; s < steps; s++) {
            uint32_t to = member_after(refine, refine->at, s);
            if (to != KM_NONE)
                refine->sources[refine->first_source[to + 1]++] = refine->at;
        }
        refine->at++;
        if (!budget_work(budget, 1 + steps))
            return false;
    }
    return go_on_with(refine, PAINT);
}

/* ---- classes ---- */

static struct refine_class *class_at(const struct refine *refine, uint32_t class)
{
    return (struct refine_class *)refine->classes.items + class;
}

static uint32_t add_class(struct refine *refine)
{
    uint32_t class = (uint32_t)refine->classes.count;
    *(struct refine_class *)bank_add(&refine->classes, 1) =
        (struct refine_class){.first = KM_NONE, .largest = class};
    return class;
}

static void link_member(struct refine *refine, uint32_t member, uint32_t number)
{
    struct refine_class *class = class_at(refine, number);
    refine->before[member] = KM_NONE;
    refine->next[member] = class->first;
    if (class->first != KM_NONE)
        refine->before[class->first] = member;
    class->first = member;
    class->count++;
}

static void unlink_member(struct refine *refine, uint32_t member, uint32_t number)
{
    struct refine_class *class = class_at(refine, number);
    uint32_t before = refine->before[member], next = refine->next[member];
    if (before == KM_NONE)
        class->first = next;
    else
        refine->next[before] = next;
    if (next != KM_NONE)
        refine->before[next] = before;
    class->count--;
}

static void wait_for_look(struct refine *refine, uint32_t member)
{
    if (refine->waits[member])
        return;
    refine->waits[member] = true;
    *(struct refine_wait *)bank_add(&refine->waiting, 1) = (struct refine_wait){.member = member};
}

static bool paint(struct refine *refine, struct budget *budget)
{
    if (!refine->classes.count)
        add_class(refine);
    while (refine->at < refine->count) {
        refine->colours[refine->items[refine->at]] = refine->base;
        link_member(refine, refine->at, 0);
        wait_for_look(refine, refine->at++);
        if (!budget_work(budget, 1))
            return false;
    }
    return go_on_with(refine, LOOK);
}

/* ---- a round ---- */

static uint32_t *part_of_row(struct refine *refine, uint32_t row)
{
    return (uint32_t *)refine->part_of.items + row;
}

static bool look(struct refine *refine, struct budget *budget)
{
    while (refine->at < refine->waiting.count) {
        struct refine_wait *wait = (struct refine_wait *)refine->waiting.items + refine->at++;
        uint32_t item = refine->items[wait->member];
        refine->words.count = 0;
        *(uint32_t *)bank_add(&refine->words, 1) = refine->colours[item];
        refine->source.write(refine->source.user, item, refine->colours, &refine->words);
        wait->row = intern_add(&refine->rows, refine->words.items, refine->words.count);
        if (wait->row == refine->part_of.count)
            *(uint32_t *)bank_add(&refine->part_of, 1) = KM_NONE;
        if (!budget_work(budget, refine->words.count))
            return false;
    }
    return go_on_with(refine, SPLIT);
}

static bool split(struct refine *refine, struct budget *budget)
{
    while (refine->at < refine->waiting.count) {
        struct refine_wait wait = ((const struct refine_wait *)refine->waiting.items)[refine->at++];
        uint32_t from = refine->colours[refine->items[wait.member]] - refine->base;
        if (*part_of_row(refine, wait.row) == KM_NONE) {
            uint32_t class = add_class(refine);
            *part_of_row(refine, wait.row) = class;
            *(struct refine_part *)bank_add(&refine->parts, 1) =
                (struct refine_part){.from = from, .class = class, .row = wait.row};
        }
        unlink_member(refine, wait.member, from);
        link_member(refine, wait.member, *part_of_row(refine, wait.row));
        refine->waits[wait.member] = false;
        if (!budget_work(budget, 1))
            return false;
    }
    refine->waiting.count = 0;
    return go_on_with(refine, CHOOSE);
}

static const struct refine_part *part_at(const struct refine *refine, uint32_t part)
{
    return (const struct refine_part *)refine->parts.items + part;
}

static bool choose(struct refine *refine, struct budget *budget)
{
    while (refine->at < refine->parts.count) {
        const struct refine_part *part = part_at(refine, refine->at++);
        struct refine_class *from = class_at(refine, part->from);
        if (class_at(refine, part->class)->count > class_at(refine, from->largest)->count)
            from->largest = part->class;
        if (!budget_work(budget, 1))
            return false;
    }
    return go_on_with(refine, REPAINT);
}

/* A part that is the largest stays what it was, and what was left when it was split off takes its place. */
static void keep_largest(struct refine *refine, const struct refine_part *part)
{
    struct refine_class *from = class_at(refine, part->from), *class = class_at(refine, part->class);
    if (from->largest != part->class)
        return;
    struct refine_class rest = {.first = from->first, .count = from->count, .largest = part->class};
    *from = (struct refine_class){.first = class->first, .count = class->count, .largest = part->from};
    *class = rest;
}

static bool repaint_part(struct refine *refine, const struct refine_part *part, struct budget *budget)
{
    if (!refine->walking) {
        *part_of_row(refine, part->row) = KM_NONE;
        keep_largest(refine, part);
        refine->walk = class_at(refine, part->class)->first;
        refine->walking = true;
    }
    while (refine->walk != KM_NONE) {
        refine->colours[refine->items[refine->walk]] = refine->base + part->class;
        *(uint32_t *)bank_add(&refine->changed, 1) = refine->walk;
        refine->walk = refine->next[refine->walk];
        if (!budget_work(budget, 1))
            return false;
    }
    refine->walking = false;
    return true;
}

static bool repaint(struct refine *refine, struct budget *budget)
{
    for (; refine->at < refine->parts.count; refine->at++)
        if (!repaint_part(refine, part_at(refine, refine->at), budget))
            return false;
    enum { ROWS_MOST = 1 << 20 }; /* in words */
    refine->parts.count = 0;
    return go_on_with(refine, refine->rows.words.count > ROWS_MOST ? FORGET : WAIT);
}

static bool forget(struct refine *refine, struct budget *budget)
{
    enum { WORK_OF_A_PART = 256 };
    while (!intern_clear_part(&refine->rows))
        if (!budget_work(budget, WORK_OF_A_PART))
            return false;
    refine->part_of.count = 0;
    return go_on_with(refine, WAIT);
}

static bool wait_for_sources(struct refine *refine, struct budget *budget)
{
    while (refine->at < refine->changed.count) {
        uint32_t member = ((const uint32_t *)refine->changed.items)[refine->at++];
        uint32_t first = refine->first_source[member], end = refine->first_source[member + 1];
        for (uint32_t s = first; s < end; s++)
            wait_for_look(refine, refine->sources[s]);
        if (!budget_work(budget, 1 + (end - first)))
            return false;
    }
    refine->changed.count = 0;
    return go_on_with(refine, refine->waiting.count ? LOOK : NUMBER);
}

/* ---- the end ---- */

/* Colours in order of the items; `part_of` holds them by class. */
static bool number(struct refine *refine, struct budget *budget)
{
    while (refine->part_of.count < refine->classes.count)
        *(uint32_t *)bank_add(&refine->part_of, 1) = KM_NONE;
    while (refine->at < refine->count) {
        uint32_t *colour = &refine->colours[refine->items[refine->at++]];
        uint32_t *own = part_of_row(refine, *colour - refine->base);
        if (*own == KM_NONE)
            *own = refine->class_count++;
        *colour = refine->base + *own;
        if (!budget_work(budget, 1))
            return false;
    }
    return go_on_with(refine, LEAVE);
}

static bool leave(struct refine *refine, struct budget *budget)
{
    while (refine->at < refine->count) {
        refine->members[refine->items[refine->at++]] = 0;
        if (!budget_work(budget, 1))
            return false;
    }
    return go_on_with(refine, DONE);
}

bool refine_step(struct refine *refine, struct budget *budget)
{
    static bool (*const phases[DONE])(struct refine *, struct budget *) = {
        [ENTER] = enter,   [COUNT] = count_sources,   [PLACE] = place_sources, [PAINT] = paint,
        [LOOK] = look,     [SPLIT] = split,           [CHOOSE] = choose,       [REPAINT] = repaint,
        [FORGET] = forget, [WAIT] = wait_for_sources, [NUMBER] = number,       [LEAVE] = leave,
    };
    while (refine->phase != DONE)
        if (!phases[refine->phase](refine, budget))
            return false;
    return true;
}
