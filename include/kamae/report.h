/* Reports: what happened in a session and what to say next time, in a format people or machines read.
 *
 * An index out of range is the caller's mistake: it asserts. Only km_report_format_name takes any index. */
#ifndef KAMAE_REPORT_H
#define KAMAE_REPORT_H

#include "kamae/explore.h"
#include "kamae/words.h"

struct km_report;

/* How a report is to be written. */
struct km_report_style {
    const struct km_words *words; /* the words of the interface; the JSON format needs none */
    enum km_language language;    /* headings, and texts first */
    bool both;                    /* texts in the other language below, indented */
    bool full;                    /* everything, else one screen */
    bool solutions;               /* at turning points also the options that would have lost less */
    size_t columns;               /* width of the text format */
    bool customer_seat;           /* the run again from the customer's side instead */
    struct km_diags *diags;       /* gets why a format could not be written; may be NULL */
};

/* Builds the format-free report of a session from its score and from what was attainable in it (NULL: not
 * known; its turning points are then the answers that broke a rule). All must outlive it. Never NULL. */
struct km_report *km_report_new(const struct km_host *host, const struct km_session *session,
                                const struct km_score *score, const struct km_attainable *attainable);
void km_report_free(struct km_report *report);

/* ---- what a report picks, for whoever shows it in another way ---- */

/* Somebody's words in the scene; absent text: nobody spoke. Texts live as long as the session's scenario. */
struct km_quote {
    struct km_text name, text;
};

/* An answer after which less could be reached than before. When what was attainable is not known: an answer
 * that broke a rule; then only the turn of `decision` is filled in. */
struct km_turning_point {
    struct km_decision decision;
    struct km_quote customer; /* what the trainee answered; absent for a form */
    struct km_quote answer;   /* of a form: the entry that cost something; absent when nothing was entered */
    const uint16_t *rules;    /* what it cost: rule numbers, gravest first; none when only passing was lost */
    size_t rule_count;
};

/* Something that was done well, in the trainee's own words. */
struct km_good {
    uint32_t turn; /* 0: nothing to show */
    struct km_quote answer;
    struct km_text resisted; /* the tempting option that was not taken; may be absent */
    size_t rule;
};

enum km_next_kind { KM_NEXT_RULE, KM_NEXT_UNTESTED, KM_NEXT_RETRY, KM_NEXT_EXPLORE };

/* One thing to try next. */
struct km_next {
    enum km_next_kind kind;
    size_t rule;   /* RULE, UNTESTED */
    uint32_t turn; /* RETRY */
};

/* The end's summary; absent before an end. */
struct km_text km_report_happened(const struct km_report *report);
/* One thing that was done well; its turn is 0 when there is nothing to show. */
struct km_good km_report_good(const struct km_report *report);
/* The turning points, gravest first; none of a stopped run. */
size_t km_report_turning_point_count(const struct km_report *report);
const struct km_turning_point *km_report_turning_point(const struct km_report *report, size_t index);
/* The one thing to try next. */
struct km_next km_report_next(const struct km_report *report);
/* Who said the thing that is number `index` of the session (km_session_said), and in which words, softer or
 * not. The name of a form's entry is its slot's label. */
struct km_quote km_report_said(const struct km_report *report, size_t index);

/* The key of the interface's word for a verdict, and for a severity. */
const char *km_verdict_key(enum km_verdict verdict);
const char *km_severity_key(enum km_rule_severity severity);

/* The name of format number `index` ("text", "html", …), or NULL after the last. */
const char *km_report_format_name(size_t index);

/* Whether a format is nothing for a terminal. */
bool km_report_format_binary(const char *name);

/* The report in `format`; lives as long as the report. False for an unknown format, and when it could not be
 * written. The JSON format is the same in every style. */
bool km_report_write(struct km_report *report, const char *format, const struct km_report_style *style,
                     struct km_bytes *out);

#endif
