/* What is said of rows of cells and of texts: how wide, which colour, where they stand. */
#ifndef GUI_UI_STYLE_H
#define GUI_UI_STYLE_H

#include "gui/ui/theme.h"

enum gui_align { GUI_START, GUI_CENTRE, GUI_END };

enum { GUI_MOST_CELLS = 12 };

/* Widths: pixels, or GUI_SHARE(n) of what is left. */
#define GUI_SHARE(n) (-(n))
struct gui_row {
    int widths[GUI_MOST_CELLS];
    int count;
    int gap;              /* between cells */
    enum gui_align align; /* vertically, of cells lower than the highest */
};

struct gui_style {
    enum gui_type type;     /* GUI_REPORT */
    enum gui_colour colour; /* GUI_INK */
    bool bold;
    bool english;         /* English, whatever the setting's language is (the second language of "both") */
    bool japanese;        /* Japanese, likewise */
    bool one_line;        /* shortened with … when it does not fit */
    enum gui_align align; /* of the lines in the column */
    int level;            /* of a heading: 1, 2 …; 0: 1 for GUI_TITLE, else 2. In gui_text_in: it is one */
    bool live;            /* worth saying as soon as it is there (node.h) */
};
#define GUI_STYLE(...) ((struct gui_style){__VA_ARGS__})

#endif
