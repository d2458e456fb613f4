/* The incident form: one row after the other is filled in from its options, the words that were said beside
 * it. When every row was asked, the form can be looked over, any row asked again, and handed in. */
#include "gui/screens/scene_form.h"

#include "gui/screens/app_run.h"
#include "gui/screens/chrome.h"
#include "gui/screens/scene_state.h"
#include "gui/screens/scene_talk.h"
#include "gui/screens/scene_waits.h"
#include "gui/ui/button.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/option.h"
#include "gui/ui/show.h"

enum { WORDS_OF_1000 = 338, LABEL_WIDTH = 168, MARK_WIDTH = 32, SIDE = 16, LEAST_WORDS = 24 };

static struct km_slot slot_at(const struct app *app, const struct km_node *form, uint32_t row)
{
    return km_scenario_slot(app_scenario(app), form->first_slot + row);
}

static void begin(struct app *app, uint32_t node)
{
    app->scene->form_node = node;
    app->scene->row_unseen = true;
    app->scene->row = km_session_next_slot(app_session(app));
}

/* The first row with nothing in it; the row count when there is none. */
static uint32_t first_blank(const struct app *app, const struct km_node *form)
{
    uint32_t row = 0;
    while (row < form->slot_count && km_session_entry(app_session(app), row) >= 0)
        row++;
    return row;
}

static void go_to_row(struct app *app, struct gui *gui, const struct km_node *form, uint32_t row)
{
    app->scene->row = row;
    bool asks = row < form->slot_count;
    uint32_t blank = first_blank(app, form);
    if (asks)
        gui_focus(gui, "form.option");
    else
        gui_focus(gui, blank < form->slot_count ? gui_id(gui, "form.row", blank) : "form.submit");
    app->scene->row_unseen = true;
    gui_group_forget(gui, "form.option");
    gui_hold(gui, GUI_MS_HOLD);
}

/* ---- one row ---- */

/* The options of the row as they are shown, and one more to leave it empty. */
static void show_row_options(struct app *app, struct gui *gui, const struct km_node *form, uint32_t row)
{
    struct km_slot slot = slot_at(app, form, row);
    size_t count;
    const uint32_t *numbers = km_session_slot_options(app_session(app), row, &count);
    struct gui_option *items = arena_array(gui_arena(gui), count + 1, sizeof *items);
    for (size_t i = 0; i < count; i++) {
        struct km_choice option = km_scenario_choice(app_scenario(app), numbers[i]);
        items[i] =
            (struct gui_option){.text = app_text(app, &option.text), .second = app_second(app, &option.text)};
    }
    items[count].text = app_word(app, "gui.form.empty");
    const char *question = app_word(app, "gui.form.question");
    struct gui_options options = {
        .items = items, .count = count + 1, .question = question, .answered = -1, .closer = 2};
    gui_text(gui, question, GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    gui_gap(gui, GUI_GAP);
    int chosen = gui_option_cards(gui, "form.option", &options);
    if (chosen < 0)
        return;
    bool empty = (size_t)chosen == count;
    if (app_enter(app, row, empty ? KM_BLANK : (int32_t)(numbers[chosen] - slot.first_choice)))
        go_to_row(app, gui, form, km_session_next_slot(app_session(app)));
    else
        app->scene->entry_waits = app_pending(app);
}

static void show_label(struct app *app, struct gui *gui, const struct km_node *form, uint32_t row,
                       bool current)
{
    struct km_slot slot = slot_at(app, form, row);
    gui_text(gui, app_text(app, &slot.label),
             GUI_STYLE(.type = GUI_REPORT, .bold = current, .colour = current ? GUI_AI : GUI_INK2));
    if (app_second(app, &slot.label))
        gui_text(gui, app_second(app, &slot.label),
                 GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2, .english = true));
}

static void show_entry(struct app *app, struct gui *gui, const struct km_node *form, uint32_t row)
{
    struct km_slot slot = slot_at(app, form, row);
    int32_t entry = km_session_entry(app_session(app), row);
    if (entry < 0) {
        gui_text(gui, entry == KM_BLANK ? app_word(app, "form.blank") : "",
                 GUI_STYLE(.type = GUI_REPORT, .colour = GUI_INK3));
        return;
    }
    struct km_choice option = km_scenario_choice(app_scenario(app), slot.first_choice + (uint32_t)entry);
    gui_text(gui, app_text(app, &option.text), GUI_STYLE(.type = GUI_REPORT));
    if (app_second(app, &option.text))
        gui_text(gui, app_second(app, &option.text), app_second_style(app));
}

static struct gui_table_row row_look(const struct gui *gui, bool current)
{
    int scale = gui_settings(gui)->scale;
    struct gui_table_row look = {.current = current, .plain = current};
    look.cells = (struct gui_row){.widths = {LABEL_WIDTH * scale / 100, GUI_SHARE(1), MARK_WIDTH},
                                  .count = current ? 2 : 3,
                                  .gap = SIDE};
    if (gui_width_class(gui) == GUI_NARROW)
        look.cells = (struct gui_row){.widths = {GUI_SHARE(1)}, .count = 1};
    return look;
}

