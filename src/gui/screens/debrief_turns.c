/* The page of the turning points: the curve, and below it the answer where the cursor stands. Of a turning
 * point also what it cost, why, and the way back before it; what would have fitted is told when it is asked
 * for, and the solution stays hidden. */
#include "gui/figure/canvas.h"
#include "gui/figure/figure.h"
#include "gui/screens/app_look.h"
#include "gui/screens/app_run.h"
#include "gui/screens/debrief.h"
#include "gui/ui/button.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/picture.h"
#include "gui/ui/show.h"

enum { FACE = 80, BETWEEN = 32 };

/* ---- moving the cursor ---- */

/* The focus goes with it when it is on the curve. */
static void move_to(struct app *app, struct gui *gui, uint32_t turn)
{
    if (gui_is_focused(gui, gui_id(gui, "debrief.curve", app->debrief->turn)))
        gui_focus(gui, gui_id(gui, "debrief.curve", turn));
    debrief_open_turn(app, turn);
}

/* To the turning point of `rank`, from 1. */
static void move_to_rank(struct app *app, struct gui *gui, size_t rank)
{
    if (rank && rank <= debrief_turning_points(app))
        move_to(app, gui, km_report_turning_point(app_report(app), rank - 1)->turn);
}

void debrief_turn_keys(struct app *app, struct gui *gui)
{
    uint32_t turn = app->debrief->turn;
    uint32_t last = km_session_turns(app_session(app));
    if (gui_key(gui, GUI_KEY_LEFT))
        move_to(app, gui, turn ? turn - 1 : 0);
    if (gui_key(gui, GUI_KEY_RIGHT))
        move_to(app, gui, turn < last ? turn + 1 : last);
    size_t here = debrief_rank_of(app, turn);
    if (app_attainable(app) && here && gui_key(gui, 'r'))
        app->debrief->retry = km_report_turning_point(app_report(app), here - 1)->decision.turn;
    if (here && gui_key(gui, 's'))
        app->debrief->told = !app->debrief->told;
    for (size_t rank = 1; rank <= 9; rank++)
        if (gui_key(gui, '0' + (int)rank))
            move_to_rank(app, gui, rank);
    if (gui_key(gui, 'h'))
        app->debrief->around = !app->debrief->around;
}

/* ---- head of the card ---- */

/* What it is called for, and what it cost. */
static void show_cost(struct app *app, struct gui *gui, const struct km_turning_point *point)
{
    const struct km_decision *decision = &point->decision;
    const char *name = km_report_name_key(app_report(app), point);
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    if (name)
        gui_text(gui, app_word(app, name), GUI_STYLE(.type = GUI_REPORT, .bold = true, .colour = GUI_SHU));
    if (app_attainable(app)) {
        bool ends = decision->loss != KM_NO_POINTS;
        struct km_loss_band band = km_rulebook_loss_band(app_rulebook(app), ends ? point->cost : 0);
        gui_text(gui, app_word(app, "report.attainable"), GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
        gui_text(gui,
                 gui_format(gui, "%s → %s", debrief_points(gui, decision->before),
                            debrief_points(gui, decision->after)),
                 GUI_STYLE(.bold = true, .one_line = true));
        gui_text(gui, ends ? app_text(app, &band.label) : app_word(app, "chart.end-lost"),
                 GUI_STYLE(.bold = true, .colour = GUI_SHU));
    }
    if (debrief_is_solved(app, decision->turn)) {
        gui_name(gui, "debrief.solved");
        gui_verdict_tag(gui, GUI_KEPT, app_word(app, "gui.debrief.solved"));
    }
    gui_flow_end(gui);
}

/* The next graver and the next lesser one; from the last to the first. */
static void show_neighbours(struct app *app, struct gui *gui, size_t rank)
{
    size_t count = debrief_turning_points(app);
    struct gui_button look = {.kind = GUI_QUIET, .small = true, .icon = GUI_ICON_BACK, .icon_only = true};
    if (gui_button(gui, "debrief.before", app_word(app, "gui.debrief.graver"), look))
        move_to_rank(app, gui, rank > 1 ? rank - 1 : count);
    gui_text(gui,
             app_phrase(app, gui, "gui.debrief.rank",
                        UI_ARGUMENTS({.name = "rank", .number = (int64_t)rank},
                                     {.name = "count", .number = (int64_t)count})),
             GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2, .one_line = true));
    look.icon = GUI_ICON_NEXT;
    if (gui_button(gui, "debrief.next", app_word(app, "gui.debrief.lighter"), look))
        move_to_rank(app, gui, rank < count ? rank + 1 : 1);
}

