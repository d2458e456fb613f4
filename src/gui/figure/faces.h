/* Private to the people: whom a look can be made from. */
#ifndef GUI_FIGURE_FACES_H
#define GUI_FIGURE_FACES_H

#include "gui/figure/person.h"

extern const struct person faces[];
extern const size_t faces_count;

#endif
