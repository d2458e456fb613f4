/* Drawings and their SVG sink: one path element per shape, in painting order. The viewBox cuts what goes
 * beyond the rectangle. */
#include "gui/figure/drawing.h"

#include <math.h>

void drawing_init(struct drawing *drawing, struct arena *arena, double width, double height)
{
    *drawing = (struct drawing){.arena = arena, .width = width, .height = height};
}

/* printf would write a comma in some locales. */
static void add_number(struct strbuf *out, double value)
{
    long hundredths = lround(value * 100);
    if (hundredths < 0)
        strbuf_add_char(out, '-');
    hundredths = labs(hundredths);
    strbuf_printf(out, "%ld", hundredths / 100);
    if (hundredths % 100 == 0)
        return;
    strbuf_printf(out, ".%02ld", hundredths % 100);
    if (hundredths % 10 == 0)
        strbuf_truncate(out, out->length - 1);
}

static void add_points(struct strbuf *out, const struct drawing *drawing, const struct drawing_shape *shape)
{
    for (size_t i = 0; i < shape->count; i++) {
        const struct drawing_point *point = &drawing->points[shape->first + i];
        strbuf_add(out, i == 0 ? "M" : i == 1 ? "L" : " ");
        add_number(out, (double)point->x);
        strbuf_add_char(out, ' ');
        add_number(out, (double)point->y);
    }
    if (shape->kind == DRAWING_FILL || shape->closed)
        strbuf_add_char(out, 'Z');
}

static void add_paint(struct strbuf *out, const struct drawing_shape *shape)
{
    struct drawing_colour colour = shape->colour;
    const char *what = shape->kind == DRAWING_FILL ? "fill" : "stroke";
    strbuf_printf(out, " %s=\"#%02X%02X%02X\"", what, colour.r, colour.g, colour.b);
    if (colour.a < 255) {
        strbuf_printf(out, " %s-opacity=\"", what);
        add_number(out, colour.a / 255.0);
        strbuf_add_char(out, '"');
    }
    if (shape->kind == DRAWING_FILL)
        return;
    strbuf_add(out, " fill=\"none\" stroke-width=\"");
    add_number(out, (double)shape->width);
    strbuf_add(out, "\" stroke-linejoin=\"round\" stroke-linecap=\"round\"");
}

void drawing_svg(const struct drawing *drawing, struct strbuf *out)
{
    strbuf_add(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
    add_number(out, drawing->width);
    strbuf_add(out, "\" height=\"");
    add_number(out, drawing->height);
    strbuf_add(out, "\" viewBox=\"0 0 ");
    add_number(out, drawing->width);
    strbuf_add_char(out, ' ');
    add_number(out, drawing->height);
    strbuf_add(out, "\">\n");
    for (size_t i = 0; i < drawing->shape_count; i++) {
        strbuf_add(out, "<path d=\"");
        add_points(out, drawing, &drawing->shapes[i]);
        strbuf_add_char(out, '"');
        add_paint(out, &drawing->shapes[i]);
        strbuf_add(out, "/>\n");
    }
    strbuf_add(out, "</svg>\n");
}
