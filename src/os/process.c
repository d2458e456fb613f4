/* open gives the lowest number that is free, so that going up from 0 fills the gaps. */
#include "os/process.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

bool process_begin(void)
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++)
        if (fcntl(descriptor, F_GETFD) < 0 && open("/dev/null", O_RDONLY) != descriptor)
            return false;
    return signal(SIGXFSZ, SIG_IGN) != SIG_ERR;
}
