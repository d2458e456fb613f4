/* What the pages of the debrief have in common: words in one or two languages, quotations, and the session
 * looked up by turns. */
#include "gui/screens/app_run.h"
#include "gui/screens/debrief.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/picture.h"

/* ---- words ---- */

void debrief_text(struct app *app, struct gui *gui, const struct km_text *text, struct gui_style style)
{
    const char *second = app_second(app, text);
    gui_text(gui, app_text(app, text), style);
    if (!second)
        return;
    gui_text(gui, second, app_second_style(app));
}

void debrief_label(struct app *app, struct gui *gui, const char *key)
{
    gui_text(gui, app_word(app, key), GUI_STYLE(.type = GUI_LABEL, .bold = true, .colour = GUI_AI));
}

void debrief_title(struct app *app, struct gui *gui, const char *key, const char *note)
{
    struct gui_style heading = {.type = GUI_NAME, .bold = true},
                     note_style = {.type = GUI_NOTE, .colour = GUI_INK2};
    const char *title = app_word(app, key), *about = note ? note : "";
    int width = gui_text_width(gui, title, heading);
    bool beside =
        note && width + GUI_GAP_GROUP + gui_text_width(gui, about, note_style) < gui_column_width(gui);
    if (beside) {
        gui_row_begin(
            gui, &(struct gui_row){
                     .widths = {width, GUI_SHARE(1)}, .count = 2, .gap = GUI_GAP_GROUP, .align = GUI_CENTRE});
        gui_cell(gui);
    }
    gui_heading(gui, title, heading);
    if (beside)
        gui_cell(gui);
    gui_text(gui, about, note_style);
    if (beside)
        gui_row_end(gui);
}

void debrief_judging(struct app *app, struct gui *gui)
{
    gui_name(gui, "debrief.judging");
    gui_text(gui, app_word(app, "gui.debrief.judging"), GUI_STYLE(.type = GUI_OPTION, .colour = GUI_INK2));
}

const char *debrief_turn(struct app *app, struct gui *gui, uint32_t turn)
{
    if (!turn)
        return app_word(app, "chart.start");
    if (debrief_is_form(app, turn))
        return app_word(app, "chart.form");
    return app_phrase(app, gui, "gui.debrief.turn", UI_ARGUMENTS({.name = "turn", .number = turn}));
}

const char *debrief_number(struct gui *gui, int32_t number)
{
    return number < 0 ? gui_format(gui, "−%d", -number) : gui_format(gui, "%d", number);
}

const char *debrief_points(struct gui *gui, int32_t points)
{
    return points == KM_NO_POINTS ? "—" : debrief_number(gui, points);
}

/* ---- quotations ---- */

void debrief_quote(struct app *app, struct gui *gui, const struct km_quote *quote)
{
    if (km_text_present(&quote->name))
        gui_text(gui, app_text(app, &quote->name),
                 GUI_STYLE(.type = GUI_LABEL, .bold = true, .colour = GUI_INK2));
    debrief_text(app, gui, &quote->text, GUI_STYLE(.type = GUI_OPTION));
}

void debrief_answer(struct app *app, struct gui *gui, uint32_t turn, const struct km_quote *quote)
{
    struct km_text written = km_report_own_words(app_report(app), turn);
    if (!km_text_present(&quote->text))
        return;
    if (km_text_present(&written)) {
        debrief_label(app, gui, "report.own-words");
        debrief_text(app, gui, &written, GUI_STYLE(.type = GUI_REPORT));
        gui_gap(gui, GUI_GAP);
    }
    gui_wash_begin(gui, GUI_AI_WASH, GUI_AI_WASH);
    debrief_label(app, gui, "gui.debrief.own");
    debrief_text(app, gui, &quote->text, GUI_STYLE(.type = GUI_OPTION));
    gui_wash_end(gui);
}

void debrief_say(struct app *app, struct gui *gui, const struct km_text *text, bool pattern)
{
    if (!km_text_present(text))
        return;
    gui_wash_begin(gui, GUI_PANEL, GUI_AI);
    debrief_label(app, gui, pattern ? "report.say.pattern" : "report.say.moment");
    debrief_text(app, gui, text, GUI_STYLE(.type = GUI_OPTION));
    gui_wash_end(gui);
}

