/* A sheet's words into the scenario's JSON. A row is matched by its id. Its hash says from which words each
 * of its cells was made: three versions meet, those words, the scenario's of now and the sheet's. Where only
 * one side has changed there is nothing to ask; where both have, the author decides. An empty cell takes
 * nothing away. */
#include "texts/entries.h"
#include "texts/sheet.h"

#include "base/diag_texts.h"
#include "base/output.h"
#include "json/splice.h"
#include "json/write.h"

struct taking {
    const struct km_texts *texts;
    struct km_texts_terms terms;
    struct km_diags *diags;
    struct arena arena;
    struct sheet sheet;
    struct json_splice splice;
    const struct sheet_row **row_of; /* by entry; NULL: none so far */
    struct km_texts_taken taken;
};

/* What a row means for its text. */
struct wish {
    const char *words[KM_LANGUAGE_COUNT]; /* NULL: as in the scenario */
    bool any;
    bool emptied[KM_LANGUAGE_COUNT]; /* the cell is empty and the text is not */
    bool newer;                      /* some text was changed in the scenario alone */
    bool disputed;                   /* some text was changed on both sides */
};

static struct wish read_wish(struct taking *taking, const struct entry *entry, const struct sheet_row *row)
{
    struct wish wish = {.any = false};
    for (enum km_language i = 0; i < KM_LANGUAGE_COUNT; i++) {
        const char *own = entries_lines(&taking->arena, entry->text.in[i] ? entry->text.in[i] : "");
        if (!taking->sheet.language_column[i] || strcmp(own, row->words[i]) == 0)
            continue;
        bool touched = !entries_hash_fits(row->hash, i, row->words[i]);
        wish.newer |= !touched;
        wish.disputed |= touched && !entries_hash_fits(row->hash, i, own);
        wish.emptied[i] = touched && !*row->words[i];
        if (!touched || !*row->words[i])
            continue;
        wish.words[i] = row->words[i];
        wish.any = true;
    }
    return wish;
}

static void note(const struct taking *taking, const struct diag_kind *kind, const struct sheet_row *row,
                 uint32_t column, const char *text)
{
    diags_add_at(taking->diags, kind, row->number, column, DIAG_ARGUMENTS(text));
}

/* ---- writing ---- */

static const char *quoted(struct taking *taking, const char *text)
{
    struct strbuf out;
    struct json_writer writer;
    strbuf_init(&out, &taking->arena);
    json_write_init(&writer, &out, false);
    json_write_string(&writer, text);
    return out.data;
}

/* A plain string that gets another language becomes an object by language. */
static void write_plain(struct taking *taking, const struct entry *entry, const struct wish *wish)
{
    enum km_language own = taking->texts->language;
    struct km_bytes old = json_splice_text(&taking->splice, entry->value);
    const char *words = wish->words[own] ? quoted(taking, wish->words[own])
                                         : arena_string_n(&taking->arena, old.data, old.length);
    struct strbuf out;
    strbuf_init(&out, &taking->arena);
    for (enum km_language i = 0; i < KM_LANGUAGE_COUNT; i++) {
        if (i != own && !wish->words[i])
            continue;
        strbuf_printf(&out, "%s\"%s\": %s", out.length ? ", " : "{", km_language_tag(i),
                      i == own ? words : quoted(taking, wish->words[i]));
    }
    strbuf_add_char(&out, '}');
    bool alone = true;
    for (size_t i = 0; i < KM_LANGUAGE_COUNT; i++)
        alone &= i == own || !wish->words[i];
    json_splice_value(&taking->splice, entry->value, alone ? words : out.data);
}

static void write_tagged(struct taking *taking, const struct entry *entry, const struct wish *wish)
{
    for (enum km_language i = 0; i < KM_LANGUAGE_COUNT; i++) {
        if (!wish->words[i])
            continue;
        const struct json_value *old = json_find(entry->value, km_language_tag(i));
        const char *words = quoted(taking, wish->words[i]);
        if (old)
            json_splice_value(&taking->splice, old, words);
        else
            json_splice_append(&taking->splice, entry->value, km_language_tag(i), words);
    }
}

/* ---- rows ---- */

