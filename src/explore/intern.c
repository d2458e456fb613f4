/* Open addressing with linear probing, at most half full: a probe is then nearly always the first or second
 * slot. The rows are compared in full, so a collision of hashes costs time and nothing else. */
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
static size_t hash(const uint32_t *row, size_t length)
{
    uint64_t h = length;
    for (size_t i = 0; i < length; i++) {
        h = (h ^ row[i]) * UINT64_C(0x9E3779B97F4A7C15);
        h ^= h >> 29;
    }
    return (size_t)h;
}

/* The slot that holds the row, or the free one where it belongs. */
static size_t slot_of(const struct intern *intern, const uint32_t *row, size_t length)
{
    size_t mask = intern->capacity - 1, slot = hash(row, length) & mask;
    for (; intern->table[slot]; slot = (slot + 1) & mask) {
        size_t held_length;
        const uint32_t *held = intern_row(intern, intern->table[slot] - 1, &held_length);
        if (held_length == length && memcmp(held, row, length * sizeof *row) == 0)
            break;
    }
    return slot;
}

static void rehash(struct intern *intern)
{
    size_t capacity = intern->capacity ? intern->capacity * 2 : 64;
    free(intern->table);
    intern->table = bank_table(intern->words.host, capacity, sizeof *intern->table);
    intern->capacity = capacity;
    for (uint32_t i = 0; i < intern->count; i++) {
        size_t length;
        const uint32_t *row = intern_row(intern, i, &length);
        intern->table[slot_of(intern, row, length)] = i + 1;
    }
}

uint32_t intern_add(struct intern *intern, const uint32_t *row, size_t length)
{
    if (intern->count * 2 >= intern->capacity)
        rehash(intern);
    size_t slot = slot_of(intern, row, length);
    if (intern->table[slot])
        return intern->table[slot] - 1;
    if (!intern->stride)
        *(size_t *)bank_add(&intern->offsets, 1) = intern->words.count;
    memcpy(bank_add(&intern->words, length), row, length * sizeof *row);
    intern->table[slot] = (uint32_t)++intern->count;
    return (uint32_t)intern->count - 1;
}

uint32_t intern_find(const struct intern *intern, const uint32_t *row, size_t length)
{
    if (!intern->capacity)
        return UINT32_MAX;
    size_t slot = slot_of(intern, row, length);
    return intern->table[slot] ? intern->table[slot] - 1 : UINT32_MAX;
}

size_t intern_bytes(const struct intern *intern)
{
    return intern->words.count * sizeof(uint32_t) + intern->offsets.count * sizeof(size_t) +
           intern->capacity * sizeof *intern->table;
}
