/* What can be done on every screen: the help, the language, the size of the text, the whole screen, the end.
 * Each by its key, and all of it from the help for those who have a pointer or a finger alone. */
#ifndef GUI_SCREENS_TOOLS_H
#define GUI_SCREENS_TOOLS_H

#include "gui/screens/app.h"

void tools_answer_keys(struct app *app, struct gui *gui);

/* The buttons, in the help. */
void tools_show(struct app *app, struct gui *gui);

#endif
