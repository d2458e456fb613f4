/* The host's notes beside a class, in a window of their own. Whoever has the windows opens and closes that
 * one as `notes` of the app says, and tells where it lies. */
#ifndef GUI_SCREENS_NOTES_H
#define GUI_SCREENS_NOTES_H

#include "gui/screens/app.h"

/* Opens them, covered; what is covered is shown; what is shown is closed. */
void notes_turn(struct app *app);
/* Where their window lies: on another screen than the class's, or on the same. What came onto the same one is
 * covered again. */
void notes_lie(struct app *app, bool apart);
/* Their window was closed, or (`failed`) cannot be opened: the class goes on without, and says so. */
void notes_lost(struct app *app, bool failed);

/* The frame of their window; draws nothing of a class that is over and left. */
void notes_frame(struct app *app, struct gui *gui);

#endif
