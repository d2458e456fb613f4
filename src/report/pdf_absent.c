/* A build without Pango says what was left out. */
#include "report/pdf.h"

#include "base/diags.h"

bool report_write_pdf(const struct tree *tree, const struct km_report_style *style, struct strbuf *out)
{
    (void)tree;
    (void)out;
    if (style->diags)
        diags_add_at(style->diags, DIAG_PDF_LEFT_OUT, 0, 0, DIAG_NO_ARGUMENTS);
    return false;
}
