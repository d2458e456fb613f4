/* Own words first, in the window: when they are asked for, and that what was written stays with its decision.
 */
#include "world.h"

#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "gui/screens/scene_state.h"
#include "gui/screens/scene_words.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void open_briefing(struct world *world, enum km_mode mode)
{
    world->app.settings.mode = mode;
    world_show(world);
    assert_true(app_open(&world->app, world_card(world, "broken-kettle")));
    world_show(world);
}

/* To the first decision, with the choice of the briefing turned on. */
static void begin(struct world *world)
{
    open_briefing(world, KM_PRACTICE);
    world_press(world, "w");
    world_press(world, "Enter");
    world_press(world, "End");
    assert_true(world_shows(world, "scene.words.field"));
}

static const char *words_of(const struct world *world, uint32_t turn)
{
    return km_session_own_words(app_session(&world->app), turn);
}

static void write(struct world *world, const char *text)
{
    world_type(world, text);
    world_press(world, "Enter");
    assert_true(world_shows(world, "scene.option.1"));
}

/* The first option, or the form as it stands, to the end. */
static void play(struct world *world)
{
    struct app *app = &world->app;
    size_t count;
    while (km_session_status(app_session(app)) == KM_OPEN) {
        struct km_node node = km_scenario_node(app_scenario(app), km_session_node(app_session(app)));
        if (node.kind == KM_NODE_FORM)
            app_submit(app);
        else
            app_answer(app, km_session_options(app_session(app), &count)[0]);
    }
    world_show(world);
}

/* ---- when ---- */

static void nobody_is_asked_who_did_not_want_it(void **state)
{
    struct world *world = *state;
    open_briefing(world, KM_PRACTICE);
    assert_true(world_node(world, "briefing.answering.options").state & GUI_CHOSEN);
    world_press(world, "Enter");
    world_press(world, "End");
    assert_true(world_shows(world, "scene.option.1"));
    assert_false(world_shows(world, "scene.words"));
}

static void an_exam_has_no_such_choice(void **state)
{
    struct world *world = *state;
    open_briefing(world, KM_PRACTICE);
    world_click(world, "briefing.answering.words");
    assert_int_equal(world->app.settings.own_words, APP_WORDS_FIRST);
    world_press(world, "3");
    assert_false(world_shows(world, "briefing.answering.words"));
    world_press(world, "w");
    assert_int_equal(world->app.settings.own_words, APP_WORDS_FIRST);
    world_press(world, "Enter");
    world_press(world, "End");
    assert_true(world_shows(world, "scene.option.1"));
}

static void guided_mode_asks_by_itself_from_the_second_time_on(void **state)
{
    struct world *world = *state;
    open_briefing(world, KM_GUIDED);
    assert_true(world_node(world, "briefing.answering.options").state & GUI_CHOSEN);
    world_press(world, "Enter");
    play(world);
    app_leave(&world->app);
    app_load_library(&world->app);
    assert_int_equal(world_card(world, "broken-kettle")->ended, 1);
    open_briefing(world, KM_PRACTICE);
    assert_true(world_node(world, "briefing.answering.options").state & GUI_CHOSEN);
    world_press(world, "1");
    assert_true(world_node(world, "briefing.answering.words").state & GUI_CHOSEN);
    world_press(world, "w");
    assert_true(world_node(world, "briefing.answering.options").state & GUI_CHOSEN);
}

static void what_was_chosen_is_remembered(void **state)
{
    struct world *world = *state;
    begin(world);
    world_close(world);
    world_open(world);
    assert_int_equal(world->app.settings.own_words, APP_WORDS_FIRST);
}

/* ---- writing ---- */

