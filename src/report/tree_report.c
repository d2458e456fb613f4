/* From the model to the tree, in the order of a report: of an exam its result, what happened, one thing done
 * well, the turning points, one thing for tomorrow, with --full everything else, and last the points and what
 * they are not for. */
#include "report/tree_build.h"

/* ---- sentences with the title of a rule, or with numbers ---- */

/* The words of `key` with a text in place of {name}, each language with its own. */
static struct km_text tree_about(struct tree_builder *builder, const char *key, const char *name,
                                 const struct km_text *about)
{
    struct km_text words = {{NULL}};
    for (int l = KM_JA; l <= KM_EN; l++) {
        const char *text = km_text_get(about, (enum km_language)l);
        words.in[l] = tree_phrase(builder, key, UI_ARGUMENTS({name, .text = text})).in[l];
    }
    return words;
}

static void add_remark(struct tree_builder *builder, enum tree_role role, const struct km_remark *remark)
{
    struct km_text about = tree_clean(builder, &remark->about);
    struct km_text words = tree_about(builder, remark->key, "about", &about);
    tree_add_text(builder, role, &words);
}

/* "Also doubtful: when, cause". */
static void add_slots(struct tree_builder *builder, const char *key, struct km_slot_labels slots)
{
    struct km_text all = {{NULL}};
    if (!slots.count)
        return;
    for (int l = KM_JA; l <= KM_EN; l++) {
        struct strbuf names;
        strbuf_init(&names, builder->arena);
        for (size_t s = 0; s < slots.count; s++) {
            struct km_text label = tree_clean(builder, &slots.labels[s]);
            strbuf_add(&names, s ? tree_word(builder, "report.slots.and").in[l] : "");
            strbuf_add(&names, km_text_get(&label, (enum km_language)l));
        }
        all.in[l] = names.data;
    }
    tree_add_words(builder, TREE_DUE, tree_about(builder, key, "slots", &all));
}

static struct km_text due(struct tree_builder *builder, const struct km_turning_point *point)
{
    return tree_phrase(builder, km_report_due_key(point),
                       UI_ARGUMENTS({"since", .number = point->since}, {"until", .number = point->until}));
}

/* ---- result, what happened ---- */

static void add_result(struct tree_builder *builder, const struct km_report *report)
{
    const char *key = km_report_result_key(report);
    if (!key)
        return;
    tree_add_section(builder, PART_RESULT, "report.result");
    tree_add_words(builder, TREE_RESULT,
                   tree_phrase(builder, key,
                               UI_ARGUMENTS({"score", .number = km_score_points(report->score)->score},
                                            {"mark", .number = km_rulebook_pass_mark(report->rulebook)})));
}

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
    if (report->but.key)
        add_remark(builder, TREE_BUT, &report->but);
}

/* ---- what went well ---- */

static void add_labelled(struct tree_builder *builder, enum tree_role role, const char *label,
                         const struct km_text *text)
{
    if (km_text_present(text))
        tree_add_text(builder, role, text)->label = tree_word(builder, label);
}

/* What was written before the options were seen, above the words that were chosen. */
static void add_own_words(struct tree_builder *builder, const struct km_report *report, uint32_t turn)
{
    struct km_quote quote = {.name = tree_word(builder, "report.own-words"),
                             .text = km_report_own_words(report, turn)};
    tree_add_quote(builder, TREE_OWN, &quote);
}

static void add_example(struct tree_builder *builder, const struct km_report *report)
{
    const struct km_good *good = km_report_good(report, 0);
    struct km_text deed = km_rulebook_act_label(report->rulebook, good->act);
    tree_add_section(builder, PART_GOOD, "report.went-well");
    tree_add_words(builder, TREE_WHEN, tree_turn(builder, good->turn));
    add_own_words(builder, report, good->turn);
    tree_add_quote(builder, TREE_OWN, &good->answer);
    if (km_text_present(&good->resisted)) {
        tree_add_words(builder, TREE_BEFORE, tree_word(builder, "report.resisted"));
        tree_add_quote(builder, TREE_RESISTED, &(struct km_quote){.text = good->resisted});
    } else {
        tree_add_text(builder, TREE_RULE, &deed);
    }
    add_labelled(builder, TREE_WHY, "report.good.why", &good->why);
}

