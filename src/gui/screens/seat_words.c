/* Three frames in the seat: what was heard, what was thought, what was said; and the buttons below them. */
#include "gui/screens/app_run.h"
#include "gui/screens/debrief.h"
#include "gui/screens/seat.h"
#include "gui/ui/button.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/show.h"

enum {
    FRAME_PADDING = 16,
    INNER_PADDING = 20,
    FOOT_SIDE = 17, /* above and below the buttons */
    DOT_NEAR = 7,   /* radii of the dots of a thought, */
    DOT_FAR = 4,
    DOT_AWAY = 8, /* how far the near one is from the words, */
    DOT_STEP = 20 /* and the other one from it */
};

static const struct gui_style label_style = {.type = GUI_LABEL, .colour = GUI_INK2};
static const struct gui_style heard_style = {.type = GUI_SPEECH}, inner_style = {.type = GUI_VOICE},
                              spoken_style = {.type = GUI_NAME};

static struct km_line line_of(const struct app *app)
{
    return km_scenario_line(app_scenario(app), km_session_said(app_session(app), seat_line(app))->line);
}

/* ---- the frames ---- */

static void show_heard(struct app *app, struct gui *gui, size_t heard)
{
    struct km_quote words = km_report_said(app_report(app), heard);
    gui_name(gui, "seat.heard");
    gui_text(gui, gui_format(gui, "%s　%s", app_word(app, "gui.seat.heard"), app_text(app, &words.name)),
             label_style);
    gui_gap(gui, GUI_GAP_INSIDE);
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .padding = FRAME_PADDING});
    debrief_text(app, gui, &words.text, heard_style);
    gui_card_end(gui);
    gui_gap(gui, GUI_GAP_GROUP);
}

/* On paper: the one thing here that nobody else heard. Returns the middle of its height, 0 when nothing was
 * thought. */
static int show_inner(struct app *app, struct gui *gui, const struct km_text *inner)
{
    if (!km_text_present(inner))
        return 0;
    int top = gui_scroll_rest(gui).y;
    gui_use_paper(gui, true);
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .padding = INNER_PADDING});
    debrief_label(app, gui, "gui.seat.inner");
    gui_name(gui, "seat.inner");
    debrief_text(app, gui, inner, inner_style);
    gui_card_end(gui);
    gui_use_paper(gui, false);
    int middle = (top + gui_scroll_rest(gui).y) / 2;
    gui_gap(gui, GUI_GAP_GROUP);
    return middle;
}

static void show_spoken(struct app *app, struct gui *gui)
{
    struct km_quote words = km_report_said(app_report(app), seat_line(app));
    gui_text(gui, app_word(app, "gui.seat.spoken"), label_style);
    gui_gap(gui, GUI_GAP_INSIDE);
    gui_card_begin(gui, NULL, NULL,
                   (struct gui_card){.plain = true, .strong = true, .padding = FRAME_PADDING});
    gui_name(gui, "seat.spoken");
    debrief_text(app, gui, &words.text, spoken_style);
    gui_card_end(gui);
}

/* What is in the frames of one line. */
struct frames {
    struct app *app;
    int thought; /* the middle of the inner voice; 0: nothing was thought */
};

static void show_frames(struct gui *gui, void *user)
{
    struct frames *frames = user;
    struct app *app = frames->app;
    struct km_line line = line_of(app);
    size_t heard = seat_heard(app);
    if (heard != SIZE_MAX)
        show_heard(app, gui, heard);
    frames->thought = show_inner(app, gui, &line.inner);
    show_spoken(app, gui);
}

/* ---- the buttons ---- */

static void before(struct app *app, struct gui *gui)
{
    seat_step(app, gui, -1);
}

static void next(struct app *app, struct gui *gui)
{
    seat_step(app, gui, 1);
}

enum { BEFORE, NEXT, RUN, RETRY, BUTTONS };
static const struct {
    const char *id, *word;
    enum gui_icon icon;
    void (*press)(struct app *app, struct gui *gui);
} buttons[BUTTONS] = {
    [BEFORE] = {"seat.before", "gui.seat.before", GUI_ICON_BACK, before},
    [NEXT] = {"seat.next", "gui.seat.next", GUI_ICON_NEXT, next},
    [RUN] = {"seat.run", "gui.seat.run", GUI_ICON_NONE, seat_switch_running},
    [RETRY] = {"seat.retry", "gui.debrief.retry", GUI_ICON_RETRY, seat_wish_retry},
};

