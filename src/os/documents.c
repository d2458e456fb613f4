/* user-dirs.dirs is written for a shell, and by xdg-user-dirs in one form only: a line
 * XDG_DOCUMENTS_DIR="$HOME/…" or "/…", in which a backslash stands before quotes. */
#include "os/documents.h"

#include "base/diags.h"
#include "os/file.h"

#include <sys/stat.h>

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static const char *joined(struct arena *arena, const char *folder, const char *rest)
{
    struct strbuf path;
    strbuf_init(&path, arena);
    strbuf_printf(&path, "%s%s", folder, rest);
    return path.data;
}

/* What stands between the quotes at the start of `line`; NULL when nobody could go there. */
static const char *folder_in(struct arena *arena, const char *line, const char *home)
{
    static const char at_home[] = "$HOME/";
    struct strbuf path;
    strbuf_init(&path, arena);
    if (*line++ != '"')
        return NULL;
    if (strncmp(line, at_home, strlen(at_home)) == 0) {
        strbuf_printf(&path, "%s/", home);
        line += strlen(at_home);
    }
    for (; *line && *line != '"' && *line != '\n'; line++) {
        line += *line == '\\' && line[1];
        strbuf_add_n(&path, line, 1);
    }
    return *line == '"' && path.length && *path.data == '/' && is_folder(path.data) ? path.data : NULL;
}

static const char *named_folder(struct arena *arena, const struct environment *environment, const char *home)
{
    static const char name[] = "XDG_DOCUMENTS_DIR=";
    enum { MOST = 1 << 14 };
    const char *config = environment_find(environment, "XDG_CONFIG_HOME");
    const char *file = config && *config == '/' ? joined(arena, config, "/user-dirs.dirs")
                                                : joined(arena, home, "/.config/user-dirs.dirs");
    struct km_bytes bytes;
    if (!file_read_start(arena, file, MOST, &bytes))
        return NULL;
    for (const char *line = bytes.data; line; line = strchr(line, '\n')) {
        line += strspn(line, " \t\n");
        if (strncmp(line, name, strlen(name)) == 0)
            return folder_in(arena, line + strlen(name), home);
    }
    return NULL;
}

const char *documents_find_folder(struct arena *arena, const struct environment *environment)
{
    const char *home = environment_find(environment, "HOME");
    if (!home || *home != '/')
        return NULL;
    const char *folder = named_folder(arena, environment, home);
    if (folder)
        return folder;
    const char *usual = joined(arena, home, "/Documents");
    return is_folder(usual) ? usual : home;
}
