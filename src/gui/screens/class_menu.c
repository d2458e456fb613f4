/* What a host can do at any time: each by its key, and all of it from one page for the mouse. */
#include "gui/screens/app_run.h"
#include "gui/screens/class.h"
#include "gui/screens/notes.h"
#include "gui/ui/button.h"
#include "gui/ui/field.h"
#include "gui/ui/frame.h"
#include "gui/ui/show.h"

enum { COLUMNS = 2, LEAST_WIDTH = 560 };

struct command {
    const char *id, *word, *key;
    int letter;
    enum gui_icon icon;
    bool (*offered)(const struct app *app); /* NULL: wherever the class is */
    bool (*usable)(const struct app *app);  /* NULL: always */
    void (*run)(struct app *app, struct gui *gui);
};

/* ---- what they do ---- */

static bool asks(const struct app *app)
{
    return class_waits(app) && !class_is_filled(app) && !class_reads(app);
}

static bool has_answers(const struct app *app)
{
    return km_session_turns(app_session(app)) > 0;
}

static bool can_be_quiet(const struct app *app)
{
    return asks(app) && app->classroom->stage == CLASS_WORDS;
}

static bool can_count(const struct app *app)
{
    return asks(app) && app->classroom->stage != CLASS_WORDS;
}

static bool is_going_on(const struct app *app)
{
    return km_session_status(app_session(app)) != KM_ENDED;
}

static bool has_second_window(const struct app *app)
{
    return app->host.second_window;
}

static void keep_quiet(struct app *app, struct gui *gui)
{
    app->classroom->minute_ms = gui_now(gui);
    app->classroom->page = CLASS_PLAIN;
    app->classroom->fresh = true;
}

static void talk(struct app *app, struct gui *gui)
{
    (void)gui;
    km_class_talk(app->room);
    app->classroom->page = CLASS_PLAIN;
    app->classroom->last = CLASS_NOBODY;
    class_go(app, CLASS_HANDS);
}

/* Opens the field with `text` in it. */
static void type(struct app *app, struct gui *gui, const char *text)
{
    app->classroom->page = CLASS_PLAIN;
    app->classroom->typing = true;
    gui_field_set(&app->classroom->line, text);
    gui_focus(gui, "class.field");
}

static void type_hands(struct app *app, struct gui *gui)
{
    type(app, gui, "");
}

static void type_people(struct app *app, struct gui *gui)
{
    type(app, gui, "p");
}

static void open_back(struct app *app, struct gui *gui)
{
    class_open(app, gui, CLASS_BACK);
}

static void open_ways(struct app *app, struct gui *gui)
{
    class_open(app, gui, CLASS_WAYS);
}

static void open_score(struct app *app, struct gui *gui)
{
    class_open(app, gui, CLASS_SCORE);
}

static void open_report(struct app *app, struct gui *gui)
{
    class_open(app, gui, CLASS_REPORT);
}

static void open_earlier(struct app *app, struct gui *gui)
{
    class_open(app, gui, CLASS_EARLIER);
}

static void turn_notes(struct app *app, struct gui *gui)
{
    (void)gui;
    class_hush(app);
    notes_turn(app);
}

static void undo(struct app *app, struct gui *gui)
{
    (void)gui;
    app_undo(app);
}

static void blank(struct app *app, struct gui *gui)
{
    class_open(app, gui, CLASS_BLANK);
}

static void go_to_stop(struct app *app)
{
    app_go(app, SCREEN_STOPPED);
}

static void stop(struct app *app, struct gui *gui)
{
    (void)gui;
    app->classroom->then = go_to_stop;
}

static void help(struct app *app, struct gui *gui)
{
    (void)gui;
    app->help = true;
}

static void leave(struct app *app, struct gui *gui)
{
    (void)gui;
    app->classroom->then = app_leave;
}

