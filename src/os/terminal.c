/* isatty, the environment, the window size that a terminal reports, and terminals beside the one in use. */
#include "os/terminal.h"

#include "base/diag_command.h"
#include "base/diag_file.h"

#include "os/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

static bool colours_wanted(const struct environment *environment)
{
    const char *term = environment_find(environment, "TERM");
    return term && strcmp(term, "dumb") != 0 && !environment_find(environment, "NO_COLOR");
}

/* A positive number in COLUMNS, else 0. */
static size_t columns_wanted(const struct environment *environment)
{
    const char *text = environment_find(environment, "COLUMNS");
    if (!text || strspn(text, "0123456789") != strlen(text))
        return 0;
    return strtoul(text, NULL, 10);
}

static size_t columns_of_window(int descriptor)
{
    struct winsize size = {.ws_col = 0};
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

static size_t within_bounds(size_t columns)
{
    if (columns < TERMINAL_COLUMNS_MIN)
        return TERMINAL_COLUMNS_MIN;
    return columns > TERMINAL_COLUMNS_MAX ? TERMINAL_COLUMNS_MAX : columns;
}

struct terminal terminal_of(FILE *stream, const struct environment *environment)
{
    int descriptor = fileno(stream);
    bool is_terminal = isatty(descriptor) == 1;
    size_t columns = columns_wanted(environment);
    if (!columns && is_terminal)
        columns = columns_of_window(descriptor);
    return (struct terminal){
        .is_terminal = is_terminal,
        .colours = is_terminal && colours_wanted(environment),
        .columns = columns ? within_bounds(columns) : TERMINAL_COLUMNS,
    };
}

bool terminal_waits(FILE *stream, int ms)
{
    struct pollfd typed = {.fd = fileno(stream), .events = POLLIN};
    return poll(&typed, 1, ms) > 0;
}

/* Whether both lead to one terminal, or one file. The terminal in use has a second name, /dev/tty; a session
 * of processes is in use at one terminal alone. */
static bool is_same(int one, int other)
{
    struct stat a, b;
    if (fstat(one, &a) != 0 || fstat(other, &b) != 0)
        return false;
    if (S_ISCHR(a.st_mode) && S_ISCHR(b.st_mode))
        return a.st_rdev == b.st_rdev || (tcgetsid(one) != -1 && tcgetsid(one) == tcgetsid(other));
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* False with a finding when `file` is nothing to write beside `seen`. */
static bool may_be_written(int file, const char *path, FILE *seen, struct km_diags *diags)
{
    struct stat status;
    if (fstat(file, &status) != 0) {
        disk_cannot_write(diags, path, errno);
        return false;
    }
    if (is_same(file, fileno(seen))) {
        diags_add(diags, DIAG_NOTES_SEEN, NULL, DIAG_ARGUMENTS(path));
        return false;
    }
    if (S_ISREG(status.st_mode) && status.st_size > 0) {
        diags_add(diags, DIAG_FILE_EXISTS, NULL, DIAG_ARGUMENTS(path));
        return false;
    }
    return true;
}

FILE *terminal_beside(const char *path, FILE *seen, struct km_diags *diags)
{
    int file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_NOCTTY | O_NONBLOCK | O_CLOEXEC, 0600);
    if (file < 0) {
        disk_cannot_write(diags, path, errno);
        return NULL;
    }
    FILE *stream = may_be_written(file, path, seen, diags) ? fdopen(file, "a") : NULL;
    if (!stream)
        close(file);
    return stream;
}
