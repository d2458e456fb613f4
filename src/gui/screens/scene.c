/* The scene: the customer at the left (or above), the conversation, and below it, when all was
 * read, the answers. The newest line stands just above them, where it stood while it was read unless they
 * need more room. When one line and two cards do not fit, they share one column that scrolls. */
#include "gui/screens/app_run.h"
#include "gui/screens/app_watch.h"
#include "gui/screens/chrome.h"
#include "gui/screens/scene_answer.h"
#include "gui/screens/scene_bar.h"
#include "gui/screens/scene_coach.h"
#include "gui/screens/scene_customer.h"
#include "gui/screens/scene_form.h"
#include "gui/screens/scene_page.h"
#include "gui/screens/scene_read.h"
#include "gui/screens/scene_state.h"
#include "gui/screens/scene_talk.h"
#include "gui/screens/scene_waits.h"
#include "gui/screens/scene_words.h"
#include "gui/screens/watch.h"
#include "gui/ui/frame.h"
#include "gui/ui/option.h"

enum {
    PANE_ABOVE = 12,
    BETWEEN = 12,
    PICTURE_OF_1000_BOTH = 312,
    PICTURE_OF_1000_SHORT = 320,
    PICTURE_OF_1000_TALL = 300
};

/* ---- what changed ---- */

static void forget(struct scene *scene, const struct km_session *session, uint32_t run)
{
    bool same = scene->run == run; /* what was typed and not yet given stays */
    struct gui_field words = scene->words;
    uint32_t words_turn = same ? scene->words_turn : 0, worded = same ? scene->worded : 0;
    *scene = (struct scene){.run = run,
                            .words = words,
                            .words_turn = words_turn,
                            .worded = worded,
                            .events = km_session_event_count(session),
                            .said = km_session_said_count(session),
                            .shown = km_session_said_count(session),
                            .escape_ms = -1,
                            .given = -1,
                            .fresh = true,
                            .form_node = KM_NONE};
}

static void begin_again(struct app *app, struct gui *gui)
{
    struct pose_motion motion = app->scene->motion;
    scene_close(app);
    forget(app->scene, app_session(app), app->run);
    app->scene->motion = motion;
    app->scene->coached = true; /* what the coach says, too, was read when the answer was given */
    /* in a retry the lines were read when it was played */
    scene_read_from(app, gui, app->retry ? app->scene->said : scene_first_of_turn(app_session(app)));
    scene_look_for_coach(app);
    scene_look_for_words(app);
}

/* Not after an undo: of the answer that is the last one again it was said already. */
static bool is_news(const struct km_session *session)
{
    enum km_event_kind last = km_session_event(session, km_session_event_count(session) - 1)->kind;
    return last == KM_ANSWER || last == KM_SUBMIT || last == KM_END;
}

/* New lines came, or an answer was taken back. */
static void go_on(struct app *app, struct gui *gui)
{
    struct scene *scene = app->scene;
    size_t said = km_session_said_count(app_session(app));
    scene_read_from(app, gui, said > scene->said ? scene->said : said);
    scene->said = said;
    scene->events = km_session_event_count(app_session(app));
    scene->form_open = false;
    scene->form_node = KM_NONE;
    scene->given = -1;
    scene->coached = app->retry || !is_news(app_session(app));
    scene_look_for_coach(app);
    scene_look_for_words(app);
}

/* Something was entered in the form that waits, or taken back: nothing new was said. */
static bool entry_changed(const struct app *app)
{
    size_t count = km_session_event_count(app_session(app));
    enum km_event_kind last = km_session_event(app_session(app), count - 1)->kind;
    return km_session_said_count(app_session(app)) == app->scene->said && app->scene->form_open &&
           (last == KM_ENTRY || last == KM_UNDO);
}

/* An entry that was kept at once has led the keyboard on already. */
static void follow_entry(struct app *app, struct gui *gui)
{
    app->scene->events = km_session_event_count(app_session(app));
    app->scene->row = km_session_next_slot(app_session(app));
    if (app->scene->entry_waits)
        gui_focus(gui, scene_form_thing(app));
    app->scene->entry_waits = false;
}

