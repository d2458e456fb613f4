/* A drawing: what a picture is made of once it is finished. Filled polygons and stroked polylines in the
 * order of painting, in pixels of the picture's rectangle (origin at its top left, y downwards). There are no
 * curves, groups, clips or text in it, so that every sink is a short loop.
 *
 * Shapes may go beyond the rectangle; a sink cuts them there. */
#ifndef GUI_FIGURE_DRAWING_H
#define GUI_FIGURE_DRAWING_H

#include "base/strbuf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct drawing_point {
    float x, y;
};

struct drawing_colour {
    uint8_t r, g, b, a; /* not premultiplied; a 255 is opaque */
};

enum drawing_kind {
    DRAWING_FILL, /* a simple polygon, may be concave; a hole is joined to the outline by a bridge of no width
                   */
    DRAWING_LINE  /* a polyline with round joins and caps */
};

struct drawing_shape {
    enum drawing_kind kind;
    struct drawing_colour colour;
    float width;  /* of a line, in pixels */
    bool closed;  /* of a line: the last point is joined to the first */
    size_t first; /* its points are numbered from here … */
    size_t count; /* … this many: at least 3 for a fill, 2 for a line */
    uint32_t
        part; /* the same number for the same stroke of the pen in two drawings of one person in one view */
};

/* Everything lives in the arena that the drawing was made in. */
struct drawing {
    struct arena *arena;
    double width, height; /* the picture's rectangle in pixels */
    struct drawing_point *points;
    size_t point_count, point_capacity;
    struct drawing_shape *shapes;
    size_t shape_count, shape_capacity;
};

/* An empty drawing of `width` × `height` pixels. */
void drawing_init(struct drawing *drawing, struct arena *arena, double width, double height);

/* Adds the drawing as one complete SVG element with numbers of two decimals, in any locale. */
void drawing_svg(const struct drawing *drawing, struct strbuf *out);

#endif
