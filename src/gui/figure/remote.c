/* Settings without a room: over the telephone, in a chat, under a post nobody is seen. So the figure is
 * imagined, in a dashed ring, and before it is what there is of the customer: the telephone or the message.
 */
#include "gui/figure/fittings.h"
#include "gui/figure/setting.h"

#include <math.h>

static void ring(struct artist *artist, const struct stage *stage)
{
    pen_ellipse(&artist->pen, stage->ring_x, stage->ring_y, stage->ring_r, stage->ring_r);
    pen_dashes(&artist->pen, palette_colour(artist->palette->edge, 1), 2.4, 10, 8);
    pen_lift(&artist->pen);
}

void remote_phone_behind(struct artist *artist, const struct stage *stage)
{
    const struct palette *p = artist->palette;
    setting_box(artist, 0, 0, stage->width, stage->height, p->ground);
    if (artist->figure->absent)
        return;
    pen_ellipse(&artist->pen, stage->ring_x, stage->ring_y, stage->ring_r - 10, stage->ring_r - 10);
    pen_fill(&artist->pen, palette_colour(p->wall, 1));
    pen_lift(&artist->pen);
}

void remote_behind(struct artist *artist, const struct stage *stage)
{
    remote_phone_behind(artist, stage);
    if (!artist->figure->absent)
        ring(artist, stage);
}

/* ---- phone ---- */

static void keypad(struct artist *artist, double x, double y)
{
    for (int row = 0; row < 3; row++)
        for (int key = 0; key < 3; key++)
            setting_line(artist, x + key * 15, y + row * 11, x + key * 15 + 5, y + row * 11,
                         artist->palette->window_line, 5);
}

/* Covers what of the figure is below the ring. */
static void cut_by_ring(struct artist *artist, const struct stage *stage)
{
    struct pen *pen = &artist->pen;
    const double half_turn = 3.14159265358979323846;
    pen_move(pen, -20, stage->ring_y);
    pen_arc(pen, stage->ring_x, stage->ring_y, artist->palette->outlines ? stage->ring_r : stage->ring_r - 10,
            half_turn, 0);
    pen_line(pen, stage->width + 20, stage->ring_y);
    pen_line(pen, stage->width + 20, stage->ledge + 60);
    pen_line(pen, -20, stage->ledge + 60);
    pen_close(pen);
    pen_fill(pen, palette_colour(artist->palette->ground, 1));
    pen_lift(pen);
    ring(artist, stage);
}

static double bezier(double a, double b, double c, double d, double at)
{
    double u = 1 - at;
    return u * u * u * a + 3 * u * u * at * b + 3 * u * at * at * c + at * at * at * d;
}

/* The cord winds from the telephone along the desk and up to the ring, where the customer is. */
static void cord(struct artist *artist, const struct stage *stage, double x, double y)
{
    enum { LOOPS = 20, STEPS = LOOPS * 10 };
    struct pen *pen = &artist->pen;
    double down = 0.2 * stage->ring_r, end_x = stage->ring_x + down;
    double end_y = stage->ring_y + sqrt(stage->ring_r * stage->ring_r - down * down);
    double turn = 2 * 3.14159265358979323846 / (STEPS / LOOPS);
    pen_move(pen, x, y);
    for (int i = 1; i < STEPS; i++) {
        double at = (double)i / STEPS;
        pen_line(pen, bezier(x, x + 90, end_x + 26, end_x, at) + 5 * cos(i * turn) - 5,
                 bezier(y, y + 26, y + 20, end_y, at) + 5.5 * sin(i * turn));
    }
    pen_line(pen, end_x, end_y);
    pen_stroke(pen, palette_colour(artist->palette->cord, 1), 2.2);
    pen_lift(pen);
    pen_ellipse(pen, end_x, end_y, 6, 6);
    setting_contour(artist, artist->palette->paper);
}

static void telephone(struct artist *artist, double x, double y)
{
    const struct palette *p = artist->palette;
    struct pen *pen = &artist->pen;
    pen_move(pen, x + 16, y - 12);
    pen_curve(pen, x + 18, y - 20, x + 22, y - 22, x + 30, y - 22);
    pen_line(pen, x + 106, y - 22);
    pen_curve(pen, x + 114, y - 22, x + 118, y - 20, x + 120, y - 12);
    pen_line(pen, x + 132, y + 48);
    pen_curve(pen, x + 133, y + 56, x + 130, y + 58, x + 124, y + 58);
    pen_line(pen, x + 12, y + 58);
    pen_curve(pen, x + 6, y + 58, x + 3, y + 56, x + 4, y + 48);
    pen_close(pen);
    setting_contour(artist, p->paper);
    pen_rectangle(pen, x + 28, y - 12, 80, 14, 6);
    setting_area(artist, p->outlines ? p->paper : p->window, p->window_line, 2);
    pen_rectangle(pen, x + 26, y + 16, 34, 12, 2);
    setting_area(artist, p->outlines ? p->paper : p->window, p->window_line, 2);
    setting_line(artist, x + 27, y + 42, x + 57, y + 42, p->accent, 4);
    keypad(artist, x + 76, y + 19);
}

