/* What somebody wears over face and hair, and has with them. Mask and cap move with the head, the others with
 * the trunk. */
#include "gui/figure/artist.h"
#include "gui/figure/parts.h"

static const double t = ARTIST_TURN;

static void fold(struct artist *artist, double x1, double y1, double x2, double y2)
{
    double middle = (x1 + x2) / 2;
    pen_move(&artist->pen, x1, y1);
    pen_curve(&artist->pen, middle - 8, y1 + 2.6, middle + 8, y2 + 2.6, x2, y2);
    artist_line(artist, artist->palette->fine, 0.45);
}

/* From the bridge of the nose to below the chin; it goes down with an open mouth. */
void mask_draw(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    double x = 120 + 5.6 * t, jaw = artist->person->jaw, low = 170 + artist->q[MOUTH_OPEN] * 0.3;
    for (int side = -1; side <= 1; side += 2) {
        pen_move(pen, x + side * 29, 135);
        pen_line(pen, artist_side(side, 44), 116);
        pen_move(pen, x + side * 27, 153);
        pen_line(pen, artist_side(side, 43), 128);
        artist_line(artist, artist->palette->fine, 0.8);
    }
    pen_move(pen, x - 31, 134);
    pen_curve(pen, x - 18, 131, x - 8, 121, x + 1, 121);
    pen_curve(pen, x + 10, 121, x + 18, 131, x + 30, 134);
    pen_curve(pen, x + 31, 144, 120 + jaw - 6, 154, x + 25, 159);
    pen_curve(pen, x + 14, low + 3, x - 14, low + 3, x - 26, 159);
    pen_curve(pen, 120 - jaw + 6, 154, x - 32, 144, x - 31, 134);
    pen_close(pen);
    artist_shape(artist, 0xF1F3F1, artist->palette->outer * 0.8);
    fold(artist, x - 28, 141, x + 27, 141);
    fold(artist, x - 27, 150, x + 26, 150);
}

void cap_draw(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    const struct complexion *c = &artist->colours;
    pen_move(pen, 70, 82);
    pen_curve(pen, 66, 46, 90, 28, 121, 28);
    pen_curve(pen, 152, 28, 175, 46, 172, 80);
    pen_curve(pen, 146, 70, 96, 72, 70, 82);
    pen_close(pen);
    artist_shape(artist, c->cloth_dark, artist->palette->outer);
    pen_move(pen, 121, 28);
    pen_curve(pen, 118, 42, 118, 58, 122, 73);
    artist_line(artist, artist->palette->fine, 0.5);
    pen_move(pen, 78, 79);
    pen_curve(pen, 104, 66, 148, 66, 176, 78);
    pen_curve(pen, 186, 83, 190, 89, 184, 92);
    pen_curve(pen, 152, 82, 108, 84, 82, 93);
    pen_curve(pen, 75, 92, 73, 84, 78, 79);
    pen_close(pen);
    artist_shape(artist, c->cloth, artist->palette->outer);
    pen_ellipse(pen, 121, 28, 3.4, 2.4);
    artist_shape(artist, c->cloth, artist->palette->inner);
}

/* Leaning beside the arm, its crook at the height of the elbow. */
void stick_draw(struct artist *artist)
{
    static const char shape[] = "M 205 330 L 202 240 C 201 216 224 210 227 232";
    uint32_t ink = artist->palette->ink;
    pen_path(&artist->pen, shape);
    artist_strand(artist, ink, 10, 1);
    pen_path(&artist->pen, shape);
    artist_strand(artist, artist->palette->outlines ? 0xFFFFFF : 0x8A6238, 5.6, 1);
}

/* ---- a child on the arm ---- */

static void child_body(struct artist *artist)
{
    pen_path(&artist->pen, "M 30 232 C 34 220 52 214 66 216 C 82 218 92 232 94 252 C 98 274 96 296 92 330 "
                           "L 30 330 C 26 292 24 256 30 232 Z");
    artist_shape(artist, artist->palette->outlines ? 0xFFFFFF : 0xD9A441, artist->palette->outer);
    artist_fold(artist, "M 78 240 C 86 248 92 252 100 254", 0.6);
    pen_path(&artist->pen,
             "M 74 236 C 88 238 100 240 108 236 C 114 238 114 246 108 248 C 98 254 84 254 72 250");
    artist_shape(artist, artist->palette->outlines ? 0xFFFFFF : 0xD9A441, artist->palette->inner);
    pen_ellipse(&artist->pen, 110, 242, 6, 6.4);
    artist_shape(artist, artist->colours.skin, artist->palette->inner);
}

static void child_face(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    for (int side = -1; side <= 1; side += 2) {
        pen_ellipse(pen, 64 + side * 9, 196, 2.3, 2.9);
        artist_solid(artist, artist->palette->iris);
        pen_ellipse(pen, 64 + side * 14, 204, 4.4, 3);
        artist_tint(artist, artist->person->flush, 0.16);
    }
    artist_fold(artist, "M 63 202 C 64 204 66 204 67 203", 0.8);
    artist_fold(artist, "M 59 209 C 62 211 66 211 69 209", 1);
}

static void child_head(struct artist *artist)
{
    pen_ellipse(&artist->pen, 60, 196, 27, 26);
    artist_shape(artist, artist->colours.skin, artist->palette->outer);
    child_face(artist);
    pen_path(&artist->pen, "M 33 202 C 28 178 42 164 62 165 C 82 165 92 182 87 200 C 84 190 78 184 70 182 "
                           "C 58 186 44 186 40 190 C 37 194 35 198 33 202 Z");
    bool grey = artist->person->grey_hair && !artist->palette->outlines;
    artist_shape(artist, grey ? 0x4A3A30 : artist->colours.hair, artist->palette->outer);
}

/* The arm that holds it, with the hand at its side. */
static void holding_arm(struct artist *artist)
{
    pen_path(&artist->pen,
             "M 14 330 C 8 286 20 262 40 266 C 62 270 84 270 96 266 L 100 292 C 84 300 62 302 46 300 "
             "C 44 310 44 320 45 330 Z");
    artist_shape(artist, artist->colours.sleeve, artist->palette->outer);
    pen_path(&artist->pen, "M 95 265 C 104 260 116 264 117 272 C 119 284 110 294 99 293 Z");
    artist_shape(artist, artist->colours.skin, artist->palette->outer);
    artist_fold(artist, "M 105 273 L 117 273 M 105 281 L 116 281", 0.65);
}

void child_draw(struct artist *artist)
{
    child_body(artist);
    child_head(artist);
    holding_arm(artist);
}
