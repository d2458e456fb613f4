/* A machine that runs out of memory, to be loaded before the program (LD_PRELOAD). The calls of malloc,
 * calloc and realloc are counted from the beginning of main on, those of the libraries included, and from the
 * Nth on, or at the Nth alone, they give nothing:
 *
 *   KAMAE_MEMORY      N [MODE] [own]   MODE: once (when it is left out), always
 *   KAMAE_MEMORY_HIT  a file that is made when a call has failed
 *
 * With own, only calls of the program and its modules count and fail: some libraries end the program in their
 * own ways when they get none. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct {
    void *(*malloc)(size_t);
    void *(*calloc)(size_t, size_t);
    void *(*realloc)(void *, size_t);
} next;

/* What dlsym asks for while the functions above are being looked up; never given back. */
static union {
    max_align_t align;
    char bytes[4096];
} early;
static size_t early_used;

static bool looking, running;
static long nth, count;
static bool always, own;

static void *take_early(size_t size)
{
    size_t bytes = (size + sizeof(max_align_t) - 1) / sizeof(max_align_t) * sizeof(max_align_t);
    if (bytes > sizeof early.bytes - early_used)
        _exit(99);
    void *taken = early.bytes + early_used;
    early_used += bytes;
    return taken;
}

static bool is_early(const void *block)
{
    return (const char *)block >= early.bytes && (const char *)block < early.bytes + sizeof early.bytes;
}

static void look_up(void)
{
    looking = true;
    *(void **)&next.calloc = dlsym(RTLD_NEXT, "calloc");
    *(void **)&next.realloc = dlsym(RTLD_NEXT, "realloc");
    *(void **)&next.malloc = dlsym(RTLD_NEXT, "malloc");
    looking = false;
}

static void leave_mark(void)
{
    static bool left;
    const char *path = getenv("KAMAE_MEMORY_HIT");
    if (left || !path)
        return;
    left = true;
    int descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor >= 0)
        close(descriptor);
}

/* Whether the code at `caller` is the program's or of one of its modules: their files are called kamae…. */
static bool is_own(const void *caller)
{
    Dl_info info;
    if (!dladdr(caller, &info) || !info.dli_fname)
        return false;
    const char *slash = strrchr(info.dli_fname, '/');
    return strncmp(slash ? slash + 1 : info.dli_fname, "kamae", strlen("kamae")) == 0;
}

/* Counts a call; whether it is to fail. */
static bool fails(const void *caller)
{
    if (!next.malloc)
        look_up();
    if (!running || (own && !is_own(caller)))
        return false;
    count++;
    if (!nth || (always ? count < nth : count != nth))
        return false;
    leave_mark();
    errno = ENOMEM;
    return true;
}

void *malloc(size_t size)
{
    if (looking)
        return take_early(size);
    return fails(__builtin_return_address(0)) ? NULL : next.malloc(size);
}

void *calloc(size_t items, size_t size)
{
    if (looking)
        return take_early(items * size);
    return fails(__builtin_return_address(0)) ? NULL : next.calloc(items, size);
}

void *realloc(void *block, size_t size)
{
    if (looking || is_early(block))
        _exit(99);
    return fails(__builtin_return_address(0)) ? NULL : next.realloc(block, size);
}

static int (*program_main)(int, char **, char **);

static int run_main(int argc, char **argv, char **environment)
{
    const char *wanted = getenv("KAMAE_MEMORY");
    nth = wanted ? strtol(wanted, NULL, 10) : 0;
    always = wanted && strstr(wanted, "always");
    own = wanted && strstr(wanted, "own");
    running = true;
    return program_main(argc, argv, environment);
}

/* Calls main after what libraries do when they are loaded. */
int __libc_start_main(int (*main)(int, char **, char **), int argc, char **argv, void (*init)(void),
                      void (*fini)(void), void (*rtld_fini)(void), void *stack_end)
{
    program_main = main;
    __typeof__(&__libc_start_main) start =
        (__typeof__(&__libc_start_main))dlsym(RTLD_NEXT, "__libc_start_main");
    return start(run_main, argc, argv, init, fini, rtld_fini, stack_end);
}
