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

void page_plain(const struct page *page, const char *first, size_t indent, const char *text)
{
    struct text_layout layout = {
        .columns = page->style->columns,
        .first = first,
        .rest = spaces(page, indent),
    };
    text_wrap(page->out, utf8_clean(page->arena, text), &layout);
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

/* What fits into `lines` lines; a line less two columns, because a line may end early before a 「。」. */
static const char *limited(const struct page *page, const char *text, size_t indent, size_t lines)
{
    if (!lines)
        return text;
    size_t room = page->style->columns > indent + 12 ? page->style->columns - indent - 2 : 10;
    return shortened(page, text, room * lines - 2);
}

void page_text(const struct page *page, const char *first, size_t indent, const struct km_text *text,
               size_t lines)
{
    const char *main = utf8_clean(page->arena, km_text_get(text, page->style->language));
    page_plain(page, first, indent, limited(page, main, indent, lines));
    if (!page->style->both || !text->in[page_second(page)])
        return;
    const char *second = utf8_clean(page->arena, text->in[page_second(page)]);
    page_plain(page, spaces(page, indent + 2), indent + 2, limited(page, second, indent + 2, lines));
}

/* A quote in one language: name and words with the marks of that language. */
static const char *quoted(const struct page *page, const struct report_quote *quote,
                          enum km_language language, size_t columns)
{
    struct strbuf out;
    bool english = language == KM_EN;
    const char *name = utf8_clean(page->arena, km_text_get(&quote->name, language));
    const char *text = utf8_clean(page->arena, km_text_get(&quote->text, language));
    strbuf_init(&out, page->arena);
    strbuf_add(&out, name);
    if (*name)
        strbuf_add(&out, english ? ": " : "");
    size_t taken = text_width(out.data) + 4;
    strbuf_add(&out, english ? "\"" : "「");
    strbuf_add(&out, columns > taken + 10 ? shortened(page, text, columns - taken) : text);
    strbuf_add(&out, english ? "\"" : "」");
    return out.data;
}

void page_quote(const struct page *page, size_t indent, const struct report_quote *quote, size_t lines)
{
    if (!km_text_present(&quote->text))
        return;
    size_t room = page->style->columns > indent + 12 ? page->style->columns - indent - 2 : 10;
    size_t columns = lines ? room * lines - 2 : 0;
    page_plain(page, spaces(page, indent), indent, quoted(page, quote, page->style->language, columns));
    if (page->style->both && quote->text.in[page_second(page)])
        page_plain(page, spaces(page, indent + 2), indent + 2,
                   quoted(page, quote, page_second(page), columns));
}

void page_heading(const struct page *page, const char *key)
{
    strbuf_printf(page->out, "\n== %s ==\n", page_word(page, key));
}
