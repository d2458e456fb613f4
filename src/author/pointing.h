/* The kinds of tells: which of the options of one place each of them points to. */
#ifndef AUTHOR_POINTING_H
#define AUTHOR_POINTING_H

#include "kamae/author.h"

/* One place, seen by a reader of one language. */
struct pointing {
    const struct km_surface *looks; /* of the options, in order */
    size_t count;
    bool *pointed; /* by option */
};

/* Points, and returns to how many options. */
size_t pointing_find(enum km_tell_kind kind, struct pointing *pointing);

#endif
