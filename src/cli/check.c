/* kamae check: everything that is wrong in scenarios and rulebooks, all at once. */
#include "cli/commands.h"
#include "cli/prove.h"

#include "base/diag_file.h"
#include "base/map.h"
#include "json/write.h"

struct check_options {
    const char *rulebook;
    bool json, strict, quick;
};

static const struct option options[] = {
    {.name = "--json",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct check_options, json),
     .help = "option.json"},
    {.name = "--strict",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct check_options, strict),
     .help = "option.strict"},
    {.name = "--quick",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct check_options, quick),
     .help = "option.quick"},
    {.name = "--rulebook",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct check_options, rulebook),
     .value = "FILE|ID",
     .help = "option.rulebook"},
};

/* One run over all files. */
struct checking {
    struct cli *cli;
    struct km_rulebook *rulebook; /* that scenarios are checked against; loaded when first needed */
    const char *rulebook_argument;
    bool quick;                 /* scenarios are not explored */
    bool missing;               /* some file could not be read at all */
    bool tried;                 /* to load the rulebook: once is enough, sound or not */
    struct json_writer *writer; /* NULL: text */
    struct km_tells *tells;     /* over all scenarios */
    size_t told;                /* how many those are */
    size_t allowed;             /* notices about words that their authors mean */
    struct map ids;             /* of the scenarios checked so far, with the number of their path */
    const char **paths;
    size_t path_count, path_capacity;
};

/* What one scenario's answers look like, by itself and (one that was not met before) with all others. */
static void check_tells(struct checking *checking, const struct km_scenario *scenario,
                        const struct km_appearance *appearance, const struct km_proofs *proofs, bool met)
{
    struct km_tells *own = km_tells_new(&checking->cli->host);
    km_tells_add(own, scenario, appearance, proofs);
    km_tells_check(own, checking->cli->diags);
    km_tells_free(own);
    if (met)
        return;
    km_tells_add(checking->tells, scenario, appearance, proofs);
    checking->told++;
}

/* What only following everything can tell; said when nothing else is wrong. */
static void prove_scenario(struct checking *checking, const struct km_scenario *scenario,
                           struct cli_budget budget, bool met)
{
    struct cli *cli = checking->cli;
    size_t first = km_diags_count(cli->diags);
    struct km_exploration *exploration = cli_explore(cli, scenario, &budget);
    struct km_appearance *appearance = cli_appearance(cli, scenario, exploration);
    struct km_proofs *proofs = cli_prove(cli, exploration, appearance, &budget);
    if (proofs)
        km_proofs_check(proofs, cli->diags);
    if (proofs && km_proofs_found(proofs, KM_PROOF_ANSWERS))
        check_tells(checking, scenario, appearance, proofs, met);
    if (!proofs || !km_proofs_complete(proofs))
        km_exploration_too_large(exploration, cli->diags);
    km_scenario_locate(scenario, cli->diags, first);
    km_proofs_free(proofs);
    km_appearance_free(appearance);
    km_exploration_free(exploration);
}

/* Two scenarios with one id would share their records. Returns whether the id was met before. */
static bool check_id(struct checking *checking, const char *id, const char *path)
{
    struct cli *cli = checking->cli;
    int32_t number = map_find(&checking->ids, id, strlen(id));
    const char *other = number == MAP_NONE ? cli_find_id(cli, id, path) : checking->paths[number];
    if (other && strcmp(other, path) != 0)
        diags_add(cli->diags, DIAG_SCENARIO_ID_TWICE, DIAG_KEY(NULL, "id"), DIAG_ARGUMENTS(id, other));
    if (number != MAP_NONE)
        return true;
    ARENA_RESERVE(&cli->arena, checking->paths, checking->path_count, checking->path_capacity);
    map_add(&checking->ids, arena_string(&cli->arena, id), strlen(id), (int32_t)checking->path_count);
    checking->paths[checking->path_count++] = path;
    return false;
}

