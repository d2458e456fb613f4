/* Drawn from back to front: grid with its numbers, the meters, the line of points with its falls, the ringed
 * ranks above, and at the right the name of each line with its last value, so that nobody needs a legend.
 * Lines differ by dash and by the shape of their dots: in greys the chart says the same. */
#include <cairo.h>

#include "report/pdf_chart.h"

#include "report/pdf_words.h"

#define TAU 6.283185307179586

/* Room around the plot, in points. */
enum {
    ROOM_LEFT = 30,
    ROOM_ABOVE = 12,
    ROOM_BELOW = 18,
    MARKS_ABOVE = 34,
    PLOT_HEIGHT = 118,
    NAME_WIDTH = 92,
    NAME_LEADING = 11,
    ROOM_RIGHT = 28, /* numbers of the right axis */
    SAMPLE_WIDTH = 16
};

/* Dots of meters as corners around their middle, up being positive. */
static const double square[][2] = {{-0.8, 0.8}, {0.8, 0.8}, {0.8, -0.8}, {-0.8, -0.8}};
static const double triangle[][2] = {{0, 1.1}, {0.95, -0.7}, {-0.95, -0.7}};
static const double diamond[][2] = {{0, 1.1}, {1.1, 0}, {0, -1.1}, {-1.1, 0}};
static const double drop[][2] = {{0, -1.1}, {0.95, 0.7}, {-0.95, 0.7}};

/* How the meters look, in their order; more meters than rows begin again. */
static const struct look {
    enum pdf_ink ink;
    double dash[2];
    const double (*dot)[2];
    size_t corners;
} looks[] = {
    {.ink = PDF_SUO, .dash = {5, 3.5}, .dot = square, .corners = 4},
    {.ink = PDF_MATSU, .dash = {1.5, 3}, .dot = triangle, .corners = 3},
    {.ink = PDF_INK2, .dash = {8, 3}, .dot = diamond, .corners = 4},
    {.ink = PDF_EDGE, .dash = {3, 2}, .dot = drop, .corners = 3},
};

enum { LOOK_COUNT = sizeof looks / sizeof *looks };

/* A chart that is being drawn. */
struct plot {
    struct pdf_type *type;
    cairo_t *cairo;
    const struct tree *tree;
    const struct chart *chart;
    double left, right, top, bottom; /* of the lines */
};

static bool has_points(const struct chart *chart)
{
    return chart->series_count && chart->series[0].kind == CHART_POINTS;
}

double pdf_chart_height(const struct chart *chart)
{
    return (chart->mark_count ? MARKS_ABOVE : ROOM_ABOVE) + PLOT_HEIGHT + ROOM_BELOW;
}

static double column_x(const struct plot *plot, size_t column)
{
    double columns = plot->chart->column_count > 1 ? (double)plot->chart->column_count - 1 : 1;
    return plot->left + (plot->right - plot->left) * (double)column / columns;
}

static double column_distance(const struct plot *plot)
{
    return column_x(plot, 1) - column_x(plot, 0);
}

static double value_y(const struct plot *plot, const struct chart_series *series, int64_t value)
{
    double part = (double)(value - series->min) / ((double)series->max - series->min);
    part = part < 0 ? 0 : part > 1 ? 1 : part;
    return plot->bottom - part * (plot->bottom - plot->top);
}

static struct pdf_run small(const char *text, enum km_language language, enum pdf_ink ink)
{
    return (struct pdf_run){
        .text = text, .length = strlen(text), .role = PDF_SMALL, .language = language, .ink = ink};
}

static struct pdf_run number(const struct plot *plot, int64_t value, enum pdf_ink ink)
{
    return small(pdf_words_number(pdf_type_arena(plot->type), value), plot->tree->language, ink);
}

/* ---- grid ---- */

/* The smallest of 1, 2, 5, 10, 20, … that leaves at most five steps. */
static int64_t step_of(int64_t range)
{
    static const int64_t factors[] = {1, 2, 5};
    for (int64_t ten = 1;; ten *= 10)
        for (size_t i = 0; i < 3; i++)
            if (range / (factors[i] * ten) <= 5)
                return factors[i] * ten;
}

