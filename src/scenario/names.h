/* What resolving the names of a scenario shares. Private to the room. */
#ifndef SCENARIO_NAMES_H
#define SCENARIO_NAMES_H

#include "rulebook/rulebook.h"
#include "scenario/document.h"

/* One file while its names are resolved: what it declares, and how far the work has come. */
struct names {
    struct arena *arena;
    struct km_diags *diags;
    const struct km_rulebook *rulebook;
    struct document *document;
    struct map facts, papers;
    int32_t choice_count;      /* so far, options of forms too */
    struct map variables;      /* meters by number; flags from LIMIT_METERS on */
    struct act_range lookups;  /* acts that may open a document */
    struct act_range farewell; /* acts that only the engine emits */
    const struct path *at;     /* the condition being compiled */
    struct map condition_by_text;
    unsigned suggestions; /* made so far */
    bool bits_full;       /* too many variables were reported */
};

/* names.c: the key of `map` nearest to `word`, an act near to `id`; NULL when there is none, or when enough
 * has been suggested for one file. */
const char *names_nearest_key(struct names *names, const struct map *map, const char *word);
const char *names_nearest_act(struct names *names, const char *id);

/* conditions.c: the number of the bit that remembers this; a new one when nothing has asked for it before. A
 * finding at names->at, and 0, when there are too many. */
int32_t names_bit(struct names *names, struct document_bit bit);

/* conditions.c: an empty table of conditions. */
void names_begin_conditions(struct names *names);

/* conditions.c: the number of the condition `when`, the member of the object at `at`; 0 for NULL, and after a
 * finding. */
uint32_t names_resolve_condition(struct names *names, const char *when, const struct path *at);

#endif
