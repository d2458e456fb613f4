/* The title, then section by section with their headings; all of it is put on pages and drawn at the end,
 * since every page says how many there are. */
#include "report/pdf.h"

#include "report/pdf_blocks.h"
#include "report/pdf_paper.h"
#include "report/pdf_words.h"

static const struct pdf_column page = {.width = PDF_TEXT_WIDTH};

static void put_rule(struct pdf_flow *flow, double height, enum pdf_ink ink)
{
    pdf_flow_piece(flow, height, PDF_ALWAYS);
    pdf_flow_mark(
        flow, (struct pdf_mark){.kind = PDF_MARK_BOX, .width = PDF_TEXT_WIDTH, .height = height, .ink = ink});
}

static void put_title(struct pdf_flow *flow)
{
    put_rule(flow, 2.5, PDF_AI);
    pdf_flow_gap(flow, 10);
    pdf_words_pair(flow, page, &flow->tree->label, (struct pdf_look){.role = PDF_LABEL, .ink = PDF_AI});
    pdf_flow_gap(flow, 2);
    pdf_words_put(flow, page, &flow->tree->title, (struct pdf_look){.role = PDF_TITLE, .ink = PDF_INK});
    pdf_flow_hold(flow);
    pdf_flow_gap(flow, 8);
    put_rule(flow, 0.6, PDF_RULE);
}

static void put_section(struct pdf_flow *flow, const struct tree_section *section)
{
    pdf_flow_gap(flow, km_text_present(&section->label) ? 18 : 10);
    flow->heading = km_text_get(&section->label, flow->tree->language);
    if (km_text_present(&section->label)) {
        pdf_words_pair(flow, page, &section->label, (struct pdf_look){.role = PDF_HEADING, .ink = PDF_INK});
        pdf_flow_hold(flow);
    }
    size_t first = flow->piece_count;
    pdf_blocks_put(flow, page, section->blocks);
    if (section->part == PART_FOOTER)
        pdf_flow_bind(flow, first, PDF_TOGETHER);
}

bool report_write_pdf(const struct tree *tree, const struct km_report_style *style, struct strbuf *out)
{
    struct pdf_type *type = pdf_type_new(out->arena, style->diags);
    if (!type)
        return false;
    struct pdf_flow flow = {.arena = out->arena, .type = type, .tree = tree};
    put_title(&flow);
    for (const struct tree_section *section = tree->sections; section; section = section->next)
        put_section(&flow, section);
    pdf_flow_place(&flow);
    bool written = pdf_paper_write(&flow, style->diags, out);
    pdf_type_free(type);
    return written;
}
