/* The blocks of the text format: a table becomes a line per row, a chart a line per curve. */
#include "report/text.h"

#include "text/width.h"

/* Columns of what belongs to an item of a list. */
enum { ITEM_INDENT = 4 };

/* ---- paragraphs ---- */

static enum text_place place_of(const struct text_writing *writing)
{
    return writing->rank == 0 ? TEXT_GOOD : writing->rank == 1 ? TEXT_FIRST_POINT : TEXT_OTHER_POINT;
}

/* How much of `matter` is told where the writing stands. */
static int allowed_of(const struct text_writing *writing, enum text_matter matter)
{
    return writing->allowed->lines[(size_t)matter + (size_t)place_of(writing)];
}

static bool is_left_out(const struct text_writing *writing, enum tree_role role)
{
    switch (role) {
    case TREE_DUE: return writing->allowed->lines[TEXT_NARRATED] == TEXT_LEFT_OUT;
    case TREE_WHY: return allowed_of(writing, TEXT_WHY) == TEXT_LEFT_OUT;
    case TREE_SAY: return allowed_of(writing, TEXT_SAY) == TEXT_LEFT_OUT;
    default: return false;
    }
}

/* What stands before a paragraph: the heading, an arrow before advice and rules, or nothing. */
static const char *first_words(struct text_writing *writing, const struct tree_block *block)
{
    const char *spaces = page_spaces(writing->page, writing->indent), *heading = writing->lead;
    writing->lead = NULL;
    if (heading)
        return heading;
    if (block->role == TREE_ALSO)
        return page_joined(writing->page, spaces, "+ ", "");
    if (block->role == TREE_SAY && writing->part != PART_SAY)
        return page_joined(writing->page, spaces, "→ ", text_lead(writing->page, &block->label));
    if (block->role == TREE_RULE)
        return page_joined(writing->page, spaces, "→ ", "");
    return spaces;
}

/* How far the further lines of a paragraph stand in. */
static size_t hanging(const struct text_writing *writing, enum tree_role role)
{
    if (role == TREE_RULE || role == TREE_ALSO || (role == TREE_SAY && writing->part != PART_SAY))
        return 3;
    return 0;
}

static void write_paragraph(struct text_writing *writing, const struct tree_block *block)
{
    const struct page *page = writing->page;
    bool headed = writing->lead != NULL;
    if (is_left_out(writing, block->role))
        return;
    const char *first = first_words(writing, block);
    size_t indent = headed ? 2 : writing->indent + hanging(writing, block->role);
    if (block->role == TREE_METER)
        text_put_plain(page, first, indent, page_main(page, &block->text));
    else if (block->words)
        text_put_plain(page, first, indent, page_words(page, &block->text));
    else
        text_put(page, first, indent, &block->text);
}

/* Words that were not said stand further in. */
static void write_quote(struct text_writing *writing, const struct tree_block *block)
{
    bool stage = block->voice == TREE_STAGE;
    bool unsaid = block->voice == TREE_RESISTED || block->voice == TREE_BETTER;
    int lines = allowed_of(writing, block->voice == TREE_OWN ? TEXT_OWN : TEXT_QUOTED);
    if (stage && writing->spoken)
        lines = writing->allowed->lines[TEXT_NARRATED];
    writing->spoken |= block->voice == TREE_CUSTOMER;
    if (lines == TEXT_LEFT_OUT)
        return;
    if (stage)
        text_put_said(writing->page, "  -- ", 5, &block->text, (size_t)lines);
    else
        text_put_quote(writing->page, unsaid ? 4 : 2, &block->label, &block->text, (size_t)lines);
}

/* ---- blocks with blocks ---- */

static void write_children(const struct text_writing *writing, const struct tree_block *block, size_t indent)
{
    struct text_writing inside = *writing;
    inside.indent = indent;
    inside.spoken = false;
    inside.rank = block->kind == TREE_TURNING_POINT ? block->point.rank : 0;
    text_write_blocks(&inside, block->children);
}

