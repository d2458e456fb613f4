/* The names of session files (journal.c) hold the scenario and the moment, so that sorted names put the
 * newest of a scenario last: only that one is opened. Of its lines the first says the mode, the next two are
 * what was played, and the rest are events in the shape that the session writes them. */
#include "store/shelf.h"

#include "os/file.h"
#include "os/folder.h"
#include "os/state.h"

enum { HEADER_LINES = 3 };

/* The shape of "-2026-03-01T09.30.00Z-125.jsonl": 0 stands for a digit. */
static const char stamp[] = "-0000-00-00T00.00.00Z-000.jsonl";

static bool is_stamp(const char *text)
{
    for (size_t i = 0; i < sizeof stamp - 1; i++)
        if (stamp[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != stamp[i])
            return false;
    return true;
}

/* The length of the scenario's id in a file's name, or 0. */
static size_t id_length(const char *name)
{
    size_t length = strlen(name), end = sizeof stamp - 1;
    return length > end && is_stamp(name + length - end) ? length - end : 0;
}

static bool starts_with(struct km_bytes line, const char *start)
{
    size_t length = strlen(start);
    return line.length >= length && memcmp(line.data, start, length) == 0;
}

static bool contains(struct km_bytes line, const char *text)
{
    size_t length = strlen(text);
    for (size_t i = 0; i + length <= line.length; i++)
        if (memcmp(line.data + i, text, length) == 0)
            return true;
    return false;
}

/* The number after `key`, or `otherwise`. */
static int64_t number_after(struct km_bytes line, const char *key, int64_t otherwise)
{
    size_t length = strlen(key);
    for (size_t i = 0; i + length < line.length; i++) {
        if (memcmp(line.data + i, key, length) != 0)
            continue;
        int64_t number = 0;
        size_t digits = 0;
        for (i += length; i < line.length && line.data[i] >= '0' && line.data[i] <= '9' && digits < 16;
             digits++)
            number = number * 10 + (line.data[i++] - '0');
        return digits ? number : otherwise;
    }
    return otherwise;
}

static void read_event(struct km_record *session, struct km_bytes line)
{
    if (starts_with(line, "{\"event\":\"answer\"") || starts_with(line, "{\"event\":\"submit\""))
        session->turns++;
    else if (starts_with(line, "{\"event\":\"undo\"") && session->turns)
        session->turns--;
    else if (starts_with(line, "{\"event\":\"end\""))
        session->state = KM_RECORD_ENDED;
    else if (starts_with(line, "{\"event\":\"stop\""))
        session->state = KM_RECORD_STOPPED;
    session->at_ms = number_after(line, "\"at_ms\":", session->at_ms);
}

/* False when it is no session of one person. Lines that were torn by a crash do not count. */
static bool read_session(struct km_record *session, struct km_bytes bytes)
{
    size_t number = 0;
    for (const char *newline; (newline = memchr(bytes.data, '\n', bytes.length)); number++) {
        struct km_bytes line = {bytes.data, (size_t)(newline - bytes.data)};
        bytes = (struct km_bytes){newline + 1, bytes.length - line.length - 1};
        if (number == 0) {
            if (!starts_with(line, "{\"kamae_session\":") || contains(line, "\"mode\":\"host\""))
                return false;
            session->at_ms = number_after(line, "\"started_at_ms\":", 0);
        } else if (number == 1) {
            session->content = km_content(line);
        } else if (number >= HEADER_LINES) {
            read_event(session, line);
        }
    }
    return number >= HEADER_LINES;
}

static bool load_session(struct arena *scratch, struct km_record *session)
{
    struct arena_mark mark = arena_mark(scratch);
    struct km_diags *unheard = km_diags_new(&scratch->host);
    struct km_bytes bytes;
    bool sound = file_read(scratch, session->path, unheard, &bytes) && read_session(session, bytes);
    km_diags_free(unheard);
    arena_rewind(scratch, mark);
    return sound;
}

/* Whether the names `a` and `b` are of the same scenario. */
static bool same_scenario(const char *a, const char *b)
{
    size_t length = id_length(a);
    return length == id_length(b) && memcmp(a, b, length) == 0;
}

struct shelf shelf_load(struct arena *arena, const struct environment *environment,
                        const struct km_host *host)
{
    const char *folder = state_find_folder(arena, environment);
    struct folder_list list = folder ? folder_list(arena, folder) : (struct folder_list){.count = 0};
    struct km_record *items = arena_array(arena, list.count, sizeof *items);
    struct arena scratch;
    size_t count = 0;
    arena_init(&scratch, host);
    for (size_t i = list.count; i-- > 0;) {
        size_t length = id_length(list.names[i]);
        if (!length || (count && same_scenario(strrchr(items[count - 1].path, '/') + 1, list.names[i])))
            continue;
        struct strbuf path;
        strbuf_init(&path, arena);
        strbuf_printf(&path, "%s/%s", folder, list.names[i]);
        items[count] =
            (struct km_record){.path = path.data, .scenario = arena_string_n(arena, list.names[i], length)};
        if (load_session(&scratch, &items[count]))
            count++;
    }
    arena_release(&scratch);
    return (struct shelf){items, count};
}

const struct km_record *shelf_find(const struct shelf *shelf, const char *id)
{
    for (size_t i = 0; i < shelf->count; i++)
        if (strcmp(shelf->items[i].scenario, id) == 0)
            return &shelf->items[i];
    return NULL;
}
