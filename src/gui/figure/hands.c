/* Arms and hands. Each posture comes up from below the edge as its number in the pose goes to 1: hands
 * together, arms folded, both hands on the table. Fingers close by moving every point of an open hand to its
 * place on a fist, so nothing is exchanged in view. Path data are in the figure's box or round the wrist. */

#include "gui/figure/artist.h"
#include "gui/figure/parts.h"
#include "gui/figure/stage.h"

#include <math.h>

static void outer_path(struct artist *artist, const char *path)
{
    pen_path(&artist->pen, path);
    artist_line(artist, artist->palette->outer, 1);
}

static void solid_path(struct artist *artist, uint32_t fill, const char *path)
{
    pen_path(&artist->pen, path);
    artist_solid(artist, fill);
}

/* Whoever has a child on the arm, or shows something, has the right hand alone. */
static bool left_is_free(const struct artist *artist)
{
    return !artist->person->child && !artist->held;
}

/* ---- arms folded ---- */

/* On the other upper arm. */
static void folded_hand(struct artist *artist)
{
    struct affine before = artist->pen.at;
    artist->pen.at = affine_turn(affine_shift(before, 64, 268), 12);
    pen_path(&artist->pen,
             "M 16 -12 C 8 -16 0 -16 -8 -13.4 L -21 -12.6 C -26 -12 -26 -6.4 -21 -6.2 "
             "L -10 -5.4 L -24 -5 C -29 -4.4 -29 1.6 -24 1.8 L -10 1.8 L -23 3 C -28 3.6 -27 9.4 -22 9.2 "
             "L -9 8 L -18 10.2 C -22 11.4 -21 16 -17 15.6 C -6 16 6 14 16 10 Z");
    artist_shape(artist, artist->colours.skin, artist->palette->outer);
    pen_path(&artist->pen, "M 14 -14.4 L 22 -14 L 24 13 L 16 13 Z");
    artist_shape(artist, artist->colours.cuff, artist->palette->inner);
    artist->pen.at = before;
}

/* The forearm behind goes to its hand; the one before it ends under the other upper arm. */
static void crossed_arms(struct artist *artist)
{
    solid_path(artist, artist->colours.sleeve, "M 84 255 C 116 264 150 270 196 268 L 196 330 L 82 282 Z");
    outer_path(artist, "M 84 255 C 116 264 150 270 190 270");
    folded_hand(artist);
    solid_path(artist, artist->colours.sleeve,
               "M 16 330 C 18 306 30 290 56 288 C 100 286 146 282 190 258 L 204 330 Z");
    outer_path(artist, "M 19 330 C 20 304 32 290 56 288 C 100 286 146 282 188 259");
    solid_path(artist, artist->colours.sleeve,
               "M 190 244 C 184 258 183 282 194 306 L 190 330 L 226 330 C 222 300 217 262 208 240 Z");
    outer_path(artist, "M 190 244 C 184 258 183 280 193 304 C 196 312 196 320 195 330");
    artist_fold(artist, "M 70 297 C 64 299 60 303 58 309 M 172 276 C 174 282 174 288 171 293", 0.5);
}

/* Elbows follow the width of the shoulders.  */
void arms_draw(struct artist *artist)
{
    double u = artist->q[ARMS_FOLDED];
    struct affine before = artist->pen.at;
    if (u <= 0 || !left_is_free(artist))
        return;
    artist->pen.at = affine_scale(affine_shift(before, 120, (1 - u) * 70), (artist->shoulders + 18) / 100, 1);
    artist->pen.at = affine_shift(artist->pen.at, -120, 0);
    crossed_arms(artist);
    artist->pen.at = before;
}

/* ---- forearms on the table ---- */

static void upper_edge(struct artist *artist, double elbow, double wrist)
{
    double bend = elbow + (wrist - elbow) * 0.64;
    pen_move(&artist->pen, elbow, ARTIST_HEM);
    pen_curve(&artist->pen, elbow + 4, 292, elbow + (bend - elbow) * 0.45, 274, bend, 267);
    pen_line(&artist->pen, wrist, 259);
}

