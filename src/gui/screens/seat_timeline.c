/* Anger after each answer, as bars on a line with a stop for each. */
#include "gui/screens/app_run.h"
#include "gui/screens/chrome.h"
#include "gui/screens/debrief.h"
#include "gui/screens/seat.h"
#include "gui/ui/frame.h"
#include "gui/ui/picture.h"

enum { BAR_WIDTH = 10, BAR_MOST = 56, STOP_RADIUS = 6, STOP_CURRENT = 9, STOP_REACH = 40, BELOW_LINE = 12 };

static int label_line(const struct gui *gui)
{
    return gui_type_line(GUI_LABEL, KM_JA, gui_settings(gui)->scale);
}

int seat_timeline_height(const struct gui *gui)
{
    return 2 * label_line(gui) + BAR_MOST + STOP_RADIUS + BELOW_LINE + GUI_GAP;
}

static const char *turn_word(struct app *app, struct gui *gui, uint32_t turn)
{
    return turn && !debrief_is_form(app, turn) ? gui_format(gui, "%u", turn) : debrief_turn(app, gui, turn);
}

static int column_width(const struct app *app, struct gui_rect line)
{
    uint32_t turns = km_session_turns(app_session(app));
    return turns ? line.width / (int)turns : line.width;
}

/* So many stops share one word, so that the words do not touch. */
static uint32_t stops_a_word(struct app *app, struct gui *gui, struct gui_rect line)
{
    uint32_t turns = km_session_turns(app_session(app)), every = 1;
    int widest =
        gui_text_width(gui, app_word(app, "chart.start"), GUI_STYLE(.type = GUI_LABEL, .bold = true));
    while ((int)every * column_width(app, line) < widest + GUI_GAP && every < turns)
        every++;
    return every;
}

static void draw_stop(struct gui *gui, int x, struct gui_rect line, int high, bool current)
{
    uint32_t ink = gui_rgba(gui, GUI_INK);
    struct gui_rect bar = {x - BAR_WIDTH / 2, line.y - high, BAR_WIDTH, high};
    gui_draw_fill(gui_drawing(gui), bar, 0, current ? ink : gui_rgba(gui, GUI_EDGE));
    gui_draw_disc(gui_drawing(gui), (float)x, (float)line.y, current ? STOP_CURRENT : STOP_RADIUS, ink);
    if (!current)
        gui_draw_disc(gui_drawing(gui), (float)x, (float)line.y, STOP_RADIUS - 2, gui_rgba(gui, GUI_GROUND));
}

/* The number over the bar and the turn below the line. */
static void show_stop_words(struct app *app, struct gui *gui, struct gui_rect touch, uint32_t turn, int high,
                            int line_y)
{
    struct gui_style style = {.type = GUI_LABEL, .bold = turn == seat_turn(app), .align = GUI_CENTRE};
    size_t anger = km_anger_meter(app_scenario(app));
    int label = label_line(gui);
    if (anger != SIZE_MAX)
        gui_text_in(gui, (struct gui_rect){touch.x, line_y - high - label, touch.width, label},
                    debrief_number(gui, debrief_meter(app, anger, turn)), style, GUI_CENTRE);
    gui_text_in(gui, (struct gui_rect){touch.x, line_y + BELOW_LINE, touch.width, label},
                turn_word(app, gui, turn), style, GUI_CENTRE);
}

static void show_stop(struct app *app, struct gui *gui, struct gui_rect line, uint32_t turn, bool worded)
{
    uint32_t turns = km_session_turns(app_session(app));
    int x = line.x + (turns ? line.width * (int)turn / (int)turns : 0);
    int high = STOP_RADIUS + (int)(BAR_MOST * km_anger_after(app_session(app), turn)),
        label = label_line(gui);
    int half = column_width(app, line) / 2;
    half = half < STOP_REACH ? half : STOP_REACH;
    struct gui_rect touch = {x - half, line.y - BAR_MOST - STOP_RADIUS - label, 2 * half,
                             BAR_MOST + STOP_RADIUS + 2 * label + BELOW_LINE};
    draw_stop(gui, x, line, high, turn == seat_turn(app));
    if (worded)
        show_stop_words(app, gui, touch, turn, high, line.y);
    if (gui_touch(gui, gui_id(gui, "seat.turn", turn), debrief_turn(app, gui, turn), touch, GUI_ROLE_RADIO,
                  NULL))
        seat_go_to_turn(app, gui, turn);
}

/* What the bars are, before the line; returns what is left for it. */
static struct gui_rect show_name(struct app *app, struct gui *gui, struct gui_rect strip)
{
    struct gui_style style = {.type = GUI_LABEL, .colour = GUI_INK2};
    const char *name = app_word(app, "gui.seat.timeline");
    struct gui_rect rest = gui_inset(strip, app_margin(gui), 0), line = rest;
    struct gui_rect place = gui_cut_left(&line, gui_text_width(gui, name, style));
    line = gui_inset(line, STOP_REACH, 0);
    line.y = strip.y + label_line(gui) + BAR_MOST + STOP_RADIUS;
    line.height = 2;
    place.y = line.y - label_line(gui) / 2;
    place.height = label_line(gui);
    gui_text_in(gui, place, name, style, GUI_CENTRE);
    return line;
}

void seat_timeline(struct app *app, struct gui *gui, struct gui_rect strip)
{
    uint32_t turns = km_session_turns(app_session(app));
    gui_picture_begin_in(gui, app_word(app, "gui.seat.timeline"), strip);
    struct gui_rect line = show_name(app, gui, strip);
    uint32_t every = stops_a_word(app, gui, line);
    gui_fill(gui, line, GUI_EDGE);
    gui_group_begin(gui, "seat.turns");
    for (uint32_t turn = 0; turn <= turns; turn++)
        show_stop(app, gui, line, turn, turn % every == 0);
    gui_group_end(gui);
    gui_picture_end(gui);
}
