/* Reading goes in chunks, whatever the file's size claims; room is made for what it claims. Writing fills a
 * new file beside the old one, makes it safe on disk, and renames it over the old one; the folder is synced
 * last, so that the name is safe, too.
 */
#include "os/file.h"

#include "base/diag_file.h"
#include "base/limits.h"
#include "os/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    CHUNK_BYTES = 16 * 1024,
    LINK_BYTES = 4096, /* Linux's PATH_MAX */
    MOST_LINKS = 40,   /* as Linux follows them */
    TEMPORARY_NAMES = 100,
    WRITER_MS = 1000 /* how long a pipe is waited for that nobody writes to */
};

static bool refuse(struct km_diags *diags, const char *path, const struct diag_kind *kind)
{
    struct strbuf limit;
    strbuf_init(&limit, &diags->arena);
    strbuf_printf(&limit, "%d", LIMIT_FILE_BYTES / (1024 * 1024));
    diags_begin_file(diags, path);
    diags_add(diags, kind, NULL, DIAG_ARGUMENTS(path, limit.data));
    return false;
}

/* What may be read: files, or pipes as well. */
static bool check_kind(const struct stat *status, bool pipes, const char *path, struct km_diags *diags)
{
    if (S_ISDIR(status->st_mode))
        return refuse(diags, path, DIAG_FILE_IS_FOLDER);
    if (!S_ISREG(status->st_mode) && !(pipes && S_ISFIFO(status->st_mode)))
        return refuse(diags, path, DIAG_FILE_NOT_REGULAR);
    return true;
}

/* Asks before opening, which alone may do something to a device or wake who waits at a pipe, and again
 * afterwards, since the name may have changed hands. The descriptor, or -1 with a finding. */
static int open_to_read(const char *path, bool pipes, struct km_diags *diags, struct stat *status)
{
    if (stat(path, status) == 0 && !check_kind(status, pipes, path, diags))
        return -1;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0 || fstat(descriptor, status)) {
        disk_cannot_read(diags, path, errno);
    } else if (check_kind(status, pipes, path, diags)) {
        return descriptor;
    }
    if (descriptor >= 0)
        close(descriptor);
    return -1;
}

/* At the end of a pipe from which nothing came: false when nobody has it open for writing, nor comes in time.
 */
static bool has_writer(int descriptor)
{
    struct pollfd pipe = {.fd = descriptor, .events = POLLIN};
    return poll(&pipe, 1, WRITER_MS) > 0;
}

/* What `read` gives, waiting where it would have to. */
static ssize_t read_some(int descriptor, char *chunk, size_t size)
{
    struct pollfd pipe = {.fd = descriptor, .events = POLLIN};
    for (;;) {
        ssize_t count = read(descriptor, chunk, size);
        if (count >= 0 || (errno != EINTR && errno != EAGAIN))
            return count;
        if (errno == EAGAIN)
            poll(&pipe, 1, -1);
    }
}

static bool read_all(int descriptor, const char *path, struct km_diags *diags, struct strbuf *content)
{
    char chunk[CHUNK_BYTES];
    for (;;) {
        ssize_t count = read_some(descriptor, chunk, sizeof chunk);
        if (count == 0)
            return true;
        if (count < 0) {
            disk_cannot_read(diags, path, errno);
            return false;
        }
        if (content->length + (size_t)count > LIMIT_FILE_BYTES)
            return refuse(diags, path, DIAG_FILE_TOO_LARGE);
        strbuf_add_n(content, chunk, (size_t)count);
    }
}

/* A pipe whose writer comes late begins with an end of file. */
static bool read_pipe(int descriptor, const char *path, struct km_diags *diags, struct strbuf *content)
{
    if (!read_all(descriptor, path, diags, content))
        return false;
    if (content->length)
        return true;
    if (!has_writer(descriptor))
        return refuse(diags, path, DIAG_FILE_NO_WRITER);
    return read_all(descriptor, path, diags, content);
}

static bool read_file(struct arena *arena, const char *path, bool pipes, struct km_diags *diags,
                      struct km_bytes *out, struct stat *status)
{
    int descriptor = open_to_read(path, pipes, diags, status);
    if (descriptor < 0)
        return false;
    struct strbuf content;
    strbuf_init(&content, arena);
    if (status->st_size > 0 && status->st_size <= LIMIT_FILE_BYTES)
        strbuf_reserve(&content, (size_t)status->st_size);
    bool complete = S_ISFIFO(status->st_mode) ? read_pipe(descriptor, path, diags, &content)
                                              : read_all(descriptor, path, diags, &content);
    close(descriptor);
    if (complete)
        *out = (struct km_bytes){content.data, content.length};
    return complete;
}

