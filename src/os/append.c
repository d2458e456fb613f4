/* Each line goes out in one write and is synced; what fails is cut off again, so that the file never ends in
 * the middle of a line while the program lives. */
#include "os/append.h"

#include "base/diag_file.h"
#include "os/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where the last whole line of the open file ends, in bytes; −1 when it cannot be read (see errno). */
static off_t end_of_lines(int descriptor)
{
    char bytes[4096];
    off_t end = lseek(descriptor, 0, SEEK_END);
    while (end > 0) {
        off_t start = end > (off_t)sizeof bytes ? end - (off_t)sizeof bytes : 0;
        ssize_t got = pread(descriptor, bytes, (size_t)(end - start), start);
        if (got != (ssize_t)(end - start))
            return -1;
        for (ssize_t i = got; i > 0; i--)
            if (bytes[i - 1] == '\n')
                return start + i;
        end = start;
    }
    return end;
}

/* Cuts off what is no whole line, so that the next line starts on its own. 0 or errno. */
static int cut_torn_line(struct append_file *file)
{
    off_t end = end_of_lines(file->descriptor);
    if (end < 0 || ftruncate(file->descriptor, end) != 0)
        return errno ? errno : EIO;
    file->length = (int64_t)end;
    return 0;
}

/* What is in the way: the kind of file, or that it is our own output, into which the lines would be mixed.
 * NULL: nothing. */
static const struct diag_kind *refuse_kind(const struct stat *status)
{
    static const int outputs[] = {STDOUT_FILENO, STDERR_FILENO};
    if (S_ISDIR(status->st_mode))
        return DIAG_FILE_IS_FOLDER;
    if (!S_ISREG(status->st_mode))
        return DIAG_FILE_NOT_REGULAR;
    for (size_t i = 0; i < sizeof outputs / sizeof *outputs; i++) {
        struct stat output;
        if (fstat(outputs[i], &output) == 0 && output.st_dev == status->st_dev &&
            output.st_ino == status->st_ino)
            return DIAG_FILE_IS_OUTPUT;
    }
    return NULL;
}

static bool check_kind(const struct stat *status, const char *path, struct km_diags *diags)
{
    const struct diag_kind *kind = refuse_kind(status);
    if (!kind)
        return true;
    diags_begin_file(diags, path);
    diags_add(diags, kind, NULL, DIAG_ARGUMENTS(path));
    return false;
}

/* One writer at a time, until the file is closed or the program ends. 0 or errno; where a file system knows
 * no locks, nobody is kept out. */
static int lock(int descriptor)
{
    return flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK ? EWOULDBLOCK : 0;
}

/* Without being asked for, nothing of a file is touched. The descriptor, or -1 with a finding. */
static int open_file(struct append_file *file, enum append_start start, struct km_diags *diags)
{
    struct stat status;
    bool exists = stat(file->path, &status) == 0;
    if (exists && start != APPEND_NEW && !check_kind(&status, file->path, diags))
        return -1;
    int flags = O_RDWR | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
    if (start == APPEND_NEW)
        flags |= O_CREAT | O_EXCL;
    if (start == APPEND_TAKE && !exists)
        flags |= O_CREAT;
    int descriptor = open(file->path, flags, S_IRUSR | S_IWUSR);
    int error = descriptor < 0 || fstat(descriptor, &status) ? errno : 0;
    if (!error && check_kind(&status, file->path, diags)) {
        file->created = flags & O_CREAT;
        file->length = (int64_t)status.st_size;
        return descriptor;
    }
    if (error == EACCES && access(file->path, W_OK) == 0)
        disk_cannot_read(diags, file->path, error);
    else if (error)
        disk_cannot_write(diags, file->path, error);
    if (descriptor >= 0)
        close(descriptor);
    return -1;
}

bool append_open(struct append_file *file, struct arena *arena, const char *path, enum append_start start,
                 struct km_diags *diags)
{
    *file = (struct append_file){.path = path};
    strbuf_init(&file->line, arena);
    file->descriptor = open_file(file, start, diags);
    if (file->descriptor < 0)
        return false;
    int error = lock(file->descriptor);
    bool ours = !error;
    file->busy = error == EWOULDBLOCK;
    if (!error && start == APPEND_CONTINUE)
        error = cut_torn_line(file);
    if (!error)
        error = disk_sync_folder(disk_folder_of(arena, path));
    if (!error)
        return true;
    disk_cannot_write(diags, path, error);
    if (ours && file->created)
        append_discard(file);
    else
        append_close(file);
    return false;
}

bool append_read(const struct append_file *file, struct arena *arena, struct km_diags *diags,
                 struct km_bytes *out)
{
    char chunk[4096];
    struct strbuf content;
    strbuf_init(&content, arena);
    for (;;) {
        ssize_t count = pread(file->descriptor, chunk, sizeof chunk, (off_t)content.length);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            disk_cannot_read(diags, file->path, errno);
            return false;
        }
        if (count == 0)
            break;
        strbuf_add_n(&content, chunk, (size_t)count);
    }
    *out = (struct km_bytes){content.data, content.length};
    return true;
}

bool append_empty(struct append_file *file, struct km_diags *diags)
{
    if (ftruncate(file->descriptor, 0)) {
        disk_cannot_write(diags, file->path, errno);
        return false;
    }
    file->length = 0;
    return true;
}

/* 0 or errno. A file system that cannot sync has done what it can. */
static int sync_data(int descriptor)
{
    int error = fdatasync(descriptor) ? errno : 0;
    return error == EINVAL || error == EROFS ? 0 : error;
}

/* Cuts off what there may be of a line that failed. 0 or errno. */
static int cut_back(struct append_file *file)
{
    if (!file->torn)
        return 0;
    if (ftruncate(file->descriptor, (off_t)file->length))
        return errno;
    file->torn = false;
    return sync_data(file->descriptor);
}

/* 0 or errno. */
static int write_line(struct append_file *file)
{
    int error = cut_back(file);
    if (error)
        return error;
    file->torn = true;
    error = disk_write(file->descriptor, (struct km_bytes){file->line.data, file->line.length});
    return error ? error : sync_data(file->descriptor);
}

bool append_line(struct append_file *file, const char *line, size_t length, struct km_diags *diags)
{
    strbuf_truncate(&file->line, 0);
    strbuf_add_n(&file->line, line, length);
    strbuf_add_char(&file->line, '\n');
    int error = write_line(file);
    if (!error) {
        file->torn = false;
        file->length += (int64_t)file->line.length;
        return true;
    }
    disk_cannot_write(diags, file->path, error);
    /* When the cut fails as well, the reader of session files meets an unfinished last line. */
    cut_back(file);
    return false;
}

/* Removed only while the name is still that of our file. */
void append_discard(struct append_file *file)
{
    struct stat ours, named;
    bool same = fstat(file->descriptor, &ours) == 0 && stat(file->path, &named) == 0 &&
                ours.st_dev == named.st_dev && ours.st_ino == named.st_ino;
    if (file->created && same)
        unlink(file->path);
    else if (!file->created && ftruncate(file->descriptor, 0) == 0)
        sync_data(file->descriptor);
    append_close(file);
}

void append_close(struct append_file *file)
{
    if (file->descriptor >= 0)
        close(file->descriptor);
    file->descriptor = -1;
}
