/* Looking a name up, and for one near to it. A near name is looked for among all that are declared: a file
 * full of unknown names must stay fast. */
#include "scenario/names.h"

enum { SUGGESTIONS = 32 };

bool names_may_suggest(struct names *names)
{
    return names->suggestions++ < SUGGESTIONS;
}

const char *names_nearest_key(struct names *names, const struct map *map, const char *word)
{
    if (!map->count || !names_may_suggest(names))
        return NULL;
    struct arena_mark mark = arena_mark(names->arena);
    const char **keys = arena_array(names->arena, map->count, sizeof *keys);
    size_t count = 0;
    for (size_t i = 0; i < map->capacity; i++)
        if (map->slots[i].key)
            keys[count++] = map->slots[i].key;
    const char *nearest = diags_nearest(word, keys, count);
    arena_rewind(names->arena, mark);
    return nearest;
}

const char *names_nearest_act(struct names *names, const char *id)
{
    return names_may_suggest(names) ? km_rulebook_nearest_act(names->rulebook, id) : NULL;
}

int32_t names_find_variant(const struct names *names, const char *start, const char *variant)
{
    struct strbuf id;
    struct arena_mark mark = arena_mark(names->arena);
    strbuf_init(&id, names->arena);
    strbuf_printf(&id, "%s%s", start, variant);
    int32_t act = km_rulebook_find_act(names->rulebook, id.data);
    arena_rewind(names->arena, mark);
    return act;
}

const char *names_nearest_variant(struct names *names, const char *start, const char *variant)
{
    struct strbuf id;
    strbuf_init(&id, names->arena);
    strbuf_printf(&id, "%s%s", start, variant);
    const char *nearest = names_nearest_act(names, id.data);
    return nearest && strncmp(nearest, start, strlen(start)) == 0 ? nearest + strlen(start) : NULL;
}

int32_t names_resolve_in(struct names *names, const struct map *map, const char *word,
                         const struct diag_kind *kind, const struct path *at)
{
    int32_t number = map_find_string(map, word);
    if (number == MAP_NONE)
        diags_add(names->diags, kind, at, DIAG_ARGUMENTS(word, names_nearest_key(names, map, word)));
    return number;
}
