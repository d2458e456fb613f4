/* Guided mode, after an answer; and hints. */
#ifndef GUI_SCREENS_SCENE_COACH_H
#define GUI_SCREENS_SCENE_COACH_H

#include "gui/screens/app.h"

/* The least height in which it can be read. */
int scene_coach_least(struct app *app, struct gui *gui, int width);
void scene_coach(struct app *app, struct gui *gui);
/* Looks at the session as it stands. */
void scene_look_for_coach(struct app *app);
/* The next hint, in its page; and what is open, in the column that is open. */
void scene_ask_hint(struct app *app, struct gui *gui);
void scene_hint(struct app *app, struct gui *gui);

#endif
