/* Each missing folder on the way is made with 0700, as the XDG specification asks. */
#include "os/state.h"

#include "os/disk.h"

#include <errno.h>
#include <sys/stat.h>

const char *state_find_folder(struct arena *arena, const struct environment *environment)
{
    return environment_xdg_folder(environment, arena, "XDG_STATE_HOME", ".local/state");
}

/* Makes `path`, whose parent exists, unless it is there. 0 or errno. */
static int make_one(const char *path)
{
    struct stat status;
    if (stat(path, &status) == 0)
        return S_ISDIR(status.st_mode) ? 0 : ENOTDIR;
    return mkdir(path, S_IRWXU) && errno != EEXIST ? errno : 0;
}

static int make_all(struct arena *arena, const char *path)
{
    int error = 0;
    for (const char *slash = strchr(path + 1, '/'); slash && !error; slash = strchr(slash + 1, '/'))
        error = make_one(arena_string_n(arena, path, (size_t)(slash - path)));
    return error ? error : make_one(path);
}

const char *state_make_folder(struct arena *arena, const struct environment *environment,
                              struct km_diags *diags)
{
    const char *folder = state_find_folder(arena, environment);
    if (!folder) {
        diags_begin_file(diags, "");
        diags_add(diags, DIAG_STATE_NO_HOME, NULL, DIAG_NO_ARGUMENTS);
        return NULL;
    }
    int error = make_all(arena, folder);
    if (!error)
        return folder;
    disk_cannot_write(diags, folder, error);
    return NULL;
}
