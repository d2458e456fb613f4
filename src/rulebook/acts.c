/* Acts: variants are written out as acts of their own, then everything is sorted by id. In that order the
 * acts that a pattern matches stand together, so that a pattern is found by two binary searches and kept as a
 * range of numbers. strcmp gives it: ids are made of letters, digits, "_" and ".", and "." comes before all
 * others. */
#include "rulebook/build.h"

#include "base/diag_rulebook.h"
#include "base/limits.h"

enum { ACT_ID_BYTES = 64 };

/* An act before it has its number. */
struct pending_act {
    struct act act;
    const char *parent; /* id of the act it is a variant of, or NULL */
};

struct pending_acts {
    struct pending_act *items;
    size_t count;
};

/* ---- ids ---- */

static bool is_segment_character(char c, bool first)
{
    return (c >= 'a' && c <= 'z') || (!first && ((c >= '0' && c <= '9') || c == '_'));
}

/* Segments [a-z][a-z0-9_]* joined by dots. */
static bool is_dotted(const char *text)
{
    bool first = true;
    for (const char *c = text; *c; c++) {
        if (*c == '.' && !first)
            first = true;
        else if (is_segment_character(*c, first))
            first = false;
        else
            return false;
    }
    return !first;
}

static bool is_act_id(const char *id)
{
    return is_dotted(id) && strchr(id, '.') && strlen(id) <= ACT_ID_BYTES;
}

static void check_actor(struct build *build, const char *id, const struct path *at)
{
    static const char *const actors[] = {"agent", "customer", "scene"};
    const char *actor = arena_string_n(&build->rulebook->arena, id, strcspn(id, "."));
    for (size_t i = 0; i < KM_ACTOR_COUNT; i++)
        if (strcmp(actor, actors[i]) == 0)
            return;
    diags_add(build->diags, DIAG_ACT_ACTOR, at,
              DIAG_ARGUMENTS(id, actor, diags_nearest(actor, actors, KM_ACTOR_COUNT)));
}

/* Adds an act, or reports why it cannot be one. Acts with a bad id stay, so that patterns that name them are
 * not reported a second time. */
static void add_act(struct build *build, struct pending_acts *acts, struct act act, const char *parent,
                    const struct path *at)
{
    if (!is_act_id(act.id))
        diags_add(build->diags, DIAG_ACT_ID, at, DIAG_ARGUMENTS(act.id));
    else if (!parent)
        check_actor(build, act.id, at);
    int32_t number = (int32_t)acts->count;
    if (map_add(&build->rulebook->act_by_id, act.id, strlen(act.id), number) != number) {
        diags_add(build->diags, DIAG_ACT_DUPLICATE, at, DIAG_ARGUMENTS(act.id));
        return;
    }
    acts->items[acts->count++] = (struct pending_act){.act = act, .parent = parent};
}

/* ---- labels ---- */

/* 「親(変種)」 and "parent (variant)", in each language that one of the two has. */
static struct km_text composed_label(struct arena *arena, const struct km_text *parent,
                                     const struct km_text *variant)
{
    struct km_text label = {{NULL}};
    for (enum km_language language = KM_JA; language < KM_LANGUAGE_COUNT; language++) {
        if (!parent->in[language] && !variant->in[language])
            continue;
        struct strbuf out;
        strbuf_init(&out, arena);
        strbuf_printf(&out, language == KM_EN ? "%s (%s)" : "%s（%s）", km_text_get(parent, language),
                      km_text_get(variant, language));
        label.in[language] = out.data;
    }
    return label;
}

/* ---- building ---- */

static void add_variants(struct build *build, struct pending_acts *acts, const struct written_act *written)
{
    struct arena *arena = &build->rulebook->arena;
    const struct written_variant *variants = written->variants.items;
    for (size_t i = 0; i < written->variants.count; i++) {
        struct strbuf id;
        strbuf_init(&id, arena);
        strbuf_printf(&id, "%s.%s", written->id, variants[i].name);
        struct act act = {
            .id = id.data,
            .label = variants[i].label,
            .full_label = composed_label(arena, &written->label, &variants[i].label),
        };
        if (strchr(variants[i].name, '.'))
            diags_add(build->diags, DIAG_ACT_ID, variants[i].at, DIAG_ARGUMENTS(variants[i].name));
        else
            add_act(build, acts, act, written->id, variants[i].at);
    }
}

