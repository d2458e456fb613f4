/* Arms and hands. Each posture comes up from below the edge as its number in the pose goes to 1: hands
 * together, arms folded, leaning on both hands. Fingers close by moving every point of an open hand to its
 * place on a fist, so nothing is exchanged in view. Path data are in the figure's box or round the wrist. */
#include "gui/figure/artist.h"

static void inner_path(struct artist *artist, const char *path)
{
    pen_path(&artist->pen, path);
    artist_line(artist, artist->palette->inner, 1);
}

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

/* ---- arms folded ---- */

static void folded_hand(struct artist *artist)
{
    struct affine before = artist->pen.at;
    artist->pen.at = affine_turn(affine_shift(before, 71, 242), 16);
    pen_path(&artist->pen, "M 14 -12 C 4 -15 -8 -14 -13 -10 C -17 -7 -14 -3 -10 -4 C -16 -2 -14 4 -9 3 "
                           "C -14 5 -12 10.5 -7 9.4 C -11 12 -8 16 -3 14.6 C 5 13 12 10 16 6 Z");
    artist_shape(artist, artist->colours.skin, artist->palette->outer);
    artist_fold(artist, "M -10 -4 L 0 -5.5 M -9 3 L 2 1.2 M -7 9.4 L 3 7", 0.7);
    pen_path(&artist->pen, "M 12 -15 L 20 -15 L 22 20 L 14 20 Z");
    artist_shape(artist, artist->colours.cuff, artist->palette->inner);
    artist->pen.at = before;
}

/* The arm behind comes up to its hand, the one before it ends under the other upper arm. */
static void crossed_arms(struct artist *artist)
{
    static const char before[] = "M 22 330 C 18 276 28 255 50 256 C 98 262 150 262 190 246";
    static const char upper[] = "M 184 241 C 178 254 177 270 181 330";
    solid_path(artist, artist->colours.sleeve,
               "M 190 240 C 152 247 122 243 92 234 L 80 262 L 150 290 L 206 276 Z");
    outer_path(artist, "M 184 241 C 152 247 122 243 92 234");
    folded_hand(artist);
    solid_path(artist, artist->colours.sleeve,
               "M 22 330 C 18 276 28 255 50 256 C 98 262 150 262 190 246 L 200 330 Z");
    outer_path(artist, before);
    solid_path(artist, artist->colours.sleeve,
               "M 184 240 C 178 254 177 270 181 330 L 214 330 C 213 290 211 258 207 244 Z");
    outer_path(artist, upper);
    artist_fold(artist, "M 64 267 C 60 270 58 274 57 279 M 164 257 C 168 260 170 264 170 269", 0.5);
}

/* Elbows follow the width of the shoulders. */
void arms_draw(struct artist *artist)
{
    double u = artist->q[ARMS_FOLDED];
    struct affine before = artist->pen.at;
    if (u <= 0)
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
    pen_line(pen, wrist + 6, 281);
    pen_curve(pen, wrist - 20, 290, under, 300, under, ARTIST_HEM);
    pen_close(pen);
    artist_solid(artist, artist->colours.sleeve);
    upper_edge(artist, elbow, wrist);
    artist_line(artist, artist->palette->outer, 1);
    pen_move(pen, wrist + 6, 281);
    pen_curve(pen, wrist - 20, 290, under, 300, under, ARTIST_HEM);
    artist_line(artist, artist->palette->outer, 1);
    pen->at = affine_shift(before, -out, 0);
    pen_path(pen, "M 93 260 L 101 257.6 L 107 279.6 L 100 282.4 Z");
    artist_shape(artist, artist->colours.cuff, artist->palette->inner);
    pen->at = before;
}

static void forearms(struct artist *artist, double out)
{
    struct affine before = artist->pen.at;
    forearm(artist, out);
    artist->pen.at = affine_scale(affine_shift(before, 240, 0), -1, 1);
    forearm(artist, out);
    artist->pen.at = before;
}

static void hands_together(struct artist *artist)
{
    struct affine before = artist->pen.at;
    artist->pen.at = affine_shift(before, 0, (1 - artist->q[HANDS_TOGETHER]) * 50);
    forearms(artist, 0);
    artist->pen.at = affine_scale(affine_shift(artist->pen.at, 121, 267), 1.06, 1.06);
    pen_path(&artist->pen, "M -18 -9 C -11 -13 -2 -13 5 -11 C 13 -13 18 -11 19.5 -7 C 22 3 18 11 8 12.6 "
                           "C -2 14.5 -13 14 -17.6 8 C -20 3 -20 -4 -18 -9 Z");
    artist_shape(artist, artist->colours.skin, artist->palette->outer);
    inner_path(artist, "M 5 -11 C 0 -8 -4 -3 -5 3 C -5.5 8 -2 10 3 9");
    artist_fold(artist, "M 6.4 -3 L 19.6 -5.4 M 5.6 2.4 L 20 0.4 M 5 7.6 L 17.6 6.4", 0.65);
    artist_fold(artist, "M -11 -11 C -13 -8 -13 -4 -12 -1", 0.5);
    artist->pen.at = before;
}

