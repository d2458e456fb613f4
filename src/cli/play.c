/* kamae play: plays a scenario in the terminal, keeps the session, prints the report. */
#include "cli/commands.h"
#include "cli/prove.h"

#include "os/clock.h"
#include "play/play.h"
#include "play/script.h"
#include "store/journal.h"

struct play_options {
    const char *mode, *choices, *session, *resume, *retry, *rulebook;
    int64_t seed, turn;
    bool soft, full;
};

static const struct option options[] = {
    {.name = "--mode",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct play_options, mode),
     .value = "practice|guided|exam",
     .help = "option.mode"},
    {.name = "--choices",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct play_options, choices),
     .value = "FILE|-",
     .help = "option.choices"},
    {.name = "--session",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct play_options, session),
     .value = "FILE",
     .help = "option.session"},
    {.name = "--resume",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct play_options, resume),
     .value = "FILE",
     .help = "option.resume"},
    {.name = "--retry",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct play_options, retry),
     .value = "FILE",
     .help = "option.retry"},
    {.name = "--turn",
     .kind = OPTION_NUMBER,
     .offset = offsetof(struct play_options, turn),
     .value = "N",
     .help = "option.turn"},
    {.name = "--seed",
     .kind = OPTION_NUMBER,
     .offset = offsetof(struct play_options, seed),
     .value = "N",
     .help = "option.seed"},
    {.name = "--soft",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct play_options, soft),
     .help = "option.soft"},
    {.name = "--full",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct play_options, full),
     .help = "option.full"},
    {.name = "--rulebook",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct play_options, rulebook),
     .value = "FILE|ID",
     .help = "option.rulebook"},
};

/* A play being prepared: what must be given back at the end. */
struct performance {
    struct cli *cli;
    const struct play_options *wanted;
    struct km_rulebook *rulebook;
    struct km_scenario *scenario;
    struct km_session *session;
    struct arena stage; /* what the play prints passes through it */
    struct journal journal;
    const char *path;
    struct play play;
};

/* Where the session goes: --session; a person's own play goes to the state folder; a pipe's nowhere. */
static const char *session_path(struct performance *performance, const char *id)
{
    struct cli *cli = performance->cli;
    if (performance->wanted->session || !performance->play.prompts)
        return performance->wanted->session;
    return journal_new_path(&cli->arena, &cli->environment, id, clock_now_ms(), cli->diags);
}

static bool open_journal(struct performance *performance)
{
    struct cli *cli = performance->cli;
    performance->path = session_path(performance, km_scenario_head(performance->scenario)->id);
    if (!performance->path)
        return !performance->play.prompts;
    enum append_start start = performance->wanted->session ? APPEND_TAKE : APPEND_NEW;
    return journal_begin(&performance->journal, &cli->arena, performance->path, start, performance->session,
                         cli->diags);
}

static bool reopen_journal(struct performance *performance)
{
    struct cli *cli = performance->cli;
    performance->path = performance->wanted->resume;
    return journal_continue(&performance->journal, &cli->arena, performance->path, cli->diags);
}

/* Loads the choices, if there are any; `*result` says why not. */
static bool load_script(struct performance *performance, enum cli_exit *result)
{
    struct cli *cli = performance->cli;
    const char *path = performance->wanted->choices;
    struct km_bytes bytes;
    *result = CLI_NOT_RUN;
    if (!path)
        return true;
    if (!cli_read(cli, strcmp(path, "-") == 0 ? "/dev/stdin" : path, &bytes))
        return false;
    *result = CLI_FINDINGS;
    performance->play.script = script_load(&cli->arena, bytes, path, cli->diags);
    return performance->play.script != NULL;
}

static void prepare_play(struct performance *performance)
{
    struct cli *cli = performance->cli;
    arena_init(&performance->stage, &cli->host);
    performance->play = (struct play){
        .arena = &performance->stage,
        .ui = &cli->ui,
        .language = cli->language,
        .environment = &cli->environment,
        .colours = cli->out.colours,
        .prompts = cli->in.is_terminal && !performance->wanted->choices,
        .in = stdin,
        .out = stdout,
        .now_ms = clock_now_ms,
        .diags = cli->diags,
    };
}

