/* isatty, the environment, and the window size that a terminal reports. */
#include "os/terminal.h"

#include <sys/ioctl.h>
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
