/* Entries of the form, references, rows and lines of the transcript. */
#ifndef REPORT_PDF_BESIDE_H
#define REPORT_PDF_BESIDE_H

#include "report/pdf_flow.h"

void pdf_beside_entry(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block);
void pdf_beside_reference(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block);
void pdf_beside_row(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block);
void pdf_beside_said(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block);

#endif
