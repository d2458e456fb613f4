/* The table of guidance on paper. */
#ifndef REPORT_PDF_TABLE_H
#define REPORT_PDF_TABLE_H

#include "report/pdf_words.h"

void pdf_table_put(struct pdf_flow *flow, const struct tree_verdicts *verdicts);

#endif
