/* The text field: graphemes, selection, clipboard, input methods. */
#include "ui_stage.h"

#include "gui/ui/button.h"
#include "gui/ui/field.h"
#include "gui/ui/frame.h"
#include "gui/ui/layout.h"
#include "gui/ui/ui.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct world {
    struct gui_field field;
    int done, slashes, ones;
    char clipboard[64];
};

static void screen(struct gui *gui, void *user)
{
    struct world *world = user;
    gui_area_begin(gui, (struct gui_rect){100, 100, 300, 200});
    if (gui_text_field(gui, "search", "探す", "ことばで探す", GUI_ICON_SEARCH, &world->field) ==
        GUI_FIELD_DONE)
        world->done++;
    gui_button(gui, "other", "他", (struct gui_button){0});
    gui_area_end(gui);
    world->slashes += gui_key(gui, '/');
    world->ones += gui_key(gui, '1');
}

static const char *clipboard_get(void *user)
{
    return ((struct world *)user)->clipboard;
}

static void clipboard_set(void *user, const char *text)
{
    struct world *world = user;
    snprintf(world->clipboard, sizeof world->clipboard, "%s", text);
}

struct test {
    struct stage stage;
    struct world world;
};

static int set_up(void **state)
{
    struct test *test = calloc(1, sizeof *test);
    assert_non_null(test);
    stage_open(&test->stage, screen, &test->world);
    gui_set_clipboard(test->stage.gui, (struct gui_clipboard){
                                           .get = clipboard_get, .set = clipboard_set, .user = &test->world});
    *state = test;
    return 0;
}

static int tear_down(void **state)
{
    struct test *test = *state;
    stage_close(&test->stage);
    free(test);
    return 0;
}

static void type(struct test *test, const char *text)
{
    stage_text(&test->stage, GUI_EVENT_TEXT, text);
}

static void keys(struct test *test, const char *name, int times)
{
    while (times--)
        stage_key(&test->stage, name);
}

#define assert_text(expected) assert_string_equal(test->world.field.text, expected)

static void what_is_typed_stands_at_the_caret(void **state)
{
    struct test *test = *state;
    type(test, "窓口");
    keys(test, "Left", 1);
    type(test, "の");
    assert_text("窓の口");
    assert_string_equal(stage_node(&test->stage, "search").value, "窓の口");
}

static void nothing_is_typed_while_something_else_has_the_focus(void **state)
{
    struct test *test = *state;
    stage_key(&test->stage, "Tab");
    type(test, "窓口");
    assert_text("");
    assert_false(gui_wants_text(test->stage.gui, NULL));
}

static void text_input_is_wanted_only_in_the_field_and_at_its_caret(void **state)
{
    struct test *test = *state;
    struct gui_rect before, after;
    assert_true(gui_wants_text(test->stage.gui, &before));
    type(test, "窓口");
    assert_true(gui_wants_text(test->stage.gui, &after));
    assert_int_equal(after.x, before.x + 30);
}

static void one_backspace_takes_one_grapheme(void **state)
{
    struct test *test = *state;
    static const char *const characters[] = {
        "葛\U000E0100",    /* a kanji with a variation selector */
        "か\u3099",        /* か with a combining mark */
        "👩\u200D👩\u200D👧", /* a family */
    };
    for (size_t i = 0; i < 3; i++) {
        type(test, "前");
        type(test, characters[i]);
        keys(test, "Backspace", 1);
        assert_text("前");
        keys(test, "Backspace", 2);
        assert_text("");
    }
}

static void delete_takes_what_is_behind_the_caret(void **state)
{
    struct test *test = *state;
    type(test, "お客様");
    keys(test, "Home", 1);
    keys(test, "Delete", 1);
    assert_text("客様");
    keys(test, "End", 1);
    keys(test, "Delete", 1);
    assert_text("客様");
}

static void shift_and_arrows_select_and_typing_replaces(void **state)
{
    struct test *test = *state;
    type(test, "お客様");
    keys(test, "Shift+Left", 2);
    type(test, "名前");
    assert_text("お名前");
}

static void an_arrow_goes_to_the_end_of_the_selection(void **state)
{
    struct test *test = *state;
    type(test, "あいう");
    keys(test, "Ctrl+a", 1);
    keys(test, "Left", 1);
    type(test, "頭");
    assert_text("頭あいう");
}

