/* From session and score to the report: the turning points, what was done well, one thing for tomorrow. No
 * words are made here. */
#include "report/model.h"

/* ---- the worked sum ---- */

static void write_sum(const struct km_report *report, struct strbuf *out)
{
    size_t start = out->length;
    for (int sign = 1; sign >= -1; sign -= 2) {
        for (size_t r = 0; r < km_rulebook_rule_count(report->rulebook); r++) {
            int32_t points = sign * km_report_rule_points(report, r);
            if (points <= 0)
                continue;
            if (sign < 0)
                strbuf_add(out, "−");
            else if (out->length > start)
                strbuf_add(out, "+");
            strbuf_printf(out, "%d", points);
        }
    }
    if (out->length == start)
        strbuf_add(out, "0");
    int32_t points = km_score_points(report->score)->points;
    strbuf_printf(out, " = %s%d", points < 0 ? "−" : "", points < 0 ? -points : points);
}

/* ---- the report ---- */

struct km_report *km_report_new(const struct km_host *host, const struct km_session *session,
                                const struct km_score *score, const struct km_attainable *attainable)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_report *report = arena_alloc(&arena, sizeof *report);
    report->arena = arena;
    report->session = session;
    report->scenario = km_session_scenario(session);
    report->rulebook = km_scenario_rulebook(report->scenario);
    report->score = score;
    report->attainable = attainable;
    report->status = km_session_status(session);
    report->exam = km_session_setup(session).mode == KM_EXAM;
    report->sum = "";
    if (report->status == KM_ENDED)
        report->happened = km_scenario_node(report->scenario, km_session_node(session)).summary;
    if (report->status == KM_STOPPED)
        return report;
    report_find_points(report);
    report_find_good(report);
    report_find_but(report);
    report_find_tomorrow(report);
    struct strbuf sum;
    strbuf_init(&sum, &report->arena);
    write_sum(report, &sum);
    report->sum = sum.data;
    return report;
}

void km_report_free(struct km_report *report)
{
    if (!report)
        return;
    struct arena arena = report->arena;
    arena_release(&arena);
}

/* ---- for whoever shows it in another way ---- */

struct km_text km_report_happened(const struct km_report *report)
{
    return report->happened;
}

struct km_remark km_report_but(const struct km_report *report)
{
    return report->but;
}

size_t km_report_good_count(const struct km_report *report)
{
    return report->good_count;
}

const struct km_good *km_report_good(const struct km_report *report, size_t index)
{
    if (index >= report->good_count)
        return NULL;
    return &report->goods[index];
}

const uint16_t *km_report_intact(const struct km_report *report, size_t *count)
{
    *count = report->intact_count < INTACT_ON_FIRST_PAGE ? report->intact_count : INTACT_ON_FIRST_PAGE;
    return report->intact;
}

size_t km_report_turning_point_count(const struct km_report *report)
{
    return report->point_count;
}

const struct km_turning_point *km_report_turning_point(const struct km_report *report, size_t index)
{
    if (index >= report->point_count)
        return NULL;
    return &report->points[index];
}

bool km_report_is_capped(const struct km_report *report)
{
    const struct km_points *points = km_score_points(report->score);
    return points->score < points->uncapped;
}

struct km_tomorrow km_report_tomorrow(const struct km_report *report)
{
    return report->tomorrow;
}

int32_t km_report_rule_points(const struct km_report *report, size_t rule)
{
    const struct km_rule_result *result = km_score_rule(report->score, rule);
    if (!result)
        return 0;
    if (result->objective)
        return result->verdict == KM_KEPT ? report_weight(report, rule) : 0;
    return result->verdict == KM_BROKEN ? -report_weight(report, rule) : 0;
}

const char *km_report_result_key(const struct km_report *report)
{
    const struct km_points *points = km_score_points(report->score);
    if (!report->exam || !points->scored)
        return NULL;
    return points->passed ? "report.passed" : "report.not-passed";
}

struct km_quote km_report_said(const struct km_report *report, size_t index)
{
    return index < km_session_said_count(report->session) ? report_said(report, index) : (struct km_quote){0};
}

size_t km_report_entry(const struct km_report *report, uint32_t turn, uint32_t option)
{
    return report_entry_beside(report, turn, option);
}
