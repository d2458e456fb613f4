/* The format-free report: what every format and every front end says, found once. Texts are pointers into the
 * session's scenario and rulebook. */
#ifndef REPORT_MODEL_H
#define REPORT_MODEL_H

#include "base/strbuf.h"
#include "kamae/report.h"

/* What a page holds that is read to the end. */
enum { POINTS_ON_FIRST_PAGE = 2, INTACT_ON_FIRST_PAGE = 2 };

struct km_report {
    struct arena arena;
    const struct km_session *session;
    const struct km_scenario *scenario;
    const struct km_rulebook *rulebook;
    const struct km_score *score;
    const struct km_attainable *attainable; /* NULL: not known */
    enum km_status status;
    bool exam;
    struct km_text happened; /* the end's summary; absent before an end */
    struct km_remark but;
    struct km_good *goods; /* the best example first */
    size_t good_count;
    uint16_t *intact; /* rules; only where there are no goods */
    size_t intact_count;
    struct km_turning_point *points;
    size_t point_count;
    struct km_tomorrow tomorrow;
    const char *sum; /* worked, e.g. "5+5+3−3 = 10", "0 = 0" when nothing counts; "" of a stopped run */
};

/* ---- said.c: who said what ---- */

/* The name of whoever speaks, as the scenario's cast gives it; absent for narrator and scene. */
struct km_text report_speaker(const struct km_report *report, enum km_speaker speaker);
/* What was said at `index` of the session, in the wording of the session (softer or not). */
struct km_quote report_said(const struct km_report *report, size_t index);
/* What the answer at `index` came after: what somebody said last since the answer before, and what was
 * narrated after that. When neither came since then, what came last. Absent: nothing. */
void report_said_before(const struct km_report *report, size_t index, struct km_quote *spoken,
                        struct km_quote *narrated);
/* The index of what carried event number `event`, and of the first answer or entry of `turn`; SIZE_MAX: none.
 */
size_t report_said_of_event(const struct km_report *report, size_t event);
size_t report_said_of_turn(const struct km_report *report, uint32_t turn);
/* The index of the entry of `turn` in the slot that `option` belongs to; SIZE_MAX: it was left empty. */
size_t report_entry_beside(const struct km_report *report, uint32_t turn, uint32_t option);
/* Whether the answer of `turn` was a form, and whether the contact ended with it. */
bool report_is_form(const struct km_report *report, uint32_t turn);
bool report_ends_contact(const struct km_report *report, uint32_t turn);

/* What the author has against the answer of `turn`, by the words for its moment (`instead`). CLEARED:
 * nothing, but something against another answer on offer there. UNSAID: also of a form. */
enum report_author { REPORT_UNSAID, REPORT_MINDED, REPORT_CLEARED };
enum report_author report_verdict_of_author(const struct km_report *report, uint32_t turn);

/* ---- the parts, each from the ones before ---- */

/* turning.c: the points. */
void report_find_points(struct km_report *report);
/* telling.c: the words of one, which has its rules. `own`: the answer did what is held against it, or brought
 * what it called for. */
void report_tell_point(struct km_report *report, struct km_turning_point *point, bool own);
/* good.c: what went well, or what stayed intact. */
void report_find_good(struct km_report *report);
/* lesson.c: what must be said with a good end, and one thing for tomorrow. */
void report_find_but(struct km_report *report);
void report_find_tomorrow(struct km_report *report);

static inline int32_t report_weight(const struct km_report *report, size_t rule)
{
    return km_rulebook_rule(report->rulebook, rule)->weight;
}

#endif
