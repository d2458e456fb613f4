/* One of several, as tabs, joined segments, rings with words or a rail of pages. */
#ifndef GUI_UI_CHOICE_H
#define GUI_UI_CHOICE_H

#include "gui/ui/icon.h"

struct gui;

/* Tabs: one is current, a bar below it; ← → move. `segments`: a joined box instead, for a choice of few. The
 * index chosen in this frame, or −1. Ids are ID.0, ID.1 and so on unless `ids` gives the last parts. */
struct gui_choice {
    const char *const *labels;
    const char *const *ids; /* NULL: numbers */
    size_t count, current;
    const char *label; /* what is being chosen, read out */
};
int gui_tabs(struct gui *gui, const char *id, const struct gui_choice *choice);
int gui_segments(struct gui *gui, const char *id, const struct gui_choice *choice);
/* How wide the joined segments are; in a narrower column they become rings. */
int gui_choice_width(struct gui *gui, const struct gui_choice *choice);
/* Rings with words, side by side. */
int gui_radios(struct gui *gui, const char *id, const struct gui_choice *choice);
/* A list of pages at the left: the current one on aiWash with a bar. `icons` may be NULL; `narrow`: icons
 * only. */
int gui_rail(struct gui *gui, const char *id, const struct gui_choice *choice, const enum gui_icon *icons,
             bool narrow);

#endif
