/* kamae format: JSON files in the layout of json/layout.h. A file that has mistakes is left as it is, and so
 * is one whose layout is right; nothing is written that was not read back first. */
#include "cli/commands.h"

#include "base/diag_command.h"
#include "os/file.h"
#include "text/width.h"
#include "json/layout.h"
#include "json/read.h"
#include "json/write.h"

struct format_options {
    const char *out;
    bool check;
};

static const struct option options[] = {
    {.name = "--check",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct format_options, check),
     .help = "option.format-check"},
    {.name = "--out",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct format_options, out),
     .value = "FILE",
     .help = "option.format-out"},
};

static bool are_same(struct km_bytes a, struct km_bytes b)
{
    return a.length == b.length && memcmp(a.data, b.data, a.length) == 0;
}

static bool is_sound(struct cli *cli, struct km_bytes json)
{
    struct json_document *document = json_parse(json, cli->diags);
    json_free(document);
    return document != NULL;
}

static struct km_bytes without_blanks(struct cli *cli, struct km_bytes json)
{
    struct strbuf out;
    strbuf_init(&out, &cli->arena);
    json_minify(json, &out);
    return (struct km_bytes){out.data, out.length};
}

/* Whether `laid` is JSON and says what `json` says. */
static bool is_faithful(struct cli *cli, struct km_bytes json, struct km_bytes laid)
{
    if (is_sound(cli, laid) && are_same(without_blanks(cli, json), without_blanks(cli, laid)))
        return true;
    diags_add(cli->diags, DIAG_FORMAT_UNFAITHFUL, NULL, DIAG_NO_ARGUMENTS);
    return false;
}

/* The line, from 1, in which two texts begin to differ. */
static uint32_t differing_line(struct km_bytes a, struct km_bytes b)
{
    uint32_t line = 1;
    for (size_t i = 0; i < a.length && i < b.length && a.data[i] == b.data[i]; i++)
        line += a.data[i] == '\n';
    return line;
}

static bool write(struct cli *cli, const char *path, const char *out, struct km_bytes laid)
{
    if (out || strcmp(path, "-") == 0)
        return cli_write(cli, out, laid);
    return file_write(path, laid, cli->diags);
}

static enum cli_exit format(struct cli *cli, const struct format_options *wanted, const char *path)
{
    struct km_bytes json;
    struct strbuf out;
    bool stays = !wanted->out && strcmp(path, "-") != 0;
    if (!cli_read(cli, strcmp(path, "-") == 0 ? "/dev/stdin" : path, &json))
        return CLI_NOT_RUN;
    diags_begin_file(cli->diags, path);
    if (!is_sound(cli, json))
        return CLI_FINDINGS;
    strbuf_init(&out, &cli->arena);
    json_layout(json, text_width_n, &out);
    struct km_bytes laid = {out.data, out.length};
    bool same = are_same(json, laid);
    if (!is_faithful(cli, json, laid))
        return CLI_FINDINGS;
    if (wanted->check && !same)
        diags_add_at(cli->diags, DIAG_FORMAT_DIFFERS, differing_line(json, laid), 1, DIAG_NO_ARGUMENTS);
    if (wanted->check)
        return same ? CLI_FINE : CLI_FINDINGS;
    return (same && stays) || write(cli, path, wanted->out, laid) ? CLI_FINE : CLI_NOT_RUN;
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct format_options *wanted = given;
    enum cli_exit worst = CLI_FINE;
    if (wanted->out && (wanted->check || arguments.count > 1)) {
        cli_complain(cli, DIAG_FORMAT_OUT, DIAG_NO_ARGUMENTS);
        worst = CLI_USAGE;
    }
    for (int i = 0; i < arguments.count && worst != CLI_USAGE; i++) {
        enum cli_exit result = format(cli, wanted, arguments.items[i]);
        worst = result > worst ? result : worst;
    }
    cli_print_findings(cli, 0, stderr);
    return worst;
}

const struct cli_command command_format = {
    .name = "format",
    .summary = {{"JSON のファイルの、行の分け方と字下げをそろえます",
                 "lay out JSON files: where lines end, how far they are indented"}},
    .usage = "FILE… [--check] [--out FILE]",
    .example = "kamae format my-scene.json",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = -1,
    .run = run,
};
