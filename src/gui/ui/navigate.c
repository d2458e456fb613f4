/* Keys that no widget and no screen took. Tab goes from stop to stop, a group being one stop; arrows go to
 * the nearest thing in their direction, inside the group when there is one; where there is none near, the
 * scroll area moves instead. */
#include "gui/ui/context.h"
#include "gui/ui/frame.h"
#include "gui/ui/layout.h"

#include <limits.h>

enum { LINE_STEP = 72, TOO_FAR = INT_MAX };

static int focus_index(const struct gui *gui, const struct gui_frame *frame)
{
    for (size_t i = 0; i < frame->count; i++)
        if (frame->things[i].node.focusable && strcmp(frame->things[i].node.id, gui->focus) == 0)
            return (int)i;
    return -1;
}

static bool same_group(const struct gui_thing *a, const struct gui_thing *b)
{
    return *a->node.group && strcmp(a->node.group, b->node.group) == 0;
}

static bool has_state(const struct gui_thing *thing, unsigned state)
{
    return (thing->node.state & state) != 0;
}

/* Where Tab enters the group of `first`: what last had the focus, else the chosen thing, else the first. */
static size_t entry_of_group(const struct gui *gui, const struct gui_frame *frame, size_t first)
{
    const char *current = gui_group_current(gui, frame->things[first].node.group);
    size_t entry = first;
    bool found = false;
    for (size_t i = first; i < frame->count; i++) {
        const struct gui_thing *thing = &frame->things[i];
        if (!thing->node.focusable || !same_group(thing, &frame->things[first]))
            continue;
        if (current && strcmp(thing->node.id, current) == 0)
            return i;
        if (!found && has_state(thing, GUI_CHOSEN)) {
            entry = i;
            found = true;
        }
    }
    return entry;
}

static bool begins_stop(const struct gui_frame *frame, size_t index)
{
    const struct gui_thing *thing = &frame->things[index];
    if (!thing->node.focusable)
        return false;
    for (size_t i = 0; i < index; i++)
        if (frame->things[i].node.focusable && same_group(&frame->things[i], thing))
            return false;
    return true;
}

static void move_to(struct gui *gui, const struct gui_frame *frame, size_t index)
{
    gui_take_focus(gui, frame->things[index].node.id);
    gui->by_key = true;
}

static void tab(struct gui *gui, const struct gui_frame *frame, int at, bool backwards)
{
    size_t *stops = arena_array(gui_arena(gui), frame->count, sizeof *stops), count = 0, current = SIZE_MAX;
    for (size_t i = 0; i < frame->count; i++) {
        if (!begins_stop(frame, i))
            continue;
        const struct gui_thing *thing = &frame->things[i];
        if (at >= 0 && ((size_t)at == i || same_group(thing, &frame->things[at])))
            current = count;
        stops[count++] = i;
    }
    if (!count)
        return;
    size_t next = current == SIZE_MAX ? 0 : (current + (backwards ? count - 1 : 1)) % count;
    size_t index = stops[next];
    move_to(gui, frame, *frame->things[index].node.group ? entry_of_group(gui, frame, index) : index);
}

static int distance(int low_a, int size_a, int low_b, int size_b)
{
    return gui_most(gui_most(low_b - (low_a + size_a), low_a - (low_b + size_b)), 0);
}

/* How far `to` is from `from` in the direction of `key`; TOO_FAR when it is not there at all. */
static int way_length(struct gui_rect from, struct gui_rect to, int key)
{
    bool sideways = key == GUI_KEY_LEFT || key == GUI_KEY_RIGHT;
    bool back = key == GUI_KEY_LEFT || key == GUI_KEY_UP;
    int from_middle = sideways ? 2 * from.x + from.width : 2 * from.y + from.height;
    int to_middle = sideways ? 2 * to.x + to.width : 2 * to.y + to.height;
    int ahead = sideways ? distance(from.x, from.width, to.x, to.width)
                         : distance(from.y, from.height, to.y, to.height);
    int aside = sideways ? distance(from.y, from.height, to.y, to.height)
                         : distance(from.x, from.width, to.x, to.width);
    int across = sideways ? abs(2 * from.y + from.height - 2 * to.y - to.height)
                          : abs(2 * from.x + from.width - 2 * to.x - to.width);
    if (back ? to_middle >= from_middle : to_middle <= from_middle)
        return TOO_FAR;
    if (aside > 0 && (sideways || ahead == 0))
        return TOO_FAR;
    return 4 * ahead + 12 * aside + across / 8;
}

