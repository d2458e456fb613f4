/* A command at a time, in order. Clips nest: each one is cut by the one around it, and the one around it
 * comes back at the end. */
#include "gui/sdl/paint.h"

#include "gui/sdl/shapes.h"

#include <math.h>

struct painter {
    struct canvas *canvas;
    struct fonts *fonts;
    float density;
    struct gui_rect *clips; /* those around the current one */
    size_t clip_count;
};

static int to_pixels(const struct painter *painter, int units)
{
    return (int)lroundf((float)units * painter->density);
}

/* Edges are rounded, not sizes, so that what touches goes on touching. */
static struct gui_rect rect_to_pixels(const struct painter *painter, struct gui_rect rect)
{
    int x = to_pixels(painter, rect.x), y = to_pixels(painter, rect.y);
    return (struct gui_rect){x, y, to_pixels(painter, rect.x + rect.width) - x,
                             to_pixels(painter, rect.y + rect.height) - y};
}

/* The command's points, for the time of the command in the canvas's scratch memory. */
static const struct gui_point *points_to_pixels(const struct painter *painter,
                                                const struct gui_draw_command *command)
{
    if (painter->density == 1)
        return command->points;
    struct gui_point *points = arena_array(painter->canvas->scratch, command->point_count, sizeof *points);
    for (size_t i = 0; i < command->point_count; i++)
        points[i] = (struct gui_point){command->points[i].x * painter->density,
                                       command->points[i].y * painter->density};
    return points;
}

static struct shape_pen pen_of(const struct painter *painter, const struct gui_draw_command *command)
{
    return (struct shape_pen){
        .width = command->width * painter->density,
        .dash_on = command->dash_on * painter->density,
        .dash_off = command->dash_off * painter->density,
        .closed = command->closed,
        .colour = command->colour,
    };
}

static void paint_outline(const struct painter *painter, const struct gui_draw_command *command)
{
    struct gui_rect rect = rect_to_pixels(painter, command->rect);
    float radius = command->radius * painter->density;
    struct shape_pen pen = pen_of(painter, command);
    if (command->dash_on > 0)
        shape_dashed_outline(painter->canvas, rect, radius, &pen);
    else
        shape_outline(painter->canvas, rect, radius, pen.width, command->colour);
}

static void paint_text(const struct painter *painter, const struct gui_draw_command *command)
{
    struct gui_rect rect = rect_to_pixels(painter, command->rect);
    if (gui_rect_is_empty(canvas_visible(painter->canvas, rect)))
        return;
    struct line_key key = {command->text.text, to_pixels(painter, command->text.size), command->text.bold};
    const struct line *line = fonts_line(painter->fonts, &key);
    if (!line)
        return;
    int ascent, descent;
    fonts_metrics(painter->fonts, key.size, key.bold, &ascent, &descent);
    int base = rect.y + (rect.height - ascent - descent) / 2 + ascent;
    canvas_blend_mask(painter->canvas, rect.x, base - line->ascent, line->width, line->height, line->coverage,
                      command->colour);
}

static void paint(struct painter *painter, const struct gui_draw_command *command)
{
    struct canvas *canvas = painter->canvas;
    struct gui_rect rect = rect_to_pixels(painter, command->rect);
    struct shape_pen pen;
    switch (command->kind) {
    case GUI_DRAW_FILL: shape_fill(canvas, rect, command->radius * painter->density, command->colour); return;
    case GUI_DRAW_CORNERS:
        shape_corners(canvas, rect, command->radius * painter->density, command->colour);
        return;
    case GUI_DRAW_STROKE: paint_outline(painter, command); return;
    case GUI_DRAW_POLYGON:
        shape_polygon(canvas, points_to_pixels(painter, command), command->point_count, command->colour);
        return;
    case GUI_DRAW_LINE:
        pen = pen_of(painter, command);
        shape_polyline(canvas, points_to_pixels(painter, command), command->point_count, &pen);
        return;
    case GUI_DRAW_TEXT: paint_text(painter, command); return;
    case GUI_DRAW_CLIP:
        painter->clips[painter->clip_count++] = canvas->clip;
        canvas->clip = canvas_visible(canvas, rect);
        return;
    case GUI_DRAW_UNCLIP: canvas->clip = painter->clips[--painter->clip_count]; return;
    }
}

static size_t count_clips(const struct gui_draw *picture)
{
    size_t count = 0;
    for (size_t i = 0; i < picture->count; i++)
        count += picture->items[i].kind == GUI_DRAW_CLIP;
    return count;
}

void paint_picture(struct canvas *canvas, struct fonts *fonts, const struct gui_draw *picture, float density)
{
    struct arena_mark start = arena_mark(canvas->scratch);
    struct painter painter = {.canvas = canvas, .fonts = fonts, .density = density};
    painter.clips = arena_array(canvas->scratch, count_clips(picture), sizeof *painter.clips);
    for (size_t i = 0; i < picture->count; i++) {
        struct arena_mark mark = arena_mark(canvas->scratch);
        paint(&painter, &picture->items[i]);
        arena_rewind(canvas->scratch, mark);
    }
    arena_rewind(canvas->scratch, start);
}
