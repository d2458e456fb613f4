/* Texts, and how large they would be. */
#ifndef GUI_UI_PARAGRAPH_H
#define GUI_UI_PARAGRAPH_H

#include "gui/ui/layout.h"

struct gui;

/* A paragraph: newlines are kept, lines are broken by strict kinsoku and the cheapest ways (tokens, 2). Empty
 * text takes no place. */
void gui_text(struct gui *gui, const char *text, struct gui_style style);

/* A part of a paragraph in another dress. A key cap is never broken. */
struct gui_span {
    const char *text;
    bool bold;
    bool underline; /* 3 pixels of shu: the decisive words */
    bool key;       /* drawn as a key cap */
    bool coloured;  /* in `colour` instead of the paragraph's */
    enum gui_colour colour;
};
void gui_spans(struct gui *gui, const struct gui_span *spans, size_t count, struct gui_style style);

/* A paragraph with a dot before it. */
void gui_bullet(struct gui *gui, const char *text, struct gui_style style);

/* GUI_TITLE or smaller, bold, with the role of a heading. */
void gui_heading(struct gui *gui, const char *text, struct gui_style style);

/* Measures: the height of a paragraph in a column of `width`, and the width of its widest line without
 * breaks. */
int gui_text_height(struct gui *gui, const char *text, struct gui_style style, int width);
int gui_text_width(struct gui *gui, const char *text, struct gui_style style);
/* The width that the widest line really takes when broken at `width`: bubbles are as wide as that. */
int gui_text_fit(struct gui *gui, const char *text, struct gui_style style, int width);

/* One short text in a rectangle of a picture: the numbers of a chart. */
void gui_text_in(struct gui *gui, struct gui_rect rect, const char *text, struct gui_style style,
                 enum gui_align vertical);

#endif