/* What one reads from while speaking; the right edge cuts it. */
static void screen(struct artist *artist, const struct stage *stage)
{
    struct affine units = artist->pen.at;
    artist->pen.at = affine_shift(units, stage->width - 104, stage->ledge);
    fitting_draw(artist, FITTING_SCREEN);
    artist->pen.at = units;
}

void remote_phone(struct artist *artist, const struct stage *stage)
{
    const struct palette *p = artist->palette;
    double x = stage->width * 0.08;
    if (!artist->figure->absent)
        cut_by_ring(artist, stage);
    setting_table(artist, stage, p->wood, p->wood_top, p->wood_dark);
    if (!artist->figure->absent)
        cord(artist, stage, x + 128, stage->ledge + 34);
    telephone(artist, x, stage->ledge);
    screen(artist, stage);
}

/* ---- messages ---- */

static void sheet(struct artist *artist, const struct stage *stage)
{
    pen_rectangle(&artist->pen, 24, stage->ledge, stage->width - 48, stage->height - stage->ledge + 40, 12);
    setting_area(artist, artist->palette->panel, artist->palette->edge, 2.2);
}

/* A bubble with lines instead of words. */
static void bubble(struct artist *artist, double x, double y, double width, int lines, bool own)
{
    const struct palette *p = artist->palette;
    pen_rectangle(&artist->pen, x, y, width, 16 + 14 * lines, 10);
    setting_area(artist, own && !p->outlines ? p->accent : p->panel, own ? p->accent : p->edge, 2);
    for (int i = 0; i < lines; i++)
        setting_line(artist, x + 16, y + 15 + 14 * i, x + width - (i + 1 < lines ? 16 : width * 0.38),
                     y + 15 + 14 * i, own && !p->outlines ? p->panel : p->window_line, 3);
}

void remote_chat(struct artist *artist, const struct stage *stage)
{
    double y = stage->ledge, w = stage->width;
    sheet(artist, stage);
    bubble(artist, 44, y + 20, w * 0.52, 3, false);
    bubble(artist, w - 44 - w * 0.42, y + 88, w * 0.42, 2, true);
    bubble(artist, 44, y + 142, w * 0.46, 2, false);
    bubble(artist, w - 44 - w * 0.5, y + 196, w * 0.5, 3, true);
}

static void heart(struct artist *artist, double x, double y)
{
    struct pen *pen = &artist->pen;
    pen_move(pen, x, y + 8);
    pen_curve(pen, x - 16, y - 3, x - 8, y - 13, x, y - 5);
    pen_curve(pen, x + 8, y - 13, x + 16, y - 3, x, y + 8);
    pen_close(pen);
    setting_area(artist, artist->palette->panel, artist->palette->edge, 2.2);
}

static void reply(struct artist *artist, double x, double y)
{
    struct pen *pen = &artist->pen;
    pen_move(pen, x - 10, y - 8);
    pen_line(pen, x + 10, y - 8);
    pen_line(pen, x + 10, y + 5);
    pen_line(pen, x - 2, y + 5);
    pen_line(pen, x - 8, y + 10);
    pen_line(pen, x - 8, y + 5);
    pen_line(pen, x - 10, y + 5);
    pen_close(pen);
    setting_area(artist, artist->palette->panel, artist->palette->edge, 2.2);
}

static void repeat(struct artist *artist, double x, double y)
{
    struct pen *pen = &artist->pen;
    for (int s = -1; s <= 1; s += 2) {
        pen_move(pen, x - s * 11, y + s * 1);
        pen_line(pen, x - s * 11, y - s * 6);
        pen_line(pen, x + s * 9, y - s * 6);
        pen_move(pen, x + s * 5, y - s * 10);
        pen_line(pen, x + s * 9, y - s * 6);
        pen_line(pen, x + s * 5, y - s * 2);
        pen_stroke(pen, palette_colour(artist->palette->edge, 1), 2.2);
        pen_lift(pen);
    }
}

void remote_social(struct artist *artist, const struct stage *stage)
{
    const struct palette *p = artist->palette;
    double y = stage->ledge, right = stage->width - 48, x = 48;
    sheet(artist, stage);
    pen_ellipse(&artist->pen, x + 18, y + 36, 18, 18);
    setting_area(artist, p->wall, p->edge, 2);
    setting_line(artist, x + 52, y + 29, x + 150, y + 29, p->edge, 5);
    setting_line(artist, x + 52, y + 44, x + 116, y + 44, p->window_line, 3);
    for (int i = 0; i < 3; i++)
        setting_line(artist, x, y + 74 + i * 17, i < 2 ? right : x + (right - x) * 0.55, y + 74 + i * 17,
                     p->window_line, 3.4);
    reply(artist, x + 14, y + 138);
    repeat(artist, x + 88, y + 138);
    heart(artist, x + 162, y + 138);
}
