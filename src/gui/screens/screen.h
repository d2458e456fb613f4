/* The screens: each one file, or a family of files, and one row in the list below. */
#ifndef GUI_SCREENS_SCREEN_H
#define GUI_SCREENS_SCREEN_H

#include "gui/ui/icon.h"

struct app;
struct gui;

/* NAME and name: SCREEN_NAME is its number, and its file defines screen_name. The rail shows its pages in
 * this order. */
#define SCREENS(X)                                                                \
    X(LIBRARY, library)                                                           \
    X(ADD, add)                                                                   \
    X(BRIEFING, briefing)                                                         \
    X(SCENE, scene) /* the incident form is one of its decisions: scene_form.c */ \
    X(CLASS, class) /* a scene that a room plays together */                      \
    X(STOPPED, stopped)                                                           \
    X(ENDED, ended) /* for today, in a page */                                    \
    X(WATCH, watch)                                                               \
    X(DEBRIEF, debrief)                                                           \
    X(SEAT, seat)                                                                 \
    X(EXPORT, export)                                                             \
    X(SETTINGS, settings)                                                         \
    X(ABOUT, about)

#define SCREEN_NUMBER(NAME, name) SCREEN_##NAME,
enum screen_id { SCREENS(SCREEN_NUMBER) SCREEN_COUNT };
#undef SCREEN_NUMBER

struct screen {
    const char *id;         /* "library": what scripts wait for */
    const char *title;      /* key of its name */
    const char *help;       /* key of the text that F1 shows, */
    const char *help_touch; /* and of the one for fingers; NULL: the same */
    enum gui_icon icon;     /* in the rail; none: it is no page of the rail */
    bool beside;            /* beside the way: Esc leads to where one was */
    /* Where Esc leads else; NULL: to the library. The screen itself: nowhere. */
    enum screen_id (*back)(const struct app *app);
    void (*enter)(struct app *app, struct gui *gui); /* it becomes the current one; may be NULL */
    void (*frame)(struct app *app, struct gui *gui);
    void (*close)(struct app *app);   /* what is played is given back, and what belongs to it; may be NULL */
    void (*release)(struct app *app); /* the end: gives back what the screen keeps; may be NULL */
};

#define SCREEN_ROW(NAME, name) extern const struct screen screen_##name;
SCREENS(SCREEN_ROW)
#undef SCREEN_ROW

/* By number. */
extern const struct screen *const screens[SCREEN_COUNT];

#endif
