/* Scroll areas: what moves them, what they keep, and that the focus stays in view. */
#include "ui_stage.h"

#include "gui/ui/button.h"
#include "gui/ui/frame.h"
#include "gui/ui/paragraph.h"
#include "gui/ui/ui.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* Buttons, or lines of text with a button at each end, in a view of 300 × 200 at 100, 100. */
struct world {
    size_t buttons, lines;
    int chosen[40];
};

static void button(struct gui *gui, struct world *world, size_t i)
{
    world->chosen[i] += gui_button(gui, gui_id(gui, "b", i), "釦", (struct gui_button){0});
    gui_gap(gui, GUI_GAP);
}

static void screen(struct gui *gui, void *user)
{
    struct world *world = user;
    gui_scroll_begin(gui, "list", (struct gui_rect){100, 100, 300, 200});
    for (size_t i = 0; i < world->buttons; i++)
        button(gui, world, i);
    for (size_t i = 0; i < world->lines; i++) {
        gui_name(gui, gui_id(gui, "line", i));
        gui_text(gui, "読む行", (struct gui_style){0});
    }
    if (world->lines)
        button(gui, world, 31);
    gui_scroll_end(gui);
}

struct test {
    struct stage stage;
    struct world world;
};

static struct test *open_test(void **state, size_t buttons, size_t lines)
{
    struct test *test = *state;
    test->world = (struct world){.buttons = buttons, .lines = lines};
    stage_open(&test->stage, screen, &test->world);
    return test;
}

static int set_up(void **state)
{
    *state = calloc(1, sizeof(struct test));
    return *state ? 0 : -1;
}

static int tear_down(void **state)
{
    struct test *test = *state;
    stage_close(&test->stage);
    free(test);
    return 0;
}

static bool is_whole(struct test *test, const char *id)
{
    struct gui_node node = stage_node(&test->stage, id);
    return node.visible.height == node.rect.height;
}

static void content_that_fits_has_no_bar(void **state)
{
    struct test *test = open_test(state, 3, 0);
    assert_int_equal(gui_picture(test->stage.gui)->items[0].kind, GUI_DRAW_CLIP);
    size_t without = gui_picture(test->stage.gui)->count;
    test->world.buttons = 4;
    stage_settle(&test->stage);
    assert_true(gui_picture(test->stage.gui)->count > without + 4);
}

static void the_focus_is_always_in_view(void **state)
{
    struct test *test = open_test(state, 20, 0);
    for (size_t i = 0; i < 20; i++) {
        assert_true(is_whole(test, stage_focus(&test->stage)));
        stage_key(&test->stage, "Tab");
    }
    assert_string_equal(stage_focus(&test->stage), "b.0");
    assert_true(is_whole(test, "b.0"));
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100);
}

static void the_wheel_scrolls_what_is_under_the_pointer(void **state)
{
    struct test *test = open_test(state, 20, 0);
    struct gui_event move = {.kind = GUI_EVENT_MOVE, .x = 10, .y = 10};
    stage_event(&test->stage, &move);
    stage_event(&test->stage, &(struct gui_event){.kind = GUI_EVENT_WHEEL, .wheel = -2});
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100);
    move.x = move.y = 150;
    stage_event(&test->stage, &move);
    stage_event(&test->stage, &(struct gui_event){.kind = GUI_EVENT_WHEEL, .wheel = -2});
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100 - 96);
    stage_event(&test->stage, &(struct gui_event){.kind = GUI_EVENT_WHEEL, .wheel_pixels = -7});
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100 - 96 - 7);
    stage_event(&test->stage, &(struct gui_event){.kind = GUI_EVENT_WHEEL, .wheel = 9});
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100);
}

static void no_number_of_a_device_is_too_large(void **state)
{
    struct test *test = open_test(state, 20, 0);
    static const int far[] = {INT_MAX, INT_MIN, INT_MAX, INT_MIN + 1};
    int last = 100 - (20 * 56 - 200);
    for (size_t i = 0; i < sizeof far / sizeof *far; i++) {
        stage_event(&test->stage, &(struct gui_event){.kind = GUI_EVENT_MOVE, .x = 150, .y = 150});
        stage_event(&test->stage, &(struct gui_event){.kind = GUI_EVENT_WHEEL, .wheel = far[i]});
        assert_int_equal(stage_node(&test->stage, "b.0").rect.y, far[i] > 0 ? 100 : last);
        stage_event(&test->stage, &(struct gui_event){.kind = GUI_EVENT_MOVE, .x = far[i], .y = far[3 - i]});
        stage_event(&test->stage, &(struct gui_event){.kind = GUI_EVENT_WHEEL, .wheel = far[i]});
    }
}

