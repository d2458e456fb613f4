/* A row is a name in a column of its own and wrapped words beside it. */
#include "options/options.h"

#include "text/width.h"
#include "text/wrap.h"

void options_write_row(struct strbuf *out, const struct option_page *page, const char *name, const char *key)
{
    struct strbuf first;
    strbuf_init(&first, out->arena);
    strbuf_printf(&first, "  %s", name);
    size_t width = text_width(first.data);
    strbuf_add_repeat(&first, " ", width < page->name_columns ? page->name_columns - width : 1);
    struct text_layout layout = {.columns = page->columns, .first = first.data};
    text_wrap(out, ui_get(page->words, page->language, key), &layout);
}

void options_write_help(struct strbuf *out, const struct option_page *page, const struct option_table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        const struct option *row = &table->rows[i];
        struct strbuf name;
        strbuf_init(&name, out->arena);
        strbuf_add(&name, row->name);
        if (row->value)
            strbuf_printf(&name, " %s", row->value);
        if (row->help)
            options_write_row(out, page, name.data, row->help);
    }
}
