/* What a good end must not hide, and one thing to take along for tomorrow: about work, never about this
 * program. */
#include "report/model.h"

enum { NO_RULE = -1 };

static struct km_remark about_rule(const struct km_report *report, const char *key, size_t rule)
{
    return (struct km_remark){
        .key = key,
        .about = km_rulebook_rule(report->rulebook, rule)->title,
        .rule = rule,
    };
}

/* ---- what must be said with a good end ---- */

/* The heaviest rule with this verdict; of the same weight an objective, then the first in the rulebook. */
static int32_t heaviest(const struct km_report *report, enum km_verdict verdict, bool objectives_only)
{
    int32_t best = NO_RULE;
    for (size_t r = 0; r < km_rulebook_rule_count(report->rulebook); r++) {
        const struct km_rule_result *result = km_score_rule(report->score, r);
        if (result->verdict != verdict || !report_weight(report, r) ||
            (objectives_only && !result->objective))
            continue;
        int32_t heavier =
            best == NO_RULE ? 1 : report_weight(report, r) - report_weight(report, (size_t)best);
        if (heavier > 0 ||
            (heavier == 0 && result->objective && !km_score_rule(report->score, (size_t)best)->objective))
            best = (int32_t)r;
    }
    return best;
}

void report_find_but(struct km_report *report)
{
    const struct km_points *points = km_score_points(report->score);
    if (!points->scored || points->passed ||
        km_scenario_node(report->scenario, km_session_node(report->session)).outcome != KM_GOOD)
        return;
    int32_t broken = heaviest(report, KM_BROKEN, false), missed = heaviest(report, KM_UNTESTED, true);
    if (broken != NO_RULE)
        report->but = about_rule(report, "report.but.broken", (size_t)broken);
    else if (missed != NO_RULE)
        report->but = about_rule(report, "report.but.missed", (size_t)missed);
}

/* ---- tomorrow ---- */

/* The rule as something to do: a ban is nothing that tomorrow could begin with. */
static struct km_remark to_do(const struct km_report *report, const char *key, size_t rule)
{
    struct km_remark remark = about_rule(report, key, rule);
    struct km_text duty = km_rulebook_rule(report->rulebook, rule)->duty;
    if (km_text_present(&duty))
        remark.about = duty;
    return remark;
}

/* Of the first turning point with a rule as its title: that rule, and how it may be worded, unless the first
 * page already shows what to say there. */
static bool learn_from_point(struct km_report *report)
{
    for (size_t p = 0; p < report->point_count; p++) {
        const struct km_turning_point *point = &report->points[p];
        if (km_report_about_key(report, point))
            continue;
        const struct km_rule *rule = km_rulebook_rule(report->rulebook, point->rules[0]);
        report->tomorrow.kind = KM_TOMORROW_TRY;
        report->tomorrow.remark = to_do(report, "report.tomorrow.try", point->rules[0]);
        if (!km_text_present(&point->say) || p >= km_report_first_page(report))
            report->tomorrow.words = rule->say_instead;
        return true;
    }
    return false;
}

/* What was done, not what was only left undone: that is nothing to do tomorrow. */
static bool learn_from_good(struct km_report *report)
{
    for (size_t g = 0; g < report->good_count; g++) {
        const struct km_good *good = &report->goods[g];
        if (km_text_present(&good->resisted))
            continue;
        report->tomorrow.kind = KM_TOMORROW_AGAIN;
        report->tomorrow.remark = to_do(report, "report.tomorrow.again", good->rule);
        return true;
    }
    return false;
}

void report_find_tomorrow(struct km_report *report)
{
    if (learn_from_point(report) || learn_from_good(report))
        return;
    report->tomorrow.words = km_scenario_goal(report->scenario);
    if (km_text_present(&report->tomorrow.words))
        report->tomorrow.kind = KM_TOMORROW_GOAL;
}
