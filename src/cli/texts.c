/* kamae texts: the words of a scenario as a sheet for a spreadsheet program, and back. The scenario with its
 * new words is checked before it takes the place of the file, which is kept beside it. */
#include "cli/commands.h"

#include "base/diag_command.h"
#include "base/diag_texts.h"
#include "kamae/texts.h"
#include "os/file.h"
#include "os/module.h"

struct texts_options {
    const char *out, *rulebook, *since;
    bool xlsx;
    struct km_texts_terms terms;
};

static const struct option options[] = {
    {.name = "--out",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct texts_options, out),
     .value = "FILE",
     .help = "option.texts-out"},
    {.name = "--xlsx",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct texts_options, xlsx),
     .help = "option.xlsx"},
    {.name = "--since",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct texts_options, since),
     .value = "SHEET",
     .help = "option.since"},
    {.name = "--partial",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct texts_options, terms.partial),
     .help = "option.partial"},
    {.name = "--accept-changed",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct texts_options, terms.accept_changed),
     .help = "option.accept-changed"},
    {.name = "--rulebook",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct texts_options, rulebook),
     .value = "FILE|ID",
     .help = "option.rulebook"},
};

/* ---- export ---- */

/* NULL: there is a finding. */
static struct km_output *make_xlsx(struct cli *cli, const struct km_texts_table *table)
{
    const struct km_workbook *workbook =
        module_find("kamae-workbook", "km_workbook_entry", DIAG_WORKBOOK_LEFT_OUT, cli->diags);
    return workbook ? km_texts_xlsx(&cli->host, table, workbook, cli->diags) : NULL;
}

/* Compares with the sheet of `--since`, where there is one. */
static enum cli_exit look_since(struct cli *cli, struct km_texts *texts, const char *path)
{
    struct km_bytes old;
    if (!path)
        return CLI_FINE;
    if (!cli_read(cli, path, &old))
        return CLI_NOT_RUN;
    return km_texts_since(texts, old, path, cli->diags) ? CLI_FINE : CLI_FINDINGS;
}

/* A sheet that is there may be somebody's work: it is not written over. */
static enum cli_exit write_sheet(struct cli *cli, const struct km_scenario *scenario, const void *user)
{
    const struct texts_options *wanted = user;
    struct km_texts *texts = km_texts_new(&cli->host, scenario);
    enum cli_exit looked = look_since(cli, texts, wanted->since);
    if (looked != CLI_FINE) {
        km_texts_free(texts);
        return looked;
    }
    struct km_texts_table table = km_texts_make_table(texts, ui_main_language(cli->language));
    struct km_output *sheet = wanted->xlsx ? make_xlsx(cli, &table) : km_texts_csv(&cli->host, &table);
    bool written = false;
    if (sheet) {
        struct km_bytes bytes = km_output_bytes(sheet);
        written = wanted->out ? file_create(wanted->out, bytes, cli->diags) : cli_write(cli, NULL, bytes);
    }
    km_output_free(sheet);
    km_texts_free(texts);
    return written ? CLI_FINE : CLI_NOT_RUN;
}

static enum cli_exit run_export(struct cli *cli, const struct texts_options *wanted,
                                struct cli_arguments arguments)
{
    if (arguments.count > 2) {
        cli_complain(cli, DIAG_ARGUMENT_TOO_MANY,
                     DIAG_ARGUMENTS(arguments.items[2], cli_usage(cli, &command_texts)));
        return CLI_USAGE;
    }
    if (!wanted->out && cli->out.is_terminal) {
        cli_complain(cli, DIAG_OUTPUT_BINARY, DIAG_ARGUMENTS(wanted->xlsx ? "xlsx" : "csv"));
        return CLI_USAGE;
    }
    return cli_with_scenario(cli, wanted->rulebook, arguments.items[1], write_sheet, wanted);
}

/* ---- import ---- */

enum { COPIES_MOST = 999 };

/* What an import is about. */
struct import {
    const struct texts_options *wanted;
    const char *sheet_path, *path; /* of the sheet and of the scenario */
    struct km_bytes sheet;
};

/* The scenario beside the sheet: my-scene.json for my-scene.csv. */
static const char *beside(struct cli *cli, const char *sheet)
{
    struct strbuf out;
    const char *dot = strrchr(sheet, '.'), *slash = strrchr(sheet, '/');
    strbuf_init(&out, &cli->arena);
    strbuf_add_n(&out, sheet, dot && (!slash || dot > slash) ? (size_t)(dot - sheet) : strlen(sheet));
    strbuf_add(&out, ".json");
    return out.data;
}

