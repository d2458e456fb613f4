/* A counter of the system's (eventfd) beside the descriptor: poll waits for either. */
#include "os/listening.h"

#include "base/banned.h"

#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <unistd.h>

int listening_begin(struct listening *listening, int descriptor)
{
    *listening = (struct listening){.descriptor = descriptor, .stopped = eventfd(0, EFD_CLOEXEC)};
    return listening->stopped < 0 ? errno : 0;
}

bool listening_wait(const struct listening *listening)
{
    struct pollfd files[] = {
        {.fd = listening->descriptor, .events = POLLIN},
        {.fd = listening->stopped, .events = POLLIN},
    };
    int ready = -1;
    if (listening->stopped < 0)
        return false;
    do
        ready = poll(files, sizeof files / sizeof *files, -1);
    while (ready < 0 && errno == EINTR);
    return ready > 0 && !files[1].revents;
}

void listening_stop(const struct listening *listening)
{
    const uint64_t one = 1;
    if (listening->stopped >= 0 && write(listening->stopped, &one, sizeof one) < 0)
        return; /* it is full, and so has something to read */
}

void listening_end(struct listening *listening)
{
    if (listening->stopped >= 0)
        (void)close(listening->stopped);
    listening->stopped = -1;
}
