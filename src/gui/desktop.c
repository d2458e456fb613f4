/* The screens' world on this machine: data folders, the folders for what is kept and for settings, and the
 * environment. Files and clocks are the store's. */
#include "gui/desktop.h"
#include "gui/screens/host.h"

#include "os/clock.h"
#include "os/disk.h"
#include "os/documents.h"
#include "os/file.h"
#include "os/folder.h"
#include "os/state.h"
#include "store/addition.h"
#include "store/journal.h"
#include "store/order.h"

/* ---- what there is ---- */

static void look_again(void *user)
{
    struct desktop *desktop = user;
    struct data_places places = desktop->places;
    store_list(&desktop->store);
    arena_release(&desktop->list);
    arena_init(&desktop->list, &desktop->store.host);
    places.arena = &desktop->list;
    desktop->rulebooks = data_list(&places, DATA_RULEBOOK);
}

static size_t rulebook_count(void *user)
{
    const struct desktop *desktop = user;
    return desktop->rulebooks.count;
}

static const char *rulebook(void *user, size_t index)
{
    const struct desktop *desktop = user;
    return desktop->rulebooks.items[index].id;
}

/* ---- records ---- */

static enum app_record open_record(struct desktop *desktop, const char *path, enum append_start start,
                                   struct km_diags *diags, struct km_journal *out)
{
    static const enum app_record records[] = {[JOURNAL_OPENED] = APP_RECORD_OPENED,
                                              [JOURNAL_BUSY] = APP_RECORD_BUSY,
                                              [JOURNAL_FAILED] = APP_RECORD_FAILED};
    return records[journal_open(&desktop->store.host, path, start, diags, out)];
}

static enum app_record begin_record(void *user, const char *id, int64_t at_ms, struct km_diags *diags,
                                    struct km_journal *out, const char **path)
{
    struct desktop *desktop = user;
    *path = journal_new_path(&desktop->arena, &desktop->environment, id, at_ms, diags);
    return *path ? open_record(desktop, *path, APPEND_NEW, diags, out) : APP_RECORD_FAILED;
}

static enum app_record resume_record(void *user, const char *path, struct km_diags *diags,
                                     struct km_journal *out)
{
    struct desktop *desktop = user;
    enum app_record opened = open_record(desktop, path, APPEND_CONTINUE, diags, out);
    if (opened == APP_RECORD_OPENED)
        order_note(&desktop->arena, &desktop->environment, path);
    return opened;
}

static const char *records_folder(void *user, struct arena *arena)
{
    const struct desktop *desktop = user;
    return state_find_folder(arena, &desktop->environment);
}

/* ---- what is added ---- */

static bool keep_scenario(void *user, const char *id, struct km_bytes bytes, struct km_diags *diags)
{
    struct desktop *desktop = user;
    return addition_keep(&desktop->store, id, bytes, diags) != NULL;
}

/* ---- settings ---- */

/* The configuration folder, or NULL without a home. */
static const char *settings_folder(const struct desktop *desktop, struct arena *arena)
{
    return environment_xdg_folder(&desktop->environment, arena, "XDG_CONFIG_HOME", ".config");
}

static const char *settings_path(struct arena *arena, const char *folder)
{
    struct strbuf path;
    strbuf_init(&path, arena);
    strbuf_printf(&path, "%s/settings.json", folder);
    return path.data;
}

static bool read_settings(void *user, struct arena *arena, struct km_bytes *out)
{
    const struct desktop *desktop = user;
    const char *folder = settings_folder(desktop, arena);
    struct km_diags *unheard = km_diags_new(&desktop->store.host);
    bool read = folder && file_read(arena, settings_path(arena, folder), unheard, out);
    km_diags_free(unheard);
    return read;
}

static bool write_settings(void *user, struct arena *arena, struct km_bytes bytes, const char **place)
{
    const struct desktop *desktop = user;
    const char *folder = settings_folder(desktop, arena);
    *place = folder ? settings_path(arena, folder) : "$HOME";
    if (!folder || folder_make(arena, folder) != 0)
        return false;
    struct km_diags *unheard = km_diags_new(&desktop->store.host);
    bool written = file_write(*place, bytes, unheard);
    km_diags_free(unheard);
    return written;
}

