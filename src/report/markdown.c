/* The Markdown format: CommonMark without extensions, so that tables become lists. A block is a line, or
 * lines, behind the prefix of the quote or list that it is in, and an empty line before it. Texts are
 * escaped: whatever could be markup, at the start of a line or anywhere, stands behind a backslash. */
#include "report/formats.h"

/* A page being written. */
struct markdown {
    const struct tree *tree;
    struct strbuf *out;
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
static const char *escaped(const struct markdown *page, const char *text)
{
    struct strbuf out;
    strbuf_init(&out, page->out->arena);
    for (text += strspn(text, " \n"); *text; text += strspn(text, " \n")) {
        size_t length = strcspn(text, "\n");
        strbuf_add(&out, out.length ? "\\\n" : "");
        escape_line(&out, text, length);
        text += length;
    }
    return out.data;
}

/* ---- lines ---- */

static void add_prefix(struct markdown *page)
{
    strbuf_add(page->out, page->first ? page->first : page->prefix);
    page->first = NULL;
}

/* An empty line within the prefix, unless the page or an item begins here. */
static void set_off(struct markdown *page)
{
    size_t length = strlen(page->prefix);
    if (page->first || !page->out->length)
        return;
    while (length && page->prefix[length - 1] == ' ')
        length--;
    strbuf_add_n(page->out, page->prefix, length);
    strbuf_add_char(page->out, '\n');
}

/* A block of finished Markdown. */
static void write_lines(struct markdown *page, const char *lines)
{
    set_off(page);
    while (*lines) {
        size_t length = strcspn(lines, "\n");
        add_prefix(page);
        strbuf_add_n(page->out, lines, length);
        strbuf_add_char(page->out, '\n');
        lines += length + (lines[length] == '\n');
    }
}

/* A block in each language that is shown, the first one after `before`. */
static void write_text(struct markdown *page, const char *before, const struct km_text *text)
{
    struct tree_shown shown = tree_show(page->tree, text);
    for (size_t i = 0; i < 2 && shown.text[i]; i++) {
        struct strbuf lines;
        strbuf_init(&lines, page->out->arena);
        strbuf_printf(&lines, "%s%s", i ? "" : before, escaped(page, shown.text[i]));
        write_lines(page, lines.data);
    }
}

/* A text on one line, "ja / en" with both. */
static const char *on_one_line(const struct markdown *page, const struct km_text *text)
{
    struct tree_shown shown = tree_show(page->tree, text);
    struct strbuf out;
    strbuf_init(&out, page->out->arena);
    for (size_t i = 0; i < 2 && shown.text[i]; i++) {
        strbuf_add(&out, i ? " / " : "");
        for (const char *c = escaped(page, shown.text[i]); *c; c++)
            if (*c != '\n' && !(c[0] == '\\' && c[1] == '\n'))
                strbuf_add_char(&out, *c);
            else if (*c == '\n')
                strbuf_add_char(&out, ' ');
    }
    return out.data;
}

static void write_heading(struct markdown *page, const char *level, const struct km_text *label,
                          const struct km_text *text)
{
    struct strbuf line;
    strbuf_init(&line, page->out->arena);
    strbuf_printf(&line, "%s %s", level, on_one_line(page, label));
    if (km_text_present(text))
        strbuf_printf(&line, ": %s", on_one_line(page, text));
    write_lines(page, line.data);
}

/* "**words**" and what follows them; "" when there are none. */
static const char *bold(const struct markdown *page, const struct km_text *words, const char *after)
{
    struct strbuf out;
    strbuf_init(&out, page->out->arena);
    if (km_text_present(words))
        strbuf_printf(&out, "**%s**%s", on_one_line(page, words), after);
    return out.data;
}

/* ---- quotes, items and what is in them ---- */

static const char *longer_prefix(const struct markdown *page, const char *more)
{
    struct strbuf prefix;
    strbuf_init(&prefix, page->out->arena);
    strbuf_printf(&prefix, "%s%s", page->prefix, more);
    return prefix.data;
}

static struct markdown quoted(struct markdown *page)
{
    set_off(page);
    return (struct markdown){.tree = page->tree,
                             .out = page->out,
                             .prefix = longer_prefix(page, "> "),
                             .first = longer_prefix(page, "> ")};
}

static struct markdown listed(struct markdown *page, uint32_t number)
{
    struct strbuf marker, spaces;
    strbuf_init(&marker, page->out->arena);
    strbuf_init(&spaces, page->out->arena);
    if (number)
        strbuf_printf(&marker, "%u. ", number);
    else
        strbuf_add(&marker, "- ");
    strbuf_add_repeat(&spaces, " ", marker.length);
    set_off(page);
    return (struct markdown){.tree = page->tree,
                             .out = page->out,
                             .prefix = longer_prefix(page, spaces.data),
                             .first = longer_prefix(page, marker.data)};
}

static void write_said_by(struct markdown *page, const struct km_text *name, const struct km_text *text)
{
    struct markdown quote = quoted(page);
    write_text(&quote, bold(page, name, " "), text);
}

/* ---- blocks ---- */

static void write_blocks(struct markdown *page, const struct tree_block *block);

static void write_paragraph(struct markdown *page, const struct tree_block *block)
{
    if (block->words) {
        struct strbuf line;
        strbuf_init(&line, page->out->arena);
        strbuf_printf(&line, "%s%s", bold(page, &block->label, " "), on_one_line(page, &block->text));
        write_lines(page, line.data);
        return;
    }
    switch (block->role) {
    case TREE_WHY:
    case TREE_SAY: write_text(page, bold(page, &block->label, " "), &block->text); break;
    case TREE_RULE: write_text(page, "→ ", &block->text); break;
    case TREE_ALSO: {
        struct markdown item = listed(page, 0);
        write_text(&item, "", &block->text);
        break;
    }
    default: write_text(page, "", &block->text); break;
    }
}

static void write_item(struct markdown *page, const struct tree_block *block)
{
    struct markdown item = listed(page, block->number);
    write_text(&item, "", &block->text);
    write_blocks(&item, block->children);
}

static void write_measure(struct markdown *page, const struct tree_point *point)
{
    struct arena *arena = page->out->arena;
    struct strbuf line;
    if (!point->measured)
        return;
    strbuf_init(&line, arena);
    strbuf_printf(&line, "%s: %s → %s (%s)", on_one_line(page, &point->label),
                  tree_number(arena, point->before), tree_number(arena, point->after),
                  on_one_line(page, &point->band));
    write_lines(page, line.data);
}

static void write_turning_point(struct markdown *page, const struct tree_block *block)
{
    write_heading(page, "###", &block->label, &block->text);
    if (km_text_present(&block->note))
        write_lines(page, bold(page, &block->note, ""));
    write_measure(page, &block->point);
    write_blocks(page, block->children);
}

static void write_verdict(struct markdown *page, const struct tree_verdict *row)
{
    struct markdown item = listed(page, 0);
    struct strbuf head;
    strbuf_init(&head, page->out->arena);
    strbuf_add(&head, bold(page, &row->word, " "));
    if (km_text_present(&row->when))
        strbuf_printf(&head, "(%s) ", on_one_line(page, &row->when));
    if (row->objective)
        strbuf_printf(&head, "%d/%d ", row->points, row->weight);
    else if (row->points)
        strbuf_printf(&head, "%s ", tree_number(page->out->arena, row->points));
    write_text(&item, head.data, &row->title);
}

static void write_verdicts(struct markdown *page, const struct tree_verdicts *verdicts)
{
    for (size_t r = 0; r < verdicts->count; r++) {
        if (r == 0 && verdicts->objective_count)
            write_heading(page, "###", &verdicts->objectives, &(struct km_text){{NULL}});
        if (r == verdicts->objective_count)
            write_heading(page, "###", &verdicts->others, &(struct km_text){{NULL}});
        write_verdict(page, &verdicts->rows[r]);
    }
}

static void write_chart(struct markdown *page, const struct chart *chart)
{
    write_lines(page, on_one_line(page, &chart->summary));
    for (size_t s = 0; s < chart->series_count; s++) {
        struct markdown item = listed(page, 0);
        struct strbuf line;
        strbuf_init(&line, page->out->arena);
        strbuf_printf(&line, "%s:", on_one_line(page, &chart->series[s].label));
        for (size_t c = 0; c < chart->column_count; c++)
            strbuf_printf(&line, "%s %s", c ? " →" : "",
                          tree_number(page->out->arena, chart->series[s].values[c]));
        write_lines(&item, line.data);
    }
}

static void write_entry(struct markdown *page, const struct tree_block *block)
{
    struct markdown item = listed(page, 0);
    struct strbuf head;
    strbuf_init(&head, page->out->arena);
    strbuf_printf(&head, "%s(%s) ", bold(page, &block->label, " "), on_one_line(page, &block->entry.word));
    write_text(&item, head.data, &block->text);
    if (km_text_present(&block->note))
        write_text(&item, "", &block->note);
}

static void write_reference(struct markdown *page, const struct tree_block *block)
{
    struct markdown item = listed(page, 0);
    struct strbuf head;
    strbuf_init(&head, page->out->arena);
    strbuf_printf(&head, "**%s** ", escaped(page, block->reference.id));
    write_text(&item, head.data, &block->text);
    if (block->reference.source)
        write_lines(&item, escaped(page, block->reference.source));
}

static void write_acts(struct markdown *page, const struct tree_said *said)
{
    struct strbuf acts;
    strbuf_init(&acts, page->out->arena);
    for (size_t a = 0; a < said->act_count; a++)
        strbuf_printf(&acts, "%s%s", a ? " · " : "", on_one_line(page, &said->acts[a]));
    if (!acts.length)
        return;
    struct strbuf line;
    strbuf_init(&line, page->out->arena);
    strbuf_printf(&line, "\\[%s\\]", acts.data);
    write_lines(page, line.data);
}

static void write_said(struct markdown *page, const struct tree_block *block)
{
    if (km_text_present(&block->said.when))
        write_lines(page, bold(page, &block->said.when, ""));
    if (block->said.voice == TREE_STAGE)
        write_text(page, "", &block->text);
    else
        write_said_by(page, &block->label, &block->text);
    write_acts(page, &block->said);
    if (km_text_present(&block->note))
        write_text(page, "", &block->note);
    if (km_text_present(&block->said.inner))
        write_text(page, bold(page, &block->said.inner_label, " "), &block->said.inner);
}

/* A rule across the page is a line to write on. */
static void write_blank(struct markdown *page, uint32_t lines)
{
    for (uint32_t i = 0; i < lines; i++)
        write_lines(page, "________________________________");
}

static void write_row(struct markdown *page, const struct tree_block *block)
{
    struct markdown item = listed(page, 0);
    write_text(&item, bold(page, &block->label, " "), &block->text);
}

static void write_card(struct markdown *page, const struct tree_block *block)
{
    write_heading(page, "###", &block->label, &block->text);
    write_blocks(page, block->children);
}

/* Em spaces are not run together by whoever shows the page. */
static void write_ticks(struct markdown *page, const struct tree_ticks *ticks)
{
    struct strbuf line;
    strbuf_init(&line, page->out->arena);
    for (size_t i = 0; i < ticks->count; i++)
        strbuf_printf(&line, "%s□ %s", i ? "\xe2\x80\x83" : "", on_one_line(page, &ticks->words[i]));
    write_lines(page, line.data);
}

static void write_block(struct markdown *page, const struct tree_block *block)
{
    switch (block->kind) {
    case TREE_PARAGRAPH: write_paragraph(page, block); break;
    case TREE_QUOTE: write_said_by(page, &block->label, &block->text); break;
    case TREE_ITEM: write_item(page, block); break;
    case TREE_BLANK: write_blank(page, block->number); break;
    case TREE_TICKS: write_ticks(page, &block->ticks); break;
    case TREE_ROW: write_row(page, block); break;
    case TREE_CARD: write_card(page, block); break;
    case TREE_TURNING_POINT: write_turning_point(page, block); break;
    case TREE_VERDICTS: write_verdicts(page, &block->verdicts); break;
    case TREE_CHART: write_chart(page, &block->chart); break;
    case TREE_ENTRY: write_entry(page, block); break;
    case TREE_REFERENCE: write_reference(page, block); break;
    case TREE_SAID: write_said(page, block); break;
    }
}

static void write_blocks(struct markdown *page, const struct tree_block *block)
{
    for (; block; block = block->next)
        write_block(page, block);
}

/* A line to fill in by hand. */
static const char hand_line[] = "\\_\\_\\_\\_\\_\\_\\_\\_";

/* The head of the paper, a fact to an item. */
static void write_facts(struct markdown *page)
{
    for (size_t i = 0; i < page->tree->fact_count; i++) {
        const struct tree_fact *fact = &page->tree->facts[i];
        struct strbuf line;
        strbuf_init(&line, page->out->arena);
        strbuf_printf(&line, "%s%s", bold(page, &fact->label, ": "),
                      km_text_present(&fact->text) ? on_one_line(page, &fact->text) : hand_line);
        page->first = "- ";
        if (i == 0)
            strbuf_add_char(page->out, '\n');
        write_lines(page, line.data);
    }
}

static bool write_markdown(const struct tree *tree, const struct km_report_style *style, struct strbuf *out)
{
    struct markdown page = {.tree = tree, .out = out, .prefix = ""};
    (void)style;
    write_heading(&page, "#", &tree->label, &tree->title);
    write_facts(&page);
    for (const struct tree_section *section = tree->sections; section; section = section->next) {
        if (km_text_present(&section->label))
            write_heading(&page, "##", &section->label, &(struct km_text){{NULL}});
        write_blocks(&page, section->blocks);
    }
    return true;
}

const struct format format_markdown = {.name = "markdown", .write = write_markdown};
