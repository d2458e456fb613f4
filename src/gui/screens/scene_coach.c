/* The coach of guided mode stands where the answers will be, until it was read: in two columns (one below the
 * other where it is narrow): what the answer was and what its author says of it; and what it did to the
 * customer and which rules it broke, left undone or kept.
 */
#include "gui/screens/scene_coach.h"

#include "gui/screens/app_run.h"
#include "gui/screens/scene_state.h"
#include "gui/screens/scene_waits.h"
#include "gui/ui/button.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"

enum { COLUMNS = 2, GAP = 24, LEAST_LINES = 4 };

static const int shares[COLUMNS] = {3, 2};

void scene_look_for_coach(struct app *app)
{
    const struct km_session *session = app_session(app);
    struct km_mode_shows shows = km_mode_shows(km_session_setup(session).mode);
    scene_close(app);
    if (shows.comment || shows.hints)
        app->scene->coach = km_coach_new(&app->host.memory, session);
}

static const struct km_comment *comment_of(const struct app *app)
{
    return km_coach_comment(app->scene->coach);
}

/* ---- lines ---- */

struct line {
    const char *text;
    struct gui_style style;
};

struct column {
    const char *id;
    struct line *lines;
    size_t count, capacity;
};

static const struct gui_style head = {.type = GUI_LABEL, .colour = GUI_AI, .bold = true};
static const struct gui_style strong = {.type = GUI_REPORT, .bold = true};
static const struct gui_style plain = {.type = GUI_REPORT};
static const struct gui_style small = {.type = GUI_NOTE, .colour = GUI_INK2};

static void add(struct gui *gui, struct column *column, const char *text, struct gui_style style)
{
    ARENA_RESERVE(gui_arena(gui), column->lines, column->count, column->capacity);
    column->lines[column->count++] = (struct line){text, style};
}

/* What the words were; an act is defined where it first occurs. */
static void add_acts(struct app *app, struct gui *gui, struct column *column,
                     const struct km_answer_part *part)
{
    for (size_t i = 0; i < part->act_count; i++) {
        struct km_text label = km_rulebook_act_label(app_rulebook(app), part->acts[i]);
        struct km_text means = km_rulebook_act_definition(app_rulebook(app), part->acts[i]);
        add(gui, column, app_text(app, &label), strong);
        if (part->first[i] && km_text_present(&means))
            add(gui, column, app_text(app, &means), small);
    }
}

/* An entry of a form is named by its first act alone. */
static void add_entry(struct app *app, struct gui *gui, struct column *column,
                      const struct km_answer_part *part)
{
    if (!part->act_count)
        return;
    struct km_text label = km_rulebook_act_label(app_rulebook(app), part->acts[0]);
    add(gui, column, app_text(app, &label), strong);
}

/* The author's words, which are part of the scene and stand in both languages as it does. */
static void add_why(struct app *app, struct gui *gui, struct column *column,
                    const struct km_answer_part *part)
{
    if (!km_text_present(&part->why))
        return;
    const char *second = app_second(app, &part->why);
    add(gui, column, app_text(app, &part->why), plain);
    if (second)
        add(gui, column, second, app_second_style(app));
}

static void add_answer(struct app *app, struct gui *gui, struct column *column)
{
    const struct km_comment *comment = comment_of(app);
    add(gui, column, app_word(app, "gui.coach.act"), head);
    for (size_t i = 0; i < comment->part_count; i++) {
        const struct km_answer_part *part = &comment->parts[i];
        struct km_choice choice = km_scenario_choice(app_scenario(app), part->choice);
        const char *again = km_form_again_key(&choice);
        if (choice.slot)
            add_entry(app, gui, column, part);
        if (again)
            add(gui, column, app_word(app, again), plain);
        add_why(app, gui, column, part);
        if (!choice.slot)
            add_acts(app, gui, column, part);
    }
}

static void add_changes(struct app *app, struct gui *gui, struct column *column)
{
    const struct km_comment *comment = comment_of(app);
    add(gui, column, app_word(app, "gui.coach.change"), head);
    for (size_t i = 0; i < comment->change_count; i++) {
        const struct km_meter_change *change = &comment->changes[i];
        struct km_meter meter = km_scenario_meter(app_scenario(app), change->meter);
        add(gui, column,
            gui_format(gui, "%s %d → %d", app_text(app, &meter.label), change->before, change->after),
            strong);
    }
    if (!comment->change_count)
        add(gui, column, app_word(app, "guided.change.none"), plain);
}

static void add_ruling(struct app *app, struct gui *gui, struct column *column,
                       const struct km_ruling *ruling)
{
    static const enum gui_colour colours[] = {
        [KM_RULED_BROKEN] = GUI_SHU, [KM_RULED_LAPSED] = GUI_AMBER, [KM_RULED_KEPT] = GUI_MOSS};
    const struct km_rule *rule = km_rulebook_rule(app_rulebook(app), ruling->rule);
    struct km_text act = {{NULL}};
    if (ruling->act >= 0)
        act = km_rulebook_act_label(app_rulebook(app), (size_t)ruling->act);
    const char *text = app_phrase(app, gui, km_ruling_key(ruling),
                                  UI_ARGUMENTS({.name = "rule", .text = app_text(app, &rule->title)},
                                               {.name = "duty", .text = app_text(app, &rule->duty)},
                                               {.name = "act", .text = app_text(app, &act)}));
    add(gui, column, text, GUI_STYLE(.type = GUI_REPORT, .bold = true, .colour = colours[ruling->ruled]));
}

