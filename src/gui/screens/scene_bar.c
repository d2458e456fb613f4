/* The bar of the scene: the way out, the title, the phases, the turn, and the button that stops. What finds
 * no room is left out in this order: the other phases, that it is saved, the mode, the title. In a narrow
 * window that is not high, the customer stands in the bar. */
#include "gui/screens/scene_bar.h"

#include "gui/screens/app_run.h"
#include "gui/screens/chrome.h"
#include "gui/screens/scene_customer.h"
#include "gui/screens/scene_state.h"
#include "gui/ui/button.h"
#include "gui/ui/frame.h"
#include "gui/ui/meter.h"
#include "gui/ui/node.h"
#include "gui/ui/show.h"

#include "base/limits.h"

enum { SIDE = 16, PILL_SIDE = 26, UNDERLINE = 4, PHASE_GAP = 32, TWICE_MS = 2000, METERS_APART = 32 };

static const struct gui_style saved_style = {.type = GUI_NOTE, .colour = GUI_MOSS};
static const struct gui_style title_style = {.type = GUI_NAME, .bold = true, .one_line = true, .level = 1};

/* One text that stands in the bar. */
struct label {
    const char *text;
    int width;
};

bool scene_is_over(const struct app *app)
{
    return !app->retry && km_session_status(app_session(app)) == KM_ENDED;
}

/* Nobody is stopped for their own sake who writes a scene. */
static bool can_stop(const struct app *app)
{
    return !app->watch && !scene_is_over(app);
}

/* ---- stopping ---- */

bool scene_escape_waits(const struct app *app, const struct gui *gui)
{
    return app->scene->escape_ms >= 0 && gui_now(gui) - app->scene->escape_ms < TWICE_MS;
}

/* As wide when it waits for the second Esc as before: the bar stands still. */
static void stop_button(struct app *app, struct gui *gui, struct gui_rect *rest)
{
    bool waits = scene_escape_waits(app, gui), narrow = gui_width_class(gui) == GUI_NARROW;
    struct gui_button look = {.kind = GUI_SECOND,
                              .small = true,
                              .icon = narrow ? GUI_ICON_STOP : GUI_ICON_NONE,
                              .icon_only = narrow,
                              .key = narrow ? NULL : "Esc Esc"};
    const char *word = app_word(app, "gui.scene.stop");
    struct gui_rect place = gui_cut_right(rest, gui_button_width(gui, word, look));
    look.kind = waits ? GUI_FIRST : GUI_SECOND;
    look.stretch = true;
    if (waits && !narrow)
        look.key = "Esc";
    gui_area_begin_at(gui, place, GUI_CENTRE);
    if (gui_button(gui, "scene.stop", word, look))
        app_go(app, SCREEN_STOPPED);
    gui_area_end(gui);
    gui_cut_right(rest, GUI_GAP_GROUP);
}

/* Esc closes what lies over the conversation, or goes on to the debrief, or to the list of nodes; else it is
 * the first of two. */
static void answer_escape(struct app *app)
{
    if (app->scene->page != SCENE_TALK)
        app->scene->page = SCENE_TALK;
    else
        app->scene->then = app->watch ? app_leave : app_finish;
}

void scene_escape(struct app *app, struct gui *gui)
{
    struct scene *scene = app->scene;
    bool waits = scene_escape_waits(app, gui);
    if (waits)
        gui_wake(gui, scene->escape_ms + TWICE_MS);
    if (gui_acted(gui))
        scene->escape_ms = -1;
    if (!gui_key(gui, GUI_KEY_ESCAPE))
        return;
    if (scene->page != SCENE_TALK || !can_stop(app))
        answer_escape(app);
    else if (waits)
        app_go(app, SCREEN_STOPPED);
    else
        scene->escape_ms = gui_now(gui);
}

/* ---- the parts ---- */

static void back_button(struct app *app, struct gui *gui, struct gui_rect *rest)
{
    struct gui_button look = {.kind = GUI_QUIET, .small = true, .icon = GUI_ICON_BACK, .icon_only = true};
    const char *word = app_word(app, app->watch         ? "gui.watch.hint.list"
                                     : app->retry       ? "gui.scene.back.retry"
                                     : app_is_kept(app) ? "gui.scene.back"
                                                        : "gui.scene.back.unkept");
    struct gui_rect place = gui_cut_left(rest, gui_button_width(gui, word, look));
    gui_area_begin_at(gui, place, GUI_CENTRE);
    if (gui_button(gui, "scene.back", word, look))
        app->scene->then = app_leave;
    gui_area_end(gui);
    gui_cut_left(rest, GUI_GAP);
}

static struct label pill_of(struct gui *gui, const char *text)
{
    return (struct label){text,
                          gui_text_width(gui, text, GUI_STYLE(.type = GUI_NOTE, .bold = true)) + PILL_SIDE};
}

