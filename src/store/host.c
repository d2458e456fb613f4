/* Bytes that were read are the heap's, since each file is given back on its own. */
#include "store/host.h"

#include "os/clock.h"
#include "os/file.h"

/* ---- files ---- */

static const char *find(void *user, enum km_file kind, const char *name, struct km_diags *diags)
{
    struct store *store = user;
    struct data_places places = *store->places;
    places.arena = &store->names;
    if (kind == KM_FILE_SESSION)
        return arena_string(&store->names, name);
    return data_find_argument(&places, kind == KM_FILE_SCENARIO ? DATA_SCENARIO : DATA_RULEBOOK, name, diags);
}

static struct km_bytes keep(const struct store *store, struct km_bytes bytes)
{
    char *copy = malloc(bytes.length + 1);
    if (!copy)
        arena_out_of_memory(&store->host, bytes.length + 1);
    memcpy(copy, bytes.data, bytes.length);
    copy[bytes.length] = '\0';
    return (struct km_bytes){copy, bytes.length};
}

static bool read_bytes(void *user, const char *path, struct km_diags *diags, struct km_bytes *out)
{
    const struct store *store = user;
    struct arena arena;
    struct km_bytes bytes;
    arena_init(&arena, &store->host);
    bool read = file_read(&arena, path, diags, &bytes);
    if (read)
        *out = keep(store, bytes);
    arena_release(&arena);
    return read;
}

static bool read_start(void *user, const char *path, size_t most, struct km_bytes *out)
{
    const struct store *store = user;
    struct arena arena;
    struct km_bytes bytes;
    arena_init(&arena, &store->host);
    bool read = file_read_start(&arena, path, most, &bytes);
    if (read)
        *out = keep(store, bytes);
    arena_release(&arena);
    return read;
}

static void release_bytes(void *user, struct km_bytes bytes)
{
    (void)user;
    free((char *)bytes.data);
}

struct km_files store_files(struct store *store)
{
    return (struct km_files){
        .find = find, .read = read_bytes, .release = release_bytes, .read_start = read_start, .user = store};
}

/* ---- what there is ---- */

void store_list(struct store *store)
{
    struct data_places places = *store->places;
    arena_release(&store->list);
    arena_init(&store->list, &store->host);
    places.arena = &store->list;
    store->scenarios = data_list(&places, DATA_SCENARIO);
    store->sessions = shelf_load(&store->list, &store->environment, &store->host);
}

static size_t scenario_count(void *user)
{
    const struct store *store = user;
    return store->scenarios.count + store->scenarios.stray_count;
}

static void scenario(void *user, size_t index, const char **id, const char **path)
{
    const struct data_list *list = &((const struct store *)user)->scenarios;
    bool stray = index >= list->count;
    *id = stray ? list->strays[index - list->count].name : list->items[index].id;
    *path = stray ? list->strays[index - list->count].path : list->items[index].path;
}

static bool listed(void *user, size_t index, struct km_diags *diags)
{
    const struct data_list *list = &((const struct store *)user)->scenarios;
    if (index < list->count)
        return true;
    data_tell_stray(&list->strays[index - list->count], diags);
    return false;
}

static size_t record_count(void *user)
{
    const struct store *store = user;
    return store->sessions.count;
}

static struct km_record record(void *user, size_t index)
{
    const struct store *store = user;
    return store->sessions.items[index];
}

static uint64_t record_content(void *user, size_t index)
{
    const struct store *store = user;
    return shelf_content(&store->sessions, index, &store->host);
}

struct km_shelf store_shelf(struct store *store)
{
    return (struct km_shelf){
        .scenario_count = scenario_count,
        .scenario = scenario,
        .listed = listed,
        .record_count = record_count,
        .record = record,
        .record_content = record_content,
        .user = store,
    };
}

/* ---- clocks ---- */

static int64_t now_ms(void *user)
{
    (void)user;
    return clock_now_ms();
}

static int64_t rising_ms(void *user)
{
    (void)user;
    return clock_monotonic_ms();
}

static int64_t worked_ms(void *user)
{
    (void)user;
    return clock_processor_ms();
}

struct km_clock store_clock(void)
{
    return (struct km_clock){.now_ms = now_ms, .rising_ms = rising_ms, .worked_ms = worked_ms};
}

/* ---- beginning and end ---- */

void store_init(struct store *store, const struct km_host *host, const struct environment *environment,
                const struct data_places *places)
{
    *store = (struct store){.environment = *environment, .places = places};
    if (host)
        store->host = *host;
    arena_init(&store->names, &store->host);
    arena_init(&store->list, &store->host);
}

void store_release(struct store *store)
{
    arena_release(&store->names);
    arena_release(&store->list);
}
