/* Where a person keeps documents. */
#ifndef OS_DOCUMENTS_H
#define OS_DOCUMENTS_H

#include "os/environment.h"

/* The folder for documents, which exists: what user-dirs.dirs in the XDG configuration folder says, else
 * ~/Documents, else the home itself; NULL without a home. In `arena`. */
const char *documents_find_folder(struct arena *arena, const struct environment *environment);

#endif
