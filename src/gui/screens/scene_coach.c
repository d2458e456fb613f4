/* The coach of guided mode, in three columns (one below the other where it is narrow): what act the answer
 * was, what it did to the customer, and what is still open and for how long. */
#include "gui/screens/scene.h"

#include "kamae/score.h"

enum { COLUMNS = 3, GAP = 24, WASH_SIDE = 26 + 20, WASH_ABOVE = 12, MOST_OPEN = 2 };

bool scene_has_coach(const struct app *app)
{
    bool guided = km_session_setup(app->session).mode == KM_GUIDED && !app->retry_turn;
    return guided && km_session_turns(app->session) > 0;
}

void scene_find_obligations(struct app *app)
{
    struct scene *scene = app->scene;
    const struct km_rulebook *rulebook = km_scenario_rulebook(app->scenario);
    struct km_obligation all[SCENE_OBLIGATIONS * 2];
    scene->obligation_count = 0;
    if (!scene_has_coach(app) || km_session_status(app->session) == KM_ENDED)
        return; /* what is still open at the end cannot be met any more */
    struct km_score *score = km_score_new(&app->host, rulebook, km_scenario_scope(app->scenario),
                                          km_session_trace(app->session), false);
    size_t count =
        km_score_obligations(score, rulebook, km_session_turns(app->session), all, SCENE_OBLIGATIONS * 2);
    for (size_t i = 0; i < count && scene->obligation_count < SCENE_OBLIGATIONS; i++)
        if (!all[i].from_start)
            scene->obligations[scene->obligation_count++] = all[i];
    km_score_free(score);
}

/* The acts of the last answer, a form's entries together. */
static const char *acts_of_answer(struct app *app, struct gui *gui)
{
    const struct km_session *session = app->session;
    struct strbuf out;
    strbuf_init(&out, gui_arena(gui));
    for (size_t i = scene_first_of_turn(session); i < km_session_said_count(session); i++) {
        const struct km_said *said = km_session_said(session, i);
        if (said->kind != KM_SAID_CHOICE && said->kind != KM_SAID_ENTRY)
            continue;
        for (size_t e = said->first_event; e < said->first_event + said->event_count; e++) {
            struct km_text label = km_rulebook_act_label(km_scenario_rulebook(app->scenario),
                                                         km_trace_event(km_session_trace(session), e)->act);
            strbuf_printf(&out, "%s%s", out.length ? "\n" : "", app_text(app, &label));
        }
    }
    return out.data;
}

static const char *changes_of_answer(struct app *app, struct gui *gui)
{
    struct strbuf out;
    strbuf_init(&out, gui_arena(gui));
    for (size_t m = 0; m < km_scenario_meter_count(app->scenario); m++) {
        struct gui_meter meter = scene_meter(app, m);
        if (meter.change)
            strbuf_printf(&out, "%s%s %d → %d", out.length ? "\n" : "", meter.word,
                          meter.value - meter.change, meter.value);
    }
    return out.length ? out.data : app_word(app, "guided.change.none");
}

static const char *obligation_text(struct app *app, struct gui *gui, const struct km_obligation *obligation)
{
    const struct km_rule *rule = km_rulebook_rule(km_scenario_rulebook(app->scenario), obligation->rule);
    uint32_t turns = km_session_turns(app->session);
    const char *key = obligation->deadline == KM_NONE     ? "guided.open"
                      : obligation->deadline == turns + 1 ? "guided.open.next"
                                                          : "guided.open.within";
    return app_phrase(app, gui, key,
                      UI_ARGUMENTS({.name = "rule", .text = app_text(app, &rule->title)},
                                   {.name = "turns", .number = (int64_t)obligation->deadline - turns}));
}

/* One line of what is still open. */
struct open_line {
    const char *text;
    struct gui_style style;
};

