/* What only sheets have: boxes to tick. */
#ifndef REPORT_PDF_SHEET_H
#define REPORT_PDF_SHEET_H

#include "report/pdf_flow.h"

void pdf_sheet_ticks(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block);
/* The boxes on one line of the newest piece, and how wide they are. */
void pdf_sheet_row(struct pdf_flow *flow, double x, double baseline, const struct tree_ticks *ticks);
double pdf_sheet_row_width(struct pdf_flow *flow, const struct tree_ticks *ticks);

#endif
