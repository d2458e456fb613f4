/* Inside gui/ui: what widgets are made of. Nobody outside this folder includes it.
 *
 * A widget has one shape: take a place in the layout, ask gui_interact what the person does with it (which
 * also writes it down as a node), draw, answer. */
#ifndef GUI_UI_WIDGET_H
#define GUI_UI_WIDGET_H

#include "gui/ui/node.h"
#include "gui/ui/style.h"

struct gui;

/* ---- numbers ---- */

static inline int gui_least(int a, int b)
{
    return a < b ? a : b;
}

static inline int gui_within(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

static inline int gui_most(int a, int b)
{
    return a > b ? a : b;
}

/* ---- a place: layout.c ---- */

/* A place of `width` × `height`; `stretch`: as wide as the column. */
struct gui_rect gui_take(struct gui *gui, int width, int height, bool stretch);
/* How wide something of `natural` width may be here. */
int gui_room(struct gui *gui, int natural);
/* Whether what comes next stands in a column, and may be as wide as it; else in a flow. */
bool gui_in_column(struct gui *gui);

/* ---- a node: tree.c ---- */

/* Writes a thing down and returns its index. */
size_t gui_add(struct gui *gui, const char *id, enum gui_role role, const char *label, const char *value,
               struct gui_rect rect, unsigned state);

/* The id that gui_name gave to the next thing, taken; NULL when none. */
const char *gui_take_name(struct gui *gui);
/* The thing that was written down last, and any of this frame, to say more of it; until the next is written
 * down. */
size_t gui_newest(struct gui *gui);
struct gui_node *gui_node_of(struct gui *gui, size_t index);

/* ---- what the person does with a thing: interact.c ---- */

struct gui_touched {
    bool focused, hovered, pressed;
    bool ring;   /* focused by the keyboard: the ring is shown */
    bool chosen; /* in this frame */
};
struct gui_touched gui_touched(struct gui *gui, const char *id, bool disabled);
/* gui_touched and gui_add together; the thing takes the focus. */
struct gui_touched gui_interact(struct gui *gui, const char *id, enum gui_role role, const char *label,
                                const char *value, struct gui_rect rect, unsigned state);
/* The key was pressed while `id` has the focus; taken. */
bool gui_focused_key(struct gui *gui, const char *id, int key);

/* ---- texts: letters.c, line.c, paragraph.c ---- */

enum km_language gui_language(const struct gui *gui, struct gui_style style);
int gui_line_height(const struct gui *gui, struct gui_style style);
int gui_size(const struct gui *gui, struct gui_style style);
int gui_measure_text(struct gui *gui, const char *text, size_t length, int size, bool bold,
                     enum km_language language);
/* One line in `rect`, shortened when it does not fit, aligned both ways; true when it was shortened. */
bool gui_draw_line_in(struct gui *gui, struct gui_rect rect, const char *text, struct gui_style style,
                      enum gui_align vertical);
/* A line of known width, exactly at x and the line box's top. */
void gui_draw_text(struct gui *gui, const char *text, size_t length, int x, int y, int width, int height,
                   int size, bool bold, enum km_language language, uint32_t colour, struct gui_rect box);

/* Draws a paragraph in a column of `width` at x, y without a node; returns its height. */
int gui_draw_paragraph(struct gui *gui, const char *text, struct gui_style style, int x, int y, int width);

/* ---- the second language of a word: second.c ---- */

/* Draws the second language of the word `text`, whose line box is `word`, within `room`; returns by how much
 * higher the word is to stand. */
int gui_draw_second(struct gui *gui, const char *text, struct gui_style style, struct gui_rect word,
                    struct gui_rect room);
/* What it needs beside the word; 0: it has none. */
int gui_second_width(struct gui *gui, const char *text, struct gui_style style);

/* ---- a box around content: box.c ---- */

struct gui_box {
    size_t node;                   /* the thing that grows with it; SIZE_MAX: none */
    int left, right, above, below; /* padding */
    int least_height;
    bool equal;    /* as high as the highest cell of its row */
    int rim;       /* what lies flush in it gets a card's corners and a rim so wide; 0: none */
    uint32_t edge; /* the colour of the rim */
};

/* The commands drawn between gui_box_begin and gui_box_open are its own: they are drawn with the height 0
 * (rings: that of what is around) and grow in gui_box_end, as does the thing `node`. */
struct gui_rect gui_box_begin(struct gui *gui);
void gui_box_open(struct gui *gui, const struct gui_box *box);
/* Returns its height, before a row makes it grow. */
int gui_box_end(struct gui *gui);

/* ---- parts that several widgets draw: box.c ---- */

int gui_hairline(const struct gui *gui);
int gui_chosen_stroke(const struct gui *gui);
void gui_draw_ring(struct gui *gui, struct gui_rect rect, float radius);
/* A tinted surface; in high contrast an outline. */
void gui_draw_wash(struct gui *gui, struct gui_rect rect, float radius, enum gui_colour wash,
                   enum gui_colour line);
int gui_icon_size(const struct gui *gui, struct gui_style style);
int gui_cap_width(struct gui *gui, const char *key);
int gui_cap_height(const struct gui *gui);
void gui_draw_cap(struct gui *gui, const char *key, int x, int y, enum gui_colour ground,
                  enum gui_colour ink);

#endif
