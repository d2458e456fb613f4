/* The look: colours, sizes of type and space, in three themes. theme.c is the one place where they stand. */
#ifndef GUI_UI_THEME_H
#define GUI_UI_THEME_H

#include "base/arena.h"

/* The smallest window, in units, that every screen is made for. */
enum { GUI_LEAST_WIDTH = 320, GUI_LEAST_HEIGHT = 390 };

enum gui_theme { GUI_LIGHT, GUI_DARK, GUI_CONTRAST, GUI_THEME_COUNT };

enum gui_colour {
    GUI_INK,  /* text */
    GUI_INK2, /* second text */
    GUI_INK3, /* hints, what cannot be used yet */
    GUI_GROUND,
    GUI_PANEL,  /* cards, bars */
    GUI_RAISED, /* newest line, fields */
    GUI_SUNK,   /* table heads, tracks */
    GUI_RULE,   /* hairline */
    GUI_EDGE,   /* border of a control */
    GUI_AI,     /* the accent */
    GUI_ON_AI,
    GUI_AI_WASH, /* chosen, own words */
    GUI_AI_LINE,
    GUI_MOSS, /* kept */
    GUI_MOSS_WASH,
    GUI_AMBER, /* open */
    GUI_AMBER_WASH,
    GUI_SHU, /* broken */
    GUI_SHU_WASH,
    GUI_SUO,   /* anger: meters and curves only */
    GUI_MATSU, /* trust: meters and curves only */
    GUI_FOCUS, /* focus ring */
    GUI_SEAT,  /* the customer's seat: ground, ink, second text, line */
    GUI_SEAT_INK,
    GUI_SEAT_INK2,
    GUI_SEAT_LINE,
    GUI_SEAT_SUO, /* meters on the seat's ground */
    GUI_SEAT_MATSU,
    GUI_COLOUR_COUNT
};

/* 0xRRGGBBAA. */
uint32_t gui_theme_colour(enum gui_theme theme, enum gui_colour colour);

/* Width of a hairline and of a chosen thing's border: 1 and 2, in high contrast 2 and 4. */
int gui_theme_hairline(enum gui_theme theme);
int gui_theme_chosen(enum gui_theme theme);

/* "light", "dark", "contrast". */
const char *gui_theme_name(enum gui_theme theme);
bool gui_theme_read(const char *name, enum gui_theme *out);

/* Kinds of text. The number is the size in pixels at 100 %. */
enum gui_type {
    GUI_REPORT,         /* 15: report text, forms; what a style says when it says nothing */
    GUI_LABEL,          /* 13: labels, keys */
    GUI_CLOSE,          /* 13: the second language where there is little room */
    GUI_NOTE,           /* 14: notes */
    GUI_OPTION,         /* 16: options */
    GUI_SPEECH,         /* 16: earlier lines */
    GUI_NAME,           /* 18: names, titles of bars */
    GUI_NEWEST,         /* 20: the newest line */
    GUI_VOICE,          /* 22: inner voice */
    GUI_SCORE,          /* 24: score */
    GUI_TITLE,          /* 28: title of a screen */
    GUI_PROJECT_LEAST,  /* 19: on a projector, the second language where options have least room */
    GUI_PROJECT_BELOW,  /* 22: the same with a little more */
    GUI_PROJECT_TIGHT,  /* 24: these options */
    GUI_PROJECT_CLOSE,  /* 26: options that have little room */
    GUI_PROJECT_BOTH,   /* 30: on a projector, what stands in two languages, and what it is */
    GUI_PROJECT_OPTION, /* 36 */
    GUI_PROJECT_LINE,   /* 44 */
    GUI_TYPE_COUNT
};

/* Size and line height in pixels at `scale` percent: round(size × scale), and the line height that keeps its
 * ratio, rounded to even. English lines stand closer than Japanese ones. */
int gui_type_size(enum gui_type type, int scale);
int gui_type_line(enum gui_type type, enum km_language language, int scale);

/* Space, radius and stroke in pixels; they do not scale with the text. */
enum {
    GUI_GAP_INSIDE = 4, /* inside a component only */
    GUI_GAP = 8,        /* inside a group */
    GUI_GAP_GROUP = 16, /* between groups */
    GUI_MARGIN_MIDDLE = 24,
    GUI_MARGIN = 32,
    GUI_RADIUS_KEY = 4,
    GUI_RADIUS = 8,
    GUI_RADIUS_BUBBLE = 12,
    GUI_STROKE_CONTROL = 2,
    GUI_STROKE_FOCUS = 3,
    GUI_SCROLL_BAR = 24,   /* the width that a scroll bar takes */
    GUI_TARGET = 40,       /* the least side of what can be clicked */
    GUI_TARGET_TOUCH = 44, /* the same for fingers */
    GUI_MS_CHANGE = 240,   /* face and meters, in eight steps */
    GUI_MS_SCROLL = 160,
    GUI_MS_HOLD = 300 /* how long nothing is chosen after a new line */
};

#endif
