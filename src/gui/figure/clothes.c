/* Neck and clothes. Collars hang on the neck and are fixed path data with y 0 at the base of the neck; what
 * follows the shoulders is drawn from their numbers. Everything runs down to ARTIST_HEM, so that raised
 * shoulders leave no gap. */
#include "gui/figure/artist.h"
#include "gui/figure/parts.h"

#include <math.h>

/* ---- pieces that several clothes share ---- */

/* Path data with y 0 at the base of the neck, painted by the caller while the transform holds. */
static void at_neck(struct artist *artist, int side, const char *path)
{
    struct affine before = artist->pen.at;
    struct affine middle = affine_shift(before, 120, artist->neck_y);
    artist->pen.at = affine_shift(affine_scale(middle, side, 1), -120, 0);
    pen_path(&artist->pen, path);
    artist->pen.at = before;
}

static void neck_fold(struct artist *artist, int side, const char *path, double opacity)
{
    at_neck(artist, side, path);
    artist_line(artist, artist->palette->fine, opacity);
}

static void neck_line(struct artist *artist, const char *path)
{
    at_neck(artist, 1, path);
    artist_line(artist, artist->palette->inner, 1);
}

/* A pair of collar halves; the path is the right one. */
static void collar(struct artist *artist, uint32_t fill, const char *path)
{
    for (int side = -1; side <= 1; side += 2) {
        at_neck(artist, side, path);
        artist_shape(artist, fill, artist->palette->inner);
    }
}

/* Shoulder and side of the trunk from the neck down to the hem; s −1 is drawn mirrored. */
static void shoulder(struct artist *artist, int s, double neck)
{
    struct pen *pen = &artist->pen;
    double w = artist->shoulders, y = artist->shoulder_y, base = artist->neck_y;
    pen_curve(pen, artist_side(s, neck + 10), base + 9, artist_side(s, w - 24), y - 9, artist_side(s, w - 8),
              y - 2);
    pen_curve(pen, artist_side(s, w + 8), y + 5, artist_side(s, w + 12), y + 24, artist_side(s, w + 16),
              y + 52);
    pen_line(pen, artist_side(s, w + 22), ARTIST_HEM);
}

/* The same upwards from the hem. */
static void shoulder_up(struct artist *artist, int s, double neck)
{
    struct pen *pen = &artist->pen;
    double w = artist->shoulders, y = artist->shoulder_y, base = artist->neck_y;
    pen_line(pen, artist_side(s, w + 22), ARTIST_HEM);
    pen_line(pen, artist_side(s, w + 16), y + 52);
    pen_curve(pen, artist_side(s, w + 12), y + 24, artist_side(s, w + 8), y + 5, artist_side(s, w - 8),
              y - 2);
    pen_curve(pen, artist_side(s, w - 24), y - 9, artist_side(s, neck + 10), base + 9, artist_side(s, neck),
              base);
}

static void trunk(struct artist *artist, uint32_t fill, double neck)
{
    struct pen *pen = &artist->pen;
    double base = artist->neck_y;
    pen_move(pen, 120 - neck, base);
    shoulder(artist, -1, neck);
    shoulder_up(artist, 1, neck);
    pen_curve(pen, 120 + neck - 8, base + 22, 120 - neck + 8, base + 22, 120 - neck, base);
    pen_close(pen);
    artist_shape(artist, fill, artist->palette->outer);
}

/* Two halves of an open garment with a V between them; `gap` is half the opening at the hem. */
static void front(struct artist *artist, int s, uint32_t fill, double gap)
{
    struct pen *pen = &artist->pen;
    double base = artist->neck_y;
    pen_move(pen, artist_side(s, 25), base - 1);
    shoulder(artist, s, 26);
    pen_line(pen, artist_side(s, gap), ARTIST_HEM);
    pen_line(pen, artist_side(s, gap), base + 82);
    pen_curve(pen, artist_side(s, gap), base + 58, artist_side(s, 24), base + 30, artist_side(s, 25),
              base - 1);
    pen_close(pen);
    artist_shape(artist, fill, artist->palette->outer);
}

