#include "report/page.h"

#include "text/breaks.h"
#include "text/width.h"
#include "text/wrap.h"

static const char *escaped(const struct page *page, const char *words)
{
    return page->escape ? page->escape(page->out->arena, words) : words;
}

const char *page_main(const struct page *page, const struct km_text *text)
{
    return escaped(page, km_text_get(text, page->tree->language));
}

const char *page_words(const struct page *page, const struct km_text *words)
{
    struct tree_shown shown = tree_show(page->tree, words);
    const char *first = escaped(page, shown.text[0]);
    return shown.text[1] ? page_joined(page, first, " / ", escaped(page, shown.text[1])) : first;
}

const char *page_joined(const struct page *page, const char *before, const char *words, const char *after)
{
    struct strbuf out;
    strbuf_init(&out, page->out->arena);
    strbuf_printf(&out, "%s%s%s", before, words, after);
    return out.data;
}

const char *page_spaces(const struct page *page, size_t columns)
{
    struct strbuf out;
    strbuf_init(&out, page->out->arena);
    strbuf_add_repeat(&out, " ", columns);
    return out.data;
}

/* `text` on one line. */
static char *flattened(struct arena *arena, const char *text)
{
    char *flat = arena_string(arena, text);
    for (char *c = flat; *c; c++)
        if (*c == '\n')
            *c = ' ';
    return flat;
}

const char *page_shortened(struct arena *arena, const char *text, size_t columns)
{
    const char *flat = flattened(arena, text);
    if (text_width(flat) <= columns)
        return flat;
    size_t length = strlen(flat), end = 0, width = text_width("…");
    const unsigned char *breaks = text_breaks(arena, flat, length);
    for (size_t at = 1; at < length; at++) {
        if (breaks[at] == TEXT_BREAK_NEVER)
            continue;
        width += text_width_n(flat + end, at - end);
        if (width > columns)
            break;
        end = at;
    }
    struct strbuf out;
    strbuf_init(&out, arena);
    strbuf_add_n(&out, flat, end);
    strbuf_add(&out, "…");
    return out.data;
}

size_t page_paragraph(const struct page *page, const char *first, const char *rest, const char *text)
{
    struct text_layout layout = {.columns = page->columns, .first = first, .rest = rest};
    size_t start = page->out->length, lines = 0;
    text_wrap(page->out, text, &layout);
    for (const char *c = page->out->data + start; *c; c++)
        lines += *c == '\n';
    return lines;
}