static struct gui_button look_of(size_t button)
{
    return (struct gui_button){.kind = GUI_SECOND,
                               .small = true,
                               .icon = buttons[button].icon,
                               .icon_only = button == BEFORE || button == NEXT};
}

static size_t button_count(const struct app *app)
{
    return app_attainable(app) ? BUTTONS : RETRY;
}

/* How many stand side by side in `width`. */
static size_t fitting(const struct app *app, struct gui *gui, int width)
{
    size_t count = 0;
    for (; count < button_count(app); count++) {
        width -= gui_button_width(gui, app_word(app, buttons[count].word), look_of(count));
        if (width < 0)
            break;
        width -= GUI_GAP;
    }
    return count;
}

static void show_buttons(struct app *app, struct gui *gui, size_t first, size_t end)
{
    bool at_start = app->debrief->seat == 0, at_end = app->debrief->seat + 1 >= seat_line_count(app);
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    for (size_t i = first; i < end; i++) {
        struct gui_button look = look_of(i);
        look.disabled = (i == BEFORE && at_start) || (i == NEXT && at_end);
        const char *word = i == RUN && app->debrief->running ? "gui.seat.pause" : buttons[i].word;
        if (gui_button(gui, buttons[i].id, app_word(app, word), look))
            buttons[i].press(app, gui);
    }
    gui_flow_end(gui);
}

/* As many of them as stand side by side; `user`: the app. */
static void show_foot(struct gui *gui, void *user)
{
    struct app *app = user;
    show_buttons(app, gui, 0, fitting(app, gui, gui_column_width(gui)));
}

int seat_foot_height(struct app *app, struct gui *gui, int width)
{
    return gui_measure(gui, width, show_foot, app) + 2 * FOOT_SIDE;
}

void seat_foot(struct app *app, struct gui *gui, struct gui_rect *rest)
{
    gui_area_begin_at(gui, gui_cut_bottom(rest, seat_foot_height(app, gui, rest->width)), GUI_CENTRE);
    show_foot(gui, app);
    gui_area_end(gui);
    gui_default_focus(gui, "seat.next");
}

/* ---- all of it ---- */

static void show_rest_of_buttons(struct app *app, struct gui *gui, int width)
{
    size_t first = fitting(app, gui, width);
    if (first == button_count(app))
        return;
    gui_gap(gui, GUI_GAP_GROUP);
    show_buttons(app, gui, first, button_count(app));
}

void seat_words(struct app *app, struct gui *gui, struct gui_rect view, bool with_meters)
{
    gui_scroll_begin(gui, "seat.words", view);
    if (with_meters) {
        seat_brief_meters(app, gui);
        gui_gap(gui, GUI_GAP);
    }
    show_frames(gui, &(struct frames){.app = app});
    show_rest_of_buttons(app, gui, view.width);
    gui_scroll_end(gui);
}

static void draw_dots(struct gui *gui, struct gui_rect view, int middle)
{
    uint32_t ink = gui_rgba(gui, GUI_INK);
    float x = (float)(view.x - DOT_AWAY - DOT_NEAR);
    gui_draw_disc(gui_drawing(gui), x, (float)middle, DOT_NEAR, ink);
    gui_draw_disc(gui_drawing(gui), x - DOT_STEP, (float)middle, DOT_FAR, ink);
}

void seat_words_around(struct app *app, struct gui *gui, struct gui_rect view, int middle)
{
    struct frames frames = {.app = app};
    int height = gui_measure(gui, view.width, show_frames, &frames), spare = view.height - height;
    int above = middle - height / 2 - view.y;
    above = above > spare ? spare : above;
    if (above > 0)
        gui_cut_top(&view, above);
    gui_scroll_begin(gui, "seat.words", view);
    show_frames(gui, &frames);
    show_rest_of_buttons(app, gui, view.width);
    gui_scroll_end(gui);
    if (frames.thought > view.y + DOT_NEAR && frames.thought < view.y + view.height - DOT_NEAR)
        draw_dots(gui, view, frames.thought);
}
