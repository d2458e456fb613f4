/* Eyes, brows and glasses. The eye needs no clipping: the iris is a circle cut by two chords where the lids
 * cross it. */
#include "gui/figure/artist.h"
#include "gui/figure/parts.h"

#include <math.h>

static const double t = ARTIST_TURN;
static const double eye_y = 113;

/* One eye: `s` −1 left, 1 right; i the inner corner, o the outer one. A lid is one cubic between the corners.
 */
struct eye {
    int s;
    double x;              /* middle */
    double ix, iy, ox, oy; /* corners */
    double icx, ocx;       /* x of the lids' control points */
    double up_i, up_o;     /* y of the upper lid's control points */
    double low_i, low_o;   /* and of the lower lid's */
    double open;
};

static double eye_x(int s)
{
    return 120 + 4.6 * t + s * 20.5 - (s > 0 ? 1.6 * t : 0);
}

static struct eye eye_at(const struct artist *artist, int s)
{
    const struct person *person = artist->person;
    const double *q = artist->q;
    double x = eye_x(s), w = (10.4 - (s > 0 ? 0.9 * t : 0)) * person->eye_w,
           open = q[EYE_OPEN] * person->eye_o;
    return (struct eye){
        .s = s,
        .x = x,
        .ix = x - s * w,
        .iy = eye_y + 1.2 + q[LID_TILT] * 0.8,
        .ox = x + s * w,
        .oy = eye_y - 0.6 - person->slant + person->droop,
        .icx = x - s * w * 0.45,
        .ocx = x + s * w * 0.45,
        .up_i = eye_y - 9.6 * open + q[LID_TILT] * 4.2,
        .up_o = eye_y - 9.6 * open - q[LID_TILT] * 1.2,
        .low_i = eye_y + 5.4 - 3.2 * q[SQUINT],
        .low_o = eye_y + 5.6 - 2.6 * q[SQUINT],
        .open = open,
    };
}

static double bezier(double a, double b, double c, double d, double at)
{
    double u = 1 - at;
    return u * u * u * a + 3 * u * u * at * b + 3 * u * at * at * c + at * at * at * d;
}

static double clamp(double x, double least, double most)
{
    return fmax(least, fmin(most, x));
}

static void eyeball(struct artist *artist, const struct eye *e)
{
    struct pen *pen = &artist->pen;
    pen_move(pen, e->ix, e->iy);
    pen_curve(pen, e->icx, e->up_i, e->ocx, e->up_o, e->ox, e->oy);
    pen_curve(pen, e->ocx, e->low_o, e->icx, e->low_i, e->ix, e->iy);
    pen_close(pen);
    artist_solid(artist, artist->palette->eye_white);
}

static void iris(struct artist *artist, const struct eye *e)
{
    struct pen *pen = &artist->pen;
    double x = e->x + artist->q[GAZE_X], y = eye_y - 0.8 + artist->q[GAZE_Y], r = artist->person->iris;
    double across = clamp((x - e->ix) / (e->ox - e->ix), 0.15, 0.85);
    double top = fmax(y - r, bezier(e->iy, e->up_i, e->up_o, e->oy, across));
    double bottom = fmin(y + r, bezier(e->iy, e->low_i, e->low_o, e->oy, across));
    if (bottom - top <= 0.8)
        return;
    double from = asin(clamp((top - y) / r, -1, 1)), to = asin(clamp((bottom - y) / r, -1, 1));
    const double half_turn = 3.14159265358979323846;
    pen_arc(pen, x, y, r, from, to);
    pen_arc(pen, x, y, r, half_turn - to, half_turn - from);
    pen_close(pen);
    artist_solid(artist, artist->palette->iris);
    pen_ellipse(pen, x + 1.5, fmax(y - 1.9, top + 1.6), 1.25, 1.25);
    artist_solid(artist, 0xFFFFFF);
}

static void lids(struct artist *artist, const struct eye *e)
{
    struct pen *pen = &artist->pen;
    const struct palette *palette = artist->palette;
    double lash = artist->person->lash;
    pen_move(pen, e->ix, e->iy);
    pen_curve(pen, e->icx, e->up_i, e->ocx, e->up_o, e->ox, e->oy);
    if (lash > 0)
        pen_line(pen, e->ox + e->s * lash, e->oy - lash * 0.55);
    artist_line(artist, palette->lid + lash * 0.14, 1);
    pen_move(pen, e->ix * 0.825 + e->ox * 0.175, bezier(e->iy, e->low_i, e->low_o, e->oy, 0.25));
    pen_curve(pen, e->x, e->low_i * 0.6 + e->low_o * 0.4 + 0.1, e->ocx, e->low_o, e->ox, e->oy);
    artist_line(artist, palette->fine, 0.5);
    pen_move(pen, e->ix + e->s * 2.5, e->iy - 5.4);
    pen_curve(pen, e->icx + e->s, e->up_i - 3.2, e->ocx, e->up_o - 3, e->ox + e->s * 0.5, e->oy - 3.4);
    artist_line(artist, palette->fine, artist->person->crease * clamp(e->open * 1.2 - 0.25, 0.1, 1));
}

