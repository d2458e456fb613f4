/* Files: read whole, written whole or not at all, and streams read line by line. What goes wrong becomes a
 * finding of the file `path`, and the function returns false. */
#ifndef OS_FILE_H
#define OS_FILE_H

#include "base/diags.h"

/* Reads all of the ordinary file `path`. The bytes live in `arena` and are followed by a NUL that is not
 * counted. Refused, and never opened: folders, devices, pipes. Refused as well: more than LIMIT_FILE_BYTES.
 */
bool file_read(struct arena *arena, const char *path, struct km_diags *diags, struct km_bytes *out);

/* Reads no more than the first `most` bytes of it, and tells nothing of what is in the way. */
bool file_read_start(struct arena *arena, const char *path, size_t most, struct km_bytes *out);

/* What a file is, whatever it is called. */
struct file_identity {
    uint64_t device, inode;
};

/* The same for a file that somebody named on the command line, which may also be a pipe (a shell's <(…)): as
 * long as somebody has it open for writing it is waited for, and a pipe that nobody writes to is a finding.
 * Stores what was read. */
bool file_read_named(struct arena *arena, const char *path, struct km_diags *diags, struct km_bytes *out,
                     struct file_identity *identity);

/* Makes `path` hold exactly `bytes`. Readers, and a crash at any moment, find the old content or the new,
 * never a half: a new file in the same folder is filled, synced, and renamed over `path`; permissions stay,
 * and a symbolic link goes on pointing to its file, also when that is yet to be made. A file that is
 * write-protected stays as it is. What is no regular file (a pipe that is being read, a terminal), and
 * /dev/stdout and its like whatever they lead to, is written to directly. */
bool file_write(const char *path, struct km_bytes bytes, struct km_diags *diags);

/* Whether `path` leads to an ordinary file that holds something. */
bool file_is_there(const char *path);

/* Whether `path` leads to an ordinary file, which may be empty: a name that somebody has taken. */
bool file_is_taken(const char *path);

/* Whether another Kamae writes the file `path` just now (append.h). */
bool file_is_busy(const char *path);

/* Makes a file that must not exist yet; a symbolic link to nothing gets its file. What cannot be written as a
 * whole is removed again. */
bool file_create(const char *path, struct km_bytes bytes, struct km_diags *diags);

/* A stream that gives `bytes`, which must outlive it; closed with fclose. `host` is told when memory is out.
 */
FILE *file_of_bytes(const struct km_host *host, struct km_bytes bytes);

enum file_line {
    FILE_LINE,          /* a line; the last one may lack its newline */
    FILE_LINE_TOO_LONG, /* a line of more than `limit` bytes; it was skipped to its end */
    FILE_END,           /* nothing is left */
    FILE_ERROR          /* reading failed, see errno; EINTR when a signal came */
};

/* Reads the next line of `stream` into `line`, which is emptied first, without its newline (\n or \r\n). The
 * bytes may be anything, NUL included. Unless the answer is FILE_LINE, `line` is empty. */
enum file_line file_read_line(FILE *stream, size_t limit, struct strbuf *line);

#endif
