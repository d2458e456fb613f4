/* Bump allocation in blocks. Each block is one malloc; a request larger than a block gets a block of its
 * own. Rewinding frees the blocks that came after the mark and poisons the tail of the block it lands in. */
#include "base/arena.h"

#include <stdalign.h>

enum { BLOCK_BYTES = 64 * 1024, ALIGNMENT = alignof(max_align_t), POISON = 0xA5 };

struct arena_block {
    struct arena_block *older;
    char *end;
    alignas(max_align_t) char bytes[];
};

_Noreturn void arena_out_of_memory(const struct km_host *host, size_t bytes)
{
    if (host && host->out_of_memory)
        host->out_of_memory(host->user, bytes);
    abort();
}

void arena_init(struct arena *arena, const struct km_host *host)
{
    *arena = (struct arena){0};
    if (host)
        arena->host = *host;
}

void arena_release(struct arena *arena)
{
    while (arena->block) {
        struct arena_block *older = arena->block->older;
        free(arena->block);
        arena->block = older;
    }
    arena->next = NULL;
    arena->end = NULL;
}

static void add_block(struct arena *arena, size_t at_least)
{
    size_t bytes = at_least > BLOCK_BYTES ? at_least : BLOCK_BYTES;
    if (bytes > SIZE_MAX / 2)
        arena_out_of_memory(&arena->host, bytes);
    struct arena_block *block = malloc(sizeof *block + bytes);
    if (!block)
        arena_out_of_memory(&arena->host, bytes);
    block->older = arena->block;
    block->end = block->bytes + bytes;
    arena->block = block;
    arena->next = block->bytes;
    arena->end = block->end;
}

static size_t rounded(size_t size)
{
    return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
}

/* Memory with whatever was in it. */
static void *take(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        arena_out_of_memory(&arena->host, size);
    size_t bytes = rounded(size ? size : 1);
    if (!arena->block || (size_t)(arena->end - arena->next) < bytes)
        add_block(arena, bytes);
    void *result = arena->next;
    arena->next += bytes;
    return result;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    return memset(take(arena, size), 0, size);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / 2 / size)
        arena_out_of_memory(&arena->host, SIZE_MAX);
    return arena_alloc(arena, count * size);
}

void *arena_grow(struct arena *arena, void *block, size_t old_size, size_t new_size)
{
    if (!block)
        return arena_alloc(arena, new_size);
    if (new_size <= old_size)
        return block;
    size_t old_bytes = rounded(old_size ? old_size : 1), new_bytes = rounded(new_size);
    bool newest = (char *)block + old_bytes == arena->next;
    if (newest && new_bytes - old_bytes <= (size_t)(arena->end - arena->next)) {
        memset((char *)block + old_size, 0, new_bytes - old_size);
        arena->next += new_bytes - old_bytes;
        return block;
    }
    char *result = take(arena, new_size);
    memset(result + old_size, 0, new_size - old_size);
    return memcpy(result, block, old_size);
}

char *arena_string_n(struct arena *arena, const char *text, size_t length)
{
    char *copy = take(arena, length + 1);
    if (length)
        memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

char *arena_string(struct arena *arena, const char *text)
{
    return arena_string_n(arena, text, strlen(text));
}

struct arena_mark arena_mark(const struct arena *arena)
{
    return (struct arena_mark){.block = arena->block, .next = arena->next};
}

void arena_rewind(struct arena *arena, struct arena_mark mark)
{
    while (arena->block != mark.block) {
        struct arena_block *older = arena->block->older;
        free(arena->block);
        arena->block = older;
    }
    arena->next = mark.next;
    arena->end = mark.block ? mark.block->end : NULL;
#ifndef NDEBUG
    if (arena->next)
        memset(arena->next, POISON, (size_t)(arena->end - arena->next));
#endif
}
