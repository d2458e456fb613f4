/* Reports: what the model picks, and what the text and JSON formats make of it: at most a screen, nothing
 * that could move a terminal's cursor, JSON that parses. */
#include "base/utf8.h"
#include "debrief.h"
#include "report/model.h"
#include "report/pdf.h"
#include "text/normal.h"
#include "text/width.h"
#include "json/read.h"

static const char *rule_id(const struct debrief *debrief, size_t rule)
{
    return km_rulebook_rule(debrief->stage.rulebook, rule)->id;
}

/* "turn−loss: rule rule; …" */
static const char *points_of(struct debrief *debrief)
{
    struct strbuf out;
    strbuf_init(&out, &debrief->arena);
    for (size_t p = 0; p < debrief->report->point_count; p++) {
        const struct km_turning_point *point = &debrief->report->points[p];
        strbuf_add(&out, p ? "; " : "");
        strbuf_printf(&out, "%u−%d:", point->decision.turn, point->decision.before - point->decision.after);
        for (size_t r = 0; r < point->rule_count; r++)
            strbuf_printf(&out, " %s", rule_id(debrief, point->rules[r]));
    }
    return out.data;
}

/* ---- turning points ---- */

static void turning_points_go_from_grave_to_light_and_then_by_turn(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good rare four three one two done");
    assert_string_equal(points_of(&debrief), "5−5: no-one; 6−5: no-two; 4−3: no-three; 3−1: no-four");
    debrief_close(&debrief);
}

static void the_rules_broken_by_one_answer_are_one_turning_point(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good rare four all done");
    assert_string_equal(points_of(&debrief), "4−16: no-two no-one no-three no-other; 3−1: no-four");
    debrief_close(&debrief);
}

static void what_was_never_done_cost_at_the_answer_that_let_its_last_moment_pass(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "three done");
    assert_string_equal(points_of(&debrief), "2−4: be-good answer-rare; 1−3: no-three");
    assert_string_equal(debrief.report->points[0].answer.text.in[KM_JA], "done.");
    debrief_close(&debrief);
}

static void without_objectives_the_answers_that_broke_a_rule_are_shown(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good reply four all done");
    km_report_free(debrief.report);
    debrief.report = km_report_new(NULL, debrief.stage.session, debrief.score, NULL);
    assert_string_equal(points_of(&debrief), "4−0: no-two no-one no-three no-other; 3−0: no-four");
    assert_string_equal(debrief.report->points[0].answer.text.in[KM_JA], "all.");
    debrief_close(&debrief);
}

static void a_lapse_is_shown_with_the_words_that_its_answer_replied_to(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "rare good good leave");
    assert_string_equal(points_of(&debrief), "4−2: answer-rare answer");
    const struct km_turning_point *point = &debrief.report->points[0];
    assert_string_equal(point->before.text.in[KM_JA], "customer.ask.");
    assert_string_equal(point->scene.text.in[KM_JA], ".");
    assert_string_equal(point->answer.text.in[KM_JA], "leave.");
    debrief_close(&debrief);
}

static void what_stayed_open_cost_where_it_could_last_have_been_met(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "rare good good good good leave");
    assert_string_equal(points_of(&debrief), "6−2: answer-rare answer");
    assert_string_equal(debrief.report->points[0].answer.text.in[KM_JA], "leave.");
    debrief_close(&debrief);
}

/* The form comes after the customer has gone: what it says lets nobody wait. */
static void a_lapse_is_not_shown_at_the_form(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good record FORM");
    assert_string_equal(points_of(&debrief), "2−2: answer answer-rare");
    assert_string_equal(debrief.report->points[0].answer.text.in[KM_JA], "record.");
    debrief_close(&debrief);
}

/* The scene's act breaks the rule; the trainee reads the words that brought it about. */
static void what_the_scene_did_is_shown_at_the_answer_that_led_to_it(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good reply shout");
    assert_string_equal(points_of(&debrief), "3−1: no-safety");
    const struct km_turning_point *point = &debrief.report->points[0];
    assert_string_equal(point->answer.text.in[KM_JA], "shout.");
    assert_false(km_text_present(&point->before.text)); /* nobody spoke since the answer before */
    assert_string_equal(point->scene.text.in[KM_JA], ".");
    debrief_close(&debrief);
}

