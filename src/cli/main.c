/* kamae: reads the line, prepares what commands share, runs the command, prints what was found, and turns the
 * result into an exit code. Nothing else in the program exits or prints findings. */
#include "cli/cli.h"

#include "base/diag_command.h"
#include "base/diag_file.h"
#include "os/process.h"

static _Noreturn void out_of_memory(void *user, size_t bytes)
{
    (void)user;
    fprintf(stderr, "kamae: メモリーが足りません / out of memory (%zu bytes)\n", bytes);
    exit(CLI_NOT_RUN);
}

static bool read_words(void *user, const char *id, const char **path, struct km_bytes *out)
{
    struct cli *cli = user;
    *path = data_find(&cli->places, DATA_LOCALE, id, cli->diags);
    return *path && cli_read(cli, *path, out);
}

/* The interface's words. Without them nothing can be said, so this is told in both languages at once. */
static bool load_words(struct cli *cli)
{
    struct ui_source *source = arena_alloc(&cli->arena, sizeof *source);
    *source = (struct ui_source){.read = read_words, .user = cli};
    ui_init(&cli->ui, &cli->arena);
    if (cli->language == UI_BOTH)
        return ui_load_both(&cli->ui, source, cli->diags);
    return ui_load_first(&cli->ui, cli->language == UI_EN ? KM_EN : KM_JA, source, cli->diags);
}

static void print_without_words(const struct cli *cli)
{
    for (size_t i = 0; i < km_diags_count(cli->diags); i++) {
        const struct km_diag *diag = km_diags_at(cli->diags, i);
        fprintf(stderr, "kamae: %s: %s / %s\n", diag->code, diag->message.in[KM_JA], diag->message.in[KM_EN]);
    }
}

static enum ui_choice choose_language(const struct cli *cli, const char *option)
{
    const struct environment *environment = &cli->environment;
    struct ui_wishes wishes = {
        .option = option,
        .kamae_lang = environment_find(environment, "KAMAE_LANG"),
        .languages = environment_find(environment, "LANGUAGE"),
        .lc_all = environment_find(environment, "LC_ALL"),
        .lc_messages = environment_find(environment, "LC_MESSAGES"),
        .lang = environment_find(environment, "LANG"),
    };
    return ui_choose(&wishes);
}

static const struct cli_command *find_command(const char *name)
{
    for (size_t i = 0; cli_commands[i]; i++)
        if (strcmp(cli_commands[i]->name, name) == 0)
            return cli_commands[i];
    return NULL;
}

static const char *nearest_command(struct cli *cli, const char *name)
{
    size_t count = 0;
    while (cli_commands[count])
        count++;
    const char **names = arena_array(&cli->arena, count, sizeof *names);
    for (size_t i = 0; i < count; i++)
        names[i] = cli_commands[i]->name;
    return diags_nearest(name, names, count);
}

/* What was typed behind `kamae`. */
struct line {
    struct common_options common;
    const struct cli_command *command; /* NULL: none was named */
    _Alignas(max_align_t) char options[CLI_OPTIONS_BYTES];
    struct cli_arguments arguments;
    bool sound;
};

static void check_count(struct cli *cli, struct line *line)
{
    const struct cli_command *command = line->command;
    int count = line->arguments.count;
    bool missing = count < command->least, extra = command->most >= 0 && count > command->most;
    if (line->common.help || line->common.version)
        return;
    if (missing)
        cli_complain(cli, DIAG_ARGUMENT_MISSING, DIAG_ARGUMENTS(cli_usage(cli, command), command->example));
    if (extra)
        cli_complain(cli, DIAG_ARGUMENT_TOO_MANY,
                     DIAG_ARGUMENTS(line->arguments.items[command->most], cli_usage(cli, command)));
    line->sound = line->sound && !missing && !extra;
}

