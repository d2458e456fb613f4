/* Pictures of your own shapes, and things of your own that answer. */
#ifndef GUI_UI_PICTURE_H
#define GUI_UI_PICTURE_H

#include "gui/ui/node.h"

struct gui;

/* An image of your own shapes: opens the drawing in a place of the layout, clipped to it. `label` is read
 * out. */
struct gui_rect gui_picture_begin(struct gui *gui, const char *label, int width, int height);
/* The same in a rectangle that was cut. */
struct gui_rect gui_picture_begin_in(struct gui *gui, const char *label, struct gui_rect rect);
void gui_picture_end(struct gui *gui);

/* Something of your own that can be chosen and focused in `rect`: a point of a curve. `state` gets its state.
 */
bool gui_touch(struct gui *gui, const char *id, const char *label, struct gui_rect rect, enum gui_role role,
               unsigned *state);

#endif
