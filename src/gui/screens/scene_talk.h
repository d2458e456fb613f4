/* The conversation as it was read. */
#ifndef GUI_SCREENS_SCENE_TALK_H
#define GUI_SCREENS_SCENE_TALK_H

#include "gui/screens/app.h"

/* All that was read, the newest at the bottom of `rect`; what finds no room is scrolled back to. Its bar
 * stands in the margin at the right. */
void scene_talk(struct app *app, struct gui *gui, struct gui_rect rect);
/* What one answers, in the column that is open, as one thing that takes the focus: Enter goes on to the
 * answers, and so does Down once its end is in `view`. */
void scene_talk_in_column(struct app *app, struct gui *gui, struct gui_rect view);
/* How high the things said as number `first` … `end` − 1 are, a line of the other side as large as the
 * newest. */
int scene_talk_height(struct app *app, struct gui *gui, int width, size_t first, size_t end);
/* The least height at `width` in which of what one answers stays: it with all that was said after it, it
 * alone, or its beginning. */
enum scene_talk_part { SCENE_TO_THE_END, SCENE_LINE, SCENE_BEGINNING };
int scene_talk_least(struct app *app, struct gui *gui, int width, enum scene_talk_part part);
/* How many things were said before the last answer. */
size_t scene_first_of_turn(const struct km_session *session);
/* Everything said so far, in the column that is open. `brief`: name and words side by side, for the form. */
void scene_everything_said(struct app *app, struct gui *gui, bool brief);

#endif
