/* kamae: finds the command, prepares what commands share, runs it, prints what was found, and turns the
 * result into an exit code. Nothing else in the program exits or prints findings. */
#include "cli/cli.h"

#include "os/file.h"

static _Noreturn void out_of_memory(void *user, size_t bytes)
{
    (void)user;
    fprintf(stderr, "kamae: メモリーが足りません / out of memory (%zu bytes)\n", bytes);
    exit(CLI_NOT_RUN);
}

/* The interface's words. Without them nothing can be said, so this is told in both languages at once. */
static bool load_words(struct cli *cli)
{
    static const struct {
        enum km_language language;
        const char *id;
    } tables[] = {{.language = KM_JA, .id = "ja"}, {.language = KM_EN, .id = "en"}};
    ui_init(&cli->ui, &cli->arena);
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        struct km_bytes bytes;
        const char *path = data_find(&cli->places, DATA_LOCALE, tables[i].id, cli->diags);
        if (!path || !file_read(&cli->arena, path, cli->diags, &bytes) ||
            !ui_load(&cli->ui, tables[i].language, bytes, path, cli->diags))
            return false;
    }
    return true;
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

static const char *nearest_command(const char *name)
{
    const char *names[CLI_MOST_OPTIONS];
    size_t count = 0;
    while (cli_commands[count] && count < CLI_MOST_OPTIONS) {
        names[count] = cli_commands[count]->name;
        count++;
    }
    return diags_nearest(name, names, count);
}

/* --lang may be wrong; what --data and --lang say is needed before anything can be said about that. */
static bool prepare(struct cli *cli, const struct cli_common *common)
{
    enum ui_choice asked;
    bool sound = !common->lang || ui_choice_read(common->lang, &asked);
    if (!sound)
        cli_complain(cli, DIAG_OPTION_LANG, DIAG_ARGUMENTS(common->lang));
    data_places_init(&cli->places, &cli->arena, common->data, &cli->environment);
    cli->language = choose_language(cli, sound ? common->lang : NULL);
    return sound;
}

/* `kamae` alone, `kamae --help`, `kamae --version`, or a word that is no command. */
static enum cli_exit run_without_command(struct cli *cli, int argc, char **argv)
{
    prepare(cli, &(struct cli_common){0});
    if (!load_words(cli)) {
        print_without_words(cli);
        return CLI_NOT_RUN;
    }
    const char *word = argc > 1 ? argv[1] : NULL;
    if (!word) {
        cli_print_welcome(cli);
    } else if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0 || strcmp(word, "help") == 0) {
        cli_print_commands(cli);
    } else if (strcmp(word, "--version") == 0) {
        printf("kamae %s\n", KAMAE_VERSION);
    } else {
        cli_complain(cli, DIAG_COMMAND_UNKNOWN, DIAG_ARGUMENTS(word, nearest_command(word)));
        cli_print_findings(cli, 0, stderr);
        return CLI_USAGE;
    }
    return CLI_FINE;
}

static enum cli_exit run_command(struct cli *cli, const struct cli_command *command, int argc, char **argv)
{
    struct cli_common common = {0};
    _Alignas(max_align_t) char options[CLI_OPTIONS_BYTES] = {0};
    struct cli_arguments arguments = {.items = arena_array(&cli->arena, (size_t)argc + 1, sizeof(char *))};
    bool sound = cli_read_options(cli, command, argc, argv, &common, options, &arguments);
    sound = prepare(cli, &common) && sound;
    if (!load_words(cli)) {
        print_without_words(cli);
        return CLI_NOT_RUN;
    }
    if (!sound) {
        cli_print_findings(cli, 0, stderr);
        return CLI_USAGE;
    }
    if (common.help) {
        cli_print_help(cli, command);
        return CLI_FINE;
    }
    return command->run(cli, options, arguments);
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
    arena_init(&cli.arena, &cli.host);
    cli.environment = environment_of_process();
    cli.in = terminal_of(stdin, &cli.environment);
    cli.out = terminal_of(stdout, &cli.environment);
    cli.diags = km_diags_new(&cli.host);
    const struct cli_command *command = argc > 1 ? find_command(argv[1]) : NULL;
    enum cli_exit result =
        command ? run_command(&cli, command, argc - 1, argv + 1) : run_without_command(&cli, argc, argv);
    if (fflush(stdout) != 0 || ferror(stdout))
        result = tell_output_failed(&cli);
    km_diags_free(cli.diags);
    arena_release(&cli.arena);
    return (int)result;
}
