/* The runs of this scene side by side: a column each, the newest last, and what came of each rule in it.
 * Where not all find room, the newest are shown, and the others a page away. */
#include "gui/screens/debrief.h"

#include "base/date.h"
#include "gui/screens/app_run.h"
#include "gui/screens/chrome.h"
#include "gui/ui/button.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/picture.h"
#include "gui/ui/rows.h"
#include "gui/ui/show.h"

enum { LEAST_COLUMN = 36, COLUMN_SIDE = 8, ROW_HEIGHT = 28, TITLE = 220, FEW = 3 };

static const enum gui_verdict looks[] = {
    [KM_KEPT] = GUI_KEPT,
    [KM_BROKEN] = GUI_BROKEN,
    [KM_UNTESTED] = GUI_NOT_TESTED,
    [KM_NOT_APPLICABLE] = GUI_NOT_APPLICABLE,
};

static const struct gui_style small = {.type = GUI_NOTE, .colour = GUI_INK2};

/* Which runs are shown, how wide their columns are, and whether they stand below the rule's title. */
struct matrix {
    size_t first, end, count;
    int column, kept;
    bool stacked;
};

/* ---- words ---- */

static const char *const days_of_month[] = {
    "gui.history.day.01", "gui.history.day.02", "gui.history.day.03", "gui.history.day.04",
    "gui.history.day.05", "gui.history.day.06", "gui.history.day.07", "gui.history.day.08",
    "gui.history.day.09", "gui.history.day.10", "gui.history.day.11", "gui.history.day.12",
};

/* The number that the digits at `at` and after it make. */
static int64_t two_digits(const char *date, size_t at)
{
    return 10 * (date[at] - '0') + date[at + 1] - '0';
}

static const char *day_of(struct app *app, struct gui *gui, size_t run)
{
    const struct km_past_run *past = km_history_run(app_history(app), run);
    const char *day = date_day(gui_arena(gui), past->began_ms, past->minutes_east);
    if (strlen(day) < strlen("2026-12-01"))
        return "";
    return app_phrase(app, gui, days_of_month[two_digits(day, 5) - 1],
                      UI_ARGUMENTS({.name = "day", .number = two_digits(day, 8)}));
}

/* A day stands above the first of its runs. */
static const char *head_of(struct app *app, struct gui *gui, const struct matrix *matrix, size_t run)
{
    const char *day = day_of(app, gui, run);
    if (run == km_history_current(app_history(app)))
        return app_word(app, "gui.history.current");
    return run > matrix->first && strcmp(day, day_of(app, gui, run - 1)) == 0 ? "" : day;
}

static const char *score_of(struct app *app, struct gui *gui, size_t run)
{
    const struct km_past_run *past = km_history_run(app_history(app), run);
    return past->scored ? debrief_number(gui, past->score) : "—";
}

static const char *verdict_word(struct app *app, size_t rule, size_t run)
{
    return app_word(app, km_verdict_key(km_history_verdict(app_history(app), rule, run)));
}

/* What a row says, run by run: for who does not see it. */
static const char *row_in_words(struct app *app, struct gui *gui, const struct matrix *matrix, size_t rule)
{
    struct strbuf out;
    strbuf_init(&out, gui_arena(gui));
    for (size_t run = matrix->first; run < matrix->end; run++)
        strbuf_printf(&out, "%s%s %s", run > matrix->first ? ", " : "", day_of(app, gui, run),
                      verdict_word(app, rule, run));
    return out.data;
}

static const char *kept_words(struct app *app, struct gui *gui, size_t rule)
{
    const struct km_past_rule *past = km_history_rule(app_history(app), rule);
    if (!(past->kept + past->broken))
        return app_word(app, "verdict.untested");
    return app_phrase(app, gui, "gui.history.kept.of",
                      UI_ARGUMENTS({.name = "kept", .number = (int64_t)past->kept},
                                   {.name = "tested", .number = (int64_t)(past->kept + past->broken)}));
}

/* ---- what fits ---- */

static int widest(int a, int b)
{
    return a > b ? a : b;
}

static int column_width(struct app *app, struct gui *gui)
{
    int width = gui_text_width(gui, app_word(app, "gui.history.current"), small);
    for (size_t run = 0; run < km_history_run_count(app_history(app)); run++)
        width = widest(width, gui_text_width(gui, day_of(app, gui, run), small));
    return widest(width + COLUMN_SIDE, chrome_scaled(gui, LEAST_COLUMN));
}

