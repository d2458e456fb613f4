/* Before the scene: whose part one plays, what may be hard in it, in which wording and mode. Leaving from
 * here leaves no trace. The button that starts stays in view whatever the size of the text. */
#include "gui/screens/scene.h"

enum { PICTURE_OF_1000 = 362, STRIP = 128, FOOT_ABOVE = 12, META_GAP = 24, MODES = 3, RING = 20 };

static const struct gui_style head_style = {.type = GUI_LABEL, .bold = true, .colour = GUI_AI};
static const struct gui_style note_style = {.type = GUI_NOTE, .colour = GUI_INK2};

static struct gui_style second_style(const struct app *app)
{
    bool english = app_language(app) != KM_EN;
    return GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2, .english = english, .japanese = !english);
}

/* A text of the scenario, the second language below it. */
static void show_text(struct app *app, struct gui *gui, const struct km_text *text)
{
    gui_text(gui, app_text(app, text), GUI_STYLE(.type = GUI_REPORT));
    if (app_second(app, text)) {
        gui_gap(gui, GUI_GAP_INSIDE);
        gui_text(gui, app_second(app, text), second_style(app));
    }
}

/* ---- what it is ---- */

/* Icon and words as one thing of a flow. */
static void show_fact(struct gui *gui, enum gui_icon icon, const char *words)
{
    gui_icon(gui, icon, GUI_INK2);
    gui_text(gui, words, note_style);
    gui_gap(gui, GUI_GAP_GROUP);
}

static void show_setting(struct app *app, struct gui *gui, const struct km_head_info *head)
{
    static const struct {
        const char *word;
        enum gui_icon icon;
    } channels[] = {
        [KM_COUNTER] = {"channel.counter", GUI_ICON_COUNTER},
        [KM_PHONE] = {"channel.phone", GUI_ICON_PHONE},
        [KM_CHAT] = {"channel.chat", GUI_ICON_CHAT},
        [KM_SOCIAL] = {"channel.social", GUI_ICON_SOCIAL},
        [KM_VISIT] = {"channel.visit", GUI_ICON_VISIT},
        [KM_DESK] = {"channel.desk", GUI_ICON_DESK},
    };
    const char *channel = app_word(app, channels[head->channel].word);
    const char *trade = km_text_present(&head->trade_label) ? app_text(app, &head->trade_label) : "";
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    show_fact(gui, channels[head->channel].icon,
              gui_format(gui, "%s%s%s", trade, *trade ? "・" : "", channel));
    show_fact(
        gui, GUI_ICON_CLOCK,
        app_phrase(app, gui, "setting.minutes", UI_ARGUMENTS({.name = "minutes", .number = head->minutes})));
    gui_grade(gui, head->intensity, 3,
              app_phrase(app, gui, "setting.intensity",
                         UI_ARGUMENTS({.name = "value", .number = head->intensity})));
    gui_flow_end(gui);
}

static void show_policy(struct app *app, struct gui *gui)
{
    const struct km_policy *policy = km_rulebook_policy(km_scenario_rulebook(app->scenario));
    if (!km_text_present(&policy->name))
        return;
    gui_gap(gui, GUI_GAP_GROUP);
    gui_text(gui,
             app_phrase(app, gui, "report.policy",
                        UI_ARGUMENTS({.name = "name", .text = app_text(app, &policy->name)},
                                     {.name = "minutes", .number = policy->time_limit_minutes})),
             head_style);
    gui_text(gui, app_text(app, &policy->front_line_limit), note_style);
}

static void show_role(struct app *app, struct gui *gui, const struct km_head_info *head)
{
    gui_name(gui, "briefing.title");
    gui_heading(gui, app_text(app, &head->title), GUI_STYLE(.type = GUI_TITLE));
    if (app_second(app, &head->title))
        gui_text(gui, app_second(app, &head->title), second_style(app));
    gui_gap(gui, GUI_GAP);
    show_setting(app, gui, head);
    gui_gap(gui, GUI_GAP_GROUP);
    gui_text(gui, app_word(app, "gui.briefing.role"), head_style);
    show_text(app, gui, &head->briefing);
    show_policy(app, gui);
    if (!scene_has_documents(app))
        return;
    gui_gap(gui, GUI_GAP);
    if (gui_button(gui, "briefing.documents", app_word(app, "gui.briefing.documents"),
                   GUI_BUTTON(.small = true, .icon = GUI_ICON_DOCUMENT, .key = "D")))
        scene_open_page(app, gui, SCENE_DOCUMENTS);
}

/* ---- what may be hard in it ---- */

