/* The screen as HTML: roles, names, languages and states, and the text as it lies on the picture. */
#include "gui/ui/bubble.h"
#include "gui/ui/button.h"
#include "gui/ui/card.h"
#include "gui/ui/choice.h"
#include "gui/ui/meter.h"
#include "gui/ui/option.h"
#include "gui/ui/paragraph.h"
#include "gui/ui/ui.h"
#include "gui/web/mirror.h"
#include "ui_stage.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void screen(struct gui *gui, void *user)
{
    static const char *const pages[] = {"一", "二"};
    static const struct gui_option answers[] = {{.text = "はい。", .second = "Yes."}};
    (void)user;
    gui_area_begin(gui, (struct gui_rect){10, 20, 160, 600});
    gui_text(gui, "一二三四五六七八九十、一二三四五", GUI_STYLE(.live = true));
    gui_tabs(gui, "tabs", &(struct gui_choice){.labels = pages, .count = 2, .label = "ページ"});
    gui_button(gui, "more", "もっと", GUI_BUTTON(.fold = GUI_FOLDED, .note = "注"));
    gui_button(gui, "icon", "戻る", GUI_BUTTON(.icon = GUI_ICON_BACK, .icon_only = true, .disabled = true));
    gui_meter_row(gui, "anger", &(struct gui_meter){.word = "怒り", .value = 6, .most = 10});
    gui_line_bubble(gui, &(struct gui_bubble){.text = "<b>&\"\u202Ecod", .second = "Hello"});
    gui_option_cards(gui, "answer", &(struct gui_options){.items = answers, .count = 1, .answered = -1});
    gui_area_end(gui);
}

struct test {
    struct stage stage;
    struct arena arena;
    struct strbuf html;
};

static int set_up(void **state)
{
    struct test *test = calloc(1, sizeof *test);
    assert_non_null(test);
    stage_open(&test->stage, screen, NULL);
    arena_init(&test->arena, NULL);
    strbuf_init(&test->html, &test->arena);
    mirror_write(test->stage.gui, "題", &test->html);
    *state = test;
    return 0;
}

static int tear_down(void **state)
{
    struct test *test = *state;
    arena_release(&test->arena);
    stage_close(&test->stage);
    free(test);
    return 0;
}

static void holds(const struct test *test, const char *part)
{
    if (!strstr(test->html.data, part))
        fail_msg("no %s in %s", part, test->html.data);
}

static void lines_lie_as_they_were_drawn_and_make_one_text(void **state)
{
    holds(*state, "data-live><span lang=\"ja\" style=\"margin:0px 0 0 0px;font-size:15px;line-height:24px\">"
                  "一二三四五六七八九<i></i>十、一二三四五</span></div>");
}

static void things_have_their_roles_names_and_states(void **state)
{
    holds(*state, "<div role=\"tablist\" aria-label=\"ページ\">");
    holds(*state, "data-id=\"tabs.0\" role=\"tab\" aria-selected=\"true\" tabindex=\"0\"");
    holds(*state, "data-id=\"tabs.1\" role=\"tab\" aria-selected=\"false\" tabindex=\"-1\"");
    holds(*state, "data-id=\"more\" role=\"button\" aria-expanded=\"false\" tabindex=\"-1\">");
    holds(*state, "<span class=\"unseen\">注</span></div>");
    holds(*state, "role=\"button\" aria-disabled=\"true\" tabindex=\"-1\" aria-label=\"戻る\"></div>");
    holds(*state, "role=\"meter\" aria-valuenow=\"6\" aria-valuemin=\"0\" aria-valuemax=\"10\" "
                  "aria-valuetext=\"6/10\" aria-label=\"怒り\"></div>");
}

static void texts_have_their_language_and_never_become_markup(void **state)
{
    holds(*state, "&lt;b>&amp;&quot;\uFFFDcod</span>");
    holds(*state, "<span lang=\"en\" style=");
    holds(*state, "Yes.</span></div>");
}

static void a_screen_has_one_title(void **state)
{
    const struct test *test = *state;
    holds(test, "<h1 class=\"unseen\">題</h1>");
    assert_null(strstr(test->html.data, "aria-level"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(lines_lie_as_they_were_drawn_and_make_one_text, set_up, tear_down),
        cmocka_unit_test_setup_teardown(things_have_their_roles_names_and_states, set_up, tear_down),
        cmocka_unit_test_setup_teardown(texts_have_their_language_and_never_become_markup, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_screen_has_one_title, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
