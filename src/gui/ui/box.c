/* The parts that several widgets are made of: rings, washes, key caps, fills. */
#include "gui/ui/context.h"
#include "gui/ui/frame.h"
#include "gui/ui/layout.h"
#include "gui/ui/show.h"

#include <assert.h>

enum { RING_OFFSET = 6, RING_RADIUS = 6, CAP_PADDING = 7, CAP_LEAST = 24 };

int gui_hairline(const struct gui *gui)
{
    return gui_theme_hairline(gui->setting.theme);
}

int gui_chosen_stroke(const struct gui *gui)
{
    return gui_theme_chosen(gui->setting.theme);
}

/* 3 wide, 3 away, the corner 6 wider: between the thing and its ring one sees the ground. */
void gui_draw_ring(struct gui *gui, struct gui_rect rect, float radius)
{
    gui_draw_stroke(gui_drawing(gui), gui_inset(rect, -RING_OFFSET, -RING_OFFSET), radius + RING_RADIUS,
                    GUI_STROKE_FOCUS, gui_rgba(gui, GUI_FOCUS));
}

void gui_draw_wash(struct gui *gui, struct gui_rect rect, float radius, enum gui_colour wash,
                   enum gui_colour line)
{
    gui_draw_fill(gui_drawing(gui), rect, radius, gui_rgba(gui, wash));
    if (gui->setting.theme == GUI_CONTRAST || gui->seat)
        gui_draw_stroke(gui_drawing(gui), rect, radius, (float)gui_hairline(gui), gui_rgba(gui, line));
}

int gui_icon_size(const struct gui *gui, struct gui_style style)
{
    return gui_size(gui, style) * 3 / 2;
}

static const struct gui_style cap_style = {
    .type = GUI_LABEL, .colour = GUI_INK2, .english = true, .align = GUI_CENTRE};

int gui_target(const struct gui *gui)
{
    return gui->setting.touch ? GUI_TARGET_TOUCH : GUI_TARGET;
}

int gui_cap_height(const struct gui *gui)
{
    return gui_line_height(gui, cap_style) + 2;
}

int gui_cap_width(struct gui *gui, const char *key)
{
    return gui_most(gui_text_width(gui, key, cap_style) + 2 * CAP_PADDING, CAP_LEAST);
}

void gui_draw_cap(struct gui *gui, const char *key, int x, int y, enum gui_colour ground, enum gui_colour ink)
{
    struct gui_rect rect = {x, y, gui_cap_width(gui, key), gui_cap_height(gui)};
    struct gui_style style = cap_style;
    style.colour = ink;
    enum gui_colour edge = ink == GUI_ON_AI ? GUI_ON_AI : GUI_EDGE;
    gui_draw_fill(gui_drawing(gui), rect, GUI_RADIUS_KEY, gui_rgba(gui, ground));
    gui_draw_stroke(gui_drawing(gui), rect, GUI_RADIUS_KEY, (float)gui_hairline(gui), gui_rgba(gui, edge));
    gui_draw_line_in(gui, rect, key, style, GUI_CENTRE);
}

void gui_fill(struct gui *gui, struct gui_rect rect, enum gui_colour colour)
{
    gui_draw_fill(gui_drawing(gui), rect, 0, gui_rgba(gui, colour));
}

void gui_rule_below(struct gui *gui, struct gui_rect rect, enum gui_colour colour)
{
    gui_fill(gui, gui_cut_bottom(&rect, gui_hairline(gui)), colour);
}

void gui_rule_right(struct gui *gui, struct gui_rect rect, enum gui_colour colour)
{
    gui_fill(gui, gui_cut_right(&rect, gui_hairline(gui)), colour);
}

void gui_rule(struct gui *gui)
{
    gui_fill(gui, gui_take(gui, 0, gui_hairline(gui), true), GUI_RULE);
}

void gui_icon(struct gui *gui, enum gui_icon icon, enum gui_colour colour)
{
    int size = gui_icon_size(gui, (struct gui_style){.type = GUI_OPTION});
    struct gui_rect rect = gui_take(gui, size, size, false);
    gui_icon_draw(gui_drawing(gui), icon, (float)rect.x, (float)rect.y, (float)size, gui_rgba(gui, colour),
                  gui_rgba(gui, GUI_PANEL));
}

struct gui_rect gui_box_begin(struct gui *gui)
{
    struct gui_layout *around = gui_layout(gui);
    assert(around->kind == GUI_COLUMN);
    struct gui_layout *box = gui_push_column(gui, around->x, around->y, around->width, around->bottom);
    box->own = (struct gui_growth){.first = gui_drawing(gui)->count, .node = SIZE_MAX};
    return (struct gui_rect){box->x, box->y, box->width, 0};
}

void gui_box_open(struct gui *gui, const struct gui_box *box)
{
    struct gui_layout *column = gui_layout(gui);
    column->own.end = gui_drawing(gui)->count;
    column->own.node = box->node;
    column->x += box->left;
    column->width = gui_most(column->width - box->left - box->right, 1);
    column->y += box->above;
    column->box = *box;
}

/* What lies flush in it gets the corners of the box. */
static void round_corners(struct gui *gui)
{
    struct gui_layout *column = gui_layout(gui);
    const struct gui_layout *around = column - 1;
    struct gui_rect rect = {around->x, column->top, around->width, 0};
    column->own.over_first = gui_drawing(gui)->count;
    gui_draw_corners(gui_drawing(gui), rect, GUI_RADIUS, gui_rgba(gui, GUI_GROUND));
    gui_draw_stroke(gui_drawing(gui), rect, GUI_RADIUS, (float)column->box.rim, column->box.edge);
    column->own.over_end = gui_drawing(gui)->count;
}

int gui_box_end(struct gui *gui)
{
    if (gui_layout(gui)->box.rim)
        round_corners(gui);
    struct gui_layout column = *gui_layout(gui);
    int content = column.y - column.top + column.box.below,
        height = gui_most(content, column.box.least_height);
    gui_grow(gui, &column.own, height);
    column.own.springs = column.springs;
    column.own.spring = column.spring;
    column.own.last = gui_mark(gui);
    if (column.own.over_first)
        column.own.last.command = column.own.over_first;
    if (column.springs)
        gui_move(gui, column.spring, column.own.last, 0, height - content);
    gui_pop(gui);
    gui_take(gui, 0, height, true);
    struct gui_layout *around = gui_layout(gui);
    around->equal = column.box.equal;
    around->growth = column.own;
    return height;
}
