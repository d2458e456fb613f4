/* A sheet as a workbook. It is the module kamae-workbook, since libxlsxwriter brings libraries of its own:
 * the host loads it when a workbook is written (km_texts_xlsx). */
#ifndef TEXTS_WORKBOOK_H
#define TEXTS_WORKBOOK_H

#include "base/strbuf.h"
#include "kamae/texts.h"

/* What the module is entered by. */
struct km_workbook {
    const char *version; /* of the kamae that it belongs to */
    /* Appends `table` as an XLSX file to `out`, the same bytes each time. False with a `reason`, which is
     * constant, when it cannot. */
    bool (*write)(const struct km_texts_table *table, struct strbuf *out, const char **reason);
};

/* The module's only name for others: km_workbook_entry. */
extern const struct km_workbook km_workbook_entry;

#endif