/* ---- a hand between open and fist ---- */

enum { HAND_CURVES = 10, THUMB_CURVES = 2, FINGERS = 3 };

/* x1 y1 x2 y2 x y of a cubic; the first row of an outline has its start as x y. Straight pieces of the open
 * hand are curves with their handles on the ends; on the fist they shrink to a point. */
struct bend {
    double n[6];
};

static const struct bend hand_open[HAND_CURVES + 1] = {
    {{0, 0, 0, 0, 14.4, -10.4}},          {{8, -14, 0, -14.4, -6, -12.6}},
    {{-6, -12.6, -21, -10, -21, -10}},    {{-25.6, -9.2, -25.6, -4, -21.6, -3.8}},
    {{-21.6, -3.8, -26, -3, -26, -3}},    {{-30, -2.2, -29.6, 2.8, -25.6, 2.8}},
    {{-25.6, 2.8, -25, 3, -25, 3}},       {{-29, 4, -27.8, 8.6, -24, 8.2}},
    {{-24, 8.2, -20.6, 7.8, -20.6, 7.8}}, {{-23.6, 9.2, -22, 13, -18.6, 12.4}},
    {{-8, 13.8, 6, 13.6, 15, 9}},
};

static const struct bend hand_fist[HAND_CURVES + 1] = {
    {{0, 0, 0, 0, 14.6, -10.6}},
    {{8, -14.6, -4, -15, -11, -12.4}},
    {{-11, -12.4, -11, -12.4, -11, -12.4}},
    {{-15.6, -12.6, -18, -8.6, -17, -5.4}},
    {{-17, -5.4, -17, -5.4, -17, -5.4}},
    {{-19.6, -3, -19.4, 1.6, -16.6, 3}},
    {{-16.6, 3, -16.6, 3, -16.6, 3}},
    {{-18, 6.6, -15.4, 9.8, -12, 9.4}},
    {{-12, 9.4, -12, 9.4, -12, 9.4}},
    {{-10.6, 12.6, -6.6, 13.4, -3.6, 12}},
    {{3, 13.4, 10, 12.4, 15, 9}},
};

static const struct bend thumb_open[THUMB_CURVES + 1] = {
    {{0, 0, 0, 0, -4, -13}},
    {{-7, -16.6, -12.6, -17.4, -14, -14.6}},
    {{-14.6, -12.6, -12.4, -11.6, -9.6, -11.8}},
};

static const struct bend thumb_fist[THUMB_CURVES + 1] = {
    {{0, 0, 0, 0, -5.4, -13.6}},
    {{-2.6, -9, -1.6, -5.4, -3, -2}},
    {{-4.6, 1, -8.4, 0.4, -8.8, -2.6}},
};

/* Lines between the fingers: from x y to x y. */
static const double fingers_open[FINGERS][4] = {
    {-21.6, -3.8, -11, -4.6}, {-25, 3, -11, 1.4}, {-20.6, 7.8, -10, 6.4}};
static const double fingers_fist[FINGERS][4] = {
    {-17, -5.4, -9, -4.6}, {-16.6, 3, -8.4, 2.4}, {-12, 9.4, -6, 7}};

static double mix(double a, double b, double part)
{
    return a * (1 - part) + b * part;
}

static void between(struct pen *pen, const struct bend *a, const struct bend *b, int curves, double part)
{
    pen_move(pen, mix(a[0].n[4], b[0].n[4], part), mix(a[0].n[5], b[0].n[5], part));
    for (int i = 1; i <= curves; i++) {
        double n[6];
        for (int k = 0; k < 6; k++)
            n[k] = mix(a[i].n[k], b[i].n[k], part);
        pen_curve(pen, n[0], n[1], n[2], n[3], n[4], n[5]);
    }
}

static void hand(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    double fist = artist->q[FIST];
    between(pen, hand_open, hand_fist, HAND_CURVES, fist);
    pen_close(pen);
    artist_shape(artist, artist->colours.skin, artist->palette->outer);
    between(pen, thumb_open, thumb_fist, THUMB_CURVES, fist);
    artist_shape(artist, artist->colours.skin, artist->palette->inner);
    for (int i = 0; i < FINGERS; i++) {
        const double *a = fingers_open[i], *b = fingers_fist[i];
        pen_move(pen, mix(a[0], b[0], fist), mix(a[1], b[1], fist));
        pen_line(pen, mix(a[2], b[2], fist), mix(a[3], b[3], fist));
    }
    artist_line(artist, artist->palette->fine, 0.65);
}

static void hands_apart(struct artist *artist)
{
    struct affine before = artist->pen.at;
    struct affine risen = affine_shift(before, 0, (1 - artist->q[HANDS_APART]) * 50);
    artist->pen.at = risen;
    forearms(artist, 36);
    for (int s = -1; s <= 1; s += 2) {
        artist->pen.at = affine_scale(affine_shift(risen, artist_side(s, 40), 268), s * 1.1, 1.1);
        hand(artist);
    }
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
    if (artist->q[HANDS_TOGETHER] > 0)
        hands_together(artist);
    if (artist->q[HANDS_APART] > 0)
        hands_apart(artist);
}
