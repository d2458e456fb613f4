/* What only sheets have: boxes to tick. */
#ifndef REPORT_PDF_SHEET_H
#define REPORT_PDF_SHEET_H

#include "report/pdf_flow.h"

void pdf_sheet_ticks(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block);

#endif
