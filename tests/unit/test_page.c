/* The trainer where there are no folders, as in a page: files are chosen, not named, and nothing is said to
 * be kept that is not. And the picture as rows of words. */
#include "world.h"

#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "gui/ui/context.h"
#include "gui/ui/frame.h"
#include "gui/ui/ui.h"

#include "gui/web/packed.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static int chosen;

static void choose_file(void *user)
{
    (void)user;
    chosen++;
}

static const char *no_folder(void *user, struct arena *arena)
{
    (void)user;
    (void)arena;
    return NULL;
}

static char saved[4096];

static bool save_file(void *user, const char *path, struct km_bytes bytes, struct km_diags *diags)
{
    (void)user;
    (void)bytes;
    (void)diags;
    snprintf(saved, sizeof saved, "%s", path);
    return true;
}

static int page_set_up(void **state)
{
    world_set_up(state);
    struct world *world = *state;
    struct app_host *host = &world->app.host;
    host->keeping = APP_NOT_KEPT;
    host->records_folder = no_folder;
    host->choose_file = choose_file;
    host->documents_folder = NULL;
    host->write_file = save_file;
    chosen = 0;
    *saved = '\0';
    return 0;
}

static void a_file_is_chosen_where_paths_mean_nothing(void **state)
{
    struct world *world = *state;
    world_show(world);
    app_go(&world->app, SCREEN_ADD);
    world_show(world);
    assert_false(world_shows(world, "add.path"));
    assert_true(gui_is_focused(world->gui, "add.choose"));
    world_press(world, "Enter");
    assert_int_equal(chosen, 1);
}

static bool is_written(const struct world *world, const char *text)
{
    for (size_t i = 0; i < gui_node_count(world->gui); i++)
        if (strcmp(gui_node_at(world->gui, i).label, text) == 0)
            return true;
    return false;
}

static void nothing_is_said_to_be_kept_on_this_computer(void **state)
{
    struct world *world = *state;
    world_show(world);
    assert_true(is_written(world, app_word(&world->app, "gui.rail.promise.nowhere")));
    assert_false(is_written(world, app_word(&world->app, "gui.rail.promise")));
    for (int i = 0; i < 2; i++) {
        app_go(&world->app, i ? SCREEN_SETTINGS : SCREEN_ABOUT);
        world_show(world);
        assert_true(is_written(world, app_word(&world->app, "gui.about.keeps.nowhere")));
    }
}

static void a_report_is_named_and_not_placed(void **state)
{
    struct world *world = *state;
    world_show(world);
    assert_true(app_open(&world->app, world_card(world, "one-page")));
    assert_true(app_start(&world->app));
    assert_true(app_stop(&world->app));
    app_finish(&world->app);
    world_show(world);
    world_press(world, "x");
    assert_false(world_shows(world, "export.folder"));
    world_press(world, "Enter");
    assert_true(world_shows(world, "export.written"));
    assert_string_equal(saved, "one-page-2026-03-01.html");
    world_press(world, "Enter");
    assert_false(world_shows(world, "export.in-the-way"));
}

static void what_is_said_fits_on_phones_and_desktops(void **state)
{
    static const int sizes[][3] = {
        {1280, 720, 100}, {960, 600, 200}, {390, 844, 100}, {360, 740, 100}, {768, 1024, 100}};
    static const enum screen_id looked_at[] = {SCREEN_LIBRARY, SCREEN_ADD, SCREEN_SETTINGS, SCREEN_ABOUT};
    struct world *world = *state;
    struct app_settings *settings = &world->app.settings;
    for (int language = UI_JA; language <= UI_BOTH; language++)
        for (size_t size = 0; size < sizeof sizes / sizeof *sizes; size++)
            for (size_t i = 0; i < sizeof looked_at / sizeof *looked_at; i++) {
                struct strbuf misfits;
                settings->language = (enum ui_choice)language;
                settings->width = sizes[size][0];
                settings->height = sizes[size][1];
                settings->scale = sizes[size][2];
                app_go(&world->app, looked_at[i]);
                world_show(world);
                strbuf_init(&misfits, &world->arena);
                if (gui_misfits(world->gui, &misfits))
                    fail_msg("%s at %dx%d: %s", screens[looked_at[i]]->id, settings->width, settings->height,
                             misfits.data);
            }
}

