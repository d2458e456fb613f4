/* An organisation's rulebook put on top of the one it extends, as JSON.
 *
 * Objects are merged member by member. Lists whose elements have ids (acts, rules, personas, loss_bands) are
 * merged by id: a known id is merged, a new one added at the end. Everything else that the organisation
 * writes, texts included, takes the place of what was there. */
#ifndef RULEBOOK_MERGE_H
#define RULEBOOK_MERGE_H

#include "json/read.h"

/* Where elements of the merged lists came from, so that findings point into the organisation's own file. */
struct merge_list {
    const char *key; /* "rules" */
    int32_t *own;    /* by number in the merged list: the number in the own file, or -1 */
    size_t count;
    struct merge_list *next;
};

struct merge {
    struct arena *arena;
    struct merge_list *lists;
    struct km_bytes json; /* the merged rulebook on one line, without "extends" */
};

/* Merges the rulebook `own` onto `base`, both objects, into `merge->json`. */
void merge_rulebooks(struct merge *merge, const struct json_value *own, const struct json_value *base);

/* Turns the pointers of the findings from `first` on, which are of the merged rulebook, into pointers of the
 * own file; what came from the base points to the list, or to the whole. */
void merge_move_findings(const struct merge *merge, struct km_diags *diags, size_t first);

#endif
