/* Tells as a table: a row for each kind, a column for each language that something is counted in, decisions
 * and slots side by side; where the lines are too short for it as a list. Marks say what to look at: ! is
 * beyond chance, ? is worth a look. */
#include "cli/tells.h"

#include "text/width.h"
#include "text/wrap.h"

/* A cell that stands alone below its head has room for the head. */
enum { LABEL_COLUMNS = 18, CELL_COLUMNS = 15, LONE_CELL_COLUMNS = 18 };

struct table {
    struct cli *cli;
    const struct km_tells *tells;
    enum km_language language;
    bool told[KM_TELL_PLACES];    /* where some answer is better than another; at least one */
    bool read[KM_LOOK_LANGUAGES]; /* at least one */
    int first_read;
    size_t told_count, read_count;
    struct strbuf line;
};

static const char *word(const struct table *table, const char *key)
{
    return ui_get(&table->cli->ui, table->language, key);
}

static void print_wrapped(struct table *table, const char *first, const char *key,
                          const struct ui_argument *arguments)
{
    struct strbuf text, lines;
    strbuf_init(&text, &table->cli->arena);
    strbuf_init(&lines, &table->cli->arena);
    ui_write(&table->cli->ui, table->language, key, arguments, &text);
    struct text_layout layout = {.columns = table->cli->out.columns, .first = first};
    text_wrap(&lines, text.data, &layout);
    fputs(lines.data, stdout);
}

/* ---- lines of cells ---- */

/* Adds `text` so that what follows begins `columns` further on. */
static void add_cell(struct table *table, const char *text, size_t columns)
{
    size_t width = text_width(text);
    strbuf_add(&table->line, text);
    strbuf_add_repeat(&table->line, " ", width < columns ? columns - width : 1);
}

/* Prints the line without the blanks at its end. */
static void print_line(struct table *table)
{
    size_t length = table->line.length;
    while (length > 0 && table->line.data[length - 1] == ' ')
        length--;
    printf("%.*s\n", (int)length, table->line.data);
    strbuf_truncate(&table->line, 0);
}

/* ---- the table ---- */

static const char *const place_keys[KM_TELL_PLACES] = {
    [KM_TELL_DECISIONS] = "explore.tells.decisions",
    [KM_TELL_SLOTS] = "explore.tells.slots",
};

static const char *const language_keys[KM_LOOK_LANGUAGES] = {
    [KM_JA] = "explore.tells.ja",
    [KM_EN] = "explore.tells.en",
};

static const char *label(const struct table *table, enum km_tell_kind kind)
{
    char key[48];
    snprintf(key, sizeof key, "explore.tells.%s", km_tell_name(kind));
    return word(table, key);
}

/* Whether there is a cell of its own for the language. */
static bool has_cell(const struct table *table, enum km_tell_kind kind, enum km_tell_place place,
                     int language)
{
    return table->told[place] && table->read[language] && km_tell_counted(kind, place) &&
           (language == table->first_read || km_tell_reads(kind));
}

static bool is_counted(const struct km_tells *tells, int language)
{
    for (enum km_tell_place place = 0; place < KM_TELL_PLACES; place++)
        for (enum km_tell_kind kind = 0; kind < KM_TELL_COUNT; kind++)
            if (km_tell_reads(kind) && km_tells_get(tells, place, kind, (enum km_language)language).places)
                return true;
    return false;
}

/* A scene without a form has no column of forms. Whether there is any place. */
static bool find_places(struct table *table)
{
    for (enum km_tell_place place = 0; place < KM_TELL_PLACES; place++) {
        table->told[place] = km_tells_choices(table->tells, place).places > 0;
        table->told_count += table->told[place];
    }
    return table->told_count > 0;
}

/* Where words tell in no language, one column has the others. */
static void find_languages(struct table *table)
{
    for (int language = KM_LOOK_LANGUAGES - 1; language >= KM_JA; language--) {
        table->read[language] =
            is_counted(table->tells, language) || (language == KM_JA && !table->read_count);
        if (!table->read[language])
            continue;
        table->first_read = language;
        table->read_count++;
    }
}

static size_t cell_columns(const struct table *table)
{
    return table->read_count > 1 ? CELL_COLUMNS : LONE_CELL_COLUMNS;
}

static void print_heads(struct table *table)
{
    add_cell(table, "", LABEL_COLUMNS);
    for (enum km_tell_place place = 0; place < KM_TELL_PLACES; place++)
        if (table->told[place])
            add_cell(table, word(table, place_keys[place]), table->read_count * cell_columns(table));
    print_line(table);
    add_cell(table, "", LABEL_COLUMNS);
    for (enum km_tell_place place = 0; place < KM_TELL_PLACES; place++)
        for (size_t l = 0; l < KM_LOOK_LANGUAGES; l++)
            if (table->told[place] && table->read[l])
                add_cell(table, word(table, language_keys[l]), cell_columns(table));
    print_line(table);
}

