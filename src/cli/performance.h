/* A play from the command line: what it was asked for, what it runs, and where it is kept. */
#ifndef CLI_PERFORMANCE_H
#define CLI_PERFORMANCE_H

#include "cli/cli.h"
#include "kamae/class.h"
#include "play/play.h"

struct play_options {
    const char *mode, *choices, *session, *resume, *retry, *rulebook, *name, *trainer, *host_notes;
    int64_t seed, turn;
    int32_t minutes; /* of a class; 0: not said */
    bool soft, full, own_words;
};

/* A play being prepared: what must be given back at the end. */
struct performance {
    struct cli *cli;
    const struct play_options *wanted;
    struct km_rulebook *rulebook;
    struct km_scenario *scenario;
    struct km_session *session; /* that was loaded; the sitting's once it goes on */
    struct km_sitting *sitting;
    struct km_class *room; /* of a session in host mode, whose sitting it owns; else NULL */
    FILE *notes;           /* what only the host sees; NULL: nowhere */
    struct arena stage;    /* what the play prints passes through it */
    const char *path;      /* where the session is kept; NULL: nowhere */
    FILE *choices;         /* what the play's script reads from, where there is one */
    struct play play;
};

/* keep.c: begins the sitting of `scenario`, kept where it is to be. What somebody asked to be kept is kept,
 * or there is no play (false, with a finding); else it goes on unkept and says so. */
bool performance_start(struct performance *performance, struct km_session_setup setup);

/* keep.c: goes on with `session` in its file at `path`; false with a finding when that is not possible. */
bool performance_go_on(struct performance *performance);

/* keep.c: says where the run is kept, and how much of it; what is not kept can be saved elsewhere while
 * somebody is there. `result` unless something that was to be kept is not. */
enum cli_exit performance_tell_path(struct performance *performance, enum cli_exit result);

#endif
