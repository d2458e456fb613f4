/* Linear probing over a power of two, at most three quarters full; FNV-1a (Fowler, Noll, Vo), 64 bit. */
#include "base/map.h"

static uint64_t hash(const char *key, size_t length)
{
    uint64_t h = 14695981039346656037u;
    for (size_t i = 0; i < length; i++)
        h = (h ^ (unsigned char)key[i]) * 1099511628211u;
    return h ^ (h >> 32);
}

void map_init(struct map *map, struct arena *arena)
{
    *map = (struct map){.arena = arena};
}

static struct map_slot *slot_of(const struct map *map, const char *key, size_t length)
{
    size_t mask = map->capacity - 1;
    size_t at = (size_t)hash(key, length) & mask;
    while (map->slots[at].key) {
        const struct map_slot *slot = &map->slots[at];
        if (slot->length == length && memcmp(slot->key, key, length) == 0)
            break;
        at = (at + 1) & mask;
    }
    return &map->slots[at];
}

static void rehash(struct map *map, size_t capacity)
{
    struct map old = *map;
    map->capacity = capacity;
    map->slots = arena_array(map->arena, capacity, sizeof *map->slots);
    for (size_t i = 0; i < old.capacity; i++)
        if (old.slots[i].key)
            *slot_of(map, old.slots[i].key, old.slots[i].length) = old.slots[i];
}

void map_reserve(struct map *map, size_t count)
{
    size_t capacity = map->capacity ? map->capacity : 16;
    while (count * 4 > capacity * 3)
        capacity *= 2;
    if (capacity > map->capacity)
        rehash(map, capacity);
}

int32_t map_add(struct map *map, const char *key, size_t length, int32_t value)
{
    map_reserve(map, map->count + 1);
    struct map_slot *slot = slot_of(map, key, length);
    if (!slot->key) {
        *slot = (struct map_slot){.key = key, .length = (uint32_t)length, .value = value};
        map->count++;
    }
    return slot->value;
}

int32_t map_find(const struct map *map, const char *key, size_t length)
{
    if (!map->count)
        return MAP_NONE;
    const struct map_slot *slot = slot_of(map, key, length);
    return slot->key ? slot->value : MAP_NONE;
}

int32_t map_find_string(const struct map *map, const char *key)
{
    return map_find(map, key, strlen(key));
}
