/* Private to the settings: things as rows of strokes in their own coordinates, in the tones of the theme. */
#ifndef GUI_FIGURE_STROKES_H
#define GUI_FIGURE_STROKES_H

#include "gui/figure/artist.h"

enum tone {
    TONE_NONE,
    TONE_PAPER,
    TONE_PANEL,
    TONE_WALL,
    TONE_SHADE, /* of the wall */
    TONE_WINDOW,
    TONE_WOOD,
    TONE_BOARD, /* the edge of a table, a shelf */
    TONE_DARK,  /* wood */
    TONE_LEAF,
    TONE_INDIGO,
    TONE_RED,
    TONE_LINE, /* of what is far or fine */
    TONE_EDGE,
    TONE_ACCENT,
    TONE_SEAL,
    TONE_INK
};

/* A path, or an ellipse at x, y. A closed shape without a line has a contour. */
struct stroke {
    const char *path; /* as pen_path takes it */
    double x, y, rx, ry;
    enum tone fill, line;
    double width; /* of the line; 0: that of a contour */
};

/* The colour of a tone as a fill; high contrast has white ones as a rule. */
uint32_t stroke_fill(const struct palette *palette, enum tone tone);

/* Paints the strokes in order, up to the first that has neither path nor ellipse. A contour is ink, or, of
 * what is `far`, a fine line of the wall's. */
void strokes_paint(struct artist *artist, const struct stroke *strokes, size_t count, bool far);

#endif
