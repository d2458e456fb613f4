/* A chart as vectors: see the curve of the design tokens. */
#ifndef REPORT_PDF_CHART_H
#define REPORT_PDF_CHART_H

#include "report/pdf_flow.h"

/* The height that `chart` wants on paper. */
double pdf_chart_height(const struct chart *chart);

/* Draws `chart` with its top left corner at (x, y). `tree` says in which languages. */
void pdf_chart_draw(struct pdf_type *type, cairo_t *cairo, const struct tree *tree, const struct chart *chart,
                    double x, double y, double width);

#endif
