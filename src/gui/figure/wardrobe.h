/* Private to the people: what they wear. */
#ifndef GUI_FIGURE_WARDROBE_H
#define GUI_FIGURE_WARDROBE_H

#include "gui/figure/person.h"

/* The colours of one of the outfits of the person's clothes, by lot with `draw`, and what follows from hair
 * and clothes. */
void wardrobe_dress(struct person *person, uint32_t draw);

#endif
