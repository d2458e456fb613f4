/* The one place that names the state folder. */
#include "os/state.h"

#include "base/diag_file.h"
#include "os/disk.h"
#include "os/folder.h"

const char *state_find_folder(struct arena *arena, const struct environment *environment)
{
    return environment_xdg_folder(environment, arena, "XDG_STATE_HOME", ".local/state");
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
    int error = folder_make(arena, folder);
    if (!error)
        return folder;
    disk_cannot_write(diags, folder, error);
    return NULL;
}
