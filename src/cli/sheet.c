/* kamae sheet: pages for the classroom, of one scenario. */
#include "cli/commands.h"

#include "base/diag_command.h"
#include "cli/prove.h"
#include "kamae/class.h"
#include "kamae/sheet.h"

struct sheet_options {
    const char *format, *out, *rulebook, *name, *trainer;
    int32_t minutes; /* 0: not said */
    bool host, observer, handout, roles, attendance;
};

static bool read_minutes(void *values, const char *value)
{
    return cli_read_minutes(value, &((struct sheet_options *)values)->minutes);
}

static const struct option options[] = {
    {.name = "--host",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct sheet_options, host),
     .help = "option.sheet-host"},
    {.name = "--observer",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct sheet_options, observer),
     .help = "option.observer"},
    {.name = "--handout",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct sheet_options, handout),
     .help = "option.handout"},
    {.name = "--roles",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct sheet_options, roles),
     .help = "option.roles"},
    {.name = "--attendance",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct sheet_options, attendance),
     .help = "option.attendance"},
    {.name = "--minutes",
     .kind = OPTION_OWN,
     .read = read_minutes,
     .value = "30-180",
     .help = "option.sheet-minutes"},
    {.name = "--format",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct sheet_options, format),
     .choices = km_sheet_format_name,
     .help = "option.sheet-format"},
    {.name = "--name",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct sheet_options, name),
     .value = "NAME",
     .help = "option.name"},
    {.name = "--trainer",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct sheet_options, trainer),
     .value = "NAME",
     .help = "option.trainer"},
    {.name = "--out",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct sheet_options, out),
     .value = "FILE",
     .help = "option.sheet-out"},
    {.name = "--rulebook",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct sheet_options, rulebook),
     .value = "FILE|ID",
     .help = "option.rulebook"},
};

/* How many kinds of sheet are asked for; `*kind` is the last of them. */
static size_t kinds_wanted(const struct sheet_options *wanted, enum km_sheet_kind *kind)
{
    const bool asked[] = {
        [KM_SHEET_HOST] = wanted->host,
        [KM_SHEET_OBSERVER] = wanted->observer,
        [KM_SHEET_HANDOUT] = wanted->handout,
        [KM_SHEET_ROLES] = wanted->roles,
        [KM_SHEET_ATTENDANCE] = wanted->attendance,
    };
    size_t count = 0;
    for (size_t k = 0; k < sizeof asked / sizeof *asked; k++) {
        count += asked[k];
        *kind = asked[k] ? (enum km_sheet_kind)k : *kind;
    }
    return count;
}

static bool check_options(struct cli *cli, const struct sheet_options *wanted)
{
    if (kinds_wanted(wanted, &(enum km_sheet_kind){KM_SHEET_OBSERVER}) != 1)
        cli_complain(cli, DIAG_OPTION_SHEET, DIAG_NO_ARGUMENTS);
    if (wanted->minutes && !wanted->host)
        cli_complain(cli, DIAG_OPTION_SHEET_MINUTES, DIAG_NO_ARGUMENTS);
    if (wanted->format && !option_offers(km_sheet_format_name, wanted->format))
        cli_complain(cli, DIAG_OPTION_SHEET_FORMAT,
                     DIAG_ARGUMENTS(wanted->format, option_list(&cli->arena, km_sheet_format_name)));
    cli_check_binary(cli, wanted->format, wanted->out);
    return !km_diags_total(cli->diags, KM_ERROR);
}

/* The host's page is about where answers part, so the scenario is followed for it. */
static struct km_sheet *make_host_page(struct cli *cli, const struct km_scenario *scenario,
                                       const char *format, const struct km_report_style *style)
{
    struct cli_budget budget = CLI_BUDGET_PROOF;
    cli_budget_begin(&budget);
    struct km_exploration *exploration = cli_explore(cli, scenario, &budget);
    struct km_appearance *appearance = cli_appearance(cli, scenario, exploration);
    struct km_proofs *proofs = cli_prove(cli, exploration, appearance, &budget);
    if (!proofs)
        km_exploration_too_large(exploration, cli->diags);
    struct km_sheet *sheet = km_sheet_new(&cli->host, scenario, proofs, KM_SHEET_HOST, format, style);
    km_proofs_free(proofs);
    km_appearance_free(appearance);
    km_exploration_free(exploration);
    return sheet;
}

static enum cli_exit write_sheet(struct cli *cli, const struct km_scenario *scenario, const void *user)
{
    const struct sheet_options *wanted = user;
    struct km_report_style style = {
        .words = ui_words(&cli->ui),
        .language = ui_main_language(cli->language),
        .both = cli->language == UI_BOTH,
        .name = wanted->name,
        .trainer = wanted->trainer,
        .minutes = wanted->minutes,
        .columns = wanted->out ? TERMINAL_COLUMNS : cli->out.columns,
        .diags = cli->diags,
        .load_pdf = cli_load_pdf,
    };
    enum km_sheet_kind kind = KM_SHEET_OBSERVER;
    kinds_wanted(wanted, &kind);
    const char *format = wanted->format ? wanted->format : "text";
    struct km_sheet *sheet = kind == KM_SHEET_HOST
                                 ? make_host_page(cli, scenario, format, &style)
                                 : km_sheet_new(&cli->host, scenario, NULL, kind, format, &style);
    bool written = sheet && cli_write(cli, wanted->out, km_sheet_bytes(sheet));
    km_sheet_free(sheet);
    return written ? CLI_FINE : CLI_NOT_RUN;
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct sheet_options *wanted = given;
    enum cli_exit result = CLI_USAGE;
    if (check_options(cli, wanted))
        result = cli_with_scenario(cli, wanted->rulebook, arguments.items[0], write_sheet, wanted);
    cli_print_findings(cli, 0, stderr);
    return result;
}

const struct cli_command command_sheet = {
    .name = "sheet",
    .summary = {{"教室で使う紙（見る人の用紙、配る用紙）を出します",
                 "write a page for the classroom: for observers, or to take home"}},
    .usage = "SCENARIO --host | --observer | --handout | --roles | --attendance [--format] [--out FILE]",
    .example = "kamae sheet one-page --observer --lang both",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = 1,
    .run = run,
};
