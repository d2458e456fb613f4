/* Waiting until a file is saved, or until somebody types, whichever comes first. */
#ifndef OS_WATCHING_H
#define OS_WATCHING_H

#include "base/arena.h"

/* The fields are its own. */
struct watching {
    int descriptor;
    const char *name; /* of the file in its folder */
    int typed;        /* descriptor that somebody types at; −1: nobody does */
    bool moved;       /* something happened to the file that nobody was told yet */
};

/* Watches the file `path`, in place or replaced, whether it exists now or not: its folder must. A symbolic
 * link is followed once, now. With `typed` it also waits for lines at stdin. Strings live in `arena`. 0 or
 * errno; pair with watching_end. */
int watching_begin(struct watching *watching, struct arena *arena, const char *path, bool typed);
void watching_end(struct watching *watching);

enum watching_event {
    WATCHING_SAVED, /* the file may be another one now */
    WATCHING_TYPED, /* there is a line to read, or the input has ended */
    WATCHING_NOTHING
};

/* What came first, within `ms` milliseconds (negative: however long it takes). Saves that follow each other
 * at once (emptied, then filled; deleted, then made; renamed over) are told as one, a few milliseconds after
 * the last and never later than a tenth of a second after the first. */
enum watching_event watching_wait(struct watching *watching, int ms);

/* Whether watching_wait would not have to wait. */
bool watching_ready(struct watching *watching);

#endif
