/* What a turning point says: whose words are quoted, the reason, the sentence for the moment, and what it is
 * called. A rule that was broken gives it its title; moments that never came are no title, since nothing in
 * the answer was about them. */
#include "report/model.h"

/* ---- words ---- */

static bool has_title(const struct km_turning_point *point)
{
    return point->rule_count && !point->turned;
}

static struct km_choice option_of(const struct km_report *report, size_t said)
{
    return km_scenario_choice(report->scenario, km_session_said(report->session, said)->choice);
}

static bool is_doubtful(const struct km_choice *option)
{
    return option->mark != KM_FACT && option->mark != KM_UNKNOWN;
}

static bool is_entry_of(const struct km_report *report, size_t said, uint32_t turn)
{
    const struct km_said *entry = km_session_said(report->session, said);
    return entry->turn == turn && entry->kind == KM_SAID_ENTRY;
}

/* The entry of the form that broke the gravest rule; else the first that counts against it, or that would
 * better have been another. */
static size_t entry_to_blame(const struct km_report *report, const struct km_turning_point *point)
{
    const struct km_rule_result *result =
        point->rule_count ? km_score_rule(report->score, point->rules[0]) : NULL;
    for (size_t e = 0; result && e < result->evidence_count; e++) {
        const struct km_evidence *evidence = &result->evidence[e];
        size_t said = evidence->kind == KM_OFFENDED && evidence->turn == point->turn
                          ? report_said_of_event(report, evidence->event)
                          : SIZE_MAX;
        if (said != SIZE_MAX && km_session_said(report->session, said)->kind == KM_SAID_ENTRY)
            return said;
    }
    for (size_t i = 0; i < km_session_said_count(report->session); i++) {
        struct km_choice option =
            is_entry_of(report, i, point->turn) ? option_of(report, i) : (struct km_choice){.mark = KM_FACT};
        if (is_doubtful(&option))
            return i;
    }
    if (point->decision.turn == point->turn && point->decision.better_count)
        return report_entry_beside(report, point->turn, point->decision.better[0]);
    return report_said_of_turn(report, point->turn);
}

/* The other slots of the form in which something doubtful was entered, and those in which nothing was. */
static void list_slots(struct km_report *report, struct km_turning_point *point, size_t quoted)
{
    struct km_node form =
        km_scenario_node(report->scenario, km_session_answer_node(report->session, point->turn));
    struct km_text *doubtful = arena_array(&report->arena, form.slot_count, sizeof *doubtful);
    struct km_text *empty = arena_array(&report->arena, form.slot_count, sizeof *empty);
    for (uint32_t s = 0; s < form.slot_count; s++) {
        struct km_slot slot = km_scenario_slot(report->scenario, form.first_slot + s);
        size_t entry = report_entry_beside(report, point->turn, slot.first_choice);
        if (entry == SIZE_MAX) {
            empty[point->empty.count++] = slot.label;
            continue;
        }
        struct km_choice option = option_of(report, entry);
        if (entry != quoted && is_doubtful(&option))
            doubtful[point->doubtful.count++] = slot.label;
    }
    point->doubtful.labels = doubtful;
    point->empty.labels = empty;
}

static void quote_form(struct km_report *report, struct km_turning_point *point)
{
    size_t entry = entry_to_blame(report, point);
    list_slots(report, point, entry);
    if (entry == SIZE_MAX)
        return;
    struct km_choice option = option_of(report, entry);
    point->answer = report_said(report, entry);
    point->why = option.why;
    point->why_key = km_form_again_key(&option);
    point->say = option.instead;
}

/* What the author says of an answer that he has nothing against is praise: no reason for what it cost. */
static void quote_answer(const struct km_report *report, struct km_turning_point *point, bool own)
{
    size_t answer = report_said_of_turn(report, point->turn);
    if (answer == SIZE_MAX)
        return;
    struct km_choice choice = option_of(report, answer);
    report_said_before(report, answer, &point->before, &point->scene);
    point->answer = report_said(report, answer);
    point->say = choice.instead;
    if (own || report_verdict_of_author(report, point->turn) != REPORT_CLEARED)
        point->why = choice.why;
}

/* Where the author said nothing of this answer, the gravest rule speaks, if it was broken: how to do what
 * never came would be beside the point. */
static void speak_for_rule(const struct km_report *report, struct km_turning_point *point)
{
    if (!has_title(point))
        return;
    const struct km_rule *rule = km_rulebook_rule(report->rulebook, point->rules[0]);
    if (!km_text_present(&point->why) && !point->why_key)
        point->why = rule->why;
    if (km_text_present(&point->say))
        return;
    point->say = rule->say_instead;
    point->pattern = km_text_present(&point->say);
}

void report_tell_point(struct km_report *report, struct km_turning_point *point, bool own)
{
    if (report_is_form(report, point->turn))
        quote_form(report, point);
    else
        quote_answer(report, point, own);
    speak_for_rule(report, point);
}

/* ---- what they are called ---- */

static const char *failed_key(const struct km_report *report)
{
    return report->exam ? "report.point.failed.exam" : "report.point.failed";
}

const char *km_report_name_key(const struct km_report *report, const struct km_turning_point *point)
{
    if (!point->rule_count)
        return NULL; /* its title says so */
    switch (point->name) {
    case KM_POINT_FAILED: return failed_key(report);
    case KM_POINT_COSTLIEST: return "report.point.costliest";
    case KM_POINT_PLAIN: break;
    }
    return NULL;
}

const char *km_report_due_key(const struct km_turning_point *point)
{
    switch (point->due) {
    case KM_DUE_FIRST: return "report.due.first";
    case KM_DUE_EARLY: return point->since ? "report.due.since" : "report.due.beginning";
    case KM_DUE_LATER: return "report.due.until";
    case KM_DUE_MISSED: return "report.due.missed";
    case KM_DUE_GONE: return "report.due.gone";
    case KM_DUE_OVER: return "report.due.over";
    case KM_DUE_NOW: break;
    }
    return NULL;
}

const char *km_report_about_key(const struct km_report *report, const struct km_turning_point *point)
{
    if (has_title(point))
        return NULL;
    if (point->turned)
        return "report.point.turned";
    if (report->attainable && point->decision.loss == KM_NO_POINTS)
        return "report.point.no-end";
    return failed_key(report);
}

static bool broke_a_rule(const struct km_report *report, const struct km_turning_point *point)
{
    return km_score_rule(report->score, point->rules[0])->verdict == KM_BROKEN;
}

const char *km_report_others_key(const struct km_report *report, const struct km_turning_point *point)
{
    if (point->rule_count <= (size_t)has_title(point))
        return NULL;
    if (has_title(point))
        return "report.turning-point.also";
    return broke_a_rule(report, point) ? "report.turning-point.lost" : "report.turning-point.moments";
}

const char *km_report_other_key(const struct km_report *report, const struct km_turning_point *point,
                                size_t index)
{
    if (index >= point->rule_count || !broke_a_rule(report, point))
        return NULL;
    const struct km_rule_result *result = km_score_rule(report->score, point->rules[index]);
    return result->verdict == KM_BROKEN ? NULL : "report.turning-point.moment";
}

const char *km_report_gap_key(const struct km_report *report)
{
    return report->exam ? "chart.pass-lost" : "chart.gap";
}