/* What stands behind the command: its options, the common ones, and the rest as arguments. */
static void read_behind(struct cli *cli, struct options_reader *reader, struct line *line)
{
    const struct cli_command *command = line->command;
    struct strbuf help;
    strbuf_init(&help, &cli->arena);
    strbuf_printf(&help, "kamae %s --help", command->name);
    struct option_table tables[] = {
        {.rows = command->options, .count = command->option_count, .values = line->options},
        options_common(&line->common),
    };
    reader->tables = tables;
    reader->table_count = sizeof tables / sizeof *tables;
    reader->help = help.data;
    line->arguments.items = arena_array(&cli->arena, (size_t)reader->argc, sizeof(char *));
    for (char *word; (word = options_next(reader)) != NULL;)
        line->arguments.items[line->arguments.count++] = word;
    line->sound = !reader->mistaken;
    check_count(cli, line);
}

/* Of a line without a proper command only the common options count: what else stands there is the command's.
 */
static void read_without_command(struct cli *cli, struct options_reader *reader, struct line *line,
                                 const char *word)
{
    if (word && !reader->mistaken)
        cli_complain(cli, DIAG_COMMAND_UNKNOWN, DIAG_ARGUMENTS(word, nearest_command(cli, word)));
    line->sound = !word && !reader->mistaken;
    reader->diags = NULL;
    while (options_next(reader)) {
    }
}

/* Common options may stand before the command, too, and "help" is --help. */
static void read_line(struct cli *cli, int argc, char **argv, struct line *line)
{
    struct option_table common = options_common(&line->common);
    struct options_reader reader = {
        .tables = &common,
        .table_count = 1,
        .help = "kamae --help",
        .diags = cli->diags,
        .argc = argc,
        .argv = argv,
        .at = 1,
    };
    const char *word = options_next(&reader);
    if (word && strcmp(word, "help") == 0) {
        line->common.help = true;
        word = options_next(&reader);
    }
    line->command = word ? find_command(word) : NULL;
    if (line->command)
        read_behind(cli, &reader, line);
    else
        read_without_command(cli, &reader, line, word);
}

static enum cli_exit run_line(struct cli *cli, const struct line *line)
{
    data_places_init(&cli->places, &cli->arena, line->common.data, &cli->environment);
    cli->language = choose_language(cli, line->common.lang);
    if (!load_words(cli)) {
        print_without_words(cli);
        return CLI_NOT_RUN;
    }
    if (!line->sound) {
        cli_print_findings(cli, 0, stderr);
        return CLI_USAGE;
    }
    if (line->common.help && line->command)
        cli_print_help(cli, line->command);
    else if (line->common.help)
        cli_print_commands(cli, cli_commands);
    else if (line->common.version)
        printf("kamae %s\n", KAMAE_VERSION);
    else if (line->command)
        return line->command->run(cli, line->options, line->arguments);
    else
        cli_print_welcome(cli);
    return CLI_FINE;
}

static enum cli_exit tell_output_failed(struct cli *cli)
{
    size_t first = km_diags_count(cli->diags);
    cli_complain(cli, DIAG_OUTPUT_FAILED, DIAG_NO_ARGUMENTS);
    cli_print_findings(cli, first, stderr);
    return CLI_NOT_RUN;
}

int main(int argc, char **argv)
{
    struct cli cli = {.host = {.out_of_memory = out_of_memory}};
    if (!process_begin())
        return CLI_NOT_RUN;
    process_give_back_memory();
    arena_init(&cli.arena, &cli.host);
    inputs_init(&cli.inputs, &cli.arena);
    cli.environment = environment_of_process();
    cli.in = terminal_of(stdin, &cli.environment);
    cli.out = terminal_of(stdout, &cli.environment);
    cli.diags = km_diags_new(&cli.host);
    struct line line = {.sound = false};
    read_line(&cli, argc, argv, &line);
    enum cli_exit result = run_line(&cli, &line);
    if (fflush(stdout) != 0 || ferror(stdout))
        result = tell_output_failed(&cli);
    km_diags_free(cli.diags);
    arena_release(&cli.arena);
    return (int)result;
}
