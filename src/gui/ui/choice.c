/* One of several: tabs, joined segments, rings, a rail of pages. All share one behaviour: Tab stops at the
 * current one, arrows choose its neighbour at once, a click chooses. */
#include "gui/ui/choice.h"

#include "gui/ui/frame.h"
#include "gui/ui/layout.h"
#include "gui/ui/show.h"
#include "gui/ui/widget.h"

enum {
    TAB_SIDE = 12,
    TAB_BAR = 4,
    SEGMENT_SIDE = 20,
    RADIO_GAP = 12,
    RADIO_SPACE = 24,
    RAIL_SIDE = 12,
    RAIL_HEIGHT = 44,
    RAIL_BAR = 4
};

static const char *id_of(struct gui *gui, const char *id, const struct gui_choice *choice, size_t index)
{
    return choice->ids ? gui_format(gui, "%s.%s", id, choice->ids[index]) : gui_id(gui, id, index);
}

/* The neighbour that an arrow asks for while `index` has the focus; −1: none. */
static int neighbour(struct gui *gui, const char *id, const struct gui_choice *choice, size_t index,
                     bool vertical)
{
    const char *own = id_of(gui, id, choice, index);
    int to = -1;
    if (index > 0 && gui_focused_key(gui, own, vertical ? GUI_KEY_UP : GUI_KEY_LEFT))
        to = (int)index - 1;
    if (index + 1 < choice->count && gui_focused_key(gui, own, vertical ? GUI_KEY_DOWN : GUI_KEY_RIGHT))
        to = (int)index + 1;
    if (to >= 0)
        gui_focus(gui, id_of(gui, id, choice, (size_t)to));
    return to;
}

/* Writes the thing down and says what it looks like; `*chosen` gets the index when it was chosen. */
static struct gui_touched answer(struct gui *gui, const char *id, const struct gui_choice *choice,
                                 size_t index, enum gui_role role, struct gui_rect rect, bool vertical,
                                 int *chosen)
{
    unsigned state = index == choice->current ? GUI_CHOSEN : 0U;
    struct gui_touched touched = gui_interact(gui, id_of(gui, id, choice, index), role, choice->labels[index],
                                              choice->label, rect, state);
    if (touched.chosen)
        *chosen = (int)index;
    int to = neighbour(gui, id, choice, index, vertical);
    if (to >= 0)
        *chosen = to;
    return touched;
}

static void draw_label(struct gui *gui, struct gui_rect rect, const char *label, enum gui_type type,
                       bool bold, enum gui_colour colour)
{
    gui_draw_line_in(gui, rect, label,
                     GUI_STYLE(.type = type, .colour = colour, .bold = bold, .align = GUI_CENTRE),
                     GUI_CENTRE);
}

/* ---- tabs ---- */

static bool show_tab(struct gui *gui, const char *id, const struct gui_choice *choice, size_t index,
                     int *chosen)
{
    struct gui_style style = {.type = GUI_REPORT, .bold = true};
    bool current = index == choice->current;
    int width = gui_text_width(gui, choice->labels[index], style) + 2 * TAB_SIDE;
    int height = gui_most(gui_line_height(gui, style) + 16, gui_target(gui));
    struct gui_rect rect = gui_take(gui, width, height, false);
    struct gui_touched touched = answer(gui, id, choice, index, GUI_ROLE_TAB, rect, false, chosen);
    draw_label(gui, rect, choice->labels[index], GUI_REPORT, current,
               current || touched.hovered ? GUI_AI : GUI_INK2);
    struct gui_rect bar = {rect.x + TAB_SIDE, rect.y + rect.height - TAB_BAR, rect.width - 2 * TAB_SIDE,
                           TAB_BAR};
    if (current)
        gui_draw_fill(gui_drawing(gui), bar, TAB_BAR / 2.0F, gui_rgba(gui, GUI_AI));
    if (touched.ring)
        gui_draw_stroke(gui_drawing(gui), rect, GUI_RADIUS, GUI_STROKE_FOCUS, gui_rgba(gui, GUI_FOCUS));
    return current;
}