static void the_thumb_follows_the_pointer_however_far(void **state)
{
    struct test *test = open_test(state, 20, 0);
    struct gui_event event = {.kind = GUI_EVENT_PRESS, .x = 390, .y = 130};
    stage_event(&test->stage, &event);
    event.kind = GUI_EVENT_MOVE;
    event.y = INT_MAX;
    stage_event(&test->stage, &event);
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100 - (20 * 56 - 200));
    event.y = INT_MIN;
    stage_event(&test->stage, &event);
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100);
}

static void a_finger_may_be_anywhere(void **state)
{
    struct test *test = open_test(state, 20, 0);
    static const int far[] = {INT_MIN, INT_MAX, INT_MIN, 150};
    stage_event(&test->stage,
                &(struct gui_event){.kind = GUI_EVENT_PRESS, .x = 200, .y = 200, .touch = true});
    for (size_t i = 0; i < sizeof far / sizeof *far; i++)
        stage_event(&test->stage,
                    &(struct gui_event){.kind = GUI_EVENT_MOVE, .x = 200, .y = far[i], .touch = true});
    int top = stage_node(&test->stage, "b.0").rect.y;
    assert_in_range(top + 2000, 2000 + 100 - (20 * 56 - 200), 2000 + 100);
}

static void the_thumb_follows_the_pointer_and_a_press_beside_it_turns_a_page(void **state)
{
    struct test *test = open_test(state, 20, 0);
    int hidden = 20 * 56 - 200;
    struct gui_event event = {.kind = GUI_EVENT_PRESS, .x = 390, .y = 130};
    stage_event(&test->stage, &event);
    event.kind = GUI_EVENT_MOVE;
    event.y = 900;
    stage_event(&test->stage, &event);
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100 - hidden);
    event.kind = GUI_EVENT_RELEASE;
    stage_event(&test->stage, &event);
    event.kind = GUI_EVENT_MOVE;
    event.y = 150;
    stage_event(&test->stage, &event);
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100 - hidden);
    event.kind = GUI_EVENT_PRESS;
    stage_event(&test->stage, &event);
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100 - hidden + 150);
}

static void pages_end_and_home_move_it_as_far_as_it_goes(void **state)
{
    struct test *test = open_test(state, 20, 0);
    int height = 20 * 56, least = 100 - (height - 200);
    stage_key(&test->stage, "PageDown");
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100 - 175);
    stage_key(&test->stage, "End");
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, least);
    stage_key(&test->stage, "Home");
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100);
}

static void arrows_read_on_before_they_jump_to_a_button_far_below(void **state)
{
    struct test *test = open_test(state, 1, 40);
    assert_string_equal(stage_focus(&test->stage), "b.0");
    stage_key(&test->stage, "Down");
    assert_string_equal(stage_focus(&test->stage), "b.0");
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100 - 72);
    for (size_t i = 0; i < 20; i++)
        stage_key(&test->stage, "Down");
    assert_string_equal(stage_focus(&test->stage), "b.31");
}

static void what_is_scrolled_away_is_not_clicked(void **state)
{
    struct test *test = open_test(state, 20, 0);
    stage_key(&test->stage, "End");
    struct gui_event event = {.kind = GUI_EVENT_PRESS, .x = 110, .y = 40};
    stage_event(&test->stage, &event);
    event.kind = GUI_EVENT_RELEASE;
    stage_event(&test->stage, &event);
    for (size_t i = 0; i < 20; i++)
        assert_int_equal(test->world.chosen[i], 0);
}

static void reveal_brings_a_thing_into_view(void **state)
{
    struct test *test = open_test(state, 20, 0);
    gui_reveal(test->stage.gui, "b.12");
    stage_settle(&test->stage);
    assert_true(is_whole(test, "b.12"));
    stage_click(&test->stage, "b.12");
    assert_int_equal(test->world.chosen[12], 1);
}

static void its_end_is_shown_when_asked_for_even_before_its_height_is_known(void **state)
{
    struct test *test = open_test(state, 3, 0);
    test->stage.setting.reduced_motion = false;
    test->world.buttons = 20;
    gui_scroll_to_end(test->stage.gui, "list");
    stage_settle(&test->stage);
    test->stage.now_ms += 1000;
    stage_settle(&test->stage);
    assert_int_equal(stage_node(&test->stage, "b.19").rect.y, 300 - 48 - 8);
    gui_scroll_to_start(test->stage.gui, "list");
    test->stage.setting.reduced_motion = true;
    stage_settle(&test->stage);
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100);
}

static void content_that_shrank_starts_at_the_top(void **state)
{
    struct test *test = open_test(state, 20, 0);
    stage_key(&test->stage, "End");
    test->world.buttons = 2;
    stage_settle(&test->stage);
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100);
}

