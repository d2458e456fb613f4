/* Strokes in the tones of a theme. */
#include "gui/figure/strokes.h"

static const double far_contour = 2;

uint32_t stroke_fill(const struct palette *p, enum tone tone)
{
    switch (tone) {
    case TONE_NONE: break;
    case TONE_PAPER: return p->paper;
    case TONE_PANEL: return palette_mix(p->panel, p->wall, 0.35);
    case TONE_WALL: return p->wall;
    case TONE_SHADE: return palette_mix(p->wall, p->outlines ? p->wall : p->window_line, 0.3);
    case TONE_WINDOW: return p->window;
    case TONE_WOOD: return p->wood_top;
    case TONE_BOARD: return p->wood;
    case TONE_DARK: return p->outlines ? p->paper : p->wood_dark;
    case TONE_LEAF: return p->leaf;
    case TONE_INDIGO: return p->indigo;
    case TONE_RED: return p->red;
    case TONE_LINE: return p->window_line;
    case TONE_EDGE: return p->edge;
    case TONE_ACCENT: return p->accent;
    case TONE_SEAL: return p->seal;
    case TONE_INK: break;
    }
    return p->ink;
}

/* Lines of high contrast are black, but on what is black itself. */
static uint32_t line_colour(const struct palette *p, enum tone tone)
{
    bool light = tone == TONE_PAPER || tone == TONE_WINDOW;
    return p->outlines && !light ? p->ink : stroke_fill(p, tone);
}

static void paint(struct artist *artist, const struct stroke *stroke, bool far)
{
    const struct palette *p = artist->palette;
    struct pen *pen = &artist->pen;
    if (stroke->path)
        pen_path(pen, stroke->path);
    else
        pen_ellipse(pen, stroke->x, stroke->y, stroke->rx, stroke->ry);
    if (stroke->fill)
        pen_fill(pen, palette_colour(stroke_fill(p, stroke->fill), 1));
    enum tone contour = far ? TONE_LINE : TONE_INK;
    enum tone line = stroke->fill && !stroke->line ? contour : stroke->line;
    double width = far ? far_contour : p->outer;
    pen_stroke(pen, palette_colour(line_colour(p, line), 1), stroke->width > 0 ? stroke->width : width);
    pen_lift(pen);
}

void strokes_paint(struct artist *artist, const struct stroke *strokes, size_t count, bool far)
{
    for (size_t i = 0; i < count && (strokes[i].path || strokes[i].rx > 0); i++)
        paint(artist, &strokes[i], far);
}
