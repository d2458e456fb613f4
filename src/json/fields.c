/* Reading by field tables. Members are taken in order of the file, so that findings come in that order; then
 * the required ones that did not come are reported. Words for messages are built in the reader's arena and
 * given back: findings keep copies. */
#include "json/fields.h"

#include "base/diag_json.h"
#include "base/utf8.h"

#include <assert.h>

enum { ID_BYTES = 64, SHOWN_CODES = 24, FIELDS_MAX = 64 };

static const char *const language_tags[KM_LANGUAGE_COUNT] = {
    [KM_JA] = "ja",
    [KM_EN] = "en",
    [KM_JA_EASY] = "ja-easy",
};

static bool is_word(const char *text, char joint)
{
    if (*text < 'a' || *text > 'z')
        return false;
    size_t length = 1;
    for (; text[length]; length++) {
        char c = text[length];
        bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == joint;
        if (!fits || length == ID_BYTES)
            return false;
    }
    return true;
}

bool json_is_id(const char *text)
{
    return is_word(text, '-');
}

bool json_is_name(const char *text)
{
    return is_word(text, '_');
}

/* The start of a string that came from the file, for a message. */
static const char *shorten(struct arena *arena, const char *text)
{
    size_t length = strlen(text), at = 0;
    for (size_t codes = 0; at < length && codes < SHOWN_CODES; codes++)
        at += utf8_decode(text + at, length - at, NULL);
    if (at == length)
        return text;
    struct strbuf out;
    strbuf_init(&out, arena);
    strbuf_add_n(&out, text, at);
    strbuf_add(&out, "…");
    return out.data;
}

/* A value as it looks in the file, containers as their brackets. */
static const char *describe(struct arena *arena, const struct json_value *value)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    switch (json_kind(value)) {
    case JSON_NULL: return "null";
    case JSON_BOOL: return json_bool(value) ? "true" : "false";
    case JSON_INTEGER: strbuf_printf(&out, "%lld", (long long)json_integer(value)); return out.data;
    case JSON_STRING: strbuf_printf(&out, "\"%s\"", shorten(arena, json_string(value))); return out.data;
    case JSON_ARRAY: return json_first(value) ? "[ … ]" : "[ ]";
    case JSON_OBJECT: return json_first(value) ? "{ … }" : "{ }";
    }
    return "";
}

static void add_kind_finding(const struct json_reader *reader, const struct diag_kind *kind,
                             const struct json_value *value, const struct path *at)
{
    struct arena_mark mark = arena_mark(reader->arena);
    diags_add(reader->diags, kind, at, DIAG_ARGUMENTS(describe(reader->arena, value)));
    arena_rewind(reader->arena, mark);
}

void json_wrong_kind(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                     enum json_kind wanted)
{
    static const struct diag_kind *const kinds[] = {
        [JSON_BOOL] = DIAG_FIELD_WANTED_BOOL,     [JSON_INTEGER] = DIAG_FIELD_WANTED_INTEGER,
        [JSON_STRING] = DIAG_FIELD_WANTED_STRING, [JSON_ARRAY] = DIAG_FIELD_WANTED_ARRAY,
        [JSON_OBJECT] = DIAG_FIELD_WANTED_OBJECT,
    };
    assert(wanted != JSON_NULL);
    add_kind_finding(reader, kinds[wanted], value, at);
}

static bool has_kind(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                     enum json_kind wanted)
{
    if (json_kind(value) == wanted)
        return true;
    json_wrong_kind(reader, value, at, wanted);
    return false;
}

/* "a, b, c" */
static const char *join(struct arena *arena, const char *const *words, size_t count)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    for (size_t i = 0; i < count; i++) {
        strbuf_add(&out, i ? ", " : "");
        strbuf_add(&out, words[i]);
    }
    return out.data;
}

/* A finding about `word`, which is none of `allowed`: {1} the word, {2} the allowed ones, {3} the nearest. */
static void add_choice_finding(const struct json_reader *reader, const struct diag_kind *kind,
                               const struct path *at, const char *word, const char *const *allowed,
                               size_t count)
{
    if (!diags_keep(reader->diags)) {
        diags_add(reader->diags, kind, at, DIAG_NO_ARGUMENTS);
        return;
    }
    struct arena_mark mark = arena_mark(reader->arena);
    const char *shown = shorten(reader->arena, word);
    const char *list = join(reader->arena, allowed, count);
    diags_add(reader->diags, kind, at, DIAG_ARGUMENTS(shown, list, diags_nearest(word, allowed, count)));
    arena_rewind(reader->arena, mark);
}

static void read_word(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                      bool fits, const struct diag_kind *kind, const char **target)
{
    if (fits) {
        *target = json_string(value);
        return;
    }
    struct arena_mark mark = arena_mark(reader->arena);
    diags_add(reader->diags, kind, at, DIAG_ARGUMENTS(shorten(reader->arena, json_string(value))));
    arena_rewind(reader->arena, mark);
}

