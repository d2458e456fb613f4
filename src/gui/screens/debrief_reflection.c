/* Questions to think about, and one line to say on the next shift, which is kept with the session and written
 * into its reports. */
#include "gui/screens/app_run.h"
#include "gui/screens/debrief.h"
#include "gui/ui/card.h"
#include "gui/ui/field.h"

void debrief_show_reflection(struct app *app, struct gui *gui)
{
    debrief_title(app, gui, "gui.debrief.reflection", NULL);
    for (size_t q = 0; q < km_scenario_question_count(app_scenario(app)); q++) {
        struct km_text question = km_scenario_question(app_scenario(app), q);
        gui_gap(gui, GUI_GAP_GROUP);
        gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .padding = GUI_GAP_GROUP});
        debrief_text(app, gui, &question, GUI_STYLE(.type = GUI_OPTION));
        gui_card_end(gui);
    }
    gui_gap(gui, GUI_MARGIN);
    gui_heading(gui, app_word(app, "report.plan"), GUI_STYLE(.type = GUI_NAME, .bold = true));
    gui_text(gui, app_word(app, "report.plan.prompt"), GUI_STYLE(.type = GUI_REPORT));
    gui_gap(gui, GUI_GAP);
    gui_text_field(gui, "debrief.plan", app_word(app, "report.plan"), app_word(app, "gui.debrief.plan.hint"),
                   GUI_ICON_NONE, &app->debrief->plan);
    gui_gap(gui, GUI_GAP);
    const char *note = app_is_kept(app) ? "gui.debrief.plan.note" : "gui.debrief.plan.note.unkept";
    gui_text(gui, app_word(app, note), GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2));
}
