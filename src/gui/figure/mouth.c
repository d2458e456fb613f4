/* The mouth. Closed it is one line with tinted lips, open a hole with teeth and tongue; in between the line
 * parts in two, so that a mouth that begins to speak does not jump. */
#include "gui/figure/artist.h"
#include "gui/figure/parts.h"

#include <math.h>

struct mouth {
    double x, y, w;        /* middle and half width */
    double lx, ly, rx, ry; /* corners */
    double open;           /* height of the opening */
    double parted;         /* 0 one line … 1 wholly open */
    double line_y;         /* control points of the closed line */
    double up, down;       /* middle of the upper and the lower edge when open */
};

static double clamp01(double x)
{
    return fmax(0, fmin(1, x));
}

static double mix(double a, double b, double part)
{
    return a * (1 - part) + b * part;
}

static struct mouth mouth_of(const struct artist *artist)
{
    const double *q = artist->q;
    double x = 120 + 5.2 * ARTIST_TURN, y = 150, w = q[MOUTH_W], k = q[MOUTH_CURVE], open = q[MOUTH_OPEN];
    return (struct mouth){
        .x = x,
        .y = y,
        .w = w,
        .lx = x - w,
        .ly = y + k * 0.75 + q[MOUTH_SKEW] * 0.3,
        .rx = x + w - ARTIST_TURN * 0.6,
        .ry = y + k * 0.75 - q[MOUTH_SKEW] * 0.7,
        .open = open,
        .parted = clamp01(open / 2.4),
        .line_y = y - k * 0.25 - 0.4,
        .up = y - 2.4 - open * 0.26,
        .down = y + 2 + open * 0.95,
    };
}

/* Both edges of the opening; with `parted` 0 there and back along one line. Angry mouths are squarer. */
static void edges(struct artist *artist, const struct mouth *m)
{
    struct pen *pen = &artist->pen;
    double square = m->w * (0.5 - 0.1 * artist->q[FURROW]), p = m->parted;
    double closed_l = m->x - m->w * 0.45, closed_r = m->x + m->w * 0.45;
    double up = mix(m->line_y, m->up - 1.2, p), down = mix(m->line_y, m->down + 1.2, p);
    pen_move(pen, m->lx, m->ly);
    pen_curve(pen, mix(closed_l, m->lx + square, p), up, mix(closed_r, m->rx - square, p), up, m->rx, m->ry);
    pen_curve(pen, mix(closed_r, m->rx - m->w * 0.12, p), down, mix(closed_l, m->lx + m->w * 0.12, p), down,
              m->lx, m->ly);
    pen_close(pen);
}

static void lips(struct artist *artist, const struct mouth *m)
{
    struct pen *pen = &artist->pen;
    double press = artist->q[PRESS], x = m->x, y = m->y;
    double side = y - 4.6 + press * 2.2, middle = y - 4.8 + press * 2.4;
    double under = y + 6.8 - press * 2.6 - artist->q[MOUTH_CURVE] * 0.3;
    if (!artist->person->lip)
        return;
    pen_move(pen, m->lx + 3, m->ly - 0.2);
    pen_curve(pen, x - 7, side, x - 3, middle, x, y - 3.4 + press * 1.8);
    pen_curve(pen, x + 3, middle, x + 7, side, m->rx - 3, m->ry - 0.2);
    pen_curve(pen, x + 7, under, x - 7, under, m->lx + 3, m->ly - 0.2);
    pen_close(pen);
    artist_tint(artist, artist->person->lip, 1 - m->parted);
}

static void teeth(struct artist *artist, const struct mouth *m)
{
    struct pen *pen = &artist->pen;
    double x = m->x, w = m->w * 0.72, y = m->y - 0.6 - m->open * 0.18;
    double height = fmin(4.2, fmax(m->open * 0.34, 1.2)) * m->parted;
    pen_move(pen, x - w, y + 0.5);
    pen_curve(pen, x - w * 0.5, y - 1.2, x + w * 0.5, y - 1.2, x + w, y + 0.5);
    pen_line(pen, x + w * 0.86, y + height);
    pen_curve(pen, x + w * 0.4, y + height + 0.6, x - w * 0.4, y + height + 0.6, x - w * 0.86, y + height);
    pen_close(pen);
    artist_fade(artist, artist->palette->tooth, m->parted * 4);
}

static void tongue(struct artist *artist, const struct mouth *m)
{
    struct pen *pen = &artist->pen;
    double x = m->x, w = m->w, top = m->down - 4 - m->open * 0.12;
    pen_move(pen, x - w * 0.45, m->down - 1.6);
    pen_curve(pen, x - w * 0.25, top, x + w * 0.25, top, x + w * 0.45, m->down - 1.6);
    pen_curve(pen, x + w * 0.2, m->down + 0.6, x - w * 0.2, m->down + 0.6, x - w * 0.45, m->down - 1.6);
    pen_close(pen);
    artist_tint(artist, artist->palette->tongue, clamp01((m->open - 4) / 2));
}

/* The line of the lips in ink, turning to the lips' own dark when they part. */
static void contour(struct artist *artist, const struct mouth *m)
{
    uint32_t ink = artist->palette->ink;
    bool tinted = artist->person->lip && !artist->palette->outlines;
    edges(artist, m);
    artist_strand(artist, tinted ? palette_mix(ink, artist->person->lip_dark, m->parted) : ink,
                  artist->palette->inner + 0.5, 1);
}

static void under_lip(struct artist *artist, const struct mouth *m)
{
    struct pen *pen = &artist->pen;
    double y = mix(m->y + 7.2 - artist->q[PRESS] * 1.2, m->down + 4.6, m->parted);
    double half = mix(5.5, 5, m->parted);
    pen_move(pen, m->x - half, y);
    pen_curve(pen, m->x - 2, y + 1.2, m->x + 2, y + 1.2, m->x + half, y);
    artist_line(artist, artist->palette->fine, 0.45);
}

static void tight_corner(struct artist *artist, double x, double y, int side, double opacity)
{
    struct pen *pen = &artist->pen;
    pen_move(pen, x + side * 2.6, y - 2.4);
    pen_curve(pen, x + side * 3.8, y, x + side * 3.6, y + 2, x + side * 2.6, y + 3.2);
    artist_line(artist, artist->palette->fine, opacity);
}

void mouth_draw(struct artist *artist)
{
    struct mouth m = mouth_of(artist);
    double tight = clamp01((artist->q[PRESS] - 0.5) * 1.3) * (1 - m.parted);
    lips(artist, &m);
    edges(artist, &m);
    artist_fade(artist, artist->palette->mouth, m.parted * 8);
    teeth(artist, &m);
    tongue(artist, &m);
    contour(artist, &m);
    under_lip(artist, &m);
    tight_corner(artist, m.lx, m.ly, -1, tight);
    tight_corner(artist, m.rx, m.ry, 1, tight);
}
