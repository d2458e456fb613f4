/* The names of session files say in which order they were begun (name.c). Of the lines of a file the first
 * says format and mode, the next two are what was played, and the rest are events. A line is looked through
 * for the members of its object, however an editor has spaced them. */
#include "store/shelf.h"

#include "base/utf8.h"
#include "os/file.h"
#include "os/state.h"
#include "store/name.h"
#include "store/order.h"

enum { SCENARIO_LINE = 1, HEADER_LINES = 3 };

/* ---- members of a line ---- */

/* Where the string that begins at `at` ends, behind its quote. */
static size_t string_end(struct km_bytes line, size_t at)
{
    for (at++; at < line.length && line.data[at] != '"'; at++)
        at += line.data[at] == '\\';
    return at < line.length ? at + 1 : line.length;
}

/* The text from the value of the object's own member `key` on; empty when it has none. */
static struct km_bytes find_member(struct km_bytes line, const char *key)
{
    size_t length = strlen(key), depth = 0;
    for (size_t at = 0; at < line.length; at++) {
        char c = line.data[at];
        depth += c == '{' || c == '[';
        depth -= (c == '}' || c == ']') && depth;
        if (c != '"')
            continue;
        size_t end = string_end(line, at);
        struct km_bytes colon = utf8_skip_blank((struct km_bytes){line.data + end, line.length - end});
        bool is_key = depth == 1 && colon.length && *colon.data == ':';
        if (is_key && end - at == length + 2 && memcmp(line.data + at + 1, key, length) == 0)
            return utf8_skip_blank((struct km_bytes){colon.data + 1, colon.length - 1});
        at = end - 1;
    }
    return (struct km_bytes){NULL, 0};
}

/* The length of the word between the quotes of a text, or 0. */
static size_t word_length(struct km_bytes value)
{
    size_t end = value.length && *value.data == '"' ? string_end(value, 0) : 0;
    return end > 2 ? end - 2 : 0;
}

static bool is_word(struct km_bytes value, const char *word)
{
    size_t length = word_length(value);
    return length == strlen(word) && memcmp(value.data + 1, word, length) == 0;
}

static int64_t number_or(struct km_bytes value, int64_t otherwise)
{
    enum { MOST_DIGITS = 16 };
    int64_t number = 0;
    size_t at = 0;
    for (; at < value.length && at < MOST_DIGITS && value.data[at] >= '0' && value.data[at] <= '9'; at++)
        number = number * 10 + (value.data[at] - '0');
    return at ? number : otherwise;
}

/* ---- lines ---- */

/* An undo takes back the last of the `entries` of a form that waits; without one, an answer. */
static void read_event(struct km_record *session, uint32_t *entries, struct km_bytes line)
{
    struct km_bytes event = find_member(line, "event");
    bool answer = is_word(event, "answer") || is_word(event, "submit");
    bool undo = is_word(event, "undo");
    if (undo && !*entries && session->turns)
        session->turns--;
    else if (undo && *entries)
        --*entries;
    session->turns += answer;
    *entries = answer ? 0 : *entries + is_word(event, "entry");
    if (is_word(event, "end"))
        session->state = KM_RECORD_ENDED;
    else if (is_word(event, "stop"))
        session->state = KM_RECORD_STOPPED;
    else if (is_word(event, "branch"))
        session->state = KM_RECORD_OPEN;
    if (!is_word(event, "plan")) /* it was written afterwards */
        session->at_ms = number_or(find_member(line, "at_ms"), session->at_ms);
}

/* False when it is no session. */
static bool read_head(struct km_record *session, struct km_bytes line)
{
    int64_t format = number_or(find_member(line, "kamae_session"), 0);
    if (format != KM_SESSION_FORMAT)
        session->state = KM_RECORD_UNREADABLE;
    session->at_ms = number_or(find_member(line, "started_at_ms"), 0);
    session->room = is_word(find_member(line, "mode"), "host");
    return format > 0;
}

static void read_scenario(struct km_record *session, struct arena *arena, struct km_bytes line)
{
    struct km_bytes id = find_member(line, "id");
    if (word_length(id))
        session->scenario = arena_string_n(arena, id.data + 1, word_length(id));
}

