/* The coach of guided mode, in three columns (one below the other where it is narrow): what act the answer
 * was, what it did to the customer, and what is still open and for how long. */
#include "gui/screens/scene.h"

enum { COLUMNS = 3, GAP = 24, WASH_SIDE = 26 + 20, WASH_ABOVE = 12 };

bool scene_has_coach(const struct app *app)
{
    return app->scene->coach != NULL;
}

void scene_look_for_coach(struct app *app)
{
    const struct km_session *session = app_session(app);
    bool guided = km_session_setup(session).mode == KM_GUIDED && !app->retry;
    scene_close(app);
    if (guided && km_session_turns(session))
        app->scene->coach = km_coach_new(&app->host.memory, session);
}

static const struct km_comment *comment_of(const struct app *app)
{
    return km_coach_comment(app->scene->coach);
}

static const char *acts_of_answer(struct app *app, struct gui *gui)
{
    const struct km_comment *comment = comment_of(app);
    struct strbuf out;
    strbuf_init(&out, gui_arena(gui));
    for (size_t i = 0; i < comment->act_count; i++) {
        struct km_text label = km_rulebook_act_label(app_rulebook(app), comment->acts[i]);
        strbuf_printf(&out, "%s%s", i ? "\n" : "", app_text(app, &label));
    }
    return out.data;
}

static const char *changes_of_answer(struct app *app, struct gui *gui)
{
    const struct km_comment *comment = comment_of(app);
    struct strbuf out;
    strbuf_init(&out, gui_arena(gui));
    for (size_t i = 0; i < comment->change_count; i++) {
        const struct km_meter_change *change = &comment->changes[i];
        struct km_meter meter = km_scenario_meter(app_scenario(app), change->meter);
        strbuf_printf(&out, "%s%s %d → %d", i ? "\n" : "", app_text(app, &meter.label), change->before,
                      change->after);
    }
    return out.length ? out.data : app_word(app, "guided.change.none");
}

static const char *obligation_text(struct app *app, struct gui *gui, const struct km_obligation *obligation)
{
    const struct km_rule *rule = km_rulebook_rule(app_rulebook(app), obligation->rule);
    uint32_t turns = km_session_turns(app_session(app));
    return app_phrase(app, gui, km_obligation_key(obligation, turns),
                      UI_ARGUMENTS({.name = "rule", .text = app_text(app, &rule->title)},
                                   {.name = "turns", .number = (int64_t)obligation->deadline - turns}));
}

/* One line of what is still open. */
struct open_line {
    const char *text;
    struct gui_style style;
};

struct open_lines {
    struct open_line *items;
    size_t count;
};

/* What has a limit stands out; the rest can be read in peace. */
static struct open_lines find_open(struct app *app, struct gui *gui)
{
    const struct km_comment *comment = comment_of(app);
    const struct gui_style plain = {.type = GUI_REPORT};
    struct open_lines lines = {.items =
                                   arena_array(gui_arena(gui), comment->open_count + 1, sizeof *lines.items)};
    for (; lines.count < comment->open_count; lines.count++) {
        const struct km_obligation *obligation = &comment->open[lines.count];
        lines.items[lines.count] = (struct open_line){obligation_text(app, gui, obligation), plain};
        if (obligation->deadline != KM_NONE)
            lines.items[lines.count].style = GUI_STYLE(.type = GUI_REPORT, .colour = GUI_AMBER, .bold = true);
    }
    if (!lines.count)
        lines.items[lines.count++] = (struct open_line){app_word(app, "guided.open.none"), plain};
    else if (comment->more)
        lines.items[lines.count++] =
            (struct open_line){app_phrase(app, gui, "gui.coach.more",
                                          UI_ARGUMENTS({.name = "number", .number = (int64_t)comment->more})),
                               GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2)};
    return lines;
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
    struct open_lines lines = find_open(app, gui);
    for (size_t i = 0; i < lines.count; i++)
        height += gui_text_height(gui, lines.items[i].text, lines.items[i].style, width);
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
    struct open_lines lines = find_open(app, gui);
    gui_name(gui, "scene.coach.open");
    for (size_t i = 0; i < lines.count; i++)
        gui_text(gui, lines.items[i].text, lines.items[i].style);
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