static void write_turning_point(const struct text_writing *writing, const struct tree_block *block)
{
    const struct page *page = writing->page;
    const char *head = page_joined(page, page_main(page, &block->label), ": ", "");
    text_put(page, head, 2, &block->text);
    bool named = block->point.decides || writing->allowed->lines[TEXT_NAMES] != TEXT_LEFT_OUT;
    if (km_text_present(&block->note) && named)
        text_put_plain(page, "  ", 2, page_words(page, &block->note));
    write_children(writing, block, 2);
}

static void write_item(const struct text_writing *writing, const struct tree_block *block)
{
    struct strbuf first;
    strbuf_init(&first, writing->page->out->arena);
    if (block->number)
        strbuf_printf(&first, "%2u. ", block->number);
    else
        strbuf_add(&first, "  ・");
    text_put(writing->page, first.data, ITEM_INDENT, &block->text);
    write_children(writing, block, ITEM_INDENT);
}

/* A line to cut along stands above each card and below the last. */
static void write_cut(const struct page *page)
{
    strbuf_add_char(page->out, '\n');
    strbuf_add_repeat(page->out, "- ", page->columns / 2);
    strbuf_truncate(page->out, page->out->length - 1);
    strbuf_add_char(page->out, '\n');
}

static void write_card(const struct text_writing *writing, const struct tree_block *block)
{
    const struct page *page = writing->page;
    write_cut(page);
    if (km_text_present(&block->text))
        text_put(page, text_lead(page, &block->label), 2, &block->text);
    else
        text_put_plain(page, "", 2, page_words(page, &block->label));
    write_children(writing, block, 2);
    if (!block->next || block->next->kind != TREE_CARD)
        write_cut(page);
}

/* ---- tables and curves ---- */

static const char *mark_of(enum km_verdict verdict)
{
    return verdict == KM_KEPT ? "○ " : verdict == KM_BROKEN ? "× " : "－ ";
}

static void write_verdict(const struct page *page, const struct tree_verdict *row)
{
    struct strbuf first;
    strbuf_init(&first, page->out->arena);
    strbuf_printf(&first, "  %s%s ", mark_of(row->verdict), page_words(page, &row->word));
    if (row->verdict == KM_BROKEN && row->turn)
        strbuf_printf(&first, "(%s) ", page_words(page, &row->when));
    if (row->objective)
        strbuf_printf(&first, "[%d] ", row->weight);
    text_put(page, first.data, 4, &row->title);
}

static void write_verdicts(const struct page *page, const struct tree_verdicts *verdicts)
{
    text_put_plain(page, "  ", 2, page_words(page, &verdicts->legend));
    for (size_t r = 0; r < verdicts->count; r++)
        write_verdict(page, &verdicts->rows[r]);
}

static void write_chart(const struct page *page, const struct chart *chart)
{
    for (size_t s = 0; s < chart->series_count; s++) {
        const struct chart_series *series = &chart->series[s];
        struct strbuf values;
        strbuf_init(&values, page->out->arena);
        strbuf_printf(&values, "%s  ", page_main(page, &series->label));
        for (size_t c = 0; c < chart->column_count; c++)
            strbuf_printf(&values, "%s%s", c ? " → " : "", tree_number(page->out->arena, series->values[c]));
        text_put_plain(page, "  ", 4, values.data);
    }
}

/* ---- single lines ---- */

static void write_row(const struct text_writing *writing, const struct tree_block *block)
{
    const struct page *page = writing->page;
    const char *spaces = page_spaces(page, writing->indent);
    text_put(page, page_joined(page, spaces, page_words(page, &block->label), "  "), writing->indent + 4,
             &block->text);
}

static void write_entry(const struct page *page, const struct tree_block *block)
{
    const char *first = page_joined(page, "  [", page_words(page, &block->entry.word), "] ");
    text_put(page, first, 4, &block->text);
    if (km_text_present(&block->note))
        text_put(page, "    ", 4, &block->note);
}