const char *debrief_remark(struct app *app, struct gui *gui, const struct km_remark *remark)
{
    return app_phrase(app, gui, remark->key,
                      UI_ARGUMENTS({.name = "about", .text = app_text(app, &remark->about)}));
}

const char *debrief_result(struct app *app, struct gui *gui, const char *key)
{
    return app_phrase(app, gui, key,
                      UI_ARGUMENTS({.name = "score", .number = km_score_points(app_score(app))->score},
                                   {.name = "mark", .number = km_rulebook_pass_mark(app_rulebook(app))}));
}

const char *debrief_about(struct app *app, const struct km_turning_point *point, const char **second)
{
    const char *about = km_report_about_key(app_report(app), point);
    if (about)
        return app_word(app, about);
    const struct km_text *title = &km_rulebook_rule(app_rulebook(app), point->rules[0])->title;
    if (second)
        *second = app_second(app, title);
    return app_text(app, title);
}

void debrief_rank(struct gui *gui, size_t rank, bool filled)
{
    int size = gui_type_line(GUI_NAME, KM_JA, gui_settings(gui)->scale);
    const char *number = gui_format(gui, "%zu", rank);
    struct gui_rect rect = gui_picture_begin(gui, number, size, size);
    uint32_t ai = gui_rgba(gui, GUI_AI);
    if (filled)
        gui_draw_fill(gui_drawing(gui), rect, (float)size / 2, ai);
    else
        gui_draw_stroke(gui_drawing(gui), rect, (float)size / 2, GUI_STROKE_CONTROL, ai);
    gui_text_in(gui, rect, number,
                GUI_STYLE(.type = GUI_REPORT, .bold = true, .colour = filled ? GUI_ON_AI : GUI_AI,
                          .align = GUI_CENTRE),
                GUI_CENTRE);
    gui_picture_end(gui);
}

/* ---- turns ---- */

bool debrief_is_form(const struct app *app, uint32_t turn)
{
    return turn && turn <= km_session_turns(app_session(app)) &&
           km_session_answer(app_session(app), turn)->kind == KM_SUBMIT;
}

int32_t debrief_meter(const struct app *app, size_t meter, uint32_t turn)
{
    if (turn < km_session_turns(app_session(app)))
        return km_session_meter_before(app_session(app), meter, turn + 1);
    return km_session_meter(app_session(app), meter);
}

size_t debrief_turning_points(const struct app *app)
{
    return app_judged(app) ? km_report_turning_point_count(app_report(app)) : 0;
}

size_t debrief_rank_of(const struct app *app, uint32_t turn)
{
    for (size_t p = 0; p < debrief_turning_points(app); p++)
        if (km_report_turning_point(app_report(app), p)->turn == turn)
            return p + 1;
    return 0;
}

size_t debrief_rank_lost_at(const struct app *app, uint32_t turn)
{
    for (size_t p = 0; p < debrief_turning_points(app); p++) {
        const struct km_turning_point *point = km_report_turning_point(app_report(app), p);
        if (point->decision.turn == turn && point->turn != turn)
            return p + 1;
    }
    return 0;
}

size_t debrief_answer_of(const struct app *app, uint32_t turn)
{
    for (size_t i = 0; turn && i < km_session_said_count(app_session(app)); i++) {
        const struct km_said *said = km_session_said(app_session(app), i);
        if (said->turn == turn && (said->kind == KM_SAID_CHOICE || said->kind == KM_SAID_ENTRY))
            return i;
    }
    return SIZE_MAX;
}

size_t debrief_customer_before(const struct app *app, size_t index)
{
    if (index == SIZE_MAX)
        return SIZE_MAX;
    while (index-- > 0) {
        const struct km_said *said = km_session_said(app_session(app), index);
        if (said->kind == KM_SAID_LINE &&
            km_scenario_line(app_scenario(app), said->line).by == KM_BY_CUSTOMER)
            return index;
    }
    return SIZE_MAX;
}

size_t debrief_said_of_event(const struct app *app, size_t event)
{
    for (size_t i = 0; i < km_session_said_count(app_session(app)); i++) {
        const struct km_said *said = km_session_said(app_session(app), i);
        if (event >= said->first_event && event < said->first_event + said->event_count)
            return i;
    }
    return SIZE_MAX;
}

bool debrief_is_solved(const struct app *app, uint32_t turn)
{
    return app->solved[turn];
}
