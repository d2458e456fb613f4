/* Items of lists, and lines to write on. */
#ifndef REPORT_PDF_LIST_H
#define REPORT_PDF_LIST_H

#include "report/pdf_flow.h"

/* The item and, when it is short, what belongs to it beside it. True: that comes below it, in `column`, which
 * is made narrower. */
bool pdf_list_item(struct pdf_flow *flow, struct pdf_column *column, const struct tree_block *block);

void pdf_list_blank(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block);

#endif