int gui_tabs(struct gui *gui, const char *id, const struct gui_choice *choice)
{
    int chosen = -1;
    gui_group_begin(gui, id);
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    for (size_t i = 0; i < choice->count; i++)
        show_tab(gui, id, choice, i, &chosen);
    gui_flow_end(gui);
    gui_group_end(gui);
    return chosen;
}

/* ---- segments ---- */

static int segment_width(struct gui *gui, const char *label)
{
    return gui_text_width(gui, label, GUI_STYLE(.type = GUI_REPORT, .bold = true)) + 2 * SEGMENT_SIDE;
}

static int segments_width(struct gui *gui, const struct gui_choice *choice)
{
    int width = 0;
    for (size_t i = 0; i < choice->count; i++)
        width += segment_width(gui, choice->labels[i]);
    return width;
}

/* The fill of a segment has the outer corners of the box only. */
static void draw_segment(struct gui *gui, struct gui_rect rect, bool first, bool last)
{
    struct gui_draw *draw = gui_drawing(gui);
    uint32_t ai = gui_rgba(gui, GUI_AI);
    gui_draw_fill(draw, rect, GUI_RADIUS, ai);
    struct gui_rect half = rect;
    if (!first)
        gui_draw_fill(draw, gui_cut_left(&half, rect.width / 2), 0, ai);
    half = rect;
    if (!last)
        gui_draw_fill(draw, gui_cut_right(&half, rect.width / 2), 0, ai);
}

static void show_segments(struct gui *gui, const char *id, const struct gui_choice *choice,
                          struct gui_rect box, int *chosen)
{
    struct gui_rect rest = box, ring = {0};
    gui_draw_fill(gui_drawing(gui), box, GUI_RADIUS, gui_rgba(gui, GUI_RAISED));
    for (size_t i = 0; i < choice->count; i++) {
        struct gui_rect rect = gui_cut_left(&rest, segment_width(gui, choice->labels[i]));
        bool current = i == choice->current;
        struct gui_touched touched = answer(gui, id, choice, i, GUI_ROLE_RADIO, rect, false, chosen);
        if (current)
            draw_segment(gui, rect, i == 0, i + 1 == choice->count);
        else if (i && i != choice->current + 1)
            gui_fill(gui, (struct gui_rect){rect.x, rect.y, GUI_STROKE_CONTROL, rect.height}, GUI_EDGE);
        draw_label(gui, rect, choice->labels[i], GUI_REPORT, current,
                   current           ? GUI_ON_AI
                   : touched.hovered ? GUI_AI
                                     : GUI_INK2);
        ring = touched.ring ? rect : ring;
    }
    gui_draw_stroke(gui_drawing(gui), box, GUI_RADIUS, GUI_STROKE_CONTROL, gui_rgba(gui, GUI_EDGE));
    if (ring.width)
        gui_draw_ring(gui, ring, GUI_RADIUS);
}

int gui_segments(struct gui *gui, const char *id, const struct gui_choice *choice)
{
    int width = segments_width(gui, choice), chosen = -1;
    if (width > gui_column_width(gui))
        return gui_radios(gui, id, choice);
    int height = gui_most(gui_line_height(gui, (struct gui_style){0}) + 16, gui_target(gui));
    struct gui_rect box = gui_take(gui, width, height, false);
    gui_group_begin(gui, id);
    show_segments(gui, id, choice, box, &chosen);
    gui_group_end(gui);
    return chosen;
}

int gui_choice_width(struct gui *gui, const struct gui_choice *choice)
{
    return segments_width(gui, choice);
}

/* ---- radios ---- */

static void draw_radio(struct gui *gui, int x, int middle, int size, bool current, bool hovered)
{
    struct gui_draw *draw = gui_drawing(gui);
    float radius = (float)size / 2;
    struct gui_rect circle = {x, middle - size / 2, size, size};
    uint32_t colour = gui_rgba(gui, current || hovered ? GUI_AI : GUI_EDGE);
    gui_draw_fill(draw, circle, radius, gui_rgba(gui, GUI_RAISED));
    gui_draw_stroke(draw, circle, radius, GUI_STROKE_CONTROL, colour);
    struct gui_rect dot = gui_inset(circle, size / 4, size / 4);
    if (current)
        gui_draw_fill(draw, dot, (float)dot.width / 2, colour);
}

