/* A table says where texts stand in the format: shapes within shapes. The walk takes the members in order of
 * the file; what the table does not name has no texts. Ids are made on the way down. */
#include "texts/entries.h"

#include <assert.h>

/* ---- where texts stand ---- */

enum shape_kind {
    SHAPE_TEXT,
    SHAPE_TEXTS,   /* a list of texts */
    SHAPE_OBJECT,  /* with fields */
    SHAPE_MEMBERS, /* objects with fields, by id */
    SHAPE_LIST     /* the same in a list */
};

/* Who says a text. What would have fitted has the speaker of the answer, but not its acts. */
enum shape_voice { VOICE_NOBODY, VOICE_BY, VOICE_ANSWER, VOICE_INSTEAD };

struct shape {
    const char *key;
    enum shape_kind kind;
    const char *id; /* SHAPE_LIST: the member that names an element; NULL: they are counted */
    enum shape_voice voice;
    const struct shape *fields;
    size_t count;
};

#define COUNT(table) (sizeof(table) / sizeof *(table))
#define FIELDS(table) .fields = (table), .count = COUNT(table)

static const struct shape allow_shapes[] = {{.key = "reason"}};

static const struct shape line_shapes[] = {
    {.key = "text", .voice = VOICE_BY},
    {.key = "inner", .voice = VOICE_BY},
    {.key = "soft", .voice = VOICE_BY},
    {.key = "allow", .kind = SHAPE_LIST, FIELDS(allow_shapes)},
};

static const struct shape choice_shapes[] = {
    {.key = "text", .voice = VOICE_ANSWER},
    {.key = "why"},
    {.key = "instead", .voice = VOICE_INSTEAD},
    {.key = "reply", .kind = SHAPE_LIST, FIELDS(line_shapes)},
    {.key = "allow", .kind = SHAPE_LIST, FIELDS(allow_shapes)},
};

static const struct shape option_shapes[] = {
    {.key = "text"},
    {.key = "why"},
    {.key = "instead"},
    {.key = "allow", .kind = SHAPE_LIST, FIELDS(allow_shapes)},
};

static const struct shape slot_shapes[] = {
    {.key = "label"},
    {.key = "options", .kind = SHAPE_LIST, .id = "id", FIELDS(option_shapes)},
};

static const struct shape form_shapes[] = {
    {.key = "title"},
    {.key = "slots", .kind = SHAPE_LIST, .id = "slot", FIELDS(slot_shapes)},
};

static const struct shape end_shapes[] = {{.key = "summary"}};

static const struct shape node_shapes[] = {
    {.key = "host"},
    {.key = "lines", .kind = SHAPE_LIST, FIELDS(line_shapes)},
    {.key = "choices", .kind = SHAPE_LIST, .id = "id", FIELDS(choice_shapes)},
    {.key = "form", .kind = SHAPE_OBJECT, FIELDS(form_shapes)},
    {.key = "end", .kind = SHAPE_OBJECT, FIELDS(end_shapes)},
    {.key = "allow", .kind = SHAPE_LIST, FIELDS(allow_shapes)},
};

static const struct shape setting_shapes[] = {{.key = "trade_label"}};
static const struct shape person_shapes[] = {{.key = "name"}, {.key = "about"}};
static const struct shape meter_shapes[] = {{.key = "label"}};
static const struct shape fact_shapes[] = {
    {.key = "text"},
    {.key = "allow", .kind = SHAPE_LIST, FIELDS(allow_shapes)},
};
static const struct shape paper_shapes[] = {
    {.key = "title"},
    {.key = "text"},
    {.key = "allow", .kind = SHAPE_LIST, FIELDS(allow_shapes)},
};
static const struct shape reviewer_shapes[] = {{.key = "name"}};
static const struct shape facilitator_shapes[] = {{.key = "goal"}, {.key = "questions", .kind = SHAPE_TEXTS}};

