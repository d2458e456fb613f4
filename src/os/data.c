/* The order of search is written down once, in data_places_init. Finding asks each folder in turn; listing
 * reads each folder and keeps the first file of each id. */
#include "os/data.h"

#include "base/diag_file.h"
#include "base/map.h"
#include "base/strbuf.h"
#include "os/folder.h"

#include <dirent.h>
#include <strings.h>
#include <sys/stat.h>

static const struct {
    const char *folder;
    const struct diag_kind *missing;
} kinds[] = {
    [DATA_SCENARIO] = {.folder = "scenarios", .missing = DIAG_DATA_NO_SCENARIO},
    [DATA_RULEBOOK] = {.folder = "assets/rulebooks", .missing = DIAG_DATA_NO_RULEBOOK},
    [DATA_LOCALE] = {.folder = "assets/locale", .missing = DIAG_DATA_NO_LOCALE},
    [DATA_TEMPLATE] = {.folder = "assets/templates", .missing = DIAG_DATA_NO_TEMPLATE},
};

static void add_folder(struct data_places *places, const char *folder)
{
    if (!folder)
        return;
    ARENA_RESERVE(places->arena, places->folders, places->count, places->capacity);
    places->folders[places->count++] = folder;
}

/* Each absolute path of a list like "/usr/local/share:/usr/share", with /kamae. */
static void add_system_folders(struct data_places *places, const char *list)
{
    while (*list) {
        size_t length = strcspn(list, ":");
        struct strbuf folder;
        strbuf_init(&folder, places->arena);
        strbuf_add_n(&folder, list, length);
        strbuf_add(&folder, "/kamae");
        if (*list == '/')
            add_folder(places, folder.data);
        list += length + (list[length] == ':');
    }
}

void data_places_init(struct data_places *places, struct arena *arena, const char *data_argument,
                      const struct environment *environment)
{
    const char *system_folders = environment_find(environment, "XDG_DATA_DIRS");
    *places = (struct data_places){.arena = arena};
    add_folder(places, data_argument);
    add_folder(places, environment_find(environment, "KAMAE_DATA"));
    add_folder(places, environment_xdg_folder(environment, arena, "XDG_DATA_HOME", ".local/share"));
    add_system_folders(places, system_folders ? system_folders : "/usr/local/share:/usr/share");
    add_folder(places, KAMAE_INSTALL_DATADIR);
    add_folder(places, KAMAE_SOURCE_DATADIR);
}

