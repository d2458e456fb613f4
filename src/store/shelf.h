/* What was kept before: the session files of the state folder, listed without being judged. Whoever opens one
 * gets the strict reader; here a file that is no session is passed over. */
#ifndef STORE_SHELF_H
#define STORE_SHELF_H

#include "kamae/practice.h"
#include "os/environment.h"

struct shelf {
    const struct km_record *items;
    size_t count;
};

/* All kept sessions, the one that was played last first. Empty without a
 * state folder. Everything lives in `arena`. */
struct shelf shelf_load(struct arena *arena, const struct environment *environment,
                        const struct km_host *host);

/* km_content of the scenario that session number `index` holds; 0 when its file cannot be read any more. */
uint64_t shelf_content(const struct shelf *shelf, size_t index, const struct km_host *host);

#endif