static void read_string(const struct json_reader *reader, const struct json_field *field,
                        const struct json_value *value, const struct path *at, void *target)
{
    if (!has_kind(reader, value, at, JSON_STRING))
        return;
    const char *text = json_string(value);
    if (field->kind == FIELD_ID)
        read_word(reader, value, at, json_is_id(text), DIAG_FIELD_BAD_ID, target);
    else if (field->kind == FIELD_NAME)
        read_word(reader, value, at, json_is_name(text), DIAG_FIELD_BAD_NAME, target);
    else
        *(const char **)target = text;
}

static void read_integer(const struct json_reader *reader, const struct json_field *field,
                         const struct json_value *value, const struct path *at, void *target)
{
    if (!has_kind(reader, value, at, JSON_INTEGER))
        return;
    int64_t number = json_integer(value);
    if (number >= field->min && number <= field->max) {
        *(int32_t *)target = (int32_t)number;
        return;
    }
    char found[24], min[16], max[16];
    snprintf(found, sizeof found, "%lld", (long long)number);
    snprintf(min, sizeof min, "%ld", (long)field->min);
    snprintf(max, sizeof max, "%ld", (long)field->max);
    diags_add(reader->diags, DIAG_FIELD_OUT_OF_RANGE, at, DIAG_ARGUMENTS(found, min, max));
}

static void read_bool(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                      void *target)
{
    if (has_kind(reader, value, at, JSON_BOOL))
        *(bool *)target = json_bool(value);
}

/* The index of the word among `names`, or what is unknown about it. */
static void read_enum(const struct json_reader *reader, const char *const *names,
                      const struct diag_kind *unknown, const struct json_value *value, const struct path *at,
                      int *target)
{
    if (!has_kind(reader, value, at, JSON_STRING))
        return;
    const char *word = json_string(value);
    int count = 0;
    for (; names[count]; count++) {
        if (strcmp(names[count], word) != 0)
            continue;
        *target = count;
        return;
    }
    add_choice_finding(reader, unknown, at, word, names, (size_t)count);
}

void json_read_word(const struct json_reader *reader, const char *const *names,
                    const struct json_value *value, const struct path *at, int *target)
{
    read_enum(reader, names, DIAG_FIELD_NOT_A_WORD, value, at, target);
}

static void read_strings(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target)
{
    if (!has_kind(reader, value, at, JSON_ARRAY))
        return;
    struct json_strings *strings = target;
    strings->items = arena_array(reader->arena, json_count(value), sizeof *strings->items);
    strings->count = 0;
    size_t index = 0;
    for (const struct json_value *each = json_first(value); each; each = json_next(each), index++)
        if (has_kind(reader, each, DIAG_INDEX(at, index), JSON_STRING))
            strings->items[strings->count++] = json_string(each);
}

static void read_field(const struct json_reader *reader, const struct json_field *field,
                       const struct json_value *value, const struct path *at, void *target)
{
    switch (field->kind) {
    case FIELD_STRING:
    case FIELD_ID:
    case FIELD_NAME: read_string(reader, field, value, at, target); break;
    case FIELD_TEXT: json_read_text(reader, value, at, target); break;
    case FIELD_INTEGER: read_integer(reader, field, value, at, target); break;
    case FIELD_BOOL: read_bool(reader, value, at, target); break;
    case FIELD_ENUM: read_enum(reader, field->names, DIAG_FIELD_NOT_A_CHOICE, value, at, target); break;
    case FIELD_WORD: json_read_word(reader, field->names, value, at, target); break;
    case FIELD_STRINGS: read_strings(reader, value, at, target); break;
    case FIELD_CUSTOM: field->read(reader, value, at, target); break;
    }
}

/* Whether `member` is the remark that every object may carry. */
static bool is_note(const struct json_value *member)
{
    return strcmp(json_key(member), "note") == 0;
}

static void add_unknown_member(const struct json_reader *reader, const struct json_value *member,
                               const struct path *at, const struct json_field *fields, size_t field_count)
{
    const char *keys[FIELDS_MAX];
    for (size_t i = 0; i < field_count; i++)
        keys[i] = fields[i].key;
    const struct path *place = DIAG_KEY(at, json_key(member));
    add_choice_finding(reader, DIAG_FIELD_UNKNOWN, place, json_key(member), keys, field_count);
}

/* The field called `key`, looked for from number `next` on: members mostly come as fields do. `field_count`:
 * there is none. */
static size_t find_field(const struct json_field *fields, size_t field_count, const char *key, size_t next)
{
    for (size_t i = 0; i < field_count; i++) {
        size_t index = next + i < field_count ? next + i : next + i - field_count;
        if (strcmp(fields[index].key, key) == 0)
            return index;
    }
    return field_count;
}

