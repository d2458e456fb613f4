/* The blocks of a tree on paper. */
#ifndef REPORT_PDF_BLOCKS_H
#define REPORT_PDF_BLOCKS_H

#include "report/pdf_flow.h"

/* Adds `blocks` and those beside it. */
void pdf_blocks_put(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *blocks);

#endif
