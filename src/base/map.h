/* A map from strings to small numbers (indices into somebody's array), open addressing, in an arena. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/arena.h"

enum { MAP_NONE = -1 };

struct map_slot {
    const char *key; /* NULL when free; borrowed from the caller */
    uint32_t length;
    int32_t value;
};

struct map {
    struct arena *arena;
    struct map_slot *slots;
    size_t capacity; /* a power of two, or 0 */
    size_t count;
};

/* An empty map; keys are borrowed and must outlive it. */
void map_init(struct map *map, struct arena *arena);

/* Room for `count` keys without growing on the way. */
void map_reserve(struct map *map, size_t count);

/* Adds `key`, or leaves the map as it is when the key is there; returns the value now stored. */
int32_t map_add(struct map *map, const char *key, size_t length, int32_t value);

/* The value of `key`, or MAP_NONE. */
int32_t map_find(const struct map *map, const char *key, size_t length);
int32_t map_find_string(const struct map *map, const char *key);

#endif
