/* What --full adds, in the order in which a trainer talks it through: the guidance, how the meters moved, the
 * incident form, questions, a plan with empty lines, references, and the whole scene. */
#include "base/utf8.h"
#include "report/tree_build.h"
#include "report/verdicts.h"

/* ---- the table of guidance ---- */

/* Of a broken rule the answer that a turning point blames for it, so that the table says the same. */
static uint32_t first_turn(const struct km_report *report, size_t number)
{
    const struct km_rule_result *result = km_score_rule(report->score, number);
    for (size_t p = 0; result->verdict == KM_BROKEN && p < report->point_count; p++)
        for (size_t r = 0; r < report->points[p].rule_count; r++)
            if (report->points[p].rules[r] == number)
                return report->points[p].turn;
    if (result->verdict == KM_BROKEN)
        return result->broken_turn;
    return result->evidence_count ? result->evidence[0].turn : 0;
}

static struct tree_verdict verdict_row(const struct tree_builder *builder, const struct km_report *report,
                                       size_t number)
{
    const struct km_rule_result *result = km_score_rule(report->score, number);
    const struct km_rule *rule = km_rulebook_rule(report->rulebook, number);
    struct tree_verdict row = {
        .verdict = result->verdict,
        .word = tree_word(builder, km_verdict_key(result->verdict)),
        .title = tree_clean(builder, &rule->title),
        .severity = tree_word(builder, km_severity_key(rule->severity)),
        .turn = first_turn(report, number),
        .objective = result->objective,
        .weight = rule->weight,
        .points = km_report_rule_points(report, number),
    };
    if (row.turn)
        row.when = tree_turn(builder, row.turn);
    return row;
}

/* Rules that are not applicable are for machines and trainers. */
static size_t add_rows(const struct tree_builder *builder, const struct km_report *report, bool objectives,
                       struct tree_verdict *rows)
{
    size_t count = 0;
    for (size_t r = 0; r < km_rulebook_rule_count(report->rulebook); r++) {
        const struct km_rule_result *result = km_score_rule(report->score, r);
        if (result->verdict != KM_NOT_APPLICABLE && result->objective == objectives)
            rows[count++] = verdict_row(builder, report, r);
    }
    return count;
}

static void add_rules(struct tree_builder *builder, const struct km_report *report)
{
    struct tree_verdict *rows =
        arena_array(builder->arena, km_rulebook_rule_count(report->rulebook), sizeof *rows);
    size_t objectives = add_rows(builder, report, true, rows);
    size_t others = add_rows(builder, report, false, rows + objectives);
    tree_add_section(builder, PART_RULES, "report.rules");
    tree_add(builder, TREE_VERDICTS)->verdicts = (struct tree_verdicts){
        .objectives = tree_word(builder, "report.rules.objectives"),
        .others = tree_word(builder, "report.rules.others"),
        .legend = tree_word(builder, "report.rules.legend"),
        .verdict = tree_word(builder, "report.rules.verdict"),
        .rule = tree_word(builder, "report.rules.rule"),
        .when = tree_word(builder, "report.rules.when"),
        .severity = tree_word(builder, "report.rules.severity"),
        .points = tree_word(builder, "report.rules.points"),
        .rows = rows,
        .objective_count = objectives,
        .count = objectives + others,
    };
}

/* ---- curves ---- */

static const struct km_text *columns_of(const struct tree_builder *builder, const struct km_report *report)
{
    uint32_t turns = km_session_turns(report->session);
    struct km_text *columns = arena_array(builder->arena, turns + 1, sizeof *columns);
    columns[0] = tree_word(builder, "chart.start");
    for (uint32_t turn = 1; turn <= turns; turn++) {
        struct strbuf number;
        strbuf_init(&number, builder->arena);
        strbuf_printf(&number, "%u", turn);
        columns[turn] = report_is_form(report, turn) ? tree_word(builder, "chart.form")
                                                     : (struct km_text){{number.data, number.data}};
    }
    return columns;
}

static struct chart_series meter_series(const struct tree_builder *builder, const struct km_report *report,
                                        size_t number)
{
    struct km_meter meter = km_scenario_meter(report->scenario, number);
    uint32_t turns = km_session_turns(report->session);
    int32_t *values = arena_array(builder->arena, turns + 1, sizeof *values);
    for (uint32_t turn = 1; turn <= turns; turn++)
        values[turn - 1] = km_session_meter_before(report->session, number, turn);
    values[turns] = km_session_meter(report->session, number);
    return (struct chart_series){
        .kind = CHART_METER,
        .label = tree_clean(builder, &meter.label),
        .min = meter.min,
        .max = meter.max,
        .values = values,
    };
}

/* The most points that were still attainable. */
static struct chart_series points_series(const struct tree_builder *builder, const struct km_report *report)
{
    uint32_t turns = km_session_turns(report->session);
    int32_t *values = arena_array(builder->arena, turns + 1, sizeof *values);
    for (uint32_t turn = 0; turn <= turns; turn++)
        values[turn] = km_attainable_points(report->attainable, turn);
    return (struct chart_series){
        .kind = CHART_POINTS,
        .label = tree_word(builder, "report.attainable"),
        .min = values[turns] < 0 ? values[turns] : 0,
        .max = km_score_points(report->score)->possible,
        .values = values,
    };
}