/* Loads what is played; `*result` says why not. */
static bool load_start(struct performance *performance, const char *argument, enum cli_exit *result)
{
    struct cli *cli = performance->cli;
    bool missing = false;
    performance->rulebook = cli_load_rulebook(cli, performance->wanted->rulebook, &missing);
    if (performance->rulebook)
        performance->scenario = cli_load_scenario(cli, argument, performance->rulebook, &missing);
    *result = missing ? CLI_NOT_RUN : CLI_FINDINGS;
    return performance->scenario != NULL;
}

static bool load_played(struct performance *performance, const char *path, enum cli_exit *result)
{
    bool missing = false;
    performance->session = cli_load_session(performance->cli, path, &missing);
    *result = missing ? CLI_NOT_RUN : CLI_FINDINGS;
    return performance->session != NULL;
}

static bool load_resumed(struct performance *performance, enum cli_exit *result)
{
    if (!load_played(performance, performance->wanted->resume, result))
        return false;
    enum km_status status = km_session_status(performance->session);
    if (status == KM_OPEN || status == KM_LEFT_OFF)
        return true;
    cli_complain(performance->cli, DIAG_SESSION_OVER, DIAG_ARGUMENTS(performance->wanted->resume));
    return false;
}

static void tell_path(const struct performance *performance)
{
    struct arena arena;
    struct strbuf out;
    if (!performance->journal.open)
        return;
    arena_init(&arena, &performance->cli->host);
    strbuf_init(&out, &arena);
    struct ui_argument file[] = {{.name = "file", .text = performance->path}, {.name = NULL}};
    ui_write(&performance->cli->ui, ui_main_language(performance->cli->language), "play.kept", file, &out);
    fflush(stdout);
    fprintf(stderr, "%s\n", out.data);
    arena_release(&arena);
}

static enum cli_exit conclude(struct performance *performance, enum play_outcome outcome)
{
    struct cli *cli = performance->cli;
    enum cli_exit result = CLI_FINE;
    switch (outcome) {
    case PLAY_ENDED:
    case PLAY_STOPPED:
        result = cli_report(cli, performance->session,
                            &(struct cli_report_wish){.full = performance->wanted->full});
        play_after_care(&performance->play, km_session_scenario(performance->session));
        break;
    case PLAY_LEFT:
        fprintf(stderr, "%s\n", cli_word(cli, performance->journal.open ? "play.left" : "play.left.unkept"));
        break;
    case PLAY_SKIPPED: return CLI_FINE;
    case PLAY_STUCK:
        cli_complain(cli, DIAG_PLAY_STUCK,
                     DIAG_ARGUMENTS(km_scenario_node(km_session_scenario(performance->session),
                                                     km_session_node(performance->session))
                                        .id));
        result = CLI_FINDINGS;
        break;
    case PLAY_SCRIPT_ENDED:
        cli_complain(cli, DIAG_SCRIPT_TOO_SHORT, DIAG_ARGUMENTS(performance->wanted->choices));
        result = CLI_FINDINGS;
        break;
    case PLAY_SCRIPT_WRONG: result = CLI_FINDINGS; break;
    case PLAY_NOT_KEPT: result = CLI_NOT_RUN; break;
    }
    tell_path(performance);
    return result;
}

/* The mode called `name`; host mode is for the room, not for a trainee. */
static bool find_mode(const char *name, enum km_mode *out)
{
    static const enum km_mode modes[] = {KM_PRACTICE, KM_GUIDED, KM_EXAM};
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        *out = modes[i];
        if (!name || strcmp(km_mode_name(modes[i]), name) == 0)
            return true;
    }
    return false;
}