static void show_content_note(struct app *app, struct gui *gui, const struct km_head_info *head)
{
    const char *labels[] = {app_word(app, "gui.briefing.as-written"), app_word(app, "gui.briefing.soft")};
    static const char *const ids[] = {"as-written", "soft"};
    struct gui_choice wording = {.labels = labels,
                                 .ids = ids,
                                 .count = 2,
                                 .current = app->settings.soft ? 1 : 0,
                                 .label = app_word(app, "gui.briefing.wording")};
    gui_gap(gui, GUI_GAP_GROUP);
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .padding = GUI_GAP_GROUP});
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    gui_icon(gui, GUI_ICON_SHIELD, GUI_INK);
    gui_text(gui, app_word(app, "gui.briefing.content"), GUI_STYLE(.type = GUI_REPORT, .bold = true));
    gui_flow_end(gui);
    gui_gap(gui, GUI_GAP_INSIDE);
    if (km_text_present(&head->content_note))
        show_text(app, gui, &head->content_note);
    gui_gap(gui, GUI_GAP_INSIDE);
    gui_text(gui, app_word(app, "gui.briefing.stop"), note_style);
    gui_gap(gui, GUI_GAP);
    int chosen = gui_radios(gui, "briefing.wording", &wording);
    if (chosen >= 0)
        app->settings.soft = chosen == 1;
    gui_card_end(gui);
}

/* ---- mode ---- */

static const struct {
    enum km_mode mode;
    const char *id, *word, *note, *key;
} modes[MODES] = {
    {KM_GUIDED, "briefing.mode.guided", "mode.guided", "gui.briefing.guided", "1"},
    {KM_PRACTICE, "briefing.mode.practice", "mode.practice", "gui.briefing.practice", "2"},
    {KM_EXAM, "briefing.mode.exam", "mode.exam", "gui.briefing.exam", "3"},
};

static void choose_mode(struct app *app, size_t index)
{
    app->settings.mode = modes[index].mode;
    settings_save(app);
}

/* A ring, filled when it is the one. */
static void draw_ring(struct gui *gui, bool on)
{
    struct gui_rect rect = gui_picture_begin(gui, "", RING + 4, RING + 4);
    float x = (float)rect.x + 2 + RING / 2.0F, y = (float)rect.y + 2 + RING / 2.0F;
    gui_draw_arc(gui_drawing(gui), x, y, RING / 2.0F, 2, 0, 1, gui_rgba(gui, on ? GUI_AI : GUI_EDGE));
    if (on)
        gui_draw_disc(gui_drawing(gui), x, y, RING / 4.0F, gui_rgba(gui, GUI_AI));
    gui_picture_end(gui);
}

static void show_mode(struct app *app, struct gui *gui, size_t index)
{
    bool on = app->settings.mode == modes[index].mode;
    const char *word = app_word(app, modes[index].word);
    struct gui_card look = {.chosen = on, .equal = true, .padding = GUI_GAP_GROUP};
    if (gui_card_begin(gui, modes[index].id, word, look))
        choose_mode(app, index);
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    draw_ring(gui, on);
    gui_text(gui, word, GUI_STYLE(.type = GUI_OPTION, .bold = true));
    gui_key_cap(gui, modes[index].key);
    gui_flow_end(gui);
    gui_gap(gui, GUI_GAP_INSIDE);
    gui_text(gui, app_word(app, modes[index].note), note_style);
    gui_card_end(gui);
}

static void show_modes(struct app *app, struct gui *gui)
{
    bool stacked = gui_width_class(gui) != GUI_WIDE;
    gui_gap(gui, GUI_GAP_GROUP);
    gui_text(gui, app_word(app, "gui.briefing.mode"), head_style);
    gui_gap(gui, GUI_GAP_INSIDE);
    gui_group_begin(gui, "briefing.mode");
    if (!stacked)
        gui_row_begin(gui, &(struct gui_row){.widths = {GUI_SHARE(1), GUI_SHARE(1), GUI_SHARE(1)},
                                             .count = MODES,
                                             .gap = GUI_GAP_GROUP});
    for (size_t i = 0; i < MODES; i++) {
        if (!stacked)
            gui_cell(gui);
        else
            gui_gap(gui, GUI_GAP);
        show_mode(app, gui, i);
    }
    if (!stacked)
        gui_row_end(gui);
    gui_group_end(gui);
}

/* ---- start ---- */

static void start(struct app *app)
{
    settings_save(app);
    app_start(app);
}

static struct gui_button start_look(const struct gui *gui)
{
    bool small = gui_width_class(gui) == GUI_NARROW;
    return (struct gui_button){.kind = GUI_FIRST, .small = small, .key = small ? NULL : "Enter"};
}

static int foot_height(const struct app *app, const struct gui *gui)
{
    int line = gui_type_line(GUI_OPTION, app_language(app), gui_settings(gui)->scale);
    return line + 2 * GUI_GAP_GROUP + 2 * FOOT_ABOVE;
}

