/* Colours and line widths of the three themes. */
#ifndef GUI_FIGURE_PALETTE_H
#define GUI_FIGURE_PALETTE_H

#include "gui/figure/drawing.h"
#include "gui/figure/subject.h"

/* Colours are 0xRRGGBB. */
struct palette {
    bool outlines;  /* high contrast: black lines on white, hair and pupils black, nothing tinted */
    double outer;   /* contour of a part, in units of the figure's box */
    double inner;   /* lines inside a part */
    double fine;    /* folds, fingers */
    double lid;     /* upper lid */
    double glasses; /* least width of a frame */
    double veil;    /* share of `night` in every fill */
    uint32_t night;
    uint32_t ink; /* contours of the figure */
    uint32_t eye_white, tooth, mouth, tongue, iris;
    /* the setting */
    uint32_t ground, panel, edge, wall, window, window_line, wood, wood_dark, wood_top, paper, accent, seal,
        seat_line, handset, cord;
    uint32_t leaf, indigo, red; /* of painted things */
};

/* The palette of a theme; lives for ever. */
const struct palette *palette_get(enum figure_theme theme);

/* `rgb` with `opacity` 0 … 1. */
struct drawing_colour palette_colour(uint32_t rgb, double opacity);

/* A fill of the figure as it looks in this theme. */
uint32_t palette_fill(const struct palette *palette, uint32_t rgb);

/* `part` 0 gives a, 1 gives b. */
uint32_t palette_mix(uint32_t a, uint32_t b, double part);

#endif
