/* The file of a session: where it is, how it begins, and its events, each safe on disk before it counts. */
#ifndef STORE_JOURNAL_H
#define STORE_JOURNAL_H

#include "kamae/practice.h"
#include "os/append.h"
#include "os/environment.h"

/* Zeroed: closed. The fields are its own. */
struct journal {
    struct append_file file;
    struct km_diags *diags;
    bool open;
};

/* A new name in the state folder, which is made, for a session of scenario `id` that begins at `at_ms`. NULL
 * with a finding when there is no such folder. In `arena`. */
const char *journal_new_path(struct arena *arena, const struct environment *environment, const char *id,
                             int64_t at_ms, struct km_diags *diags);

/* Creates the file and writes how the session begins. With APPEND_TAKE a file that is there is taken when it
 * is empty or holds the header of a session and no event; anything else is refused and stays as it is. A
 * session of which nobody could read the end, since the scenario is too large, is refused before it begins.
 * False with a finding, and what was created is removed; the journal is then to be closed all the same.
 * `arena`, `path` and `diags` must outlive it. */
bool journal_begin(struct journal *journal, struct arena *arena, const char *path, enum append_start start,
                   struct km_session *session, struct km_diags *diags);

/* Whether `bytes`, which a NUL follows, begin as a session does, also after an editor was at it. */
bool journal_is_session(struct km_bytes bytes);

/* Goes on with a file that holds a session. */
bool journal_continue(struct journal *journal, struct arena *arena, const char *path, struct km_diags *diags);

/* What a sitting is given. */
struct km_journal journal_door(struct journal *journal);

/* Closing what is closed does nothing. */
void journal_close(struct journal *journal);

#endif
