/* Names of session files: ID-000123-2026-03-01T09.30.00Z-125.jsonl, for the scenario, a running number and
 * the moment it began. The number says what was begun last, whatever the clock said then. */
#ifndef STORE_NAME_H
#define STORE_NAME_H

#include "base/arena.h"

#include <stdint.h>

struct session_name {
    size_t id_length;  /* of the scenario's id, at the start of the name */
    uint64_t number;   /* from 1; 0: the name has none */
    const char *stamp; /* the rest, from the moment on; in order of time */
};

/* False when `name` is not of that shape. `stamp` borrows from it. */
bool session_name_read(const char *name, struct session_name *out);

/* A name for what begins at `at_ms` with that number; in `arena`. */
const char *session_name_new(struct arena *arena, uint64_t number, const char *id, int64_t at_ms);

/* Which of two names began earlier: below 0 the first, as for qsort. */
int session_name_compare(const struct session_name *a, const struct session_name *b);

#endif
