/* What goes on paper, before it is on pages: a row of pieces, each as high as a line or a figure, that are
 * put on pages from top to bottom. Lengths are points; x counts from the left margin, y from the top of a
 * piece. */
#ifndef REPORT_PDF_FLOW_H
#define REPORT_PDF_FLOW_H

#include "report/chart.h"
#include "report/pdf_type.h"
#include "report/tree.h"

/* The height and width between the margins of A4 with 20 mm. */
#define PDF_PAGE_WIDTH 595.276
#define PDF_PAGE_HEIGHT 841.89
#define PDF_MARGIN 56.693
#define PDF_TEXT_WIDTH (PDF_PAGE_WIDTH - 2 * PDF_MARGIN)
#define PDF_TEXT_HEIGHT (PDF_PAGE_HEIGHT - 2 * PDF_MARGIN)

enum pdf_mark_kind {
    PDF_MARK_RUN,  /* a text with its baseline at y */
    PDF_MARK_BOX,  /* a filled rectangle; `radius` rounds it */
    PDF_MARK_TICK, /* an empty rectangle, to be ticked by hand */
    PDF_MARK_SIGN, /* the sign of a verdict in the square of `width` */
    PDF_MARK_CHART /* the chart in the rectangle */
};

/* One thing drawn in a piece. */
struct pdf_mark {
    enum pdf_mark_kind kind;
    double x, y, width, height, radius;
    enum pdf_ink ink;
    struct pdf_run run;
    enum km_verdict verdict;
    const struct chart *chart;
};

/* How strongly a piece holds on to the next. */
enum pdf_bond {
    PDF_FREE,
    PDF_TOGETHER, /* of one card or row: parted only when a page cannot hold the whole */
    PDF_ALWAYS    /* a heading and what follows, the first two and the last two lines of a paragraph */
};

struct pdf_piece {
    double gap; /* empty space before it, but at the top of a page */
    double height;
    enum pdf_bond bond;
    size_t head; /* 1 + the piece to repeat above it at the top of a page; 0: none */
    size_t first_mark, mark_count;
};

/* A ground, border or bar around pieces; drawn on every page that has some of them. */
struct pdf_span {
    size_t first, last; /* pieces */
    double x, width;
    enum pdf_ink fill, border, bar;
    bool cut; /* the border is a line to cut along */
};

/* Where a piece is; a repeated head has several places. */
struct pdf_place {
    size_t piece, page;
    double y;
};

struct pdf_flow {
    struct arena *arena;
    double scale; /* of everything between the margins, at most 1; 0: 1 */
    bool dense;   /* headings are close to what they are about */
    struct pdf_type *type;
    const struct tree *tree;
    const char *heading;    /* of the section that is being added, in the main language */
    double gap;             /* before the next piece */
    struct pdf_mark *aside; /* for the next piece */
    size_t aside_count, aside_capacity;
    size_t head;
    struct pdf_piece *pieces;
    size_t piece_count, piece_capacity;
    struct pdf_mark *marks;
    size_t mark_count, mark_capacity;
    struct pdf_span *spans;
    size_t span_count, span_capacity;
    struct pdf_place *places;
    size_t place_count, place_capacity;
    size_t page_count;
};

/* A column between the margins. */
struct pdf_column {
    double x, width;
};

/* The room between the margins, in the lengths of the flow. */
struct pdf_column pdf_flow_page(const struct pdf_flow *flow);
double pdf_flow_height(const struct pdf_flow *flow);

/* At least `gap` of space before the next piece. */
void pdf_flow_gap(struct pdf_flow *flow, double gap);

/* A new piece with what stands aside of it. */
void pdf_flow_piece(struct pdf_flow *flow, double height, enum pdf_bond bond);

/* Draws `mark` in the newest piece. */
void pdf_flow_mark(struct pdf_flow *flow, struct pdf_mark mark);

/* Draws `mark` in the next piece: for what stands beside a text that is yet to be added. */
void pdf_flow_aside(struct pdf_flow *flow, struct pdf_mark mark);

/* Adds empty room so that the pieces from number `first` are at least `height` high in all. */
void pdf_flow_pad(struct pdf_flow *flow, size_t first, double height);

/* Makes room for a text of one language: a piece a line, with the first two and the last two bound. */
void pdf_flow_lines(struct pdf_flow *flow, struct pdf_column column, const struct pdf_run *run);

/* A one-line text in the newest piece; `baseline` from its top. */
void pdf_flow_run(struct pdf_flow *flow, double x, double baseline, const struct pdf_run *run);

/* What is added from here on, until the end, stands in `span`. Gives the number for pdf_flow_end. */
size_t pdf_flow_begin(struct pdf_flow *flow, struct pdf_span span);
void pdf_flow_end(struct pdf_flow *flow, size_t span);

/* Binds the pieces from number `first` to the newest. */
void pdf_flow_bind(struct pdf_flow *flow, size_t first, enum pdf_bond bond);

/* Binds the newest piece to what comes next. */
void pdf_flow_hold(struct pdf_flow *flow);

/* Puts all pieces on pages. */
void pdf_flow_place(struct pdf_flow *flow);

#endif