static struct label turn_label(const struct app *app, struct gui *gui)
{
    uint32_t turn = app->retry ? km_retry_turn(app->retry) : km_session_turn(app_session(app));
    return pill_of(gui,
                   app_phrase(app, gui, "gui.scene.turn", UI_ARGUMENTS({.name = "turn", .number = turn})));
}

/* Where one is in what is being written, or that what is shown is not what was saved last. */
static const char *watched(const struct app *app)
{
    if (!km_preview_is_sound(app->preview))
        return app_word(app, "gui.watch.before");
    return km_scenario_node(app_scenario(app), km_session_node(app_session(app))).id;
}

static struct label mode_label(const struct app *app, struct gui *gui)
{
    if (app->watch)
        return pill_of(gui, watched(app));
    enum km_mode mode = km_session_setup(app_session(app)).mode;
    return pill_of(gui, app_word(app, app->retry ? "gui.scene.retry" : km_mode_key(mode)));
}

/* After each answer, while all of them are kept. */
static struct label saved_label(const struct app *app, struct gui *gui)
{
    bool saved = km_session_turns(app_session(app)) && app_is_kept(app) && !app_pending(app) && !app->retry;
    const char *text = saved && !app->watch ? app_word(app, "gui.scene.saved") : NULL;
    return (struct label){text, text ? gui_text_width(gui, text, saved_style) + 2 + GUI_GAP_GROUP : 0};
}

static void show_saved(struct gui *gui, struct gui_rect *rest, struct label saved)
{
    gui_cut_right(rest, GUI_GAP_GROUP);
    gui_name(gui, "scene.saved");
    gui_text_in(gui, gui_cut_right(rest, saved.width - GUI_GAP_GROUP), saved.text, saved_style, GUI_CENTRE);
}

static void show_pill(struct gui *gui, struct gui_rect *rest, struct label label, bool bold)
{
    struct gui_rect place = gui_cut_right(rest, label.width);
    gui_area_begin_at(gui, place, GUI_CENTRE);
    gui_flow_begin(gui, 0, GUI_END);
    gui_pill(gui, label.text, GUI_STYLE(.type = GUI_NOTE, .bold = bold, .colour = bold ? GUI_INK : GUI_INK2));
    gui_flow_end(gui);
    gui_area_end(gui);
    gui_cut_right(rest, GUI_GAP);
}

static void help_button(struct app *app, struct gui *gui, struct gui_rect *rest)
{
    int width = chrome_help_width(app, gui);
    if (!width)
        return;
    gui_area_begin_at(gui, gui_cut_right(rest, width), GUI_CENTRE);
    chrome_help_button(app, gui);
    gui_area_end(gui);
    gui_cut_right(rest, GUI_GAP);
}

/* ---- phases ---- */

enum { PHASES = KM_AFTER + 1 };

static struct gui_style phase_style(bool current)
{
    return GUI_STYLE(.type = GUI_REPORT, .bold = current, .colour = current ? GUI_AI : GUI_INK2,
                     .one_line = true);
}

static struct label phase_label(const struct app *app, struct gui *gui, enum km_phase phase,
                                enum km_phase current)
{
    static const char *const keys[PHASES] = {
        [KM_PREP] = "phase.prep", [KM_CONTACT] = "phase.contact", [KM_AFTER] = "phase.after"};
    const char *word = app_word(app, keys[phase]);
    const char *text = phase < current ? gui_format(gui, "✓ %s", word) : word;
    return (struct label){text, gui_text_width(gui, text, phase_style(phase == current)) + 2};
}

/* Whether the scenario has a node of the phase: most have no preparation. */
static bool has_phase(const struct app *app, enum km_phase phase)
{
    for (uint32_t n = 0; n < km_scenario_node_count(app_scenario(app)); n++)
        if (km_scenario_node(app_scenario(app), n).phase == phase)
            return true;
    return false;
}

static void show_phases(struct app *app, struct gui *gui, struct gui_rect rest)
{
    enum km_phase current = km_scenario_node(app_scenario(app), km_session_node(app_session(app))).phase;
    struct label labels[PHASES] = {{0}};
    int width = -PHASE_GAP;
    for (int p = 0; p < PHASES; p++) {
        if (!has_phase(app, (enum km_phase)p))
            continue;
        labels[p] = phase_label(app, gui, (enum km_phase)p, current);
        width += labels[p].width + PHASE_GAP;
    }
    if (width > rest.width)
        return;
    for (int p = 0; p < PHASES; p++) {
        if (!labels[p].text)
            continue;
        struct gui_rect place = gui_cut_left(&rest, labels[p].width);
        gui_cut_left(&rest, PHASE_GAP);
        gui_text_in(gui, place, labels[p].text, phase_style((int)current == p), GUI_CENTRE);
        if ((int)current == p)
            gui_fill(gui, gui_cut_bottom(&place, UNDERLINE), GUI_AI);
    }
}

/* ---- the bar ---- */

