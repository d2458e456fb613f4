/* The last page: the points, worked out so that anybody can check them, and what they are not for. */
#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "gui/screens/chrome.h"
#include "gui/screens/debrief.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/show.h"

enum { BESIDE = 560 }; /* so wide is a line with a rule, its verdict and its points */

/* One number of the sum with its word below, or a sign between two. */
struct part {
    const char *number, *word;
    bool result;
};

static struct gui_style number_style(const struct part *part)
{
    bool sign = !*part->word;
    return GUI_STYLE(.type = part->result ? GUI_TITLE : GUI_SCORE, .bold = !sign,
                     .colour = sign           ? GUI_INK3
                               : part->result ? GUI_AI
                                              : GUI_INK,
                     .align = GUI_CENTRE);
}

static int part_width(struct gui *gui, const struct part *part)
{
    int top = gui_text_width(gui, part->number, number_style(part));
    int below = gui_text_width(gui, part->word, GUI_STYLE(.type = GUI_LABEL));
    return (top > below ? top : below) + 2;
}

/* Side by side when there is room, else one below the other. */
static void show_parts(struct gui *gui, const struct part *parts, size_t count)
{
    struct gui_row row = {.count = (int)count, .gap = GUI_GAP_GROUP, .align = GUI_END};
    int width = (int)(count - 1) * GUI_GAP_GROUP;
    for (size_t i = 0; i < count; i++)
        width += row.widths[i] = part_width(gui, &parts[i]);
    bool beside = width <= gui_column_width(gui);
    if (beside)
        gui_row_begin(gui, &row);
    for (size_t i = 0; i < count; i++) {
        if (beside)
            gui_cell(gui);
        gui_text(gui, parts[i].number, number_style(&parts[i]));
        if (*parts[i].word)
            gui_text(gui, parts[i].word,
                     GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2, .align = GUI_CENTRE));
        else
            gui_place(gui, 0, gui_type_line(GUI_LABEL, KM_JA, gui_settings(gui)->scale));
    }
    if (beside)
        gui_row_end(gui);
}

static void show_sum(struct app *app, struct gui *gui)
{
    const struct km_points *points = km_score_points(app_score(app));
    const struct part parts[] = {
        {.number = debrief_number(gui, points->earned), .word = app_word(app, "gui.debrief.points.earned")},
        {.number = "−", .word = ""},
        {.number = debrief_number(gui, points->deducted),
         .word = app_word(app, "gui.debrief.points.deducted")},
        {.number = "=", .word = ""},
        {.number = debrief_number(gui, points->points), .word = app_word(app, "gui.debrief.points.points")},
        {.number = "/", .word = ""},
        {.number = debrief_number(gui, points->possible),
         .word = app_word(app, "gui.debrief.points.possible")},
        {.number = "→", .word = ""},
        {.number = debrief_number(gui, points->score),
         .word = app_word(app, "gui.debrief.points.score"),
         .result = true},
    };
    gui_name(gui, "debrief.points.sum");
    show_parts(gui, parts, sizeof parts / sizeof *parts);
}

static void show_notes(struct app *app, struct gui *gui)
{
    const struct km_points *points = km_score_points(app_score(app));
    const struct ui_argument *arguments = UI_ARGUMENTS({.name = "score", .number = points->score});
    const char *result = km_report_result_key(app_report(app));
    if (km_report_is_capped(app_report(app))) {
        gui_gap(gui, GUI_GAP_GROUP);
        gui_text(gui, app_phrase(app, gui, "gui.debrief.points.capped", arguments),
                 GUI_STYLE(.type = GUI_REPORT));
    }
    if (!result)
        return;
    gui_gap(gui, GUI_GAP_GROUP);
    gui_verdict_tag(gui, points->passed ? GUI_KEPT : GUI_BROKEN, debrief_result(app, gui, result));
}

/* ---- rule by rule ---- */

static void show_points_of(struct gui *gui, int32_t points)
{
    gui_text(gui, points > 0 ? gui_format(gui, "+%d", points) : debrief_number(gui, points),
             GUI_STYLE(.bold = points != 0, .colour = points ? GUI_INK : GUI_INK3, .align = GUI_END));
}

