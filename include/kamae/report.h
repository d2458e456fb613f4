/* Reports: what happened in a session and what to say next time, in a format people or machines read. */
#ifndef KAMAE_REPORT_H
#define KAMAE_REPORT_H

#include "kamae/explore.h"

struct ui;
struct km_report;

/* How a report is to be written. */
struct km_report_style {
    const struct ui *words;    /* the words of the user interface */
    enum km_language language; /* headings, and texts first */
    bool both;                 /* texts in the other language below, indented */
    bool full;                 /* everything, else one screen */
    bool solutions;            /* at turning points also the options that would have lost less */
    size_t columns;            /* width of the text format */
    bool customer_seat;        /* the run again from the customer's side instead */
    struct km_diags *diags;    /* gets why a format could not be written; may be NULL */
};

/* Builds the format-free report of a session from its score and from what was attainable in it (NULL: not
 * known; its turning points are then the answers that broke a rule). All must outlive it. Never NULL. */
struct km_report *km_report_new(const struct km_host *host, const struct km_session *session,
                                const struct km_score *score, const struct km_attainable *attainable);
void km_report_free(struct km_report *report);

/* The name of format number `index` ("text", "html", …), or NULL after the last. */
const char *km_report_format_name(size_t index);

/* Whether a format is nothing for a terminal. */
bool km_report_format_binary(const char *name);

/* The report in `format`; lives as long as the report. False for an unknown format, and when it could not be
 * written. The JSON format is the same in every style. */
bool km_report_write(struct km_report *report, const char *format, const struct km_report_style *style,
                     struct km_bytes *out);

#endif