/* Where no answer is an example: what was kept all the same. */
static void add_intact(struct tree_builder *builder, const struct km_report *report)
{
    size_t count;
    const uint16_t *rules = km_report_intact(report, &count);
    if (!count)
        return;
    tree_add_section(builder, PART_GOOD, "report.went-well");
    tree_add_words(builder, TREE_PLAIN, tree_word(builder, "report.intact"));
    for (size_t r = 0; r < count; r++)
        tree_add_text(builder, TREE_RULE, &km_rulebook_rule(report->rulebook, rules[r])->title);
}

/* ---- turning points ---- */

/* What it cost besides its title: the titles of its other rules, and of those that only ran out of moments.
 */
static void add_others(struct tree_builder *builder, const struct km_report *report,
                       const struct km_turning_point *point)
{
    const char *label = km_report_others_key(report, point);
    for (size_t r = !km_report_about_key(report, point); label && r < point->rule_count; r++) {
        const char *key = km_report_other_key(report, point, r);
        struct km_text title =
            tree_clean(builder, &km_rulebook_rule(report->rulebook, point->rules[r])->title);
        struct km_text words = key ? tree_about(builder, key, "rule", &title) : title;
        tree_add_words(builder, TREE_ALSO, words)->label = tree_word(builder, label);
    }
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
                                  const struct km_turning_point *point, size_t number)
{
    const struct km_decision *decision = &point->decision;
    struct tree_point shown = {.rank = (uint32_t)number + 1,
                               .turn = point->turn,
                               .decides = report->exam && point->name == KM_POINT_FAILED};
    if (!report->attainable || decision->loss == KM_NO_POINTS)
        return shown;
    struct km_loss_band band = km_rulebook_loss_band(report->rulebook, point->cost);
    shown.measured = true;
    shown.label = tree_word(builder, "report.attainable");
    shown.before = decision->before;
    shown.after = decision->after;
    shown.band = tree_clean(builder, &band.label);
    return shown;
}

static struct tree_block *add_head(struct tree_builder *builder, const struct km_report *report,
                                   size_t number)
{
    const struct km_turning_point *point = km_report_turning_point(report, number);
    const char *about = km_report_about_key(report, point), *name = km_report_name_key(report, point);
    struct tree_block *block = tree_add(builder, TREE_TURNING_POINT);
    block->point = point_of(builder, report, point, number);
    block->label =
        tree_phrase(builder, "report.turning-point",
                    UI_ARGUMENTS({"number", .number = (int64_t)number + 1}, {"turn", .number = point->turn}));
    block->text = about ? tree_word(builder, about)
                        : tree_clean(builder, &km_rulebook_rule(report->rulebook, point->rules[0])->title);
    if (name)
        block->note = tree_word(builder, name);
    return block;
}

static void add_turning_point(struct tree_builder *builder, const struct km_report *report, size_t number,
                              const struct km_report_style *style)
{
    const struct km_turning_point *point = km_report_turning_point(report, number);
    struct tree_block **outer = tree_enter(builder, add_head(builder, report, number));
    tree_add_quote(builder, tree_voice_of(point->before.by), &point->before);
    tree_add_quote(builder, TREE_STAGE, &point->scene);
    add_own_words(builder, report, point->turn);
    tree_add_quote(builder, TREE_OWN, &point->answer);
    if (km_report_due_key(point))
        tree_add_words(builder, TREE_DUE, due(builder, point));
    add_slots(builder, "report.slots.doubtful", point->doubtful);
    add_slots(builder, "report.slots.empty", point->empty);
    if (point->why_key)
        tree_add_words(builder, TREE_WHY, tree_word(builder, point->why_key))->label =
            tree_word(builder, "report.why");
    add_labelled(builder, TREE_WHY, "report.why", &point->why);
    add_labelled(builder, TREE_SAY, point->pattern ? "report.say.pattern" : "report.say.moment", &point->say);
    if (style->full)
        add_others(builder, report, point);
    if (style->solutions)
        add_solutions(builder, report, &point->decision);
    tree_leave(builder, outer);
}

