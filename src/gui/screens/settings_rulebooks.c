/* The rulebooks to choose from: the standard one, those of the data folders, and the one that was named from
 * outside. They are read when the settings are entered, for their titles. */
#include "gui/screens/settings_rulebooks.h"

#include "gui/screens/app_open.h"
#include "gui/screens/chrome.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/show.h"

enum { TICK = 24, LONGEST_ID = 64 /* bytes of a file's name that can be part of an id */ };

/* One of them; `title` is absent when it cannot be loaded. */
struct row {
    const char *name; /* as the settings have it; NULL: the standard one */
    struct km_text title;
    int32_t revision;
};

struct app_rulebooks {
    struct arena arena;
    struct row *rows;
    size_t count;
};

/* ---- reading ---- */

static const char STANDARD[] = "standard";

static struct row read_row(struct app *app, const char *name)
{
    struct arena *arena = &app->rulebooks->arena;
    struct row row = {.name = name ? arena_string(arena, name) : NULL};
    struct km_diags *unheard = km_diags_new(&app->host.memory);
    struct km_rulebook *rulebook = app_load_rulebook(app, name, unheard);
    if (rulebook) {
        const struct km_text *title = km_rulebook_title(rulebook);
        for (size_t i = 0; i < KM_LANGUAGE_COUNT; i++)
            row.title.in[i] = title->in[i] ? arena_string(arena, title->in[i]) : NULL;
        row.revision = km_rulebook_revision(rulebook);
    }
    km_rulebook_free(rulebook);
    km_diags_free(unheard);
    return row;
}

static bool is_listed(const struct app_rulebooks *rulebooks, const char *name)
{
    for (size_t i = 1; i < rulebooks->count; i++)
        if (strcmp(rulebooks->rows[i].name, name) == 0)
            return true;
    return false;
}

void settings_read_rulebooks(struct app *app)
{
    size_t count = app->host.rulebook_count(app->host.user);
    settings_release_rulebooks(app);
    if (!app->rulebooks)
        app->rulebooks = arena_alloc(&app->arena, sizeof *app->rulebooks);
    struct app_rulebooks *rulebooks = app->rulebooks;
    arena_init(&rulebooks->arena, &app->host.memory);
    rulebooks->rows = arena_array(&rulebooks->arena, count + 2, sizeof *rulebooks->rows);
    rulebooks->rows[rulebooks->count++] = read_row(app, NULL);
    for (size_t i = 0; i < count; i++) {
        const char *id = app->host.rulebook(app->host.user, i);
        if (strcmp(id, STANDARD) != 0)
            rulebooks->rows[rulebooks->count++] = read_row(app, id);
    }
    const char *chosen = app->settings.rulebook;
    if (chosen && !is_listed(rulebooks, chosen))
        rulebooks->rows[rulebooks->count++] = read_row(app, chosen);
}

void settings_release_rulebooks(struct app *app)
{
    if (!app->rulebooks)
        return;
    arena_release(&app->rulebooks->arena);
    app->rulebooks->rows = NULL;
    app->rulebooks->count = 0;
}

/* ---- showing ---- */

static bool is_current(const struct app *app, const struct row *row)
{
    const char *chosen = app->settings.rulebook;
    return chosen && row->name ? strcmp(chosen, row->name) == 0 : !chosen && !row->name;
}

static const char *title_of(struct app *app, const struct row *row)
{
    return km_text_present(&row->title) ? app_text(app, &row->title) : row->name ? row->name : STANDARD;
}

/* Which file it is, and which revision; or that it cannot be read. */
static const char *note_of(struct app *app, struct gui *gui, const struct row *row)
{
    bool sound = km_text_present(&row->title);
    return app_phrase(app, gui, sound ? "gui.settings.rulebook.revision" : "gui.settings.rulebook.broken",
                      UI_ARGUMENTS({.name = "name", .text = row->name ? row->name : STANDARD},
                                   {.name = "revision", .number = row->revision}));
}

static bool show_row(struct app *app, struct gui *gui, size_t index)
{
    const struct row *row = &app->rulebooks->rows[index];
    bool current = is_current(app, row), wide = gui_width_class(gui) != GUI_NARROW;
    struct gui_table_row look = {.chosen = current};
    look.cells =
        wide
            ? (struct gui_row){.widths = {chrome_scaled(gui, TICK), GUI_SHARE(1)}, .count = 2, .gap = GUI_GAP}
            : (struct gui_row){.widths = {GUI_SHARE(1)}, .count = 1};
    const char *name = row->name ? row->name : STANDARD;
    const char *id = strlen(name) > LONGEST_ID ? gui_id(gui, "settings.rulebook", index)
                                               : gui_format(gui, "settings.rulebook.%s", name);
    bool chosen = gui_table_row_begin(gui, id, title_of(app, row), &look);
    gui_cell(gui);
    if (current)
        gui_icon(gui, GUI_ICON_TICK, GUI_AI);
    if (wide)
        gui_cell(gui);
    gui_text(gui, title_of(app, row), GUI_STYLE(.type = GUI_REPORT, .bold = current));
    gui_text(gui, note_of(app, gui, row), GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2));
    gui_table_row_end(gui);
    return chosen;
}

void settings_rulebooks(struct app *app, struct gui *gui, struct gui_style heading)
{
    size_t chosen = SIZE_MAX;
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true});
    gui_heading(gui, app_word(app, "gui.settings.rulebook"), heading);
    gui_text(gui, app_word(app, "gui.settings.rulebook.note"),
             GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    gui_gap(gui, GUI_GAP);
    gui_group_begin(gui, "settings.rulebook");
    for (size_t i = 0; i < app->rulebooks->count; i++)
        if (show_row(app, gui, i))
            chosen = i;
    gui_group_end(gui);
    gui_card_end(gui);
    if (chosen != SIZE_MAX && !is_current(app, &app->rulebooks->rows[chosen]))
        app_choose_rulebook(app, app->rulebooks->rows[chosen].name);
}