static void fronts(struct artist *artist, uint32_t fill, double gap)
{
    for (int s = -1; s <= 1; s += 2)
        front(artist, s, fill, gap);
}

/* The lines between arms and trunk. */
static void sleeves(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    double w = artist->shoulders, y = artist->shoulder_y;
    for (int s = -1; s <= 1; s += 2) {
        pen_move(pen, artist_side(s, w - 14), y + 34);
        pen_curve(pen, artist_side(s, w - 12), y + 48, artist_side(s, w - 12), y + 70, artist_side(s, w - 14),
                  ARTIST_HEM);
        artist_line(artist, artist->palette->inner, 0.75);
    }
}

/* ---- the clothes ---- */

static void jacket(struct artist *artist)
{
    const struct complexion *c = &artist->colours;
    at_neck(artist, 1, "M 90 4 L 150 4 L 160 146 L 80 146 Z");
    artist_solid(artist, c->under);
    at_neck(artist, 1, "M 98 -2 L 120 30 L 142 -2 Z");
    artist_solid(artist, c->skin);
    neck_fold(artist, 1, "M 120 34 L 120 146", 0.55);
    for (int s = -1; s <= 1; s += 2) {
        front(artist, s, c->cloth, 0);
        at_neck(artist, s, "M 146 2 L 160 16 L 155 32 L 161 38 L 121 84 C 130 56 145 30 146 2 Z");
        artist_shape(artist, c->cloth_dark, artist->palette->inner);
    }
    collar(artist, c->under, "M 141 -5 L 147 6 L 134 33 L 120 27 C 130 18 137 8 141 -5 Z");
    sleeves(artist);
}

static void cord(struct artist *artist, const char *path)
{
    at_neck(artist, 1, path);
    artist_strand(artist, artist->colours.cord, 2.6, 1);
}

static void hoodie(struct artist *artist)
{
    trunk(artist, artist->colours.cloth, 25);
    at_neck(artist, 1,
            "M 95 -2 C 100 16 112 28 120 31 C 128 28 140 16 145 -2 L 156 4 C 154 22 136 42 120 46 "
            "C 104 42 86 22 84 4 Z");
    artist_shape(artist, artist->colours.cloth_dark, artist->palette->outer);
    cord(artist, "M 108 42 C 107 54 107 60 106 68");
    cord(artist, "M 132 42 C 133 54 134 58 134 63");
    sleeves(artist);
}

static void cardigan(struct artist *artist)
{
    trunk(artist, artist->colours.under, 24);
    neck_line(artist, "M 96 0 C 102 17 112 22 120 22 C 128 22 138 17 144 0");
    fronts(artist, artist->colours.cloth, 14);
    for (int s = -1; s <= 1; s += 2)
        neck_fold(artist, s, "M 153 6 C 151 32 146 56 144 146", 0.45);
    sleeves(artist);
}

static void turtleneck(struct artist *artist)
{
    trunk(artist, artist->colours.cloth, 24);
    at_neck(
        artist, 1,
        "M 97 -16 C 95 -6 92 2 88 8 C 104 24 136 24 152 8 C 148 2 145 -6 143 -16 C 134 -7 106 -7 97 -16 Z");
    artist_shape(artist, artist->colours.cloth, artist->palette->outer);
    neck_fold(artist, 1, "M 96 -3 C 108 5 132 5 144 -3", 0.45);
    neck_fold(artist, 1, "M 106 -8.8 L 104.6 11.5 M 120 -6 L 120 15 M 134 -8.8 L 135.4 11.5", 0.35);
    sleeves(artist);
}

static void button(struct artist *artist, double below)
{
    pen_ellipse(&artist->pen, 120, artist->neck_y + below, 1.8, 1.8);
    artist_shape(artist, artist->colours.under, 1);
}

