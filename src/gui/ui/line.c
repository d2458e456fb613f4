/* Text on one line: in a place of its own, whole or shortened. */
#include "gui/ui/context.h"
#include "gui/ui/frame.h"
#include "gui/ui/paragraph.h"

/* Where the character that holds the byte `at` begins. */
static size_t start_of_character(const char *text, size_t at)
{
    while (at && (text[at] & 0xC0) == 0x80)
        at--;
    return at;
}

/* Bytes beyond which no text fits: a character takes a pixel at least, and four bytes at most. */
static size_t longest(const char *text, int width)
{
    size_t length = strlen(text), most = 4 * (size_t)gui_most(width, 0);
    return start_of_character(text, length < most ? length : most);
}

/* `text` cut between characters so that "…" still fits, in the frame's arena. */
static const char *shortened(struct gui *gui, const char *text, struct gui_style style, int width)
{
    size_t fits = 0, too_long = longest(text, width);
    struct strbuf cut;
    strbuf_init(&cut, gui_arena(gui));
    while (fits < too_long) {
        size_t middle = start_of_character(text, fits + (too_long - fits + 1) / 2);
        if (middle <= fits)
            middle = too_long;
        strbuf_truncate(&cut, 0);
        strbuf_printf(&cut, "%.*s…", (int)middle, text);
        if (gui_text_width(gui, cut.data, style) <= width)
            fits = middle;
        else
            too_long = start_of_character(text, middle - 1);
    }
    return gui_format(gui, "%.*s…", (int)fits, text);
}

bool gui_draw_line_in(struct gui *gui, struct gui_rect rect, const char *text, struct gui_style style,
                      enum gui_align vertical)
{
    int width = gui_text_width(gui, text, style), height = gui_line_height(gui, style);
    bool cut = width > rect.width;
    if (cut) {
        text = shortened(gui, text, style, rect.width);
        width = gui_text_width(gui, text, style);
    }
    int room_x = rect.width - width, room_y = rect.height - height;
    int dx = style.align == GUI_END ? room_x : style.align == GUI_CENTRE ? room_x / 2 : 0;
    int dy = vertical == GUI_END ? room_y : vertical == GUI_CENTRE ? room_y / 2 : 0;
    const struct gui_rect word = {rect.x + dx, rect.y + dy, width, height};
    if (!cut)
        dy -= gui_draw_second(gui, text, style, word, rect);
    gui_draw_text(gui, text, strlen(text), rect.x + dx, rect.y + dy, width, height, gui_size(gui, style),
                  style.bold, gui_language(gui, style), gui_rgba(gui, style.colour), rect);
    return cut;
}