/* Whether the scene that is shown is the one before the last save. */
static bool was_saved(const struct app *app)
{
    return app->watch && app->watch->kept && app->scene->run + 1 == app->run;
}

/* The place is the same: what was read, and what lies over it, stays so. */
static void follow_save(struct app *app, struct gui *gui)
{
    struct scene *scene = app->scene;
    size_t said = km_session_said_count(app_session(app));
    scene->run = app->run;
    scene->events = km_session_event_count(app_session(app));
    scene->said = said;
    scene->shown = scene->shown < said ? scene->shown : said;
    scene->form_node = KM_NONE;
    app->watch->kept = false;
    gui_wake(gui, gui_now(gui)); /* nobody did anything, and one frame lays out what the next one shows */
}

static void look(struct app *app, struct gui *gui)
{
    if (was_saved(app))
        follow_save(app, gui);
    else if (app->scene->run != app->run || km_session_event_count(app_session(app)) < app->scene->events)
        begin_again(app, gui);
    else if (km_session_event_count(app_session(app)) == app->scene->events)
        return;
    else if (entry_changed(app))
        follow_entry(app, gui);
    else
        go_on(app, gui);
}

static void scene_enter(struct app *app, struct gui *gui)
{
    scene_make(app);
    if (was_saved(app))
        follow_save(app, gui);
    else if (app->scene->run != app->run || app->retry || !km_session_turns(app_session(app)))
        begin_again(app, gui);
    app->scene->page = SCENE_TALK;
    app->scene->escape_ms = -1;
}

/* ---- layout ---- */

/* Lines and cards in one column: the line at its top when it comes. */
static void shared_column(struct app *app, struct gui *gui, struct gui_rect pane)
{
    gui_scroll_begin(gui, "scene.column", pane);
    scene_talk_in_column(app, gui, pane);
    gui_gap(gui, GUI_GAP_GROUP);
    scene_answer(app, gui);
    gui_scroll_end(gui);
}

static void two_areas(struct app *app, struct gui *gui, struct gui_rect pane, int height)
{
    int lines = scene_lines_height(gui, pane.height), room = pane.height - height - BETWEEN;
    scene_talk(app, gui, gui_cut_top(&pane, lines < room ? lines : room));
    gui_cut_top(&pane, BETWEEN);
    scene_answer_in(app, gui, gui_cut_top(&pane, height));
}

/* What gives way where there is little room, in this order. First the conversation: earlier lines move up,
 * the newest line is no larger than they, and what was said after it moves down. Then the cards: the second
 * language is smaller, then there is less around the words. Then of a long line only the beginning is seen.
 * Beyond that the line is whole and the cards scroll, and at last both share one column. */
static const struct way {
    enum scene_talk_part part;
    bool close;
    int closer;
} ways[] = {{SCENE_TO_THE_END, false, 0}, {SCENE_TO_THE_END, true, 0}, {SCENE_LINE, true, 0},
            {SCENE_LINE, true, 1},        {SCENE_LINE, true, 2},       {SCENE_BEGINNING, true, GUI_CLOSEST}},
  scrolls = {SCENE_LINE, true, GUI_CLOSEST};

/* Of these: the conversation has given way as far as it stays whole, and the cards, too. */
enum { SMALLEST_TALK = 2, CLOSER_CARDS = 4 };

/* How much higher both parts are than the room, and the height of the answers and their least one. */
static int try_way(struct app *app, struct gui *gui, struct gui_rect pane, struct way way, int height[2])
{
    app->scene->close = way.close;
    app->scene->closer = way.closer;
    height[0] = scene_answer_height(app, gui, pane.width, &height[1]);
    return scene_talk_least(app, gui, pane.width, way.part) + BETWEEN + height[0] - pane.height;
}

static void talk_and_answers(struct app *app, struct gui *gui, struct gui_rect pane)
{
    enum { WAYS = sizeof ways / sizeof *ways };
    int height[2], over = 1;
    for (size_t way = 0; way < WAYS && over > 0; way++)
        over = try_way(app, gui, pane, ways[way], height);
    if (over > 0)
        over = try_way(app, gui, pane, scrolls, height);
    int room = height[0] - (over > 0 ? over : 0);
    app->scene->shared = height[1] > room;
    if (app->scene->shared)
        shared_column(app, gui, pane);
    else
        two_areas(app, gui, pane, room);
}

