/* Layout: columns, rows, flows and cards find their heights by themselves, and the checker sees what does not
 * fit. */
#include "ui_stage.h"

#include "gui/ui/bubble.h"
#include "gui/ui/button.h"
#include "gui/ui/card.h"
#include "gui/ui/field.h"
#include "gui/ui/frame.h"
#include "gui/ui/meter.h"
#include "gui/ui/option.h"
#include "gui/ui/rows.h"
#include "gui/ui/show.h"
#include "gui/ui/ui.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* Opens the stage with one screen for a test and closes it. */
static void with_screen(stage_screen *screen, void (*test)(struct stage *stage))
{
    struct stage stage;
    stage_open(&stage, screen, NULL);
    test(&stage);
    stage_close(&stage);
}

static void begin(struct gui *gui, int width, int height)
{
    gui_area_begin(gui, (struct gui_rect){100, 50, width, height});
}

static void named(struct gui *gui, const char *id, const char *text)
{
    gui_name(gui, id);
    gui_text(gui, text, GUI_STYLE(.type = GUI_REPORT));
}

/* ---- columns ---- */

static void column_screen(struct gui *gui, void *user)
{
    (void)user;
    begin(gui, 150, 400);
    gui_gap(gui, 99);
    named(gui, "one", "一行");
    gui_gap(gui, GUI_GAP);
    named(gui, "none", "");
    named(gui, "two", "二行になる文をここに置きます。");
    gui_area_end(gui);
}

static void check_column(struct stage *stage)
{
    struct gui_rect one = stage_node(stage, "one").rect, two = stage_node(stage, "two").rect;
    assert_int_equal(one.x, 100);
    assert_int_equal(one.y, 50);
    assert_int_equal(one.height, 24);
    assert_int_equal(two.y, 50 + 24 + 8);
    assert_int_equal(two.height, 48);
    assert_int_equal(two.width, 150);
    struct gui_node node;
    assert_false(gui_find_node(stage->gui, "none", &node));
    assert_int_equal(gui_misfits(stage->gui, NULL), 0);
}

static void things_of_a_column_stand_below_one_another(void **state)
{
    (void)state;
    with_screen(column_screen, check_column);
}

static void area_at_end_screen(struct gui *gui, void *user)
{
    (void)user;
    gui_area_begin_at(gui, (struct gui_rect){0, 0, 200, 200}, GUI_END);
    named(gui, "low", "下");
    gui_area_end(gui);
    gui_area_begin_at(gui, (struct gui_rect){300, 0, 200, 200}, GUI_CENTRE);
    named(gui, "middle", "中");
    gui_area_end(gui);
}

static void check_area_at_end(struct stage *stage)
{
    assert_int_equal(stage_node(stage, "low").rect.y, 176);
    assert_int_equal(stage_node(stage, "middle").rect.y, 88);
}

static void an_area_can_hold_its_content_in_the_middle_or_at_the_bottom(void **state)
{
    (void)state;
    with_screen(area_at_end_screen, check_area_at_end);
}

/* ---- rows ---- */

static void row_screen(struct gui *gui, void *user)
{
    (void)user;
    begin(gui, 500, 400);
    gui_row_begin(gui, &(struct gui_row){
                           {100, GUI_SHARE(1), GUI_SHARE(2)}, .count = 3, .gap = 20, .align = GUI_CENTRE});
    gui_cell(gui);
    named(gui, "first", "一");
    gui_cell(gui);
    named(gui, "second", "ここは三行くらいになる長い文です。");
    gui_cell(gui);
    named(gui, "third", "三");
    gui_row_end(gui);
    named(gui, "below", "下");
    gui_area_end(gui);
}

static void check_row(struct stage *stage)
{
    struct gui_rect first = stage_node(stage, "first").rect, second = stage_node(stage, "second").rect;
    struct gui_rect third = stage_node(stage, "third").rect;
    assert_int_equal(first.x, 100);
    assert_int_equal(first.width, 100);
    assert_int_equal(second.x, 220);
    assert_int_equal(second.width, 120);
    assert_int_equal(third.x, 360);
    assert_int_equal(third.width, 240);
    assert_int_equal(second.height, 72);
    assert_int_equal(first.y, second.y + 24);
    assert_int_equal(stage_node(stage, "below").rect.y, 50 + 72);
}

