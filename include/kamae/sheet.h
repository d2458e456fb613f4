/* Sheets for the classroom: what an observer fills in, and what trainees take home. */
#ifndef KAMAE_SHEET_H
#define KAMAE_SHEET_H

#include "kamae/report.h"

enum km_sheet_kind { KM_SHEET_OBSERVER, KM_SHEET_HANDOUT };

struct km_sheet;

/* The name of the sheets' format number `index`, or NULL after the last: those of reports but JSON. */
const char *km_sheet_format_name(size_t index);

/* Writes a sheet for `scenario` in `style` (words, languages, columns and diags are used) and `format`. NULL
 * for an unknown format, and when it could not be written; free with km_sheet_free. `host` may be NULL. */
struct km_sheet *km_sheet_new(const struct km_host *host, const struct km_scenario *scenario,
                              enum km_sheet_kind kind, const char *format,
                              const struct km_report_style *style);
void km_sheet_free(struct km_sheet *sheet);

/* The sheet's text; lives as long as the sheet. */
struct km_bytes km_sheet_bytes(const struct km_sheet *sheet);

#endif
