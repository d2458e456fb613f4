/* From a drawing to the draw list: shape by shape, moved to its place, between one clip and its end. */
#include "gui/figure/canvas.h"

#include <math.h>

static uint32_t packed(struct drawing_colour colour)
{
    return (uint32_t)colour.r << 24 | (uint32_t)colour.g << 16 | (uint32_t)colour.b << 8 | colour.a;
}

void drawing_put(const struct drawing *drawing, struct gui_draw *draw, int x, int y)
{
    struct gui_rect edge = {
        .x = x, .y = y, .width = (int)ceil(drawing->width), .height = (int)ceil(drawing->height)};
    struct gui_point *points = arena_array(draw->arena, drawing->point_count, sizeof *points);
    for (size_t i = 0; i < drawing->point_count; i++)
        points[i] = (struct gui_point){drawing->points[i].x + (float)x, drawing->points[i].y + (float)y};
    gui_draw_clip(draw, edge);
    for (size_t i = 0; i < drawing->shape_count; i++) {
        const struct drawing_shape *shape = &drawing->shapes[i];
        const struct gui_point *first = points + shape->first;
        if (shape->kind == DRAWING_FILL)
            gui_draw_polygon(draw, first, shape->count, packed(shape->colour));
        else
            gui_draw_line(draw, first, shape->count, shape->width, shape->closed, packed(shape->colour));
    }
    gui_draw_unclip(draw);
}
