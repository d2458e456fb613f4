/* Greedy filling, a newline-free paragraph at a time: find where the line ends, write it without the blanks
 * at its end, go on behind them. Blanks never make a line too long: they hang over its edge. */
#include "text/wrap.h"

#include "base/utf8.h"
#include "text/breaks.h"
#include "text/width.h"

/* One paragraph and the breaks in it. */
struct paragraph {
    const char *text;
    size_t length;
    const unsigned char *breaks;
};

static bool blank_at(const struct paragraph *paragraph, size_t at)
{
    uint32_t code = 0;
    utf8_decode(paragraph->text + at, paragraph->length - at, &code);
    return text_is_blank(code);
}

static size_t next_cluster(const struct paragraph *paragraph, size_t at)
{
    do
        at++;
    while (at < paragraph->length && paragraph->breaks[at] == TEXT_BREAK_NEVER);
    return at;
}

/* Where the line from `start` ends: at its last break behind some text, else between clusters. */
static size_t line_end(const struct paragraph *paragraph, size_t start, size_t columns)
{
    size_t width = 0, last_break = 0, next = start;
    bool has_text = false;
    for (size_t at = start; at < paragraph->length; at = next) {
        next = next_cluster(paragraph, at);
        bool blank = blank_at(paragraph, at);
        if (has_text && !blank && paragraph->breaks[at] == TEXT_BREAK_LINE)
            last_break = at;
        width += text_width_n(paragraph->text + at, next - at);
        if (!blank && has_text && width > columns)
            return last_break ? last_break : at;
        has_text = has_text || !blank;
    }
    return paragraph->length;
}

/* The length of `text` without the blanks at its end. */
static size_t trimmed(const char *text, size_t length)
{
    static const char wide[] = "\u3000";
    for (;;) {
        if (length && text[length - 1] == ' ')
            length--;
        else if (length >= 3 && memcmp(text + length - 3, wide, 3) == 0)
            length -= 3;
        else
            return length;
    }
}

static void write_line(struct strbuf *out, const char *prefix, const char *text, size_t length)
{
    size_t start = out->length;
    strbuf_add(out, prefix);
    strbuf_add_n(out, text, length);
    strbuf_truncate(out, start + trimmed(out->data + start, out->length - start));
    strbuf_add_char(out, '\n');
}

/* Columns that a line of `total` leaves beside `prefix`; what leaves none leaves one cluster a line. */
static size_t columns_beside(const char *prefix, size_t total)
{
    size_t width = text_width(prefix);
    return width < total ? total - width : 0;
}

static const char *spaces_as_wide_as(struct arena *arena, const char *prefix)
{
    struct strbuf spaces;
    strbuf_init(&spaces, arena);
    strbuf_add_repeat(&spaces, " ", text_width(prefix));
    return spaces.data;
}

static void wrap_paragraph(struct strbuf *out, const struct paragraph *paragraph, const char *first,
                           const char *rest, size_t columns)
{
    const char *prefix = first;
    size_t at = 0;
    do {
        size_t end = line_end(paragraph, at, columns_beside(prefix, columns));
        write_line(out, prefix, paragraph->text + at, end - at);
        prefix = rest;
        at = end;
    } while (at < paragraph->length);
}

void text_wrap(struct strbuf *out, const char *text, const struct text_layout *layout)
{
    struct arena work;
    arena_init(&work, &out->arena->host);
    const char *first = layout->first ? layout->first : "";
    const char *rest = layout->rest ? layout->rest : spaces_as_wide_as(&work, first);
    const char *prefix = first;
    for (const char *at = text; at;) {
        const char *newline = strchr(at, '\n');
        size_t length = newline ? (size_t)(newline - at) : strlen(at);
        struct paragraph paragraph = {at, length, text_breaks(&work, at, length)};
        wrap_paragraph(out, &paragraph, prefix, rest, layout->columns);
        prefix = rest;
        at = newline ? newline + 1 : NULL;
    }
    arena_release(&work);
}