static void show_row(struct app *app, struct gui *gui, const struct km_node *form, uint32_t row)
{
    bool current = row == app->scene->row;
    struct gui_table_row look = row_look(gui, current);
    struct km_slot slot = slot_at(app, form, row);
    bool asked = gui_table_row_begin(gui, gui_id(gui, "form.row", row), app_text(app, &slot.label), &look);
    gui_cell(gui);
    show_label(app, gui, form, row, current);
    if (look.cells.count > 1)
        gui_cell(gui);
    else
        gui_gap(gui, GUI_GAP);
    if (current)
        show_row_options(app, gui, form, row);
    else
        show_entry(app, gui, form, row);
    if (look.cells.count > 2) {
        gui_cell(gui);
        if (km_session_entry(app_session(app), row) >= 0)
            gui_icon(gui, GUI_ICON_TICK, GUI_INK2);
    }
    gui_table_row_end(gui);
    if (asked)
        go_to_row(app, gui, form, row);
}

/* ---- the sheet ---- */

static void show_head(struct app *app, struct gui *gui, const struct km_node *form)
{
    gui_indent_begin(gui, SIDE, SIDE);
    gui_place(gui, 0, GUI_GAP);
    gui_name(gui, "form.title");
    gui_heading(gui, app_text(app, &form->title), GUI_STYLE(.type = GUI_NAME));
    gui_text(gui, app_word(app, "form.intro"), GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    gui_indent_end(gui);
    gui_gap(gui, GUI_GAP);
    gui_rule(gui);
}

static void submit(struct app *app)
{
    if (app_submit(app))
        scene_judge_retry(app);
}

static bool show_foot(struct app *app, struct gui *gui, const struct km_node *form)
{
    if (app->scene->row < form->slot_count)
        return false;
    bool blank = first_blank(app, form) < form->slot_count;
    gui_gap(gui, GUI_GAP_GROUP);
    gui_text(gui, app_word(app, blank ? "gui.form.review.blank" : "gui.form.review"),
             GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    gui_gap(gui, GUI_GAP);
    if (blank)
        return gui_button(gui, "form.submit", app_word(app, "gui.form.submit.blank"), GUI_BUTTON(0));
    return gui_button(gui, "form.submit", app_word(app, "gui.form.submit"),
                      GUI_BUTTON(.kind = GUI_FIRST, .key = "Enter"));
}

static void show_sheet(struct app *app, struct gui *gui, const struct km_node *form)
{
    bool narrow = gui_width_class(gui) == GUI_NARROW, asks = app->scene->row < form->slot_count;
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .flush = true, .raised = true});
    gui_gap(gui, GUI_GAP);
    show_head(app, gui, form);
    for (uint32_t row = 0; row < form->slot_count; row++)
        if (!narrow || !asks || row == app->scene->row)
            show_row(app, gui, form, row);
    gui_card_end(gui);
}

static void show_progress(struct app *app, struct gui *gui, const struct km_node *form)
{
    uint32_t row = app->scene->row, count = form->slot_count;
    gui_name(gui, "form.progress");
    gui_text(gui,
             app_phrase(app, gui, row < count ? "gui.form.progress" : "gui.form.progress.done",
                        UI_ARGUMENTS({.name = "row", .number = row + 1}, {.name = "count", .number = count})),
             GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2, .align = GUI_END));
    gui_gap(gui, GUI_GAP_INSIDE);
}

static void show_words(struct app *app, struct gui *gui, struct gui_rect rect)
{
    gui_rule_right(gui, rect, GUI_RULE);
    gui_scroll_begin(gui, "form.words", gui_inset(rect, LEAST_WORDS, SIDE));
    gui_heading(gui, app_word(app, "gui.form.words"), GUI_STYLE(.type = GUI_REPORT));
    scene_everything_said(app, gui, true);
    gui_scroll_end(gui);
}

static void answer_keys(struct app *app, struct gui *gui, const struct km_node *form)
{
    if (app->scene->row > 0 && gui_key(gui, GUI_KEY_BACKSPACE))
        go_to_row(app, gui, form, app->scene->row - 1);
}

/* With all of its options, which it has since this frame. */
static void bring_row_into_view(struct app *app, struct gui *gui, const struct km_node *form)
{
    uint32_t row = app->scene->row;
    if (app->scene->row_unseen)
        gui_reveal(gui, row < form->slot_count ? gui_id(gui, "form.row", row) : "form.submit");
    app->scene->row_unseen = false;
}

void scene_form(struct app *app, struct gui *gui, struct gui_rect rest)
{
    struct km_node form;
    if (!scene_find_form(app, &form))
        return;
    if (app->scene->form_node != km_session_node(app_session(app)))
        begin(app, km_session_node(app_session(app)));
    if (gui_width_class(gui) == GUI_WIDE)
        show_words(app, gui, gui_cut_left(&rest, gui_settings(gui)->width * WORDS_OF_1000 / 1000));
    bring_row_into_view(app, gui, &form);
    gui_scroll_begin(gui, "form.sheet", gui_inset(rest, app_margin(gui), SIDE));
    show_progress(app, gui, &form);
    show_sheet(app, gui, &form);
    bool handed_in = show_foot(app, gui, &form);
    gui_scroll_end(gui);
    answer_keys(app, gui, &form);
    if (handed_in)
        submit(app);
}
