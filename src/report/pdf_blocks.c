/* One function a kind of block, in the order of enum tree_kind; tables say how paragraphs, quotes and cards
 * look. What blocks hold is added here alone. */
#include "report/pdf_blocks.h"

#include "report/pdf_beside.h"
#include "report/pdf_card.h"
#include "report/pdf_chart.h"
#include "report/pdf_list.h"
#include "report/pdf_sheet.h"
#include "report/pdf_table.h"
#include "report/pdf_words.h"

enum { PADDING = 5, BAR_INDENT = 13 }; /* points */

/* ---- paragraphs ---- */

struct paragraph_look {
    double gap;
    struct pdf_look look;
    enum pdf_ink bar;
    const char *sign; /* before the text, hanging */
    bool labelled, paired, holds;
};

static const struct paragraph_look paragraph_looks[] = {
    [TREE_PLAIN] = {.gap = 4, .look = {.role = PDF_BODY, .ink = PDF_INK}},
    [TREE_RESULT] = {.gap = 4, .look = {.role = PDF_SUBHEADING, .ink = PDF_INK}},
    [TREE_BUT] = {.gap = 4, .look = {.role = PDF_BODY, .ink = PDF_SHU}},
    [TREE_WHEN] = {.gap = 5, .look = {.role = PDF_LABEL, .ink = PDF_AI}, .holds = true},
    [TREE_DUE] = {.gap = 7, .look = {.role = PDF_SECOND, .ink = PDF_INK2}},
    [TREE_WHY] = {.gap = 7, .look = {.role = PDF_BODY, .ink = PDF_INK}, .labelled = true},
    [TREE_SAY] = {.gap = 6, .look = {.role = PDF_BODY, .ink = PDF_INK}, .bar = PDF_AI, .labelled = true},
    [TREE_RULE] = {.gap = 5, .look = {.role = PDF_BODY, .ink = PDF_INK}, .sign = "→"},
    [TREE_ALSO] = {.gap = 3, .look = {.role = PDF_SECOND, .ink = PDF_INK2}, .sign = "＋", .paired = true},
    [TREE_BEFORE] = {.gap = 8, .look = {.role = PDF_LABEL, .ink = PDF_INK2}, .holds = true},
    [TREE_SUM] = {.gap = 4, .look = {.role = PDF_BODY, .ink = PDF_INK}},
    [TREE_NOTE] = {.gap = 3, .look = {.role = PDF_SMALL, .ink = PDF_INK3}},
    [TREE_METER] = {.gap = 3, .look = {.role = PDF_SMALL, .ink = PDF_INK2}},
};

static void put_paragraph(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block)
{
    const struct paragraph_look *how = &paragraph_looks[block->role];
    if (!km_text_present(&block->text))
        return;
    size_t first = flow->piece_count, span = 0;
    pdf_flow_gap(flow, how->gap);
    if (how->bar) {
        span = pdf_flow_begin(flow, (struct pdf_span){.x = column.x, .width = column.width, .bar = how->bar});
        column = pdf_words_inset(column, BAR_INDENT, 0);
    }
    if (how->labelled)
        pdf_words_label(flow, column, &block->label, PDF_AI);
    if (how->sign) {
        pdf_words_sign(flow, column.x, how->sign, how->look, how->look.role);
        column = pdf_words_inset(column, BAR_INDENT, 0);
    }
    if (how->paired)
        pdf_words_pair(flow, column, &block->text, how->look);
    else
        pdf_words_block(flow, column, block, how->look);
    if (how->bar) {
        pdf_flow_end(flow, span);
        pdf_flow_bind(flow, first, PDF_TOGETHER);
    }
    if (how->holds)
        pdf_flow_hold(flow);
}

/* ---- quotes ---- */

/* One's own words stand on a ground, those of others at a bar: no quotation marks are needed, and words that
 * begin with 「 have only their own. */
static const struct pdf_span quote_looks[] = {
    [TREE_CUSTOMER] = {.bar = PDF_EDGE}, [TREE_OWN] = {.fill = PDF_AI_WASH},
    [TREE_RESISTED] = {.bar = PDF_RULE}, [TREE_BETTER] = {.bar = PDF_AI_LINE},
    [TREE_STAGE] = {.bar = PDF_RULE},
};