/* ---- what went well, what to try ---- */

static void doing_right_beats_resisting_and_a_turning_point_is_no_example(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "reply good reply done");
    assert_int_equal(km_report_good(debrief.report, 0)->turn, 2);
    assert_string_equal(rule_id(&debrief, km_report_good(debrief.report, 0)->rule), "be-good");
    assert_false(km_text_present(&km_report_good(debrief.report, 0)->resisted));
    debrief_close(&debrief);
    /* Nothing done that a kept rule asks for: a temptation resisted, the gravest. */
    debrief_play_plain(&debrief, "reply done");
    assert_int_equal(km_report_good(debrief.report, 0)->turn, 1);
    assert_string_equal(rule_id(&debrief, km_report_good(debrief.report, 0)->rule), "no-two");
    assert_true(km_text_present(&km_report_good(debrief.report, 0)->resisted));
    debrief_close(&debrief);
    debrief_play_plain(&debrief, "mixed reply done");
    assert_int_equal(km_report_good(debrief.report, 0)->turn, 2);
    assert_string_equal(rule_id(&debrief, km_report_good(debrief.report, 0)->rule), "no-two");
    debrief_close(&debrief);
    debrief_play_plain(&debrief, "all");
    assert_int_equal(km_report_good_count(debrief.report), 0);
    debrief_close(&debrief);
}

static void tomorrow_is_about_the_first_turning_point_that_broke_a_rule_else_what_was_done(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good rare four three one done");
    struct km_tomorrow tomorrow = km_report_tomorrow(debrief.report);
    assert_string_equal(tomorrow.remark.key, "report.tomorrow.try");
    assert_string_equal(rule_id(&debrief, tomorrow.remark.rule), "no-one");
    assert_false(km_text_present(&tomorrow.words)); /* they stand at the turning point */
    debrief_close(&debrief);
    debrief_play_plain(&debrief, "good reply done");
    km_report_free(debrief.report);
    debrief.report = km_report_new(NULL, debrief.stage.session, debrief.score, NULL);
    tomorrow = km_report_tomorrow(debrief.report);
    assert_string_equal(tomorrow.remark.key, "report.tomorrow.again"); /* not what was never tested */
    assert_string_equal(rule_id(&debrief, tomorrow.remark.rule), "be-good");
    debrief_close(&debrief);
    debrief_play_plain(&debrief, "good rare reply done");
    tomorrow = km_report_tomorrow(debrief.report);
    assert_string_equal(tomorrow.remark.key, "report.tomorrow.again");
    assert_string_equal(rule_id(&debrief, tomorrow.remark.rule), "be-good");
    debrief_close(&debrief);
}

/* ---- the sum ---- */

