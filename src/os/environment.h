/* The environment as an argument, so that tests bring their own. */
#ifndef OS_ENVIRONMENT_H
#define OS_ENVIRONMENT_H

#include "base/arena.h"

/* `get` gives the value of a variable, or NULL when it is not set. Values are borrowed and must not change
 * while they are in use. */
struct environment {
    const char *(*get)(void *user, const char *name);
    void *user;
};

/* The environment of this process. */
struct environment environment_of_process(void);

/* The value of `name`, or NULL when it is not set or empty. */
const char *environment_find(const struct environment *environment, const char *name);

/* The folder of Kamae below an XDG base directory: "$NAME/kamae" when `name` is set to an absolute path, else
 * `below_home` (".local/share") in $HOME with "/kamae"; NULL when HOME is no absolute path either. In
 * `arena`. */
const char *environment_xdg_folder(const struct environment *environment, struct arena *arena,
                                   const char *name, const char *below_home);

#endif
