/* Boxes are drawn, so that they are boxes in every font. */
#include "report/pdf_sheet.h"

#include "report/pdf_words.h"

/* Points. */
enum { BOX = 9, AFTER_BOX = 5, AFTER_WORDS = 16, TICKS_HEIGHT = 17, TICKS_BASELINE = 12 };

/* The words of a box in the languages that are shown, "できた / done". */
static struct pdf_run words_run(const struct pdf_flow *flow, const struct km_text *words)
{
    struct tree_shown shown = tree_show(flow->tree, words);
    struct strbuf text;
    strbuf_init(&text, flow->arena);
    strbuf_add(&text, shown.text[0]);
    if (shown.text[1])
        strbuf_printf(&text, " / %s", shown.text[1]);
    return pdf_words_plain(flow, text.data, (struct pdf_look){.role = PDF_SECOND, .ink = PDF_INK});
}

/* A box and its words in the newest piece; gives where what follows them may begin. */
static double put_tick(struct pdf_flow *flow, double x, double baseline, const struct pdf_run *words)
{
    pdf_flow_mark(flow, (struct pdf_mark){.kind = PDF_MARK_TICK,
                                          .x = x,
                                          .y = baseline - BOX + 1,
                                          .width = BOX,
                                          .height = BOX,
                                          .ink = PDF_INK2});
    pdf_flow_run(flow, x + BOX + AFTER_BOX, baseline, words);
    return x + BOX + AFTER_BOX + pdf_type_width(flow->type, words) + AFTER_WORDS;
}

double pdf_sheet_row_width(struct pdf_flow *flow, const struct tree_ticks *ticks)
{
    double width = 0;
    for (size_t i = 0; i < ticks->count; i++) {
        struct pdf_run words = words_run(flow, &ticks->words[i]);
        width += BOX + AFTER_BOX + pdf_type_width(flow->type, &words) + AFTER_WORDS;
    }
    return width;
}

void pdf_sheet_row(struct pdf_flow *flow, double x, double baseline, const struct tree_ticks *ticks)
{
    for (size_t i = 0; i < ticks->count; i++) {
        struct pdf_run words = words_run(flow, &ticks->words[i]);
        x = put_tick(flow, x, baseline, &words);
    }
}

/* As many on a line as it holds: none is parted from its words. */
void pdf_sheet_ticks(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block)
{
    size_t first = flow->piece_count;
    double x = column.x, end = column.x + column.width;
    pdf_flow_gap(flow, 5);
    for (size_t i = 0; i < block->ticks.count; i++) {
        struct pdf_run words = words_run(flow, &block->ticks.words[i]);
        if (i == 0 || x + BOX + AFTER_BOX + pdf_type_width(flow->type, &words) > end) {
            pdf_flow_piece(flow, TICKS_HEIGHT, PDF_FREE);
            x = column.x;
        }
        x = put_tick(flow, x, TICKS_BASELINE, &words);
    }
    pdf_flow_bind(flow, first, PDF_TOGETHER);
}
