/* Boxes around content: cards, rows of a table, washes. */
#ifndef GUI_UI_CARD_H
#define GUI_UI_CARD_H

#include "gui/ui/layout.h"

struct gui;

/* A card with content of any kind, 24 of padding. */
struct gui_card {
    bool chosen;      /* aiWash, border 2 ai */
    bool plain;       /* cannot be chosen: no id, no focus */
    bool flush;       /* no padding: the content brings its own (tables, pictures) */
    bool strong;      /* border 2 ink */
    bool accent;      /* border 2 ai */
    bool raised;      /* raised instead of panel */
    bool equal;       /* as high as the highest cell of its row */
    int least_height; /* at least this high */
    int padding;      /* instead of 24; 0: 24 */
};
/* True when the card was chosen. `id` and `label` may be NULL when it is plain. */
bool gui_card_begin(struct gui *gui, const char *id, const char *label, struct gui_card look);
/* Returns its height, before its row makes it grow. */
int gui_card_end(struct gui *gui);

/* A row of a table or list: like a card without border, 40 high or more, a hairline below; the content stands
 * in cells. `widths` as in gui_row. */
struct gui_table_row {
    struct gui_row cells;
    bool head;    /* on sunk, 36 high, cannot be chosen */
    bool chosen;  /* aiWash */
    bool current; /* aiWash and a bar of 6 ai at the left: the row being filled in */
    bool plain;   /* cannot be chosen; an id only says where it stands (gui_reveal) */
};
bool gui_table_row_begin(struct gui *gui, const char *id, const char *label,
                         const struct gui_table_row *look);
void gui_table_row_end(struct gui *gui);

/* A coloured wash with a bar of 6 at the left around content: the coach, quotations. No bar where it would
 * have the colour of the wash. */
void gui_wash_begin(struct gui *gui, enum gui_colour wash, enum gui_colour bar);
void gui_wash_end(struct gui *gui);

#endif
