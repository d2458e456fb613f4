/* Rank, answer and what it cost. */
#include "report/pdf_card.h"

#include "report/pdf_words.h"

static void put_rank(struct pdf_flow *flow, double x, uint32_t rank)
{
    enum { DISC = 17 };
    struct strbuf text;
    strbuf_init(&text, flow->arena);
    strbuf_printf(&text, "%u", rank);
    struct pdf_run run =
        pdf_words_plain(flow, text.data, (struct pdf_look){.role = PDF_TERM, .ink = PDF_WHITE});
    pdf_flow_aside(flow, (struct pdf_mark){.kind = PDF_MARK_BOX,
                                           .x = x,
                                           .width = DISC,
                                           .height = DISC,
                                           .radius = DISC / 2.0,
                                           .ink = PDF_AI});
    pdf_flow_aside(flow, (struct pdf_mark){.kind = PDF_MARK_RUN,
                                           .x = x + (DISC - pdf_type_width(flow->type, &run)) / 2,
                                           .y = DISC / 2.0 + 3.5,
                                           .run = run});
}

/* One line at the right edge of a card's head, its baseline at `y`; gives its width. */
static double put_at_right(struct pdf_flow *flow, struct pdf_column column, double y,
                           const struct pdf_run *run)
{
    double width = pdf_type_width(flow->type, run);
    pdf_flow_aside(
        flow,
        (struct pdf_mark){.kind = PDF_MARK_RUN, .x = column.x + column.width - width, .y = y, .run = *run});
    return width;
}

/* "100 › 87" and the word for how much that is, at the right of the card's head; gives the width it takes. */
static double put_measure(struct pdf_flow *flow, struct pdf_column column, const struct tree_point *point)
{
    enum { FIRST_BASELINE = 11, SECOND_BASELINE = 24, BESIDE = 12 };
    struct strbuf text;
    if (!point->measured)
        return 0;
    struct tree_shown band = tree_show(flow->tree, &point->band);
    strbuf_init(&text, flow->arena);
    strbuf_printf(&text, "%s › %s", pdf_words_number(flow->arena, point->before),
                  pdf_words_number(flow->arena, point->after));
    if (*band.text[0])
        strbuf_printf(&text, "  %s", band.text[0]);
    struct pdf_run run = pdf_words_plain(flow, text.data, (struct pdf_look){PDF_LABEL, PDF_SHU});
    double width = put_at_right(flow, column, FIRST_BASELINE, &run);
    if (!band.text[1])
        return width + BESIDE;
    run = pdf_words_plain(flow, band.text[1], (struct pdf_look){PDF_SMALL, PDF_INK3});
    run.language = band.language[1];
    double second = put_at_right(flow, column, SECOND_BASELINE, &run);
    return (second > width ? second : width) + BESIDE;
}

void pdf_card_head(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block)
{
    enum { RANK_INDENT = 24 };
    put_rank(flow, column.x, block->point.rank);
    struct pdf_column head = pdf_words_inset(column, RANK_INDENT, put_measure(flow, column, &block->point));
    pdf_words_label(flow, head, &block->label, PDF_AI);
    pdf_words_block(flow, head, block, (struct pdf_look){.role = PDF_SUBHEADING, .ink = PDF_INK});
    pdf_words_label(flow, head, &block->note, PDF_SHU);
}
