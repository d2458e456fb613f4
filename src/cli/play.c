/* kamae play: plays a scenario in the terminal, keeps the session, prints the report. */
#include "cli/commands.h"
#include "cli/performance.h"

#include "base/diag_command.h"
#include "base/diag_file.h"
#include "os/clock.h"
#include "play/host.h"
#include "play/script.h"
#include "store/host.h"
#include "store/shelf.h"

/* What trying again may take: the person waits for it once. */
enum { RETRY_STATES = 4000000, RETRY_MS = 60000 };

static bool read_minutes(void *values, const char *value)
{
    return cli_read_minutes(value, &((struct play_options *)values)->minutes);
}

static const struct option options[] = {
    {.name = "--mode",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct play_options, mode),
     .value = "practice|guided|exam|host",
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
     .alone = true,
     .value = "[FILE]",
     .help = "option.resume"},
    {.name = "--retry",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct play_options, retry),
     .alone = true,
     .value = "[FILE]",
     .help = "option.retry"},
    {.name = "--turn",
     .kind = OPTION_NUMBER,
     .offset = offsetof(struct play_options, turn),
     .value = "N",
     .help = "option.turn"},
    {.name = "--host-notes",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct play_options, host_notes),
     .value = "FILE|TTY",
     .help = "option.host-notes"},
    {.name = "--minutes",
     .kind = OPTION_OWN,
     .read = read_minutes,
     .value = "30-180",
     .help = "option.class-minutes"},
    {.name = "--seed",
     .kind = OPTION_NUMBER,
     .offset = offsetof(struct play_options, seed),
     .value = "N",
     .help = "option.seed"},
    {.name = "--soft",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct play_options, soft),
     .help = "option.soft"},
    {.name = "--own-words",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct play_options, own_words),
     .help = "option.own-words"},
    {.name = "--full",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct play_options, full),
     .help = "option.full"},
    {.name = "--name",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct play_options, name),
     .value = "NAME",
     .help = "option.name"},
    {.name = "--trainer",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct play_options, trainer),
     .value = "NAME",
     .help = "option.trainer"},
    {.name = "--rulebook",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct play_options, rulebook),
     .value = "FILE|ID",
     .help = "option.rulebook"},
};

/* Where the choices called `path` come from, or NULL: a file that cannot be read. */
static FILE *open_choices(struct cli *cli, const char *path)
{
    struct km_bytes bytes;
    if (strcmp(path, "-") == 0) {
        inputs_note(&cli->inputs, stdin);
        return stdin;
    }
    return cli_read(cli, path, &bytes) ? file_of_bytes(&cli->host, bytes) : NULL;
}

