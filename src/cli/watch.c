/* kamae watch: a scenario while it is being written. After every save come its findings and the place where
 * its author stands in it, then all findings with what following everything shows, as `kamae check` has them;
 * the next save or line breaks that off. */
#include "cli/commands.h"
#include "cli/prove.h"

#include "base/diag_file.h"
#include "os/clock.h"
#include "os/disk.h"
#include "os/file.h"
#include "os/watching.h"
#include "play/preview.h"
#include "store/host.h"

struct watch_options {
    const char *rulebook;
};

static const struct option options[] = {
    {.name = "--rulebook",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct watch_options, rulebook),
     .value = "FILE|ID",
     .help = "option.rulebook"},
};

enum { GONE_MS = 1000 }; /* so long a file may be away without a word: it is being replaced */

struct watch {
    struct cli *cli;
    const char *path;
    struct watching watching;
    struct arena stage; /* what is printed passes through it */
    struct play play;
    bool typed; /* somebody types */
    struct km_preview *preview;
    bool gone;
    struct cli_budget budget;
    bool proved;
    int64_t asked_ms; /* when it was last looked whether something came */
    bool came;
};

/* ---- findings ---- */

static void print_summary(const struct watch *watch)
{
    const struct cli *cli = watch->cli;
    struct arena arena;
    struct strbuf line;
    arena_init(&arena, &cli->host);
    strbuf_init(&line, &arena);
    ui_write(&cli->ui, ui_main_language(cli->language), "watch.summary",
             UI_ARGUMENTS({.name = "errors", .number = (int64_t)km_diags_total(cli->diags, KM_ERROR)},
                          {.name = "warnings", .number = (int64_t)km_diags_total(cli->diags, KM_WARNING)}),
             &line);
    printf("%s\n", line.data);
    arena_release(&arena);
}

/* The findings of the last save make room for those of this one. */
static void begin_findings(struct cli *cli)
{
    km_diags_free(cli->diags);
    cli->diags = km_diags_new(&cli->host);
}

/* A scenario of the library that has the same id, as `kamae check` tells of it. */
static void check_id(struct watch *watch)
{
    struct cli *cli = watch->cli;
    if (!km_preview_is_sound(watch->preview))
        return;
    const struct km_scenario *scenario = km_preview_scenario(watch->preview);
    const char *id = km_scenario_head(scenario)->id, *other = cli_find_id(cli, id, watch->path);
    size_t first = km_diags_count(cli->diags);
    if (other && strcmp(other, watch->path) != 0)
        diags_add(cli->diags, DIAG_SCENARIO_ID_TWICE, DIAG_KEY(NULL, "id"), DIAG_ARGUMENTS(id, other));
    km_scenario_locate(scenario, cli->diags, first);
}

static void check(struct watch *watch, struct km_bytes bytes)
{
    struct cli *cli = watch->cli;
    begin_findings(cli);
    watch->budget = CLI_BUDGET_PROOF;
    cli_budget_begin(&watch->budget);
    watch->proved = false;
    km_preview_take(watch->preview, bytes, cli->diags);
    check_id(watch);
    printf("%s", watch->typed ? "\n\n" : "\n");
    cli_print_findings(cli, 0, stdout);
    print_summary(watch);
    if (watch->typed)
        preview_show(&watch->play, watch->preview);
}

/* Reads the file; whether it is another than before, and was checked. Being away for a moment is not being
 * gone. */
static bool check_again(struct watch *watch)
{
    struct arena arena;
    struct km_bytes bytes;
    arena_init(&arena, &watch->cli->host);
    begin_findings(watch->cli);
    bool read = file_read(&arena, watch->path, watch->cli->diags, &bytes);
    bool differs = read && km_preview_differs(watch->preview, bytes);
    watch->gone = !read;
    if (differs)
        check(watch, bytes);
    arena_release(&arena);
    return differs;
}

/* ---- every way through ---- */

/* A few thousand times a second is often enough. */
static bool something_came(void *user)
{
    struct watch *watch = user;
    int64_t now = clock_monotonic_ms();
    if (!watch->came && now != watch->asked_ms)
        watch->came = watching_ready(&watch->watching);
    watch->asked_ms = now;
    return watch->came;
}

static size_t total(const struct km_diags *diags)
{
    size_t sum = 0;
    for (int severity = 0; severity < KM_SEVERITY_COUNT; severity++)
        sum += km_diags_total(diags, (enum km_severity)severity);
    return sum;
}

