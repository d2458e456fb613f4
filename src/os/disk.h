/* What the files of this room share: complete writes, names that are on disk, and errno as findings. */
#ifndef OS_DISK_H
#define OS_DISK_H

#include "base/diags.h"

/* Writes all of `bytes`; 0, or the errno of what failed. */
int disk_write(int descriptor, struct km_bytes bytes);

/* The folder that holds `path`: "." for a bare name. */
const char *disk_folder_of(struct arena *arena, const char *path);

/* Waits until the names in `folder` are on disk, where it may be read and its file system can tell. 0 or
 * errno. */
int disk_sync_folder(const char *folder);

/* Adds the finding that tells `error` (an errno) from reading or writing `path`. */
void disk_cannot_read(struct km_diags *diags, const char *path, int error);
void disk_cannot_write(struct km_diags *diags, const char *path, int error);

#endif
