/* Charts as drawings in the page. Across, everything is measured in parts of the width, so that a chart gets
 * narrow without getting small; down, in pixels. A line is told from the others by its colour, its dashes,
 * the shape of its points and its name. Numbers are made of integers: no locale gets in. */
#include "report/html.h"

#include "text/width.h"

enum {
    PLOT_HEIGHT = 180,
    ROOM_ABOVE = 12,
    ROOM_BELOW = 28,
    MARK_ROW = 30,  /* height of a row of turning points above the plot */
    MOST_LINES = 5, /* steps of the scale */
    MOST_NAMED_COLUMNS = 16,
    NAME_COLUMNS = 8,   /* a longer name does not fit beside its line */
    NAME_DISTANCE = 18, /* from one name to the next */
    METER_STYLES = 3
};

/* A chart being drawn. */
struct drawing {
    struct html *html;
    const struct chart *chart;
    int top; /* of the plot */
};

/* The shape of a point, around 0, 0. */
static const char *const shapes[METER_STYLES] = {
    "<path class=\"mark-0\" d=\"M-4-4h8v8h-8z\"/>",
    "<path class=\"mark-1\" d=\"M0-5.5L5 4H-5z\"/>",
    "<path class=\"mark-2\" d=\"M0-6L6 0 0 6-6 0z\"/>",
};
static const char dot[] = "<circle class=\"points-mark\" r=\"5\"/>";

static const char *shape_of(const struct chart *chart, size_t series)
{
    if (chart->series[series].kind == CHART_POINTS)
        return dot;
    return shapes[(series - (chart->series[0].kind == CHART_POINTS)) % METER_STYLES];
}

static void add_line_class(const struct drawing *drawing, size_t series)
{
    const struct chart *chart = drawing->chart;
    bool first = chart->series[0].kind == CHART_POINTS;
    if (chart->series[series].kind == CHART_POINTS)
        html_add(drawing->html, "line points-line");
    else
        strbuf_printf(drawing->html->out, "line meter-%zu", (series - first) % METER_STYLES);
}

/* ---- places ---- */

/* Hundredths of a percent of the width, for a place at `halves` half columns. */
static int across(const struct chart *chart, size_t halves)
{
    size_t last = 2 * (chart->column_count - 1);
    return last ? (int)(halves * 10000 / last) : 0;
}

static void add_x(const struct drawing *drawing, const char *name, size_t column)
{
    int x = across(drawing->chart, 2 * column);
    strbuf_printf(drawing->html->out, " %s=\"%d.%02d%%\"", name, x / 100, x % 100);
}

/* Tenths of a pixel from the top of the drawing. */
static int down(const struct drawing *drawing, const struct chart_series *series, int32_t value)
{
    int64_t range = (int64_t)series->max - series->min, below = (int64_t)series->max - value;
    return drawing->top * 10 + (int)(below * PLOT_HEIGHT * 10 / range);
}

static void add_y(const struct drawing *drawing, const char *name, int tenths)
{
    strbuf_printf(drawing->html->out, " %s=\"%d.%d\"", name, tenths / 10, tenths % 10);
}

/* ---- the scale ---- */

/* Whether one scale serves: that of the points, or one that all meters share. */
static bool has_scale(const struct chart *chart)
{
    for (size_t s = 1; s < chart->series_count; s++) {
        bool same =
            chart->series[s].min == chart->series[0].min && chart->series[s].max == chart->series[0].max;
        if (chart->series[0].kind == CHART_METER && !same)
            return false;
    }
    return true;
}

/* The smallest of 1, 2, 5, 10, 20, 25, 50, 100 … that needs few lines. */
static int64_t step_of(int64_t range)
{
    static const int64_t steps[] = {10, 20, 25, 50};
    if (range <= MOST_LINES)
        return 1;
    if (range <= 2 * MOST_LINES)
        return 2;
    if (range <= 5 * MOST_LINES)
        return 5;
    for (int64_t unit = 1;; unit *= 10)
        for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
            if (range <= steps[i] * unit * MOST_LINES)
                return steps[i] * unit;
}

static void add_rule(const struct drawing *drawing, const char *name, int tenths)
{
    strbuf_printf(drawing->html->out, "<line class=\"%s\" x1=\"0\" x2=\"100%%\"", name);
    add_y(drawing, "y1", tenths);
    add_y(drawing, "y2", tenths);
    html_add(drawing->html, "/>\n");
}

static void add_scale(const struct drawing *drawing)
{
    const struct chart_series *series = &drawing->chart->series[0];
    int bottom = (drawing->top + PLOT_HEIGHT) * 10;
    add_rule(drawing, "axis", bottom);
    if (!has_scale(drawing->chart))
        return;
    int64_t step = step_of((int64_t)series->max - series->min);
    int64_t first = series->min / step * step;
    for (int64_t value = first < series->min ? first + step : first; value <= series->max; value += step) {
        int y = down(drawing, series, (int32_t)value);
        if (y != bottom)
            add_rule(drawing, "grid", y);
        html_add(drawing->html, "<text x=\"0\" dx=\"-12\" text-anchor=\"end\" dy=\"4.5\"");
        add_y(drawing, "y", y);
        html_add(drawing->html, ">");
        html_add_number(drawing->html, (int32_t)value);
        html_add(drawing->html, "</text>\n");
    }
}

