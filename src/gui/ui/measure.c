/* A dry run: what draws is called only to see how high it is. It finds a frame without an event, in which by
 * the rule of all screens nothing changes, and whatever else it did to the context is undone by putting it
 * back; what it took from the arena of the frame stays taken. */
#include "gui/ui/context.h"
#include "gui/ui/layout.h"

#include <assert.h>
#include <limits.h>

static void take_event_away(struct gui *gui)
{
    gui->event = (struct gui_event){0};
    gui->clicked = false;
    gui->group = gui->next_name = NULL;
}

static void put_back(struct gui *gui, const struct gui *before)
{
    struct arena arena = gui_frame(gui)->arena;
    *gui = *before;
    gui_frame(gui)->arena = arena;
}

int gui_measure(struct gui *gui, int width, gui_show *show, void *user)
{
    struct gui before = *gui;
    gui->dry = true;
    take_event_away(gui);
    gui_push_column(gui, 0, 0, width, INT_MAX);
    show(gui, user);
    assert(gui->layout_count == before.layout_count + 1 && gui->clip_count == before.clip_count);
    int height = gui_layout(gui)->y - gui_layout(gui)->top;
    put_back(gui, &before);
    return height;
}
