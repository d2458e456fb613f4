/* Text in the layout. A paragraph is one string with parts (spans) in other dress; it is broken by
 * text/lines.h with the widths that the owner's callback measures, and drawn a run at a time. Lines are kept
 * as widths are (line.c). */
#include "gui/ui/paragraph.h"

#include "gui/ui/context.h"
#include "gui/ui/frame.h"

#include "base/utf8.h"

enum { UNDERLINE = 3, UNBROKEN = 1 << 20, CAP_PADDING = 8, BULLET_INDENT = 18 };

/* A paragraph being set. */
struct paragraph {
    struct gui *gui;
    struct gui_style style;
    const struct gui_span *spans;
    size_t span_count;
    size_t *starts; /* byte at which each span begins, and the end of the last */
    char *text;
    size_t length;
    bool *whole;
    int size, line_height;
    enum km_language language;
};

static const struct gui_span *span_at(const struct paragraph *paragraph, size_t at, size_t *end)
{
    size_t i = 0;
    while (i + 1 < paragraph->span_count && at >= paragraph->starts[i + 1])
        i++;
    *end = paragraph->starts[i + 1];
    return &paragraph->spans[i];
}

static int measure_run(const struct paragraph *paragraph, const struct gui_span *span, size_t first,
                       size_t end)
{
    if (span->key)
        return gui_cap_width(paragraph->gui, span->text) + GUI_GAP_INSIDE;
    bool bold = span->bold || paragraph->style.bold;
    return gui_measure_text(paragraph->gui, paragraph->text + first, end - first, paragraph->size, bold,
                            paragraph->language);
}

static int measure_bytes(void *user, size_t first, size_t end)
{
    const struct paragraph *paragraph = user;
    int width = 0;
    while (first < end) {
        size_t span_end;
        const struct gui_span *span = span_at(paragraph, first, &span_end);
        size_t run_end = span_end < end ? span_end : end;
        width += measure_run(paragraph, span, first, run_end);
        first = run_end;
    }
    return width;
}

/* Key caps are never broken. */
static void keep_caps_whole(struct paragraph *paragraph)
{
    for (size_t i = 0; i < paragraph->span_count; i++) {
        if (!paragraph->spans[i].key)
            continue;
        for (size_t at = paragraph->starts[i] + 1; at < paragraph->starts[i + 1]; at++)
            paragraph->whole[at] = true;
    }
}

static struct paragraph paragraph_of(struct gui *gui, const struct gui_span *spans, size_t count,
                                     struct gui_style style)
{
    struct paragraph paragraph = {
        .gui = gui,
        .style = style,
        .spans = spans,
        .span_count = count,
        .size = gui_size(gui, style),
        .line_height = gui_line_height(gui, style),
        .language = gui_language(gui, style),
        .starts = arena_array(gui_arena(gui), count + 1, sizeof(size_t)),
    };
    struct strbuf text;
    strbuf_init(&text, gui_arena(gui));
    for (size_t i = 0; i < count; i++) {
        paragraph.starts[i] = text.length;
        strbuf_add(&text, spans[i].text);
    }
    paragraph.starts[count] = text.length;
    paragraph.text = text.data;
    paragraph.length = text.length;
    paragraph.whole = arena_array(gui_arena(gui), text.length + 1, sizeof *paragraph.whole);
    keep_caps_whole(&paragraph);
    return paragraph;
}

static uint64_t sum_of_paragraph(const struct paragraph *paragraph, int width)
{
    uint64_t sum = gui_sum_text(paragraph->text, paragraph->length, paragraph->size, paragraph->style.bold,
                                paragraph->language);
    for (size_t i = 0; i < paragraph->span_count; i++) {
        const struct gui_span *span = &paragraph->spans[i];
        sum = gui_sum_mixed(sum, paragraph->starts[i] * 4 + span->bold * 2 + span->key);
    }
    sum = gui_sum_mixed(sum, (uint64_t)width);
    return sum ? sum : 1;
}

static struct text_lines lines_of(struct paragraph *paragraph, int width)
{
    const struct text_paragraph source = {
        .text = paragraph->text,
        .length = paragraph->length,
        .whole = paragraph->whole,
        .measure = measure_bytes,
        .user = paragraph,
    };
    return text_lines(gui_arena(paragraph->gui), &source, width, width);
}

/* Of the frame before: copied, since they die with it. */
static struct text_lines copy_of(struct gui *gui, struct text_lines lines)
{
    size_t bytes = lines.count * sizeof *lines.lines;
    lines.lines = memcpy(arena_alloc(gui_arena(gui), bytes), lines.lines, bytes);
    return lines;
}

