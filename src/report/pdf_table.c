/* A head that is repeated on every page, then the two groups of rows. A row is bound; what stands beside the
 * rule's title is short, being words of the interface. */
#include "report/pdf_table.h"

enum { ROW_PADDING = 3, SIGN_SIZE = 10 };

enum column_id { COLUMN_VERDICT, COLUMN_RULE, COLUMN_WHEN, COLUMN_SEVERITY, COLUMN_POINTS, COLUMN_COUNT };

static const struct pdf_column columns[COLUMN_COUNT] = {
    [COLUMN_VERDICT] = {.x = 6, .width = 88},  [COLUMN_RULE] = {.x = 98, .width = 196},
    [COLUMN_WHEN] = {.x = 300, .width = 72},   [COLUMN_SEVERITY] = {.x = 380, .width = 46},
    [COLUMN_POINTS] = {.x = 430, .width = 46},
};

/* The columns keep their shares of a page that is set smaller. */
static struct pdf_column column_at(const struct pdf_flow *flow, enum column_id id)
{
    double wider = pdf_flow_page(flow).width / PDF_TEXT_WIDTH;
    return (struct pdf_column){.x = columns[id].x * wider, .width = columns[id].width * wider};
}

static const struct pdf_look head_look = {.role = PDF_LABEL, .ink = PDF_INK2};

/* A hairline over or under the newest piece. */
static void put_line(struct pdf_flow *flow, double y, enum pdf_ink ink)
{
    pdf_flow_mark(
        flow,
        (struct pdf_mark){
            .kind = PDF_MARK_BOX, .y = y, .width = pdf_flow_page(flow).width, .height = 0.6, .ink = ink});
}

static void put_padding(struct pdf_flow *flow)
{
    pdf_flow_piece(flow, ROW_PADDING, PDF_TOGETHER);
}

/* The lines of a head of a column stand from the top; points end at the right edge. */
static double head_cell(struct pdf_flow *flow, enum column_id column, const struct km_text *text)
{
    struct tree_shown shown = tree_show(flow->tree, text);
    double y = ROW_PADDING;
    for (size_t i = 0; i < 2 && shown.text[i]; i++) {
        struct pdf_run run = {.text = shown.text[i],
                              .length = strlen(shown.text[i]),
                              .role = i ? PDF_SMALL : head_look.role,
                              .language = shown.language[i],
                              .ink = head_look.ink};
        double x = column_at(flow, column).x;
        if (column == COLUMN_POINTS)
            x += column_at(flow, column).width - pdf_type_width(flow->type, &run);
        pdf_flow_aside(flow, (struct pdf_mark){.kind = PDF_MARK_RUN,
                                               .x = x,
                                               .y = y + pdf_type_baseline(run.role, run.language),
                                               .run = run});
        y += pdf_type_leading(run.role, run.language);
    }
    return y + ROW_PADDING;
}

static void put_head(struct pdf_flow *flow, const struct tree_verdicts *verdicts)
{
    const struct km_text *heads[COLUMN_COUNT] = {
        [COLUMN_VERDICT] = &verdicts->verdict, [COLUMN_RULE] = &verdicts->rule,
        [COLUMN_WHEN] = &verdicts->when,       [COLUMN_SEVERITY] = &verdicts->severity,
        [COLUMN_POINTS] = &verdicts->points,
    };
    double height = 0;
    for (enum column_id column = 0; column < COLUMN_COUNT; column++) {
        double bottom = head_cell(flow, column, heads[column]);
        height = bottom > height ? bottom : height;
    }
    pdf_flow_piece(flow, height, PDF_ALWAYS);
    put_line(flow, height - 0.8, PDF_AI);
    flow->head = flow->piece_count;
}

static void put_group(struct pdf_flow *flow, const struct km_text *name)
{
    size_t span = pdf_flow_begin(
        flow, (struct pdf_span){.width = pdf_flow_page(flow).width, .fill = PDF_SUNK, .bar = PDF_SUNK});
    struct pdf_column column = {.x = column_at(flow, COLUMN_VERDICT).x,
                                .width = pdf_flow_page(flow).width - 12};
    put_padding(flow);
    pdf_words_pair(flow, column, name, (struct pdf_look){.role = PDF_LABEL, .ink = PDF_INK});
    put_padding(flow);
    pdf_flow_end(flow, span);
    pdf_flow_hold(flow);
}

