/* A file that only grows, a line at a time, each line safe on disk before the call returns: session files. */
#ifndef OS_APPEND_H
#define OS_APPEND_H

#include "base/diags.h"

/* An open file. Filled by append_open; the fields are its own. */
struct append_file {
    const char *path;
    int descriptor;
    int64_t length;     /* bytes that were acknowledged */
    struct strbuf line; /* the line written last, with its newline */
    bool torn;          /* there may be a part of it after `length` */
    bool created;       /* the file was not there before */
    bool busy;          /* append_open failed because somebody else has it open here */
};

enum append_start {
    APPEND_NEW,     /* the file must not exist yet */
    APPEND_TAKE,    /* a file that exists is opened as it is, for append_read and append_empty */
    APPEND_CONTINUE /* an existing file goes on after its last whole line; what a crash left after it is cut
                     */
};

/* Opens `path`, made readable by its owner only; the name itself is on disk, too, before this returns. While
 * it is open nobody else can open it here. False with a finding when it cannot, or when it is no ordinary
 * file or the one to which standard output or the messages go; the file is then as it was. `arena` and `path`
 * must outlive the file. Pair with append_close or append_discard. */
bool append_open(struct append_file *file, struct arena *arena, const char *path, enum append_start start,
                 struct km_diags *diags);

/* All that is in the file, followed by a NUL that is not counted, in `arena`. */
bool append_read(const struct append_file *file, struct arena *arena, struct km_diags *diags,
                 struct km_bytes *out);
bool append_empty(struct append_file *file, struct km_diags *diags);

/* Appends `line` (`length` bytes without the last newline; several lines that belong together may be one) and
 * a newline, and waits until the disk has them. On failure a finding, false, and the file is cut back to what
 * it was: a line is there as a whole or not at all. Whoever wants no gap gives the same line again. */
bool append_line(struct append_file *file, const char *line, size_t length, struct km_diags *diags);

/* Closes the file as if it had never been opened: one that was made is removed, another one emptied. */
void append_discard(struct append_file *file);

void append_close(struct append_file *file);

#endif