static void draw_axis(const struct plot *plot, const struct chart_series *series, bool right, bool lines)
{
    int64_t step = step_of((int64_t)series->max - series->min);
    int64_t first = series->min / step * step;
    for (int64_t value = first < series->min ? first + step : first; value <= series->max; value += step) {
        double y = value_y(plot, series, value);
        if (lines) {
            pdf_type_ink(plot->cairo, value == 0 ? PDF_EDGE : PDF_RULE);
            cairo_set_line_width(plot->cairo, value == 0 ? 0.8 : 0.5);
            cairo_move_to(plot->cairo, plot->left, y);
            cairo_line_to(plot->cairo, plot->right, y);
            cairo_stroke(plot->cairo);
        }
        struct pdf_run run = number(plot, value, PDF_INK3);
        double x = right ? plot->right + 8 : plot->left - 8 - pdf_type_width(plot->type, &run);
        pdf_type_draw(plot->type, plot->cairo, &run, x, y + 3);
    }
}

/* The first meter, when all meters have its range: then the right axis can be one for all. */
static const struct chart_series *common_meter(const struct chart *chart)
{
    const struct chart_series *common = NULL;
    for (size_t i = 0; i < chart->series_count; i++) {
        const struct chart_series *series = &chart->series[i];
        if (series->kind != CHART_METER)
            continue;
        if (common && (common->min != series->min || common->max != series->max))
            return NULL;
        common = common ? common : series;
    }
    return common;
}

static void draw_axes(const struct plot *plot)
{
    const struct chart_series *meter = common_meter(plot->chart);
    if (has_points(plot->chart))
        draw_axis(plot, &plot->chart->series[0], false, true);
    else if (meter)
        draw_axis(plot, meter, false, true);
    if (has_points(plot->chart) && meter)
        draw_axis(plot, meter, true, false);
}

/* Names of columns as far as they do not touch; the first and the last always stand. */
static void draw_columns(const struct plot *plot)
{
    double free_from = 0, last = column_x(plot, plot->chart->column_count - 1);
    for (size_t i = 0; i < plot->chart->column_count; i++) {
        struct tree_shown shown = tree_show(plot->tree, &plot->chart->columns[i]);
        struct pdf_run run = small(shown.text[0], shown.language[0], PDF_INK2);
        double width = pdf_type_width(plot->type, &run), x = column_x(plot, i);
        bool is_last = i + 1 == plot->chart->column_count;
        if (x - width / 2 < free_from || (!is_last && x + width > last))
            continue;
        pdf_type_draw(plot->type, plot->cairo, &run, x - width / 2, plot->bottom + 14);
        free_from = x + width / 2 + 4;
    }
}

/* ---- lines ---- */

static void draw_dot(const struct plot *plot, const struct look *look, double x, double y)
{
    enum { RADIUS = 3 };
    cairo_new_path(plot->cairo);
    for (size_t i = 0; i < look->corners; i++)
        cairo_line_to(plot->cairo, x + look->dot[i][0] * RADIUS, y - look->dot[i][1] * RADIUS);
    cairo_close_path(plot->cairo);
    pdf_type_ink(plot->cairo, PDF_WHITE);
    cairo_fill_preserve(plot->cairo);
    pdf_type_ink(plot->cairo, look->ink);
    cairo_set_line_width(plot->cairo, 1.1);
    cairo_stroke(plot->cairo);
}

static void draw_point(const struct plot *plot, double x, double y)
{
    cairo_new_path(plot->cairo);
    cairo_arc(plot->cairo, x, y, 3.2, 0, TAU);
    pdf_type_ink(plot->cairo, PDF_AI);
    cairo_fill_preserve(plot->cairo);
    pdf_type_ink(plot->cairo, PDF_WHITE);
    cairo_set_line_width(plot->cairo, 1);
    cairo_stroke(plot->cairo);
}

/* Dots stand only where there is room for them. */
static bool has_dots(const struct plot *plot)
{
    return column_distance(plot) >= 7;
}

static void draw_meter(const struct plot *plot, const struct chart_series *series, const struct look *look)
{
    cairo_new_path(plot->cairo);
    for (size_t i = 0; i < plot->chart->column_count; i++)
        cairo_line_to(plot->cairo, column_x(plot, i), value_y(plot, series, series->values[i]));
    pdf_type_ink(plot->cairo, look->ink);
    cairo_set_line_width(plot->cairo, 1.2);
    cairo_set_dash(plot->cairo, look->dash, 2, 0);
    cairo_stroke(plot->cairo);
    cairo_set_dash(plot->cairo, NULL, 0, 0);
    for (size_t i = 0; has_dots(plot) && i < plot->chart->column_count; i++)
        draw_dot(plot, look, column_x(plot, i), value_y(plot, series, series->values[i]));
}

