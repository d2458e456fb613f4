/* Where sessions are kept: $XDG_STATE_HOME/kamae, or ~/.local/state/kamae. */
#ifndef OS_STATE_H
#define OS_STATE_H

#include "base/diags.h"
#include "os/environment.h"

/* The folder, which may not exist yet; NULL when neither XDG_STATE_HOME nor HOME is an absolute path. */
const char *state_find_folder(struct arena *arena, const struct environment *environment);

/* The folder, made for its owner alone (0700) where it was missing; NULL with a finding when it cannot be. */
const char *state_make_folder(struct arena *arena, const struct environment *environment,
                              struct km_diags *diags);

#endif
