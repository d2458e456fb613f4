/* Bar, rail, three columns (cards and buttons; words and meters; settings), hint bar. Narrow windows stack
 * them in one scrolling column. */
#include "gallery_screen.h"

#include "gui/ui/bubble.h"
#include "gui/ui/button.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/meter.h"
#include "gui/ui/node.h"
#include "gui/ui/option.h"
#include "gui/ui/rows.h"
#include "gui/ui/show.h"

void gallery_start(struct gallery *gallery)
{
    *gallery = (struct gallery){.portrait = true, .scale = 125, .answered = -1};
}

static void answers(struct gui *gui, struct gallery *gallery)
{
    static const struct gui_option options[] = {
        {.text =
             "お急ぎなのですね。会社の書面は難しいのですが、私個人の覚え書きなら、名前を添えてお渡しできます。"},
        {.text =
             "明日の十七時までに、私、森からお電話で回答いたします。責任者の田中も呼びますので、二人で承ります。",
         .second = "I, Mori, will phone you with our answer by five tomorrow."},
        {.text = "閉店の時刻です。", .disabled = true},
    };
    gui_text(gui, "どう答えますか", GUI_STYLE(.colour = GUI_INK2, .bold = true));
    gui_gap(gui, GUI_GAP);
    int chosen = gui_option_cards(
        gui, "answer", &(struct gui_options){.items = options, .count = 3, .answered = gallery->answered});
    gallery->answered = chosen >= 0 ? chosen : gallery->answered;
}

static void buttons(struct gui *gui, struct gallery *gallery)
{
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    gui_button(gui, "start", "はじめる", GUI_BUTTON(.kind = GUI_FIRST, .key = "Enter"));
    if (gui_button(gui, "stop", "やめる", GUI_BUTTON(.kind = GUI_SECOND)))
        gallery->answered = -1;
    gui_button(gui, "retry", "やり直す", GUI_BUTTON(.icon = GUI_ICON_RETRY));
    gui_button(gui, "later", "まだ", GUI_BUTTON(.disabled = true));
    gui_button(gui, "small", "小さい", GUI_BUTTON(.small = true));
    gui_button(gui, "quiet", "書き出す", GUI_BUTTON(.kind = GUI_QUIET, .icon = GUI_ICON_DOCUMENT));
    gui_flow_end(gui);
}

static void verdicts(struct gui *gui)
{
    static const char *const words[] = {"守れた", "守れず", "未完", "場面なし", "対象外"};
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    for (size_t i = 0; i < 5; i++)
        gui_verdict_tag(gui, (enum gui_verdict)i, words[i]);
    gui_pill(gui, "5手目", GUI_STYLE(.bold = true));
    gui_pill(gui, "練習", GUI_STYLE(.colour = GUI_INK2));
    gui_pill(gui, "強い怒り", GUI_STYLE(.colour = GUI_SUO, .bold = true));
    gui_grade(gui, 2, 3, "きつい");
    gui_flow_end(gui);
}

static void meters(struct gui *gui)
{
    gui_meter_row(
        gui, "anger",
        &(struct gui_meter){
            .icon = GUI_ICON_FLAME, .colour = GUI_SUO, .word = "怒り", .value = 8, .most = 10, .change = 1});
    gui_meter_row(gui, "trust",
                  &(struct gui_meter){.icon = GUI_ICON_RINGS,
                                      .colour = GUI_MATSU,
                                      .word = "信頼",
                                      .value = 3,
                                      .most = 10,
                                      .change = -1});
    gui_meter_row(gui, "patience",
                  &(struct gui_meter){.colour = GUI_SUO, .word = "我慢", .value = 37, .most = 100});
}

static void notices(struct gui *gui)
{
    gui_notice(gui, GUI_NOTICE_INFO, "お客様の絵を描けません。ことばで続けます。", NULL,
               "SDL2_image を入れると、絵が出ます。");
    gui_gap(gui, GUI_GAP);
    gui_notice(gui, GUI_NOTICE_FAILED, "記録を書けませんでした。空きがありません。", "R",
               "で、もう一度。答えは残っています。");
    gui_gap(gui, GUI_GAP);
    gui_empty(gui, "まだ、取り組んだ場面がありません", "一つ選んで始めると、ここに並びます。");
}

static void talk(struct gui *gui)
{
    static const struct gui_bubble ours = {.side = GUI_BUBBLE_OURS,
                                           .name = "あなた（森）",
                                           .text = "この場で書面をお出しすることはいたしかねます。"};
    static const struct gui_bubble newest = {
        .newest = true,
        .name = "真壁さん",
        .stage = "（いすに深く座り直す）",
        .text = "持ち帰る？　もう四時五十分だぞ。また来いっていうのか。一枚書けば済む話だろう。",
        .second = "Take it back? It is ten to five."};
    gui_line_bubble(gui, &ours);
    gui_gap(gui, GUI_GAP);
    gui_name(gui, "newest");
    gui_line_bubble(gui, &newest);
}

