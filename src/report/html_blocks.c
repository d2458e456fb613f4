/* The blocks of the HTML format. Blocks that are items of one list follow each other in the tree; the list is
 * opened before the first and closed after the last. */
#include "report/html.h"

/* ---- paragraphs and quotes ---- */

/* A paragraph with its label above it. */
static void add_labelled(struct html *html, const char *name, const struct tree_block *block)
{
    strbuf_printf(html->out, "<div class=\"%s\">\n", name);
    if (km_text_present(&block->label))
        html_add_element(html, "p", "label", &block->label);
    html_add(html, "<p>");
    html_add_text(html, &block->text);
    html_add(html, "</p>\n</div>\n");
}

static void add_rule(struct html *html, const struct km_text *title)
{
    html_add(html, "<p class=\"rule\">→ ");
    html_add_text(html, title);
    html_add(html, "</p>\n");
}

static void add_line(struct html *html, const struct km_text *text)
{
    html_add(html, "<li>");
    html_add_text(html, text);
    html_add(html, "</li>\n");
}

static void add_paragraph(struct html *html, const struct tree_block *block)
{
    switch (block->role) {
    case TREE_PLAIN: html_add_element(html, "p", "plain", &block->text); break;
    case TREE_RESULT: html_add_element(html, "p", "result", &block->text); break;
    case TREE_BUT: html_add_element(html, "p", "but", &block->text); break;
    case TREE_WHEN: html_add_element(html, "p", "when", &block->text); break;
    case TREE_DUE: html_add_element(html, "p", "due", &block->text); break;
    case TREE_WHY: add_labelled(html, "why", block); break;
    case TREE_SAY: add_labelled(html, "say", block); break;
    case TREE_RULE: add_rule(html, &block->text); break;
    case TREE_ALSO: add_line(html, &block->text); break;
    case TREE_BEFORE: html_add_element(html, "p", "before", &block->text); break;
    case TREE_SUM: html_add_element(html, "p", "sum", &block->text); break;
    case TREE_NOTE:
    case TREE_METER: html_add_element(html, "p", "note", &block->text); break;
    }
}

static void add_quote(struct html *html, enum tree_voice voice, const struct km_text *name,
                      const struct km_text *text)
{
    static const char *const names[] = {
        [TREE_CUSTOMER] = "customer", [TREE_OWN] = "own",     [TREE_RESISTED] = "resisted",
        [TREE_BETTER] = "better",     [TREE_STAGE] = "stage",
    };
    strbuf_printf(html->out, "<figure class=\"quote %s\">\n", names[voice]);
    if (km_text_present(name)) {
        html_add(html, "<figcaption>");
        html_add_text(html, name);
        html_add(html, "</figcaption>\n");
    }
    html_add(html, "<blockquote><p>");
    html_add_text(html, text);
    html_add(html, "</p></blockquote>\n</figure>\n");
}

/* ---- a turning point ---- */

static void add_cost(struct html *html, const struct tree_point *point)
{
    if (!point->measured)
        return;
    html_add(html, "<p class=\"cost\">");
    html_add_text(html, &point->label);
    html_add(html, " ");
    html_add_number(html, point->before);
    html_add(html, " → ");
    html_add_number(html, point->after);
    html_add(html, " <b>");
    html_add_text(html, &point->band);
    html_add(html, "</b></p>\n");
}

/* What was said on one side, what it means on the other. */
static void add_sides(struct html *html, const struct tree_block *block)
{
    html_add(html, "<div class=\"sides\">\n<div class=\"words\">\n");
    for (; block && block->kind == TREE_QUOTE; block = block->next)
        add_quote(html, block->voice, &block->label, &block->text);
    html_add(html, "</div>\n<div class=\"advice\">\n");
    html_add_blocks(html, block);
    html_add(html, "</div>\n</div>\n");
}

static void add_turning_point(struct html *html, const struct tree_block *block)
{
    strbuf_printf(
        html->out,
        "<article class=\"turning-point\">\n<h3><span class=\"rank\" aria-hidden=\"true\">%u</span>",
        block->point.rank);
    html_add_element(html, "span", "when", &block->label);
    html_add_element(html, "span", "title", &block->text);
    html_add(html, "</h3>\n");
    if (km_text_present(&block->note))
        html_add_element(html, "p", "named", &block->note);
    add_cost(html, &block->point);
    add_sides(html, block->children);
    html_add(html, "</article>\n");
}

/* ---- a card to cut out ---- */

static void add_card(struct html *html, const struct tree_block *block)
{
    html_add(html, "<article class=\"cut\">\n<h3>");
    html_add_text(html, &block->label);
    html_add(html, "</h3>\n");
    if (km_text_present(&block->text))
        html_add_element(html, "p", "name", &block->text);
    html_add_blocks(html, block->children);
    html_add(html, "</article>\n");
}

