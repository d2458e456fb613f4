/* The debrief: pages beside a list of them. What happened, the turning points on a curve, what went well, the
 * guidance, the form, questions, the points, and in the last place the earlier runs. From here the run can be
 * seen from the customer's seat, written to a file, and tried again from any turning point. */
#include "gui/screens/debrief.h"

#include "base/date.h"
#include "gui/screens/app_run.h"
#include "gui/screens/chrome.h"
#include "gui/screens/export.h"
#include "gui/ui/button.h"
#include "gui/ui/choice.h"
#include "gui/ui/frame.h"

enum { NAV = 184, NAV_SIDE = 16, ABOVE = 24, NAV_FOOT = 112 };

static const struct page {
    const char *id, *word; /* its key */
    void (*show)(struct app *app, struct gui *gui);
    bool (*present)(const struct app *app); /* NULL: always */
} pages[DEBRIEF_PAGES] = {
    [DEBRIEF_SUMMARY] = {.id = "summary", .word = "gui.debrief.summary", .show = debrief_show_summary},
    [DEBRIEF_TURNS] = {.id = "turns", .word = "report.turning-points", .show = debrief_show_turns},
    [DEBRIEF_GOOD] = {.id = "good", .word = "report.went-well", .show = debrief_show_good},
    [DEBRIEF_GUIDANCE] = {.id = "guidance", .word = "gui.debrief.guidance", .show = debrief_show_guidance},
    [DEBRIEF_FORM] = {.id = "form",
                      .word = "form.title",
                      .show = debrief_show_form,
                      .present = debrief_has_form},
    [DEBRIEF_REFLECTION] = {.id = "reflection",
                            .word = "gui.debrief.reflection",
                            .show = debrief_show_reflection},
    [DEBRIEF_POINTS] = {.id = "points", .word = "report.points", .show = debrief_show_points},
    [DEBRIEF_HISTORY] = {.id = "history", .word = "gui.history.name", .show = debrief_show_history},
};

static bool is_present(const struct app *app, size_t page)
{
    return !pages[page].present || pages[page].present(app);
}

/* ---- where one is ---- */

/* What of the page the keyboard begins with. Who has none reads from its beginning, which the focus further
 * down would move out of sight. */
static const char *main_thing(const struct app *app, struct gui *gui)
{
    bool keys = !gui_settings(gui)->touch;
    if (keys && app->debrief->page == DEBRIEF_TURNS && app_judged(app))
        return gui_id(gui, "debrief.curve", app->debrief->turn);
    if (keys && app->debrief->page == DEBRIEF_SUMMARY && debrief_turning_points(app))
        return "debrief.open-turn";
    return gui_format(gui, "debrief.page.%s", pages[app->debrief->page].id);
}

/* When the turning points are known, the cursor stands at the gravest, and what can be done now has the
 * keyboard, unless somebody has gone elsewhere meanwhile. */
static void begin(struct app *app, struct gui *gui)
{
    if (app->debrief->begun || !app_judged(app))
        return;
    app->debrief->begun = true;
    if (!app->debrief->turn && debrief_turning_points(app))
        app->debrief->turn = km_report_turning_point(app_report(app), 0)->turn;
    if (gui_is_focused(gui, gui_format(gui, "debrief.page.%s", pages[app->debrief->page].id)))
        gui_focus(gui, main_thing(app, gui));
}

/* The page before or after, and the keyboard with it; at the ends nothing. */
static void turn_page(struct app *app, struct gui *gui, int step)
{
    int page = (int)app->debrief->page + step;
    while (page >= 0 && page < DEBRIEF_PAGES && !is_present(app, (size_t)page))
        page += step;
    if (page < 0 || page >= DEBRIEF_PAGES)
        return;
    app->debrief->page = (enum debrief_page)page;
    gui_focus(gui, main_thing(app, gui));
}

/* ---- writing the report ---- */

static bool is_judged(struct app *app)
{
    return app_judged(app);
}

