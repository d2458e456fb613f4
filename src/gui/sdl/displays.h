/* Displays, the system's screens, by where they lie. */
#ifndef GUI_SDL_DISPLAYS_H
#define GUI_SDL_DISPLAYS_H

#include "gui/ui/draw.h"

/* Whether two displays show the same, or a part of it: one is a mirror of the other. */
bool displays_overlap(struct gui_rect first, struct gui_rect second);
/* The first display that shows nothing of what display `taken` shows; -1: there is none. */
int displays_apart(const struct gui_rect *displays, int count, int taken);

#endif
