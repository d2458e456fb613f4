/* The Markdown format: CommonMark without extensions, so that tables become lists. A block is a line, or
 * lines, behind the prefix of the quote or list that it is in, and an empty line before it. Texts are
 * escaped: whatever could be markup, at the start of a line or anywhere, stands behind a backslash. */
#include "report/formats.h"
#include "report/page.h"

/* A page being written, or what stands in a quote or an item of it. */
struct writing {
    const struct page *page;
    const char *prefix; /* before each line: "> ", or spaces below the marker of a list */
    const char *first;  /* before the next line instead, when it is not NULL */
};

/* ---- escaping ---- */

/* What may be markup wherever it stands, and what some readers make a link of. */
static bool is_markup(const char *text, size_t at)
{
    if (text[at] == ':')
        return text[at + 1] == '/';
    return text[at] && strchr("\\`*_[]<>&|~#@$", text[at]) != NULL;
}

/* How many bytes of the start of a line would make it a list item, a rule or a heading, but for a backslash
 * before the last of them. */
static size_t marker_length(const char *line)
{
    size_t digits = strspn(line, "0123456789");
    if (digits)
        return line[digits] == '.' || line[digits] == ')' ? digits + 1 : 0;
    return *line && strchr("+-=", *line) ? 1 : 0;
}

static void escape_line(struct strbuf *out, const char *line, size_t length)
{
    size_t marker = marker_length(line);
    for (size_t i = 0; i < length; i++) {
        if (is_markup(line, i) || i + 1 == marker)
            strbuf_add_char(out, '\\');
        strbuf_add_char(out, line[i]);
    }
}

/* Lines of a text stay lines; empty ones and blanks before one go. */
static const char *escaped(struct arena *arena, const char *text)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    for (text += strspn(text, " \n"); *text; text += strspn(text, " \n")) {
        size_t length = strcspn(text, "\n");
        strbuf_add(&out, out.length ? "\\\n" : "");
        escape_line(&out, text, length);
        text += length;
    }
    return out.data;
}

/* The same on one line. */
static const char *escaped_words(struct arena *arena, const char *words)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    for (const char *c = escaped(arena, words); *c; c++)
        if (*c == '\n')
            strbuf_add_char(&out, ' ');
        else if (*c != '\\' || c[1] != '\n')
            strbuf_add_char(&out, *c);
    return out.data;
}

/* ---- lines ---- */

/* An empty line within the prefix, unless the page or an item begins here. */
static void set_off(struct writing *writing)
{
    size_t length = strlen(writing->prefix);
    if (writing->first || !writing->page->out->length)
        return;
    while (length && writing->prefix[length - 1] == ' ')
        length--;
    strbuf_add_n(writing->page->out, writing->prefix, length);
    strbuf_add_char(writing->page->out, '\n');
}

/* A block of finished Markdown. */
static void write_lines(struct writing *writing, const char *lines)
{
    set_off(writing);
    if (*lines) {
        const char *first = writing->first ? writing->first : writing->prefix;
        page_paragraph(writing->page, first, writing->prefix, lines);
        writing->first = NULL;
    }
}

/* A block in each language that is shown, the first one after `before`. */
static void write_text(struct writing *writing, const char *before, const struct km_text *text)
{
    struct tree_shown shown = tree_show(writing->page->tree, text);
    for (size_t i = 0; i < 2 && shown.text[i]; i++)
        write_lines(writing, page_joined(writing->page, i ? "" : before,
                                         escaped(writing->page->out->arena, shown.text[i]), ""));
}

static void write_heading(struct writing *writing, const char *level, const struct km_text *label,
                          const struct km_text *text)
{
    const struct page *page = writing->page;
    const char *line = page_joined(page, level, " ", page_words(page, label));
    if (km_text_present(text))
        line = page_joined(page, line, ": ", page_words(page, text));
    write_lines(writing, line);
}

/* "**words**" and what follows them; "" when there are none. */
static const char *bold(const struct writing *writing, const struct km_text *words, const char *after)
{
    if (!km_text_present(words))
        return "";
    return page_joined(writing->page,
                       page_joined(writing->page, "**", page_words(writing->page, words), "**"), after, "");
}

/* ---- quotes, items and what is in them ---- */

/* What stands behind `first` in its first line, and behind `rest` in the others. */
static struct writing within(struct writing *writing, const char *first, const char *rest)
{
    set_off(writing);
    return (struct writing){
        .page = writing->page,
        .prefix = page_joined(writing->page, writing->prefix, rest, ""),
        .first = page_joined(writing->page, writing->prefix, first, ""),
    };
}

