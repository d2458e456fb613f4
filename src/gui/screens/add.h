/* Adding scenarios from elsewhere: what its screen and app_add share. */
#ifndef GUI_SCREENS_ADD_H
#define GUI_SCREENS_ADD_H

#include "gui/screens/app.h"

/* Forgets what is wrong with the files that were refused, once it was on the screen: several may come at
 * once. */
void add_forget_seen(struct app *app);

#endif
