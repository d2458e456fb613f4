/* The head of a paper below its title. */
#ifndef REPORT_PDF_HEAD_H
#define REPORT_PDF_HEAD_H

#include "report/pdf_flow.h"

/* What was played on one line, and what is to be filled in beside each other on the next. */
void pdf_head_put(struct pdf_flow *flow, struct pdf_column column);

#endif
