/* What came of the class, for the room to talk about: where the ways came out and what hands had said, then a
 * page for each of the turning points. The whole of it can be written as a page to print. */
#include "gui/screens/app_run.h"
#include "gui/screens/class.h"
#include "gui/screens/export.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"

static const struct gui_style plain_style = {.type = GUI_REPORT};
static const struct gui_style note_style = {.type = GUI_REPORT, .colour = GUI_INK2};
static const struct gui_style head_style = {.type = GUI_REPORT, .bold = true, .colour = GUI_AI};

static void show_text(struct app *app, struct gui *gui, const struct km_text *text, struct gui_style style)
{
    gui_text(gui, app_text(app, text), style);
    if (app_second(app, text))
        gui_text(gui, app_second(app, text), app_second_style(app));
}

/* ---- what happened ---- */

static void show_end(struct app *app, struct gui *gui, const struct km_class_summary *summary)
{
    const struct km_session *session = summary->ways[0].session;
    struct km_node end = km_scenario_node(app_scenario(app), km_session_node(session));
    if (summary->way_count > 1)
        gui_text(gui,
                 app_phrase(app, gui, "class.report.last",
                            UI_ARGUMENTS({.name = "count", .number = (int64_t)summary->way_count},
                                         {.name = "number", .number = (int64_t)summary->ways[0].number})),
                 note_style);
    gui_name(gui, "class.report.end");
    if (km_session_status(session) == KM_ENDED && km_text_present(&end.summary))
        show_text(app, gui, &end.summary, plain_style);
    else
        gui_text(gui, app_word(app, "class.report.open"), plain_style);
}

/* Of a hundred hands, those for `choice`; −1: nobody counted, or it was not on show. */
static int32_t share_of(const struct km_tally *tally, uint32_t choice)
{
    for (size_t i = 0; tally->vote && i < tally->vote->option_count; i++)
        if (tally->vote->options[i].choice == choice)
            return (int32_t)km_tally_percent(tally, i);
    return -1;
}

static void show_share(struct app *app, struct gui *gui, const struct km_class_answer *answer)
{
    int32_t before = share_of(&answer->round.before, answer->choice),
            after = share_of(&answer->round.after, answer->choice);
    if (before < 0 && after < 0)
        return;
    bool both = before >= 0 && after >= 0;
    gui_text(gui,
             app_phrase(app, gui, both ? "gui.class.report.after" : "gui.class.report.before",
                        UI_ARGUMENTS({.name = "before", .number = before < 0 ? after : before},
                                     {.name = "after", .number = after})),
             note_style);
}

static void show_answer(struct app *app, struct gui *gui, const struct km_class_answer *answer)
{
    gui_gap(gui, GUI_GAP_GROUP);
    gui_text(gui,
             app_phrase(app, gui, "gui.debrief.turn", UI_ARGUMENTS({.name = "turn", .number = answer->turn})),
             head_style);
    if (answer->choice == KM_NONE) {
        gui_text(gui, app_word(app, "form.blank"), plain_style);
    } else {
        struct km_choice choice = km_scenario_choice(app_scenario(app), answer->choice);
        show_text(app, gui, &choice.text, plain_style);
    }
    show_share(app, gui, answer);
}

static void show_overview(struct app *app, struct gui *gui, const struct km_class_summary *summary)
{
    const struct km_class_way *way = &summary->ways[0];
    show_end(app, gui, summary);
    for (size_t i = 0; i < way->answer_count; i++)
        show_answer(app, gui, &way->answers[i]);
}

/* ---- a turning point ---- */

static void show_quote(struct app *app, struct gui *gui, const struct km_quote *quote, bool own)
{
    if (!km_text_present(&quote->text))
        return;
    gui_gap(gui, GUI_GAP);
    gui_wash_begin(gui, own ? GUI_AI_WASH : GUI_PANEL, own ? GUI_AI : GUI_RULE);
    show_text(app, gui, &quote->text, plain_style);
    gui_wash_end(gui);
}

