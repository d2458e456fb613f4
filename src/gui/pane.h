/* A window and the frames that are made for it. */
#ifndef GUI_PANE_H
#define GUI_PANE_H

#include "gui/loop.h"
#include "gui/sdl/fonts.h"
#include "gui/sdl/input.h"
#include "gui/sdl/window.h"
#include "gui/ui/ui.h"

struct pane {
    struct window *window; /* NULL: it is closed */
    struct gui *gui;
    struct fonts *fonts; /* the program's */
    struct loop loop;
    bool covered;  /* the system wants the picture again */
    float density; /* pixels a unit, when texts were measured */
};

/* Makes frames by `loop`, whose gui is the pane's own, for `window`, which becomes the pane's. The pane stays
 * where it is; the fonts must outlive it. */
void pane_begin(struct pane *pane, const struct km_host *host, struct window *window, struct fonts *fonts,
                struct loop loop);
/* Closes it; nothing happens when it is closed. */
void pane_end(struct pane *pane);

/* Whether what the system says concerns this window. */
bool pane_is_of(const struct pane *pane, const struct input *input);
/* Takes what is about events, size and the picture. */
void pane_take(struct pane *pane, const struct input *input);

void pane_make_frames(struct pane *pane, int64_t now_ms);
void pane_paint(struct pane *pane);

#endif
