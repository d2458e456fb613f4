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

#define ADDRESS(kind, name, extension, ja, en) &format_##name,
static const struct format *const formats[] = {REPORT_FORMATS(ADDRESS)};
enum { FORMAT_COUNT = sizeof formats / sizeof *formats };

#define FILE_OF(kind, name, extension, ja, en) {#extension, {{ja, en}}},
static const struct {
    const char *extension;
    struct km_text use;
} files[FORMAT_COUNT] = {REPORT_FORMATS(FILE_OF)};

static size_t index_of(const char *name)
{
    size_t index = 0;
    while (index < FORMAT_COUNT && strcmp(formats[index]->name, name) != 0)
        index++;
    return index;
}

const struct format *format_find(const char *name)
{
    size_t index = index_of(name);
    return index < FORMAT_COUNT ? formats[index] : NULL;
}

const char *km_report_format_name(size_t index)
{
    return index < FORMAT_COUNT ? formats[index]->name : NULL;
}

const char *km_report_format_extension(const char *name)
{
    size_t index = index_of(name);
    return index < FORMAT_COUNT ? files[index].extension : NULL;
}

struct km_text km_report_format_use(const char *name)
{
    size_t index = index_of(name);
    return index < FORMAT_COUNT ? files[index].use : (struct km_text){.in = {NULL}};
}

bool km_report_format_for_people(const char *name)
{
    const struct format *format = format_find(name);
    return format && format->write;
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