static void wrinkles(struct artist *artist, const struct eye *e)
{
    struct pen *pen = &artist->pen;
    double age = artist->person->age;
    int s = e->s;
    if (age <= 0.3)
        return;
    pen_move(pen, e->x - s * 8, eye_y + 9.5);
    pen_curve(pen, e->x - s * 2, eye_y + 13, e->x + s * 5, eye_y + 12.5, e->x + s * 10, eye_y + 9);
    artist_line(artist, artist->palette->fine, age * 0.42);
    if (age <= 0.6)
        return;
    pen_move(pen, e->ox + s * 4, e->oy - 1);
    pen_line(pen, e->ox + s * 9.5, e->oy - 3.5);
    pen_move(pen, e->ox + s * 4, e->oy + 2);
    pen_line(pen, e->ox + s * 9.5, e->oy + 3);
    artist_line(artist, artist->palette->fine, age * 0.4);
}

static void brow(struct artist *artist, int s)
{
    struct pen *pen = &artist->pen;
    const struct person *person = artist->person;
    const double *q = artist->q;
    double x = eye_x(s), th = person->brow_th,
           base = eye_y - 16.5 + person->brow_y - (s > 0 ? q[BROW_COCK] : 0);
    double ix = x - s * 12 - s * q[BROW_PINCH], iy = base + 1.2 + q[BROW_IN];
    double ox = x + s * 15.5, oy = base + 2 + q[BROW_OUT];
    double mx = x + s * 4.5, my = base - 3.4 - person->arch + q[BROW_IN] * 0.32 + q[BROW_OUT] * 0.62;
    double pull = q[BROW_IN] * 0.25;
    pen_move(pen, ix, iy - th * 0.42);
    pen_curve(pen, ix + s * 6, my - th * 0.2 + pull, mx + s * 2, my - th * 0.35, ox, oy);
    pen_curve(pen, mx + s * 4, my + th * 0.55, ix + s * 7, my + th * 0.85 + pull, ix + s * 0.6,
              iy + th * 0.58);
    pen_close(pen);
    pen_fill(pen, palette_colour(palette_fill(artist->palette, artist->colours.brow), 1));
    artist_strand(artist, artist->colours.brow, 0.8, 1);
}

void eyes_draw(struct artist *artist)
{
    for (int s = -1; s <= 1; s += 2) {
        struct eye eye = eye_at(artist, s);
        eyeball(artist, &eye);
        iris(artist, &eye);
        lids(artist, &eye);
        wrinkles(artist, &eye);
    }
    for (int s = -1; s <= 1; s += 2)
        brow(artist, s);
}

/* ---- glasses ---- */

static void square_lens(struct pen *pen, double x, double half)
{
    double l = x - half, r = x + half, y = eye_y;
    pen_move(pen, l, y - 6.5);
    pen_curve(pen, l, y - 8.5, l + 1.5, y - 9.5, l + 4, y - 9.5);
    pen_line(pen, r - 4, y - 9.5);
    pen_curve(pen, r - 1.5, y - 9.5, r, y - 8.5, r, y - 6.5);
    pen_line(pen, r - 1, y + 5);
    pen_curve(pen, r - 1.4, y + 9, r - 4, y + 11, r - 7.5, y + 11);
    pen_line(pen, l + 7.5, y + 11);
    pen_curve(pen, l + 4, y + 11, l + 1.4, y + 9, l + 1, y + 5);
    pen_close(pen);
}

/* The lens that is turned away is narrower. */
static void lens(struct artist *artist, int s)
{
    double far_side = s > 0 ? t : 0;
    if (artist->person->round_glasses)
        pen_ellipse(&artist->pen, eye_x(s) + s * 0.8, eye_y + 1.5, 13.6 - far_side, 13);
    else
        square_lens(&artist->pen, eye_x(s), 14.6 - far_side);
}

static void frame_line(struct artist *artist)
{
    artist_strand(artist, artist->colours.glasses,
                  fmax(artist->palette->glasses, artist->person->glass_width), 1);
}

void glasses_draw(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    double left = eye_x(-1), right = eye_x(1), y = eye_y, middle = (left + right) / 2;
    double half = artist->person->round_glasses ? 13.6 : 14.6;
    double bridge = left + half + (artist->person->round_glasses ? 0.6 : 0) - 1;
    for (int s = -1; s <= 1; s += 2) {
        lens(artist, s);
        frame_line(artist);
    }
    pen_move(pen, bridge, y - 2.5);
    pen_curve(pen, middle - 2, y - 6, middle + 2, y - 6, right - half + t + 1, y - 2.5);
    frame_line(artist);
    pen_move(pen, left - half - 0.4, y - 4.5);
    pen_line(pen, 74.5, y - 3);
    pen_move(pen, right + half - t + 0.4, y - 4.5);
    pen_line(pen, 165.5, y - 3);
    frame_line(artist);
}
