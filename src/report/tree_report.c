/* From the model to the tree, in the order of a report: what happened, one thing done well, the turning
 * points, one thing to try, with --full everything else, and last the points and what they are not for. */
#include "report/tree_build.h"

enum { POINTS_ON_ONE_SCREEN = 2 };

static void add_happened(struct tree_builder *builder, const struct km_report *report)
{
    if (report->status == KM_STOPPED) {
        tree_add_section(builder, PART_HAPPENED, NULL);
        tree_add_words(builder, TREE_PLAIN, tree_word(builder, "play.stopped"));
        tree_add_words(builder, TREE_PLAIN, tree_word(builder, "play.support"));
        return;
    }
    tree_add_section(builder, PART_HAPPENED, "report.happened");
    if (report->status == KM_ENDED)
        tree_add_text(builder, TREE_PLAIN, &report->happened);
    else
        tree_add_words(builder, TREE_PLAIN, tree_word(builder, "report.unfinished"));
}

static void add_good(struct tree_builder *builder, const struct km_report *report)
{
    const struct km_good *good = &report->good;
    if (!good->turn)
        return;
    tree_add_section(builder, PART_GOOD, "report.went-well");
    tree_add_words(builder, TREE_WHEN, tree_turn(builder, good->turn));
    tree_add_quote(builder, TREE_OWN, &good->answer);
    if (km_text_present(&good->resisted)) {
        tree_add_words(builder, TREE_BEFORE, tree_word(builder, "report.resisted"));
        tree_add_quote(builder, TREE_RESISTED, &(struct km_quote){.text = good->resisted});
    }
    tree_add_text(builder, TREE_RULE, &km_rulebook_rule(report->rulebook, good->rule)->title);
}

static void add_advice(struct tree_builder *builder, enum tree_role role, const char *label,
                       const struct km_text *text)
{
    tree_add_text(builder, role, text)->label = tree_word(builder, label);
}

/* What it cost, in the words of the gravest rule. */
static void add_cost(struct tree_builder *builder, const struct km_report *report,
                     const struct km_turning_point *point, bool full)
{
    if (!point->rule_count)
        return;
    const struct km_rule *rule = km_rulebook_rule(report->rulebook, point->rules[0]);
    if (km_score_rule(report->score, point->rules[0])->verdict == KM_BROKEN) {
        add_advice(builder, TREE_WHY, "report.why", &rule->why);
        add_advice(builder, TREE_SAY, "report.say-instead", &rule->say_instead);
    } else {
        tree_add_words(builder, TREE_WHY, tree_word(builder, "report.moment-gone"))->label =
            tree_word(builder, "report.why");
    }
    for (size_t r = 1; full && r < point->rule_count; r++)
        add_advice(builder, TREE_ALSO, "report.turning-point.also",
                   &km_rulebook_rule(report->rulebook, point->rules[r])->title);
}

/* The options that would have lost least. */
static void add_solutions(struct tree_builder *builder, const struct km_report *report,
                          const struct km_decision *decision)
{
    if (!decision->best_count)
        return;
    tree_add_words(builder, TREE_BEFORE, tree_word(builder, "report.solutions"));
    for (size_t i = 0; i < decision->best_count; i++) {
        struct km_choice better = km_scenario_choice(report->scenario, decision->better[i]);
        tree_add_quote(builder, TREE_BETTER, &(struct km_quote){.text = better.text});
    }
}

static struct tree_point point_of(struct tree_builder *builder, const struct km_report *report,
                                  const struct km_decision *decision, size_t number)
{
    struct tree_point point = {.rank = (uint32_t)number + 1, .turn = decision->turn};
    if (!report->attainable || decision->loss == KM_NO_POINTS)
        return point;
    struct km_loss_band band = km_rulebook_loss_band(report->rulebook, decision->loss);
    point.measured = true;
    point.label = tree_word(builder, "report.attainable");
    point.before = decision->before;
    point.after = decision->after;
    point.band = tree_clean(builder, &band.label);
    return point;
}

static void add_turning_point(struct tree_builder *builder, const struct km_report *report, size_t number,
                              const struct km_report_style *style)
{
    const struct km_turning_point *point = &report->points[number];
    struct tree_block *block = tree_add(builder, TREE_TURNING_POINT);
    block->point = point_of(builder, report, &point->decision, number);
    block->label = tree_phrase(
        builder, "report.turning-point",
        UI_ARGUMENTS({"number", .number = (int64_t)number + 1}, {"turn", .number = point->decision.turn}));
    block->text = point->rule_count
                      ? tree_clean(builder, &km_rulebook_rule(report->rulebook, point->rules[0])->title)
                  : point->decision.loss == KM_NO_POINTS ? tree_word(builder, "report.turning-point.no-end")
                                                         : tree_word(builder, "report.turning-point.pass");
    struct tree_block **outer = tree_enter(builder, block);
    tree_add_quote(builder, TREE_CUSTOMER, &point->customer);
    tree_add_quote(builder, TREE_OWN, &point->answer);
    add_cost(builder, report, point, style->full);
    if (style->solutions)
        add_solutions(builder, report, &point->decision);
    tree_leave(builder, outer);
}

