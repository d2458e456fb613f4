/* Text goes through three hands: cleaned of control characters, shortened when a limit is set, wrapped. */
#include "report/page.h"

#include "base/utf8.h"
#include "text/breaks.h"
#include "text/width.h"
#include "text/wrap.h"

enum km_language page_second(const struct page *page)
{
    return page->style->language == KM_EN ? KM_JA : KM_EN;
}

const char *page_phrase(const struct page *page, const char *key, const struct ui_argument *arguments)
{
    struct strbuf out;
    strbuf_init(&out, page->arena);
    ui_write(page->style->words, page->style->language, key, arguments, &out);
    if (page->style->both) {
        strbuf_add(&out, " / ");
        ui_write(page->style->words, page_second(page), key, arguments, &out);
    }
    return out.data;
}

const char *page_word(const struct page *page, const char *key)
{
    return page_phrase(page, key, NULL);
}

/* Spaces as wide as `columns`. */
static const char *spaces(const struct page *page, size_t columns)
{
    struct strbuf out;
    strbuf_init(&out, page->arena);
    strbuf_add_repeat(&out, " ", columns);
    return out.data;
}

/* `text`, clean, as a paragraph at the end of `out`. */
static void write_paragraph(const struct page *page, struct strbuf *out, const char *first, size_t indent,
                            const char *text)
{
    struct text_layout layout = {
        .columns = page->style->columns,
        .first = utf8_clean(page->arena, first),
        .rest = spaces(page, indent),
    };
    text_wrap(out, text, &layout);
}

void page_plain(const struct page *page, const char *first, size_t indent, const char *text)
{
    write_paragraph(page, page->out, first, indent, utf8_clean(page->arena, text));
}

/* `text` on one line. */
static char *flattened(const struct page *page, const char *text)
{
    char *flat = arena_string(page->arena, text);
    for (char *c = flat; *c; c++)
        if (*c == '\n')
            *c = ' ';
    return flat;
}

/* `text` on one line, cut between two characters to at most `columns`, with … at the end when something was
 * cut. */
static const char *shortened(const struct page *page, const char *text, size_t columns)
{
    const char *flat = flattened(page, text);
    if (text_width(flat) <= columns)
        return flat;
    size_t length = strlen(flat), end = 0, width = text_width("…");
    const unsigned char *breaks = text_breaks(page->arena, flat, length);
    for (size_t at = 1; at < length; at++) {
        if (breaks[at] == TEXT_BREAK_NEVER)
            continue;
        width += text_width_n(flat + end, at - end);
        if (width > columns)
            break;
        end = at;
    }
    struct strbuf out;
    strbuf_init(&out, page->arena);
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
static size_t try_columns(const struct page *page, const struct paragraph *paragraph, size_t columns,
                          struct strbuf *out)
{
    struct strbuf text;
    strbuf_init(&text, page->arena);
    strbuf_add(&text, paragraph->before);
    strbuf_add(&text, columns == SIZE_MAX ? paragraph->text : shortened(page, paragraph->text, columns));
    strbuf_add(&text, paragraph->after);
    size_t start = out->length, lines = 0;
    write_paragraph(page, out, paragraph->first, paragraph->indent, text.data);
    for (const char *c = out->data + start; *c; c++)
        lines += *c == '\n';
    return lines;
}

/* Writes the paragraph in at most `lines` lines (0: as many as it needs). How much text fits is found by
 * trying, because lines end early before 「。」 and long words. */
static void write_fitted(const struct page *page, const struct paragraph *paragraph, size_t lines)
{
    size_t start = page->out->length;
    if (try_columns(page, paragraph, SIZE_MAX, page->out) <= lines || !lines)
        return;
    for (size_t columns = page->style->columns * lines; columns > 0; columns--) {
        strbuf_truncate(page->out, start);
        if (try_columns(page, paragraph, columns, page->out) <= lines)
            return;
    }
}

void page_text(const struct page *page, const char *first, size_t indent, const struct km_text *text,
               size_t lines)
{
    struct paragraph paragraph = {
        .first = first,
        .indent = indent,
        .before = "",
        .text = utf8_clean(page->arena, km_text_get(text, page->style->language)),
        .after = "",
    };
    write_fitted(page, &paragraph, lines);
    if (!page->style->both || !text->in[page_second(page)])
        return;
    paragraph.first = spaces(page, indent + 2);
    paragraph.indent = indent + 2;
    paragraph.text = utf8_clean(page->arena, text->in[page_second(page)]);
    write_fitted(page, &paragraph, lines);
}

/* A quote in one language: name and words with the marks of that language. A name takes at most a quarter of
 * a line where lines are limited. */
static void write_quoted(const struct page *page, size_t indent, const struct report_quote *quote,
                         enum km_language language, size_t lines)
{
    bool english = language == KM_EN;
    const char *name = utf8_clean(page->arena, km_text_get(&quote->name, language));
    struct strbuf before;
    strbuf_init(&before, page->arena);
    strbuf_add(&before, lines ? shortened(page, name, page->style->columns / 4) : name);
    if (*name && english)
        strbuf_add(&before, ": ");
    strbuf_add(&before, english ? "\"" : "「");
    struct paragraph paragraph = {
        .first = spaces(page, indent),
        .indent = indent,
        .before = before.data,
        .text = utf8_clean(page->arena, km_text_get(&quote->text, language)),
        .after = english ? "\"" : "」",
    };
    write_fitted(page, &paragraph, lines);
}

void page_quote(const struct page *page, size_t indent, const struct report_quote *quote, size_t lines)
{
    if (!km_text_present(&quote->text))
        return;
    write_quoted(page, indent, quote, page->style->language, lines);
    if (page->style->both && quote->text.in[page_second(page)])
        write_quoted(page, indent + 2, quote, page_second(page), lines);
}

void page_heading(const struct page *page, const char *key)
{
    strbuf_printf(page->out, "\n== %s ==\n", page_word(page, key));
}
