/* The format-free report: what every format says, found once. Texts are pointers into the session's scenario
 * and rulebook. */
#ifndef REPORT_MODEL_H
#define REPORT_MODEL_H

#include "base/strbuf.h"
#include "kamae/report.h"

/* Somebody's words in the scene; absent text: nobody spoke. */
struct report_quote {
    struct km_text name, text;
};

/* An answer after which less could be reached than before. When what was attainable is not known: an answer
 * that broke a rule; then only the turn of `decision` is filled in. */
struct report_turning_point {
    struct km_decision decision;
    struct report_quote customer; /* what the trainee answered; absent for a form */
    struct report_quote
        answer;            /* of a form: the entry that cost something; absent when nothing was entered */
    const uint16_t *rules; /* what it cost: rule numbers, gravest first; none when only passing was lost */
    size_t rule_count;
};

/* Something that was done well, in the trainee's own words. */
struct report_good {
    uint32_t turn; /* 0: nothing to show */
    struct report_quote answer;
    struct km_text resisted; /* the tempting option that was not taken; may be absent */
    size_t rule;
};

enum report_next_kind { NEXT_RULE, NEXT_UNTESTED, NEXT_RETRY, NEXT_EXPLORE };

/* One thing to try next. */
struct report_next {
    enum report_next_kind kind;
    size_t rule;   /* NEXT_RULE, NEXT_UNTESTED */
    uint32_t turn; /* NEXT_RETRY */
};

struct km_report {
    struct arena arena;
    const struct km_session *session;
    const struct km_scenario *scenario;
    const struct km_rulebook *rulebook;
    const struct km_score *score;
    const struct km_attainable *attainable; /* NULL: not known */
    enum km_status status;
    struct km_text happened; /* the end's summary; absent before an end */
    struct report_good good;
    struct report_turning_point *points;
    size_t point_count;
    struct report_next next;
};

/* The name of whoever speaks, as the scenario's cast gives it; absent for narrator and scene. */
struct km_text report_speaker(const struct km_report *report, enum km_speaker speaker);

/* What was said at `index` of the session, in the wording of the session (softer or not). */
struct report_quote report_said(const struct km_report *report, size_t index);

/* The worked sum, e.g. "5+5+3−3 = 10"; "0 = 0" when nothing counts. */
void report_write_sum(const struct km_report *report, struct strbuf *out);

#endif