/* ---- the guidance ---- */

static const char *verdict_name(enum km_verdict verdict)
{
    static const char *const names[] = {
        [KM_KEPT] = "kept",
        [KM_BROKEN] = "broken",
        [KM_UNTESTED] = "untested",
        [KM_NOT_APPLICABLE] = "untested",
    };
    return names[verdict];
}

static void add_points(struct html *html, const struct tree_verdict *row)
{
    html_add(html, "<td class=\"points\">");
    if (row->objective)
        strbuf_printf(html->out, "%d / %d", row->points, row->weight);
    else if (row->points)
        html_add_number(html, row->points);
    html_add(html, "</td>\n");
}

static void add_verdict(struct html *html, const struct tree_verdict *row)
{
    const char *name = verdict_name(row->verdict);
    strbuf_printf(html->out,
                  "<tr class=\"%s\">\n<td><span class=\"tag\"><svg class=\"icon\" aria-hidden=\"true\">"
                  "<use href=\"#%s\"/></svg>",
                  name, name);
    html_add_text(html, &row->word);
    html_add(html, "</span></td>\n<th scope=\"row\">");
    html_add_text(html, &row->title);
    html_add(html, "</th>\n");
    html_add_element(html, "td", "severity", &row->severity);
    html_add_element(html, "td", row->turn ? "turn" : "turn empty", &row->when);
    add_points(html, row);
    html_add(html, "</tr>\n");
}

static void add_group(struct html *html, const struct tree_verdicts *verdicts, const struct km_text *name,
                      size_t first, size_t end)
{
    if (first == end)
        return;
    html_add(html, "<tbody>\n<tr class=\"group-row\"><th class=\"group\" colspan=\"5\" scope=\"rowgroup\">");
    html_add_text(html, name);
    html_add(html, "</th></tr>\n");
    for (size_t r = first; r < end; r++)
        add_verdict(html, &verdicts->rows[r]);
    html_add(html, "</tbody>\n");
}

static void add_column(struct html *html, const char *name, const struct km_text *text)
{
    strbuf_printf(html->out, "<th scope=\"col\" class=\"%s\">", name);
    html_add_text(html, text);
    html_add(html, "</th>\n");
}

static void add_verdicts(struct html *html, const struct tree_verdicts *verdicts)
{
    html_add(html, "<table class=\"verdicts\">\n<thead>\n<tr>\n");
    add_column(html, "verdict", &verdicts->verdict);
    add_column(html, "title", &verdicts->rule);
    add_column(html, "severity", &verdicts->severity);
    add_column(html, "turn", &verdicts->when);
    add_column(html, "points", &verdicts->points);
    html_add(html, "</tr>\n</thead>\n");
    add_group(html, verdicts, &verdicts->objectives, 0, verdicts->objective_count);
    add_group(html, verdicts, &verdicts->others, verdicts->objective_count, verdicts->count);
    html_add(html, "</table>\n");
}

/* ---- items of lists ---- */

static void add_item(struct html *html, const struct tree_block *block)
{
    html_add(html, "<li>\n<p>");
    html_add_text(html, &block->text);
    html_add(html, "</p>\n");
    html_add_blocks(html, block->children);
    html_add(html, "</li>\n");
}

static void add_entry(struct html *html, const struct tree_block *block)
{
    html_add(html, "<li>\n<p class=\"label\">");
    html_add_text(html, &block->label);
    html_add(html, "</p>\n<p>");
    html_add_text(html, &block->text);
    html_add(html, "</p>\n");
    html_add(html, "<p class=\"note\"><span class=\"tag\">");
    html_add_text(html, &block->entry.word);
    html_add(html, "</span> ");
    html_add_text(html, &block->note);
    html_add(html, "</p>\n</li>\n");
}

static void add_reference(struct html *html, const struct tree_block *block)
{
    html_add(html, "<li><b>");
    html_add_plain(html, block->reference.id);
    html_add(html, "</b> ");
    html_add_text(html, &block->text);
    if (block->reference.source) {
        html_add(html, " <cite>");
        html_add_plain(html, block->reference.source);
        html_add(html, "</cite>");
    }
    html_add(html, "</li>\n");
}

static void add_row(struct html *html, const struct tree_block *block)
{
    html_add(html, "<div>");
    html_add_element(html, "dt", "row", &block->label);
    html_add_element(html, "dd", "row", &block->text);
    html_add(html, "</div>\n");
}

/* ---- the transcript ---- */

static void add_acts(struct html *html, const struct tree_said *said)
{
    if (!said->act_count)
        return;
    html_add(html, "<ul class=\"acts\">\n");
    for (size_t a = 0; a < said->act_count; a++) {
        html_add(html, "<li>");
        html_add_text(html, &said->acts[a]);
        html_add(html, "</li>\n");
    }
    html_add(html, "</ul>\n");
}