static struct chart_mark mark_of(const struct tree_builder *builder, const struct km_report *report,
                                 size_t number)
{
    const struct km_decision *decision = &report->points[number].decision;
    struct chart_mark mark = {
        .column = decision->turn,
        .rank = (uint32_t)number + 1,
        .loss = decision->loss,
        .label = tree_word(builder, km_report_gap_key(report)),
    };
    if (mark.loss) {
        const char *label = tree_number(builder->arena, -mark.loss);
        mark.label = (struct km_text){{label, label}};
    }
    return mark;
}

/* Where the points were lost, in order of the answers. */
static const struct chart_mark *marks_of(const struct tree_builder *builder, const struct km_report *report,
                                         size_t *count)
{
    struct chart_mark *marks = arena_array(builder->arena, report->point_count, sizeof *marks);
    *count = 0;
    for (size_t p = 0; p < report->point_count; p++) {
        if (!report->points[p].marked)
            continue;
        struct chart_mark mark = mark_of(builder, report, p);
        size_t at = (*count)++;
        for (; at > 0 && marks[at - 1].column > mark.column; at--)
            marks[at] = marks[at - 1];
        marks[at] = mark;
    }
    return marks;
}

/* Each line's beginning and end as a sentence, in one language. */
static const char *summary_in(const struct tree_builder *builder, const struct chart *chart,
                              enum km_language language)
{
    struct strbuf out;
    strbuf_init(&out, builder->arena);
    for (size_t s = 0; s < chart->series_count; s++) {
        const struct chart_series *series = &chart->series[s];
        const char *key = series->kind == CHART_POINTS ? "chart.summary.points" : "chart.summary.meter";
        strbuf_add(&out, s && language == KM_EN ? " " : "");
        words_write(builder->words, language, key,
                    UI_ARGUMENTS(
                        {"label", .text = km_text_get(&series->label, language)},
                        {"start", .text = tree_number(builder->arena, series->values[0])},
                        {"end", .text = tree_number(builder->arena, series->values[chart->column_count - 1])},
                        {"least", .text = tree_number(builder->arena, series->min)},
                        {"most", .text = tree_number(builder->arena, series->max)}),
                    &out);
    }
    return out.data;
}

/* Whether there is a line of points to draw: where no end can be reached any more there are none. */
static bool has_points(const struct km_report *report)
{
    return report->attainable &&
           km_attainable_points(report->attainable, km_session_turns(report->session)) != KM_NO_POINTS;
}

static void add_series(const struct tree_builder *builder, const struct km_report *report,
                       struct chart *chart)
{
    size_t meters = km_scenario_meter_count(report->scenario);
    struct chart_series *series = arena_array(builder->arena, meters + 1, sizeof *series);
    if (has_points(report)) {
        series[chart->series_count++] = points_series(builder, report);
        chart->marks = marks_of(builder, report, &chart->mark_count);
    }
    for (size_t m = 0; m < meters; m++)
        series[chart->series_count++] = meter_series(builder, report, m);
    chart->series = series;
}

static void add_curves(struct tree_builder *builder, const struct km_report *report)
{
    const char *title = has_points(report) ? "report.curves.points" : "report.curves";
    struct chart chart = {
        .title = tree_word(builder, title),
        .column_title = tree_word(builder, "chart.answer"),
        .values_title = tree_word(builder, "chart.values"),
        .columns = columns_of(builder, report),
        .column_count = km_session_turns(report->session) + 1,
    };
    add_series(builder, report, &chart);
    if (!chart.series_count)
        return;
    for (int l = KM_JA; l <= KM_EN; l++)
        chart.summary.in[l] = summary_in(builder, &chart, (enum km_language)l);
    tree_add_section(builder, PART_CURVES, title);
    tree_add(builder, TREE_CHART)->chart = chart;
    if (report->attainable && !has_points(report))
        tree_add_words(builder, TREE_NOTE, tree_word(builder, "report.curves.no-end"));
    if (report->attainable && km_attainable_certainty(report->attainable) == KM_BOUNDS)
        tree_add_words(builder, TREE_NOTE, tree_word(builder, "report.curves.bounds"));
}

/* ---- the incident form ---- */

static const char *mark_key(enum km_mark mark)
{
    static const char *const keys[] = {
        [KM_FACT] = "form.mark.fact",       [KM_GUESS] = "form.mark.guess",
        [KM_OPINION] = "form.mark.opinion", [KM_ERROR_MARK] = "form.mark.error",
        [KM_LABEL] = "form.mark.label",     [KM_UNKNOWN] = "form.mark.unknown",
    };
    return keys[mark];
}

