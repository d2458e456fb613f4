/* Open addressing with linear probing, half full before it grows: a probe is then nearly always the first or
 * second slot. A slot holds the upper half of the hash beside the number, so that rows are hardly ever
 * compared in vain: in a table of millions each comparison waits for memory. A table that grows is moved a
 * few slots with each addition, so that none takes long; meanwhile the old one is asked, too. */
#include "explore/intern.h"

#include <assert.h>

void intern_init(struct intern *intern, const struct km_host *host, size_t stride)
{
    *intern = (struct intern){.stride = stride};
    bank_init(&intern->words, host, sizeof(uint32_t));
    bank_init(&intern->offsets, host, sizeof(size_t));
}

void intern_init_in(struct intern *intern, struct memory *memory, size_t stride)
{
    *intern = (struct intern){.stride = stride};
    bank_init_in(&intern->words, memory, sizeof(uint32_t));
    bank_init_in(&intern->offsets, memory, sizeof(size_t));
}

static void drop_old(struct intern *intern)
{
    table_free(intern->old);
    intern->old = NULL;
    intern->moved = 0;
}

void intern_release(struct intern *intern)
{
    drop_old(intern);
    bank_release(&intern->words);
    bank_release(&intern->offsets);
    table_free(intern->table);
    intern->table = NULL;
    intern->capacity = intern->count = intern->cleared = 0;
}

bool intern_clear_part(struct intern *intern)
{
    enum { PART = 1 << 12 };
    drop_old(intern);
    intern->words.count = intern->offsets.count = intern->count = 0;
    size_t left = intern->capacity - intern->cleared, part = left < PART ? left : PART;
    if (part)
        memset(intern->table + intern->cleared, 0, part * sizeof *intern->table);
    intern->cleared = left == part ? 0 : intern->cleared + part;
    return left == part;
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
uint64_t intern_hash(const uint32_t *row, size_t length)
{
    uint64_t h = length;
    for (size_t i = 0; i < length; i++) {
        h = (h ^ row[i]) * UINT64_C(0x9E3779B97F4A7C15);
        h ^= h >> 29;
    }
    return h;
}

enum { NUMBER_BITS = 32 };

/* UINT32_MAX of a free slot. */
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

static inline bool holds(const struct intern *intern, uint64_t slot, uint64_t h, const uint32_t *row,
                         size_t length)
{
    size_t held_length;
    if (slot >> NUMBER_BITS != h >> NUMBER_BITS)
        return false;
    const uint32_t *held = intern_row(intern, number_in(slot), &held_length);
    return held_length == length && same_row(held, row, length);
}

/* The slot of `table` that holds the row, or the free one where it belongs. The upper half of the hash
 * decides, so that a slot can be moved without its row. */
static inline size_t slot_of(const struct intern *intern, const uint64_t *table, size_t capacity, uint64_t h,
                             const uint32_t *row, size_t length)
{
    size_t mask = capacity - 1, slot = (size_t)(h >> NUMBER_BITS) & mask;
    while (table[slot] && !holds(intern, table[slot], h, row, length))
        slot = (slot + 1) & mask;
    return slot;
}

static size_t old_capacity(const struct intern *intern)
{
    return intern->capacity / 2;
}

/* Moves the next few slots of the old table. It stays as it is until all are moved: what was not moved yet is
 * found in it along its own chain. */
static void move_some(struct intern *intern)
{
    enum { AT_ONCE = 256 };
    size_t left = old_capacity(intern) - intern->moved;
    size_t mask = intern->capacity - 1, end = intern->moved + (left < AT_ONCE ? left : AT_ONCE);
    for (; intern->moved < end; intern->moved++) {
        uint64_t held = intern->old[intern->moved];
        size_t slot = (size_t)(held >> NUMBER_BITS) & mask;
        if (!held)
            continue;
        while (intern->table[slot])
            slot = (slot + 1) & mask;
        intern->table[slot] = held;
    }
    if (intern->moved == old_capacity(intern))
        drop_old(intern);
}

/* Twice as many slots. The old ones are moved long before these are half full. Where there is no room the
 * table goes on as it is until it is nearly full, so that the work can be left off. */
static void grow(struct intern *intern)
{
    enum { LEAST = 64, FULL_EIGHTHS = 7 };
    bool fits = memory_ask(intern->words.memory, intern->capacity * 2 * sizeof *intern->table);
    if (!fits && intern->count < intern->capacity / 8 * FULL_EIGHTHS)
        return;
    assert(!intern->old);
    intern->old = intern->table;
    intern->capacity = intern->capacity ? intern->capacity * 2 : LEAST;
    intern->table = table_beside(&intern->words, intern->capacity, sizeof *intern->table);
}

static uint32_t find_old(const struct intern *intern, uint64_t h, const uint32_t *row, size_t length)
{
    if (!intern->old)
        return UINT32_MAX;
    return number_in(intern->old[slot_of(intern, intern->old, old_capacity(intern), h, row, length)]);
}

#if defined(__GNUC__)
#define FETCH(address) __builtin_prefetch(address)
#else
#define FETCH(address) ((void)(address))
#endif

static size_t first_slot(const struct intern *intern, uint64_t h)
{
    return (size_t)(h >> NUMBER_BITS) & (intern->capacity - 1);
}

void intern_expect_slot(const struct intern *intern, uint64_t h)
{
    if (intern->capacity)
        FETCH(&intern->table[first_slot(intern, h)]);
}

void intern_expect_row(const struct intern *intern, uint64_t h)
{
    uint64_t slot = intern->capacity ? intern->table[first_slot(intern, h)] : 0;
    if (slot && slot >> NUMBER_BITS == h >> NUMBER_BITS)
        FETCH(intern_row(intern, number_in(slot), NULL));
}

uint32_t intern_add(struct intern *intern, const uint32_t *row, size_t length)
{
    return intern_add_hashed(intern, row, length, intern_hash(row, length));
}

uint32_t intern_add_hashed(struct intern *intern, const uint32_t *row, size_t length, uint64_t h)
{
    if (intern->count * 2 >= intern->capacity)
        grow(intern);
    if (intern->old)
        move_some(intern);
    size_t slot = slot_of(intern, intern->table, intern->capacity, h, row, length);
    if (intern->table[slot])
        return number_in(intern->table[slot]);
    uint32_t old = find_old(intern, h, row, length);
    if (old != UINT32_MAX)
        return old;
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
    uint64_t h = intern_hash(row, length);
    uint64_t held = intern->table[slot_of(intern, intern->table, intern->capacity, h, row, length)];
    return held ? number_in(held) : find_old(intern, h, row, length);
}

size_t intern_bytes(const struct intern *intern)
{
    return intern->words.count * sizeof(uint32_t) + intern->offsets.count * sizeof(size_t) +
           intern->capacity * sizeof *intern->table;
}
