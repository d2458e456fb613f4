/* What is asked of a frame while it is made. */
#include "gui/ui/frame.h"

#include "gui/ui/context.h"

#include <assert.h>
#include <stdarg.h>

struct arena *gui_arena(struct gui *gui)
{
    return &gui_frame(gui)->arena;
}

const struct gui_setting *gui_settings(const struct gui *gui)
{
    return &gui->setting;
}

int64_t gui_now(const struct gui *gui)
{
    return gui->now_ms;
}

void gui_wake(struct gui *gui, int64_t at_ms)
{
    if (gui->wake_at_ms < 0 || at_ms < gui->wake_at_ms)
        gui->wake_at_ms = at_ms;
}

const char *gui_format(struct gui *gui, const char *format, ...)
{
    va_list arguments, copy;
    va_start(arguments, format);
    va_copy(copy, arguments);
    int length = vsnprintf(NULL, 0, format, copy);
    va_end(copy);
    assert(length >= 0);
    char *text = arena_alloc(gui_arena(gui), (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, arguments);
    va_end(arguments);
    return text;
}

const char *gui_id(struct gui *gui, const char *prefix, size_t index)
{
    return gui_format(gui, "%s.%zu", prefix, index);
}

void gui_use_scale(struct gui *gui, int percent)
{
    gui->setting.scale = percent;
}

enum gui_class gui_width_class(const struct gui *gui)
{
    int e = gui->setting.width * 100 / (16 * gui->setting.scale);
    return e >= 60 ? GUI_WIDE : e >= 34 ? GUI_MIDDLE : GUI_NARROW;
}

bool gui_is_short(const struct gui *gui)
{
    enum { SHORT = 480 };
    return gui->setting.height < SHORT && gui->setting.width > gui->setting.height &&
           gui_width_class(gui) == GUI_MIDDLE;
}

bool gui_is_tall(const struct gui *gui)
{
    enum { TALL = 640 };
    return gui->setting.height * 100 >= TALL * gui->setting.scale &&
           gui->setting.height > gui->setting.width && gui_width_class(gui) == GUI_NARROW;
}

void gui_copy_id(char *target, const char *id)
{
    assert(strlen(id) < GUI_ID_BYTES);
    snprintf(target, GUI_ID_BYTES, "%s", id);
}

void gui_take_focus(struct gui *gui, const char *id)
{
    gui_copy_id(gui->focus, id);
}

void gui_focus(struct gui *gui, const char *id)
{
    gui_copy_id(gui->wanted, id);
}

void gui_default_focus(struct gui *gui, const char *id)
{
    gui->preferred = id;
}

bool gui_is_focused(const struct gui *gui, const char *id)
{
    return strcmp(gui->focus, id) == 0;
}

void gui_hold(struct gui *gui, int ms)
{
    gui->held_until_ms = gui->now_ms + ms;
    gui->pointer_rests = true;
}

bool gui_is_held(const struct gui *gui)
{
    return gui->event.at_ms < gui->held_until_ms;
}

void gui_reveal(struct gui *gui, const char *id)
{
    gui_copy_id(gui->reveal, id);
}

uint32_t gui_rgba(const struct gui *gui, enum gui_colour colour)
{
    static const enum gui_colour seat[GUI_COLOUR_COUNT] = {
        [GUI_INK] = GUI_SEAT_INK,        [GUI_INK2] = GUI_SEAT_INK2,
        [GUI_INK3] = GUI_SEAT_INK2,      [GUI_GROUND] = GUI_SEAT,
        [GUI_PANEL] = GUI_SEAT,          [GUI_RAISED] = GUI_SEAT,
        [GUI_SUNK] = GUI_SEAT,           [GUI_RULE] = GUI_SEAT_LINE,
        [GUI_EDGE] = GUI_SEAT_LINE,      [GUI_AI] = GUI_SEAT_INK,
        [GUI_ON_AI] = GUI_SEAT,          [GUI_AI_WASH] = GUI_SEAT,
        [GUI_AI_LINE] = GUI_SEAT_LINE,   [GUI_MOSS] = GUI_SEAT_INK,
        [GUI_MOSS_WASH] = GUI_SEAT,      [GUI_AMBER] = GUI_SEAT_INK,
        [GUI_AMBER_WASH] = GUI_SEAT,     [GUI_SHU] = GUI_SEAT_INK,
        [GUI_SHU_WASH] = GUI_SEAT,       [GUI_SUO] = GUI_SEAT_SUO,
        [GUI_MATSU] = GUI_SEAT_MATSU,    [GUI_FOCUS] = GUI_SEAT_INK,
        [GUI_SEAT] = GUI_SEAT,           [GUI_SEAT_INK] = GUI_SEAT_INK,
        [GUI_SEAT_INK2] = GUI_SEAT_INK2, [GUI_SEAT_LINE] = GUI_SEAT_LINE,
        [GUI_SEAT_SUO] = GUI_SEAT_SUO,   [GUI_SEAT_MATSU] = GUI_SEAT_MATSU,
    };
    enum gui_theme theme = gui->setting.theme;
    if (gui->paper)
        return gui_theme_colour(theme == GUI_DARK ? GUI_LIGHT : theme, colour);
    return gui_theme_colour(theme, gui->seat ? seat[colour] : colour);
}

void gui_use_seat(struct gui *gui, bool on)
{
    gui->seat = on;
}

void gui_use_paper(struct gui *gui, bool on)
{
    gui->paper = on;
}

struct gui_draw *gui_drawing(struct gui *gui)
{
    return &gui_frame(gui)->draw;
}
