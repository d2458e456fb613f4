/* Thin layers over POSIX calls that return errno values, and the table that turns errno values into findings:
 * the everyday ones have their own, the rest brings the system's words along. */
#include "os/disk.h"

#include "base/diag_file.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

int disk_write(int descriptor, struct km_bytes bytes)
{
    while (bytes.length) {
        ssize_t written = write(descriptor, bytes.data, bytes.length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        bytes.data += written;
        bytes.length -= (size_t)written;
    }
    return 0;
}

const char *disk_folder_of(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return ".";
    return slash == path ? "/" : arena_string_n(arena, path, (size_t)(slash - path));
}

int disk_sync_folder(const char *folder)
{
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == EACCES ? 0 : errno;
    int error = fsync(descriptor) ? errno : 0;
    close(descriptor);
    return error == EINVAL ? 0 : error;
}

struct failure {
    int error; /* errno */
    const struct diag_kind *kind;
};

static const struct failure read_failures[] = {
    {ENOENT, DIAG_FILE_NOT_FOUND}, {ENOTDIR, DIAG_FILE_NOT_FOUND}, {EACCES, DIAG_FILE_READ_DENIED},
    {EISDIR, DIAG_FILE_IS_FOLDER}, {0, DIAG_FILE_UNREADABLE},
};

static const struct failure write_failures[] = {
    {ENOENT, DIAG_FILE_NO_FOLDER},   {ENOTDIR, DIAG_FILE_NO_FOLDER},  {EACCES, DIAG_FILE_WRITE_DENIED},
    {EPERM, DIAG_FILE_WRITE_DENIED}, {EROFS, DIAG_FILE_WRITE_DENIED}, {EISDIR, DIAG_FILE_IS_FOLDER},
    {EEXIST, DIAG_FILE_EXISTS},      {ENOSPC, DIAG_FILE_DISK_FULL},   {EDQUOT, DIAG_FILE_DISK_FULL},
    {EWOULDBLOCK, DIAG_FILE_BUSY},   {0, DIAG_FILE_UNWRITABLE},
};

static void add_failure(struct km_diags *diags, const struct failure *rows, const char *path, int error)
{
    while (rows->error && rows->error != error)
        rows++;
    diags_begin_file(diags, path);
    diags_add(diags, rows->kind, NULL, DIAG_ARGUMENTS(path, strerror(error)));
}

void disk_cannot_read(struct km_diags *diags, const char *path, int error)
{
    add_failure(diags, read_failures, path, error);
}

void disk_cannot_write(struct km_diags *diags, const char *path, int error)
{
    add_failure(diags, write_failures, path, error);
}
