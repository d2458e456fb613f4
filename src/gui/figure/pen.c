/* The pen: transforms, curves made into short straight pieces, path data, paint.
 *
 * A curve is cut so finely that no piece is further than `tolerance` from it, which needs the transform to be
 * known: so an outline lands in the drawing in pixels at once, and painting only refers to its points. */
#include "gui/figure/pen.h"

#include <assert.h>
#include <math.h>

static const double tolerance = 0.12; /* pixels; a quarter of one is visible on thin contours */
static const double pi = 3.14159265358979323846;

const struct affine affine_none = {.a = 1, .d = 1};

struct affine affine_shift(struct affine m, double dx, double dy)
{
    m.e += m.a * dx + m.c * dy;
    m.f += m.b * dx + m.d * dy;
    return m;
}

struct affine affine_turn(struct affine m, double degrees)
{
    double cosine = cos(degrees * pi / 180), sine = sin(degrees * pi / 180);
    return (struct affine){
        .a = m.a * cosine + m.c * sine,
        .b = m.b * cosine + m.d * sine,
        .c = m.c * cosine - m.a * sine,
        .d = m.d * cosine - m.b * sine,
        .e = m.e,
        .f = m.f,
    };
}

struct affine affine_scale(struct affine m, double sx, double sy)
{
    m.a *= sx;
    m.b *= sx;
    m.c *= sy;
    m.d *= sy;
    return m;
}

void pen_init(struct pen *pen, struct drawing *drawing)
{
    *pen = (struct pen){.drawing = drawing, .at = affine_none};
}

/* ---- the outline ---- */

static size_t add_point(struct drawing *drawing, struct drawing_point point)
{
    ARENA_RESERVE(drawing->arena, drawing->points, drawing->point_count, drawing->point_capacity);
    drawing->points[drawing->point_count] = point;
    return drawing->point_count++;
}

static void put(struct pen *pen, double x, double y)
{
    const struct affine *m = &pen->at;
    assert(pen->run_count > 0);
    add_point(pen->drawing, (struct drawing_point){.x = (float)(m->a * x + m->c * y + m->e),
                                                   .y = (float)(m->b * x + m->d * y + m->f)});
    pen->runs[pen->run_count - 1].count++;
    pen->x = x;
    pen->y = y;
}

void pen_move(struct pen *pen, double x, double y)
{
    assert(pen->run_count < PEN_RUNS);
    pen->runs[pen->run_count++] = (struct pen_run){.first = pen->drawing->point_count};
    put(pen, x, y);
}

void pen_line(struct pen *pen, double x, double y)
{
    put(pen, x, y);
}

/* How far the middle of three control points is from where an even course would have it, in pixels. */
static double bend(const struct affine *m, double x0, double y0, double x1, double y1, double x2, double y2)
{
    double dx = x0 - 2 * x1 + x2, dy = y0 - 2 * y1 + y2;
    return hypot(m->a * dx + m->c * dy, m->b * dx + m->d * dy);
}

/* n = √(d (d − 1) / 8 · bend / tolerance) pieces of a curve of degree d = 3 (Filip, Magedson and Markot,
 * "Surface algorithms using bounds on derivatives", 1986). */
void pen_curve(struct pen *pen, double x1, double y1, double x2, double y2, double x, double y)
{
    double x0 = pen->x, y0 = pen->y;
    double most = fmax(bend(&pen->at, x0, y0, x1, y1, x2, y2), bend(&pen->at, x1, y1, x2, y2, x, y));
    int pieces = (int)fmin(64, fmax(1, ceil(sqrt(0.75 * most / tolerance))));
    for (int i = 1; i <= pieces; i++) {
        double t = (double)i / pieces, u = 1 - t;
        double w0 = u * u * u, w1 = 3 * u * u * t, w2 = 3 * u * t * t, w3 = t * t * t;
        put(pen, w0 * x0 + w1 * x1 + w2 * x2 + w3 * x, w0 * y0 + w1 * y1 + w2 * y2 + w3 * y);
    }
}

