/* The scene as somebody plays it: lines are read on, answers are chosen, and nothing is answered unread. */
#include "world.h"

#include "gui/screens/scene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* As wide and high as the window is when nobody has changed it. */
enum { WIDTH = 1280, HEIGHT = 800 };

static void open_briefing(struct world *world, const char *id, enum km_mode mode)
{
    world->app.settings.mode = mode;
    world_show(world);
    assert_true(app_open(&world->app, world_card(world, id)));
    world_show(world);
}

/* To the first decision. */
static void begin(struct world *world, const char *id, enum km_mode mode)
{
    open_briefing(world, id, mode);
    world_press(world, "Enter");
    world_press(world, "End");
    assert_true(world_shows(world, "scene.option.1"));
}

static uint32_t turns(const struct world *world)
{
    return km_session_turns(app_session(&world->app));
}

static bool one_is_chosen(const struct world *world)
{
    for (size_t i = 0; i < gui_node_count(world->gui); i++) {
        struct gui_node node = gui_node_at(world->gui, i);
        if (node.role == GUI_ROLE_OPTION && (node.state & GUI_CHOSEN))
            return true;
    }
    return false;
}

/* ---- answering ---- */

static void press_in_every_scenario(struct world *world, const char *key, enum km_mode mode, bool held)
{
    enum { TIMES = 200 };
    struct gui_event repeated = {.kind = GUI_EVENT_KEY, .repeat = true};
    assert_true(gui_key_read(key, &repeated.key, &repeated.modifiers));
    world_show(world);
    for (size_t c = 0; c < km_catalogue_count(world->app.catalogue); c++) {
        open_briefing(world, km_catalogue_card(world->app.catalogue, c)->id, mode);
        world_press(world, key);
        assert_int_equal(world->app.screen, SCREEN_SCENE);
        for (int i = 0; i < TIMES; i++) {
            world->clock_ms += held ? 30 : 400;
            repeated.repeat = held;
            world_event(world, repeated);
        }
        assert_int_equal(turns(world), 0);
        assert_true(held || world_shows(world, "scene.option.1"));
        assert_false(one_is_chosen(world));
        app_leave(&world->app);
        world_show(world);
    }
}

static void enter_and_space_alone_read_everything_and_answer_nothing(void **state)
{
    struct world *world = *state;
    press_in_every_scenario(world, "Enter", KM_PRACTICE, false);
    press_in_every_scenario(world, "Space", KM_PRACTICE, false);
    press_in_every_scenario(world, "Enter", KM_GUIDED, false);
}

static void a_key_held_down_does_nothing(void **state)
{
    struct world *world = *state;
    press_in_every_scenario(world, "Enter", KM_PRACTICE, true);
    press_in_every_scenario(world, "Space", KM_PRACTICE, true);
}

static void a_held_number_answers_once(void **state)
{
    struct world *world = *state;
    begin(world, "broken-kettle", KM_PRACTICE);
    world_event(world, (struct gui_event){.kind = GUI_EVENT_KEY, .key = '4'});
    for (int i = 0; i < 50; i++) {
        world->clock_ms += 30;
        world_event(world, (struct gui_event){.kind = GUI_EVENT_KEY, .key = '4', .repeat = true});
    }
    assert_int_equal(turns(world), 1);
}

static void no_answer_is_chosen_before_somebody_chooses(void **state)
{
    struct world *world = *state;
    begin(world, "broken-kettle", KM_PRACTICE);
    assert_false(one_is_chosen(world));
    world_press(world, "Down");
    assert_true(world_node(world, "scene.option.1").state & GUI_CHOSEN);
    world_press(world, "Down");
    assert_false(world_node(world, "scene.option.1").state & GUI_CHOSEN);
    assert_true(world_node(world, "scene.option.2").state & GUI_CHOSEN);
    world_press(world, "Enter");
    assert_int_equal(turns(world), 1);
    world_press(world, "End");
    assert_true(world_shows(world, "scene.option.1"));
    assert_false(one_is_chosen(world));
    world_press(world, "Enter");
    assert_int_equal(turns(world), 1);
    world_press(world, "Tab");
    assert_true(world_node(world, "scene.option.1").state & GUI_CHOSEN);
}

/* The pointer rests where the next answer comes to lie. */
static void a_double_click_answers_once(void **state)
{
    struct world *world = *state;
    begin(world, "broken-kettle", KM_PRACTICE);
    struct gui_rect card = world_node(world, "scene.option.4").visible;
    struct gui_event event = {.x = card.x + 40, .y = card.y + card.height / 2};
    for (int click = 0; click < 2; click++) {
        for (int i = 0; i < 2; i++) {
            event.kind = i ? GUI_EVENT_RELEASE : GUI_EVENT_PRESS;
            world_event(world, event);
            world->clock_ms += 50;
        }
    }
    assert_int_equal(turns(world), 1);
}

static void an_answer_that_has_just_come_is_not_chosen_yet(void **state)
{
    struct world *world = *state;
    begin(world, "broken-kettle", KM_PRACTICE);
    world_event(world, (struct gui_event){.kind = GUI_EVENT_KEY, .key = '4'});
    world_event(world, (struct gui_event){.kind = GUI_EVENT_KEY, .key = GUI_KEY_END});
    assert_true(world_shows(world, "scene.option.1"));
    world->clock_ms += 100;
    world_event(world, (struct gui_event){.kind = GUI_EVENT_KEY, .key = '1'});
    assert_int_equal(turns(world), 1);
    world->clock_ms += 400;
    world_event(world, (struct gui_event){.kind = GUI_EVENT_KEY, .key = '1'});
    assert_int_equal(turns(world), 2);
}

static int set_up(void **state)
{
    int failed = world_set_up(state);
    struct world *world = *state;
    world->app.settings.width = WIDTH;
    world->app.settings.height = HEIGHT;
    return failed;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, world_tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(enter_and_space_alone_read_everything_and_answer_nothing),
        TEST(a_key_held_down_does_nothing),
        TEST(a_held_number_answers_once),
        TEST(no_answer_is_chosen_before_somebody_chooses),
        TEST(a_double_click_answers_once),
        TEST(an_answer_that_has_just_come_is_not_chosen_yet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
