/* The curve of a run: what was still attainable after each answer (left scale) and the meters (right scale).
 * It is drawn from the ground up: the cursor's column, the grid, the meters, the points, and on top the ranks
 * of the turning points with what they cost. Signs differ in shape and stroke, not in colour alone. */
#include "gui/screens/app_run.h"
#include "gui/screens/chrome.h"
#include "gui/screens/debrief.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/picture.h"

enum {
    HEIGHT = 240,
    LOW_HEIGHT = 188, /* in a low window, so that what was said stands below it */
    LOW_WINDOW = 800,
    SIDE = 16,
    ABOVE = 10,
    RING = 24,
    DOT = 5,
    SIGN = 8, /* a meter's square or triangle */
    SAMPLE = 36,
    FALL_WIDTH = 5
};
static const float POINTS_WIDTH = 3.5F;

/* One line of the curve. */
struct series {
    bool points; /* what was attainable; else a meter */
    size_t meter;
    int32_t least, most;
};

struct axes {
    struct gui_rect plot, whole;
    uint32_t turns;
};

/* ---- values ---- */

static struct series points_series(const struct app *app)
{
    int32_t last = km_attainable_points(app_attainable(app), km_session_turns(app_session(app)));
    int32_t most = km_score_points(app_score(app))->possible;
    bool below = last != KM_NO_POINTS && last < 0;
    return (struct series){.points = true, .least = below ? last : 0, .most = most > 0 ? most : 1};
}

static struct series meter_series(const struct app *app, size_t number)
{
    struct km_meter meter = km_scenario_meter(app_scenario(app), number);
    return (struct series){.meter = number, .least = meter.min, .most = meter.max};
}

static bool is_anger(const struct app *app, const struct series *series)
{
    return !series->points && series->meter == km_anger_meter(app_scenario(app));
}

/* Where nothing is attainable the line of points lies on the ground. */
static int32_t value_at(const struct app *app, const struct series *series, uint32_t turn)
{
    if (!series->points)
        return debrief_meter(app, series->meter, turn);
    int32_t points = km_attainable_points(app_attainable(app), turn);
    return points == KM_NO_POINTS ? series->least : points;
}

static float x_at(const struct axes *axes, uint32_t turn)
{
    uint32_t turns = axes->turns ? axes->turns : 1;
    return (float)axes->plot.x + (float)axes->plot.width * (float)turn / (float)turns;
}

static float y_of(const struct axes *axes, const struct series *series, int32_t value)
{
    float part = (float)(value - series->least) / (float)(series->most - series->least);
    return (float)(axes->plot.y + axes->plot.height) - (float)axes->plot.height * part;
}

static enum gui_colour colour_of(const struct app *app, const struct series *series)
{
    if (series->points)
        return GUI_AI;
    return is_anger(app, series) ? GUI_SUO : GUI_MATSU;
}

/* ---- lines and signs ---- */

static void draw_sign(const struct app *app, struct gui *gui, const struct series *series, float x, float y)
{
    struct gui_draw *draw = gui_drawing(gui);
    uint32_t colour = gui_rgba(gui, colour_of(app, series)), ground = gui_rgba(gui, GUI_PANEL);
    if (series->points) {
        gui_draw_disc(draw, x, y, DOT + 2, ground);
        gui_draw_disc(draw, x, y, DOT, colour);
        return;
    }
    float half = SIGN / 2.0F;
    const struct gui_point square[] = {
        {x - half, y - half}, {x + half, y - half}, {x + half, y + half}, {x - half, y + half}};
    const struct gui_point triangle[] = {
        {x, y - half - 1}, {x + half + 1, y + half}, {x - half - 1, y + half}};
    bool anger = is_anger(app, series);
    const struct gui_point *points = anger ? square : triangle;
    gui_draw_polygon(draw, points, anger ? 4 : 3, ground);
    gui_draw_line(draw, points, anger ? 4 : 3, 2, true, colour);
}

