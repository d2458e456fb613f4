/* By counting: how many of each key there are, where each key begins, then every item to its place. */
#include "explore/sort.h"

void sorting_begin(struct sorting *sorting, struct memory *memory, uint32_t item_count, uint32_t key_count,
                   uint32_t (*key)(const void *user, uint32_t item), const void *user)
{
    *sorting = (struct sorting){.item_count = item_count, .key_count = key_count, .key = key, .user = user};
    sorting->order = table_new(memory, item_count, sizeof *sorting->order);
    sorting->first = table_new(memory, (size_t)key_count + 1, sizeof *sorting->first);
    sorting->next = table_new(memory, key_count, sizeof *sorting->next);
}

static void count_item(struct sorting *sorting, uint32_t item)
{
    sorting->first[sorting->key(sorting->user, item) + 1]++;
}

static void add_key(struct sorting *sorting, uint32_t key)
{
    sorting->first[key + 1] += sorting->first[key];
}

static void place_item(struct sorting *sorting, uint32_t item)
{
    uint32_t key = sorting->key(sorting->user, item);
    sorting->order[sorting->first[key] + sorting->next[key]++] = item;
}

bool sorting_step(struct sorting *sorting, struct budget *budget)
{
    static void (*const passes[])(struct sorting *, uint32_t) = {count_item, add_key, place_item};
    while (sorting->pass < sizeof passes / sizeof *passes) {
        uint32_t count = passes[sorting->pass] == add_key ? sorting->key_count : sorting->item_count;
        while (sorting->at < count) {
            passes[sorting->pass](sorting, sorting->at++);
            if (!budget_work(budget, 1))
                return false;
        }
        sorting->pass++;
        sorting->at = 0;
    }
    return true;
}

void sorting_take(struct sorting *sorting, uint32_t **order, uint32_t **first)
{
    *order = sorting->order;
    *first = sorting->first;
    sorting->order = sorting->first = NULL;
    sorting_release(sorting);
}

void sorting_release(struct sorting *sorting)
{
    table_free(sorting->order);
    table_free(sorting->first);
    table_free(sorting->next);
    sorting->order = sorting->first = sorting->next = NULL;
}
