/* Labels are short: the first words of a text, in lines as wide as a box. */
#include "diagram/diagram.h"

#include "base/utf8.h"
#include "text/width.h"
#include "text/wrap.h"

void label_add(struct arena *arena, struct diagram_label *label, const char *line)
{
    ARENA_RESERVE(arena, label->lines, label->count, label->capacity);
    label->lines[label->count++] = line;
}

/* On one line, whatever a file says. */
static char *flatten(struct arena *arena, const char *text)
{
    char *flat = utf8_clean(arena, text);
    for (char *c = flat; *c; c++)
        if (*c == '\n')
            *c = ' ';
    return flat;
}

/* The text, or as much of it as has room before "…". What takes no columns takes bytes: of those there are
 * no more than any sign needs. */
static const char *clip(struct arena *arena, const char *text, size_t columns)
{
    enum { SIGN_BYTES = 8, MORE_COLUMNS = 2 };
    size_t length = strlen(text), most = columns * SIGN_BYTES, fits = 0, at = 0;
    while (at < length && at < most && text_width_n(text, at) <= columns) {
        at += utf8_decode(text + at, length - at, NULL);
        if (text_width_n(text, at) <= columns - MORE_COLUMNS)
            fits = at;
    }
    if (at == length && text_width_n(text, at) <= columns)
        return text;
    struct strbuf out;
    strbuf_init(&out, arena);
    strbuf_add_n(&out, text, fits);
    strbuf_add(&out, "…");
    return out.data;
}

static void add_wrapped(struct arena *arena, struct diagram_label *label, const char *text, size_t columns,
                        size_t most)
{
    struct strbuf wrapped;
    strbuf_init(&wrapped, arena);
    text_wrap(&wrapped, text, &(struct text_layout){.columns = columns});
    const char *at = wrapped.data;
    for (size_t i = 0; i < most && *at; i++) {
        const char *end = strchr(at, '\n'), *next = end + 1;
        struct strbuf line;
        strbuf_init(&line, arena);
        strbuf_add_n(&line, at, (size_t)(end - at));
        if (i + 1 == most && *next)
            strbuf_add(&line, "…");
        label_add(arena, label, line.data);
        at = next;
    }
}

void label_add_text(struct arena *arena, struct diagram_label *label, const char *text, size_t columns,
                    size_t most)
{
    const char *flat = flatten(arena, text);
    if (most == 1)
        label_add(arena, label, clip(arena, flat, columns));
    else
        add_wrapped(arena, label, flat, columns, most);
}
