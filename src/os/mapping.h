/* Large files that are looked into here and there: their pages are the kernel's, read when they are needed.
 */
#ifndef OS_MAPPING_H
#define OS_MAPPING_H

#include "kamae/host.h"

/* The bytes of the ordinary file `path`; `data` is NULL when it cannot be read or is empty. Whoever replaces
 * the file by another one does not disturb what is mapped. Give back with mapping_close. */
struct km_bytes mapping_open(const char *path);
void mapping_close(struct km_bytes bytes);

#endif
