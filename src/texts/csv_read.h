/* Reading CSV by RFC 4180, and what spreadsheet programs make of it: semicolons or tabs, LF alone, no byte
 * order mark. Private to the room. */
#ifndef TEXTS_CSV_READ_H
#define TEXTS_CSV_READ_H

#include "base/diags.h"
#include "base/strbuf.h"

enum { CSV_COLUMNS = 64 }; /* of one row; a sheet of texts has nine */

/* A file being read. What is private to csv.c: all but `row`. */
struct csv {
    struct arena *arena;
    struct km_diags *diags;
    const char *at, *end;
    char separator;
    uint32_t row; /* the one read last, from 1: as a spreadsheet program counts them */
};

/* Looks at the bytes as a whole: UTF-8, no workbook, no NUL. A finding and false when it is no such text.
 * Else stands before the first row. */
bool csv_open(struct csv *csv, struct arena *arena, struct km_bytes bytes, struct km_diags *diags);

enum csv_result { CSV_ROW, CSV_END, CSV_REFUSED };

/* The next row: `cells` gets CSV_COLUMNS strings in the arena, the empty string where the row has none, with
 * LF for every end of line in a cell. Stores how many there were. CSV_REFUSED comes with a finding, and
 * reading is over. */
enum csv_result csv_next(struct csv *csv, const char **cells, size_t *count);

#endif
