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
/* The face alone, and a meter in its shortest form: for the bar of a narrow window. */
void scene_customer_face(struct app *app, struct gui *gui, struct gui_rect rect);
/* The picture before anything was said. */
void scene_customer_before(struct app *app, struct gui *gui, struct gui_rect rect, bool strip);
/* How many meters are shown: none where the mode hides them. */
size_t scene_meter_count(const struct app *app);
struct gui_meter scene_meter(const struct app *app, size_t meter);
const char *scene_customer_name(const struct app *app);

#endif
