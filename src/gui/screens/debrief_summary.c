/* The first page of the debrief, which is read to the end: what happened, one thing done well, the gravest
 * turning point, one thing to try next, and after a hard scene a moment to come down. And the page of
 * everything that went well. */
#include "gui/screens/debrief.h"

enum { HARD = 2 };

static void begin_card(struct app *app, struct gui *gui, const char *key)
{
    gui_gap(gui, GUI_GAP_GROUP);
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .padding = 20});
    debrief_label(app, gui, key);
    gui_gap(gui, GUI_GAP_INSIDE);
}

/* ---- what happened ---- */

static void show_happened(struct app *app, struct gui *gui)
{
    struct km_text happened = km_report_happened(app_report(app));
    struct gui_style style = {.type = GUI_NAME};
    gui_name(gui, "debrief.happened");
    if (km_text_present(&happened))
        debrief_text(app, gui, &happened, style);
    else
        gui_text(gui, app_word(app, "gui.debrief.unfinished"), style);
}

/* ---- what went well ---- */

static void show_example(struct app *app, struct gui *gui)
{
    struct km_good good = km_report_good(app_report(app));
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    gui_verdict_tag(gui, GUI_KEPT, app_word(app, km_verdict_key(KM_KEPT)));
    gui_text(gui, debrief_turn(app, gui, good.turn), GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    gui_flow_end(gui);
    debrief_text(app, gui, &km_rulebook_rule(app_rulebook(app), good.rule)->title,
                 GUI_STYLE(.type = GUI_OPTION, .bold = true));
    gui_gap(gui, GUI_GAP);
    debrief_own_words(app, gui, &good.answer);
    if (!km_text_present(&good.resisted))
        return;
    gui_gap(gui, GUI_GAP);
    gui_text(gui, app_word(app, "report.resisted"), GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2));
    debrief_text(app, gui, &good.resisted, GUI_STYLE(.colour = GUI_INK2));
}

static void show_good_card(struct app *app, struct gui *gui)
{
    if (!km_report_good(app_report(app)).turn)
        return;
    begin_card(app, gui, "report.went-well");
    show_example(app, gui);
    gui_card_end(gui);
}

/* ---- the gravest turning point ---- */

static void show_gravest(struct app *app, struct gui *gui)
{
    if (!app_judged(app)) {
        begin_card(app, gui, "report.turning-points");
        debrief_judging(app, gui);
        gui_card_end(gui);
        return;
    }
    if (!debrief_turning_points(app)) {
        if (km_session_status(app_session(app)) != KM_ENDED)
            return;
        begin_card(app, gui, "report.turning-points");
        gui_text(gui, app_word(app, "report.turning-points.none"), GUI_STYLE(.type = GUI_OPTION));
        gui_card_end(gui);
        return;
    }
    const struct km_turning_point *point = km_report_turning_point(app_report(app), 0);
    begin_card(app, gui, "gui.debrief.gravest");
    if (km_text_present(&point->customer.text))
        debrief_quote(app, gui, &point->customer);
    gui_gap(gui, GUI_GAP);
    debrief_own_words(app, gui, &point->answer);
    if (point->rule_count && km_score_rule(app_score(app), point->rules[0])->verdict == KM_BROKEN) {
        gui_gap(gui, GUI_GAP);
        debrief_say_instead(app, gui, km_rulebook_rule(app_rulebook(app), point->rules[0]));
    }
    gui_gap(gui, GUI_GAP_GROUP);
    if (gui_button(gui, "debrief.open-turn", app_word(app, "gui.debrief.open-turn"),
                   GUI_BUTTON(.kind = GUI_FIRST)))
        debrief_open_turn(app, point->decision.turn);
    gui_card_end(gui);
}

/* ---- what to try next ---- */

static void show_next(struct app *app, struct gui *gui)
{
    struct km_next next = km_report_next(app_report(app));
    struct gui_style style = {.type = GUI_OPTION};
    begin_card(app, gui, "report.try-next");
    switch (next.kind) {
    case KM_NEXT_RULE:
        debrief_text(app, gui, &km_rulebook_rule(app_rulebook(app), next.rule)->say_instead, style);
        break;
    case KM_NEXT_UNTESTED:
        gui_text(gui, app_word(app, "report.next.untested"), style);
        debrief_text(app, gui, &km_rulebook_rule(app_rulebook(app), next.rule)->title,
                     GUI_STYLE(.type = GUI_OPTION, .bold = true));
        break;
    case KM_NEXT_RETRY:
        gui_text(gui,
                 app_phrase(app, gui, "gui.debrief.next.retry",
                            UI_ARGUMENTS({.name = "turn", .text = debrief_turn(app, gui, next.turn)})),
                 style);
        break;
    case KM_NEXT_EXPLORE: gui_text(gui, app_word(app, "report.next.explore"), style); break;
    }
    gui_card_end(gui);
}