/* What the row added: of an objective its part of the weight, of another rule what it took, if anything. */
static const char *points_of(const struct pdf_flow *flow, const struct tree_verdict *row)
{
    struct strbuf out;
    strbuf_init(&out, flow->arena);
    if (row->objective)
        strbuf_printf(&out, "%s / %d", pdf_words_number(flow->arena, row->points), row->weight);
    else if (row->points < 0)
        strbuf_add(&out, pdf_words_number(flow->arena, row->points));
    else
        strbuf_add(&out, "–");
    return out.data;
}

static void put_points(struct pdf_flow *flow, const struct tree_verdict *row)
{
    struct pdf_column column = column_at(flow, COLUMN_POINTS);
    struct pdf_look look = {.role = PDF_BODY, .ink = PDF_INK};
    struct pdf_run run = pdf_words_plain(flow, points_of(flow, row), look);
    pdf_flow_aside(flow, (struct pdf_mark){.kind = PDF_MARK_RUN,
                                           .x = column.x + column.width - pdf_type_width(flow->type, &run),
                                           .y = pdf_type_baseline(run.role, run.language),
                                           .run = run});
}

static const enum pdf_ink verdict_inks[] = {
    [KM_KEPT] = PDF_MOSS,
    [KM_BROKEN] = PDF_SHU,
    [KM_UNTESTED] = PDF_INK3,
    [KM_NOT_APPLICABLE] = PDF_INK3,
};

/* What stands beside the title; gives its height. */
static double put_cells(struct pdf_flow *flow, const struct tree_verdict *row)
{
    struct pdf_column word = column_at(flow, COLUMN_VERDICT), all = pdf_flow_page(flow);
    enum pdf_ink ink = verdict_inks[row->verdict];
    pdf_flow_aside(
        flow, (struct pdf_mark){
                  .kind = PDF_MARK_SIGN, .x = word.x, .y = 3.4, .width = SIGN_SIZE, .verdict = row->verdict});
    word.x += SIGN_SIZE + 5;
    word.width -= SIGN_SIZE + 5;
    double height =
        pdf_words_aside(flow, word, all, 0, &row->word, (struct pdf_look){.role = PDF_TERM, .ink = ink});
    struct pdf_look note = {.role = PDF_SECOND, .ink = PDF_INK2};
    double when = pdf_words_aside(flow, column_at(flow, COLUMN_WHEN), all, 0, &row->when, note);
    double severity = pdf_words_aside(flow, column_at(flow, COLUMN_SEVERITY), all, 0, &row->severity, note);
    put_points(flow, row);
    height = when > height ? when : height;
    return severity > height ? severity : height;
}

static void put_row(struct pdf_flow *flow, const struct tree_verdict *row)
{
    size_t first = flow->piece_count;
    put_padding(flow);
    size_t text = flow->piece_count;
    double height = put_cells(flow, row);
    pdf_words_put(flow, column_at(flow, COLUMN_RULE), &row->title,
                  (struct pdf_look){.role = PDF_BODY, .ink = PDF_INK});
    pdf_flow_pad(flow, text, height);
    put_padding(flow);
    put_line(flow, ROW_PADDING, PDF_RULE);
    pdf_flow_bind(flow, first, PDF_TOGETHER);
    flow->pieces[flow->piece_count - 1].bond = PDF_FREE;
}

void pdf_table_put(struct pdf_flow *flow, const struct tree_verdicts *verdicts)
{
    put_head(flow, verdicts);
    for (size_t i = 0; i < verdicts->count; i++) {
        if (i == 0 && verdicts->objective_count)
            put_group(flow, &verdicts->objectives);
        if (i == verdicts->objective_count)
            put_group(flow, &verdicts->others);
        put_row(flow, &verdicts->rows[i]);
    }
    flow->head = 0;
}