static struct text_lines break_at(struct paragraph *paragraph, int width)
{
    struct gui *gui = paragraph->gui;
    uint64_t sum = sum_of_paragraph(paragraph, width);
    struct gui_broken *kept = &gui_frame(gui)->paragraphs[sum % GUI_PARAGRAPHS];
    const struct gui_broken *before = &gui->frames[!gui->current].paragraphs[sum % GUI_PARAGRAPHS];
    if (kept->sum != sum)
        *kept = (struct gui_broken){sum, before->sum == sum ? copy_of(gui, before->lines)
                                                            : lines_of(paragraph, width)};
    return kept->lines;
}

void gui_forget_paragraphs(struct gui *gui)
{
    for (size_t i = 0; i < 2; i++)
        memset(gui->frames[i].paragraphs, 0, GUI_PARAGRAPHS * sizeof *gui->frames[i].paragraphs);
}

static void draw_run(const struct paragraph *paragraph, const struct gui_span *span, size_t first, size_t end,
                     int x, int y, int width, struct gui_rect box)
{
    struct gui *gui = paragraph->gui;
    if (span->key) {
        gui_draw_cap(gui, span->text, x + GUI_GAP_INSIDE / 2,
                     y + (paragraph->line_height - gui_cap_height(gui)) / 2, GUI_RAISED, GUI_INK2);
        return;
    }
    uint32_t colour = gui_rgba(gui, span->coloured ? span->colour : paragraph->style.colour);
    if (span->underline)
        gui_draw_fill(
            gui_drawing(gui),
            (struct gui_rect){x, y + (paragraph->line_height + paragraph->size) / 2 + 1, width, UNDERLINE}, 0,
            gui_rgba(gui, GUI_SHU));
    gui_draw_text(gui, paragraph->text + first, end - first, x, y, width, paragraph->line_height,
                  paragraph->size, span->bold || paragraph->style.bold, paragraph->language, colour, box);
}

static void draw_line(const struct paragraph *paragraph, struct text_line line, int x, int y,
                      struct gui_rect box)
{
    while (line.first < line.end) {
        size_t span_end;
        const struct gui_span *span = span_at(paragraph, line.first, &span_end);
        size_t run_end = span_end < line.end ? span_end : line.end;
        int width = measure_run(paragraph, span, line.first, run_end);
        draw_run(paragraph, span, line.first, run_end, x, y, width, box);
        x += width;
        line.first = run_end;
    }
}

static void draw_lines(const struct paragraph *paragraph, const struct text_lines *lines, struct gui_rect box)
{
    for (size_t i = 0; i < lines->count; i++) {
        const struct text_line *line = &lines->lines[i];
        int width = measure_bytes((void *)paragraph, line->first, line->end);
        int room = box.width - width;
        int dx = paragraph->style.align == GUI_END      ? room
                 : paragraph->style.align == GUI_CENTRE ? room / 2
                                                        : 0;
        draw_line(paragraph, *line, box.x + gui_most(dx, 0), box.y + (int)i * paragraph->line_height, box);
    }
}

int gui_draw_paragraph(struct gui *gui, const char *text, struct gui_style style, int x, int y, int width)
{
    struct gui_span span = {.text = text};
    struct paragraph paragraph = paragraph_of(gui, &span, 1, style);
    if (!paragraph.length)
        return 0;
    struct text_lines lines = break_at(&paragraph, width);
    int height = (int)lines.count * paragraph.line_height;
    draw_lines(&paragraph, &lines, (struct gui_rect){x, y, width, height});
    return height;
}

int gui_text_height(struct gui *gui, const char *text, struct gui_style style, int width)
{
    struct gui_span span = {.text = text};
    struct paragraph paragraph = paragraph_of(gui, &span, 1, style);
    if (!paragraph.length)
        return 0;
    return (int)break_at(&paragraph, width).count * paragraph.line_height;
}

int gui_text_fit(struct gui *gui, const char *text, struct gui_style style, int width)
{
    struct gui_span span = {.text = text};
    struct paragraph paragraph = paragraph_of(gui, &span, 1, style);
    return paragraph.length ? break_at(&paragraph, width).widest : 0;
}

static int level_of(struct gui_style style)
{
    return style.level ? style.level : style.type == GUI_TITLE ? 1 : 2;
}

