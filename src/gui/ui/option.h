/* The answers of one decision. */
#ifndef GUI_UI_OPTION_H
#define GUI_UI_OPTION_H

#include "base/arena.h"

struct gui;

/* Answers of one decision, as cards of equal height (on a telephone, which is a narrow or low window, each as
 * high as its words). A number key or a click answers at once; arrows and Tab choose, and Enter answers with
 * the card that is chosen: the one that has the focus. */
struct gui_option {
    const char *text;
    const char *second; /* the other language, beside or below, whichever is lower; NULL: none */
    bool disabled;
};
enum { GUI_CLOSEST = 3 };
struct gui_options {
    const struct gui_option *items;
    size_t count;
    const char *question; /* read out while none is chosen; NULL: one always is */
    int answered; /* −1; else the card that was answered: ✓ for its number, the others are not drawn */
    int closer;   /* 0 … GUI_CLOSEST: first the second language is smaller, on a telephone the words, too,
                   * then there is less around the text */
};
/* The index of the card that was chosen in this frame, or −1. Cards have the ids ID.1, ID.2 and so on. With a
 * question there is one more thing, called ID, that shows nothing: while it has the focus, none is chosen. */
int gui_option_cards(struct gui *gui, const char *id, const struct gui_options *options);
/* The height of the first `count` cards, with what lies between them, in a column of `width`. */
int gui_options_height(struct gui *gui, const struct gui_options *options, int width, size_t count);
/* Between two of them. */
int gui_option_gap(const struct gui_options *options);

#endif