/* An outline that has come back to its start does not say so twice: painters dislike edges of no length. */
void pen_close(struct pen *pen)
{
    assert(pen->run_count > 0);
    struct pen_run *run = &pen->runs[pen->run_count - 1];
    const struct drawing_point *points = &pen->drawing->points[run->first];
    const struct drawing_point *last = &points[run->count - 1];
    run->closed = true;
    if (run->count > 1 && hypotf(last->x - points->x, last->y - points->y) < 1e-3F) {
        run->count--;
        pen->drawing->point_count--;
    }
}

static void corner(struct pen *pen, double cx, double cy, double rx, double ry, double from, double to)
{
    double k = 4.0 / 3 * tan((to - from) / 4);
    double c0 = cos(from), s0 = sin(from), c1 = cos(to), s1 = sin(to);
    pen_curve(pen, cx + rx * (c0 - k * s0), cy + ry * (s0 + k * c0), cx + rx * (c1 + k * s1),
              cy + ry * (s1 - k * c1), cx + rx * c1, cy + ry * s1);
}

/* One cubic follows a quarter of a circle within 0.03 %. */
static void turn(struct pen *pen, double cx, double cy, double rx, double ry, double from, double to)
{
    int quarters = (int)fmax(1, ceil(fabs(to - from) / (pi / 2) - 1e-9));
    for (int i = 0; i < quarters; i++)
        corner(pen, cx, cy, rx, ry, from + (to - from) * i / quarters,
               from + (to - from) * (i + 1) / quarters);
}

void pen_arc(struct pen *pen, double cx, double cy, double r, double from, double to)
{
    if (pen->run_count == 0)
        pen_move(pen, cx + r * cos(from), cy + r * sin(from));
    else
        pen_line(pen, cx + r * cos(from), cy + r * sin(from));
    turn(pen, cx, cy, r, r, from, to);
}

void pen_ellipse(struct pen *pen, double cx, double cy, double rx, double ry)
{
    pen_move(pen, cx + rx, cy);
    turn(pen, cx, cy, rx, ry, 0, 2 * pi);
    pen_close(pen);
}

void pen_rectangle(struct pen *pen, double x, double y, double width, double height, double radius)
{
    double right = x + width, bottom = y + height, r = radius;
    pen_move(pen, x + r, y);
    pen_line(pen, right - r, y);
    if (r > 0)
        turn(pen, right - r, y + r, r, r, -pi / 2, 0);
    pen_line(pen, right, bottom - r);
    if (r > 0)
        turn(pen, right - r, bottom - r, r, r, 0, pi / 2);
    pen_line(pen, x + r, bottom);
    if (r > 0)
        turn(pen, x + r, bottom - r, r, r, pi / 2, pi);
    pen_line(pen, x, y + r);
    if (r > 0)
        turn(pen, x + r, y + r, r, r, pi, pi * 3 / 2);
    pen_close(pen);
}

/* strtod would want a comma in some locales. */
static double read_number(const char **data)
{
    const char *c = *data;
    while (*c == ' ')
        c++;
    double sign = *c == '-' ? -1 : 1, value = 0, place = 1;
    if (*c == '-')
        c++;
    assert(*c == '.' || (*c >= '0' && *c <= '9'));
    while (*c >= '0' && *c <= '9')
        value = value * 10 + (*c++ - '0');
    if (*c == '.')
        for (c++; *c >= '0' && *c <= '9'; c++)
            value += (*c - '0') * (place /= 10);
    *data = c;
    return sign * value;
}

void pen_path(struct pen *pen, const char *data)
{
    static const struct {
        char name;
        int numbers;
    } commands[] = {{'M', 2}, {'L', 2}, {'C', 6}, {'Z', 0}};
    while (*data) {
        double n[6] = {0};
        char name = *data++;
        for (size_t k = 0; k < sizeof commands / sizeof *commands; k++)
            for (int i = 0; commands[k].name == name && i < commands[k].numbers; i++)
                n[i] = read_number(&data);
        switch (name) {
        case 'M': pen_move(pen, n[0], n[1]); break;
        case 'L': pen_line(pen, n[0], n[1]); break;
        case 'C': pen_curve(pen, n[0], n[1], n[2], n[3], n[4], n[5]); break;
        case 'Z': pen_close(pen); break;
        default: assert(name == ' ');
        }
    }
}

/* ---- the paint ---- */