static int nearest(const struct gui_frame *frame, size_t from, int key)
{
    int best = -1, best_length = TOO_FAR;
    for (size_t i = 0; i < frame->count; i++) {
        const struct gui_thing *thing = &frame->things[i];
        if (!thing->node.focusable || i == from)
            continue;
        if (*frame->things[from].node.group && !same_group(thing, &frame->things[from]))
            continue;
        int length = way_length(frame->things[from].node.rect, thing->node.rect, key);
        if (length < best_length) {
            best_length = length;
            best = (int)i;
        }
    }
    return best;
}

static bool overflows(const struct gui_scroll *scroll)
{
    return scroll->content > scroll->view.height;
}

/* The scroll area that keys move: that of the focus, else the first that is longer than its view. −1: none.
 */
static int scroll_index(const struct gui_frame *frame, int at)
{
    if (at >= 0 && frame->things[at].scroll >= 0 && overflows(&frame->scrolls[frame->things[at].scroll]))
        return frame->things[at].scroll;
    for (size_t i = 0; i < frame->scroll_count; i++)
        if (overflows(&frame->scrolls[i]))
            return (int)i;
    return -1;
}

static bool can_scroll(const struct gui_frame *frame, int index, bool up)
{
    if (index < 0)
        return false;
    const struct gui_scroll *scroll = &frame->scrolls[index];
    return up ? scroll->shown > 0 : scroll->shown < scroll->content - scroll->view.height;
}

/* Whether a thing is so far out of sight that one would jump over what has not been read. */
static bool is_out_of_sight(const struct gui_frame *frame, size_t index)
{
    const struct gui_thing *thing = &frame->things[index];
    if (thing->scroll < 0)
        return false;
    struct gui_rect near = gui_inset(frame->scrolls[thing->scroll].view, 0, -LINE_STEP);
    return gui_rect_is_empty(gui_rect_intersection(near, thing->node.rect));
}

static void arrow(struct gui *gui, const struct gui_frame *frame, int at, int key)
{
    bool sideways = key == GUI_KEY_LEFT || key == GUI_KEY_RIGHT;
    int target = at >= 0 ? nearest(frame, (size_t)at, key) : -1;
    int scroll = sideways ? -1 : scroll_index(frame, at);
    bool scrolls = can_scroll(frame, scroll, key == GUI_KEY_UP);
    if (target >= 0 && !(scrolls && is_out_of_sight(frame, (size_t)target)))
        move_to(gui, frame, (size_t)target);
    else if (scrolls)
        gui_scroll_by(gui, (size_t)scroll, key == GUI_KEY_UP ? -LINE_STEP : LINE_STEP);
}

static void page(struct gui *gui, const struct gui_frame *frame, int at, int key)
{
    int index = scroll_index(frame, at);
    if (index < 0)
        return;
    const struct gui_scroll *scroll = &frame->scrolls[index];
    int by = key == GUI_KEY_HOME || key == GUI_KEY_END ? scroll->content : scroll->view.height * 7 / 8;
    gui_scroll_by(gui, (size_t)index, key == GUI_KEY_HOME || key == GUI_KEY_PAGE_UP ? -by : by);
}

void gui_navigate(struct gui *gui)
{
    struct gui_frame *frame = gui_frame(gui);
    int at = focus_index(gui, frame);
    static const int arrows[] = {GUI_KEY_LEFT, GUI_KEY_RIGHT, GUI_KEY_UP, GUI_KEY_DOWN};
    static const int pages[] = {GUI_KEY_PAGE_UP, GUI_KEY_PAGE_DOWN, GUI_KEY_HOME, GUI_KEY_END};
    if (gui_key(gui, GUI_KEY_TAB))
        tab(gui, frame, at, false);
    else if (gui_key_with(gui, GUI_KEY_TAB, GUI_SHIFT))
        tab(gui, frame, at, true);
    for (size_t i = 0; i < 4; i++) {
        if (gui_key(gui, arrows[i]))
            arrow(gui, frame, at, arrows[i]);
        if (gui_key(gui, pages[i]))
            page(gui, frame, at, pages[i]);
    }
}
