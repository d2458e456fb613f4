/* What somebody said. */
#ifndef GUI_UI_BUBBLE_H
#define GUI_UI_BUBBLE_H

#include "base/arena.h"

struct gui;

enum gui_bubble_side { GUI_BUBBLE_THEIRS, GUI_BUBBLE_OURS };
struct gui_bubble {
    enum gui_bubble_side side;
    bool newest;       /* border 2 ink, a tail towards the customer, larger words */
    bool close;        /* whose words are no larger than the others' */
    bool live;         /* worth saying as soon as it is there (node.h) */
    const char *name;  /* above, bold; NULL: none */
    const char *stage; /* the stage direction behind the name; NULL: none */
    const char *text;
    const char *second; /* the other language, below; NULL: none */
};
void gui_line_bubble(struct gui *gui, const struct gui_bubble *bubble);

#endif
