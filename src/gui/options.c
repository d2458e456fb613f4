/* Options by table: "--name", "--name VALUE" or "--name=VALUE". A row reads its own value. */
#include "gui/options.h"

static bool read_language(struct options *options, const char *value)
{
    options->has_language = true;
    return ui_choice_read(value, &options->language);
}

static bool read_theme(struct options *options, const char *value)
{
    options->has_theme = true;
    return gui_theme_read(value, &options->theme);
}

/* A number of digits alone, up to 99999; moves `*text` behind it. */
static bool read_number(const char **text, int *out)
{
    const char *first = *text;
    for (*out = 0; **text >= '0' && **text <= '9' && *text - first < 5; (*text)++)
        *out = *out * 10 + (**text - '0');
    return *text > first;
}

static bool read_scale(struct options *options, const char *value)
{
    return read_number(&value, &options->scale) && !*value && options->scale >= 100 && options->scale <= 300;
}

static bool read_size(struct options *options, const char *value)
{
    return read_number(&value, &options->width) && *value++ == 'x' && read_number(&value, &options->height) &&
           !*value && options->width >= GUI_LEAST_WIDTH && options->height >= GUI_LEAST_HEIGHT;
}

static bool read_data(struct options *options, const char *value)
{
    options->data = value;
    return true;
}

static bool read_script(struct options *options, const char *value)
{
    options->script = value;
    return true;
}

static bool set_reduced_motion(struct options *options, const char *value)
{
    (void)value;
    return options->reduced_motion = true;
}

static bool set_help(struct options *options, const char *value)
{
    (void)value;
    return options->help = true;
}

static bool set_version(struct options *options, const char *value)
{
    (void)value;
    return options->version = true;
}

static const struct row {
    const char *name;
    const char *value; /* what it may be; NULL: it takes none */
    const char *help;  /* key of the interface's words */
    bool (*read)(struct options *options, const char *value);
} rows[] = {
    {.name = "--lang", .value = "ja|en|both", .help = "option.lang", .read = read_language},
    {.name = "--theme", .value = "light|dark|contrast", .help = "gui.option.theme", .read = read_theme},
    {.name = "--scale", .value = "100-300", .help = "gui.option.scale", .read = read_scale},
    {.name = "--size", .value = "1280x720", .help = "gui.option.size", .read = read_size},
    {.name = "--reduced-motion", .help = "gui.option.reduced-motion", .read = set_reduced_motion},
    {.name = "--data", .value = "DIR", .help = "option.data", .read = read_data},
    {.name = "--script", .value = "FILE", .help = "gui.option.script", .read = read_script},
    {.name = "--version", .help = "cli.help.version", .read = set_version},
    {.name = "--help", .help = "option.help", .read = set_help},
};

enum { ROW_COUNT = sizeof rows / sizeof *rows };

static const struct row *find_row(const char *word, size_t length)
{
    for (size_t i = 0; i < ROW_COUNT; i++)
        if (strlen(rows[i].name) == length && strncmp(rows[i].name, word, length) == 0)
            return &rows[i];
    return NULL;
}

static void complain(struct km_diags *diags, enum diag_id id, struct diag_arguments arguments)
{
    diags_begin_file(diags, "");
    diags_add_at(diags, id, 0, 0, arguments);
}

static void complain_unknown(struct km_diags *diags, const char *word, size_t length)
{
    const char *names[ROW_COUNT];
    for (size_t i = 0; i < ROW_COUNT; i++)
        names[i] = rows[i].name;
    const char *name = arena_string_n(&diags->arena, word, length);
    complain(diags, DIAG_OPTION_UNKNOWN, DIAG_ARGUMENTS(name, diags_nearest(name, names, ROW_COUNT)));
}

/* Reads the option at argv[*at]; moves *at over a separate value. */
static void read_option(struct options *options, int argc, char **argv, int *at, struct km_diags *diags)
{
    const char *word = argv[*at], *equals = strchr(word, '=');
    size_t length = equals ? (size_t)(equals - word) : strlen(word);
    const struct row *row = find_row(word, length);
    if (!row) {
        complain_unknown(diags, word, length);
        return;
    }
    const char *value = equals ? equals + 1 : row->value && *at + 1 < argc ? argv[++*at] : NULL;
    if (row->value && !value)
        complain(diags, DIAG_OPTION_NEEDS_VALUE, DIAG_ARGUMENTS(row->name, row->value));
    else if (!row->value && value)
        complain(diags, DIAG_OPTION_TAKES_NO_VALUE, DIAG_ARGUMENTS(row->name));
    else if (!row->read(options, value))
        complain(diags, DIAG_OPTION_VALUE, DIAG_ARGUMENTS(row->name, value, row->value));
}

bool options_read(struct options *options, int argc, char **argv, struct km_diags *diags)
{
    *options = (struct options){0};
    size_t errors = diags_errors(diags);
    for (int i = 1; i < argc; i++)
        read_option(options, argc, argv, &i, diags);
    return diags_errors(diags) == errors;
}

void options_print(const struct ui *words, enum km_language language)
{
    enum { NAME_COLUMNS = 30, NAME_BYTES = 64 };
    printf("%s\n\n%s  kamae-gui [...]\n\n", ui_get(words, language, "gui.option.what"),
           ui_get(words, language, "cli.usage"));
    for (size_t i = 0; i < ROW_COUNT; i++) {
        char name[NAME_BYTES];
        snprintf(name, sizeof name, "%s %s", rows[i].name, rows[i].value ? rows[i].value : "");
        printf("  %-*s%s\n", NAME_COLUMNS, name, ui_get(words, language, rows[i].help));
    }
}