static void polo(struct artist *artist)
{
    const struct complexion *c = &artist->colours;
    trunk(artist, c->cloth, 26);
    at_neck(artist, 1, "M 96 2 L 113 18 L 113 58 L 127 58 L 127 18 L 144 2 C 134 11 106 11 96 2 Z");
    artist_solid(artist, c->skin);
    at_neck(artist, 1, "M 113 16 L 113 58 L 127 58 L 127 16 C 124 30 116 30 113 16 Z");
    artist_shape(artist, c->cloth, artist->palette->inner);
    button(artist, 40);
    button(artist, 52);
    collar(artist, c->cloth_dark, "M 143 -6 L 152 6 L 137 30 L 122 24 C 134 16 140 6 143 -6 Z");
    sleeves(artist);
}

static void vest(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    double base = artist->neck_y, y = artist->shoulder_y;
    trunk(artist, artist->colours.under, 26);
    pen_move(pen, 96, base + 6);
    pen_curve(pen, 96, base + 40, 112, base + 58, 120, base + 78);
    pen_curve(pen, 128, base + 58, 144, base + 40, 144, base + 6);
    pen_curve(pen, 156, base + 12, 166, base + 17, 172, y + 2);
    pen_curve(pen, 166, y + 30, 168, y + 60, 174, ARTIST_HEM);
    pen_line(pen, 66, ARTIST_HEM);
    pen_curve(pen, 72, y + 60, 74, y + 30, 68, y + 2);
    pen_curve(pen, 74, base + 17, 84, base + 12, 96, base + 6);
    pen_close(pen);
    artist_shape(artist, artist->colours.cloth, artist->palette->inner);
    at_neck(artist, 1, "M 120 78 L 120 146");
    artist_line(artist, artist->palette->inner, 0.7);
    collar(artist, artist->colours.under, "M 142 -6 L 150 6 L 135 32 L 120 26 C 132 18 139 8 142 -6 Z");
}

static void denim(struct artist *artist)
{
    trunk(artist, artist->colours.under, 24);
    neck_line(artist, "M 96 0 C 102 20 112 25 120 25 C 128 25 138 20 144 0");
    neck_fold(artist, 1, "M 97 3 C 103 25 113 30 120 30 C 127 30 137 25 143 3", 0.4);
    fronts(artist, artist->colours.cloth, 8);
    collar(artist, artist->colours.cloth_dark, "M 143 -8 L 156 2 L 152 30 L 136 38 C 140 22 143 6 143 -8 Z");
    for (int s = -1; s <= 1; s += 2)
        neck_fold(artist, s, "M 154 58 L 182 56", 0.5);
    sleeves(artist);
}

static void shawl(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    double base = artist->neck_y, y = artist->shoulder_y;
    trunk(artist, artist->colours.cloth, 24);
    pen_move(pen, 92, base - 6);
    pen_curve(pen, 84, base + 4, 62, y - 8, 50, y + 8);
    pen_curve(pen, 56, y + 34, 92, base + 62, 118, base + 70);
    pen_curve(pen, 146, base + 62, 184, y + 34, 190, y + 8);
    pen_curve(pen, 178, y - 8, 156, base + 4, 148, base - 6);
    pen_curve(pen, 146, base + 14, 132, base + 26, 120, base + 27);
    pen_curve(pen, 108, base + 26, 94, base + 14, 92, base - 6);
    pen_close(pen);
    artist_shape(artist, artist->colours.under, artist->palette->outer);
    neck_fold(artist, 1, "M 84 6 C 88 26 104 46 118 54", 0.45);
    neck_fold(artist, 1, "M 156 6 C 152 26 136 46 122 54", 0.45);
    pen_ellipse(pen, 120, base + 58, 5, 5);
    artist_shape(artist, artist->colours.brooch, artist->palette->inner);
}

