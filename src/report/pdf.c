/* The title, then section by section with their headings; all of it is put on pages and drawn at the end,
 * since every page says how many there are. */
#include "report/pdf.h"

#include "report/pdf_blocks.h"
#include "report/pdf_head.h"
#include "report/pdf_paper.h"
#include "report/pdf_words.h"

/* How closely and how small a paper is set, from the setting that reads best. What is to be read to the end
 * may be set as the last, to be on one page; other papers as READS_WELL, where that saves a page. What lies
 * on the desk of whoever leads a class is read at arm's length: two sides of one sheet, in 10 points. */
static const double scales[] = {1, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7};

enum { SCALES = sizeof scales / sizeof *scales, AT_ARM_S_LENGTH = 3, READS_WELL = 5, FEW_PAGES = 4 };

static void put_rule(struct pdf_flow *flow, double height, enum pdf_ink ink)
{
    pdf_flow_piece(flow, height, PDF_ALWAYS);
    pdf_flow_mark(
        flow, (struct pdf_mark){
                  .kind = PDF_MARK_BOX, .width = pdf_flow_page(flow).width, .height = height, .ink = ink});
}

static void put_title(struct pdf_flow *flow)
{
    struct pdf_column page = pdf_flow_page(flow);
    put_rule(flow, 2.5, PDF_AI);
    pdf_flow_gap(flow, 10);
    pdf_words_pair(flow, page, &flow->tree->label, (struct pdf_look){.role = PDF_LABEL, .ink = PDF_AI});
    pdf_flow_gap(flow, 2);
    pdf_words_put(flow, page, &flow->tree->title, (struct pdf_look){.role = PDF_TITLE, .ink = PDF_INK});
    pdf_flow_hold(flow);
    pdf_flow_gap(flow, 4);
    pdf_head_put(flow, page);
    pdf_flow_gap(flow, 8);
    put_rule(flow, 0.6, PDF_RULE);
}

static void put_section(struct pdf_flow *flow, const struct tree_section *section)
{
    struct pdf_column page = pdf_flow_page(flow);
    struct pdf_look heading = {.role = flow->dense ? PDF_SUBHEADING : PDF_HEADING, .ink = PDF_INK};
    double gap = km_text_present(&section->label) ? 18 : 10;
    pdf_flow_gap(flow, flow->dense ? gap / 2 : gap);
    flow->heading = km_text_get(&section->label, flow->tree->language);
    if (km_text_present(&section->label)) {
        pdf_words_pair(flow, page, &section->label, heading);
        pdf_flow_hold(flow);
    }
    size_t first = flow->piece_count;
    pdf_blocks_put(flow, page, section->blocks);
    if (section->part == PART_FOOTER)
        pdf_flow_bind(flow, first, PDF_TOGETHER);
}

static void lay_out(struct pdf_flow *flow, size_t setting)
{
    *flow = (struct pdf_flow){.arena = flow->arena,
                              .scale = scales[setting],
                              .dense = setting > 0,
                              .type = flow->type,
                              .tree = flow->tree};
    put_title(flow);
    for (const struct tree_section *section = flow->tree->sections; section; section = section->next)
        put_section(flow, section);
    pdf_flow_place(flow);
}

/* Lays the paper out in the first of the settings that has the fewest pages. */
static void fit(struct pdf_flow *flow, size_t settings)
{
    size_t chosen = 0, last = 0;
    lay_out(flow, 0);
    size_t fewest = flow->page_count;
    for (size_t s = 1; s < settings && fewest > 1 && fewest <= FEW_PAGES; s++) {
        lay_out(flow, s);
        last = s;
        if (flow->page_count < fewest) {
            fewest = flow->page_count;
            chosen = s;
        }
    }
    if (chosen != last)
        lay_out(flow, chosen);
}

static bool write_pdf(const struct tree *tree, const struct km_report_style *style, struct strbuf *out)
{
    struct pdf_type *type = pdf_type_new(out->arena, style->diags);
    if (!type)
        return false;
    bool whole = style->full || style->solutions || style->customer_seat;
    bool one_page =
        !style->both && (tree->document == TREE_ATTENDANCE || (tree->document == TREE_REPORT && !whole));
    size_t settings = tree->document == TREE_HOST ? AT_ARM_S_LENGTH : one_page ? SCALES : READS_WELL;
    struct pdf_flow flow = {.arena = out->arena, .type = type, .tree = tree};
    fit(&flow, settings);
    bool written = pdf_paper_write(&flow, style->diags, out);
    pdf_type_free(type);
    return written;
}

__attribute__((visibility("default")))
const struct km_pdf km_pdf_entry = {.version = KAMAE_VERSION, .write = write_pdf};