/* What was told at the save is told again among the rest: some of it may only follow from that. */
static void print_proved(struct watch *watch)
{
    struct cli *cli = watch->cli;
    size_t before = total(cli->diags);
    begin_findings(cli);
    km_preview_check(watch->preview, cli->diags);
    check_id(watch);
    if (watch->typed)
        printf("\n\n");
    if (total(cli->diags) == before) {
        printf("%s\n", cli_word(cli, "watch.proved"));
        return;
    }
    cli_print_findings(cli, 0, stdout);
    print_summary(watch);
    printf("%s\n", cli_word(cli, "watch.proved.findings"));
}

/* What came meanwhile is heeded first. */
static void explore(struct watch *watch)
{
    struct km_explore_setup setup = cli_explore_setup(&watch->budget);
    watch->came = false;
    watch->proved = km_preview_explore(watch->preview, &setup, something_came, watch);
    if (watch->proved)
        print_proved(watch);
}

/* ---- waiting ---- */

static void prompt(const struct watch *watch)
{
    if (watch->typed)
        preview_prompt(&watch->play, watch->preview);
    fflush(stdout);
}

/* Nothing came in time: for saying that the file is gone, or for exploring on. */
static void use_the_time(struct watch *watch)
{
    if (watch->gone)
        printf("\n%s\n", cli_word(watch->cli, "watch.gone"));
    else
        explore(watch);
    if (watch->gone || watch->proved)
        prompt(watch);
    watch->gone = false;
}

static int patience(const struct watch *watch)
{
    if (watch->gone)
        return GONE_MS;
    return km_preview_is_sound(watch->preview) && !watch->proved ? 0 : -1;
}

static void go_on(struct watch *watch)
{
    for (;;) {
        switch (watching_wait(&watch->watching, patience(watch))) {
        case WATCHING_SAVED:
            if (check_again(watch))
                prompt(watch);
            break;
        case WATCHING_TYPED:
            if (!preview_take(&watch->play, watch->preview))
                return;
            prompt(watch);
            break;
        case WATCHING_NOTHING: use_the_time(watch); break;
        }
    }
}

/* ---- beginning and end ---- */

static struct play play_of(struct watch *watch)
{
    struct cli *cli = watch->cli;
    return (struct play){
        .arena = &watch->stage,
        .ui = &cli->ui,
        .language = cli->language,
        .environment = &cli->environment,
        .colours = cli->out.colours,
        .in = stdin,
        .out = stdout,
    };
}

static enum cli_exit watch_file(struct watch *watch)
{
    struct cli *cli = watch->cli;
    int error = watching_begin(&watch->watching, &cli->arena, watch->path, watch->typed);
    if (error)
        disk_cannot_read(cli->diags, watch->path, error);
    if (error || !check_again(watch)) {
        cli_print_findings(cli, 0, stderr);
        return CLI_NOT_RUN;
    }
    prompt(watch);
    go_on(watch);
    return CLI_FINE;
}

static enum cli_exit watch_with(struct watch *watch, const struct km_rulebook *rulebook)
{
    struct cli *cli = watch->cli;
    struct km_clock clock = store_clock();
    arena_init(&watch->stage, &cli->host);
    watch->play = play_of(watch);
    watch->typed = cli->in.is_terminal && cli->out.is_terminal;
    watch->preview = km_preview_new(&cli->host, rulebook, watch->path, &clock);
    enum cli_exit result = watch_file(watch);
    watching_end(&watch->watching);
    km_preview_free(watch->preview);
    arena_release(&watch->stage);
    return result;
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct watch_options *wanted = given;
    struct watch watch = {.cli = cli, .watching = {.descriptor = -1}};
    bool missing = false;
    struct km_rulebook *rulebook = cli_load_rulebook(cli, wanted->rulebook, &missing);
    enum cli_exit result = missing ? CLI_NOT_RUN : CLI_FINDINGS;
    watch.path = data_find_argument(&cli->places, DATA_SCENARIO, arguments.items[0], cli->diags);
    if (rulebook && watch.path) {
        result = watch_with(&watch, rulebook);
    } else {
        cli_print_findings(cli, 0, stderr);
        result = watch.path ? result : CLI_NOT_RUN;
    }
    km_rulebook_free(rulebook);
    return result;
}

const struct cli_command command_watch = {
    .name = "watch",
    .summary = {{"書いている間、保存するたびに確かめ、その場面を見せる",
                 "check at every save while you write, and show where you are"}},
    .usage = "FILE [--rulebook FILE|ID]",
    .example = "kamae watch late-parcel.json",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = 1,
    .run = run,
};
