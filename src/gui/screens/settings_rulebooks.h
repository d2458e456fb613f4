/* Inside the settings: which rulebook runs are judged by. */
#ifndef GUI_SCREENS_SETTINGS_RULEBOOKS_H
#define GUI_SCREENS_SETTINGS_RULEBOOKS_H

#include "gui/screens/app.h"

/* Reads what there is to choose from. */
void settings_read_rulebooks(struct app *app);
/* The list in a card, under a heading of that style. */
void settings_rulebooks(struct app *app, struct gui *gui, struct gui_style heading);
/* Gives it back, at the end. */
void settings_release_rulebooks(struct app *app);

#endif
