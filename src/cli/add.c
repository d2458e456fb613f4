/* kamae add: a scenario from elsewhere, checked and copied into the data folder, where the list and the
 * desktop's library find it. */
#include "cli/commands.h"

#include "store/addition.h"

struct add_options {
    const char *rulebook;
};

static const struct option options[] = {
    {.name = "--rulebook",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct add_options, rulebook),
     .value = "FILE|ID",
     .help = "option.rulebook"},
};

static bool keep(struct cli *cli, const struct km_scenario *scenario)
{
    struct store store;
    store_init(&store, &cli->host, &cli->environment, &cli->places);
    const char *path =
        addition_keep(&store, km_scenario_head(scenario)->id, km_scenario_json(scenario), cli->diags);
    if (path)
        printf("%s\n", cli_line(cli, path));
    store_release(&store);
    return path != NULL;
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct add_options *wanted = given;
    const char *path = arguments.items[0];
    struct km_bytes bytes;
    bool missing = !cli_read(cli, path, &bytes), kept = false;
    if (!missing) {
        struct km_rulebook *rulebook = cli_load_rulebook(cli, wanted->rulebook, &missing);
        struct km_scenario *scenario =
            rulebook ? km_open_scenario_bytes(&cli->host, bytes, path, rulebook, cli->diags) : NULL;
        kept = scenario && keep(cli, scenario);
        km_scenario_free(scenario);
        km_rulebook_free(rulebook);
    }
    cli_print_findings(cli, 0, stderr);
    return kept ? CLI_FINE : missing ? CLI_NOT_RUN : CLI_FINDINGS;
}

const struct cli_command command_add = {
    .name = "add",
    .summary = {{"ほかから来たシナリオを確かめて、一覧に加える",
                 "check a scenario from elsewhere and add it to the list"}},
    .usage = "FILE [--rulebook FILE|ID]",
    .example = "kamae add late-parcel.json",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = 1,
    .run = run,
};
