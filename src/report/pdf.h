/* The PDF format: A4 to print and to hand out. */
#ifndef REPORT_PDF_H
#define REPORT_PDF_H

#include "report/tree.h"

#include "base/strbuf.h"
#include "kamae/report.h"

/* Appends `tree` as a PDF file to `out`. False and a finding in style->diags when there is no font with
 * Japanese, when cairo refuses, and in a build without Pango. */
bool report_write_pdf(const struct tree *tree, const struct km_report_style *style, struct strbuf *out);

#endif
