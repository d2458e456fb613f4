/* The class: what a room sees that plays a scene together. The customer's line stands alone; options come
 * when they are asked for; hands are counted, and one of the options is taken, whichever. Nothing is shown of
 * hands that the record does not have. The size is that of a projector, and grows with the window. */
#include "gui/screens/class.h"

#include "gui/screens/app_run.h"
#include "gui/screens/chrome.h"
#include "gui/screens/scene_talk.h"
#include "gui/ui/frame.h"
#include "gui/ui/picture.h"

enum {
    LEAST_WIDTH = 1280, /* of the window that the sizes of a projector are made for */
    LEAST_HEIGHT = 720,
    MOST_SCALE = 600,
    FOOT_PERCENT = 125, /* of the size of the rest */
    PAGE_PERCENT = 200, /* the text of a report, too, is read from the back of the room */
    SIDE = 40,
    ABOVE = 16
};

/* ---- a decision comes ---- */

static bool is_the_same(const struct app *app)
{
    const struct classroom *room = app->classroom;
    const struct km_session *session = app_session(app);
    return room->run == app->run && room->branches == km_session_branch_count(session) &&
           room->turn == km_session_turn(session) && room->slot == km_session_next_slot(session);
}

/* Where a decision begins: with its lines, of which a room that went back needs the customer's last alone,
 * and of which the next slot of a form has none. */
static size_t beginning(const struct app *app)
{
    const struct classroom *room = app->classroom;
    const struct km_session *session = app_session(app);
    if (room->run != app->run)
        return class_first(app);
    if (room->branches != km_session_branch_count(session))
        return class_newest(app);
    return room->turn == km_session_turn(session) ? km_session_said_count(session) : class_first(app);
}

/* A decision that the room has not seen begins with its options hidden. */
static void look(struct app *app, struct gui *gui)
{
    struct classroom *room = app->classroom;
    const struct km_session *session = app_session(app);
    if (is_the_same(app))
        return;
    *room = (struct classroom){.run = app->run,
                               .branches = km_session_branch_count(session),
                               .turn = km_session_turn(session),
                               .slot = km_session_next_slot(session),
                               .from = beginning(app),
                               .fresh = true,
                               .last = CLASS_NOBODY,
                               .minute_ms = -1,
                               .ways = {room->ways[0], room->ways[1]},
                               .way_count = room->way_count};
    room->to = room->from;
    gui_hold(gui, GUI_MS_HOLD);
    gui_scroll_to_start(gui, "class.talk");
    gui_scroll_to_start(gui, "class.options");
}

/* ---- sizes ---- */

int class_scale(const struct app *app, const struct gui *gui)
{
    const struct gui_setting *setting = gui_settings(gui);
    int wide = setting->width * 100 / LEAST_WIDTH, high = setting->height * 100 / LEAST_HEIGHT;
    int fit = wide < high ? wide : high;
    int scale = (fit > 100 ? fit : 100) * app->zoom / 100;
    return scale < MOST_SCALE ? scale : MOST_SCALE;
}

/* ---- the decision ---- */

static const char *verdict(struct app *app, struct gui *gui)
{
    struct km_round round = class_round(app);
    const struct km_tally *tally = round.after.vote ? &round.after : &round.before;
    if (!tally->vote)
        return app_word(app, "gui.class.decide");
    if (!tally->agreed)
        return app_word(app, round.after.vote ? "host.split.after" : "gui.class.split");
    return app_phrase(app, gui, "host.agreed",
                      UI_ARGUMENTS({.name = "number", .number = (int64_t)tally->leading + 1},
                                   {.name = "percent", .number = km_tally_percent(tally, tally->leading)}));
}

/* The slot of the form that is asked about; "" without a form. */
static const char *slot_of(struct app *app, struct gui *gui)
{
    struct km_node node = class_node(app);
    if (node.kind != KM_NODE_FORM)
        return "";
    uint32_t number = km_class_slot(app->room);
    struct km_slot slot = km_scenario_slot(app_scenario(app), node.first_slot + number);
    return gui_format(gui, "%u/%u  %s", number + 1, node.slot_count, app_text(app, &slot.label));
}

static const char *question(struct app *app, struct gui *gui)
{
    if (app->classroom->stage == CLASS_DECIDE)
        return verdict(app, gui);
    return app_word(app, km_class_talked(app->room) ? "gui.class.hands.talked" : "gui.class.hands");
}

/* "17 of 20 hands"; "" before there are any. */
static const char *hands(struct app *app, struct gui *gui)
{
    uint32_t people = km_class_people(app->room);
    if (!class_round(app).before.vote && !people)
        return "";
    return app_phrase(app, gui, people ? "gui.class.hands.of" : "gui.class.hands.count",
                      UI_ARGUMENTS({.name = "hands", .number = class_tally(app).hands},
                                   {.name = "people", .number = people}));
}