static void draw_stroke(const struct app *app, struct gui *gui, const struct series *series,
                        const struct gui_point *points, size_t count)
{
    uint32_t colour = gui_rgba(gui, colour_of(app, series));
    if (series->points)
        gui_draw_line(gui_drawing(gui), points, count, POINTS_WIDTH, false, colour);
    else if (is_anger(app, series))
        gui_draw_dashed_line(gui_drawing(gui), points, count, 2, 7, 5, colour);
    else
        gui_draw_dashed_line(gui_drawing(gui), points, count, 2, 2, 5, colour);
}

static void draw_falls(const struct app *app, struct gui *gui, const struct axes *axes,
                       const struct series *series)
{
    for (size_t p = 0; p < debrief_turning_points(app); p++) {
        uint32_t turn = km_report_turning_point(app_report(app), p)->decision.turn;
        const struct gui_point fall[] = {
            {x_at(axes, turn - 1), y_of(axes, series, value_at(app, series, turn - 1))},
            {x_at(axes, turn), y_of(axes, series, value_at(app, series, turn))}};
        gui_draw_line(gui_drawing(gui), fall, 2, FALL_WIDTH, false, gui_rgba(gui, GUI_SHU));
    }
}

static void draw_series(const struct app *app, struct gui *gui, const struct axes *axes, struct series series)
{
    struct gui_point *points = arena_array(gui_arena(gui), axes->turns + 1, sizeof *points);
    for (uint32_t turn = 0; turn <= axes->turns; turn++)
        points[turn] =
            (struct gui_point){x_at(axes, turn), y_of(axes, &series, value_at(app, &series, turn))};
    draw_stroke(app, gui, &series, points, axes->turns + 1);
    if (series.points)
        draw_falls(app, gui, axes, &series);
    for (uint32_t turn = 0; turn <= axes->turns; turn++)
        draw_sign(app, gui, &series, points[turn].x, points[turn].y);
}

/* ---- grid and labels ---- */

/* Into how many equal whole parts the range is divided: as many as have room for a number, 1 at least. */
static int32_t parts_of(int32_t range, int32_t most)
{
    static const int32_t wished[] = {4, 5, 2, 3};
    for (size_t i = 0; i < sizeof wished / sizeof *wished; i++)
        if (wished[i] <= most && range % wished[i] == 0)
            return wished[i];
    return 1;
}

static const struct gui_style label_style = {.type = GUI_LABEL, .colour = GUI_INK2};

static int label_width(struct gui *gui, const struct series *series)
{
    int least = gui_text_width(gui, debrief_number(gui, series->least), label_style);
    int most = gui_text_width(gui, debrief_number(gui, series->most), label_style);
    return least > most ? least : most;
}

static void draw_scale(const struct app *app, struct gui *gui, const struct axes *axes, struct series series,
                       bool right)
{
    int line = gui_type_line(GUI_LABEL, KM_JA, gui_settings(gui)->scale),
        width = label_width(gui, &series) + 2;
    int32_t range = series.most - series.least, room = axes->plot.height / (line + GUI_GAP_INSIDE);
    int32_t parts = parts_of(range, right && room > 2 ? 2 : room);
    struct gui_style style = label_style;
    style.align = right ? GUI_START : GUI_END;
    style.colour = right ? colour_of(app, &series) : GUI_INK2;
    for (int32_t part = 0; part <= parts; part++) {
        int32_t value = series.least + range / parts * part;
        int y = (int)y_of(axes, &series, value);
        int x = right ? axes->plot.x + axes->plot.width + SIDE : axes->plot.x - SIDE - width;
        struct gui_rect rect = {x, y - line / 2, width, line};
        gui_text_in(gui, rect, debrief_number(gui, value), style, GUI_CENTRE);
        if (!right)
            gui_fill(gui, (struct gui_rect){axes->plot.x - 8, y, axes->plot.width + 16, 1}, GUI_RULE);
    }
}

static int column_width(const struct axes *axes)
{
    return axes->plot.width / (int)(axes->turns ? axes->turns : 1);
}

