/* A turning point as a card. */
#ifndef REPORT_PDF_CARD_H
#define REPORT_PDF_CARD_H

#include "report/pdf_flow.h"

void pdf_card_put(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block);

#endif