static void add_text(struct gui *gui, enum gui_role role, const char *text, struct gui_style style,
                     struct gui_rect rect, bool cut)
{
    size_t index = gui_add(gui, NULL, role, text, NULL, rect, cut ? GUI_CUT : 0);
    struct gui_node *node = gui_node_of(gui, index);
    node->language = gui_language(gui, style);
    node->level = role == GUI_ROLE_HEADING ? level_of(style) : 0;
    node->live = style.live;
}

static void one_line(struct gui *gui, enum gui_role role, const char *text, struct gui_style style)
{
    struct gui_rect rect =
        gui_take(gui, gui_text_width(gui, text, style), gui_line_height(gui, style), gui_in_column(gui));
    add_text(gui, role, text, style, rect, gui_draw_line_in(gui, rect, text, style, GUI_START));
}

/* In a flow something may still come beside it. */
static void show_second(struct gui *gui, const char *text, struct gui_style style, struct gui_rect rect,
                        int width)
{
    struct gui_layout *layout = gui_layout(gui);
    struct gui_rect word = {rect.x, rect.y, width, rect.height};
    if (layout->kind != GUI_FLOW) {
        gui_draw_second(gui, text, style, word, rect);
        return;
    }
    layout->word = text;
    layout->word_style = style;
    layout->word_rect = word;
}

static void show_spans(struct gui *gui, enum gui_role role, const struct gui_span *spans, size_t count,
                       struct gui_style style)
{
    struct paragraph paragraph = paragraph_of(gui, spans, count, style);
    if (!paragraph.length)
        return;
    bool column = gui_in_column(gui);
    struct text_lines lines = break_at(&paragraph, gui_column_width(gui));
    struct gui_rect rect = gui_take(gui, lines.widest, (int)lines.count * paragraph.line_height, column);
    add_text(gui, role, paragraph.text, style, rect, false);
    draw_lines(&paragraph, &lines, rect);
    const struct gui_span *last = &spans[count - 1];
    if (lines.count == 1 && style.align == GUI_START && !last->key)
        show_second(gui, last->text, style, rect, lines.widest);
}

/* Without a keyboard key caps are left out, each with the blank that follows it. */
static size_t without_caps(struct gui *gui, const struct gui_span *spans, size_t count, struct gui_span *out)
{
    size_t left = 0;
    for (size_t i = 0; i < count; i++) {
        bool blank = strcmp(spans[i].text, " ") == 0 || strcmp(spans[i].text, "\u3000") == 0;
        if (!gui->setting.touch || (!spans[i].key && !(blank && i && spans[i - 1].key)))
            out[left++] = spans[i];
    }
    return left;
}

void gui_spans(struct gui *gui, const struct gui_span *spans, size_t count, struct gui_style style)
{
    struct gui_span *shown = arena_array(gui_arena(gui), count, sizeof *shown);
    show_spans(gui, GUI_ROLE_TEXT, shown, without_caps(gui, spans, count, shown), style);
}

static void show_text(struct gui *gui, enum gui_role role, const char *text, struct gui_style style)
{
    struct gui_span span = {.text = text};
    if (style.one_line && *text)
        one_line(gui, role, text, style);
    else
        show_spans(gui, role, &span, 1, style);
}

void gui_text(struct gui *gui, const char *text, struct gui_style style)
{
    show_text(gui, GUI_ROLE_TEXT, text, style);
}

void gui_heading(struct gui *gui, const char *text, struct gui_style style)
{
    style.bold = true;
    show_text(gui, GUI_ROLE_HEADING, text, style);
}

void gui_bullet(struct gui *gui, const char *text, struct gui_style style)
{
    int indent = BULLET_INDENT * gui->setting.scale / 100, line = gui_line_height(gui, style);
    struct gui_rect dot = gui_scroll_rest(gui);
    float radius = (float)gui_size(gui, style) / 5;
    gui_draw_disc(gui_drawing(gui), (float)dot.x + radius, (float)dot.y + (float)line / 2, radius,
                  gui_rgba(gui, GUI_INK2));
    gui_indent_begin(gui, indent, 0);
    gui_text(gui, text, style);
    gui_indent_end(gui);
}

void gui_text_in(struct gui *gui, struct gui_rect rect, const char *text, struct gui_style style,
                 enum gui_align vertical)
{
    if (!*text)
        return;
    enum gui_role role = style.level ? GUI_ROLE_HEADING : GUI_ROLE_TEXT;
    add_text(gui, role, text, style, rect, gui_draw_line_in(gui, rect, text, style, vertical));
}