/* A name beside `path` that nothing has yet. */
static const char *name_copy(struct cli *cli, const char *path)
{
    struct strbuf name;
    strbuf_init(&name, &cli->arena);
    strbuf_printf(&name, "%s.before-import", path);
    size_t length = name.length;
    for (int number = 2; file_is_there(name.data) && number <= COPIES_MOST; number++) {
        strbuf_truncate(&name, length);
        strbuf_printf(&name, "-%d", number);
    }
    return name.data;
}

static bool is_sound(struct cli *cli, struct km_bytes json, const struct import *import,
                     const struct km_rulebook *rulebook)
{
    struct km_scenario *scenario = km_scenario_load(&cli->host, json, import->path, rulebook, cli->diags);
    if (!scenario)
        cli_complain(cli, DIAG_IMPORT_UNSOUND, DIAG_NO_ARGUMENTS);
    km_scenario_free(scenario);
    return scenario != NULL;
}

static void tell(struct cli *cli, const char *key, const struct ui_argument *arguments)
{
    struct strbuf line;
    strbuf_init(&line, &cli->arena);
    ui_write(&cli->ui, ui_main_language(cli->language), key, arguments, &line);
    printf("%s\n", line.data);
}

static void tell_count(struct cli *cli, const char *key, size_t count)
{
    tell(cli, key, UI_ARGUMENTS({"count", .number = (int64_t)count}));
}

static enum cli_exit replace(struct cli *cli, const struct import *import, struct km_bytes old,
                             struct km_bytes json)
{
    const char *copy = name_copy(cli, import->path);
    if (!file_create(copy, old, cli->diags) || !file_write(import->path, json, cli->diags))
        return CLI_NOT_RUN;
    tell(cli, "texts.kept", UI_ARGUMENTS({"path", .text = cli_line(cli, copy)}));
    return CLI_FINE;
}

static enum cli_exit take_sheet(struct cli *cli, const struct km_scenario *scenario, const void *user)
{
    const struct import *import = user;
    enum cli_exit result = CLI_FINDINGS;
    struct km_texts_taken taken;
    struct km_texts *texts = km_texts_new(&cli->host, scenario);
    struct km_output *json =
        km_texts_take(texts, import->sheet, import->sheet_path, import->wanted->terms, cli->diags, &taken);
    if (json && !taken.changed)
        result = CLI_FINE;
    else if (json && is_sound(cli, km_output_bytes(json), import, km_scenario_rulebook(scenario)))
        result = replace(cli, import, km_scenario_json(scenario), km_output_bytes(json));
    if (result == CLI_FINE) {
        tell_count(cli, "texts.changed", taken.changed);
        if (taken.newer)
            tell_count(cli, "texts.newer", taken.newer);
    }
    km_output_free(json);
    km_texts_free(texts);
    return result;
}

static enum cli_exit run_import(struct cli *cli, const struct texts_options *wanted,
                                struct cli_arguments arguments)
{
    struct import import = {.wanted = wanted, .sheet_path = arguments.items[1]};
    const char *scenario = arguments.count > 2 ? arguments.items[2] : beside(cli, import.sheet_path);
    import.path = data_find_argument(&cli->places, DATA_SCENARIO, scenario, cli->diags);
    if (!import.path || !cli_read(cli, import.sheet_path, &import.sheet))
        return CLI_NOT_RUN;
    return cli_with_scenario(cli, wanted->rulebook, import.path, take_sheet, &import);
}

/* ---- the command ---- */

static const struct {
    const char *name;
    enum cli_exit (*run)(struct cli *cli, const struct texts_options *wanted, struct cli_arguments arguments);
} ways[] = {
    {.name = "export", .run = run_export},
    {.name = "import", .run = run_import},
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
    .summary = {{"シナリオのことばを表計算ソフトの表に書き出し、直したものを取り込みます",
                 "write the words of a scenario as a sheet for a spreadsheet program, and take it back"}},
    .usage = "export SCENARIO [--since SHEET] [--xlsx] [--out FILE] | import SHEET [SCENARIO]",
    .example = "kamae texts export one-page --out one-page.csv",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 2,
    .most = 3,
    .run = run,
};
