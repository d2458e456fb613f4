/* kamae items: what rooms chose, over several classes. */
#include "cli/commands.h"

#include "base/diag_command.h"

#include "kamae/class.h"

struct items_options {
    const char *format, *out;
};

static const struct option options[] = {
    {.name = "--format",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct items_options, format),
     .choices = km_items_format_name,
     .help = "option.items-format"},
    {.name = "--out",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct items_options, out),
     .value = "FILE",
     .help = "option.items-out"},
};

static bool check_options(struct cli *cli, const struct items_options *wanted)
{
    if (wanted->format && !option_offers(km_items_format_name, wanted->format))
        cli_complain(cli, DIAG_OPTION_ITEMS_FORMAT,
                     DIAG_ARGUMENTS(wanted->format, option_list(&cli->arena, km_items_format_name)));
    else if (wanted->format && strcmp(wanted->format, "csv") != 0)
        cli_check_binary(cli, wanted->format, wanted->out);
    return !km_diags_total(cli->diags, KM_ERROR);
}

/* Adds the session at `path`; what is wrong with it is told, and the others are read all the same. */
static enum cli_exit add(struct cli *cli, struct km_items *items, const char *path)
{
    bool missing = false;
    if (inputs_have(&cli->inputs, path)) {
        cli_complain(cli, DIAG_ITEMS_SESSION_TWICE, DIAG_ARGUMENTS(path));
        return CLI_FINDINGS;
    }
    struct km_session *session = cli_load_session(cli, path, &missing);
    if (!session)
        return missing ? CLI_NOT_RUN : CLI_FINDINGS;
    bool added = km_items_add(items, session);
    if (!added)
        cli_complain(cli, DIAG_NOT_A_CLASS, DIAG_ARGUMENTS(path));
    km_session_free(session);
    return added ? CLI_FINE : CLI_FINDINGS;
}

static bool write_items(struct cli *cli, const struct items_options *wanted, struct km_items *items)
{
    struct km_report_style style = {
        .words = ui_words(&cli->ui),
        .language = ui_main_language(cli->language),
        .both = cli->language == UI_BOTH,
        .columns = wanted->out ? TERMINAL_COLUMNS : cli->out.columns,
        .diags = cli->diags,
        .load_pdf = cli_load_pdf,
    };
    struct km_output *output =
        km_items_report(&cli->host, km_items_list(items), wanted->format ? wanted->format : "text", &style);
    bool written = output && cli_write(cli, wanted->out, km_output_bytes(output));
    km_output_free(output);
    return written;
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    enum cli_exit result = CLI_USAGE;
    if (check_options(cli, given)) {
        struct km_items *items = km_items_new(&cli->host);
        result = CLI_FINE;
        for (int i = 0; i < arguments.count; i++) {
            enum cli_exit came = add(cli, items, arguments.items[i]);
            result = came > result ? came : result;
        }
        if (result == CLI_FINE && !write_items(cli, given, items))
            result = CLI_NOT_RUN;
        km_items_free(items);
    }
    cli_print_findings(cli, 0, stderr);
    return result;
}

const struct cli_command command_items = {
    .name = "items",
    .summary = {{"教室で選ばれた答えを、いくつもの授業を合わせて数えます",
                 "counts what rooms chose, over several classes"}},
    .usage = "SESSION… [--format] [--out FILE]",
    .example = "kamae items class1.session.jsonl class2.session.jsonl --format csv --out items.csv",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = -1,
    .run = run,
};
