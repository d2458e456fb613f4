/* The rules: what this scene examines and the other rules, each with its verdict and the words that
 * decided it. From a row one gets to that answer, and to trying it again. */
#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "gui/screens/chrome.h"
#include "gui/screens/debrief.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/show.h"

enum { CELL_GAP = 16 };

static const enum gui_verdict looks[] = {
    [KM_KEPT] = GUI_KEPT,
    [KM_BROKEN] = GUI_BROKEN,
    [KM_UNTESTED] = GUI_NOT_TESTED,
    [KM_NOT_APPLICABLE] = GUI_NOT_APPLICABLE,
};

/* ---- what decided it ---- */

static const struct km_evidence *evidence_of(const struct km_rule_result *result)
{
    for (size_t e = 0; e < result->evidence_count; e++)
        if (result->verdict != KM_BROKEN || result->evidence[e].turn == result->broken_turn)
            return &result->evidence[e];
    return NULL;
}

static uint32_t turn_of(const struct km_rule_result *result)
{
    const struct km_evidence *evidence = evidence_of(result);
    if (result->verdict == KM_BROKEN)
        return result->broken_turn;
    return evidence ? evidence->turn : 0;
}

static const char *quoted(struct app *app, struct gui *gui, const char *key, uint32_t turn,
                          const struct km_text *words)
{
    return app_phrase(app, gui, key,
                      UI_ARGUMENTS({.name = "turn", .text = debrief_turn(app, gui, turn)},
                                   {.name = "words", .text = app_text(app, words)}));
}

static const char *deed(struct app *app, struct gui *gui, const struct km_evidence *evidence)
{
    static const struct km_text none = {{NULL}};
    size_t said = debrief_said_of_event(app, evidence->event);
    if (said == SIZE_MAX)
        return quoted(app, gui, "gui.debrief.evidence.turn", evidence->turn, &none);
    struct km_quote quote = km_report_said(app_report(app), said);
    return quoted(app, gui, "gui.debrief.evidence.words", evidence->turn, &quote.text);
}

static const char *evidence_words(struct app *app, struct gui *gui, const struct km_rule_result *result)
{
    static const struct km_text none = {{NULL}};
    const struct km_evidence *evidence = evidence_of(result);
    if (result->verdict == KM_UNTESTED)
        return "—";
    if (!evidence)
        return app_word(app, "gui.debrief.evidence.none");
    switch (evidence->kind) {
    case KM_RESISTED: {
        struct km_text words = km_scenario_choice(app_scenario(app), evidence->choice).text;
        return quoted(app, gui, "gui.debrief.evidence.resisted", evidence->turn, &words);
    }
    case KM_LAPSED: return quoted(app, gui, "gui.debrief.evidence.lapsed", evidence->turn, &none);
    case KM_MISSING: return app_word(app, "gui.debrief.evidence.missing");
    default: return deed(app, gui, evidence);
    }
}

/* ---- rows ---- */

static const char *severity_word(const struct app *app, const struct km_rule *rule)
{
    return app_word(app, km_severity_key(rule->severity));
}

static const char *weight_words(struct app *app, struct gui *gui, size_t number)
{
    const struct km_rule *rule = km_rulebook_rule(app_rulebook(app), number);
    const struct km_rule_result *result = km_score_rule(app_score(app), number);
    int32_t points = km_report_rule_points(app_report(app), number);
    if (result->objective && result->verdict == KM_UNTESTED)
        return gui_format(gui, "— / %d", rule->weight);
    if (result->objective)
        return gui_format(gui, "%d / %d", points, rule->weight);
    return points ? debrief_number(gui, points) : "—";
}

static int widest(const struct app *app, struct gui *gui, const char *const *keys, size_t count,
                  struct gui_style style)
{
    int most = 0;
    for (size_t i = 0; i < count; i++) {
        int width = gui_text_width(gui, app_word(app, keys[i]), style);
        most = width > most ? width : most;
    }
    return most;
}

static int tag_width(const struct app *app, struct gui *gui)
{
    const char *const keys[] = {km_verdict_key(KM_KEPT), km_verdict_key(KM_BROKEN),
                                km_verdict_key(KM_UNTESTED)};
    return widest(app, gui, keys, 3, GUI_STYLE(.type = GUI_NOTE, .bold = true)) + chrome_scaled(gui, 18) + 24;
}

static int severity_width(const struct app *app, struct gui *gui)
{
    const char *const keys[] = {km_severity_key(KM_CRITICAL), km_severity_key(KM_MAJOR),
                                km_severity_key(KM_MINOR), km_severity_key(KM_REMINDER)};
    return widest(app, gui, keys, 4, GUI_STYLE(.type = GUI_NOTE)) + 2;
}

static int weight_width(struct gui *gui)
{
    return gui_text_width(gui, "88 / 88", GUI_STYLE(.bold = true));
}

static void show_tag(struct app *app, struct gui *gui, const struct km_rule_result *result)
{
    gui_verdict_tag(gui, looks[result->verdict], app_word(app, km_verdict_key(result->verdict)));
}

/* What was kept or broken stands out; what never came is there to be looked up. */
static void show_rule_title(struct app *app, struct gui *gui, const struct km_rule *rule, bool tested)
{
    debrief_text(app, gui, &rule->title,
                 GUI_STYLE(.type = GUI_REPORT, .bold = tested, .colour = tested ? GUI_INK : GUI_INK2));
}

