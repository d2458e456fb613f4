/* A frame from begin to end: the next event is taken and tried on what stood on the screen before; the screen
 * fills the new lists; then keys that nobody wanted move the focus, and what got lost is put right. */
#include "gui/ui/ui.h"

#include "gui/ui/context.h"
#include "gui/ui/frame.h"

#include <assert.h>

static void clear_frame(struct gui_frame *frame)
{
    struct arena arena = frame->arena;
    arena_release(&arena);
    *frame = (struct gui_frame){.arena = arena};
    gui_draw_init(&frame->draw, &frame->arena);
    frame->paragraphs = arena_array(&frame->arena, GUI_PARAGRAPHS, sizeof *frame->paragraphs);
}

struct gui *gui_new(const struct km_host *host, gui_text_measure *measure, void *user)
{
    struct gui *gui = calloc(1, sizeof *gui);
    if (!gui)
        arena_out_of_memory(host, sizeof *gui);
    gui->host = host ? *host : (struct km_host){0};
    gui->measure = measure;
    gui->measure_user = user;
    arena_init(&gui->arena, host);
    arena_init(&gui->memory_arena, host);
    for (size_t i = 0; i < 2; i++) {
        arena_init(&gui->frames[i].arena, host);
        clear_frame(&gui->frames[i]);
    }
    gui->measures = arena_array(&gui->arena, GUI_MEASURES, sizeof *gui->measures);
    gui->by_key = true;
    gui->pointer_x = gui->pointer_y = -1;
    return gui;
}

void gui_free(struct gui *gui)
{
    if (!gui)
        return;
    arena_release(&gui->frames[0].arena);
    arena_release(&gui->frames[1].arena);
    arena_release(&gui->memory_arena);
    arena_release(&gui->arena);
    free(gui);
}

void gui_measure_again(struct gui *gui)
{
    memset(gui->measures, 0, GUI_MEASURES * sizeof *gui->measures);
    gui_forget_paragraphs(gui);
    gui->again = true;
}

void gui_set_clipboard(struct gui *gui, struct gui_clipboard clipboard)
{
    gui->clipboard = clipboard;
}

/* Systems and broken devices report any number; behind this door none is too large to be reckoned with. */
static struct gui_event bounded(const struct gui_event *event)
{
    struct gui_event bounded = *event;
    bounded.x = gui_within(event->x, -GUI_EVENT_FARTHEST, GUI_EVENT_FARTHEST);
    bounded.y = gui_within(event->y, -GUI_EVENT_FARTHEST, GUI_EVENT_FARTHEST);
    bounded.wheel = gui_within(event->wheel, -GUI_EVENT_MOST_LINES, GUI_EVENT_MOST_LINES);
    bounded.wheel_pixels = gui_within(event->wheel_pixels, -GUI_EVENT_FARTHEST, GUI_EVENT_FARTHEST);
    return bounded;
}

void gui_push(struct gui *gui, const struct gui_event *event)
{
    bool moves = event->kind == GUI_EVENT_MOVE && gui->queue_count > gui->queue_first;
    if (moves && gui->queue[gui->queue_count - 1].kind == GUI_EVENT_MOVE) {
        gui->queue[gui->queue_count - 1] = bounded(event);
        return;
    }
    ARENA_RESERVE(&gui->arena, gui->queue, gui->queue_count, gui->queue_capacity);
    gui->queue[gui->queue_count++] = bounded(event);
}

void gui_activate(struct gui *gui, const char *id, int64_t at_ms)
{
    gui_copy_id(gui->activated, id);
    gui_push(gui, &(struct gui_event){.kind = GUI_EVENT_ACTIVATE, .at_ms = at_ms});
}

static void next_event(struct gui *gui)
{
    gui->event = (struct gui_event){0};
    if (gui->queue_first == gui->queue_count)
        return;
    gui->event = gui->queue[gui->queue_first++];
    if (gui->queue_first == gui->queue_count)
        gui->queue_first = gui->queue_count = 0;
}

static const char *thing_under_pointer(const struct gui_frame *before, int x, int y)
{
    for (size_t i = before->count; i-- > 0;) {
        const struct gui_thing *thing = &before->things[i];
        if ((thing->node.focusable || thing->clickable) && gui_rect_contains(thing->node.visible, x, y))
            return thing->node.id;
    }
    return NULL;
}

static bool takes_focus(const struct gui_frame *before, const char *id)
{
    for (size_t i = 0; i < before->count; i++)
        if (before->things[i].node.focusable && strcmp(before->things[i].node.id, id) == 0)
            return true;
    return false;
}