static bool write_report(struct app *app, struct arena *arena, const char *format,
                         const struct km_report_style *style, struct km_bytes *out)
{
    (void)arena;
    return km_report_write(app_report(app), format, style, out);
}

static const struct export_subject report_subject = {
    .title = "gui.export.report",
    .for_machines = true,
    .short_form = true,
    .ready = is_judged,
    .write = write_report,
};

/* ---- what stands around the pages ---- */

static void show_pages(struct app *app, struct gui *gui, bool rail)
{
    const char *labels[DEBRIEF_PAGES], *ids[DEBRIEF_PAGES];
    enum debrief_page shown[DEBRIEF_PAGES];
    struct gui_choice choice = {.labels = labels, .ids = ids, .label = app_word(app, "gui.debrief.pages")};
    for (size_t p = 0; p < DEBRIEF_PAGES; p++) {
        if (!is_present(app, p))
            continue;
        if (p == app->debrief->page)
            choice.current = choice.count;
        labels[choice.count] = app_word(app, pages[p].word);
        ids[choice.count] = pages[p].id;
        shown[choice.count++] = (enum debrief_page)p;
    }
    int chosen =
        rail ? gui_rail(gui, "debrief.page", &choice, NULL, false) : gui_tabs(gui, "debrief.page", &choice);
    if (chosen >= 0)
        app->debrief->page = shown[chosen];
}

static const struct gui_button way_look = {.kind = GUI_QUIET, .small = true, .icon = GUI_ICON_EYE};

/* The ways out of the debrief that are no pages. */
static void show_ways(struct app *app, struct gui *gui)
{
    struct gui_button look = way_look;
    if (gui_button(gui, "debrief.seat", app_word(app, "gui.debrief.seat"), look))
        app_go(app, SCREEN_SEAT);
    look.icon = GUI_ICON_DOCUMENT;
    if (gui_button(gui, "debrief.export", app_word(app, "gui.debrief.export"), look))
        export_open(app, &report_subject);
}

/* The ways out stand on one line each. */
static int rail_width(const struct app *app, struct gui *gui)
{
    int seat = gui_button_width(gui, app_word(app, "gui.debrief.seat"), way_look) + 2 * NAV_SIDE;
    int width = chrome_scaled(gui, NAV);
    return seat > width ? seat : width;
}

static void show_rail(struct app *app, struct gui *gui, struct gui_rect *rest)
{
    struct gui_rect rail = gui_cut_left(rest, rail_width(app, gui));
    gui_rule_right(gui, rail, GUI_RULE);
    rail = gui_inset(rail, NAV_SIDE, ABOVE - GUI_GAP);
    struct gui_rect foot = gui_cut_bottom(&rail, chrome_scaled(gui, NAV_FOOT));
    gui_scroll_begin(gui, "debrief.pages", rail);
    show_pages(app, gui, true);
    gui_scroll_end(gui);
    gui_area_begin_at(gui, foot, GUI_END);
    show_ways(app, gui);
    gui_area_end(gui);
}

/* In windows that are not wide: above the page, and scrolling with it. */
static void show_tabs(struct app *app, struct gui *gui)
{
    show_pages(app, gui, false);
    gui_gap(gui, GUI_GAP_GROUP);
}

static void show_page(struct app *app, struct gui *gui, struct gui_rect rest)
{
    bool wide = gui_width_class(gui) == GUI_WIDE;
    enum debrief_page page = app->debrief->page;
    if (wide)
        show_rail(app, gui, &rest);
    gui_scroll_begin(gui, gui_format(gui, "debrief.%s", pages[page].id),
                     gui_inset(rest, app_margin(gui), wide ? 16 : GUI_GAP));
    if (!wide)
        show_tabs(app, gui);
    if (page == DEBRIEF_TURNS && app_judged(app))
        debrief_turn_keys(app, gui);
    pages[page].show(app, gui);
    if (!wide) {
        gui_gap(gui, GUI_GAP_GROUP);
        gui_flow_begin(gui, GUI_GAP, GUI_START);
        show_ways(app, gui);
        gui_flow_end(gui);
    }
    gui_scroll_end(gui);
}

