/* A line of the conversation: name and stage direction, then the words in a bubble as wide as its longest
 * line. The customer's stand at the left, the newest with a tail; one's own at the right on aiWash. */
#include "gui/ui/bubble.h"

#include "gui/ui/frame.h"
#include "gui/ui/paragraph.h"
#include "gui/ui/widget.h"

enum { SECOND_GAP = 4, OWN_INDENT = 80, TAIL_WIDTH = 12, TAIL_HEIGHT = 18, TAIL_TOP = 22, LEFT_ROOM = 12 };

/* A bubble measured for a column. */
struct shape {
    struct gui_style words, second;
    int second_gap;
    int side, above; /* padding */
    int text_width;  /* of the widest line */
    int text_height, second_height;
    int width, height;
    int name_height;
};

static int room_for_words(const struct gui_bubble *bubble, int width, int side)
{
    int indent = bubble->side == GUI_BUBBLE_OURS ? gui_least(OWN_INDENT, width / 8) : LEFT_ROOM;
    return gui_most(width - indent - 2 * side, 1);
}

static bool has(const char *text)
{
    return text && *text;
}

static struct shape shape_of(struct gui *gui, const struct gui_bubble *bubble, int width)
{
    bool english = gui_settings(gui)->language == KM_EN;
    bool larger = bubble->newest && !bubble->close, large = larger && gui_width_class(gui) == GUI_WIDE;
    struct shape shape = {
        .words = GUI_STYLE(.type = larger ? GUI_NEWEST : GUI_SPEECH),
        .second_gap = has(bubble->second) ? SECOND_GAP : 0,
        .second = GUI_STYLE(.type = large           ? GUI_OPTION
                                    : bubble->close ? GUI_CLOSE
                                                    : GUI_NOTE,
                            .colour = GUI_INK2, .english = !english, .japanese = english),
        .side = larger ? 22 : 20,
        .above = larger ? 14 : 10,
    };
    int room = room_for_words(bubble, width, shape.side);
    shape.text_width = gui_text_fit(gui, bubble->text, shape.words, room);
    shape.text_height = gui_text_height(gui, bubble->text, shape.words, room);
    if (has(bubble->second)) {
        shape.text_width = gui_most(shape.text_width, gui_text_fit(gui, bubble->second, shape.second, room));
        shape.second_height = gui_text_height(gui, bubble->second, shape.second, room);
    }
    shape.width = shape.text_width + 2 * shape.side;
    shape.height = shape.text_height + shape.second_gap + shape.second_height + 2 * shape.above;
    return shape;
}

static const struct gui_style name_style = {.type = GUI_LABEL, .colour = GUI_INK2};

static void show_head(struct gui *gui, const struct gui_bubble *bubble)
{
    const struct gui_span spans[] = {
        {.text = has(bubble->name) ? bubble->name : "", .bold = true},
        {.text = has(bubble->name) && has(bubble->stage) ? "　" : ""},
        {.text = has(bubble->stage) ? bubble->stage : ""},
    };
    struct gui_style style = name_style;
    style.align = bubble->side == GUI_BUBBLE_OURS ? GUI_END : GUI_START;
    gui_spans(gui, spans, 3, style);
}

/* The tail points at the customer; its ground hides the border where it joins. */
static void draw_tail(struct gui *gui, struct gui_rect rect, float stroke)
{
    float x = (float)rect.x, y = (float)(rect.y + gui_least(TAIL_TOP, rect.height / 3));
    struct gui_point points[] = {
        {x + stroke / 2, y}, {x - TAIL_WIDTH + 2, y + TAIL_HEIGHT / 2.0F}, {x + stroke / 2, y + TAIL_HEIGHT}};
    struct gui_point inner[] = {
        {x + stroke + 0.5F, y}, points[0], points[1], points[2], {x + stroke + 0.5F, y + TAIL_HEIGHT}};
    gui_draw_polygon(gui_drawing(gui), inner, 5, gui_rgba(gui, GUI_RAISED));
    gui_draw_line(gui_drawing(gui), points, 3, stroke, false, gui_rgba(gui, GUI_INK));
}

static void draw_bubble(struct gui *gui, const struct gui_bubble *bubble, struct gui_rect rect)
{
    struct gui_draw *draw = gui_drawing(gui);
    bool contrast = gui_settings(gui)->theme == GUI_CONTRAST;
    if (bubble->side == GUI_BUBBLE_OURS) {
        gui_draw_wash(gui, rect, GUI_RADIUS_BUBBLE, GUI_AI_WASH, GUI_AI);
        return;
    }
    float stroke = bubble->newest ? (contrast ? 3 : 2) : (float)gui_hairline(gui);
    gui_draw_fill(draw, rect, GUI_RADIUS_BUBBLE, gui_rgba(gui, GUI_RAISED));
    gui_draw_stroke(draw, rect, GUI_RADIUS_BUBBLE, stroke,
                    gui_rgba(gui, bubble->newest ? GUI_INK : GUI_RULE));
    if (bubble->newest)
        draw_tail(gui, rect, stroke);
}

void gui_line_bubble(struct gui *gui, const struct gui_bubble *bubble)
{
    int width = gui_column_width(gui);
    struct shape shape = shape_of(gui, bubble, width);
    const char *id = gui_take_name(gui);
    bool ours = bubble->side == GUI_BUBBLE_OURS;
    int indent = ours ? 0 : LEFT_ROOM;
    gui_indent_begin(gui, indent, 0);
    show_head(gui, bubble);
    gui_indent_end(gui);
    gui_gap(gui, GUI_GAP_INSIDE);
    struct gui_rect place = gui_take(gui, 0, shape.height, true), rect = place;
    rect.width = shape.width;
    rect.x += ours ? place.width - shape.width : LEFT_ROOM;
    size_t index = gui_add(gui, id ? id : "", GUI_ROLE_TEXT, bubble->text, bubble->second, rect, 0);
    gui_node_of(gui, index)->value_language = gui_language(gui, shape.second);
    gui_node_of(gui, index)->live = bubble->live;
    draw_bubble(gui, bubble, rect);
    int x = rect.x + shape.side, y = rect.y + shape.above;
    gui_draw_paragraph(gui, bubble->text, shape.words, x, y, shape.text_width);
    if (shape.second_height)
        gui_draw_paragraph(gui, bubble->second, shape.second, x, y + shape.text_height + shape.second_gap,
                           shape.text_width);
}
