/* What can be done below the conversation. */
#ifndef GUI_SCREENS_SCENE_ANSWER_H
#define GUI_SCREENS_SCENE_ANSWER_H

#include "gui/screens/app.h"

/* The height it would like to have in a column of `width`, and the least it can be used with. */
int scene_answer_height(struct app *app, struct gui *gui, int width, int *least);
/* In the column that is open; and in `rect`, where it scrolls when it is higher, so that no card is cut in
 * its words. */
void scene_answer(struct app *app, struct gui *gui);
void scene_answer_in(struct app *app, struct gui *gui, struct gui_rect rect);
/* Whether the key of a tool ("H", "U" …) does something now; true for the keys that are no tool's. */
bool scene_tool_works(const struct app *app, const char *key);
/* "1–4": the numbers that answer now. */
const char *scene_numbers(const struct app *app, struct gui *gui);

#endif
