/* The header of a session file and its events are lines of the same kind. */
#include "store/journal.h"

#include "base/diag_file.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "os/state.h"
#include "store/name.h"
#include "store/order.h"

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
    struct folder_list list = folder_list(arena, folder);
    struct order order = order_load(arena, folder);
    struct strbuf path;
    strbuf_init(&path, arena);
    strbuf_printf(&path, "%s/%s", folder, session_name_new(arena, order_next(&list, &order), id, at_ms));
    return path.data;
}

static bool starts_with(struct km_bytes bytes, const char *start)
{
    size_t length = strlen(start);
    return bytes.length >= length && memcmp(bytes.data, start, length) == 0;
}

bool journal_is_session(struct km_bytes bytes)
{
    bytes = utf8_skip_blank(utf8_without_mark(bytes));
    if (!starts_with(bytes, "{"))
        return false;
    return starts_with(utf8_skip_blank((struct km_bytes){bytes.data + 1, bytes.length - 1}),
                       "\"kamae_session\"");
}

/* Whether nothing happened in a session: it has no more than its header, which may be torn. Inside the
 * header's texts the quotes would be escaped. */
static bool is_bare(struct km_bytes session)
{
    static const char event[] = "\"event\"";
    struct km_bytes rest = utf8_skip_blank(utf8_without_mark(session));
    for (size_t lines = 0; lines < HEADER_LINES && rest.length; lines++) {
        const char *newline = memchr(rest.data, '\n', rest.length);
        size_t taken = newline ? (size_t)(newline - rest.data) + 1 : rest.length;
        rest = (struct km_bytes){rest.data + taken, rest.length - taken};
    }
    return !utf8_skip_blank(rest).length && !strstr(session.data, event);
}

static bool refuse(struct km_diags *diags, const struct diag_kind *kind, const char *path)
{
    char limit[16];
    snprintf(limit, sizeof limit, "%d", LIMIT_FILE_BYTES / (1024 * 1024));
    diags_begin_file(diags, "");
    diags_add_at(diags, kind, 0, 0, DIAG_ARGUMENTS(path, limit));
    return false;
}

/* An open file and what it needs to live. */
struct journal {
    struct arena arena;
    struct append_file file;
    struct km_diags *diags;
};

/* Empties the file that is to be begun, where nothing is lost by it. */
static bool take(struct journal *journal)
{
    struct append_file *file = &journal->file;
    struct km_bytes bytes;
    if (!file->length)
        return true;
    if (!append_read(file, &journal->arena, journal->diags, &bytes))
        return false;
    if (!journal_is_session(bytes))
        return refuse(journal->diags, DIAG_NOT_A_SESSION, file->path);
    if (!is_bare(bytes))
        return refuse(journal->diags, DIAG_SESSION_HAS_EVENTS, file->path);
    return append_empty(file, journal->diags);
}

/* Whether the file can be read again with `bytes` in it, and, after the header, with answers. */
static bool has_room(const struct journal *journal, struct km_bytes bytes)
{
    int64_t room = LIMIT_FILE_BYTES - journal->file.length;
    return (int64_t)bytes.length + (journal->file.length ? 1 : ANSWERS_BYTES) <= room;
}

/* What failed is given again by the sitting, as a whole. */
static enum km_append append(void *user, struct km_bytes bytes)
{
    struct journal *journal = user;
    struct append_file *file = &journal->file;
    if (!has_room(journal, bytes)) {
        refuse(journal->diags, DIAG_SESSION_TOO_LARGE, file->path);
        return KM_APPEND_FAILED;
    }
    bool kept = append_line(file, bytes.data, bytes.length, journal->diags);
    return kept ? KM_APPENDED : KM_APPEND_FAILED;
}

static void close_journal(void *user)
{
    struct journal *journal = user;
    if (journal->file.length)
        append_close(&journal->file);
    else
        append_discard(&journal->file);
    arena_release(&journal->arena);
    free(journal);
}

static struct journal *new_journal(const struct km_host *host, struct km_diags *diags)
{
    struct journal *journal = calloc(1, sizeof *journal);
    if (!journal)
        arena_out_of_memory(host, sizeof *journal);
    arena_init(&journal->arena, host);
    journal->diags = diags;
    return journal;
}

enum journal_opened journal_open(const struct km_host *host, const char *path, enum append_start start,
                                 struct km_diags *diags, struct km_journal *out)
{
    struct journal *journal = new_journal(host, diags);
    struct append_file *file = &journal->file;
    bool open = append_open(file, &journal->arena, arena_string(&journal->arena, path), start, diags);
    enum journal_opened opened = open ? JOURNAL_OPENED : file->busy ? JOURNAL_BUSY : JOURNAL_FAILED;
    if (open && start == APPEND_TAKE && !take(journal)) {
        append_close(file);
        opened = JOURNAL_FAILED;
    }
    if (opened == JOURNAL_OPENED) {
        *out = (struct km_journal){.append = append, .close = close_journal, .user = journal};
        return opened;
    }
    arena_release(&journal->arena);
    free(journal);
    return opened;
}
