/* A disk that fails, to be loaded before the program (LD_PRELOAD; see faults.py). The calls of one kind on
 * files whose path contains a given text are counted, and from the Nth on, or at the Nth alone, they fail as
 * asked:
 *
 *   KAMAE_FAULT       CALL N ERRNO [MODE]   "write 3 28 always"
 *   KAMAE_FAULT_PATH  text that the path must contain; missing: every ordinary file
 *   KAMAE_FAULT_HIT   a file that is made when a call has failed
 *
 * CALL: open, write, fsync, fdatasync, ftruncate, close, rename, link, unlink, read, pread. MODE: once (when
 * it is left out), always, or half: the Nth write takes half of its bytes and the ones after it fail, as on a
 * full disk. What the C library writes by itself (stdio) does not come by here. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum mode { MODE_ONCE, MODE_ALWAYS, MODE_HALF };

static struct {
    bool read;
    char call[16];
    long nth;
    int error;
    enum mode mode;
    long count;
    bool tripped;
} fault;

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void read_fault(void)
{
    char mode[16] = "";
    const char *text = getenv("KAMAE_FAULT");
    fault.read = true;
    if (!text || sscanf(text, "%15s %ld %d %15s", fault.call, &fault.nth, &fault.error, mode) < 3)
        fault.nth = 0;
    fault.mode = strcmp(mode, "always") == 0 ? MODE_ALWAYS
                 : strcmp(mode, "half") == 0 ? MODE_HALF
                                             : MODE_ONCE;
}

static bool path_counts(const char *path)
{
    const char *wanted = getenv("KAMAE_FAULT_PATH");
    return !wanted || strstr(path, wanted);
}

/* Folders count where they are synced, which makes their names safe. */
static bool descriptor_counts(const char *call, int descriptor)
{
    struct stat status;
    char link[64], path[4096];
    bool folders = strcmp(call, "fsync") == 0;
    if (fstat(descriptor, &status) || !(S_ISREG(status.st_mode) || (folders && S_ISDIR(status.st_mode))))
        return false;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return false;
    path[length] = '\0';
    return path_counts(path);
}

static void leave_mark(void)
{
    const char *path = getenv("KAMAE_FAULT_HIT");
    if (fault.tripped || !path)
        return;
    int descriptor = NEXT(open)(path, O_WRONLY | O_CREAT, 0600);
    if (descriptor >= 0)
        NEXT(close)(descriptor);
}

/* Counts a call; whether it is to fail, errno then being set. */
static bool fails(void)
{
    fault.count++;
    bool now = fault.mode == MODE_ONCE ? fault.count == fault.nth : fault.count >= fault.nth;
    if (!now)
        return false;
    leave_mark();
    fault.tripped = true;
    errno = fault.error;
    return true;
}

static bool is_wanted(const char *call)
{
    if (!fault.read)
        read_fault();
    return fault.nth && strcmp(fault.call, call) == 0;
}

static bool descriptor_fails(const char *call, int descriptor)
{
    return is_wanted(call) && descriptor_counts(call, descriptor) && fails();
}

/* A name alone is one in the current folder. */
static bool path_fails(const char *call, const char *path)
{
    char folder[4096], whole[8192];
    if (!is_wanted(call))
        return false;
    bool bare = *path != '/' && getcwd(folder, sizeof folder);
    snprintf(whole, sizeof whole, "%s%s%s", bare ? folder : "", bare ? "/" : "", path);
    return path_counts(whole) && fails();
}

int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return path_fails("open", path) ? -1 : NEXT(open)(path, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t length)
{
    bool first = !fault.tripped;
    if (!descriptor_fails("write", descriptor))
        return NEXT(write)(descriptor, bytes, length);
    return fault.mode == MODE_HALF && first ? NEXT(write)(descriptor, bytes, length / 2) : -1;
}

ssize_t read(int descriptor, void *bytes, size_t length)
{
    return descriptor_fails("read", descriptor) ? -1 : NEXT(read)(descriptor, bytes, length);
}

ssize_t pread(int descriptor, void *bytes, size_t length, off_t offset)
{
    return descriptor_fails("pread", descriptor) ? -1 : NEXT(pread)(descriptor, bytes, length, offset);
}

int fsync(int descriptor)
{
    return descriptor_fails("fsync", descriptor) ? -1 : NEXT(fsync)(descriptor);
}

int fdatasync(int descriptor)
{
    return descriptor_fails("fdatasync", descriptor) ? -1 : NEXT(fdatasync)(descriptor);
}

int ftruncate(int descriptor, off_t length)
{
    return descriptor_fails("ftruncate", descriptor) ? -1 : NEXT(ftruncate)(descriptor, length);
}

/* The descriptor is gone even when closing says that something was lost. */
int close(int descriptor)
{
    bool failed = descriptor_fails("close", descriptor);
    int error = errno, result = NEXT(close)(descriptor);
    if (failed)
        errno = error;
    return failed ? -1 : result;
}

int rename(const char *from, const char *to)
{
    return path_fails("rename", to) ? -1 : NEXT(rename)(from, to);
}

int link(const char *from, const char *to)
{
    return path_fails("link", to) ? -1 : NEXT(link)(from, to);
}

int unlink(const char *path)
{
    return path_fails("unlink", path) ? -1 : NEXT(unlink)(path);
}
