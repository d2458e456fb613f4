/* Which character separates is what stands behind the first cell: the names of columns have none of the three
 * in them. A cell that grows beyond any text is refused at once: its quote has no end. */
#include "texts/csv_read.h"

#include "base/diag_texts.h"
#include "base/limits.h"
#include "base/utf8.h"

enum { CELL_BYTES = LIMIT_STRING_BYTES + 1 }; /* an apostrophe may stand before the text */

#define BYTES(text) (sizeof(text) - 1)

static bool starts_with(struct km_bytes bytes, const char *start, size_t length)
{
    return bytes.length >= length && memcmp(bytes.data, start, length) == 0;
}

/* A workbook of today is a zip archive, one of before 2007 a compound file. */
static bool is_workbook(struct km_bytes bytes)
{
    return starts_with(bytes, "PK\x03\x04", BYTES("PK\x03\x04")) ||
           starts_with(bytes, "\xD0\xCF\x11\xE0", BYTES("\xD0\xCF\x11\xE0"));
}

static bool is_utf16(struct km_bytes bytes)
{
    return starts_with(bytes, "\xFF\xFE", BYTES("\xFF\xFE")) ||
           starts_with(bytes, "\xFE\xFF", BYTES("\xFE\xFF"));
}

static uint32_t line_of(struct km_bytes bytes, size_t offset)
{
    uint32_t line = 1;
    for (size_t i = 0; i < offset; i++)
        line += bytes.data[i] == '\n';
    return line;
}

static bool refuse_file(struct km_diags *diags, const struct diag_kind *kind, uint32_t line)
{
    diags_add_at(diags, kind, line, 0, DIAG_NO_ARGUMENTS);
    return false;
}

static char find_separator(struct km_bytes text)
{
    const char *at = text.data, *end = text.data + text.length;
    bool quoted = false;
    for (; at < end && (quoted || !strchr(",;\t\r\n", *at)); at++)
        quoted ^= *at == '"';
    return at < end && (*at == ';' || *at == '\t') ? *at : ',';
}

bool csv_open(struct csv *csv, struct arena *arena, struct km_bytes bytes, struct km_diags *diags)
{
    if (is_workbook(bytes))
        return refuse_file(diags, DIAG_SHEET_IS_WORKBOOK, 0);
    if (is_utf16(bytes))
        return refuse_file(diags, DIAG_SHEET_NOT_UTF8, 0);
    size_t valid = utf8_valid_length(bytes.data, bytes.length);
    if (valid < bytes.length)
        return refuse_file(diags, DIAG_SHEET_NOT_UTF8, line_of(bytes, valid));
    const char *nul = bytes.length ? memchr(bytes.data, '\0', bytes.length) : NULL;
    if (nul)
        return refuse_file(diags, DIAG_SHEET_NUL, line_of(bytes, (size_t)(nul - bytes.data)));
    struct km_bytes text = utf8_without_mark(bytes);
    *csv = (struct csv){
        .arena = arena,
        .diags = diags,
        .at = text.data,
        .end = text.data + text.length,
        .separator = find_separator(text),
    };
    return true;
}

/* ---- cells ---- */

static bool refuse(const struct csv *csv, const struct diag_kind *kind, size_t column)
{
    diags_add_at(csv->diags, kind, csv->row, (uint32_t)column + 1, DIAG_NO_ARGUMENTS);
    return false;
}

/* An end of line within a cell, whatever it is written as, is LF. */
static const char *add_in_cell(struct strbuf *cell, const char *at, const char *end)
{
    if (*at != '\r') {
        strbuf_add_char(cell, *at);
        return at + 1;
    }
    strbuf_add_char(cell, '\n');
    return at + 1 < end && at[1] == '\n' ? at + 2 : at + 1;
}

/* Behind the opening quote. */
static bool read_quoted(struct csv *csv, size_t column, struct strbuf *cell)
{
    while (csv->at < csv->end) {
        bool quote = *csv->at == '"';
        if (quote && (csv->at + 1 == csv->end || csv->at[1] != '"')) {
            csv->at++;
            return true;
        }
        csv->at += quote;
        csv->at = add_in_cell(cell, csv->at, csv->end);
        if (cell->length > CELL_BYTES)
            return refuse(csv, DIAG_SHEET_CELL_TOO_LONG, column);
    }
    return refuse(csv, DIAG_SHEET_QUOTE_OPEN, column);
}

static bool ends_cell(const struct csv *csv)
{
    return csv->at == csv->end || *csv->at == csv->separator || *csv->at == '\r' || *csv->at == '\n';
}

static bool read_plain(struct csv *csv, size_t column, struct strbuf *cell)
{
    const char *start = csv->at;
    while (!ends_cell(csv)) {
        if (*csv->at == '"')
            return refuse(csv, DIAG_SHEET_QUOTE_STRAY, column);
        csv->at++;
    }
    if ((size_t)(csv->at - start) > CELL_BYTES)
        return refuse(csv, DIAG_SHEET_CELL_TOO_LONG, column);
    strbuf_add_n(cell, start, (size_t)(csv->at - start));
    return true;
}

static bool read_cell(struct csv *csv, size_t column, const char **out)
{
    struct strbuf cell;
    strbuf_init(&cell, csv->arena);
    if (csv->at < csv->end && *csv->at == '"') {
        csv->at++;
        if (!read_quoted(csv, column, &cell))
            return false;
        if (!ends_cell(csv))
            return refuse(csv, DIAG_SHEET_QUOTE_STRAY, column);
    } else if (!read_plain(csv, column, &cell)) {
        return false;
    }
    *out = cell.data;
    return true;
}

/* ---- rows ---- */

static bool end_row(struct csv *csv, size_t column)
{
    if (csv->at < csv->end && *csv->at == '\r') {
        csv->at++;
        if (csv->at == csv->end || *csv->at != '\n')
            return refuse(csv, DIAG_SHEET_LONE_CR, column);
    }
    csv->at += csv->at < csv->end;
    return true;
}

enum csv_result csv_next(struct csv *csv, const char **cells, size_t *count)
{
    if (csv->at == csv->end)
        return CSV_END;
    csv->row++;
    for (size_t i = 0; i < CSV_COLUMNS; i++)
        cells[i] = "";
    for (*count = 0;; csv->at++) {
        if (*count == CSV_COLUMNS)
            return refuse(csv, DIAG_SHEET_TOO_LARGE, *count) ? CSV_ROW : CSV_REFUSED;
        if (!read_cell(csv, *count, &cells[*count]))
            return CSV_REFUSED;
        ++*count;
        if (csv->at == csv->end || *csv->at != csv->separator)
            break;
    }
    return end_row(csv, *count - 1) ? CSV_ROW : CSV_REFUSED;
}
