/* The answer in one's own words. */
#ifndef GUI_SCREENS_SCENE_WORDS_H
#define GUI_SCREENS_SCENE_WORDS_H

#include "gui/screens/app.h"

/* What was written for the decision that waits; NULL: nothing. */
const char *scene_words_written(const struct app *app);
/* Below the row of the tools: what is asked, the field, and on to the options. */
void scene_words(struct app *app, struct gui *gui);
/* Asked for again, with the options on the screen. */
void scene_ask_words(struct app *app, struct gui *gui);
/* Looks at the session as it stands. */
void scene_look_for_words(struct app *app);

#endif
