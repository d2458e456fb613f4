/* A session file is named after its scenario and the moment it began: ID-2026-03-01T09.30.00Z-125.jsonl. Its
 * header and its events are lines of the same kind. */
#include "store/journal.h"

#include "os/clock.h"
#include "os/state.h"

const char *journal_new_path(struct arena *arena, const struct environment *environment, const char *id,
                             int64_t at_ms, struct km_diags *diags)
{
    const char *folder = state_make_folder(arena, environment, diags);
    if (!folder)
        return NULL;
    struct strbuf path;
    strbuf_init(&path, arena);
    strbuf_printf(&path, "%s/%s-", folder, id);
    size_t stamp = path.length;
    clock_write_utc(at_ms, &path);
    for (char *c = path.data + stamp; *c; c++)
        if (*c == ':')
            *c = '.';
    strbuf_printf(&path, "-%03d.jsonl", (int)(at_ms % 1000));
    return path.data;
}

/* Whether `path` may be written over: it cannot be opened (append_open tells why, if it is there), is empty,
 * or begins like a session, however long it is. */
static bool may_replace(const char *path, struct km_diags *diags)
{
    static const char start[] = "{\"kamae_session\"";
    char bytes[sizeof start - 1];
    FILE *file = fopen(path, "rb");
    if (!file)
        return true;
    size_t length = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    if (!length || (length == sizeof bytes && memcmp(bytes, start, sizeof bytes) == 0))
        return true;
    diags_begin_file(diags, "");
    diags_add_at(diags, DIAG_NOT_A_SESSION, 0, 0, DIAG_ARGUMENTS(path));
    return false;
}

static bool append(struct journal *journal, struct km_bytes line)
{
    return append_line(&journal->file, line.data, line.length, journal->diags);
}

static enum km_append keep(void *user, struct km_bytes line)
{
    return append(user, line) ? KM_APPENDED : KM_APPEND_FAILED;
}

static bool append_header(struct journal *journal, struct km_bytes rest)
{
    while (rest.length) {
        const char *newline = memchr(rest.data, '\n', rest.length);
        size_t length = newline ? (size_t)(newline - rest.data) : rest.length;
        size_t taken = length + (newline != NULL);
        if (!append(journal, (struct km_bytes){rest.data, length}))
            return false;
        rest = (struct km_bytes){rest.data + taken, rest.length - taken};
    }
    return true;
}

bool journal_begin(struct journal *journal, struct arena *arena, const char *path, enum append_start start,
                   struct km_session *session, struct km_diags *diags)
{
    *journal = (struct journal){.diags = diags};
    if (start == APPEND_REPLACE && !may_replace(path, diags))
        return false;
    journal->open = append_open(&journal->file, arena, path, start, diags);
    return journal->open && append_header(journal, km_session_header(session));
}

bool journal_continue(struct journal *journal, struct arena *arena, const char *path, struct km_diags *diags)
{
    *journal = (struct journal){.diags = diags};
    journal->open = append_open(&journal->file, arena, path, APPEND_CONTINUE, diags);
    return journal->open;
}

struct km_journal journal_door(struct journal *journal)
{
    return (struct km_journal){.append = keep, .user = journal};
}

void journal_close(struct journal *journal)
{
    if (journal->open)
        append_close(&journal->file);
    journal->open = false;
}
