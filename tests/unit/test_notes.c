/* The host's notes on the desktop: when their window is open and what it shows there, and which display is
 * apart from the room's. What is on the notes is in test_class.c. */
#include "world.h"

#include "gui/loop.h"
#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "gui/screens/notes.h"
#include "gui/sdl/displays.h"
#include "gui/ui/ui.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { WIDTH = 1100, HEIGHT = 720, MINUTE_MS = 60000 };

static int64_t now_ms = WORLD_MORNING;

static int64_t tell_time(void *user)
{
    (void)user;
    return now_ms;
}

static int measure(void *user, const char *text, size_t length, int size, bool bold,
                   enum km_language language)
{
    (void)user;
    (void)text;
    (void)bold;
    (void)language;
    return (int)length * size / 3;
}

static void start_class(struct world *world)
{
    now_ms = WORLD_MORNING;
    world->app.host.clock.now_ms = tell_time;
    assert_true(app_open(&world->app, world_card(world, "one-page")));
    assert_true(app_start_class(&world->app));
    world_show(world);
}

/* Makes the frames of their window; the gui is to be freed. */
static struct gui *look(struct world *world, int *rest)
{
    struct gui *gui = gui_new(NULL, measure, NULL);
    struct loop loop = {.app = &world->app, .gui = gui, .frame = notes_frame};
    loop_frames(&loop, WIDTH, HEIGHT, 0);
    assert_false(loop.waiting);
    *rest = loop_rest(&loop, 0);
    return gui;
}

static bool shows(struct world *world, const char *id)
{
    struct gui_node node;
    int rest;
    struct gui *gui = look(world, &rest);
    bool found = gui_find_node(gui, id, &node);
    gui_free(gui);
    return found;
}

static void a_key_opens_them_shows_them_and_closes_them(void **state)
{
    struct world *world = *state;
    start_class(world);
    world_press(world, "n");
    assert_int_equal(world->app.notes, APP_NOTES_COVERED);
    notes_lie(&world->app, false);
    assert_true(shows(world, "notes.covered"));
    assert_false(shows(world, "notes.moment"));
    world_press(world, "n");
    notes_lie(&world->app, false);
    assert_true(shows(world, "notes.moment"));
    assert_false(shows(world, "notes.covered"));
    world_press(world, "n");
    assert_int_equal(world->app.notes, APP_NOTES_CLOSED);
}

static void on_a_display_of_their_own_they_are_shown_and_back_on_the_rooms_covered(void **state)
{
    struct world *world = *state;
    start_class(world);
    world_press(world, "n");
    notes_lie(&world->app, true);
    assert_int_equal(world->app.notes, APP_NOTES_SHOWN);
    notes_lie(&world->app, true);
    assert_int_equal(world->app.notes, APP_NOTES_SHOWN);
    notes_lie(&world->app, false); /* that display is gone */
    assert_int_equal(world->app.notes, APP_NOTES_COVERED);
    world_press(world, "n");
    notes_lie(&world->app, false);
    assert_int_equal(world->app.notes, APP_NOTES_SHOWN);
    notes_lie(&world->app, true);
    assert_int_equal(world->app.notes, APP_NOTES_SHOWN);
}

static void a_window_that_is_lost_is_told_and_one_that_is_closed_stays_so(void **state)
{
    struct world *world = *state;
    start_class(world);
    world_press(world, "n");
    notes_lost(&world->app, false);
    assert_true(app_is_told(&world->app, "gui.class.notes.closed"));
    notes_lie(&world->app, true);
    assert_int_equal(world->app.notes, APP_NOTES_CLOSED);
    world_press(world, "n");
    notes_lost(&world->app, true);
    assert_true(app_is_told(&world->app, "gui.class.notes.failed"));
    world_press(world, "n");
    app_leave(&world->app);
    assert_int_equal(world->app.notes, APP_NOTES_CLOSED);
}

static void minutes_are_looked_at_when_the_next_one_has_come(void **state)
{
    struct world *world = *state;
    struct gui_node left;
    int rest;
    start_class(world);
    world->app.settings.language = UI_EN;
    world_press(world, "n");
    notes_lie(&world->app, true);
    now_ms = WORLD_MORNING + 16 * MINUTE_MS + MINUTE_MS / 4;
    struct gui *gui = look(world, &rest);
    assert_true(gui_find_node(gui, "notes.left", &left));
    assert_string_equal(left.label, "34 minutes left. Now: The scene, with votes, 17 more minutes.");
    assert_int_equal(rest, MINUTE_MS * 3 / 4);
    gui_free(gui);
}

static void a_host_with_one_window_does_not_offer_them(void **state)
{
    struct world *world = *state;
    start_class(world);
    world->app.host.second_window = false;
    world_press(world, "n");
    assert_int_equal(world->app.notes, APP_NOTES_CLOSED);
    world_press(world, "End");
    world_press(world, "Esc");
    assert_true(world_shows(world, "class.people"));
    assert_false(world_shows(world, "class.notes"));
}

static void a_display_that_mirrors_is_not_apart(void **state)
{
    const struct gui_rect laptop = {0, 0, 1920, 1080}, mirror = {0, 0, 1280, 720};
    const struct gui_rect beside = {1920, 0, 1280, 720}, above = {0, -1080, 1920, 1080};
    (void)state;
    assert_int_equal(displays_apart(&laptop, 1, 0), -1);
    assert_int_equal(displays_apart((struct gui_rect[]){laptop, mirror}, 2, 0), -1);
    assert_int_equal(displays_apart((struct gui_rect[]){laptop, mirror, beside}, 3, 0), 2);
    assert_int_equal(displays_apart((struct gui_rect[]){laptop, beside}, 2, 1), 0);
    assert_int_equal(displays_apart((struct gui_rect[]){laptop, above}, 2, 0), 1);
    assert_true(displays_overlap(mirror, laptop));
    assert_false(displays_overlap(laptop, beside));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_set_up, world_tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_key_opens_them_shows_them_and_closes_them),
        TEST(on_a_display_of_their_own_they_are_shown_and_back_on_the_rooms_covered),
        TEST(a_window_that_is_lost_is_told_and_one_that_is_closed_stays_so),
        TEST(minutes_are_looked_at_when_the_next_one_has_come),
        TEST(a_host_with_one_window_does_not_offer_them),
        cmocka_unit_test(a_display_that_mirrors_is_not_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
