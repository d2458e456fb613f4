/* What came of the answers so far: two ways side by side, and the meters and points of the one that goes on.
 */
#include "gui/screens/app_run.h"
#include "gui/screens/class.h"
#include "gui/screens/scene_customer.h"
#include "gui/ui/button.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/meter.h"
#include "gui/ui/node.h"
#include "gui/ui/show.h"

enum { MOST_RULES = 4 };

static const struct gui_style plain_style = {.type = GUI_REPORT};
static const struct gui_style note_style = {.type = GUI_REPORT, .colour = GUI_INK2};

static void show_text(struct app *app, struct gui *gui, const struct km_text *text, struct gui_style style)
{
    gui_text(gui, app_text(app, text), style);
    if (app_second(app, text))
        gui_text(gui, app_second(app, text), app_second_style(app));
}

static void show_judging(struct app *app, struct gui *gui)
{
    gui_name(gui, "class.judging");
    gui_text(gui, app_word(app, "gui.class.judging"), note_style);
}

/* ---- two ways side by side ---- */

/* Two ways being compared: their numbers in the order in which they were gone, and in the list of ways. */
struct pair {
    const struct km_ways *ways;
    size_t ways_of[2];
    uint32_t turn; /* at which they part */
};

/* Those that were chosen; the last two when one has come since. */
static struct pair pair_of(struct classroom *room, const struct km_ways *ways)
{
    size_t count = km_ways_count(ways);
    if (room->way_count != count) {
        room->ways[0] = count - 2;
        room->ways[1] = count - 1;
        room->way_count = count;
    }
    struct pair pair = {.ways = ways};
    for (int side = 0; side < 2; side++)
        pair.ways_of[side] = km_ways_place(ways, room->ways[side] + 1);
    pair.turn = km_ways_shared(ways, pair.ways_of[0], pair.ways_of[1]) + 1;
    return pair;
}

/* The next one that the other side does not show. */
static void step(struct classroom *room, size_t count, int side)
{
    do
        room->ways[side] = (room->ways[side] + 1) % count;
    while (room->ways[side] == room->ways[1 - side]);
}

static void show_head(struct app *app, struct gui *gui, const struct pair *pair, int side)
{
    struct classroom *room = app->classroom;
    size_t count = km_ways_count(pair->ways);
    const char *title = app_phrase(app, gui, "host.compare.way",
                                   UI_ARGUMENTS({.name = "number", .number = (int64_t)room->ways[side] + 1},
                                                {.name = "turn", .number = pair->turn}));
    if (count == 2) {
        gui_text(gui, title, GUI_STYLE(.type = GUI_REPORT, .bold = true, .colour = GUI_AI));
    } else if (gui_button(gui, gui_id(gui, "class.way", (size_t)side + 1), title,
                          GUI_BUTTON(.small = true, .icon = GUI_ICON_NEXT, .key = side ? "→" : "←"))) {
        step(room, count, side);
    }
}

/* What was said in the answer at which they part, and right after it. */
static void show_said(struct app *app, struct gui *gui, const struct pair *pair, int side)
{
    const struct km_session *session = km_ways_session(pair->ways, pair->ways_of[side]);
    const struct km_report *report = km_ways_report(pair->ways, pair->ways_of[side]);
    if (km_session_turns(session) < pair->turn)
        gui_text(gui, app_word(app, "host.compare.nothing"), note_style);
    for (size_t i = 0; i < km_session_said_count(session); i++) {
        const struct km_said *said = km_session_said(session, i);
        if (said->turn != pair->turn || said->kind == KM_SAID_CONTACT_END)
            continue;
        struct km_quote quote = km_report_said(report, i);
        bool own = said->kind != KM_SAID_LINE || quote.by == KM_BY_AGENT || quote.by == KM_BY_PARTNER;
        gui_gap(gui, GUI_GAP);
        gui_wash_begin(gui, own ? GUI_AI_WASH : GUI_PANEL, own ? GUI_AI : GUI_RULE);
        show_text(app, gui, &quote.text, plain_style);
        gui_wash_end(gui);
    }
}

/* "怒り 6 → 5 → 3": before they part, after the answer, now. */
static const char *meter_line(struct app *app, struct gui *gui, const struct km_session *session,
                              const struct pair *pair, size_t m)
{
    struct km_meter meter = km_scenario_meter(app_scenario(app), m);
    const char *line = gui_format(gui, "%s %d", app_text(app, &meter.label),
                                  km_session_meter_before(session, m, pair->turn));
    if (km_session_turns(session) >= pair->turn)
        line = gui_format(gui, "%s → %d", line, km_session_meter_before(session, m, pair->turn + 1));
    if (km_session_turns(session) > pair->turn)
        line = gui_format(gui, "%s → %d", line, km_session_meter(session, m));
    return line;
}

