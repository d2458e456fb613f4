/* The table of formats, and the door to the module of one of them. */
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

/* Here, since the module's files are not in the library. */
const struct format format_pdf = {.name = "pdf", .write = write_pdf, .binary = true};

#define ADDRESS(kind, name, ja, en) &format_##name,
static const struct format *const formats[] = {REPORT_FORMATS(ADDRESS)};
enum { FORMAT_COUNT = sizeof formats / sizeof *formats };

const struct format *format_find(const char *name)
{
    for (size_t i = 0; i < FORMAT_COUNT; i++)
        if (strcmp(formats[i]->name, name) == 0)
            return formats[i];
    return NULL;
}

const char *km_report_format_name(size_t index)
{
    return index < FORMAT_COUNT ? formats[index]->name : NULL;
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