static void follow_pointer(struct gui *gui)
{
    const struct gui_event *event = &gui->event;
    bool press = event->kind == GUI_EVENT_PRESS, release = event->kind == GUI_EVENT_RELEASE;
    if (press || release || event->kind == GUI_EVENT_MOVE) {
        gui->pointer_x = event->x;
        gui->pointer_y = event->y;
        gui->pointer_rests = false;
    }
    gui->hovered = thing_under_pointer(&gui->frames[!gui->current], gui->pointer_x, gui->pointer_y);
    if (press) {
        gui->finger.down = event->touch;
        gui->finger.drags = false;
        gui->finger.from_x = event->x;
        gui->finger.from_y = gui->finger.y = gui->finger.speed_y = event->y;
        gui->finger.speed = 0;
        gui->finger.speed_ms = event->at_ms;
        gui_copy_id(gui->pressed, gui->hovered ? gui->hovered : "");
        gui->elsewhere = !gui->hovered;
        gui->by_key = false;
        if (gui->hovered && takes_focus(&gui->frames[!gui->current], gui->hovered))
            gui_take_focus(gui, gui->hovered);
    }
    if (event->kind == GUI_EVENT_ACTIVATE && takes_focus(&gui->frames[!gui->current], gui->activated))
        gui_take_focus(gui, gui->activated);
    gui->clicked = release && gui->hovered && strcmp(gui->hovered, gui->pressed) == 0;
}

static bool is_laid_out_alike(const struct gui_setting *a, const struct gui_setting *b)
{
    return a->width == b->width && a->height == b->height && a->scale == b->scale &&
           a->language == b->language && a->words == b->words;
}

void gui_begin(struct gui *gui, const struct gui_setting *setting, int64_t now_ms)
{
    gui->current = !gui->current;
    clear_frame(gui_frame(gui));
    gui->at_once = gui->at_once || !is_laid_out_alike(setting, &gui->given);
    gui->setting = gui->given = *setting;
    gui->now_ms = now_ms;
    gui->wake_at_ms = -1;
    gui->seat = gui->paper = false;
    gui->preferred = gui->next_name = gui->group = NULL;
    gui->scroll = -1;
    gui->layout_count = gui->clip_count = 0;
    gui_copy_id(gui->focus_before, gui->focus);
    if (*gui->wanted)
        gui_take_focus(gui, gui->wanted);
    *gui->wanted = '\0';
    next_event(gui);
    gui->taken = false;
    gui->again = gui->event.kind != GUI_EVENT_NONE;
    if (gui->event.kind == GUI_EVENT_KEY)
        gui->by_key = true;
    follow_pointer(gui);
}

static struct gui_thing *find_thing(struct gui *gui, const char *id)
{
    struct gui_frame *frame = gui_frame(gui);
    for (size_t i = 0; id && i < frame->count; i++)
        if (frame->things[i].node.focusable && strcmp(frame->things[i].node.id, id) == 0)
            return &frame->things[i];
    return NULL;
}

static struct gui_thing *first_focusable(struct gui *gui)
{
    struct gui_frame *frame = gui_frame(gui);
    for (size_t i = 0; i < frame->count; i++)
        if (frame->things[i].node.focusable)
            return &frame->things[i];
    return NULL;
}

/* Something has the focus whenever something can; its group remembers it. */
static void settle_focus(struct gui *gui)
{
    struct gui_thing *thing = *gui->wanted ? NULL : find_thing(gui, gui->focus);
    if (!thing && !*gui->wanted) {
        thing = find_thing(gui, gui->preferred);
        thing = thing ? thing : first_focusable(gui);
        gui_take_focus(gui, thing ? thing->node.id : "");
    }
    if (thing && *thing->node.group)
        gui_copy_id(gui_remember(gui, GUI_MEMORY_GROUP, thing->node.group)->current, thing->node.id);
    gui->field_focused = thing && thing->node.role == GUI_ROLE_FIELD;
    bool moved = strcmp(gui->focus, gui->focus_before) != 0;
    if (!gui->field_focused || moved)
        *gui->composition = '\0';
    if (!moved)
        return;
    gui->again = true;
    bool asked = *gui->reveal;
    if (thing && thing->scroll >= 0 && !asked)
        gui_copy_id(gui->reveal, gui->focus);
}

static void find_visible(struct gui_frame *frame)
{
    for (size_t i = 0; i < frame->count; i++) {
        struct gui_thing *thing = &frame->things[i];
        thing->node.visible = gui_rect_intersection(thing->node.rect, thing->clip);
    }
}

/* A finger is nowhere once it is lifted. */
static void release_pointer(struct gui *gui)
{
    *gui->pressed = '\0';
    gui->elsewhere = false;
    if (gui->finger.down)
        gui->pointer_x = gui->pointer_y = -1;
    gui->finger.down = false;
}

bool gui_end(struct gui *gui)
{
    assert(!gui->layout_count && !gui->clip_count && !gui->group && gui->scroll < 0);
    find_visible(gui_frame(gui));
    gui_navigate(gui);
    settle_focus(gui);
    gui_finger_finish(gui);
    gui_scroll_finish(gui);
    if (gui->event.kind == GUI_EVENT_RELEASE)
        release_pointer(gui);
    gui->event = (struct gui_event){0};
    gui->clicked = false;
    bool goes_on = gui->again || *gui->wanted || gui->queue_first < gui->queue_count;
    gui->at_once = gui->at_once && goes_on;
    return goes_on;
}

const struct gui_draw *gui_picture(const struct gui *gui)
{
    return &gui->frames[gui->current].draw;
}

int64_t gui_wake_at(const struct gui *gui)
{
    return gui->wake_at_ms;
}

bool gui_wants_text(const struct gui *gui, struct gui_rect *caret)
{
    if (caret)
        *caret = gui->caret;
    return gui->field_focused;
}