/* Which of the cards are on the screen; "" when all are. */
static const char *cards(struct app *app, struct gui *gui)
{
    const struct class_cards *cards = &app->classroom->cards;
    if (cards->to - cards->from >= cards->count)
        return "";
    size_t options;
    km_class_shown(app->room, &options);
    size_t last = cards->to < options ? cards->to : options;
    return app_phrase(app, gui, cards->from + 1 < last ? "gui.class.cards" : "gui.class.cards.one",
                      UI_ARGUMENTS({.name = "first", .number = (int64_t)cards->from + 1},
                                   {.name = "last", .number = (int64_t)last},
                                   {.name = "count", .number = (int64_t)options}));
}

static void show_question(struct gui *gui, void *user)
{
    struct app *app = user;
    struct gui_style style = {.type = GUI_PROJECT_BOTH, .bold = true, .colour = GUI_AI};
    const char *seen = cards(app, gui), *counted = hands(app, gui);
    const char *beside = gui_format(gui, "%s%s%s", seen, *seen && *counted ? "　" : "", counted);
    int width = gui_text_width(gui, beside, style);
    gui_row_begin(gui, &(struct gui_row){
                           .widths = {GUI_SHARE(1), width}, .count = 2, .gap = GUI_MARGIN, .align = GUI_END});
    gui_cell(gui);
    gui_text(gui, slot_of(app, gui), GUI_STYLE(.type = GUI_PROJECT_BOTH, .bold = true));
    gui_name(gui, "class.question");
    gui_text(gui, question(app, gui), style);
    gui_cell(gui);
    gui_name(gui, "class.hands");
    style.colour = GUI_INK2;
    gui_text(gui, beside, style);
    gui_row_end(gui);
}

static int head_height(struct app *app, struct gui *gui, int width)
{
    return gui_measure(gui, width, show_question, app) + GUI_GAP;
}

static bool shows_decision(const struct app *app)
{
    return class_waits(app) && !class_is_filled(app) && app->classroom->stage != CLASS_WORDS;
}

static void show_decision(struct app *app, struct gui *gui, struct gui_rect rest)
{
    int head = head_height(app, gui, rest.width);
    int options = gui_measure(gui, rest.width, class_show_cards, app);
    class_reminder(app, gui, &rest, rest.height - head - options - GUI_GAP_GROUP);
    gui_area_begin(gui, gui_cut_top(&rest, head));
    show_question(gui, app);
    gui_area_end(gui);
    if (options <= rest.height) {
        gui_area_begin(gui, rest);
        class_show_cards(gui, app);
        gui_area_end(gui);
        return;
    }
    gui_scroll_begin(gui, "class.options", rest);
    class_show_cards(gui, app);
    gui_scroll_end(gui);
}

/* Finds what of the class has room in `rest`. */
static void find_page(struct app *app, struct gui *gui, struct gui_rect rest)
{
    class_find_page(app, gui, rest);
    if (!shows_decision(app))
        return;
    gui_cut_top(&rest, head_height(app, gui, rest.width));
    class_find_cards(app, gui, rest);
}

/* ---- what lies over it ---- */

static const struct page {
    const char *title;
    void (*show)(struct app *app, struct gui *gui);
} pages[CLASS_PAGES] = {
    [CLASS_MENU] = {"gui.class.menu", class_menu},    [CLASS_EARLIER] = {"gui.scene.earlier", NULL},
    [CLASS_BACK] = {"gui.class.back", class_back},    [CLASS_WAYS] = {"gui.class.ways", class_ways},
    [CLASS_SCORE] = {"gui.class.score", class_score}, [CLASS_REPORT] = {"gui.class.report", class_report},
};

static void show_page(struct app *app, struct gui *gui, struct gui_rect rest)
{
    const struct page *page = &pages[app->classroom->page];
    int scale = gui_settings(gui)->scale;
    gui_use_scale(gui, scale * (app->classroom->page == CLASS_MENU ? FOOT_PERCENT : PAGE_PERCENT) / 100);
    gui_scroll_begin(gui, "class.page", rest);
    gui_heading(gui, app_word(app, page->title), GUI_STYLE(.type = GUI_NAME, .bold = true));
    gui_gap(gui, GUI_GAP_GROUP);
    if (page->show)
        page->show(app, gui);
    else
        scene_everything_said(app, gui, true);
    gui_scroll_end(gui);
    gui_use_scale(gui, scale);
}

