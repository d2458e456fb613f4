/* Shapes with smooth edges on a canvas. Colours are straight 0xRRGGBBAA; everything is cut at the clip. */
#ifndef GUI_SDL_SHAPES_H
#define GUI_SDL_SHAPES_H

#include "gui/sdl/canvas.h"

/* Rounded rectangles (rounded.c): filled; what a fill leaves out; the outline, which lies inside the
 * rectangle. At most half the shorter side is used as radius. */
void shape_fill(struct canvas *canvas, struct gui_rect rect, float radius, uint32_t colour);
void shape_corners(struct canvas *canvas, struct gui_rect rect, float radius, uint32_t colour);
void shape_outline(struct canvas *canvas, struct gui_rect rect, float radius, float width, uint32_t colour);

/* A polygon (polygon.c); simple or weakly simple, a bridged hole winds the other way. */
void shape_polygon(struct canvas *canvas, const struct gui_point *points, size_t count, uint32_t colour);

/* A polyline (polyline.c). Joins are round; so are the caps, but dashes end flat. */
struct shape_pen {
    float width;
    float dash_on, dash_off; /* lengths along the line; 0, 0: solid */
    bool closed;
    uint32_t colour;
};
void shape_polyline(struct canvas *canvas, const struct gui_point *points, size_t count,
                    const struct shape_pen *pen);

/* The outline of a rounded rectangle, dashed; it lies inside the rectangle. */
void shape_dashed_outline(struct canvas *canvas, struct gui_rect rect, float radius,
                          const struct shape_pen *pen);

#endif
