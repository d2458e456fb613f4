/* Boxes around content: cards, rows of tables and forms, washes. */
#include "gui/ui/card.h"

#include "gui/ui/frame.h"
#include "gui/ui/widget.h"

enum {
    PADDING = 24,
    BAR = 6,
    ROW_HEIGHT = 40,
    HEAD_HEIGHT = 36,
    ROW_SIDE = 16,
    ROW_ABOVE = 7,
    WASH_SIDE = 20,
    WASH_ABOVE = 12
};

struct edge {
    enum gui_colour colour;
    int width;
};

static struct edge edge_of(const struct gui *gui, struct gui_card look, struct gui_touched touched)
{
    if (look.chosen)
        return (struct edge){GUI_AI, gui_chosen_stroke(gui)};
    if (look.accent || touched.ring)
        return (struct edge){GUI_AI, GUI_STROKE_CONTROL};
    if (look.strong)
        return (struct edge){GUI_INK, GUI_STROKE_CONTROL};
    return (struct edge){touched.hovered ? GUI_AI : GUI_RULE, gui_hairline(gui)};
}

bool gui_card_begin(struct gui *gui, const char *id, const char *label, struct gui_card look)
{
    struct gui_touched touched = {0};
    struct gui_rect rect = gui_box_begin(gui);
    size_t node = SIZE_MAX;
    if (!look.plain) {
        touched = gui_interact(gui, id, GUI_ROLE_CARD, label, NULL, rect, look.chosen ? GUI_CHOSEN : 0U);
        node = gui_newest(gui);
    }
    enum gui_colour ground = look.chosen || touched.pressed ? GUI_AI_WASH
                             : look.raised                  ? GUI_RAISED
                                                            : GUI_PANEL;
    struct edge edge = edge_of(gui, look, touched);
    gui_draw_fill(gui_drawing(gui), rect, GUI_RADIUS, gui_rgba(gui, ground));
    gui_draw_stroke(gui_drawing(gui), rect, GUI_RADIUS, (float)edge.width, gui_rgba(gui, edge.colour));
    if (touched.ring)
        gui_draw_ring(gui, rect, GUI_RADIUS);
    int padding = look.flush ? gui_hairline(gui) : look.padding ? look.padding : PADDING;
    gui_box_open(gui, &(struct gui_box){.node = node,
                                        .left = padding,
                                        .right = padding,
                                        .above = padding,
                                        .below = padding,
                                        .least_height = look.least_height,
                                        .equal = look.equal,
                                        .rim = look.flush ? edge.width : 0,
                                        .edge = gui_rgba(gui, edge.colour)});
    return touched.chosen;
}

int gui_card_end(struct gui *gui)
{
    return gui_box_end(gui);
}

static void draw_bar(struct gui *gui, struct gui_rect rect, enum gui_colour colour)
{
    gui_draw_fill(gui_drawing(gui), gui_cut_left(&rect, BAR), 0, gui_rgba(gui, colour));
}

/* A ring inside the row, since rows touch. */
static void draw_inner_ring(struct gui *gui, struct gui_rect rect)
{
    gui_draw_stroke(gui_drawing(gui), rect, GUI_RADIUS_KEY, GUI_STROKE_FOCUS, gui_rgba(gui, GUI_FOCUS));
}

bool gui_table_row_begin(struct gui *gui, const char *id, const char *label, const struct gui_table_row *look)
{
    struct gui_touched touched = {0};
    struct gui_rect rect = gui_box_begin(gui);
    size_t node = SIZE_MAX;
    bool lit = look->chosen || look->current;
    if (!look->plain && !look->head) {
        touched = gui_interact(gui, id, GUI_ROLE_ROW, label, NULL, rect, lit ? GUI_CHOSEN : 0U);
        node = gui_newest(gui);
    } else if (id) {
        node = gui_add(gui, id, GUI_ROLE_TEXT, "", NULL, rect, 0);
    }
    if (look->head || lit || touched.hovered)
        gui_draw_fill(gui_drawing(gui), rect, 0, gui_rgba(gui, look->head ? GUI_SUNK : GUI_AI_WASH));
    if (look->current || (lit && gui_settings(gui)->theme == GUI_CONTRAST))
        draw_bar(gui, rect, GUI_AI);
    if (touched.ring)
        draw_inner_ring(gui, rect);
    gui_box_open(gui, &(struct gui_box){.node = node,
                                        .left = ROW_SIDE,
                                        .right = ROW_SIDE,
                                        .above = ROW_ABOVE,
                                        .below = ROW_ABOVE,
                                        .least_height = look->head ? HEAD_HEIGHT : ROW_HEIGHT});
    gui_row_begin(gui, &look->cells);
    return touched.chosen;
}

void gui_table_row_end(struct gui *gui)
{
    gui_row_end(gui);
    gui_box_end(gui);
    gui_rule(gui);
}

void gui_wash_begin(struct gui *gui, enum gui_colour wash, enum gui_colour bar)
{
    struct gui_rect rect = gui_box_begin(gui);
    bool has_bar = bar != wash;
    gui_draw_wash(gui, rect, GUI_RADIUS, wash, has_bar ? bar : GUI_AI);
    if (has_bar)
        gui_draw_fill(gui_drawing(gui), gui_cut_left(&rect, BAR), 0, gui_rgba(gui, bar));
    gui_box_open(gui, &(struct gui_box){.node = SIZE_MAX,
                                        .left = has_bar ? BAR + WASH_SIDE : WASH_ABOVE + GUI_GAP_INSIDE,
                                        .right = WASH_SIDE,
                                        .above = WASH_ABOVE,
                                        .below = WASH_ABOVE});
}

void gui_wash_end(struct gui *gui)
{
    gui_box_end(gui);
}