/* From the briefing to the report. */
static enum cli_exit perform(struct performance *performance)
{
    struct km_session_setup setup = {
        .seed = (uint64_t)performance->wanted->seed,
        .soft = performance->wanted->soft,
    };
    find_mode(performance->wanted->mode, &setup.mode);
    if (!performance->session) {
        enum play_start start = play_briefing(&performance->play, performance->scenario);
        if (start == PLAY_START_SKIP)
            return CLI_FINE;
        setup.soft = setup.soft || start == PLAY_START_SOFT;
        performance->session =
            km_session_new(&performance->cli->host, performance->scenario, setup, clock_now_ms());
        if (!open_journal(performance))
            return CLI_NOT_RUN;
    } else if (!reopen_journal(performance)) {
        return CLI_NOT_RUN;
    }
    struct km_journal journal = journal_door(&performance->journal);
    performance->play.journal = performance->journal.open ? &journal : NULL;
    return conclude(performance, play_run(&performance->play, performance->session));
}

/* The turning points of a session again. Nothing is kept, and there is no report. */
static enum cli_exit retry(struct performance *performance, const char *scenario)
{
    struct cli *cli = performance->cli;
    const struct km_session *session = performance->session;
    const char *played = km_scenario_head(km_session_scenario(session))->id;
    int64_t turn = performance->wanted->turn;
    if (scenario && strcmp(scenario, played) != 0) {
        cli_complain(cli, DIAG_RETRY_SCENARIO, DIAG_ARGUMENTS(performance->wanted->retry, played));
        return CLI_USAGE;
    }
    if (turn > km_session_turns(session)) {
        char turns[16];
        snprintf(turns, sizeof turns, "%u", km_session_turns(session));
        cli_complain(cli, DIAG_RETRY_TURN, DIAG_ARGUMENTS(turns));
        return CLI_USAGE;
    }
    struct km_exploration *exploration = cli_explore(cli, km_session_scenario(session), &CLI_BUDGET_PROOF);
    struct play_retry wanted = {.exploration = exploration, .session = session, .turn = (uint32_t)turn};
    enum play_outcome outcome = play_retry(&performance->play, &wanted);
    km_exploration_free(exploration);
    return outcome == PLAY_SCRIPT_WRONG ? CLI_FINDINGS : CLI_FINE;
}

static void finish(struct performance *performance)
{
    journal_close(&performance->journal);
    km_session_free(performance->session);
    km_scenario_free(performance->scenario);
    km_rulebook_free(performance->rulebook);
    arena_release(&performance->stage);
}

static bool check_options(struct cli *cli, const struct play_options *wanted, struct cli_arguments arguments)
{
    enum km_mode mode;
    if (!find_mode(wanted->mode, &mode))
        cli_complain(cli, DIAG_OPTION_MODE, DIAG_ARGUMENTS(wanted->mode));
    bool choosing = arguments.count || wanted->session || wanted->mode || wanted->rulebook || wanted->seed ||
                    wanted->soft;
    if (wanted->resume && (choosing || wanted->retry))
        cli_complain(cli, DIAG_OPTION_RESUME, DIAG_NO_ARGUMENTS);
    if ((wanted->turn && !wanted->retry) || (wanted->retry && (wanted->session || wanted->mode)))
        cli_complain(cli, DIAG_OPTION_RETRY, DIAG_NO_ARGUMENTS);
    if (!wanted->resume && !wanted->retry && !arguments.count)
        cli_complain(cli, DIAG_ARGUMENT_MISSING, DIAG_ARGUMENTS(command_play.usage, command_play.example));
    return !km_diags_total(cli->diags, KM_ERROR);
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    struct performance performance = {.cli = cli, .wanted = given};
    enum cli_exit result = CLI_USAGE;
    if (check_options(cli, performance.wanted, arguments)) {
        prepare_play(&performance);
        const char *argument = arguments.count ? arguments.items[0] : NULL;
        const char *again = performance.wanted->retry;
        bool loaded = again                        ? load_played(&performance, again, &result)
                      : performance.wanted->resume ? load_resumed(&performance, &result)
                                                   : load_start(&performance, argument, &result);
        if (loaded && load_script(&performance, &result))
            result = again ? retry(&performance, argument) : perform(&performance);
    }
    finish(&performance);
    cli_print_findings(cli, 0, stderr);
    return result;
}

const struct cli_command command_play = {
    .name = "play",
    .summary = "command.play",
    .usage = "SCENARIO [--choices FILE|-] [--session FILE] [--retry FILE [--turn N]]",
    .example = "kamae play one-page --lang both",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 0,
    .most = 1,
    .run = run,
};