/* ---- bar and keys ---- */

/* What was played, how, and on which day; no day where no clock was known. */
static const char *detail(struct app *app, struct gui *gui)
{
    const struct km_session *session = app_session(app);
    struct km_session_setup setup = km_session_setup(session);
    const char *title = app_text(app, &km_scenario_head(app_scenario(app))->title);
    const char *mode = app_word(app, km_mode_key(setup.mode)),
               *dot = app_language(app) == KM_EN ? " · " : "・";
    const char *day = date_day(gui_arena(gui), km_session_event(session, 0)->at_ms, setup.minutes_east);
    return gui_format(gui, "%s%s%s%s%s", title, dot, mode, *day ? dot : "", day);
}

static const char *const turn_hints[] = {
    "← →", "gui.debrief.hint.turns",  "R",        "gui.debrief.retry",      "F1",  "gui.key.help",
    "H",   "gui.debrief.hint.around", "Ctrl ← →", "gui.debrief.hint.pages", "Esc", "gui.key.back",
    "V",   "gui.debrief.seat",        "X",        "gui.debrief.export",     "1–9", "report.turning-points",
    "S",   "gui.debrief.tell",        NULL};

static const char *const guidance_hints[] = {
    "↑ ↓", "gui.debrief.guidance",   "Enter", "gui.debrief.hint.that-turn",
    "R",   "gui.debrief.hint.retry", "← →",   "gui.debrief.hint.pages",
    "F1",  "gui.key.help",           "Esc",   "gui.key.back",
    "V",   "gui.debrief.seat",       "X",     "gui.debrief.export",
    NULL};

static const char *const other_hints[] = {
    "← →", "gui.debrief.hint.pages", "F1",  "gui.key.help", "Esc", "gui.key.back", "V", "gui.debrief.seat",
    "X",   "gui.debrief.export",     "Tab", "gui.key.next", NULL};

static const char *const *hints_of(const struct app *app)
{
    switch (app->debrief->page) {
    case DEBRIEF_TURNS: return app_judged(app) ? turn_hints : other_hints;
    case DEBRIEF_GUIDANCE: return guidance_hints;
    default: return other_hints;
    }
}

static void answer_keys(struct app *app, struct gui *gui)
{
    if (gui_key(gui, 'v'))
        app_go(app, SCREEN_SEAT);
    if (gui_key(gui, 'x'))
        export_open(app, &report_subject);
    if (gui_key(gui, GUI_KEY_LEFT) || gui_key_with(gui, GUI_KEY_LEFT, GUI_CTRL))
        turn_page(app, gui, -1);
    if (gui_key(gui, GUI_KEY_RIGHT) || gui_key_with(gui, GUI_KEY_RIGHT, GUI_CTRL))
        turn_page(app, gui, 1);
    if (gui_key(gui, GUI_KEY_ESCAPE))
        app_back(app);
}

static void debrief_frame(struct app *app, struct gui *gui)
{
    struct gui_rect rest = gui_window(gui);
    app->debrief->retry = 0;
    begin(app, gui);
    app_bar(app, gui, &rest, app_word(app, "report.title"), detail(app, gui));
    app_hints(app, gui, &rest, hints_of(app));
    gui_default_focus(gui, main_thing(app, gui));
    show_page(app, gui, rest);
    if (!gui_is_focused(gui, "debrief.plan"))
        app_plan(app, app->debrief->plan.text);
    answer_keys(app, gui);
    if (app->debrief->retry)
        app_retry(app, app->debrief->retry);
}

const struct screen screen_debrief = {
    .id = "debrief",
    .title = "report.title",
    .help = "gui.debrief.help",
    .enter = debrief_enter,
    .frame = debrief_frame,
    .close = debrief_close,
};
