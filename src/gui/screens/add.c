/* A scenario from elsewhere: where its file is, and what is wrong with one that was not added. */
#include "gui/screens/add.h"
#include "gui/screens/chrome.h"
#include "gui/screens/findings.h"

enum { READING_WIDTH = 720, MOST_SHOWN = 20 };

static const struct gui_style note_style = {.type = GUI_NOTE, .colour = GUI_INK2};

/* ---- findings ---- */

static void show_findings(struct app *app, struct gui *gui, const struct km_diags *findings)
{
    gui_name(gui, "add.refused");
    gui_heading(gui, app_word(app, "gui.add.refused.title"), GUI_STYLE(.type = GUI_NAME, .bold = true));
    gui_gap(gui, GUI_GAP);
    size_t left_out = findings_show(app, gui, findings, MOST_SHOWN);
    if (left_out)
        gui_text(gui,
                 app_phrase(app, gui, "gui.add.more",
                            UI_ARGUMENTS({.name = "number", .number = (int64_t)left_out})),
                 note_style);
}

/* ---- the page ---- */

/* As it is typed or pasted, without the blanks around it. */
static const char *path_of(struct gui *gui, const struct gui_field *field)
{
    const char *first = field->text + strspn(field->text, " ");
    size_t length = strlen(first);
    while (length && first[length - 1] == ' ')
        length--;
    return arena_string_n(gui_arena(gui), first, length);
}

/* Where files have no paths that somebody could type. */
static void show_choice(struct app *app, struct gui *gui)
{
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    bool chosen =
        gui_button(gui, "add.choose", app_word(app, "gui.add.choose"), GUI_BUTTON(.kind = GUI_FIRST));
    gui_flow_end(gui);
    gui_gap(gui, GUI_GAP_GROUP);
    gui_text(gui, app_word(app, "gui.add.drop"), note_style);
    if (chosen)
        app->host.choose_file(app->host.user);
}

static void show_form(struct app *app, struct gui *gui)
{
    struct gui_field *field = &app->addition.path;
    enum gui_field_answer answer =
        gui_text_field(gui, "add.path", app_word(app, "gui.add.path"), app_word(app, "gui.add.path.hint"),
                       GUI_ICON_DOCUMENT, field);
    gui_gap(gui, GUI_GAP_GROUP);
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    bool chosen = gui_button(gui, "add.add", app_word(app, "gui.add.add"), GUI_BUTTON(.kind = GUI_FIRST));
    gui_flow_end(gui);
    gui_gap(gui, GUI_GAP_GROUP);
    gui_text(gui, app_word(app, "gui.add.drop"), note_style);
    if (!chosen && answer != GUI_FIELD_DONE)
        return;
    const char *path = path_of(gui, field);
    if (*path)
        app_add(app, path);
    else
        gui_focus(gui, "add.path");
}

static void show_page(struct app *app, struct gui *gui)
{
    gui_heading(gui, app_word(app, screen_add.title), GUI_STYLE(.type = GUI_TITLE, .bold = true));
    gui_gap(gui, GUI_GAP);
    gui_text(gui, app_word(app, "gui.add.what"), GUI_STYLE(.type = GUI_OPTION));
    gui_gap(gui, GUI_GAP_GROUP);
    if (app->addition.findings) {
        show_findings(app, gui, app->addition.findings);
        app->addition.seen = true;
        gui_gap(gui, GUI_GAP_GROUP);
    }
    if (app->host.choose_file)
        show_choice(app, gui);
    else
        show_form(app, gui);
}

/* What is wrong is read first, from the top of the page. */
static void add_enter(struct app *app, struct gui *gui)
{
    add_forget_seen(app);
    if (!app->addition.findings)
        gui_focus(gui, app->host.choose_file ? "add.choose" : "add.path");
}

static void add_frame(struct app *app, struct gui *gui)
{
    static const char *const keys[] = {
        "Enter", "gui.key.add",      "Tab", "gui.key.next", "Esc", "gui.key.back",
        "F2",    "gui.key.language", "F1",  "gui.key.help", NULL,
    };
    struct gui_rect rest = gui_window(gui);
    app_hints(app, gui, &rest, keys);
    app_rail(app, gui, &rest);
    gui_scroll_begin(gui, "add.page", gui_inset(rest, app_margin(gui), 0));
    int spare = gui_column_width(gui) - chrome_scaled(gui, READING_WIDTH);
    gui_indent_begin(gui, 0, spare > 0 ? spare : 0);
    gui_place(gui, 1, GUI_MARGIN_MIDDLE);
    show_page(app, gui);
    gui_place(gui, 1, GUI_MARGIN_MIDDLE);
    gui_indent_end(gui);
    gui_scroll_end(gui);
    if (app->screen == SCREEN_ADD && gui_key(gui, GUI_KEY_ESCAPE))
        app_back(app);
}

const struct screen screen_add = {
    .id = "add",
    .title = "gui.screen.add",
    .enter = add_enter,
    .frame = add_frame,
    .help = "gui.help.add",
};