/* Nothing at all, until somebody does something. */
static void show_blank(struct app *app, struct gui *gui)
{
    gui_fill(gui, gui_window(gui), gui_settings(gui)->theme == GUI_DARK ? GUI_SUNK : GUI_INK);
    gui_touch(gui, "class.blank", app_word(app, "host.blank"), gui_window(gui), GUI_ROLE_PICTURE, NULL);
    if (gui_acted(gui))
        class_open(app, gui, CLASS_BLANK);
}

/* ---- keys ---- */

static void escape(struct app *app, struct gui *gui)
{
    struct classroom *room = app->classroom;
    if (!gui_key(gui, GUI_KEY_ESCAPE))
        return;
    if (room->page != CLASS_PLAIN)
        class_open(app, gui, room->page);
    else if (room->typing)
        room->typing = false;
    else if (room->minute_ms >= 0)
        room->minute_ms = -1;
    else if (room->stage == CLASS_DECIDE)
        class_go(app, CLASS_HANDS);
    else
        class_open(app, gui, CLASS_MENU);
}

static const char *const hints[] = {
    "Enter", "gui.class.hint.on", "1–9", "gui.class.hint.hand", "Shift −", "gui.class.hint.back",
    "0",     "host.abstained",    "/ P", "gui.class.hint.type", "T",       "gui.class.talk",
    "R",     "gui.class.back",    "C",   "gui.class.ways",      "S",       "gui.class.score",
    "E",     "gui.class.report",  "X",   "gui.class.blank",     "Esc",     "gui.class.menu",
    "B",     "gui.class.stop",    "N",   "gui.class.notes",     NULL};
enum { HINTS = sizeof hints / sizeof *hints };

/* The last hint, of the notes, is left out where there is one window alone. */
static void set_hints(struct app *app, struct gui *gui, struct gui_rect *rest)
{
    const char *offered[HINTS];
    memcpy(offered, hints, sizeof hints);
    if (!app->host.second_window)
        offered[HINTS - 3] = NULL;
    app_hints_hidden(app, gui, rest, offered);
}

/* ---- the screen ---- */

static void show_plain(struct app *app, struct gui *gui, struct gui_rect rest)
{
    if (shows_decision(app))
        show_decision(app, gui, rest);
    else
        class_talk(app, gui, rest);
}

static void lay_out(struct app *app, struct gui *gui)
{
    struct gui_rect rest = gui_window(gui);
    int scale = class_scale(app, gui);
    gui_fill(gui, rest, GUI_GROUND);
    gui_use_scale(gui, scale * FOOT_PERCENT / 100);
    set_hints(app, gui, &rest);
    struct gui_rect foot = gui_cut_bottom(&rest, class_foot_height(app, gui, rest.width));
    rest = gui_inset(rest, SIDE, ABOVE);
    gui_use_scale(gui, scale);
    find_page(app, gui, rest);
    gui_use_scale(gui, scale * FOOT_PERCENT / 100);
    class_foot(app, gui, foot);
    gui_use_scale(gui, scale);
    if (app->classroom->page == CLASS_PLAIN)
        show_plain(app, gui, rest);
    else
        show_page(app, gui, rest);
}

static void class_frame(struct app *app, struct gui *gui)
{
    struct classroom *room = app->classroom;
    look(app, gui);
    if (room->page == CLASS_BLANK) {
        show_blank(app, gui);
        return;
    }
    lay_out(app, gui);
    const char *main_thing = class_main_thing(app, gui);
    if (room->fresh)
        gui_focus(gui, main_thing);
    room->fresh = false;
    gui_default_focus(gui, main_thing);
    if (room->page == CLASS_PLAIN)
        class_read_to_end(app, gui);
    class_hand_keys(app, gui);
    class_page_keys(app, gui);
    class_menu_keys(app, gui);
    escape(app, gui);
    void (*then)(struct app *) = room->then;
    room->then = NULL;
    if (then)
        app_when_settled(app, then);
}

static void class_enter(struct app *app, struct gui *gui)
{
    (void)gui;
    if (!app->classroom)
        app->classroom = arena_alloc(&app->arena, sizeof *app->classroom);
    app->classroom->page = app->classroom->exports ? CLASS_REPORT : CLASS_PLAIN;
    app->classroom->exports = false;
    app->classroom->fresh = true;
}

static enum screen_id back_from_class(const struct app *app)
{
    (void)app;
    return SCREEN_CLASS;
}

const struct screen screen_class = {
    .id = "class",
    .title = "gui.class.name",
    .help = "gui.class.help",
    .help_touch = "gui.class.help.touch",
    .back = back_from_class,
    .enter = class_enter,
    .frame = class_frame,
};