static void right_pane(struct app *app, struct gui *gui, struct gui_rect pane)
{
    pane = gui_inset(pane, app_margin(gui), PANE_ABOVE);
    app->scene->shared = app->scene->close = false;
    if (app->scene->page != SCENE_TALK)
        scene_page(app, gui, pane);
    else if (scene_reads(app))
        scene_read_on(app, gui, pane);
    else
        talk_and_answers(app, gui, pane);
}

/* The conversation gives way to the customer, and the customer to the cards, as far as that makes all of them
 * seen at once: in steps, so that the face is not of another size at every decision. */
static int tall_picture(struct app *app, struct gui *gui, struct gui_rect rest)
{
    enum { STEPS = 3 };
    int most = gui_settings(gui)->height * PICTURE_OF_1000_TALL / 1000, least = scene_above_least(app, gui);
    if (app->scene->page != SCENE_TALK || most < least)
        return least;
    if (scene_reads(app))
        return most;
    struct gui_rect pane = gui_inset(rest, app_margin(gui), PANE_ABOVE);
    int height[2], room = -try_way(app, gui, pane, ways[SMALLEST_TALK], height);
    for (int step = 0; step < STEPS; step++)
        if (most - (most - least) * step / STEPS <= room)
            return most - (most - least) * step / STEPS;
    bool closer = -try_way(app, gui, pane, ways[CLOSER_CARDS], height) >= least;
    return closer ? least : scene_above_thin(app, gui);
}

static void lay_out(struct app *app, struct gui *gui, struct gui_rect rest)
{
    if (gui_is_short(gui)) {
        int width = gui_settings(gui)->width * PICTURE_OF_1000_SHORT / 1000;
        scene_customer_pane(app, gui, gui_cut_left(&rest, width), true);
    } else if (gui_width_class(gui) == GUI_WIDE) {
        bool both = app->settings.language == UI_BOTH;
        int width = gui_settings(gui)->width * (both ? PICTURE_OF_1000_BOTH : SCENE_PICTURE_OF_1000) / 1000;
        scene_customer_pane(app, gui, gui_cut_left(&rest, width), false);
    } else if (gui_width_class(gui) == GUI_MIDDLE) {
        scene_customer_strip(app, gui, gui_cut_top(&rest, scene_strip_height(app, gui)));
    } else if (gui_is_tall(gui)) {
        scene_customer_above(app, gui, gui_cut_top(&rest, tall_picture(app, gui, rest)));
    }
    right_pane(app, gui, rest);
}

/* What keys do, by what is on the screen. What finds no room in the hint bar is left out from the middle on:
 * help and stopping stand first. */
#define NUMBERS "1–9"
static const char *const answer_hints[] = {
    NUMBERS, "gui.scene.hint.choose", "Esc Esc", "gui.scene.hint.stop",  "F1", "gui.scene.hint.help",
    "↑ ↓",   "gui.scene.hint.move",   "Enter",   "gui.scene.hint.enter", "B",  "gui.scene.breathe",
    "T",     "gui.scene.hint",        "H",       "gui.scene.earlier",    "U",  "gui.scene.undo",
    "D",     "gui.scene.documents",   "W",       "gui.scene.words",      "F2", "gui.scene.hint.language",
    NULL};
static const char *const words_hints[] = {
    "Enter", "gui.words.go",        "Esc Esc", "gui.scene.hint.stop",     "F1", "gui.scene.hint.help",
    "Tab",   "gui.scene.hint.next", "F2",      "gui.scene.hint.language", NULL};
static const char *const reading_hints[] = {
    "Enter", "gui.scene.more",          "Esc Esc", "gui.scene.hint.stop", "F1", "gui.scene.hint.help",
    "End",   "gui.scene.hint.answers",  "B",       "gui.scene.breathe",   "H",  "gui.scene.earlier",
    "F2",    "gui.scene.hint.language", NULL};
