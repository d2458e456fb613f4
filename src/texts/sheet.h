/* A sheet that comes back: its rows by the names of the columns, whatever was done to their order. Private to
 * the room. */
#ifndef TEXTS_SHEET_H
#define TEXTS_SHEET_H

#include "base/diags.h"
#include "base/limits.h"
#include "kamae/texts.h"

enum { SHEET_ROWS = LIMIT_VALUES }; /* a scenario cannot have more texts */

struct sheet_row {
    uint32_t number; /* from 1, the head included */
    const char *id, *hash;
    const char *words[KM_LANGUAGE_COUNT]; /* without their guards; "" where the cell is empty */
};

struct sheet {
    struct sheet_row *rows; /* empty ones are left out */
    size_t count, capacity;
    uint32_t id_column, hash_column;             /* from 1 */
    uint32_t language_column[KM_LANGUAGE_COUNT]; /* 0: there is no such column */
};

/* Reads `bytes`; all of it lives in `arena`. False with findings of the file that diags_begin_file named. */
bool sheet_read(struct sheet *sheet, struct arena *arena, struct km_bytes bytes, struct km_diags *diags);

#endif
