/* The PDF format: A4 to print and to hand out. It is the module kamae-pdf, since it stands on some thirty
 * libraries: the host loads it when a PDF is written (struct km_report_style). */
#ifndef REPORT_PDF_H
#define REPORT_PDF_H

#include "report/tree.h"

#include "base/strbuf.h"
#include "kamae/report.h"

/* What the module is entered by. */
struct km_pdf {
    /* Of the kamae that it belongs to: a tree of another one may be laid out in another way. */
    const char *version;
    /* Appends `tree` as a PDF file to `out`. False and a finding in style->diags when there is no font with
     * Japanese, and when cairo refuses. */
    bool (*write)(const struct tree *tree, const struct km_report_style *style, struct strbuf *out);
};

/* The module's only name for others: km_pdf_entry. */
extern const struct km_pdf km_pdf_entry;

#endif
