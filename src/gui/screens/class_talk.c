/* What was said, in the size of a projector: page after page of whole lines, and the customer's last one
 * alone on a page of its own. Below it stands what the room is to do with it. */
#include "gui/screens/app_run.h"
#include "gui/screens/class.h"
#include "gui/screens/scene_talk.h"
#include "gui/ui/card.h"
#include "gui/ui/circle.h"
#include "gui/ui/frame.h"
#include "gui/ui/picture.h"

enum { MINUTE_MS = 60000, STEP_MS = 1000, STEP_REDUCED_MS = 10000, RING = 104, BETWEEN = 24 };

/* One thing that was said. */
struct words {
    const char *name;          /* NULL: nobody says it */
    const char *text, *second; /* text NULL: it is not shown */
    bool customer, own;
};

static const char *name_of(const struct app *app, enum km_speaker speaker)
{
    const struct km_person *person = km_scenario_person(app_scenario(app), speaker);
    return person ? app_text(app, &person->name) : NULL;
}

static struct words words_of(const struct app *app, size_t index)
{
    const struct km_said *said = km_session_said(app_session(app), index);
    if (said->kind == KM_SAID_LINE) {
        struct km_line line = km_scenario_line(app_scenario(app), said->line);
        const struct km_text *text = km_session_words(app_session(app), &line);
        return (struct words){name_of(app, line.by), app_text(app, text), app_second(app, text),
                              line.by == KM_BY_CUSTOMER, line.by == KM_BY_AGENT || line.by == KM_BY_PARTNER};
    }
    if (said->kind != KM_SAID_CHOICE)
        return (struct words){.text = NULL};
    struct km_choice choice = km_scenario_choice(app_scenario(app), said->choice);
    bool partner = km_scenario_node(app_scenario(app), said->node).partner;
    return (struct words){.name = name_of(app, partner ? KM_BY_PARTNER : KM_BY_AGENT),
                          .text = app_text(app, &choice.text),
                          .second = app_second(app, &choice.text),
                          .own = true};
}

/* ---- pages ---- */

size_t class_first(const struct app *app)
{
    return scene_first_of_turn(app_session(app));
}

size_t class_newest(const struct app *app)
{
    size_t first = class_first(app), count = km_session_said_count(app_session(app));
    for (size_t i = count; i-- > first;)
        if (words_of(app, i).customer)
            return i;
    return count;
}

static void show_words(struct app *app, struct gui *gui, const struct words *words)
{
    struct gui_style name = {
        .type = GUI_PROJECT_BOTH, .colour = words->own ? GUI_AI : GUI_INK2, .bold = true};
    struct gui_style style = {.type = words->customer ? GUI_PROJECT_LINE : GUI_PROJECT_OPTION,
                              .colour = words->customer ? GUI_INK : GUI_INK2};
    if (words->name)
        gui_text(gui, words->name, name);
    gui_text(gui, words->text, style);
    if (words->second)
        gui_text(gui, words->second, class_second_style(app));
}

/* What stands from one thing that was said to another. */
struct stretch {
    struct app *app;
    size_t from, to;
};

static void show_stretch(struct gui *gui, void *user)
{
    const struct stretch *stretch = user;
    size_t last = class_newest(stretch->app);
    for (size_t i = stretch->from; i < stretch->to; i++) {
        struct words words = words_of(stretch->app, i);
        if (!words.text)
            continue;
        gui_gap(gui, BETWEEN);
        if (i == last)
            gui_name(gui, "class.newest");
        show_words(stretch->app, gui, &words);
    }
}

/* ---- what the room is to do with it ---- */

/* A slot of a form, in the place of words. */
static void show_slot(struct app *app, struct gui *gui)
{
    struct km_node node = class_node(app);
    uint32_t number = km_class_slot(app->room);
    struct km_slot slot = km_scenario_slot(app_scenario(app), node.first_slot + number);
    gui_text(gui, app_text(app, &node.title),
             GUI_STYLE(.type = GUI_PROJECT_BOTH, .colour = GUI_INK2, .bold = true));
    gui_name(gui, "class.slot");
    gui_text(gui, gui_format(gui, "%u/%u  %s", number + 1, node.slot_count, app_text(app, &slot.label)),
             GUI_STYLE(.type = GUI_PROJECT_LINE));
    if (app_second(app, &slot.label))
        gui_text(gui, app_second(app, &slot.label), class_second_style(app));
}

