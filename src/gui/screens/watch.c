/* Where the author of a scenario goes about in it: all nodes, found by id or by words, and what was found in
 * the file as it was saved last. */
#include "gui/screens/watch.h"

#include "gui/screens/app_run.h"
#include "gui/screens/app_watch.h"
#include "gui/screens/chrome.h"
#include "gui/screens/findings.h"
#include "gui/screens/watch_list.h"
#include "gui/ui/card.h"
#include "gui/ui/choice.h"
#include "gui/ui/field.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/show.h"

enum {
    MOST_FINDINGS = 50,
    ROW_SIDE = 12,
    READING_WIDTH = 960,
    LONGEST_ID = 64 /* bytes of a node's id that can be part of an id on the screen */
};

static const struct gui_style note_style = {.type = GUI_NOTE, .colour = GUI_INK2};

/* ---- words ---- */

static const char *counted(const struct app *app, struct gui *gui, const char *key, size_t number)
{
    return app_phrase(app, gui, key, UI_ARGUMENTS({.name = "number", .number = (int64_t)number}));
}

/* "エラー 2 件、注意 1 件". */
static const char *summary(const struct app *app, struct gui *gui)
{
    const struct km_diags *findings = app->watch->findings;
    return app_phrase(
        app, gui, "watch.summary",
        UI_ARGUMENTS({.name = "errors", .number = (int64_t)km_diags_total(findings, KM_ERROR)},
                     {.name = "warnings", .number = (int64_t)km_diags_total(findings, KM_WARNING)}));
}

/* The node where the scene stands, or KM_NONE. */
static uint32_t current_node(const struct app *app)
{
    return app_session(app) ? km_session_node(app_session(app)) : KM_NONE;
}

/* ---- nodes ---- */

static const char *node_id(struct gui *gui, const struct km_node *node, uint32_t number)
{
    if (strlen(node->id) > LONGEST_ID)
        return gui_id(gui, "watch.nodes", number);
    return gui_format(gui, "watch.node.%s", node->id);
}

static const char *kind_word(const struct app *app, const struct km_node *node)
{
    static const char *const keys[] = {[KM_NODE_PASS] = "gui.watch.kind.pass",
                                       [KM_NODE_CHOICES] = "gui.watch.kind.choices",
                                       [KM_NODE_FORM] = "gui.watch.kind.form",
                                       [KM_NODE_END] = "gui.watch.kind.end"};
    return app_word(app, keys[node->kind]);
}

/* All rows are equally high, so that of those that are far from being seen nothing else is needed. */
static int row_height(const struct app *app, const struct gui *gui)
{
    int scale = gui_settings(gui)->scale;
    int height = gui_type_line(GUI_REPORT, app_language(app), scale) * 2 + 2 * ROW_SIDE + 2;
    return app->settings.language == UI_BOTH ? height + gui_type_line(GUI_NOTE, KM_EN, scale) : height;
}

static void show_words(struct app *app, struct gui *gui, const struct km_node *node,
                       const struct km_text *shown)
{
    const char *second = app_second(app, shown);
    struct gui_style second_style = app_second_style(app);
    second_style.one_line = true;
    gui_text(gui,
             app_phrase(app, gui, "gui.watch.node",
                        UI_ARGUMENTS({.name = "node", .text = node->id},
                                     {.name = "kind", .text = kind_word(app, node)})),
             GUI_STYLE(.type = GUI_REPORT, .bold = true, .one_line = true));
    gui_text(gui, km_text_present(shown) ? app_text(app, shown) : "",
             GUI_STYLE(.type = GUI_REPORT, .colour = GUI_INK2, .one_line = true));
    if (second)
        gui_text(gui, second, second_style);
}

