/* The table of formats. A new format is one file and one row. */
#include "report/model.h"

static const struct {
    const char *name;
    void (*write)(struct km_report *report, const struct km_report_style *style, struct strbuf *out);
} formats[] = {
    {.name = "text", .write = report_write_text},
    {.name = "json", .write = report_write_json},
};

enum { FORMAT_COUNT = sizeof formats / sizeof *formats };

const char *km_report_format_name(size_t index)
{
    return index < FORMAT_COUNT ? formats[index].name : NULL;
}

bool km_report_write(struct km_report *report, const char *format, const struct km_report_style *style,
                     struct km_bytes *out)
{
    for (size_t i = 0; i < FORMAT_COUNT; i++) {
        if (strcmp(formats[i].name, format) != 0)
            continue;
        struct strbuf text;
        strbuf_init(&text, &report->arena);
        formats[i].write(report, style, &text);
        *out = (struct km_bytes){.data = text.data, .length = text.length};
        return true;
    }
    return false;
}
