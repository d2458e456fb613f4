/* Each line goes out in one write and is synced; what fails is cut off again, so that the file never ends in
 * the middle of a line while the program lives. */
#include "os/append.h"

#include "os/disk.h"

#include <assert.h>
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

static const int open_flags[] = {
    [APPEND_NEW] = O_CREAT | O_EXCL | O_WRONLY,
    [APPEND_REPLACE] = O_CREAT | O_WRONLY,
    [APPEND_CONTINUE] = O_RDWR,
};

/* One writer at a time, until the file is closed or the program ends. 0 or errno; where a file system knows
 * no locks, nobody is kept out. */
static int lock(int descriptor)
{
    return flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK ? EWOULDBLOCK : 0;
}

/* Nothing of a file is touched before it is ours. 0 or errno. */
static int empty(int descriptor)
{
    struct stat status;
    bool regular = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    return regular && ftruncate(descriptor, 0) != 0 ? errno : 0;
}

bool append_open(struct append_file *file, struct arena *arena, const char *path, enum append_start start,
                 struct km_diags *diags)
{
    *file = (struct append_file){.path = path};
    strbuf_init(&file->line, arena);
    file->descriptor = open(path, open_flags[start] | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
    int error = file->descriptor < 0 ? errno : lock(file->descriptor);
    if (!error && start == APPEND_REPLACE)
        error = empty(file->descriptor);
    if (!error && start == APPEND_CONTINUE)
        error = cut_torn_line(file);
    if (!error)
        error = disk_sync_folder(disk_folder_of(arena, path));
    if (!error)
        return true;
    disk_cannot_write(diags, path, error);
    append_close(file);
    return false;
}

/* 0 or errno. A pipe or a device, which cannot sync, has done what it can. */
static int sync_data(int descriptor)
{
    int error = fdatasync(descriptor) ? errno : 0;
    return error == EINVAL || error == EROFS ? 0 : error;
}

bool append_line(struct append_file *file, const char *line, size_t length, struct km_diags *diags)
{
    assert(!memchr(line, '\n', length));
    strbuf_truncate(&file->line, 0);
    strbuf_add_n(&file->line, line, length);
    strbuf_add_char(&file->line, '\n');
    int error = disk_write(file->descriptor, (struct km_bytes){file->line.data, file->line.length});
    if (!error)
        error = sync_data(file->descriptor);
    if (!error) {
        file->length += (int64_t)file->line.length;
        return true;
    }
    disk_cannot_write(diags, file->path, error);
    /* When the cut fails as well, the reader of session files meets an unfinished last line. */
    if (ftruncate(file->descriptor, (off_t)file->length) == 0)
        sync_data(file->descriptor);
    return false;
}

void append_close(struct append_file *file)
{
    if (file->descriptor >= 0)
        close(file->descriptor);
    file->descriptor = -1;
}
