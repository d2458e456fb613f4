/* What a finger draws along follows it at once, and what it pressed at first is then not chosen. It is that
 * of the scroll area where the finger was put down. Let go while it moves, the area goes on and slows down,
 * unless motion is reduced; the next finger holds it where it is. */
#include "gui/ui/context.h"
#include "gui/ui/frame.h"

#include <stdlib.h>

enum {
    STIRS = 12,         /* pixels before it draws anything along */
    LEAST_MS = 8,       /* between two looks at how fast it is */
    RESTS_MS = 80,      /* it lies still when it has not moved for so long */
    THROWN_MS = 900,    /* how long a throw takes, and */
    FASTER_AT_FIRST = 3 /* than on the whole it then goes, as gui_animate slows down */
};

static bool is_put_down_in(const struct gui *gui, const struct gui_scroll *scroll)
{
    bool by_bar = strcmp(gui->pressed, scroll->id) == 0;
    return !by_bar && gui_rect_contains(scroll->view, gui->finger.from_x, gui->finger.from_y);
}

static void look_how_fast(struct gui *gui)
{
    int64_t passed = gui->event.at_ms - gui->finger.speed_ms;
    if (passed < LEAST_MS)
        return;
    float now = (float)(gui->finger.speed_y - gui->event.y) / (float)passed;
    gui->finger.speed = (3 * now + gui->finger.speed) / 4;
    gui->finger.speed_y = gui->event.y;
    gui->finger.speed_ms = gui->event.at_ms;
}

static void draw_along(struct gui *gui, size_t index)
{
    int moved = gui->event.y - gui->finger.y;
    if (!gui->finger.drags && abs(moved) < STIRS)
        return;
    gui->finger.drags = true;
    gui->elsewhere = false;
    gui->finger.y = gui->event.y;
    *gui->pressed = '\0';
    gui_scroll_by(gui, index, -moved);
    gui_remember(gui, GUI_MEMORY_SCROLL, gui_frame(gui)->scrolls[index].id)->next_ms = 0;
}

static void throw_on(struct gui *gui, size_t index)
{
    const struct gui_scroll *scroll = &gui_frame(gui)->scrolls[index];
    struct gui_memory *memory = gui_remember(gui, GUI_MEMORY_SCROLL, scroll->id);
    bool rests = gui->event.at_ms - gui->finger.speed_ms > RESTS_MS;
    if (!gui->finger.drags || rests || gui->setting.reduced_motion)
        return;
    int far = (int)(gui->finger.speed * THROWN_MS / FASTER_AT_FIRST);
    int way = gui_within(memory->offset + far, 0, memory->hidden) - memory->offset;
    if (!far || !way)
        return;
    gui_scroll_by(gui, index, way);
    memory->next_ms = gui_most((int)((int64_t)THROWN_MS * abs(way) / abs(far)), GUI_MS_SCROLL);
    snprintf(gui->finger.thrown, GUI_ID_BYTES, "%s", scroll->id);
}

/* What is still on its way stays there, and nothing that stands there is pressed. */
static void hold(struct gui *gui, size_t index)
{
    const struct gui_scroll *scroll = &gui_frame(gui)->scrolls[index];
    struct gui_memory *memory = gui_remember(gui, GUI_MEMORY_SCROLL, scroll->id);
    if (strcmp(gui->finger.thrown, scroll->id) != 0 || scroll->shown == memory->offset)
        return;
    gui_scroll_by(gui, index, scroll->shown - memory->offset);
    memory->next_ms = 0;
    *gui->pressed = *gui->reveal = *gui->finger.thrown = '\0';
    gui->elsewhere = false;
}

void gui_finger_finish(struct gui *gui)
{
    enum gui_event_kind kind = gui->event.kind;
    if (!gui->finger.down)
        return;
    if (kind == GUI_EVENT_MOVE)
        look_how_fast(gui);
    for (size_t i = 0; i < gui_frame(gui)->scroll_count; i++) {
        if (!is_put_down_in(gui, &gui_frame(gui)->scrolls[i]))
            continue;
        if (kind == GUI_EVENT_PRESS)
            hold(gui, i);
        else if (kind == GUI_EVENT_MOVE)
            draw_along(gui, i);
        else if (kind == GUI_EVENT_RELEASE)
            throw_on(gui, i);
    }
}