static int kept_width(struct app *app, struct gui *gui)
{
    int width = gui_text_width(gui, app_word(app, "gui.history.kept"), small);
    for (size_t rule = 0; rule < km_history_rule_count(app_history(app)); rule++)
        width = widest(width, gui_text_width(gui, kept_words(app, gui, rule), GUI_STYLE(.type = GUI_NOTE)));
    return width + 2;
}

static struct matrix find_matrix(struct app *app, struct gui *gui)
{
    enum { SIDES = 2 * GUI_GAP_GROUP };
    struct matrix matrix = {.count = km_history_run_count(app_history(app)),
                            .column = column_width(app, gui),
                            .kept = kept_width(app, gui)};
    int room = gui_column_width(gui) - SIDES;
    int beside = (room - chrome_scaled(gui, TITLE) - matrix.kept - 2 * GUI_GAP_GROUP) / matrix.column;
    size_t wanted = matrix.count < FEW ? matrix.count : FEW;
    matrix.stacked = beside < (int)wanted;
    int columns = matrix.stacked ? room / matrix.column : beside;
    size_t most = columns > 1 ? (size_t)columns : 1;
    if (app->debrief->newer + most > matrix.count)
        app->debrief->newer = matrix.count > most ? matrix.count - most : 0;
    matrix.end = matrix.count - app->debrief->newer;
    matrix.first = matrix.end > most ? matrix.end - most : 0;
    return matrix;
}

static int runs_width(const struct matrix *matrix)
{
    return (int)(matrix->end - matrix->first) * matrix->column;
}

/* ---- a row ---- */

/* What stands in the column of a run. */
typedef void show_cell(struct app *app, struct gui *gui, const struct matrix *matrix, size_t row, size_t run,
                       struct gui_rect rect);

static void show_head_cell(struct app *app, struct gui *gui, const struct matrix *matrix, size_t row,
                           size_t run, struct gui_rect rect)
{
    bool current = run == km_history_current(app_history(app));
    (void)row;
    gui_text_in(gui, rect, head_of(app, gui, matrix, run),
                GUI_STYLE(.type = GUI_NOTE, .bold = current, .colour = current ? GUI_AI : GUI_INK2,
                          .align = GUI_CENTRE),
                GUI_CENTRE);
}

static void show_score_cell(struct app *app, struct gui *gui, const struct matrix *matrix, size_t row,
                            size_t run, struct gui_rect rect)
{
    (void)matrix;
    (void)row;
    gui_text_in(gui, rect, score_of(app, gui, run), GUI_STYLE(.type = GUI_NOTE, .align = GUI_CENTRE),
                GUI_CENTRE);
}

static void show_verdict_cell(struct app *app, struct gui *gui, const struct matrix *matrix, size_t row,
                              size_t run, struct gui_rect rect)
{
    bool current = run == km_history_current(app_history(app));
    (void)matrix;
    gui_verdict_sign(gui, rect, looks[km_history_verdict(app_history(app), row, run)],
                     current ? GUI_AI_WASH : GUI_PANEL);
}

static void show_runs(struct app *app, struct gui *gui, const struct matrix *matrix, size_t row,
                      const char *label, show_cell *show)
{
    int height = widest(chrome_scaled(gui, ROW_HEIGHT), gui_text_height(gui, "8", small, matrix->column));
    struct gui_rect rect = gui_picture_begin(gui, label, runs_width(matrix), height);
    for (size_t run = matrix->first; run < matrix->end; run++) {
        struct gui_rect cell = gui_cut_left(&rect, matrix->column);
        if (run == km_history_current(app_history(app)))
            gui_fill(gui, cell, GUI_AI_WASH);
        show(app, gui, matrix, row, run, cell);
    }
    gui_picture_end(gui);
}

static void begin_row(struct gui *gui, const struct matrix *matrix, bool head)
{
    struct gui_table_row look = {
        .cells = {.widths = {GUI_SHARE(1), runs_width(matrix), matrix->kept},
                  .count = matrix->stacked ? 1 : 3,
                  .gap = GUI_GAP_GROUP,
                  .align = GUI_CENTRE},
        .head = head,
        .plain = true,
    };
    gui_table_row_begin(gui, NULL, NULL, &look);
    gui_cell(gui);
}

static void next_cell(struct gui *gui, const struct matrix *matrix)
{
    if (matrix->stacked)
        gui_gap(gui, GUI_GAP_INSIDE);
    else
        gui_cell(gui);
}

