/* A field that is too long for its place in the row is written where the run is. */
#include "report/pdf_head.h"

#include "report/pdf_words.h"

/* Points: a line that a hand writes on, and what is left free around it. */
enum { LINE_HEIGHT = 24, LINE_BASELINE = 19, AFTER_LABEL = 6, BETWEEN = 14 };

static const struct pdf_look known_look = {.role = PDF_SMALL, .ink = PDF_INK2};
static const struct pdf_look given_look = {.role = PDF_BODY, .ink = PDF_INK};
static const struct pdf_look hand_look = {.role = PDF_LABEL, .ink = PDF_INK2};

/* A text in the languages that are shown, "氏名 / Name". */
static void add_shown(struct strbuf *out, const struct tree *tree, const struct km_text *text)
{
    struct tree_shown shown = tree_show(tree, text);
    strbuf_add(out, shown.text[0]);
    if (shown.text[1] && strcmp(shown.text[0], shown.text[1]) != 0)
        strbuf_printf(out, " / %s", shown.text[1]);
}

static double label_width(struct pdf_flow *flow, const struct tree_fact *fact, struct pdf_run *label)
{
    struct strbuf text;
    strbuf_init(&text, flow->arena);
    add_shown(&text, flow->tree, &fact->label);
    *label = pdf_words_plain(flow, text.data, hand_look);
    return pdf_type_width(flow->type, label) + AFTER_LABEL;
}

static struct pdf_run given_run(struct pdf_flow *flow, const struct tree_fact *fact)
{
    return pdf_words_plain(flow, km_text_get(&fact->text, flow->tree->language), given_look);
}

/* Whether the fact has its place in the row of fields, each `width` wide. */
static bool is_in_row(struct pdf_flow *flow, const struct tree_fact *fact, double width)
{
    struct pdf_run label, given = given_run(flow, fact);
    return fact->field && label_width(flow, fact, &label) + pdf_type_width(flow->type, &given) <= width;
}

static void put_known(struct pdf_flow *flow, struct pdf_column column, double field_width)
{
    struct strbuf line;
    strbuf_init(&line, flow->arena);
    for (size_t i = 0; i < flow->tree->fact_count; i++) {
        const struct tree_fact *fact = &flow->tree->facts[i];
        if (is_in_row(flow, fact, field_width))
            continue;
        strbuf_add(&line, line.length ? "　" : "");
        add_shown(&line, flow->tree, &fact->label);
        strbuf_add(&line, ": ");
        add_shown(&line, flow->tree, &fact->text);
    }
    struct pdf_run run = pdf_words_plain(flow, line.data, known_look);
    if (line.length)
        pdf_flow_lines(flow, column, &run);
}

static void put_field(struct pdf_flow *flow, const struct tree_fact *fact, struct pdf_column column)
{
    struct pdf_run label, given = given_run(flow, fact);
    double start = label_width(flow, fact, &label);
    pdf_flow_run(flow, column.x, LINE_BASELINE, &label);
    pdf_flow_run(flow, column.x + start, LINE_BASELINE, &given);
    pdf_flow_mark(flow, (struct pdf_mark){.kind = PDF_MARK_BOX,
                                          .x = column.x + start,
                                          .y = LINE_HEIGHT - 0.6,
                                          .width = column.width - start,
                                          .height = 0.6,
                                          .ink = PDF_EDGE});
}

/* How many fields share a row: labels in two languages leave room for two. */
static size_t fields_in_row(const struct tree *tree)
{
    size_t fields = 0;
    for (size_t i = 0; i < tree->fact_count; i++)
        fields += tree->facts[i].field;
    return tree->both && fields > 2 ? 2 : fields;
}

void pdf_head_put(struct pdf_flow *flow, struct pdf_column column)
{
    size_t most = fields_in_row(flow->tree), at = 0;
    double width = most ? (column.width - BETWEEN * (double)(most - 1)) / (double)most : 0;
    put_known(flow, column, width);
    for (size_t i = 0; i < flow->tree->fact_count; i++) {
        if (!is_in_row(flow, &flow->tree->facts[i], width))
            continue;
        if (at % most == 0)
            pdf_flow_piece(flow, LINE_HEIGHT, PDF_ALWAYS);
        put_field(
            flow, &flow->tree->facts[i],
            (struct pdf_column){.x = column.x + (width + BETWEEN) * (double)(at++ % most), .width = width});
    }
}
