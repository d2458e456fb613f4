/* kamae report: the report of a session that was played before. */
#include "cli/commands.h"

#include "base/diag_command.h"

struct report_options {
    const char *format, *out, *seat, *name, *trainer;
    bool full, solutions;
};

static const struct option options[] = {
    {.name = "--format",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct report_options, format),
     .choices = km_report_format_name,
     .help = "option.format"},
    {.name = "--full",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct report_options, full),
     .help = "option.full"},
    {.name = "--solutions",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct report_options, solutions),
     .help = "option.solutions"},
    {.name = "--seat",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct report_options, seat),
     .value = "customer",
     .help = "option.seat"},
    {.name = "--name",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct report_options, name),
     .value = "NAME",
     .help = "option.name"},
    {.name = "--trainer",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct report_options, trainer),
     .value = "NAME",
     .help = "option.trainer"},
    {.name = "--out",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct report_options, out),
     .value = "FILE",
     .help = "option.out"},
};

static bool check_options(struct cli *cli, const struct report_options *wanted)
{
    if (wanted->format && !option_offers(km_report_format_name, wanted->format))
        cli_complain(cli, DIAG_OPTION_FORMAT,
                     DIAG_ARGUMENTS(wanted->format, option_list(&cli->arena, km_report_format_name)));
    if (wanted->seat && strcmp(wanted->seat, "customer") != 0)
        cli_complain(cli, DIAG_OPTION_SEAT, DIAG_ARGUMENTS(wanted->seat));
    cli_check_binary(cli, wanted->format, wanted->out);
    return !km_diags_total(cli->diags, KM_ERROR);
}

/* What is asked for, of which session. */
struct order {
    const struct report_options *wanted;
    const char *path;
};

static enum cli_exit write_report(struct cli *cli, const struct km_session *session, const void *user)
{
    const struct order *order = user;
    const struct report_options *wanted = order->wanted;
    struct cli_report_wish wish = {
        .session = order->path,
        .format = wanted->format,
        .path = wanted->out,
        .name = wanted->name,
        .trainer = wanted->trainer,
        .full = wanted->full,
        .solutions = wanted->solutions,
        .customer_seat = wanted->seat != NULL,
    };
    return cli_report(cli, session, &wish);
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct report_options *wanted = given;
    enum cli_exit result = CLI_USAGE;
    struct order order = {.wanted = wanted, .path = arguments.items[0]};
    if (check_options(cli, wanted))
        result = cli_with_session(cli, order.path, write_report, &order);
    cli_print_findings(cli, 0, stderr);
    return result;
}

const struct cli_command command_report = {
    .name = "report",
    .summary = {{"前に練習した記録のふり返りを出します", "print the report of an earlier session"}},
    .usage = "SESSION [--format] [--full] [--solutions] [--seat customer] [--out FILE]",
    .example = "kamae report my.session.jsonl --full",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = 1,
    .run = run,
};
