/* What a person does, as plain data. gui/sdl makes these from the system's events, tests write them down. */
#ifndef GUI_UI_EVENT_H
#define GUI_UI_EVENT_H

#include "base/arena.h"

/* Keys with a name. Keys that type a character are that character: '1', 'a' (lower case), '/', ' '. */
enum gui_key {
    GUI_KEY_NONE = 0,
    GUI_KEY_SPACE = ' ',
    GUI_KEY_ENTER = 0x110000,
    GUI_KEY_ESCAPE,
    GUI_KEY_TAB,
    GUI_KEY_BACKSPACE,
    GUI_KEY_DELETE,
    GUI_KEY_LEFT,
    GUI_KEY_RIGHT,
    GUI_KEY_UP,
    GUI_KEY_DOWN,
    GUI_KEY_HOME,
    GUI_KEY_END,
    GUI_KEY_PAGE_UP,
    GUI_KEY_PAGE_DOWN,
    GUI_KEY_F1,
    GUI_KEY_F2,
    GUI_KEY_F11,
    GUI_KEY_F12
};

enum gui_modifier { GUI_SHIFT = 1, GUI_CTRL = 2, GUI_ALT = 4 };

enum gui_event_kind {
    GUI_EVENT_NONE,
    GUI_EVENT_KEY,     /* key, modifiers, repeat */
    GUI_EVENT_TEXT,    /* text: typed, or committed by an input method */
    GUI_EVENT_COMPOSE, /* text: what the input method shows before it commits; "" when it gave up */
    GUI_EVENT_MOVE,    /* x, y: the pointer */
    GUI_EVENT_PRESS,   /* x, y: the first button went down, or a finger */
    GUI_EVENT_RELEASE, /* x, y */
    GUI_EVENT_WHEEL,   /* wheel: lines, and wheel_pixels, upwards positive; at the last pointer place */
    GUI_EVENT_ACTIVATE /* of gui_activate, which pushes it */
};

enum {
    GUI_EVENT_TEXT_BYTES = 256,
    GUI_EVENT_FARTHEST = 1 << 15, /* pixels from the corner of the window, in each direction, */
    GUI_EVENT_MOST_LINES = 1000   /* and lines of the wheel: what gui_push makes of more */
};

struct gui_event {
    enum gui_event_kind kind;
    int64_t at_ms; /* on the frame's clock */
    int key;       /* an enum gui_key, or a character */
    unsigned modifiers;
    bool repeat; /* the key is being held down */
    int x, y;
    bool touch; /* the pointer is a finger */
    int wheel;
    int wheel_pixels;                /* where the system tells how far */
    char text[GUI_EVENT_TEXT_BYTES]; /* UTF-8; longer input comes as several events */
};

/* "Enter", "F2", "Ctrl++", "Shift+Tab", "a": the name of a key as scripts write it and key caps show it.
 * False for an unknown name. */
bool gui_key_read(const char *name, int *key, unsigned *modifiers);

#endif
