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
    struct act_range records;  /* acts of entries */
    const struct path *at;     /* the condition being compiled */
    struct map condition_by_text, option_condition_by_text;
    bool in_option;       /* what is compiled is asked of a form before it is filled in */
    unsigned suggestions; /* made so far */
    bool bits_full;       /* too many variables were reported */
};

/* names_find.c: whether one more name may be suggested for this file. */
bool names_may_suggest(struct names *names);

/* names_find.c: the key of `map` nearest to `word`, an act near to `id`; NULL when there is none, or when
 * enough has been suggested for one file. */
const char *names_nearest_key(struct names *names, const struct map *map, const char *word);
const char *names_nearest_act(struct names *names, const char *id);

/* names_find.c: the act `start` + `variant`, or -1; a declared variant of `start` near to `variant`, or NULL.
 */
int32_t names_find_variant(const struct names *names, const char *start, const char *variant);
const char *names_nearest_variant(struct names *names, const char *start, const char *variant);

/* names_find.c: the number of `word` in `map`, or -1 and a finding: {1} the word, {2} a near one. */
int32_t names_resolve_in(struct names *names, const struct map *map, const char *word,
                         const struct diag_kind *kind, const struct path *at);

/* slots.c: whether a form may have this slot, and one near to it that it may have, or NULL. */
bool names_is_record_slot(const struct names *names, const char *slot);
const char *names_nearest_record_slot(struct names *names, const char *slot);

/* slots.c: the options of a slot, with how each counts; counts them in names->choice_count. */
void names_resolve_slot(struct names *names, struct document_slot *slot);

/* conditions.c: the number of the bit that remembers this; a new one when nothing has asked for it before. A
 * finding at names->at, and 0, when there are too many. */
int32_t names_bit(struct names *names, struct document_bit bit);

/* conditions.c: an empty table of conditions. */
void names_begin_conditions(struct names *names);

/* conditions.c: the number of the condition `when`, the member of the object at `at`; 0 for NULL, and after a
 * finding. */
uint32_t names_resolve_condition(struct names *names, const char *when, const struct path *at);

/* conditions.c: the same for a form's option, which sees the state in which the form was reached: what its
 * entries do counts only once it is handed in. */
uint32_t names_resolve_option_condition(struct names *names, const char *when, const struct path *at);

/* conditions.c: a condition put together from others. Zeroed: empty. Each part puts its truth on top (number
 * 0 puts nothing there), an operator takes the one or two on top and puts its own. How many may wait below:
 * condition_holds. */
struct names_joining {
    struct condition_step *steps;
    size_t count, capacity;
};
void names_join(struct names *names, struct names_joining *joining, uint32_t condition);
void names_join_by(struct names *names, struct names_joining *joining, enum condition_op op);
/* Its number. */
uint32_t names_end_joining(struct names *names, struct names_joining joining);

#endif