static void show_head(struct app *app, struct gui *gui, const struct matrix *matrix)
{
    begin_row(gui, matrix, true);
    gui_text(gui, app_word(app, "gui.debrief.guidance"), GUI_STYLE(.type = GUI_NOTE, .bold = true));
    next_cell(gui, matrix);
    show_runs(app, gui, matrix, 0, app_word(app, "gui.history.days"), show_head_cell);
    if (!matrix->stacked) {
        gui_cell(gui);
        gui_text(gui, app_word(app, "gui.history.kept"), small);
    }
    gui_table_row_end(gui);
}

static const char *scores_in_words(struct app *app, struct gui *gui, const struct matrix *matrix)
{
    struct strbuf out;
    strbuf_init(&out, gui_arena(gui));
    for (size_t run = matrix->first; run < matrix->end; run++)
        strbuf_printf(&out, "%s%s %s", run > matrix->first ? ", " : "", day_of(app, gui, run),
                      score_of(app, gui, run));
    return out.data;
}

static void show_scores(struct app *app, struct gui *gui, const struct matrix *matrix)
{
    begin_row(gui, matrix, false);
    gui_text(gui, app_word(app, "gui.history.score"), GUI_STYLE(.type = GUI_REPORT));
    next_cell(gui, matrix);
    gui_name(gui, "debrief.history.scores");
    show_runs(app, gui, matrix, 0, scores_in_words(app, gui, matrix), show_score_cell);
    next_cell(gui, matrix);
    gui_table_row_end(gui);
}

static void show_rule(struct app *app, struct gui *gui, const struct matrix *matrix, size_t rule)
{
    const struct km_past_rule *past = km_history_rule(app_history(app), rule);
    begin_row(gui, matrix, false);
    debrief_text(app, gui, &past->title, GUI_STYLE(.type = GUI_REPORT));
    next_cell(gui, matrix);
    gui_name(gui, gui_format(gui, "debrief.history.%s", past->id));
    show_runs(app, gui, matrix, rule, row_in_words(app, gui, matrix, rule), show_verdict_cell);
    next_cell(gui, matrix);
    gui_text(gui, kept_words(app, gui, rule), GUI_STYLE(.type = GUI_NOTE));
    gui_table_row_end(gui);
}

/* ---- the page ---- */

static void show_legend(struct app *app, struct gui *gui)
{
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    for (int verdict = KM_KEPT; verdict <= KM_NOT_APPLICABLE; verdict++)
        gui_verdict_tag(gui, looks[verdict], app_word(app, km_verdict_key((enum km_verdict)verdict)));
    gui_flow_end(gui);
}

static void show_ways_back(struct app *app, struct gui *gui, const struct matrix *matrix)
{
    size_t shown = matrix->end - matrix->first;
    if (shown == matrix->count)
        return;
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    bool older = gui_button(gui, "debrief.history.older", app_word(app, "gui.history.older"),
                            GUI_BUTTON(.small = true, .icon = GUI_ICON_BACK, .disabled = !matrix->first));
    bool newer =
        gui_button(gui, "debrief.history.newer", app_word(app, "gui.history.newer"),
                   GUI_BUTTON(.small = true, .icon = GUI_ICON_NEXT, .disabled = !app->debrief->newer));
    gui_name(gui, "debrief.history.part");
    gui_text(gui,
             app_phrase(app, gui, "gui.history.part",
                        UI_ARGUMENTS({.name = "count", .number = (int64_t)matrix->count},
                                     {.name = "first", .number = (int64_t)matrix->first + 1},
                                     {.name = "last", .number = (int64_t)matrix->end})),
             small);
    gui_flow_end(gui);
    gui_gap(gui, GUI_GAP);
    if (older)
        app->debrief->newer += shown < matrix->first ? shown : matrix->first;
    else if (newer)
        app->debrief->newer -= shown < app->debrief->newer ? shown : app->debrief->newer;
}

void debrief_show_history(struct app *app, struct gui *gui)
{
    const struct matrix matrix = find_matrix(app, gui);
    debrief_title(app, gui, "gui.history.name", app_word(app, "gui.history.note"));
    gui_gap(gui, GUI_GAP);
    if (matrix.count == 1) {
        gui_name(gui, "debrief.history.first");
        gui_text(gui, app_word(app, "gui.history.first"), GUI_STYLE(.type = GUI_REPORT));
        gui_gap(gui, GUI_GAP);
    }
    show_legend(app, gui);
    gui_gap(gui, GUI_GAP);
    show_ways_back(app, gui, &matrix);
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .flush = true});
    show_head(app, gui, &matrix);
    show_scores(app, gui, &matrix);
    for (size_t rule = 0; rule < km_history_rule_count(app_history(app)); rule++)
        show_rule(app, gui, &matrix, rule);
    gui_card_end(gui);
}
