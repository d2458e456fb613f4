/* What was kept before: the session files of the state folder, listed without being judged. Whoever opens one
 * gets the strict reader; here a file that is no session is passed over. */
#ifndef STORE_SHELF_H
#define STORE_SHELF_H

#include "os/environment.h"

enum shelf_state {
    SHELF_OPEN,   /* left, or cut off: it can go on */
    SHELF_ENDED,  /* played to its end */
    SHELF_STOPPED /* stopped for the person's sake */
};

struct shelf_session {
    const char *path;
    const char *scenario; /* id, as the file's name says */
    int64_t at_ms;        /* of the last event; of the start when there is none; 0 unknown */
    uint32_t turns;       /* answers that count */
    enum shelf_state state;
};

struct shelf {
    const struct shelf_session *items;
    size_t count;
};

/* The newest session of each scenario; those of a classroom are left out.
 * Empty without a state folder. Everything lives in `arena`. */
struct shelf shelf_load(struct arena *arena, const struct environment *environment,
                        const struct km_host *host);

/* The one of scenario `id`, or NULL. */
const struct shelf_session *shelf_find(const struct shelf *shelf, const char *id);

#endif
