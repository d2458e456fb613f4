/* Text goes through two hands: shortened when a limit is set, wrapped. */
#include "report/page.h"

#include "text/breaks.h"
#include "text/width.h"
#include "text/wrap.h"

const char *page_main(const struct page *page, const struct km_text *text)
{
    return km_text_get(text, page->tree->language);
}

const char *page_words(const struct page *page, const struct km_text *words)
{
    struct tree_shown shown = tree_show(page->tree, words);
    return shown.text[1] ? page_joined(page, shown.text[0], " / ", shown.text[1]) : shown.text[0];
}

const char *page_lead(const struct page *page, const struct km_text *label)
{
    bool japanese = page->tree->document == TREE_REPORT && page->tree->language != KM_EN;
    if (!km_text_present(label))
        return "";
    return page_joined(page, page_words(page, label), japanese ? "：" : ": ", "");
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

void page_plain(const struct page *page, const char *first, size_t indent, const char *text)
{
    struct text_layout layout = {
        .columns = page->columns,
        .first = first,
        .rest = page_spaces(page, indent),
    };
    text_wrap(page->out, text, &layout);
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

/* A paragraph of which only the middle may be cut. */
struct paragraph {
    const char *first;
    size_t indent;
    const char *before, *text, *after;
};

/* Writes the paragraph with its text cut to `columns` and returns how many lines it has. */
static size_t try_columns(const struct page *page, const struct paragraph *paragraph, size_t columns)
{
    struct strbuf text;
    strbuf_init(&text, page->out->arena);
    strbuf_add(&text, paragraph->before);
    strbuf_add(&text, columns == SIZE_MAX ? paragraph->text
                                          : page_shortened(page->out->arena, paragraph->text, columns));
    strbuf_add(&text, paragraph->after);
    size_t start = page->out->length, lines = 0;
    page_plain(page, paragraph->first, paragraph->indent, text.data);
    for (const char *c = page->out->data + start; *c; c++)
        lines += *c == '\n';
    return lines;
}

/* Writes the paragraph in at most `lines` lines (0: as many as it needs). How much text fits is found by
 * trying, because lines end early before 「。」 and long words. */
static void write_fitted(const struct page *page, const struct paragraph *paragraph, size_t lines)
{
    size_t start = page->out->length;
    if (try_columns(page, paragraph, SIZE_MAX) <= lines || !lines)
        return;
    for (size_t columns = page->columns * lines; columns > 0; columns--) {
        strbuf_truncate(page->out, start);
        if (try_columns(page, paragraph, columns) <= lines)
            return;
    }
}

void page_text(const struct page *page, const char *first, size_t indent, const struct km_text *text,
               size_t lines)
{
    struct tree_shown shown = tree_show(page->tree, text);
    struct paragraph paragraph = {
        .first = first,
        .indent = indent,
        .before = "",
        .text = shown.text[0],
        .after = "",
    };
    write_fitted(page, &paragraph, lines);
    if (!shown.text[1])
        return;
    paragraph.first = page_spaces(page, indent + 2);
    paragraph.indent = indent + 2;
    paragraph.text = shown.text[1];
    write_fitted(page, &paragraph, lines);
}

/* A quote in one language: name and words with the marks of that language. A name takes at most a quarter of
 * a line where lines are limited. */
static void write_quoted(const struct page *page, size_t indent, const char *name, const char *text,
                         enum km_language language, size_t lines)
{
    bool english = language == KM_EN;
    const char *colon = *name && english ? ": " : "";
    if (lines)
        name = page_shortened(page->out->arena, name, page->columns / 4);
    struct paragraph paragraph = {
        .first = page_spaces(page, indent),
        .indent = indent,
        .before = page_joined(page, name, colon, english ? "\"" : "「"),
        .text = text,
        .after = english ? "\"" : "」",
    };
    write_fitted(page, &paragraph, lines);
}

void page_quote(const struct page *page, size_t indent, const struct km_text *name,
                const struct km_text *text, size_t lines)
{
    struct tree_shown shown = tree_show(page->tree, text);
    enum km_language main = page->tree->language, second = shown.language[1];
    write_quoted(page, indent, km_text_get(name, main), shown.text[0], main, lines);
    if (shown.text[1])
        write_quoted(page, indent + 2, km_text_get(name, second), shown.text[1], second, lines);
}

void page_blank(const struct page *page)
{
    strbuf_add(page->out, "  ");
    strbuf_add_repeat(page->out, "_", page->columns - 4);
    strbuf_add_char(page->out, '\n');
}
