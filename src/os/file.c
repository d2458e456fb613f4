/* Reading goes in chunks, whatever the file's size claims. Writing fills a new file beside the old one, makes
 * it safe on disk, and renames it over the old one; the folder is synced last, so that the name is safe, too.
 */
#include "os/file.h"

#include "base/limits.h"
#include "os/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK_BYTES = 16 * 1024, TEMPORARY_NAMES = 100 };

static bool refuse(struct km_diags *diags, const char *path, enum diag_id id)
{
    struct strbuf limit;
    strbuf_init(&limit, &diags->arena);
    strbuf_printf(&limit, "%d", LIMIT_FILE_BYTES / (1024 * 1024));
    diags_begin_file(diags, path);
    diags_add(diags, id, NULL, DIAG_ARGUMENTS(path, limit.data));
    return false;
}

static bool check_kind(int descriptor, const char *path, struct km_diags *diags)
{
    struct stat status;
    if (fstat(descriptor, &status)) {
        disk_cannot_read(diags, path, errno);
        return false;
    }
    if (S_ISDIR(status.st_mode))
        return refuse(diags, path, DIAG_FILE_IS_FOLDER);
    if (!S_ISREG(status.st_mode) && !S_ISFIFO(status.st_mode))
        return refuse(diags, path, DIAG_FILE_NOT_REGULAR);
    return true;
}

static bool read_all(int descriptor, const char *path, struct km_diags *diags, struct strbuf *content)
{
    char chunk[CHUNK_BYTES];
    for (;;) {
        ssize_t count = read(descriptor, chunk, sizeof chunk);
        if (count == 0)
            return true;
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            disk_cannot_read(diags, path, errno);
            return false;
        }
        if (content->length + (size_t)count > LIMIT_FILE_BYTES)
            return refuse(diags, path, DIAG_FILE_TOO_LARGE);
        strbuf_add_n(content, chunk, (size_t)count);
    }
}

bool file_read(struct arena *arena, const char *path, struct km_diags *diags, struct km_bytes *out)
{
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        disk_cannot_read(diags, path, errno);
        return false;
    }
    struct strbuf content;
    strbuf_init(&content, arena);
    bool complete = check_kind(descriptor, path, diags) && read_all(descriptor, path, diags, &content);
    close(descriptor);
    if (complete)
        *out = (struct km_bytes){content.data, content.length};
    return complete;
}

/* Where a symbolic link leads in the end, or `path` itself when there is nothing yet. */
static const char *real_path(struct arena *arena, const char *path)
{
    char *resolved = realpath(path, NULL);
    if (!resolved)
        return path;
    const char *copy = arena_string(arena, resolved);
    free(resolved);
    return copy;
}

/* Creates a file in `folder` under a name nobody else has; stores the name. The descriptor, or -1 and errno.
 */
static int create_temporary(struct arena *arena, const char *folder, const char **name)
{
    for (int i = 0; i < TEMPORARY_NAMES; i++) {
        struct strbuf path;
        strbuf_init(&path, arena);
        strbuf_printf(&path, "%s/.kamae-%ld-%d.tmp", folder, (long)getpid(), i);
        *name = path.data;
        int descriptor = open(path.data, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0 || errno != EEXIST)
            return descriptor;
    }
    return -1;
}

static int fill(int descriptor, const struct stat *old, struct km_bytes bytes)
{
    int error = disk_write(descriptor, bytes);
    if (!error && old && fchmod(descriptor, old->st_mode & 07777))
        error = errno;
    if (!error && fsync(descriptor))
        error = errno;
    return error;
}

/* `old`: what is there now, or NULL. 0 or errno. */
static int replace(struct arena *arena, const char *path, const struct stat *old, struct km_bytes bytes)
{
    const char *target = real_path(arena, path), *temporary = NULL;
    const char *folder = disk_folder_of(arena, target);
    if (old && access(target, W_OK))
        return errno;
    int descriptor = create_temporary(arena, folder, &temporary);
    if (descriptor < 0)
        return errno;
    int error = fill(descriptor, old, bytes);
    if (close(descriptor) && !error)
        error = errno;
    if (!error && rename(temporary, target))
        error = errno;
    if (!error)
        return disk_sync_folder(folder);
    unlink(temporary);
    return error;
}

/* Appending: /dev/stdout may lead to a file that already holds what this process printed. */
static int write_directly(const char *path, struct km_bytes bytes)
{
    int descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return errno;
    int error = disk_write(descriptor, bytes);
    if (close(descriptor) && !error)
        error = errno;
    return error;
}

/* Names of open streams: renaming over them would replace the name, not reach the stream. */
static bool names_a_stream(const char *path)
{
    static const char *const prefixes[] = {"/dev/stdout", "/dev/stderr", "/dev/fd/", "/proc/"};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (strncmp(path, prefixes[i], strlen(prefixes[i])) == 0)
            return true;
    return false;
}

bool file_write(const char *path, struct km_bytes bytes, struct km_diags *diags)
{
    struct arena arena;
    arena_init(&arena, &diags->arena.host);
    struct stat old;
    bool exists = stat(path, &old) == 0;
    bool directly = names_a_stream(path) || (exists && !S_ISREG(old.st_mode));
    int error = directly ? write_directly(path, bytes) : replace(&arena, path, exists ? &old : NULL, bytes);
    if (error)
        disk_cannot_write(diags, path, error);
    arena_release(&arena);
    return !error;
}

/* 0 or errno. */
static int create(struct arena *arena, const char *path, struct km_bytes bytes)
{
    int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return errno;
    int error = fill(descriptor, NULL, bytes);
    if (close(descriptor) && !error)
        error = errno;
    if (!error)
        error = disk_sync_folder(disk_folder_of(arena, path));
    if (error)
        unlink(path);
    return error;
}

bool file_create(const char *path, struct km_bytes bytes, struct km_diags *diags)
{
    struct arena arena;
    arena_init(&arena, &diags->arena.host);
    int error = create(&arena, path, bytes);
    if (error)
        disk_cannot_write(diags, path, error);
    arena_release(&arena);
    return !error;
}

/* Reads on to the end of a line that is too long. */
static enum file_line skip_line(FILE *stream, struct strbuf *line)
{
    strbuf_truncate(line, 0);
    int c = getc(stream);
    while (c != EOF && c != '\n')
        c = getc(stream);
    return ferror(stream) ? FILE_ERROR : FILE_LINE_TOO_LONG;
}

enum file_line file_read_line(FILE *stream, size_t limit, struct strbuf *line)
{
    strbuf_truncate(line, 0);
    int c = getc(stream);
    if (c == EOF)
        return ferror(stream) ? FILE_ERROR : FILE_END;
    for (; c != EOF && c != '\n'; c = getc(stream)) {
        /* One more for the \r of a line that just fits. */
        if (line->length > limit)
            return skip_line(stream, line);
        strbuf_add_char(line, (char)c);
    }
    if (ferror(stream)) {
        strbuf_truncate(line, 0);
        return FILE_ERROR;
    }
    if (line->length && line->data[line->length - 1] == '\r')
        strbuf_truncate(line, line->length - 1);
    if (line->length <= limit)
        return FILE_LINE;
    strbuf_truncate(line, 0);
    return FILE_LINE_TOO_LONG;
}