/* The left one: from the elbow at the side of the trunk to a wrist `out` units further out than together. */
static void forearm(struct artist *artist, double out)
{
    struct pen *pen = &artist->pen;
    struct affine before = pen->at;
    double elbow = 102 - artist->shoulders, wrist = 97 - out, under = elbow + (wrist - elbow) * 0.55;
    upper_edge(artist, elbow, wrist);
    pen_line(pen, wrist + 6, 307);
    pen_curve(pen, wrist - 20, 316, under, 326, under, ARTIST_HEM);
    pen_close(pen);
    artist_solid(artist, artist->colours.sleeve);
    upper_edge(artist, elbow, wrist);
    artist_line(artist, artist->palette->outer, 1);
    pen_move(pen, wrist + 6, 307);
    pen_curve(pen, wrist - 20, 316, under, 326, under, ARTIST_HEM);
    artist_line(artist, artist->palette->outer, 1);
    pen->at = affine_shift(before, -out, 0);
    pen_path(pen, "M 93 286 L 101 283.6 L 107 305.6 L 100 308.4 Z");
    artist_shape(artist, artist->colours.cuff, artist->palette->inner);
    pen->at = before;
}

static void forearms(struct artist *artist, double out)
{
    struct affine before = artist->pen.at;
    if (left_is_free(artist))
        forearm(artist, out);
    artist->pen.at = affine_scale(affine_shift(before, 240, 0), -1, 1);
    forearm(artist, out);
    artist->pen.at = before;
}

static void hands_together(struct artist *artist)
{
    struct affine before = artist->pen.at;
    artist->pen.at = affine_shift(before, 0, (1 - artist->q[HANDS_TOGETHER]) * 60);
    forearms(artist, 0);
    artist->pen.at = affine_scale(affine_shift(artist->pen.at, 121, 293), 1.06, 1.06);
    pen_path(&artist->pen, "M 24 -9 C 16 -14 6 -16 -2 -13 C -9 -8 -9 8 -2 13 C 8 16 18 13 24 8.6 Z");
    artist_shape(artist, artist->colours.skin, artist->palette->outer);
    pen_path(&artist->pen,
             "M -24 -9 C -16 -14.6 -10 -15 -4 -12.6 L 9 -12.4 C 14 -12 14 -6.2 9 -6 L 11 -5.8 "
             "C 16.4 -5.4 16.4 0.4 11 0.6 L 10 0.8 C 15 1.2 15 6.6 10 6.8 L 7 7 C 11.4 7.6 11 12.4 6.4 12.6 "
             "C -4 15.6 -16 14 -24 8.6 Z");
    artist_shape(artist, artist->colours.skin, artist->palette->outer);
    artist_fold(artist, "M 9 -6 L -2 -6.4 M 10 0.7 L -3 0.2 M 8 6.9 L -2 6.6", 0.7);
    pen_path(&artist->pen, "M -7 -13 C -3 -19 6 -20 9 -16.6 C 10.4 -13.6 6 -12 1 -12.2");
    artist_shape(artist, artist->colours.skin, artist->palette->inner);
    artist->pen.at = before;
}

/* ---- a hand between open and fist ---- */

enum { FINGERS = 4, HAND_CURVES = 2 + 3 * FINGERS, THUMB_CURVES = 2 };

/* x1 y1 x2 y2 x y of a cubic; the first row of an outline has its start as x y. From the upper edge of the
 * wrist over the knuckles; of each finger out, round its tip and back; to the lower edge of the wrist. */
struct bend {
    double n[6];
};

static const struct bend hand_open[HAND_CURVES + 1] = {
    {{0, 0, 0, 0, 16, -9.6}},
    {{8, -13.4, 0, -14, -7, -12.6}},
    {{-7, -12.6, -24, -13.4, -24, -13.4}},
    {{-29, -13.4, -29.4, -7, -24.4, -6.8}},
    {{-24.4, -6.8, -10, -5.4, -10, -5.4}},
    {{-10, -5.4, -28, -5, -28, -5}},
    {{-33.2, -4.8, -33.2, 1.6, -28, 1.8}},
    {{-28, 1.8, -11, 1.6, -11, 1.6}},
    {{-11, 1.6, -26, 3.2, -26, 3.2}},
    {{-30.8, 3.8, -30.4, 9.4, -25.6, 9.2}},
    {{-25.6, 9.2, -10, 7.4, -10, 7.4}},
    {{-10, 7.4, -20, 10, -20, 10}},
    {{-24.2, 11, -23.4, 15.6, -19, 15.2}},
    {{-19, 15.2, -6, 13, -6, 13}},
    {{2, 14, 10, 12.4, 16, 9.6}},
};

