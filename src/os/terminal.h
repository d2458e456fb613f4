/* What a stream can show. */
#ifndef OS_TERMINAL_H
#define OS_TERMINAL_H

#include "kamae/diag.h"
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

/* Waits until somebody has typed a line, at most `ms` milliseconds; whether there is one. Nothing of `stream`
 * that was read before may be left in its buffer. */
bool terminal_waits(FILE *stream, int ms);

/* A stream to `path`, another terminal, a pipe that is read or a file that is not there or empty, for what is
 * not to be seen where `seen` goes. NULL with a finding: also when both are one terminal. */
FILE *terminal_beside(const char *path, FILE *seen, struct km_diags *diags);

#endif
