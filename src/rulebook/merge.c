/* Merging walks both trees and writes the result as JSON; nothing is changed in place. */
#include "rulebook/merge.h"

#include "json/write.h"

static void write_value(struct json_writer *writer, const struct json_value *value)
{
    switch (json_kind(value)) {
    case JSON_NULL: json_write_null(writer); return;
    case JSON_BOOL: json_write_bool(writer, json_bool(value)); return;
    case JSON_INTEGER: json_write_integer(writer, json_integer(value)); return;
    case JSON_STRING: json_write_string(writer, json_string(value)); return;
    case JSON_ARRAY: json_write_array(writer); break;
    case JSON_OBJECT: json_write_object(writer); break;
    }
    for (const struct json_value *each = json_first(value); each; each = json_next(each)) {
        if (json_key(each))
            json_write_key(writer, json_key(each));
        write_value(writer, each);
    }
    if (json_kind(value) == JSON_ARRAY)
        json_write_array_end(writer);
    else
        json_write_object_end(writer);
}

/* The id of a list's element, or NULL. */
static const char *id_of(const struct json_value *element)
{
    const struct json_value *id = json_kind(element) == JSON_OBJECT ? json_find(element, "id") : NULL;
    return id && json_kind(id) == JSON_STRING ? json_string(id) : NULL;
}

static const struct json_value *find_by_id(const struct json_value *list, const char *id, int32_t *number)
{
    *number = 0;
    for (const struct json_value *each = json_first(list); each; each = json_next(each), (*number)++)
        if (id && id_of(each) && strcmp(id_of(each), id) == 0)
            return each;
    *number = -1;
    return NULL;
}

/* A text by language is replaced whole: a new Japanese sentence beside the old English one would not match.
 */
static bool is_text(const struct json_value *object)
{
    for (const struct json_value *each = json_first(object); each; each = json_next(each)) {
        const char *key = json_key(each);
        if (strcmp(key, "ja") != 0 && strcmp(key, "en") != 0 && strcmp(key, "ja-easy") != 0)
            return false;
    }
    return json_first(object) != NULL;
}

static bool both(const struct json_value *own, const struct json_value *base, enum json_kind kind)
{
    return json_kind(own) == kind && json_kind(base) == kind;
}

static void merge_objects(struct json_writer *writer, const struct json_value *own,
                          const struct json_value *base);

static void merge_value(struct json_writer *writer, const struct json_value *own,
                        const struct json_value *base)
{
    if (own && base && both(own, base, JSON_OBJECT) && !is_text(own) && !is_text(base))
        merge_objects(writer, own, base);
    else
        write_value(writer, own ? own : base);
}

static void merge_objects(struct json_writer *writer, const struct json_value *own,
                          const struct json_value *base)
{
    json_write_object(writer);
    for (const struct json_value *each = json_first(base); each; each = json_next(each)) {
        json_write_key(writer, json_key(each));
        merge_value(writer, json_find(own, json_key(each)), each);
    }
    for (const struct json_value *each = json_first(own); each; each = json_next(each)) {
        if (json_find(base, json_key(each)))
            continue;
        json_write_key(writer, json_key(each));
        write_value(writer, each);
    }
    json_write_object_end(writer);
}

static struct merge_list *add_list(struct merge *merge, const char *key, size_t room)
{
    struct merge_list *list = arena_alloc(merge->arena, sizeof *list);
    *list = (struct merge_list){
        .key = key,
        .own = arena_array(merge->arena, room, sizeof *list->own),
        .next = merge->lists,
    };
    merge->lists = list;
    return list;
}

/* Merges two lists by id, noting where each element of the result came from. */
static void merge_lists(struct merge *merge, struct json_writer *writer, const struct json_value *own,
                        const struct json_value *base)
{
    struct merge_list *list = add_list(merge, json_key(base), json_count(own) + json_count(base));
    int32_t number;
    json_write_array(writer);
    for (const struct json_value *each = json_first(base); each; each = json_next(each)) {
        const struct json_value *over = find_by_id(own, id_of(each), &number);
        merge_value(writer, over, each);
        list->own[list->count++] = number;
    }
    int32_t at = 0;
    for (const struct json_value *each = json_first(own); each; each = json_next(each), at++) {
        if (find_by_id(base, id_of(each), &number))
            continue;
        write_value(writer, each);
        list->own[list->count++] = at;
    }
    json_write_array_end(writer);
}

static bool has_ids(const char *key)
{
    static const char *const keys[] = {"acts", "rules", "personas", "loss_bands", "wording"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strcmp(keys[i], key) == 0)
            return true;
    return false;
}

void merge_rulebooks(struct merge *merge, const struct json_value *own, const struct json_value *base)
{
    struct strbuf out;
    struct json_writer writer;
    strbuf_init(&out, merge->arena);
    json_write_init(&writer, &out, false);
    json_write_object(&writer);
    for (const struct json_value *each = json_first(base); each; each = json_next(each)) {
        const struct json_value *over = json_find(own, json_key(each));
        json_write_key(&writer, json_key(each));
        if (over && has_ids(json_key(each)) && both(over, each, JSON_ARRAY))
            merge_lists(merge, &writer, over, each);
        else
            merge_value(&writer, over, each);
    }
    for (const struct json_value *each = json_first(own); each; each = json_next(each)) {
        if (json_find(base, json_key(each)) || strcmp(json_key(each), "extends") == 0)
            continue;
        json_write_key(&writer, json_key(each));
        write_value(&writer, each);
    }
    json_write_object_end(&writer);
    merge->json = (struct km_bytes){.data = out.data, .length = out.length};
}

/* "/rules/13/why" becomes "/rules/0/why" when rule 13 is the first of the own file, and "/rules" when it is
 * the base's. */
static const char *own_pointer(const struct merge_list *list, struct arena *arena, const char *pointer)
{
    size_t length = strlen(list->key);
    if (strncmp(pointer + 1, list->key, length) != 0 || pointer[1 + length] != '/')
        return pointer;
    char *rest;
    long number = strtol(pointer + length + 2, &rest, 10);
    struct strbuf out;
    strbuf_init(&out, arena);
    strbuf_printf(&out, "/%s", list->key);
    if (number >= 0 && (size_t)number < list->count && list->own[number] >= 0)
        strbuf_printf(&out, "/%d%s", list->own[number], rest);
    return out.data;
}

void merge_move_findings(const struct merge *merge, struct km_diags *diags, size_t first)
{
    for (size_t i = first; i < diags->count; i++)
        for (const struct merge_list *list = merge->lists; list; list = list->next)
            if (diags->items[i].pointer[0] == '/')
                diags->items[i].pointer = own_pointer(list, &diags->arena, diags->items[i].pointer);
}
