/* Settings: words at the left and a control at the right. */
#ifndef GUI_UI_ROWS_H
#define GUI_UI_ROWS_H

#include "gui/ui/choice.h"

struct gui;

/* A row with words at the left and a control at the right. `note` may be NULL. */
bool gui_switch_row(struct gui *gui, const char *id, const char *label, const char *note, bool on);
/* The choice by segments; the index chosen, or −1. */
int gui_choice_row(struct gui *gui, const char *id, const char *label, const char *note,
                   const struct gui_choice *choice);

struct gui_slider {
    int least, most, step; /* the step of ← → and of the buttons */
    int marks;             /* a tick each so much */
    const char *unit;      /* "%" */
};
/* The value after this frame. */
int gui_slider(struct gui *gui, const char *id, const char *label, const struct gui_slider *slider,
               int value);

#endif
