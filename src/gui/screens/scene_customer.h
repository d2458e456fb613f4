/* The customer in the scene: picture, name, meters. */
#ifndef GUI_SCREENS_SCENE_CUSTOMER_H
#define GUI_SCREENS_SCENE_CUSTOMER_H

#include "gui/screens/app.h"
#include "gui/ui/meter.h"

/* The picture, the name and the meters in a pane at the left, or in a strip. `near`: where the picture is
 * small there is the person and no room around. */
void scene_customer_pane(struct app *app, struct gui *gui, struct gui_rect pane, bool near);
void scene_customer_strip(struct app *app, struct gui *gui, struct gui_rect strip);
int scene_strip_height(const struct app *app, struct gui *gui);
/* In the strip above a tall window's conversation the picture is at the left and the name and the meters,
 * without boxes, at the right: below one another, or side by side where the strip is lower than that needs.
 */
void scene_customer_above(struct app *app, struct gui *gui, struct gui_rect strip);
/* The least height of that strip with the meters below one another, and side by side. */
int scene_above_least(const struct app *app, struct gui *gui);
int scene_above_thin(const struct app *app, struct gui *gui);
/* The face alone, and a meter in its shortest form: for the bar of a narrow window. */
void scene_customer_face(struct app *app, struct gui *gui, struct gui_rect rect);
/* The picture before anything was said. */
void scene_customer_before(struct app *app, struct gui *gui, struct gui_rect rect, bool strip);
/* How many meters are shown: none where the mode hides them. */
size_t scene_meter_count(const struct app *app);
struct gui_meter scene_meter(const struct app *app, size_t meter);
const char *scene_customer_name(const struct app *app);

#endif
