/* Any bytes go through the reader. What it accepts is walked, written, minified and read again, and its
 * pointers are located; each time the result must be the same document. Of what it refuses each mistake is
 * told once and has a place. A wrong one aborts. */
#include "base/diag_json.h"
#include "base/limits.h"
#include "json/read.h"
#include "json/write.h"

enum { INPUT_BYTES = 64 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool condition)
{
    if (!condition)
        abort();
}

static void write_value(struct json_writer *writer, const struct json_value *value)
{
    enum json_kind kind = json_kind(value);
    if (kind == JSON_OBJECT)
        json_write_object(writer);
    if (kind == JSON_ARRAY)
        json_write_array(writer);
    for (const struct json_value *each = json_first(value); each; each = json_next(each)) {
        demand((json_key(each) != NULL) == (kind == JSON_OBJECT));
        if (kind == JSON_OBJECT) {
            demand(json_find(value, json_key(each)) == each);
            json_write_key(writer, json_key(each));
        }
        write_value(writer, each);
    }
    switch (kind) {
    case JSON_NULL: json_write_null(writer); break;
    case JSON_BOOL: json_write_bool(writer, json_bool(value)); break;
    case JSON_INTEGER: json_write_integer(writer, json_integer(value)); break;
    case JSON_STRING: json_write_string(writer, json_string(value)); break;
    case JSON_ARRAY: json_write_array_end(writer); break;
    case JSON_OBJECT: json_write_object_end(writer); break;
    }
}

static struct km_bytes written(struct arena *arena, const struct json_document *document, bool pretty)
{
    struct strbuf out;
    struct json_writer writer;
    strbuf_init(&out, arena);
    json_write_init(&writer, &out, pretty);
    write_value(&writer, json_root(document));
    return (struct km_bytes){out.data, out.length};
}

/* `bytes` must be read without a finding and give the document that `expected` was written from. */
static void check_same(struct arena *arena, struct km_bytes bytes, struct km_bytes expected)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct json_document *document = json_parse(bytes, diags);
    demand(document && !km_diags_count(diags));
    struct km_bytes again = written(arena, document, false);
    demand(again.length == expected.length && memcmp(again.data, expected.data, again.length) == 0);
    json_free(document);
    km_diags_free(diags);
}

/* Adds a finding for each value; `firsts` gets the byte that its place must show. */
static void add_findings(struct arena *arena, struct km_diags *diags, const struct json_value *value,
                         const struct path *at, char *firsts)
{
    if (diags->count == LIMIT_DIAGNOSTICS)
        return;
    static const char first_of_kind[] = {
        [JSON_NULL] = 'n',   [JSON_BOOL] = 'b',  [JSON_INTEGER] = '0',
        [JSON_STRING] = '"', [JSON_ARRAY] = '[', [JSON_OBJECT] = '{',
    };
    firsts[diags->count] = first_of_kind[json_kind(value)];
    diags_add(diags, DIAG_FIELD_EMPTY_TEXT, at, DIAG_NO_ARGUMENTS);
    size_t index = 0;
    for (const struct json_value *each = json_first(value); each; each = json_next(each)) {
        const char *key = json_key(each);
        const struct path *place = key ? path_key(arena, at, key) : path_index(arena, at, index++);
        add_findings(arena, diags, each, place, firsts);
    }
}

/* The byte at a line and column, counted anew. */
static char byte_at(struct km_bytes bytes, uint32_t line, uint32_t column)
{
    size_t at = 0;
    for (; line > 1; at++)
        if (bytes.data[at] == '\n')
            line--;
    for (; column > 1; column--)
        do
            at++;
        while (at < bytes.length && ((unsigned char)bytes.data[at] & 0xC0) == 0x80);
    demand(at < bytes.length);
    return bytes.data[at];
}

static bool fits(char first, char found)
{
    if (first == 'b')
        return found == 't' || found == 'f';
    if (first == '0')
        return found == '-' || (found >= '0' && found <= '9');
    return first == found;
}

static void check_places(struct arena *arena, struct km_bytes bytes, const struct json_document *document)
{
    char firsts[LIMIT_DIAGNOSTICS];
    struct km_diags *diags = km_diags_new(NULL);
    add_findings(arena, diags, json_root(document), NULL, firsts);
    json_locate(document, bytes, diags, 0);
    for (size_t i = 0; i < diags->count; i++)
        demand(fits(firsts[i], byte_at(bytes, diags->items[i].line, diags->items[i].column)));
    km_diags_free(diags);
}

static void check_accepted(struct km_bytes bytes, const struct json_document *document)
{
    struct arena arena;
    arena_init(&arena, NULL);
    struct km_bytes compact = written(&arena, document, false);
    check_same(&arena, compact, compact);
    check_same(&arena, written(&arena, document, true), compact);
    struct strbuf minified;
    strbuf_init(&minified, &arena);
    json_minify(bytes, &minified);
    check_same(&arena, (struct km_bytes){minified.data, minified.length}, compact);
    check_places(&arena, bytes, document);
    arena_release(&arena);
}

/* Every finding has a place in the text, and no two are alike. */
static void check_refused(struct km_bytes bytes, const struct km_diags *diags)
{
    size_t lines = 1;
    for (size_t i = 0; i < bytes.length; i++)
        lines += bytes.data[i] == '\n';
    for (size_t i = 0; i < diags->count; i++) {
        const struct km_diag *diag = &diags->items[i];
        demand(diag->line >= 1 && diag->line <= lines && diag->column >= 1);
        for (size_t j = 0; j < i; j++)
            demand(diags->items[j].line != diag->line || diags->items[j].column != diag->column ||
                   diags->items[j].code != diag->code);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > INPUT_BYTES)
        return 0;
    struct km_bytes bytes = {(const char *)data, size};
    struct km_diags *diags = km_diags_new(NULL);
    struct json_document *document = json_parse(bytes, diags);
    demand((document == NULL) == (km_diags_total(diags, KM_ERROR) > 0));
    if (document)
        check_accepted(bytes, document);
    else
        check_refused(bytes, diags);
    json_free(document);
    km_diags_free(diags);
    return 0;
}
