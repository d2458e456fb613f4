/* This process: what must hold before it opens its first file, and the memory that it holds. */
#ifndef OS_PROCESS_H
#define OS_PROCESS_H

#include <stdbool.h>
#include <stddef.h>

/* Descriptors 0 to 2 exist: who starts the program may have closed them, and the next file opened would be
 * taken for standard output. What is missing reads as empty, and writing to it fails, so that lost output is
 * noticed. A file that grows beyond what the system allows is an error of the write (EFBIG) and no signal.
 * Up to 4 MB of memory that was freed stay with the process. False when the descriptors cannot be had:
 * nothing may be opened then. */
bool process_begin(void);

/* From now on large blocks of memory go back to the system as soon as they are freed, so that the process
 * holds hardly more than is in use, also when tables grow. For work that is held to a limit; where the system
 * has no such setting nothing changes. */
void process_give_back_memory(void);

/* Bytes of memory that the process holds now, its libraries included; 0 where the system does not say, and
 * under a sanitizer, whose memory is many times the program's. */
size_t process_memory(void);

#endif
