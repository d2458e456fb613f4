/* The paint that settings and props share. */
#include "gui/figure/setting.h"

void setting_area(struct artist *artist, uint32_t fill, uint32_t line, double width)
{
    pen_fill(&artist->pen, palette_colour(fill, 1));
    pen_stroke(&artist->pen, palette_colour(line, 1), width);
    pen_lift(&artist->pen);
}

void setting_box(struct artist *artist, double x, double y, double width, double height, uint32_t fill)
{
    pen_rectangle(&artist->pen, x, y, width, height, 0);
    pen_fill(&artist->pen, palette_colour(fill, 1));
    pen_lift(&artist->pen);
}

void setting_framed(struct artist *artist, double x, double y, double width, double height, double radius,
                    uint32_t fill)
{
    pen_rectangle(&artist->pen, x, y, width, height, radius);
    setting_area(artist, fill, artist->palette->window_line, 2);
}

void setting_line(struct artist *artist, double x1, double y1, double x2, double y2, uint32_t colour,
                  double width)
{
    pen_move(&artist->pen, x1, y1);
    pen_line(&artist->pen, x2, y2);
    pen_stroke(&artist->pen, palette_colour(colour, 1), width);
    pen_lift(&artist->pen);
}

void setting_contour(struct artist *artist, uint32_t fill)
{
    setting_area(artist, fill, artist->palette->ink, artist->palette->outer);
}

void setting_table(struct artist *artist, const struct stage *stage, uint32_t edge, uint32_t front,
                   uint32_t line)
{
    const struct palette *p = artist->palette;
    double w = stage->width, y = stage->ledge;
    setting_box(artist, 0, y, w, stage->height - y + 20, front); /* hides the figure's hem */
    setting_box(artist, 0, y, w, 26, edge);
    setting_line(artist, -4, y + 8, w + 4, y + 8, line, p->outlines ? 1 : 1.4);
    setting_line(artist, -4, y, w + 4, y, p->ink, p->outer);
    setting_line(artist, -4, y + 26, w + 4, y + 26, p->ink, p->outer);
}
