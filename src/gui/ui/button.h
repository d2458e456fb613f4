/* A button. "Chosen" means: clicked (pressed and released on it), or Enter or Space with the focus on it. */
#ifndef GUI_UI_BUTTON_H
#define GUI_UI_BUTTON_H

#include "gui/ui/icon.h"

struct gui;

enum gui_button_kind { GUI_SECOND, GUI_FIRST, GUI_QUIET };

/* Of a button that shows more or less of something: which of both it shows. */
enum gui_fold { GUI_NO_FOLD, GUI_FOLDED, GUI_UNFOLDED };

struct gui_button {
    enum gui_button_kind kind; /* first: filled, one on a screen; quiet: no border, for bars and lists */
    bool small;                /* 40 instead of 48 high: in bars */
    bool disabled;             /* dashed; takes the focus so that its label can be heard, answers never */
    bool stretch;              /* as wide as the column */
    bool chosen;               /* quiet buttons of a rail: the current page */
    enum gui_fold fold;
    enum gui_icon icon; /* before the label; GUI_ICON_NONE, with a fold its arrow */
    const char *key;    /* a key cap after the label; NULL: none */
    const char *note;   /* read out after the label (an icon alone: the label is only read out) */
    bool icon_only;
};
bool gui_button(struct gui *gui, const char *id, const char *label, struct gui_button look);
int gui_button_width(struct gui *gui, const char *label, struct gui_button look);
#define GUI_BUTTON(...) ((struct gui_button){__VA_ARGS__})

#endif