static void the_sum_shows_every_weight_that_counts(void **state)
{
    (void)state;
    static const struct {
        const char *answers, *sum;
    } rows[] = {
        {"good rare reply done", "1+3+5+5+3+1 = 18"},
        {"good reply other done", "1+3+5+5+3−3 = 14"},
        {"all done", "−3 = −3"},
        {"one two three four done", "0 = 0"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct debrief debrief;
        debrief_play_plain(&debrief, rows[i].answers);
        assert_string_equal(debrief.report->sum, rows[i].sum);
        assert_non_null(strstr(debrief_write(&debrief, "text", KM_EN, false, false), rows[i].sum));
        debrief_close(&debrief);
    }
}

/* ---- one screen ---- */

static size_t lines_in(const char *text)
{
    size_t lines = 0;
    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

static size_t widest_line(const char *text)
{
    size_t widest = 0;
    while (*text) {
        size_t length = strcspn(text, "\n"), width = text_width_n(text, length);
        widest = width > widest ? width : widest;
        text += length + (text[length] == '\n');
    }
    return widest;
}

static void texts_of_a_sentence_make_one_screen(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "x",
        "こちらの落ち度がはっきりしないうちは、書面でのお詫びはお渡しできません。",
        "As long as we do not know what happened, an apology in writing is premature.",
        "one\\ntwo",
        "ーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーー",
    };
    static const char *const runs[] = {
        "good reply four all done",
        "four three one two UNDO two done",
        "done",
        "good reply done",
        "one",
        "all STOP",
        "good rare all record FORM",
        "good rare reply UNDO reply done",
        "",
    };
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
        for (size_t r = 0; r < sizeof runs / sizeof *runs; r++)
            for (int language = KM_JA; language <= KM_EN; language++) {
                struct debrief debrief;
                debrief_play(&debrief, texts[t], (struct km_session_setup){.mode = KM_PRACTICE}, runs[r]);
                const char *text = debrief_write(&debrief, "text", (enum km_language)language, false, false);
                if (lines_in(text) > 30 || widest_line(text) > 80)
                    print_message("%s", text);
                assert_true(lines_in(text) <= 30);
                assert_true(widest_line(text) <= 80);
                debrief_write(&debrief, "text", (enum km_language)language, true, true);
                debrief_close(&debrief);
            }
}

static void what_must_stand_is_whole_even_where_a_screen_does_not_hold_it(void **state)
{
    (void)state;
    static const char text[] =
        "As long as we do not know what happened, we cannot hand out an apology in writing. Let me first "
        "establish the facts; a colleague will look into them today, and I will call you by noon tomorrow. "
        "I am very sorry for the trouble. I know that this has cost you an afternoon. May I ask you to wait?";
    struct debrief debrief;
    debrief_play(&debrief, text, (struct km_session_setup){.mode = KM_PRACTICE}, "good reply four all done");
    const char *report = debrief_write(&debrief, "text", KM_EN, false, false);
    const char *letters = text_letters(&debrief.arena, report);
    static const char *const before[] = {"What happened: ", "A way to put it: ", "One thing for tomorrow: "};
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        struct strbuf whole;
        strbuf_init(&whole, &debrief.arena);
        strbuf_printf(&whole, "%s%s", before[i], text);
        assert_non_null(strstr(letters, text_letters(&debrief.arena, whole.data)));
    }
    assert_non_null(strstr(report, "May I ask you to wait?\"\n"));
    debrief_close(&debrief);
}

static void an_exam_says_whether_it_was_passed_within_the_screen(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play(&debrief,
                 "長い文が続きます。長い文が続きます。長い文が続きます。長い文が続きます。長い文が続きます。",
                 (struct km_session_setup){.mode = KM_EXAM}, "good reply one three done");
    const char *text = debrief_write(&debrief, "text", KM_EN, false, false);
    assert_non_null(strstr(text, "Not passed"));
    assert_true(lines_in(text) <= 30);
    debrief_close(&debrief);
}

static void what_fits_is_not_cut(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play(&debrief, "明日の正午までに、私からお電話いたします。",
                 (struct km_session_setup){.mode = KM_PRACTICE}, "good rare one done");
    assert_null(strstr(debrief_write(&debrief, "text", KM_JA, false, false), "…"));
    debrief_close(&debrief);
}

/* ---- hostile texts ---- */

static void no_control_character_of_a_file_reaches_the_text(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "\\u001b[31mred\\u001b[0m", "\\u202Edesrever", "a\\rb\\u0007\\u0008",  "\\u009b31m",
        "\\u2066x\\u2069",          "t\\ttab",         "line\\u2028separator",
    };
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
        for (int full = 0; full < 2; full++) {
            struct debrief debrief;
            debrief_play(&debrief, texts[t], (struct km_session_setup){.mode = KM_PRACTICE},
                         "good rare all done");
            const char *text = debrief_write(&debrief, "text", KM_JA, full, true);
            assert_non_null(strstr(text, "\xef\xbf\xbd"));
            for (size_t at = 0, length = strlen(text); at < length;) {
                uint32_t code;
                size_t bytes = utf8_decode(text + at, length - at, &code);
                assert_true(bytes > 0);
                assert_true(utf8_printable(code));
                at += bytes;
            }
            debrief_close(&debrief);
        }
}

