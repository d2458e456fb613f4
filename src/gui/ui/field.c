/* The text field. Places in the text are bytes at boundaries of grapheme clusters, so that a kanji with a
 * variation selector, が as two code points or an emoji of several is one step. What the input method shows
 * before it commits stands underlined at the caret; until it commits, keys belong to it. */
#include "gui/ui/field.h"

#include "gui/ui/context.h"
#include "gui/ui/frame.h"
#include "gui/ui/layout.h"
#include "gui/ui/show.h"

#include "base/utf8.h"
#include "text/breaks.h"

enum { SIDE = 12, ABOVE = 8, CARET = 2 };

void gui_field_set(struct gui_field *field, const char *text)
{
    size_t length = strlen(text);
    while (length >= GUI_FIELD_BYTES || (length && (text[length] & 0xC0) == 0x80))
        length--;
    memcpy(field->text, text, length);
    field->text[length] = '\0';
    field->cursor = field->anchor = length;
}

const char *gui_field_trimmed(struct gui *gui, const struct gui_field *field)
{
    const char *first = field->text + strspn(field->text, " ");
    size_t length = strlen(first);
    while (length && first[length - 1] == ' ')
        length--;
    return arena_string_n(gui_arena(gui), first, length);
}

/* ---- editing ---- */

static size_t step(struct gui *gui, const struct gui_field *field, size_t at, bool back)
{
    size_t length = strlen(field->text);
    const unsigned char *breaks = text_breaks(gui_arena(gui), field->text, length);
    do {
        if (back ? at == 0 : at >= length)
            return at;
        at = back ? at - 1 : at + 1;
    } while (at > 0 && at < length && breaks[at] == TEXT_BREAK_NEVER);
    return at;
}

static size_t selection_first(const struct gui_field *field)
{
    return field->cursor < field->anchor ? field->cursor : field->anchor;
}

static size_t selection_end(const struct gui_field *field)
{
    return field->cursor > field->anchor ? field->cursor : field->anchor;
}

static void erase(struct gui_field *field, size_t first, size_t end)
{
    memmove(field->text + first, field->text + end, strlen(field->text) - end + 1);
    field->cursor = field->anchor = first;
}

static bool erase_selection(struct gui_field *field)
{
    size_t first = selection_first(field), end = selection_end(field);
    if (first == end)
        return false;
    erase(field, first, end);
    return true;
}

/* As much of `text` as fits, without line breaks and control characters. */
static bool insert(struct gui_field *field, const char *text)
{
    bool changed = erase_selection(field);
    size_t length = strlen(text);
    for (size_t at = 0; at < length;) {
        uint32_t code = 0;
        size_t size = utf8_decode(text + at, length - at, &code);
        if (!size || strlen(field->text) + size >= GUI_FIELD_BYTES)
            break;
        if (code != '\n' && utf8_printable(code)) {
            char *place = field->text + field->cursor;
            memmove(place + size, place, strlen(place) + 1);
            memcpy(place, text + at, size);
            field->cursor += size;
            changed = true;
        }
        at += size;
    }
    field->anchor = field->cursor;
    return changed;
}

static bool takes(struct gui *gui, const char *id, int key, unsigned modifiers)
{
    return gui_is_focused(gui, id) && gui_event_is(gui, GUI_EVENT_KEY) && gui->event.key == key &&
           gui->event.modifiers == modifiers && (gui->taken = true);
}

static void move(struct gui *gui, struct gui_field *field, size_t to)
{
    field->cursor = to;
    if (!(gui->event.modifiers & GUI_SHIFT))
        field->anchor = to;
}

static bool move_by_key(struct gui *gui, const char *id, struct gui_field *field)
{
    for (unsigned shift = 0; shift <= GUI_SHIFT; shift++) {
        bool selects = shift || selection_first(field) == selection_end(field);
        if (takes(gui, id, GUI_KEY_LEFT, shift))
            return move(gui, field, selects ? step(gui, field, field->cursor, true) : selection_first(field)),
                   true;
        if (takes(gui, id, GUI_KEY_RIGHT, shift))
            return move(gui, field, selects ? step(gui, field, field->cursor, false) : selection_end(field)),
                   true;
        if (takes(gui, id, GUI_KEY_HOME, shift))
            return move(gui, field, 0), true;
        if (takes(gui, id, GUI_KEY_END, shift))
            return move(gui, field, strlen(field->text)), true;
    }
    return false;
}

