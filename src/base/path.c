/* Paths are read from the leaf, so writing recurses to the root first; depth is bounded by LIMIT_DEPTH. */
#include "base/path.h"

const struct path *path_key(struct arena *arena, const struct path *parent, const char *key)
{
    struct path *path = arena_alloc(arena, sizeof *path);
    *path = (struct path){.parent = parent, .key = key};
    return path;
}

const struct path *path_index(struct arena *arena, const struct path *parent, size_t index)
{
    struct path *path = arena_alloc(arena, sizeof *path);
    *path = (struct path){.parent = parent, .index = (uint32_t)index};
    return path;
}

static void write_key(const char *key, struct strbuf *out)
{
    for (; *key; key++) {
        if (*key == '~')
            strbuf_add(out, "~0");
        else if (*key == '/')
            strbuf_add(out, "~1");
        else
            strbuf_add_char(out, *key);
    }
}

void path_write(const struct path *path, struct strbuf *out)
{
    if (!path)
        return;
    path_write(path->parent, out);
    strbuf_add_char(out, '/');
    if (path->key)
        write_key(path->key, out);
    else
        strbuf_printf(out, "%u", path->index);
}
