/* What the person does with a thing: the event of this frame, held against the thing's id. */
#include "gui/ui/context.h"
#include "gui/ui/frame.h"
#include "gui/ui/picture.h"

bool gui_event_is(const struct gui *gui, enum gui_event_kind kind)
{
    return !gui->taken && gui->event.kind == kind;
}

static bool is_character(int key)
{
    return key > 0 && key < GUI_KEY_ENTER;
}

/* Only what moves may be held down: a held Enter must not answer twice. */
static bool may_repeat(int key)
{
    return key == GUI_KEY_TAB || key == GUI_KEY_BACKSPACE || key == GUI_KEY_DELETE ||
           (key >= GUI_KEY_LEFT && key <= GUI_KEY_PAGE_DOWN);
}

static bool chooses(int key)
{
    return key == GUI_KEY_ENTER || key == GUI_KEY_SPACE;
}

static bool is_held_back(const struct gui *gui, int key)
{
    return chooses(key) && gui_is_held(gui);
}

static bool key_is(const struct gui *gui, int key, unsigned modifiers)
{
    const struct gui_event *event = &gui->event;
    if (!gui_event_is(gui, GUI_EVENT_KEY) || *gui->composition)
        return false;
    if (event->key != key || event->modifiers != modifiers || (event->repeat && !may_repeat(key)))
        return false;
    return !is_held_back(gui, key);
}

bool gui_key_with(struct gui *gui, int key, unsigned modifiers)
{
    bool types = is_character(key) && !(modifiers & (GUI_CTRL | GUI_ALT));
    if ((types && gui->field_focused) || !key_is(gui, key, modifiers))
        return false;
    gui->taken = true;
    return true;
}

bool gui_key(struct gui *gui, int key)
{
    return gui_key_with(gui, key, 0);
}

bool gui_acted(const struct gui *gui)
{
    return gui->event.kind == GUI_EVENT_KEY || gui->event.kind == GUI_EVENT_PRESS ||
           gui->event.kind == GUI_EVENT_ACTIVATE;
}

bool gui_clicked_elsewhere(const struct gui *gui)
{
    return gui_event_is(gui, GUI_EVENT_RELEASE) && gui->elsewhere && !gui->hovered;
}

bool gui_focused_key(struct gui *gui, const char *id, int key)
{
    if (strcmp(gui->focus, id) != 0 || !key_is(gui, key, 0))
        return false;
    gui->taken = true;
    return true;
}

static bool chosen_by_key(struct gui *gui, bool focused)
{
    return focused && !gui->field_focused && (key_is(gui, GUI_KEY_ENTER, 0) || key_is(gui, GUI_KEY_SPACE, 0));
}

struct gui_touched gui_touched(struct gui *gui, const char *id, bool disabled)
{
    bool focused = strcmp(gui->focus, id) == 0;
    bool hovered = gui->hovered && strcmp(gui->hovered, id) == 0;
    bool pressed = *gui->pressed && strcmp(gui->pressed, id) == 0;
    struct gui_touched touched = {
        .focused = focused,
        .hovered = hovered && !gui->pointer_rests && !disabled,
        .pressed = pressed && hovered && !disabled,
        .ring = focused && gui->by_key,
    };
    bool clicked = gui->clicked && pressed && gui_event_is(gui, GUI_EVENT_RELEASE);
    bool activated = gui_event_is(gui, GUI_EVENT_ACTIVATE) && strcmp(gui->activated, id) == 0;
    if (!clicked && !activated && !chosen_by_key(gui, focused))
        return touched;
    gui->taken = true;
    touched.chosen = !disabled;
    return touched;
}

struct gui_touched gui_interact(struct gui *gui, const char *id, enum gui_role role, const char *label,
                                const char *value, struct gui_rect rect, unsigned state)
{
    struct gui_touched touched = gui_touched(gui, id, (state & GUI_DISABLED) != 0);
    state |= (touched.focused ? GUI_FOCUSED : 0U) | (touched.hovered ? GUI_HOVERED : 0U) |
             (touched.pressed ? GUI_PRESSED : 0U);
    size_t index = gui_add(gui, id, role, label, value, rect, state);
    gui_node_of(gui, index)->focusable = true;
    return touched;
}

bool gui_touch(struct gui *gui, const char *id, const char *label, struct gui_rect rect, enum gui_role role,
               unsigned *state)
{
    struct gui_touched touched = gui_interact(gui, id, role, label, NULL, rect, 0);
    if (state)
        *state = gui_node_of(gui, gui_newest(gui))->state;
    if (touched.ring && role != GUI_ROLE_TEXT)
        gui_draw_ring(gui, rect, GUI_RADIUS);
    return touched.chosen;
}