/* Reads one member and returns the bit of its field, 0 when it has none. `next` is the field that is looked
 * at first, and becomes the one behind this. */
static uint64_t read_member(const struct json_reader *reader, const struct json_value *member,
                            const struct path *at, const struct json_field *fields, size_t field_count,
                            size_t *next, void *target)
{
    size_t index = find_field(fields, field_count, json_key(member), *next);
    if (index < field_count) {
        *next = index + 1;
        const struct json_field *field = &fields[index];
        /* A custom reader may keep paths below this one, so it must not stand on the stack. */
        const struct path *place =
            field->kind == FIELD_CUSTOM ? path_key(reader->arena, at, field->key) : DIAG_KEY(at, field->key);
        read_field(reader, field, member, place, (char *)target + field->offset);
        return UINT64_C(1) << index;
    }
    if (is_note(member))
        has_kind(reader, member, DIAG_KEY(at, "note"), JSON_STRING);
    else
        add_unknown_member(reader, member, at, fields, field_count);
    return 0;
}

bool json_read_object(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                      const struct json_field *fields, size_t field_count, void *target)
{
    assert(field_count <= FIELDS_MAX);
    if (!has_kind(reader, value, at, JSON_OBJECT))
        return false;
    size_t errors = diags_errors(reader->diags);
    uint64_t present = 0;
    size_t next = 0;
    for (const struct json_value *each = json_first(value); each; each = json_next(each))
        present |= read_member(reader, each, at, fields, field_count, &next, target);
    for (size_t i = 0; i < field_count; i++)
        if (fields[i].required && !(present >> i & 1))
            diags_add(reader->diags, DIAG_FIELD_MISSING, DIAG_KEY(at, fields[i].key),
                      DIAG_ARGUMENTS(fields[i].key));
    return diags_errors(reader->diags) == errors;
}

static void read_tag(const struct json_reader *reader, const struct json_value *member, const struct path *at,
                     struct km_text *out)
{
    const struct path *place = DIAG_KEY(at, json_key(member));
    for (size_t i = 0; i < KM_LANGUAGE_COUNT; i++) {
        if (strcmp(language_tags[i], json_key(member)) != 0)
            continue;
        if (has_kind(reader, member, place, JSON_STRING))
            out->in[i] = json_string(member);
        return;
    }
    if (is_note(member))
        has_kind(reader, member, place, JSON_STRING);
    else
        add_choice_finding(reader, DIAG_FIELD_UNKNOWN_LANGUAGE, place, json_key(member), language_tags,
                           KM_LANGUAGE_COUNT);
}

bool json_read_text(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                    struct km_text *out)
{
    struct km_text text = {{NULL}};
    size_t errors = diags_errors(reader->diags);
    if (json_kind(value) == JSON_STRING) {
        text.in[reader->language] = json_string(value);
    } else if (json_kind(value) == JSON_OBJECT) {
        for (const struct json_value *each = json_first(value); each; each = json_next(each))
            read_tag(reader, each, at, &text);
        if (!km_text_present(&text) && diags_errors(reader->diags) == errors)
            diags_add(reader->diags, DIAG_FIELD_EMPTY_TEXT, at, DIAG_NO_ARGUMENTS);
    } else {
        add_kind_finding(reader, DIAG_FIELD_WANTED_TEXT, value, at);
    }
    if (diags_errors(reader->diags) != errors)
        return false;
    *out = text;
    return true;
}

struct json_items json_read_array(const struct json_reader *reader, const struct json_value *value,
                                  const struct path *at, size_t size,
                                  void (*read)(const struct json_reader *reader,
                                               const struct json_value *value, const struct path *at,
                                               void *target))
{
    if (!has_kind(reader, value, at, JSON_ARRAY))
        return (struct json_items){0};
    struct json_items items = {.items = arena_array(reader->arena, json_count(value), size)};
    for (const struct json_value *each = json_first(value); each; each = json_next(each)) {
        const struct path *place = path_index(reader->arena, at, items.count);
        read(reader, each, place, (char *)items.items + items.count++ * size);
    }
    return items;
}

struct json_items json_read_members(const struct json_reader *reader, const struct json_value *value,
                                    const struct path *at, size_t size,
                                    void (*read)(const struct json_reader *reader,
                                                 const struct json_value *value, const struct path *at,
                                                 void *target))
{
    if (!has_kind(reader, value, at, JSON_OBJECT))
        return (struct json_items){0};
    struct json_items items = {.items = arena_array(reader->arena, json_count(value), size)};
    for (const struct json_value *each = json_first(value); each; each = json_next(each)) {
        if (is_note(each) && json_kind(each) == JSON_STRING)
            continue;
        const struct path *place = path_key(reader->arena, at, json_key(each));
        read(reader, each, place, (char *)items.items + items.count++ * size);
    }
    return items;
}