static void add_turning_points(struct tree_builder *builder, const struct km_report *report,
                               const struct km_report_style *style)
{
    size_t shown = report->point_count;
    if (!style->full && shown > POINTS_ON_ONE_SCREEN)
        shown = POINTS_ON_ONE_SCREEN;
    if (!shown && report->status != KM_ENDED)
        return;
    tree_add_section(builder, PART_TURNING_POINTS, "report.turning-points");
    for (size_t p = 0; p < shown; p++)
        add_turning_point(builder, report, p, style);
    if (!shown)
        tree_add_words(builder, TREE_PLAIN, tree_word(builder, "report.turning-points.none"));
}

static void add_next(struct tree_builder *builder, const struct km_report *report)
{
    const struct km_next *next = &report->next;
    tree_add_section(builder, PART_NEXT, "report.try-next");
    switch (next->kind) {
    case KM_NEXT_RULE:
        tree_add_text(builder, TREE_SAY, &km_rulebook_rule(report->rulebook, next->rule)->say_instead);
        break;
    case KM_NEXT_UNTESTED:
        tree_add_words(builder, TREE_PLAIN, tree_word(builder, "report.next.untested"));
        tree_add_text(builder, TREE_RULE, &km_rulebook_rule(report->rulebook, next->rule)->title);
        break;
    case KM_NEXT_RETRY:
        tree_add_words(
            builder, TREE_PLAIN,
            tree_phrase(builder, "report.next.retry", UI_ARGUMENTS({"turn", .number = next->turn})));
        break;
    case KM_NEXT_EXPLORE:
        tree_add_words(builder, TREE_PLAIN, tree_word(builder, "report.next.explore"));
        break;
    }
}

static void add_sum(struct tree_builder *builder, const struct km_report *report)
{
    const struct km_points *points = km_score_points(report->score);
    const struct ui_argument *arguments =
        UI_ARGUMENTS({"sum", .text = report->sum}, {"possible", .number = points->possible},
                     {"score", .number = points->score});
    tree_add_words(builder, TREE_SUM, tree_phrase(builder, "report.points.sum", arguments));
    if (points->critical_broken && points->score == km_rulebook_pass_mark(report->rulebook) - 1)
        tree_add_words(builder, TREE_NOTE, tree_phrase(builder, "report.points.capped", arguments));
    if (km_session_setup(report->session).mode == KM_EXAM)
        tree_add_words(builder, TREE_NOTE,
                       tree_word(builder, points->passed ? "report.passed" : "report.not-passed"));
}

static void add_points(struct tree_builder *builder, const struct km_report *report)
{
    uint32_t undos = km_session_undos(report->session);
    tree_add_section(builder, PART_POINTS, "report.points");
    if (km_score_points(report->score)->scored)
        add_sum(builder, report);
    else
        tree_add_words(builder, TREE_SUM, tree_word(builder, "report.points.none"));
    if (undos)
        tree_add_words(builder, TREE_NOTE,
                       tree_phrase(builder, "report.undos", UI_ARGUMENTS({"count", .number = undos})));
}

/* Whose policy the run was judged by, with the words of `key`. */
static void add_policy(struct tree_builder *builder, const struct km_mandate *mandate, const char *key)
{
    struct km_text name = tree_clean(builder, &mandate->policy), line = {{NULL}};
    for (int l = KM_JA; l <= KM_EN; l++)
        line.in[l] = tree_phrase(builder, key,
                                 UI_ARGUMENTS({"name", .text = km_text_get(&name, (enum km_language)l)},
                                              {"minutes", .number = mandate->minutes}))
                         .in[l];
    tree_add_words(builder, TREE_POLICY, line);
}

/* What a scenario says itself belongs to what happened in it; an organisation's general sentence does not. */
static void add_mandate(struct tree_builder *builder, const struct km_report *report)
{
    struct km_mandate mandate = km_scenario_mandate(report->scenario);
    if (km_text_present(&mandate.policy))
        add_policy(builder, &mandate, mandate.minutes ? "report.policy" : "report.policy.name");
    if (mandate.own)
        tree_add_text(builder, TREE_NOTE, &mandate.limits);
}

const struct tree *tree_of_report(struct km_report *report, const struct km_report_style *style)
{
    struct tree_builder builder = tree_begin(&report->arena, style, TREE_REPORT, "report.title",
                                             &km_scenario_head(report->scenario)->title);
    builder.tree->at_ms = km_session_event(report->session, 0)->at_ms;
    add_happened(&builder, report);
    if (style->customer_seat) {
        tree_add_seat(&builder, report);
    } else if (report->status != KM_STOPPED) {
        add_good(&builder, report);
        add_turning_points(&builder, report, style);
        add_next(&builder, report);
        if (style->full)
            tree_add_full(&builder, report);
        add_points(&builder, report);
    }
    tree_add_section(&builder, PART_FOOTER, NULL);
    add_mandate(&builder, report);
    tree_add_footer(&builder);
    return builder.tree;
}