static void words(struct gui *gui)
{
    static const struct gui_span spans[] = {
        {.text = "お急ぎなのですね。会社の書面は難しいのですが、"},
        {.text = "私個人の覚え書き", .bold = true, .underline = true},
        {.text = "なら、名前を添えてお渡しできます。いつでも "},
        {.text = "F12", .key = true},
        {.text = " で止められます。"},
    };
    gui_spans(gui, spans, 5, GUI_STYLE(.type = GUI_REPORT));
    gui_gap(gui, GUI_GAP);
    gui_bullet(gui, "真壁さんは、上の階の足音を三週間前から訴えています。", (struct gui_style){0});
    gui_bullet(gui, "It has not been answered yet.", GUI_STYLE(.english = true));
}

static void table(struct gui *gui)
{
    struct gui_table_row row = {
        .cells = {.widths = {GUI_SHARE(2), GUI_SHARE(3)}, .count = 2, .gap = 16, .align = GUI_CENTRE}};
    static const char *const rows[][2] = {
        {"いつ", "11月18日（水）16時38分"}, {"要求", "書面への署名と判"}, {"次の連絡", "—"}};
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .flush = true});
    for (size_t i = 0; i < 3; i++) {
        row.current = i == 1;
        row.head = i == 0;
        gui_table_row_begin(gui, gui_id(gui, "row", i), rows[i][0], &row);
        gui_cell(gui);
        gui_text(gui, rows[i][0], GUI_STYLE(.bold = i < 2));
        gui_cell(gui);
        gui_text(gui, rows[i][1], GUI_STYLE(.colour = GUI_INK2));
        gui_table_row_end(gui);
    }
    gui_card_end(gui);
}

static void settings(struct gui *gui, struct gallery *gallery)
{
    static const char *const tabs[] = {"表示", "練習", "記録"}, *const languages[] = {"日本語", "English",
                                                                                      "両方"};
    static const struct gui_slider slider = {.least = 100, .most = 300, .step = 5, .marks = 50, .unit = "%"};
    int tab = gui_tabs(gui, "tab", &(struct gui_choice){tabs, NULL, 3, gallery->tab, "区分"});
    gui_gap(gui, GUI_GAP);
    gui_text_field(gui, "search", "ことばで探す", "ことばで探す", GUI_ICON_SEARCH, &gallery->search);
    gallery->scale = gui_slider(gui, "scale", "文字の大きさ", &slider, gallery->scale);
    gui_rule(gui);
    int language = gui_choice_row(gui, "language", "言語", "画面とことば",
                                  &(struct gui_choice){languages, NULL, 3, gallery->language, "言語"});
    gui_rule(gui);
    gallery->still = gui_switch_row(gui, "still", "動きをひかえる",
                                    "表情は一度に切り替わり、数字はすぐに変わります", gallery->still);
    gui_rule(gui);
    gallery->portrait = gui_switch_row(gui, "portrait", "お客様の絵を出す", NULL, gallery->portrait);
    int weight = gui_radios(gui, "words",
                            &(struct gui_choice){(const char *const[]){"そのままの表現", "やわらげた表現"},
                                                 NULL, 2, gallery->weight, "表現"});
    gallery->tab = tab >= 0 ? (size_t)tab : gallery->tab;
    gallery->language = language >= 0 ? (size_t)language : gallery->language;
    gallery->weight = weight >= 0 ? (size_t)weight : gallery->weight;
}

