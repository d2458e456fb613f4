/* The format-free tree: what it holds in which order, clean and in each language, and how it is read. */
#include "base/utf8.h"
#include "debrief.h"
#include "report/model.h"
#include "report/tree.h"

static const struct tree *tree_in(struct debrief *debrief, struct km_report_style style)
{
    style.words = ui_words(&debrief->words);
    return tree_of_report(debrief->report, &style);
}

/* The parts in order: "happened went-well …". */
static const char *parts_of(struct debrief *debrief, const struct tree *tree)
{
    struct strbuf out;
    strbuf_init(&out, &debrief->arena);
    for (const struct tree_section *section = tree->sections; section; section = section->next)
        strbuf_printf(&out, "%s%s", out.length ? " " : "", tree_part_name(section->part));
    return out.data;
}

static const struct tree_block *find_block(const struct tree *tree, enum tree_part part, enum tree_kind kind)
{
    for (const struct tree_section *section = tree->sections; section; section = section->next)
        for (const struct tree_block *block = section->blocks; section->part == part && block;
             block = block->next)
            if (block->kind == kind)
                return block;
    return NULL;
}

static size_t count_blocks(const struct tree_block *block, enum tree_kind kind)
{
    size_t count = 0;
    for (; block; block = block->next)
        count += (block->kind == kind) + count_blocks(block->children, kind);
    return count;
}

static size_t count_in(const struct tree *tree, enum tree_kind kind)
{
    size_t count = 0;
    for (const struct tree_section *section = tree->sections; section; section = section->next)
        count += count_blocks(section->blocks, kind);
    return count;
}

/* ---- what is in it ---- */

static void a_short_report_has_at_most_two_turning_points_and_ends_with_points_and_limits(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good rare four three one two done");
    const struct tree *tree = tree_in(&debrief, (struct km_report_style){.language = KM_JA});
    assert_string_equal(parts_of(&debrief, tree), "happened went-well turning-points tomorrow points limits");
    assert_int_equal(count_in(tree, TREE_TURNING_POINT), 2);
    debrief_close(&debrief);
}

static void a_full_report_has_everything_in_the_order_of_a_debriefing(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good rare four three one two record FORM");
    const struct tree *tree = tree_in(&debrief, (struct km_report_style){.language = KM_JA, .full = true});
    assert_string_equal(parts_of(&debrief, tree),
                        "happened went-well turning-points tomorrow guidance curves form reflection plan "
                        "references transcript points limits");
    assert_int_equal(count_in(tree, TREE_TURNING_POINT), debrief.report->point_count);
    debrief_close(&debrief);
}

static void after_a_stop_there_is_nothing_to_judge(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "one two STOP");
    const struct tree *tree = tree_in(&debrief, (struct km_report_style){.language = KM_JA, .full = true});
    assert_string_equal(parts_of(&debrief, tree), "happened limits");
    debrief_close(&debrief);
}

static void the_customers_seat_shows_no_acts_and_no_points(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good reply record FORM");
    const struct tree *tree =
        tree_in(&debrief, (struct km_report_style){.language = KM_JA, .customer_seat = true});
    assert_string_equal(parts_of(&debrief, tree), "happened seat limits");
    const struct tree_block *block = find_block(tree, PART_SEAT, TREE_SAID);
    assert_non_null(block);
    for (; block; block = block->next)
        assert_true(block->kind != TREE_SAID || block->said.act_count == 0);
    debrief_close(&debrief);
}

/* ---- turning points ---- */

static const struct tree_block *first_point(const struct tree *tree)
{
    return find_block(tree, PART_TURNING_POINTS, TREE_TURNING_POINT);
}

static size_t count_voice(const struct tree_block *point, enum tree_voice voice)
{
    size_t count = 0;
    for (const struct tree_block *block = point->children; block; block = block->next)
        count += block->kind == TREE_QUOTE && block->voice == voice;
    return count;
}

