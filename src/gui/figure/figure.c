/* The figure in its four views. A view chooses how the box of 240 × 280 lies in the picture and what is
 * around it; then somebody is drawn. */
#include "gui/figure/figure.h"

#include "gui/figure/stage.h"

#include <math.h>

/* Box x 120 at `x`, box y `cut` at `y`. */
static struct affine standing(double x, double y, double scale, double cut)
{
    return affine_shift(affine_scale(affine_shift(affine_none, x, y), scale, scale), -120, -cut);
}

static void scene(struct artist *artist, double width, double height)
{
    double unit = fmax(0.5, fmin(width / 448, height / 520)); /* below, furniture would be too fine */
    struct affine units = affine_scale(affine_none, unit, unit);
    struct stage stage = setting_stage(setting_room(artist->figure), width / unit, height / unit);
    double scale =
        stage.imagined ? stage.ring_r / 162 : fmin((stage.ledge - 4) / (ARTIST_CUT - 20), stage.width / 262);
    struct affine box = standing(stage.width / 2, stage.floor, scale, stage.imagined ? 280 : ARTIST_CUT);
    artist->pen.at = units;
    artist->pen.part = FIGURE_AROUND_PART;
    setting_behind(artist, &stage);
    props_behind(artist, &stage);
    artist->box = affine_scale(affine_shift(units, box.e, box.f), box.a, box.d);
    artist->calling = stage.room == KM_ROOM_CALL_CENTRE;
    artist->held = stage.imagined ? KM_PROP_NONE : props_held(artist->figure);
    artist_draw(artist, !stage.imagined);
    artist->pen.at = units;
    artist->pen.part = FIGURE_AROUND_PART + FIGURE_PROP_PART / 2;
    setting_before(artist, &stage);
    props_before(artist, &stage);
    props_partner(artist, &stage);
}

static void plain_ground(struct artist *artist, double width, double height)
{
    const struct palette *palette = artist->palette;
    uint32_t light = artist->person->tile;
    pen_rectangle(&artist->pen, 0, 0, width, height, 0);
    pen_fill(&artist->pen, palette_colour(palette->outlines || palette->veil > 0 ? palette->wall : light, 1));
    pen_lift(&artist->pen);
}

static void bust(struct artist *artist, double width, double height)
{
    plain_ground(artist, width, height);
    artist->box = standing(width / 2, height, fmin(height / 280, width / 190), 280);
    artist_draw(artist, false);
}

/* Box y 15 to 191: every hair and the chin with its collar. */
static void face(struct artist *artist, double width, double height)
{
    plain_ground(artist, width, height);
    artist->box = standing(width / 2, height, fmin(height / 176, width / 146), 191);
    artist_draw(artist, false);
}

/* The ring is open at the upper right, where the thought leaves it, and at the bottom. */
static void seat_ring(struct artist *artist, double x, double y)
{
    const double turn = 2 * 3.14159265358979323846;
    struct drawing_colour line = palette_colour(artist->palette->seat_line, 1);
    pen_arc(&artist->pen, x, y, 218, turn * 0.367, turn * 0.838);
    pen_stroke(&artist->pen, line, 3);
    pen_lift(&artist->pen);
    pen_arc(&artist->pen, x, y, 218, turn * 0.894, turn * 1.132);
    pen_stroke(&artist->pen, line, 3);
    pen_lift(&artist->pen);
}

static void seat_edge(struct artist *artist, double x, double y)
{
    pen_move(&artist->pen, x - 208, y);
    pen_line(&artist->pen, x + 208, y);
    pen_stroke(&artist->pen, palette_colour(artist->palette->seat_line, 1), 2);
    pen_lift(&artist->pen);
}

static void disc(struct artist *artist, double x, double y, double r, uint32_t fill)
{
    pen_ellipse(&artist->pen, x, y, r, r);
    pen_fill(&artist->pen, palette_colour(fill, 1));
    pen_lift(&artist->pen);
}

static void seat(struct artist *artist, double width, double height)
{
    double unit = fmin(width / 488, height / 460);
    artist->pen.at = affine_scale(affine_shift(affine_none, 0, height - 460 * unit), unit, unit);
    artist->box = affine_shift(artist->pen.at, 220, 458);
    artist->box = affine_shift(affine_scale(artist->box, 1.5, 1.5), -120, -ARTIST_CUT);
    disc(artist, 220, 220, 206, artist->palette->wall);
    seat_ring(artist, 220, 220);
    struct affine picture = artist->pen.at;
    artist_draw(artist, true);
    artist->pen.at = picture;
    seat_edge(artist, 220, 458);
}

void figure_draw(struct drawing *drawing, struct arena *arena, const struct figure *figure, double width,
                 double height)
{
    static void (*const views[])(struct artist *, double, double) = {
        [FIGURE_SCENE] = scene, [FIGURE_BUST] = bust, [FIGURE_FACE] = face, [FIGURE_SEAT] = seat};
    struct artist artist;
    drawing_init(drawing, arena, width, height);
    artist_init(&artist, drawing, figure);
    views[figure->view](&artist, width, height);
}
