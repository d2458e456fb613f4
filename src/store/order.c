/* A line for each time a session went on: its number and its name. */
#include "store/order.h"

#include "base/diags.h"
#include "os/append.h"
#include "os/file.h"
#include "os/state.h"
#include "store/name.h"

#include <inttypes.h>

/* Hidden, so that no list of the folder shows it. */
static const char file_name[] = ".order";

static const char *path_in(struct arena *arena, const char *folder, const char *name)
{
    struct strbuf path;
    strbuf_init(&path, arena);
    strbuf_printf(&path, "%s/%s", folder, name);
    return path.data;
}

/* Reads a line "number name"; false when it is none. */
static bool read_note(struct arena *arena, const char *line, size_t length, struct order_note *out)
{
    char *end;
    const char *text = arena_string_n(arena, line, length);
    *out = (struct order_note){.number = strtoull(text, &end, 10)};
    if (end == text || *end != ' ')
        return false;
    out->name = end + 1;
    return true;
}

struct order order_load(struct arena *arena, const char *folder)
{
    struct km_bytes bytes = {NULL, 0};
    struct order_note *notes = NULL;
    size_t count = 0, capacity = 0;
    struct km_diags *unheard = km_diags_new(&arena->host);
    if (folder && file_read(arena, path_in(arena, folder, file_name), unheard, &bytes))
        for (const char *newline; (newline = memchr(bytes.data, '\n', bytes.length));) {
            size_t length = (size_t)(newline - bytes.data);
            ARENA_RESERVE(arena, notes, count, capacity);
            count += read_note(arena, bytes.data, length, &notes[count]);
            bytes = (struct km_bytes){newline + 1, bytes.length - length - 1};
        }
    km_diags_free(unheard);
    return (struct order){notes, count};
}

uint64_t order_number(const struct order *order, const char *name, uint64_t number)
{
    for (size_t i = 0; i < order->count; i++)
        if (order->notes[i].number > number && strcmp(order->notes[i].name, name) == 0)
            number = order->notes[i].number;
    return number;
}

uint64_t order_next(const struct folder_list *list, const struct order *order)
{
    uint64_t number = 0;
    for (size_t i = 0; i < list->count; i++) {
        struct session_name name;
        if (session_name_read(list->names[i], &name) && name.number > number)
            number = name.number;
    }
    for (size_t i = 0; i < order->count; i++)
        if (order->notes[i].number > number)
            number = order->notes[i].number;
    return number + 1;
}

static void append_note(struct arena *arena, const char *path, const char *name, uint64_t number)
{
    struct append_file file;
    struct strbuf line;
    struct km_diags *unheard = km_diags_new(&arena->host);
    strbuf_init(&line, arena);
    strbuf_printf(&line, "%" PRIu64 " %s", number, name);
    if (append_open(&file, arena, path, file_is_there(path) ? APPEND_CONTINUE : APPEND_NEW, unheard)) {
        append_line(&file, line.data, line.length, unheard);
        append_close(&file);
    }
    km_diags_free(unheard);
}

void order_note(struct arena *arena, const struct environment *environment, const char *path)
{
    struct session_name shape;
    const char *folder = state_find_folder(arena, environment), *name = strrchr(path, '/');
    bool ours = folder && name && (size_t)(name - path) == strlen(folder) &&
                strncmp(path, folder, strlen(folder)) == 0 && session_name_read(name + 1, &shape);
    if (!ours)
        return;
    struct folder_list list = folder_list(arena, folder);
    struct order order = order_load(arena, folder);
    append_note(arena, path_in(arena, folder, file_name), name + 1, order_next(&list, &order));
}
