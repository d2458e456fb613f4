/* The customer's seat: the run once more, one line of the customer after the other, with what was heard
 * before it, the inner voice, and the face. Below, a timeline of anger. Space lets it go on by itself. */
#include "gui/screens/seat.h"

#include "gui/screens/app_run.h"
#include "gui/screens/chrome.h"
#include "gui/ui/frame.h"
#include "gui/ui/show.h"

enum {
    FACE_MOST = 720,
    FACE_MIDDLE = 200,
    METERS_WIDTH = 380,
    METERS_HEIGHT = 96,
    WORDS_MOST = 800,
    LEAST_FOR_WORDS = 320
};

static int face_width(int height)
{
    return height * SEAT_FACE_WIDTH / SEAT_FACE_HEIGHT;
}

/* ---- layouts ---- */

/* It gives way to the words: `others` is the height that everything but these two takes. */
static void show_timeline(struct app *app, struct gui *gui, struct gui_rect *rest, int others)
{
    if (rest->height - seat_timeline_height(gui) - others >= LEAST_FOR_WORDS)
        seat_timeline(app, gui, gui_cut_bottom(rest, seat_timeline_height(gui)));
}

/* The face with its meters below it, and the words with their buttons, together in the middle. */
static void show_wide(struct app *app, struct gui *gui, struct gui_rect rest)
{
    show_timeline(app, gui, &rest, GUI_GAP_GROUP + seat_foot_height(app, gui, rest.width));
    gui_cut_top(&rest, GUI_GAP_GROUP);
    rest = gui_inset(rest, app_margin(gui), 0);
    int below = chrome_scaled(gui, METERS_HEIGHT), meters_width = chrome_scaled(gui, METERS_WIDTH);
    int face = rest.height - below < FACE_MOST ? rest.height - below : FACE_MOST;
    int left_width = face_width(face) > meters_width ? face_width(face) : meters_width;
    int spare = rest.width - left_width - app_margin(gui) - chrome_scaled(gui, WORDS_MOST);
    rest = gui_inset(rest, spare > 0 ? spare / 2 : 0, 0);
    struct gui_rect left = gui_cut_left(&rest, left_width);
    gui_cut_left(&rest, app_margin(gui));
    gui_area_begin_at(gui, gui_cut_bottom(&left, below), GUI_CENTRE);
    seat_meters(app, gui);
    gui_area_end(gui);
    gui_cut_top(&left, left.height - face);
    seat_face(app, gui, left);
    seat_foot(app, gui, &rest);
    seat_words_around(app, gui, rest, left.y + face * SEAT_FACE_MIDDLE / SEAT_FACE_HEIGHT);
}

static void show_middle(struct app *app, struct gui *gui, struct gui_rect rest)
{
    show_timeline(app, gui, &rest, GUI_GAP + FACE_MIDDLE + seat_foot_height(app, gui, rest.width));
    gui_cut_top(&rest, GUI_GAP);
    rest = gui_inset(rest, app_margin(gui), 0);
    struct gui_rect top = gui_cut_top(&rest, FACE_MIDDLE);
    seat_face(app, gui, gui_cut_left(&top, face_width(FACE_MIDDLE)));
    gui_cut_left(&top, GUI_GAP_GROUP);
    gui_area_begin_at(gui, top, GUI_CENTRE);
    seat_meters(app, gui);
    gui_area_end(gui);
    seat_foot(app, gui, &rest);
    seat_words(app, gui, gui_inset(rest, 0, GUI_GAP), false);
}

static void show_narrow(struct app *app, struct gui *gui, struct gui_rect rest)
{
    rest = gui_inset(rest, app_margin(gui), 0);
    seat_foot(app, gui, &rest);
    seat_words(app, gui, gui_inset(rest, 0, GUI_GAP), true);
}

/* ---- the screen ---- */

static const char *detail(struct app *app, struct gui *gui)
{
    const char *name = app_text(app, &km_scenario_person(app_scenario(app), KM_BY_CUSTOMER)->name);
    return app_phrase(app, gui, "gui.seat.detail",
                      UI_ARGUMENTS({.name = "name", .text = name},
                                   {.name = "turn", .text = debrief_turn(app, gui, seat_turn(app))}));
}

static void answer_keys(struct app *app, struct gui *gui)
{
    if (gui_key(gui, GUI_KEY_LEFT))
        seat_step(app, gui, -1);
    if (gui_key(gui, GUI_KEY_RIGHT))
        seat_step(app, gui, 1);
    if (gui_key(gui, GUI_KEY_SPACE))
        seat_switch_running(app, gui);
    if (gui_key(gui, GUI_KEY_HOME))
        seat_go_to_turn(app, gui, 0);
    if (app_attainable(app) && gui_key(gui, 'r'))
        seat_wish_retry(app, gui);
    if (gui_key(gui, GUI_KEY_ESCAPE))
        app_back(app);
}

static const char *const hints[] = {"← →",  "gui.seat.hint.step", "Space", "gui.seat.run",
                                    "Home", "gui.seat.hint.home", "R",     "gui.debrief.retry",
                                    "Esc",  "gui.seat.hint.back", "F1",    "gui.key.help",
                                    NULL};
static const char *const unknown_hints[] = {"← →",  "gui.seat.hint.step", "Space", "gui.seat.run",
                                            "Home", "gui.seat.hint.home", "Esc",   "gui.seat.hint.back",
                                            "F1",   "gui.key.help",       NULL};

static void show_run(struct app *app, struct gui *gui, struct gui_rect rest)
{
    static void (*const shows[])(struct app *, struct gui *, struct gui_rect) = {
        [GUI_NARROW] = show_narrow, [GUI_MIDDLE] = show_middle, [GUI_WIDE] = show_wide};
    answer_keys(app, gui);
    seat_run(app, gui);
    shows[gui_width_class(gui)](app, gui, rest);
}

static void seat_frame(struct app *app, struct gui *gui)
{
    struct gui_rect rest = gui_window(gui);
    app->debrief->retry = 0;
    gui_use_seat(gui, true); /* to the end of the frame: the hints come after the screen */
    gui_fill(gui, rest, GUI_GROUND);
    app_bar(app, gui, &rest, app_word(app, "gui.debrief.seat"), detail(app, gui));
    app_hints(app, gui, &rest, app_attainable(app) ? hints : unknown_hints);
    if (seat_line_count(app)) {
        show_run(app, gui, rest);
    } else {
        gui_area_begin(gui, gui_inset(rest, app_margin(gui), 24));
        gui_empty(gui, app_word(app, "gui.seat.empty"), NULL);
        gui_area_end(gui);
        if (gui_key(gui, GUI_KEY_ESCAPE))
            app_back(app);
    }
    if (app->debrief->retry)
        app_retry(app, app->debrief->retry);
}

static void seat_enter(struct app *app, struct gui *gui)
{
    debrief_enter(app, gui);
    app->debrief->running = false;
}

static enum screen_id back_from_seat(const struct app *app)
{
    (void)app;
    return SCREEN_DEBRIEF;
}

const struct screen screen_seat = {
    .id = "seat",
    .title = "gui.debrief.seat",
    .help = "gui.seat.help",
    .back = back_from_seat,
    .enter = seat_enter,
    .frame = seat_frame,
};
