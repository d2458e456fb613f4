/* The people who can be a customer. Who somebody is follows from the look that the author gives, and never
 * from the part played: malice has no typical face. */
#ifndef GUI_FIGURE_CAST_H
#define GUI_FIGURE_CAST_H

#include "gui/figure/person.h"

/* The faces as they usually are: numbers from 0 to their count − 1. */
size_t person_count(void);
struct person person_at(size_t index);

/* Somebody who looks so. What the look leaves out is drawn by lot with `seed`, a text: the same look and seed
 * are always the same person, and people of one look differ by theirs. */
struct person person_of(const struct km_look *look, const char *seed);

#endif
