/* The second part of the text report. */
#ifndef REPORT_TEXT_H
#define REPORT_TEXT_H

#include "report/page.h"

/* What --full adds: the guidance table, meters, incident form, reflection, action plan, references,
 * transcript. */
void text_write_full(const struct page *page, const struct km_report *report);

/* The whole run from the customer's side, with the inner voice. */
void text_write_seat(const struct page *page, const struct km_report *report);

#endif
