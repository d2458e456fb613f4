/* The first language in the look that was asked for, the second below or beside it. */
#include "report/pdf_words.h"

static struct pdf_run run_of(const char *text, enum km_language language, struct pdf_look look)
{
    return (struct pdf_run){
        .text = text,
        .length = strlen(text),
        .role = look.role,
        .language = language,
        .ink = look.ink,
    };
}

/* How the second language looks beside a text in `look`. */
static struct pdf_look second_look(struct pdf_look look)
{
    bool small = look.role == PDF_SMALL || look.role == PDF_LABEL || look.role == PDF_TERM;
    return (struct pdf_look){
        .role = small ? PDF_SMALL : PDF_SECOND,
        .ink = look.ink == PDF_INK ? PDF_INK2 : PDF_INK3,
    };
}

static void put_one(struct pdf_flow *flow, struct pdf_column column, const char *text,
                    enum km_language language, struct pdf_look look)
{
    struct pdf_run run = run_of(text, language, look);
    pdf_flow_lines(flow, column, &run);
}

void pdf_words_put(struct pdf_flow *flow, struct pdf_column column, const struct km_text *text,
                   struct pdf_look look)
{
    if (!km_text_present(text))
        return;
    struct tree_shown shown = tree_show(flow->tree, text);
    put_one(flow, column, shown.text[0], shown.language[0], look);
    if (!shown.text[1])
        return;
    pdf_flow_hold(flow);
    put_one(flow, column, shown.text[1], shown.language[1], second_look(look));
}

void pdf_words_pair(struct pdf_flow *flow, struct pdf_column column, const struct km_text *words,
                    struct pdf_look look)
{
    enum { BETWEEN = 8 };
    struct tree_shown shown = tree_show(flow->tree, words);
    if (!shown.text[1]) {
        pdf_words_put(flow, column, words, look);
        return;
    }
    struct pdf_run first = run_of(shown.text[0], shown.language[0], look);
    struct pdf_run second = run_of(shown.text[1], shown.language[1], second_look(look));
    double width = pdf_type_width(flow->type, &first);
    if (width + BETWEEN + pdf_type_width(flow->type, &second) > column.width) {
        pdf_words_put(flow, column, words, look);
        return;
    }
    double baseline = pdf_type_baseline(first.role, first.language);
    pdf_flow_piece(flow, pdf_type_leading(first.role, first.language), PDF_FREE);
    pdf_flow_run(flow, column.x, baseline, &first);
    pdf_flow_run(flow, column.x + width + BETWEEN, baseline, &second);
}

static void add_aside(struct pdf_flow *flow, double x, double *y, const struct pdf_run *lines, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        double baseline = pdf_type_baseline(lines[i].role, lines[i].language);
        pdf_flow_aside(flow,
                       (struct pdf_mark){.kind = PDF_MARK_RUN, .x = x, .y = *y + baseline, .run = lines[i]});
        *y += pdf_type_leading(lines[i].role, lines[i].language);
    }
}

/* Where the first line of a body text beside has its baseline. */
static double body_baseline(const struct pdf_flow *flow)
{
    return pdf_type_baseline(PDF_BODY, flow->tree->language);
}

double pdf_words_aside(struct pdf_flow *flow, struct pdf_column column, struct pdf_column above, double y,
                       const struct km_text *text, struct pdf_look look)
{
    enum { LINES_ASIDE = 4 };
    if (!km_text_present(text))
        return y;
    struct tree_shown shown = tree_show(flow->tree, text);
    const struct pdf_run *lines[2] = {NULL, NULL};
    size_t counts[2] = {0, 0};
    for (size_t i = 0; i < 2 && shown.text[i]; i++) {
        struct pdf_run run = run_of(shown.text[i], shown.language[i], i ? second_look(look) : look);
        lines[i] = pdf_type_lines(flow->type, &run, column.width, &counts[i]);
    }
    if (counts[0] + counts[1] > LINES_ASIDE) {
        pdf_words_put(flow, above, text, look);
        pdf_flow_hold(flow);
        return y;
    }
    if (y <= 0)
        y = body_baseline(flow) - pdf_type_baseline(look.role, shown.language[0]);
    for (size_t i = 0; i < 2; i++)
        add_aside(flow, column.x, &y, lines[i], counts[i]);
    return y;
}

struct pdf_run pdf_words_plain(const struct pdf_flow *flow, const char *text, struct pdf_look look)
{
    return run_of(text, flow->tree->language, look);
}

const char *pdf_words_number(struct arena *arena, int64_t number)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    strbuf_printf(&out, "%s%lld", number < 0 ? "−" : "", (long long)(number < 0 ? -number : number));
    return out.data;
}

struct pdf_column pdf_words_inset(struct pdf_column column, double left, double right)
{
    return (struct pdf_column){.x = column.x + left, .width = column.width - left - right};
}

void pdf_words_sign(struct pdf_flow *flow, double x, const char *text, struct pdf_look look,
                    enum pdf_role role)
{
    struct pdf_run run = pdf_words_plain(flow, text, look);
    double baseline = pdf_type_baseline(role, run.language);
    pdf_flow_aside(flow, (struct pdf_mark){.kind = PDF_MARK_RUN, .x = x, .y = baseline, .run = run});
}

void pdf_words_label(struct pdf_flow *flow, struct pdf_column column, const struct km_text *label,
                     enum pdf_ink ink)
{
    if (!km_text_present(label))
        return;
    pdf_words_pair(flow, column, label, (struct pdf_look){.role = PDF_LABEL, .ink = ink});
    pdf_flow_hold(flow);
}

void pdf_words_block(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block,
                     struct pdf_look look)
{
    if (block->words)
        pdf_words_pair(flow, column, &block->text, look);
    else
        pdf_words_put(flow, column, &block->text, look);
}
