/* The file of a session: where it is, how it begins, and its events, each safe on disk before it counts. */
#ifndef STORE_JOURNAL_H
#define STORE_JOURNAL_H

#include "kamae/practice.h"
#include "os/append.h"
#include "os/environment.h"

/* A new name in the state folder, which is made, for a session of scenario `id` that begins at `at_ms`. NULL
 * with a finding when there is no such folder. In `arena`. */
const char *journal_new_path(struct arena *arena, const struct environment *environment, const char *id,
                             int64_t at_ms, struct km_diags *diags);

enum journal_opened {
    JOURNAL_OPENED,
    JOURNAL_BUSY,  /* somebody else writes it just now */
    JOURNAL_FAILED /* it cannot be written, or holds what must not be lost */
};

/* Opens the file of a session for a sitting, which closes it. With APPEND_TAKE a file that is there is taken
 * when it is empty or holds the header of a session and no event; anything else is refused and stays as it
 * is. A header after which there would be no room for answers fails, and a file that was made for it is
 * removed when it is closed. `*out` is filled when it was opened; what goes wrong, then and later, becomes a
 * finding in `diags`, which must outlive it. */
enum journal_opened journal_open(const struct km_host *host, const char *path, enum append_start start,
                                 struct km_diags *diags, struct km_journal *out);

/* Whether `bytes`, which a NUL follows, begin as a session does, also after an editor was at it. */
bool journal_is_session(struct km_bytes bytes);

#endif