static int bar_height(const struct app *app, const struct gui *gui)
{
    return gui_type_line(GUI_REPORT, app_language(app), gui_settings(gui)->scale) + 2 * GUI_GAP +
           GUI_GAP_GROUP;
}

static void title_and_phases(struct app *app, struct gui *gui, struct gui_rect rest)
{
    const char *title = app_text(app, &km_scenario_head(app_scenario(app))->title);
    int width = gui_text_width(gui, title, title_style) + 2;
    struct gui_rect place = gui_cut_left(&rest, width < rest.width ? width : rest.width);
    gui_name(gui, "scene.title");
    gui_text_in(gui, place, title, title_style, GUI_CENTRE);
    gui_cut_left(&rest, PHASE_GAP);
    int right = rest.x + rest.width,
        pane = gui_settings(gui)->width * SCENE_PICTURE_OF_1000 / 1000 + PHASE_GAP;
    if (rest.x < pane && pane < right)
        gui_cut_left(&rest, pane - rest.x);
    show_phases(app, gui, rest);
}

static void wide_bar(struct app *app, struct gui *gui, struct gui_rect bar)
{
    back_button(app, gui, &bar);
    if (can_stop(app))
        stop_button(app, gui, &bar);
    help_button(app, gui, &bar);
    struct label turn = turn_label(app, gui), mode = mode_label(app, gui), saved = saved_label(app, gui);
    int title = gui_text_width(gui, app_text(app, &km_scenario_head(app_scenario(app))->title), title_style);
    int room = bar.width - turn.width - title - PHASE_GAP;
    if (mode.width < room)
        show_pill(gui, &bar, mode, false);
    if (!scene_is_over(app))
        show_pill(gui, &bar, turn, true);
    if (saved.text && mode.width + saved.width < room)
        show_saved(gui, &bar, saved);
    title_and_phases(app, gui, bar);
}

/* As many as fit, the first ones first, at the right. */
static void narrow_meters(struct app *app, struct gui *gui, struct gui_rect *bar)
{
    struct gui_meter meters[LIMIT_METERS];
    size_t count = 0;
    for (int room = bar->width; count < scene_meter_count(app); count++) {
        meters[count] = scene_meter(app, count);
        meters[count].form = GUI_METER_BRIEF;
        meters[count].change = 0;
        room -= gui_meter_width(gui, &meters[count]) + METERS_APART;
        if (room < 0)
            break;
    }
    for (size_t m = count; m-- > 0;) {
        gui_area_begin_at(gui, gui_cut_right(bar, gui_meter_width(gui, &meters[m])), GUI_CENTRE);
        gui_meter_row(gui, gui_id(gui, "scene.meter", m), &meters[m]);
        gui_area_end(gui);
        gui_cut_right(bar, METERS_APART);
    }
}

/* Face, name and the bare numbers. */
static void narrow_bar(struct app *app, struct gui *gui, struct gui_rect bar)
{
    back_button(app, gui, &bar);
    if (can_stop(app))
        stop_button(app, gui, &bar);
    help_button(app, gui, &bar);
    scene_customer_face(app, gui, gui_cut_left(&bar, bar.height));
    gui_cut_left(&bar, GUI_GAP_GROUP);
    narrow_meters(app, gui, &bar);
    const char *name = scene_customer_name(app);
    if (gui_text_width(gui, name, title_style) <= bar.width)
        gui_text_in(gui, bar, name, title_style, GUI_CENTRE);
}

/* The title in the size in which it is whole; it is left out where it would not be. */
static void tall_bar(struct app *app, struct gui *gui, struct gui_rect bar)
{
    static const enum gui_type types[] = {GUI_NAME, GUI_REPORT, GUI_LABEL};
    back_button(app, gui, &bar);
    if (can_stop(app))
        stop_button(app, gui, &bar);
    help_button(app, gui, &bar);
    if (!scene_is_over(app))
        show_pill(gui, &bar, turn_label(app, gui), true);
    const char *title = app_text(app, &km_scenario_head(app_scenario(app))->title);
    struct gui_style style = title_style;
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        style.type = types[i];
        if (gui_text_width(gui, title, style) > bar.width)
            continue;
        gui_name(gui, "scene.title");
        gui_text_in(gui, bar, title, style, GUI_CENTRE);
        return;
    }
}

void scene_bar(struct app *app, struct gui *gui, struct gui_rect *rest)
{
    struct gui_rect bar = gui_cut_top(rest, bar_height(app, gui));
    gui_fill(gui, bar, GUI_PANEL);
    gui_rule_below(gui, bar, gui_width_class(gui) == GUI_NARROW ? GUI_INK : GUI_RULE);
    bar = gui_inset(bar, SIDE, 0);
    if (gui_is_tall(gui))
        tall_bar(app, gui, bar);
    else if (gui_width_class(gui) == GUI_NARROW)
        narrow_bar(app, gui, bar);
    else
        wide_bar(app, gui, bar);
}