/* Whether it was chosen. */
static bool show_node(struct app *app, struct gui *gui, uint32_t number, const struct km_text *shown)
{
    struct km_node node = km_scenario_node(km_preview_scenario(app->preview), number);
    int height = row_height(app, gui);
    bool current = number == current_node(app), near = current || gui_is_near(gui, height);
    struct gui_card look = {.least_height = height, .padding = ROW_SIDE, .chosen = current};
    bool chosen = gui_card_begin(gui, node_id(gui, &node, number), node.id, look);
    if (near)
        show_words(app, gui, &node, shown);
    else
        gui_place(gui, 1, 1);
    gui_card_end(gui);
    return chosen;
}

static void show_list(struct app *app, struct gui *gui, const struct watch_list *list)
{
    uint32_t chosen = KM_NONE;
    gui_group_begin(gui, "watch.nodes");
    for (size_t i = 0; i < list->count; i++) {
        gui_gap(gui, i ? GUI_GAP : 0);
        if (show_node(app, gui, list->nodes[i], &list->shown[i]))
            chosen = list->nodes[i];
    }
    gui_group_end(gui);
    if (chosen != KM_NONE)
        app_watch_begin(app, chosen);
}

static void show_nodes(struct app *app, struct gui *gui)
{
    struct watch *watch = app->watch;
    watch->search.key = "/";
    enum gui_field_answer answer =
        gui_text_field(gui, "watch.search", app_word(app, "gui.key.search"),
                       app_word(app, "gui.watch.search"), GUI_ICON_SEARCH, &watch->search);
    const struct watch_list *list = &watch->list;
    watch_list_find(&watch->list, km_preview_scenario(app->preview), watch->search.text, gui);
    gui_gap(gui, GUI_GAP);
    gui_name(gui, "watch.count");
    gui_text(gui, counted(app, gui, list->count == 1 ? "gui.watch.one" : "gui.watch.count", list->count),
             note_style);
    gui_gap(gui, GUI_GAP);
    if (list->count)
        show_list(app, gui, list);
    else
        gui_empty(gui, app_word(app, "gui.watch.nothing"), app_word(app, "gui.watch.nothing.how"));
    if (answer == GUI_FIELD_DONE && list->count)
        app_watch_begin(app, list->nodes[0]);
}

/* ---- findings ---- */

/* How far every way through the file that is sound was followed. */
static const char *progress(const struct app *app)
{
    return app_word(app, km_preview_explored(app->preview) ? "gui.watch.proved" : "gui.watch.proving");
}

static void show_findings(struct app *app, struct gui *gui)
{
    const struct watch *watch = app->watch;
    if (!km_diags_count(watch->findings)) {
        gui_empty(gui, app_word(app, "gui.watch.sound"), progress(app));
        return;
    }
    if (km_preview_is_sound(app->preview)) {
        gui_name(gui, "watch.progress");
        gui_text(gui, progress(app), note_style);
        gui_gap(gui, GUI_GAP);
    }
    if (!km_preview_is_sound(app->preview)) {
        const char *key = app_session(app) ? "gui.watch.broken.kept" : "gui.watch.broken.none";
        gui_name(gui, "watch.broken");
        gui_text(gui, app_word(app, key), GUI_STYLE(.type = GUI_OPTION));
        gui_gap(gui, GUI_GAP_GROUP);
    }
    size_t left_out = findings_show(app, gui, watch->findings, MOST_FINDINGS);
    if (left_out)
        gui_text(gui, counted(app, gui, "gui.watch.more", left_out), note_style);
}

/* ---- the page ---- */

/* What the page of findings says need not stand on its margin, too. */
static void open_page(struct app *app, enum watch_page page)
{
    app->watch->page = page;
    if (page == WATCH_FINDINGS && app_is_told(app, "gui.notice.watch.broken"))
        app_tell_nothing(app);
}

