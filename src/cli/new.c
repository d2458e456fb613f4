/* kamae new: writes a file to start from. A scenario from a small whole one, or from any other; with
 * --policy, an organisation's rulebook of twenty lines that changes the standard one. An existing file is
 * never written over. */
#include "cli/commands.h"
#include "cli/new_copy.h"

#include "base/diag_command.h"
#include "os/file.h"

struct new_options {
    const char *out, *template, *from;
    bool policy;
};

/* assets/templates/NAME.json: one for each way in which customers and staff meet. */
static const char *const templates[] = {"counter", "phone", "chat", "visit"};

enum { TEMPLATES = sizeof templates / sizeof *templates };

static const struct option options[] = {
    {.name = "--template",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct new_options, template),
     .value = "counter|phone|chat|visit",
     .help = "option.template"},
    {.name = "--from",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct new_options, from),
     .value = "SCENARIO",
     .help = "option.from"},
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

/* The template with the id in place of the first {id}; one that somebody made without stays as it is. */
static struct km_bytes fill(struct cli *cli, struct km_bytes template, const char *id)
{
    static const char slot[] = "{id}";
    struct strbuf out;
    strbuf_init(&out, &cli->arena);
    strbuf_add_n(&out, template.data, template.length);
    const char *text = out.data, *at = strstr(text, slot);
    if (!at)
        return template;
    strbuf_init(&out, &cli->arena);
    strbuf_add_n(&out, text, (size_t)(at - text));
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

static enum cli_exit write_new(struct cli *cli, const struct new_options *wanted, const char *id,
                               struct km_bytes bytes)
{
    const char *path = path_for(cli, wanted, id);
    if (!file_create(path, bytes, cli->diags))
        return CLI_NOT_RUN;
    printf("%s\n", cli_line(cli, path));
    return CLI_FINE;
}

static enum cli_exit from_template(struct cli *cli, const struct new_options *wanted, const char *id)
{
    const char *name = wanted->policy ? "policy" : wanted->template;
    struct km_bytes template;
    const char *source = data_find(&cli->places, DATA_TEMPLATE, name ? name : templates[0], cli->diags);
    if (!source || !cli_read(cli, source, &template))
        return CLI_NOT_RUN;
    return write_new(cli, wanted, id, fill(cli, template, id));
}

/* Only what is sound is worth a copy. */
static enum cli_exit from_scenario(struct cli *cli, const struct new_options *wanted, const char *id)
{
    const char *path = data_find_argument(&cli->places, DATA_SCENARIO, wanted->from, cli->diags);
    struct km_bytes source, copy = {.data = NULL};
    if (!path || !cli_read(cli, path, &source))
        return CLI_NOT_RUN;
    struct km_rulebook *rulebook = cli_load_rulebook(cli, NULL, NULL);
    struct km_scenario *scenario = rulebook ? cli_load_scenario(cli, path, rulebook, NULL) : NULL;
    if (scenario)
        copy = new_copy(&cli->arena, source, id, cli->diags);
    km_scenario_free(scenario);
    km_rulebook_free(rulebook);
    return copy.data ? write_new(cli, wanted, id, copy) : CLI_FINDINGS;
}

static bool is_template(const char *name)
{
    for (size_t i = 0; i < TEMPLATES; i++)
        if (strcmp(templates[i], name) == 0)
            return true;
    return false;
}

static bool check_options(struct cli *cli, const struct new_options *wanted, const char *id)
{
    if (wanted->policy + (wanted->template != NULL) + (wanted->from != NULL) > 1)
        cli_complain(cli, DIAG_NEW_SOURCES, DIAG_NO_ARGUMENTS);
    if (wanted->template && !is_template(wanted->template))
        cli_complain(cli, DIAG_NEW_TEMPLATE, DIAG_ARGUMENTS(wanted->template));
    if (!km_rulebook_id_valid(id))
        cli_complain(cli, DIAG_NEW_BAD_ID, DIAG_ARGUMENTS(id));
    return !km_diags_total(cli->diags, KM_ERROR);
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct new_options *wanted = given;
    const char *id = arguments.items[0];
    enum cli_exit result = CLI_USAGE;
    if (check_options(cli, wanted, id))
        result = wanted->from ? from_scenario(cli, wanted, id) : from_template(cli, wanted, id);
    cli_print_findings(cli, 0, stderr);
    return result;
}

const struct cli_command command_new = {
    .name = "new",
    .summary = {{"書きはじめのシナリオや、方針のひな形を書き出します",
                 "write a scenario, or a policy, to start from"}},
    .usage = "ID [--template NAME | --from SCENARIO | --policy] [--out FILE]",
    .example = "kamae new late-parcel --template phone",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = 1,
    .run = run,
};
