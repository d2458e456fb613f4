/* The parts of the text report. */
#ifndef REPORT_TEXT_H
#define REPORT_TEXT_H

#include "report/page.h"

/* One turning point: the words, why it cost, what to say next time. */
void text_turning_point(const struct page *page, const struct km_report *report, size_t number);

/* What --full adds: the guidance table, meters, incident form, reflection, action plan, references,
 * transcript. */
void text_write_full(const struct page *page, const struct km_report *report);

#endif