static const struct command commands[] = {
    {.id = "class.people",
     .word = "gui.class.people",
     .key = "P",
     .letter = 'p',
     .icon = GUI_ICON_PEOPLE,
     .run = type_people},
    {.id = "class.type",
     .word = "gui.class.type",
     .key = "/",
     .letter = '/',
     .icon = GUI_ICON_COUNTER,
     .run = type_hands},
    {.id = "class.quiet",
     .word = "gui.class.quiet",
     .key = "M",
     .letter = 'm',
     .icon = GUI_ICON_CLOCK,
     .usable = can_be_quiet,
     .run = keep_quiet},
    {.id = "class.talk",
     .word = "gui.class.talk",
     .key = "T",
     .letter = 't',
     .icon = GUI_ICON_CHAT,
     .usable = can_count,
     .run = talk},
    {.id = "class.back",
     .word = "gui.class.back",
     .key = "R",
     .letter = 'r',
     .icon = GUI_ICON_RETRY,
     .usable = has_answers,
     .run = open_back},
    {.id = "class.ways",
     .word = "gui.class.ways",
     .key = "C",
     .letter = 'c',
     .icon = GUI_ICON_EYE,
     .usable = has_answers,
     .run = open_ways},
    {.id = "class.score",
     .word = "gui.class.score",
     .key = "S",
     .letter = 's',
     .icon = GUI_ICON_RINGS,
     .run = open_score},
    {.id = "class.report",
     .word = "gui.class.report",
     .key = "E",
     .letter = 'e',
     .icon = GUI_ICON_DOCUMENT,
     .usable = has_answers,
     .run = open_report},
    {.id = "class.earlier",
     .word = "gui.scene.earlier",
     .key = "H",
     .letter = 'h',
     .icon = GUI_ICON_HISTORY,
     .run = open_earlier},
    {.id = "class.notes",
     .word = "gui.class.notes",
     .key = "N",
     .letter = 'n',
     .icon = GUI_ICON_LOCK,
     .offered = has_second_window,
     .run = turn_notes},
    {.id = "class.undo",
     .word = "gui.class.undo",
     .key = "U",
     .letter = 'u',
     .icon = GUI_ICON_BACK,
     .usable = app_can_undo,
     .run = undo},
    {.id = "class.blank",
     .word = "gui.class.blank",
     .key = "X",
     .letter = 'x',
     .icon = GUI_ICON_STOP,
     .run = blank},
    {.id = "class.stop",
     .word = "gui.class.stop",
     .key = "B",
     .letter = 'b',
     .icon = GUI_ICON_BREATH,
     .usable = is_going_on,
     .run = stop},
    {.id = "class.leave",
     .word = "gui.class.leave",
     .key = "Q",
     .letter = 'q',
     .icon = GUI_ICON_BOOK,
     .run = leave},
    {.id = "class.help", .word = "gui.class.help.open", .key = "F1", .icon = GUI_ICON_HELP, .run = help},
};
enum { COMMANDS = sizeof commands / sizeof *commands };

static bool is_offered(const struct app *app, const struct command *command)
{
    return !command->offered || command->offered(app);
}

static bool is_usable(const struct app *app, const struct command *command)
{
    return is_offered(app, command) && (!command->usable || command->usable(app));
}

void class_run(struct app *app, struct gui *gui, char cap)
{
    for (size_t i = 0; i < COMMANDS; i++)
        if (*commands[i].key == cap && is_usable(app, &commands[i]))
            commands[i].run(app, gui);
}

/* ---- the page, and the keys ---- */

static void show_command(struct app *app, struct gui *gui, const struct command *command)
{
    struct gui_button look = {.kind = GUI_SECOND,
                              .stretch = true,
                              .icon = command->icon,
                              .key = command->key,
                              .disabled = !is_usable(app, command)};
    if (gui_button(gui, command->id, app_word(app, command->word), look))
        command->run(app, gui);
}

void class_menu(struct app *app, struct gui *gui)
{
    const size_t columns = gui_column_width(gui) < LEAST_WIDTH ? 1 : COLUMNS;
    const struct gui_row row = {
        .widths = {GUI_SHARE(1), GUI_SHARE(1)}, .count = (int)columns, .gap = GUI_GAP_GROUP};
    const struct command *offered[COMMANDS];
    size_t count = 0;
    for (size_t i = 0; i < COMMANDS; i++)
        if (is_offered(app, &commands[i]))
            offered[count++] = &commands[i];
    for (size_t i = 0; i < count; i += columns) {
        gui_row_begin(gui, &row);
        for (size_t c = i; c < i + columns && c < count; c++) {
            gui_cell(gui);
            show_command(app, gui, offered[c]);
        }
        gui_row_end(gui);
        gui_gap(gui, GUI_GAP);
    }
}

void class_menu_keys(struct app *app, struct gui *gui)
{
    for (size_t i = 0; i < COMMANDS; i++)
        if (is_usable(app, &commands[i]) && gui_key(gui, commands[i].letter))
            commands[i].run(app, gui);
}
