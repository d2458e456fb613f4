/* The host's notes: at the left what holds now, at the right the whole class. Nobody types here: keys are the
 * class's. */
#include "gui/screens/notes.h"

#include "gui/screens/app_run.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/show.h"

enum { MINUTE_MS = 60000, NUMBER = 28, SIDE = 24, COVER_WIDTH = 560 };

/* ---- the window ---- */

void notes_turn(struct app *app)
{
    app->notes = app->notes == APP_NOTES_SHOWN ? APP_NOTES_CLOSED : app->notes + 1;
    app->notes_apart = false;
}

void notes_lie(struct app *app, bool apart)
{
    if (app->notes == APP_NOTES_CLOSED || app->notes_apart == apart)
        return;
    app->notes = apart ? APP_NOTES_SHOWN : APP_NOTES_COVERED;
    app->notes_apart = apart;
}

void notes_lost(struct app *app, bool failed)
{
    app->notes = APP_NOTES_CLOSED;
    app_tell(app, failed ? "gui.class.notes.failed" : "gui.class.notes.closed", NULL);
}

/* ---- what holds for the class, and now ---- */

/* Who writes the notes. */
struct writer {
    struct app *app;
    struct gui *gui;
    int32_t minutes; /* of the class that are gone */
};

static const char *words_of(const struct writer *writer, const struct km_note *note)
{
    struct app *app = writer->app;
    if (!note->key)
        return app_text(app, &note->text);
    return app_phrase(
        app, writer->gui, note->key,
        UI_ARGUMENTS({.name = "title", .text = app_text(app, &note->text)},
                     {.name = "part", .text = note->part ? app_word(app, note->part) : ""},
                     {.name = "turn", .number = note->number}, {.name = "minutes", .number = note->minutes},
                     {.name = "left", .number = note->left}, {.name = "rest", .number = note->rest},
                     {.name = "hands", .number = note->hands}, {.name = "before", .number = note->before},
                     {.name = "after", .number = note->after}, {.name = "answers", .number = note->answers},
                     {.name = "talks", .number = note->talks}));
}

static void write_text(const struct writer *writer, const struct km_note *note, struct gui_style style)
{
    gui_text(writer->gui, words_of(writer, note), style);
    if (!note->key && app_second(writer->app, &note->text))
        gui_text(writer->gui, app_second(writer->app, &note->text), app_second_style(writer->app));
}

static void write_part(const struct writer *writer, const struct km_note *note)
{
    struct gui *gui = writer->gui;
    int32_t end = note->from + note->minutes;
    bool now = writer->minutes >= note->from && writer->minutes < end;
    struct gui_style style = {.type = GUI_REPORT,
                              .bold = now,
                              .colour = now                      ? GUI_AI
                                        : writer->minutes >= end ? GUI_INK2
                                                                 : GUI_INK};
    const char *minutes = gui_format(gui, "%d–%d", note->from, end);
    gui_row_begin(gui, &(struct gui_row){.widths = {gui_text_width(gui, "00–000", style), GUI_SHARE(1)},
                                         .count = 2,
                                         .gap = GUI_GAP});
    gui_cell(gui);
    gui_text(gui, minutes, style);
    gui_cell(gui);
    gui_text(gui, words_of(writer, note), style);
    gui_row_end(gui);
}

/* What an option is to the rules. */
static const char *acts_of(const struct writer *writer, const struct km_note *note)
{
    const struct km_rulebook *rulebook = app_rulebook(writer->app);
    const char *acts = "";
    for (size_t i = 0; i < note->act_count; i++) {
        struct km_text label = km_rulebook_act_label(rulebook, note->acts[i]);
        acts = gui_format(writer->gui, "%s%s%s", acts, i ? " · " : "", app_text(writer->app, &label));
    }
    return acts;
}

static void write_option(const struct writer *writer, const struct km_note *note)
{
    struct gui *gui = writer->gui;
    struct gui_style style = {.type = GUI_OPTION, .bold = true};
    int width = gui_text_width(gui, "00", style);
    gui_gap(gui, GUI_GAP_GROUP);
    gui_row_begin(gui, &(struct gui_row){.widths = {width, GUI_SHARE(1)}, .count = 2, .gap = GUI_GAP});
    gui_cell(gui);
    style.colour = GUI_AI;
    gui_text(gui, gui_format(gui, "%d", note->number), style);
    gui_cell(gui);
    style.colour = GUI_INK;
    gui_name(gui, gui_format(gui, "notes.option.%d", note->number));
    write_text(writer, note, style);
    gui_text(gui, acts_of(writer, note), GUI_STYLE(.type = GUI_NOTE, .colour = GUI_AI));
    gui_row_end(gui);
}

/* What is said of an option stands below its words. */
static void write_below(const struct writer *writer, const struct km_note *note, struct gui_style style)
{
    struct gui *gui = writer->gui;
    int width = gui_text_width(gui, "00", GUI_STYLE(.type = GUI_OPTION, .bold = true)) + GUI_GAP;
    gui_indent_begin(gui, width, 0);
    write_text(writer, note, style);
    gui_indent_end(gui);
}

static void write_author(const struct writer *writer, const struct km_note *note)
{
    gui_gap(writer->gui, GUI_GAP_GROUP);
    gui_wash_begin(writer->gui, GUI_AI_WASH, GUI_AI);
    gui_name(writer->gui, "notes.author");
    write_text(writer, note, GUI_STYLE(.type = GUI_OPTION));
    gui_wash_end(writer->gui);
}

