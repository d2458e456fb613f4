/* The scene as somebody plays it: lines are read on, answers are chosen, and nothing is answered unread. */
#include "world.h"

#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "gui/screens/scene_state.h"
#include "gui/screens/scene_waits.h"
#include "gui/ui/frame.h"

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

/* ---- reading ---- */

static void tap(struct world *world, int x, int y, bool touch)
{
    world_event(world, (struct gui_event){.kind = GUI_EVENT_PRESS, .x = x, .y = y, .touch = touch});
    world_event(world, (struct gui_event){.kind = GUI_EVENT_RELEASE, .x = x, .y = y, .touch = touch});
    world->clock_ms += 1000;
}

static void a_click_or_a_tap_anywhere_reads_on(void **state)
{
    struct world *world = *state;
    static const int places[][2] = {{200, 300}, {700, 200}, {1270, 790}, {640, 700}};
    open_briefing(world, "broken-kettle", KM_PRACTICE);
    world_press(world, "Enter");
    for (size_t i = 0; i < 4; i++) {
        size_t shown = world->app.scene->shown;
        assert_true(scene_reads(&world->app));
        tap(world, places[i][0], places[i][1], i % 2);
        assert_true(world->app.scene->shown > shown);
    }
}

static void a_control_answers_for_itself_and_reads_nothing(void **state)
{
    struct world *world = *state;
    open_briefing(world, "broken-kettle", KM_PRACTICE);
    world_press(world, "Enter");
    size_t shown = world->app.scene->shown;
    world_click(world, "scene.stop");
    assert_int_equal(world->app.screen, SCREEN_STOPPED);
    world_press(world, "Esc");
    assert_int_equal(world->app.screen, SCREEN_SCENE);
    assert_int_equal(world->app.scene->shown, shown);
}

/* Where what was said last ends, while it is read. */
static int baseline(struct world *world)
{
    static const char *const names[] = {"scene.last", "scene.newest", "scene.own"};
    int lowest = 0;
    for (size_t i = 0; i < 3; i++) {
        struct gui_node node;
        if (gui_find_node(world->gui, names[i], &node) && node.rect.y + node.rect.height > lowest)
            lowest = node.rect.y + node.rect.height;
    }
    return lowest;
}

/* A run, in which each line is read and always the third answer given. */
static void read_a_run(struct world *world)
{
    struct gui_rect mark = {0};
    int base = 0;
    open_briefing(world, "broken-kettle", KM_PRACTICE);
    world_press(world, "Enter");
    for (int i = 0; i < 100 && km_session_status(app_session(&world->app)) != KM_ENDED; i++) {
        if (!scene_reads(&world->app)) {
            if (world_shows(world, "scene.form"))
                assert_true(app_submit(&world->app));
            else
                world_press(world, world_shows(world, "scene.option.3") ? "3" : "1");
            world_show(world);
            continue;
        }
        struct gui_rect here = world_node(world, "scene.more").rect;
        assert_true(world_node(world, "scene.more").visible.height >= GUI_TARGET);
        if (!base) {
            mark = here;
            base = baseline(world);
        }
        assert_memory_equal(&here, &mark, sizeof mark);
        if (gui_width_class(world->gui) == GUI_WIDE)
            assert_int_equal(baseline(world), base);
        world_press(world, "Space");
    }
    assert_int_equal(km_session_status(app_session(&world->app)), KM_ENDED);
    app_leave(&world->app);
}

static void the_mark_and_the_newest_line_stay_where_they_are(void **state)
{
    struct world *world = *state;
    static const int looks[][3] = {{1280, 720, 100},  {1280, 800, 100}, {1920, 1080, 100}, {960, 600, 100},
                                   {1920, 1080, 150}, {1280, 720, 200}, {1280, 720, 300},  {390, 844, 100}};
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
        world->app.settings.width = looks[i][0];
        world->app.settings.height = looks[i][1];
        world->app.settings.scale = looks[i][2];
        world->app.settings.language = (enum ui_choice)(i % 2);
        read_a_run(world);
    }
}

static const char *first_words(struct world *world)
{
    struct km_line line =
        km_scenario_line(app_scenario(&world->app), km_session_said(app_session(&world->app), 0)->line);
    return app_text(&world->app, &line.text);
}

static bool is_seen(struct world *world, const char *text)
{
    for (size_t i = 0; i < gui_node_count(world->gui); i++) {
        struct gui_node node = gui_node_at(world->gui, i);
        if (strcmp(node.label, text) == 0)
            return node.visible.height == node.rect.height && node.visible.height > 0;
    }
    return false;
}

/* Three answers on. */
static void begin_long(struct world *world)
{
    begin(world, "broken-kettle", KM_PRACTICE);
    for (int i = 0; i < 2; i++) {
        world_press(world, "3");
        world_press(world, "End");
    }
    world_press(world, "3");
    assert_true(scene_reads(&world->app));
    assert_false(is_seen(world, first_words(world)));
}

static void earlier_lines_are_scrolled_back_to_by_page_up(void **state)
{
    struct world *world = *state;
    begin_long(world);
    for (int i = 0; i < 12; i++)
        world_press(world, "PageUp");
    assert_true(is_seen(world, first_words(world)));
    size_t shown = world->app.scene->shown;
    for (int i = 0; i < 20 && world->app.scene->shown == shown; i++)
        world_press(world, "Space"); /* first back to where one was */
    assert_true(world->app.scene->shown > shown);
    assert_true(is_seen(world, world_node(world, "scene.own").label));
}

