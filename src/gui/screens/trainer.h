/* The trainer as its window holds it: it begins, shows one frame after the other, and ends. */
#ifndef GUI_SCREENS_TRAINER_H
#define GUI_SCREENS_TRAINER_H

#include "gui/screens/app.h"

/* The host is copied; what its functions use must outlive the app. */
void app_init(struct app *app, const struct app_host *host);
void app_release(struct app *app);

/* One frame of the whole program: keys of every screen (F1, F2, F11, Ctrl + − 0), the notice, the current
 * screen, the help over it. */
void app_frame(struct app *app, struct gui *gui);

/* Works for about `ms` milliseconds (0: to the end) at what takes long. True when there was something to do:
 * then a frame shows what came of it, and there may be more. */
bool app_work(struct app *app, int64_t ms);

#endif
