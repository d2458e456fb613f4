/* The desktop's own options beside the common ones. */
#include "gui/options.h"
#include "gui/ui/theme.h"

#include "base/diag_command.h"

static bool read_theme(void *values, const char *value)
{
    struct program_options *options = values;
    options->wishes.has_theme = true;
    return gui_theme_read(value, &options->wishes.theme);
}

/* A number of digits alone, up to 99999; moves `*text` behind it. */
static bool read_number(const char **text, int *out)
{
    const char *first = *text;
    for (*out = 0; **text >= '0' && **text <= '9' && *text - first < 5; (*text)++)
        *out = *out * 10 + (**text - '0');
    return *text > first;
}

static bool read_scale(void *values, const char *value)
{
    struct program_options *options = values;
    return read_number(&value, &options->wishes.scale) && !*value && options->wishes.scale >= 100 &&
           options->wishes.scale <= 300;
}

static bool read_size(void *values, const char *value)
{
    struct program_options *options = values;
    return read_number(&value, &options->wishes.width) && *value++ == 'x' &&
           read_number(&value, &options->wishes.height) && !*value &&
           options->wishes.width >= GUI_LEAST_WIDTH && options->wishes.height >= GUI_LEAST_HEIGHT;
}

static const struct option rows[] = {
    {.name = "--theme",
     .kind = OPTION_OWN,
     .read = read_theme,
     .value = "light|dark|contrast",
     .help = "gui.option.theme"},
    {.name = "--scale",
     .kind = OPTION_OWN,
     .read = read_scale,
     .value = "100-300",
     .help = "gui.option.scale"},
    {.name = "--size", .kind = OPTION_OWN, .read = read_size, .value = "1280x720", .help = "gui.option.size"},
    {.name = "--reduced-motion",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct program_options, wishes.reduced_motion),
     .help = "gui.option.reduced-motion"},
    {.name = "--rulebook",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct program_options, wishes.rulebook),
     .value = "FILE|ID",
     .help = "option.rulebook"},
    {.name = "--watch",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct program_options, watch),
     .value = "FILE",
     .help = "gui.option.watch"},
    {.name = "--script",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct program_options, script),
     .value = "FILE",
     .help = "gui.option.script"},
};

enum { TABLE_COUNT = 2 };

static void make_tables(struct program_options *options, struct option_table tables[TABLE_COUNT])
{
    tables[0] = (struct option_table){.rows = rows, .count = sizeof rows / sizeof *rows, .values = options};
    tables[1] = options_common(&options->common);
}

bool program_options_read(struct program_options *options, int argc, char **argv, struct km_diags *diags)
{
    struct option_table tables[TABLE_COUNT];
    *options = (struct program_options){.script = NULL};
    make_tables(options, tables);
    struct options_reader reader = {
        .tables = tables,
        .table_count = TABLE_COUNT,
        .help = "kamae-gui --help",
        .diags = diags,
        .argc = argc,
        .argv = argv,
        .at = 1,
    };
    for (const char *word; (word = options_next(&reader)) != NULL;) {
        diags_begin_file(diags, "");
        diags_add_at(diags, DIAG_ARGUMENT_TOO_MANY, 0, 0, DIAG_ARGUMENTS(word, "kamae-gui [...]"));
        reader.mistaken = true;
    }
    return !reader.mistaken;
}

void program_options_print(const struct ui *words, enum km_language language, size_t columns)
{
    struct arena arena;
    struct strbuf out;
    struct program_options unread;
    struct option_table tables[TABLE_COUNT];
    arena_init(&arena, NULL);
    strbuf_init(&out, &arena);
    make_tables(&unread, tables);
    struct option_page page = {.words = words, .language = language, .columns = columns, .name_columns = 32};
    for (size_t i = 0; i < TABLE_COUNT; i++)
        options_write_help(&out, &page, &tables[i]);
    printf("%s\n\n%s  kamae-gui [...]\n\n%s", ui_get(words, language, "gui.option.what"),
           ui_get(words, language, "cli.usage"), out.data);
    arena_release(&arena);
}
