/* The end for today where there is no window of one's own to close, as in a page: that it may be closed, and
 * a way to begin again. */
#include "gui/screens/chrome.h"
#include "gui/ui/button.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"

enum { WORDS_MOST = 560 };

static void show_words(struct app *app, struct gui *gui)
{
    gui_name(gui, "ended.note");
    gui_text(gui, app_word(app, "gui.ended.note"), GUI_STYLE(.type = GUI_NAME, .live = true));
    gui_gap(gui, GUI_MARGIN_MIDDLE);
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    if (gui_button(gui, "ended.again", app_word(app, "gui.ended.again"), GUI_BUTTON(.kind = GUI_SECOND)))
        app_go(app, SCREEN_LIBRARY);
    gui_flow_end(gui);
}

static void ended_frame(struct app *app, struct gui *gui)
{
    static const char *const keys[] = {"Enter", "gui.ended.again", "F2", "gui.key.language",
                                       "F1",    "gui.key.help",    NULL};
    struct gui_rect rest = gui_window(gui);
    app_bar(app, gui, &rest, app_word(app, screen_ended.title), NULL);
    app_hints(app, gui, &rest, keys);
    gui_default_focus(gui, "ended.again");
    struct gui_rect pane = gui_inset(rest, app_margin(gui), 0);
    int most = chrome_scaled(gui, WORDS_MOST), spare = pane.width > most ? (pane.width - most) / 2 : 0;
    gui_scroll_begin(gui, "ended.words", gui_inset(pane, spare, app_margin(gui)));
    show_words(app, gui);
    gui_scroll_end(gui);
    if (gui_key(gui, GUI_KEY_ESCAPE))
        app_back(app);
}

const struct screen screen_ended = {
    .id = "ended",
    .title = "gui.ended.title",
    .help = "gui.ended.help",
    .frame = ended_frame,
};