static void scrolling_takes_160_ms_and_then_asks_for_no_more_frames(void **state)
{
    struct test *test = open_test(state, 20, 0);
    test->stage.setting.reduced_motion = false;
    stage_settle(&test->stage);
    stage_key(&test->stage, "PageDown");
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100);
    assert_int_equal(gui_wake_at(test->stage.gui), test->stage.now_ms + 16);
    test->stage.now_ms += 80;
    stage_settle(&test->stage);
    int half = stage_node(&test->stage, "b.0").rect.y;
    assert_true(half < 100 && half > 100 - 175);
    test->stage.now_ms += 80;
    stage_settle(&test->stage);
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100 - 175);
    assert_int_equal(gui_wake_at(test->stage.gui), -1);
}

static void what_is_said_in_other_words_is_there_at_once(void **state)
{
    struct test *test = open_test(state, 20, 0);
    test->stage.setting.reduced_motion = false;
    stage_key(&test->stage, "PageDown");
    test->stage.setting.words++;
    stage_settle(&test->stage);
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100 - 175);
    assert_int_equal(gui_wake_at(test->stage.gui), -1);
    stage_key(&test->stage, "PageUp");
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100 - 175);
    assert_int_equal(gui_wake_at(test->stage.gui), test->stage.now_ms + 16);
}

static void change_screen(struct gui *gui, void *user)
{
    float *values = user;
    values[1] = gui_animate(gui, "value", values[0], 240, 8);
}

static void a_change_runs_in_eight_steps_and_from_where_it_is(void **state)
{
    struct test *test = *state;
    float values[2] = {3, 0};
    stage_open(&test->stage, change_screen, values);
    assert_true(values[1] >= 3 && values[1] <= 3);
    test->stage.setting.reduced_motion = false;
    values[0] = 11;
    stage_settle(&test->stage);
    assert_int_equal(gui_wake_at(test->stage.gui), test->stage.now_ms + 30);
    float before = values[1];
    test->stage.now_ms += 29;
    stage_settle(&test->stage);
    assert_true(values[1] <= before && values[1] >= before);
    test->stage.now_ms += 61;
    stage_settle(&test->stage);
    assert_true(values[1] > 6 && values[1] < 11);
    values[0] = values[1];
    test->stage.now_ms += 240;
    stage_settle(&test->stage);
    test->stage.now_ms += 240;
    stage_settle(&test->stage);
    assert_true(values[1] >= values[0] && values[1] <= values[0]);
    assert_int_equal(gui_wake_at(test->stage.gui), -1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

static void finger(struct test *test, enum gui_event_kind kind, int y)
{
    stage_event(&test->stage, &(struct gui_event){.kind = kind, .x = 200, .y = y, .touch = true});
}

static void a_finger_draws_the_content_along_and_then_chooses_nothing(void **state)
{
    struct test *test = open_test(state, 12, 0);
    int before = stage_node(&test->stage, "b.0").rect.y;
    finger(test, GUI_EVENT_PRESS, 200);
    finger(test, GUI_EVENT_MOVE, 195);
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, before);
    finger(test, GUI_EVENT_MOVE, 150);
    finger(test, GUI_EVENT_MOVE, 140);
    finger(test, GUI_EVENT_RELEASE, 140);
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, before - 60);
    for (size_t i = 0; i < 12; i++)
        assert_int_equal(test->world.chosen[i], 0);
}

static void a_finger_that_leaves_the_area_still_draws_it(void **state)
{
    struct test *test = open_test(state, 20, 0);
    int before = stage_node(&test->stage, "b.0").rect.y;
    finger(test, GUI_EVENT_PRESS, 120);
    finger(test, GUI_EVENT_MOVE, 105);
    finger(test, GUI_EVENT_MOVE, 40);
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, before - 80);
    finger(test, GUI_EVENT_RELEASE, 40);
    finger(test, GUI_EVENT_PRESS, 40);
    finger(test, GUI_EVENT_MOVE, 190);
    assert_int_equal(stage_node(&test->stage, "b.0").rect.y, before - 80);
}

/* The finger goes up by 20 pixels in each of five frames, and is lifted `rest_ms` after the last. */
static struct test *thrown(void **state, size_t buttons, int rest_ms)
{
    struct test *test = open_test(state, buttons, 0);
    test->stage.setting.reduced_motion = false;
    finger(test, GUI_EVENT_PRESS, 280);
    for (int y = 260; y >= 180; y -= 20) {
        test->stage.now_ms += 16;
        finger(test, GUI_EVENT_MOVE, y);
        assert_int_equal(stage_node(&test->stage, "b.0").rect.y, 100 - (280 - y));
    }
    test->stage.now_ms += rest_ms;
    finger(test, GUI_EVENT_RELEASE, 180);
    return test;
}

