/* Text as it is: how wide, and drawn whole exactly where it is to stand. Widths are kept by a sum over text
 * and font, since most of a frame's text was there in the frame before, and what is measured is drawn as
 * well. */
#include "gui/ui/context.h"
#include "gui/ui/frame.h"
#include "gui/ui/paragraph.h"

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

int gui_text_width(struct gui *gui, const char *text, struct gui_style style)
{
    return gui_measure_text(gui, text, strlen(text), gui_size(gui, style), style.bold,
                            gui_language(gui, style));
}
