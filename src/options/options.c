/* A word is looked up in the tables, its value is taken from behind "=" or from the next word, and then read
 * by its kind into the struct of its table. Every mistake is told, not only the first. */
#include "options/options.h"

#include "base/diag_command.h"
#include "i18n/choice.h"

static const struct option common_rows[] = {
    {.name = "--lang",
     .kind = OPTION_LANGUAGE,
     .offset = offsetof(struct common_options, lang),
     .value = "ja|en|both|ja-easy",
     .help = "option.lang"},
    {.name = "--data",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct common_options, data),
     .value = "DIR",
     .help = "option.data"},
    {.name = "--help",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct common_options, help),
     .help = "option.help"},
    {.name = "-h", .kind = OPTION_FLAG, .offset = offsetof(struct common_options, help)},
    {.name = "--version",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct common_options, version),
     .help = "cli.help.version"},
};

struct option_table options_common(struct common_options *common)
{
    return (struct option_table){
        .rows = common_rows, .count = sizeof common_rows / sizeof *common_rows, .values = common};
}

static bool complain(struct options_reader *reader, const struct diag_kind *kind,
                     struct diag_arguments arguments)
{
    if (reader->diags) {
        diags_begin_file(reader->diags, "");
        diags_add_at(reader->diags, kind, 0, 0, arguments);
    }
    return false;
}

/* The option whose name is `length` bytes at `name`, and the struct that it fills; NULL when there is none.
 */
static const struct option *find_option(const struct options_reader *reader, const char *name, size_t length,
                                        void **values)
{
    for (size_t t = 0; t < reader->table_count; t++) {
        const struct option_table *table = &reader->tables[t];
        *values = table->values;
        for (size_t i = 0; i < table->count; i++)
            if (strlen(table->rows[i].name) == length && strncmp(table->rows[i].name, name, length) == 0)
                return &table->rows[i];
    }
    return NULL;
}

static const char *nearest_option(const struct options_reader *reader, const char *name)
{
    size_t count = 0, room = 0;
    for (size_t t = 0; t < reader->table_count; t++)
        room += reader->tables[t].count;
    const char **names = arena_array(&reader->diags->arena, room, sizeof *names);
    for (size_t t = 0; t < reader->table_count; t++)
        for (size_t i = 0; i < reader->tables[t].count; i++)
            names[count++] = reader->tables[t].rows[i].name;
    return diags_nearest(name, names, count);
}

static bool complain_unknown(struct options_reader *reader, const char *word, size_t length)
{
    if (!reader->diags)
        return complain(reader, DIAG_OPTION_UNKNOWN, DIAG_NO_ARGUMENTS);
    const char *name = arena_string_n(&reader->diags->arena, word, length);
    return complain(reader, DIAG_OPTION_UNKNOWN,
                    DIAG_ARGUMENTS(name, nearest_option(reader, name), reader->help));
}

/* Where nobody is told of mistakes, it is not needed. */
static const char *shown_value(const struct options_reader *reader, const struct option *option)
{
    return reader->diags ? option_value(&reader->diags->arena, option) : NULL;
}

#define NUMBER_MOST INT64_C(9007199254740991)

static bool read_number(struct options_reader *reader, const struct option *option, const char *text,
                        int64_t *out)
{
    if (!*text || text[strspn(text, "0123456789")])
        return complain(reader, DIAG_OPTION_NOT_A_NUMBER, DIAG_ARGUMENTS(option->name, text));
    *out = 0;
    for (const char *c = text; *c; c++) {
        *out = *out * 10 + (*c - '0');
        if (*out > NUMBER_MOST)
            return complain(reader, DIAG_OPTION_TOO_LARGE, DIAG_ARGUMENTS(option->name, text));
    }
    return true;
}

static bool read_value(struct options_reader *reader, const struct option *option, void *values,
                       const char *value)
{
    enum ui_choice choice;
    void *field = (char *)values + option->offset;
    switch (option->kind) {
    case OPTION_FLAG: *(bool *)field = true; return true;
    case OPTION_NUMBER: return read_number(reader, option, value, field);
    case OPTION_OWN:
        return option->read(values, value) ||
               complain(reader, DIAG_OPTION_VALUE,
                        DIAG_ARGUMENTS(option->name, value, shown_value(reader, option)));
    case OPTION_LANGUAGE:
        if (!ui_choice_read(value, &choice))
            return complain(reader, DIAG_OPTION_LANG, DIAG_ARGUMENTS(value));
        break;
    case OPTION_TEXT: break;
    }
    *(const char **)field = value;
    return true;
}

/* The next word as a value. One that is itself an option is none; "--name=--other" says that it is. */
static const char *separate_value(struct options_reader *reader)
{
    void *values;
    const char *word = reader->at < reader->argc ? reader->argv[reader->at] : NULL;
    if (!word || find_option(reader, word, strcspn(word, "="), &values))
        return NULL;
    reader->at++;
    return word;
}

static bool read_option(struct options_reader *reader, const char *word)
{
    void *values;
    size_t length = strcspn(word, "=");
    const char *value = word[length] ? word + length + 1 : NULL;
    const struct option *option = find_option(reader, word, length, &values);
    if (!option)
        return complain_unknown(reader, word, length);
    if (option->kind == OPTION_FLAG && value)
        return complain(reader, DIAG_OPTION_TAKES_NO_VALUE, DIAG_ARGUMENTS(option->name));
    if (option->kind != OPTION_FLAG && !value)
        value = separate_value(reader);
    if (option->alone && !value)
        value = "";
    if (option->kind != OPTION_FLAG && !value)
        return complain(reader, DIAG_OPTION_NEEDS_VALUE,
                        DIAG_ARGUMENTS(option->name, shown_value(reader, option)));
    return read_value(reader, option, values, value);
}

char *options_next(struct options_reader *reader)
{
    while (reader->at < reader->argc) {
        char *word = reader->argv[reader->at++];
        bool is_option = !reader->only_words && word[0] == '-' && word[1];
        if (!is_option)
            return word;
        if (strcmp(word, "--") == 0)
            reader->only_words = true;
        else if (!read_option(reader, word))
            reader->mistaken = true;
    }
    return NULL;
}
