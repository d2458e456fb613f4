/* A command reads a handful of files, so that a list will do. */
#include "os/inputs.h"

#include <sys/stat.h>

void inputs_init(struct inputs *inputs, struct arena *arena)
{
    *inputs = (struct inputs){.arena = arena};
}

static void add(struct inputs *inputs, struct file_identity identity)
{
    ARENA_RESERVE(inputs->arena, inputs->items, inputs->count, inputs->capacity);
    inputs->items[inputs->count++] = identity;
}

bool inputs_read(struct inputs *inputs, const char *path, struct km_diags *diags, struct km_bytes *out)
{
    struct file_identity identity;
    if (!file_read_named(inputs->arena, path, diags, out, &identity))
        return false;
    add(inputs, identity);
    return true;
}

void inputs_note(struct inputs *inputs, FILE *stream)
{
    struct stat status;
    if (fstat(fileno(stream), &status) == 0)
        add(inputs, (struct file_identity){(uint64_t)status.st_dev, (uint64_t)status.st_ino});
}

bool inputs_have(const struct inputs *inputs, const char *path)
{
    struct stat status;
    if (stat(path, &status))
        return false;
    for (size_t i = 0; i < inputs->count; i++)
        if (inputs->items[i].device == (uint64_t)status.st_dev &&
            inputs->items[i].inode == (uint64_t)status.st_ino)
            return true;
    return false;
}
