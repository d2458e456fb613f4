/* What is wrong with a file: a card says where, what, and how it is mended. */
#include "gui/screens/findings.h"

#include "gui/screens/chrome.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/show.h"

/* Which file, and where in it; "" of what belongs to none. */
static const char *place_of(const struct app *app, struct gui *gui, const struct km_diag *diag)
{
    const char *slash = strrchr(diag->file, '/'), *name = slash ? slash + 1 : diag->file;
    if (!diag->line)
        return name;
    return app_phrase(app, gui, "gui.add.place",
                      UI_ARGUMENTS({.name = "file", .text = name}, {.name = "line", .number = diag->line}));
}

static void show_hint(struct app *app, struct gui *gui, const struct km_diag *diag)
{
    if (km_text_present(&diag->hint))
        gui_text(gui, gui_format(gui, "→ %s", app_text(app, &diag->hint)),
                 GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
}

static void show_finding(struct app *app, struct gui *gui, const struct km_diag *diag)
{
    static const enum gui_icon icons[KM_SEVERITY_COUNT] = {
        [KM_ERROR] = GUI_ICON_CROSS, [KM_WARNING] = GUI_ICON_WARN, [KM_NOTICE] = GUI_ICON_INFO};
    static const enum gui_colour colours[KM_SEVERITY_COUNT] = {
        [KM_ERROR] = GUI_SHU, [KM_WARNING] = GUI_AMBER, [KM_NOTICE] = GUI_AI};
    const char *second = app_second(app, &diag->message);
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .padding = GUI_GAP_GROUP});
    gui_row_begin(gui,
                  &(struct gui_row){.widths = {chrome_scaled(gui, 24), GUI_SHARE(1)}, .count = 2, .gap = 12});
    gui_cell(gui);
    gui_icon(gui, icons[diag->severity], colours[diag->severity]);
    gui_cell(gui);
    gui_text(gui, place_of(app, gui, diag), GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2));
    gui_text(gui,
             app_phrase(app, gui, "gui.library.finding",
                        UI_ARGUMENTS({.name = "message", .text = app_text(app, &diag->message)},
                                     {.name = "code", .text = diag->code})),
             GUI_STYLE(.type = GUI_REPORT));
    if (second)
        gui_text(gui, second, app_second_style(app));
    show_hint(app, gui, diag);
    gui_row_end(gui);
    gui_card_end(gui);
    gui_gap(gui, GUI_GAP);
}

size_t findings_show(struct app *app, struct gui *gui, const struct km_diags *findings, size_t most)
{
    struct km_told *told = arena_array(gui_arena(gui), km_diags_count(findings), sizeof *told);
    size_t count = km_diags_tell(findings, 0, told), shown = count < most ? count : most;
    for (size_t i = 0; i < shown; i++)
        show_finding(app, gui, km_diags_at(findings, told[i].index));
    return count - shown;
}
