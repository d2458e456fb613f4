/* Group by group from the ends backwards. In a group that nothing stays in, everything that follows has its
 * class, and one look at each item is enough. In a circular group colours are refined until nothing splits
 * (Moore, Gedanken-experiments on sequential machines, 1956): all alike at first, then alike if they were and
 * all that follows was. Each phase goes on where it was left off and says at its end which is next. */
#include "explore/merge.h"

enum { SORT, NEXT_GROUP, MERGE_PLAIN, PAINT, FORGET_ROWS, LOOK, REPAINT, DONE };

void merge_begin(struct merge *merge, struct memory *memory, struct merge_source source)
{
    *merge = (struct merge){.source = source, .phase = SORT};
    merge->classes = table_new(memory, source.item_count, sizeof *merge->classes);
    sorting_begin(&merge->sorting, memory, source.item_count, source.group_count, source.group, source.user);
    bank_init_in(&merge->words, memory, sizeof(uint32_t));
    intern_init_in(&merge->rows, memory, 0);
    intern_init_in(&merge->plain, memory, 0);
    bank_init_in(&merge->plain_classes, memory, sizeof(uint32_t));
}

/* All but the classes. */
static void release_rest(struct merge *merge)
{
    table_free(merge->fresh);
    merge->fresh = NULL;
    sorting_release(&merge->sorting);
    bank_release(&merge->words);
    intern_release(&merge->rows);
    intern_release(&merge->plain);
    bank_release(&merge->plain_classes);
}

void merge_release(struct merge *merge)
{
    if (!merge->classes)
        return;
    release_rest(merge);
    table_free(merge->classes);
    merge->classes = NULL;
}

/* ---- the group at hand ---- */

static uint32_t first_of(const struct merge *merge)
{
    return merge->sorting.first[merge->group];
}

static uint32_t end_of(const struct merge *merge)
{
    return merge->sorting.first[merge->group + 1];
}

static bool go_on_with(struct merge *merge, unsigned phase)
{
    merge->phase = phase;
    merge->at = first_of(merge);
    return true;
}

static bool leave_group(struct merge *merge)
{
    merge->group++;
    merge->phase = NEXT_GROUP;
    return true;
}

static void write_row(struct merge *merge, uint32_t item, bool with_own)
{
    merge->words.count = 0;
    if (with_own)
        *(uint32_t *)bank_add(&merge->words, 1) = merge->classes[item];
    merge->source.write(merge->source.user, item, merge->classes, &merge->words);
}

/* ---- phases ---- */

static bool sort(struct merge *merge, struct budget *budget)
{
    if (!sorting_step(&merge->sorting, budget))
        return false;
    merge->phase = NEXT_GROUP;
    return true;
}

static bool enter_group(struct merge *merge, struct budget *budget)
{
    if (merge->group == merge->source.group_count) {
        release_rest(merge);
        merge->phase = DONE;
        return true;
    }
    uint32_t count = end_of(merge) - first_of(merge);
    if (!merge->source.circular[merge->group] || !count)
        return go_on_with(merge, MERGE_PLAIN);
    merge->fresh = table_new(&budget->memory, count, sizeof *merge->fresh);
    return go_on_with(merge, PAINT);
}

static bool merge_plain(struct merge *merge, struct budget *budget)
{
    while (merge->at < end_of(merge)) {
        uint32_t item = merge->sorting.order[merge->at++];
        write_row(merge, item, false);
        uint32_t row = intern_add(&merge->plain, merge->words.items, merge->words.count);
        if (row == merge->plain_classes.count)
            *(uint32_t *)bank_add(&merge->plain_classes, 1) = merge->class_count++;
        merge->classes[item] = ((const uint32_t *)merge->plain_classes.items)[row];
        if (!budget_work(budget, merge->words.count))
            return false;
    }
    return leave_group(merge);
}

/* Colours of this group are class_count + 0, 1, … so that they never equal a class of an earlier group. */
static bool paint(struct merge *merge, struct budget *budget)
{
    while (merge->at < end_of(merge)) {
        merge->classes[merge->sorting.order[merge->at++]] = merge->class_count;
        if (!budget_work(budget, 1))
            return false;
    }
    merge->colours = 1;
    return go_on_with(merge, FORGET_ROWS);
}

static bool forget_rows(struct merge *merge, struct budget *budget)
{
    enum { WORK_OF_A_PART = 256 };
    while (!intern_clear_part(&merge->rows))
        if (!budget_work(budget, WORK_OF_A_PART))
            return false;
    return go_on_with(merge, LOOK);
}

static bool look(struct merge *merge, struct budget *budget)
{
    while (merge->at < end_of(merge)) {
        write_row(merge, merge->sorting.order[merge->at], true);
        merge->fresh[merge->at++ - first_of(merge)] =
            intern_add(&merge->rows, merge->words.items, merge->words.count);
        if (!budget_work(budget, merge->words.count))
            return false;
    }
    return go_on_with(merge, REPAINT);
}

static bool repaint(struct merge *merge, struct budget *budget)
{
    while (merge->at < end_of(merge)) {
        merge->classes[merge->sorting.order[merge->at]] =
            merge->class_count + merge->fresh[merge->at - first_of(merge)];
        merge->at++;
        if (!budget_work(budget, 1))
            return false;
    }
    bool split = merge->rows.count > merge->colours;
    merge->colours = (uint32_t)merge->rows.count;
    if (split)
        return go_on_with(merge, FORGET_ROWS);
    merge->class_count += merge->colours;
    table_free(merge->fresh);
    merge->fresh = NULL;
    return leave_group(merge);
}

bool merge_step(struct merge *merge, struct budget *budget)
{
    static bool (*const phases[DONE])(struct merge *, struct budget *) = {
        [SORT] = sort,       [NEXT_GROUP] = enter_group,  [MERGE_PLAIN] = merge_plain,
        [PAINT] = paint,     [FORGET_ROWS] = forget_rows, [LOOK] = look,
        [REPAINT] = repaint,
    };
    while (merge->phase != DONE)
        if (!phases[merge->phase](merge, budget))
            return false;
    return true;
}
