/* People whom words bring: behind the figure, with what it sits on, and beside us. */
#include "gui/figure/cast.h"
#include "gui/figure/setting.h"

#include <math.h>
#include <string.h>

enum { WAITING = 3 };

/* Somebody else than the customer, a part of the cast further: the crowd differs from one scene to another.
 */
static struct person bystander(const struct artist *artist, size_t number)
{
    size_t index = 0;
    while (strcmp(person_at(index).id, artist->person->id) != 0)
        index++;
    return person_at((index + number * person_count() / (WAITING + 1)) % person_count());
}

/* Fine lines are not seen from afar, and cost as much as others. */
static bool is_fine(const struct drawing_shape *shape)
{
    const int half_seen = 180;
    return shape->colour.a < half_seen || (shape->kind == DRAWING_LINE && (double)shape->width < 1.3);
}

/* What is far pales towards the wall, in high contrast less, and counts as the prop's. */
static void pale(struct drawing *drawing, size_t from, const struct palette *palette, uint32_t part)
{
    const double paleness = palette->outlines ? 0.3 : 0.45;
    size_t kept = from;
    for (size_t i = from; i < drawing->shape_count; i++) {
        struct drawing_shape shape = drawing->shapes[i];
        struct drawing_colour far = palette_colour(palette->wall, 1);
        if (is_fine(&shape))
            continue;
        shape.colour.r = (uint8_t)lround(shape.colour.r * (1 - paleness) + far.r * paleness);
        shape.colour.g = (uint8_t)lround(shape.colour.g * (1 - paleness) + far.g * paleness);
        shape.colour.b = (uint8_t)lround(shape.colour.b * (1 - paleness) + far.b * paleness);
        shape.part += part;
        drawing->shapes[kept++] = shape;
    }
    drawing->shape_count = kept;
}

/* Who waits, from the head at x, y down to the ledge. */
static void waiting(struct artist *artist, const struct stage *stage, size_t number, double x, double y,
                    double size)
{
    enum { HEAD = 110, WAIST = 190, LEGS_BESIDE = 18 };
    struct drawing *drawing = artist->pen.drawing;
    struct figure figure = {.person = bystander(artist, number),
                            .pose = pose_of(number % 2 ? KM_UNEASY : KM_CALM, 0.2, true),
                            .theme = artist->figure->theme};
    struct artist other;
    size_t before = drawing->shape_count;
    double width = (figure.person.shoulders + LEGS_BESIDE) * size;
    artist_init(&other, drawing, &figure);
    other.pen.at = artist->pen.at;
    pen_rectangle(&other.pen, x - width, y + WAIST * size, 2 * width, stage->ledge - y, 0);
    artist_shape(&other, other.colours.cloth_dark, other.palette->outer * size);
    other.box = affine_scale(affine_shift(artist->pen.at, x, y), size, size);
    other.box = affine_shift(other.box, -120, -HEAD);
    artist_draw(&other, false);
    pale(drawing, before, artist->palette,
         FIGURE_PROP_PART * KM_PROP_QUEUE + (uint32_t)number * FIGURE_PROP_PART / (WAITING + 1));
}

static void queue(struct artist *artist, const struct stage *stage)
{
    static const struct {
        double across, up, size;
    } places[WAITING] = {{0.235, 262, 0.72}, {0.885, 238, 0.84}, {0.075, 226, 0.94}};
    for (size_t i = 0; i < WAITING; i++)
        waiting(artist, stage, i + 1, stage->width * places[i].across, stage->ledge - places[i].up,
                places[i].size);
}

/* A back of a chair behind somebody who sits. */
static void chair(struct artist *artist, const struct stage *stage)
{
    double middle = stage->width / 2, y = stage->ledge;
    artist->pen.part = FIGURE_PROP_PART * KM_PROP_CHAIR;
    pen_rectangle(&artist->pen, middle - 142, y - 150, 284, 170, 22);
    setting_contour(artist, artist->palette->wood);
    pen_rectangle(&artist->pen, middle - 126, y - 134, 252, 150, 14);
    setting_contour(artist, artist->palette->wood_top);
    artist->pen.part = 0;
}

void props_behind(struct artist *artist, const struct stage *stage)
{
    if (stage->imagined)
        return;
    if (props_has(artist, KM_PROP_QUEUE))
        queue(artist, stage);
    if (props_has(artist, KM_PROP_CHAIR))
        chair(artist, stage);
}

/* The colleague beside us, of whom we see the back. */
void props_partner(struct artist *artist, const struct stage *stage)
{
    const struct palette *p = artist->palette;
    struct pen *pen = &artist->pen;
    double h = stage->height;
    if (!props_has(artist, KM_PROP_PARTNER))
        return;
    pen->part = FIGURE_PROP_PART * KM_PROP_PARTNER;
    pen_move(pen, 20, h - 150);
    pen_line(pen, 68, h - 150);
    pen_line(pen, 72, h - 100);
    pen_line(pen, 16, h - 100);
    pen_close(pen);
    setting_contour(artist, palette_mix(p->window, p->wood_top, 0.5));
    pen_move(pen, -60, h + 20);
    pen_curve(pen, -64, h - 84, -30, h - 104, 14, h - 116);
    pen_curve(pen, 30, h - 108, 58, h - 108, 74, h - 116);
    pen_curve(pen, 112, h - 104, 146, h - 84, 148, h + 20);
    pen_close(pen);
    setting_contour(artist, palette_mix(p->indigo, p->wall, p->outlines ? 1 : 0.25));
    pen_ellipse(pen, 44, h - 184, 42, 52);
    setting_contour(artist, palette_mix(p->ink, p->wood_dark, 0.25));
    pen->part = 0;
}