static void better_options_are_hidden_until_they_are_asked_for(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good rare one done");
    struct km_report_style style = {.language = KM_JA};
    assert_int_equal(count_voice(first_point(tree_in(&debrief, style)), TREE_BETTER), 0);
    style.solutions = true;
    assert_int_equal(count_voice(first_point(tree_in(&debrief, style)), TREE_BETTER),
                     debrief.report->points[0].decision.best_count);
    assert_true(debrief.report->points[0].decision.best_count > 0);
    assert_true(debrief.report->points[0].decision.better_count >
                debrief.report->points[0].decision.best_count);
    debrief_close(&debrief);
}

static void what_a_turning_point_cost_is_measured_when_it_is_known(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good rare one done");
    struct tree_point point = first_point(tree_in(&debrief, (struct km_report_style){0}))->point;
    assert_true(point.measured);
    assert_int_equal(point.before - point.after, 5);
    assert_true(km_text_present(&point.band));
    km_report_free(debrief.report);
    debrief.report = km_report_new(NULL, debrief.stage.session, debrief.score, NULL);
    assert_false(first_point(tree_in(&debrief, (struct km_report_style){0}))->point.measured);
    debrief_close(&debrief);
}

/* ---- tables and charts ---- */

static void the_table_of_guidance_adds_up_to_the_points(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good rare one other done");
    const struct tree *tree = tree_in(&debrief, (struct km_report_style){.full = true});
    const struct tree_verdicts *verdicts = &find_block(tree, PART_RULES, TREE_VERDICTS)->verdicts;
    int32_t sum = 0;
    for (size_t r = 0; r < verdicts->count; r++) {
        sum += verdicts->rows[r].points;
        assert_int_equal(verdicts->rows[r].objective, r < verdicts->objective_count);
        assert_int_not_equal(verdicts->rows[r].verdict, KM_NOT_APPLICABLE);
    }
    assert_int_equal(verdicts->objective_count, 6);
    assert_int_equal(sum, km_score_points(debrief.score)->points);
    debrief_close(&debrief);
}

static void the_chart_has_a_column_for_the_start_and_each_answer(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good good one record FORM");
    const struct tree *tree = tree_in(&debrief, (struct km_report_style){.full = true});
    const struct chart *chart = &find_block(tree, PART_CURVES, TREE_CHART)->chart;
    assert_int_equal(chart->column_count, 6);
    assert_string_equal(chart->columns[0].in[KM_EN], "start");
    assert_string_equal(chart->columns[1].in[KM_EN], "1");
    assert_string_equal(chart->columns[5].in[KM_EN], "record");
    assert_int_equal(chart->series_count, 2);
    assert_int_equal(chart->series[0].kind, CHART_POINTS);
    const int32_t *anger = chart->series[1].values;
    assert_int_equal(anger[0], 5);
    assert_int_equal(anger[1], 4);
    assert_int_equal(anger[5], 3);
    debrief_close(&debrief);
}

static void the_curve_of_points_never_rises_and_falls_where_it_is_marked(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good rare two three one done");
    const struct tree *tree = tree_in(&debrief, (struct km_report_style){.full = true});
    const struct chart *chart = &find_block(tree, PART_CURVES, TREE_CHART)->chart;
    const int32_t *points = chart->series[0].values;
    size_t marked = 0;
    for (size_t c = 1; c < chart->column_count; c++) {
        int32_t loss = points[c - 1] - points[c];
        assert_true(loss >= 0);
        if (marked < chart->mark_count && chart->marks[marked].column == c)
            assert_int_equal(chart->marks[marked++].loss, loss);
        else
            assert_int_equal(loss, 0);
    }
    assert_int_equal(marked, debrief.report->point_count);
    assert_int_equal(points[chart->column_count - 1], km_score_points(debrief.score)->points);
    debrief_close(&debrief);
}

/* ---- languages ---- */

static void words_of_the_interface_are_there_in_both_languages(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good one done");
    const struct tree *tree = tree_in(&debrief, (struct km_report_style){.full = true});
    for (const struct tree_section *section = tree->sections; section; section = section->next) {
        assert_true(!section->label.in[KM_JA] == !section->label.in[KM_EN]);
        for (const struct tree_block *block = section->blocks; block; block = block->next)
            if (block->words)
                assert_true(block->text.in[KM_JA] && block->text.in[KM_EN]);
    }
    debrief_close(&debrief);
}

