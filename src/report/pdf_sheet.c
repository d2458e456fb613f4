/* Boxes are drawn, so that they are boxes in every font. */
#include "report/pdf_sheet.h"

#include "report/pdf_words.h"

/* Points. */
enum { BOX = 9, AFTER_BOX = 5, AFTER_WORDS = 16, TICKS_HEIGHT = 17, TICKS_BASELINE = 12 };

/* A box with its top left corner at (x, y) in the newest piece. */
static void put_box(struct pdf_flow *flow, double x, double y)
{
    const double line = 0.8;
    pdf_flow_mark(flow,
                  (struct pdf_mark){
                      .kind = PDF_MARK_BOX, .x = x, .y = y, .width = BOX, .height = BOX, .ink = PDF_INK2});
    pdf_flow_mark(flow, (struct pdf_mark){.kind = PDF_MARK_BOX,
                                          .x = x + line,
                                          .y = y + line,
                                          .width = BOX - 2 * line,
                                          .height = BOX - 2 * line,
                                          .ink = PDF_WHITE});
}

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

/* As many on a line as it holds: none is parted from its words. */
void pdf_sheet_ticks(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block)
{
    size_t first = flow->piece_count;
    double x = 0;
    pdf_flow_gap(flow, 5);
    for (size_t i = 0; i < block->ticks.count; i++) {
        struct pdf_run words = words_run(flow, &block->ticks.words[i]);
        double width = BOX + AFTER_BOX + pdf_type_width(flow->type, &words);
        if (i == 0 || x + width > column.width) {
            pdf_flow_piece(flow, TICKS_HEIGHT, PDF_FREE);
            x = 0;
        }
        put_box(flow, column.x + x, TICKS_BASELINE - BOX + 1);
        pdf_flow_run(flow, column.x + x + BOX + AFTER_BOX, TICKS_BASELINE, &words);
        x += width + AFTER_WORDS;
    }
    pdf_flow_bind(flow, first, PDF_TOGETHER);
}
