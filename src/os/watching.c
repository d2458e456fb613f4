/* inotify on the folder, since editors put a new file in the place of the old one. */
#include "os/watching.h"

#include "os/clock.h"
#include "os/disk.h"

#include <errno.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

enum { QUIET_MS = 8, LONGEST_BURST_MS = 100 };

int watching_begin(struct watching *watching, struct arena *arena, const char *path, bool typed)
{
    char *followed = realpath(path, NULL);
    const char *whole = arena_string(arena, followed ? followed : path), *slash = strrchr(whole, '/');
    free(followed);
    *watching = (struct watching){
        .descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC),
        .name = slash ? slash + 1 : whole,
        .typed = typed ? STDIN_FILENO : -1,
    };
    if (watching->descriptor < 0)
        return errno;
    uint32_t wanted = IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE;
    if (inotify_add_watch(watching->descriptor, disk_folder_of(arena, whole), wanted) >= 0)
        return 0;
    int error = errno;
    watching_end(watching);
    return error;
}

void watching_end(struct watching *watching)
{
    if (watching->descriptor >= 0)
        (void)close(watching->descriptor);
    watching->descriptor = -1;
}

/* Takes what the system has to tell; notes what is about the file. A queue that has overflowed may have been
 * about it. */
static void take_events(struct watching *watching)
{
    _Alignas(struct inotify_event) char bytes[4096];
    for (ssize_t length; (length = read(watching->descriptor, bytes, sizeof bytes)) > 0;) {
        for (const char *at = bytes; at < bytes + length;) {
            const struct inotify_event *event = (const struct inotify_event *)(const void *)at;
            if ((event->mask & IN_Q_OVERFLOW) || (event->len && strcmp(event->name, watching->name) == 0))
                watching->moved = true;
            at += sizeof *event + event->len;
        }
    }
}

/* Waits for either; whether something may have happened to the file, and whether somebody typed. */
static bool look(struct watching *watching, int ms)
{
    struct pollfd files[] = {
        {.fd = watching->descriptor, .events = POLLIN},
        {.fd = watching->typed, .events = POLLIN},
    };
    if (poll(files, sizeof files / sizeof *files, ms) <= 0)
        return false;
    if (files[0].revents)
        take_events(watching);
    return files[1].revents != 0;
}

/* Until nothing has happened to the file for a moment. */
static void let_it_settle(struct watching *watching)
{
    int64_t end = clock_monotonic_ms() + LONGEST_BURST_MS;
    struct pollfd file = {.fd = watching->descriptor, .events = POLLIN};
    while (clock_monotonic_ms() < end && poll(&file, 1, QUIET_MS) > 0)
        take_events(watching);
    watching->moved = false;
}

enum watching_event watching_wait(struct watching *watching, int ms)
{
    int64_t end = clock_monotonic_ms() + ms;
    for (;;) {
        int64_t left = end - clock_monotonic_ms();
        bool typed = look(watching, watching->moved ? 0 : ms < 0 ? -1 : left > 0 ? (int)left : 0);
        if (watching->moved) {
            let_it_settle(watching);
            return WATCHING_SAVED;
        }
        if (typed)
            return WATCHING_TYPED;
        if (ms >= 0 && clock_monotonic_ms() >= end)
            return WATCHING_NOTHING;
    }
}

bool watching_ready(struct watching *watching)
{
    return look(watching, 0) || watching->moved;
}