static void a_text_is_shown_in_the_language_it_is_really_in(void **state)
{
    (void)state;
    struct tree tree = {.language = KM_EN, .both = true};
    struct km_text both = {{[KM_JA] = "あ", [KM_EN] = "a"}}, japanese = {{[KM_JA] = "あ"}};
    struct tree_shown shown = tree_show(&tree, &both);
    assert_string_equal(shown.text[0], "a");
    assert_string_equal(shown.text[1], "あ");
    assert_int_equal(shown.language[1], KM_JA);
    shown = tree_show(&tree, &japanese);
    assert_string_equal(shown.text[0], "あ");
    assert_int_equal(shown.language[0], KM_JA);
    assert_null(shown.text[1]);
    tree.both = false;
    assert_null(tree_show(&tree, &both).text[1]);
    assert_string_equal(tree_show(&tree, &(struct km_text){{NULL}}).text[0], "");
}

static void a_number_below_zero_has_a_real_minus_sign(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL);
    assert_string_equal(tree_number(&arena, 7), "7");
    assert_string_equal(tree_number(&arena, -7), "−7");
    assert_string_equal(tree_number(&arena, INT32_MIN), "−2147483648");
    arena_release(&arena);
}

/* ---- hostile texts ---- */

static void assert_clean(const struct km_text *text)
{
    for (int l = 0; l < KM_LANGUAGE_COUNT; l++)
        for (const char *c = text->in[l]; c && *c;) {
            uint32_t code;
            size_t bytes = utf8_decode(c, strlen(c), &code);
            assert_true(bytes > 0);
            assert_true(utf8_printable(code));
            c += bytes;
        }
}

static void assert_clean_blocks(const struct tree_block *block)
{
    for (; block; block = block->next) {
        assert_clean(&block->label);
        assert_clean(&block->text);
        assert_clean(&block->note);
        for (size_t a = 0; block->kind == TREE_SAID && a < block->said.act_count; a++)
            assert_clean(&block->said.acts[a]);
        for (size_t r = 0; block->kind == TREE_VERDICTS && r < block->verdicts.count; r++)
            assert_clean(&block->verdicts.rows[r].title);
        for (size_t s = 0; block->kind == TREE_CHART && s < block->chart.series_count; s++)
            assert_clean(&block->chart.series[s].label);
        if (block->kind == TREE_REFERENCE)
            assert_clean(&(struct km_text){{block->reference.id, block->reference.source}});
        assert_clean_blocks(block->children);
    }
}

static void no_control_character_of_a_file_gets_into_the_tree(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play(&debrief, "\\u001b[31m\\u202E\\u2066\\u0007\\u009b\\u2028", (struct km_session_setup){0},
                 "good rare all record FORM");
    const struct tree *tree = tree_in(&debrief, (struct km_report_style){.full = true, .solutions = true});
    assert_clean(&tree->title);
    for (const struct tree_section *section = tree->sections; section; section = section->next)
        assert_clean_blocks(section->blocks);
    debrief_close(&debrief);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_short_report_has_at_most_two_turning_points_and_ends_with_points_and_limits),
        cmocka_unit_test(a_full_report_has_everything_in_the_order_of_a_debriefing),
        cmocka_unit_test(after_a_stop_there_is_nothing_to_judge),
        cmocka_unit_test(the_customers_seat_shows_no_acts_and_no_points),
        cmocka_unit_test(better_options_are_hidden_until_they_are_asked_for),
        cmocka_unit_test(what_a_turning_point_cost_is_measured_when_it_is_known),
        cmocka_unit_test(the_table_of_guidance_adds_up_to_the_points),
        cmocka_unit_test(the_chart_has_a_column_for_the_start_and_each_answer),
        cmocka_unit_test(the_curve_of_points_never_rises_and_falls_where_it_is_marked),
        cmocka_unit_test(words_of_the_interface_are_there_in_both_languages),
        cmocka_unit_test(a_text_is_shown_in_the_language_it_is_really_in),
        cmocka_unit_test(a_number_below_zero_has_a_real_minus_sign),
        cmocka_unit_test(no_control_character_of_a_file_gets_into_the_tree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
