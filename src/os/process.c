/* open gives the lowest number that is free, so that going up from 0 fills the gaps. */
#include "os/process.h"

#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <unistd.h>

/* Memory given back is soon asked for again, by the next file: each time the kernel would have to clear it.
 */
static void keep_small_change(void)
{
#ifdef M_TRIM_THRESHOLD
    enum { KEPT_BYTES = 4 << 20 };
    mallopt(M_TRIM_THRESHOLD, KEPT_BYTES);
#endif
}

bool process_begin(void)
{
    keep_small_change();
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++)
        if (fcntl(descriptor, F_GETFD) < 0 && open("/dev/null", O_RDONLY) != descriptor)
            return false;
    return signal(SIGXFSZ, SIG_IGN) != SIG_ERR;
}
