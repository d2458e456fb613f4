/* Patterns and named sets become ranges of act numbers. Sets come first, so that a mistake inside one is
 * reported once, where it stands, and not at every constraint that uses it. */
#include "rulebook/build.h"

#include "base/diag_rulebook.h"

static void add_beginnings(struct build *build, struct map *known, const char *id)
{
    struct arena *arena = &build->rulebook->arena;
    for (size_t length = 1; id[length - 1]; length++) {
        if (id[length] && id[length] != '.')
            continue;
        int32_t number = (int32_t)known->count;
        if (map_find(known, id, length) != MAP_NONE)
            continue;
        const char *pattern = arena_string_n(arena, id, length);
        build->patterns = arena_grow(arena, build->patterns, (size_t)number * sizeof *build->patterns,
                                     ((size_t)number + 1) * sizeof *build->patterns);
        build->patterns[number] = pattern;
        map_add(known, pattern, length, number);
    }
    build->pattern_count = known->count;
}

enum { SUGGESTIONS = 32 };

bool build_may_suggest(struct build *build)
{
    return build->suggestions++ < SUGGESTIONS;
}

/* The pattern without what "*" and the dot before it add to it. */
static const char *without_star(struct arena *arena, const char *pattern)
{
    size_t length = strcspn(pattern, "*");
    while (length && pattern[length - 1] == '.')
        length--;
    return length ? arena_string_n(arena, pattern, length) : NULL;
}

struct act_range build_pattern(struct build *build, const char *pattern, const struct path *at)
{
    struct act_range none = {0};
    if (!pattern)
        return none;
    if (strchr(pattern, '*')) {
        diags_add(build->diags, DIAG_PATTERN_STAR, at,
                  DIAG_ARGUMENTS(pattern, without_star(&build->rulebook->arena, pattern)));
        return none;
    }
    struct act_range range = rulebook_match(build->rulebook, pattern);
    if (range.first < range.last)
        return range;
    const char *nearest =
        build_may_suggest(build) ? diags_nearest(pattern, build->patterns, build->pattern_count) : NULL;
    diags_add(build->diags, DIAG_PATTERN_UNKNOWN, at, DIAG_ARGUMENTS(pattern, nearest));
    return none;
}

static void add_range(struct act_ranges *ranges, struct act_range range)
{
    if (range.first < range.last)
        ranges->items[ranges->count++] = range;
}

static const char *nearest_set(struct build *build, const char *name)
{
    struct arena *arena = &build->rulebook->arena;
    const struct written_set *sets = build->written->sets.items;
    size_t count = build->written->sets.count;
    if (!build_may_suggest(build))
        return NULL;
    struct arena_mark mark = arena_mark(arena);
    const char **names = arena_array(arena, count, sizeof *names);
    for (size_t i = 0; i < count; i++)
        names[i] = sets[i].name;
    const char *nearest = diags_nearest(name, names, count);
    arena_rewind(arena, mark);
    return nearest;
}

/* The set that "$NAME" refers to, or NULL after a finding. */
static const struct act_ranges *find_set(struct build *build, const char *reference, const struct path *at)
{
    const char *name = reference + 1;
    int32_t number = map_find_string(&build->set_by_name, name);
    if (number != MAP_NONE)
        return &build->sets[number];
    diags_add(build->diags, DIAG_SET_UNKNOWN, at, DIAG_ARGUMENTS(name, nearest_set(build, name)));
    return NULL;
}

static size_t count_ranges(const struct build *build, const struct json_strings *list)
{
    size_t count = list->count;
    for (size_t i = 0; i < list->count; i++) {
        int32_t set =
            list->items[i][0] == '$' ? map_find_string(&build->set_by_name, list->items[i] + 1) : MAP_NONE;
        count += set == MAP_NONE ? 0 : build->sets[set].count;
    }
    return count;
}

struct act_ranges build_pattern_list(struct build *build, const struct json_strings *list,
                                     const struct path *at)
{
    struct act_ranges ranges = {0};
    ranges.items = arena_array(&build->rulebook->arena, count_ranges(build, list), sizeof *ranges.items);
    for (size_t i = 0; i < list->count; i++) {
        const struct path *place = DIAG_INDEX(at, i);
        if (list->items[i][0] != '$') {
            add_range(&ranges, build_pattern(build, list->items[i], place));
            continue;
        }
        const struct act_ranges *set = find_set(build, list->items[i], place);
        for (size_t j = 0; set && j < set->count; j++)
            add_range(&ranges, set->items[j]);
    }
    return ranges;
}

const char *build_join(struct build *build, const struct json_strings *patterns)
{
    struct strbuf words;
    strbuf_init(&words, &build->rulebook->arena);
    for (size_t i = 0; i < patterns->count; i++)
        strbuf_printf(&words, "%s%s", i ? ", " : "", patterns->items[i]);
    return words.data;
}

/* ---- sets ---- */

/* Capital letters, digits and "_", a letter first: easily told from the ids of acts. */
static bool is_set_name(const char *name)
{
    if (*name < 'A' || *name > 'Z')
        return false;
    for (; *name; name++)
        if (!(*name >= 'A' && *name <= 'Z') && !(*name >= '0' && *name <= '9') && *name != '_')
            return false;
    return true;
}

static struct act_ranges build_set(struct build *build, const struct written_set *set)
{
    if (!is_set_name(set->name))
        diags_add(build->diags, DIAG_SET_NAME, set->at, DIAG_ARGUMENTS(set->name));
    if (!set->patterns.count)
        diags_add(build->diags, DIAG_LIST_EMPTY, set->at, DIAG_ARGUMENTS(set->name));
    struct act_ranges ranges = {0};
    ranges.items = arena_array(&build->rulebook->arena, set->patterns.count, sizeof *ranges.items);
    for (size_t i = 0; i < set->patterns.count; i++) {
        const char *pattern = set->patterns.items[i];
        const struct path *place = DIAG_INDEX(set->at, i);
        if (pattern[0] == '$')
            diags_add(build->diags, DIAG_SET_IN_SET, place, DIAG_ARGUMENTS(pattern));
        else
            add_range(&ranges, build_pattern(build, pattern, place));
    }
    return ranges;
}

void build_patterns(struct build *build)
{
    struct arena *arena = &build->rulebook->arena;
    struct map known;
    map_init(&known, arena);
    for (size_t i = 0; i < build->rulebook->act_count; i++)
        add_beginnings(build, &known, build->rulebook->acts[i].id);
    const struct written_set *sets = build->written->sets.items;
    build->sets = arena_array(arena, build->written->sets.count, sizeof *build->sets);
    map_init(&build->set_by_name, arena);
    for (size_t i = 0; i < build->written->sets.count; i++) {
        build->sets[i] = build_set(build, &sets[i]);
        map_add(&build->set_by_name, sets[i].name, strlen(sets[i].name), (int32_t)i);
    }
}
