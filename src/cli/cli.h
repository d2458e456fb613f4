/* What every command has at hand: where data is, which words, where findings go. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "i18n/choice.h"
#include "i18n/ui.h"
#include "kamae/practice.h"
#include "kamae/verdicts.h"
#include "options/options.h"
#include "os/data.h"
#include "os/inputs.h"
#include "os/terminal.h"

/* Exit codes, the same for every command. */
enum cli_exit {
    CLI_FINE = 0,
    CLI_FINDINGS = 1, /* something was found in a file, or an answer was not possible */
    CLI_USAGE = 2,    /* the command line is wrong */
    CLI_NOT_RUN = 3   /* a file, the disk or the memory is in the way */
};

struct cli {
    struct arena arena; /* lives as long as the program */
    struct km_host host;
    struct environment environment;
    struct data_places places;
    struct ui ui;
    enum ui_choice language;
    struct terminal in, out;
    struct inputs inputs; /* what the command has read: nothing of it is written over */
    struct km_diags *diags;
};

enum { CLI_OPTIONS_BYTES = 256 }; /* of the struct that a command's options fill */

struct cli_arguments {
    char **items;
    int count;
};

/* One command: a row of commands.h, a file of its own. */
struct cli_command {
    const char *name;
    struct km_text summary; /* in both languages: one line for the list of commands */
    const char *usage;      /* "SCENARIO [--out FILE]"; see cli_usage */
    const char *example;    /* a line to type */
    const struct option *options;
    size_t option_count;
    int least, most; /* arguments besides options; most −1: any number */
    enum cli_exit (*run)(struct cli *cli, const void *options, struct cli_arguments arguments);
};

/* commands.c: the table, NULL-terminated. */
extern const struct cli_command *const cli_commands[];

/* help.c: what `kamae`, `kamae --help` and `kamae COMMAND --help` print. */
void cli_print_welcome(const struct cli *cli);
void cli_print_commands(struct cli *cli, const struct cli_command *const *commands);
void cli_print_help(struct cli *cli, const struct cli_command *command);

/* help.c: how a command is called; "[--format]" with what its row takes. In the arena. */
const char *cli_usage(struct cli *cli, const struct cli_command *command);

/* findings.c: adds a finding about the command itself, which belongs to no file. */
void cli_complain(struct cli *cli, const struct diag_kind *kind, struct diag_arguments arguments);

/* findings.c: the key of the word for a severity. */
const char *cli_severity_key(enum km_severity severity);

/* findings.c: prints the findings from number `first` on, in order of file and line, to `stream`. */
void cli_print_findings(const struct cli *cli, size_t first, FILE *stream);

/* load.c: a word of the interface in the main language; lives as long as the arena. */
const char *cli_word(const struct cli *cli, const char *key);

/* load.c: what a file says, on one line and without control characters, to be printed as it is. In the arena.
 */
const char *cli_line(struct cli *cli, const char *text);

/* load.c: the bytes of the file or pipe `path`, in the arena; commands read no file in another way. */
bool cli_read(struct cli *cli, const char *path, struct km_bytes *out);

/* load.c: what commands load. NULL with findings when it cannot be; `argument` is a path or an id. `*missing`
 * (may be NULL) says whether the file could not be read at all, which is CLI_NOT_RUN instead of CLI_FINDINGS.
 */
struct km_rulebook *cli_load_rulebook(struct cli *cli, const char *argument, bool *missing);
struct km_scenario *cli_load_scenario(struct cli *cli, const char *argument,
                                      const struct km_rulebook *rulebook, bool *missing);
/* The same of the file at `path`, which is passed over without a word when it is not sound. */
struct km_scenario *cli_try_scenario(struct cli *cli, const char *path, const struct km_rulebook *rulebook);
/* The head alone of the scenario at `path`; free with km_head_free. */
struct km_head *cli_load_head(const struct cli *cli, const char *path, struct km_diags *diags);
/* The path of the library's scenario that has this id under another name than that of `path`, or NULL. */
const char *cli_find_id(struct cli *cli, const char *id, const char *path);
struct km_session *cli_load_session(struct cli *cli, const char *path, bool *missing);

/* load.c: a rulebook from bytes, on top of the one that it extends, if any. */
struct km_rulebook *cli_read_rulebook(struct cli *cli, struct km_bytes bytes, const char *path);

/* load.c: loads what is named, gives it to `use` with `user`, and frees it again. What cannot be loaded is
 * CLI_NOT_RUN (no such file) or CLI_FINDINGS. */
enum cli_exit cli_with_scenario(struct cli *cli, const char *rulebook, const char *argument,
                                enum cli_exit (*use)(struct cli *cli, const struct km_scenario *scenario,
                                                     const void *user),
                                const void *user);
enum cli_exit cli_with_session(struct cli *cli, const char *path,
                               enum cli_exit (*use)(struct cli *cli, const struct km_session *session,
                                                    const void *user),
                               const void *user);

/* output.c: writes to the file `path`, or to stdout when it is NULL; what goes wrong with stdout main tells
 * at the end. A file that the command has read, a session, a scenario or a rulebook is not written over. */
bool cli_write(struct cli *cli, const char *path, struct km_bytes bytes);

/* minutes.c: how long a class is ("45"); false for what is no number from KM_LEAST_MINUTES to
 * KM_MOST_MINUTES. */
bool cli_read_minutes(const char *value, int32_t *out);

/* output.c: complains, and returns false, when `format` is nothing for a terminal and would go to one. */
bool cli_check_binary(struct cli *cli, const char *format, const char *path);

/* output.c: what writes PDF (struct km_report_style). */
const struct km_pdf *cli_load_pdf(struct km_diags *diags);

/* judge.c: what came of a session, with its points; km_judgement_step finds the rest. Freed with
 * km_judgement_free before the session. */
struct km_judgement *cli_judge(const struct cli *cli, const struct km_session *session,
                               struct km_judge_budget budget);

/* suggest.c: a command that goes on from here. */
struct cli_suggestion {
    const char *command; /* "play --retry" */
    const char *path;    /* the file that it is about */
    uint32_t turn;       /* 0: none is named */
    const char *what;    /* the key of what it does; NULL: what was just said */
};

/* suggest.c: prints it on a line that is never broken, in the quotes that a shell needs; only where a person
 * reads `stream`, never on paper. */
void cli_suggest(struct cli *cli, FILE *stream, const struct cli_suggestion *suggestion);

/* judge.c: prints verdicts and points as JSON; of a judgement, which is then done, also what was attainable.
 * False when stdout failed. */
bool cli_print_verdicts(struct cli *cli, const struct km_judged *judged);
bool cli_print_judgement(struct cli *cli, struct km_judgement *judgement);

/* judge.c: how a report is wanted. */
struct cli_report_wish {
    const char *session;        /* the file of the session; NULL: it was kept nowhere */
    const char *format;         /* NULL: text */
    const char *path;           /* NULL: stdout; a file's text does not depend on the terminal */
    const char *name, *trainer; /* on the head; NULL: lines to fill in */
    bool full, solutions, customer_seat;
};

/* judge.c: writes the report of a session. The format must exist. */
enum cli_exit cli_report(struct cli *cli, const struct km_session *session,
                         const struct cli_report_wish *wish);

#endif
