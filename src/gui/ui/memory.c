/* What outlives a frame, found by kind and id; and values on their way. */
#include "gui/ui/context.h"
#include "gui/ui/frame.h"

#include <assert.h>

struct gui_memory *gui_remember(struct gui *gui, enum gui_memory_kind kind, const char *id)
{
    for (size_t i = 0; i < gui->memory_count; i++)
        if (gui->memories[i].kind == kind && strcmp(gui->memories[i].id, id) == 0)
            return &gui->memories[i];
    assert(!gui->dry);
    ARENA_RESERVE(&gui->memory_arena, gui->memories, gui->memory_count, gui->memory_capacity);
    struct gui_memory *memory = &gui->memories[gui->memory_count++];
    *memory = (struct gui_memory){.kind = kind, .id = arena_string(&gui->memory_arena, id), .since_ms = -1};
    return memory;
}

void gui_forget(struct gui *gui)
{
    arena_release(&gui->memory_arena);
    gui->memories = NULL;
    gui->memory_count = gui->memory_capacity = 0;
    *gui->focus = *gui->wanted = *gui->reveal = *gui->pressed = *gui->composition = '\0';
    gui->field_focused = false;
    gui->again = true;
}

/* Fast at first, gently in the end; in equal steps of time when there are steps. */
static float eased(int64_t passed_ms, int ms, int steps)
{
    float part = (float)passed_ms / (float)ms;
    if (steps)
        part = (float)(passed_ms * steps / ms) / (float)steps;
    float rest = 1 - part;
    return 1 - rest * rest * rest;
}

static float value_now(const struct gui_memory *memory, int64_t now_ms, int steps)
{
    int64_t passed = now_ms - memory->since_ms;
    if (memory->since_ms < 0 || passed >= memory->ms)
        return memory->to;
    return memory->from + (memory->to - memory->from) * eased(passed, memory->ms, steps);
}

float gui_animate(struct gui *gui, const char *id, float target, int ms, int steps)
{
    if (gui->dry)
        return target;
    size_t known = gui->memory_count;
    struct gui_memory *memory = gui_remember(gui, GUI_MEMORY_CHANGE, id);
    bool is_new = gui->memory_count > known;
    if (is_new || gui->at_once || gui->setting.reduced_motion) {
        memory->to = target;
        memory->since_ms = -1;
        return target;
    }
    if (memory->to < target || memory->to > target) {
        memory->from = value_now(memory, gui->now_ms, steps);
        memory->to = target;
        memory->since_ms = gui->now_ms;
        memory->ms = ms;
    }
    int64_t passed = gui->now_ms - memory->since_ms;
    if (memory->since_ms < 0 || passed >= memory->ms)
        return target;
    int64_t next = steps ? memory->since_ms + ((passed * steps / memory->ms) + 1) * memory->ms / steps : 0;
    gui_wake(gui, steps ? next : gui->now_ms + 16);
    return value_now(memory, gui->now_ms, steps);
}
