/* What a stream can show. */
#ifndef OS_TERMINAL_H
#define OS_TERMINAL_H

#include "os/environment.h"

enum {
    TERMINAL_COLUMNS = 80,     /* when nobody says how wide it is */
    TERMINAL_COLUMNS_MIN = 40, /* narrower terminals get lines of this length, */
    TERMINAL_COLUMNS_MAX = 100 /* and wider ones no longer lines: they are hard to read */
};

struct terminal {
    bool is_terminal; /* a person is there: prompts and pauses make sense */
    bool colours;     /* a terminal, without NO_COLOR, and TERM is neither "dumb" nor missing */
    size_t columns; /* COLUMNS, else what the terminal says, else TERMINAL_COLUMNS; within the bounds above */
};

/* Asks once; a terminal whose size changes is asked again by calling again. */
struct terminal terminal_of(FILE *stream, const struct environment *environment);

#endif
