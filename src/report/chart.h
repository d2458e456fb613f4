/* A chart as data: one column per moment (the start, then each answer), lines over them, and the answers
 * where points were lost. Nothing here says how it looks. */
#ifndef REPORT_CHART_H
#define REPORT_CHART_H

#include "kamae/host.h"

enum chart_kind {
    CHART_POINTS, /* the most points still attainable: never rises; belongs to the left axis */
    CHART_METER   /* a meter of the scene; belongs to the right axis */
};

/* One line. */
struct chart_series {
    enum chart_kind kind;
    struct km_text label;  /* "Anger" */
    int32_t min, max;      /* its own range, min < max: of points 0 … possible, or from below 0 */
    const int32_t *values; /* one per column */
};

/* A turning point on the line of points. */
struct chart_mark {
    uint32_t column;      /* the answer; the fall is from the column before */
    uint32_t rank;        /* from 1, as the turning points are numbered */
    int32_t loss;         /* points, positive; 0 when only the last way to pass was lost */
    struct km_text label; /* "−11" */
};

struct chart {
    struct km_text title;        /* what the chart shows */
    struct km_text summary;      /* the same as one or two sentences: for who does not see it */
    struct km_text column_title; /* head of the column of moments in the table of values: "Answer" */
    struct km_text values_title; /* what leads to that table: "The values" */
    /* "Start", "1", "2", …; a narrow chart may leave some out. */
    const struct km_text *columns;
    size_t column_count;               /* answers + 1, at least 1 */
    const struct chart_series *series; /* points first when they are known; then the meters */
    size_t series_count;
    const struct chart_mark *marks; /* in order of column; none without a line of points */
    size_t mark_count;
};

#endif
