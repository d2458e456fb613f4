/* The head without hair: ears, outline, warmth, then eyes and brows, the lines of the face, the nose, the
 * beard, the mouth. Features sit a little to the right of the middle, because the head is turned. */
#include "gui/figure/artist.h"
#include "gui/figure/parts.h"

#include <math.h>

static const double t = ARTIST_TURN;
static const double eye_y = 113;
static const double brow_middle = 120 + 4.6 * ARTIST_TURN;
static const double nose_x = 120 + 6.6 * ARTIST_TURN;
static const double mouth_x = 120 + 5.2 * ARTIST_TURN;

static double clamp01(double x)
{
    return fmax(0, fmin(1, x));
}

static void ear(struct artist *artist, int side)
{
    struct pen *pen = &artist->pen;
    double x = artist_side(side, 47) - 2 * t;
    pen_ellipse(pen, x, 118, 6.5 - side * t * 1.2, 11.5);
    artist_shape(artist, artist->colours.skin, artist->palette->outer);
    pen_move(pen, x + side * 2, 112);
    pen_curve(pen, x + side * 3.6, 114, x + side * 2.6, 120, x + side * 0.2, 123);
    artist_line(artist, artist->palette->fine, 0.6);
    if (!artist->person->earring)
        return;
    pen_ellipse(pen, x + side, 132, 2.2, 2.2);
    artist_shape(artist, artist->colours.earring, 1);
}

static void outline(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    double jaw = artist->person->jaw, chin = artist->person->chin, turned = 2.4 * t;
    pen_move(pen, 76, 88);
    pen_curve(pen, 74, 104, 74.5, 122, 120 - jaw + turned * 0.5, 147);
    pen_curve(pen, 120 - jaw + 5 + turned * 0.8, 160, 120 - chin - 5 + turned * 1.4, 172, 120 + turned * 1.5,
              172);
    pen_curve(pen, 120 + chin + 5 + turned * 1.2, 172, 120 + jaw - 5 + turned * 0.6, 160,
              120 + jaw + turned * 0.2, 147);
    pen_curve(pen, 165.5, 122, 166, 104, 164, 88);
    pen_curve(pen, 164, 60, 146, 44, 120, 44);
    pen_curve(pen, 94, 44, 76, 60, 76, 88);
    pen_close(pen);
    artist_shape(artist, artist->colours.skin, artist->palette->outer);
}

/* A little warmth on both cheeks, never a red face. */
static void warmth(struct artist *artist)
{
    const struct person *person = artist->person;
    double flush = artist->q[FLUSH];
    for (int side = -1; side <= 1; side += 2) {
        double x = brow_middle + side * 26 - (side > 0 ? 1.6 * t : 0);
        pen_ellipse(&artist->pen, x, eye_y + 20, 13, 8.5);
        artist_tint(artist, person->flush, 0.14 * flush);
        pen_ellipse(&artist->pen, x, eye_y + 20, 9, 5.5);
        artist_tint(artist, person->cheek, person->cheek ? 0.28 * (1 - flush) : 0);
    }
}

static void furrow(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    double down = artist->q[BROW_IN] * 0.5, opacity = artist->q[FURROW] * 0.75, x = brow_middle;
    pen_move(pen, x - 4.6, eye_y - 19 + down);
    pen_curve(pen, x - 3.6, eye_y - 15, x - 3.6, eye_y - 12, x - 4.4, eye_y - 9);
    artist_line(artist, artist->palette->fine, opacity);
    pen_move(pen, x + 4.2, eye_y - 18 + down);
    pen_curve(pen, x + 3.2, eye_y - 14, x + 3.4, eye_y - 12, x + 4, eye_y - 9.5);
    artist_line(artist, artist->palette->fine, opacity);
}

static void forehead(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    double x = brow_middle, age = artist->person->age, raised = artist->q[FOREHEAD];
    double lines = clamp01(raised * (0.7 + 0.3 * age) + age * 0.35);
    if (artist->person->fringe)
        return;
    pen_move(pen, x - 22, eye_y - 33);
    pen_curve(pen, x - 10, eye_y - 36 - 2 * raised, x + 8, eye_y - 36 - 2 * raised, x + 20, eye_y - 33);
    artist_line(artist, artist->palette->fine, lines * 0.5);
    pen_move(pen, x - 16, eye_y - 27);
    pen_curve(pen, x - 7, eye_y - 29, x + 7, eye_y - 29, x + 15, eye_y - 27);
    artist_line(artist, artist->palette->fine, lines * 0.4 * clamp01((lines - 0.2) * 5));
}

