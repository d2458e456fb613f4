/* The formats: one row each. Reports are written in all of them, sheets in those that are written from the
 * tree. */
#ifndef REPORT_FORMATS_H
#define REPORT_FORMATS_H

#include "base/strbuf.h"
#include "report/model.h"
#include "report/tree.h"

struct format {
    const char *name;
    /* Appends the document to `out`. False when it could not be written: style->diags says why. */
    bool (*write)(const struct tree *tree, const struct km_report_style *style, struct strbuf *out);
    /* For machines: from the model, which holds more than is ever shown. NULL when `write` is not. */
    void (*write_model)(struct km_report *report, struct strbuf *out);
    bool binary; /* nothing for a terminal */
};

bool report_write_text(const struct tree *tree, const struct km_report_style *style, struct strbuf *out);
bool report_write_markdown(const struct tree *tree, const struct km_report_style *style, struct strbuf *out);
bool report_write_html(const struct tree *tree, const struct km_report_style *style, struct strbuf *out);
void report_write_json(struct km_report *report, struct strbuf *out);

/* The format called `name`, or NULL. */
const struct format *format_find(const char *name);

#endif