bool file_read(struct arena *arena, const char *path, struct km_diags *diags, struct km_bytes *out)
{
    struct stat status;
    return read_file(arena, path, false, diags, out, &status);
}

bool file_read_start(struct arena *arena, const char *path, size_t most, struct km_bytes *out)
{
    struct km_diags *unheard = km_diags_new(&arena->host);
    struct stat status;
    int descriptor = open_to_read(path, false, unheard, &status);
    km_diags_free(unheard);
    if (descriptor < 0)
        return false;
    char *bytes = arena_array(arena, most, 1);
    ssize_t count = read_some(descriptor, bytes, most);
    close(descriptor);
    *out = (struct km_bytes){bytes, count < 0 ? 0 : (size_t)count};
    return count >= 0;
}

bool file_read_named(struct arena *arena, const char *path, struct km_diags *diags, struct km_bytes *out,
                     struct file_identity *identity)
{
    struct stat status;
    if (!read_file(arena, path, true, diags, out, &status))
        return false;
    *identity = (struct file_identity){(uint64_t)status.st_dev, (uint64_t)status.st_ino};
    return true;
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

/* What the symbolic link `path` says, or NULL when it is none. */
static const char *read_link(struct arena *arena, const char *path)
{
    char link[LINK_BYTES];
    ssize_t length = readlink(path, link, sizeof link);
    if (length <= 0 || (size_t)length == sizeof link)
        return NULL;
    const char *says = arena_string_n(arena, link, (size_t)length);
    if (*says == '/')
        return says;
    struct strbuf below;
    strbuf_init(&below, arena);
    strbuf_printf(&below, "%s/%s", disk_folder_of(arena, path), says);
    return below.data;
}

/* Stores where `path` leads in the end, whether something is there or not (which realpath would ask for), or
 * at the name of a stream. 0 or errno. */
static int follow_links(struct arena *arena, const char *path, const char **target)
{
    for (int links = 0; links < MOST_LINKS; links++) {
        const char *next = names_a_stream(path) ? NULL : read_link(arena, path);
        *target = path;
        if (!next)
            return 0;
        path = next;
    }
    return ELOOP;
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

/* `target` is no link; `old`: what is there now, or NULL. 0 or errno. */
static int replace(struct arena *arena, const char *target, const struct stat *old, struct km_bytes bytes)
{
    const char *folder = disk_folder_of(arena, target), *temporary = NULL;
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

/* Appending: /dev/stdout may lead to a file that already holds what this process printed. Opening does not
 * wait for somebody to read a pipe; writing does. */
static int write_directly(const char *path, struct km_bytes bytes)
{
    int descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return errno;
    int flags = fcntl(descriptor, F_GETFL);
    int error = flags < 0 || fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) < 0 ? errno : 0;
    if (!error)
        error = disk_write(descriptor, bytes);
    if (close(descriptor) && !error)
        error = errno;
    return error;
}

/* 0 or errno. */
static int write_whole(struct arena *arena, const char *path, struct km_bytes bytes)
{
    struct stat old;
    const char *target;
    int error = follow_links(arena, path, &target);
    if (error)
        return error;
    bool exists = stat(target, &old) == 0;
    if (names_a_stream(target) || (exists && !S_ISREG(old.st_mode)))
        return write_directly(target, bytes);
    return replace(arena, target, exists ? &old : NULL, bytes);
}

bool file_write(const char *path, struct km_bytes bytes, struct km_diags *diags)
{
    struct arena arena;
    arena_init(&arena, &diags->arena.host);
    int error = write_whole(&arena, path, bytes);
    if (error)
        disk_cannot_write(diags, path, error);
    arena_release(&arena);
    return !error;
}

bool file_is_taken(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

bool file_is_there(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0;
}

bool file_is_busy(const char *path)
{
    struct stat status;
    if (stat(path, &status) || !S_ISREG(status.st_mode))
        return false;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return false;
    bool busy = flock(descriptor, LOCK_SH | LOCK_NB) && errno == EWOULDBLOCK;
    close(descriptor);
    return busy;
}

/* 0 or errno. */
static int create(struct arena *arena, const char *path, struct km_bytes bytes)
{
    const char *target;
    int error = follow_links(arena, path, &target);
    if (error)
        return error;
    int descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return errno;
    error = fill(descriptor, NULL, bytes);
    if (close(descriptor) && !error)
        error = errno;
    if (!error)
        error = disk_sync_folder(disk_folder_of(arena, target));
    if (error)
        unlink(target);
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

FILE *file_of_bytes(const struct km_host *host, struct km_bytes bytes)
{
    FILE *stream = fmemopen((void *)bytes.data, bytes.length, "r");
    if (!stream)
        arena_out_of_memory(host, bytes.length);
    return stream;
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
