/* Keyboard and pointer: what has the focus, what is chosen, and who gets a key. */
#include "ui_stage.h"

#include "gui/ui/button.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/paragraph.h"
#include "gui/ui/ui.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* A screen with a button, a group of four cards in two rows, a disabled button and a line of text. */
struct world {
    int chosen[6]; /* how often each answered: back, cards 1 … 4, not yet */
    int enters, slashes;
    bool without_cards;
    const char *preferred;
};

static void cards(struct gui *gui, struct world *world)
{
    gui_group_begin(gui, "cards");
    for (size_t row = 0; row < 2; row++) {
        gui_row_begin(gui, &(struct gui_row){{GUI_SHARE(1), GUI_SHARE(1)}, .count = 2, .gap = 16});
        for (size_t i = 2 * row; i < 2 * row + 2; i++) {
            gui_cell(gui);
            const char *id = gui_id(gui, "card", i + 1);
            world->chosen[i + 1] += gui_card_begin(gui, id, "札", (struct gui_card){0});
            gui_text(gui, "中身", (struct gui_style){0});
            gui_card_end(gui);
        }
        gui_row_end(gui);
        gui_gap(gui, GUI_GAP);
    }
    gui_group_end(gui);
}

static void screen(struct gui *gui, void *user)
{
    struct world *world = user;
    if (world->preferred)
        gui_default_focus(gui, world->preferred);
    gui_area_begin(gui, gui_inset(gui_window(gui), 100, 50));
    world->chosen[0] += gui_button(gui, "back", "戻る", (struct gui_button){0});
    gui_gap(gui, GUI_GAP_GROUP);
    if (!world->without_cards)
        cards(gui, world);
    world->chosen[5] += gui_button(gui, "later", "まだ", (struct gui_button){.disabled = true});
    gui_area_end(gui);
    world->enters += gui_key(gui, GUI_KEY_ENTER);
    world->slashes += gui_key(gui, '/');
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

#define assert_focus(expected) assert_string_equal(stage_focus(&test->stage), expected)

static void the_first_thing_has_the_focus_at_the_start(void **state)
{
    struct test *test = *state;
    assert_focus("back");
}

static void a_screen_may_say_where_the_focus_begins(void **state)
{
    struct test *test = *state;
    test->world.preferred = "card.2";
    gui_forget(test->stage.gui);
    stage_settle(&test->stage);
    assert_focus("card.2");
}

static void tab_enters_a_group_once_and_goes_round(void **state)
{
    struct test *test = *state;
    stage_key(&test->stage, "Tab");
    assert_focus("card.1");
    stage_key(&test->stage, "Tab");
    assert_focus("later");
    stage_key(&test->stage, "Tab");
    assert_focus("back");
    stage_key(&test->stage, "Shift+Tab");
    assert_focus("later");
}

static void tab_comes_back_to_what_last_had_the_focus_in_a_group(void **state)
{
    struct test *test = *state;
    stage_key(&test->stage, "Tab");
    stage_key(&test->stage, "Right");
    stage_key(&test->stage, "Tab");
    stage_key(&test->stage, "Shift+Tab");
    assert_focus("card.2");
    assert_string_equal(gui_group_current(test->stage.gui, "cards"), "card.2");
}

static void arrows_move_inside_a_group_and_stay_in_it(void **state)
{
    struct test *test = *state;
    stage_key(&test->stage, "Tab");
    static const char *const way[][2] = {{"Down", "card.3"}, {"Right", "card.4"}, {"Up", "card.2"},
                                         {"Up", "card.2"},   {"Left", "card.1"},  {"Left", "card.1"}};
    for (size_t i = 0; i < sizeof way / sizeof *way; i++) {
        stage_key(&test->stage, way[i][0]);
        assert_focus(way[i][1]);
    }
}

static void enter_and_space_choose_what_has_the_focus(void **state)
{
    struct test *test = *state;
    stage_key(&test->stage, "Enter");
    stage_key(&test->stage, "Space");
    assert_int_equal(test->world.chosen[0], 2);
    assert_int_equal(test->world.enters, 0);
}

static void a_disabled_button_keeps_enter_and_answers_nothing(void **state)
{
    struct test *test = *state;
    stage_key(&test->stage, "Shift+Tab");
    assert_focus("later");
    stage_key(&test->stage, "Enter");
    stage_click(&test->stage, "later");
    assert_int_equal(test->world.chosen[5], 0);
    assert_int_equal(test->world.enters, 0);
}

static void enter_is_held_back_after_a_new_line(void **state)
{
    struct test *test = *state;
    gui_hold(test->stage.gui, 300);
    test->stage.now_ms += 299;
    stage_key(&test->stage, "Enter");
    assert_int_equal(test->world.chosen[0], 0);
    assert_int_equal(test->world.enters, 0);
    test->stage.now_ms += 1;
    stage_key(&test->stage, "Enter");
    assert_int_equal(test->world.chosen[0], 1);
}

static void a_held_enter_answers_once(void **state)
{
    struct test *test = *state;
    stage_event(&test->stage,
                &(struct gui_event){.kind = GUI_EVENT_KEY, .key = GUI_KEY_ENTER, .repeat = true});
    assert_int_equal(test->world.chosen[0], 0);
}

static void a_click_chooses_and_takes_the_focus(void **state)
{
    struct test *test = *state;
    stage_click(&test->stage, "card.4");
    assert_int_equal(test->world.chosen[4], 1);
    assert_focus("card.4");
}

static void a_press_that_is_released_elsewhere_chooses_nothing(void **state)
{
    struct test *test = *state;
    struct gui_rect card = stage_node(&test->stage, "card.1").rect;
    stage_event(&test->stage, &(struct gui_event){.kind = GUI_EVENT_PRESS, .x = card.x + 5, .y = card.y + 5});
    assert_true(stage_node(&test->stage, "card.1").state & GUI_PRESSED);
    stage_event(&test->stage, &(struct gui_event){.kind = GUI_EVENT_RELEASE, .x = 1, .y = 1});
    assert_int_equal(test->world.chosen[1], 0);
    assert_false(stage_node(&test->stage, "card.1").state & GUI_PRESSED);
}

static void events_that_come_together_are_answered_one_after_another(void **state)
{
    struct test *test = *state;
    for (size_t i = 0; i < 3; i++)
        gui_push(test->stage.gui, &(struct gui_event){.kind = GUI_EVENT_KEY, .key = GUI_KEY_TAB});
    stage_event(&test->stage, &(struct gui_event){.kind = GUI_EVENT_KEY, .key = GUI_KEY_ENTER});
    assert_focus("back");
    assert_int_equal(test->world.chosen[0], 1);
}

static void when_the_focused_thing_goes_the_focus_goes_on(void **state)
{
    struct test *test = *state;
    stage_key(&test->stage, "Tab");
    assert_focus("card.1");
    test->world.without_cards = true;
    stage_settle(&test->stage);
    assert_focus("back");
}

static void a_key_goes_to_one_asker_only(void **state)
{
    struct test *test = *state;
    stage_key(&test->stage, "/");
    assert_int_equal(test->world.slashes, 1);
    stage_key(&test->stage, "Ctrl+/");
    assert_int_equal(test->world.slashes, 1);
}

static void the_ring_is_shown_for_keys_and_not_for_the_pointer(void **state)
{
    struct test *test = *state;
    stage_key(&test->stage, "Tab");
    size_t with_ring = gui_picture(test->stage.gui)->count;
    stage_click(&test->stage, "card.1");
    assert_int_equal(gui_picture(test->stage.gui)->count, with_ring - 1);
}

static void a_frame_without_an_event_changes_nothing(void **state)
{
    struct test *test = *state;
    stage_key(&test->stage, "Tab");
    uint64_t sum = gui_draw_sum(gui_picture(test->stage.gui));
    size_t frames = test->stage.frames;
    stage_settle(&test->stage);
    assert_int_equal(test->stage.frames, frames + 1);
    assert_true(gui_draw_sum(gui_picture(test->stage.gui)) == sum);
    assert_int_equal(gui_wake_at(test->stage.gui), -1);
}

static void a_thing_is_chosen_without_pointer_or_key(void **state)
{
    struct test *test = *state;
    gui_activate(test->stage.gui, "card.3", test->stage.now_ms);
    stage_settle(&test->stage);
    assert_int_equal(test->world.chosen[3], 1);
    assert_focus("card.3");
    gui_activate(test->stage.gui, "later", test->stage.now_ms);
    gui_activate(test->stage.gui, "not there", test->stage.now_ms);
    stage_settle(&test->stage);
    assert_int_equal(test->world.chosen[5], 0);
    assert_int_equal(test->world.chosen[3], 1);
}

static void the_tree_names_id_role_label_and_state(void **state)
{
    struct test *test = *state;
    struct arena arena;
    arena_init(&arena, NULL);
    struct strbuf tree;
    strbuf_init(&tree, &arena);
    gui_write_tree(test->stage.gui, &tree);
    assert_non_null(strstr(tree.data,
                           "{\"id\":\"back\",\"role\":\"button\",\"label\":\"戻る\",\"value\":\"\","
                           "\"rect\":[100,50,72,48],\"state\":[\"focused\"]}"));
    assert_non_null(strstr(tree.data, "\"state\":[],\"group\":\"cards\"}"));
    arena_release(&arena);
}

static void names_of_keys_are_read(void **state)
{
    (void)state;
    int key;
    unsigned modifiers;
    assert_true(gui_key_read("Ctrl++", &key, &modifiers));
    assert_int_equal(key, '+');
    assert_int_equal(modifiers, GUI_CTRL);
    assert_true(gui_key_read("Shift+Ctrl+Z", &key, &modifiers));
    assert_int_equal(key, 'z');
    assert_int_equal(modifiers, GUI_CTRL | GUI_SHIFT);
    assert_true(gui_key_read("F12", &key, &modifiers));
    assert_int_equal(key, GUI_KEY_F12);
    assert_false(gui_key_read("Enterr", &key, &modifiers));
    assert_false(gui_key_read("", &key, &modifiers));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_first_thing_has_the_focus_at_the_start),
        TEST(a_screen_may_say_where_the_focus_begins),
        TEST(tab_enters_a_group_once_and_goes_round),
        TEST(tab_comes_back_to_what_last_had_the_focus_in_a_group),
        TEST(arrows_move_inside_a_group_and_stay_in_it),
        TEST(enter_and_space_choose_what_has_the_focus),
        TEST(a_disabled_button_keeps_enter_and_answers_nothing),
        TEST(enter_is_held_back_after_a_new_line),
        TEST(a_held_enter_answers_once),
        TEST(a_click_chooses_and_takes_the_focus),
        TEST(a_press_that_is_released_elsewhere_chooses_nothing),
        TEST(events_that_come_together_are_answered_one_after_another),
        TEST(when_the_focused_thing_goes_the_focus_goes_on),
        TEST(a_key_goes_to_one_asker_only),
        TEST(the_ring_is_shown_for_keys_and_not_for_the_pointer),
        TEST(a_frame_without_an_event_changes_nothing),
        TEST(a_thing_is_chosen_without_pointer_or_key),
        TEST(the_tree_names_id_role_label_and_state),
        TEST(names_of_keys_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
