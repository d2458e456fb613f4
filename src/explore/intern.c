/* Open addressing with linear probing, at most half full: a probe is then nearly always the first or second
 * slot. A slot holds the upper half of the hash beside the number, so that rows are hardly ever compared in
 * vain: in a table of millions each comparison waits for memory. */
#include "explore/intern.h"

void intern_init(struct intern *intern, const struct km_host *host, size_t stride)
{
    *intern = (struct intern){.stride = stride};
    bank_init(&intern->words, host, sizeof(uint32_t));
    bank_init(&intern->offsets, host, sizeof(size_t));
}

void intern_release(struct intern *intern)
{
    bank_release(&intern->words);
    bank_release(&intern->offsets);
    free(intern->table);
    intern->table = NULL;
    intern->capacity = intern->count = 0;
}

void intern_clear(struct intern *intern)
{
    intern->words.count = intern->offsets.count = intern->count = 0;
    if (intern->capacity)
        memset(intern->table, 0, intern->capacity * sizeof *intern->table);
}

const uint32_t *intern_row(const struct intern *intern, uint32_t index, size_t *length)
{
    const uint32_t *words = intern->words.items;
    if (intern->stride) {
        if (length)
            *length = intern->stride;
        return words + index * intern->stride;
    }
    const size_t *offsets = intern->offsets.items;
    size_t end = index + 1 < intern->count ? offsets[index + 1] : intern->words.count;
    if (length)
        *length = end - offsets[index];
    return words + offsets[index];
}

/* Multiply and fold, a word at a time; the constant is 2^64 divided by the golden ratio. */
static uint64_t hash(const uint32_t *row, size_t length)
{
    uint64_t h = length;
    for (size_t i = 0; i < length; i++) {
        h = (h ^ row[i]) * UINT64_C(0x9E3779B97F4A7C15);
        h ^= h >> 29;
    }
    return h;
}

enum { NUMBER_BITS = 32 };

static uint32_t number_in(uint64_t slot)
{
    return (uint32_t)slot - 1;
}

/* Rows are a few words: a loop is quicker than a call. */
static bool same_row(const uint32_t *a, const uint32_t *b, size_t length)
{
    while (length && *a == *b) {
        a++;
        b++;
        length--;
    }
    return !length;
}

static bool holds(const struct intern *intern, uint64_t slot, uint64_t h, const uint32_t *row, size_t length)
{
    size_t held_length;
    if (slot >> NUMBER_BITS != h >> NUMBER_BITS)
        return false;
    const uint32_t *held = intern_row(intern, number_in(slot), &held_length);
    return held_length == length && same_row(held, row, length);
}

/* The slot that holds the row, or the free one where it belongs. The upper half of the hash decides, so that
 * a slot can be moved without its row. */
static size_t slot_of(const struct intern *intern, uint64_t h, const uint32_t *row, size_t length)
{
    size_t mask = intern->capacity - 1, slot = (size_t)(h >> NUMBER_BITS) & mask;
    while (intern->table[slot] && !holds(intern, intern->table[slot], h, row, length))
        slot = (slot + 1) & mask;
    return slot;
}

static void rehash(struct intern *intern)
{
    size_t old_capacity = intern->capacity, capacity = old_capacity ? old_capacity * 2 : 64;
    uint64_t *old = intern->table, *table = bank_table(intern->words.host, capacity, sizeof *table);
    for (size_t i = 0; i < old_capacity; i++) {
        size_t slot = (size_t)(old[i] >> NUMBER_BITS) & (capacity - 1);
        if (!old[i])
            continue;
        while (table[slot])
            slot = (slot + 1) & (capacity - 1);
        table[slot] = old[i];
    }
    free(old);
    intern->table = table;
    intern->capacity = capacity;
}

uint32_t intern_add(struct intern *intern, const uint32_t *row, size_t length)
{
    if (intern->count * 2 >= intern->capacity)
        rehash(intern);
    uint64_t h = hash(row, length);
    size_t slot = slot_of(intern, h, row, length);
    if (intern->table[slot])
        return number_in(intern->table[slot]);
    if (!intern->stride)
        *(size_t *)bank_add(&intern->offsets, 1) = intern->words.count;
    memcpy(bank_add(&intern->words, length), row, length * sizeof *row);
    intern->table[slot] = (h >> NUMBER_BITS << NUMBER_BITS) | ++intern->count;
    return (uint32_t)intern->count - 1;
}

uint32_t intern_find(const struct intern *intern, const uint32_t *row, size_t length)
{
    if (!intern->capacity)
        return UINT32_MAX;
    uint64_t slot = intern->table[slot_of(intern, hash(row, length), row, length)];
    return slot ? number_in(slot) : UINT32_MAX;
}

size_t intern_bytes(const struct intern *intern)
{
    return intern->words.count * sizeof(uint32_t) + intern->offsets.count * sizeof(size_t) +
           intern->capacity * sizeof *intern->table;
}