static void take_wish(struct taking *taking, const struct entry *entry, const struct sheet_row *row,
                      const struct wish *wish)
{
    for (size_t i = 0; i < KM_LANGUAGE_COUNT; i++)
        if (wish->emptied[i])
            note(taking, DIAG_SHEET_TEXT_EMPTIED, row, taking->sheet.language_column[i], entry->id);
    if (!wish->any)
        return;
    taking->taken.changed++;
    if (json_kind(entry->value) == JSON_STRING)
        write_plain(taking, entry, wish);
    else
        write_tagged(taking, entry, wish);
}

static void take_row(struct taking *taking, const struct entry *entry, const struct sheet_row *row)
{
    struct wish wish = read_wish(taking, entry, row);
    if (wish.disputed && !taking->terms.accept_changed) {
        note(taking, DIAG_SHEET_SOURCE_CHANGED, row, taking->sheet.hash_column, entry->id);
        return;
    }
    taking->taken.newer += wish.newer;
    take_wish(taking, entry, row, &wish);
}

/* Finds the entry of each row. */
static void match_rows(struct taking *taking)
{
    const struct sheet *sheet = &taking->sheet;
    for (size_t i = 0; i < sheet->count; i++) {
        const struct sheet_row *row = &sheet->rows[i];
        int32_t number = map_find_string(&taking->texts->by_id, row->id);
        if (number < 0) {
            if (!taking->terms.partial)
                note(taking, DIAG_SHEET_ROW_UNKNOWN, row, sheet->id_column, row->id);
            continue;
        }
        if (taking->row_of[number]) {
            char first[16];
            snprintf(first, sizeof first, "%lu", (unsigned long)taking->row_of[number]->number);
            diags_add_at(taking->diags, DIAG_SHEET_ROW_TWICE, row->number, sheet->id_column,
                         DIAG_ARGUMENTS(row->id, first));
            continue;
        }
        taking->row_of[number] = row;
    }
}

static void take_rows(struct taking *taking)
{
    size_t missing = 0;
    const char *first = NULL;
    for (size_t i = 0; i < taking->texts->count; i++) {
        const struct entry *entry = &taking->texts->items[i];
        if (taking->row_of[i])
            take_row(taking, entry, taking->row_of[i]);
        else if (!missing++)
            first = entry->id;
    }
    if (!missing || taking->terms.partial)
        return;
    char count[24];
    snprintf(count, sizeof count, "%zu", missing);
    diags_add_at(taking->diags, DIAG_SHEET_ROWS_MISSING, 0, 0, DIAG_ARGUMENTS(count, first));
}

/* Whether any row belongs to the scenario: if none does, one finding says more than one for each. */
static bool has_match(const struct taking *taking)
{
    for (size_t i = 0; i < taking->sheet.count; i++)
        if (map_find_string(&taking->texts->by_id, taking->sheet.rows[i].id) >= 0)
            return true;
    return false;
}

static void take_sheet(struct taking *taking, struct km_bytes bytes)
{
    if (!sheet_read(&taking->sheet, &taking->arena, bytes, taking->diags))
        return;
    if (!has_match(taking)) {
        diags_add_at(taking->diags, DIAG_SHEET_OTHER_SCENARIO, 0, 0, DIAG_NO_ARGUMENTS);
        return;
    }
    match_rows(taking);
    take_rows(taking);
}

struct km_output *km_texts_take(const struct km_texts *texts, struct km_bytes sheet, const char *name,
                                struct km_texts_terms terms, struct km_diags *diags,
                                struct km_texts_taken *taken)
{
    size_t errors = diags_errors(diags);
    struct taking taking = {.texts = texts, .terms = terms, .diags = diags};
    arena_init(&taking.arena, &texts->arena.host);
    diags_begin_file(diags, name);
    json_splice_init(&taking.splice, &taking.arena, texts->document, km_scenario_json(texts->scenario));
    taking.row_of = arena_array(&taking.arena, texts->count, sizeof *taking.row_of);
    take_sheet(&taking, sheet);
    struct km_output *output = NULL;
    if (diags_errors(diags) == errors) {
        struct km_bytes json = json_splice_finish(&taking.splice);
        output = output_new(&texts->arena.host);
        strbuf_add_n(&output->text, json.data, json.length);
        *taken = taking.taken;
    }
    arena_release(&taking.arena);
    return output;
}