static void show_radio(struct gui *gui, const char *id, const struct gui_choice *choice, size_t index,
                       int *chosen)
{
    struct gui_style style = {.type = GUI_REPORT};
    int size = gui_size(gui, style) * 4 / 3,
        height = gui_most(gui_line_height(gui, style) + 8, gui_target(gui));
    int words = gui_text_width(gui, choice->labels[index], style);
    struct gui_rect rect = gui_take(gui, size + RADIO_GAP + words, height, false);
    struct gui_touched touched = answer(gui, id, choice, index, GUI_ROLE_RADIO, rect, false, chosen);
    draw_radio(gui, rect.x, rect.y + rect.height / 2, size, index == choice->current, touched.hovered);
    struct gui_rect label = rect;
    gui_cut_left(&label, size + RADIO_GAP);
    gui_draw_line_in(gui, label, choice->labels[index], style, GUI_CENTRE);
    if (touched.ring)
        gui_draw_ring(gui, gui_inset(rect, 0, 4), GUI_RADIUS_KEY);
}

int gui_radios(struct gui *gui, const char *id, const struct gui_choice *choice)
{
    int chosen = -1;
    gui_group_begin(gui, id);
    gui_flow_begin(gui, RADIO_SPACE, GUI_START);
    for (size_t i = 0; i < choice->count; i++)
        show_radio(gui, id, choice, i, &chosen);
    gui_flow_end(gui);
    gui_group_end(gui);
    return chosen;
}

/* ---- rail ---- */

static void show_page(struct gui *gui, const char *id, const struct gui_choice *choice, size_t index,
                      enum gui_icon icon, bool narrow, int *chosen)
{
    bool current = index == choice->current;
    struct gui_style style = {.type = GUI_REPORT, .bold = current};
    int size = icon ? gui_icon_size(gui, style) : 0;
    int height = gui_most(gui_line_height(gui, style) + 16, RAIL_HEIGHT);
    struct gui_rect rect = gui_take(gui, 0, height, true);
    struct gui_touched touched = answer(gui, id, choice, index, GUI_ROLE_TAB, rect, true, chosen);
    style.colour = current || touched.hovered ? GUI_AI : GUI_INK2;
    if (current)
        gui_draw_wash(gui, rect, GUI_RADIUS, GUI_AI_WASH, GUI_AI);
    struct gui_rect bar = {rect.x, rect.y + rect.height / 4, RAIL_BAR, rect.height / 2};
    if (current)
        gui_draw_fill(gui_drawing(gui), bar, RAIL_BAR / 2.0F, gui_rgba(gui, GUI_AI));
    struct gui_rect label = rect;
    gui_cut_left(&label, narrow ? (rect.width - size) / 2 : RAIL_SIDE);
    struct gui_rect place = gui_cut_left(&label, size);
    if (icon)
        gui_icon_draw(gui_drawing(gui), icon, (float)place.x, (float)(place.y + (place.height - size) / 2),
                      (float)size, gui_rgba(gui, style.colour), gui_rgba(gui, GUI_PANEL));
    gui_cut_left(&label, icon ? RAIL_SIDE : 0);
    if (!narrow)
        gui_draw_line_in(gui, label, choice->labels[index], style, GUI_CENTRE);
    if (touched.ring)
        gui_draw_stroke(gui_drawing(gui), rect, GUI_RADIUS, GUI_STROKE_FOCUS, gui_rgba(gui, GUI_FOCUS));
}

int gui_rail(struct gui *gui, const char *id, const struct gui_choice *choice, const enum gui_icon *icons,
             bool narrow)
{
    int chosen = -1;
    gui_group_begin(gui, id);
    for (size_t i = 0; i < choice->count; i++) {
        show_page(gui, id, choice, i, icons ? icons[i] : GUI_ICON_NONE, narrow, &chosen);
        gui_gap(gui, GUI_GAP_INSIDE);
    }
    gui_group_end(gui);
    return chosen;
}
