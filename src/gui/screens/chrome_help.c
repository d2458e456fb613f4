/* The help that F1 lays over a screen, or a button in its bar where there is no keyboard: what the screen is
 * for, what can be done on every screen, and where there are keys, its own and those of every screen. */
#include "gui/screens/chrome.h"
#include "gui/screens/tools.h"
#include "gui/ui/button.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/show.h"

enum { KEYS_WIDTH = 152, KEY_ROW = 36, KEY_CAP = 22, PAGE_MOST = 1200 };

/* What every screen answers; `own`: some screens give the key a meaning of their own; `window`: only in a
 * window of one's own. */
static const struct everywhere {
    const char *key, *word;
    bool own, window;
} everywhere[] = {
    {.key = "Tab", .word = "gui.key.next"},
    {.key = "Enter", .word = "gui.key.decide", .own = true},
    {.key = "Esc", .word = "gui.key.back", .own = true},
    {.key = "F1", .word = "gui.key.help"},
    {.key = "F2", .word = "gui.key.languages"},
    {.key = "Ctrl + −", .word = "gui.key.size"},
    {.key = "Ctrl 0", .word = "gui.key.size.first"},
    {.key = "F11", .word = "gui.key.full_screen", .window = true},
    {.key = "Ctrl Q", .word = "gui.key.quit", .window = true},
};
enum { EVERYWHERE = sizeof everywhere / sizeof *everywhere };

static bool means_the_same_everywhere(const char *key)
{
    for (size_t i = 0; i < EVERYWHERE; i++)
        if (strcmp(everywhere[i].key, key) == 0)
            return !everywhere[i].own;
    return false;
}

static bool has_meaning_here(const struct app *app, const char *key)
{
    for (size_t i = 0; i < app->hint_count; i++)
        if (strcmp(app->hints[i].key, key) == 0)
            return !means_the_same_everywhere(key);
    return false;
}

static void show_key_row(struct app *app, struct gui *gui, const char *key, const char *word)
{
    const struct gui_row row = {.widths = {chrome_scaled(gui, KEYS_WIDTH), GUI_SHARE(1)},
                                .count = 2,
                                .gap = GUI_GAP_GROUP,
                                .align = GUI_CENTRE};
    const char *caps[CHROME_MOST_CAPS];
    size_t count = chrome_split_caps(gui, key, caps);
    gui_gap(gui, (KEY_ROW - KEY_CAP) / 2);
    gui_row_begin(gui, &row);
    gui_cell(gui);
    gui_flow_begin(gui, GUI_GAP_INSIDE, GUI_START);
    for (size_t i = 0; i < count; i++)
        gui_key_cap(gui, caps[i]);
    gui_flow_end(gui);
    gui_cell(gui);
    gui_text(gui, app_word(app, word), GUI_STYLE(.type = GUI_REPORT));
    gui_row_end(gui);
    gui_gap(gui, (KEY_ROW - KEY_CAP) / 2);
    gui_rule(gui);
}

static void show_keys_here(struct app *app, struct gui *gui)
{
    gui_heading(gui, app_word(app, "gui.help.here"), GUI_STYLE(.type = GUI_NAME, .bold = true));
    for (size_t i = 0; i < app->hint_count; i++)
        if (!means_the_same_everywhere(app->hints[i].key))
            show_key_row(app, gui, app->hints[i].key, app->hints[i].word);
}

static void show_keys_everywhere(struct app *app, struct gui *gui)
{
    gui_heading(gui, app_word(app, "gui.help.everywhere"), GUI_STYLE(.type = GUI_NAME, .bold = true));
    for (size_t i = 0; i < EVERYWHERE; i++)
        if (!has_meaning_here(app, everywhere[i].key) && (app->host.own_window || !everywhere[i].window))
            show_key_row(app, gui, everywhere[i].key, everywhere[i].word);
}

static void show_keys(struct app *app, struct gui *gui)
{
    if (gui_width_class(gui) != GUI_WIDE) {
        show_keys_here(app, gui);
        gui_gap(gui, GUI_MARGIN);
        show_keys_everywhere(app, gui);
        return;
    }
    gui_row_begin(
        gui, &(struct gui_row){.widths = {GUI_SHARE(1), GUI_SHARE(1)}, .count = 2, .gap = 2 * GUI_MARGIN});
    gui_cell(gui);
    show_keys_here(app, gui);
    gui_cell(gui);
    show_keys_everywhere(app, gui);
    gui_row_end(gui);
}

/* The button that has the focus stands above, so that long help begins at its top. */
static void show_help_head(struct app *app, struct gui *gui)
{
    const struct gui_button look = {.kind = GUI_SECOND, .small = true, .key = "Esc"};
    const char *close = app_word(app, "gui.help.close");
    const char *title =
        app_phrase(app, gui, "gui.help.title",
                   UI_ARGUMENTS({.name = "screen", .text = app_word(app, app->screens[app->screen]->title)}));
    bool beside = gui_width_class(gui) != GUI_NARROW;
    if (beside) {
        gui_row_begin(gui, &(struct gui_row){.widths = {GUI_SHARE(1), gui_button_width(gui, close, look)},
                                             .count = 2,
                                             .gap = GUI_GAP_GROUP,
                                             .align = GUI_CENTRE});
        gui_cell(gui);
    }
    gui_heading(gui, title, GUI_STYLE(.type = GUI_TITLE, .bold = true));
    if (beside)
        gui_cell(gui);
    else
        gui_gap(gui, GUI_GAP);
    if (gui_button(gui, "help.close", close, look))
        app->help = false;
    if (beside)
        gui_row_end(gui);
}

void chrome_show_help(struct app *app, struct gui *gui)
{
    const struct screen *screen = app->screens[app->screen];
    gui_scroll_begin(gui, "help", gui_inset(gui_window(gui), app_margin(gui), app_margin(gui)));
    int spare = gui_column_width(gui) - chrome_scaled(gui, PAGE_MOST);
    gui_indent_begin(gui, 0, spare > 0 ? spare : 0);
    show_help_head(app, gui);
    gui_gap(gui, GUI_GAP);
    tools_show(app, gui);
    gui_gap(gui, GUI_GAP_GROUP);
    gui_name(gui, "help.text");
    bool touch = app->host.touch && screen->help_touch;
    gui_text(gui, app_word(app, touch ? screen->help_touch : screen->help), GUI_STYLE(.type = GUI_OPTION));
    gui_gap(gui, GUI_MARGIN_MIDDLE);
    if (!app->host.touch)
        show_keys(app, gui);
    gui_indent_end(gui);
    gui_scroll_end(gui);
    if (gui_key(gui, GUI_KEY_ESCAPE))
        app->help = false;
}
