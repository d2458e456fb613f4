/* A file handed to another program, which goes on by itself. */
#ifndef OS_OPENING_H
#define OS_OPENING_H

#include "base/diags.h"
#include "os/environment.h"

/* Whether `program` is in the folders of PATH and may be run. */
bool opening_has(struct arena *arena, const struct environment *environment, const char *program);

/* Starts `program` with `path` as its only argument and does not wait for it. What it prints goes where this
 * process prints; its input is empty. False with a finding when it could not be started. */
bool opening_start(const char *program, const char *path, struct km_diags *diags);

#endif
