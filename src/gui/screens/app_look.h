/* How customers look. */
#ifndef GUI_SCREENS_APP_LOOK_H
#define GUI_SCREENS_APP_LOOK_H

#include "gui/figure/figure.h"

struct gui;

/* How the customer of a scenario looks: the same on its card, in the scene and in the seat. */
struct person app_person(const struct km_head_info *head);
/* In which colours figures are drawn now. */
enum figure_theme app_figure_theme(const struct gui *gui);

#endif