static void earlier_lines_are_scrolled_back_to_by_wheel(void **state)
{
    struct world *world = *state;
    begin_long(world);
    world_event(world, (struct gui_event){.kind = GUI_EVENT_MOVE, .x = 800, .y = 200});
    for (int i = 0; i < 60; i++)
        world_event(world, (struct gui_event){.kind = GUI_EVENT_WHEEL, .wheel = 1});
    assert_true(is_seen(world, first_words(world)));
}

static void earlier_lines_are_scrolled_back_to_by_a_finger(void **state)
{
    struct world *world = *state;
    begin_long(world);
    size_t shown = world->app.scene->shown;
    for (int i = 0; i < 12; i++) {
        world_event(world, (struct gui_event){.kind = GUI_EVENT_PRESS, .x = 800, .y = 120, .touch = true});
        world_event(world, (struct gui_event){.kind = GUI_EVENT_MOVE, .x = 800, .y = 380, .touch = true});
        world_event(world, (struct gui_event){.kind = GUI_EVENT_RELEASE, .x = 800, .y = 380, .touch = true});
        world->clock_ms += 1000;
    }
    assert_true(is_seen(world, first_words(world)));
    assert_int_equal(world->app.scene->shown, shown);
}

/* ---- other looks ---- */

static const struct look {
    int width, height, scale;
    enum ui_choice language;
} looks_of_one_scene[] = {
    {1280, 800, 100, UI_JA}, {960, 600, 100, UI_JA},    {1280, 720, 100, UI_JA},
    {1600, 900, 100, UI_JA}, {1280, 720, 100, UI_BOTH}, {1280, 720, 150, UI_BOTH},
    {1280, 720, 100, UI_EN}, {1000, 720, 100, UI_EN},   {390, 844, 100, UI_JA},
};

static void look_at(struct world *world, struct look look)
{
    world->app.settings.width = look.width;
    world->app.settings.height = look.height;
    world->app.settings.scale = look.scale;
    world->app.settings.language = look.language;
    world_show(world);
}

/* Where everything stands, a thing a line. */
static const char *places(struct world *world)
{
    struct strbuf out;
    strbuf_init(&out, &world->arena);
    for (size_t i = 0; i < gui_node_count(world->gui); i++) {
        struct gui_node node = gui_node_at(world->gui, i);
        if (node.visible.width > 0 && node.visible.height > 0)
            strbuf_printf(&out, "%s %d %d %d %d %s\n", node.id, node.rect.x, node.rect.y, node.rect.width,
                          node.rect.height, node.label);
    }
    return out.data;
}

/* Line by line, so that a failure tells which thing it is. */
static void compare(struct world *world, const char *here, const char *there)
{
    while (*here || *there) {
        size_t length = strcspn(here, "\n"), other = strcspn(there, "\n");
        assert_string_equal(arena_string_n(&world->arena, here, length),
                            arena_string_n(&world->arena, there, other));
        here += length + (here[length] == '\n');
        there += other + (there[other] == '\n');
    }
}

/* To the second decision, with a reply to read. */
static void play_on(struct world *world)
{
    world_press(world, "1");
    world_press(world, "End");
}

static void another_look_shows_what_a_window_shows_that_began_with_it(void **state)
{
    struct world *world = *state;
    enum { LOOKS = sizeof looks_of_one_scene / sizeof *looks_of_one_scene };
    const char *fresh[LOOKS];
    for (size_t l = 0; l < LOOKS; l++) {
        look_at(world, looks_of_one_scene[l]);
        begin(world, "broken-kettle", KM_PRACTICE);
        play_on(world);
        fresh[l] = places(world);
        app_leave(&world->app);
        world_show(world);
    }
    look_at(world, looks_of_one_scene[0]);
    begin(world, "broken-kettle", KM_PRACTICE);
    play_on(world);
    for (size_t l = 0; l < 2 * LOOKS; l++) {
        look_at(world, looks_of_one_scene[l % LOOKS]);
        compare(world, places(world), fresh[l % LOOKS]);
    }
}

static void that_it_is_saved_is_said_after_each_answer(void **state)
{
    struct world *world = *state;
    begin(world, "broken-kettle", KM_PRACTICE);
    assert_false(world_shows(world, "scene.saved"));
    world_press(world, "3");
    assert_true(world_shows(world, "scene.saved"));
    app_leave(&world->app);
    world->state_home = "/proc/nowhere";
    begin(world, "broken-kettle", KM_PRACTICE);
    world_press(world, "3");
    assert_false(world_shows(world, "scene.saved"));
    assert_true(world_shows(world, "notice.text"));
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
        TEST(a_click_or_a_tap_anywhere_reads_on),
        TEST(a_control_answers_for_itself_and_reads_nothing),
        TEST(the_mark_and_the_newest_line_stay_where_they_are),
        TEST(earlier_lines_are_scrolled_back_to_by_page_up),
        TEST(earlier_lines_are_scrolled_back_to_by_wheel),
        TEST(earlier_lines_are_scrolled_back_to_by_a_finger),
        TEST(another_look_shows_what_a_window_shows_that_began_with_it),
        TEST(that_it_is_saved_is_said_after_each_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