static void put_quote(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block)
{
    struct pdf_span look = quote_looks[block->voice];
    struct pdf_look words = {.role = PDF_BODY, .ink = PDF_INK};
    size_t first = flow->piece_count;
    if (!km_text_present(&block->text))
        return;
    look.x = column.x;
    look.width = column.width;
    pdf_flow_gap(flow, PADDING);
    size_t span = pdf_flow_begin(flow, look);
    column = pdf_words_inset(column, BAR_INDENT, BAR_INDENT);
    if (look.fill)
        pdf_flow_piece(flow, PADDING, PDF_ALWAYS);
    pdf_words_label(flow, column, &block->label, look.fill ? PDF_AI : PDF_INK2);
    pdf_words_put(flow, column, &block->text, words);
    if (look.fill)
        pdf_flow_hold(flow);
    if (look.fill)
        pdf_flow_piece(flow, PADDING, PDF_FREE);
    pdf_flow_end(flow, span);
    pdf_flow_bind(flow, first, PDF_TOGETHER);
}

/* ---- table, chart ---- */

static void put_verdicts(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block)
{
    (void)column;
    pdf_flow_gap(flow, 6);
    pdf_table_put(flow, &block->verdicts);
}

static void put_chart(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block)
{
    pdf_flow_gap(flow, 4);
    if (strcmp(flow->heading, km_text_get(&block->chart.title, flow->tree->language)) != 0)
        pdf_words_label(flow, column, &block->chart.title, PDF_INK2);
    pdf_flow_piece(flow, pdf_chart_height(&block->chart), PDF_ALWAYS);
    pdf_flow_mark(flow,
                  (struct pdf_mark){
                      .kind = PDF_MARK_CHART, .x = column.x, .width = column.width, .chart = &block->chart});
    pdf_words_put(flow, column, &block->chart.summary, (struct pdf_look){.role = PDF_SMALL, .ink = PDF_INK2});
}

/* ---- what holds blocks ---- */

typedef void put_block(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block);

struct card_look {
    double padding, edge, gap; /* edge: above and below the content */
    enum pdf_ink border;
    bool cut; /* along the border */
    put_block *head;
};

static void put_framed(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block,
                       const struct card_look *how)
{
    struct pdf_span frame = {.x = column.x, .width = column.width, .border = how->border, .cut = how->cut};
    size_t first = flow->piece_count;
    pdf_flow_gap(flow, how->gap);
    size_t span = pdf_flow_begin(flow, frame);
    column = pdf_words_inset(column, how->padding, how->padding);
    pdf_flow_piece(flow, how->edge, PDF_ALWAYS);
    how->head(flow, column, block);
    pdf_flow_hold(flow);
    pdf_blocks_put(flow, column, block->children);
    pdf_flow_hold(flow);
    flow->gap = 0;
    pdf_flow_piece(flow, how->edge, PDF_FREE);
    pdf_flow_end(flow, span);
    pdf_flow_bind(flow, first, PDF_TOGETHER);
    pdf_flow_gap(flow, how->gap);
}

static void put_turning_point(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block)
{
    static const struct card_look look = {
        .padding = 12, .edge = 9, .gap = 10, .border = PDF_AI, .head = pdf_card_head};
    put_framed(flow, column, block, &look);
}

static void put_card_head(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block)
{
    pdf_words_label(flow, column, &block->label, PDF_AI);
    pdf_words_put(flow, column, &block->text, (struct pdf_look){.role = PDF_HEADING, .ink = PDF_INK});
}

static void put_card(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block)
{
    static const struct card_look look = {
        .padding = 14, .edge = 10, .gap = 12, .border = PDF_EDGE, .cut = true, .head = put_card_head};
    put_framed(flow, column, block, &look);
}

static void put_item(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block)
{
    size_t first = flow->piece_count;
    if (pdf_list_item(flow, &column, block)) {
        pdf_flow_hold(flow);
        pdf_blocks_put(flow, column, block->children);
    }
    pdf_flow_bind(flow, first, PDF_TOGETHER);
}

/* ---- all ---- */

static put_block *const kinds[] = {
    [TREE_PARAGRAPH] = put_paragraph, [TREE_QUOTE] = put_quote,
    [TREE_ITEM] = put_item,           [TREE_BLANK] = pdf_list_blank,
    [TREE_TICKS] = pdf_sheet_ticks,   [TREE_CARD] = put_card,
    [TREE_ROW] = pdf_beside_row,      [TREE_TURNING_POINT] = put_turning_point,
    [TREE_VERDICTS] = put_verdicts,   [TREE_CHART] = put_chart,
    [TREE_ENTRY] = pdf_beside_entry,  [TREE_REFERENCE] = pdf_beside_reference,
    [TREE_SAID] = pdf_beside_said,
};

void pdf_blocks_put(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *blocks)
{
    for (const struct tree_block *block = blocks; block; block = block->next)
        kinds[block->kind](flow, column, block);
}