static void nose(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    double x = nose_x, y = eye_y, k = artist->person->nose;
    pen_move(pen, x + 1.5, y + 5);
    pen_curve(pen, x + 3.5, y + 11, x + 7.5 * k, y + 16, x + 6 * k, y + 20);
    pen_curve(pen, x + 4.6 * k, y + 22.6, x - 0.5, y + 22, x - 3, y + 22.6);
    artist_line(artist, artist->palette->inner, 1);
    pen_move(pen, x - 7 * k, y + 18);
    pen_curve(pen, x - 8.6 * k, y + 20.6, x - 7.4 * k, y + 22.4, x - 5.4 * k, y + 22);
    artist_line(artist, artist->palette->fine, 0.65);
}

/* From the nose to the mouth: with age, and with anger. */
static void folds(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    double x = mouth_x, y = eye_y, age = artist->person->age, fold = artist->q[FOLD];
    double opacity = 0.6 * clamp01(fold * (0.5 + 0.4 * age) + age * 0.42);
    pen_move(pen, x - 12.5, y + 20);
    pen_curve(pen, x - 16.5, y + 24, x - 18.5, y + 29, x - 18.4 - fold, y + 35);
    artist_line(artist, artist->palette->fine, opacity);
    x -= t;
    pen_move(pen, x + 13.5, y + 20);
    pen_curve(pen, x + 17, y + 24, x + 18.6, y + 29, x + 18 + fold, y + 35);
    artist_line(artist, artist->palette->fine, opacity);
}

static void stubble(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    double jaw = artist->person->jaw, x = mouth_x;
    pen_move(pen, 120 - jaw - 3, 130);
    pen_curve(pen, 120 - jaw + 3, 160, 108, 171, 120 + 3.6 * t, 171);
    pen_curve(pen, 134, 171, 120 + jaw - 3, 160, 120 + jaw + 2, 130);
    pen_curve(pen, 120 + jaw - 4, 150, x + 26, 153, x + 18, 147);
    pen_curve(pen, x + 15, 139, x + 5, 138.5, x, 139.6);
    pen_curve(pen, x - 5, 138.5, x - 15, 139, x - 18, 147);
    pen_curve(pen, x - 26, 153, 120 - jaw + 4, 150, 120 - jaw - 3, 130);
    pen_close(pen);
    artist_tint(artist, artist->person->hair, 0.13);
}

static void full_beard(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    double jaw = artist->person->jaw, x = mouth_x, open = artist->q[MOUTH_OPEN];
    double corner = 146 + artist->q[MOUTH_CURVE] * 0.5;
    double rim = artist->palette->outlines ? 3 : 0; /* black lips would be lost in black hair */
    pen_move(pen, 75, 116);
    pen_curve(pen, 76, 140, 120 - jaw - 3, 150, 120 - jaw + 4, 160);
    pen_curve(pen, 108, 178, 134, 178, 120 + jaw - 2, 160);
    pen_curve(pen, 120 + jaw + 4, 150, 164, 140, 165, 116);
    pen_curve(pen, 160, 132, x + 24, 140, x + 16, 139);
    pen_curve(pen, x + 8, 135, x + 3, 137, x, 138.6);
    pen_curve(pen, x - 3, 137, x - 8, 135, x - 16, 139);
    pen_curve(pen, x - 24, 140, 80, 132, 75, 116);
    pen_close(pen);
    artist_shape(artist, artist->colours.hair, artist->palette->outer * 0.8);
    pen_move(pen, x - 15 - rim, corner);
    pen_curve(pen, x - 12, 141 - rim, x + 12, 141 - rim, x + 15 + rim, corner);
    pen_curve(pen, x + 13 + rim, 157 + open * 0.75 + rim, x - 13 - rim, 157 + open * 0.75 + rim, x - 15 - rim,
              corner);
    pen_close(pen);
    artist_solid(artist, artist->colours.skin);
}

void face_draw(struct artist *artist)
{
    const struct person *person = artist->person;
    for (int side = -1; side <= 1 && !person->covered_ears; side += 2)
        ear(artist, side);
    outline(artist);
    warmth(artist);
    eyes_draw(artist);
    furrow(artist);
    forehead(artist);
    nose(artist);
    folds(artist);
    if (person->beard == BEARD_STUBBLE)
        stubble(artist);
    if (person->beard == BEARD_FULL)
        full_beard(artist);
    mouth_draw(artist);
    if (person->mole) {
        pen_ellipse(&artist->pen, 120 + 5 * t + 15, eye_y + 29, 1.3, 1.3);
        artist_solid(artist, artist->palette->ink);
    }
}
