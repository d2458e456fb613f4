/* Which session was played last, whatever the clock says: a running number, which a new session has in its
 * name, and which one that goes on gets anew, noted in a file of the state folder. */
#ifndef STORE_ORDER_H
#define STORE_ORDER_H

#include "os/environment.h"
#include "os/folder.h"

#include <stdint.h>

struct order_note {
    const char *name;
    uint64_t number;
};

struct order {
    const struct order_note *notes;
    size_t count;
};

/* What was noted in `folder` (NULL: nothing), in `arena`. */
struct order order_load(struct arena *arena, const char *folder);

/* The number of the session called `name`, which has `number` in its name. */
uint64_t order_number(const struct order *order, const char *name, uint64_t number);

/* A number above all of the names in `list` and of `order`. */
uint64_t order_next(const struct folder_list *list, const struct order *order);

/* The session kept at `path` goes on: it is the last now. Only of the state folder; when that cannot be
 * noted, the order stays as it was. */
void order_note(struct arena *arena, const struct environment *environment, const char *path);

#endif
