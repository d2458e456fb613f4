/* Group by group from the ends backwards. In a group that nothing stays in, everything that follows has its
 * class, and one look at each item is enough; a circular group is refined. Each phase goes on where it was
 * left off and says at its end which is next. */
#include "explore/merge.h"

enum { SORT, NEXT_GROUP, MERGE_PLAIN, REFINE, DONE };

void merge_begin(struct merge *merge, struct memory *memory, struct merge_source source)
{
    *merge = (struct merge){.source = source, .phase = SORT};
    merge->classes = table_new(memory, source.item_count, sizeof *merge->classes);
    merge->members = table_new(memory, source.item_count, sizeof *merge->members);
    sorting_begin(&merge->sorting, memory, source.item_count, source.group_count, source.group,
                  source.item.user);
    bank_init_in(&merge->words, memory, sizeof(uint32_t));
    intern_init_in(&merge->plain, memory, 0);
    bank_init_in(&merge->plain_classes, memory, sizeof(uint32_t));
}

/* All but the classes. */
static void release_rest(struct merge *merge)
{
    refine_release(&merge->refine);
    table_free(merge->members);
    merge->members = NULL;
    sorting_release(&merge->sorting);
    bank_release(&merge->words);
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

static uint32_t first_of(const struct merge *merge)
{
    return merge->sorting.first[merge->group];
}

static uint32_t end_of(const struct merge *merge)
{
    return merge->sorting.first[merge->group + 1];
}

static bool leave_group(struct merge *merge)
{
    merge->group++;
    merge->phase = NEXT_GROUP;
    return true;
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
    merge->at = first_of(merge);
    merge->phase = MERGE_PLAIN;
    if (!merge->source.circular[merge->group] || !count)
        return true;
    refine_begin(&merge->refine, &budget->memory, merge->source.item, merge->sorting.order + merge->at, count,
                 merge->classes, merge->class_count, merge->members);
    merge->phase = REFINE;
    return true;
}

static bool merge_plain(struct merge *merge, struct budget *budget)
{
    while (merge->at < end_of(merge)) {
        uint32_t item = merge->sorting.order[merge->at++];
        merge->words.count = 0;
        merge->source.item.write(merge->source.item.user, item, merge->classes, &merge->words);
        uint32_t row = intern_add(&merge->plain, merge->words.items, merge->words.count);
        if (row == merge->plain_classes.count)
            *(uint32_t *)bank_add(&merge->plain_classes, 1) = merge->class_count++;
        merge->classes[item] = ((const uint32_t *)merge->plain_classes.items)[row];
        if (!budget_work(budget, merge->words.count))
            return false;
    }
    return leave_group(merge);
}

static bool refine(struct merge *merge, struct budget *budget)
{
    if (!refine_step(&merge->refine, budget))
        return false;
    merge->class_count += merge->refine.class_count;
    refine_release(&merge->refine);
    return leave_group(merge);
}

bool merge_step(struct merge *merge, struct budget *budget)
{
    static bool (*const phases[DONE])(struct merge *, struct budget *) = {
        [SORT] = sort,
        [NEXT_GROUP] = enter_group,
        [MERGE_PLAIN] = merge_plain,
        [REFINE] = refine,
    };
    while (merge->phase != DONE)
        if (!phases[merge->phase](merge, budget))
            return false;
    return true;
}
