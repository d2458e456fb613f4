/* A ring that fills. */
#ifndef GUI_UI_CIRCLE_H
#define GUI_UI_CIRCLE_H

#include "base/arena.h"

struct gui;

/* A ring that fills: breathing. `part` 0 … 1; `size` is the whole diameter. Words stand in its middle. */
struct gui_circle {
    int size;
    float part;
    float breath; /* 0 … 1: how far the inner disc is open */
    const char *word, *note;
    bool word_beside; /* somebody else shows the words */
};
void gui_progress_circle(struct gui *gui, const char *id, const struct gui_circle *circle);

#endif
