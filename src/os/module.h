/* Parts of the program that are loaded only when they are needed: shared objects in the programs' library
 * folder, which is found from where the running program lies, installed or just built. */
#ifndef OS_MODULE_H
#define OS_MODULE_H

#include "base/diags.h"

/* What the module `name` calls `entry`; NULL with the finding `missing`, which gets the reason as {1}. It
 * stays loaded to the end of the process. */
const void *module_find(const char *name, const char *entry, const struct diag_kind *missing,
                        struct km_diags *diags);

#endif