/* Where what was lost here belongs. */
static void show_origin(struct app *app, struct gui *gui, size_t rank)
{
    const char *turn = debrief_turn(app, gui, km_report_turning_point(app_report(app), rank - 1)->turn);
    if (gui_button(gui, "debrief.origin",
                   app_phrase(app, gui, "gui.debrief.origin", UI_ARGUMENTS({.name = "turn", .text = turn})),
                   GUI_BUTTON(.kind = GUI_QUIET, .small = true, .icon = GUI_ICON_BACK)))
        move_to_rank(app, gui, rank);
}

/* The head of a report's turning point: which, of which answer, what it is about, what it cost. */
static void show_head(struct app *app, struct gui *gui, size_t rank)
{
    uint32_t turn = app->debrief->turn;
    const struct km_turning_point *point = rank ? km_report_turning_point(app_report(app), rank - 1) : NULL;
    gui_flow_begin(gui, GUI_GAP + GUI_GAP_INSIDE, GUI_START);
    if (rank)
        debrief_rank(gui, rank, true);
    gui_name(gui, "debrief.turn");
    gui_heading(gui, debrief_turn(app, gui, turn), GUI_STYLE(.type = GUI_NAME, .bold = true));
    if (point)
        gui_text(gui, debrief_about(app, point, NULL), GUI_STYLE(.type = GUI_NAME, .bold = true));
    else if (debrief_rank_lost_at(app, turn))
        show_origin(app, gui, debrief_rank_lost_at(app, turn));
    else if (turn && app_attainable(app))
        gui_text(gui, app_word(app, "gui.debrief.nothing-lost"),
                 GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    if (rank && debrief_turning_points(app) > 1)
        show_neighbours(app, gui, rank);
    gui_flow_end(gui);
    if (!point)
        return;
    const char *second = NULL;
    debrief_about(app, point, &second);
    if (second)
        gui_text(gui, second, app_second_style(app));
    show_cost(app, gui, point);
}

/* ---- what was said ---- */

static void show_face(struct app *app, struct gui *gui, size_t line)
{
    enum km_mood mood = line == SIZE_MAX ? KM_MOOD_NONE : km_mood_said(app_session(app), line);
    uint32_t before = app->debrief->turn ? app->debrief->turn - 1 : 0;
    struct figure figure = {
        .person = app_person(km_scenario_head(app_scenario(app))),
        .pose = pose_of(mood, km_anger_after(app_session(app), before), false),
        .theme = app_figure_theme(gui),
        .view = FIGURE_FACE,
    };
    struct drawing drawing;
    struct gui_rect rect = gui_picture_begin(
        gui, app_text(app, &km_scenario_person(app_scenario(app), KM_BY_CUSTOMER)->name), FACE, FACE);
    figure_draw(&drawing, gui_arena(gui), &figure, rect.width, rect.height);
    drawing_put(&drawing, gui_drawing(gui), rect.x, rect.y);
    gui_draw_corners(gui_drawing(gui), rect, GUI_RADIUS, gui_rgba(gui, GUI_PANEL));
    gui_picture_end(gui);
}

/* `line` gives the face. */
static void show_customer(struct app *app, struct gui *gui, const struct km_quote *quote, size_t line)
{
    bool beside = gui_column_width(gui) >= 3 * FACE;
    if (beside) {
        gui_row_begin(gui,
                      &(struct gui_row){.widths = {FACE, GUI_SHARE(1)}, .count = 2, .gap = GUI_GAP_GROUP});
        gui_cell(gui);
        show_face(app, gui, line);
        gui_cell(gui);
    }
    debrief_quote(app, gui, quote);
    if (beside)
        gui_row_end(gui);
    gui_gap(gui, GUI_GAP_GROUP);
}

/* What each meter did with the answer. */
static void show_meters(struct app *app, struct gui *gui)
{
    uint32_t turn = app->debrief->turn;
    gui_gap(gui, GUI_GAP_GROUP);
    for (size_t m = 0; m < km_scenario_meter_count(app_scenario(app)); m++) {
        struct km_meter meter = km_scenario_meter(app_scenario(app), m);
        int32_t after = debrief_meter(app, m, turn), before = debrief_meter(app, m, turn ? turn - 1 : 0);
        gui_text(gui,
                 app_phrase(app, gui, before == after ? "gui.debrief.meter.same" : "gui.debrief.meter",
                            UI_ARGUMENTS({.name = "meter", .text = app_text(app, &meter.label)},
                                         {.name = "before", .number = before},
                                         {.name = "after", .number = after})),
                 GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    }
}

static void show_start(struct app *app, struct gui *gui)
{
    for (size_t i = 0; i < km_session_said_count(app_session(app)); i++) {
        const struct km_said *said = km_session_said(app_session(app), i);
        if (said->turn || said->kind != KM_SAID_LINE)
            break;
        struct km_quote quote = km_report_said(app_report(app), i);
        debrief_quote(app, gui, &quote);
        gui_gap(gui, GUI_GAP);
    }
}

/* What was said before a turning point, and its answer, as every format of the report has them. */
static void show_point_words(struct app *app, struct gui *gui, const struct km_turning_point *point)
{
    size_t line = debrief_customer_before(app, debrief_answer_of(app, point->turn));
    if (km_text_present(&point->before.text) && point->before.by == KM_BY_CUSTOMER)
        show_customer(app, gui, &point->before, line);
    else if (km_text_present(&point->before.text))
        debrief_quote(app, gui, &point->before);
    if (km_text_present(&point->scene.text)) {
        debrief_text(app, gui, &point->scene.text, GUI_STYLE(.type = GUI_REPORT, .colour = GUI_INK2));
        gui_gap(gui, GUI_GAP_GROUP);
    }
    debrief_answer(app, gui, point->turn, &point->answer);
}

static void show_exchange(struct app *app, struct gui *gui, size_t rank)
{
    uint32_t turn = app->debrief->turn;
    size_t answer = debrief_answer_of(app, turn), line = debrief_customer_before(app, answer);
    if (!turn) {
        show_start(app, gui);
        return;
    }
    if (rank) {
        show_point_words(app, gui, km_report_turning_point(app_report(app), rank - 1));
    } else if (answer != SIZE_MAX) {
        struct km_quote words = km_report_said(app_report(app), answer);
        if (line != SIZE_MAX && !debrief_is_form(app, turn)) {
            struct km_quote before = km_report_said(app_report(app), line);
            show_customer(app, gui, &before, line);
        }
        debrief_answer(app, gui, turn, &words);
    }
    show_meters(app, gui);
}

/* ---- what it cost ---- */

static void show_also(struct app *app, struct gui *gui, const struct km_turning_point *point)
{
    const char *label = km_report_others_key(app_report(app), point);
    if (!label)
        return;
    gui_gap(gui, GUI_GAP_GROUP);
    debrief_label(app, gui, label);
    for (size_t r = !km_report_about_key(app_report(app), point); r < point->rule_count; r++) {
        const char *title = app_text(app, &km_rulebook_rule(app_rulebook(app), point->rules[r])->title);
        const char *key = km_report_other_key(app_report(app), point, r);
        if (key)
            title = app_phrase(app, gui, key, UI_ARGUMENTS({.name = "rule", .text = title}));
        gui_bullet(gui, title, GUI_STYLE(.type = GUI_NOTE));
    }
}

static void show_slots(struct app *app, struct gui *gui, const char *key, struct km_slot_labels slots)
{
    struct strbuf names;
    if (!slots.count)
        return;
    strbuf_init(&names, gui_arena(gui));
    for (size_t s = 0; s < slots.count; s++) {
        strbuf_add(&names, s ? app_word(app, "report.slots.and") : "");
        strbuf_add(&names, app_text(app, &slots.labels[s]));
    }
    gui_text(gui, app_phrase(app, gui, key, UI_ARGUMENTS({.name = "slots", .text = names.data})),
             GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
}

static void show_why(struct app *app, struct gui *gui, const struct km_turning_point *point)
{
    const char *due = km_report_due_key(point);
    debrief_label(app, gui, "report.why");
    if (due)
        gui_text(gui,
                 app_phrase(app, gui, due,
                            UI_ARGUMENTS({.name = "since", .number = point->since},
                                         {.name = "until", .number = point->until})),
                 GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    show_slots(app, gui, "report.slots.doubtful", point->doubtful);
    show_slots(app, gui, "report.slots.empty", point->empty);
    if (point->why_key)
        gui_text(gui, app_word(app, point->why_key), GUI_STYLE(.type = GUI_REPORT));
    if (km_text_present(&point->why))
        debrief_text(app, gui, &point->why, GUI_STYLE(.type = GUI_REPORT));
}

/* What would have fitted is told when it is asked for, so that it can be looked for once more before. */
static void show_say(struct app *app, struct gui *gui, const struct km_turning_point *point)
{
    const struct gui_button look = {
        .kind = GUI_QUIET, .small = true, .fold = app->debrief->told ? GUI_UNFOLDED : GUI_FOLDED, .key = "S"};
    if (!km_text_present(&point->say))
        return;
    gui_gap(gui, GUI_GAP);
    if (gui_button(gui, "debrief.tell", app_word(app, "gui.debrief.tell"), look))
        app->debrief->told = !app->debrief->told;
    if (app->debrief->told)
        debrief_say(app, gui, &point->say, point->pattern);
}

static void show_retry(struct app *app, struct gui *gui, uint32_t turn)
{
    const struct gui_button look = {
        .kind = GUI_FIRST, .icon = GUI_ICON_RETRY, .key = "R", .disabled = !app_attainable(app)};
    gui_gap(gui, GUI_GAP + GUI_GAP_INSIDE);
    if (gui_button(gui, "debrief.retry", app_word(app, "gui.debrief.retry"), look))
        app->debrief->retry = turn;
    gui_gap(gui, GUI_GAP);
    gui_text(gui, app_word(app, app_attainable(app) ? "gui.debrief.retry.note" : "retry.unknown"),
             GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2));
}

static void show_lesson(struct app *app, struct gui *gui, size_t rank)
{
    const struct km_turning_point *point = km_report_turning_point(app_report(app), rank - 1);
    show_why(app, gui, point);
    show_say(app, gui, point);
    show_retry(app, gui, point->decision.turn);
    show_also(app, gui, point);
}

/* ---- before and after ---- */

/* From the answer before to the one after. */
static void show_around(struct app *app, struct gui *gui)
{
    uint32_t turn = app->debrief->turn;
    gui_rule(gui);
    gui_gap(gui, GUI_GAP);
    for (size_t i = 0; i < km_session_said_count(app_session(app)); i++) {
        const struct km_said *said = km_session_said(app_session(app), i);
        if (said->turn + 1 < turn || said->turn > turn + 1 || said->kind == KM_SAID_CONTACT_END)
            continue;
        if (said->turn == turn + 1 && said->kind == KM_SAID_LINE)
            break;
        struct km_quote quote = km_report_said(app_report(app), i);
        debrief_quote(app, gui, &quote);
        gui_gap(gui, GUI_GAP);
    }
}

static void show_around_switch(struct app *app, struct gui *gui)
{
    const struct gui_button look = {.kind = GUI_QUIET,
                                    .small = true,
                                    .fold = app->debrief->around ? GUI_UNFOLDED : GUI_FOLDED,
                                    .key = "H"};
    gui_gap(gui, GUI_GAP);
    if (gui_button(gui, "debrief.around", app_word(app, "gui.debrief.hint.around"), look))
        app->debrief->around = !app->debrief->around;
    if (app->debrief->around)
        show_around(app, gui);
}

/* ---- the page ---- */

static void show_card(struct app *app, struct gui *gui)
{
    size_t rank = debrief_rank_of(app, app->debrief->turn);
    bool beside = rank && gui_width_class(gui) == GUI_WIDE;
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .accent = rank != 0, .padding = 16});
    show_head(app, gui, rank);
    gui_gap(gui, GUI_GAP);
    gui_rule(gui);
    gui_gap(gui, GUI_GAP + GUI_GAP_INSIDE);
    if (beside) {
        gui_row_begin(gui,
                      &(struct gui_row){.widths = {GUI_SHARE(1), GUI_SHARE(1)}, .count = 2, .gap = BETWEEN});
        gui_cell(gui);
    }
    show_exchange(app, gui, rank);
    if (beside)
        gui_cell(gui);
    else
        gui_gap(gui, GUI_GAP_GROUP);
    if (rank)
        show_lesson(app, gui, rank);
    if (beside)
        gui_row_end(gui);
    if (app->debrief->turn)
        show_around_switch(app, gui);
    gui_card_end(gui);
}

/* What the curve is of, and the score on its scale; NULL: there is no curve. */
static const char *curve_note(struct app *app, struct gui *gui)
{
    const struct km_points *points = km_score_points(app_score(app));
    if (!app_attainable(app))
        return NULL;
    return app_phrase(app, gui, "gui.debrief.curve.note",
                      UI_ARGUMENTS({.name = "points", .text = debrief_number(gui, points->points)},
                                   {.name = "possible", .number = points->possible},
                                   {.name = "score", .number = points->score}));
}

static void show_title(struct app *app, struct gui *gui)
{
    int legend = debrief_legend_width(app, gui);
    bool beside = legend < gui_column_width(gui) / 2;
    if (beside) {
        gui_row_begin(
            gui, &(struct gui_row){
                     .widths = {GUI_SHARE(1), legend}, .count = 2, .gap = GUI_GAP_GROUP, .align = GUI_END});
        gui_cell(gui);
    }
    debrief_title(app, gui, "report.turning-points", curve_note(app, gui));
    if (beside)
        gui_cell(gui);
    debrief_legend(app, gui);
    if (beside)
        gui_row_end(gui);
}

void debrief_show_turns(struct app *app, struct gui *gui)
{
    if (!app_judged(app)) {
        debrief_title(app, gui, "report.turning-points", NULL);
        gui_gap(gui, GUI_GAP_GROUP);
        debrief_judging(app, gui);
        return;
    }
    if (gui_width_class(gui) == GUI_NARROW) {
        debrief_title(app, gui, "report.turning-points", curve_note(app, gui));
        gui_gap(gui, GUI_GAP);
        debrief_curve_rows(app, gui);
    } else {
        show_title(app, gui);
        gui_gap(gui, GUI_GAP);
        debrief_curve(app, gui);
    }
    gui_gap(gui, GUI_GAP_GROUP);
    if (!debrief_turning_points(app)) {
        gui_text(gui, app_word(app, "report.turning-points.none"), GUI_STYLE(.type = GUI_OPTION));
        gui_gap(gui, GUI_GAP);
    }
    show_card(app, gui);
}