/* Opens the choices, if there are any; false with a finding when they cannot be had. */
static bool open_script(struct performance *performance)
{
    const char *path = performance->wanted->choices;
    if (!path)
        return true;
    performance->choices = open_choices(performance->cli, path);
    if (performance->choices)
        performance->play.script = script_new(&performance->cli->host, performance->choices, path);
    return performance->choices != NULL;
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
        .own_words = performance->wanted->own_words,
        .in = stdin,
        .out = stdout,
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

/* The run that `named` means: a file; else the last run of one person, of that scenario when one is named,
 * that is in one of the first `states` states. NULL with a finding. */
static const char *find_run(struct cli *cli, const char *named, const enum km_record_state *states,
                            size_t count)
{
    struct shelf shelf = shelf_load(&cli->arena, &cli->environment, &cli->host);
    if (*named && file_is_there(named))
        return named;
    for (size_t i = 0; i < shelf.count; i++) {
        const struct km_record *run = &shelf.items[i];
        for (size_t s = 0; s < count && !run->room; s++)
            if (run->state == states[s] && (!*named || strcmp(run->scenario, named) == 0))
                return run->path;
    }
    if (*named)
        return named; /* and what is wrong with it is told when it is read */
    cli_complain(cli, DIAG_NO_LAST_RUN, DIAG_NO_ARGUMENTS);
    return NULL;
}

static bool load_played(struct performance *performance, const char *path, enum cli_exit *result)
{
    bool missing = false;
    *result = CLI_NOT_RUN;
    performance->path = path;
    if (!path)
        return false;
    performance->session = cli_load_session(performance->cli, path, &missing);
    *result = missing ? CLI_NOT_RUN : CLI_FINDINGS;
    return performance->session != NULL;
}

static bool load_retried(struct performance *performance, enum cli_exit *result)
{
    static const enum km_record_state played[] = {KM_RECORD_ENDED, KM_RECORD_OPEN};
    const char *path =
        find_run(performance->cli, performance->wanted->retry, played, sizeof played / sizeof *played);
    return load_played(performance, path, result);
}

static bool load_resumed(struct performance *performance, enum cli_exit *result)
{
    static const enum km_record_state open[] = {KM_RECORD_OPEN};
    if (!load_played(performance, find_run(performance->cli, performance->wanted->resume, open, 1), result))
        return false;
    enum km_status status = km_session_status(performance->session);
    bool room = km_mode_shows(km_session_setup(performance->session).mode).votes;
    if (status == KM_OPEN || status == KM_LEFT_OFF || (room && status != KM_STOPPED))
        return true;
    cli_complain(performance->cli, DIAG_SESSION_OVER, DIAG_ARGUMENTS(performance->path));
    return false;
}

/* A class is not reported in front of everybody: it is said how to. */
static enum cli_exit conclude_class(struct performance *performance, enum play_outcome outcome)
{
    struct cli *cli = performance->cli;
    bool kept = km_sitting_kept(performance->sitting);
    if (outcome == PLAY_STOPPED) {
        fprintf(stdout, "%s\n", cli_word(cli, "host.stopped"));
        play_care_card(&performance->play, km_session_scenario(km_sitting_session(performance->sitting)));
    }
    if (outcome == PLAY_LEFT)
        fprintf(stderr, "%s\n", cli_word(cli, kept ? "play.left" : "play.left.unkept"));
    enum cli_exit result = performance_tell_path(performance, CLI_FINE);
    if (!kept)
        return result;
    if (outcome != PLAY_STOPPED)
        cli_suggest(cli, stderr,
                    &(struct cli_suggestion){.command = "play --resume", .path = performance->path});
    cli_suggest(cli, stderr,
                &(struct cli_suggestion){
                    .command = "report", .path = performance->path, .what = "cli.suggestion.class"});
    return result;
}

static enum cli_exit conclude(struct performance *performance, enum play_outcome outcome)
{
    struct cli *cli = performance->cli;
    const struct km_session *session = km_sitting_session(performance->sitting);
    enum cli_exit result = CLI_FINE;
    bool kept = km_sitting_kept(performance->sitting);
    switch (outcome) {
    case PLAY_ENDED:
    case PLAY_STOPPED:
        result = cli_report(cli, session,
                            &(struct cli_report_wish){.name = performance->wanted->name,
                                                      .trainer = performance->wanted->trainer,
                                                      .full = performance->wanted->full,
                                                      .session = kept ? performance->path : NULL});
        play_after_care(&performance->play, km_session_scenario(session));
        break;
    case PLAY_LEFT:
        fprintf(stderr, "%s\n", cli_word(cli, kept ? "play.left" : "play.left.unkept"));
        if (kept)
            cli_suggest(cli, stderr,
                        &(struct cli_suggestion){.command = "play --resume", .path = performance->path});
        break;
    case PLAY_SKIPPED: return CLI_FINE;
    case PLAY_STUCK:
        cli_complain(
            cli, DIAG_PLAY_STUCK,
            DIAG_ARGUMENTS(km_scenario_node(km_session_scenario(session), km_session_node(session)).id));
        result = CLI_FINDINGS;
        break;
    case PLAY_SCRIPT_ENDED:
        cli_complain(cli, DIAG_SCRIPT_TOO_SHORT, DIAG_ARGUMENTS(performance->wanted->choices));
        result = CLI_FINDINGS;
        break;
    case PLAY_SCRIPT_WRONG: result = CLI_FINDINGS; break;
    }
    return performance_tell_path(performance, result);
}

/* The mode called `name`. */
static bool find_mode(const char *name, enum km_mode *out)
{
    for (int mode = KM_PRACTICE; mode < KM_MODE_COUNT; mode++) {
        *out = (enum km_mode)mode;
        if (!name || strcmp(km_mode_name(*out), name) == 0)
            return true;
    }
    return false;
}

/* The class is as long as it was said to be; its plan is in the notes already, unless it goes on. */
static void open_class(struct performance *performance)
{
    struct km_class *room = performance->room;
    int32_t minutes = performance->wanted->minutes;
    if (minutes && minutes != km_class_length(room))
        km_class_set_length(room, minutes);
    if (performance->notes && performance->wanted->resume)
        play_host_plan(&performance->play, km_session_scenario(km_sitting_session(performance->sitting)),
                       km_class_length(room), performance->notes);
}

/* A room, or one person's play, from where the sitting stands to what is told at its end. */
static enum cli_exit run_sitting(struct performance *performance)
{
    struct km_clock clock = store_clock();
    performance->room = km_class_new(&performance->cli->host, performance->sitting, &clock);
    if (performance->room)
        open_class(performance);
    if (performance->room && !performance->play.script)
        return conclude_class(performance,
                              play_host(&performance->play, performance->room, performance->notes, &clock));
    return conclude(performance, play_run(&performance->play, performance->sitting));
}

/* Opens the host's notes, if there are to be any; false with a finding. */
static bool open_notes(struct performance *performance)
{
    const struct play_options *wanted = performance->wanted;
    enum km_mode mode;
    if (!wanted->host_notes)
        return true;
    find_mode(wanted->mode, &mode);
    if (performance->session)
        mode = km_session_setup(performance->session).mode;
    if (mode == KM_HOST)
        performance->notes = terminal_beside(wanted->host_notes, stdout, performance->cli->diags);
    else
        cli_complain(performance->cli, DIAG_OPTION_HOST_NOTES, DIAG_NO_ARGUMENTS);
    return performance->notes != NULL;
}

/* Own words need somebody who types, and a mode that has them; false with a finding. */
static bool check_words(struct performance *performance)
{
    const struct play_options *wanted = performance->wanted;
    enum km_mode mode;
    if (!wanted->own_words)
        return true;
    find_mode(wanted->mode, &mode);
    if (performance->session)
        mode = km_session_setup(performance->session).mode;
    if (km_mode_shows(mode).own_words && !wanted->choices && !wanted->retry)
        return true;
    cli_complain(performance->cli, DIAG_OPTION_OWN_WORDS, DIAG_NO_ARGUMENTS);
    return false;
}

/* A class alone has a length; false with a finding. */
static bool check_minutes(struct performance *performance)
{
    enum km_mode mode;
    find_mode(performance->wanted->mode, &mode);
    if (performance->session)
        mode = km_session_setup(performance->session).mode;
    if (!performance->wanted->minutes || (mode == KM_HOST && !performance->wanted->retry))
        return true;
    cli_complain(performance->cli, DIAG_OPTION_CLASS_MINUTES, DIAG_NO_ARGUMENTS);
    return false;
}

/* From the briefing to the report. */
static enum cli_exit perform(struct performance *performance)
{
    struct km_session_setup setup = {
        .seed = (uint64_t)performance->wanted->seed,
        .soft = performance->wanted->soft,
        .minutes_east = clock_minutes_east(clock_now_ms()),
    };
    find_mode(performance->wanted->mode, &setup.mode);
    if (!performance->session) {
        int32_t minutes = performance->wanted->minutes;
        if (performance->notes)
            play_host_plan(&performance->play, performance->scenario, minutes ? minutes : KM_USUAL_MINUTES,
                           performance->notes);
        enum play_start wish = play_briefing(&performance->play, performance->scenario);
        if (wish == PLAY_START_SKIP)
            return CLI_FINE;
        setup.soft = setup.soft || wish == PLAY_START_SOFT;
        if (!performance_start(performance, setup))
            return CLI_NOT_RUN;
    } else if (!performance_go_on(performance)) {
        return CLI_NOT_RUN;
    }
    return run_sitting(performance);
}

/* The turning points of a session again. Nothing is kept, and there is no report. */
static enum cli_exit retry(struct performance *performance, const char *scenario)
{
    struct cli *cli = performance->cli;
    const struct km_session *session = performance->session;
    const char *played = km_scenario_head(km_session_scenario(session))->id;
    int64_t turn = performance->wanted->turn;
    if (scenario && strcmp(scenario, played) != 0) {
        cli_complain(cli, DIAG_RETRY_SCENARIO, DIAG_ARGUMENTS(performance->path, played));
        return CLI_USAGE;
    }
    if (turn > km_session_turns(session)) {
        char turns[16];
        snprintf(turns, sizeof turns, "%u", km_session_turns(session));
        cli_complain(cli, DIAG_RETRY_TURN, DIAG_ARGUMENTS(turns));
        return CLI_USAGE;
    }
    struct km_clock clock = store_clock();
    struct km_judgement *judgement =
        cli_judge(cli, session, (struct km_judge_budget){.states = RETRY_STATES, .ms = RETRY_MS});
    km_judgement_step(judgement, 0);
    enum play_outcome outcome = play_retry(&performance->play, judgement, (uint32_t)turn, &clock);
    km_judgement_free(judgement);
    return outcome == PLAY_SCRIPT_WRONG ? CLI_FINDINGS : CLI_FINE;
}

static void finish(struct performance *performance)
{
    script_free(performance->play.script);
    if (performance->choices && performance->choices != stdin)
        fclose(performance->choices);
    if (performance->room)
        km_class_free(performance->room);
    else
        km_sitting_free(performance->sitting);
    if (performance->notes)
        fclose(performance->notes);
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
        cli_complain(cli, DIAG_ARGUMENT_MISSING,
                     DIAG_ARGUMENTS(cli_usage(cli, &command_play), command_play.example));
    return !km_diags_total(cli->diags, KM_ERROR);
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    struct performance performance = {.cli = cli, .wanted = given};
    enum cli_exit result = CLI_USAGE;
    if (check_options(cli, performance.wanted, arguments)) {
        prepare_play(&performance);
        const char *argument = arguments.count ? arguments.items[0] : NULL;
        bool again = performance.wanted->retry != NULL;
        bool loaded = again                        ? load_retried(&performance, &result)
                      : performance.wanted->resume ? load_resumed(&performance, &result)
                                                   : load_start(&performance, argument, &result);
        if (loaded && (!check_words(&performance) || !check_minutes(&performance)))
            result = CLI_USAGE;
        else if (loaded && (!open_notes(&performance) || !open_script(&performance)))
            result = CLI_NOT_RUN;
        else if (loaded)
            result = again ? retry(&performance, argument) : perform(&performance);
    }
    finish(&performance);
    cli_print_findings(cli, 0, stderr);
    return result;
}

const struct cli_command command_play = {
    .name = "play",
    .summary = {{"シナリオを端末で練習し、最後にふり返りを出します",
                 "practise a scenario in the terminal, then read the report"}},
    .usage =
        "SCENARIO [--mode practice|guided|exam|host] [--choices FILE|-] [--session FILE] [--resume [FILE]] "
        "[--retry [FILE] [--turn N]]",
    .example = "kamae play one-page --lang both",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 0,
    .most = 1,
    .run = run,
};