/* "18/20 (5.2)!"; "-" where there is nothing to count. */
static const char *show_count(const struct table *table, enum km_tell_place place, enum km_tell_kind kind,
                              int language)
{
    static const char *const marks[] = {[KM_TELL_NONE] = "", [KM_TELL_WEAK] = "?", [KM_TELL_CLEAR] = "!"};
    struct km_tell tell = km_tells_get(table->tells, place, kind, (enum km_language)language);
    struct strbuf text;
    strbuf_init(&text, &table->cli->arena);
    if (!tell.places)
        return "-";
    strbuf_printf(&text, "%lu/%lu (%.1f)%s", (unsigned long)tell.hits, (unsigned long)tell.places,
                  tell.expected, marks[tell.strength]);
    return text.data;
}

static void print_row(struct table *table, enum km_tell_kind kind)
{
    add_cell(table, label(table, kind), LABEL_COLUMNS);
    for (enum km_tell_place place = 0; place < KM_TELL_PLACES; place++)
        for (int language = KM_JA; language < KM_LOOK_LANGUAGES; language++)
            if (table->told[place] && table->read[language])
                add_cell(table,
                         has_cell(table, kind, place, language) ? show_count(table, place, kind, language)
                                                                : "",
                         cell_columns(table));
    print_line(table);
}

static bool is_told(const struct table *table, enum km_tell_kind kind)
{
    bool told = false;
    for (enum km_tell_place place = 0; place < KM_TELL_PLACES; place++)
        told |= table->told[place] && km_tell_counted(kind, place);
    return told;
}

static void print_table(struct table *table)
{
    print_heads(table);
    for (enum km_tell_kind kind = 0; kind < KM_TELL_COUNT; kind++)
        if (is_told(table, kind))
            print_row(table, kind);
}

/* ---- the list ---- */

/* "longest: Japanese 9/14 (3.8), English 8/14 (3.7)". */
static void print_item(struct table *table, enum km_tell_place place, enum km_tell_kind kind)
{
    struct strbuf counts;
    strbuf_init(&counts, &table->cli->arena);
    for (int language = KM_JA; language < KM_LOOK_LANGUAGES; language++) {
        if (!has_cell(table, kind, place, language))
            continue;
        if (language != table->first_read)
            strbuf_add(&counts, word(table, "explore.proof.and"));
        if (km_tell_reads(kind))
            strbuf_printf(&counts, "%s ", word(table, language_keys[language]));
        strbuf_add(&counts, show_count(table, place, kind, language));
    }
    print_wrapped(
        table, "  ", "explore.tells.item",
        UI_ARGUMENTS({.name = "tell", .text = label(table, kind)}, {.name = "counts", .text = counts.data}));
}

static void print_list(struct table *table)
{
    for (enum km_tell_place place = 0; place < KM_TELL_PLACES; place++) {
        if (!table->told[place])
            continue;
        print_wrapped(table, "", place_keys[place], NULL);
        for (enum km_tell_kind kind = 0; kind < KM_TELL_COUNT; kind++)
            if (km_tell_counted(kind, place))
                print_item(table, place, kind);
    }
}

static void print_single(struct table *table)
{
    struct km_tell_choices choices = km_tells_choices(table->tells, KM_TELL_DECISIONS);
    if (!choices.places)
        return;
    print_wrapped(table, km_tell_choices_quiz(choices) ? "× " : "○ ", "explore.tells.single",
                  UI_ARGUMENTS({.name = "places", .number = choices.places},
                               {.name = "single", .number = choices.single}));
}

void cli_print_tells(struct cli *cli, const struct km_tells *tells, size_t scenarios)
{
    struct table table = {.cli = cli, .tells = tells, .language = ui_main_language(cli->language)};
    if (!find_places(&table))
        return;
    strbuf_init(&table.line, &cli->arena);
    find_languages(&table);
    printf("\n");
    print_wrapped(&table, "", scenarios > 1 ? "explore.tells.together" : "explore.tells",
                  UI_ARGUMENTS({.name = "count", .number = (int64_t)scenarios}));
    print_wrapped(&table, "", "explore.tells.how", NULL);
    print_single(&table);
    if (cli->out.columns < LABEL_COLUMNS + table.told_count * table.read_count * cell_columns(&table))
        print_list(&table);
    else
        print_table(&table);
}
