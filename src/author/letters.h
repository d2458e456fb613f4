/* What is left of a text when only its letters count. Private to the room. */
#ifndef AUTHOR_LETTERS_H
#define AUTHOR_LETTERS_H

#include "base/arena.h"

/* The letters and digits of `text` (NULL: none) in one width and case, in `arena`; NULL when it has none. */
const char *letters_of(struct arena *arena, const char *text);

#endif
