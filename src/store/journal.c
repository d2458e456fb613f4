/* A session file is named after its scenario and the moment it began: ID-2026-03-01T09.30.00Z-125.jsonl. Its
 * header and its events are lines of the same kind. */
#include "store/journal.h"

#include "base/limits.h"
#include "os/clock.h"
#include "os/state.h"

enum {
    HEADER_LINES = 3,
    ANSWERS_BYTES =
        1024 * 1024 /* what a long run adds to its header: LIMIT_TURNS answers of some hundred bytes */
};

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

/* After a byte order mark and white space, which editors put there. */
static struct km_bytes skip_blank(struct km_bytes bytes)
{
    static const char mark[] = "\xEF\xBB\xBF";
    size_t skip = bytes.length >= sizeof mark - 1 && memcmp(bytes.data, mark, sizeof mark - 1) == 0 ? 3 : 0;
    while (skip < bytes.length && memchr(" \t\r\n", bytes.data[skip], 4))
        skip++;
    return (struct km_bytes){bytes.data + skip, bytes.length - skip};
}

static bool starts_with(struct km_bytes bytes, const char *start)
{
    size_t length = strlen(start);
    return bytes.length >= length && memcmp(bytes.data, start, length) == 0;
}

bool journal_is_session(struct km_bytes bytes)
{
    bytes = skip_blank(bytes);
    if (!starts_with(bytes, "{"))
        return false;
    return starts_with(skip_blank((struct km_bytes){bytes.data + 1, bytes.length - 1}), "\"kamae_session\"");
}

/* Whether nothing happened in a session: it has no more than its header, which may be torn. Inside the
 * header's texts the quotes would be escaped. */
static bool is_bare(struct km_bytes session)
{
    static const char event[] = "\"event\"";
    struct km_bytes rest = skip_blank(session);
    for (size_t lines = 0; lines < HEADER_LINES && rest.length; lines++) {
        const char *newline = memchr(rest.data, '\n', rest.length);
        size_t taken = newline ? (size_t)(newline - rest.data) + 1 : rest.length;
        rest = (struct km_bytes){rest.data + taken, rest.length - taken};
    }
    return !skip_blank(rest).length && !strstr(session.data, event);
}

static bool refuse(struct km_diags *diags, enum diag_id id, const char *path)
{
    char limit[16];
    snprintf(limit, sizeof limit, "%d", LIMIT_FILE_BYTES / (1024 * 1024));
    diags_begin_file(diags, "");
    diags_add_at(diags, id, 0, 0, DIAG_ARGUMENTS(path, limit));
    return false;
}

/* Empties the file that is to be begun, where nothing is lost by it. */
static bool take(struct journal *journal, struct arena *arena)
{
    struct append_file *file = &journal->file;
    struct km_bytes bytes;
    if (!file->length)
        return true;
    if (!append_read(file, arena, journal->diags, &bytes))
        return false;
    if (!journal_is_session(bytes))
        return refuse(journal->diags, DIAG_NOT_A_SESSION, file->path);
    if (!is_bare(bytes))
        return refuse(journal->diags, DIAG_SESSION_HAS_EVENTS, file->path);
    return append_empty(file, journal->diags);
}

/* An answer that is not kept does not count, so that the next one stands in its place. */
static bool append(struct journal *journal, struct km_bytes line)
{
    if (journal->file.length + (int64_t)line.length + 1 > LIMIT_FILE_BYTES)
        return refuse(journal->diags, DIAG_SESSION_TOO_LARGE, journal->file.path);
    bool kept = append_line(&journal->file, line.data, line.length, journal->diags);
    if (!kept)
        append_drop(&journal->file);
    return kept;
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
    struct km_bytes header = km_session_header(session);
    *journal = (struct journal){.diags = diags};
    if (header.length + ANSWERS_BYTES > LIMIT_FILE_BYTES)
        return refuse(diags, DIAG_SESSION_TOO_LARGE, path);
    journal->open = append_open(&journal->file, arena, path, start, diags);
    if (!journal->open || !take(journal, arena))
        return false;
    if (append_header(journal, header))
        return true;
    append_discard(&journal->file);
    journal->open = false;
    return false;
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
