/* A scenario that is being written, and what of it is on the screen. */
#ifndef GUI_SCREENS_APP_WATCH_H
#define GUI_SCREENS_APP_WATCH_H

#include "gui/screens/app.h"
#include "gui/screens/watch_list.h"

enum watch_page { WATCH_NODES, WATCH_FINDINGS, WATCH_PAGES };

/* Time that following every way through takes, on the rising clock. */
struct watch_work {
    const struct km_clock *clock;
    int64_t spent_ms;           /* since the last save, before the slice under way, */
    int64_t began_ms, until_ms; /* which is this (0: to the end) */
};

struct watch {
    const char *path, *name;      /* of the file, with and without its folder */
    struct km_rulebook *rulebook; /* owned, as is the next */
    struct km_diags *findings;    /* of the file as it was saved last, as far as they are known */
    struct watch_work work;
    bool gone;       /* there is no file, or none that can be read, */
    int64_t gone_ms; /* as the clock of frames says since when; −1: it has not been asked yet */
    bool kept;       /* the last save has left the place as it was, and nobody has looked yet */
    enum watch_page page;
    struct gui_field search;
    struct watch_list list;
};

/* Goes to the scene of the scenario at `path` as it is now, of which nothing is kept; when it is not sound,
 * to what is wrong with it. False, with a finding, when the file cannot be read, or there is no rulebook.
 * Once in the life of the program. */
bool app_watch(struct app *app, const char *path, struct km_diags *diags);
/* The file may be another one now. The place in the scene is kept; while the file is not sound, the scenario
 * as it was sound last stays. */
void app_saved(struct app *app);
/* Begins at node number `node`; takes the last answer back. */
void app_watch_begin(struct app *app, uint32_t node);
void app_watch_back(struct app *app);
/* Follows every way through what was saved last, for about `ms` milliseconds (0: to the end); what that shows
 * comes to the findings when it is done. False when there is nothing to do. */
bool app_watch_work(struct app *app, int64_t ms);
/* Says that the file has been gone for a while: asked in every frame. */
void app_watch_look(struct app *app, struct gui *gui);
void app_watch_release(struct app *app);

#endif