static void add_inner(struct html *html, const struct tree_said *said)
{
    if (!km_text_present(&said->inner))
        return;
    html_add(html, "<div class=\"inner\">\n");
    html_add_element(html, "p", "label", &said->inner_label);
    html_add(html, "<p>");
    html_add_text(html, &said->inner);
    html_add(html, "</p>\n</div>\n");
}

static void add_said(struct html *html, const struct tree_block *block)
{
    if (km_text_present(&block->said.when))
        html_add_element(html, "h3", "turn", &block->said.when);
    if (block->said.voice == TREE_STAGE)
        html_add_element(html, "p", "stage", &block->text);
    else
        add_quote(html, block->said.voice, &block->label, &block->text);
    add_acts(html, &block->said);
    if (km_text_present(&block->note))
        html_add_element(html, "p", "note", &block->note);
    add_inner(html, &block->said);
}

/* ---- any block ---- */

/* What encloses a row of blocks of one kind. */
enum list { LIST_NONE, LIST_NUMBERED, LIST_ITEMS, LIST_ENTRIES, LIST_REFERENCES, LIST_ALSO, LIST_ROWS };

static enum list list_of(const struct tree_block *block)
{
    switch (block->kind) {
    case TREE_ITEM: return block->number ? LIST_NUMBERED : LIST_ITEMS;
    case TREE_ENTRY: return LIST_ENTRIES;
    case TREE_REFERENCE: return LIST_REFERENCES;
    case TREE_ROW: return LIST_ROWS;
    case TREE_PARAGRAPH: return block->role == TREE_ALSO ? LIST_ALSO : LIST_NONE;
    default: return LIST_NONE;
    }
}

static void open_list(struct html *html, enum list list, const struct tree_block *first)
{
    static const char *const tags[] = {
        [LIST_NUMBERED] = "<ol class=\"items\">\n",        [LIST_ITEMS] = "<ul class=\"items\">\n",
        [LIST_ENTRIES] = "<ul class=\"entries\">\n",       [LIST_ALSO] = "<ul class=\"also-list\">\n",
        [LIST_REFERENCES] = "<ul class=\"references\">\n", [LIST_ROWS] = "<dl class=\"rows\">\n",
    };
    if (list == LIST_ALSO)
        html_add_element(html, "p", "label also", &first->label);
    if (list != LIST_NONE)
        html_add(html, tags[list]);
}

static void close_list(struct html *html, enum list list)
{
    if (list != LIST_NONE)
        html_add(html, list == LIST_NUMBERED ? "</ol>\n" : list == LIST_ROWS ? "</dl>\n" : "</ul>\n");
}

static void add_blank(struct html *html, uint32_t lines)
{
    for (uint32_t i = 0; i < lines; i++)
        html_add(html, "<div class=\"blank\"></div>\n");
}

static void add_ticks(struct html *html, const struct tree_ticks *ticks)
{
    html_add(html, "<ul class=\"ticks\">\n");
    for (size_t i = 0; i < ticks->count; i++) {
        html_add(html, "<li><span class=\"box\" aria-hidden=\"true\"></span><span>");
        html_add_text(html, &ticks->words[i]);
        html_add(html, "</span></li>\n");
    }
    html_add(html, "</ul>\n");
}

static void add_block(struct html *html, const struct tree_block *block)
{
    switch (block->kind) {
    case TREE_PARAGRAPH: add_paragraph(html, block); break;
    case TREE_QUOTE: add_quote(html, block->voice, &block->label, &block->text); break;
    case TREE_ITEM: add_item(html, block); break;
    case TREE_BLANK: add_blank(html, block->number); break;
    case TREE_TICKS: add_ticks(html, &block->ticks); break;
    case TREE_ROW: add_row(html, block); break;
    case TREE_CARD: add_card(html, block); break;
    case TREE_TURNING_POINT: add_turning_point(html, block); break;
    case TREE_VERDICTS: add_verdicts(html, &block->verdicts); break;
    case TREE_CHART: html_add_chart(html, &block->chart); break;
    case TREE_ENTRY: add_entry(html, block); break;
    case TREE_REFERENCE: add_reference(html, block); break;
    case TREE_SAID: add_said(html, block); break;
    }
}

void html_add_blocks(struct html *html, const struct tree_block *block)
{
    enum list open = LIST_NONE;
    for (; block; block = block->next) {
        enum list list = list_of(block);
        if (list != open) {
            close_list(html, open);
            open_list(html, list, block);
        }
        open = list;
        add_block(html, block);
    }
    close_list(html, open);
}