static bool erase_by_key(struct gui *gui, const char *id, struct gui_field *field)
{
    bool back = takes(gui, id, GUI_KEY_BACKSPACE, 0);
    if (!back && !takes(gui, id, GUI_KEY_DELETE, 0))
        return false;
    if (erase_selection(field))
        return true;
    size_t to = step(gui, field, field->cursor, back);
    if (to == field->cursor)
        return false;
    erase(field, back ? to : field->cursor, back ? field->cursor : to);
    return true;
}

static void copy(struct gui *gui, const struct gui_field *field)
{
    size_t first = selection_first(field), end = selection_end(field);
    if (first < end && gui->clipboard.set)
        gui->clipboard.set(gui->clipboard.user,
                           gui_format(gui, "%.*s", (int)(end - first), field->text + first));
}

static bool use_clipboard(struct gui *gui, const char *id, struct gui_field *field)
{
    if (takes(gui, id, 'a', GUI_CTRL)) {
        field->anchor = 0;
        field->cursor = strlen(field->text);
    }
    if (takes(gui, id, 'c', GUI_CTRL))
        copy(gui, field);
    if (takes(gui, id, 'x', GUI_CTRL)) {
        copy(gui, field);
        return erase_selection(field);
    }
    if (!takes(gui, id, 'v', GUI_CTRL) || !gui->clipboard.get)
        return false;
    const char *text = gui->clipboard.get(gui->clipboard.user);
    return text && insert(field, text);
}

/* ---- what is shown ---- */

/* The text with the composition in it, and which part of it is seen. */
struct view {
    struct gui_rect box; /* of the text */
    struct gui_style style;
    const char *shown;
    size_t caret, composed_first, composed_end; /* bytes in `shown` */
    int shift;                                  /* pixels that are left of the box */
};

static int width_to(struct gui *gui, const struct view *view, size_t bytes)
{
    return gui_measure_text(gui, view->shown, bytes, gui_size(gui, view->style), false,
                            gui_language(gui, view->style));
}

static struct view view_of(struct gui *gui, const struct gui_field *field, struct gui_rect box, bool focused)
{
    const char *composition = focused ? gui->composition : "";
    size_t composed = strlen(composition);
    struct view view = {.box = box, .caret = field->cursor + composed};
    view.composed_first = field->cursor;
    view.composed_end = field->cursor + composed;
    view.shown = gui_format(gui, "%.*s%s%s", (int)field->cursor, field->text, composition,
                            field->text + field->cursor);
    int caret = width_to(gui, &view, view.caret), whole = width_to(gui, &view, strlen(view.shown));
    if (focused)
        view.shift = gui_most(caret + CARET - box.width, 0);
    view.shift = gui_least(view.shift, gui_most(whole + CARET - box.width, 0));
    return view;
}

/* The byte place under the pointer. */
static size_t place_at(struct gui *gui, const struct view *view, const struct gui_field *field, int x)
{
    size_t at = 0, length = strlen(field->text);
    int wanted = x - view->box.x + view->shift;
    while (at < length) {
        size_t next = step(gui, field, at, false);
        if ((width_to(gui, view, at) + width_to(gui, view, next)) / 2 >= wanted)
            break;
        at = next;
    }
    return at;
}

static void point(struct gui *gui, const char *id, const struct view *view, struct gui_field *field)
{
    bool down = strcmp(gui->pressed, id) == 0 && !*gui->composition;
    bool press = down && gui->event.kind == GUI_EVENT_PRESS, drag = down && gui->event.kind == GUI_EVENT_MOVE;
    if (!press && !drag)
        return;
    field->cursor = place_at(gui, view, field, gui->pointer_x);
    if (press)
        field->anchor = field->cursor;
}

static struct gui_rect part_rect(struct gui *gui, const struct view *view, size_t first, size_t end)
{
    int left = width_to(gui, view, first), right = width_to(gui, view, end);
    struct gui_rect rect = {view->box.x - view->shift + left, view->box.y, right - left, view->box.height};
    return gui_rect_intersection(rect, view->box);
}