static const struct bend hand_fist[HAND_CURVES + 1] = {
    {{0, 0, 0, 0, 16, -10.6}},
    {{8, -15, -2, -15.6, -9, -13.4}},
    {{-9, -13.4, -11, -13.2, -11, -13.2}},
    {{-16.6, -13, -18, -8, -15.6, -6}},
    {{-15.6, -6, -9, -5, -9, -5}},
    {{-9, -5, -15.6, -5.1, -15.6, -5.1}},
    {{-19.6, -4.6, -19.6, 1.8, -15.8, 2.4}},
    {{-15.8, 2.4, -8.6, 2.2, -8.6, 2.2}},
    {{-8.6, 2.2, -15.4, 2.6, -15.4, 2.6}},
    {{-18.8, 3.4, -17.4, 8.8, -13.4, 9}},
    {{-13.4, 9, -7, 8.2, -7, 8.2}},
    {{-7, 8.2, -12.6, 9.2, -12.6, 9.2}},
    {{-13.6, 13, -9, 14.6, -5, 13}},
    {{-5, 13, -4, 12.8, -4, 12.8}},
    {{3, 14, 10, 12.4, 16, 9.6}},
};

static const struct bend thumb_open[THUMB_CURVES + 1] = {
    {{0, 0, 0, 0, 1, -12.8}},
    {{-3, -18.4, -10, -21.4, -14, -19}},
    {{-17, -16.4, -13, -13.8, -8, -13}},
};

static const struct bend thumb_fist[THUMB_CURVES + 1] = {
    {{0, 0, 0, 0, -5.4, -14.4}},
    {{-2.6, -9, -1.6, -5.4, -3, -2}},
    {{-4.6, 1, -8.4, 0.4, -8.8, -2.6}},
};

/* How far the first finger of a fist is stretched when it points. */
static const double pointing = 17;

static double mix(double a, double b, double part)
{
    return a * (1 - part) + b * part;
}

/* The first finger's two sides and tip. */
static bool is_of_first_finger(int curve)
{
    return curve >= 2 && curve <= 4;
}

static struct bend bend_between(const struct bend *a, const struct bend *b, double part)
{
    struct bend bend;
    for (int k = 0; k < 6; k++)
        bend.n[k] = mix(a->n[k], b->n[k], part);
    return bend;
}

static void thumb(struct artist *artist, double fist)
{
    struct pen *pen = &artist->pen;
    pen_move(pen, mix(thumb_open[0].n[4], thumb_fist[0].n[4], fist),
             mix(thumb_open[0].n[5], thumb_fist[0].n[5], fist));
    for (int i = 1; i <= THUMB_CURVES; i++) {
        struct bend b = bend_between(&thumb_open[i], &thumb_fist[i], fist);
        pen_curve(pen, b.n[0], b.n[1], b.n[2], b.n[3], b.n[4], b.n[5]);
    }
    artist_shape(artist, artist->colours.skin, artist->palette->inner);
}

/* A hand whose fingers go left from the wrist; `point` stretches the first one. */
static void hand(struct artist *artist, double fist, double point)
{
    struct pen *pen = &artist->pen;
    pen_move(pen, mix(hand_open[0].n[4], hand_fist[0].n[4], fist),
             mix(hand_open[0].n[5], hand_fist[0].n[5], fist));
    for (int i = 1; i <= HAND_CURVES; i++) {
        struct bend b = bend_between(&hand_open[i], &hand_fist[i], fist);
        double first = is_of_first_finger(i) ? -point * pointing : 0;
        bool out = i == 2, tip = i == 3;
        pen_curve(pen, b.n[0] + (tip ? first : 0), b.n[1], b.n[2] + (out || tip ? first : 0), b.n[3],
                  b.n[4] + (out || tip ? first : 0), b.n[5]);
    }
    pen_close(pen);
    artist_shape(artist, artist->colours.skin, artist->palette->outer);
    thumb(artist, fist);
}

/* Both on the table; the right one may point down at what lies there. */
static void hands_apart(struct artist *artist)
{
    struct affine before = artist->pen.at;
    struct affine risen = affine_shift(before, 0, (1 - artist->q[HANDS_APART]) * 60);
    double fist = artist->q[FIST], point = artist->q[POINT];
    artist->pen.at = risen;
    forearms(artist, 36);
    artist->pen.at = affine_scale(affine_shift(risen, artist_side(-1, 40), 295), -1.1, 1.1);
    if (left_is_free(artist))
        hand(artist, fist, 0);
    artist->pen.at = affine_scale(affine_shift(risen, artist_side(1, 40), 295 - 6 * point), 1.1, 1.1);
    artist->pen.at = affine_turn(artist->pen.at, -38 * point);
    hand(artist, fmax(fist, point), point);
    artist->pen.at = before;
}

/* ---- a hand turned up ---- */

/* The sleeve of a forearm that is raised: the wrist is at 0, the elbow below the edge. */
static void raised_forearm(struct artist *artist)
{
    pen_path(&artist->pen, "M -9 0 C -16 24 -22 44 -25 66 L 22 66 C 21 40 17 18 11 2 Z");
    artist_shape(artist, artist->colours.sleeve, artist->palette->outer);
    pen_path(&artist->pen, "M -11 -4 L 13 -1 L 13 7 L -12 4 Z");
    artist_shape(artist, artist->colours.cuff, artist->palette->inner);
}

