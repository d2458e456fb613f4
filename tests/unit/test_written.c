/* What a person writes in a session: an answer in their own words, and a plan. */
#include "stage.h"

#define NODES                                                                                          \
    "{'id':'a','lines':[{'by':'customer','text':'hello'}],'choices':["                                 \
    "{'id':'sit','text':'sit','acts':['agent.listen'],"                                                \
    "'reply':[{'by':'customer','text':'at eleven','reveals':['night']}],'to':'b'},"                    \
    "{'id':'wait','text':'wait','acts':['agent.apology.written'],'to':'b'}]},"                         \
    "{'id':'b','choices':[{'id':'go','text':'go','acts':['agent.listen'],'to':'f','reason':'left'}]}," \
    "{'id':'f','phase':'after','form':{'title':'x','slots':[{'slot':'when','label':'x','options':["    \
    "{'id':'o1','text':'x','mark':'fact'}]}],'to':'z'}},"                                              \
    "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}"

static int set_up(void **state)
{
    struct stage *stage = test_malloc(sizeof *stage);
    stage_play(stage, "'facts':{'night':{'slot':'when','text':'x'}},", NODES);
    *state = stage;
    return 0;
}

static int tear_down(void **state)
{
    stage_close(*state);
    test_free(*state);
    return 0;
}

static bool say(struct stage *stage, const char *text)
{
    struct km_event event;
    return km_session_write_words(stage->session, text, 2000, &event) && stage_take(stage, &event);
}

static bool plan(struct stage *stage, const char *text)
{
    struct km_event event;
    return km_session_write_plan(stage->session, text, 5000, &event) && stage_take(stage, &event);
}

static void play_to_the_end(struct stage *stage)
{
    static const int32_t entries[] = {0};
    assert_true(stage_answer(stage, "sit") && stage_answer(stage, "go") && stage_submit(stage, entries, 1));
}

static void own_words_belong_to_their_decision_and_change_nothing(void **state)
{
    struct stage *stage = *state;
    const char *before = stage_picture(stage, stage->session);
    assert_null(km_session_own_words(stage->session, 1));
    assert_true(say(stage, "さようでございますか。"));
    assert_string_equal(strchr(stage_picture(stage, stage->session), '\n'), strchr(before, '\n'));
    assert_string_equal(km_session_own_words(stage->session, 1), "さようでございますか。");
    assert_true(stage_answer(stage, "sit"));
    assert_string_equal(km_session_own_words(stage->session, 1), "さようでございますか。");
    assert_null(km_session_own_words(stage->session, 2));
    assert_null(km_session_own_words(stage->session, 3));
    assert_null(km_session_own_words(stage->session, 0));
}

static void later_words_take_the_place_of_earlier_ones(void **state)
{
    struct stage *stage = *state;
    assert_true(say(stage, "one") && say(stage, "two"));
    assert_string_equal(km_session_own_words(stage->session, 1), "two");
}

/* After an undo the decision is the same one; after another answer the next is not. */
static void words_come_back_with_their_decision(void **state)
{
    struct stage *stage = *state;
    assert_true(say(stage, "first") && stage_answer(stage, "sit") && say(stage, "second"));
    assert_true(stage_press(stage, KM_UNDO));
    assert_string_equal(km_session_own_words(stage->session, 1), "first");
    assert_true(stage_answer(stage, "wait"));
    assert_string_equal(km_session_own_words(stage->session, 1), "first");
    assert_null(km_session_own_words(stage->session, 2));
    assert_true(say(stage, "another"));
    assert_string_equal(km_session_own_words(stage->session, 2), "another");
}

static void words_that_cannot_be_kept_are_refused(void **state)
{
    struct stage *stage = *state;
    char most[KM_MOST_WRITTEN + 2];
    memset(most, 'a', sizeof most);
    most[KM_MOST_WRITTEN + 1] = '\0';
    assert_false(say(stage, most));
    most[KM_MOST_WRITTEN] = '\0';
    assert_true(say(stage, most));
    assert_false(say(stage, ""));
    assert_false(say(stage, " \t\n"));
    assert_false(say(stage, "　"));
    assert_false(say(stage, "\xE3\x81"));
}

static void a_form_an_exam_and_an_end_have_no_own_words(void **state)
{
    struct stage *stage = *state;
    struct km_event event;
    struct km_session *exam =
        km_session_new(NULL, stage->scenario, (struct km_session_setup){.mode = KM_EXAM}, 1000);
    assert_false(km_session_write_words(exam, "x", 2000, &event));
    km_session_free(exam);
    assert_true(stage_answer(stage, "sit") && stage_answer(stage, "go"));
    assert_false(say(stage, "x"));
    assert_true(stage_enter(stage, 0, 0));
    assert_true(km_session_submit(stage->session, 3000, &event) && stage_take(stage, &event));
    assert_false(say(stage, "x"));
}

static void a_plan_is_written_when_the_scene_is_over(void **state)
{
    struct stage *stage = *state;
    assert_false(plan(stage, "ask first"));
    play_to_the_end(stage);
    assert_null(km_session_plan(stage->session));
    assert_true(plan(stage, "ask first"));
    assert_true(stage_press(stage, KM_END));
    assert_true(plan(stage, "ask, then\ndefer"));
    assert_string_equal(km_session_plan(stage->session), "ask, then\ndefer");
    assert_int_equal(km_session_status(stage->session), KM_ENDED);
    assert_true(plan(stage, ""));
    assert_null(km_session_plan(stage->session));
    assert_true(plan(stage, "again"));
    assert_string_equal(km_session_plan(stage->session), "again");
}

static void what_was_written_is_in_the_file(void **state)
{
    struct stage *stage = *state;
    assert_true(say(stage, "「はい」と\"yes\"\\"));
    play_to_the_end(stage);
    assert_true(stage_press(stage, KM_END) && plan(stage, "ひと呼吸\nおく"));
    struct km_session *again = stage_reload(stage);
    assert_string_equal(km_session_own_words(again, 1), "「はい」と\"yes\"\\");
    assert_string_equal(km_session_plan(again), "ひと呼吸\nおく");
    assert_string_equal(stage_picture(stage, again), stage_picture(stage, stage->session));
    km_session_free(again);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(own_words_belong_to_their_decision_and_change_nothing, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(later_words_take_the_place_of_earlier_ones, set_up, tear_down),
        cmocka_unit_test_setup_teardown(words_come_back_with_their_decision, set_up, tear_down),
        cmocka_unit_test_setup_teardown(words_that_cannot_be_kept_are_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_form_an_exam_and_an_end_have_no_own_words, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_plan_is_written_when_the_scene_is_over, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_was_written_is_in_the_file, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