/* Takes the first line off `rest`, without its newline; false when there is no whole line: one that was torn
 * by a crash does not count. */
static bool take_line(struct km_bytes *rest, struct km_bytes *line)
{
    const char *newline = memchr(rest->data, '\n', rest->length);
    if (!newline)
        return false;
    *line = (struct km_bytes){rest->data, (size_t)(newline - rest->data)};
    *rest = (struct km_bytes){newline + 1, rest->length - line->length - 1};
    return true;
}

/* False when it is no session. */
static bool read_session(struct km_record *session, struct arena *arena, struct km_bytes bytes)
{
    size_t number = 0;
    uint32_t entries = 0;
    for (struct km_bytes line; take_line(&bytes, &line); number++) {
        if (number == 0 && !read_head(session, line))
            return false;
        if (number == SCENARIO_LINE)
            read_scenario(session, arena, line);
        if (number >= HEADER_LINES && session->state != KM_RECORD_UNREADABLE)
            read_event(session, &entries, line);
    }
    return number >= HEADER_LINES;
}

/* ---- the folder ---- */

static bool read_file(struct arena *arena, const char *path, struct km_bytes *out)
{
    struct km_diags *unheard = km_diags_new(&arena->host);
    bool read = file_read(arena, path, unheard, out);
    km_diags_free(unheard);
    return read;
}

static bool load_session(struct arena *arena, struct arena *scratch, struct km_record *session)
{
    struct arena_mark mark = arena_mark(scratch);
    struct km_bytes bytes;
    bool sound = read_file(scratch, session->path, &bytes) && read_session(session, arena, bytes);
    arena_rewind(scratch, mark);
    return sound;
}

uint64_t shelf_content(const struct shelf *shelf, size_t index, const struct km_host *host)
{
    struct arena arena;
    struct km_bytes bytes, line;
    arena_init(&arena, host);
    bool found = read_file(&arena, shelf->items[index].path, &bytes);
    for (size_t number = 0; found && number <= SCENARIO_LINE; number++)
        found = take_line(&bytes, &line);
    uint64_t content = found ? km_content(line) : 0;
    arena_release(&arena);
    return content;
}

/* A session, and when it was played among all. */
struct place {
    struct km_record session;
    struct session_name name;
    uint64_t number;
};

/* The one that was played last first. */
static int compare_places(const void *a, const void *b)
{
    const struct place *first = a, *second = b;
    if (first->number != second->number)
        return first->number > second->number ? -1 : 1;
    int order = session_name_compare(&second->name, &first->name);
    return order ? order : strcmp(second->session.path, first->session.path);
}

static const struct km_record *in_order(struct arena *arena, struct place *places, size_t count)
{
    struct km_record *items = arena_array(arena, count, sizeof *items);
    if (count)
        qsort(places, count, sizeof *places, compare_places);
    for (size_t i = 0; i < count; i++)
        items[i] = places[i].session;
    return items;
}

struct shelf shelf_load(struct arena *arena, const struct environment *environment,
                        const struct km_host *host)
{
    const char *folder = state_find_folder(arena, environment);
    struct folder_list list = folder ? folder_list(arena, folder) : (struct folder_list){.count = 0};
    struct place *places = arena_array(arena, list.count, sizeof *places);
    struct arena scratch;
    size_t count = 0;
    arena_init(&scratch, host);
    struct order order = order_load(arena, folder);
    for (size_t i = 0; i < list.count; i++) {
        struct place *place = &places[count];
        if (!session_name_read(list.names[i], &place->name))
            continue;
        struct strbuf path;
        strbuf_init(&path, arena);
        strbuf_printf(&path, "%s/%s", folder, list.names[i]);
        place->number = order_number(&order, list.names[i], place->name.number);
        place->session = (struct km_record){
            .path = path.data, .scenario = arena_string_n(arena, list.names[i], place->name.id_length)};
        count += load_session(arena, &scratch, &place->session);
    }
    arena_release(&scratch);
    return (struct shelf){in_order(arena, places, count), count};
}
