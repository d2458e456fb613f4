/* Reading on, line by line. */
#ifndef GUI_SCREENS_SCENE_READ_H
#define GUI_SCREENS_SCENE_READ_H

#include "gui/screens/app.h"

/* Shows the next line from the said thing `from` on. */
void scene_read_from(struct app *app, struct gui *gui, size_t from);
/* How much of `height` is the conversation's while one reads: the baseline of the newest line. */
int scene_lines_height(const struct gui *gui, int height);
/* The conversation in `pane`, and the mark below it; a key or a click on nothing else reads on. */
void scene_read_on(struct app *app, struct gui *gui, struct gui_rect pane);

#endif
