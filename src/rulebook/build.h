/* The stages that turn a rulebook as written into one that can be asked, in the order in which they run. Each
 * reports what it finds and goes on with the rest; a rulebook with an error is thrown away by load.c. */
#ifndef RULEBOOK_BUILD_H
#define RULEBOOK_BUILD_H

#include "rulebook/written.h"

/* Ranges of act numbers, one for each pattern that matched. */
struct act_ranges {
    struct act_range *items;
    size_t count;
};

struct build {
    struct km_rulebook *rulebook; /* everything is built in its arena */
    const struct written_rulebook *written;
    struct km_diags *diags;
    const char **patterns; /* every act id and every beginning of one that ends before a dot */
    size_t pattern_count;
    struct act_ranges *sets; /* by number of the set in the file */
    struct map set_by_name;
    struct head_atom *head_atoms; /* room for HEAD_ATOMS_MAX */
    unsigned suggestions;         /* how many near names were looked for */
};

enum { HEAD_ATOMS_MAX = 64 }; /* one word of bits */

/* acts.c: acts with their variants in order of id. False when there are too many to go on. */
bool build_acts(struct build *build);

/* patterns.c: whether a finding may look for the near name yet. That compares with every declared one; a file
 * full of unknown names must stay fast. */
bool build_may_suggest(struct build *build);

/* patterns.c: what patterns can be written, then the named sets. */
void build_patterns(struct build *build);

/* patterns.c: the acts that `pattern` matches; a finding at `at` and an empty range when there are none. NULL
 * (it could not be read) is passed over. */
struct act_range build_pattern(struct build *build, const char *pattern, const struct path *at);

/* patterns.c: the acts of a list of patterns and "$SETS" at `at`, the unknown ones reported and left out. */
struct act_ranges build_pattern_list(struct build *build, const struct json_strings *list,
                                     const struct path *at);

/* patterns.c: the patterns as written, ", " between them. */
const char *build_join(struct build *build, const struct json_strings *patterns);

/* orders.c: what acts come only after. */
void build_orders(struct build *build);

/* orders.c: which acts are promises. */
void build_promises(struct build *build);

/* rules.c: rules with their constraints; references must be in the rulebook already. */
void build_rules(struct build *build);

/* constraints.c: the constraints of rule number `rule`, appended to the rulebook's. */
void build_constraints(struct build *build, const struct written_rule *written, uint16_t rule);

/* head.c: compiles a rule's `when`; new atoms are appended to the rulebook's. */
void build_when(struct build *build, const char *when, const struct path *at, struct condition *out);

/* personas.c: persona presets and strategies. */
void build_personas(struct build *build);

/* words.c: lists of words that may give an answer away. */
void build_words(struct build *build);

/* wording.c: words that sound like acts. */
void build_wordings(struct build *build);

#endif
