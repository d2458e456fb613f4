/* The incident form. */
#ifndef GUI_SCREENS_SCENE_FORM_H
#define GUI_SCREENS_SCENE_FORM_H

#include "gui/screens/app.h"

void scene_form(struct app *app, struct gui *gui, struct gui_rect rest);

#endif
