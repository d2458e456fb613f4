/* What the system says, as events of our own; and the way back for scripts, which press keys and click
 * through the system's own queue. */
#ifndef GUI_SDL_INPUT_H
#define GUI_SDL_INPUT_H

#include "gui/ui/event.h"

#include <stdbool.h>

enum input_kind {
    INPUT_NOTHING, /* the queue is empty */
    INPUT_OTHER,   /* something that concerns nobody */
    INPUT_EVENT,   /* `event` */
    INPUT_FILE,    /* somebody let the file `path` fall on the window */
    INPUT_SIZE,    /* the window has another size or density */
    INPUT_COVERED, /* the window must be shown again */
    INPUT_CLOSE,   /* somebody wants to close the window */
    INPUT_END      /* the system wants to end the program */
};

enum { INPUT_PATH_BYTES = 4096 }; /* the system opens none that is longer */

struct input {
    enum input_kind kind;
    unsigned window; /* window_id of the one that it concerns; 0: the system does not say */
    struct gui_event event;
    char path[INPUT_PATH_BYTES];
};

/* Takes the next event off the queue; its time is `at_ms`. */
struct input input_take(int64_t at_ms);

/* Sleeps until an event comes, at most `timeout_ms`; −1: however long it takes. */
void input_wait(int timeout_ms);

/* ---- for scripts ---- */

/* Each in the window with this number. */

/* Presses and releases the key called `name` ("Enter", "Ctrl++"); false for a name that no key has. */
bool input_press(unsigned window, const char *name);
/* Types text, as an input method commits it; false when text input is off. */
bool input_type(unsigned window, const char *text);
/* Moves the pointer there, and presses and releases the first button; or lets a finger do that. */
void input_click(unsigned window, int x, int y, bool finger);
/* Lets the file `path` fall on the window. */
void input_drop(unsigned window, const char *path);
/* Closes it, as the button in its frame does. */
void input_close(unsigned window);

#endif
