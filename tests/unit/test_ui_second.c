/* The second language of a word: where there is room beside or below it, and nothing stands elsewhere for it.
 */
#include "ui_stage.h"

#include "gui/ui/button.h"
#include "gui/ui/frame.h"
#include "gui/ui/layout.h"
#include "gui/ui/meter.h"
#include "gui/ui/paragraph.h"
#include "gui/ui/ui.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static const char heading[] = "見出し", button[] = "追加する", value[] = "場面の数", meter[] = "怒り";

static const char *second_word(void *user, const char *text)
{
    (void)user;
    return text == heading  ? "Heading"
           : text == button ? "Add"
           : text == value  ? "scenes"
           : text == meter  ? "anger"
                            : NULL;
}

/* `user`: the width of the column. */
static void words_screen(struct gui *gui, void *user)
{
    const int *width = user;
    gui_area_begin(gui, (struct gui_rect){20, 20, *width, 500});
    gui_name(gui, "heading");
    gui_heading(gui, heading, GUI_STYLE(.type = GUI_REPORT));
    gui_text(gui, gui_format(gui, "%s", heading), GUI_STYLE(.type = GUI_REPORT));
    gui_button(gui, "button", button, GUI_BUTTON(.kind = GUI_SECOND));
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    gui_text(gui, heading, GUI_STYLE(.type = GUI_REPORT));
    gui_name(gui, "value");
    gui_text(gui, value, GUI_STYLE(.type = GUI_REPORT));
    gui_flow_end(gui);
    const char *phrase = gui_format(gui, "%d回目", 2);
    gui_pair(gui, phrase, "Answer 2");
    gui_text(gui, phrase, GUI_STYLE(.type = GUI_REPORT));
    gui_meter_row(gui, "meter", &(struct gui_meter){.word = meter, .value = 3, .most = 10});
    gui_area_end(gui);
}

/* How often the text is drawn; where, the last time. */
static size_t drawn(const struct stage *stage, const char *text, struct gui_rect *out)
{
    const struct gui_draw *draw = gui_picture(stage->gui);
    size_t count = 0;
    for (size_t i = 0; i < draw->count; i++) {
        const struct gui_draw_command *command = &draw->items[i];
        if (command->kind != GUI_DRAW_TEXT || strcmp(command->text.text, text) != 0)
            continue;
        *out = command->rect;
        count++;
    }
    return count;
}

static void open_words(struct stage *stage, int *width)
{
    stage_open(stage, words_screen, width);
    stage->setting.second = second_word;
    stage_settle(stage);
}

static void a_word_has_it_beside_or_below_where_there_is_room(void **state)
{
    (void)state;
    int width = 600;
    struct stage stage;
    struct gui_rect word, second;
    open_words(&stage, &width);
    assert_int_equal(drawn(&stage, "Heading", &second), 1); /* the same letters elsewhere are no word */
    struct gui_rect box = stage_node(&stage, "heading").rect;
    assert_true(second.x > box.x && second.y > box.y && second.y + second.height < box.y + box.height);
    assert_int_equal(drawn(&stage, button, &word), 1);
    assert_int_equal(drawn(&stage, "Add", &second), 1);
    assert_true(second.y >= word.y + 15);
    box = stage_node(&stage, "button").rect;
    assert_true(word.y >= box.y && second.y + second.height <= box.y + box.height);
    assert_int_equal(drawn(&stage, "scenes", &second), 1);
    assert_int_equal(drawn(&stage, value, &word), 1);
    assert_true(second.x >= word.x + word.width);
    assert_int_equal(drawn(&stage, "Answer 2", &second), 1);
    assert_int_equal(drawn(&stage, "anger", &second), 1);
    assert_int_equal(gui_misfits(stage.gui, NULL), 0);
    stage_close(&stage);
}

static void without_room_it_is_left_out(void **state)
{
    (void)state;
    int width = 80;
    struct stage stage;
    struct gui_rect second;
    open_words(&stage, &width);
    assert_int_equal(drawn(&stage, "Heading", &second), 0);
    assert_int_equal(drawn(&stage, "scenes", &second), 0);
    assert_int_equal(drawn(&stage, "anger", &second), 0);
    stage_close(&stage);
}

static void nothing_stands_elsewhere_for_it(void **state)
{
    (void)state;
    for (int width = 60; width <= 900; width += 40) {
        struct stage one, both;
        stage_open(&one, words_screen, &width);
        open_words(&both, &width);
        static const char *const ids[] = {"heading", "button", "value", "meter"};
        for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
            struct gui_rect alone = stage_node(&one, ids[i]).rect, beside = stage_node(&both, ids[i]).rect;
            assert_memory_equal(&alone, &beside, sizeof alone);
        }
        stage_close(&one);
        stage_close(&both);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_has_it_beside_or_below_where_there_is_room),
        cmocka_unit_test(without_room_it_is_left_out),
        cmocka_unit_test(nothing_stands_elsewhere_for_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