static void draw_falls(const struct plot *plot, const struct chart_series *series)
{
    for (size_t m = 0; m < plot->chart->mark_count; m++) {
        size_t column = plot->chart->marks[m].column;
        double x = column_x(plot, column);
        cairo_move_to(plot->cairo, x, value_y(plot, series, series->values[column - 1]));
        cairo_line_to(plot->cairo, x, value_y(plot, series, series->values[column]));
    }
    pdf_type_ink(plot->cairo, PDF_SHU);
    cairo_set_line_width(plot->cairo, 3.2);
    cairo_stroke(plot->cairo);
}

/* Points are those within reach: level up to an answer, and down at it. */
static void draw_points(const struct plot *plot, const struct chart_series *series)
{
    cairo_new_path(plot->cairo);
    for (size_t i = 0; i < plot->chart->column_count; i++) {
        if (i)
            cairo_line_to(plot->cairo, column_x(plot, i), value_y(plot, series, series->values[i - 1]));
        cairo_line_to(plot->cairo, column_x(plot, i), value_y(plot, series, series->values[i]));
    }
    pdf_type_ink(plot->cairo, PDF_AI);
    cairo_set_line_width(plot->cairo, 2);
    cairo_stroke(plot->cairo);
    draw_falls(plot, series);
    for (size_t i = 0; has_dots(plot) && i < plot->chart->column_count; i++)
        draw_point(plot, column_x(plot, i), value_y(plot, series, series->values[i]));
}

static void draw_lines(const struct plot *plot)
{
    size_t meter = 0;
    for (size_t i = 0; i < plot->chart->series_count; i++)
        if (plot->chart->series[i].kind == CHART_METER)
            draw_meter(plot, &plot->chart->series[i], &looks[meter++ % LOOK_COUNT]);
    if (has_points(plot->chart))
        draw_points(plot, &plot->chart->series[0]);
}

/* ---- turning points ---- */

static void draw_rank(const struct plot *plot, const struct chart_mark *mark, double x, double y)
{
    struct pdf_run run = number(plot, mark->rank, PDF_AI);
    run.role = PDF_LABEL;
    cairo_new_path(plot->cairo);
    cairo_arc(plot->cairo, x, y, 7, 0, TAU);
    pdf_type_ink(plot->cairo, PDF_AI);
    cairo_set_line_width(plot->cairo, 1.2);
    cairo_stroke(plot->cairo);
    pdf_type_draw(plot->type, plot->cairo, &run, x - pdf_type_width(plot->type, &run) / 2, y + 3.1);
}

/* Rank with the loss beside it; where answers are close the loss gives way, as the cards tell it again. */
static void draw_marks(const struct plot *plot)
{
    double free_from = 0;
    for (size_t m = 0; m < plot->chart->mark_count; m++) {
        const struct chart_mark *mark = &plot->chart->marks[m];
        struct tree_shown shown = tree_show(plot->tree, &mark->label);
        struct pdf_run loss = small(shown.text[0], shown.language[0], PDF_SHU);
        loss.role = PDF_LABEL;
        double x = column_x(plot, mark->column), y = plot->top - 18,
               width = pdf_type_width(plot->type, &loss);
        double next =
            m + 1 < plot->chart->mark_count ? column_x(plot, plot->chart->marks[m + 1].column) : 1e9;
        if (x - 8 < free_from)
            continue;
        draw_rank(plot, mark, x, y);
        free_from = x + 8;
        if (x + 10 + width > next - 9)
            continue;
        pdf_type_draw(plot->type, plot->cairo, &loss, x + 10, y + 3.1);
        free_from = x + 10 + width;
    }
}

/* ---- names ---- */

/* A line's name at the right, where its end is: in each language at most two lines. */
struct name {
    const struct look *look; /* NULL: points */
    double y, height;
    struct pdf_run lines[4];
    size_t line_count;
};

static void add_name_lines(const struct plot *plot, struct name *name, struct pdf_run run)
{
    size_t count;
    const struct pdf_run *lines = pdf_type_lines(plot->type, &run, NAME_WIDTH - SAMPLE_WIDTH - 6, &count);
    for (size_t i = 0; i < count && i < 2; i++)
        name->lines[name->line_count++] = lines[i];
    name->height = NAME_LEADING * (double)name->line_count + 3;
}

