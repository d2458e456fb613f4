/* The head first, which says where id, hash and languages stand; other columns are whoever added them's own.
 * Cells are read into an arena of their own that is emptied row by row, so that what a hostile sheet has
 * besides costs nothing. */
#include "texts/sheet.h"

#include "base/diag_texts.h"
#include "texts/csv_read.h"
#include "texts/entries.h"
#include "texts/guard.h"

struct reading {
    struct sheet *sheet;
    struct arena *arena, row_arena;
    struct km_diags *diags;
    struct csv csv;
    const char *cells[CSV_COLUMNS];
    size_t count, head_count;
};

static void note(const struct reading *reading, const struct diag_kind *kind, size_t column,
                 struct diag_arguments arguments)
{
    diags_add_at(reading->diags, kind, reading->csv.row, (uint32_t)column, arguments);
}

/* Where the column `name` is to be noted; NULL: it means nothing here. */
static uint32_t *target_of(struct sheet *sheet, const char *name)
{
    if (strcmp(name, "id") == 0)
        return &sheet->id_column;
    if (strcmp(name, "hash") == 0)
        return &sheet->hash_column;
    for (enum km_language i = 0; i < KM_LANGUAGE_COUNT; i++)
        if (strcmp(name, km_language_tag(i)) == 0)
            return &sheet->language_column[i];
    return NULL;
}

static void demand(const struct reading *reading, bool there, const char *name)
{
    if (!there)
        note(reading, DIAG_SHEET_COLUMN_MISSING, 0, DIAG_ARGUMENTS(name));
}

static bool read_head(struct reading *reading)
{
    struct sheet *sheet = reading->sheet;
    size_t errors = diags_errors(reading->diags);
    if (csv_next(&reading->csv, reading->cells, &reading->count) == CSV_REFUSED)
        return false;
    for (size_t i = 0; i < reading->count; i++) {
        uint32_t *target = target_of(sheet, reading->cells[i]);
        if (*reading->cells[i])
            reading->head_count = i + 1;
        if (target && *target)
            note(reading, DIAG_SHEET_COLUMN_TWICE, i + 1, DIAG_ARGUMENTS(reading->cells[i]));
        else if (target)
            *target = (uint32_t)i + 1;
    }
    demand(reading, sheet->id_column, "id");
    demand(reading, sheet->hash_column, "hash");
    demand(reading, sheet->language_column[KM_JA] || sheet->language_column[KM_EN], "ja, en");
    return diags_errors(reading->diags) == errors;
}

static bool is_empty(const struct reading *reading)
{
    for (size_t i = 0; i < reading->count; i++)
        if (*reading->cells[i])
            return false;
    return true;
}

/* A cell behind the head means that a separator or a quote is lost, and everything may have moved. */
static void check_end(const struct reading *reading)
{
    for (size_t i = reading->head_count; i < reading->count; i++)
        if (*reading->cells[i]) {
            note(reading, DIAG_SHEET_EXTRA_CELL, i + 1, DIAG_NO_ARGUMENTS);
            return;
        }
}

static const char *keep(struct reading *reading, uint32_t column)
{
    return column ? arena_string(reading->arena, guard_strip(reading->cells[column - 1])) : "";
}

static void add_row(struct reading *reading)
{
    struct sheet *sheet = reading->sheet;
    ARENA_RESERVE(reading->arena, sheet->rows, sheet->count, sheet->capacity);
    struct sheet_row *row = &sheet->rows[sheet->count++];
    row->number = reading->csv.row;
    row->id = keep(reading, sheet->id_column);
    row->hash = keep(reading, sheet->hash_column);
    for (size_t i = 0; i < KM_LANGUAGE_COUNT; i++)
        row->words[i] = keep(reading, sheet->language_column[i]);
}

static bool read_rows(struct reading *reading)
{
    struct arena_mark mark = arena_mark(&reading->row_arena);
    enum csv_result result;
    while ((result = csv_next(&reading->csv, reading->cells, &reading->count)) == CSV_ROW) {
        if (!is_empty(reading)) {
            if (reading->sheet->count == SHEET_ROWS) {
                note(reading, DIAG_SHEET_TOO_LARGE, 0, DIAG_NO_ARGUMENTS);
                return false;
            }
            check_end(reading);
            add_row(reading);
        }
        arena_rewind(&reading->row_arena, mark);
    }
    return result == CSV_END;
}

bool sheet_read(struct sheet *sheet, struct arena *arena, struct km_bytes bytes, struct km_diags *diags)
{
    size_t errors = diags_errors(diags);
    struct reading reading = {.sheet = sheet, .arena = arena, .diags = diags};
    *sheet = (struct sheet){0};
    arena_init(&reading.row_arena, &arena->host);
    bool read = csv_open(&reading.csv, &reading.row_arena, bytes, diags) && read_head(&reading) &&
                read_rows(&reading);
    arena_release(&reading.row_arena);
    return read && diags_errors(diags) == errors;
}
