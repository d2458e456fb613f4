/* Layout: columns, rows, flows and cards find their heights by themselves, and the checker sees what does not
 * fit. */
#include "ui_stage.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(things_of_a_column_stand_below_one_another),
        cmocka_unit_test(an_area_can_hold_its_content_in_the_middle_or_at_the_bottom),
        cmocka_unit_test(a_row_divides_its_width_and_centres_what_is_lower),
        cmocka_unit_test(equal_cards_of_a_row_are_equally_high_and_springs_go_to_the_bottom),
        cmocka_unit_test(a_flow_begins_a_new_line_when_it_is_full),
        cmocka_unit_test(the_checker_names_what_does_not_fit),
        cmocka_unit_test(every_widget_fits_at_every_scale_in_every_theme_and_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