/* A work jacket: stand-up collar, zip, breast pockets, a name plate. */
static void uniform(struct artist *artist)
{
    const struct complexion *c = &artist->colours;
    trunk(artist, c->under, 24);
    neck_line(artist, "M 98 0 C 104 16 112 21 120 21 C 128 21 136 16 142 0");
    fronts(artist, c->cloth, 0);
    collar(artist, c->cloth_dark, "M 143 -10 L 155 2 L 150 24 L 124 40 C 136 26 142 8 143 -10 Z");
    neck_line(artist, "M 120 40 L 120 146");
    for (int s = -1; s <= 1; s += 2) {
        at_neck(artist, s, "M 146 62 L 176 60 L 176 66 L 146 68 Z");
        artist_shape(artist, c->cloth_dark, artist->palette->inner);
        neck_fold(artist, s, "M 147 68 L 148 98 L 174 98 L 175 66", 0.5);
    }
    at_neck(artist, 1, "M 149 46 L 173 45 L 173 55 L 149 56 Z");
    artist_shape(artist, c->under, artist->palette->inner);
    neck_fold(artist, 1, "M 154 51 L 168 50.4", 0.8);
    sleeves(artist);
}

static void plain(struct artist *artist)
{
    trunk(artist, artist->colours.cloth, 30);
    sleeves(artist);
}

/* ---- neck, and which clothes ---- */

static void neck_shade(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    double n = artist->person->neck, low = 190 + 6 * artist->q[LEAN];
    pen_move(pen, 120 - n + 1.2, 156);
    pen_line(pen, 120 - n + 1.4, 172);
    pen_curve(pen, 112, low, 128, low, 120 + n - 1.4, 178);
    pen_line(pen, 120 + n - 1.2, 156);
    pen_close(pen);
    artist_tint(artist, artist->person->shade, 1);
}

static void neck(struct artist *artist)
{
    struct pen *pen = &artist->pen;
    double n = artist->person->neck, y = artist->neck_y;
    pen_move(pen, 120 - n, 150);
    pen_curve(pen, 120 - n, 175, 120 - n - 1, y - 6, 120 - n - 12, y + 3);
    pen_line(pen, 120, y + 40);
    pen_line(pen, 120 + n + 12, y + 3);
    pen_curve(pen, 120 + n + 1, y - 6, 120 + n, 175, 120 + n, 150);
    pen_close(pen);
    artist_shape(artist, artist->colours.skin, artist->palette->outer);
    neck_shade(artist);
    neck_fold(artist, 1, "M 112 -14 C 113 -6 114 0 116 6", artist->q[TENDON] * 0.6);
    neck_fold(artist, 1, "M 130 -14 C 129 -6 128 0 126 6", artist->q[TENDON] * 0.6);
}

/* White on white, a hood would be two bulges beside the neck: high contrast has it black. */
void clothes_back(struct artist *artist)
{
    static const char hood[] =
        "M 62 18 C 64 2 80 -14 100 -20 L 140 -20 C 160 -14 176 2 178 18 C 150 30 90 30 62 18 Z";
    bool black = artist->palette->outlines;
    if (artist->person->clothes != CLOTHES_HOODIE)
        return;
    at_neck(artist, 1, hood);
    artist_shape(artist, black ? artist->palette->ink : artist->colours.cloth_dark, artist->palette->outer);
    at_neck(artist, 1, "M 74 6 C 80 -3 90 -9 100 -11 M 166 6 C 160 -3 150 -9 140 -11");
    artist_strand(artist, black ? 0xFFFFFF : artist->palette->ink, artist->palette->fine, black ? 1 : 0.4);
}

void clothes_front(struct artist *artist)
{
    static void (*const clothes[])(struct artist *) = {
        [CLOTHES_JACKET] = jacket,         [CLOTHES_HOODIE] = hoodie, [CLOTHES_CARDIGAN] = cardigan,
        [CLOTHES_TURTLENECK] = turtleneck, [CLOTHES_POLO] = polo,     [CLOTHES_VEST] = vest,
        [CLOTHES_DENIM] = denim,           [CLOTHES_SHAWL] = shawl,   [CLOTHES_PLAIN] = plain,
        [CLOTHES_UNIFORM] = uniform,
    };
    neck(artist);
    clothes[artist->person->clothes](artist);
}
