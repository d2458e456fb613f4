/* Options by table: "--name", "--name VALUE" or "--name=VALUE", anywhere on the line; "--" ends them. */
#include "cli/cli.h"

static const struct cli_option common_options[] = {
    {.name = "--lang", .kind = OPTION_TEXT, .offset = offsetof(struct cli_common, lang)},
    {.name = "--data", .kind = OPTION_TEXT, .offset = offsetof(struct cli_common, data)},
    {.name = "--help", .kind = OPTION_FLAG, .offset = offsetof(struct cli_common, help)},
    {.name = "-h", .kind = OPTION_FLAG, .offset = offsetof(struct cli_common, help)},
};

enum { COMMON_COUNT = sizeof common_options / sizeof *common_options };

/* A command line being read. */
struct reading {
    struct cli *cli;
    const struct cli_command *command;
    struct cli_common *common;
    void *options;
};

static void complain(const struct reading *reading, enum diag_id id, const char *subject, const char *hint)
{
    cli_complain(reading->cli, id, DIAG_ARGUMENTS(subject, hint));
}

static bool is_named(const struct cli_option *option, const char *name, size_t length)
{
    return strlen(option->name) == length && strncmp(option->name, name, length) == 0;
}

/* The option called `name` and the struct that its value goes to; NULL when there is none. */
static const struct cli_option *find_option(const struct reading *reading, const char *name, size_t length,
                                            void **target)
{
    for (size_t i = 0; i < reading->command->option_count; i++) {
        *target = reading->options;
        if (is_named(&reading->command->options[i], name, length))
            return &reading->command->options[i];
    }
    for (size_t i = 0; i < COMMON_COUNT; i++) {
        *target = reading->common;
        if (is_named(&common_options[i], name, length))
            return &common_options[i];
    }
    return NULL;
}

static const char *nearest_option(const struct reading *reading, const char *name)
{
    const char *names[CLI_MOST_OPTIONS + COMMON_COUNT];
    size_t count = 0;
    for (size_t i = 0; i < reading->command->option_count; i++)
        names[count++] = reading->command->options[i].name;
    for (size_t i = 0; i < COMMON_COUNT; i++)
        names[count++] = common_options[i].name;
    return diags_nearest(name, names, count);
}

/* A number from 0 to 2^53 − 1, the range of session files. */
static bool read_number(const char *text, int64_t *out)
{
    int64_t value = 0;
    for (const char *c = text; *c; c++) {
        if (*c < '0' || *c > '9' || value > (INT64_C(1) << 53) / 10)
            return false;
        value = value * 10 + (*c - '0');
    }
    *out = value;
    return *text && value < INT64_C(1) << 53;
}

static bool store(const struct reading *reading, const struct cli_option *option, void *target,
                  const char *value)
{
    char *field = (char *)target + option->offset;
    switch (option->kind) {
    case OPTION_FLAG: *(bool *)field = true; return true;
    case OPTION_TEXT: *(const char **)field = value; return true;
    case OPTION_NUMBER: break;
    }
    if (read_number(value, (int64_t *)field))
        return true;
    complain(reading, DIAG_OPTION_NOT_A_NUMBER, option->name, value);
    return false;
}

/* Reads the option at argv[*at]; moves *at over a separate value. */
static bool read_option(const struct reading *reading, int argc, char **argv, int *at)
{
    const char *word = argv[*at];
    const char *equals = strchr(word, '=');
    size_t length = equals ? (size_t)(equals - word) : strlen(word);
    void *target;
    const struct cli_option *option = find_option(reading, word, length, &target);
    if (!option) {
        const char *name = arena_string_n(&reading->cli->arena, word, length);
        complain(reading, DIAG_OPTION_UNKNOWN, name, nearest_option(reading, name));
        return false;
    }
    if (option->kind == OPTION_FLAG && equals) {
        complain(reading, DIAG_OPTION_TAKES_NO_VALUE, option->name, NULL);
        return false;
    }
    const char *value = equals ? equals + 1 : NULL;
    if (option->kind != OPTION_FLAG && !value) {
        if (*at + 1 >= argc) {
            complain(reading, DIAG_OPTION_NEEDS_VALUE, option->name, option->value);
            return false;
        }
        value = argv[++*at];
    }
    return store(reading, option, target, value);
}

static bool check_count(const struct reading *reading, const struct cli_arguments *arguments)
{
    const struct cli_command *command = reading->command;
    if (reading->common->help)
        return true;
    if (arguments->count < command->least) {
        complain(reading, DIAG_ARGUMENT_MISSING, command->usage, command->example);
        return false;
    }
    if (command->most >= 0 && arguments->count > command->most) {
        complain(reading, DIAG_ARGUMENT_TOO_MANY, arguments->items[command->most], command->usage);
        return false;
    }
    return true;
}

bool cli_read_options(struct cli *cli, const struct cli_command *command, int argc, char **argv,
                      struct cli_common *common, void *options, struct cli_arguments *arguments)
{
    struct reading reading = {.cli = cli, .command = command, .common = common, .options = options};
    bool only_arguments = false, sound = true;
    arguments->count = 0;
    for (int i = 1; i < argc; i++) {
        bool is_option = !only_arguments && argv[i][0] == '-' && argv[i][1];
        if (is_option && strcmp(argv[i], "--") == 0)
            only_arguments = true;
        else if (is_option)
            sound = read_option(&reading, argc, argv, &i) && sound;
        else
            arguments->items[arguments->count++] = argv[i];
    }
    return sound && check_count(&reading, arguments);
}