/* A ring that fills within a minute, and seconds in tens: nobody is to hurry. */
static void show_minute(struct app *app, struct gui *gui)
{
    struct classroom *room = app->classroom;
    int64_t step = gui_settings(gui)->reduced_motion ? STEP_REDUCED_MS : STEP_MS;
    int64_t passed = (gui_now(gui) - room->minute_ms) / step * step;
    int64_t left = (MINUTE_MS - passed + STEP_REDUCED_MS - 1) / STEP_REDUCED_MS * STEP_REDUCED_MS / 1000;
    int size = RING * gui_settings(gui)->scale / 100;
    const char *note =
        app_phrase(app, gui, "gui.class.minute.left", UI_ARGUMENTS({.name = "seconds", .number = left}));
    struct gui_circle circle = {.size = size,
                                .part = (float)passed / MINUTE_MS,
                                .breath = 1,
                                .word = app_word(app, "gui.class.minute"),
                                .note = note,
                                .word_beside = true};
    gui_row_begin(
        gui, &(struct gui_row){
                 .widths = {size, GUI_SHARE(1)}, .count = 2, .gap = GUI_MARGIN_MIDDLE, .align = GUI_CENTRE});
    gui_cell(gui);
    gui_progress_circle(gui, "class.minute", &circle);
    gui_cell(gui);
    gui_text(gui, app_word(app, "gui.class.minute.how"), GUI_STYLE(.type = GUI_PROJECT_BOTH));
    gui_text(gui, note, GUI_STYLE(.type = GUI_PROJECT_BOTH, .colour = GUI_INK2));
    gui_row_end(gui);
    gui_wake(gui, room->minute_ms + passed + step);
}

static void show_task(struct app *app, struct gui *gui)
{
    const struct classroom *room = app->classroom;
    struct gui_style style = {.type = GUI_PROJECT_OPTION, .bold = true, .colour = GUI_AI};
    if (room->minute_ms >= 0) {
        show_minute(app, gui);
        return;
    }
    if (class_node(app).partner)
        gui_text(gui, app_word(app, "host.second"), GUI_STYLE(.type = GUI_PROJECT_BOTH, .bold = true));
    gui_name(gui, "class.task");
    gui_text(gui, app_word(app, room->minute_over ? "host.minute.over" : "gui.class.words"), style);
}

/* What was entered into the form that is full. */
static void show_filled(struct app *app, struct gui *gui)
{
    struct km_node node = class_node(app);
    gui_text(gui, app_text(app, &node.title), GUI_STYLE(.type = GUI_PROJECT_OPTION, .bold = true));
    for (uint32_t s = 0; s < node.slot_count; s++) {
        struct km_slot slot = km_scenario_slot(app_scenario(app), node.first_slot + s);
        int32_t entry = km_session_entry(app_session(app), s);
        struct km_choice option =
            km_scenario_choice(app_scenario(app), slot.first_choice + (uint32_t)(entry < 0 ? 0 : entry));
        gui_gap(gui, GUI_GAP_GROUP);
        gui_text(gui, app_text(app, &slot.label), GUI_STYLE(.type = GUI_PROJECT_BOTH, .colour = GUI_INK2));
        gui_text(gui, entry < 0 ? app_word(app, "form.blank") : app_text(app, &option.text),
                 GUI_STYLE(.type = GUI_PROJECT_BOTH, .bold = true));
    }
}

/* How the scene came out, or that it cannot go on. */
static void show_outcome(struct app *app, struct gui *gui)
{
    struct km_node end = class_node(app);
    struct gui_style style = {.type = GUI_PROJECT_OPTION};
    if (km_session_status(app_session(app)) == KM_STUCK) {
        gui_name(gui, "class.stuck");
        gui_text(gui, app_word(app, "gui.class.stuck"), style);
        return;
    }
    gui_wash_begin(gui, GUI_AI_WASH, GUI_AI);
    gui_text(gui, app_word(app, "gui.scene.ended"),
             GUI_STYLE(.type = GUI_PROJECT_BOTH, .bold = true, .colour = GUI_AI));
    gui_name(gui, "class.outcome");
    gui_text(gui, app_text(app, &end.summary), style);
    if (app_second(app, &end.summary))
        gui_text(gui, app_second(app, &end.summary), class_second_style(app));
    gui_wash_end(gui);
}