static struct gui_rect column_of(const struct axes *axes, uint32_t turn)
{
    int width = column_width(axes) < 96 ? column_width(axes) : 96;
    struct gui_rect column = {(int)x_at(axes, turn) - width / 2, axes->whole.y + ABOVE, width,
                              axes->whole.height - 2 * ABOVE + 2};
    return gui_rect_intersection(column, axes->whole);
}

/* Under the plot; every second one and so on when they have no room. */
static void draw_turns(struct app *app, struct gui *gui, const struct axes *axes)
{
    int line = gui_type_line(GUI_LABEL, KM_JA, gui_settings(gui)->scale), widest = 0;
    for (uint32_t turn = 0; turn <= axes->turns; turn++) {
        const char *word =
            turn && !debrief_is_form(app, turn) ? gui_format(gui, "%u", turn) : debrief_turn(app, gui, turn);
        int width = gui_text_width(gui, word, GUI_STYLE(.type = GUI_LABEL, .bold = true)) + GUI_GAP;
        widest = width > widest ? width : widest;
    }
    uint32_t step = 1;
    while ((int)step * column_width(axes) < widest && step < axes->turns)
        step++;
    for (uint32_t turn = 0; turn <= axes->turns; turn++) {
        bool current = turn == app->debrief->turn;
        if (turn % step)
            continue;
        const char *word =
            turn && !debrief_is_form(app, turn) ? gui_format(gui, "%u", turn) : debrief_turn(app, gui, turn);
        struct gui_rect rect = {(int)x_at(axes, turn) - widest / 2,
                                axes->plot.y + axes->plot.height + line / 2 + GUI_GAP_INSIDE, widest, line};
        gui_text_in(gui, rect, word,
                    GUI_STYLE(.type = GUI_LABEL, .bold = current, .colour = current ? GUI_AI : GUI_INK2,
                              .align = GUI_CENTRE),
                    GUI_CENTRE);
    }
}

/* ---- ranks ---- */

static const char *loss_word(struct app *app, struct gui *gui, const struct km_decision *decision)
{
    bool solved = debrief_is_solved(app, decision->turn);
    const char *word = decision->loss == KM_NO_POINTS ? app_word(app, "chart.end-lost")
                       : decision->loss               ? debrief_number(gui, -decision->loss)
                                                      : app_word(app, km_report_gap_key(app_report(app)));
    return solved ? gui_format(gui, "%s ✓", word) : word;
}

static void draw_rank(struct app *app, struct gui *gui, const struct axes *axes, size_t rank)
{
    const struct km_turning_point *point = km_report_turning_point(app_report(app), rank - 1);
    const struct km_decision *decision = &point->decision;
    int size = chrome_scaled(gui, RING), x = (int)x_at(axes, decision->turn);
    struct gui_rect ring = {x - size / 2, axes->whole.y + ABOVE + GUI_GAP_INSIDE, size, size};
    bool current = point->turn == app->debrief->turn;
    uint32_t ai = gui_rgba(gui, GUI_AI);
    gui_draw_fill(gui_drawing(gui), ring, (float)size / 2, current ? ai : gui_rgba(gui, GUI_PANEL));
    gui_draw_stroke(gui_drawing(gui), ring, (float)size / 2, GUI_STROKE_CONTROL, ai);
    gui_text_in(gui, ring, gui_format(gui, "%zu", rank),
                GUI_STYLE(.type = GUI_LABEL, .bold = true, .colour = current ? GUI_ON_AI : GUI_AI,
                          .align = GUI_CENTRE),
                GUI_CENTRE);
    if (!app_attainable(app))
        return;
    struct gui_style style = {.type = GUI_NOTE, .bold = true, .colour = GUI_SHU};
    const char *word = loss_word(app, gui, decision);
    int width = gui_text_width(gui, word, style);
    struct gui_rect place = {ring.x + size + GUI_GAP_INSIDE, ring.y, width, size};
    if (place.x + width > axes->whole.x + axes->whole.width)
        place.x = ring.x - GUI_GAP_INSIDE - width;
    if (column_width(axes) >= size + width + GUI_GAP)
        gui_text_in(gui, place, word, style, GUI_CENTRE);
}

