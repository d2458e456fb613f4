/* A scenario that is being written, and what of it is on the screen. */
#ifndef GUI_SCREENS_WATCH_H
#define GUI_SCREENS_WATCH_H

#include "gui/screens/app.h"

enum watch_page { WATCH_NODES, WATCH_FINDINGS, WATCH_PAGES };

/* Which nodes have the words that are looked for, kept between frames: there may be thousands. */
struct watch_list {
    struct arena arena;
    bool made;
    char wanted[GUI_FIELD_BYTES]; /* what was looked for */
    uint32_t *nodes;              /* that have it, in order of the file, */
    size_t count;
    struct km_text *shown; /* and what of each is shown: the text that has them, or how the node begins */
};

struct watch {
    const char *path, *name;      /* of the file, with and without its folder */
    struct km_rulebook *rulebook; /* owned, as are the next two */
    struct km_preview *preview;
    struct km_diags *findings; /* of the file as it was saved last */
    bool gone;                 /* there is no file, or none that can be read, */
    int64_t gone_ms;           /* as the clock of frames says since when; −1: it has not been asked yet */
    bool kept;                 /* the last save has left the place as it was, and nobody has looked yet */
    enum watch_page page;
    struct gui_field search;
    struct watch_list list;
};

/* Up to date with the scenario and the search field. */
const struct watch_list *watch_list(struct watch *watch, struct gui *gui);
/* Another scenario: nothing of the list holds. */
void watch_list_forget(struct watch *watch);

/* The keys that lead from the scene to the list and to what was found. */
void watch_keys(struct app *app, struct gui *gui);

#endif
