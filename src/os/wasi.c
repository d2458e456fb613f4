/* This room in a page, for what there is no call: its files are its own and in memory, so that nobody else
 * writes or watches them; they have one owner, and no link leads elsewhere. */
#include "os/wasi.h"

#include "os/listening.h"
#include "os/watching.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>

int fchmod(int descriptor, mode_t mode)
{
    (void)descriptor;
    (void)mode;
    return 0;
}

int flock(int descriptor, int operation)
{
    (void)descriptor;
    (void)operation;
    return 0;
}

/* Where the program stands is the root. */
char *realpath(const char *path, char *resolved)
{
    (void)resolved;
    return strdup(strcmp(path, ".") == 0 ? "/" : path);
}

/* ---- nothing can be watched ---- */

int watching_begin(struct watching *watching, struct arena *arena, const char *path, bool typed)
{
    (void)arena;
    (void)path;
    (void)typed;
    watching->descriptor = -1;
    return ENOTSUP;
}

void watching_end(struct watching *watching)
{
    (void)watching;
}

enum watching_event watching_wait(struct watching *watching, int ms)
{
    (void)watching;
    (void)ms;
    return WATCHING_NOTHING;
}

bool watching_ready(struct watching *watching)
{
    (void)watching;
    return false;
}

int listening_begin(struct listening *listening, int descriptor)
{
    (void)listening;
    (void)descriptor;
    return ENOTSUP;
}

bool listening_wait(const struct listening *listening)
{
    (void)listening;
    return false;
}

void listening_stop(const struct listening *listening)
{
    (void)listening;
}

void listening_end(struct listening *listening)
{
    (void)listening;
}