static void show_pages(struct app *app, struct gui *gui)
{
    struct watch *watch = app->watch;
    const struct km_scenario *scenario = km_preview_scenario(app->preview);
    const char *labels[WATCH_PAGES] = {
        [WATCH_NODES] =
            counted(app, gui, "gui.watch.page.nodes", scenario ? km_scenario_node_count(scenario) : 0),
        [WATCH_FINDINGS] = counted(app, gui, "gui.watch.page.findings", km_diags_count(watch->findings)),
    };
    static const char *const ids[WATCH_PAGES] = {[WATCH_NODES] = "nodes", [WATCH_FINDINGS] = "findings"};
    struct gui_choice choice = {.labels = labels,
                                .ids = ids,
                                .count = WATCH_PAGES,
                                .current = watch->page,
                                .label = app_word(app, screen_watch.title)};
    int chosen = gui_tabs(gui, "watch.page", &choice);
    if (chosen >= 0)
        open_page(app, (enum watch_page)chosen);
}

static void turn_to(struct app *app, struct gui *gui, enum watch_page page)
{
    open_page(app, page);
    gui_focus(gui, page == WATCH_NODES ? "watch.search" : "watch.page.findings");
    gui_scroll_to_start(gui, "watch.list");
}

static void watch_enter(struct app *app, struct gui *gui)
{
    struct watch *watch = app->watch;
    const struct km_scenario *scenario = km_preview_scenario(app->preview);
    uint32_t current = current_node(app);
    open_page(app, watch->page);
    if (watch->page == WATCH_FINDINGS)
        gui_focus(gui, "watch.page.findings");
    else if (*watch->search.text || current == KM_NONE)
        gui_focus(gui, "watch.search");
    else {
        struct km_node node = km_scenario_node(scenario, current);
        gui_focus(gui, node_id(gui, &node, current));
    }
}

static void answer_keys(struct app *app, struct gui *gui)
{
    struct watch *watch = app->watch;
    if (gui_key(gui, '/'))
        turn_to(app, gui, WATCH_NODES);
    if (gui_key(gui, 'e'))
        turn_to(app, gui, WATCH_FINDINGS);
    if (!gui_key(gui, GUI_KEY_ESCAPE))
        return;
    if (watch->page == WATCH_NODES && *watch->search.text)
        gui_field_set(&watch->search, "");
    else
        app_back(app);
}

static void watch_frame(struct app *app, struct gui *gui)
{
    static const char *const keys[] = {
        "↑ ↓", "gui.key.move",       "Enter", "gui.watch.hint.begin", "/",  "gui.key.search",
        "E",   "gui.watch.findings", "Esc",   "gui.key.back",         "F2", "gui.key.language",
        "F1",  "gui.key.help",       NULL,
    };
    struct gui_rect rest = gui_window(gui);
    app_bar(app, gui, &rest, app->watch->name, summary(app, gui));
    app_hints(app, gui, &rest, keys);
    gui_scroll_begin(gui, "watch.list", gui_inset(rest, app_margin(gui), 0));
    int spare = gui_column_width(gui) - chrome_scaled(gui, READING_WIDTH);
    gui_indent_begin(gui, 0, spare > 0 ? spare : 0);
    gui_place(gui, 1, GUI_GAP_GROUP);
    show_pages(app, gui);
    gui_gap(gui, GUI_GAP_GROUP);
    if (app->watch->page == WATCH_NODES)
        show_nodes(app, gui);
    else
        show_findings(app, gui);
    gui_place(gui, 1, GUI_MARGIN_MIDDLE);
    gui_indent_end(gui);
    gui_scroll_end(gui);
    if (app->screen == SCREEN_WATCH)
        answer_keys(app, gui);
}

/* ---- from elsewhere ---- */

void watch_keys(struct app *app, struct gui *gui)
{
    bool list = gui_key(gui, '/');
    if (!list && !gui_key(gui, 'e'))
        return;
    app->watch->page = list ? WATCH_NODES : WATCH_FINDINGS;
    app_go(app, SCREEN_WATCH);
}

static enum screen_id back_from_watch(const struct app *app)
{
    return app_session(app) ? SCREEN_SCENE : SCREEN_WATCH;
}

const struct screen screen_watch = {
    .id = "watch",
    .title = "gui.screen.watch",
    .help = "gui.help.watch",
    .back = back_from_watch,
    .enter = watch_enter,
    .frame = watch_frame,
    .release = app_watch_release,
};