/* ---- the page ---- */

/* All that stands on it. */
static void show_all(struct gui *gui, void *user)
{
    struct app *app = user;
    const struct classroom *room = app->classroom;
    bool reads = class_reads(app), waits = class_waits(app);
    if (!reads && waits && class_is_filled(app)) {
        show_filled(app, gui);
        return;
    }
    struct stretch stretch = {app, room->from, room->to};
    show_stretch(gui, &stretch);
    if (reads)
        return;
    if (!waits) {
        gui_gap(gui, BETWEEN);
        show_outcome(app, gui);
    } else if (class_node(app).kind == KM_NODE_FORM) {
        show_slot(app, gui);
    }
}

static void show_task_in(struct gui *gui, void *user)
{
    struct app *app = user;
    if (!class_reads(app) && class_waits(app) && !class_is_filled(app))
        show_task(app, gui);
}

/* A minute that is over is over, also when nobody does anything. */
static void watch_minute(struct app *app, struct gui *gui)
{
    struct classroom *room = app->classroom;
    if (room->minute_ms < 0 || gui_now(gui) - room->minute_ms < MINUTE_MS)
        return;
    room->minute_ms = -1;
    room->minute_over = true;
}

static int height_of(struct app *app, struct gui *gui, size_t from, size_t to, int width)
{
    struct stretch stretch = {app, from, to};
    return gui_measure(gui, width, show_stretch, &stretch);
}

void class_find_page(struct app *app, struct gui *gui, struct gui_rect rect)
{
    struct classroom *room = app->classroom;
    size_t count = km_session_said_count(app_session(app)), last = class_newest(app);
    size_t end = room->from < last ? last : count;
    room->to = room->from < end ? room->from + 1 : room->from;
    while (room->to < end && height_of(app, gui, room->from, room->to + 1, rect.width) <= rect.height)
        room->to++;
    watch_minute(app, gui);
}

void class_read_on(struct app *app, struct gui *gui)
{
    class_hush(app);
    app->classroom->from = app->classroom->to;
    app->classroom->fresh = true;
    gui_hold(gui, GUI_MS_HOLD);
    gui_scroll_to_start(gui, "class.talk");
}

void class_read_to_end(struct app *app, struct gui *gui)
{
    struct classroom *room = app->classroom;
    size_t last = class_newest(app);
    bool form = class_node(app).kind == KM_NODE_FORM;
    if (!class_reads(app) || !gui_key(gui, GUI_KEY_END))
        return;
    room->to = room->from > last || form ? km_session_said_count(app_session(app)) : last;
    class_read_on(app, gui);
}

void class_talk(struct app *app, struct gui *gui, struct gui_rect rect)
{
    struct gui_rect page = rect;
    int task = gui_measure(gui, rect.width, show_task_in, app);
    gui_area_begin_at(gui, gui_cut_bottom(&page, task), GUI_END);
    show_task_in(gui, app);
    gui_area_end(gui);
    gui_cut_bottom(&page, task ? GUI_GAP_GROUP : 0);
    if (gui_measure(gui, page.width, show_all, app) > page.height) {
        gui_scroll_begin(gui, "class.talk", page);
        show_all(gui, app);
        gui_scroll_end(gui);
        return;
    }
    if (class_reads(app) &&
        gui_touch(gui, "class.lines", app_word(app, "gui.class.more"), page, GUI_ROLE_TEXT, NULL))
        class_read_on(app, gui);
    gui_area_begin_at(gui, page, GUI_CENTRE);
    show_all(gui, app);
    gui_area_end(gui);
}

void class_reminder(struct app *app, struct gui *gui, struct gui_rect *rest, int room)
{
    size_t count = km_session_said_count(app_session(app)), last = class_newest(app);
    if (last == count || class_node(app).kind == KM_NODE_FORM)
        return;
    struct gui_style style = {.type = GUI_PROJECT_BOTH, .colour = GUI_INK2};
    struct words words = words_of(app, last);
    int height = gui_text_height(gui, words.text, style, rest->width);
    if (height > room)
        return;
    gui_area_begin(gui, gui_cut_top(rest, height));
    gui_text(gui, words.text, style);
    gui_area_end(gui);
    gui_cut_top(rest, GUI_GAP_GROUP);
}
