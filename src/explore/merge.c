/* Group by group from the ends backwards. In a group that nothing stays in, everything that follows has its
 * class, and one look at each item is enough. In a circular group colours are refined until nothing splits
 * (Moore, Gedanken-experiments on sequential machines, 1956): all alike at first, then alike if they were and
 * all that follows was. */
#include "explore/merge.h"

#include "explore/intern.h"

struct merger {
    const struct merge_source *source;
    uint32_t *classes;
    uint32_t *order;           /* items by group */
    uint32_t *first;           /* by group: where it begins in `order`; one more at the end */
    struct bank words;         /* the row being written */
    struct intern rows;        /* of the circular group */
    struct intern plain;       /* of all other groups; */
    struct bank plain_classes; /* and their classes (uint32_t) */
    uint32_t class_count;
};

static void sort_by_group(struct merger *merger)
{
    const struct merge_source *source = merger->source;
    for (uint32_t i = 0; i < source->item_count; i++)
        merger->first[source->group(source->user, i) + 1]++;
    for (uint32_t g = 0; g < source->group_count; g++)
        merger->first[g + 1] += merger->first[g];
    uint32_t *next = bank_table(source->host, source->group_count, sizeof *next);
    for (uint32_t i = 0; i < source->item_count; i++) {
        uint32_t group = source->group(source->user, i);
        merger->order[merger->first[group] + next[group]++] = i;
    }
    free(next);
}

static void write_row(struct merger *merger, uint32_t item, bool with_own)
{
    merger->words.count = 0;
    if (with_own)
        *(uint32_t *)bank_add(&merger->words, 1) = merger->classes[item];
    merger->source->write(merger->source->user, item, merger->classes, &merger->words);
}

static void merge_plain(struct merger *merger, uint32_t begin, uint32_t end)
{
    for (uint32_t i = begin; i < end; i++) {
        write_row(merger, merger->order[i], false);
        uint32_t row = intern_add(&merger->plain, merger->words.items, merger->words.count);
        if (row == merger->plain_classes.count)
            *(uint32_t *)bank_add(&merger->plain_classes, 1) = merger->class_count++;
        merger->classes[merger->order[i]] = ((const uint32_t *)merger->plain_classes.items)[row];
    }
}

/* Colours of this group are class_count + 0, 1, … so that they never equal a class of an earlier group. */
static void merge_circular(struct merger *merger, uint32_t begin, uint32_t end)
{
    uint32_t colours = 1, *fresh = bank_table(merger->source->host, end - begin, sizeof *fresh);
    for (uint32_t i = begin; i < end; i++)
        merger->classes[merger->order[i]] = merger->class_count;
    for (bool split = true; split;) {
        intern_clear(&merger->rows);
        for (uint32_t i = begin; i < end; i++) {
            write_row(merger, merger->order[i], true);
            fresh[i - begin] = intern_add(&merger->rows, merger->words.items, merger->words.count);
        }
        split = merger->rows.count > colours;
        colours = (uint32_t)merger->rows.count;
        for (uint32_t i = begin; i < end; i++)
            merger->classes[merger->order[i]] = merger->class_count + fresh[i - begin];
    }
    merger->class_count += colours;
    free(fresh);
}

uint32_t merge_futures(const struct merge_source *source, uint32_t *classes)
{
    struct merger merger = {.source = source, .classes = classes};
    merger.order = bank_table(source->host, source->item_count, sizeof *merger.order);
    merger.first = bank_table(source->host, (size_t)source->group_count + 1, sizeof *merger.first);
    bank_init(&merger.words, source->host, sizeof(uint32_t));
    intern_init(&merger.rows, source->host, 0);
    intern_init(&merger.plain, source->host, 0);
    bank_init(&merger.plain_classes, source->host, sizeof(uint32_t));
    sort_by_group(&merger);
    for (uint32_t g = 0; g < source->group_count; g++) {
        uint32_t begin = merger.first[g], end = merger.first[g + 1];
        if (source->circular[g] && end > begin)
            merge_circular(&merger, begin, end);
        else
            merge_plain(&merger, begin, end);
    }
    free(merger.order);
    free(merger.first);
    bank_release(&merger.words);
    intern_release(&merger.rows);
    intern_release(&merger.plain);
    bank_release(&merger.plain_classes);
    return merger.class_count;
}
