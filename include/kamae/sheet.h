/* Sheets for the classroom. */
#ifndef KAMAE_SHEET_H
#define KAMAE_SHEET_H

#include "kamae/proofs.h"
#include "kamae/report.h"

enum km_sheet_kind {
    KM_SHEET_HOST, /* the trainer's page: purpose, time plan, scoring, where to stop and what to ask there */
    KM_SHEET_OBSERVER,  /* what an observer fills in: every rule that the scenario examines */
    KM_SHEET_HANDOUT,   /* what trainees take home */
    KM_SHEET_ROLES,     /* cards to cut out, one for each role; nothing on them says which answer is right */
    KM_SHEET_ATTENDANCE /* who took part and what they understood, for those who wish to fill it in */
};

struct km_sheet;

/* The name of the sheets' format number `index`, or NULL after the last: those of reports but JSON. */
const char *km_sheet_format_name(size_t index);

/* Writes a sheet for `scenario` in `style` (words, languages, columns and diags are used) and `format`. What
 * was proved of the scenario is looked at by the host's page alone, which without it (NULL) names no answers.
 * NULL for an unknown format, and when it could not be written; free with km_sheet_free. `host` may be NULL.
 */
struct km_sheet *km_sheet_new(const struct km_host *host, const struct km_scenario *scenario,
                              const struct km_proofs *proofs, enum km_sheet_kind kind, const char *format,
                              const struct km_report_style *style);
void km_sheet_free(struct km_sheet *sheet);

/* The sheet's text; lives as long as the sheet. */
struct km_bytes km_sheet_bytes(const struct km_sheet *sheet);

#endif