/* ---- after a hard scene ---- */

static void show_care(struct app *app, struct gui *gui)
{
    const struct km_policy *policy = km_rulebook_policy(app_rulebook(app));
    if (km_scenario_head(app_scenario(app))->intensity < HARD)
        return;
    begin_card(app, gui, "care.title");
    gui_text(gui, app_word(app, "care.breathe"), GUI_STYLE(.type = GUI_REPORT));
    gui_text(gui, app_word(app, "care.talk"), GUI_STYLE(.type = GUI_REPORT));
    for (size_t i = 0; i < policy->contact_count; i++)
        if (km_text_present(&policy->contacts[i].contact))
            gui_bullet(gui,
                       gui_format(gui, "%s  %s", app_text(app, &policy->contacts[i].role),
                                  app_text(app, &policy->contacts[i].contact)),
                       GUI_STYLE(.type = GUI_REPORT));
    gui_card_end(gui);
}

void debrief_show_summary(struct app *app, struct gui *gui)
{
    debrief_title(app, gui, "report.happened", NULL);
    gui_gap(gui, GUI_GAP);
    show_happened(app, gui);
    show_good_card(app, gui);
    show_gravest(app, gui);
    if (app_judged(app))
        show_next(app, gui);
    show_care(app, gui);
}

/* ---- everything that went well ---- */

/* What kept the rule, in the trainee's words; SIZE_MAX: nothing was said for it. A moment where something
 * else went wrong is no example. */
static size_t words_that_kept(const struct app *app, const struct km_rule_result *result)
{
    for (size_t e = 0; e < result->evidence_count; e++) {
        const struct km_evidence *evidence = &result->evidence[e];
        bool did = evidence->kind == KM_FULFILLED || evidence->kind == KM_LAWFUL;
        size_t said = did ? debrief_said_of_event(app, evidence->event) : SIZE_MAX;
        if (said != SIZE_MAX && km_session_said(app_session(app), said)->kind == KM_SAID_CHOICE &&
            !debrief_rank_of(app, evidence->turn))
            return said;
    }
    return SIZE_MAX;
}

static void show_kept(struct app *app, struct gui *gui, size_t rule, size_t answer)
{
    struct km_quote words = km_report_said(app_report(app), answer);
    gui_gap(gui, GUI_GAP_GROUP);
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .padding = GUI_GAP_GROUP});
    debrief_text(app, gui, &km_rulebook_rule(app_rulebook(app), rule)->title,
                 GUI_STYLE(.type = GUI_OPTION, .bold = true));
    gui_text(gui, debrief_turn(app, gui, km_session_said(app_session(app), answer)->turn),
             GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2));
    debrief_text(app, gui, &words.text, GUI_STYLE(.type = GUI_REPORT));
    gui_card_end(gui);
}

void debrief_show_good(struct app *app, struct gui *gui)
{
    struct km_good good = km_report_good(app_report(app));
    bool any = good.turn != 0;
    debrief_title(app, gui, "report.went-well", "gui.debrief.good.note");
    if (good.turn) {
        gui_gap(gui, GUI_GAP_GROUP);
        gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .padding = 20, .accent = true});
        show_example(app, gui);
        gui_card_end(gui);
    }
    for (size_t r = 0; r < km_rulebook_rule_count(app_rulebook(app)); r++) {
        const struct km_rule_result *result = km_score_rule(app_score(app), r);
        if (result->verdict != KM_KEPT || (good.turn && r == good.rule))
            continue;
        size_t answer = words_that_kept(app, result);
        if (answer == SIZE_MAX)
            continue;
        any = true;
        show_kept(app, gui, r, answer);
    }
    gui_gap(gui, GUI_GAP_GROUP);
    if (!any)
        gui_empty(gui, app_word(app, "gui.debrief.good.none"), app_word(app, "gui.debrief.good.none.how"));
}