static struct writing listed(struct writing *writing, uint32_t number)
{
    struct strbuf marker;
    strbuf_init(&marker, writing->page->out->arena);
    if (number)
        strbuf_printf(&marker, "%u. ", number);
    else
        strbuf_add(&marker, "- ");
    return within(writing, marker.data, page_spaces(writing->page, marker.length));
}

static void write_said_by(struct writing *writing, const struct km_text *name, const struct km_text *text)
{
    struct writing quote = within(writing, "> ", "> ");
    write_text(&quote, bold(writing, name, " "), text);
}

/* ---- blocks ---- */

static void write_blocks(struct writing *writing, const struct tree_block *block);

static void write_paragraph(struct writing *writing, const struct tree_block *block)
{
    if (block->words) {
        const char *words = page_words(writing->page, &block->text);
        write_lines(writing, page_joined(writing->page, bold(writing, &block->label, " "), words, ""));
        return;
    }
    switch (block->role) {
    case TREE_WHY:
    case TREE_SAY: write_text(writing, bold(writing, &block->label, " "), &block->text); break;
    case TREE_RULE: write_text(writing, "→ ", &block->text); break;
    case TREE_ALSO: {
        struct writing item = listed(writing, 0);
        write_text(&item, "", &block->text);
        break;
    }
    default: write_text(writing, "", &block->text); break;
    }
}

static void write_item(struct writing *writing, const struct tree_block *block)
{
    struct writing item = listed(writing, block->number);
    write_text(&item, "", &block->text);
    write_blocks(&item, block->children);
}

static void write_measure(struct writing *writing, const struct tree_point *point)
{
    struct arena *arena = writing->page->out->arena;
    struct strbuf line;
    if (!point->measured)
        return;
    strbuf_init(&line, arena);
    strbuf_printf(&line, "%s: %s → %s (%s)", page_words(writing->page, &point->label),
                  tree_number(arena, point->before), tree_number(arena, point->after),
                  page_words(writing->page, &point->band));
    write_lines(writing, line.data);
}

static void write_turning_point(struct writing *writing, const struct tree_block *block)
{
    write_heading(writing, "###", &block->label, &block->text);
    if (km_text_present(&block->note))
        write_lines(writing, bold(writing, &block->note, ""));
    write_measure(writing, &block->point);
    write_blocks(writing, block->children);
}

static void write_verdict(struct writing *writing, const struct tree_verdict *row)
{
    struct writing item = listed(writing, 0);
    struct strbuf head;
    strbuf_init(&head, writing->page->out->arena);
    strbuf_add(&head, bold(writing, &row->word, " "));
    if (km_text_present(&row->when))
        strbuf_printf(&head, "(%s) ", page_words(writing->page, &row->when));
    if (row->objective)
        strbuf_printf(&head, "%d/%d ", row->points, row->weight);
    else if (row->points)
        strbuf_printf(&head, "%s ", tree_number(writing->page->out->arena, row->points));
    write_text(&item, head.data, &row->title);
}

static void write_verdicts(struct writing *writing, const struct tree_verdicts *verdicts)
{
    for (size_t r = 0; r < verdicts->count; r++) {
        if (r == 0 && verdicts->objective_count)
            write_heading(writing, "###", &verdicts->objectives, &(struct km_text){{NULL}});
        if (r == verdicts->objective_count)
            write_heading(writing, "###", &verdicts->others, &(struct km_text){{NULL}});
        write_verdict(writing, &verdicts->rows[r]);
    }
}

static void write_chart(struct writing *writing, const struct chart *chart)
{
    write_lines(writing, page_words(writing->page, &chart->summary));
    for (size_t s = 0; s < chart->series_count; s++) {
        struct writing item = listed(writing, 0);
        struct strbuf line;
        strbuf_init(&line, writing->page->out->arena);
        strbuf_printf(&line, "%s:", page_words(writing->page, &chart->series[s].label));
        for (size_t c = 0; c < chart->column_count; c++)
            strbuf_printf(&line, "%s %s", c ? " →" : "",
                          tree_number(writing->page->out->arena, chart->series[s].values[c]));
        write_lines(&item, line.data);
    }
}

static void write_entry(struct writing *writing, const struct tree_block *block)
{
    struct writing item = listed(writing, 0);
    struct strbuf head;
    strbuf_init(&head, writing->page->out->arena);
    strbuf_printf(&head, "%s(%s) ", bold(writing, &block->label, " "),
                  page_words(writing->page, &block->entry.word));
    write_text(&item, head.data, &block->text);
    if (km_text_present(&block->note))
        write_text(&item, "", &block->note);
}

static void write_reference(struct writing *writing, const struct tree_block *block)
{
    struct writing item = listed(writing, 0);
    struct arena *arena = writing->page->out->arena;
    const char *id = escaped(arena, block->reference.id);
    write_text(&item, page_joined(writing->page, "**", id, "** "), &block->text);
    if (block->reference.source)
        write_lines(&item, escaped(arena, block->reference.source));
}

