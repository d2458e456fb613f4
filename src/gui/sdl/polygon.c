/* Polygons by signed area: every edge adds, to the cells of each row that it crosses, the share of the pixel
 * that lies to its right; the sum from the left is then what the polygon covers of each pixel, exactly. What
 * winds twice counts once, what winds there and back cancels out (bridged holes).
 * After the rasteriser of font-rs (Raph Levien, 2016). */
#include "gui/sdl/shapes.h"

#include <math.h>

/* Sums of a window on the canvas: two cells more than pixels in a row, for what an edge adds at the far end.
 */
struct sums {
    float *cells;
    int width, height;
    size_t stride;
};

/* An edge within one row, from x0 down to x1 (either way round), `height` of the row high and signed. */
static void add_in_row(float *row, float from, float to, float height)
{
    float x0 = fminf(from, to), x1 = fmaxf(from, to);
    float x0_floor = floorf(x0), x1_ceil = ceilf(x1);
    int first = (int)x0_floor, end = (int)x1_ceil;
    if (end <= first + 1) {
        float middle = 0.5F * (x0 + x1) - x0_floor;
        row[first] += height * (1 - middle);
        row[first + 1] += height * middle;
        return;
    }
    float slope = 1 / (x1 - x0), into = x0 - x0_floor, out = x1 - x1_ceil + 1;
    float area_first = 0.5F * slope * (1 - into) * (1 - into), area_last = 0.5F * slope * out * out;
    row[first] += height * area_first;
    if (end == first + 2) {
        row[first + 1] += height * (1 - area_first - area_last);
    } else {
        float area_second = slope * (1.5F - into);
        row[first + 1] += height * (area_second - area_first);
        for (int x = first + 2; x < end - 1; x++)
            row[x] += height * slope;
        float area_before = area_second + (float)(end - first - 3) * slope;
        row[end - 1] += height * (1 - area_before - area_last);
    }
    row[end] += height * area_last;
}

/* An edge that lies within the window's width, `from` above `to`. */
static void add_within(struct sums *sums, struct gui_point from, struct gui_point to, float direction)
{
    float slope = (to.x - from.x) / (to.y - from.y);
    float top = fmaxf(from.y, 0), bottom = fminf(to.y, (float)sums->height);
    for (int y = (int)top; (float)y < bottom; y++) {
        float begin = fmaxf(top, (float)y), end = fminf(bottom, (float)y + 1);
        float x0 = from.x + (begin - from.y) * slope, x1 = from.x + (end - from.y) * slope;
        x0 = fminf(fmaxf(x0, 0), (float)sums->width);
        x1 = fminf(fmaxf(x1, 0), (float)sums->width);
        add_in_row(sums->cells + (size_t)y * sums->stride, x0, x1, (end - begin) * direction);
    }
}

/* Cuts the edge at the upright line `x` when it crosses it: what lies beyond is moved onto the line, where it
 * still counts for all pixels to its right. True: it was cut, and `rest` is the second piece. */
static bool cut(float x, struct gui_point *from, struct gui_point *to, struct gui_point *middle)
{
    bool crosses = (from->x < x && to->x > x) || (from->x > x && to->x < x);
    if (crosses)
        *middle = (struct gui_point){x, from->y + (x - from->x) / (to->x - from->x) * (to->y - from->y)};
    return crosses;
}

static void add_cut(struct sums *sums, struct gui_point from, struct gui_point to, float direction)
{
    struct gui_point middle;
    float ends[] = {0, (float)sums->width};
    for (size_t i = 0; i < 2; i++) {
        if (!cut(ends[i], &from, &to, &middle))
            continue;
        add_cut(sums, from, middle, direction);
        add_cut(sums, middle, to, direction);
        return;
    }
    if (to.y > from.y)
        add_within(sums, from, to, direction);
}

static void add_edge(struct sums *sums, struct gui_point from, struct gui_point to)
{
    if (from.y < to.y)
        add_cut(sums, from, to, 1);
    else if (from.y > to.y)
        add_cut(sums, to, from, -1);
}

static void paint_sums(struct canvas *canvas, const struct sums *sums, struct gui_rect visible,
                       uint32_t colour)
{
    uint8_t *coverage = arena_alloc(canvas->scratch, (size_t)visible.width);
    for (int y = 0; y < visible.height; y++) {
        const float *row = sums->cells + (size_t)y * sums->stride;
        float sum = 0;
        for (int x = 0; x < visible.width; x++) {
            sum += row[x];
            coverage[x] = canvas_coverage(fabsf(sum));
        }
        canvas_blend(canvas, visible.x, visible.y + y, visible.width, coverage, colour);
    }
}

void shape_polygon(struct canvas *canvas, const struct gui_point *points, size_t count, uint32_t colour)
{
    if (count < 3)
        return;
    struct gui_rect visible = canvas_visible(canvas, canvas_bounds(points, count, 0));
    if (gui_rect_is_empty(visible))
        return;
    struct arena_mark mark = arena_mark(canvas->scratch);
    struct sums sums = {
        .width = visible.width, .height = visible.height, .stride = (size_t)visible.width + 2};
    sums.cells = arena_array(canvas->scratch, sums.stride * (size_t)sums.height, sizeof *sums.cells);
    struct gui_point from = points[count - 1];
    from = (struct gui_point){from.x - (float)visible.x, from.y - (float)visible.y};
    for (size_t i = 0; i < count; i++) {
        struct gui_point to = {points[i].x - (float)visible.x, points[i].y - (float)visible.y};
        add_edge(&sums, from, to);
        from = to;
    }
    paint_sums(canvas, &sums, visible, colour);
    arena_rewind(canvas->scratch, mark);
}
