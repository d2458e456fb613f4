/* A file handed to another program, which goes on by itself. */
#ifndef OS_OPENING_H
#define OS_OPENING_H

#include "base/diags.h"
#include "os/environment.h"

#include <sys/types.h>

/* Whether `program` is in the folders of PATH and may be run. */
bool opening_has(struct arena *arena, const struct environment *environment, const char *program);

/* The program that was started last; zeroed: none was. */
struct opening {
    pid_t child;         /* 0: none is known to run */
    const char *program; /* its name, which outlives it */
};

/* Starts `program` with `path` as its only argument and does not wait for it. What it prints goes where this
 * process prints; its input is empty. False with a finding when it could not be started. */
bool opening_start(struct opening *opening, const char *program, const char *path, struct km_diags *diags);

/* Whether the program has ended, and not well; true once, with a finding about `path`. Does not wait. */
bool opening_failed(struct opening *opening, const char *path, struct km_diags *diags);

#endif
