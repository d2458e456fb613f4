/* Polylines by distance: a pixel is covered as far as it lies within half the pen's width of a piece of the
 * line, and where pieces meet the nearer one counts. So joins and caps are round of themselves and no place
 * is painted twice. Dashes are pieces whose ends are cut flat. */
#include "gui/sdl/shapes.h"

#include <math.h>

/* The pixels that the line may touch and how much of each it covers. */
struct stroke {
    struct gui_rect area;
    uint8_t *coverage;
    float half; /* of the pen's width */
    float most; /* share of a pixel that a line thinner than a pixel covers at most */
};

/* A straight piece: from, direction of length 1, and length. Flat ends are cut, others are round. */
struct piece {
    struct gui_point from, way;
    float length;
    bool flat_start, flat_end;
};

static float limited(float value, float low, float high)
{
    return value < low ? low : value > high ? high : value;
}

static float share(const struct stroke *stroke, const struct piece *piece, float x, float y)
{
    float dx = x - piece->from.x, dy = y - piece->from.y;
    float along = dx * piece->way.x + dy * piece->way.y, across = dx * piece->way.y - dy * piece->way.x;
    float beyond = 0, cut = 1;
    if (along < 0 && !piece->flat_start)
        beyond = -along;
    if (along > piece->length && !piece->flat_end)
        beyond = along - piece->length;
    if (piece->flat_start)
        cut = limited(along + 0.5F, 0, 1);
    if (piece->flat_end)
        cut = limited(piece->length - along + 0.5F, 0, cut);
    float away = beyond > 0 ? sqrtf(across * across + beyond * beyond) : fabsf(across);
    return limited(stroke->half + 0.5F - away, 0, stroke->most) * cut;
}

/* The columns of row `y` that the piece may touch: those of its bounds, and of a slanting piece only those
 * near where it crosses the row. */
static void find_columns(const struct stroke *stroke, const struct piece *piece, int y, int *first, int *end)
{
    float reach = stroke->half + 1;
    float to_x = piece->from.x + piece->way.x * piece->length;
    float left = fminf(piece->from.x, to_x) - reach, right = fmaxf(piece->from.x, to_x) + reach;
    if (fabsf(piece->way.y) > 0.05F) {
        float slope = piece->way.x / piece->way.y;
        float centre = piece->from.x + ((float)y + 0.5F - piece->from.y) * slope;
        float around = reach / fabsf(piece->way.y) + fabsf(slope);
        left = fmaxf(left, centre - around);
        right = fminf(right, centre + around);
    }
    const struct gui_rect *area = &stroke->area;
    *first = (int)limited(floorf(left), (float)area->x, (float)(area->x + area->width));
    *end = (int)limited(ceilf(right), (float)area->x, (float)(area->x + area->width));
}

static void add_piece(struct stroke *stroke, const struct piece *piece)
{
    const struct gui_rect *area = &stroke->area;
    float to_y = piece->from.y + piece->way.y * piece->length, reach = stroke->half + 1;
    float low = (float)area->y, high = (float)(area->y + area->height);
    int top = (int)limited(floorf(fminf(piece->from.y, to_y) - reach), low, high);
    int bottom = (int)limited(ceilf(fmaxf(piece->from.y, to_y) + reach), low, high);
    for (int y = top; y < bottom; y++) {
        int first, end;
        find_columns(stroke, piece, y, &first, &end);
        uint8_t *row = stroke->coverage + (size_t)(y - area->y) * (size_t)area->width;
        for (int x = first; x < end; x++) {
            uint8_t here = canvas_coverage(share(stroke, piece, (float)x + 0.5F, (float)y + 0.5F));
            if (here > row[x - area->x])
                row[x - area->x] = here;
        }
    }
}

