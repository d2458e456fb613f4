/* Lines of text/lines.h, a column at a time, with what stands before them. */
#include "text/wrap.h"

#include "text/lines.h"
#include "text/width.h"

enum { MOST_COLUMNS = 1 << 24 };

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
static int columns_beside(const char *prefix, size_t total)
{
    size_t width = text_width(prefix);
    size_t left = width < total ? total - width : 1;
    return left < MOST_COLUMNS ? (int)left : MOST_COLUMNS;
}

static const char *spaces_as_wide_as(struct arena *arena, const char *prefix)
{
    struct strbuf spaces;
    strbuf_init(&spaces, arena);
    strbuf_add_repeat(&spaces, " ", text_width(prefix));
    return spaces.data;
}

static int measure(void *user, size_t first, size_t end)
{
    const char *const *text = user;
    return (int)text_width_n(*text + first, end - first);
}

void text_wrap(struct strbuf *out, const char *text, const struct text_layout *layout)
{
    struct arena work;
    arena_init(&work, &out->arena->host);
    const char *first = layout->first ? layout->first : "";
    const char *rest = layout->rest ? layout->rest : spaces_as_wide_as(&work, first);
    const struct text_paragraph paragraph = {
        .text = text, .length = strlen(text), .measure = measure, .user = &text};
    struct text_lines lines = text_lines(&work, &paragraph, columns_beside(first, layout->columns),
                                         columns_beside(rest, layout->columns));
    for (size_t i = 0; i < lines.count; i++)
        write_line(out, i ? rest : first, text + lines.lines[i].first,
                   lines.lines[i].end - lines.lines[i].first);
    arena_release(&work);
}
