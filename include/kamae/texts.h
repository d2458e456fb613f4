/* The texts of a scenario as a sheet for a spreadsheet program, and back: one row a text, one column a
 * language.
 *
 * A sheet is CSV by RFC 4180: UTF-8 with a byte order mark, CRLF, every cell in quotes. Cells that a
 * spreadsheet program would take for a formula, a number or a truth value have an apostrophe before them,
 * which is taken off again. */
#ifndef KAMAE_TEXTS_H
#define KAMAE_TEXTS_H

#include "kamae/scenario.h"

struct km_texts;

/* All localised texts of `scenario`, which must outlive them, in order of the file. Never NULL; free with
 * km_texts_free. `host` may be NULL. */
struct km_texts *km_texts_new(const struct km_host *host, const struct km_scenario *scenario);
void km_texts_free(struct km_texts *texts);

/* How many there are, and the one that is number `index`. */
size_t km_texts_count(const struct km_texts *texts);
struct km_texts_entry {
    const char *id; /* where it stands, by ids where there are some, else counted from 1:
                       "nodes/arrive/choices/listen/text"; unique */
    struct km_text text;
};
struct km_texts_entry km_texts_at(const struct km_texts *texts, size_t index);

/* ---- out ---- */

/* Compares the texts with `sheet`, which km_texts_csv wrote of this scenario before: the status of tables
 * made after this says `new` of a text that it does not have, `changed-ja` or `changed-en` where the words of
 * one language have changed since, `changed` where those of both have. What was done to the sheet's own words
 * makes no difference. False with findings when it is no such sheet; `name` is the file's for findings. */
bool km_texts_since(struct km_texts *texts, struct km_bytes sheet, const char *name, struct km_diags *diags);

/* The texts as rows of cells, the head first; every cell is a string. `language` is that of names and of the
 * labels of acts. */
struct km_texts_table {
    const char *const *cells; /* row by row */
    size_t rows, columns;
};
/* Lives as long as the texts. */
struct km_texts_table km_texts_make_table(struct km_texts *texts, enum km_language language);

/* A table as CSV. Never NULL; free with km_output_free. */
struct km_output *km_texts_csv(const struct km_host *host, const struct km_texts_table *table);

/* What writes workbooks: the entry km_workbook_entry of the module kamae-workbook, which the caller loads. */
struct km_workbook;

/* A table as a workbook (XLSX): every cell a string, the same cells as in the CSV, so that it comes back in
 * the same way when it is saved as CSV. NULL with a finding when `workbook` belongs to another kamae
 * (KM0678) or fails (KM0697); else free with km_output_free. */
struct km_output *km_texts_xlsx(const struct km_host *host, const struct km_texts_table *table,
                                const struct km_workbook *workbook, struct km_diags *diags);

/* ---- in ---- */

struct km_texts_terms {
    bool partial;        /* rows that are missing, or belong to no text, are in order */
    bool accept_changed; /* where scenario and sheet both changed, the sheet's words stand */
};
struct km_texts_taken {
    size_t changed; /* texts that are no longer as they were */
    size_t newer;   /* texts that the scenario has changed since, and the sheet has not: they stay */
};

/* The scenario's JSON with the words of `sheet`; the bytes of everything else stay as they are. Findings have
 * the row as line and the column of the sheet. NULL when there was an error; else free with km_output_free.
 * The result is not checked. */
struct km_output *km_texts_take(const struct km_texts *texts, struct km_bytes sheet, const char *name,
                                struct km_texts_terms terms, struct km_diags *diags,
                                struct km_texts_taken *taken);

#endif
