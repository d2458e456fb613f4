/* open gives the lowest number that is free, so that going up from 0 fills the gaps. Of its own accord glibc
 * takes ever larger blocks from the heap, where what is freed leaves gaps. */
#include "os/process.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Memory given back is soon asked for again, by the next file: each time the kernel would have to clear it.
 */
static void keep_small_change(void)
{
#ifdef __GLIBC__
    enum { KEPT_BYTES = 4 << 20 };
    (void)mallopt(M_TRIM_THRESHOLD, KEPT_BYTES);
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

void process_give_back_memory(void)
{
#ifdef __GLIBC__
    enum { LARGE = 1 << 20 };
    (void)mallopt(M_MMAP_THRESHOLD, LARGE);
#endif
}

size_t process_memory(void)
{
#ifdef KAMAE_SANITIZE
    return 0;
#else
    char line[64];
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file)
        return 0;
    const char *resident = fgets(line, sizeof line, file) ? strchr(line, ' ') : NULL;
    size_t pages = resident ? strtoul(resident, NULL, 10) : 0;
    (void)fclose(file);
    return pages * (size_t)sysconf(_SC_PAGESIZE);
#endif
}
