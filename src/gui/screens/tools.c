#include "gui/screens/tools.h"

#include "gui/screens/chrome.h"
#include "gui/screens/settings.h"
#include "gui/ui/button.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"

/* ---- the size of the text ---- */

static const int sizes[] = {100, 125, 150, 175, 200, 250, 300};
enum { SIZES = sizeof sizes / sizeof *sizes };

/* A class has a size of its own, since one's own is not that of a room. */
static int *size_of(struct app *app)
{
    return app->screen == SCREEN_CLASS ? &app->zoom : &app->settings.scale;
}

/* To the next of the sizes offered: `direction` −1 smaller, 1 larger, 0 back to 100 %. */
static void change_size(struct app *app, int direction)
{
    size_t at = 0;
    int *size = size_of(app);
    while (direction && at + 1 < SIZES && sizes[at] < *size)
        at++;
    if (direction > 0 && at + 1 < SIZES && sizes[at] == *size)
        at++;
    if (direction < 0 && at > 0)
        at--;
    *size = sizes[at];
    settings_save(app);
}

/* ---- keys ---- */

static bool any_key(struct gui *gui, const char *keys, unsigned modifiers)
{
    for (; *keys; keys++)
        if (gui_key_with(gui, *keys, modifiers) || gui_key_with(gui, *keys, modifiers | GUI_SHIFT))
            return true;
    return false;
}

/* "+" shares its key with "=" or ";" on many keyboards. */
void tools_answer_keys(struct app *app, struct gui *gui)
{
    if (gui_key(gui, GUI_KEY_F1))
        app->help = !app->help;
    if (gui_key(gui, GUI_KEY_F2))
        chrome_change_language(app);
    if (gui_key(gui, GUI_KEY_F11))
        app->full_screen = !app->full_screen;
    if (any_key(gui, "+=;", GUI_CTRL))
        change_size(app, 1);
    if (any_key(gui, "-", GUI_CTRL))
        change_size(app, -1);
    if (any_key(gui, "0", GUI_CTRL))
        change_size(app, 0);
    if (app->host.own_window && any_key(gui, "q", GUI_CTRL))
        app->quit = true;
}

/* ---- buttons ---- */

static void show_size(struct app *app, struct gui *gui)
{
    struct gui_button look = {.kind = GUI_SECOND, .small = true, .icon_only = true};
    int size = *size_of(app), direction = 0;
    look.icon = GUI_ICON_MINUS;
    look.disabled = size <= sizes[0];
    if (gui_button(gui, "help.smaller", app_word(app, "gui.tools.smaller"), look))
        direction = -1;
    gui_name(gui, "help.size");
    gui_text(gui, app_phrase(app, gui, "gui.tools.size", UI_ARGUMENTS({.name = "percent", .number = size})),
             GUI_STYLE(.type = GUI_REPORT));
    look.icon = GUI_ICON_PLUS;
    look.disabled = size >= sizes[SIZES - 1];
    if (gui_button(gui, "help.larger", app_word(app, "gui.tools.larger"), look))
        direction = 1;
    if (direction)
        change_size(app, direction);
}

static void show_window(struct app *app, struct gui *gui)
{
    const struct gui_button look = {.kind = GUI_SECOND, .small = true};
    const char *word = app_word(app, app->full_screen ? "gui.tools.window" : "gui.tools.full_screen");
    if (gui_button(gui, "help.full-screen", word, look))
        app->full_screen = !app->full_screen;
    if (gui_button(gui, "help.quit", app_word(app, "gui.tools.quit"), look))
        app->quit = true;
}

void tools_show(struct app *app, struct gui *gui)
{
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    show_size(app, gui);
    if (gui_button(gui, "help.language", chrome_language_name(app),
                   GUI_BUTTON(.kind = GUI_SECOND, .small = true, .note = app_word(app, "gui.key.languages"))))
        chrome_change_language(app);
    if (app->host.own_window)
        show_window(app, gui);
    gui_flow_end(gui);
}