static void a_row_divides_its_width_and_centres_what_is_lower(void **state)
{
    (void)state;
    with_screen(row_screen, check_row);
}

static void equal_cards_screen(struct gui *gui, void *user)
{
    (void)user;
    begin(gui, 600, 600);
    gui_row_begin(gui, &(struct gui_row){{GUI_SHARE(1), GUI_SHARE(1)}, .count = 2, .gap = 16});
    for (size_t i = 0; i < 2; i++) {
        gui_cell(gui);
        gui_card_begin(gui, gui_id(gui, "card", i), "札", (struct gui_card){.equal = true});
        gui_text(gui, i ? "これは二行になるはずの、少し長い説明の文です。" : "短い",
                 GUI_STYLE(.type = GUI_REPORT));
        gui_spring(gui);
        named(gui, gui_id(gui, "foot", i), "下");
        gui_card_end(gui);
    }
    gui_row_end(gui);
    gui_area_end(gui);
}

static void check_equal_cards(struct stage *stage)
{
    struct gui_rect left = stage_node(stage, "card.0").rect, right = stage_node(stage, "card.1").rect;
    assert_int_equal(left.height, right.height);
    assert_int_equal(right.height, 24 + 48 + 24 + 24);
    assert_int_equal(stage_node(stage, "foot.0").rect.y, stage_node(stage, "foot.1").rect.y);
    assert_int_equal(stage_node(stage, "foot.0").rect.y, left.y + left.height - 48);
}

static void equal_cards_of_a_row_are_equally_high_and_springs_go_to_the_bottom(void **state)
{
    (void)state;
    with_screen(equal_cards_screen, check_equal_cards);
}

/* ---- flows ---- */

static void flow_screen(struct gui *gui, void *user)
{
    (void)user;
    begin(gui, 300, 400);
    gui_flow_begin(gui, 10, GUI_END);
    gui_pill(gui, "一つ目", GUI_STYLE(.type = GUI_REPORT));
    gui_button(gui, "button", "押す", (struct gui_button){0});
    gui_button(gui, "next", "次の行へ送られる釦", (struct gui_button){0});
    gui_flow_end(gui);
    gui_area_end(gui);
}

static void check_flow(struct stage *stage)
{
    struct gui_rect button = stage_node(stage, "button").rect, next = stage_node(stage, "next").rect;
    assert_int_equal(button.x + button.width, 400);
    assert_int_equal(next.x + next.width, 400);
    assert_int_equal(next.y, button.y + button.height + 8);
    struct gui_node pill = gui_node_at(stage->gui, 0);
    assert_int_equal(2 * pill.rect.y + pill.rect.height, 2 * button.y + button.height);
}

static void flow_in_flow_screen(struct gui *gui, void *user)
{
    static const char *const labels[] = {"ガイドつき", "練習する", "試験"};
    (void)user;
    begin(gui, 200, 400);
    gui_flow_begin(gui, 10, GUI_END);
    gui_button(gui, "before", "前", (struct gui_button){0});
    gui_segments(gui, "choice", &(struct gui_choice){.labels = labels, .count = 3, .label = "x"});
    gui_button(gui, "after", "後", (struct gui_button){0});
    gui_flow_end(gui);
    named(gui, "below", "下");
    gui_area_end(gui);
}

static void check_flow_in_flow(struct stage *stage)
{
    struct gui_rect before = stage_node(stage, "before").rect, first = stage_node(stage, "choice.0").rect;
    struct gui_rect last = stage_node(stage, "choice.2").rect, after = stage_node(stage, "after").rect;
    assert_int_equal(first.x, 100);
    assert_int_equal(first.y, before.y + before.height + 8);
    assert_true(last.y > first.y);
    assert_int_equal(after.y, last.y + last.height + 8);
    assert_int_equal(after.x + after.width, 300);
    assert_int_equal(stage_node(stage, "below").rect.y, after.y + after.height);
    assert_int_equal(gui_misfits(stage->gui, NULL), 0);
}

/* Segments that find no room become rings, which are a flow. */
static void a_flow_in_a_flow_has_lines_of_its_own(void **state)
{
    (void)state;
    with_screen(flow_in_flow_screen, check_flow_in_flow);
}

