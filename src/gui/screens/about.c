/* What Kamae is, what it keeps and where, whose guidance it follows, and under which licences it stands. */
#include "gui/screens/chrome.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"

enum { READING_WIDTH = 720 };

static void show_section(struct app *app, struct gui *gui, const char *title, const char *const *keys)
{
    gui_heading(gui, app_word(app, title), GUI_STYLE(.type = GUI_NAME, .bold = true));
    gui_gap(gui, GUI_GAP);
    for (; *keys; keys++) {
        gui_text(gui, app_word(app, *keys), GUI_STYLE(.type = GUI_OPTION));
        gui_gap(gui, GUI_GAP);
    }
    gui_gap(gui, GUI_GAP_GROUP);
}

static void show_words(struct app *app, struct gui *gui)
{
    static const char *const what[] = {"gui.about.what", "gui.about.judge", NULL};
    static const char *const kept[] = {
        [APP_KEPT_IN_FOLDER] = "gui.about.keeps",     [APP_KEPT_IN_BROWSER] = "gui.about.keeps.browser",
        [APP_KEPT_BY_SYSTEM] = "gui.about.keeps.lms", [APP_READ_ONLY] = "gui.about.keeps.elsewhere",
        [APP_NOT_KEPT] = "gui.about.keeps.nowhere",
    };
    const char *const keeps[] = {kept[app->host.keeping], "gui.about.stop", NULL};
    static const char *const terminal[] = {"gui.about.terminal", NULL};
    static const char *const licences[] = {"gui.about.licence.code", "gui.about.licence.content",
                                           "gui.about.licence.others", NULL};
    show_section(app, gui, "gui.about.what.title", what);
    show_section(app, gui, "gui.about.keeps.title", keeps);
    show_section(app, gui, "gui.about.terminal.title", terminal);
    show_section(app, gui, "gui.about.licence.title", licences);
}

static void about_frame(struct app *app, struct gui *gui)
{
    static const char *const keys[] = {
        "↑ ↓", "gui.key.scroll", "Esc", "gui.key.back", "F2", "gui.key.language", "F1", "gui.key.help", NULL,
    };
    struct gui_rect rest = gui_window(gui);
    app_hints(app, gui, &rest, keys);
    app_rail(app, gui, &rest);
    rest = gui_inset(rest, app_margin(gui), 0);
    gui_scroll_begin(gui, "about.page", rest);
    int spare = gui_column_width(gui) - chrome_scaled(gui, READING_WIDTH);
    gui_indent_begin(gui, 0, spare > 0 ? spare : 0);
    gui_place(gui, 1, GUI_MARGIN_MIDDLE);
    gui_heading(gui, app_word(app, screen_about.title), GUI_STYLE(.type = GUI_TITLE, .bold = true));
    gui_gap(gui, GUI_GAP_INSIDE);
    gui_name(gui, "about.version");
    gui_text(
        gui,
        app_phrase(app, gui, "gui.about.version", UI_ARGUMENTS({.name = "version", .text = KAMAE_VERSION})),
        GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    gui_gap(gui, GUI_MARGIN_MIDDLE);
    show_words(app, gui);
    gui_indent_end(gui);
    gui_scroll_end(gui);
    if (gui_key(gui, GUI_KEY_ESCAPE))
        app_back(app);
}

const struct screen screen_about = {
    .id = "about",
    .title = "gui.screen.about",
    .help = "gui.help.about",
    .icon = GUI_ICON_INFO,
    .beside = true,
    .frame = about_frame,
};
