/* The record of a session in a page. Its file is in memory; a line counts once the browser's store has it,
 * too, which the store says later. */
#ifndef GUI_WEB_KEPT_H
#define GUI_WEB_KEPT_H

#include "base/strbuf.h"
#include "kamae/practice.h"

/* What the store says of a line. */
enum kept_answer {
    KEPT,
    KEPT_FULL,  /* there is no room for it */
    KEPT_FAILED /* it cannot be written */
};

/* The record that is written now: a page plays one session at a time. `give` hands a line, its newline
 * included, of the file `path` to the store, which answers with kept_answered and the same number. All else
 * is its own; zeroed, but for `give` and `user`, it holds none. */
struct kept {
    void (*give)(void *user, const char *path, struct km_bytes line, int number);
    void *user;
    struct km_journal file; /* in memory */
    struct km_diags *diags;
    struct arena arena;
    const char *path;
    struct strbuf line;
    int number;   /* of the line that was given last */
    bool waiting; /* for the answer to it */
};

/* A journal before `file`, the one of the file in memory at `path`, which it closes, too. `diags` is told
 * what fails, and must outlive it. The one before must have been closed. */
struct km_journal kept_journal(struct kept *kept, const struct km_host *host, const char *path,
                               const struct km_journal *file, struct km_diags *diags);

/* The store's answer to line `number`. True when it is awaited; `*is_kept` then says what the sitting is told
 * of it. */
bool kept_answered(struct kept *kept, int number, enum kept_answer answer, bool *is_kept);

/* What there is to say when the store does not keep something; KEPT is told nothing. */
void kept_tell(struct km_diags *diags, enum kept_answer answer);

#endif
