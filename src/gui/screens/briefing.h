/* Inside the briefing: the choices that its page shows at its end or below it. */
#ifndef GUI_SCREENS_BRIEFING_H
#define GUI_SCREENS_BRIEFING_H

#include "gui/screens/app.h"

/* The modes, side by side where there is room, and the other choices. */
void briefing_modes(struct app *app, struct gui *gui);
void briefing_settings(struct app *app, struct gui *gui);
/* Whether they have room in `width` where they stay in view; the others only where the modes have. */
bool briefing_modes_fit(const struct gui *gui, int width);
bool briefing_settings_fit(const struct app *app, struct gui *gui, int width);
/* 1–3, S and, where there is that choice, W. */
bool briefing_choice_works(const struct app *app, const char *key);
void briefing_choice_keys(struct app *app, struct gui *gui);

#endif
