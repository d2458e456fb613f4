/* The store has a line before the file in memory does, so that a line that fails is in neither. */
#include "gui/web/kept.h"

#include "base/diag_file.h"

#include <string.h>

void kept_tell(struct km_diags *diags, enum kept_answer answer)
{
    static const struct diag_kind *const kinds[] = {
        [KEPT_FULL] = DIAG_STORE_FULL, [KEPT_FAILED] = DIAG_STORE_FAILED};
    if (answer == KEPT)
        return;
    diags_begin_file(diags, "");
    diags_add(diags, kinds[answer], NULL, DIAG_NO_ARGUMENTS);
}

static enum km_append append(void *user, struct km_bytes bytes)
{
    struct kept *kept = user;
    strbuf_truncate(&kept->line, 0);
    strbuf_add_n(&kept->line, bytes.data, bytes.length);
    strbuf_add_char(&kept->line, '\n');
    kept->waiting = true;
    kept->number++;
    kept->give(kept->user, kept->path, (struct km_bytes){kept->line.data, kept->line.length}, kept->number);
    return KM_APPEND_PENDING;
}

static void close_kept(void *user)
{
    struct kept *kept = user;
    kept->waiting = false;
    kept->file.close(kept->file.user);
    arena_release(&kept->arena);
}

struct km_journal kept_journal(struct kept *kept, const struct km_host *host, const char *path,
                               const struct km_journal *file, struct km_diags *diags)
{
    arena_init(&kept->arena, host);
    kept->file = *file;
    kept->diags = diags;
    kept->path = arena_string(&kept->arena, path);
    strbuf_init(&kept->line, &kept->arena);
    return (struct km_journal){.append = append, .close = close_kept, .user = kept};
}

bool kept_answered(struct kept *kept, int number, enum kept_answer answer, bool *is_kept)
{
    if (!kept->waiting || number != kept->number)
        return false;
    kept->waiting = false;
    kept_tell(kept->diags, answer);
    struct km_bytes line = {kept->line.data, kept->line.length - 1};
    *is_kept = answer == KEPT && kept->file.append(kept->file.user, line) == KM_APPENDED;
    return true;
}
