/* realloc by doubling. */
#include "explore/bank.h"

void bank_init(struct bank *bank, const struct km_host *host, size_t size)
{
    *bank = (struct bank){.host = host, .size = size};
}

void bank_release(struct bank *bank)
{
    free(bank->items);
    bank->items = NULL;
    bank->count = bank->capacity = 0;
}

static void grow(struct bank *bank, size_t least)
{
    size_t capacity = bank->capacity ? bank->capacity : 16;
    while (capacity < least)
        capacity *= 2;
    void *items = capacity > SIZE_MAX / 2 / bank->size ? NULL : realloc(bank->items, capacity * bank->size);
    if (!items)
        arena_out_of_memory(bank->host, least);
    bank->items = items;
    bank->capacity = capacity;
}

void *bank_add(struct bank *bank, size_t count)
{
    if (bank->count + count > bank->capacity)
        grow(bank, bank->count + count);
    void *first = (char *)bank->items + bank->count * bank->size;
    bank->count += count;
    return first;
}

void *bank_table(const struct km_host *host, size_t count, size_t size)
{
    void *table = calloc(count ? count : 1, size);
    if (!table)
        arena_out_of_memory(host, count);
    return table;
}