static void a_flow_begins_a_new_line_when_it_is_full(void **state)
{
    (void)state;
    with_screen(flow_screen, check_flow);
}

/* ---- the checker ---- */

static void crowded_screen(struct gui *gui, void *user)
{
    (void)user;
    begin(gui, 300, 30);
    named(gui, "a", "一行目の文");
    named(gui, "b", "二行目の文");
    gui_area_end(gui);
    begin(gui, 300, 30);
    named(gui, "a", "同じ場所");
    gui_area_end(gui);
    gui_area_begin(gui, (struct gui_rect){1200, 600, 200, 100});
    named(gui, "c", "窓の外まで続く文");
    gui_area_end(gui);
}

static void check_crowded(struct stage *stage)
{
    struct arena arena;
    arena_init(&arena, NULL);
    struct strbuf out;
    strbuf_init(&out, &arena);
    assert_int_equal(gui_misfits(stage->gui, &out), 4);
    assert_non_null(strstr(out.data, "runs over"));
    assert_non_null(strstr(out.data, "on one another: \"一行目の文\" / \"同じ場所\""));
    assert_non_null(strstr(out.data, "an id given twice: \"a\""));
    assert_non_null(strstr(out.data, "cut at a side: \"窓の外まで続く文\""));
    arena_release(&arena);
}

static void the_checker_names_what_does_not_fit(void **state)
{
    (void)state;
    with_screen(crowded_screen, check_crowded);
}

/* A paragraph of two lines, as if it had been broken so, and whether a reader expects that. */
static const struct broken {
    const char *above, *below;
    const char *complaint; /* NULL: none */
} broken[] = {
    {"恐れ入りま", "すが、少々", "a word in two lines"},
    {"いかがで", "しょうか。", "a word in two lines"},
    {"12月18", "時まで", "a word in two lines"},
    {"一万2", "000円", "a word in two lines"},
    {"承ります", "。では次に", "begins with what belongs to the one before"},
    {"お待ちくだ", "っては", "begins with what belongs to the one before"},
    {"お待ちくださ", "い", "a character alone"},
    {"このシナリ", "オは短い", "a word in two lines"},
    {"話は、は", "じめから", "a word in two lines"},
    {"お", "はようございます", "a word in two lines"},
    {"カスタマーハラス", "メント", NULL},
    {"窓口で", "すぐにお渡し", NULL},
    {"いまお調べ", "しております。", NULL},
};

static void broken_screen(struct gui *gui, void *user)
{
    const struct broken *lines = user;
    begin(gui, 150, 400);
    named(gui, "two", "二行になる文をここに置きます。");
    struct gui_draw_command *end = gui_drawing(gui)->items + gui_drawing(gui)->count;
    end[-2].text.text = lines->above;
    end[-1].text.text = lines->below;
    gui_area_end(gui);
}

static void the_checker_names_lines_that_break_within_a_word(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        struct stage stage;
        struct arena arena;
        struct strbuf out;
        arena_init(&arena, NULL);
        strbuf_init(&out, &arena);
        stage_open(&stage, broken_screen, (void *)&broken[i]);
        assert_int_equal(gui_misfits(stage.gui, &out), broken[i].complaint != NULL);
        assert_true(!broken[i].complaint || strstr(out.data, broken[i].complaint));
        stage_close(&stage);
        arena_release(&arena);
    }
}

/* ---- every widget at every scale ---- */

