/* What stands on the screen, in reading order, after a frame: for scripts, tests and speech. */
#ifndef GUI_UI_NODE_H
#define GUI_UI_NODE_H

#include "gui/ui/draw.h"

struct gui;

enum gui_role {
    GUI_ROLE_TEXT,
    GUI_ROLE_HEADING,
    GUI_ROLE_BUTTON,
    GUI_ROLE_OPTION, /* an answer card */
    GUI_ROLE_CARD,   /* a card that can be chosen */
    GUI_ROLE_TAB,
    GUI_ROLE_RADIO,
    GUI_ROLE_SWITCH,
    GUI_ROLE_SLIDER,
    GUI_ROLE_FIELD,
    GUI_ROLE_METER,
    GUI_ROLE_TAG,
    GUI_ROLE_NOTICE,
    GUI_ROLE_PICTURE,
    GUI_ROLE_PROGRESS,
    GUI_ROLE_ROW, /* of a table or a form */
    GUI_ROLE_COUNT
};

enum gui_state {
    GUI_FOCUSED = 1,
    GUI_HOVERED = 2,
    GUI_PRESSED = 4,
    GUI_CHOSEN = 8, /* the current one of several; a switch that is on */
    GUI_DISABLED = 16,
    GUI_CUT = 32,      /* the text was shortened with an ellipsis */
    GUI_EXPANDS = 64,  /* it shows more or less of something */
    GUI_EXPANDED = 128 /* and shows more now */
};

struct gui_node {
    const char *id; /* "" when it has none */
    enum gui_role role;
    const char *label;
    const char *value; /* of a field, slider, meter; else "" */
    struct gui_rect rect;
    struct gui_rect visible; /* what the clips leave of it */
    unsigned state;
    enum km_language language, value_language; /* of the label, of the value */
    int level;                                 /* of a heading: 1 is the title of the screen; else 0 */
    const char *group; /* what it belongs to for the keyboard (gui_group_begin); "" when to nothing */
    bool focusable;    /* takes the focus */
    bool live;         /* worth saying as soon as it is there, whatever one is at */
};

size_t gui_node_count(const struct gui *gui);
struct gui_node gui_node_at(const struct gui *gui, size_t index);
/* The node called `id`, in the frame that ended last; false when there is none. */
bool gui_find_node(const struct gui *gui, const char *id, struct gui_node *out);

/* The nodes as JSON: an array of {"id","role","label","value","rect":[x,y,w,h],"state":["focused",…]}, where
 * it applies with "language" and "value_language" (another one than the setting's), "level", "group" and
 * "live". */
void gui_write_tree(const struct gui *gui, struct strbuf *out);

/* Has the person choose `id` at `at_ms` on the frame's clock, as with a click on it, in the next frame. What
 * is not there is not chosen. */
void gui_activate(struct gui *gui, const char *id, int64_t at_ms);

/* Scrolls `id` into view in the next frame, also when the focus goes elsewhere. */
void gui_reveal(struct gui *gui, const char *id);

/* What is wrong with the frame that ended last: texts that leave their box or the window, texts that lie on
 * one another, lines that begin within a word or are a single character left over, areas whose content is
 * higher than they are, ids given twice. One line each; returns how many. `out` may be NULL. */
size_t gui_misfits(const struct gui *gui, struct strbuf *out);

/* The id of the next text, heading, tag, meter, notice or picture, so that scripts find it. */
void gui_name(struct gui *gui, const char *id);

#endif
