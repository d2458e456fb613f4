/* kamae texts: the words of a scenario as a sheet for a spreadsheet program. */
#include "cli/commands.h"

#include "kamae/texts.h"

struct texts_options {
    const char *out, *rulebook;
};

static const struct option options[] = {
    {.name = "--out",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct texts_options, out),
     .value = "FILE",
     .help = "option.texts-out"},
    {.name = "--rulebook",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct texts_options, rulebook),
     .value = "FILE|ID",
     .help = "option.rulebook"},
};

/* ---- export ---- */

static enum cli_exit write_csv(struct cli *cli, const struct km_scenario *scenario, const void *user)
{
    const struct texts_options *wanted = user;
    struct km_texts *texts = km_texts_new(&cli->host, scenario);
    struct km_texts_table table = km_texts_make_table(texts, ui_main_language(cli->language));
    struct km_output *csv = km_texts_csv(&cli->host, &table);
    bool written = cli_write(cli, wanted->out, km_output_bytes(csv));
    km_output_free(csv);
    km_texts_free(texts);
    return written ? CLI_FINE : CLI_NOT_RUN;
}

static enum cli_exit run_export(struct cli *cli, const struct texts_options *wanted,
                                struct cli_arguments arguments)
{
    if (!wanted->out && cli->out.is_terminal) {
        cli_complain(cli, DIAG_OUTPUT_BINARY, DIAG_ARGUMENTS("csv"));
        return CLI_USAGE;
    }
    return cli_with_scenario(cli, wanted->rulebook, arguments.items[1], write_csv, wanted);
}

/* ---- the command ---- */

static const struct {
    const char *name;
    enum cli_exit (*run)(struct cli *cli, const struct texts_options *wanted, struct cli_arguments arguments);
} ways[] = {
    {.name = "export", .run = run_export},
};

enum { WAYS = sizeof ways / sizeof *ways };

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    size_t way = 0;
    while (way < WAYS && strcmp(ways[way].name, arguments.items[0]) != 0)
        way++;
    enum cli_exit result = CLI_USAGE;
    if (way == WAYS)
        cli_complain(cli, DIAG_TEXTS_WAY, DIAG_ARGUMENTS(arguments.items[0]));
    else
        result = ways[way].run(cli, given, arguments);
    cli_print_findings(cli, 0, stderr);
    return result;
}

const struct cli_command command_texts = {
    .name = "texts",
    .summary = "command.texts",
    .usage = "export SCENARIO [--out FILE]",
    .example = "kamae texts export one-page --out one-page.csv",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 2,
    .most = 2,
    .run = run,
};