static void they_come_before_the_options_and_may_be_left_out(void **state)
{
    struct world *world = *state;
    begin(world);
    assert_false(world_shows(world, "scene.option.1"));
    size_t events = km_session_event_count(app_session(&world->app));
    world_press(world, "Enter");
    assert_true(world_shows(world, "scene.option.1"));
    assert_int_equal(km_session_event_count(app_session(&world->app)), events);
    assert_false(world_shows(world, "scene.words.written"));
    world_press(world, "1");
    world_press(world, "End");
    assert_true(world_shows(world, "scene.words.field"));
}

static void letters_and_numbers_are_text_and_no_keys(void **state)
{
    struct world *world = *state;
    begin(world);
    world_press(world, "1");
    world_press(world, "u");
    assert_int_equal(km_session_turns(app_session(&world->app)), 0);
    write(world, "1. まずお詫びします");
    assert_string_equal(words_of(world, 1), "1. まずお詫びします");
    assert_int_equal(km_session_turns(app_session(&world->app)), 0);
}

static void they_can_be_written_anew_before_the_answer(void **state)
{
    struct world *world = *state;
    begin(world);
    write(world, "はい");
    world_press(world, "w");
    assert_false(world_shows(world, "scene.option.1"));
    assert_string_equal(world_node(world, "scene.words.field").value, "はい");
    write(world, "、承ります");
    assert_string_equal(words_of(world, 1), "はい、承ります");
}

static void they_stay_with_their_decision_after_an_undo(void **state)
{
    struct world *world = *state;
    begin(world);
    write(world, "はい");
    world_press(world, "1");
    world_press(world, "End");
    write(world, "いいえ");
    world_press(world, "u");
    assert_true(world_shows(world, "scene.option.1"));
    assert_string_equal(words_of(world, 1), "はい");
    assert_string_equal(world_node(world, "scene.words.written").label, "自分の言葉：はい");
}

static void what_is_half_written_outlives_the_stop_card(void **state)
{
    struct world *world = *state;
    begin(world);
    world_type(world, "お待ち");
    world_click(world, "scene.stop");
    assert_int_equal(world->app.screen, SCREEN_STOPPED);
    world_press(world, "Esc");
    world_press(world, "End");
    assert_string_equal(world_node(world, "scene.words.field").value, "お待ち");
}

static void they_outlive_a_kill(void **state)
{
    struct world *world = *state;
    begin(world);
    write(world, "はい");
    world_close(world);
    world_open(world);
    const struct km_card *card = world_card(world, "broken-kettle");
    assert_true(app_continue(&world->app, card, card->last));
    world_press(world, "End");
    assert_true(world_shows(world, "scene.option.1"));
    assert_string_equal(words_of(world, 1), "はい");
}

static void a_turning_point_is_tried_again_without_them_and_they_stay(void **state)
{
    struct world *world = *state;
    begin(world);
    write(world, "はい");
    play(world);
    app_finish(&world->app);
    world_show(world);
    app_retry(&world->app, 1);
    world_press(world, "End");
    assert_true(world_shows(world, "scene.option.1"));
    assert_false(world_shows(world, "scene.words"));
    world_press(world, "1");
    app_retry_end(&world->app);
    world_show(world);
    assert_string_equal(words_of(world, 1), "はい");
}

static int set_up(void **state)
{
    int failed = world_set_up(state);
    struct world *world = *state;
    world->app.settings.language = UI_JA;
    world->app.settings.width = 1920;
    world->app.settings.height = 1080;
    return failed;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, world_tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(nobody_is_asked_who_did_not_want_it),
        TEST(an_exam_has_no_such_choice),
        TEST(guided_mode_asks_by_itself_from_the_second_time_on),
        TEST(what_was_chosen_is_remembered),
        TEST(they_come_before_the_options_and_may_be_left_out),
        TEST(letters_and_numbers_are_text_and_no_keys),
        TEST(they_can_be_written_anew_before_the_answer),
        TEST(they_stay_with_their_decision_after_an_undo),
        TEST(what_is_half_written_outlives_the_stop_card),
        TEST(they_outlive_a_kill),
        TEST(a_turning_point_is_tried_again_without_them_and_they_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
