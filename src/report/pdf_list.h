/* Items of lists, and lines to write on. */
#ifndef REPORT_PDF_LIST_H
#define REPORT_PDF_LIST_H

#include "report/pdf_flow.h"

void pdf_list_item(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block);
void pdf_list_blank(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block);

#endif
