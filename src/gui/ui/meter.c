/* A meter: icon, word, a box per unit or a bar, the number, what changed. Where there is less room the boxes
 * become narrower; then go, in this order: "/ 10", the change, the boxes. What goes depends on the room
 * alone, so that meters below one another stay aligned. */
#include "gui/ui/meter.h"

#include "gui/ui/frame.h"
#include "gui/ui/paragraph.h"
#include "gui/ui/widget.h"

#include <limits.h>
#include <math.h>

enum {
    BOX_WIDTH = 17,
    BOX_LEAST = 8, /* narrower ones are left out */
    BOX_HEIGHT = 16,
    BOX_GAP = 4,
    BOX_RADIUS = 3,
    BOXES_MOST = 12,
    GAP = 8,
    NUMBER_GAP = 16,
    TENTHS = 10,
    DIGITS_RISE = 2 /* figures stand on the line: their middle is below that of the boxes */
};

static const struct gui_style word_style = {.type = GUI_OPTION, .bold = true};
static const struct gui_style number_style = {
    .type = GUI_NEWEST, .bold = true, .english = true, .align = GUI_END};
static const struct gui_style range_style = {.type = GUI_NOTE, .colour = GUI_INK2, .english = true};
static const struct gui_style change_style = {
    .type = GUI_LABEL, .colour = GUI_INK2, .bold = true, .english = true};

/* The parts of a meter with their widths; 0: left out. */
struct parts {
    const char *number, *range, *change;
    int icon, word, boxes, number_width, range_width, change_width;
};

static int scaled(const struct gui *gui, int pixels)
{
    return pixels * gui_settings(gui)->scale / 100;
}

static int box_count(const struct gui_meter *meter)
{
    int range = meter->most - meter->least;
    return range > BOXES_MOST ? TENTHS : gui_most(range, 1);
}

static int width_of_boxes(int count, int box)
{
    return count * box + (count - 1) * BOX_GAP;
}

static int whole_width(const struct parts *parts)
{
    int width = parts->icon + GAP + parts->word + GAP + parts->number_width;
    width += parts->boxes ? parts->boxes + NUMBER_GAP : 0;
    width += parts->range_width ? parts->range_width + GUI_GAP_INSIDE : 0;
    int gap = parts->boxes || parts->range_width ? NUMBER_GAP : GUI_GAP_INSIDE;
    return width + (parts->change_width ? parts->change_width + gap : 0);
}

/* The boxes take what is left, up to their proper width. */
static void widen_boxes(const struct gui *gui, const struct gui_meter *meter, struct parts *parts, int room)
{
    int count = box_count(meter), left = parts->boxes + room - whole_width(parts);
    int box = (left - (count - 1) * BOX_GAP) / count;
    parts->boxes = width_of_boxes(count, gui_least(box, scaled(gui, BOX_WIDTH)));
}

static struct parts parts_of(struct gui *gui, const struct gui_meter *meter, int room)
{
    struct parts parts = {
        .number = gui_format(gui, "%d", meter->value),
        .range = gui_format(gui, "/ %d", meter->most),
        .change =
            meter->change ? gui_format(gui, "%s%d", meter->change > 0 ? "▲" : "▼", abs(meter->change)) : "",
    };
    int icon = gui_icon_size(gui, word_style);
    parts.icon = meter->icon || meter->form != GUI_METER_BRIEF ? icon : 0;
    parts.word = gui_most(gui_meter_word_width(gui, meter->word), meter->word_width);
    parts.number_width = gui_text_width(gui, parts.number, number_style);
    if (meter->form == GUI_METER_BRIEF) {
        parts.change_width = gui_text_width(gui, parts.change, change_style);
        return parts;
    }
    parts.number_width =
        gui_most(parts.number_width, gui_text_width(gui, gui_format(gui, "%d", meter->most), number_style));
    if (meter->form == GUI_METER_BOXES)
        parts.boxes = width_of_boxes(box_count(meter), scaled(gui, BOX_LEAST));
    parts.range_width = gui_text_width(gui, parts.range, range_style);
    parts.change_width = gui_text_width(gui, "▲10", change_style);
    if (whole_width(&parts) > room)
        parts.range_width = 0;
    if (whole_width(&parts) > room)
        parts.change_width = 0;
    if (whole_width(&parts) > room)
        parts.boxes = 0;
    int second = gui_most(gui_meter_second_width(gui, meter->word), meter->second_width);
    if (parts.boxes && whole_width(&parts) + second <= room)
        parts.word += second;
    if (parts.boxes)
        widen_boxes(gui, meter, &parts, room);
    return parts;
}

int gui_meter_word_width(struct gui *gui, const char *word)
{
    return gui_text_width(gui, word, word_style);
}

int gui_meter_second_width(struct gui *gui, const char *word)
{
    return gui_second_width(gui, word, word_style);
}