/* The first and the last moment always have their name; between them as many as there is room for, and on a
 * narrow page every other one. */
static void add_columns(const struct drawing *drawing)
{
    const struct chart *chart = drawing->chart;
    size_t last = chart->column_count - 1, every = last / MOST_NAMED_COLUMNS + 1;
    for (size_t c = 0; c <= last; c++) {
        bool end = c == 0 || c == last;
        if (!end && (c % every || c + every > last))
            continue;
        bool minor = !end && (c / every % 2 == 0 || c + 1 == last || c == 1);
        strbuf_printf(drawing->html->out, "<text%s text-anchor=\"middle\"", minor ? " class=\"minor\"" : "");
        add_x(drawing, "x", c);
        add_y(drawing, "y", (drawing->top + PLOT_HEIGHT + 20) * 10);
        html_add(drawing->html, ">");
        html_add_main(drawing->html, "tspan", &chart->columns[c]);
        html_add(drawing->html, "</text>\n");
    }
}

/* ---- lines ---- */

static bool is_marked(const struct chart *chart, size_t column)
{
    for (size_t m = 0; m < chart->mark_count; m++)
        if (chart->marks[m].column == column)
            return true;
    return false;
}

static void add_stretch(const struct drawing *drawing, size_t number, size_t column)
{
    const struct chart_series *series = &drawing->chart->series[number];
    html_add(drawing->html, "<line class=\"");
    if (series->kind == CHART_POINTS && is_marked(drawing->chart, column))
        html_add(drawing->html, "line fall");
    else
        add_line_class(drawing, number);
    html_add(drawing->html, "\"");
    add_x(drawing, "x1", column - 1);
    add_y(drawing, "y1", down(drawing, series, series->values[column - 1]));
    add_x(drawing, "x2", column);
    add_y(drawing, "y2", down(drawing, series, series->values[column]));
    html_add(drawing->html, "/>\n");
}

static void add_point(const struct drawing *drawing, size_t number, size_t column)
{
    const struct chart_series *series = &drawing->chart->series[number];
    html_add(drawing->html, "<svg overflow=\"visible\"");
    add_x(drawing, "x", column);
    add_y(drawing, "y", down(drawing, series, series->values[column]));
    strbuf_printf(drawing->html->out, ">%s</svg>\n", shape_of(drawing->chart, number));
}

static void add_series(const struct drawing *drawing, size_t number)
{
    for (size_t c = 1; c < drawing->chart->column_count; c++)
        add_stretch(drawing, number, c);
    for (size_t c = 0; c < drawing->chart->column_count; c++)
        add_point(drawing, number, c);
}

/* ---- names beside the ends of lines ---- */

static int end_of(const struct drawing *drawing, size_t number)
{
    const struct chart_series *series = &drawing->chart->series[number];
    return down(drawing, series, series->values[drawing->chart->column_count - 1]);
}

/* How many lines end below line `number`; of two that end together the later counts as below. */
static int lines_below(const struct drawing *drawing, size_t number)
{
    int count = 0, end = end_of(drawing, number);
    for (size_t s = 0; s < drawing->chart->series_count; s++) {
        int other = end_of(drawing, s);
        count += other > end || (other == end && s > number);
    }
    return count;
}

/* Where the name of a line stands: at its end, but below the names above it, and with room for those below.
 */
static int name_place(const struct drawing *drawing, size_t number)
{
    int place = end_of(drawing, number), below = lines_below(drawing, number);
    int lowest = (drawing->top + PLOT_HEIGHT - below * NAME_DISTANCE) * 10;
    for (size_t s = 0; s < drawing->chart->series_count; s++)
        if (lines_below(drawing, s) == below + 1 && place < name_place(drawing, s) + NAME_DISTANCE * 10)
            place = name_place(drawing, s) + NAME_DISTANCE * 10;
    return place < lowest ? place : lowest;
}

static void add_name(const struct drawing *drawing, size_t number)
{
    const struct chart_series *series = &drawing->chart->series[number];
    const char *label = km_text_get(&series->label, drawing->html->tree->language);
    html_add(drawing->html, "<text class=\"end\" x=\"100%\" dx=\"12\" dy=\"4.5\"");
    add_y(drawing, "y", name_place(drawing, number));
    html_add(drawing->html, ">");
    if (text_width(label) <= NAME_COLUMNS) {
        html_add_main(drawing->html, "tspan", &series->label);
        html_add(drawing->html, " ");
    }
    html_add_number(drawing->html, series->values[drawing->chart->column_count - 1]);
    html_add(drawing->html, "</text>\n");
}