static void draw_view(struct gui *gui, const struct view *view, const struct gui_field *field, bool focused)
{
    struct gui_draw *draw = gui_drawing(gui);
    struct gui_rect box = view->box;
    bool selects = focused && field->cursor != field->anchor && view->composed_first == view->composed_end;
    if (selects)
        gui_draw_fill(draw, part_rect(gui, view, selection_first(field), selection_end(field)), 0,
                      gui_rgba(gui, GUI_AI_LINE));
    gui_draw_clip(draw, box);
    size_t length = strlen(view->shown);
    struct gui_rect line = {box.x - view->shift, box.y, width_to(gui, view, length), box.height};
    gui_draw_text(gui, view->shown, length, line.x, line.y, line.width, line.height,
                  gui_size(gui, view->style), false, gui_language(gui, view->style), gui_rgba(gui, GUI_INK),
                  line);
    if (length)
        draw->items[draw->count - 1].text.slides = true;
    gui_draw_unclip(draw);
    if (!focused)
        return;
    struct gui_rect composed = part_rect(gui, view, view->composed_first, view->composed_end);
    if (composed.width)
        gui_fill(gui, gui_cut_bottom(&composed, CARET), GUI_AI);
    int x = box.x - view->shift + width_to(gui, view, view->caret);
    gui->caret = (struct gui_rect){x, box.y, CARET, box.height};
    gui_fill(gui, gui->caret, GUI_AI);
}

static void draw_frame(struct gui *gui, struct gui_rect rect, struct gui_touched touched)
{
    gui_draw_fill(gui_drawing(gui), rect, GUI_RADIUS, gui_rgba(gui, GUI_RAISED));
    bool lit = touched.focused || touched.hovered;
    gui_draw_stroke(gui_drawing(gui), rect, GUI_RADIUS,
                    (float)(touched.focused ? GUI_STROKE_CONTROL : gui_hairline(gui)),
                    gui_rgba(gui, lit ? GUI_AI : GUI_EDGE));
    if (touched.focused)
        gui_draw_ring(gui, rect, GUI_RADIUS);
}

static void draw_hint(struct gui *gui, struct gui_rect box, const char *hint, const char *key)
{
    if (gui->setting.touch)
        key = NULL;
    struct gui_rect cap = gui_cut_right(&box, key ? gui_cap_width(gui, key) : 0);
    if (key)
        gui_draw_cap(gui, key, cap.x, cap.y + (cap.height - gui_cap_height(gui)) / 2, GUI_RAISED, GUI_INK2);
    gui_draw_line_in(gui, box, hint, GUI_STYLE(.colour = GUI_INK3), GUI_CENTRE);
}

/* What the event does to the text; Enter and Esc end the editing, but only when no composition is open. */
static enum gui_field_answer edit(struct gui *gui, const char *id, struct gui_field *field)
{
    if (!gui_is_focused(gui, id))
        return GUI_FIELD_NONE;
    if (gui_event_is(gui, GUI_EVENT_COMPOSE)) {
        snprintf(gui->composition, sizeof gui->composition, "%s", gui->event.text);
        gui->taken = true;
    }
    if (gui_event_is(gui, GUI_EVENT_TEXT)) {
        *gui->composition = '\0';
        gui->taken = true;
        return insert(field, gui->event.text) ? GUI_FIELD_CHANGED : GUI_FIELD_NONE;
    }
    if (*gui->composition)
        return GUI_FIELD_NONE;
    if (takes(gui, id, GUI_KEY_ENTER, 0))
        return GUI_FIELD_DONE;
    if (erase_by_key(gui, id, field) || use_clipboard(gui, id, field))
        return GUI_FIELD_CHANGED;
    move_by_key(gui, id, field);
    return GUI_FIELD_NONE;
}

enum gui_field_answer gui_text_field(struct gui *gui, const char *id, const char *label, const char *hint,
                                     enum gui_icon icon, struct gui_field *field)
{
    struct gui_style style = {0};
    int line = gui_line_height(gui, style), size = icon ? gui_icon_size(gui, style) : 0;
    struct gui_rect rect = gui_take(gui, 0, gui_most(line + 2 * ABOVE, gui_target(gui)), true);
    enum gui_field_answer answer = edit(gui, id, field);
    struct gui_touched touched =
        gui_interact(gui, id, GUI_ROLE_FIELD, label, gui_format(gui, "%s", field->text), rect, 0);
    draw_frame(gui, rect, touched);
    struct gui_rect box = gui_inset(rect, SIDE, (rect.height - line) / 2);
    struct gui_rect place = gui_cut_left(&box, size);
    if (icon)
        gui_icon_draw(gui_drawing(gui), icon, (float)place.x, (float)(place.y + (place.height - size) / 2),
                      (float)size, gui_rgba(gui, GUI_INK2), gui_rgba(gui, GUI_RAISED));
    gui_cut_left(&box, icon ? GUI_GAP : 0);
    struct view view = view_of(gui, field, box, touched.focused);
    point(gui, id, &view, field);
    view = view_of(gui, field, box, touched.focused);
    if (!*view.shown)
        draw_hint(gui, box, hint, touched.focused ? NULL : field->key);
    draw_view(gui, &view, field, touched.focused);
    return answer;
}