static void show_foot(struct app *app, struct gui *gui, struct gui_rect foot)
{
    const char *promise = app_word(app, "gui.briefing.promise");
    gui_fill(gui, foot, GUI_GROUND);
    foot = gui_inset(foot, app_margin(gui), 0);
    gui_area_begin_at(gui, foot, GUI_CENTRE);
    struct gui_button leave = {.small = start_look(gui).small};
    int room = foot.width - gui_button_width(gui, app_word(app, "gui.briefing.start"), start_look(gui)) -
               gui_button_width(gui, app_word(app, "gui.briefing.leave"), leave) - 3 * GUI_GAP_GROUP;
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    if (gui_button(gui, "briefing.start", app_word(app, "gui.briefing.start"), start_look(gui)))
        app->scene->then = start;
    if (gui_button(gui, "briefing.leave", app_word(app, "gui.briefing.leave"), leave))
        app->scene->then = app_back;
    if (gui_text_width(gui, promise, note_style) <= room)
        gui_text(gui, promise, note_style);
    gui_flow_end(gui);
    gui_area_end(gui);
}

/* ---- the screen ---- */

static void briefing_enter(struct app *app, struct gui *gui)
{
    scene_make(app);
    app->scene->page = SCENE_TALK;
    gui_focus(gui, "briefing.start");
}

/* Two lines of text have room in it, however large they are. */
static int strip_height(const struct gui *gui)
{
    int scale = gui_settings(gui)->scale;
    int lines = gui_type_line(GUI_NOTE, KM_JA, scale) + gui_type_line(GUI_NAME, KM_JA, scale) + 2 * GUI_GAP;
    return lines > STRIP ? lines : STRIP;
}

static void show_picture(struct app *app, struct gui *gui, struct gui_rect *rest)
{
    if (gui_width_class(gui) == GUI_WIDE) {
        struct gui_rect picture = gui_cut_left(rest, gui_settings(gui)->width * PICTURE_OF_1000 / 1000);
        scene_customer_before(app, gui, picture, false);
        gui_rule_right(gui, picture, GUI_RULE);
    } else if (gui_width_class(gui) == GUI_MIDDLE && gui_settings(gui)->height >= 700) {
        struct gui_rect strip = gui_cut_top(rest, strip_height(gui));
        gui_fill(gui, strip, GUI_PANEL);
        gui_rule_below(gui, strip, GUI_RULE);
        scene_customer_before(app, gui, gui_cut_left(&strip, STRIP * 11 / 8), true);
        gui_area_begin_at(gui, gui_inset(strip, GUI_MARGIN_MIDDLE, 0), GUI_CENTRE);
        gui_text(gui, app_word(app, "speaker.customer"), note_style);
        gui_text(gui, scene_customer_name(app), GUI_STYLE(.type = GUI_NAME, .bold = true, .one_line = true));
        gui_area_end(gui);
    }
}

static void show_page(struct app *app, struct gui *gui, struct gui_rect rest)
{
    const struct km_head_info *head = km_scenario_head(app->scenario);
    struct gui_rect foot = gui_cut_bottom(&rest, foot_height(app, gui));
    gui_scroll_begin(gui, "briefing.text", gui_inset(rest, app_margin(gui), GUI_GAP_GROUP));
    show_role(app, gui, head);
    show_content_note(app, gui, head);
    show_modes(app, gui);
    gui_scroll_end(gui);
    show_foot(app, gui, foot);
}

static void answer_keys(struct app *app, struct gui *gui)
{
    for (size_t i = 0; i < MODES; i++)
        if (gui_key(gui, modes[i].key[0]))
            choose_mode(app, i);
    if (gui_key(gui, 's'))
        app->settings.soft = !app->settings.soft;
    if (scene_has_documents(app) && gui_key(gui, 'd'))
        scene_open_page(app, gui, SCENE_DOCUMENTS);
    if (!gui_key(gui, GUI_KEY_ESCAPE))
        return;
    if (app->scene->page != SCENE_TALK)
        scene_open_page(app, gui, app->scene->page);
    else
        app->scene->then = app_back;
}

static const char *const hints[] = {"Tab",   "gui.scene.hint.next", "1–3", "gui.briefing.mode",
                                    "S",     "gui.briefing.soft",   "D",   "gui.scene.documents",
                                    "Enter", "gui.briefing.start",  "Esc", "gui.briefing.leave",
                                    "F1",    "gui.scene.hint.help", NULL};

static void briefing_frame(struct app *app, struct gui *gui)
{
    struct gui_rect rest = gui_window(gui);
    gui_fill(gui, rest, GUI_GROUND);
    app_bar(app, gui, &rest, app_word(app, "gui.briefing.name"), "");
    app_hints(app, gui, &rest, hints);
    show_picture(app, gui, &rest);
    gui_default_focus(gui, "briefing.start");
    if (app->scene->page == SCENE_DOCUMENTS)
        scene_page(app, gui, gui_inset(rest, app_margin(gui), GUI_GAP_GROUP));
    else
        show_page(app, gui, rest);
    answer_keys(app, gui);
    scene_do_then(app);
}

const struct screen screen_briefing = {
    .id = "briefing",
    .title = "gui.briefing.name",
    .enter = briefing_enter,
    .frame = briefing_frame,
    .help = "gui.briefing.help",
};