static size_t count_acts(const struct written_rulebook *written)
{
    const struct written_act *acts = written->acts.items;
    size_t count = written->acts.count;
    for (size_t i = 0; i < written->acts.count; i++)
        count += acts[i].variants.count;
    return count;
}

static int by_id(const void *a, const void *b)
{
    const struct pending_act *left = a, *right = b;
    return strcmp(left->act.id, right->act.id);
}

/* Numbers the acts in order of id; parents are found by their new numbers. */
static void number_acts(struct km_rulebook *rulebook, struct pending_acts *acts)
{
    qsort(acts->items, acts->count, sizeof *acts->items, by_id);
    const char **ids = arena_array(&rulebook->arena, acts->count, sizeof *ids);
    rulebook->acts = arena_array(&rulebook->arena, acts->count, sizeof *rulebook->acts);
    rulebook->act_count = acts->count;
    map_init(&rulebook->act_by_id, &rulebook->arena);
    for (size_t i = 0; i < acts->count; i++) {
        rulebook->acts[i] = acts->items[i].act;
        ids[i] = rulebook->acts[i].id;
        map_add(&rulebook->act_by_id, ids[i], strlen(ids[i]), (int32_t)i);
    }
    for (size_t i = 0; i < acts->count; i++) {
        const char *parent = acts->items[i].parent;
        rulebook->acts[i].parent = parent ? map_find_string(&rulebook->act_by_id, parent) : -1;
    }
    rulebook->act_ids = ids;
}

static void add_written_acts(struct build *build, struct pending_acts *acts)
{
    const struct written_act *written = build->written->acts.items;
    for (size_t i = 0; i < build->written->acts.count; i++) {
        if (!written[i].id)
            continue;
        struct act act = {
            .id = written[i].id,
            .label = written[i].label,
            .full_label = written[i].label,
            .definition = written[i].definition,
            .example = written[i].example,
            .words = written[i].words,
        };
        add_act(build, acts, act, NULL, DIAG_KEY(written[i].at, "id"));
        add_variants(build, acts, &written[i]);
    }
}

bool build_acts(struct build *build)
{
    struct arena *arena = &build->rulebook->arena;
    size_t count = count_acts(build->written);
    if (count > LIMIT_ACTS) {
        char found[24], limit[24];
        snprintf(found, sizeof found, "%zu", count);
        snprintf(limit, sizeof limit, "%d", LIMIT_ACTS);
        diags_add(build->diags, DIAG_ACTS_TOO_MANY, DIAG_KEY(NULL, "acts"), DIAG_ARGUMENTS(found, limit));
        return false;
    }
    struct pending_acts acts = {.items = arena_array(arena, count, sizeof *acts.items)};
    map_init(&build->rulebook->act_by_id, arena);
    add_written_acts(build, &acts);
    number_acts(build->rulebook, &acts);
    return true;
}

/* ---- matching ---- */

/* 0 when `pattern` matches `id`; else on which side of the matching acts `id` stands. */
static int side(const char *id, const char *pattern, size_t length)
{
    int order = strncmp(id, pattern, length);
    if (order)
        return order;
    return id[length] && id[length] != '.' ? 1 : 0;
}

/* The first act from `from` on whose side is at least `wanted`. */
static size_t first_at(const struct km_rulebook *rulebook, const char *pattern, size_t from, int wanted)
{
    size_t length = strlen(pattern), low = from, high = rulebook->act_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (side(rulebook->acts[middle].id, pattern, length) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct act_range rulebook_match(const struct km_rulebook *rulebook, const char *pattern)
{
    size_t first = first_at(rulebook, pattern, 0, 0);
    size_t last = first_at(rulebook, pattern, first, 1);
    return (struct act_range){.first = (uint16_t)first, .last = (uint16_t)last};
}

const char *km_rulebook_nearest_act(const struct km_rulebook *rulebook, const char *id)
{
    return diags_nearest(id, rulebook->act_ids, rulebook->act_count);
}
