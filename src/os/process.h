/* What must hold before the program opens its first file. */
#ifndef OS_PROCESS_H
#define OS_PROCESS_H

#include <stdbool.h>

/* Descriptors 0 to 2 exist: who starts the program may have closed them, and the next file opened would be
 * taken for standard output. What is missing reads as empty, and writing to it fails, so that lost output is
 * noticed. A file that grows beyond what the system allows is an error of the write (EFBIG) and no signal.
 * Up to 4 MB of memory that was freed stay with the process. False when the descriptors cannot be had:
 * nothing may be opened then. */
bool process_begin(void);

#endif
