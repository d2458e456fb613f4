/* The names of the cast as lists of words: family and given name are a word each. */
#ifndef AUTHOR_PERSONS_H
#define AUTHOR_PERSONS_H

#include "author/words.h"
#include "scenario/scenario.h"

/* The names of one speaker, of all in the cast. Empty for who has none. */
struct word_list persons_names(struct arena *arena, const struct km_scenario *scenario,
                               enum km_speaker speaker, enum km_language language);
struct word_list persons_list(struct arena *arena, const struct km_scenario *scenario,
                              enum km_language language);

#endif