/* As of somebody who says: well, there you are. The elbow is below the edge. */
static void palm_up(struct artist *artist)
{
    struct affine before = artist->pen.at;
    double wrist = artist->shoulders + 4;
    artist->pen.at = affine_shift(before, artist_side(1, wrist), 264 + (1 - artist->q[PALM]) * 90);
    raised_forearm(artist);
    pen_path(&artist->pen,
             "M -8 -4 C -6 -14 0 -20 8 -22 C 16 -23 22 -22 28 -26 L 42 -33 C 47 -35 49 -29 45 -27 L 33 -19 "
             "L 47 -23 C 52 -24 53 -18 48 -16.6 L 34 -12.4 L 46 -14 C 51 -14 51 -8 46 -7.4 L 33 -6 "
             "L 41 -5 C 45 -4 44 1 40 1 C 28 3 18 2 11 3 Z");
    artist_shape(artist, artist->colours.skin, artist->palette->outer);
    pen_path(&artist->pen, "M -4 -14 C -8 -22 -6 -32 0 -34 C 5 -35 5 -29 5 -25 C 5 -21 8 -18 12 -17");
    artist_shape(artist, artist->colours.skin, artist->palette->inner);
    artist->pen.at = before;
}

/* ---- a hand that shows something ---- */

/* The thing between the fingers behind it and the thumb before it. */
void holding_draw(struct artist *artist)
{
    struct affine before = artist->pen.at, wrist;
    double x = artist_side(-1, artist->shoulders - 14);
    artist->pen.at = affine_scale(affine_shift(before, x, 266), -1, 1);
    wrist = artist->pen.at;
    raised_forearm(artist);
    pen_path(&artist->pen, "M -9 -3 C -13 -14 -12 -24 -8 -30 L 16 -30 C 19 -20 17 -8 12 0 Z");
    artist_shape(artist, artist->colours.skin, artist->palette->outer);
    artist->pen.at = before;
    props_put_in_hand(artist, x - 2, 246);
    artist->pen.at = wrist;
    pen_path(&artist->pen, "M -8 -12 C -10 -22 -8 -34 -3 -36 C 3 -37 4 -30 3 -25 C 3 -18 4 -14 3 -9");
    artist_shape(artist, artist->colours.skin, artist->palette->inner);
    artist->pen.at = before;
}

/* ---- a telephone at the ear ---- */

static void handset(struct artist *artist)
{
    struct affine before = artist->pen.at;
    uint32_t body = artist->palette->handset;
    artist->pen.at = affine_turn(affine_shift(before, 70, 130), -13);
    pen_rectangle(&artist->pen, -6, -26, 12, 62, 6);
    artist_shape(artist, body, artist->palette->outer);
    pen_rectangle(&artist->pen, -5, -32, 17, 19, 6);
    artist_shape(artist, body, artist->palette->outer);
    pen_rectangle(&artist->pen, -5, 22, 17, 17, 6);
    artist_shape(artist, body, artist->palette->outer);
    artist->pen.at = before;
}

/* Moves with the head; the elbow is below the edge. */
void handset_draw(struct artist *artist)
{
    handset(artist);
    solid_path(artist, artist->colours.sleeve,
               "M 46 160 C 40 200 34 250 14 330 L 60 330 C 66 260 68 200 70 164 Z");
    outer_path(artist, "M 46 160 C 40 200 34 250 14 330");
    outer_path(artist, "M 70 164 C 68 200 66 260 60 330");
    pen_path(&artist->pen, "M 44 158 L 72 163 L 71 172 L 43 167 Z");
    artist_shape(artist, artist->colours.cuff, artist->palette->inner);
    pen_path(&artist->pen,
             "M 47 158 C 46 146 48 132 54 124 C 58 119 74 118 80 120 C 85 122 84 128 80 128 "
             "C 86 128 87 135 81 136 C 86 137 86 143 81 144 C 84 146 83 151 78 151 C 73 155 70 158 69 162 Z");
    artist_shape(artist, artist->colours.skin, artist->palette->outer);
    artist_fold(artist, "M 80 128 L 68 127 M 81 136 L 69 135 M 81 144 L 69 143", 0.7);
}

void hands_draw(struct artist *artist)
{
    if (artist->q[HANDS_TOGETHER] > 0 && left_is_free(artist))
        hands_together(artist);
    if (artist->q[HANDS_APART] > 0)
        hands_apart(artist);
    if (artist->q[PALM] > 0)
        palm_up(artist);
}