static const char *const coach_hints[] = {
    "Enter", "gui.coach.read",    "Esc Esc", "gui.scene.hint.stop", "F1", "gui.scene.hint.help",
    "B",     "gui.scene.breathe", "H",       "gui.scene.earlier",   "F2", "gui.scene.hint.language",
    "U",     "gui.scene.undo",    NULL};
static const char *const over_hints[] = {"Enter", "gui.scene.debrief",       "F1", "gui.scene.hint.help",
                                         "B",     "gui.scene.breathe",       "H",  "gui.scene.earlier",
                                         "F2",    "gui.scene.hint.language", NULL};
static const char *const page_hints[] = {"Esc", "gui.scene.close", "F1", "gui.scene.hint.help",
                                         "↑ ↓", "gui.key.scroll",  "F2", "gui.scene.hint.language",
                                         NULL};
static const char *const form_hints[] = {
    NUMBERS, "gui.scene.hint.choose", "Esc Esc",   "gui.scene.hint.stop",
    "F1",    "gui.scene.hint.help",   "↑ ↓",       "gui.scene.hint.move",
    "Enter", "gui.form.hint.write",   "Backspace", "gui.form.hint.back",
    "H",     "gui.form.words",        "F2",        "gui.scene.hint.language",
    NULL};

static const char *const *all_hints_of(const struct app *app)
{
    const struct scene *scene = app->scene;
    if (scene->page != SCENE_TALK)
        return page_hints;
    if (scene_form_waits(app))
        return form_hints;
    if (scene_reads(app))
        return reading_hints;
    if (scene_coach_waits(app))
        return coach_hints;
    if (scene_words_wait(app))
        return words_hints;
    return scene_is_over(app) ? over_hints : answer_hints;
}

static const char *const watch_hints[] = {"/", "gui.watch.hint.list", "E", "gui.watch.hint.findings", NULL};

/* To the stop card or to the debrief, where nobody goes who writes a scene. */
static bool leads_out(const char *key, const char *word)
{
    return strcmp(key, "Esc Esc") == 0 || strcmp(word, "gui.scene.debrief") == 0;
}

/* Those of them that do something now. */
static const char *const *hints_of(struct app *app, struct gui *gui)
{
    const char **hints = arena_array(gui_arena(gui), 2 * APP_MOST_HINTS + 1, sizeof *hints);
    size_t count = 0;
    if (app->watch)
        for (; watch_hints[count]; count++)
            hints[count] = watch_hints[count];
    for (const char *const *all = all_hints_of(app); *all && count < 2 * APP_MOST_HINTS; all += 2) {
        if (!scene_tool_works(app, *all) || (app->watch && leads_out(*all, all[1])))
            continue;
        hints[count++] = strcmp(*all, NUMBERS) == 0 ? scene_numbers(app, gui) : *all;
        hints[count++] = all[1];
    }
    hints[count] = NULL;
    return hints;
}

static void scene_frame(struct app *app, struct gui *gui)
{
    struct gui_rect rest = gui_window(gui);
    look(app, gui);
    bool fresh = app->scene->fresh;
    app->scene->fresh = false;
    gui_fill(gui, rest, GUI_GROUND);
    scene_bar(app, gui, &rest);
    app_hints(app, gui, &rest, hints_of(app, gui));
    if (scene_form_waits(app) && app->scene->page == SCENE_TALK)
        scene_form(app, gui, rest);
    else
        lay_out(app, gui, rest);
    if (fresh)
        gui_focus(gui, scene_main_thing(app));
    gui_default_focus(gui, app->scene->page == SCENE_TALK ? scene_main_thing(app) : "scene.page.close");
    scene_page_keys(app, gui);
    if (app->watch)
        watch_keys(app, gui);
    scene_escape(app, gui);
    scene_do_then(app);
}

static enum screen_id back_from_scene(const struct app *app)
{
    (void)app;
    return SCREEN_STOPPED;
}

const struct screen screen_scene = {
    .id = "scene",
    .title = "gui.scene.name",
    .help = "gui.scene.help",
    .help_touch = "gui.scene.help.touch",
    .back = back_from_scene,
    .enter = scene_enter,
    .frame = scene_frame,
    .close = scene_close,
};
