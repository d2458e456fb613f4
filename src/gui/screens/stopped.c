/* The card after a stop: a circle to breathe with, that nothing is scored, the ways on, and whom to talk to.
 * The stop is noted only when one of the ways leads away from the scene; until then it can go on. */
#include "gui/screens/app_run.h"
#include "gui/screens/breath.h"
#include "gui/screens/chrome.h"
#include "gui/screens/class.h"
#include "gui/screens/scene_state.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/option.h"

enum { MOST_WAYS = 4, CONTACT_GAP = 24, WORDS_HEIGHT = 560, WORDS_MOST = 560, ROOM_PERCENT = 130 };

static bool is_final(const struct app *app)
{
    return km_session_status(app_session(app)) == KM_STOPPED;
}

/* ---- the ways on ---- */

static void note_stop(struct app *app, void (*then)(struct app *))
{
    if (app->retry)
        app_retry_end(app);
    else if (!is_final(app))
        app_stop(app);
    app_when_settled(app, then);
}

static void go_on(struct app *app)
{
    app_go(app, app_stage(app));
}

static void go_on_softly(struct app *app)
{
    app_soften(app);
    app_when_settled(app, go_on);
}

static void go_to_library(struct app *app)
{
    app_go(app, SCREEN_LIBRARY);
}

static void quit(struct app *app)
{
    if (app->host.own_window)
        app->quit = true;
    else
        app_go(app, SCREEN_ENDED);
}

static void choose_another(struct app *app)
{
    note_stop(app, go_to_library);
}

static void end_for_today(struct app *app)
{
    note_stop(app, quit);
}

struct way {
    const char *word;
    void (*go)(struct app *app);
};

static size_t find_ways(const struct app *app, struct way ways[MOST_WAYS])
{
    size_t count = 0;
    if (!is_final(app))
        ways[count++] = (struct way){"gui.scene.close", go_on};
    if (!is_final(app) && !km_session_setup(app_session(app)).soft)
        ways[count++] = (struct way){"gui.stopped.soft", go_on_softly};
    ways[count++] = (struct way){"gui.stopped.another", choose_another};
    ways[count++] = (struct way){"gui.stopped.end", end_for_today};
    return count;
}

static void show_ways(struct app *app, struct gui *gui)
{
    struct way ways[MOST_WAYS];
    struct gui_option *items = arena_array(gui_arena(gui), MOST_WAYS, sizeof *items);
    size_t count = find_ways(app, ways);
    for (size_t i = 0; i < count; i++)
        items[i].text = app_word(app, ways[i].word);
    struct gui_options options = {.items = items, .count = count, .answered = -1};
    int chosen = gui_option_cards(gui, "stopped.way", &options);
    if (chosen >= 0)
        app->scene->then = ways[chosen].go;
}

/* ---- whom to talk to ---- */

static void show_contacts(struct app *app, struct gui *gui)
{
    const struct km_contact *contact;
    gui_flow_begin(gui, CONTACT_GAP, GUI_START);
    for (size_t i = 0; (contact = km_care_contact(app_scenario(app), i)); i++)
        gui_text(gui,
                 gui_format(gui, "%s　%s", app_text(app, &contact->role), app_text(app, &contact->contact)),
                 GUI_STYLE(.type = GUI_REPORT));
    gui_flow_end(gui);
}

static void show_care(struct app *app, struct gui *gui)
{
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .padding = 20});
    gui_text(gui, app_word(app, "gui.stopped.talk"),
             GUI_STYLE(.type = GUI_LABEL, .bold = true, .colour = GUI_AI));
    gui_text(gui, app_word(app, "care.talk"), GUI_STYLE(.type = GUI_REPORT));
    show_contacts(app, gui);
    gui_card_end(gui);
}