static void add_entry(struct tree_builder *builder, const struct km_report *report, size_t index)
{
    struct km_choice option =
        km_scenario_choice(report->scenario, km_session_said(report->session, index)->choice);
    struct km_quote quote = report_said(report, index);
    struct tree_block *block = tree_add(builder, TREE_ENTRY);
    block->label = tree_clean(builder, &quote.name);
    block->text = tree_clean(builder, &option.text);
    const char *again = km_form_again_key(&option);
    block->note = again ? tree_word(builder, again) : tree_clean(builder, &option.why);
    block->entry =
        (struct tree_entry){.mark = option.mark, .word = tree_word(builder, mark_key(option.mark))};
}

static void add_blank_entry(struct tree_builder *builder, const struct km_text *label)
{
    struct tree_block *block = tree_add(builder, TREE_ENTRY);
    block->label = tree_clean(builder, label);
    block->text = tree_word(builder, "form.mark.blank.text");
    block->entry = (struct tree_entry){.mark = KM_ERROR_MARK, .word = tree_word(builder, "form.mark.blank")};
}

static void add_form(struct tree_builder *builder, const struct km_report *report)
{
    bool headed = false;
    for (uint32_t turn = 1; turn <= km_session_turns(report->session); turn++) {
        if (!report_is_form(report, turn))
            continue;
        if (!headed)
            tree_add_section(builder, PART_FORM, "report.form");
        headed = true;
        struct km_node form =
            km_scenario_node(report->scenario, km_session_answer_node(report->session, turn));
        for (uint32_t s = 0; s < form.slot_count; s++) {
            struct km_slot slot = km_scenario_slot(report->scenario, form.first_slot + s);
            size_t entry = report_entry_beside(report, turn, slot.first_choice);
            if (entry == SIZE_MAX)
                add_blank_entry(builder, &slot.label);
            else
                add_entry(builder, report, entry);
        }
    }
}

/* ---- questions and plan ---- */

void tree_add_reflection(struct tree_builder *builder, const struct km_scenario *scenario,
                         const struct km_text *plan)
{
    tree_add_section(builder, PART_REFLECTION, "report.reflection");
    for (size_t q = 0; q < km_scenario_question_count(scenario); q++) {
        struct km_text question = km_scenario_question(scenario, q);
        struct tree_block **outer = tree_enter(builder, tree_add_item(builder, 0, &question));
        tree_add_blank(builder, 1);
        tree_leave(builder, outer);
    }
    tree_add_section(builder, PART_PLAN, "report.plan");
    tree_add_words(builder, TREE_PLAIN, tree_word(builder, "report.plan.prompt"));
    if (km_text_present(plan))
        tree_add_text(builder, TREE_PLAIN, plan);
    tree_add_blank(builder, 2);
}

/* ---- references ---- */

static bool was_named(const struct km_report *report, const uint16_t *rules, size_t rule, size_t reference)
{
    const char *id = km_rulebook_rule(report->rulebook, rules[rule])->references[reference];
    for (size_t r = 0; r <= rule; r++) {
        const struct km_rule *before = km_rulebook_rule(report->rulebook, rules[r]);
        size_t end = r == rule ? reference : before->reference_count;
        for (size_t i = 0; i < end; i++)
            if (strcmp(before->references[i], id) == 0)
                return true;
    }
    return false;
}

static void add_reference(struct tree_builder *builder, const struct km_reference *reference)
{
    struct tree_block *block = tree_add(builder, TREE_REFERENCE);
    block->text = tree_clean(builder, &reference->text);
    block->reference.id = utf8_clean(builder->arena, reference->id);
    if (reference->source)
        block->reference.source = utf8_clean(builder->arena, reference->source);
}

/* Rules broken at the turning points, in their order. */
static const uint16_t *broken_rules(const struct tree_builder *builder, const struct km_report *report,
                                    size_t *count)
{
    size_t most = 0;
    for (size_t p = 0; p < report->point_count; p++)
        most += report->points[p].rule_count;
    uint16_t *rules = arena_array(builder->arena, most, sizeof *rules);
    *count = 0;
    for (size_t p = 0; p < report->point_count; p++)
        for (size_t r = 0; r < report->points[p].rule_count; r++)
            rules[(*count)++] = report->points[p].rules[r];
    return rules;
}

/* What those rules rest on, each once. */
static void add_references(struct tree_builder *builder, const struct km_report *report)
{
    size_t count;
    const uint16_t *rules = broken_rules(builder, report, &count);
    bool headed = false;
    for (size_t r = 0; r < count; r++) {
        const struct km_rule *rule = km_rulebook_rule(report->rulebook, rules[r]);
        for (size_t i = 0; i < rule->reference_count; i++) {
            const struct km_reference *reference =
                km_rulebook_reference(report->rulebook, rule->references[i]);
            if (!reference || was_named(report, rules, r, i))
                continue;
            if (!headed)
                tree_add_section(builder, PART_REFERENCES, "report.references");
            headed = true;
            add_reference(builder, reference);
        }
    }
}

void tree_add_full(struct tree_builder *builder, const struct km_report *report)
{
    add_rules(builder, report);
    add_curves(builder, report);
    add_form(builder, report);
    struct km_text plan = km_report_plan(report);
    tree_add_reflection(builder, report->scenario, &plan);
    add_references(builder, report);
    tree_add_transcript(builder, report);
}
