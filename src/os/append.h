/* A file that only grows, a line at a time, each line safe on disk before the call returns: session files. */
#ifndef OS_APPEND_H
#define OS_APPEND_H

#include "base/diags.h"

/* An open file. Filled by append_open; the fields are its own. */
struct append_file {
    const char *path;
    int descriptor;
    int64_t length;     /* bytes that were acknowledged */
    struct strbuf line; /* the line being written, with its newline */
};

enum append_start {
    APPEND_NEW,     /* the file must not exist yet */
    APPEND_REPLACE, /* an existing file is emptied */
    APPEND_CONTINUE /* an existing file goes on after its last whole line; what a crash left after it is cut
                     */
};

/* Opens `path`, made readable by its owner only; the name itself is on disk, too, before this returns. While
 * it is open nobody else can open it here. False with a finding when it cannot, the file then being as it
 * was. `arena` and `path` must outlive the file. Pair with append_close. */
bool append_open(struct append_file *file, struct arena *arena, const char *path, enum append_start start,
                 struct km_diags *diags);

/* Appends `line` (`length` bytes without a newline) and a newline, and waits until the disk has them. On
 * failure a finding, false, and the file is cut back to what it was: a line is there as a whole or not at
 * all. */
bool append_line(struct append_file *file, const char *line, size_t length, struct km_diags *diags);

void append_close(struct append_file *file);

#endif
