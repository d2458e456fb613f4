/* A scenario from elsewhere: where its file is, and what is wrong with one that was not added. */
#include "gui/screens/add.h"

#include "gui/screens/app_open.h"
#include "gui/screens/chrome.h"
#include "gui/screens/findings.h"
#include "gui/ui/button.h"
#include "gui/ui/field.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"

enum { READING_WIDTH = 720, MOST_SHOWN = 20 };

static const struct gui_style note_style = {.type = GUI_NOTE, .colour = GUI_INK2};

struct addition {
    struct gui_field path;
    struct km_diags *findings; /* owned: of the files that were refused; NULL: none was */
    bool seen;                 /* they were on the screen: the next file begins anew */
};

/* ---- checking and keeping ---- */

static struct addition *addition_of(struct app *app)
{
    if (!app->addition)
        app->addition = arena_alloc(&app->arena, sizeof *app->addition);
    return app->addition;
}

/* Forgets what is wrong with the files that were refused, once it was on the screen: several may come at
 * once. */
static void forget_seen(struct app *app)
{
    struct addition *addition = addition_of(app);
    if (!addition->seen)
        return;
    km_diags_free(addition->findings);
    addition->findings = NULL;
    addition->seen = false;
}

/* Whether the file is sound and was kept; then it is told and remembered. */
static bool keep(struct app *app, struct km_bytes bytes, const char *path, struct km_diags *diags)
{
    struct km_rulebook *rulebook = app_load_chosen(app, diags);
    struct km_scenario *scenario =
        rulebook ? km_open_scenario_bytes(&app->host.memory, bytes, path, rulebook, diags) : NULL;
    const struct km_head_info *head = scenario ? km_scenario_head(scenario) : NULL;
    bool kept = head && app->host.keep_scenario(app->host.user, head->id, km_scenario_json(scenario), diags);
    if (kept) {
        app->added = arena_string(&app->arena, head->id);
        app_tell_with(app, "gui.add.added", UI_ARGUMENTS({.name = "title", .said = &head->title}));
    }
    km_scenario_free(scenario);
    km_rulebook_free(rulebook);
    return kept;
}

static bool read_and_keep(struct app *app, const char *path, struct km_diags *diags)
{
    const struct km_files *files = &app->host.files;
    struct km_bytes bytes;
    if (!files->read(files->user, path, diags, &bytes))
        return false;
    bool kept = keep(app, bytes, path, diags);
    files->release(files->user, bytes);
    return kept;
}

void app_add(struct app *app, const char *path)
{
    struct addition *addition = addition_of(app);
    bool beside = app->screen == SCREEN_LIBRARY || app->screen == SCREEN_ADD;
    if (app->wordless)
        return;
    if (beside) /* before it is told, since a line that was told goes with the screen */
        app_go(app, app->screen);
    forget_seen(app);
    struct km_diags *diags = addition->findings ? addition->findings : km_diags_new(&app->host.memory);
    bool kept = read_and_keep(app, path, diags);
    if (!kept)
        addition->findings = diags;
    else if (!addition->findings)
        km_diags_free(diags);
    if (kept)
        gui_field_set(&addition->path, "");
    if (beside)
        app->screen = addition->findings ? SCREEN_ADD : SCREEN_LIBRARY;
    else if (!kept)
        app_tell_finding(app, "gui.add.refused", diags);
}

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

/* Where files have no paths that somebody could type. */
static void show_choice(struct app *app, struct gui *gui)
{
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    bool chosen =
        gui_button(gui, "add.choose", app_word(app, "gui.add.choose"), GUI_BUTTON(.kind = GUI_FIRST));
    gui_flow_end(gui);
    if (!app->host.touch) {
        gui_gap(gui, GUI_GAP_GROUP);
        gui_text(gui, app_word(app, "gui.add.drop"), note_style);
    }
    if (chosen)
        app->host.choose_file(app->host.user);
}

static void show_form(struct app *app, struct gui *gui)
{
    struct gui_field *field = &addition_of(app)->path;
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
    const char *path = gui_field_trimmed(gui, field);
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
    struct addition *addition = addition_of(app);
    if (addition->findings) {
        show_findings(app, gui, addition->findings);
        addition->seen = true;
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
    forget_seen(app);
    if (!addition_of(app)->findings)
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

static void add_release(struct app *app)
{
    if (app->addition)
        km_diags_free(app->addition->findings);
}

const struct screen screen_add = {
    .id = "add",
    .title = "gui.screen.add",
    .help = "gui.help.add",
    .help_touch = "gui.help.add.touch",
    .enter = add_enter,
    .frame = add_frame,
    .release = add_release,
};