static void show_evidence(struct app *app, struct gui *gui, const struct km_rule_result *result)
{
    gui_text(gui, evidence_words(app, gui, result), GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
}

static void show_cells(struct app *app, struct gui *gui, size_t number)
{
    const struct km_rule *rule = km_rulebook_rule(app_rulebook(app), number);
    const struct km_rule_result *result = km_score_rule(app_score(app), number);
    bool wide = gui_width_class(gui) == GUI_WIDE, narrow = gui_width_class(gui) == GUI_NARROW;
    gui_cell(gui);
    show_tag(app, gui, result);
    if (!narrow)
        gui_cell(gui);
    show_rule_title(app, gui, rule, result->verdict != KM_UNTESTED);
    if (!wide)
        show_evidence(app, gui, result);
    if (!narrow)
        gui_cell(gui);
    gui_text(gui, severity_word(app, rule), GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    if (wide) {
        gui_cell(gui);
        show_evidence(app, gui, result);
    }
    if (!narrow)
        gui_cell(gui);
    gui_text(gui, weight_words(app, gui, number),
             GUI_STYLE(.bold = result->objective && result->verdict == KM_KEPT,
                       .colour = result->verdict == KM_UNTESTED ? GUI_INK3 : GUI_INK,
                       .align = narrow ? GUI_START : GUI_END));
}

static struct gui_row cells_of(const struct app *app, struct gui *gui)
{
    int tag = tag_width(app, gui), severity = severity_width(app, gui), weight = weight_width(gui);
    switch (gui_width_class(gui)) {
    case GUI_WIDE:
        return (struct gui_row){
            .widths = {tag, GUI_SHARE(4), severity, GUI_SHARE(5), weight}, .count = 5, .gap = CELL_GAP};
    case GUI_MIDDLE:
        return (struct gui_row){.widths = {tag, GUI_SHARE(1), severity, weight}, .count = 4, .gap = CELL_GAP};
    default: return (struct gui_row){.widths = {GUI_SHARE(1)}, .count = 1};
    }
}

static void show_row(struct app *app, struct gui *gui, size_t number)
{
    const struct km_rule_result *result = km_score_rule(app_score(app), number);
    const struct gui_table_row look = {.cells = cells_of(app, gui)};
    const char *id = gui_format(gui, "debrief.rule.%s", km_rulebook_rule(app_rulebook(app), number)->id);
    const char *label = app_text(app, &km_rulebook_rule(app_rulebook(app), number)->title);
    uint32_t turn = turn_of(result);
    if (gui_table_row_begin(gui, id, label, &look) && turn)
        debrief_open_turn(app, turn);
    show_cells(app, gui, number);
    gui_table_row_end(gui);
    if (gui_is_focused(gui, id) && debrief_rank_of(app, turn) && gui_key(gui, 'r'))
        app->debrief->retry = turn;
}

static void show_head(struct app *app, struct gui *gui, const char *key)
{
    struct gui_table_row look = {
        .cells = {.widths = {GUI_SHARE(1), weight_width(gui)}, .count = 2, .gap = CELL_GAP}, .head = true};
    if (gui_width_class(gui) == GUI_NARROW)
        look.cells.count = 1;
    gui_table_row_begin(gui, NULL, NULL, &look);
    gui_cell(gui);
    gui_text(gui, app_word(app, key), GUI_STYLE(.type = GUI_NOTE, .bold = true));
    if (look.cells.count > 1) {
        gui_cell(gui);
        gui_text(gui, app_word(app, "report.rules.points"),
                 GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2, .align = GUI_END));
    }
    gui_table_row_end(gui);
}

static bool is_listed(const struct app *app, size_t rule, bool objective)
{
    const struct km_rule_result *result = km_score_rule(app_score(app), rule);
    return result->verdict != KM_NOT_APPLICABLE && result->objective == objective;
}

static void show_rows(struct app *app, struct gui *gui, bool objectives, const char *key)
{
    bool headed = false;
    for (size_t r = 0; r < km_rulebook_rule_count(app_rulebook(app)); r++) {
        if (!is_listed(app, r, objectives))
            continue;
        if (!headed)
            show_head(app, gui, key);
        headed = true;
        show_row(app, gui, r);
    }
}

/* ---- the page ---- */

static void show_counts(struct app *app, struct gui *gui)
{
    size_t counts[KM_NOT_APPLICABLE + 1] = {0};
    for (size_t r = 0; r < km_rulebook_rule_count(app_rulebook(app)); r++)
        counts[km_score_rule(app_score(app), r)->verdict]++;
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    for (int v = KM_KEPT; v < KM_NOT_APPLICABLE; v++)
        gui_verdict_tag(
            gui, looks[v],
            gui_format(gui, "%s %zu", app_word(app, km_verdict_key((enum km_verdict)v)), counts[v]));
    gui_flow_end(gui);
}

void debrief_show_guidance(struct app *app, struct gui *gui)
{
    debrief_title(app, gui, "gui.debrief.guidance", NULL);
    if (app_rulebook_words(app, gui)) {
        gui_name(gui, "debrief.rulebook");
        gui_text(gui, app_rulebook_words(app, gui), GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    }
    gui_gap(gui, GUI_GAP);
    show_counts(app, gui);
    gui_gap(gui, GUI_GAP_GROUP);
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .flush = true});
    gui_group_begin(gui, "debrief.rules");
    show_rows(app, gui, true, "report.rules.objectives");
    show_rows(app, gui, false, "report.rules.others");
    gui_group_end(gui);
    gui_card_end(gui);
}