/* ---- the whole ---- */

static const char *column_label(struct app *app, struct gui *gui, uint32_t turn)
{
    const char *word = debrief_turn(app, gui, turn);
    return app_attainable(app)
               ? gui_format(gui, "%s %s", word,
                            debrief_points(gui, km_attainable_points(app_attainable(app), turn)))
               : word;
}

/* A click moves the cursor. Enter, where the cursor is at a turning point, tries it again. */
static void touch_column(struct app *app, struct gui *gui, const struct axes *axes, uint32_t turn)
{
    const char *id = gui_id(gui, "debrief.curve", turn);
    size_t rank = app_attainable(app) && turn == app->debrief->turn ? debrief_rank_of(app, turn) : 0;
    if (rank && gui_is_focused(gui, id) && gui_key(gui, GUI_KEY_ENTER))
        app->debrief->retry = km_report_turning_point(app_report(app), rank - 1)->decision.turn;
    if (gui_touch(gui, id, column_label(app, gui, turn), column_of(axes, turn), GUI_ROLE_RADIO, NULL) &&
        turn != app->debrief->turn)
        debrief_open_turn(app, turn);
}

static void touch_columns(struct app *app, struct gui *gui, const struct axes *axes)
{
    gui_group_begin(gui, "debrief.curve");
    for (uint32_t turn = 0; turn <= axes->turns; turn++)
        touch_column(app, gui, axes, turn);
    gui_group_end(gui);
}

static struct axes axes_in(const struct app *app, struct gui *gui, struct gui_rect whole)
{
    int scale = gui_settings(gui)->scale, line = gui_type_line(GUI_LABEL, KM_JA, scale);
    struct axes axes = {.whole = whole, .plot = whole, .turns = km_session_turns(app_session(app))};
    int left = SIDE, right = 0;
    if (app_attainable(app)) {
        struct series points = points_series(app);
        left = label_width(gui, &points);
    }
    for (size_t m = 0; m < km_scenario_meter_count(app_scenario(app)); m++) {
        struct series meter = meter_series(app, m);
        right = label_width(gui, &meter) > right ? label_width(gui, &meter) : right;
    }
    gui_cut_top(&axes.plot, ABOVE + chrome_scaled(gui, RING) + 20);
    gui_cut_bottom(&axes.plot, line + line / 2 + 2 * GUI_GAP_INSIDE + ABOVE);
    gui_cut_left(&axes.plot, left + 2 * SIDE + 8);
    gui_cut_right(&axes.plot, right + 2 * SIDE + 8);
    return axes;
}

static void draw_scales(const struct app *app, struct gui *gui, const struct axes *axes)
{
    size_t meters = km_scenario_meter_count(app_scenario(app));
    if (app_attainable(app))
        draw_scale(app, gui, axes, points_series(app), false);
    if (meters)
        draw_scale(app, gui, axes, meter_series(app, 0), true);
}

static int height_of(const struct gui *gui)
{
    int height = gui_settings(gui)->height < LOW_WINDOW ? LOW_HEIGHT : HEIGHT;
    return height + chrome_scaled(gui, 64) - 64;
}

void debrief_curve(struct app *app, struct gui *gui)
{
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .flush = true});
    struct gui_rect rect =
        gui_picture_begin(gui, app_word(app, "report.turning-points"), gui_column_width(gui), height_of(gui));
    struct axes axes = axes_in(app, gui, rect);
    struct gui_rect column = column_of(&axes, app->debrief->turn);
    gui_draw_fill(gui_drawing(gui), column, 4, gui_rgba(gui, GUI_AI_WASH));
    if (gui_settings(gui)->theme == GUI_CONTRAST)
        gui_draw_stroke(gui_drawing(gui), column, 4, 2, gui_rgba(gui, GUI_AI));
    draw_scales(app, gui, &axes);
    draw_turns(app, gui, &axes);
    for (size_t m = km_scenario_meter_count(app_scenario(app)); m-- > 0;)
        draw_series(app, gui, &axes, meter_series(app, m));
    if (app_attainable(app))
        draw_series(app, gui, &axes, points_series(app));
    for (size_t rank = 1; rank <= debrief_turning_points(app); rank++)
        if (km_report_turning_point(app_report(app), rank - 1)->marked)
            draw_rank(app, gui, &axes, rank);
    touch_columns(app, gui, &axes);
    gui_picture_end(gui);
    gui_card_end(gui);
}