static void show_change(struct app *app, struct gui *gui, const struct pair *pair, int side)
{
    const struct km_session *session = km_ways_session(pair->ways, pair->ways_of[side]);
    const struct km_attainable *attainable = km_ways_attainable(pair->ways, pair->ways_of[side]);
    uint32_t turns = km_session_turns(session);
    gui_name(gui, gui_id(gui, "class.meters", (size_t)side + 1));
    for (size_t m = 0; m < km_scenario_meter_count(app_scenario(app)); m++)
        gui_text(gui, meter_line(app, gui, session, pair, m), plain_style);
    if (attainable && turns >= pair->turn) {
        int32_t first = km_attainable_points(attainable, pair->turn),
                last = km_attainable_points(attainable, turns);
        gui_text(gui,
                 app_phrase(app, gui, "host.compare.points",
                            UI_ARGUMENTS({.name = "first", .number = first == KM_NO_POINTS ? 0 : first},
                                         {.name = "last", .number = last == KM_NO_POINTS ? 0 : last},
                                         {.name = "turns", .number = turns})),
                 note_style);
    }
    struct km_node end = km_scenario_node(app_scenario(app), km_session_node(session));
    if (km_session_status(session) == KM_ENDED && km_text_present(&end.summary)) {
        gui_gap(gui, GUI_GAP);
        show_text(app, gui, &end.summary, plain_style);
    }
}

/* Both sides of a row. */
static void show_beside(struct app *app, struct gui *gui, const struct pair *pair,
                        void (*show)(struct app *app, struct gui *gui, const struct pair *pair, int side))
{
    gui_gap(gui, GUI_GAP_GROUP);
    gui_row_begin(gui,
                  &(struct gui_row){.widths = {GUI_SHARE(1), GUI_SHARE(1)}, .count = 2, .gap = GUI_MARGIN});
    for (int side = 0; side < 2; side++) {
        gui_cell(gui);
        show(app, gui, pair, side);
    }
    gui_row_end(gui);
}

static const enum gui_verdict looks[] = {[KM_KEPT] = GUI_KEPT,
                                         [KM_BROKEN] = GUI_BROKEN,
                                         [KM_UNTESTED] = GUI_NOT_TESTED,
                                         [KM_NOT_APPLICABLE] = GUI_NOT_APPLICABLE};

/* The duties that turned out otherwise. */
static void show_rules(struct app *app, struct gui *gui, const struct pair *pair, int side)
{
    uint16_t rules[MOST_RULES];
    size_t count = km_ways_differences(pair->ways, pair->ways_of[0], pair->ways_of[1], rules, MOST_RULES);
    const struct km_score *score = km_ways_score(pair->ways, pair->ways_of[side]);
    for (size_t i = 0; i < count; i++) {
        enum km_verdict verdict = km_score_rule(score, rules[i])->verdict;
        gui_verdict_tag(gui, looks[verdict], app_word(app, km_verdict_key(verdict)));
        show_text(app, gui, &km_rulebook_rule(app_rulebook(app), rules[i])->title, plain_style);
        gui_gap(gui, GUI_GAP);
    }
}

static void show_same(struct app *app, struct gui *gui, const struct pair *pair)
{
    const struct classroom *room = app->classroom;
    gui_gap(gui, GUI_GAP_GROUP);
    gui_name(gui, "class.ways.same");
    gui_text(gui,
             app_phrase(app, gui, "host.compare.same",
                        UI_ARGUMENTS({.name = "first", .number = (int64_t)room->ways[0] + 1},
                                     {.name = "second", .number = (int64_t)room->ways[1] + 1},
                                     {.name = "turns", .number = pair->turn - 1})),
             plain_style);
}

void class_ways(struct app *app, struct gui *gui)
{
    const struct km_ways *ways = app_ways(app);
    if (!ways) {
        show_judging(app, gui);
        return;
    }
    if (km_ways_count(ways) < 2) {
        gui_name(gui, "class.ways.one");
        gui_text(gui, app_word(app, "gui.class.ways.one"), plain_style);
        return;
    }
    struct pair pair = pair_of(app->classroom, ways);
    bool same = !km_ways_part(ways, pair.ways_of[0], pair.ways_of[1]);
    if (!same || km_ways_count(ways) > 2)
        show_beside(app, gui, &pair, show_head);
    if (same) {
        show_same(app, gui, &pair);
    } else {
        show_beside(app, gui, &pair, show_said);
        show_beside(app, gui, &pair, show_change);
        show_beside(app, gui, &pair, show_rules);
    }
    for (int side = 0; km_ways_count(ways) > 2 && side < 2; side++)
        if (gui_key(gui, side ? GUI_KEY_RIGHT : GUI_KEY_LEFT))
            step(app->classroom, km_ways_count(ways), side);
}

/* ---- meters and points ---- */

static void show_points(struct app *app, struct gui *gui)
{
    const struct km_attainable *attainable = app_attainable(app);
    const struct km_points *points = km_score_points(app_score(app));
    uint32_t turns = km_session_turns(app_session(app));
    if (!points->scored && attainable && km_attainable_points(attainable, turns) != KM_NO_POINTS) {
        gui_name(gui, "class.attainable");
        gui_text(
            gui,
            app_phrase(app, gui, "host.attainable",
                       UI_ARGUMENTS({.name = "points", .number = km_attainable_points(attainable, turns)},
                                    {.name = "possible", .number = points->possible})),
            plain_style);
    }
    if (points->scored)
        gui_text(gui,
                 app_phrase(app, gui, "host.score", UI_ARGUMENTS({.name = "score", .number = points->score})),
                 plain_style);
}

void class_score(struct app *app, struct gui *gui)
{
    for (size_t m = 0; m < km_scenario_meter_count(app_scenario(app)); m++) {
        struct gui_meter row = scene_meter(app, m);
        gui_meter_row(gui, gui_id(gui, "class.meter", m), &row);
        gui_gap(gui, GUI_GAP);
    }
    gui_gap(gui, GUI_GAP_GROUP);
    if (app_judged(app))
        show_points(app, gui);
    else
        show_judging(app, gui);
}
