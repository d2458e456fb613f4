/* The only user of cJSON. The scanner has refused everything that cJSON would read in its own way, so a parse
 * that fails afterwards is out of memory. Documents and values are cJSON's nodes behind a cast. Numbers are
 * read from valuedouble, which leaves valueint free: it holds where the value starts, once somebody has
 * asked. */
#include "json/read.h"

#include "base/diag_json.h"
#include "base/limits.h"
#include "base/strbuf.h"
#include "json/scan.h"
#include "json/walk.h"

#include <assert.h>
#include <cjson/cJSON.h>

enum { MEBI = 1024 * 1024 };

static const cJSON *node(const struct json_value *value)
{
    return (const cJSON *)(const void *)value;
}

static const struct json_value *from_node(const cJSON *item)
{
    return (const struct json_value *)(const void *)item;
}

static bool is_too_big(struct km_bytes bytes, struct km_diags *diags)
{
    if (bytes.length <= LIMIT_FILE_BYTES)
        return false;
    char limit[16];
    snprintf(limit, sizeof limit, "%d MiB", LIMIT_FILE_BYTES / MEBI);
    diags_add_at(diags, DIAG_JSON_FILE_TOO_BIG, 0, 0, DIAG_ARGUMENTS(limit));
    return true;
}

/* What stands before a value and after it, with null between. */
static struct km_bytes around(struct arena *arena, struct km_bytes before, struct km_bytes after)
{
    struct strbuf text;
    strbuf_init(&text, arena);
    strbuf_reserve(&text, before.length + after.length + sizeof "null");
    strbuf_add_n(&text, before.data, before.length);
    strbuf_add(&text, "null");
    strbuf_add_n(&text, after.data, after.length);
    return (struct km_bytes){text.data, text.length};
}

static cJSON *parse_scanned(struct km_bytes text, const struct km_diags *diags)
{
    cJSON *root = cJSON_ParseWithLength(text.data, text.length);
    if (!root)
        arena_out_of_memory(&diags->arena.host, text.length);
    return root;
}

struct json_document *json_parse_without(struct km_bytes bytes, const char *key, struct km_diags *diags)
{
    cJSON *root = NULL;
    struct arena arena;
    struct scan_cut cut = {.without = key};
    arena_init(&arena, &diags->arena.host);
    if (!is_too_big(bytes, diags) && scan_document(bytes, &cut, diags)) {
        struct km_bytes text = bytes, left_out = cut.left_out;
        if (left_out.length) {
            const char *after = left_out.data + left_out.length, *end = bytes.data + bytes.length;
            text = around(&arena, (struct km_bytes){bytes.data, (size_t)(left_out.data - bytes.data)},
                          (struct km_bytes){after, (size_t)(end - after)});
        }
        root = parse_scanned(text, diags);
    }
    arena_release(&arena);
    return (struct json_document *)(void *)root;
}

struct json_document *json_parse(struct km_bytes bytes, struct km_diags *diags)
{
    return json_parse_without(bytes, NULL, diags);
}

struct json_document *json_parse_before(struct km_bytes bytes, const char *key, struct km_diags *diags)
{
    cJSON *root = NULL;
    struct arena arena;
    struct scan_cut cut = {.without = key};
    arena_init(&arena, &diags->arena.host);
    if (scan_document_before(bytes, &cut, diags)) {
        struct km_bytes before = {bytes.data, (size_t)(cut.left_out.data - bytes.data)};
        root = parse_scanned(around(&arena, before, (struct km_bytes){"}", 1}), diags);
    }
    arena_release(&arena);
    return (struct json_document *)(void *)root;
}

void json_free(struct json_document *document)
{
    cJSON_Delete((cJSON *)(void *)document);
}

const struct json_value *json_root(const struct json_document *document)
{
    return (const struct json_value *)(const void *)document;
}

enum json_kind json_kind(const struct json_value *value)
{
    switch (node(value)->type & 0xFF) {
    case cJSON_True:
    case cJSON_False: return JSON_BOOL;
    case cJSON_Number: return JSON_INTEGER;
    case cJSON_String: return JSON_STRING;
    case cJSON_Array: return JSON_ARRAY;
    case cJSON_Object: return JSON_OBJECT;
    default: return JSON_NULL;
    }
}

const struct json_value *json_first(const struct json_value *value)
{
    return from_node(node(value)->child);
}

const struct json_value *json_next(const struct json_value *value)
{
    return from_node(node(value)->next);
}

size_t json_count(const struct json_value *value)
{
    size_t count = 0;
    for (const struct json_value *item = json_first(value); item; item = json_next(item))
        count++;
    return count;
}

const char *json_key(const struct json_value *value)
{
    return node(value)->string;
}

const struct json_value *json_find(const struct json_value *object, const char *key)
{
    return from_node(cJSON_GetObjectItemCaseSensitive(node(object), key));
}

/* Gives the value at `at` of `text` and what is in it their starts; returns one past it. */
static const char *keep_starts(cJSON *item, struct km_bytes text, const char *at)
{
    const char *end = text.data + text.length;
    item->valueint = (int)(at - text.data);
    if (!item->child)
        return walk_value(at, end);
    at++;
    for (cJSON *child = item->child; child; child = child->next)
        at = walk_comma(keep_starts(child, text, walk_item(at, end, child->string != NULL)), end);
    return at + 1;
}

void json_find_starts(struct json_document *document, struct km_bytes bytes)
{
    const char *end = bytes.data + bytes.length;
    keep_starts((cJSON *)(void *)document, bytes, walk_space(bytes.data, end));
}

size_t json_start(const struct json_value *value)
{
    return (size_t)node(value)->valueint;
}

bool json_bool(const struct json_value *value)
{
    assert(json_kind(value) == JSON_BOOL);
    return cJSON_IsTrue(node(value));
}

int64_t json_integer(const struct json_value *value)
{
    assert(json_kind(value) == JSON_INTEGER);
    return (int64_t)node(value)->valuedouble;
}

const char *json_string(const struct json_value *value)
{
    assert(json_kind(value) == JSON_STRING);
    return node(value)->valuestring;
}
