/* From a name to something that can be run. A rulebook that extends another finds that one by its id, the
 * same way as the rulebook itself was found. */
#include "base/diags.h"
#include "kamae/practice.h"

#include "base/diag_file.h"

static const char STANDARD[] = "standard";

/* Finds and reads; false with a finding. */
static bool fetch(const struct km_files *files, enum km_file kind, const char *name, struct km_diags *diags,
                  const char **path, struct km_bytes *bytes)
{
    *path = files->find(files->user, kind, name, diags);
    return *path && files->read(files->user, *path, diags, bytes);
}

/* ---- rulebooks ---- */

/* The rulebooks that one extends, read on the way; given back when it was loaded. */
struct shelf {
    const struct km_files *files;
    struct arena arena;
    struct km_bytes *read;
    size_t count, capacity;
};

static bool find_extended(void *user, const char *id, struct km_bytes *out)
{
    struct shelf *shelf = user;
    const char *path;
    struct km_diags *unheard = km_diags_new(&shelf->arena.host);
    bool found = fetch(shelf->files, KM_FILE_RULEBOOK, id, unheard, &path, out);
    km_diags_free(unheard);
    if (found) {
        ARENA_RESERVE(&shelf->arena, shelf->read, shelf->count, shelf->capacity);
        shelf->read[shelf->count++] = *out;
    }
    return found;
}

struct km_rulebook *km_open_rulebook_bytes(const struct km_host *host, const struct km_files *files,
                                           struct km_bytes bytes, const char *path, struct km_diags *diags)
{
    struct shelf shelf = {.files = files};
    struct km_library library = {.find = find_extended, .user = &shelf};
    arena_init(&shelf.arena, host);
    struct km_rulebook *rulebook = km_rulebook_load_extending(host, bytes, path, &library, diags);
    for (size_t i = 0; i < shelf.count; i++)
        files->release(files->user, shelf.read[i]);
    arena_release(&shelf.arena);
    return rulebook;
}

enum km_open km_open_rulebook(const struct km_host *host, const struct km_files *files, const char *name,
                              struct km_diags *diags, struct km_rulebook **out)
{
    const char *path;
    struct km_bytes bytes;
    *out = NULL;
    if (!fetch(files, KM_FILE_RULEBOOK, name ? name : STANDARD, diags, &path, &bytes))
        return KM_UNREADABLE;
    *out = km_open_rulebook_bytes(host, files, bytes, path, diags);
    files->release(files->user, bytes);
    return *out ? KM_OPENED : KM_UNSOUND;
}

/* ---- scenarios and sessions ---- */

enum km_open km_open_scenario(const struct km_host *host, const struct km_files *files, const char *name,
                              const struct km_rulebook *rulebook, struct km_diags *diags,
                              struct km_scenario **out)
{
    const char *path;
    struct km_bytes bytes;
    *out = NULL;
    if (!fetch(files, KM_FILE_SCENARIO, name, diags, &path, &bytes))
        return KM_UNREADABLE;
    *out = km_scenario_load(host, bytes, path, rulebook, diags);
    files->release(files->user, bytes);
    return *out ? KM_OPENED : KM_UNSOUND;
}

struct km_scenario *km_open_scenario_bytes(const struct km_host *host, struct km_bytes bytes,
                                           const char *path, const struct km_rulebook *rulebook,
                                           struct km_diags *diags)
{
    if (!km_rulebook_recognise(host, bytes))
        return km_scenario_load(host, bytes, path, rulebook, diags);
    diags_begin_file(diags, path);
    diags_add(diags, DIAG_ADD_RULEBOOK, NULL, DIAG_NO_ARGUMENTS);
    return NULL;
}

/* The heads of the scenarios that come with Kamae take less than a third of this. */
enum { HEAD_BYTES = 32 * 1024 };

struct km_head *km_open_head(const struct km_host *host, const struct km_files *files, const char *path,
                             struct km_diags *diags)
{
    struct km_bytes bytes;
    struct km_head *head = NULL;
    if (files->read_start && files->read_start(files->user, path, HEAD_BYTES, &bytes)) {
        head = km_head_load_start(host, bytes);
        files->release(files->user, bytes);
    }
    if (head || !files->read(files->user, path, diags, &bytes))
        return head;
    head = km_head_load(host, bytes, path, diags);
    files->release(files->user, bytes);
    return head;
}

enum km_open km_open_session(const struct km_host *host, const struct km_files *files, const char *name,
                             struct km_diags *diags, struct km_session **out)
{
    const char *path;
    struct km_bytes bytes;
    *out = NULL;
    if (!fetch(files, KM_FILE_SESSION, name, diags, &path, &bytes))
        return KM_UNREADABLE;
    *out = km_session_load(host, bytes, path, diags);
    files->release(files->user, bytes);
    return *out ? KM_OPENED : KM_UNSOUND;
}