static void show_everything(struct gui *gui)
{
    static const char *const labels[] = {"日本語", "English", "両方"};
    const struct gui_choice choice = {.labels = labels, .count = 3, .current = 1, .label = "言語"};
    const struct gui_option options[] = {
        {.text = "お急ぎなのですね。会社の書面は難しいのですが、私個人の覚え書きならお渡しできます。",
         .second = "I can see you are pressed for time."},
        {.text = "明日お電話します。", .second = "I will ring you tomorrow."}};
    const struct gui_meter meter = {
        .icon = GUI_ICON_FLAME, .colour = GUI_SUO, .word = "怒り", .value = 8, .most = 10, .change = 1};
    const struct gui_slider slider = {.least = 100, .most = 300, .step = 10, .marks = 50, .unit = "%"};
    gui_heading(gui, "設定の見出し", GUI_STYLE(.type = GUI_TITLE));
    gui_tabs(gui, "tabs", &choice);
    gui_choice_row(gui, "segments", "言語", "画面とことば", &choice);
    gui_switch_row(gui, "switch", "動きをひかえる", "表情は一度に切り替わり、数字はすぐに変わります", true);
    gui_slider(gui, "slider", "文字の大きさ", &slider, 125);
    gui_option_cards(gui, "options", &(struct gui_options){.items = options, .count = 2, .answered = -1});
    gui_meter_row(gui, "anger", &meter);
    gui_verdict_tag(gui, GUI_KEPT, "守れた");
    gui_notice(gui, GUI_NOTICE_FAILED, "記録を書けませんでした。空きがありません。", "R",
               "で、もう一度。答えは残っています。");
    gui_empty(gui, "まだ、取り組んだ場面がありません", "一つ選んで始めると、ここに並びます。");
    gui_bullet(gui, "真壁さんは、上の階の足音を三週間前から訴えています。", (struct gui_style){0});
    gui_line_bubble(gui, &(struct gui_bubble){.newest = true,
                                              .name = "真壁さん",
                                              .stage = "（いすに深く座り直す）",
                                              .text = "持ち帰る？　もう四時五十分だぞ。",
                                              .second = "Take it back? It is ten to five."});
    gui_line_bubble(
        gui, &(struct gui_bubble){.side = GUI_BUBBLE_OURS, .name = "あなた", .text = "明日お電話します。"});
}

static void everything_screen(struct gui *gui, void *user)
{
    (void)user;
    gui_scroll_begin(gui, "all", gui_inset(gui_window(gui), 32, 24));
    show_everything(gui);
    gui_scroll_end(gui);
}

static void every_widget_fits_at_every_scale_in_every_theme_and_size(void **state)
{
    (void)state;
    static const int sizes[][2] = {{960, 600}, {1280, 720}, {1920, 1080}};
    struct arena arena;
    arena_init(&arena, NULL);
    for (size_t i = 0; i < 27; i++) {
        struct stage stage;
        struct strbuf out;
        strbuf_init(&out, &arena);
        stage_open(&stage, everything_screen, NULL);
        stage.setting.scale = 100 + 100 * (int)(i % 3);
        stage.setting.theme = (enum gui_theme)(i / 3 % 3);
        stage.setting.width = sizes[i / 9][0];
        stage.setting.height = sizes[i / 9][1];
        stage_settle(&stage);
        if (gui_misfits(stage.gui, &out))
            fail_msg("%d %% at %d: %s", stage.setting.scale, stage.setting.width, out.data);
        stage_close(&stage);
    }
    arena_release(&arena);
}

/* ---- a dry run ---- */

static void show_measured(struct gui *gui, void *user)
{
    (void)user;
    show_everything(gui);
    gui_animate(gui, "new", 1, 100, 0);
    gui_is_near(gui, 10);
}

/* `user`: the width. */
static void measuring_screen(struct gui *gui, void *user)
{
    int width = *(int *)user;
    gui_scroll_begin(gui, "all", (struct gui_rect){20, 30, width, 600});
    int column = gui_column_width(gui), top = gui_scroll_rest(gui).y;
    show_everything(gui);
    int height = gui_scroll_rest(gui).y - top;
    gui_scroll_end(gui);
    assert_int_equal(gui_measure(gui, column, show_measured, NULL), height);
}

static void what_is_measured_is_as_high_as_what_is_shown(void **state)
{
    (void)state;
    int widths[] = {1, 250, 400, 640, 1200};
    for (size_t i = 0; i < 15; i++) {
        struct stage stage;
        stage_open(&stage, measuring_screen, &widths[i % 5]);
        stage.setting.scale = 100 + 100 * (int)(i / 5);
        stage_settle(&stage);
        stage_close(&stage);
    }
}

struct answers {
    bool measured; /* before it is shown */
    struct gui_field field;
    int option, slider, pressed, keys;
    bool on;
};

