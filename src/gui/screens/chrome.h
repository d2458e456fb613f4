/* What stands around a screen: see app_bar, app_hints and app_rail in app.h. */
#ifndef GUI_SCREENS_CHROME_H
#define GUI_SCREENS_CHROME_H

#include "gui/screens/app.h"

/* The whole window: what the current screen is for, its keys, and the keys of every screen. */
void chrome_show_help(struct app *app, struct gui *gui);

/* "← →" are two caps. Returns how many there are. */
enum { CHROME_MOST_CAPS = 4 };
size_t chrome_split_caps(struct gui *gui, const char *key, const char *caps[CHROME_MOST_CAPS]);

/* ja → en → both; kept. */
void chrome_change_language(struct app *app);

/* `pixels` at the setting's size of text. */
int chrome_scaled(const struct gui *gui, int pixels);

#endif
