/* The first page of the debrief, which is read to the end: of an exam its result, what happened, one thing
 * done well, the first turning point, one thing for tomorrow, and after a hard scene a moment to come down.
 * And the page of everything that went well. */
#include "gui/screens/app_run.h"
#include "gui/screens/debrief.h"
#include "gui/ui/button.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/show.h"

static void begin_card(struct app *app, struct gui *gui, const char *key)
{
    gui_gap(gui, GUI_GAP_GROUP);
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .padding = 20});
    debrief_label(app, gui, key);
    gui_gap(gui, GUI_GAP_INSIDE);
}

/* ---- of an exam its result, what happened ---- */

static void show_result(struct app *app, struct gui *gui)
{
    const char *key = km_report_result_key(app_report(app));
    if (!key)
        return;
    bool passed = km_score_points(app_score(app))->passed;
    gui_name(gui, "debrief.result");
    gui_verdict_tag(gui, passed ? GUI_KEPT : GUI_BROKEN, debrief_result(app, gui, key));
    gui_gap(gui, GUI_GAP_GROUP);
}

static void show_happened(struct app *app, struct gui *gui)
{
    struct km_text happened = km_report_happened(app_report(app));
    struct km_remark but = km_report_but(app_report(app));
    struct gui_style style = {.type = GUI_NAME};
    gui_name(gui, "debrief.happened");
    if (km_text_present(&happened))
        debrief_text(app, gui, &happened, style);
    else
        gui_text(gui, app_word(app, "gui.debrief.unfinished"), style);
    if (!but.key)
        return;
    gui_gap(gui, GUI_GAP);
    gui_name(gui, "debrief.but");
    gui_text(gui, debrief_remark(app, gui, &but), GUI_STYLE(.type = GUI_OPTION, .bold = true));
}

/* ---- what went well ---- */

static void show_deed(struct app *app, struct gui *gui, const struct km_good *good)
{
    struct km_text deed = km_rulebook_act_label(app_rulebook(app), good->act);
    if (!km_text_present(&good->resisted)) {
        debrief_text(app, gui, &deed, GUI_STYLE(.type = GUI_OPTION, .bold = true));
        return;
    }
    gui_text(gui, app_word(app, "report.resisted"), GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2));
    debrief_text(app, gui, &good->resisted, GUI_STYLE(.colour = GUI_INK2));
}

