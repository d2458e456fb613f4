/* The customer's own door, open, with a cupboard for shoes where there is something to put on it. */
#include "gui/figure/setting.h"

#include <math.h>

static void doorphone(struct artist *artist, double x, double y)
{
    const struct palette *p = artist->palette;
    setting_framed(artist, x, y - 50, 44, 24, 2, p->paper);
    setting_line(artist, x + 11, y - 38, x + 33, y - 38, p->window_line, 3);
    setting_framed(artist, x + 8, y, 28, 54, 5, p->paper);
    for (int i = 0; i < 3; i++)
        setting_line(artist, x + 15, y + 10 + i * 6, x + 29, y + 10 + i * 6, p->window_line, 2);
    pen_ellipse(&artist->pen, x + 22, y + 39, 7, 7);
    setting_area(artist, p->window, p->window_line, 2);
}

/* The leaf stands open to the left. */
static void door_leaf(struct artist *artist, double x, double height)
{
    const struct palette *p = artist->palette;
    struct pen *pen = &artist->pen;
    pen_move(pen, x, 44);
    pen_line(pen, x + 40, 74);
    pen_line(pen, x + 40, height + 10);
    pen_line(pen, x, height + 10);
    pen_close(pen);
    setting_contour(artist, p->wood_top);
    setting_line(artist, x + 31, height * 0.62, x + 31, height * 0.62 + 34, p->ink, 4);
}

void doorstep_behind(struct artist *artist, const struct stage *stage)
{
    const struct palette *p = artist->palette;
    double h = stage->height, left = fmax(34, stage->width / 2 - 164), right = stage->width - left - 46;
    setting_box(artist, 0, 0, stage->width, stage->height, p->wall);
    pen_rectangle(&artist->pen, left - 16, 26, right - left + 32, h, 0);
    setting_contour(artist, p->wood);
    pen_rectangle(&artist->pen, left, 42, right - left, h, 0);
    setting_contour(artist, p->window);
    setting_line(artist, left + 60, 44, left + 60, h, p->window_line, 2);
    setting_line(artist, right - 40, 44, right - 40, h, p->window_line, 2);
    door_leaf(artist, left, h);
    doorphone(artist, right + (stage->width - right) / 2 - 14, 178);
}

/* There only to put something on. */
void doorstep_before(struct artist *artist, const struct stage *stage)
{
    const struct palette *p = artist->palette;
    if (!props_lie(artist))
        return;
    pen_rectangle(&artist->pen, stage->left - 8, stage->top, stage->width - stage->left + 28,
                  stage->height - stage->top + 20, 0);
    setting_contour(artist, p->wood_top);
    setting_line(artist, stage->left - 8, stage->top + 14, stage->width, stage->top + 14, p->ink, p->outer);
}