static const struct shape file_shapes[] = {
    {.key = "title"},
    {.key = "summary"},
    {.key = "briefing"},
    {.key = "content_note"},
    {.key = "limits"},
    {.key = "author"},
    {.key = "reviewers", .kind = SHAPE_LIST, FIELDS(reviewer_shapes)},
    {.key = "source"},
    {.key = "setting", .kind = SHAPE_OBJECT, FIELDS(setting_shapes)},
    {.key = "cast", .kind = SHAPE_MEMBERS, FIELDS(person_shapes)},
    {.key = "meters", .kind = SHAPE_MEMBERS, FIELDS(meter_shapes)},
    {.key = "facts", .kind = SHAPE_MEMBERS, FIELDS(fact_shapes)},
    {.key = "documents", .kind = SHAPE_MEMBERS, FIELDS(paper_shapes)},
    {.key = "facilitator", .kind = SHAPE_OBJECT, FIELDS(facilitator_shapes)},
    {.key = "nodes", .kind = SHAPE_LIST, .id = "id", FIELDS(node_shapes)},
    {.key = "allow", .kind = SHAPE_LIST, FIELDS(allow_shapes)},
};

static const struct shape file_shape = {.kind = SHAPE_OBJECT, FIELDS(file_shapes)};

/* ---- words ---- */

const char *entries_lines(struct arena *arena, const char *text)
{
    if (!strchr(text, '\r'))
        return text;
    struct strbuf out;
    strbuf_init(&out, arena);
    for (const char *at = text; *at; at++) {
        strbuf_add_char(&out, *at == '\r' ? '\n' : *at);
        at += *at == '\r' && at[1] == '\n';
    }
    return out.data;
}

static uint32_t hash_byte(uint32_t hash, unsigned char byte)
{
    return (hash ^ byte) * 16777619u;
}

static void hash_words(const char *words, char out[ENTRIES_HASH_PART + 1])
{
    uint32_t hash = 2166136261u;
    for (const char *at = words; *at; at++) {
        bool pair = *at == '\r' && at[1] == '\n';
        hash = hash_byte(hash, *at == '\r' ? '\n' : (unsigned char)*at);
        at += pair;
    }
    snprintf(out, ENTRIES_HASH_PART + 1, "%08lx", (unsigned long)hash);
}

void entries_hash(const struct km_text *text, char out[ENTRIES_HASH_SIZE])
{
    for (size_t i = 0; i < KM_LANGUAGE_COUNT; i++) {
        char *part = out + i * (ENTRIES_HASH_PART + 1);
        *part = i ? '-' : 't';
        hash_words(text->in[i] ? text->in[i] : "", part + 1);
    }
}

bool entries_hash_fits(const char *hash, enum km_language language, const char *words)
{
    char part[ENTRIES_HASH_PART + 1];
    size_t begin = 1 + (size_t)language * (ENTRIES_HASH_PART + 1);
    hash_words(words, part);
    return strlen(hash) == ENTRIES_HASH_SIZE - 1 && strncmp(hash + begin, part, ENTRIES_HASH_PART) == 0;
}

/* ---- the walk ---- */

/* What is above a value. */
struct above {
    const char *id, *node;
    const struct json_value *node_value, *object; /* the innermost object */
};

static const char *below(struct km_texts *texts, const char *id, const char *step)
{
    struct strbuf out;
    strbuf_init(&out, &texts->arena);
    strbuf_printf(&out, "%s%s%s", id, *id ? "/" : "", step);
    return out.data;
}

static const char *numbered(struct km_texts *texts, const char *id, size_t number)
{
    char step[24];
    snprintf(step, sizeof step, "%zu", number);
    return below(texts, id, step);
}

static struct km_text read_words(const struct km_texts *texts, const struct json_value *value)
{
    struct km_text text = {{NULL}};
    if (json_kind(value) == JSON_STRING) {
        text.in[texts->language] = json_string(value);
        return text;
    }
    for (enum km_language i = 0; i < KM_LANGUAGE_COUNT; i++) {
        const struct json_value *words = json_find(value, km_language_tag(i));
        text.in[i] = words ? json_string(words) : NULL;
    }
    return text;
}

static const char *speaker_of(const struct above *above, enum shape_voice voice)
{
    if (voice == VOICE_NOBODY)
        return "";
    if (voice == VOICE_BY)
        return json_string(json_find(above->object, "by"));
    const struct json_value *partner = json_find(above->node_value, "partner");
    return partner && json_bool(partner) ? "partner" : "agent";
}

