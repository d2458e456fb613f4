/* What windows share: what was wished for at the start, frames until they settle, and the time until the
 * next.
 */
#include "world.h"

#include "gui/screens/settings.h"
#include "gui/ui/frame.h"
#include "gui/ui/ui.h"

#include "gui/loop.h"
#include "gui/screens/trainer.h"
#include "os/file.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { NOW = 5000 };

static struct loop loop_of(struct world *world)
{
    return (struct loop){.app = &world->app, .gui = world->gui, .frame = app_frame};
}

static void press(struct world *world, const char *key)
{
    struct gui_event event = {.kind = GUI_EVENT_KEY, .at_ms = NOW};
    assert_true(gui_key_read(key, &event.key, &event.modifiers));
    gui_push(world->gui, &event);
}

static void frames_are_made_until_what_was_pressed_is_on_the_picture(void **state)
{
    struct world *world = *state;
    struct loop loop = loop_of(world);
    loop_frames(&loop, 1280, 720, NOW);
    assert_false(loop.waiting);
    press(world, "F1");
    press(world, "Esc");
    press(world, "F1");
    loop_frames(&loop, 1280, 720, NOW);
    assert_false(loop.waiting);
    assert_true(world->app.help);
    assert_int_equal(gui_window(world->gui).width, 1280);
    uint64_t sum = gui_draw_sum(gui_picture(world->gui));
    loop_frames(&loop, 1280, 720, NOW);
    assert_true(gui_draw_sum(gui_picture(world->gui)) == sum);
}

static void where_too_much_was_typed_a_picture_comes_before_the_rest(void **state)
{
    enum { MUCH = 100 };
    struct world *world = *state;
    struct loop loop = loop_of(world);
    loop_frames(&loop, 1280, 720, NOW);
    for (int i = 0; i < MUCH; i++)
        press(world, "F1");
    loop_frames(&loop, 1280, 720, NOW);
    assert_true(loop.waiting);
    assert_int_equal(loop_rest(&loop, NOW), 0);
    for (int rounds = 0; loop.waiting && rounds < MUCH; rounds++)
        loop_frames(&loop, 1280, 720, NOW);
    assert_false(loop.waiting);
    assert_false(world->app.help);
}

static void it_rests_until_something_is_due(void **state)
{
    struct world *world = *state;
    struct loop loop = loop_of(world);
    loop_frames(&loop, 1280, 720, NOW);
    assert_int_equal(loop_rest(&loop, NOW), -1);
    gui_wake(world->gui, NOW + 120);
    assert_int_equal(loop_rest(&loop, NOW), 120);
    assert_int_equal(loop_rest(&loop, NOW + 120), 0);
    assert_int_equal(loop_rest(&loop, NOW + 500), 0);
    assert_in_range(loop_rest(&loop, NOW - INT64_C(40000000000)), 1, INT_MAX);
}

static const char *kept_settings(struct world *world)
{
    struct km_bytes bytes;
    assert_true(world->app.host.read_settings(world->app.host.user, &world->arena, &bytes));
    return bytes.data;
}

static void wishes_hold_but_are_not_kept(void **state)
{
    struct world *world = *state;
    struct app_settings *settings = &world->app.settings;
    loop_apply(&world->app, &(struct loop_wishes){.language = "en",
                                                  .has_theme = true,
                                                  .theme = GUI_DARK,
                                                  .scale = 200,
                                                  .reduced_motion = true,
                                                  .width = 1000,
                                                  .height = 700,
                                                  .rulebook = "our-shop"});
    assert_int_equal(settings->language, UI_EN);
    assert_int_equal(settings->theme, GUI_DARK);
    assert_int_equal(settings->scale, 200);
    assert_true(settings->reduced_motion);
    assert_int_equal(settings->width, 1000);
    assert_int_equal(settings->height, 700);
    assert_string_equal(settings->rulebook, "our-shop");
    settings->soft = true;
    settings_save(&world->app);
    const char *kept = kept_settings(world);
    assert_non_null(strstr(kept, "\"soft\": true"));
    assert_null(strstr(kept, "dark"));
    assert_null(strstr(kept, "200"));
    assert_null(strstr(kept, "our-shop"));
}

static void without_a_wish_the_settings_hold(void **state)
{
    struct world *world = *state;
    struct app_settings before = world->app.settings;
    loop_apply(&world->app, &(struct loop_wishes){0});
    assert_memory_equal(&world->app.settings, &before, sizeof before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(frames_are_made_until_what_was_pressed_is_on_the_picture,
                                        world_set_up, world_tear_down),
        cmocka_unit_test_setup_teardown(where_too_much_was_typed_a_picture_comes_before_the_rest,
                                        world_set_up, world_tear_down),
        cmocka_unit_test_setup_teardown(it_rests_until_something_is_due, world_set_up, world_tear_down),
        cmocka_unit_test_setup_teardown(wishes_hold_but_are_not_kept, world_set_up, world_tear_down),
        cmocka_unit_test_setup_teardown(without_a_wish_the_settings_hold, world_set_up, world_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
