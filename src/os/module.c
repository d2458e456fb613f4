/* The folder is asked of /proc: a program that was moved as a whole, or is started by a link, finds its own.
 */
#include "os/module.h"

#include "base/strbuf.h"

#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <unistd.h>

#ifdef KAMAE_SANITIZE
/* LeakSanitizer asks the program here what it should pass over. None is a leak of ours: fontconfig keeps its
 * configuration behind encoded addresses, cairo 1.16 loses two arrays of each CFF font it makes a subset of,
 * and Graphviz 2.43 some fonts of a layout whose graph and context were freed. */
#define ASKED __attribute__((visibility("default")))
ASKED const char *__lsan_default_options(void);
ASKED const char *__lsan_default_suppressions(void);

const char *__lsan_default_options(void)
{
    return "print_suppressions=0";
}

const char *__lsan_default_suppressions(void)
{
    return "leak:libfontconfig.so\nleak:libcairo.so\nleak:libgvc.so\n";
}
#endif

/* The path of the module, in `path`; false when it cannot be known where the program lies. */
static bool add_path(struct strbuf *path, const char *name)
{
    char program[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", program, sizeof program);
    if (length < 0)
        return false;
    while (length > 0 && program[length - 1] != '/')
        length--;
    strbuf_add_n(path, program, (size_t)length);
    strbuf_printf(path, KAMAE_MODULES "/%s.so", name);
    return true;
}

const void *module_find(const char *name, const char *entry, const struct diag_kind *missing,
                        struct km_diags *diags)
{
    struct arena arena;
    struct strbuf path;
    arena_init(&arena, &diags->arena.host);
    strbuf_init(&path, &arena);
    bool known = add_path(&path, name);
    const char *reason = known ? NULL : strerror(errno);
    void *module = known ? dlopen(path.data, RTLD_NOW | RTLD_LOCAL) : NULL;
    const void *found = module ? dlsym(module, entry) : NULL;
    if (!found) {
        diags_begin_file(diags, "");
        diags_add(diags, missing, NULL, DIAG_ARGUMENTS(reason ? reason : dlerror()));
    }
    arena_release(&arena);
    return found;
}
