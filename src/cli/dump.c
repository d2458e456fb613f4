/* kamae dump: any shape of the pipeline, printed. Document and program are of a scenario, trace, score and
 * report of a session. For people who look for why something is as it is; the layout may change. */
#include "cli/commands.h"

#include "report/verdicts.h"
#include "scenario/scenario.h"

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

static void print_ways(const struct document *document, const struct document_ways *ways)
{
    for (size_t w = 0; w < ways->count; w++) {
        const struct document_way *way = &ways->items[w];
        printf("      -> %s", document->nodes[way->to_number].id);
        if (way->when)
            printf("  when %s", way->when);
        printf("\n");
    }
}

static void print_acts(const struct document_acts *acts)
{
    for (size_t a = 0; a < acts->written.count; a++)
        printf(" %s", acts->written.items[a]);
}

static enum cli_exit print_document(struct cli *cli, const struct km_scenario *scenario, const void *user)
{
    (void)cli;
    (void)user;
    const struct document *document = &scenario->document;
    printf("scenario %s: %zu nodes, %zu meters, %zu flags, %zu facts, %zu bits\n", document->id,
           document->node_count, document->meter_count, document->flag_count, document->fact_count,
           document->bit_count);
    for (size_t n = 0; n < document->node_count; n++) {
        const struct document_node *node = &document->nodes[n];
        printf("%zu %s\n", n, node->id);
        for (size_t l = 0; l < node->line_count; l++) {
            printf("    line");
            print_acts(&node->lines[l].acts);
            printf("\n");
        }
        for (size_t c = 0; c < node->choice_count; c++) {
            printf("    choice %s:", node->choices[c].id);
            print_acts(&node->choices[c].acts);
            printf("%s%s\n", node->choices[c].when ? "  when " : "",
                   node->choices[c].when ? node->choices[c].when : "");
            print_ways(document, &node->choices[c].ways);
        }
        for (size_t s = 0; node->form && s < node->form->slot_count; s++)
            printf("    slot %s: %zu options\n", node->form->slots[s].slot,
                   node->form->slots[s].option_count);
        print_ways(document, node->form ? &node->form->ways : &node->ways);
    }
    return CLI_FINE;
}

static void print_span(const char *name, struct program_span span)
{
    if (span.count)
        printf(" %s %u..%u", name, span.first, span.first + span.count - 1);
}

static void print_choice(const struct km_scenario *scenario, uint32_t number)
{
    const struct program *program = &scenario->program;
    const struct program_choice *choice = &program->choices[number];
    const struct program_change *change = &program->changes[choice->change];
    printf("  choice %u", number);
    print_span("acts", choice->acts);
    print_span("set", change->set);
    print_span("clear", change->clear);
    print_span("reply", choice->reply);
    print_span("ways", choice->ways);
    for (uint32_t e = change->effects.first; e < change->effects.first + change->effects.count; e++)
        printf(" meter%u%+d", program->effects[e].meter, program->effects[e].delta);
    if (scenario->choices[number] && scenario->choices[number]->when)
        printf(" when %s", scenario->choices[number]->when);
    printf("\n");
}

static enum cli_exit print_program(struct cli *cli, const struct km_scenario *scenario, const void *user)
{
    (void)cli;
    (void)user;
    static const char *const kinds[] = {
        [KM_NODE_PASS] = "pass",
        [KM_NODE_CHOICES] = "choices",
        [KM_NODE_FORM] = "form",
        [KM_NODE_END] = "end",
    };
    const struct program *program = &scenario->program;
    printf("program: %u nodes, %u choices, %u lines\n", program->node_count, program->choice_count,
           program->line_count);
    for (uint32_t n = 0; n < program->node_count; n++) {
        const struct program_node *node = &program->nodes[n];
        printf("node %u %s", n, kinds[node->kind]);
        print_span("lines", node->lines);
        print_span("slots", node->slots);
        print_span("ways", node->ways);
        printf("\n");
        for (uint32_t c = 0; c < node->choices.count; c++)
            print_choice(scenario, node->choices.first + c);
    }
    return CLI_FINE;
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
    struct strbuf out;
    struct json_writer writer;
    struct km_judgement *judgement = cli_judge(cli, session, (struct km_judge_budget){0});
    struct verdict_source source = {
        .score = km_judgement_score(judgement),
        .rulebook = km_scenario_rulebook(km_session_scenario(session)),
        .session = session,
    };
    strbuf_init(&out, &cli->arena);
    json_write_init(&writer, &out, true);
    json_write_object(&writer);
    verdicts_write(&writer, &source);
    json_write_object_end(&writer);
    strbuf_add_char(&out, '\n');
    km_judgement_free(judgement);
    return cli_write(cli, NULL, (struct km_bytes){out.data, out.length}) ? CLI_FINE : CLI_NOT_RUN;
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
    .summary = "command.dump",
    .usage = "--stage STAGE FILE",
    .example = "kamae dump --stage trace my.session.jsonl",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = 1,
    .run = run,
};
