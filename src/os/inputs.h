/* The files that a command has read, by what they are and not by what they are called: another path, a
 * symbolic link or a second name leads to the same file. What was read must not be written over. */
#ifndef OS_INPUTS_H
#define OS_INPUTS_H

#include "os/file.h"

struct inputs {
    struct arena *arena;
    struct file_identity *items;
    size_t count, capacity;
};

/* `arena` must outlive them. */
void inputs_init(struct inputs *inputs, struct arena *arena);

/* file_read_named into the arena of `inputs`, which remember the file. */
bool inputs_read(struct inputs *inputs, const char *path, struct km_diags *diags, struct km_bytes *out);

/* Remembers what `stream` reads from. */
void inputs_note(struct inputs *inputs, FILE *stream);

/* Whether `path` leads to a file that was read. */
bool inputs_have(const struct inputs *inputs, const char *path);

#endif