static void check_scenario(struct checking *checking, struct km_bytes bytes, const char *path)
{
    struct cli *cli = checking->cli;
    if (!checking->tried) {
        bool missing;
        checking->rulebook = cli_load_rulebook(cli, checking->rulebook_argument, &missing);
        checking->missing |= missing;
        checking->tried = true;
    }
    struct cli_budget budget = CLI_BUDGET_CHECK;
    cli_budget_begin(&budget);
    struct km_scenario *scenario =
        checking->rulebook ? km_scenario_load(&cli->host, bytes, path, checking->rulebook, cli->diags) : NULL;
    size_t first = km_diags_count(cli->diags);
    bool met = scenario && check_id(checking, km_scenario_head(scenario)->id, path);
    if (scenario)
        km_scenario_locate(scenario, cli->diags, first);
    if (scenario && !checking->quick)
        prove_scenario(checking, scenario, budget, met);
    if (scenario)
        checking->allowed += cli_check_texts(checking->cli, scenario);
    km_scenario_free(scenario);
}

/* A path, or the id of a scenario or of a rulebook; when it is neither, the finding speaks of scenarios. */
static const char *find_file(struct cli *cli, const char *argument)
{
    struct km_diags *unheard = km_diags_new(&cli->host);
    const char *path = data_find_argument(&cli->places, DATA_SCENARIO, argument, unheard);
    if (!path)
        path = data_find_argument(&cli->places, DATA_RULEBOOK, argument, unheard);
    km_diags_free(unheard);
    return path ? path : data_find_argument(&cli->places, DATA_SCENARIO, argument, cli->diags);
}

static void check_file(struct checking *checking, const char *argument)
{
    struct cli *cli = checking->cli;
    struct km_bytes bytes;
    const char *path = find_file(cli, argument);
    if (!path || !cli_read(cli, path, &bytes)) {
        checking->missing = true;
        return;
    }
    if (km_rulebook_recognise(&cli->host, bytes))
        km_rulebook_free(cli_read_rulebook(cli, bytes, path));
    else
        check_scenario(checking, bytes, path);
}

/* The finding from which another one follows, or null. */
static void write_cause(struct json_writer *writer, const struct km_diag *cause)
{
    json_write_key(writer, "cause");
    if (!cause) {
        json_write_null(writer);
        return;
    }
    json_write_object(writer);
    json_write_member_string(writer, "code", cause->code);
    json_write_member_integer(writer, "line", cause->line);
    json_write_member_string(writer, "pointer", cause->pointer);
    json_write_object_end(writer);
}

static void write_finding(const struct checking *checking, size_t index)
{
    const struct km_diags *diags = checking->cli->diags;
    const struct km_diag *diag = km_diags_at(diags, index);
    size_t cause = km_diags_cause(diags, index);
    enum km_language language = ui_main_language(checking->cli->language);
    struct json_writer *writer = checking->writer;
    json_write_object(writer);
    json_write_member_string(writer, "code", diag->code);
    json_write_member_string(writer, "severity", km_severity_name(diag->severity));
    json_write_member_integer(writer, "line", diag->line);
    json_write_member_integer(writer, "column", diag->column);
    json_write_member_string(writer, "pointer", diag->pointer);
    json_write_member_string(writer, "message", km_text_get(&diag->message, language));
    json_write_member_string(writer, "hint",
                             km_text_present(&diag->hint) ? km_text_get(&diag->hint, language) : NULL);
    write_cause(writer, cause == index ? NULL : km_diags_at(diags, cause));
    json_write_object_end(writer);
}

static void write_findings(const struct checking *checking, const char *key, size_t first)
{
    struct json_writer *writer = checking->writer;
    json_write_key(writer, key);
    json_write_array(writer);
    for (size_t i = first; i < km_diags_count(checking->cli->diags); i++)
        write_finding(checking, i);
    json_write_array_end(writer);
}

static void write_file(const struct checking *checking, const char *argument, size_t first)
{
    struct json_writer *writer = checking->writer;
    json_write_object(writer);
    json_write_member_string(writer, "file", argument);
    write_findings(checking, "diagnostics", first);
    json_write_object_end(writer);
}

