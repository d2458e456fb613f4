/* Reports: what happened in a session and what to say next time, in a format people or machines read. */
#ifndef KAMAE_REPORT_H
#define KAMAE_REPORT_H

#include "kamae/score.h"
#include "kamae/session.h"

struct ui;
struct km_report;

/* How a report is to be written. */
struct km_report_style {
    const struct ui *words;    /* the words of the user interface */
    enum km_language language; /* headings, and texts first */
    bool both;                 /* texts in the other language below, indented */
    bool full;                 /* everything, else one screen */
    size_t columns;            /* width of the text format */
    bool customer_seat;        /* the run again from the customer's side instead (text) */
};

/* Builds the format-free report of a session from its score. Both must outlive it. Never NULL. */
struct km_report *km_report_new(const struct km_host *host, const struct km_session *session,
                                const struct km_score *score);
void km_report_free(struct km_report *report);

/* The name of format number `index` ("text", "json"), or NULL after the last. */
const char *km_report_format_name(size_t index);

/* The report in `format`; lives as long as the report. False for an unknown format. */
bool km_report_write(struct km_report *report, const char *format, const struct km_report_style *style,
                     struct km_bytes *out);

#endif
