/* A meter of a session: its icon, its word, and how far it is. */
#ifndef GUI_UI_METER_H
#define GUI_UI_METER_H

#include "gui/ui/icon.h"
#include "gui/ui/theme.h"

struct gui;

/* How much of it is shown: all; no boxes; neither boxes nor range, and a change only where there is one. */
enum gui_meter_form { GUI_METER_BOXES, GUI_METER_FIGURES, GUI_METER_BRIEF };

struct gui_meter {
    enum gui_icon icon;     /* GUI_ICON_FLAME, GUI_ICON_RINGS, or none */
    enum gui_colour colour; /* GUI_SUO, GUI_MATSU */
    const char *word;
    int value, least, most; /* a box per unit up to a range of 12, else a bar */
    int change;             /* ▲ n, ▼ n; 0: nothing */
    enum gui_meter_form form;
    int word_width;   /* at least, so that meters below one another are aligned */
    int second_width; /* of its second language likewise, where there is room */
};
void gui_meter_row(struct gui *gui, const char *id, const struct gui_meter *meter);
/* Of one that has no boxes. */
int gui_meter_width(struct gui *gui, const struct gui_meter *meter);
/* The width that the words of all meters below one another need; for `word_width`. */
int gui_meter_word_width(struct gui *gui, const char *word);
/* And what their second language needs beside them; for `second_width`. */
int gui_meter_second_width(struct gui *gui, const char *word);

#endif