static void cards(struct gui *gui)
{
    gui_row_begin(gui, &(struct gui_row){{GUI_SHARE(1), GUI_SHARE(1)}, .count = 2, .gap = 16});
    for (size_t i = 0; i < 2; i++) {
        gui_cell(gui);
        gui_card_begin(gui, gui_id(gui, "card", i), "札",
                       (struct gui_card){.equal = true, .chosen = i == 1, .padding = 16});
        gui_text(gui, i ? "練習" : "一日で動かないケトル", GUI_STYLE(.type = GUI_NAME, .bold = true));
        gui_text(gui, i ? "終わってからふり返ります" : "買った翌日に壊れた湯沸かしを持ち込んだ人。",
                 GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
        gui_spring(gui);
        gui_text(gui, "前回 92点", GUI_STYLE(.type = GUI_LABEL, .bold = true));
        gui_card_end(gui);
    }
    gui_row_end(gui);
}

static void icons(struct gui *gui)
{
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    for (size_t i = 1; i < GUI_ICON_COUNT; i++)
        gui_icon(gui, (enum gui_icon)i, GUI_INK2);
    gui_flow_end(gui);
}

static void column(struct gui *gui, struct gallery *gallery, size_t index)
{
    switch (index) {
    case 0:
        answers(gui, gallery);
        gui_gap(gui, GUI_GAP_GROUP);
        buttons(gui, gallery);
        gui_gap(gui, GUI_GAP_GROUP);
        cards(gui);
        gui_gap(gui, GUI_GAP_GROUP);
        icons(gui);
        break;
    case 1:
        talk(gui);
        gui_gap(gui, GUI_GAP_GROUP);
        meters(gui);
        gui_gap(gui, GUI_GAP);
        verdicts(gui);
        gui_gap(gui, GUI_GAP_GROUP);
        notices(gui);
        break;
    default:
        settings(gui, gallery);
        gui_gap(gui, GUI_GAP_GROUP);
        words(gui);
        gui_gap(gui, GUI_GAP_GROUP);
        table(gui);
        break;
    }
}

static void bar(struct gui *gui, struct gui_rect *rest)
{
    struct gui_style style = {.type = GUI_NAME, .bold = true, .one_line = true};
    struct gui_rect strip = gui_cut_top(rest, gui_type_line(GUI_NAME, KM_JA, gui_settings(gui)->scale) + 26);
    gui_fill(gui, strip, GUI_PANEL);
    gui_rule_below(gui, strip, GUI_RULE);
    gui_area_begin_at(gui, gui_inset(strip, 24, 0), GUI_CENTRE);
    gui_heading(gui, "部品の見本", style);
    gui_area_end(gui);
}

static void hints(struct gui *gui, struct gui_rect *rest)
{
    static const char *const move[] = {"↑", "↓"}, *const enter[] = {"Enter"}, *const help[] = {"F1"};
    if (gui_width_class(gui) == GUI_NARROW)
        return;
    struct gui_rect strip =
        gui_cut_bottom(rest, gui_type_line(GUI_LABEL, KM_JA, gui_settings(gui)->scale) + 20);
    gui_fill(gui, gui_cut_top(&strip, 1), GUI_RULE);
    gui_area_begin_at(gui, gui_inset(strip, 24, 0), GUI_CENTRE);
    gui_flow_begin(gui, 24, GUI_START);
    gui_key_hint(gui, move, 2, "移動");
    gui_key_hint(gui, enter, 1, "決定");
    gui_key_hint(gui, help, 1, "ヘルプ");
    gui_flow_end(gui);
    gui_area_end(gui);
}

static void rail(struct gui *gui, struct gallery *gallery, struct gui_rect *rest)
{
    static const char *const labels[] = {"シナリオ", "履歴", "設定", "Kamaeについて"};
    static const enum gui_icon rail_icons[] = {GUI_ICON_BOOK, GUI_ICON_HISTORY, GUI_ICON_GEAR, GUI_ICON_INFO};
    bool narrow = gui_width_class(gui) != GUI_WIDE;
    if (gui_width_class(gui) == GUI_NARROW)
        return;
    struct gui_rect strip = gui_cut_left(rest, narrow ? 96 : 200);
    gui_fill(gui, strip, GUI_PANEL);
    gui_rule_right(gui, strip, GUI_RULE);
    gui_area_begin(gui, gui_inset(strip, GUI_GAP_GROUP, GUI_MARGIN_MIDDLE));
    int page =
        gui_rail(gui, "page", &(struct gui_choice){labels, NULL, 4, gallery->page, NULL}, rail_icons, narrow);
    gallery->page = page >= 0 ? (size_t)page : gallery->page;
    gui_area_end(gui);
}

void gallery_screen(struct gui *gui, void *user)
{
    struct gallery *gallery = user;
    struct gui_rect rest = gui_window(gui);
    gui_fill(gui, rest, GUI_GROUND);
    bar(gui, &rest);
    hints(gui, &rest);
    rail(gui, gallery, &rest);
    gui_default_focus(gui, "answer.2");
    int columns = gui_width_class(gui) == GUI_WIDE && gui_settings(gui)->width > 1500 ? 3 : 1;
    gui_scroll_begin(gui, "gallery", gui_inset(rest, GUI_MARGIN_MIDDLE, GUI_GAP_GROUP));
    gui_row_begin(gui,
                  &(struct gui_row){{GUI_SHARE(1), GUI_SHARE(1), GUI_SHARE(1)}, .count = columns, .gap = 32});
    for (size_t i = 0; i < 3; i++) {
        if (columns == 3 || i == 0)
            gui_cell(gui);
        gui_gap(gui, GUI_MARGIN);
        column(gui, gallery, i);
    }
    gui_row_end(gui);
    gui_scroll_end(gui);
}