static struct piece piece_between(struct gui_point from, struct gui_point to)
{
    struct piece piece = {.from = from, .way = {1, 0}, .length = hypotf(to.x - from.x, to.y - from.y)};
    if (piece.length > 0)
        piece.way = (struct gui_point){(to.x - from.x) / piece.length, (to.y - from.y) / piece.length};
    return piece;
}

/* Walks along the line and cuts it: `*walked` is how far into the current dash or gap the piece begins. */
static void add_dashed(struct stroke *stroke, const struct piece *whole, const struct shape_pen *pen,
                       float *walked)
{
    float at = 0, period = pen->dash_on + pen->dash_off;
    while (at < whole->length) {
        bool on = *walked < pen->dash_on;
        float left = (on ? pen->dash_on : period) - *walked;
        float step = fminf(left, whole->length - at);
        struct piece dash = {
            .from = {whole->from.x + whole->way.x * at, whole->from.y + whole->way.y * at},
            .way = whole->way,
            .length = step,
            .flat_start = *walked <= 0,
            .flat_end = step >= left,
        };
        if (on)
            add_piece(stroke, &dash);
        at += fmaxf(step, 0.001F);
        *walked = step < left ? *walked + step : on ? pen->dash_on : 0;
    }
}

static void add_pieces(struct stroke *stroke, const struct gui_point *points, size_t count,
                       const struct shape_pen *pen)
{
    bool dashed = pen->dash_on > 0 && pen->dash_off > 0;
    size_t pieces = count == 1 || pen->closed ? count : count - 1;
    float walked = 0;
    for (size_t i = 0; i < pieces; i++) {
        struct piece piece = piece_between(points[i], points[(i + 1) % count]);
        if (dashed)
            add_dashed(stroke, &piece, pen, &walked);
        else
            add_piece(stroke, &piece);
    }
}

void shape_polyline(struct canvas *canvas, const struct gui_point *points, size_t count,
                    const struct shape_pen *pen)
{
    if (!count || pen->width <= 0)
        return;
    struct stroke stroke = {.half = pen->width / 2, .most = fminf(pen->width, 1)};
    stroke.area = canvas_visible(canvas, canvas_bounds(points, count, stroke.half + 1));
    if (gui_rect_is_empty(stroke.area))
        return;
    struct arena_mark mark = arena_mark(canvas->scratch);
    stroke.coverage = arena_alloc(canvas->scratch, (size_t)stroke.area.width * (size_t)stroke.area.height);
    add_pieces(&stroke, points, count, pen);
    canvas_blend_mask(canvas, stroke.area.x, stroke.area.y, stroke.area.width, stroke.area.height,
                      stroke.coverage, pen->colour);
    arena_rewind(canvas->scratch, mark);
}

enum { CORNER_POINTS = 9 };

void shape_dashed_outline(struct canvas *canvas, struct gui_rect rect, float radius,
                          const struct shape_pen *pen)
{
    const float quarter = 1.57079633F;
    float inset = pen->width / 2;
    float left = (float)rect.x + inset, top = (float)rect.y + inset;
    float right = (float)(rect.x + rect.width) - inset, bottom = (float)(rect.y + rect.height) - inset;
    float round = limited(radius - inset, 0, fminf(right - left, bottom - top) / 2);
    const struct gui_point centres[] = {{left + round, top + round},
                                        {right - round, top + round},
                                        {right - round, bottom - round},
                                        {left + round, bottom - round}};
    struct gui_point points[4 * CORNER_POINTS];
    for (size_t i = 0; i < 4 * CORNER_POINTS; i++) {
        size_t corner = i / CORNER_POINTS, step = i % CORNER_POINTS;
        float angle = quarter * ((float)corner + 2 + (float)step / (CORNER_POINTS - 1));
        points[i] = (struct gui_point){centres[corner].x + round * cosf(angle),
                                       centres[corner].y + round * sinf(angle)};
    }
    struct shape_pen closed = *pen;
    closed.closed = true;
    shape_polyline(canvas, points, 4 * CORNER_POINTS, &closed);
}