static struct name name_of(const struct plot *plot, const struct chart_series *series,
                           const struct look *look)
{
    int32_t value = series->values[plot->chart->column_count - 1];
    struct name name = {.look = look, .y = value_y(plot, series, value)};
    struct tree_shown shown = tree_show(plot->tree, &series->label);
    struct strbuf first;
    strbuf_init(&first, pdf_type_arena(plot->type));
    strbuf_printf(&first, "%s %s", shown.text[0], number(plot, value, PDF_INK).text);
    add_name_lines(plot, &name, small(first.data, shown.language[0], PDF_INK));
    if (shown.text[1])
        add_name_lines(plot, &name, small(shown.text[1], shown.language[1], PDF_INK3));
    return name;
}

/* From top to bottom, each below the one before, and none below the plot. */
static void push_apart(const struct plot *plot, struct name *names, size_t count)
{
    for (size_t i = 1; i < count; i++)
        for (size_t j = i; j > 0 && names[j].y < names[j - 1].y; j--) {
            struct name lower = names[j - 1];
            names[j - 1] = names[j];
            names[j] = lower;
        }
    double limit = plot->bottom + ROOM_BELOW;
    for (size_t i = count; i-- > 0;) {
        double lowest = limit - names[i].height / 2;
        names[i].y = names[i].y > lowest ? lowest : names[i].y;
        limit = names[i].y - names[i].height / 2;
    }
    limit = plot->top - ROOM_ABOVE;
    for (size_t i = 0; i < count; i++) {
        double highest = limit + names[i].height / 2;
        names[i].y = names[i].y < highest ? highest : names[i].y;
        limit = names[i].y + names[i].height / 2;
    }
}

static void draw_name(const struct plot *plot, const struct name *name, double x)
{
    cairo_move_to(plot->cairo, x, name->y);
    cairo_line_to(plot->cairo, x + SAMPLE_WIDTH, name->y);
    pdf_type_ink(plot->cairo, name->look ? name->look->ink : PDF_AI);
    cairo_set_line_width(plot->cairo, name->look ? 1.2 : 2);
    cairo_set_dash(plot->cairo, name->look ? name->look->dash : NULL, name->look ? 2 : 0, 0);
    cairo_stroke(plot->cairo);
    cairo_set_dash(plot->cairo, NULL, 0, 0);
    if (name->look)
        draw_dot(plot, name->look, x + SAMPLE_WIDTH / 2.0, name->y);
    else
        draw_point(plot, x + SAMPLE_WIDTH / 2.0, name->y);
    double y = name->y - NAME_LEADING * ((double)name->line_count - 1) / 2 + 3.1;
    for (size_t i = 0; i < name->line_count; i++, y += NAME_LEADING)
        pdf_type_draw(plot->type, plot->cairo, &name->lines[i], x + SAMPLE_WIDTH + 6, y);
}

static void draw_names(const struct plot *plot, double x)
{
    size_t meter = 0, count = plot->chart->series_count;
    struct name *names = arena_array(pdf_type_arena(plot->type), count, sizeof *names);
    for (size_t i = 0; i < count; i++) {
        const struct chart_series *series = &plot->chart->series[i];
        bool points = series->kind == CHART_POINTS;
        names[i] = name_of(plot, series, points ? NULL : &looks[meter++ % LOOK_COUNT]);
    }
    push_apart(plot, names, count);
    for (size_t i = 0; i < count; i++)
        draw_name(plot, &names[i], x);
}

void pdf_chart_draw(struct pdf_type *type, cairo_t *cairo, const struct tree *tree, const struct chart *chart,
                    double x, double y, double width)
{
    double top = y + (chart->mark_count ? MARKS_ABOVE : ROOM_ABOVE);
    struct plot plot = {
        .type = type,
        .cairo = cairo,
        .tree = tree,
        .chart = chart,
        .left = x + ROOM_LEFT,
        .right = x + width - NAME_WIDTH - ROOM_RIGHT,
        .top = top,
        .bottom = top + PLOT_HEIGHT,
    };
    draw_axes(&plot);
    draw_columns(&plot);
    draw_lines(&plot);
    draw_marks(&plot);
    draw_names(&plot, plot.right + ROOM_RIGHT);
}