/* ---- the picture as rows ---- */

static float float_of(int32_t bits)
{
    float number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

/* NEL, of two bytes, becomes U+FFFD, of three. */
static void no_row_turns_the_direction_of_a_text(void **state)
{
    struct world *world = *state;
    struct gui_draw draw;
    gui_draw_init(&draw, &world->arena);
    gui_draw_fill(&draw, (struct gui_rect){0, 0, 30, 20}, 0, 0x112233FF);
    draw.items[0].kind = GUI_DRAW_TEXT;
    draw.items[0].text.text = "a\xC2\x85"
                              "b";
    assert_int_equal(packed_picture(&world->arena, &draw)[PACKED_TEXT_BYTES], strlen("a\uFFFDb"));
}

static void a_row_says_what_its_command_says(void **state)
{
    struct world *world = *state;
    struct gui_draw draw;
    const struct gui_point points[] = {{1.5F, 2}, {30, 4}};
    gui_draw_init(&draw, &world->arena);
    gui_draw_dashed(&draw, (struct gui_rect){-1, 2, 30, 40}, 8, 2, 0xFBF8F2FF);
    gui_draw_line(&draw, points, 2, 3, true, 0x11223380);
    const int32_t *row = packed_picture(&world->arena, &draw);
    assert_int_equal(row[PACKED_KIND], GUI_DRAW_STROKE);
    assert_int_equal(row[PACKED_X], -1);
    assert_int_equal(row[PACKED_Y], 2);
    assert_int_equal(row[PACKED_WIDTH], 30);
    assert_int_equal(row[PACKED_HEIGHT], 40);
    assert_int_equal((uint32_t)row[PACKED_COLOUR], 0xFBF8F2FF);
    assert_true(float_of(row[PACKED_RADIUS]) == 8 && float_of(row[PACKED_STROKE]) == 2);
    assert_true(float_of(row[PACKED_DASH_ON]) == 6 && float_of(row[PACKED_DASH_OFF]) == 4);
    assert_int_equal(row[PACKED_POINT_COUNT], 0);
    row += PACKED_WORDS;
    assert_int_equal(row[PACKED_KIND], GUI_DRAW_LINE);
    assert_int_equal(row[PACKED_CLOSED], 1);
    assert_int_equal(row[PACKED_POINT_COUNT], 2);
    assert_int_equal((uint32_t)row[PACKED_POINTS], (uint32_t)(uintptr_t)draw.items[1].points);
}

static void a_row_of_text_says_where_its_bytes_are(void **state)
{
    struct world *world = *state;
    world_show(world);
    const struct gui_draw *picture = gui_picture(world->gui);
    const int32_t *rows = packed_picture(&world->arena, picture);
    size_t texts = 0;
    for (size_t i = 0; i < picture->count; i++) {
        const int32_t *row = rows + i * PACKED_WORDS;
        const struct gui_draw_text *text = &picture->items[i].text;
        if (row[PACKED_KIND] != GUI_DRAW_TEXT)
            continue;
        texts++;
        assert_int_equal((uint32_t)row[PACKED_TEXT], (uint32_t)(uintptr_t)text->text);
        assert_int_equal(row[PACKED_TEXT_BYTES], strlen(text->text));
        assert_int_equal(row[PACKED_SIZE], text->size);
        assert_int_equal(row[PACKED_BOLD], text->bold);
        assert_int_equal(row[PACKED_LANGUAGE], text->language);
    }
    assert_true(texts > 10);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, page_set_up, world_tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_file_is_chosen_where_paths_mean_nothing), TEST(nothing_is_said_to_be_kept_on_this_computer),
        TEST(a_report_is_named_and_not_placed),          TEST(what_is_said_fits_on_phones_and_desktops),
        TEST(no_row_turns_the_direction_of_a_text),      TEST(a_row_says_what_its_command_says),
        TEST(a_row_of_text_says_where_its_bytes_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