static void show_verdict(struct app *app, struct gui *gui, size_t number)
{
    static const enum gui_verdict looks[] = {
        [KM_KEPT] = GUI_KEPT, [KM_BROKEN] = GUI_BROKEN, [KM_UNTESTED] = GUI_NOT_TESTED};
    const struct km_rule *rule = km_rulebook_rule(app_rulebook(app), number);
    enum km_verdict verdict = km_score_rule(app_score(app), number)->verdict;
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    gui_verdict_tag(gui, looks[verdict], app_word(app, km_verdict_key(verdict)));
    gui_text(
        gui,
        app_phrase(app, gui, "gui.debrief.points.weight",
                   UI_ARGUMENTS({.name = "severity", .text = app_word(app, km_severity_key(rule->severity))},
                                {.name = "weight", .number = rule->weight})),
        GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    gui_flow_end(gui);
}

/* What it is, what came of it and what it weighs, what it added; where there is room, on one line. */
static void show_rule(struct app *app, struct gui *gui, size_t number)
{
    int width = gui_text_width(gui, "−88", GUI_STYLE(.bold = true));
    bool beside = gui_column_width(gui) >= chrome_scaled(gui, BESIDE);
    const struct gui_row narrow = {.widths = {GUI_SHARE(1), width}, .count = 2, .gap = GUI_GAP_GROUP},
                         wide = {.widths = {GUI_SHARE(1), GUI_SHARE(1), width},
                                 .count = 3,
                                 .gap = GUI_GAP_GROUP,
                                 .align = GUI_CENTRE};
    gui_gap(gui, GUI_GAP);
    gui_row_begin(gui, beside ? &wide : &narrow);
    gui_cell(gui);
    debrief_text(app, gui, &km_rulebook_rule(app_rulebook(app), number)->title,
                 GUI_STYLE(.type = GUI_REPORT));
    if (beside)
        gui_cell(gui);
    show_verdict(app, gui, number);
    gui_cell(gui);
    show_points_of(gui, km_report_rule_points(app_report(app), number));
    gui_row_end(gui);
}

/* Objectives all of them, others when they took something. */
static bool counts(const struct app *app, size_t rule, bool objective)
{
    const struct km_rule_result *result = km_score_rule(app_score(app), rule);
    return result->verdict != KM_NOT_APPLICABLE && result->objective == objective &&
           (objective || km_report_rule_points(app_report(app), rule));
}

/* One term of the sum: its name and number, as in the sum, above the rules that it is made of. */
static void show_term(struct app *app, struct gui *gui, const char *key, int32_t points, bool objective)
{
    bool shown = false;
    for (size_t r = 0; r < km_rulebook_rule_count(app_rulebook(app)); r++) {
        if (!counts(app, r, objective))
            continue;
        if (!shown) {
            const struct gui_row head = {
                .widths = {GUI_SHARE(1), gui_text_width(gui, "−888", GUI_STYLE(.bold = true))}, .count = 2};
            gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .padding = 20});
            gui_row_begin(gui, &head);
            gui_cell(gui);
            debrief_label(app, gui, key);
            gui_cell(gui);
            show_points_of(gui, points);
            gui_row_end(gui);
            gui_rule(gui);
        }
        shown = true;
        show_rule(app, gui, r);
    }
    if (!shown)
        return;
    gui_card_end(gui);
    gui_gap(gui, GUI_GAP_GROUP);
}

static void show_rules(struct app *app, struct gui *gui)
{
    const struct km_points *points = km_score_points(app_score(app));
    gui_text(gui, app_word(app, "gui.debrief.points.how"), GUI_STYLE(.type = GUI_REPORT, .colour = GUI_INK2));
    gui_gap(gui, GUI_GAP);
    show_term(app, gui, "gui.debrief.points.earned", points->earned, true);
    show_term(app, gui, "gui.debrief.points.deducted", -points->deducted, false);
}

static void show_footer(struct app *app, struct gui *gui)
{
    struct gui_style style = {.type = GUI_NOTE, .colour = GUI_INK2};
    struct km_mandate mandate = km_scenario_mandate(app_scenario(app));
    uint32_t undos = km_session_undos(app_session(app));
    if (undos)
        gui_text(gui, app_phrase(app, gui, "report.undos", UI_ARGUMENTS({.name = "count", .number = undos})),
                 style);
    if (app_policy_words(app, gui)) {
        gui_name(gui, "debrief.policy");
        gui_text(gui, app_policy_words(app, gui), style);
    }
    if (mandate.own) {
        gui_name(gui, "debrief.limits");
        gui_text(gui, app_text(app, &mandate.limits), style);
    }
    if (app_rulebook_words(app, gui))
        gui_text(gui, app_rulebook_words(app, gui), style);
    gui_text(gui, app_word(app, "report.footer.appraisal"), style);
    gui_text(gui, app_word(app, "report.footer.practice"), style);
}

void debrief_show_points(struct app *app, struct gui *gui)
{
    debrief_title(app, gui, "report.points", NULL);
    gui_gap(gui, GUI_GAP_GROUP);
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .strong = true});
    if (km_score_points(app_score(app))->scored) {
        show_sum(app, gui);
        show_notes(app, gui);
    } else {
        gui_text(gui, app_word(app, "report.points.none"), GUI_STYLE(.type = GUI_OPTION));
    }
    gui_card_end(gui);
    gui_gap(gui, GUI_GAP_GROUP);
    if (km_score_points(app_score(app))->scored)
        show_rules(app, gui);
    show_footer(app, gui);
}