static void add_rulings(struct app *app, struct gui *gui, struct column *column)
{
    const struct km_comment *comment = comment_of(app);
    if (comment->ruling_count)
        add(gui, column, app_word(app, "gui.coach.rules"), head);
    for (size_t i = 0; i < comment->ruling_count; i++)
        add_ruling(app, gui, column, &comment->rulings[i]);
}

static void find_columns(struct app *app, struct gui *gui, struct column columns[COLUMNS])
{
    columns[0] = (struct column){.id = "scene.coach.answer"};
    columns[1] = (struct column){.id = "scene.coach.rules"};
    add_answer(app, gui, &columns[0]);
    add_changes(app, gui, &columns[1]);
    add_rulings(app, gui, &columns[1]);
}

/* ---- the panel ---- */

static void show_column(struct gui *gui, const struct column *column)
{
    gui_name(gui, column->id);
    for (size_t i = 0; i < column->count; i++)
        gui_text(gui, column->lines[i].text, column->lines[i].style);
}

static void show_panel(struct app *app, struct gui *gui)
{
    struct column columns[COLUMNS];
    find_columns(app, gui, columns);
    bool stacked = gui_width_class(gui) == GUI_NARROW;
    gui_wash_begin(gui, GUI_AI_WASH, GUI_AI);
    if (!stacked)
        gui_row_begin(gui, &(struct gui_row){.widths = {GUI_SHARE(shares[0]), GUI_SHARE(shares[1])},
                                             .count = COLUMNS,
                                             .gap = GAP});
    for (int i = 0; i < COLUMNS; i++) {
        if (!stacked)
            gui_cell(gui);
        else
            gui_gap(gui, GUI_GAP);
        show_column(gui, &columns[i]);
    }
    if (!stacked)
        gui_row_end(gui);
    gui_wash_end(gui);
}

/* ---- the panel as something to be read ---- */

/* `user`: the app. */
static void show_read(struct gui *gui, void *user)
{
    struct app *app = user;
    bool on = gui_button(gui, "scene.coach.read", app_word(app, "gui.coach.read"),
                         GUI_BUTTON(.kind = GUI_FIRST, .key = "Enter", .small = true));
    gui_gap(gui, GUI_GAP);
    if (!on)
        return;
    app->scene->coached = true;
    app->scene->fresh = true;
    gui_hold(gui, GUI_MS_HOLD);
    gui_scroll_to_start(gui, "scene.answers");
}

/* The button stands above, so that a long comment begins at its top. */
void scene_coach(struct app *app, struct gui *gui)
{
    show_read(gui, app);
    show_panel(app, gui);
}

int scene_coach_least(struct app *app, struct gui *gui, int width)
{
    int line = gui_type_line(GUI_REPORT, app_language(app), gui_settings(gui)->scale);
    return gui_measure(gui, width, show_read, app) + LEAST_LINES * line;
}

/* ---- hints ---- */

void scene_ask_hint(struct app *app, struct gui *gui)
{
    if (app->scene->page == SCENE_HINT && app->scene->hint > 1) {
        scene_open_page(app, gui, SCENE_HINT);
        return;
    }
    app->scene->hint = app_hint(app);
    if (app->scene->page != SCENE_HINT)
        scene_open_page(app, gui, SCENE_HINT);
}

static void show_duty(struct app *app, struct gui *gui, const struct km_obligation *duty)
{
    uint32_t turns = km_session_turns(app_session(app));
    const struct km_rule *rule = km_rulebook_rule(app_rulebook(app), duty->rule);
    const char *text = app_phrase(app, gui, km_obligation_key(duty, turns, app->scene->hint),
                                  UI_ARGUMENTS({.name = "duty", .text = app_text(app, &rule->duty)},
                                               {.name = "turns", .number = (int64_t)duty->deadline - turns}));
    gui_gap(gui, GUI_GAP);
    gui_text(gui, text, strong);
}

void scene_hint(struct app *app, struct gui *gui)
{
    size_t count;
    const struct km_obligation *open = km_coach_open(app->scene->coach, &count);
    gui_name(gui, "scene.hint.text");
    gui_text(gui, app_word(app, count ? "guided.open.title" : "guided.open.none"), plain);
    for (size_t i = 0; i < count; i++)
        show_duty(app, gui, &open[i]);
    if (!count || app->scene->hint > 1)
        return;
    gui_gap(gui, GUI_GAP_GROUP);
    if (gui_button(gui, "scene.hint.more", app_word(app, "gui.hint.more"),
                   GUI_BUTTON(.kind = GUI_SECOND, .key = "T", .small = true)))
        scene_ask_hint(app, gui);
}
