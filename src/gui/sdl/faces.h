/* Which font files there are, as fontconfig knows them. */
#ifndef GUI_SDL_FACES_H
#define GUI_SDL_FACES_H

#include "base/arena.h"

struct face {
    const char *path;
    int index; /* in the file; above bit 16 the named weight of a variable font */
    bool bold; /* of itself; else bold must be made */
};

struct faces;

enum { FACES_TEXT }; /* the number of the regular face of the text */

/* The faces that text is set in; NULL when there is none. `*japanese`: they have kana and kanji. Free with
 * faces_free. */
struct faces *faces_find(const struct km_host *host, bool *japanese);
void faces_free(struct faces *faces);

/* The number of the face for a character: that of the text, else one that has it, else that of the text
 * again, whose sign for "missing" is then shown. */
size_t faces_for(struct faces *faces, uint32_t code, bool bold);

const struct face *faces_at(const struct faces *faces, size_t number);

#endif
