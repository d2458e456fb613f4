/* What unit/world.c asks of POSIX and wasi-libc lacks. */
#include "cmocka.h"

#include <sys/stat.h>

/* One name after the other: nobody else makes folders here. */
char *mkdtemp(char *path)
{
    static int made;
    size_t length = strlen(path);
    path[length - 1] = (char)('a' + made % 26);
    path[length - 2] = (char)('a' + made / 26);
    made++;
    return mkdir(path, 0700) == 0 ? path : NULL;
}