/* ---- legend ---- */

static const char *series_word(struct app *app, struct gui *gui, const struct series *series)
{
    if (series->points)
        return app_word(app, "gui.debrief.curve.points");
    struct km_meter meter = km_scenario_meter(app_scenario(app), series->meter);
    return app_phrase(app, gui, "gui.debrief.curve.meter",
                      UI_ARGUMENTS({.name = "meter", .text = app_text(app, &meter.label)}));
}

static void show_sample(struct app *app, struct gui *gui, struct series series)
{
    int line = gui_type_line(GUI_LABEL, app_language(app), gui_settings(gui)->scale);
    struct gui_rect rect = gui_picture_begin(gui, "", SAMPLE, line);
    float y = (float)rect.y + (float)line / 2;
    const struct gui_point points[] = {{(float)rect.x + 2, y}, {(float)(rect.x + SAMPLE) - 2, y}};
    draw_stroke(app, gui, &series, points, 2);
    draw_sign(app, gui, &series, (float)rect.x + SAMPLE / 2.0F, y);
    gui_picture_end(gui);
    gui_text(gui, series_word(app, gui, &series), label_style);
}

int debrief_legend_width(struct app *app, struct gui *gui)
{
    int width = 0;
    size_t meters = km_scenario_meter_count(app_scenario(app));
    for (size_t m = 0; m < meters + (app_attainable(app) != NULL); m++) {
        struct series series = m < meters ? meter_series(app, m) : points_series(app);
        width += SAMPLE + gui_text_width(gui, series_word(app, gui, &series), label_style) + 2 * GUI_GAP + 4;
    }
    return width;
}

void debrief_legend(struct app *app, struct gui *gui)
{
    gui_flow_begin(gui, GUI_GAP, GUI_END);
    if (app_attainable(app))
        show_sample(app, gui, points_series(app));
    for (size_t m = 0; m < km_scenario_meter_count(app_scenario(app)); m++)
        show_sample(app, gui, meter_series(app, m));
    gui_flow_end(gui);
}

/* ---- as rows ---- */

void debrief_curve_rows(struct app *app, struct gui *gui)
{
    gui_group_begin(gui, "debrief.curve");
    for (size_t rank = 1; rank <= debrief_turning_points(app); rank++) {
        const struct km_turning_point *point = km_report_turning_point(app_report(app), rank - 1);
        const struct km_decision *decision = &point->decision;
        const char *turn = debrief_turn(app, gui, point->turn);
        const struct gui_table_row row = {.cells = {.widths = {GUI_SHARE(1)}, .count = 1},
                                          .current = point->turn == app->debrief->turn};
        if (gui_table_row_begin(gui, gui_id(gui, "debrief.curve", point->turn), turn, &row))
            debrief_open_turn(app, point->turn);
        gui_cell(gui);
        gui_flow_begin(gui, GUI_GAP, GUI_START);
        debrief_rank(gui, rank, false);
        gui_text(gui, turn, GUI_STYLE(.bold = true));
        if (app_attainable(app))
            gui_text(gui,
                     gui_format(gui, "%s → %s", debrief_points(gui, decision->before),
                                debrief_points(gui, decision->after)),
                     GUI_STYLE(.type = GUI_REPORT));
        gui_flow_end(gui);
        gui_table_row_end(gui);
    }
    gui_group_end(gui);
}
