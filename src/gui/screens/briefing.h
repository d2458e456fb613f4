/* Inside the briefing: the choices that its page shows at its end or below it. */
#ifndef GUI_SCREENS_BRIEFING_H
#define GUI_SCREENS_BRIEFING_H

#include "gui/screens/app.h"

/* Mode and wording, side by side where there is room; below them what the mode means. */
void briefing_choices(struct app *app, struct gui *gui);
/* How high they are in `width`; 0 when they take too much room to stay in view. */
int briefing_choices_height(struct app *app, struct gui *gui, int width);
/* 1–3 and S. */
void briefing_choice_keys(struct app *app, struct gui *gui);

#endif
