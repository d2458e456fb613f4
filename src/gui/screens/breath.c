/* Breathing together: in for four seconds, out for six, three times; then the circle rests, and so does the
 * processor. With reduced motion the circle only fills from second to second and counts. */
#include "gui/screens/scene.h"

enum { BREATH_MS = BREATH_IN_MS + BREATH_OUT_MS, FRAME_MS = 33, SECOND_MS = 1000, LEAST = 220 };

static const char *count_note(struct app *app, struct gui *gui, int64_t passed_ms)
{
    return app_phrase(app, gui, "gui.breath.count",
                      UI_ARGUMENTS({.name = "count", .number = passed_ms / SECOND_MS + 1}));
}

int breath_least(const struct gui *gui)
{
    return LEAST * gui_settings(gui)->scale / 100;
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
    gui_progress_circle(gui, id, &circle);
}
