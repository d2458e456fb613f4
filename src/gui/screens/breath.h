/* A circle that leads three breaths. */
#ifndef GUI_SCREENS_BREATH_H
#define GUI_SCREENS_BREATH_H

#include "gui/screens/app.h"

enum { BREATH_IN_MS = 4000, BREATH_OUT_MS = 6000, BREATHS = 3 };
/* The diameter of the circle in the column that is open, with so much height to spare. */
int breath_size(const struct gui *gui, int room);
/* A circle that leads three breaths from `since_ms` on, in the middle of the column; at rest afterwards. */
void breath_circle(struct app *app, struct gui *gui, const char *id, int size, int64_t since_ms);

#endif
