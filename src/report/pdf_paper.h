/* The pages of a flow, drawn as one PDF file. */
#ifndef REPORT_PDF_PAPER_H
#define REPORT_PDF_PAPER_H

#include "report/pdf_flow.h"

/* Appends the file to `out`. `flow` has been put on pages. Nothing in the file depends on the time, the
 * machine or chance: the same flow with the same fonts gives the same bytes. False and a finding when cairo
 * refuses. */
bool pdf_paper_write(const struct pdf_flow *flow, struct km_diags *diags, struct strbuf *out);

#endif
