/* kamae dump: any shape of the pipeline, printed. Document and program are of a scenario, trace, score and
 * report of a session. For people who look for why something is as it is; the layout may change. */
#include "cli/commands.h"

#include "base/diag_command.h"
#include "base/utf8.h"

struct dump_options {
    const char *stage, *rulebook;
};

static const struct option options[] = {
    {.name = "--stage",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct dump_options, stage),
     .value = "document|program|trace|score|report",
     .help = "option.stage"},
    {.name = "--rulebook",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct dump_options, rulebook),
     .value = "FILE|ID",
     .help = "option.rulebook"},
};

/* ---- scenarios ---- */

static enum cli_exit print_shape(struct cli *cli, const struct km_scenario *scenario, enum km_shape shape)
{
    struct km_output *text = km_scenario_dump(&cli->host, scenario, shape);
    const char *clean = utf8_clean(&cli->arena, km_output_bytes(text).data);
    bool written = cli_write(cli, NULL, (struct km_bytes){clean, strlen(clean)});
    km_output_free(text);
    return written ? CLI_FINE : CLI_NOT_RUN;
}

static enum cli_exit print_document(struct cli *cli, const struct km_scenario *scenario, const void *user)
{
    (void)user;
    return print_shape(cli, scenario, KM_SHAPE_DOCUMENT);
}

static enum cli_exit print_program(struct cli *cli, const struct km_scenario *scenario, const void *user)
{
    (void)user;
    return print_shape(cli, scenario, KM_SHAPE_PROGRAM);
}

/* ---- sessions ---- */

static enum cli_exit print_trace(struct cli *cli, const struct km_session *session, const void *user)
{
    (void)user;
    static const char *const actors[] = {
        [KM_AGENT] = "agent", [KM_CUSTOMER] = "customer", [KM_SCENE] = "scene"};
    (void)cli;
    const struct km_scenario *scenario = km_session_scenario(session);
    const struct km_trace *trace = km_session_trace(session);
    for (size_t e = 0; e < km_trace_event_count(trace); e++) {
        const struct km_trace_event *event = km_trace_event(trace, e);
        printf("%3zu  turn %u  utterance %u  %-8s %s", e, event->turn, event->utterance, actors[event->actor],
               km_rulebook_act_id(km_scenario_rulebook(scenario), event->act));
        if (event->node != KM_NONE)
            printf("  @%s", km_scenario_node(scenario, event->node).id);
        if (event->choice != KM_NONE)
            printf("  #%s", km_scenario_choice(scenario, event->choice).id);
        printf("\n");
    }
    return CLI_FINE;
}

static enum cli_exit print_score(struct cli *cli, const struct km_session *session, const void *user)
{
    (void)user;
    struct km_judgement *judgement = cli_judge(cli, session, (struct km_judge_budget){0});
    bool written = cli_print_judgement(cli, judgement);
    km_judgement_free(judgement);
    return written ? CLI_FINE : CLI_NOT_RUN;
}

static enum cli_exit print_report(struct cli *cli, const struct km_session *session, const void *user)
{
    (void)user;
    return cli_report(cli, session, &(struct cli_report_wish){.format = "json"});
}

/* The stages in order of the pipeline; each is of a scenario or of a session. */
static const struct {
    const char *name;
    enum cli_exit (*of_scenario)(struct cli *cli, const struct km_scenario *scenario, const void *user);
    enum cli_exit (*of_session)(struct cli *cli, const struct km_session *session, const void *user);
} stages[] = {
    {.name = "document", .of_scenario = print_document}, {.name = "program", .of_scenario = print_program},
    {.name = "trace", .of_session = print_trace},        {.name = "score", .of_session = print_score},
    {.name = "report", .of_session = print_report},
};

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct dump_options *wanted = given;
    const char *name = wanted->stage ? wanted->stage : "document";
    enum cli_exit result = CLI_USAGE;
    size_t stage = 0, count = sizeof stages / sizeof *stages;
    while (stage < count && strcmp(stages[stage].name, name) != 0)
        stage++;
    if (stage == count)
        cli_complain(cli, DIAG_OPTION_STAGE, DIAG_ARGUMENTS(name));
    else if (stages[stage].of_scenario)
        result =
            cli_with_scenario(cli, wanted->rulebook, arguments.items[0], stages[stage].of_scenario, NULL);
    else
        result = cli_with_session(cli, arguments.items[0], stages[stage].of_session, NULL);
    cli_print_findings(cli, 0, stderr);
    return result;
}

const struct cli_command command_dump = {
    .name = "dump",
    .summary = {{"処理の途中の形を、そのまま出します（調べもの用）",
                 "print any stage of the pipeline as it is, to look into it"}},
    .usage = "--stage STAGE FILE",
    .example = "kamae dump --stage trace my.session.jsonl",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = 1,
    .run = run,
};