static void write_acts(struct writing *writing, const struct tree_said *said)
{
    struct strbuf acts;
    strbuf_init(&acts, writing->page->out->arena);
    for (size_t a = 0; a < said->act_count; a++)
        strbuf_printf(&acts, "%s%s", a ? " · " : "", page_words(writing->page, &said->acts[a]));
    if (acts.length)
        write_lines(writing, page_joined(writing->page, "\\[", acts.data, "\\]"));
}

static void write_said(struct writing *writing, const struct tree_block *block)
{
    if (km_text_present(&block->said.when))
        write_lines(writing, bold(writing, &block->said.when, ""));
    if (block->said.voice == TREE_STAGE)
        write_text(writing, "", &block->text);
    else
        write_said_by(writing, &block->label, &block->text);
    write_acts(writing, &block->said);
    if (km_text_present(&block->note))
        write_text(writing, "", &block->note);
    if (km_text_present(&block->said.inner))
        write_text(writing, bold(writing, &block->said.inner_label, " "), &block->said.inner);
}

/* A rule across the page is a line to write on. */
static void write_blank(struct writing *writing, uint32_t lines)
{
    for (uint32_t i = 0; i < lines; i++)
        write_lines(writing, "________________________________");
}

static void write_row(struct writing *writing, const struct tree_block *block)
{
    struct writing item = listed(writing, 0);
    write_text(&item, bold(writing, &block->label, " "), &block->text);
}

static void write_card(struct writing *writing, const struct tree_block *block)
{
    write_heading(writing, "###", &block->label, &block->text);
    write_blocks(writing, block->children);
}

/* Em spaces are not run together by whoever shows the page. */
static void write_ticks(struct writing *writing, const struct tree_ticks *ticks)
{
    struct strbuf line;
    strbuf_init(&line, writing->page->out->arena);
    for (size_t i = 0; i < ticks->count; i++)
        strbuf_printf(&line, "%s□ %s", i ? "\xe2\x80\x83" : "", page_words(writing->page, &ticks->words[i]));
    write_lines(writing, line.data);
}

static void write_block(struct writing *writing, const struct tree_block *block)
{
    switch (block->kind) {
    case TREE_PARAGRAPH: write_paragraph(writing, block); break;
    case TREE_QUOTE: write_said_by(writing, &block->label, &block->text); break;
    case TREE_ITEM: write_item(writing, block); break;
    case TREE_BLANK: write_blank(writing, block->number); break;
    case TREE_TICKS: write_ticks(writing, &block->ticks); break;
    case TREE_ROW: write_row(writing, block); break;
    case TREE_CARD: write_card(writing, block); break;
    case TREE_TURNING_POINT: write_turning_point(writing, block); break;
    case TREE_VERDICTS: write_verdicts(writing, &block->verdicts); break;
    case TREE_CHART: write_chart(writing, &block->chart); break;
    case TREE_ENTRY: write_entry(writing, block); break;
    case TREE_REFERENCE: write_reference(writing, block); break;
    case TREE_SAID: write_said(writing, block); break;
    }
}

static void write_blocks(struct writing *writing, const struct tree_block *block)
{
    for (; block; block = block->next)
        write_block(writing, block);
}

/* A line to fill in by hand. */
static const char hand_line[] = "\\_\\_\\_\\_\\_\\_\\_\\_";

/* The head of the paper, a fact to an item. */
static void write_facts(struct writing *writing)
{
    for (size_t i = 0; i < writing->page->tree->fact_count; i++) {
        const struct tree_fact *fact = &writing->page->tree->facts[i];
        const char *words = km_text_present(&fact->text) ? page_words(writing->page, &fact->text) : hand_line;
        writing->first = "- ";
        if (i == 0)
            strbuf_add_char(writing->page->out, '\n');
        write_lines(writing, page_joined(writing->page, bold(writing, &fact->label, ": "), words, ""));
    }
}

static bool write_markdown(const struct tree *tree, const struct km_report_style *style, struct strbuf *out)
{
    const struct page page = {.tree = tree, .columns = PAGE_UNWRAPPED, .out = out, .escape = escaped_words};
    struct writing writing = {.page = &page, .prefix = ""};
    (void)style;
    write_heading(&writing, "#", &tree->label, &tree->title);
    write_facts(&writing);
    for (const struct tree_section *section = tree->sections; section; section = section->next) {
        if (km_text_present(&section->label))
            write_heading(&writing, "##", &section->label, &(struct km_text){{NULL}});
        write_blocks(&writing, section->blocks);
    }
    return true;
}

const struct format format_markdown = {.name = "markdown", .write = write_markdown};
