/* realloc by doubling. A table that is counted stands behind a head that says where and how large it is. */
#include "explore/bank.h"

#include <stddef.h>

void bank_init(struct bank *bank, const struct km_host *host, size_t size)
{
    *bank = (struct bank){.host = host, .size = size};
}

void bank_init_in(struct bank *bank, struct memory *memory, size_t size)
{
    *bank = (struct bank){.memory = memory, .host = memory->host, .size = size};
}

static void count_bytes(struct memory *memory, size_t more, size_t less)
{
    if (memory)
        memory->bytes = memory->bytes + more - less;
}

void bank_release(struct bank *bank)
{
    count_bytes(bank->memory, 0, bank->capacity * bank->size);
    free(bank->items);
    bank->items = NULL;
    bank->count = bank->capacity = 0;
}

/* Bytes that may still be taken. */
static size_t room_in(const struct memory *memory)
{
    if (!memory || !memory->most)
        return SIZE_MAX;
    return memory->bytes < memory->most ? memory->most - memory->bytes : 0;
}

bool memory_ask(struct memory *memory, size_t more)
{
    bool fits = more <= room_in(memory);
    if (!fits)
        memory->refused = true;
    return fits;
}

/* Twice as much; where there is no room for that, half of what is left; at last what is needed. */
static size_t larger_capacity(const struct bank *bank, size_t least)
{
    size_t capacity = bank->capacity ? bank->capacity : 16, room = room_in(bank->memory) / bank->size;
    while (capacity < least)
        capacity *= 2;
    if (capacity - bank->capacity <= room)
        return capacity;
    size_t some = bank->capacity + room / 2;
    return some > least ? some : least;
}

static void grow(struct bank *bank, size_t least)
{
    size_t capacity = larger_capacity(bank, least);
    memory_ask(bank->memory, (capacity - bank->capacity) * bank->size);
    void *items = capacity > SIZE_MAX / 2 / bank->size ? NULL : realloc(bank->items, capacity * bank->size);
    if (!items)
        arena_out_of_memory(bank->host, least);
    count_bytes(bank->memory, capacity * bank->size, bank->capacity * bank->size);
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

void bank_trim(struct bank *bank)
{
    void *items = bank->count ? realloc(bank->items, bank->count * bank->size) : NULL;
    if (!items)
        return;
    count_bytes(bank->memory, bank->count * bank->size, bank->capacity * bank->size);
    bank->items = items;
    bank->capacity = bank->count;
}

void *bank_table(const struct km_host *host, size_t count, size_t size)
{
    void *table = calloc(count ? count : 1, size);
    if (!table)
        arena_out_of_memory(host, count);
    return table;
}

/* ---- tables that are counted ---- */

union table_head {
    struct {
        struct memory *memory;
        size_t bytes;
    } is;
    max_align_t aligned;
};

static void *new_table(struct memory *memory, const struct km_host *host, size_t count, size_t size)
{
    union table_head *head =
        count > SIZE_MAX / 2 / size ? NULL : calloc(1, sizeof(union table_head) + count * size);
    if (!head)
        arena_out_of_memory(host, count);
    head->is.memory = memory;
    head->is.bytes = memory_ask(memory, count * size) ? count * size : 0;
    count_bytes(memory, head->is.bytes, 0);
    return head + 1;
}

void *table_new(struct memory *memory, size_t count, size_t size)
{
    return new_table(memory, memory->host, count, size);
}

void *table_beside(const struct bank *bank, size_t count, size_t size)
{
    return new_table(bank->memory, bank->host, count, size);
}

void table_free(void *table)
{
    if (!table)
        return;
    union table_head *head = (union table_head *)table - 1;
    count_bytes(head->is.memory, 0, head->is.bytes);
    free(head);
}
