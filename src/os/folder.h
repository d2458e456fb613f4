/* Folders: made with everything above them, and listed. */
#ifndef OS_FOLDER_H
#define OS_FOLDER_H

#include "base/arena.h"

/* Makes the folder `path` (absolute) for its owner alone (0700), and each missing one above it; one that is
 * there stays as it is. 0 or errno. */
int folder_make(struct arena *arena, const char *path);

struct folder_list {
    const char **names;
    size_t count;
};

/* The names of everything in `path` that does not begin with a dot, in order of bytes, in `arena`. Empty when
 * the folder is missing or cannot be read. */
struct folder_list folder_list(struct arena *arena, const char *path);

#endif