static bool has_acts(enum shape_voice voice)
{
    return voice == VOICE_BY || voice == VOICE_ANSWER;
}

static void add_entry(struct km_texts *texts, const struct json_value *value, const struct shape *shape,
                      const struct above *above)
{
    ARENA_RESERVE(&texts->arena, texts->items, texts->count, texts->capacity);
    struct entry *entry = &texts->items[texts->count];
    *entry = (struct entry){
        .id = above->id,
        .node = above->node,
        .speaker = speaker_of(above, shape->voice),
        .acts = has_acts(shape->voice) ? json_find(above->object, "acts") : NULL,
        .value = value,
        .text = read_words(texts, value),
    };
    entries_hash(&entry->text, entry->hash);
    int32_t number = map_add(&texts->by_id, entry->id, strlen(entry->id), (int32_t)texts->count);
    assert(number == (int32_t)texts->count); /* the scenario is sound: its ids are unique */
    (void)number;
    texts->count++;
}

static void walk(struct km_texts *texts, const struct json_value *value, const struct shape *shape,
                 struct above above);

static void walk_fields(struct km_texts *texts, const struct json_value *object, const struct shape *shape,
                        struct above above)
{
    above.object = object;
    const char *id = above.id;
    for (const struct json_value *each = json_first(object); each; each = json_next(each))
        for (size_t i = 0; i < shape->count; i++)
            if (strcmp(shape->fields[i].key, json_key(each)) == 0) {
                above.id = below(texts, id, json_key(each));
                walk(texts, each, &shape->fields[i], above);
            }
}

static void walk_items(struct km_texts *texts, const struct json_value *items, const struct shape *shape,
                       struct above above)
{
    const char *id = above.id;
    size_t number = 0;
    for (const struct json_value *each = json_first(items); each; each = json_next(each)) {
        const char *name = shape->kind == SHAPE_MEMBERS ? json_key(each) : NULL;
        if (name && json_kind(each) != JSON_OBJECT)
            continue; /* a note */
        if (shape->id)
            name = json_string(json_find(each, shape->id));
        above.id = name ? below(texts, id, name) : numbered(texts, id, ++number);
        if (shape->fields == node_shapes) {
            above.node = name;
            above.node_value = each;
        }
        if (shape->kind == SHAPE_TEXTS)
            add_entry(texts, each, shape, &above);
        else
            walk_fields(texts, each, shape, above);
    }
}

static void walk(struct km_texts *texts, const struct json_value *value, const struct shape *shape,
                 struct above above)
{
    if (shape->kind == SHAPE_TEXT)
        add_entry(texts, value, shape, &above);
    else if (shape->kind == SHAPE_OBJECT)
        walk_fields(texts, value, shape, above);
    else
        walk_items(texts, value, shape, above);
}

/* ---- the door ---- */

struct km_texts *km_texts_new(const struct km_host *host, const struct km_scenario *scenario)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_texts *texts = arena_alloc(&arena, sizeof *texts);
    texts->arena = arena;
    texts->scenario = scenario;
    map_init(&texts->by_id, &texts->arena);
    struct km_diags *diags = km_diags_new(host);
    texts->document = json_parse(km_scenario_json(scenario), diags);
    assert(texts->document); /* it was read before */
    km_diags_free(diags);
    const struct json_value *root = json_root(texts->document);
    texts->language = strcmp(json_string(json_find(root, "language")), "en") == 0 ? KM_EN : KM_JA;
    walk(texts, root, &file_shape, (struct above){.id = "", .node = ""});
    return texts;
}

void km_texts_free(struct km_texts *texts)
{
    if (!texts)
        return;
    json_free(texts->document);
    struct arena arena = texts->arena;
    arena_release(&arena);
}

size_t km_texts_count(const struct km_texts *texts)
{
    return texts->count;
}

struct km_texts_entry km_texts_at(const struct km_texts *texts, size_t index)
{
    if (index >= texts->count)
        return (struct km_texts_entry){0};
    return (struct km_texts_entry){.id = texts->items[index].id, .text = texts->items[index].text};
}
