/* Texts that have a name, a label or an id beside them: the form, references, rows, the transcript. */
#include "report/pdf_beside.h"

#include "report/pdf_words.h"

enum { NAME_WIDTH = 78, NAME_GAP = 10, BAR_INDENT = 13 };

void pdf_beside_entry(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block)
{
    size_t first = flow->piece_count;
    bool fits = block->entry.mark == KM_FACT || block->entry.mark == KM_UNKNOWN;
    struct pdf_column name = {.x = column.x, .width = NAME_WIDTH},
                      text = pdf_words_inset(column, NAME_WIDTH + NAME_GAP, 0);
    pdf_flow_gap(flow, 8);
    double y = pdf_words_aside(flow, name, column, 0, &block->label,
                               (struct pdf_look){.role = PDF_LABEL, .ink = PDF_INK2});
    y = pdf_words_aside(flow, name, column, y, &block->entry.word,
                        (struct pdf_look){.role = PDF_LABEL, .ink = fits ? PDF_MOSS : PDF_SHU});
    pdf_words_block(flow, text, block, (struct pdf_look){.role = PDF_BODY, .ink = PDF_INK});
    pdf_words_put(flow, text, &block->note, (struct pdf_look){.role = PDF_SMALL, .ink = PDF_INK2});
    pdf_flow_pad(flow, first, y);
    pdf_flow_bind(flow, first, PDF_TOGETHER);
}

void pdf_beside_reference(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block)
{
    size_t first = flow->piece_count;
    struct km_text id = {.in = {block->reference.id, block->reference.id}};
    struct km_text source = {.in = {block->reference.source}};
    struct pdf_column text = pdf_words_inset(column, NAME_WIDTH / 2.0 + NAME_GAP, 0);
    pdf_flow_gap(flow, 6);
    if (block->reference.id)
        pdf_words_sign(flow, column.x, id.in[0], (struct pdf_look){.role = PDF_LABEL, .ink = PDF_INK2},
                       PDF_SECOND);
    pdf_words_block(flow, text, block, (struct pdf_look){.role = PDF_SECOND, .ink = PDF_INK});
    pdf_words_put(flow, text, &source, (struct pdf_look){.role = PDF_SMALL, .ink = PDF_INK3});
    pdf_flow_bind(flow, first, PDF_TOGETHER);
}

void pdf_beside_row(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block)
{
    size_t first = flow->piece_count;
    struct pdf_column name = {.x = column.x, .width = NAME_WIDTH};
    enum km_language language = flow->tree->language;
    bool desk = flow->tree->document == TREE_HOST; /* read at arm's length */
    struct pdf_look label = {.role = desk ? PDF_TERM : PDF_LABEL, .ink = PDF_INK2},
                    text = {.role = desk ? PDF_BODY : PDF_SECOND, .ink = PDF_INK};
    double above = pdf_type_baseline(text.role, language) - pdf_type_baseline(label.role, language);
    pdf_flow_gap(flow, 2);
    double y = pdf_words_aside(flow, name, column, above, &block->label, label);
    pdf_words_put(flow, pdf_words_inset(column, NAME_WIDTH + NAME_GAP, 0), &block->text, text);
    pdf_flow_pad(flow, first, y);
    pdf_flow_bind(flow, first, PDF_TOGETHER);
}

/* The labels of the acts in one language, " · " between them. */
static const char *act_names(const struct pdf_flow *flow, const struct tree_said *said, size_t which)
{
    struct strbuf out;
    strbuf_init(&out, flow->arena);
    for (size_t i = 0; i < said->act_count; i++) {
        struct tree_shown shown = tree_show(flow->tree, &said->acts[i]);
        strbuf_add(&out, i ? " · " : "");
        strbuf_add(&out, shown.text[which] ? shown.text[which] : shown.text[0]);
    }
    return out.data;
}

static void put_acts(struct pdf_flow *flow, struct pdf_column column, const struct tree_said *said)
{
    struct km_text names = {0};
    enum km_language main = flow->tree->language == KM_EN ? KM_EN : KM_JA,
                     other = main == KM_EN ? KM_JA : KM_EN;
    if (!said->act_count)
        return;
    names.in[main] = act_names(flow, said, 0);
    if (flow->tree->both)
        names.in[other] = act_names(flow, said, 1);
    pdf_words_put(flow, column, &names, (struct pdf_look){.role = PDF_SMALL, .ink = PDF_INK3});
}

static void put_inner(struct pdf_flow *flow, struct pdf_column column, const struct tree_said *said)
{
    if (!km_text_present(&said->inner))
        return;
    pdf_flow_gap(flow, 2);
    size_t span =
        pdf_flow_begin(flow, (struct pdf_span){.x = column.x, .width = column.width, .bar = PDF_SUO});
    column = pdf_words_inset(column, BAR_INDENT, 0);
    pdf_words_label(flow, column, &said->inner_label, PDF_SUO);
    pdf_words_put(flow, column, &said->inner, (struct pdf_look){.role = PDF_BODY, .ink = PDF_INK});
    pdf_flow_end(flow, span);
}

void pdf_beside_said(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block)
{
    const struct tree_said *said = &block->said;
    struct pdf_column name = {.x = column.x, .width = NAME_WIDTH},
                      text = pdf_words_inset(column, NAME_WIDTH + NAME_GAP, 0);
    bool own = said->voice == TREE_OWN;
    pdf_flow_gap(flow, km_text_present(&said->when) ? 12 : 6);
    pdf_words_label(flow, column, &said->when, PDF_AI);
    size_t first = flow->piece_count;
    double y = pdf_words_aside(flow, name, column, 0, &block->label,
                               (struct pdf_look){.role = PDF_LABEL, .ink = own ? PDF_AI : PDF_INK2});
    bool stage = said->voice == TREE_STAGE;
    pdf_words_block(
        flow, text, block,
        (struct pdf_look){.role = stage ? PDF_SECOND : PDF_BODY, .ink = stage ? PDF_INK2 : PDF_INK});
    pdf_flow_pad(flow, first, y);
    put_acts(flow, text, said);
    pdf_flow_gap(flow, 2);
    pdf_words_put(flow, text, &block->note, (struct pdf_look){.role = PDF_SECOND, .ink = PDF_INK2});
    flow->gap = 0;
    put_inner(flow, text, said);
    pdf_flow_bind(flow, first, PDF_TOGETHER);
}
