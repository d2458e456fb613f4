/* Waiting on a thread of its own until there is something to read. */
#ifndef OS_LISTENING_H
#define OS_LISTENING_H

#include <stdbool.h>

/* The fields are its own; −1: it has not begun, and the functions below do nothing. */
struct listening {
    int descriptor;
    int stopped; /* descriptor that has something to read once it is to stop */
};

/* `descriptor` must stay open until the end. 0 or errno. */
int listening_begin(struct listening *listening, int descriptor);
/* Waits until the descriptor has something to read, which stays there. False once it is to stop. */
bool listening_wait(const struct listening *listening);
/* From any thread: nobody waits any longer, now or later. */
void listening_stop(const struct listening *listening);
/* When nobody waits any more. */
void listening_end(struct listening *listening);

#endif
