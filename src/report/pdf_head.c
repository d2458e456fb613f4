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

static void put_known(struct pdf_flow *flow, struct pdf_column column)
{
    struct strbuf line;
    strbuf_init(&line, flow->arena);
    for (size_t i = 0; i < flow->tree->fact_count; i++) {
        const struct tree_fact *fact = &flow->tree->facts[i];
        if (fact->field)
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

static size_t count_fields(const struct tree *tree)
{
    size_t count = 0;
    for (size_t i = 0; i < tree->fact_count; i++)
        count += tree->facts[i].field;
    return count;
}

static void put_field(struct pdf_flow *flow, const struct tree_fact *fact, struct pdf_column column)
{
    struct strbuf label;
    strbuf_init(&label, flow->arena);
    add_shown(&label, flow->tree, &fact->label);
    struct pdf_run run = pdf_words_plain(flow, label.data, hand_look);
    double start = pdf_type_width(flow->type, &run) + AFTER_LABEL;
    pdf_flow_run(flow, column.x, LINE_BASELINE, &run);
    struct pdf_run given = pdf_words_plain(flow, km_text_get(&fact->text, flow->tree->language), given_look);
    if (given.length)
        pdf_flow_run(flow, column.x + start, LINE_BASELINE, &given);
    if (start < column.width)
        pdf_flow_mark(flow, (struct pdf_mark){.kind = PDF_MARK_BOX,
                                              .x = column.x + start,
                                              .y = LINE_HEIGHT - 0.6,
                                              .width = column.width - start,
                                              .height = 0.6,
                                              .ink = PDF_EDGE});
}

void pdf_head_put(struct pdf_flow *flow, struct pdf_column column)
{
    size_t fields = count_fields(flow->tree), at = 0;
    put_known(flow, column);
    if (!fields)
        return;
    double width = (column.width - BETWEEN * (double)(fields - 1)) / (double)fields;
    pdf_flow_piece(flow, LINE_HEIGHT, PDF_ALWAYS);
    for (size_t i = 0; i < flow->tree->fact_count; i++)
        if (flow->tree->facts[i].field) {
            put_field(flow, &flow->tree->facts[i],
                      (struct pdf_column){.x = column.x + (width + BETWEEN) * (double)at, .width = width});
            at++;
        }
}
