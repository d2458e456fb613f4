/* The incident form as it was written, field by field: what each entry is (seen, guessed, thought, wrong) and
 * why. At its side what the customer really said. */
#include "gui/screens/app_run.h"
#include "gui/screens/debrief.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/show.h"

static const struct {
    enum gui_verdict look;
    const char *word;
} marks[] = {
    [KM_FACT] = {GUI_KEPT, "form.mark.fact"},       [KM_GUESS] = {GUI_OPEN, "form.mark.guess"},
    [KM_OPINION] = {GUI_OPEN, "form.mark.opinion"}, [KM_ERROR_MARK] = {GUI_BROKEN, "form.mark.error"},
    [KM_LABEL] = {GUI_BROKEN, "form.mark.label"},   [KM_UNKNOWN] = {GUI_KEPT, "form.mark.unknown"},
};

bool debrief_has_form(const struct app *app)
{
    for (uint32_t turn = 1; turn <= km_session_turns(app_session(app)); turn++)
        if (debrief_is_form(app, turn))
            return true;
    return false;
}

static void show_entry(struct app *app, struct gui *gui, size_t index)
{
    struct km_quote quote = km_report_said(app_report(app), index);
    struct km_choice option =
        km_scenario_choice(app_scenario(app), km_session_said(app_session(app), index)->choice);
    gui_gap(gui, GUI_GAP_GROUP);
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    gui_text(gui, app_text(app, &quote.name), GUI_STYLE(.type = GUI_LABEL, .bold = true, .colour = GUI_INK2));
    gui_verdict_tag(gui, marks[option.mark].look, app_word(app, marks[option.mark].word));
    gui_flow_end(gui);
    debrief_text(app, gui, &quote.text, GUI_STYLE(.type = GUI_OPTION));
    const char *again = km_form_again_key(&option);
    if (again)
        gui_text(gui, app_word(app, again), GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    else if (km_text_present(&option.why))
        debrief_text(app, gui, &option.why, GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
}

static void show_blank(struct app *app, struct gui *gui, const struct km_text *label)
{
    gui_gap(gui, GUI_GAP_GROUP);
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    gui_text(gui, app_text(app, label), GUI_STYLE(.type = GUI_LABEL, .bold = true, .colour = GUI_INK2));
    gui_verdict_tag(gui, GUI_BROKEN, app_word(app, "form.mark.blank"));
    gui_flow_end(gui);
}

static void show_form(struct app *app, struct gui *gui, uint32_t turn)
{
    struct km_node form = km_scenario_node(app_scenario(app), km_session_answer_node(app_session(app), turn));
    for (uint32_t s = 0; s < form.slot_count; s++) {
        struct km_slot slot = km_scenario_slot(app_scenario(app), form.first_slot + s);
        size_t entry = km_report_entry(app_report(app), turn, slot.first_choice);
        if (entry == SIZE_MAX)
            show_blank(app, gui, &slot.label);
        else
            show_entry(app, gui, entry);
    }
}

static void show_sheet(struct app *app, struct gui *gui)
{
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .padding = 20});
    debrief_label(app, gui, "gui.debrief.form.written");
    for (uint32_t turn = 1; turn <= km_session_turns(app_session(app)); turn++)
        if (debrief_is_form(app, turn))
            show_form(app, gui, turn);
    gui_card_end(gui);
}

static void show_words(struct app *app, struct gui *gui)
{
    debrief_label(app, gui, "gui.debrief.form.said");
    for (size_t i = 0; i < km_session_said_count(app_session(app)); i++) {
        const struct km_said *said = km_session_said(app_session(app), i);
        if (said->kind != KM_SAID_LINE ||
            km_scenario_line(app_scenario(app), said->line).by != KM_BY_CUSTOMER)
            continue;
        struct km_quote quote = km_report_said(app_report(app), i);
        gui_gap(gui, GUI_GAP);
        gui_text(gui, debrief_turn(app, gui, said->turn), GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2));
        debrief_text(app, gui, &quote.text, GUI_STYLE(.type = GUI_REPORT));
    }
}

void debrief_show_form(struct app *app, struct gui *gui)
{
    bool beside = gui_width_class(gui) == GUI_WIDE;
    debrief_title(app, gui, "report.form", NULL);
    gui_gap(gui, GUI_GAP_GROUP);
    if (beside) {
        gui_row_begin(
            gui, &(struct gui_row){.widths = {GUI_SHARE(3), GUI_SHARE(2)}, .count = 2, .gap = GUI_MARGIN});
        gui_cell(gui);
    }
    show_sheet(app, gui);
    if (beside)
        gui_cell(gui);
    else
        gui_gap(gui, GUI_GAP_GROUP);
    show_words(app, gui);
    if (beside)
        gui_row_end(gui);
}
