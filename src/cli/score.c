/* kamae score: verdicts and points alone, of a session or of a bare trace. */
#include "cli/commands.h"

#include "base/diag_command.h"
#include "text/width.h"

struct score_options {
    const char *trace, *rulebook;
    bool json;
};

static const struct option options[] = {
    {.name = "--json",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct score_options, json),
     .help = "option.json"},
    {.name = "--trace",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct score_options, trace),
     .value = "FILE",
     .help = "option.trace"},
    {.name = "--rulebook",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct score_options, rulebook),
     .value = "FILE|ID",
     .help = "option.rulebook"},
};

enum { VERDICT_COLUMNS = 14 };

static void print_text(struct cli *cli, const struct km_judged *judged)
{
    enum km_language language = ui_main_language(cli->language);
    const struct km_points *points = km_score_points(judged->score);
    if (judged->session && km_session_status(judged->session) == KM_STOPPED) {
        printf("%s\n", cli_word(cli, "play.stopped"));
        return;
    }
    for (size_t r = 0; r < km_rulebook_rule_count(judged->rulebook); r++) {
        const struct km_rule_result *result = km_score_rule(judged->score, r);
        const struct km_rule *rule = km_rulebook_rule(judged->rulebook, r);
        if (result->verdict == KM_NOT_APPLICABLE)
            continue;
        const char *verdict = cli_word(cli, km_verdict_key(result->verdict));
        printf("%s%*s %c %d  %s  (%s)\n", verdict, (int)(VERDICT_COLUMNS - text_width(verdict)), "",
               result->objective ? '*' : ' ', rule->weight,
               cli_line(cli, km_text_get(&rule->title, language)), rule->id);
    }
    printf("%d − %d = %d / %d", points->earned, points->deducted, points->points, points->possible);
    if (points->scored)
        printf(" → %d", points->score);
    printf("\n");
}

/* `judgement`: of a session; NULL for a bare trace. */
static void print(struct cli *cli, const struct score_options *wanted, const struct km_judged *judged,
                  struct km_judgement *judgement)
{
    if (wanted->json && judgement)
        cli_print_judgement(cli, judgement);
    else if (wanted->json)
        cli_print_verdicts(cli, judged);
    else
        print_text(cli, judged);
}

static enum cli_exit score_session(struct cli *cli, const struct km_session *session, const void *user)
{
    struct km_judgement *judgement = cli_judge(cli, session, (struct km_judge_budget){0});
    struct km_judged judged = {
        .score = km_judgement_score(judgement),
        .rulebook = km_scenario_rulebook(km_session_scenario(session)),
        .session = session,
    };
    print(cli, user, &judged, judgement);
    km_judgement_free(judgement);
    return CLI_FINE;
}

static enum cli_exit score_trace(struct cli *cli, const struct score_options *wanted)
{
    bool missing = false;
    struct km_rulebook *rulebook = cli_load_rulebook(cli, wanted->rulebook, &missing);
    struct km_bytes bytes;
    if (!rulebook)
        return missing ? CLI_NOT_RUN : CLI_FINDINGS;
    missing = !cli_read(cli, wanted->trace, &bytes);
    struct km_bare_trace *bare =
        missing ? NULL : km_bare_trace_load(&cli->host, bytes, wanted->trace, rulebook, cli->diags);
    if (bare) {
        struct km_score *score =
            km_score_new(&cli->host, rulebook, km_bare_trace_scope(bare), km_bare_trace_events(bare), true);
        print(cli, wanted, &(struct km_judged){.score = score, .rulebook = rulebook, .bare = bare}, NULL);
        km_score_free(score);
    }
    enum cli_exit result = bare ? CLI_FINE : missing ? CLI_NOT_RUN : CLI_FINDINGS;
    km_bare_trace_free(bare);
    km_rulebook_free(rulebook);
    return result;
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct score_options *wanted = given;
    enum cli_exit result = CLI_USAGE;
    if (wanted->trace ? arguments.count != 0 : arguments.count != 1)
        cli_complain(cli, DIAG_ARGUMENT_MISSING,
                     DIAG_ARGUMENTS(cli_usage(cli, &command_score), command_score.example));
    else
        result = wanted->trace ? score_trace(cli, wanted)
                               : cli_with_session(cli, arguments.items[0], score_session, wanted);
    cli_print_findings(cli, 0, stderr);
    return result;
}

const struct cli_command command_score = {
    .name = "score",
    .summary = {{"守れたこと・守れなかったことと点数だけを出します", "print verdicts and points alone"}},
    .usage = "SESSION [--json] | --trace FILE [--rulebook FILE]",
    .example = "kamae score my.session.jsonl --json",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 0,
    .most = 1,
    .run = run,
};
