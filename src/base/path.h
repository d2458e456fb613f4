/* Where a value stands in a JSON document: a chain of keys and indices, written as a JSON Pointer (RFC 6901).
 */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include "base/strbuf.h"

struct path {
    const struct path *parent; /* NULL for the document itself */
    const char *key;           /* member name, or NULL when this step is an array index */
    uint32_t index;
};

/* A path in `arena` one step below `parent`. `key` is borrowed. */
const struct path *path_key(struct arena *arena, const struct path *parent, const char *key);
const struct path *path_index(struct arena *arena, const struct path *parent, size_t index);

/* Appends the pointer, e.g. "/nodes/3/choices/0/to"; nothing for NULL (the whole document). */
void path_write(const struct path *path, struct strbuf *out);

#endif
