/* Every localised text of a scenario with the place where it stands in the JSON. Private to the room. */
#ifndef TEXTS_ENTRIES_H
#define TEXTS_ENTRIES_H

#include "base/map.h"
#include "kamae/texts.h"
#include "json/read.h"

/* "t", then eight digits a language with a dash between, and the end. */
enum { ENTRIES_HASH_PART = 8, ENTRIES_HASH_SIZE = 1 + KM_LANGUAGE_COUNT * (ENTRIES_HASH_PART + 1) };

/* What a row is about. Strings are borrowed from the JSON document or live in the arena. */
struct entry {
    const char *id;
    const char *node;              /* "" outside of nodes */
    const char *speaker;           /* as the format says it; "": nobody says these words */
    const struct json_value *acts; /* NULL: none */
    const struct json_value *value;
    struct km_text text;
    const char *change;           /* since an older sheet (km_texts_since); NULL: none that is known */
    char hash[ENTRIES_HASH_SIZE]; /* of the words, language by language; entries_hash */
};

struct km_texts {
    struct arena arena;
    const struct km_scenario *scenario;
    struct json_document *document; /* the scenario's own JSON, once more */
    enum km_language language;      /* of plain strings */
    struct entry *items;
    size_t count, capacity;
    struct map by_id;
};

/* `text` with LF for every end of line, which is how sheets have it; itself when it is so. */
const char *entries_lines(struct arena *arena, const char *text);

/* Writes what stands for these words: a letter (a number would become one in a spreadsheet program) and, for
 * each language, FNV-1a (Fowler, Noll, Vo), 32 bit, over its words with their ends of lines as LF. */
void entries_hash(const struct km_text *text, char out[ENTRIES_HASH_SIZE]);

/* Whether `hash`, as it came back with a sheet, was written of these words of `language` ("": of none). */
bool entries_hash_fits(const char *hash, enum km_language language, const char *words);

#endif
