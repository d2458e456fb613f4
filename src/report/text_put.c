/* How much of a text fits is found by trying: shortened more and more, and wrapped. */
#include "report/text_put.h"

const char *text_lead(const struct page *page, const struct km_text *label)
{
    bool japanese = page->tree->document == TREE_REPORT && page->tree->language != KM_EN;
    if (!km_text_present(label))
        return "";
    return page_joined(page, page_words(page, label), japanese ? "：" : ": ", "");
}

void text_put_plain(const struct page *page, const char *first, size_t indent, const char *text)
{
    page_paragraph(page, first, page_spaces(page, indent), text);
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
    return page_paragraph(page, paragraph->first, page_spaces(page, paragraph->indent), text.data);
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

void text_put(const struct page *page, const char *first, size_t indent, const struct km_text *text,
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

/* `text` as it stands in a quote: what it quotes itself has the inner marks of that language. */
static const char *within_quote(struct arena *arena, const char *text, enum km_language language)
{
    static const char *const inner[][2] = {{"「", "『"}, {"」", "』"}};
    struct strbuf out;
    strbuf_init(&out, arena);
    while (*text) {
        size_t mark = strncmp(text, inner[0][0], strlen(inner[0][0])) == 0   ? 0
                      : strncmp(text, inner[1][0], strlen(inner[1][0])) == 0 ? 1
                                                                             : SIZE_MAX;
        if (language == KM_EN || mark == SIZE_MAX) {
            strbuf_add_char(&out, language == KM_EN && *text == '"' ? '\'' : *text);
            text++;
            continue;
        }
        strbuf_add(&out, inner[mark][1]);
        text += strlen(inner[mark][0]);
    }
    return out.data;
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
        .text = within_quote(page->out->arena, text, language),
        .after = english ? "\"" : "」",
    };
    write_fitted(page, &paragraph, lines);
}

void text_put_quote(const struct page *page, size_t indent, const struct km_text *name,
                    const struct km_text *text, size_t lines)
{
    struct tree_shown shown = tree_show(page->tree, text);
    enum km_language main = page->tree->language, second = shown.language[1];
    write_quoted(page, indent, km_text_get(name, main), shown.text[0], main, lines);
    if (shown.text[1])
        write_quoted(page, indent + 2, km_text_get(name, second), shown.text[1], second, lines);
}

void text_put_blank(const struct page *page)
{
    strbuf_add(page->out, "  ");
    strbuf_add_repeat(page->out, "_", page->columns - 4);
    strbuf_add_char(page->out, '\n');
}
