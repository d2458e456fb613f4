/* A row is a name in a column of its own and wrapped words beside it. */
#include "options/options.h"

#include "text/width.h"
#include "text/wrap.h"

const char *option_list(struct arena *arena, option_choices *choices)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    for (size_t i = 0; choices(i); i++)
        strbuf_printf(&out, "%s%s", i ? "|" : "", choices(i));
    return out.data;
}

const char *option_value(struct arena *arena, const struct option *option)
{
    return option->choices ? option_list(arena, option->choices) : option->value;
}

bool option_offers(option_choices *choices, const char *word)
{
    for (size_t i = 0; choices(i); i++)
        if (strcmp(choices(i), word) == 0)
            return true;
    return false;
}

/* The option of "[--name]" at `text`; NULL: nothing like it stands there. */
static const struct option *alone_at(const char *text, const struct option_table *table)
{
    for (size_t i = 0; *text == '[' && i < table->count; i++) {
        size_t length = strlen(table->rows[i].name);
        if (strncmp(text + 1, table->rows[i].name, length) == 0 && text[1 + length] == ']')
            return &table->rows[i];
    }
    return NULL;
}

const char *options_usage(struct arena *arena, const char *usage, const struct option_table *table)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    while (*usage) {
        const struct option *option = alone_at(usage, table);
        const char *value = option ? option_value(arena, option) : NULL;
        if (value) {
            strbuf_printf(&out, "[%s %s]", option->name, value);
            usage += strlen(option->name) + 2;
        } else {
            strbuf_add_char(&out, *usage++);
        }
    }
    return out.data;
}

void options_write_row(struct strbuf *out, const struct option_page *page, const char *name, const char *text)
{
    struct strbuf first;
    strbuf_init(&first, out->arena);
    strbuf_printf(&first, "  %s", name);
    size_t width = text_width(first.data);
    strbuf_add_repeat(&first, " ", width < page->name_columns ? page->name_columns - width : 1);
    struct text_layout layout = {.columns = page->columns, .first = first.data};
    text_wrap(out, text, &layout);
}

void options_write_help(struct strbuf *out, const struct option_page *page, const struct option_table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        const struct option *row = &table->rows[i];
        struct strbuf name;
        strbuf_init(&name, out->arena);
        strbuf_add(&name, row->name);
        const char *value = option_value(out->arena, row);
        if (value)
            strbuf_printf(&name, " %s", value);
        if (row->help)
            options_write_row(out, page, name.data, ui_get(page->words, page->language, row->help));
    }
}