static void show_example(struct app *app, struct gui *gui, const struct km_good *good)
{
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    gui_text(gui, debrief_turn(app, gui, good->turn), GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    gui_flow_end(gui);
    debrief_answer(app, gui, good->turn, &good->answer);
    gui_gap(gui, GUI_GAP);
    show_deed(app, gui, good);
    if (!km_text_present(&good->why))
        return;
    gui_gap(gui, GUI_GAP_INSIDE);
    debrief_text(app, gui, &good->why, GUI_STYLE(.type = GUI_REPORT));
}

/* Where no answer is an example: what was kept all the same. False: nothing. */
static bool show_intact(struct app *app, struct gui *gui)
{
    size_t count;
    const uint16_t *rules = km_report_intact(app_report(app), &count);
    if (!count)
        return false;
    gui_text(gui, app_word(app, "report.intact"), GUI_STYLE(.type = GUI_REPORT));
    for (size_t r = 0; r < count; r++)
        gui_bullet(gui, app_text(app, &km_rulebook_rule(app_rulebook(app), rules[r])->title),
                   GUI_STYLE(.type = GUI_OPTION));
    return true;
}

static void show_good_card(struct app *app, struct gui *gui)
{
    size_t intact;
    bool any = km_report_good_count(app_report(app)) != 0;
    km_report_intact(app_report(app), &intact);
    if (!any && !intact)
        return;
    begin_card(app, gui, "report.went-well");
    if (any)
        show_example(app, gui, km_report_good(app_report(app), 0));
    else
        show_intact(app, gui);
    gui_card_end(gui);
}

/* ---- the first turning point ---- */

static void show_no_point(struct app *app, struct gui *gui)
{
    bool judged = app_judged(app);
    if (judged && km_session_status(app_session(app)) != KM_ENDED)
        return;
    begin_card(app, gui, "report.turning-points");
    if (judged)
        gui_text(gui, app_word(app, "report.turning-points.none"), GUI_STYLE(.type = GUI_OPTION));
    else
        debrief_judging(app, gui);
    gui_card_end(gui);
}

static void show_about(struct app *app, struct gui *gui, const struct km_turning_point *point)
{
    const char *second = NULL, *name = km_report_name_key(app_report(app), point);
    gui_text(gui, debrief_about(app, point, &second), GUI_STYLE(.type = GUI_OPTION, .bold = true));
    if (second)
        gui_text(gui, second, app_second_style(app));
    if (name)
        gui_text(gui, app_word(app, name), GUI_STYLE(.type = GUI_REPORT, .bold = true, .colour = GUI_SHU));
}

static void show_first(struct app *app, struct gui *gui)
{
    if (!debrief_turning_points(app)) {
        show_no_point(app, gui);
        return;
    }
    const struct km_turning_point *point = km_report_turning_point(app_report(app), 0);
    begin_card(app, gui, "gui.debrief.first");
    show_about(app, gui, point);
    gui_gap(gui, GUI_GAP_INSIDE);
    gui_text(gui, debrief_turn(app, gui, point->turn), GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    gui_gap(gui, GUI_GAP);
    debrief_answer(app, gui, point->turn, &point->answer);
    if (km_text_present(&point->why)) {
        gui_gap(gui, GUI_GAP);
        debrief_text(app, gui, &point->why, GUI_STYLE(.type = GUI_REPORT));
    }
    gui_gap(gui, GUI_GAP_GROUP);
    if (gui_button(gui, "debrief.open-turn", app_word(app, "gui.debrief.open-turn"),
                   GUI_BUTTON(.kind = GUI_FIRST)))
        debrief_open_turn(app, point->turn);
    gui_card_end(gui);
}

/* ---- tomorrow ---- */

static void show_tomorrow(struct app *app, struct gui *gui)
{
    struct km_tomorrow tomorrow = km_report_tomorrow(app_report(app));
    struct gui_style style = {.type = GUI_OPTION};
    if (tomorrow.kind == KM_TOMORROW_NONE)
        return;
    begin_card(app, gui, "report.tomorrow");
    gui_name(gui, "debrief.tomorrow");
    if (tomorrow.kind != KM_TOMORROW_GOAL) {
        gui_text(gui, debrief_remark(app, gui, &tomorrow.remark), style);
        debrief_say(app, gui, &tomorrow.words, true);
    } else {
        debrief_text(app, gui, &tomorrow.words, style);
    }
    gui_card_end(gui);
}

/* ---- after a hard scene ---- */

static void show_care(struct app *app, struct gui *gui)
{
    const struct km_contact *contact;
    if (!km_care_is_due(app_scenario(app)))
        return;
    begin_card(app, gui, "care.title");
    gui_text(gui, app_word(app, "care.breathe"), GUI_STYLE(.type = GUI_REPORT));
    gui_text(gui, app_word(app, "care.talk"), GUI_STYLE(.type = GUI_REPORT));
    for (size_t i = 0; (contact = km_care_contact(app_scenario(app), i)); i++)
        gui_bullet(gui,
                   gui_format(gui, "%s  %s", app_text(app, &contact->role), app_text(app, &contact->contact)),
                   GUI_STYLE(.type = GUI_REPORT));
    gui_card_end(gui);
}

void debrief_show_summary(struct app *app, struct gui *gui)
{
    show_result(app, gui);
    debrief_title(app, gui, "report.happened", NULL);
    gui_gap(gui, GUI_GAP);
    show_happened(app, gui);
    show_good_card(app, gui);
    show_first(app, gui);
    if (app_judged(app))
        show_tomorrow(app, gui);
    show_care(app, gui);
}

/* ---- everything that went well ---- */

void debrief_show_good(struct app *app, struct gui *gui)
{
    size_t count = km_report_good_count(app_report(app));
    debrief_title(app, gui, "report.went-well", app_word(app, "gui.debrief.good.note"));
    for (size_t g = 0; g < count; g++) {
        gui_gap(gui, GUI_GAP_GROUP);
        gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .padding = 20, .accent = g == 0});
        show_example(app, gui, km_report_good(app_report(app), g));
        gui_card_end(gui);
    }
    gui_gap(gui, GUI_GAP_GROUP);
    if (!count && !show_intact(app, gui))
        gui_empty(gui, app_word(app, "gui.debrief.good.none"), app_word(app, "gui.debrief.good.none.how"));
}
