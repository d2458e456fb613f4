/* Text on one line: how wide it is, and drawn whole or shortened. Widths are kept by a sum over text and
 * font, since most of a frame's text was there in the frame before, and what is measured is drawn as well. */
#include "gui/ui/context.h"
#include "gui/ui/frame.h"

enum km_language gui_language(const struct gui *gui, struct gui_style style)
{
    if (style.english)
        return KM_EN;
    return style.japanese ? KM_JA : gui->setting.language;
}

int gui_line_height(const struct gui *gui, struct gui_style style)
{
    return gui_type_line(style.type, gui_language(gui, style), gui->setting.scale);
}

int gui_size(const struct gui *gui, struct gui_style style)
{
    return gui_type_size(style.type, gui->setting.scale);
}

uint64_t gui_sum_mixed(uint64_t sum, uint64_t value)
{
    return (sum ^ value) * UINT64_C(1099511628211);
}

uint64_t gui_sum_text(const char *text, size_t length, int size, bool bold, enum km_language language)
{
    uint64_t sum =
        gui_sum_mixed(UINT64_C(14695981039346656037), (uint64_t)(size * 8 + bold * 4 + (int)language));
    for (size_t i = 0; i < length; i++)
        sum = gui_sum_mixed(sum, (unsigned char)text[i]);
    return sum ? sum : 1;
}

int gui_measure_text(struct gui *gui, const char *text, size_t length, int size, bool bold,
                     enum km_language language)
{
    if (!length)
        return 0;
    uint64_t sum = gui_sum_text(text, length, size, bold, language);
    struct gui_measured *measured = &gui->measures[sum % GUI_MEASURES];
    if (measured->sum != sum) {
        measured->width = gui->measure(gui->measure_user, text, length, size, bold, language);
        measured->sum = sum;
    }
    return measured->width;
}

void gui_draw_text(struct gui *gui, const char *text, size_t length, int x, int y, int width, int height,
                   int size, bool bold, enum km_language language, uint32_t colour, struct gui_rect box)
{
    struct gui_draw *draw = gui_drawing(gui);
    if (!length)
        return;
    gui_draw_fill(draw, (struct gui_rect){x, y, width, height}, 0, colour);
    struct gui_draw_command *command = &draw->items[draw->count - 1];
    command->kind = GUI_DRAW_TEXT;
    command->text = (struct gui_draw_text){
        .text = arena_string_n(gui_arena(gui), text, length),
        .size = size,
        .bold = bold,
        .language = language,
        .box = box,
        .scrolls = gui->scroll >= 0,
    };
}

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

int gui_text_width(struct gui *gui, const char *text, struct gui_style style)
{
    return gui_measure_text(gui, text, strlen(text), gui_size(gui, style), style.bold,
                            gui_language(gui, style));
}
