/* Breathing together: in for four seconds, out for six, three times; then the circle rests, and so does the
 * processor. With reduced motion the circle only fills from second to second and counts. */
#include "gui/screens/breath.h"

#include "gui/ui/circle.h"
#include "gui/ui/frame.h"

enum {
    BREATH_MS = BREATH_IN_MS + BREATH_OUT_MS,
    FRAME_MS = 33,
    SECOND_MS = 1000,
    LEAST = 220,
    LEAST_CIRCLE = 160,
    MOST_CIRCLE = 460
};

static const char *count_note(struct app *app, struct gui *gui, int64_t passed_ms)
{
    return app_phrase(app, gui, "gui.breath.count",
                      UI_ARGUMENTS({.name = "count", .number = passed_ms / SECOND_MS + 1}));
}

/* The least diameter that its words fit into. */
static int least_around_words(const struct gui *gui)
{
    return LEAST * gui_settings(gui)->scale / 100;
}

static const struct gui_style word_style = {.type = GUI_TITLE, .colour = GUI_AI, .bold = true};
static const struct gui_style note_style = {.type = GUI_NAME, .colour = GUI_INK2};

/* Where large words do not fit into the circle they stand beside it. */
static void show_beside(struct gui *gui, const char *id, struct gui_circle circle)
{
    const char *word = circle.word, *note = circle.note;
    circle.word_beside = true;
    gui_row_begin(gui, &(struct gui_row){.widths = {circle.size, GUI_SHARE(1)},
                                         .count = 2,
                                         .gap = GUI_MARGIN_MIDDLE,
                                         .align = GUI_CENTRE});
    gui_cell(gui);
    gui_progress_circle(gui, id, &circle);
    gui_cell(gui);
    gui_text(gui, word, word_style);
    gui_text(gui, note, note_style);
    gui_row_end(gui);
}

static void show_around(struct gui *gui, const char *id, const struct gui_circle *circle)
{
    int side = (gui_column_width(gui) - circle->size) / 2;
    gui_indent_begin(gui, side, side);
    gui_progress_circle(gui, id, circle);
    gui_indent_end(gui);
}

int breath_size(const struct gui *gui, int room)
{
    int width = gui_column_width(gui), size = room < width ? room : width;
    if (room < least_around_words(gui) && size > width / 2)
        size = width / 2;
    return size < LEAST_CIRCLE ? LEAST_CIRCLE : size > MOST_CIRCLE ? MOST_CIRCLE : size;
}

void breath_circle(struct app *app, struct gui *gui, const char *id, int size, int64_t since_ms)
{
    struct gui_circle circle = {.size = size, .word = app_word(app, "gui.breath.rest"), .note = ""};
    int64_t passed = gui_now(gui) - since_ms;
    if (passed < (int64_t)BREATHS * BREATH_MS) {
        bool reduced = gui_settings(gui)->reduced_motion;
        int64_t step = reduced ? SECOND_MS : FRAME_MS;
        int64_t within = passed % BREATH_MS / step * step;
        bool in = within < BREATH_IN_MS;
        float part = in ? (float)within / BREATH_IN_MS : (float)(within - BREATH_IN_MS) / BREATH_OUT_MS;
        circle.part = part;
        circle.breath = reduced ? 1 : in ? part : 1 - part;
        circle.word = app_word(app, in ? "gui.breath.in" : "gui.breath.out");
        circle.note = count_note(app, gui, in ? within : within - BREATH_IN_MS);
        gui_wake(gui, since_ms + (passed / step + 1) * step);
    }
    if (size < least_around_words(gui))
        show_beside(gui, id, circle);
    else
        show_around(gui, id, &circle);
}
