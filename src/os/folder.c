/* Each missing folder on the way is made with 0700, as the XDG specification asks. */
#include "os/folder.h"

#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>

/* Makes `path`, whose parent exists, unless it is there. 0 or errno. */
static int make_one(const char *path)
{
    struct stat status;
    if (stat(path, &status) == 0)
        return S_ISDIR(status.st_mode) ? 0 : ENOTDIR;
    return mkdir(path, S_IRWXU) && errno != EEXIST ? errno : 0;
}

int folder_make(struct arena *arena, const char *path)
{
    int error = 0;
    for (const char *slash = strchr(path + 1, '/'); slash && !error; slash = strchr(slash + 1, '/'))
        error = make_one(arena_string_n(arena, path, (size_t)(slash - path)));
    return error ? error : make_one(path);
}

static int compare_names(const void *a, const void *b)
{
    const char *const *first = a, *const *second = b;
    return strcmp(*first, *second);
}

struct folder_list folder_list(struct arena *arena, const char *path)
{
    struct folder_list list = {.names = NULL};
    size_t capacity = 0;
    DIR *folder = opendir(path);
    if (!folder)
        return list;
    for (struct dirent *file = readdir(folder); file; file = readdir(folder)) {
        if (*file->d_name == '.')
            continue;
        ARENA_RESERVE(arena, list.names, list.count, capacity);
        list.names[list.count++] = arena_string(arena, file->d_name);
    }
    closedir(folder);
    if (list.count)
        qsort(list.names, list.count, sizeof *list.names, compare_names);
    return list;
}
