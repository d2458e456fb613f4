/* The table of formats. A new format is one file and one row. */
#include "report/formats.h"

#include "base/diag_drawing.h"
#include "base/diags.h"
#include "report/pdf.h"

static bool write_pdf(const struct tree *tree, const struct km_report_style *style, struct strbuf *out)
{
    const struct km_pdf *pdf = style->load_pdf ? style->load_pdf(style->diags) : NULL;
    if (pdf && strcmp(pdf->version, KAMAE_VERSION) == 0)
        return pdf->write(tree, style, out);
    if (style->diags && (pdf || !style->load_pdf))
        diags_add_at(style->diags, DIAG_PDF_LEFT_OUT, 0, 0, DIAG_ARGUMENTS(pdf ? pdf->version : NULL));
    return false;
}

static const struct format formats[] = {
    {.name = "text", .write = report_write_text},        {.name = "markdown", .write = report_write_markdown},
    {.name = "html", .write = report_write_html},        {.name = "json", .write_model = report_write_json},
    {.name = "pdf", .write = write_pdf, .binary = true},
};

enum { FORMAT_COUNT = sizeof formats / sizeof *formats };

const struct format *format_find(const char *name)
{
    for (size_t i = 0; i < FORMAT_COUNT; i++)
        if (strcmp(formats[i].name, name) == 0)
            return &formats[i];
    return NULL;
}

const char *km_report_format_name(size_t index)
{
    return index < FORMAT_COUNT ? formats[index].name : NULL;
}

bool km_report_format_binary(const char *name)
{
    const struct format *format = format_find(name);
    return format && format->binary;
}

bool km_report_write(struct km_report *report, const char *format, const struct km_report_style *style,
                     struct km_bytes *out)
{
    const struct format *wanted = format_find(format);
    struct strbuf text;
    strbuf_init(&text, &report->arena);
    if (!wanted)
        return false;
    if (wanted->write_model)
        wanted->write_model(report, &text);
    else if (!wanted->write(tree_of_report(report, style), style, &text))
        return false;
    *out = (struct km_bytes){.data = text.data, .length = text.length};
    return true;
}
