/* Loading copies every member into the arena, clean, so that the JSON tree can go; a map finds them again.
 * Words of the public door are tables in an arena of their own, which also holds the struct that is given
 * out. */
#include "i18n/ui.h"

#include "base/utf8.h"
#include "json/fields.h"

#include <assert.h>
#include <stdlib.h>

static const char *get_word(void *user, enum km_language language, const char *key)
{
    return ui_get(user, language, key);
}

void ui_init(struct ui *ui, struct arena *arena)
{
    *ui = (struct ui){.arena = arena, .words = {.get = get_word, .user = ui}};
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
    table->texts[index] = utf8_clean(reader->arena, json_string(entry));
    table->places[index] = (struct ui_place){table->texts[index], key};
    map_add(&table->keys, key, strlen(key), (int32_t)index);
}

static int compare_places(const void *a, const void *b)
{
    uintptr_t left = (uintptr_t)((const struct ui_place *)a)->text,
              right = (uintptr_t)((const struct ui_place *)b)->text;
    return (left > right) - (left < right);
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
    table->places = arena_array(reader->arena, count, sizeof *table->places);
    map_reserve(&table->keys, count);
    for (const struct json_value *entry = json_first(root); entry; entry = json_next(entry))
        read_entry(table, reader, entry);
    qsort(table->places, table->keys.count, sizeof *table->places, compare_places);
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
    bool sound = diags_errors(diags) == errors;
    if (!sound) {
        json_locate(document, bytes, diags, first);
        map_init(&table->keys, ui->arena);
    }
    json_free(document);
    return sound;
}

static bool load_from(struct ui *ui, enum km_language language, const struct ui_source *source,
                      struct km_diags *diags)
{
    struct km_bytes bytes;
    const char *name;
    return source->read(source->user, km_language_tag(language), &name, &bytes) &&
           ui_load(ui, language, bytes, name, diags);
}

bool ui_load_both(struct ui *ui, const struct ui_source *source, struct km_diags *diags)
{
    return load_from(ui, KM_JA, source, diags) && load_from(ui, KM_EN, source, diags);
}

/* ---- the second table, when it is asked for ---- */

struct ui_late {
    struct ui *ui;
    const struct ui_source *source;
    enum km_language first;
    bool read;
};

bool ui_load_first(struct ui *ui, enum km_language language, const struct ui_source *source,
                   struct km_diags *diags)
{
    ui->late = arena_alloc(ui->arena, sizeof *ui->late);
    *ui->late = (struct ui_late){.ui = ui, .source = source, .first = language};
    return load_from(ui, language, source, diags);
}

/* The source may find something, and telling it needs words: the table counts as read before. */
static void load_late(struct ui_late *late)
{
    enum km_language second = late->first == KM_JA ? KM_EN : KM_JA;
    if (late->read)
        return;
    late->read = true;
    struct km_diags *findings = km_diags_new(&late->ui->arena->host);
    if (!load_from(late->ui, second, late->source, findings))
        late->ui->tables[second] = late->ui->tables[late->first];
    km_diags_free(findings);
}

const struct km_words *ui_words(const struct ui *ui)
{
    return &ui->words;
}

const char *ui_find(const struct ui *ui, enum km_language language, const char *key)
{
    enum km_language wanted = language == KM_EN ? KM_EN : KM_JA;
    if (ui->late && wanted != ui->late->first)
        load_late(ui->late);
    const struct ui_table *table = &ui->tables[wanted];
    int32_t index = map_find_string(&table->keys, key);
    return index == MAP_NONE ? NULL : table->texts[index];
}

const char *ui_get(const struct ui *ui, enum km_language language, const char *key)
{
    const char *text = ui_find(ui, language, key);
    assert(text);
    return text ? text : key;
}

const char *ui_in_other(const struct ui *ui, enum km_language language, const char *text)
{
    const struct ui_table *table = &ui->tables[language == KM_EN ? KM_EN : KM_JA];
    const struct ui_place wanted = {.text = text};
    const struct ui_place *found = table->keys.count ? bsearch(&wanted, table->places, table->keys.count,
                                                               sizeof *table->places, compare_places)
                                                     : NULL;
    return found ? ui_find(ui, language == KM_EN ? KM_JA : KM_EN, found->key) : NULL;
}

void ui_write(const struct ui *ui, enum km_language language, const char *key,
              const struct ui_argument *arguments, struct strbuf *out)
{
    words_write(&ui->words, language, key, arguments, out);
}

/* ---- words that were loaded ---- */

struct loaded_words {
    struct km_words words;
    struct arena arena;
    struct ui ui;
};

static const char *get_loaded(void *user, enum km_language language, const char *key)
{
    const struct loaded_words *loaded = user;
    return ui_find(&loaded->ui, language, key);
}

struct km_words *km_words_load(const struct km_host *host, struct km_bytes ja, struct km_bytes en,
                               struct km_diags *diags)
{
    struct arena arena;
    arena_init(&arena, host);
    struct loaded_words *loaded = arena_alloc(&arena, sizeof *loaded);
    loaded->arena = arena;
    loaded->words = (struct km_words){.get = get_loaded, .user = loaded};
    ui_init(&loaded->ui, &loaded->arena);
    bool japanese = ui_load(&loaded->ui, KM_JA, ja, "ja.json", diags);
    bool english = ui_load(&loaded->ui, KM_EN, en, "en.json", diags);
    if (japanese && english)
        return &loaded->words;
    km_words_free(&loaded->words);
    return NULL;
}

void km_words_free(struct km_words *words)
{
    if (!words)
        return;
    const struct loaded_words *loaded = words->user;
    struct arena arena = loaded->arena;
    arena_release(&arena);
}