static void show_title(struct app *app, struct gui *gui)
{
    int help = chrome_help_width(app, gui);
    gui_row_begin(gui, &(struct gui_row){.widths = {GUI_SHARE(1), help}, .count = help ? 2 : 1});
    gui_cell(gui);
    gui_name(gui, "stopped.title");
    gui_heading(gui, app_word(app, "gui.stopped.title"), GUI_STYLE(.type = GUI_TITLE));
    if (help) {
        gui_cell(gui);
        chrome_help_button(app, gui);
    }
    gui_row_end(gui);
}

static void show_words(struct app *app, struct gui *gui)
{
    show_title(app, gui);
    gui_gap(gui, GUI_GAP);
    gui_text(gui, app_word(app, app->retry ? "gui.stopped.note.retry" : "gui.stopped.note"),
             GUI_STYLE(.type = GUI_NAME));
    gui_gap(gui, GUI_MARGIN_MIDDLE);
    show_ways(app, gui);
    gui_gap(gui, GUI_MARGIN_MIDDLE);
    show_care(app, gui);
}

/* ---- the screen ---- */

static void show_circle(struct app *app, struct gui *gui, int room)
{
    breath_circle(app, gui, "stopped.breath", breath_size(gui, room), app->scene->breath_since_ms);
}

static void lay_out(struct app *app, struct gui *gui, struct gui_rect rest)
{
    int margin = app_margin(gui);
    if (gui_width_class(gui) == GUI_WIDE) {
        struct gui_rect left = gui_inset(gui_cut_left(&rest, rest.width / 2), margin, margin);
        gui_area_begin_at(gui, left, GUI_CENTRE);
        show_circle(app, gui, left.height);
        gui_area_end(gui);
    }
    struct gui_rect pane = gui_inset(rest, margin, margin);
    int most = WORDS_MOST * gui_settings(gui)->scale / 100;
    pane.width = gui_width_class(gui) == GUI_WIDE && pane.width > most ? most : pane.width;
    int spare = pane.height - WORDS_HEIGHT * gui_settings(gui)->scale / 100;
    gui_cut_top(&pane, spare > 0 ? spare / 2 : 0);
    gui_scroll_begin(gui, "stopped.ways", pane);
    show_words(app, gui);
    if (gui_width_class(gui) != GUI_WIDE) {
        gui_gap(gui, GUI_MARGIN_MIDDLE);
        show_circle(app, gui, pane.height);
    }
    gui_scroll_end(gui);
}

static void stopped_enter(struct app *app, struct gui *gui)
{
    scene_make(app);
    app->scene->breath_since_ms = gui_now(gui);
}

static void answer_keys(struct app *app, struct gui *gui)
{
    if (gui_key(gui, 'b'))
        app->scene->breath_since_ms = gui_now(gui);
    if (gui_key(gui, GUI_KEY_ESCAPE))
        app_go(app, is_final(app) ? SCREEN_LIBRARY : app_stage(app));
}

static const char *const hints[] = {"1–4", "gui.scene.hint.choose", "B",  "gui.stopped.hint.breathe",
                                    "Esc", "gui.stopped.hint.back", "F1", "gui.scene.hint.help",
                                    NULL};
static const char *const final_hints[] = {"1–2", "gui.scene.hint.choose",    "B",  "gui.stopped.hint.breathe",
                                          "Esc", "gui.stopped.hint.library", "F1", "gui.scene.hint.help",
                                          NULL};

static void stopped_frame(struct app *app, struct gui *gui)
{
    struct gui_rect rest = gui_window(gui);
    gui_fill(gui, rest, GUI_GROUND);
    if (app->room)
        gui_use_scale(gui, class_scale(app, gui) * ROOM_PERCENT / 100);
    app_hints(app, gui, &rest, is_final(app) ? final_hints : hints);
    gui_default_focus(gui, "stopped.way.1");
    lay_out(app, gui, rest);
    answer_keys(app, gui);
    scene_do_then(app);
}

static enum screen_id back_from_stopped(const struct app *app)
{
    return app_stage(app);
}

const struct screen screen_stopped = {
    .id = "stopped",
    .title = "gui.stopped.name",
    .help = "gui.stopped.help",
    .back = back_from_stopped,
    .enter = stopped_enter,
    .frame = stopped_frame,
};