static void add_shape(struct pen *pen, struct drawing_shape shape)
{
    struct drawing *drawing = pen->drawing;
    shape.part = pen->part;
    ARENA_RESERVE(drawing->arena, drawing->shapes, drawing->shape_count, drawing->shape_capacity);
    drawing->shapes[drawing->shape_count++] = shape;
}

/* Both runs in one ring: out along the first, over the bridge, round the hole, back over the bridge. */
static struct pen_run bridged(struct pen *pen)
{
    struct drawing *drawing = pen->drawing;
    struct pen_run ring = {.first = drawing->point_count};
    for (size_t r = 0; r < 2; r++)
        for (size_t i = 0; i <= pen->runs[r].count; i++)
            add_point(drawing, drawing->points[pen->runs[r].first + i % pen->runs[r].count]);
    ring.count = drawing->point_count - ring.first;
    return ring;
}

void pen_fill(struct pen *pen, struct drawing_colour colour)
{
    if (colour.a == 0)
        return;
    assert(pen->run_count == 1 || pen->run_count == 2);
    struct pen_run run = pen->run_count == 2 ? bridged(pen) : pen->runs[0];
    if (run.count >= 3)
        add_shape(pen, (struct drawing_shape){
                           .kind = DRAWING_FILL, .colour = colour, .first = run.first, .count = run.count});
}

static double scale_of(const struct affine *m)
{
    return sqrt(fabs(m->a * m->d - m->b * m->c));
}

void pen_stroke(struct pen *pen, struct drawing_colour colour, double width)
{
    if (colour.a == 0)
        return;
    for (size_t i = 0; i < pen->run_count; i++)
        if (pen->runs[i].count >= 2)
            add_shape(pen, (struct drawing_shape){
                               .kind = DRAWING_LINE,
                               .colour = colour,
                               .width = (float)(width * scale_of(&pen->at)),
                               .closed = pen->runs[i].closed,
                               .first = pen->runs[i].first,
                               .count = pen->runs[i].count,
                           });
}

static double length_of(const struct drawing *drawing, const struct pen_run *run)
{
    double length = 0;
    for (size_t i = 1; i < run->count + run->closed; i++) {
        struct drawing_point a = drawing->points[run->first + i - 1];
        struct drawing_point b = drawing->points[run->first + i % run->count];
        length += hypot((double)(b.x - a.x), (double)(b.y - a.y));
    }
    return length;
}

/* The point `along` pixels from the start of the run. */
static struct drawing_point walk(const struct drawing *drawing, const struct pen_run *run, double along)
{
    struct drawing_point b = drawing->points[run->first];
    for (size_t i = 1; i < run->count + run->closed; i++) {
        struct drawing_point a = b;
        b = drawing->points[run->first + i % run->count];
        double piece = hypot((double)(b.x - a.x), (double)(b.y - a.y));
        if (along <= piece && piece > 0)
            return (struct drawing_point){.x = a.x + (b.x - a.x) * (float)(along / piece),
                                          .y = a.y + (b.y - a.y) * (float)(along / piece)};
        along -= piece;
    }
    return b;
}

void pen_dashes(struct pen *pen, struct drawing_colour colour, double width, double on, double off)
{
    enum { STEPS = 4 }; /* straight pieces of one dash: enough for dashes short against the bend */
    double scale = scale_of(&pen->at);
    if (colour.a == 0)
        return;
    for (size_t r = 0; r < pen->run_count; r++) {
        const struct pen_run *run = &pen->runs[r];
        double length = length_of(pen->drawing, run);
        double count = fmax(1, round(length / ((on + off) * scale))), period = length / count;
        for (int dash = 0; dash < (int)count; dash++) {
            size_t first = pen->drawing->point_count;
            for (int i = 0; i <= STEPS; i++) {
                double along = period * (dash + on / (on + off) * i / STEPS);
                struct drawing_point point = walk(pen->drawing, run, along);
                add_point(pen->drawing, point);
            }
            add_shape(pen, (struct drawing_shape){.kind = DRAWING_LINE,
                                                  .colour = colour,
                                                  .width = (float)(width * scale),
                                                  .first = first,
                                                  .count = STEPS + 1});
        }
    }
}

void pen_lift(struct pen *pen)
{
    pen->run_count = 0;
    pen->part++;
}
