/* Inside the customer's seat: what its files share. Which of the customer's lines is shown, and whether it
 * goes on by itself, is in app->debrief. */
#ifndef GUI_SCREENS_SEAT_H
#define GUI_SCREENS_SEAT_H

#include "gui/screens/debrief.h"

/* ---- seat_run.c: from line to line ---- */

size_t seat_line_count(const struct app *app);
/* The index of the line among what was said; SIZE_MAX when there is none. */
size_t seat_line(const struct app *app);
/* The answer that it answers; 0: none yet. */
uint32_t seat_turn(const struct app *app);
/* The index of what was said to the customer since the line before; SIZE_MAX: nothing. */
size_t seat_heard(const struct app *app);

void seat_step(struct app *app, struct gui *gui, int by);
/* The first line from `turn` on. */
void seat_go_to_turn(struct app *app, struct gui *gui, uint32_t turn);
void seat_switch_running(struct app *app, struct gui *gui);
/* The next line, when it runs and the time has come. */
void seat_run(struct app *app, struct gui *gui);
/* To try again the answer that this line answers. */
void seat_wish_retry(struct app *app, struct gui *gui);

/* ---- seat_face.c ---- */

/* The size for which the face is drawn, and the middle of its ring. */
enum { SEAT_FACE_WIDTH = 488, SEAT_FACE_HEIGHT = 460, SEAT_FACE_MIDDLE = 220 };
/* The face fills the height of `rect` and stands at its left. */
void seat_face(struct app *app, struct gui *gui, struct gui_rect rect);
void seat_meters(struct app *app, struct gui *gui);
/* Without their boxes, two on a line. */
void seat_brief_meters(struct app *app, struct gui *gui);

/* ---- seat_words.c ---- */

/* What was heard, thought and said, in a scrolling column; before it the meters, when they stand nowhere
 * else, and at its end the buttons that have no room in the foot. */
void seat_words(struct app *app, struct gui *gui, struct gui_rect view, bool with_meters);
/* The same in the middle of `view` around the height `middle` where there is room, and with the dots of a
 * thought before the inner voice. */
void seat_words_around(struct app *app, struct gui *gui, struct gui_rect view, int middle);
/* The buttons, on one line, cut off `rest`; and how high that is in `width`. */
void seat_foot(struct app *app, struct gui *gui, struct gui_rect *rest);
int seat_foot_height(struct app *app, struct gui *gui, int width);

/* ---- seat_timeline.c ---- */

int seat_timeline_height(const struct gui *gui);
/* Anger after each answer; a stop leads to the customer's line there. */
void seat_timeline(struct app *app, struct gui *gui, struct gui_rect strip);

#endif