static int top_after(struct test *test, int ms)
{
    test->stage.now_ms += ms;
    stage_settle(&test->stage);
    return stage_node(&test->stage, "b.0").rect.y;
}

static void what_a_finger_lets_go_in_motion_goes_on_slower_and_slower(void **state)
{
    struct test *test = thrown(state, 40, 8);
    int first = top_after(test, 16), second = top_after(test, 284), third = top_after(test, 300);
    int last = top_after(test, 300);
    assert_in_range(-first, 15, 20); /* as fast as the finger was */
    assert_true(first - second > second - third && second - third > third - last && third > last);
    assert_int_equal(top_after(test, 1), last);
    assert_int_equal(gui_wake_at(test->stage.gui), -1);
}

static void what_lies_still_when_the_finger_is_lifted_stays(void **state)
{
    struct test *test = thrown(state, 40, 200);
    assert_int_equal(gui_wake_at(test->stage.gui), -1);
    assert_int_equal(top_after(test, 900), 0);
}

static void with_reduced_motion_nothing_goes_on(void **state)
{
    struct test *test = open_test(state, 40, 0);
    finger(test, GUI_EVENT_PRESS, 280);
    test->stage.now_ms += 16;
    finger(test, GUI_EVENT_MOVE, 180);
    finger(test, GUI_EVENT_RELEASE, 180);
    assert_int_equal(top_after(test, 900), 0);
}

static void a_throw_ends_at_the_end(void **state)
{
    struct test *test = thrown(state, 9, 8);
    int end = 100 - (9 * 56 - 200);
    assert_true(top_after(test, 100) > end);
    assert_int_equal(top_after(test, 800), end);
}

static void the_next_finger_holds_what_goes_on_and_chooses_nothing(void **state)
{
    struct test *test = thrown(state, 40, 8);
    int held = top_after(test, 100);
    finger(test, GUI_EVENT_PRESS, 200);
    finger(test, GUI_EVENT_RELEASE, 200);
    assert_int_equal(top_after(test, 900), held);
    for (size_t i = 0; i < 40; i++)
        assert_int_equal(test->world.chosen[i], 0);
}

static void a_finger_that_stays_chooses(void **state)
{
    struct test *test = open_test(state, 12, 0);
    struct gui_node node = stage_node(&test->stage, "b.1");
    stage_event(&test->stage,
                &(struct gui_event){
                    .kind = GUI_EVENT_PRESS, .x = node.rect.x + 4, .y = node.rect.y + 4, .touch = true});
    stage_event(&test->stage,
                &(struct gui_event){
                    .kind = GUI_EVENT_RELEASE, .x = node.rect.x + 4, .y = node.rect.y + 6, .touch = true});
    assert_int_equal(test->world.chosen[1], 1);
    assert_false(stage_node(&test->stage, "b.1").state & GUI_HOVERED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(content_that_fits_has_no_bar),
        TEST(the_focus_is_always_in_view),
        TEST(the_wheel_scrolls_what_is_under_the_pointer),
        TEST(the_thumb_follows_the_pointer_and_a_press_beside_it_turns_a_page),
        TEST(no_number_of_a_device_is_too_large),
        TEST(the_thumb_follows_the_pointer_however_far),
        TEST(a_finger_may_be_anywhere),
        TEST(pages_end_and_home_move_it_as_far_as_it_goes),
        TEST(arrows_read_on_before_they_jump_to_a_button_far_below),
        TEST(a_finger_draws_the_content_along_and_then_chooses_nothing),
        TEST(a_finger_that_leaves_the_area_still_draws_it),
        TEST(what_a_finger_lets_go_in_motion_goes_on_slower_and_slower),
        TEST(what_lies_still_when_the_finger_is_lifted_stays),
        TEST(with_reduced_motion_nothing_goes_on),
        TEST(a_throw_ends_at_the_end),
        TEST(the_next_finger_holds_what_goes_on_and_chooses_nothing),
        TEST(a_finger_that_stays_chooses),
        TEST(what_is_scrolled_away_is_not_clicked),
        TEST(reveal_brings_a_thing_into_view),
        TEST(its_end_is_shown_when_asked_for_even_before_its_height_is_known),
        TEST(content_that_shrank_starts_at_the_top),
        TEST(scrolling_takes_160_ms_and_then_asks_for_no_more_frames),
        TEST(what_is_said_in_other_words_is_there_at_once),
        TEST(a_change_runs_in_eight_steps_and_from_where_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