/* ---- stopped and left ---- */

static void after_a_stop_nothing_is_judged(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "one two STOP");
    assert_int_equal(debrief.report->point_count, 0);
    for (int full = 0; full < 2; full++) {
        const char *text = debrief_write(&debrief, "text", KM_EN, full, false);
        assert_non_null(strstr(text, "Nothing is scored"));
        assert_null(strstr(text, "Turning point"));
        assert_null(strstr(text, "Points"));
        assert_null(strstr(text, "The rules"));
    }
    debrief_close(&debrief);
}

static void a_session_that_was_left_is_not_scored(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good one");
    const char *text = debrief_write(&debrief, "text", KM_EN, false, false);
    assert_non_null(strstr(text, "This session has not come to its end"));
    assert_non_null(strstr(text, "This session is not scored"));
    assert_null(strstr(text, "out of 100"));
    assert_string_equal(points_of(&debrief), "2−5: no-one");
    debrief_close(&debrief);
}

/* ---- formats ---- */

static struct json_document *parse(const char *text)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct json_document *json = json_parse((struct km_bytes){text, strlen(text)}, diags);
    stage_print_findings(diags);
    km_diags_free(diags);
    assert_non_null(json);
    return json;
}

static void the_json_report_has_everything_the_text_says(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play(&debrief, "\\u001b\\n\\\"\\\\", (struct km_session_setup){.mode = KM_GUIDED},
                 "good one UNDO three rare done");
    struct json_document *json = parse(debrief_write(&debrief, "json", KM_JA, false, false));
    const struct json_value *root = json_root(json);
    static const char *const members[] = {
        "scenario", "rulebook", "mode",       "status",         "turns",    "undos",
        "title",    "happened", "went_well",  "turning_points", "tomorrow", "meters",
        "points",   "possible", "earned",     "deducted",       "score",    "passed",
        "ended",    "rules",    "transcript", "attainable",     "passable", "decisions",
    };
    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        assert_non_null(json_find(root, members[i]));
    assert_string_equal(json_string(json_find(root, "mode")), "guided");
    assert_string_equal(json_string(json_find(root, "status")), "ended");
    assert_int_equal(json_integer(json_find(root, "turns")), 4);
    assert_int_equal(json_integer(json_find(root, "undos")), 1);
    assert_int_equal(json_count(json_find(root, "turning_points")), 1);
    assert_int_equal(json_count(json_find(root, "rules")), 9);
    /* Before each answer, and at the end. */
    assert_int_equal(json_count(json_find(json_find(root, "meters"), "anger")), 5);
    assert_string_equal(json_string(json_find(json_find(root, "title"), "ja")), "\033\n\"\\");
    json_free(json);
    debrief_close(&debrief);
}

static void the_json_report_of_a_stopped_session_has_no_verdicts_and_no_points(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good one STOP");
    struct json_document *json = parse(debrief_write(&debrief, "json", KM_JA, false, false));
    const struct json_value *root = json_root(json);
    static const char *const absent[] = {"points", "possible", "earned", "deducted", "score", "passed"};
    for (size_t i = 0; i < sizeof absent / sizeof *absent; i++)
        assert_int_equal(json_kind(json_find(root, absent[i])), JSON_NULL);
    assert_int_equal(json_count(json_find(root, "rules")), 0);
    assert_null(json_find(root, "turning_points"));
    json_free(json);
    debrief_close(&debrief);
}

