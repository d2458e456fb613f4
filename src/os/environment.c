/* Empty counts as not set everywhere, as the XDG and NO_COLOR conventions have it. */
#include "os/environment.h"

#include "base/strbuf.h"

static const char *get_from_process(void *user, const char *name)
{
    (void)user;
    return getenv(name);
}

struct environment environment_of_process(void)
{
    return (struct environment){.get = get_from_process};
}

const char *environment_find(const struct environment *environment, const char *name)
{
    const char *value = environment->get(environment->user, name);
    return value && *value ? value : NULL;
}

/* The XDG specification has relative paths ignored. */
static const char *find_absolute(const struct environment *environment, const char *name)
{
    const char *path = environment_find(environment, name);
    return path && *path == '/' ? path : NULL;
}

const char *environment_xdg_folder(const struct environment *environment, struct arena *arena,
                                   const char *name, const char *below_home)
{
    struct strbuf folder;
    strbuf_init(&folder, arena);
    const char *base = find_absolute(environment, name);
    const char *home = find_absolute(environment, "HOME");
    if (base)
        strbuf_printf(&folder, "%s/kamae", base);
    else if (home)
        strbuf_printf(&folder, "%s/%s/kamae", home, below_home);
    return folder.length ? folder.data : NULL;
}
