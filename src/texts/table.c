/* The sheet as rows of cells. What a translator needs to know stands beside the words: who says them, what
 * they do, and what is still to be done. */
#include "texts/csv.h"
#include "texts/entries.h"
#include "texts/guard.h"

#include "base/output.h"

/* The columns in order; those of languages stand between COLUMN_ACTS and COLUMN_STATUS. */
enum { COLUMN_ID, COLUMN_NODE, COLUMN_SPEAKER, COLUMN_ACTS, COLUMNS_BEFORE, COLUMNS_BEHIND = 2 };
enum { COLUMNS_MOST = COLUMNS_BEFORE + KM_LANGUAGE_COUNT + COLUMNS_BEHIND };

/* A table being filled. */
struct filling {
    struct km_texts *texts;
    enum km_language language; /* of names and labels */
    bool has_easy;             /* some text is there in ja-easy: the sheet has a column for it */
    const char **cells;
    size_t count; /* of cells so far */
};

static const char *guarded(struct filling *filling, const char *text)
{
    struct strbuf out;
    strbuf_init(&out, &filling->texts->arena);
    guard_add(entries_lines(&filling->texts->arena, text), &out);
    return out.data;
}

static void put(struct filling *filling, const char *text)
{
    filling->cells[filling->count++] = guarded(filling, text);
}

/* The name of somebody in the cast; the narrator's and the scene's is the format's own word. */
static const char *name_of(const struct filling *filling, const char *speaker)
{
    static const struct {
        const char *word;
        enum km_speaker speaker;
    } cast[] = {{"customer", KM_BY_CUSTOMER}, {"agent", KM_BY_AGENT}, {"partner", KM_BY_PARTNER}};
    for (size_t i = 0; i < sizeof cast / sizeof *cast; i++) {
        if (strcmp(cast[i].word, speaker) != 0)
            continue;
        const struct km_person *person = km_scenario_person(filling->texts->scenario, cast[i].speaker);
        return person ? km_text_get(&person->name, filling->language) : speaker;
    }
    return speaker;
}

static const char *labels_of(const struct filling *filling, const struct json_value *acts)
{
    const struct km_rulebook *rulebook = km_scenario_rulebook(filling->texts->scenario);
    struct strbuf out;
    strbuf_init(&out, &filling->texts->arena);
    for (const struct json_value *each = acts ? json_first(acts) : NULL; each; each = json_next(each)) {
        int32_t act = km_rulebook_find_act(rulebook, json_string(each));
        if (out.length)
            strbuf_add(&out, filling->language == KM_EN ? "; " : "、");
        if (act < 0) {
            strbuf_add(&out, json_string(each));
            continue;
        }
        struct km_text label = km_rulebook_act_label(rulebook, (size_t)act);
        strbuf_add(&out, km_text_get(&label, filling->language));
    }
    return out.data;
}

static bool has_words(const struct km_text *text, enum km_language language)
{
    return text->in[language] && *text->in[language];
}

/* What is still to be done for a text: nothing where nobody has written anything. Words that are missing come
 * before words that have changed. */
static const char *status_of(const struct entry *entry)
{
    const struct km_text *text = &entry->text;
    bool japanese = has_words(text, KM_JA) || has_words(text, KM_JA_EASY), english = has_words(text, KM_EN);
    if (japanese == english)
        return entry->change ? entry->change : "same";
    return japanese ? "missing-en" : "missing-ja";
}

static void put_head(struct filling *filling)
{
    static const char *const before[COLUMNS_BEFORE] = {
        [COLUMN_ID] = "id",
        [COLUMN_NODE] = "node",
        [COLUMN_SPEAKER] = "speaker",
        [COLUMN_ACTS] = "acts",
    };
    for (size_t i = 0; i < COLUMNS_BEFORE; i++)
        put(filling, before[i]);
    for (enum km_language i = 0; i < KM_LANGUAGE_COUNT; i++)
        if (i != KM_JA_EASY || filling->has_easy)
            put(filling, km_language_tag(i));
    put(filling, "status");
    put(filling, "hash");
}

static void put_entry(struct filling *filling, const struct entry *entry)
{
    put(filling, entry->id);
    put(filling, entry->node);
    put(filling, name_of(filling, entry->speaker));
    put(filling, labels_of(filling, entry->acts));
    for (size_t i = 0; i < KM_LANGUAGE_COUNT; i++)
        if (i != KM_JA_EASY || filling->has_easy)
            put(filling, entry->text.in[i] ? entry->text.in[i] : "");
    put(filling, status_of(entry));
    put(filling, entry->hash);
}

struct km_texts_table km_texts_make_table(struct km_texts *texts, enum km_language language)
{
    struct filling filling = {.texts = texts, .language = language};
    for (size_t i = 0; i < texts->count; i++)
        filling.has_easy |= texts->items[i].text.in[KM_JA_EASY] != NULL;
    filling.cells = arena_array(&texts->arena, (texts->count + 1) * COLUMNS_MOST, sizeof *filling.cells);
    put_head(&filling);
    size_t columns = filling.count;
    for (size_t i = 0; i < texts->count; i++)
        put_entry(&filling, &texts->items[i]);
    return (struct km_texts_table){.cells = filling.cells, .rows = texts->count + 1, .columns = columns};
}

struct km_output *km_texts_csv(const struct km_host *host, const struct km_texts_table *table)
{
    struct km_output *output = output_new(host);
    strbuf_add(&output->text, "\xEF\xBB\xBF");
    for (size_t i = 0; i < table->rows; i++)
        csv_write_row(&output->text, table->cells + i * table->columns, table->columns);
    return output;
}
