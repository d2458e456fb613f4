/* What every window does between two pictures: what was wished for at the start, frames until nothing changes
 * any more, and when to go round again. */
#ifndef GUI_LOOP_H
#define GUI_LOOP_H

#include "gui/ui/theme.h"

struct app;
struct gui;

/* What whoever started the program wants otherwise than the settings say; it is not kept with them. Strings
 * must outlive the app. */
struct loop_wishes {
    const char *language; /* as --lang reads it; NULL: not said */
    bool has_theme;
    enum gui_theme theme;
    int scale; /* percent; 0: not said */
    bool reduced_motion;
    int width, height;    /* of the window; 0: not said */
    const char *rulebook; /* id or path; NULL: not said */
};

/* Before the first frame. */
void loop_apply(struct app *app, const struct loop_wishes *wishes);

struct loop {
    struct app *app;
    struct gui *gui;
    void (*frame)(struct app *app, struct gui *gui); /* what the window shows */
    bool waiting; /* an event waits that no frame has taken: go round at once */
};

/* Makes frames of `width` × `height` units at `now_ms` until what was pushed is taken and its picture stands;
 * where much was typed, or a screen never settles, it leaves off sooner, and `waiting` says so. */
void loop_frames(struct loop *loop, int width, int height, int64_t now_ms);

/* How many milliseconds after `now_ms` to go round again although nothing happens; 0: at once; −1: never.
 * What takes long (app_work) does not count. */
int loop_rest(const struct loop *loop, int64_t now_ms);

#endif
