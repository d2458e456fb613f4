/* An item with a short text and one thing belonging to it becomes a field on one line; any other has its text
 * behind a number or a dot and what belongs to it below. */
#include "report/pdf_list.h"

#include "report/pdf_sheet.h"
#include "report/pdf_words.h"

/* Points. A hand writes on lines 9 mm apart. */
enum { ITEM_INDENT = 20, FIELD_GAP = 8, FIELD_BASELINE = 20 };
#define BLANK_LEADING 25.512

/* A line to write on at the bottom of the newest piece. */
static void put_line(struct pdf_flow *flow, double x, double width)
{
    const double height = 0.6;
    pdf_flow_mark(flow, (struct pdf_mark){.kind = PDF_MARK_BOX,
                                          .x = x,
                                          .y = BLANK_LEADING - height,
                                          .width = width,
                                          .height = height,
                                          .ink = PDF_EDGE});
}

void pdf_list_blank(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block)
{
    if (flow->piece_count)
        pdf_flow_hold(flow);
    for (uint32_t i = 0; i < block->number; i++) {
        pdf_flow_piece(flow, BLANK_LEADING, i + 1 < block->number ? PDF_TOGETHER : PDF_FREE);
        put_line(flow, column.x, column.width);
    }
    pdf_flow_gap(flow, 8);
}

/* What heads more than empty lines, or a row of boxes, is a heading. */
static bool is_headed(const struct tree_block *item)
{
    const struct tree_block *child = item->children;
    return child && child->kind != TREE_BLANK && (child->kind != TREE_TICKS || child->next);
}

/* What a field is filled with: its only child, a line for a hand, boxes or a short text; else NULL. */
static const struct tree_block *filling(const struct tree_block *item)
{
    const struct tree_block *child = item->children;
    if (!child || child->next)
        return NULL;
    bool line = child->kind == TREE_BLANK && child->number == 1;
    bool text = child->kind == TREE_PARAGRAPH && child->role == TREE_PLAIN;
    return line || text || child->kind == TREE_TICKS ? child : NULL;
}

/* A text on one line from `x`, the second language behind it. False, and nothing is drawn, when `width` does
 * not hold it. */
static bool put_short(struct pdf_flow *flow, double x, double width, const struct km_text *text)
{
    static const struct pdf_look looks[2] = {{PDF_BODY, PDF_INK}, {PDF_SECOND, PDF_INK2}};
    struct tree_shown shown = tree_show(flow->tree, text);
    struct pdf_run runs[2];
    double widths[2] = {0, 0};
    size_t count = shown.text[1] ? 2 : 1;
    for (size_t i = 0; i < count; i++) {
        runs[i] = pdf_words_plain(flow, shown.text[i], looks[i]);
        runs[i].language = shown.language[i];
        widths[i] = pdf_type_width(flow->type, &runs[i]) + FIELD_GAP;
        if (strchr(shown.text[i], '\n'))
            return false;
    }
    if (widths[0] + widths[1] > width)
        return false;
    for (size_t i = 0; i < count; i++)
        pdf_flow_aside(flow, (struct pdf_mark){.kind = PDF_MARK_RUN,
                                               .x = x + (i ? widths[0] : 0),
                                               .y = FIELD_BASELINE,
                                               .run = runs[i]});
    return true;
}

/* A short text and what belongs to it on one line. */
static bool put_field(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *item)
{
    const struct tree_block *child = filling(item);
    double start = column.width * 0.45, rest = column.width - start;
    if (!child || item->number || !put_short(flow, column.x, start, &item->text))
        return false;
    if ((child->kind == TREE_PARAGRAPH && !put_short(flow, column.x + start, rest, &child->text)) ||
        (child->kind == TREE_TICKS && pdf_sheet_row_width(flow, &child->ticks) > rest)) {
        flow->aside_count = 0;
        return false;
    }
    struct pdf_run bullet = pdf_words_plain(flow, "•", (struct pdf_look){PDF_BODY, PDF_AI});
    pdf_flow_piece(flow, BLANK_LEADING, PDF_FREE);
    pdf_flow_run(flow, column.x - ITEM_INDENT + 2, FIELD_BASELINE, &bullet);
    if (child->kind == TREE_BLANK)
        put_line(flow, column.x + start, rest);
    if (child->kind == TREE_TICKS)
        pdf_sheet_row(flow, column.x + start, FIELD_BASELINE, &child->ticks);
    return true;
}

bool pdf_list_item(struct pdf_flow *flow, struct pdf_column *column, const struct tree_block *block)
{
    struct strbuf number;
    strbuf_init(&number, flow->arena);
    if (block->number)
        strbuf_printf(&number, "%u.", block->number);
    else
        strbuf_add(&number, "•");
    struct pdf_look look = {.role = is_headed(block) ? PDF_SUBHEADING : PDF_BODY, .ink = PDF_INK};
    *column = pdf_words_inset(*column, ITEM_INDENT, 0);
    pdf_flow_gap(flow, 4);
    if (put_field(flow, *column, block))
        return false;
    pdf_flow_gap(flow, is_headed(block) ? 8 : 4);
    pdf_words_sign(flow, column->x - ITEM_INDENT + 2, number.data,
                   (struct pdf_look){.role = look.role, .ink = PDF_AI}, look.role);
    pdf_words_block(flow, *column, block, look);
    return block->children;
}
