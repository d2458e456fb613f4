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

/* A moment where guidance was broken, gravest rule first. */
struct report_turning_point {
    uint32_t turn;
    bool never_done;              /* something that should have been done and was not: no words to quote */
    struct report_quote customer; /* what the trainee answered */
    struct report_quote answer;
    const uint16_t *rules; /* rule numbers broken there, gravest first */
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

/* The formats: each writes the whole report into `out`. */
void report_write_text(struct km_report *report, const struct km_report_style *style, struct strbuf *out);
void report_write_json(struct km_report *report, const struct km_report_style *style, struct strbuf *out);

#endif
