/* What lies over the conversation. */
#ifndef GUI_SCREENS_SCENE_PAGE_H
#define GUI_SCREENS_SCENE_PAGE_H

#include "gui/screens/scene_state.h"

bool scene_has_documents(const struct app *app);
void scene_page(struct app *app, struct gui *gui, struct gui_rect rect);
/* Keys of the pages and of undo. */
void scene_page_keys(struct app *app, struct gui *gui);

#endif
