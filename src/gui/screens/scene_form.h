/* The incident form. */
#ifndef GUI_SCREENS_SCENE_FORM_H
#define GUI_SCREENS_SCENE_FORM_H

#include "gui/screens/app.h"

/* The sheet is on the screen; and what of it Enter would choose now. */
bool scene_form_waits(const struct app *app);
const char *scene_form_thing(const struct app *app);
void scene_form(struct app *app, struct gui *gui, struct gui_rect rest);

#endif