static void show_answers(struct gui *gui, void *user)
{
    struct answers *answers = user;
    const struct gui_option items[] = {{.text = "明日お電話します。"}, {.text = "お待ちください。"}};
    const struct gui_slider slider = {.least = 100, .most = 300, .step = 10, .marks = 50, .unit = "%"};
    int option =
        gui_option_cards(gui, "options", &(struct gui_options){.items = items, .count = 2, .answered = -1});
    answers->option = option >= 0 ? option : answers->option;
    answers->slider = gui_slider(gui, "slider", "文字の大きさ", &slider, answers->slider);
    answers->on = gui_switch_row(gui, "switch", "動きをひかえる", NULL, answers->on);
    gui_text_field(gui, "field", "さがす", "さがす", GUI_ICON_SEARCH, &answers->field);
    if (gui_button(gui, "button", "次へ", GUI_BUTTON(.kind = GUI_FIRST)))
        answers->pressed++;
    if (gui_key(gui, 'k')) {
        answers->keys++;
        gui_focus(gui, "switch");
    }
    gui_meter_row(gui, "meter", &(struct gui_meter){.word = "怒り", .value = answers->pressed, .most = 10});
    gui_name(gui, "never taken");
}

static void answers_screen(struct gui *gui, void *user)
{
    const struct answers *answers = user;
    gui_name(gui, "first");
    if (answers->measured)
        assert_true(gui_measure(gui, 500, show_answers, user) > 300);
    gui_area_begin(gui, (struct gui_rect){50, 50, 500, 600});
    gui_text(gui, "見出し", (struct gui_style){0});
    show_answers(gui, user);
    gui_area_end(gui);
}

static const char *what_is_there(const struct stage *stage, struct arena *arena)
{
    const struct answers *answers = stage->user;
    struct strbuf out;
    strbuf_init(&out, arena);
    gui_write_tree(stage->gui, &out);
    gui_draw_write(gui_picture(stage->gui), &out);
    strbuf_printf(&out, "wake %lld\n", (long long)gui_wake_at(stage->gui));
    strbuf_printf(&out, "%d %d %d %d %d %s\n", answers->option, answers->slider, answers->pressed,
                  answers->keys, answers->on, answers->field.text);
    gui_misfits(stage->gui, &out);
    return out.data;
}

static void act(struct stage *stage, size_t step)
{
    static const char *const keys[] = {"2",   "Down",  "Tab", "Right", "k",    "Tab",
                                       "Tab", "Space", "Tab", "Tab",   "Enter"};
    static const char *const clicks[] = {"button", "switch", "slider", "options.1", "field"};
    const size_t count = sizeof keys / sizeof *keys;
    if (step < count)
        stage_key(stage, keys[step]);
    else if (step < count + 5)
        stage_click(stage, clicks[step - count]);
    else
        stage_text(stage, GUI_EVENT_TEXT, "夜");
    stage->now_ms += 50;
    stage_settle(stage);
}

static void a_dry_run_leaves_no_trace(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL);
    struct answers with = {.measured = true, .slider = 200}, without = {.slider = 200};
    struct stage dry, plain;
    stage_open(&dry, answers_screen, &with);
    stage_open(&plain, answers_screen, &without);
    dry.setting.reduced_motion = plain.setting.reduced_motion = false;
    for (size_t step = 0; step < 17; step++) {
        act(&dry, step);
        act(&plain, step);
        assert_string_equal(what_is_there(&dry, &arena), what_is_there(&plain, &arena));
        assert_int_equal(dry.frames, plain.frames);
    }
    assert_int_equal(with.keys, 1);
    assert_int_equal(with.pressed, 2);
    assert_true(with.on);
    assert_string_equal(with.field.text, "夜");
    stage_close(&dry);
    stage_close(&plain);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(things_of_a_column_stand_below_one_another),
        cmocka_unit_test(an_area_can_hold_its_content_in_the_middle_or_at_the_bottom),
        cmocka_unit_test(a_row_divides_its_width_and_centres_what_is_lower),
        cmocka_unit_test(equal_cards_of_a_row_are_equally_high_and_springs_go_to_the_bottom),
        cmocka_unit_test(a_flow_begins_a_new_line_when_it_is_full),
        cmocka_unit_test(a_flow_in_a_flow_has_lines_of_its_own),
        cmocka_unit_test(the_checker_names_what_does_not_fit),
        cmocka_unit_test(the_checker_names_lines_that_break_within_a_word),
        cmocka_unit_test(every_widget_fits_at_every_scale_in_every_theme_and_size),
        cmocka_unit_test(what_is_measured_is_as_high_as_what_is_shown),
        cmocka_unit_test(a_dry_run_leaves_no_trace),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
