/* What stands around a screen. */
#ifndef GUI_SCREENS_CHROME_H
#define GUI_SCREENS_CHROME_H

#include "gui/screens/app.h"

/* The pages at the left of the library, the settings and the page about Kamae: a rail (wide), icons (middle),
 * or tabs above (narrow); cut off `rest`. Which keys lead elsewhere is its business. */
void app_rail(struct app *app, struct gui *gui, struct gui_rect *rest);

/* The bar at the top (title, language, the way to the help) and the hint bar at the bottom, where there are
 * keys and room for it; both are cut off `rest`. `keys` is a list of pairs key, word key; NULL-terminated; at
 * most eight pairs. */
void app_bar(struct app *app, struct gui *gui, struct gui_rect *rest, const char *title, const char *detail);
void app_hints(struct app *app, struct gui *gui, struct gui_rect *rest, const char *const *keys);
/* The same without the bar: the keys stand in the help alone. */
void app_hints_hidden(struct app *app, struct gui *gui, struct gui_rect *rest, const char *const *keys);
/* What the hint bar holds is shown, and read, after all else. */
void chrome_show_hints(struct app *app, struct gui *gui);
/* Margins of the width class. */
int app_margin(const struct gui *gui);

/* The button that opens the help, where no hint bar does: in a narrow or low window, and for fingers.
 * Its width is 0 where it is not needed; it is then not to be shown. */
int chrome_help_width(const struct app *app, struct gui *gui);
void chrome_help_button(struct app *app, struct gui *gui);

/* The whole window: what the current screen is for, its keys, and the keys of every screen. */
void chrome_show_help(struct app *app, struct gui *gui);

/* "← →" are two caps. Returns how many there are. */
enum { CHROME_MOST_CAPS = 4 };
size_t chrome_split_caps(struct gui *gui, const char *key, const char *caps[CHROME_MOST_CAPS]);

/* ja → en → both; kept. */
void chrome_change_language(struct app *app);
/* The one that is chosen, in words. */
const char *chrome_language_name(const struct app *app);

/* `pixels` at the setting's size of text. */
int chrome_scaled(const struct gui *gui, int pixels);

#endif