/* ---- words, language, files ---- */

static bool read_words(void *user, const char *language, struct arena *arena, struct km_diags *diags,
                       struct km_bytes *out, const char **path)
{
    const struct desktop *desktop = user;
    *path = data_find(&desktop->places, DATA_LOCALE, language, diags);
    return *path && file_read(arena, *path, diags, out);
}

static struct ui_wishes wishes(void *user)
{
    const struct desktop *desktop = user;
    const struct environment *environment = &desktop->environment;
    return (struct ui_wishes){
        .kamae_lang = environment_find(environment, "KAMAE_LANG"),
        .languages = environment_find(environment, "LANGUAGE"),
        .lc_all = environment_find(environment, "LC_ALL"),
        .lc_messages = environment_find(environment, "LC_MESSAGES"),
        .lang = environment_find(environment, "LANG"),
    };
}

static int32_t minutes_east(void *user, int64_t at_ms)
{
    (void)user;
    return clock_minutes_east(at_ms);
}

static const char *documents_folder(void *user, struct arena *arena)
{
    const struct desktop *desktop = user;
    return documents_find_folder(arena, &desktop->environment);
}

static bool exists(void *user, const char *path)
{
    (void)user;
    return file_is_taken(path);
}

static bool write_file(void *user, const char *path, struct km_bytes bytes, struct km_diags *diags)
{
    (void)user;
    return file_write(path, bytes, diags);
}

/* ---- what is being written ---- */

bool desktop_watch(struct desktop *desktop, const char *name, struct km_diags *diags)
{
    const char *path = data_find_argument(&desktop->places, DATA_SCENARIO, name, diags);
    if (!path)
        return false;
    int error = watching_begin(&desktop->watching, &desktop->arena, path, false);
    if (!error)
        error = listening_begin(&desktop->listening, desktop->watching.descriptor);
    if (error)
        disk_cannot_read(diags, path, error);
    else
        desktop->watched = path;
    return !error;
}

bool desktop_hears_save(struct desktop *desktop)
{
    return desktop->watched && watching_ready(&desktop->watching) &&
           watching_wait(&desktop->watching, 0) == WATCHING_SAVED;
}

bool desktop_listen(void *user)
{
    const struct desktop *desktop = user;
    return listening_wait(&desktop->listening);
}

void desktop_listen_no_more(struct desktop *desktop)
{
    listening_stop(&desktop->listening);
}

/* ---- beginning and end ---- */

void desktop_init(struct desktop *desktop, const struct km_host *memory,
                  const struct environment *environment, const char *data_argument)
{
    *desktop = (struct desktop){.environment = *environment,
                                .watching = {.descriptor = -1},
                                .listening = {.descriptor = -1, .stopped = -1}};
    arena_init(&desktop->arena, memory);
    arena_init(&desktop->list, memory);
    data_places_init(&desktop->places, &desktop->arena, data_argument, environment);
    store_init(&desktop->store, memory, environment, &desktop->places);
}

void desktop_release(struct desktop *desktop)
{
    listening_end(&desktop->listening);
    watching_end(&desktop->watching);
    store_release(&desktop->store);
    arena_release(&desktop->list);
    arena_release(&desktop->arena);
}

struct app_host desktop_host(struct desktop *desktop)
{
    return (struct app_host){
        .memory = desktop->store.host,
        .files = store_files(&desktop->store),
        .shelf = store_shelf(&desktop->store),
        .clock = store_clock(),
        .user = desktop,
        .look_again = look_again,
        .rulebook_count = rulebook_count,
        .rulebook = rulebook,
        .begin_record = begin_record,
        .resume_record = resume_record,
        .records_folder = records_folder,
        .keep_scenario = keep_scenario,
        .read_settings = read_settings,
        .write_settings = write_settings,
        .read_words = read_words,
        .wishes = wishes,
        .minutes_east = minutes_east,
        .documents_folder = documents_folder,
        .exists = exists,
        .write_file = write_file,
    };
}
