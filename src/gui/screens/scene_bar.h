/* The bar above the scene, and what Esc does. */
#ifndef GUI_SCREENS_SCENE_BAR_H
#define GUI_SCREENS_SCENE_BAR_H

#include "gui/screens/app.h"

/* Bar (and, where it is narrow, the customer in it): cut off `rest`. */
void scene_bar(struct app *app, struct gui *gui, struct gui_rect *rest);
/* Esc: closes what lies over the conversation; at the end goes on to the debrief; else twice, with nothing in
 * between, stops the scene. Asked after everything else. */
void scene_escape(struct app *app, struct gui *gui);
bool scene_escape_waits(const struct app *app, const struct gui *gui);
/* The end was reached: nothing is left to answer or to stop. */
bool scene_is_over(const struct app *app);

#endif
