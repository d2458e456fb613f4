/* What pages of acts and of rules share. */
#include "cli/pages.h"

#include "text/width.h"
#include "text/wrap.h"

const struct option page_options[PAGE_OPTION_COUNT] = {
    {.name = "--json",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct page_options, json),
     .help = "option.json"},
    {.name = "--rulebook",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct page_options, rulebook),
     .value = "FILE|ID",
     .help = "option.rulebook"},
};

void page_print(const struct pages *pages, const char *indent, const char *key, const char *text)
{
    struct strbuf first, lines;
    struct arena arena;
    if (!text || !*text)
        return;
    arena_init(&arena, &pages->cli->host);
    strbuf_init(&first, &arena);
    strbuf_init(&lines, &arena);
    strbuf_add(&first, indent);
    if (key)
        strbuf_printf(&first, "%s ", ui_get(&pages->cli->ui, pages->language, key));
    struct text_layout layout = {.columns = pages->cli->out.columns, .first = first.data};
    text_wrap(&lines, cli_line(pages->cli, text), &layout);
    fputs(lines.data, stdout);
    arena_release(&arena);
}

void page_write_text(struct json_writer *json, const char *key, const struct km_text *text)
{
    json_write_key(json, key);
    if (!km_text_present(text)) {
        json_write_null(json);
        return;
    }
    json_write_object(json);
    for (enum km_language language = KM_JA; language < KM_LANGUAGE_COUNT; language++)
        if (text->in[language])
            json_write_member_string(json, km_language_tag(language), text->in[language]);
    json_write_object_end(json);
}

void page_print_each(struct pages *pages, void (*print)(const struct pages *pages, uint16_t number),
                     uint16_t number)
{
    enum km_language second;
    pages->language = ui_main_language(pages->cli->language);
    print(pages, number);
    if (!ui_second_language(pages->cli->language, &second))
        return;
    printf("\n");
    pages->language = second;
    print(pages, number);
}

/* ---- what was found ---- */

enum { ID_COLUMNS = 34, FOLDED_FROM = 8 };

static void print_row(struct pages *pages, const struct page_kind *kind, uint16_t number)
{
    enum km_language second;
    struct km_text label = kind->label(pages->rulebook, number);
    const char *id = kind->id(pages->rulebook, number);
    size_t width = text_width(id);
    printf("%s%*s %s\n", id, (int)(width < ID_COLUMNS ? ID_COLUMNS - width : 0), "",
           cli_line(pages->cli, km_text_get(&label, ui_main_language(pages->cli->language))));
    if (ui_second_language(pages->cli->language, &second))
        printf("%*s %s\n", ID_COLUMNS, "", cli_line(pages->cli, km_text_get(&label, second)));
}

static size_t count_variants(const struct pages *pages, const struct page_kind *kind, struct km_finds finds,
                             int32_t of)
{
    size_t count = 0;
    for (size_t i = 0; i < finds.count; i++)
        count += kind->parent(pages->rulebook, finds.items[i]) == of;
    return count;
}

/* A line each. Of many variants, as the record has one for each of its fields, only their number is told. */
static void print_rows(struct pages *pages, const struct page_kind *kind, struct km_finds finds)
{
    for (size_t i = 0; i < finds.count; i++) {
        uint16_t number = finds.items[i];
        int32_t parent = kind->parent ? kind->parent(pages->rulebook, number) : -1;
        if (parent >= 0 && count_variants(pages, kind, finds, parent) >= FOLDED_FROM)
            continue;
        print_row(pages, kind, number);
        size_t variants = kind->parent ? count_variants(pages, kind, finds, number) : 0;
        if (variants < FOLDED_FROM)
            continue;
        struct strbuf line;
        strbuf_init(&line, &pages->cli->arena);
        ui_write(&pages->cli->ui, ui_main_language(pages->cli->language), "page.folded",
                 UI_ARGUMENTS({"count", .number = (int64_t)variants},
                              {"id", .text = kind->id(pages->rulebook, number)}),
                 &line);
        printf("%*s %s\n", ID_COLUMNS, "", line.data);
    }
}

