/* Many phrases looked for at once: where those of a set stand in a text. One pass over the text, whatever the
 * number of phrases: only where the first bytes of one of them stand is it compared. */
#ifndef AUTHOR_PHRASES_H
#define AUTHOR_PHRASES_H

#include "rulebook/rulebook.h"

/* A phrase of the set: what it is, and two numbers of whoever put it in. */
struct phrase {
    const char *words;
    uint32_t owner, kind;
    uint64_t key; /* its first bytes, small letters */
};

/* Phrases of one language. */
struct phrases {
    struct arena *arena;
    enum km_language language; /* KM_JA or KM_EN */
    struct phrase *items;      /* in order of key, once they are sealed */
    size_t count, capacity;
    uint32_t *slots; /* by hash of a key: 1 + the number of the first phrase that has it; 0: free */
    size_t mask;     /* of their number, a power of two */
};

struct phrase_hit {
    const struct phrase *phrase;
    uint32_t at, length; /* bytes of the text */
};

void phrases_init(struct phrases *phrases, struct arena *arena, enum km_language language);

/* Adds a list; phrases shorter than rulebook.h demands are in no text. Not after phrases_seal. */
void phrases_add(struct phrases *phrases, const struct word_list *list, uint32_t owner, uint32_t kind);
void phrases_seal(struct phrases *phrases);

/* Fills `hits` with the first `most` that stand in `text`, in order of the text, and returns how many. "^"
 * and letters as in author/words.h. */
size_t phrases_find(const struct phrases *phrases, const char *text, struct phrase_hit *hits, size_t most);

#endif