static void show_question(struct gui *gui, const char *words)
{
    gui_gap(gui, GUI_GAP_GROUP);
    gui_bullet(gui, words, GUI_STYLE(.type = GUI_REPORT, .bold = true));
}

static void show_point(struct app *app, struct gui *gui, const struct km_class_summary *summary,
                       struct km_class_point picked)
{
    const struct km_class_way *way = &summary->ways[picked.way];
    const struct km_turning_point *point = km_report_turning_point(way->report, picked.point);
    struct ui_argument numbers[] = {{.name = "turn", .number = point->turn},
                                    {.name = "way", .number = (int64_t)way->number},
                                    {.name = "percent", .number = picked.percent},
                                    {.name = NULL}};
    const char *why = picked.percent < 0 ? "class.question.why" : "class.question.why.share";
    gui_name(gui, "class.report.point");
    gui_text(gui, app_phrase(app, gui, "class.report.question", numbers), head_style);
    show_quote(app, gui, &point->before, false);
    show_quote(app, gui, &point->answer, true);
    show_question(gui, app_word(app, "class.question.happened"));
    show_question(gui, app_phrase(app, gui, why, numbers));
    show_question(gui, app_word(app, "class.question.next"));
}

/* ---- the page ---- */

size_t class_report_pages(struct app *app)
{
    const struct km_class_summary *summary = app_class_summary(app);
    return summary ? 1 + summary->point_count : 0;
}

void class_report_turn(struct app *app, struct gui *gui, int step)
{
    struct classroom *room = app->classroom;
    int page = (int)room->report_page + step;
    if (page < 0 || (size_t)page >= class_report_pages(app))
        return;
    class_hush(app);
    room->report_page = (size_t)page;
    room->fresh = true;
    gui_scroll_to_start(gui, "class.page");
}

static bool is_summed_up(struct app *app)
{
    return app_class_summary(app) != NULL;
}

static bool write_class(struct app *app, struct arena *arena, const char *format,
                        const struct km_report_style *style, struct km_bytes *out)
{
    struct km_output *output = km_class_report(&app->host.memory, app_class_summary(app), format, style);
    if (!output)
        return false;
    struct km_bytes bytes = km_output_bytes(output);
    *out = (struct km_bytes){arena_string_n(arena, bytes.data, bytes.length), bytes.length};
    km_output_free(output);
    return true;
}

static const struct export_subject class_subject = {
    .title = "gui.export.class",
    .ready = is_summed_up,
    .write = write_class,
};

void class_export(struct app *app, struct gui *gui)
{
    (void)gui;
    app->classroom->exports = true;
    export_open(app, &class_subject);
}

void class_report(struct app *app, struct gui *gui)
{
    const struct km_class_summary *summary = app_class_summary(app);
    struct classroom *room = app->classroom;
    if (!summary) {
        gui_name(gui, "class.judging");
        gui_text(gui, app_word(app, "gui.class.judging"), note_style);
        return;
    }
    if (room->report_page >= class_report_pages(app))
        room->report_page = 0;
    if (room->report_page) {
        gui_text(gui,
                 app_phrase(app, gui, "gui.class.report.page",
                            UI_ARGUMENTS({.name = "title", .text = app_word(app, "gui.class.report.points")},
                                         {.name = "number", .number = (int64_t)room->report_page},
                                         {.name = "count", .number = (int64_t)summary->point_count})),
                 head_style);
        show_point(app, gui, summary, summary->points[room->report_page - 1]);
    } else {
        show_overview(app, gui, summary);
        if (!summary->point_count)
            show_question(gui, app_word(app, "gui.class.report.no-points"));
    }
    if (gui_key(gui, GUI_KEY_LEFT))
        class_report_turn(app, gui, -1);
    if (gui_key(gui, GUI_KEY_RIGHT))
        class_report_turn(app, gui, 1);
}
