/* Every component of gui/ui on one screen, in the states that it can be in without a hand on it. */
#ifndef GUI_GALLERY_SCREEN_H
#define GUI_GALLERY_SCREEN_H

#include "gui/ui/field.h"

/* What the visitor changed. Start it with gallery_start. */
struct gallery {
    size_t tab, language, page, weight;
    bool still, portrait;
    int scale, answered;
    struct gui_field search;
};

void gallery_start(struct gallery *gallery);

/* The screen; `user` is a struct gallery. */
void gallery_screen(struct gui *gui, void *user);

#endif
