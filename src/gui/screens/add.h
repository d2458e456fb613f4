/* Adding scenarios from elsewhere. */
#ifndef GUI_SCREENS_ADD_H
#define GUI_SCREENS_ADD_H

#include "gui/screens/app.h"

/* Checks the file `path` as a scenario and keeps it where the library finds it, never over another. What is
 * being played goes on, and one line says what came of it; from the library and from the screen for adding it
 * goes to the new card, or to what is wrong with the file. */
void app_add(struct app *app, const char *path);

#endif
