/* What POSIX has and wasi-libc lacks; included before every file of this room when it is built for a page. */
#ifndef OS_WASI_H
#define OS_WASI_H

#include <sys/types.h>

int fchmod(int descriptor, mode_t mode);
char *realpath(const char *path, char *resolved);

#endif