/* What has a limit stands out; the rest can be read in peace. */
static size_t find_open(struct app *app, struct gui *gui, struct open_line lines[MOST_OPEN + 1])
{
    const struct scene *scene = app->scene;
    const struct gui_style plain = {.type = GUI_REPORT};
    size_t count = 0;
    for (; count < scene->obligation_count && count < MOST_OPEN; count++) {
        const struct km_obligation *obligation = &scene->obligations[count];
        lines[count] = (struct open_line){obligation_text(app, gui, obligation), plain};
        if (obligation->deadline != KM_NONE)
            lines[count].style = GUI_STYLE(.type = GUI_REPORT, .colour = GUI_AMBER, .bold = true);
    }
    if (!count)
        lines[count++] = (struct open_line){app_word(app, "guided.open.none"), plain};
    else if (scene->obligation_count > MOST_OPEN)
        lines[count++] = (struct open_line){app_word(app, "gui.coach.more"),
                                            GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2)};
    return count;
}

/* A column: its head and its text; without one, what is still open. */
struct column {
    const char *head, *text;
    int share;
};

static void find_columns(struct app *app, struct gui *gui, struct column columns[COLUMNS])
{
    columns[0] = (struct column){app_word(app, "gui.coach.act"), acts_of_answer(app, gui), 3};
    columns[1] = (struct column){app_word(app, "gui.coach.change"), changes_of_answer(app, gui), 2};
    columns[2] = (struct column){app_word(app, "gui.coach.open"), NULL, 4};
}

static const struct gui_style head_style = {.type = GUI_LABEL, .colour = GUI_AI, .bold = true};

static const struct gui_style text_style = {.type = GUI_REPORT, .bold = true};

static int column_height(struct app *app, struct gui *gui, const struct column *column, int width)
{
    int height = gui_text_height(gui, column->head, head_style, width);
    if (column->text)
        return height + gui_text_height(gui, column->text, text_style, width);
    struct open_line lines[MOST_OPEN + 1];
    size_t count = find_open(app, gui, lines);
    for (size_t i = 0; i < count; i++)
        height += gui_text_height(gui, lines[i].text, lines[i].style, width);
    return height;
}

int scene_coach_height(struct app *app, struct gui *gui, int width)
{
    struct column columns[COLUMNS];
    find_columns(app, gui, columns);
    bool stacked = gui_width_class(gui) == GUI_NARROW;
    int room = width - WASH_SIDE - (COLUMNS - 1) * GAP, all = 0, highest = 0;
    for (int i = 0; i < COLUMNS; i++) {
        int height =
            column_height(app, gui, &columns[i], stacked ? width - WASH_SIDE : room * columns[i].share / 9);
        all += height + (i ? GUI_GAP : 0);
        highest = height > highest ? height : highest;
    }
    return (stacked ? all : highest) + 2 * WASH_ABOVE;
}

static void show_column(struct app *app, struct gui *gui, const struct column *column)
{
    gui_text(gui, column->head, head_style);
    if (column->text) {
        gui_text(gui, column->text, text_style);
        return;
    }
    struct open_line lines[MOST_OPEN + 1];
    size_t count = find_open(app, gui, lines);
    gui_name(gui, "scene.coach.open");
    for (size_t i = 0; i < count; i++)
        gui_text(gui, lines[i].text, lines[i].style);
}

void scene_coach(struct app *app, struct gui *gui)
{
    struct column columns[COLUMNS];
    find_columns(app, gui, columns);
    bool stacked = gui_width_class(gui) == GUI_NARROW;
    gui_wash_begin(gui, GUI_AI_WASH, GUI_AI);
    if (!stacked)
        gui_row_begin(gui, &(struct gui_row){.widths = {GUI_SHARE(3), GUI_SHARE(2), GUI_SHARE(4)},
                                             .count = COLUMNS,
                                             .gap = GAP});
    for (int i = 0; i < COLUMNS; i++) {
        if (!stacked)
            gui_cell(gui);
        else
            gui_gap(gui, GUI_GAP);
        show_column(app, gui, &columns[i]);
    }
    if (!stacked)
        gui_row_end(gui);
    gui_wash_end(gui);
}