/* ---- turning points ---- */

/* Neighbours stand in two rows. */
static int mark_row(const struct chart *chart, size_t mark)
{
    int row = 0;
    for (size_t m = 1; m <= mark; m++)
        row = chart->marks[m].column == chart->marks[m - 1].column + 1 ? 1 - row : 0;
    return row;
}

static int mark_rows(const struct chart *chart)
{
    int rows = chart->mark_count > 0;
    for (size_t m = 0; m < chart->mark_count; m++)
        rows = mark_row(chart, m) ? 2 : rows;
    return rows;
}

static void add_mark(const struct drawing *drawing, size_t number)
{
    const struct chart_mark *mark = &drawing->chart->marks[number];
    html_add(drawing->html, "<svg overflow=\"visible\"");
    add_x(drawing, "x", mark->column);
    add_y(drawing, "y", (ROOM_ABOVE + mark_row(drawing->chart, number) * MARK_ROW) * 10);
    strbuf_printf(drawing->html->out,
                  "><circle class=\"ring\" r=\"11\"/><text class=\"ring-number\" text-anchor=\"middle\" "
                  "y=\"4.5\">%u</text><text class=\"loss\" x=\"16\" y=\"4.5\">",
                  mark->rank);
    html_add_main(drawing->html, "tspan", &mark->label);
    html_add(drawing->html, "</text></svg>\n");
}

/* ---- the figure ---- */

static void add_legend(const struct drawing *drawing)
{
    struct html *html = drawing->html;
    html_add(html, "<ul class=\"legend\">\n");
    for (size_t s = 0; s < drawing->chart->series_count; s++) {
        html_add(html, "<li><svg class=\"swatch\" aria-hidden=\"true\"><line class=\"");
        add_line_class(drawing, s);
        strbuf_printf(html->out,
                      "\" x1=\"2\" y1=\"8\" x2=\"38\" y2=\"8\"/><svg x=\"20\" y=\"8\" "
                      "overflow=\"visible\">%s</svg></svg>",
                      shape_of(drawing->chart, s));
        html_add_text(html, &drawing->chart->series[s].label);
        html_add(html, "</li>\n");
    }
    html_add(html, "</ul>\n");
}

static void add_drawing(const struct drawing *drawing)
{
    struct html *html = drawing->html;
    enum km_language language = html->tree->language;
    strbuf_printf(html->out,
                  "<svg class=\"plot\" height=\"%d\" role=\"img\" aria-labelledby=\"chart-%u\">\n"
                  "<title id=\"chart-%u\">",
                  drawing->top + PLOT_HEIGHT + ROOM_BELOW, html->charts, html->charts);
    html_add_plain(html, km_text_get(&drawing->chart->title, language));
    html_add(html, "</title>\n<desc>");
    html_add_plain(html, km_text_get(&drawing->chart->summary, language));
    html_add(html, "</desc>\n");
    add_scale(drawing);
    add_columns(drawing);
    for (size_t s = drawing->chart->series_count; s-- > 0;)
        add_series(drawing, s);
    for (size_t s = 0; s < drawing->chart->series_count; s++)
        add_name(drawing, s);
    for (size_t m = 0; m < drawing->chart->mark_count; m++)
        add_mark(drawing, m);
    html_add(html, "</svg>\n");
}

static void add_values(struct html *html, const struct chart *chart)
{
    html_add(html, "<details>\n<summary>");
    html_add_text(html, &chart->values_title);
    html_add(html, "</summary>\n<table class=\"values\">\n<thead><tr><th scope=\"col\">");
    html_add_text(html, &chart->column_title);
    html_add(html, "</th>");
    for (size_t s = 0; s < chart->series_count; s++) {
        html_add(html, "<th scope=\"col\">");
        html_add_text(html, &chart->series[s].label);
        html_add(html, "</th>");
    }
    html_add(html, "</tr></thead>\n<tbody>\n");
    for (size_t c = 0; c < chart->column_count; c++) {
        html_add(html, "<tr><th scope=\"row\">");
        html_add_text(html, &chart->columns[c]);
        html_add(html, "</th>");
        for (size_t s = 0; s < chart->series_count; s++) {
            html_add(html, "<td>");
            html_add_number(html, chart->series[s].values[c]);
            html_add(html, "</td>");
        }
        html_add(html, "</tr>\n");
    }
    html_add(html, "</tbody>\n</table>\n</details>\n");
}

void html_add_chart(struct html *html, const struct chart *chart)
{
    struct drawing drawing = {
        .html = html,
        .chart = chart,
        .top = ROOM_ABOVE + mark_rows(chart) * MARK_ROW,
    };
    html->charts++;
    html_add(html, "<figure class=\"chart\">\n");
    add_legend(&drawing);
    add_drawing(&drawing);
    html_add(html, "<figcaption>");
    html_add_text(html, &chart->summary);
    html_add(html, "</figcaption>\n");
    add_values(html, chart);
    html_add(html, "</figure>\n");
}
