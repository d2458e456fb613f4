/* The text format. A page is at most a screen unless everything is wanted: when it is longer it is written
 * again with less. A sentence stands whole or not at all, and what must stand may take more than a screen; of
 * a quote what is left out is a clause or more. The heading of a short section stands before its first words,
 * that of a long one, and of all sections of a sheet, above it. */
#include "report/text.h"

#include "report/formats.h"

enum { SCREEN_LINES = 30, LEAST_COLUMNS = 8 };

/* What gives way to a screen, one after the other: what was narrated, lines to fill in by hand, the
 * beginnings of quotes, why something was good, what turning points are called, then of the second turning
 * point all but what to say there, and last the reason of the first. What happened, the sentence for the
 * first turning point, the advice for tomorrow and where passing went out of reach stay. */
static const struct {
    int matter, lines;
} steps[] = {
    {TEXT_NARRATED, TEXT_LEFT_OUT},
    {TEXT_FIELDS, TEXT_LEFT_OUT},
    {TEXT_QUOTED + TEXT_OTHER_POINT, 2},
    {TEXT_QUOTED + TEXT_GOOD, 2},
    {TEXT_QUOTED + TEXT_FIRST_POINT, 2},
    {TEXT_QUOTED + TEXT_OTHER_POINT, 1},
    {TEXT_QUOTED + TEXT_GOOD, 1},
    {TEXT_QUOTED + TEXT_FIRST_POINT, 1},
    {TEXT_OWN + TEXT_GOOD, 2},
    {TEXT_QUOTED + TEXT_OTHER_POINT, TEXT_LEFT_OUT},
    {TEXT_WHY + TEXT_GOOD, TEXT_LEFT_OUT},
    {TEXT_OWN + TEXT_OTHER_POINT, 2},
    {TEXT_NAMES, TEXT_LEFT_OUT},
    {TEXT_OWN + TEXT_FIRST_POINT, 2},
    {TEXT_WHY + TEXT_OTHER_POINT, TEXT_LEFT_OUT},
    {TEXT_OWN + TEXT_GOOD, 1},
    {TEXT_OWN + TEXT_OTHER_POINT, 1},
    {TEXT_OWN + TEXT_FIRST_POINT, 1},
    {TEXT_QUOTED + TEXT_FIRST_POINT, TEXT_LEFT_OUT},
    {TEXT_OWN + TEXT_OTHER_POINT, TEXT_LEFT_OUT},
    {TEXT_WHY + TEXT_FIRST_POINT, TEXT_LEFT_OUT},
    {TEXT_SAY + TEXT_OTHER_POINT, TEXT_LEFT_OUT},
};

enum { STEP_COUNT = sizeof steps / sizeof *steps };

/* Where the heading of a section stands. */
enum heading { HEADING_NONE, HEADING_BEFORE, HEADING_ABOVE };

static enum heading heading_of(const struct tree *tree, const struct tree_section *section)
{
    if (!km_text_present(&section->label) || section->part == PART_TURNING_POINTS)
        return HEADING_NONE;
    if (tree->document != TREE_REPORT)
        return HEADING_ABOVE;
    switch (section->part) {
    case PART_RESULT:
    case PART_HAPPENED:
    case PART_GOOD:
    case PART_TOMORROW:
    case PART_POINTS: return HEADING_BEFORE;
    default: return HEADING_ABOVE;
    }
}

static void write_section(const struct page *page, const struct tree_section *section,
                          const struct text_allowance *allowed)
{
    enum heading heading = heading_of(page->tree, section);
    struct text_writing writing = {
        .page = page,
        .allowed = allowed,
        .part = section->part,
        .indent = page->tree->document == TREE_REPORT && heading != HEADING_NONE ? 2 : 0,
        .lead = heading == HEADING_BEFORE ? text_lead(page, &section->label) : NULL,
    };
    if (heading == HEADING_ABOVE)
        strbuf_printf(page->out, "\n== %s ==\n", page_words(page, &section->label));
    text_write_blocks(&writing, section->blocks);
}

/* How wide a line to fill in is: all of them share a line of the page. */
static size_t field_columns(const struct page *page)
{
    size_t fields = 0;
    for (size_t i = 0; i < page->tree->fact_count; i++)
        fields += page->tree->facts[i].field;
    return page->columns / (fields + 1) / 2;
}

static void add_fact(const struct page *page, const struct tree_fact *fact, struct strbuf *line)
{
    bool english = page->tree->language == KM_EN;
    strbuf_printf(line, "%s%s%s", line->length ? "  " : "", page_main(page, &fact->label),
                  english ? ": " : "：");
    if (km_text_present(&fact->text))
        strbuf_add(line, page_main(page, &fact->text));
    else
        strbuf_add_repeat(line, "_", field_columns(page));
}

static bool is_told(const struct tree_fact *fact, const struct text_allowance *allowed)
{
    return km_text_present(&fact->text) || allowed->lines[TEXT_FIELDS] != TEXT_LEFT_OUT;
}

/* What was played on one line, the fields on the next. */
static void write_head(const struct page *page, const struct text_allowance *allowed)
{
    for (int field = 0; field <= 1; field++) {
        struct strbuf line;
        strbuf_init(&line, page->out->arena);
        for (size_t i = 0; i < page->tree->fact_count; i++)
            if (page->tree->facts[i].field == field && is_told(&page->tree->facts[i], allowed))
                add_fact(page, &page->tree->facts[i], &line);
        if (line.length)
            text_put_plain(page, "  ", 2, line.data);
    }
}

/* What follows a long section is set off by an empty line. The points are the last line, below the small
 * print: what they rest on has been read by then. */
static void write_all(const struct page *page, const struct text_allowance *allowed)
{
    const struct tree *tree = page->tree;
    const struct tree_section *points = NULL;
    bool long_before = false;
    text_put(page, text_lead(page, &tree->label), 2, &tree->title);
    write_head(page, allowed);
    for (const struct tree_section *section = tree->sections; section; section = section->next) {
        bool is_long = heading_of(tree, section) == HEADING_ABOVE;
        if (section->part == PART_POINTS) {
            points = section;
            continue;
        }
        if (long_before && !is_long)
            strbuf_add_char(page->out, '\n');
        write_section(page, section, allowed);
        long_before = is_long;
    }
    if (points)
        write_section(page, points, allowed);
}

static size_t count_lines(const char *text)
{
    size_t lines = 0;
    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

static bool write_text(const struct tree *tree, const struct km_report_style *style, struct strbuf *out)
{
    size_t columns = style->columns > LEAST_COLUMNS ? style->columns : LEAST_COLUMNS;
    const struct page page = {.tree = tree, .columns = columns, .out = out};
    bool whole = style->full || style->solutions || tree->whole || tree->document != TREE_REPORT;
    size_t start = out->length, screen = style->both ? 2 * SCREEN_LINES : SCREEN_LINES;
    struct text_allowance allowed = {.lines = {0}};
    write_all(&page, &allowed);
    for (size_t i = 0; i < STEP_COUNT && !whole && count_lines(out->data + start) > screen; i++) {
        allowed.lines[steps[i].matter] = steps[i].lines;
        strbuf_truncate(out, start);
        write_all(&page, &allowed);
    }
    return true;
}

const struct format format_text = {.name = "text", .write = write_text};
