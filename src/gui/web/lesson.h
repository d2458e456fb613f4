/* What a learning system is told of the run in a page, and how the run goes on from what it kept. */
#ifndef GUI_WEB_LESSON_H
#define GUI_WEB_LESSON_H

#include "base/strbuf.h"

struct app;

/* Which run it was that was written, and how far; zeroed, it is none. */
struct lesson_seen {
    uint32_t run;
    size_t events;
};

/* Appends the run of one person as JSON (assets/lms/lesson.js reads it), unless it is none or stands where it
 * stood at `seen`. */
void lesson_write(const struct app *app, struct lesson_seen *seen, struct strbuf *out);

/* Plays the only scenario as the member "kept" of that JSON says, from the beginning, and goes to where that
 * leads. True when all of it could be played; false after as much as could, or nothing. */
bool lesson_go_on(struct app *app, const char *kept);

#endif