int gui_meter_width(struct gui *gui, const struct gui_meter *meter)
{
    struct parts parts = parts_of(gui, meter, INT_MAX);
    return whole_width(&parts);
}

static float shown_value(struct gui *gui, const char *id, const struct gui_meter *meter)
{
    return gui_animate(gui, gui_format(gui, "%s.value", id), (float)(meter->value - meter->least),
                       GUI_MS_CHANGE, 8);
}

static void draw_boxes(struct gui *gui, const struct gui_meter *meter, struct gui_rect place, float value)
{
    struct gui_draw *draw = gui_drawing(gui);
    uint32_t colour = gui_rgba(gui, meter->colour);
    int count = box_count(meter), height = scaled(gui, BOX_HEIGHT);
    int width = (place.width - (count - 1) * BOX_GAP) / count;
    struct gui_rect box = {place.x, place.y + (place.height - height) / 2, width, height};
    for (int i = 0; i < count; i++) {
        float part = fminf(fmaxf(value - (float)i, 0), 1);
        gui_draw_stroke(draw, box, BOX_RADIUS, GUI_STROKE_CONTROL, colour);
        struct gui_rect fill = box;
        fill = gui_cut_left(&fill, (int)((float)width * part + 0.5F));
        if (part > 0)
            gui_draw_fill(draw, fill, BOX_RADIUS, colour);
        box.x += width + BOX_GAP;
    }
}

static void draw_bar(struct gui *gui, const struct gui_meter *meter, struct gui_rect place, float value)
{
    struct gui_draw *draw = gui_drawing(gui);
    uint32_t colour = gui_rgba(gui, meter->colour);
    int height = scaled(gui, BOX_HEIGHT), range = gui_most(meter->most - meter->least, 1);
    struct gui_rect box = {place.x, place.y + (place.height - height) / 2, place.width, height}, fill = box;
    fill = gui_cut_left(&fill, (int)((float)box.width * value / (float)range + 0.5F));
    gui_draw_fill(draw, fill, BOX_RADIUS, colour);
    gui_draw_stroke(draw, box, BOX_RADIUS, GUI_STROKE_CONTROL, colour);
    for (int i = 1; i < TENTHS; i++) {
        struct gui_rect tick = {box.x + box.width * i / TENTHS, box.y + height * 2 / 3, 1, height / 3};
        bool filled = (float)i * (float)range < value * TENTHS;
        gui_draw_fill(draw, tick, 0, gui_rgba(gui, filled ? GUI_PANEL : meter->colour));
    }
}

static struct gui_rect cut_part(struct gui_rect *rest, int width, int gap)
{
    struct gui_rect part = gui_cut_left(rest, width);
    gui_cut_left(rest, width ? gap : 0);
    return part;
}

void gui_meter_row(struct gui *gui, const char *id, const struct gui_meter *meter)
{
    struct parts parts = parts_of(gui, meter, gui_column_width(gui));
    int height = gui_line_height(gui, number_style);
    bool stretch = meter->form == GUI_METER_BOXES && gui_in_column(gui);
    struct gui_rect rect = gui_take(gui, whole_width(&parts), height, stretch), rest = rect;
    const char *value = gui_format(gui, "%d/%d", meter->value, meter->most);
    gui_add(gui, id, GUI_ROLE_METER, meter->word, value, rect, 0);
    struct gui_rect icon = cut_part(&rest, parts.icon, GAP);
    if (meter->icon)
        gui_icon_draw(gui_drawing(gui), meter->icon, (float)icon.x,
                      (float)(icon.y + (height - parts.icon) / 2), (float)parts.icon,
                      gui_rgba(gui, meter->colour), gui_rgba(gui, GUI_PANEL));
    gui_draw_line_in(gui, cut_part(&rest, parts.word, GAP), meter->word, word_style, GUI_CENTRE);
    struct gui_rect boxes = cut_part(&rest, parts.boxes, NUMBER_GAP);
    float shown = shown_value(gui, id, meter);
    if (parts.boxes && meter->most - meter->least > BOXES_MOST)
        draw_bar(gui, meter, boxes, shown);
    else if (parts.boxes)
        draw_boxes(gui, meter, boxes, shown);
    rest.y -= scaled(gui, DIGITS_RISE);
    gui_draw_line_in(gui, cut_part(&rest, parts.number_width, GUI_GAP_INSIDE), parts.number, number_style,
                     GUI_CENTRE);
    if (parts.range_width)
        gui_draw_line_in(gui, cut_part(&rest, parts.range_width, NUMBER_GAP), parts.range, range_style,
                         GUI_CENTRE);
    if (parts.change_width && *parts.change)
        gui_draw_line_in(gui, gui_cut_left(&rest, parts.change_width), parts.change, change_style,
                         GUI_CENTRE);
}