static bool is_regular(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

static const char *path_in(const struct data_places *places, size_t folder, enum data_kind kind,
                           const char *name)
{
    struct strbuf path;
    strbuf_init(&path, places->arena);
    strbuf_printf(&path, "%s/%s/%s", places->folders[folder], kinds[kind].folder, name);
    return path.data;
}

static const char *nearest_id(const struct data_places *places, enum data_kind kind, const char *id)
{
    struct data_list list = data_list(places, kind);
    const char **ids = arena_array(places->arena, list.count, sizeof *ids);
    for (size_t i = 0; i < list.count; i++)
        ids[i] = list.items[i].id;
    return diags_nearest(id, ids, list.count);
}

const char *data_find(const struct data_places *places, enum data_kind kind, const char *id,
                      struct km_diags *diags)
{
    struct strbuf name;
    strbuf_init(&name, places->arena);
    strbuf_printf(&name, "%s.json", id);
    for (size_t i = 0; i < places->count; i++) {
        const char *path = path_in(places, i, kind, name.data);
        if (is_regular(path))
            return path;
    }
    diags_begin_file(diags, "");
    diags_add(diags, kinds[kind].missing, NULL, DIAG_ARGUMENTS(id, nearest_id(places, kind, id)));
    return NULL;
}

/* `path`, from where the program stands when it is not absolute. */
static const char *absolute(struct arena *arena, const char *path)
{
    char *here = *path == '/' ? NULL : realpath(".", NULL);
    struct strbuf whole;
    strbuf_init(&whole, arena);
    if (here)
        strbuf_printf(&whole, "%s/", here);
    strbuf_add(&whole, path);
    free(here);
    return whole.data;
}

int data_make(const struct data_places *places, enum data_kind kind, const char *id, const char **path)
{
    struct strbuf name;
    strbuf_init(&name, places->arena);
    strbuf_printf(&name, "%s.json", id);
    *path = path_in(places, 0, kind, name.data);
    const char *whole = absolute(places->arena, *path);
    size_t folder = (size_t)(strrchr(whole, '/') - whole);
    return folder_make(places->arena, arena_string_n(places->arena, whole, folder));
}

/* The length of `name` without ".json", or 0 when there is no such end or nothing before it. */
static size_t id_length(const char *name)
{
    size_t length = strlen(name), end = strlen(".json");
    return length > end && strcmp(name + length - end, ".json") == 0 ? length - end : 0;
}

static bool names_a_file(const char *argument)
{
    struct stat status;
    return stat(argument, &status) == 0 && !S_ISDIR(status.st_mode);
}

const char *data_find_argument(const struct data_places *places, enum data_kind kind, const char *argument,
                               struct km_diags *diags)
{
    if (strchr(argument, '/') || id_length(argument) || names_a_file(argument))
        return argument;
    return data_find(places, kind, argument, diags);
}

/* A list as it grows. */
struct entries {
    struct data_entry *items;
    size_t count, capacity;
    struct map ids;
    struct data_stray *strays;
    size_t stray_count, stray_capacity;
};

static void add_stray(struct entries *entries, const struct data_places *places, const char *name,
                      const char *path, bool named)
{
    ARENA_RESERVE(places->arena, entries->strays, entries->stray_count, entries->stray_capacity);
    entries->strays[entries->stray_count++] =
        (struct data_stray){.name = arena_string(places->arena, name), .path = path, .named = named};
}

/* Whether somebody may have taken `name` for that of a data file: ".json" in some way, and no editor's copy.
 */
static bool resembles(const char *name)
{
    size_t length = strlen(name);
    if (name[length - 1] == '~')
        return false;
    for (; *name; name++)
        if (strncasecmp(name, ".json", strlen(".json")) == 0)
            return true;
    return false;
}

static void add_entry(struct entries *entries, const struct data_places *places, size_t folder,
                      enum data_kind kind, const char *name)
{
    size_t length = id_length(name);
    if (*name == '.' || (length && map_find(&entries->ids, name, length) != MAP_NONE))
        return;
    const char *path = path_in(places, folder, kind, name);
    bool listed = length && is_regular(path);
    if (!length && resembles(name))
        add_stray(entries, places, name, path, false);
    else if (length && !listed)
        add_stray(entries, places, name, path, true);
    if (!listed)
        return;
    ARENA_RESERVE(places->arena, entries->items, entries->count, entries->capacity);
    const char *id = arena_string_n(places->arena, name, length);
    map_add(&entries->ids, id, length, (int32_t)entries->count);
    entries->items[entries->count++] = (struct data_entry){.id = id, .path = path};
}

static int compare_ids(const void *a, const void *b)
{
    const struct data_entry *first = a, *second = b;
    return strcmp(first->id, second->id);
}

static int compare_strays(const void *a, const void *b)
{
    const struct data_stray *first = a, *second = b;
    return strcmp(first->path, second->path);
}

void data_tell_stray(const struct data_stray *stray, struct km_diags *diags)
{
    diags_begin_file(diags, stray->path);
    diags_add(diags, stray->named ? DIAG_DATA_NOT_A_FILE : DIAG_DATA_OTHER_NAME, NULL,
              DIAG_ARGUMENTS(stray->name));
}

struct data_list data_list(const struct data_places *places, enum data_kind kind)
{
    struct entries entries = {.items = NULL};
    map_init(&entries.ids, places->arena);
    for (size_t i = 0; i < places->count; i++) {
        DIR *folder = opendir(path_in(places, i, kind, ""));
        if (!folder)
            continue;
        for (struct dirent *file = readdir(folder); file; file = readdir(folder))
            add_entry(&entries, places, i, kind, file->d_name);
        closedir(folder);
    }
    if (entries.count)
        qsort(entries.items, entries.count, sizeof *entries.items, compare_ids);
    if (entries.stray_count)
        qsort(entries.strays, entries.stray_count, sizeof *entries.strays, compare_strays);
    return (struct data_list){entries.items, entries.count, entries.strays, entries.stray_count};
}
