/* The format-free report: what every format says, found once. Texts are pointers into the session's scenario
 * and rulebook. */
#ifndef REPORT_MODEL_H
#define REPORT_MODEL_H

#include "base/strbuf.h"
#include "kamae/report.h"

struct km_report {
    struct arena arena;
    const struct km_session *session;
    const struct km_scenario *scenario;
    const struct km_rulebook *rulebook;
    const struct km_score *score;
    const struct km_attainable *attainable; /* NULL: not known */
    enum km_status status;
    struct km_text happened; /* the end's summary; absent before an end */
    struct km_good good;
    struct km_turning_point *points;
    size_t point_count;
    struct km_next next;
    const char *sum; /* worked, e.g. "5+5+3−3 = 10", "0 = 0" when nothing counts; "" of a stopped run */
};

/* The name of whoever speaks, as the scenario's cast gives it; absent for narrator and scene. */
struct km_text report_speaker(const struct km_report *report, enum km_speaker speaker);

/* What was said at `index` of the session, in the wording of the session (softer or not). */
struct km_quote report_said(const struct km_report *report, size_t index);

#endif
