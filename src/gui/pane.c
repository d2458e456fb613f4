/* Texts are measured for the window's own screen: two windows may lie on screens of two densities. */
#include "gui/pane.h"

#include <math.h>

/* Widths in units, from text rendered at the size in pixels. */
static int measure(void *user, const char *text, size_t length, int size, bool bold,
                   enum km_language language)
{
    const struct pane *pane = user;
    (void)language;
    float density = window_density(pane->window);
    int pixels = (int)lroundf((float)size * density);
    return (int)ceilf((float)fonts_measure(pane->fonts, text, length, pixels, bold) / density);
}

void pane_begin(struct pane *pane, const struct km_host *host, struct window *window, struct fonts *fonts,
                struct loop loop)
{
    *pane = (struct pane){.window = window, .fonts = fonts, .loop = loop, .density = window_density(window)};
    pane->gui = pane->loop.gui = gui_new(host, measure, pane);
    gui_set_clipboard(pane->gui, window_clipboard(window));
}

void pane_end(struct pane *pane)
{
    gui_free(pane->gui);
    window_close(pane->window);
    *pane = (struct pane){.window = NULL};
}

bool pane_is_of(const struct pane *pane, const struct input *input)
{
    return pane->window && input->window == window_id(pane->window);
}

/* Another size, or another screen. */
static void change(struct pane *pane)
{
    float density = window_density(pane->window);
    if (density != pane->density)
        gui_measure_again(pane->gui);
    pane->density = density;
    pane->covered = true;
}

void pane_take(struct pane *pane, const struct input *input)
{
    if (input->kind == INPUT_EVENT)
        gui_push(pane->gui, &input->event);
    else if (input->kind == INPUT_SIZE)
        change(pane);
    else if (input->kind == INPUT_COVERED)
        pane->covered = true;
}

void pane_make_frames(struct pane *pane, int64_t now_ms)
{
    int width, height;
    window_size(pane->window, &width, &height);
    loop_frames(&pane->loop, width, height, now_ms);
}

void pane_paint(struct pane *pane)
{
    bool painted = window_paint(pane->window, pane->fonts, gui_picture(pane->gui));
    if (pane->covered && !painted)
        window_show(pane->window);
    pane->covered = false;
}
