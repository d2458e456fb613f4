/* kamae new: writes a file to start from. With --policy, an organisation's rulebook of twenty lines that
 * changes the standard one. An existing file is never written over. */
#include "cli/commands.h"

#include "os/file.h"

struct new_options {
    const char *out;
    bool policy;
};

static const struct option options[] = {
    {.name = "--policy",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct new_options, policy),
     .help = "option.policy"},
    {.name = "--out",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct new_options, out),
     .value = "FILE",
     .help = "option.new-out"},
};

/* The template with the id in place of {id}. */
static struct km_bytes fill(struct cli *cli, struct km_bytes template, const char *id)
{
    static const char slot[] = "{id}";
    const char *at = strstr(template.data, slot);
    struct strbuf out;
    strbuf_init(&out, &cli->arena);
    strbuf_add_n(&out, template.data, (size_t)(at - template.data));
    strbuf_add(&out, id);
    strbuf_add(&out, at + sizeof slot - 1);
    return (struct km_bytes){.data = out.data, .length = out.length};
}

static const char *path_for(struct cli *cli, const struct new_options *wanted, const char *id)
{
    struct strbuf path;
    if (wanted->out)
        return wanted->out;
    strbuf_init(&path, &cli->arena);
    strbuf_printf(&path, "%s.json", id);
    return path.data;
}

static enum cli_exit write_policy(struct cli *cli, const struct new_options *wanted, const char *id)
{
    struct km_bytes template;
    const char *source = data_find(&cli->places, DATA_TEMPLATE, "policy", cli->diags);
    if (!source || !cli_read(cli, source, &template))
        return CLI_NOT_RUN;
    const char *path = path_for(cli, wanted, id);
    if (!file_create(path, fill(cli, template, id), cli->diags))
        return CLI_NOT_RUN;
    printf("%s\n", cli_line(cli, path));
    return CLI_FINE;
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct new_options *wanted = given;
    enum cli_exit result = CLI_USAGE;
    if (!wanted->policy)
        cli_complain(cli, DIAG_ARGUMENT_MISSING, DIAG_ARGUMENTS(command_new.usage, command_new.example));
    else if (!km_rulebook_id_valid(arguments.items[0]))
        cli_complain(cli, DIAG_NEW_BAD_ID, DIAG_ARGUMENTS(arguments.items[0]));
    else
        result = write_policy(cli, wanted, arguments.items[0]);
    cli_print_findings(cli, 0, stderr);
    return result;
}

const struct cli_command command_new = {
    .name = "new",
    .summary = "command.new",
    .usage = "--policy ID [--out FILE]",
    .example = "kamae new --policy our-shop",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = 1,
    .run = run,
};
