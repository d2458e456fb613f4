/* Memory by lifetime: everything that dies together is allocated from one arena.
 *
 * An arena hands out zeroed memory that lives until the arena is released. There is no free for a single
 * object. Running out of memory calls the host's hook and does not return. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/banned.h"
#include "kamae/host.h"

struct arena_block;

struct arena {
    struct km_host host;
    struct arena_block *block; /* newest block first */
    char *next;                /* first free byte of the newest block */
    char *end;                 /* one past its last byte */
};

/* Prepares an empty arena; `host` may be NULL. Pair with arena_release. */
void arena_init(struct arena *arena, const struct km_host *host);

/* Gives all memory back. The arena may be used again afterwards. */
void arena_release(struct arena *arena);

/* `size` zeroed bytes aligned for any object; never NULL. A size of 0 gives a valid, unique-enough pointer.
 */
void *arena_alloc(struct arena *arena, size_t size);

/* `count` zeroed objects of `size` bytes; an overflow of the product counts as out of memory. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* `block` (of `old_size` bytes, from this arena, or NULL with 0) grown to `new_size`: in place when it was
 * the newest allocation, else copied. The new bytes are zero. */
void *arena_grow(struct arena *arena, void *block, size_t old_size, size_t new_size);

/* A NUL-terminated copy. */
char *arena_string(struct arena *arena, const char *text);
char *arena_string_n(struct arena *arena, const char *text, size_t length);

/* A mark and the way back to it: everything allocated since is given back, and poisoned in debug builds. */
struct arena_mark {
    struct arena_block *block;
    char *next;
};
struct arena_mark arena_mark(const struct arena *arena);
void arena_rewind(struct arena *arena, struct arena_mark mark);

/* Calls the host's out-of-memory hook; aborts when it returns. For memory that a library allocated. */
_Noreturn void arena_out_of_memory(const struct km_host *host, size_t bytes);

/* A growing array in an arena: `items`, `count`, `capacity` are the caller's fields. Makes room for one
 * more item and returns nothing; the caller then writes items[count++]. */
#define ARENA_RESERVE(arena, items, count, capacity)                                                      \
    do {                                                                                                  \
        if ((count) == (capacity)) {                                                                      \
            size_t arena_old_ = (capacity);                                                               \
            size_t arena_new_ = arena_old_ ? arena_old_ * 2 : 8;                                          \
            (items) =                                                                                     \
                arena_grow((arena), (items), arena_old_ * sizeof *(items), arena_new_ * sizeof *(items)); \
            (capacity) = arena_new_;                                                                      \
        }                                                                                                 \
    } while (0)

#endif
