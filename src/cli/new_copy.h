/* A scenario as the beginning of another one. */
#ifndef CLI_NEW_COPY_H
#define CLI_NEW_COPY_H

#include "base/arena.h"
#include "base/diags.h"

/* A copy of the scenario `source`, which is sound, in `arena`: its id is `id`, its revision 1, and the head
 * and every node have a note that says that they are to be written anew, before their own notes. Without
 * data, and with findings, when the bytes cannot be read. */
struct km_bytes new_copy(struct arena *arena, struct km_bytes source, const char *id, struct km_diags *diags);

#endif
