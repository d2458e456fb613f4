/* Rows of settings: words at the left, a control at the right, or below where there is no room; and the
 * controls themselves: switch, slider, stepper. */
#include "gui/ui/rows.h"

#include "gui/ui/button.h"
#include "gui/ui/context.h"
#include "gui/ui/frame.h"
#include "gui/ui/layout.h"
#include "gui/ui/show.h"

enum {
    ABOVE = 12,
    GAP = 24,
    SWITCH_WIDTH = 48,
    SWITCH_HEIGHT = 28,
    TRACK = 4,
    PASSED = 6, /* the part of the track before the knob: thicker, so that colour is not all */
    KNOB = 24,
    TICK = 12,
    LEAST_WORDS = 200
};

static const struct gui_style label_style = {.type = GUI_OPTION};
static const struct gui_style note_style = {.type = GUI_LABEL, .colour = GUI_INK2};

static void show_words(struct gui *gui, const char *label, const char *note)
{
    gui_text(gui, label, label_style);
    if (note)
        gui_text(gui, note, note_style);
}

/* ---- switch ---- */

static void draw_switch(struct gui *gui, struct gui_rect rect, const char *id, bool on,
                        struct gui_touched touched)
{
    struct gui_draw *draw = gui_drawing(gui);
    float radius = (float)rect.height / 2, at = gui_animate(gui, id, on ? 1 : 0, GUI_MS_SCROLL, 0);
    uint32_t edge = gui_rgba(gui, on || touched.hovered ? GUI_AI : GUI_EDGE);
    gui_draw_fill(draw, rect, radius, gui_rgba(gui, on ? GUI_AI : GUI_RAISED));
    gui_draw_stroke(draw, rect, radius, GUI_STROKE_CONTROL, edge);
    float left = (float)rect.x + radius, right = (float)(rect.x + rect.width) - radius;
    gui_draw_disc(draw, left + (right - left) * at, (float)rect.y + radius, radius - 5,
                  gui_rgba(gui, on ? GUI_ON_AI : GUI_EDGE));
    if (touched.ring)
        gui_draw_ring(gui, rect, radius);
}

bool gui_switch_row(struct gui *gui, const char *id, const char *label, const char *note, bool on)
{
    int width = SWITCH_WIDTH * gui->setting.scale / 100, height = SWITCH_HEIGHT * gui->setting.scale / 100;
    struct gui_rect rect = gui_box_begin(gui);
    struct gui_touched touched =
        gui_interact(gui, id, GUI_ROLE_SWITCH, label, note, rect, on ? GUI_CHOSEN : 0U);
    gui_box_open(
        gui, &(struct gui_box){
                 .node = gui_newest(gui), .above = ABOVE, .below = ABOVE, .least_height = gui_target(gui)});
    gui_row_begin(gui, &(struct gui_row){{GUI_SHARE(1), width}, .count = 2, .gap = GAP, .align = GUI_CENTRE});
    gui_cell(gui);
    show_words(gui, label, note);
    gui_cell(gui);
    draw_switch(gui, gui_take(gui, width, height, false), id, on, touched);
    gui_row_end(gui);
    gui_box_end(gui);
    return touched.chosen ? !on : on;
}

int gui_choice_row(struct gui *gui, const char *id, const char *label, const char *note,
                   const struct gui_choice *choice)
{
    int width = gui_choice_width(gui, choice), chosen;
    gui_box_begin(gui);
    gui_box_open(gui, &(struct gui_box){.node = SIZE_MAX, .above = ABOVE, .below = ABOVE});
    if (gui_column_width(gui) - width - GAP < LEAST_WORDS) {
        show_words(gui, label, note);
        gui_gap(gui, GUI_GAP);
        chosen = gui_segments(gui, id, choice);
    } else {
        gui_row_begin(gui,
                      &(struct gui_row){{GUI_SHARE(1), width}, .count = 2, .gap = GAP, .align = GUI_CENTRE});
        gui_cell(gui);
        show_words(gui, label, note);
        gui_cell(gui);
        chosen = gui_segments(gui, id, choice);
        gui_row_end(gui);
    }
    gui_box_end(gui);
    return chosen;
}

/* ---- slider ---- */

static int x_of(const struct gui_slider *slider, struct gui_rect track, int value)
{
    return track.x + track.width * (value - slider->least) / gui_most(slider->most - slider->least, 1);
}

/* The value at a pointer place, rounded to a step. */
static int value_at(const struct gui_slider *slider, struct gui_rect track, int x)
{
    int range = slider->most - slider->least;
    int value = (gui_within(x, track.x, track.x + track.width) - track.x) * range / gui_most(track.width, 1);
    return gui_within(slider->least + (value + slider->step / 2) / slider->step * slider->step, slider->least,
                      slider->most);
}

static void draw_marks(struct gui *gui, const struct gui_slider *slider, struct gui_rect track, int middle)
{
    for (int mark = slider->least; slider->marks > 0 && mark <= slider->most; mark += slider->marks)
        gui_fill(gui, (struct gui_rect){x_of(slider, track, mark) - 1, middle - TICK / 2, 2, TICK}, GUI_EDGE);
}

