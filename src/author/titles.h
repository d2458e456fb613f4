/* Names that a title marks as somebody's: 大庭様, 水野さん, Mr Mizuno. */
#ifndef AUTHOR_TITLES_H
#define AUTHOR_TITLES_H

#include "kamae/scenario.h"

/* A name in a text: `length` bytes, the title not among them. */
struct titled {
    const char *name;
    size_t length;
    bool call; /* it stands as a clause of its own: somebody is spoken to by it */
};

/* Finds the first name in `text` from `*at` on, which is moved behind it. Whether there was any. Japanese
 * names are written in kanji. What titles follow and is nobody's name is passed over: 皆様, 店員さん. */
bool titles_next(const char *text, enum km_language language, size_t *at, struct titled *found);

/* Whether `text` begins with a kanji, which has 3 bytes. */
bool titles_kanji(const char *text);

#endif