static void write_note(void *user, const struct km_note *note)
{
    const struct writer *writer = user;
    struct gui *gui = writer->gui;
    switch (note->kind) {
    case KM_NOTE_TITLE: write_text(writer, note, GUI_STYLE(.type = GUI_NAME, .bold = true)); break;
    case KM_NOTE_GOAL:
        gui_gap(gui, GUI_GAP);
        write_text(writer, note, GUI_STYLE(.type = GUI_REPORT));
        break;
    case KM_NOTE_PLAN:
    case KM_NOTE_ROLES:
        gui_gap(gui, GUI_GAP_GROUP);
        write_text(writer, note, GUI_STYLE(.type = GUI_OPTION, .bold = true));
        break;
    case KM_NOTE_PART: write_part(writer, note); break;
    case KM_NOTE_TALKS:
        gui_gap(gui, GUI_GAP_INSIDE);
        write_text(writer, note, GUI_STYLE(.type = GUI_NOTE));
        break;
    case KM_NOTE_ROLE:
        gui_gap(gui, GUI_GAP_INSIDE);
        gui_bullet(gui, words_of(writer, note), GUI_STYLE(.type = GUI_REPORT));
        break;
    case KM_NOTE_RULE:
        gui_indent_begin(gui, SIDE, 0);
        write_text(writer, note, GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
        gui_indent_end(gui);
        break;
    case KM_NOTE_MOMENT:
        gui_name(gui, "notes.moment");
        write_text(writer, note, GUI_STYLE(.type = GUI_NAME, .bold = true, .colour = GUI_AI));
        break;
    case KM_NOTE_LEFT:
        gui_name(gui, "notes.left");
        write_text(writer, note, GUI_STYLE(.type = GUI_NAME, .bold = true));
        break;
    case KM_NOTE_PACE:
        gui_name(gui, "notes.pace");
        write_text(writer, note, GUI_STYLE(.type = GUI_OPTION));
        break;
    case KM_NOTE_AUTHOR: write_author(writer, note); break;
    case KM_NOTE_HANDS:
        gui_gap(gui, GUI_GAP);
        write_text(writer, note, GUI_STYLE(.type = GUI_REPORT, .colour = GUI_INK2));
        break;
    case KM_NOTE_OPTION: write_option(writer, note); break;
    case KM_NOTE_COUNT: write_below(writer, note, GUI_STYLE(.type = GUI_REPORT, .bold = true)); break;
    case KM_NOTE_WHY: write_below(writer, note, GUI_STYLE(.type = GUI_REPORT, .colour = GUI_INK2)); break;
    }
}

static void write_now(const struct writer *writer)
{
    km_class_notes_now(writer->app->room, write_note, (struct writer[]){*writer});
}

static void write_class(const struct writer *writer)
{
    const struct app *app = writer->app;
    km_class_notes(app_scenario(app), km_class_length(app->room), write_note, (struct writer[]){*writer});
}

/* The next one is looked at when it has come. */
static int32_t minutes_now(const struct app *app, struct gui *gui)
{
    int64_t elapsed = km_class_elapsed_ms(app->room);
    gui_wake(gui, gui_now(gui) + MINUTE_MS - elapsed % MINUTE_MS);
    return (int32_t)(elapsed / MINUTE_MS);
}

static void show_notes(struct app *app, struct gui *gui)
{
    const struct writer writer = {app, gui, minutes_now(app, gui)};
    size_t events = km_session_event_count(app_session(app));
    bool beside = gui_width_class(gui) == GUI_WIDE;
    if (events != app->notes_shown)
        gui_scroll_to_start(gui, "notes");
    app->notes_shown = events;
    gui_scroll_begin(gui, "notes", gui_inset(gui_window(gui), SIDE, 0));
    gui_gap(gui, 0);
    gui_row_begin(gui, &(struct gui_row){.widths = {GUI_SHARE(3), GUI_SHARE(2)},
                                         .count = beside ? 2 : 1,
                                         .gap = GUI_MARGIN});
    gui_cell(gui);
    gui_place(gui, 1, GUI_GAP_GROUP);
    write_now(&writer);
    if (beside)
        gui_cell(gui);
    gui_place(gui, 1, beside ? GUI_GAP_GROUP : GUI_MARGIN);
    write_class(&writer);
    gui_place(gui, 1, GUI_GAP_GROUP);
    gui_row_end(gui);
    gui_scroll_end(gui);
}

/* ---- on the room's own screen ---- */

static void show_cover(struct app *app, struct gui *gui)
{
    struct gui_rect rest = gui_inset(gui_window(gui), SIDE, SIDE);
    int spare = rest.width - COVER_WIDTH * gui_settings(gui)->scale / 100;
    gui_area_begin_at(gui, gui_inset(rest, spare > 0 ? spare / 2 : 0, 0), GUI_CENTRE);
    gui_name(gui, "notes.covered");
    gui_heading(gui, app_word(app, "gui.class.notes.covered"), GUI_STYLE(.type = GUI_NAME, .bold = true));
    gui_gap(gui, GUI_GAP);
    gui_text(gui, app_word(app, "gui.class.notes.covered.why"), GUI_STYLE(.type = GUI_OPTION));
    gui_gap(gui, GUI_GAP_GROUP);
    if (gui_key_hint_button(gui, "notes.here", (const char *[]){"N"}, 1,
                            app_word(app, "gui.class.notes.here")))
        notes_turn(app);
    gui_area_end(gui);
}

void notes_frame(struct app *app, struct gui *gui)
{
    gui_fill(gui, gui_window(gui), GUI_GROUND);
    if (!app->room)
        return;
    if (app->notes == APP_NOTES_SHOWN)
        show_notes(app, gui);
    else
        show_cover(app, gui);
}
