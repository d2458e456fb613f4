/* Where a play is kept. Only what is kept is said to be. */
#include "cli/performance.h"

#include "base/diag_file.h"
#include "os/clock.h"
#include "os/file.h"
#include "store/host.h"
#include "store/journal.h"
#include "store/order.h"

/* A word on stderr, after what stdout holds. */
static void tell(const struct cli *cli, const char *key, const struct ui_argument *arguments)
{
    struct arena arena;
    struct strbuf out;
    arena_init(&arena, &cli->host);
    strbuf_init(&out, &arena);
    ui_write(&cli->ui, ui_main_language(cli->language), key, arguments, &out);
    fflush(stdout);
    fprintf(stderr, "%s\n", out.data);
    arena_release(&arena);
}

/* Where the session goes: --session; a person's own play goes to the state folder; a pipe's nowhere. */
static const char *session_path(struct performance *performance)
{
    struct cli *cli = performance->cli;
    if (performance->wanted->session || !performance->play.prompts)
        return performance->wanted->session;
    return journal_new_path(&cli->arena, &cli->environment, km_scenario_head(performance->scenario)->id,
                            clock_now_ms(), cli->diags);
}

bool performance_start(struct performance *performance, struct km_session_setup setup)
{
    struct cli *cli = performance->cli;
    struct km_clock clock = store_clock();
    struct km_journal journal;
    bool asked = performance->wanted->session != NULL;
    performance->path = session_path(performance);
    bool open =
        performance->path && journal_open(&cli->host, performance->path, asked ? APPEND_TAKE : APPEND_NEW,
                                          cli->diags, &journal) == JOURNAL_OPENED;
    if (open || !asked)
        performance->sitting =
            km_sitting_start(&cli->host, performance->scenario, setup, &clock, open ? &journal : NULL);
    if (open && km_sitting_kept(performance->sitting))
        return true;
    if (asked)
        return false;
    performance->path = NULL;
    if (performance->play.prompts) {
        km_sitting_failed(performance->sitting); /* is told here */
        cli_print_findings(cli, 0, stderr);
        tell(cli, "play.unkept.all", NULL);
    }
    return true;
}

bool performance_go_on(struct performance *performance)
{
    struct cli *cli = performance->cli;
    struct km_clock clock = store_clock();
    struct km_journal journal;
    if (journal_open(&cli->host, performance->path, APPEND_CONTINUE, cli->diags, &journal) != JOURNAL_OPENED)
        return false;
    order_note(&cli->arena, &cli->environment, performance->path);
    performance->sitting = km_sitting_continue(&cli->host, performance->session, &clock, &journal);
    performance->session = NULL;
    return true;
}

static bool save_elsewhere(void *user, const char *path)
{
    struct performance *performance = user;
    struct cli *cli = performance->cli;
    size_t first = km_diags_count(cli->diags);
    bool saved = !file_is_there(path) && cli_write(cli, path, km_sitting_file(performance->sitting));
    if (!saved && km_diags_count(cli->diags) == first)
        cli_complain(cli, DIAG_FILE_EXISTS, DIAG_ARGUMENTS(path));
    if (!saved)
        cli_print_findings(cli, first, stderr);
    return saved;
}

enum cli_exit performance_tell_path(struct performance *performance, enum cli_exit result)
{
    struct cli *cli = performance->cli;
    uint32_t since = km_sitting_unkept_since(performance->sitting);
    const char *path = performance->path;
    if (since)
        path = performance->play.prompts
                   ? play_keep_elsewhere(&performance->play, save_elsewhere, performance)
                   : NULL;
    if (path)
        tell(cli, "play.kept", UI_ARGUMENTS({.name = "file", .text = cli_line(cli, path)}));
    if (path || !performance->path)
        return result;
    tell(cli, "play.kept.part",
         UI_ARGUMENTS({.name = "file", .text = cli_line(cli, performance->path)},
                      {.name = "turn", .number = since}));
    return CLI_NOT_RUN;
}