static void check_all(struct checking *checking, struct cli_arguments arguments)
{
    for (int i = 0; i < arguments.count; i++) {
        size_t first = km_diags_count(checking->cli->diags);
        check_file(checking, arguments.items[i]);
        if (checking->writer)
            write_file(checking, arguments.items[i], first);
        else
            cli_print_findings(checking->cli, first, stdout);
    }
}

/* What no scenario shows by itself may show in all of them. */
static void check_together(struct checking *checking)
{
    struct cli *cli = checking->cli;
    size_t first = km_diags_count(cli->diags);
    struct strbuf name;
    strbuf_init(&name, &cli->arena);
    ui_write(&cli->ui, ui_main_language(cli->language), "check.together",
             UI_ARGUMENTS({.name = "count", .number = (int64_t)checking->told}), &name);
    diags_begin_file(cli->diags, name.data);
    if (checking->told > 1)
        km_tells_check(checking->tells, cli->diags);
    if (checking->writer)
        write_findings(checking, "together", first);
    else
        cli_print_findings(cli, first, stdout);
}

static void print_summary(const struct checking *checking, int files, size_t errors, size_t warnings)
{
    const struct cli *cli = checking->cli;
    struct arena arena;
    struct strbuf out;
    arena_init(&arena, &cli->host);
    strbuf_init(&out, &arena);
    struct ui_argument counts[] = {
        {.name = "files", .number = files},
        {.name = "errors", .number = (int64_t)errors},
        {.name = "warnings", .number = (int64_t)warnings},
        {.name = "allowed", .number = (int64_t)checking->allowed},
        {.name = NULL},
    };
    ui_write(&cli->ui, ui_main_language(cli->language), "check.summary", counts, &out);
    if (checking->allowed)
        ui_write(&cli->ui, ui_main_language(cli->language), "check.allowed", counts, &out);
    fprintf(stderr, "%s\n", out.data);
    arena_release(&arena);
}

static void print_json(struct checking *checking, struct cli_arguments arguments, struct strbuf *out)
{
    struct json_writer writer;
    struct cli *cli = checking->cli;
    json_write_init(&writer, out, true);
    checking->writer = &writer;
    json_write_object(&writer);
    json_write_key(&writer, "files");
    json_write_array(&writer);
    check_all(checking, arguments);
    json_write_array_end(&writer);
    check_together(checking);
    json_write_member_integer(&writer, "errors", (int64_t)km_diags_total(cli->diags, KM_ERROR));
    json_write_member_integer(&writer, "warnings", (int64_t)km_diags_total(cli->diags, KM_WARNING));
    json_write_member_integer(&writer, "notices", (int64_t)km_diags_total(cli->diags, KM_NOTICE));
    json_write_member_integer(&writer, "allowed", (int64_t)checking->allowed);
    json_write_object_end(&writer);
    strbuf_add_char(out, '\n');
    cli_write(cli, NULL, (struct km_bytes){out->data, out->length});
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct check_options *wanted = given;
    struct checking checking = {.cli = cli, .rulebook_argument = wanted->rulebook, .quick = wanted->quick};
    struct strbuf out;
    strbuf_init(&out, &cli->arena);
    map_init(&checking.ids, &cli->arena);
    checking.tells = km_tells_new(&cli->host);
    if (wanted->json) {
        print_json(&checking, arguments, &out);
    } else {
        check_all(&checking, arguments);
        check_together(&checking);
    }
    km_tells_free(checking.tells);
    km_rulebook_free(checking.rulebook);
    size_t errors = km_diags_total(cli->diags, KM_ERROR), warnings = km_diags_total(cli->diags, KM_WARNING);
    if (!wanted->json)
        print_summary(&checking, arguments.count, errors, warnings);
    if (checking.missing)
        return CLI_NOT_RUN;
    return errors || (wanted->strict && warnings) ? CLI_FINDINGS : CLI_FINE;
}

const struct cli_command command_check = {
    .name = "check",
    .summary = {{"シナリオとルールブックの問題を、まとめて見つけます",
                 "find everything that is wrong in scenarios and rulebooks, at once"}},
    .usage = "FILE... [--strict] [--quick] [--json]",
    .example = "kamae check scenarios/one-page.json",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = -1,
    .run = run,
};