static void an_unknown_format_is_refused(void **state)
{
    (void)state;
    struct debrief debrief;
    struct km_bytes out;
    debrief_play_plain(&debrief, "done");
    struct km_report_style style = {.words = ui_words(&debrief.words), .columns = 80};
    assert_false(km_report_write(debrief.report, "html5", &style, &out));
    assert_string_equal(km_report_format_name(0), "text");
    for (size_t i = 0; km_report_format_name(i); i++)
        assert_string_not_equal(km_report_format_name(i), "html5");
    assert_string_equal(km_report_format_extension("markdown"), "md");
    assert_string_equal(km_report_format_use("json").in[KM_EN], "for machines");
    assert_true(km_report_format_for_people("pdf"));
    assert_false(km_report_format_for_people("json"));
    assert_null(km_report_format_extension("html5"));
    assert_false(km_report_format_for_people("html5"));
    debrief_close(&debrief);
}

static const struct km_pdf *load_other_pdf(struct km_diags *diags)
{
    (void)diags;
    static const struct km_pdf other = {.version = "0.0.0"};
    return &other;
}

static void pdf_is_refused_without_its_module_and_with_that_of_another_version(void **state)
{
    (void)state;
    struct debrief debrief;
    struct km_bytes out;
    debrief_play_plain(&debrief, "done");
    struct km_diags *diags = km_diags_new(NULL);
    struct km_report_style style = {.words = ui_words(&debrief.words), .columns = 80, .diags = diags};
    assert_false(km_report_write(debrief.report, "pdf", &style, &out));
    style.load_pdf = load_other_pdf;
    assert_false(km_report_write(debrief.report, "pdf", &style, &out));
    assert_int_equal(km_diags_count(diags), 2);
    assert_string_equal(km_diags_at(diags, 0)->message.in[KM_EN], "this kamae cannot make PDF");
    assert_string_equal(km_diags_at(diags, 1)->code, "KM0650");
    assert_non_null(strstr(km_diags_at(diags, 1)->message.in[KM_EN], "0.0.0"));
    style.diags = NULL;
    assert_false(km_report_write(debrief.report, "pdf", &style, &out));
    km_diags_free(diags);
    debrief_close(&debrief);
}

static void the_same_report_written_twice_is_the_same(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good all done");
    const char *first = debrief_write(&debrief, "text", KM_JA, true, true);
    assert_string_equal(debrief_write(&debrief, "text", KM_JA, true, true), first);
    debrief_close(&debrief);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(turning_points_go_from_grave_to_light_and_then_by_turn),
        cmocka_unit_test(the_rules_broken_by_one_answer_are_one_turning_point),
        cmocka_unit_test(what_was_never_done_cost_at_the_answer_that_let_its_last_moment_pass),
        cmocka_unit_test(without_objectives_the_answers_that_broke_a_rule_are_shown),
        cmocka_unit_test(a_lapse_is_shown_with_the_words_that_its_answer_replied_to),
        cmocka_unit_test(what_stayed_open_cost_where_it_could_last_have_been_met),
        cmocka_unit_test(a_lapse_is_not_shown_at_the_form),
        cmocka_unit_test(what_the_scene_did_is_shown_at_the_answer_that_led_to_it),
        cmocka_unit_test(doing_right_beats_resisting_and_a_turning_point_is_no_example),
        cmocka_unit_test(tomorrow_is_about_the_first_turning_point_that_broke_a_rule_else_what_was_done),
        cmocka_unit_test(the_sum_shows_every_weight_that_counts),
        cmocka_unit_test(texts_of_a_sentence_make_one_screen),
        cmocka_unit_test(what_must_stand_is_whole_even_where_a_screen_does_not_hold_it),
        cmocka_unit_test(an_exam_says_whether_it_was_passed_within_the_screen),
        cmocka_unit_test(what_fits_is_not_cut),
        cmocka_unit_test(no_control_character_of_a_file_reaches_the_text),
        cmocka_unit_test(after_a_stop_nothing_is_judged),
        cmocka_unit_test(a_session_that_was_left_is_not_scored),
        cmocka_unit_test(the_json_report_has_everything_the_text_says),
        cmocka_unit_test(the_json_report_of_a_stopped_session_has_no_verdicts_and_no_points),
        cmocka_unit_test(an_unknown_format_is_refused),
        cmocka_unit_test(pdf_is_refused_without_its_module_and_with_that_of_another_version),
        cmocka_unit_test(the_same_report_written_twice_is_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
