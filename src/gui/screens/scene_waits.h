/* What a scene waits for, as the session and what of it was read have it. */
#ifndef GUI_SCREENS_SCENE_WAITS_H
#define GUI_SCREENS_SCENE_WAITS_H

#include "gui/screens/scene_state.h"

/* When all lines have been read. */
enum scene_waits {
    SCENE_WAITS_COACH,
    SCENE_WAITS_WORDS, /* in one's own words, before the options are seen */
    SCENE_WAITS_OPTIONS,
    SCENE_WAITS_FORM,
    SCENE_WAITS_JUDGED, /* the verdict on an answer that was tried again is read */
    SCENE_WAITS_ENDED,
    SCENE_WAITS_STUCK
};
enum scene_waits scene_waits_for(const struct app *app);

/* Lines wait to be read. */
bool scene_reads(const struct app *app);
/* What the coach says is to be read before one answers again. */
bool scene_coach_waits(const struct app *app);
/* One's own words are asked for before the options are seen; and whether they can be asked for again, with
 * the options on the screen. */
bool scene_words_wait(const struct app *app);
bool scene_words_can_come(const struct app *app);
/* The form that is to be filled in; false: none is. And whether its sheet is on the screen. */
bool scene_find_form(const struct app *app, struct km_node *out);
bool scene_form_waits(const struct app *app);

/* The id of what Enter would choose now; the same when all lines have been read, and of the sheet of the
 * form. */
const char *scene_main_thing(const struct app *app);
const char *scene_answer_thing(const struct app *app);
const char *scene_form_thing(const struct app *app);

/* To the page, with the keyboard; again: back to what waits. */
void scene_open_page(struct app *app, struct gui *gui, enum scene_page page);

#endif
