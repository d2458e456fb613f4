/* The formats. Reports are written in all of them, sheets in those that are written from the tree. */
#ifndef REPORT_FORMATS_H
#define REPORT_FORMATS_H

#include "base/format_lists.h"
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

#define REPORT_DECLARE(kind, name, extension, ja, en) extern const struct format format_##name;
REPORT_FORMATS(REPORT_DECLARE)
#undef REPORT_DECLARE

/* The format called `name`, or NULL. */
const struct format *format_find(const char *name);

#endif
