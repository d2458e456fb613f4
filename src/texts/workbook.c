/* Every cell is a string, so that no formula can come of a text. The library writes to files alone: one in
 * the system's folder for temporary files, which is read back and removed. */
#include "texts/workbook.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

enum { NAMES_MOST = 1000, CHUNK_BYTES = 16 * 1024, CREATED = 315532800 }; /* 1980-01-01, as in the archive */

/* How a column looks, by its name in the head; those that are not here are languages. */
enum look { LOOK_PLAIN, LOOK_ID, LOOK_STATUS, LOOK_WORDS, LOOK_COUNT };

static const struct {
    const char *name;
    double width; /* in letters of the standard font */
    enum look look;
} columns[] = {
    {"id", 34, LOOK_ID},      {"node", 12, LOOK_PLAIN},    {"speaker", 12, LOOK_PLAIN},
    {"acts", 22, LOOK_PLAIN}, {"status", 12, LOOK_STATUS}, {"hash", 22, LOOK_ID},
    {"", 58, LOOK_WORDS},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static size_t column_of(const char *name)
{
    size_t column = 0;
    while (column < COLUMNS - 1 && strcmp(columns[column].name, name) != 0)
        column++;
    return column;
}

struct sheet {
    lxw_workbook *workbook;
    lxw_worksheet *page;
    lxw_format *looks[LOOK_COUNT], *head, *open; /* `open`: a status that asks for words */
    lxw_error error;
};

static lxw_format *add_format(lxw_workbook *workbook)
{
    lxw_format *format = workbook_add_format(workbook);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_text_wrap(format);
    return format;
}

static void set_up(struct sheet *sheet)
{
    enum { GREY = 0x707070, PALE = 0xE8E8E8, WARM = 0xFFE699 };
    for (size_t i = 0; i < LOOK_COUNT; i++)
        sheet->looks[i] = add_format(sheet->workbook);
    format_set_font_color(sheet->looks[LOOK_ID], GREY);
    sheet->head = add_format(sheet->workbook);
    format_set_bold(sheet->head);
    format_set_bg_color(sheet->head, PALE);
    sheet->open = add_format(sheet->workbook);
    format_set_bg_color(sheet->open, WARM);
    lxw_doc_properties properties = {.created = CREATED};
    workbook_set_properties(sheet->workbook, &properties);
}

static lxw_format *format_of(const struct sheet *sheet, size_t row, enum look look, const char *cell)
{
    if (!row)
        return sheet->head;
    bool done = look != LOOK_STATUS || strcmp(cell, "same") == 0;
    return done ? sheet->looks[look] : sheet->open;
}

static void fill(struct sheet *sheet, const struct km_texts_table *table)
{
    for (size_t c = 0; c < table->columns; c++) {
        size_t column = column_of(table->cells[c]);
        worksheet_set_column(sheet->page, (lxw_col_t)c, (lxw_col_t)c, columns[column].width, NULL);
        for (size_t r = 0; r < table->rows && !sheet->error; r++) {
            const char *cell = table->cells[r * table->columns + c];
            sheet->error = worksheet_write_string(sheet->page, (lxw_row_t)r, (lxw_col_t)c, cell,
                                                  format_of(sheet, r, columns[column].look, cell));
        }
    }
    worksheet_freeze_panes(sheet->page, 1, 1);
    worksheet_autofilter(sheet->page, 0, 0, (lxw_row_t)(table->rows - 1), (lxw_col_t)(table->columns - 1));
}

/* A file of ours alone. */
static bool make_file(char *path, size_t size)
{
    const char *folder = getenv("TMPDIR");
    for (int number = 1; number <= NAMES_MOST; number++) {
        int length = snprintf(path, size, "%s/kamae-%d.xlsx", folder && *folder ? folder : "/tmp", number);
        FILE *file = (size_t)length < size ? fopen(path, "wbx") : NULL;
        if (file)
            return fclose(file) == 0;
    }
    return false;
}

static bool read_back(const char *path, struct strbuf *out)
{
    char chunk[CHUNK_BYTES];
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    for (size_t count; (count = fread(chunk, 1, sizeof chunk, file)) > 0;)
        strbuf_add_n(out, chunk, count);
    bool read = !ferror(file);
    return fclose(file) == 0 && read;
}

static bool write_file(const char *path, const struct km_texts_table *table, const char **reason)
{
    struct sheet sheet = {.workbook = workbook_new(path)};
    if (!sheet.workbook)
        return false;
    set_up(&sheet);
    sheet.page = workbook_add_worksheet(sheet.workbook, "kamae");
    if (sheet.page)
        fill(&sheet, table);
    lxw_error closed = workbook_close(sheet.workbook);
    if (sheet.error || closed)
        *reason = lxw_strerror(sheet.error ? sheet.error : closed);
    return sheet.page && !sheet.error && !closed;
}

static bool write_workbook(const struct km_texts_table *table, struct strbuf *out, const char **reason)
{
    char path[FILENAME_MAX];
    *reason = "TMPDIR";
    if (!make_file(path, sizeof path))
        return false;
    bool written = write_file(path, table, reason) && read_back(path, out);
    remove(path);
    return written;
}

__attribute__((visibility("default")))
const struct km_workbook km_workbook_entry = {.version = KAMAE_VERSION, .write = write_workbook};
