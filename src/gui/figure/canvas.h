/* The sink for windows: a finished drawing as commands of a frame's draw list. */
#ifndef GUI_FIGURE_CANVAS_H
#define GUI_FIGURE_CANVAS_H

#include "gui/figure/drawing.h"
#include "gui/ui/draw.h"

/* Adds the drawing with its top left corner at `x`, `y`, cut at its own rectangle. The points are copied. */
void drawing_put(const struct drawing *drawing, struct gui_draw *draw, int x, int y);

#endif
