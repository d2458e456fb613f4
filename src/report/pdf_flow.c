/* Pieces are added in the order of reading. Putting them on pages then looks at chains of bound pieces: a
 * chain goes to the next page when this one has no room for it, and only a chain that no page could hold is
 * taken apart, first where it is bound weakly. */
#include "report/pdf_flow.h"

static double scale_of(const struct pdf_flow *flow)
{
    return flow->scale > 0 ? flow->scale : 1;
}

struct pdf_column pdf_flow_page(const struct pdf_flow *flow)
{
    return (struct pdf_column){.width = PDF_TEXT_WIDTH / scale_of(flow)};
}

double pdf_flow_height(const struct pdf_flow *flow)
{
    return PDF_TEXT_HEIGHT / scale_of(flow);
}

void pdf_flow_gap(struct pdf_flow *flow, double gap)
{
    if (gap > flow->gap)
        flow->gap = gap;
}

void pdf_flow_mark(struct pdf_flow *flow, struct pdf_mark mark)
{
    ARENA_RESERVE(flow->arena, flow->marks, flow->mark_count, flow->mark_capacity);
    flow->marks[flow->mark_count++] = mark;
    flow->pieces[flow->piece_count - 1].mark_count++;
}

void pdf_flow_aside(struct pdf_flow *flow, struct pdf_mark mark)
{
    ARENA_RESERVE(flow->arena, flow->aside, flow->aside_count, flow->aside_capacity);
    flow->aside[flow->aside_count++] = mark;
}

void pdf_flow_piece(struct pdf_flow *flow, double height, enum pdf_bond bond)
{
    ARENA_RESERVE(flow->arena, flow->pieces, flow->piece_count, flow->piece_capacity);
    flow->pieces[flow->piece_count++] = (struct pdf_piece){
        .gap = flow->gap,
        .height = height,
        .bond = bond,
        .head = flow->head,
        .first_mark = flow->mark_count,
    };
    flow->gap = 0;
    for (size_t i = 0; i < flow->aside_count; i++)
        pdf_flow_mark(flow, flow->aside[i]);
    flow->aside_count = 0;
}

void pdf_flow_run(struct pdf_flow *flow, double x, double baseline, const struct pdf_run *run)
{
    pdf_flow_mark(flow, (struct pdf_mark){.kind = PDF_MARK_RUN, .x = x, .y = baseline, .run = *run});
}

void pdf_flow_lines(struct pdf_flow *flow, struct pdf_column column, const struct pdf_run *run)
{
    size_t count;
    const struct pdf_run *lines = pdf_type_lines(flow->type, run, column.width, &count);
    for (size_t i = 0; i < count; i++) {
        bool bound = i + 1 < count && (i == 0 || i + 2 == count);
        pdf_flow_piece(flow, pdf_type_leading(run->role, run->language), bound ? PDF_ALWAYS : PDF_FREE);
        pdf_flow_run(flow, column.x, pdf_type_baseline(run->role, run->language), &lines[i]);
    }
}

size_t pdf_flow_begin(struct pdf_flow *flow, struct pdf_span span)
{
    ARENA_RESERVE(flow->arena, flow->spans, flow->span_count, flow->span_capacity);
    span.first = flow->piece_count;
    flow->spans[flow->span_count] = span;
    return flow->span_count++;
}

void pdf_flow_end(struct pdf_flow *flow, size_t span)
{
    flow->spans[span].last = flow->piece_count - 1;
}

void pdf_flow_bind(struct pdf_flow *flow, size_t first, enum pdf_bond bond)
{
    for (size_t i = first; i + 1 < flow->piece_count; i++)
        if (flow->pieces[i].bond < bond)
            flow->pieces[i].bond = bond;
}

void pdf_flow_hold(struct pdf_flow *flow)
{
    flow->pieces[flow->piece_count - 1].bond = PDF_ALWAYS;
}

void pdf_flow_pad(struct pdf_flow *flow, size_t first, double height)
{
    for (size_t i = first; i < flow->piece_count; i++)
        height -= flow->pieces[i].height + (i > first ? flow->pieces[i].gap : 0);
    if (height <= 0)
        return;
    if (flow->piece_count > first)
        pdf_flow_hold(flow);
    pdf_flow_piece(flow, height, PDF_FREE);
}

/* One past the pieces that are bound to `first` by at least `bond`, and not beyond `end`. */
static size_t chain_end(const struct pdf_flow *flow, size_t first, size_t end, enum pdf_bond bond)
{
    size_t at = first + 1;
    while (at < end && flow->pieces[at - 1].bond >= bond)
        at++;
    return at;
}

/* Pieces from `first` to before `end`, without the space before the first. */
static double chain_height(const struct pdf_flow *flow, size_t first, size_t end)
{
    double height = 0;
    for (size_t i = first; i < end; i++)
        height += flow->pieces[i].height + (i > first ? flow->pieces[i].gap : 0);
    return height;
}

static double head_height(const struct pdf_flow *flow, size_t piece)
{
    size_t head = flow->pieces[piece].head;
    return head ? flow->pieces[head - 1].height : 0;
}

/* The lowest point that is taken on the page that is being filled. */
struct fill {
    size_t page;
    double y;
};

static void put(struct pdf_flow *flow, struct fill *fill, size_t piece)
{
    ARENA_RESERVE(flow->arena, flow->places, flow->place_count, flow->place_capacity);
    flow->places[flow->place_count++] = (struct pdf_place){.piece = piece, .page = fill->page, .y = fill->y};
    fill->y += flow->pieces[piece].height;
}

static void turn_page(struct pdf_flow *flow, struct fill *fill, size_t piece)
{
    fill->page++;
    fill->y = 0;
    if (flow->pieces[piece].head)
        put(flow, fill, flow->pieces[piece].head - 1);
}

/* Puts a chain on this page, or on the next when it does not fit on this. */
static void put_chain(struct pdf_flow *flow, struct fill *fill, size_t first, size_t end)
{
    double gap = fill->y > 0 ? flow->pieces[first].gap : 0;
    if (fill->y > 0 && fill->y + gap + chain_height(flow, first, end) > pdf_flow_height(flow))
        turn_page(flow, fill, first);
    else
        fill->y += gap;
    for (size_t i = first; i < end; i++) {
        fill->y += i > first ? flow->pieces[i].gap : 0;
        put(flow, fill, i);
    }
}

/* Whether a page of its own would hold the chain. */
static bool holds(const struct pdf_flow *flow, size_t first, size_t end)
{
    return chain_height(flow, first, end) + head_height(flow, first) <= pdf_flow_height(flow);
}

/* Parts a chain at its weaker bonds; a run of strong ones that is too long is parted anywhere. */
static void put_parts(struct pdf_flow *flow, struct fill *fill, size_t first, size_t end)
{
    while (first < end) {
        size_t next = chain_end(flow, first, end, PDF_ALWAYS);
        if (!holds(flow, first, next))
            next = first + 1;
        put_chain(flow, fill, first, next);
        first = next;
    }
}

void pdf_flow_place(struct pdf_flow *flow)
{
    struct fill fill = {0};
    for (size_t first = 0; first < flow->piece_count;) {
        size_t end = chain_end(flow, first, flow->piece_count, PDF_TOGETHER);
        if (holds(flow, first, end))
            put_chain(flow, &fill, first, end);
        else
            put_parts(flow, &fill, first, end);
        first = end;
    }
    flow->page_count = fill.page + 1;
}