static void the_clipboard_copies_cuts_and_pastes_on_one_line(void **state)
{
    struct test *test = *state;
    type(test, "水漏れ");
    keys(test, "Ctrl+a", 1);
    keys(test, "Ctrl+c", 1);
    assert_string_equal(test->world.clipboard, "水漏れ");
    keys(test, "Ctrl+x", 1);
    assert_text("");
    clipboard_set(&test->world, "電話\nの\x1b件");
    keys(test, "Ctrl+v", 1);
    assert_text("電話の件");
}

static void composition_is_shown_and_is_no_text_yet(void **state)
{
    struct test *test = *state;
    stage_text(&test->stage, GUI_EVENT_COMPOSE, "みずもれ");
    assert_text("");
    const struct gui_draw *draw = gui_picture(test->stage.gui);
    bool shown = false;
    for (size_t i = 0; i < draw->count; i++)
        shown = shown || (draw->items[i].text.text && strcmp(draw->items[i].text.text, "みずもれ") == 0);
    assert_true(shown);
    type(test, "水漏れ");
    assert_text("水漏れ");
}

static void keys_belong_to_the_input_method_while_it_composes(void **state)
{
    struct test *test = *state;
    type(test, "前");
    stage_text(&test->stage, GUI_EVENT_COMPOSE, "みず");
    keys(test, "Backspace", 1);
    keys(test, "Enter", 1);
    keys(test, "Tab", 1);
    assert_text("前");
    assert_int_equal(test->world.done, 0);
    assert_string_equal(stage_focus(&test->stage), "search");
    stage_text(&test->stage, GUI_EVENT_COMPOSE, "");
    keys(test, "Enter", 1);
    assert_int_equal(test->world.done, 1);
}

static void number_keys_are_shortcuts_outside_the_field_only(void **state)
{
    struct test *test = *state;
    stage_key(&test->stage, "1");
    stage_key(&test->stage, "/");
    assert_int_equal(test->world.ones + test->world.slashes, 0);
    stage_key(&test->stage, "Tab");
    stage_key(&test->stage, "1");
    stage_key(&test->stage, "/");
    assert_int_equal(test->world.ones, 1);
    assert_int_equal(test->world.slashes, 1);
}

static void the_field_takes_no_more_than_it_holds(void **state)
{
    struct test *test = *state;
    for (size_t i = 0; i < 20; i++)
        type(test, "一二三四五六七八九十一二三四五六七八九十");
    size_t length = strlen(test->world.field.text);
    assert_true(length < GUI_FIELD_BYTES && length >= GUI_FIELD_BYTES - 3);
    assert_int_equal(length % 3, 0);
}

static void a_long_text_keeps_its_caret_in_the_box(void **state)
{
    struct test *test = *state;
    for (size_t i = 0; i < 5; i++)
        type(test, "一二三四五六七八九十");
    struct gui_rect caret, field = stage_node(&test->stage, "search").rect;
    gui_wants_text(test->stage.gui, &caret);
    assert_true(caret.x > field.x && caret.x + caret.width < field.x + field.width);
    assert_int_equal(gui_misfits(test->stage.gui, NULL), 0);
}

static void a_press_puts_the_caret_between_the_nearest_characters(void **state)
{
    struct test *test = *state;
    type(test, "一二三四");
    struct gui_rect caret;
    gui_wants_text(test->stage.gui, &caret);
    int start = caret.x - 4 * 15;
    struct gui_event press = {.kind = GUI_EVENT_PRESS, .x = start + 17, .y = caret.y + 2};
    stage_event(&test->stage, &press);
    press.kind = GUI_EVENT_RELEASE;
    stage_event(&test->stage, &press);
    type(test, "・");
    assert_text("一・二三四");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_is_typed_stands_at_the_caret),
        TEST(nothing_is_typed_while_something_else_has_the_focus),
        TEST(text_input_is_wanted_only_in_the_field_and_at_its_caret),
        TEST(one_backspace_takes_one_grapheme),
        TEST(delete_takes_what_is_behind_the_caret),
        TEST(shift_and_arrows_select_and_typing_replaces),
        TEST(an_arrow_goes_to_the_end_of_the_selection),
        TEST(the_clipboard_copies_cuts_and_pastes_on_one_line),
        TEST(composition_is_shown_and_is_no_text_yet),
        TEST(keys_belong_to_the_input_method_while_it_composes),
        TEST(number_keys_are_shortcuts_outside_the_field_only),
        TEST(the_field_takes_no_more_than_it_holds),
        TEST(a_long_text_keeps_its_caret_in_the_box),
        TEST(a_press_puts_the_caret_between_the_nearest_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
