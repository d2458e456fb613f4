/* Larger texts on a large screen: at the first start they are chosen, and asked about once. */
#ifndef GUI_SCREENS_FIRST_SCALE_H
#define GUI_SCREENS_FIRST_SCALE_H

#include "gui/screens/app.h"

/* Before the first frame, unless somebody asked for a size: where no settings were kept, texts get the one
 * that suits a screen of `width` × `height` units, and a notice asks about it. */
void first_scale_offer(struct app *app, int width, int height);

/* Whether the notice on the screen is that question, and the answer to it, which is kept. */
bool first_scale_asks(const struct app *app);
void first_scale_answer(struct app *app, bool large);

#endif
