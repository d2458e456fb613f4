/* The pen draws outlines of lines and curves into a drawing, through a transform. First the outline is given
 * (pen_move … pen_close, pen_path), then it is painted with pen_fill, pen_stroke or both, then pen_lift
 * forgets it and counts the stroke. */
#ifndef GUI_FIGURE_PEN_H
#define GUI_FIGURE_PEN_H

#include "gui/figure/drawing.h"

/* x' = a x + c y + e, y' = b x + d y + f, as in SVG. */
struct affine {
    double a, b, c, d, e, f;
};
extern const struct affine affine_none;

/* The transform that first does the second thing and then `m`, as a group inside a group does. */
struct affine affine_shift(struct affine m, double dx, double dy);
struct affine affine_turn(struct affine m, double degrees);
struct affine affine_scale(struct affine m, double sx, double sy);

struct pen_run {
    size_t first; /* points of the outline, numbered in the drawing */
    size_t count;
    bool closed;
};

enum { PEN_RUNS = 8 };

struct pen {
    struct drawing *drawing;
    struct affine at; /* from the drawer's coordinates to pixels; the drawer may change it between outlines */
    struct pen_run runs[PEN_RUNS]; /* of the outline being drawn */
    size_t run_count;
    double x, y; /* where the pen stands, in the drawer's coordinates */
    uint32_t part;
};

void pen_init(struct pen *pen, struct drawing *drawing);

/* The outline. At most PEN_RUNS moves between two lifts. */
void pen_move(struct pen *pen, double x, double y);
void pen_line(struct pen *pen, double x, double y);
void pen_curve(struct pen *pen, double x1, double y1, double x2, double y2, double x, double y);
void pen_close(struct pen *pen);

/* A part of a circle from angle `from` to `to` (radians, clockwise on the screen), joined to where the pen
 * is. */
void pen_arc(struct pen *pen, double cx, double cy, double r, double from, double to);
void pen_ellipse(struct pen *pen, double cx, double cy, double rx, double ry);
void pen_rectangle(struct pen *pen, double x, double y, double width, double height, double radius);

/* SVG path data with the absolute commands M L C Z. */
void pen_path(struct pen *pen, const char *data);

/* The paint. A fill takes a second run as a hole in the first. A width is in the drawer's units. Nothing is
 * painted when the colour is transparent. */
void pen_fill(struct pen *pen, struct drawing_colour colour);
void pen_stroke(struct pen *pen, struct drawing_colour colour, double width);
/* A stroke in dashes of `on` with gaps of about `off`: a closed outline gets a whole number of them. */
void pen_dashes(struct pen *pen, struct drawing_colour colour, double width, double on, double off);
void pen_lift(struct pen *pen);

#endif
