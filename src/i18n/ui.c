/* Loading copies every member into the arena, so that the JSON tree can go; a map finds them again. Writing
 * scans a text once and swaps each {name} for its argument. */
#include "i18n/ui.h"

#include "json/fields.h"

#include <assert.h>
#include <inttypes.h>

void ui_init(struct ui *ui, struct arena *arena)
{
    *ui = (struct ui){.arena = arena};
    for (size_t i = 0; i < UI_TABLE_COUNT; i++)
        map_init(&ui->tables[i].keys, arena);
}

static void read_entry(struct ui_table *table, const struct json_reader *reader,
                       const struct json_value *entry)
{
    const char *key = arena_string(reader->arena, json_key(entry));
    if (json_kind(entry) != JSON_STRING) {
        json_wrong_kind(reader, entry, path_key(reader->arena, NULL, key), JSON_STRING);
        return;
    }
    size_t index = table->keys.count;
    table->texts[index] = arena_string(reader->arena, json_string(entry));
    map_add(&table->keys, key, strlen(key), (int32_t)index);
}

static void read_table(struct ui_table *table, const struct json_reader *reader,
                       const struct json_value *root)
{
    if (json_kind(root) != JSON_OBJECT) {
        json_wrong_kind(reader, root, NULL, JSON_OBJECT);
        return;
    }
    size_t count = json_count(root);
    table->texts = arena_array(reader->arena, count, sizeof *table->texts);
    map_reserve(&table->keys, count);
    for (const struct json_value *entry = json_first(root); entry; entry = json_next(entry))
        read_entry(table, reader, entry);
}

bool ui_load(struct ui *ui, enum km_language language, struct km_bytes bytes, const char *name,
             struct km_diags *diags)
{
    assert(language == KM_JA || language == KM_EN);
    struct ui_table *table = &ui->tables[language];
    map_init(&table->keys, ui->arena);
    diags_begin_file(diags, name);
    struct json_document *document = json_parse(bytes, diags);
    if (!document)
        return false;
    const struct json_reader reader = {.arena = ui->arena, .diags = diags, .language = language};
    size_t errors = diags_errors(diags), first = diags->count;
    read_table(table, &reader, json_root(document));
    json_free(document);
    if (diags_errors(diags) == errors)
        return true;
    json_locate(bytes, diags, first);
    map_init(&table->keys, ui->arena);
    return false;
}

const char *ui_find(const struct ui *ui, enum km_language language, const char *key)
{
    const struct ui_table *table = &ui->tables[language == KM_EN ? KM_EN : KM_JA];
    int32_t index = map_find_string(&table->keys, key);
    return index == MAP_NONE ? NULL : table->texts[index];
}

const char *ui_get(const struct ui *ui, enum km_language language, const char *key)
{
    const char *text = ui_find(ui, language, key);
    assert(text);
    return text ? text : key;
}

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || c == '_';
}

/* The length of the name in the placeholder at `text`, or 0 when none starts there. */
static size_t placeholder(const char *text)
{
    if (*text != '{')
        return 0;
    size_t length = 0;
    while (is_name_byte(text[1 + length]))
        length++;
    return text[1 + length] == '}' ? length : 0;
}

static const struct ui_argument *find_argument(const struct ui_argument *arguments, const char *name,
                                               size_t length)
{
    for (const struct ui_argument *a = arguments; a && a->name; a++)
        if (strlen(a->name) == length && memcmp(a->name, name, length) == 0)
            return a;
    return NULL;
}

static void write_argument(const struct ui_argument *argument, struct strbuf *out)
{
    if (argument->text)
        strbuf_add(out, argument->text);
    else
        strbuf_printf(out, "%" PRId64, argument->number);
}

void ui_write(const struct ui *ui, enum km_language language, const char *key,
              const struct ui_argument *arguments, struct strbuf *out)
{
    for (const char *at = ui_get(ui, language, key); *at;) {
        size_t length = placeholder(at);
        const struct ui_argument *argument = length ? find_argument(arguments, at + 1, length) : NULL;
        assert(!length || argument);
        if (!argument) {
            strbuf_add_char(out, *at++);
            continue;
        }
        write_argument(argument, out);
        at += length + 2;
    }
}