static void print_all(struct pages *pages, const struct page_kind *kind, struct km_finds finds)
{
    for (size_t i = 0; i < finds.count; i++) {
        if (i)
            printf("\n");
        page_print_each(pages, finds.count == 1 ? kind->print_whole : kind->print, finds.items[i]);
    }
}

static void write_all(struct pages *pages, const struct page_kind *kind, struct km_finds finds)
{
    struct strbuf out;
    struct json_writer json;
    strbuf_init(&out, &pages->cli->arena);
    json_write_init(&json, &out, true);
    json_write_array(&json);
    for (size_t i = 0; i < finds.count; i++)
        kind->write(pages, &json, finds.items[i]);
    json_write_array_end(&json);
    printf("%s\n", out.data);
}

const char *page_near(struct cli *cli, const struct km_rulebook *rulebook, const struct page_kind *kind,
                      const char *name)
{
    enum { NEAR_MOST = 5 };
    uint16_t near[NEAR_MOST];
    struct strbuf names;
    strbuf_init(&names, &cli->arena);
    size_t count = kind->near(rulebook, name, near, NEAR_MOST);
    for (size_t i = 0; i < count; i++)
        strbuf_printf(&names, "%s%s", i ? ", " : "", kind->id(rulebook, near[i]));
    return count ? names.data : NULL;
}

/* What was typed, on one line. */
static const char *join(struct cli *cli, struct cli_arguments words)
{
    struct strbuf line;
    strbuf_init(&line, &cli->arena);
    for (int i = 0; i < words.count; i++)
        strbuf_printf(&line, "%s%s", i ? " " : "", cli_line(cli, words.items[i]));
    return line.data;
}

/* ---- the library ---- */

void pages_open_library(struct pages *pages)
{
    struct cli *cli = pages->cli;
    struct data_list list = data_list(&cli->places, DATA_SCENARIO);
    pages->scenarios = arena_array(&cli->arena, list.count, sizeof *pages->scenarios);
    for (size_t i = 0; i < list.count; i++) {
        struct km_scenario *scenario = cli_try_scenario(cli, list.items[i].path, pages->rulebook);
        if (scenario)
            pages->scenarios[pages->scenario_count++] = scenario;
    }
}

void pages_close_library(struct pages *pages)
{
    for (size_t i = 0; i < pages->scenario_count; i++)
        km_scenario_free(pages->scenarios[i]);
    pages->scenario_count = 0;
}

/* ---- the command ---- */

static enum cli_exit look_up(struct pages *pages, const struct page_kind *kind, struct cli_arguments words,
                             bool json)
{
    struct cli *cli = pages->cli;
    struct km_lookup *lookup = km_lookup_new(&cli->host, pages->rulebook);
    struct km_finds finds = kind->find(lookup, (const char *const *)words.items, (size_t)words.count);
    if (!finds.count) {
        const char *typed = join(cli, words);
        cli_complain(cli, kind->unknown, DIAG_ARGUMENTS(typed, page_near(cli, pages->rulebook, kind, typed)));
    }
    if (kind->uses && (json || finds.count == 1))
        pages_open_library(pages);
    if (json)
        write_all(pages, kind, finds);
    else if (!words.count)
        print_rows(pages, kind, finds);
    else
        print_all(pages, kind, finds);
    pages_close_library(pages);
    km_lookup_free(lookup);
    return finds.count ? CLI_FINE : CLI_FINDINGS;
}

enum cli_exit page_look_up(struct cli *cli, const struct page_options *wanted, const struct page_kind *kind,
                           struct cli_arguments words)
{
    bool missing = false;
    struct km_rulebook *rulebook = cli_load_rulebook(cli, wanted->rulebook, &missing);
    enum cli_exit result = missing ? CLI_NOT_RUN : CLI_FINDINGS;
    struct pages pages = {.cli = cli, .rulebook = rulebook};
    if (rulebook)
        result = look_up(&pages, kind, words, wanted->json);
    km_rulebook_free(rulebook);
    cli_print_findings(cli, 0, stderr);
    return result;
}
