/* kamae report: the report of a session that was played before. */
#include "cli/commands.h"

struct report_options {
    const char *format, *out;
    bool full;
};

static const struct cli_option options[] = {
    {.name = "--format",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct report_options, format),
     .value = "text|json",
     .help = "option.format"},
    {.name = "--full",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct report_options, full),
     .help = "option.full"},
    {.name = "--out",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct report_options, out),
     .value = "FILE",
     .help = "option.out"},
};

static bool is_format(const char *format)
{
    for (size_t i = 0; km_report_format_name(i); i++)
        if (strcmp(km_report_format_name(i), format) == 0)
            return true;
    return false;
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct report_options *wanted = given;
    const char *format = wanted->format ? wanted->format : "text";
    enum cli_exit result = CLI_USAGE;
    if (!is_format(format)) {
        cli_complain(cli, DIAG_OPTION_FORMAT, DIAG_ARGUMENTS(format));
    } else {
        bool missing = false;
        struct km_session *session = cli_load_session(cli, arguments.items[0], &missing);
        result = session   ? cli_report(cli, session, format, wanted->out, wanted->full)
                 : missing ? CLI_NOT_RUN
                           : CLI_FINDINGS;
        km_session_free(session);
    }
    cli_print_findings(cli, 0, stderr);
    return result;
}

const struct cli_command command_report = {
    .name = "report",
    .summary = "command.report",
    .usage = "SESSION [--format text|json] [--full] [--out FILE]",
    .example = "kamae report my.session.jsonl --full",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = 1,
    .run = run,
};