/* What the marks mean, below them: all of them, else the first and the last, else none. */
static void show_mark_values(struct gui *gui, const struct gui_slider *slider, struct gui_rect track)
{
    struct gui_style style = {.type = GUI_LABEL, .colour = GUI_INK2, .align = GUI_CENTRE};
    int range = slider->most - slider->least;
    int widest = gui_text_width(gui, gui_format(gui, "%d%s", slider->most, slider->unit), style) + GUI_GAP;
    int each = widest <= track.width * slider->marks / gui_most(range, 1) ? slider->marks : range;
    if (each <= 0 || widest > track.width)
        return;
    struct gui_rect rect = gui_take(gui, 0, gui_line_height(gui, style), true);
    for (int mark = slider->least; mark <= slider->most; mark += each) {
        struct gui_rect place = {x_of(slider, track, mark) - widest / 2, rect.y, widest, rect.height};
        gui_draw_line_in(gui, place, gui_format(gui, "%d%s", mark, slider->unit), style, GUI_CENTRE);
    }
}

static void draw_track(struct gui *gui, const struct gui_slider *slider, struct gui_rect track, int value,
                       struct gui_touched touched)
{
    int middle = track.y + track.height / 2, x = x_of(slider, track, value);
    struct gui_rect line = {track.x, middle - TRACK / 2, track.width, TRACK};
    struct gui_rect knob = {x - KNOB / 2, middle - KNOB / 2, KNOB, KNOB};
    gui_fill(gui, line, GUI_RULE);
    struct gui_rect passed = {track.x, middle - PASSED / 2, x - track.x, PASSED};
    gui_fill(gui, passed, GUI_AI);
    draw_marks(gui, slider, track, middle);
    gui_draw_fill(gui_drawing(gui), knob, KNOB / 2.0F, gui_rgba(gui, GUI_AI));
    if (touched.hovered || touched.pressed)
        gui_draw_stroke(gui_drawing(gui), knob, KNOB / 2.0F, GUI_STROKE_CONTROL, gui_rgba(gui, GUI_INK));
    if (touched.ring)
        gui_draw_ring(gui, knob, KNOB / 2.0F);
}

/* What keys and the pointer make of the value. */
static int slide(struct gui *gui, const char *id, const struct gui_slider *slider, struct gui_rect track,
                 int value)
{
    bool down = track.width > 0 && strcmp(gui->pressed, id) == 0;
    bool follows = down && (gui_event_is(gui, GUI_EVENT_PRESS) || gui_event_is(gui, GUI_EVENT_MOVE));
    if (follows)
        return value_at(slider, track, gui->pointer_x);
    if (gui_focused_key(gui, id, GUI_KEY_LEFT) || gui_focused_key(gui, id, GUI_KEY_DOWN))
        return gui_within(value - slider->step, slider->least, slider->most);
    if (gui_focused_key(gui, id, GUI_KEY_RIGHT) || gui_focused_key(gui, id, GUI_KEY_UP))
        return gui_within(value + slider->step, slider->least, slider->most);
    if (gui_focused_key(gui, id, GUI_KEY_HOME))
        return slider->least;
    return gui_focused_key(gui, id, GUI_KEY_END) ? slider->most : value;
}

static void show_slider_head(struct gui *gui, const char *label, const char *shown)
{
    struct gui_style style = {.type = GUI_NAME, .bold = true, .align = GUI_END};
    int width = gui_text_width(gui, shown, style);
    gui_row_begin(gui, &(struct gui_row){{GUI_SHARE(1), width}, .count = 2, .gap = GAP, .align = GUI_CENTRE});
    gui_cell(gui);
    gui_text(gui, label, label_style);
    gui_cell(gui);
    gui_text(gui, shown, style);
    gui_row_end(gui);
}

static bool step_button(struct gui *gui, const char *id, const char *label, enum gui_icon icon)
{
    return gui_button(gui, id, label, GUI_BUTTON(.small = true, .icon = icon, .icon_only = true));
}

static int step_width(struct gui *gui)
{
    return gui_button_width(gui, "", GUI_BUTTON(.small = true, .icon = GUI_ICON_PLUS, .icon_only = true));
}

int gui_slider(struct gui *gui, const char *id, const char *label, const struct gui_slider *slider, int value)
{
    int side = step_width(gui);
    const char *shown = gui_format(gui, "%d%s", value, slider->unit ? slider->unit : "");
    gui_box_begin(gui);
    gui_box_open(gui, &(struct gui_box){.node = SIZE_MAX, .above = ABOVE, .below = ABOVE});
    show_slider_head(gui, label, shown);
    gui_gap(gui, GUI_GAP);
    gui_row_begin(gui,
                  &(struct gui_row){{side, GUI_SHARE(1), side}, .count = 3, .gap = GAP, .align = GUI_CENTRE});
    gui_cell(gui);
    if (step_button(gui, gui_format(gui, "%s.less", id), gui_format(gui, "%s −", label), GUI_ICON_MINUS))
        value = gui_within(value - slider->step, slider->least, slider->most);
    gui_cell(gui);
    struct gui_rect rect = gui_take(gui, 0, gui_target(gui), true), track = gui_inset(rect, KNOB / 2, 0);
    struct gui_touched touched = gui_interact(gui, id, GUI_ROLE_SLIDER, label, shown, rect, 0);
    value = slide(gui, id, slider, track, value);
    draw_track(gui, slider, track, value, touched);
    gui_cell(gui);
    if (step_button(gui, gui_format(gui, "%s.more", id), gui_format(gui, "%s ＋", label), GUI_ICON_PLUS))
        value = gui_within(value + slider->step, slider->least, slider->most);
    gui_row_end(gui);
    if (slider->marks && slider->unit)
        show_mark_values(gui, slider, track);
    gui_box_end(gui);
    return value;
}