static void add_turning_points(struct tree_builder *builder, const struct km_report *report,
                               const struct km_report_style *style)
{
    size_t shown = style->full ? km_report_turning_point_count(report) : km_report_first_page(report);
    if (!shown && report->status != KM_ENDED)
        return;
    tree_add_section(builder, PART_TURNING_POINTS, "report.turning-points");
    for (size_t p = 0; p < shown; p++)
        add_turning_point(builder, report, p, style);
    if (!shown)
        tree_add_words(builder, TREE_PLAIN, tree_word(builder, "report.turning-points.none"));
}

/* ---- tomorrow ---- */

static void add_tomorrow(struct tree_builder *builder, const struct km_report *report)
{
    const struct km_tomorrow *tomorrow = &report->tomorrow;
    if (tomorrow->kind == KM_TOMORROW_NONE)
        return;
    tree_add_section(builder, PART_TOMORROW, "report.tomorrow");
    if (tomorrow->kind == KM_TOMORROW_GOAL) {
        tree_add_text(builder, TREE_PLAIN, &tomorrow->words);
        return;
    }
    add_remark(builder, TREE_PLAIN, &tomorrow->remark);
    add_labelled(builder, TREE_SAY, "report.say.pattern", &tomorrow->words);
}

/* The trainee's own plan; the full report has it in a section of its own. */
static void add_plan(struct tree_builder *builder, const struct km_report *report)
{
    struct km_text plan = km_report_plan(report);
    if (!km_text_present(&plan))
        return;
    tree_add_section(builder, PART_PLAN, "report.plan");
    tree_add_text(builder, TREE_PLAIN, &plan);
}

/* ---- points ---- */

static void add_points(struct tree_builder *builder, const struct km_report *report)
{
    const struct km_points *points = km_score_points(report->score);
    tree_add_section(builder, PART_POINTS, "report.points");
    if (!points->scored) {
        tree_add_words(builder, TREE_SUM, tree_word(builder, "report.points.none"));
        return;
    }
    bool capped = km_report_is_capped(report);
    const char *key = capped ? "report.points.capped" : "report.points.sum";
    if (points->untested)
        key = capped ? "report.points.capped.untested" : "report.points.sum.untested";
    tree_add_words(
        builder, TREE_SUM,
        tree_phrase(builder, key,
                    UI_ARGUMENTS({"sum", .text = report->sum}, {"possible", .number = points->possible},
                                 {"untested", .number = points->untested},
                                 {"uncapped", .number = points->uncapped},
                                 {"score", .number = points->score})));
}

static void add_undos(struct tree_builder *builder, const struct km_report *report)
{
    uint32_t undos = km_session_undos(report->session);
    if (undos)
        tree_add_words(builder, TREE_NOTE,
                       tree_phrase(builder, "report.undos", UI_ARGUMENTS({"count", .number = undos})));
}

/* What a scenario says itself belongs to what happened in it; an organisation's general sentence does not.
 * Who has just played has read it in the briefing. */
static void add_mandate(struct tree_builder *builder, const struct km_report *report)
{
    struct km_mandate mandate = km_scenario_mandate(report->scenario);
    if (mandate.own)
        tree_add_text(builder, TREE_NOTE, &mandate.limits);
}

const struct tree *tree_of_report(struct km_report *report, const struct km_report_style *style)
{
    struct tree_builder builder = tree_begin(&report->arena, style, TREE_REPORT, "report.title",
                                             &km_scenario_head(report->scenario)->title);
    tree_add_run_head(&builder, report, style);
    if (!style->customer_seat)
        add_result(&builder, report);
    add_happened(&builder, report);
    if (style->customer_seat) {
        tree_add_seat(&builder, report);
    } else if (report->status != KM_STOPPED) {
        if (km_report_good_count(report))
            add_example(&builder, report);
        else
            add_intact(&builder, report);
        add_turning_points(&builder, report, style);
        add_tomorrow(&builder, report);
        if (!style->full)
            add_plan(&builder, report);
        if (style->full)
            tree_add_full(&builder, report);
        add_points(&builder, report);
    }
    tree_add_section(&builder, PART_FOOTER, NULL);
    if (!style->customer_seat && report->status != KM_STOPPED)
        add_undos(&builder, report);
    if (style->full)
        add_mandate(&builder, report);
    tree_add_footer(&builder, report->scenario);
    return builder.tree;
}