static void write_reference(const struct page *page, const struct tree_block *block)
{
    const char *first = page_joined(page, "  ", block->reference.id, " ");
    text_put(page, first, text_width(first), &block->text);
    if (block->reference.source)
        text_put_plain(page, "    ", 4, block->reference.source);
}

static void write_acts(const struct page *page, const struct tree_said *said)
{
    struct strbuf acts;
    strbuf_init(&acts, page->out->arena);
    for (size_t a = 0; a < said->act_count; a++)
        strbuf_printf(&acts, "%s%s", a ? " · " : "", page_main(page, &said->acts[a]));
    if (!acts.length)
        return;
    text_put_plain(page, "      [", 7, acts.data);
    strbuf_truncate(page->out, page->out->length - 1);
    strbuf_add(page->out, "]\n");
}

/* The customer's seat has no acts, and stands two columns further out. */
static void write_said(const struct text_writing *writing, const struct tree_block *block)
{
    const struct page *page = writing->page;
    bool seat = writing->part == PART_SEAT;
    if (km_text_present(&block->said.when))
        text_put_plain(page, seat ? "" : "  ", seat ? 0 : 2, page_words(page, &block->said.when));
    if (km_text_present(&block->label))
        text_put_quote(page, seat ? 2 : 4, &block->label, &block->text, 0);
    else
        text_put(page, seat ? "  -- " : "    ", seat ? 5 : 4, &block->text);
    write_acts(page, &block->said);
    if (km_text_present(&block->note))
        text_put(page, "      ・", 8, &block->note);
    if (km_text_present(&block->said.inner))
        text_put(page, page_joined(page, "      ", page_words(page, &block->said.inner_label), ""), 8,
                 &block->said.inner);
}

static void write_blank(const struct page *page, uint32_t lines)
{
    for (uint32_t i = 0; i < lines; i++)
        text_put_blank(page);
}

/* As many boxes on a line as it holds: none is parted from its words. */
static void write_ticks(const struct text_writing *writing, const struct tree_ticks *ticks)
{
    static const char between[] = "   ";
    const struct page *page = writing->page;
    const char *spaces = page_spaces(page, writing->indent);
    struct strbuf line;
    strbuf_init(&line, page->out->arena);
    for (size_t i = 0; i < ticks->count; i++) {
        const char *box = page_joined(page, "□ ", page_words(page, &ticks->words[i]), "");
        size_t columns = text_width(line.data) + text_width(box) + sizeof between - 1;
        if (line.length && writing->indent + columns > page->columns) {
            text_put_plain(page, spaces, writing->indent, line.data);
            strbuf_truncate(&line, 0);
        }
        strbuf_printf(&line, "%s%s", line.length ? between : "", box);
    }
    text_put_plain(page, spaces, writing->indent, line.data);
}

static void write_block(struct text_writing *writing, const struct tree_block *block)
{
    switch (block->kind) {
    case TREE_PARAGRAPH: write_paragraph(writing, block); break;
    case TREE_QUOTE: write_quote(writing, block); break;
    case TREE_ITEM: write_item(writing, block); break;
    case TREE_BLANK: write_blank(writing->page, block->number); break;
    case TREE_TICKS: write_ticks(writing, &block->ticks); break;
    case TREE_ROW: write_row(writing, block); break;
    case TREE_CARD: write_card(writing, block); break;
    case TREE_TURNING_POINT: write_turning_point(writing, block); break;
    case TREE_VERDICTS: write_verdicts(writing->page, &block->verdicts); break;
    case TREE_CHART: write_chart(writing->page, &block->chart); break;
    case TREE_ENTRY: write_entry(writing->page, block); break;
    case TREE_REFERENCE: write_reference(writing->page, block); break;
    case TREE_SAID: write_said(writing, block); break;
    }
}

void text_write_blocks(struct text_writing *writing, const struct tree_block *block)
{
    for (; block; block = block->next)
        write_block(writing, block);
}
