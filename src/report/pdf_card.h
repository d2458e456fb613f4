/* The head of a turning point's card. */
#ifndef REPORT_PDF_CARD_H
#define REPORT_PDF_CARD_H

#include "report/pdf_flow.h"

/* What the tree holds of it (words, reason, what to say) comes below. */
void pdf_card_head(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block);

#endif
