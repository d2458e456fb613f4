/* Scroll areas: a column that is longer than its view. The offset is kept by id; what is shown follows it in
 * 160 ms, a finger at once. The bar takes its place only while there is more than the view shows. */
#include "gui/ui/context.h"
#include "gui/ui/frame.h"
#include "gui/ui/layout.h"
#include "gui/ui/picture.h"
#include "gui/ui/show.h"

#include <assert.h>
#include <limits.h>

enum { BAR = 6, LEAST_THUMB = 32, WHEEL_LINE = 48, AROUND_FOCUS = 16, NAME_ABOVE = 36, FAR_DOWN = 1 << 19 };

/* Room for the focus ring, which stands out of what it rings. */
enum { RING_ROOM = 8 };

static void push_clip(struct gui *gui, struct gui_rect rect)
{
    assert(gui->clip_count < GUI_MOST_CLIPS);
    struct gui_rect around = gui->clip_count ? gui->clips[gui->clip_count - 1] : gui_window(gui);
    gui->clips[gui->clip_count++] = gui_rect_intersection(around, rect);
    gui_draw_clip(gui_drawing(gui), rect);
}

static void pop_clip(struct gui *gui)
{
    gui->clip_count--;
    gui_draw_unclip(gui_drawing(gui));
}

/* Beside the view always, above and below it only where nothing is hidden. */
static struct gui_rect room_for_rings(struct gui_rect rect, bool hidden_above, bool hidden_below)
{
    rect = gui_inset(rect, -RING_ROOM, 0);
    int above = hidden_above ? 0 : RING_ROOM;
    rect.y -= above;
    rect.height += above + (hidden_below ? 0 : RING_ROOM);
    return rect;
}

static void begin(struct gui *gui, const char *id, struct gui_rect rect, bool from_end)
{
    struct gui_frame *frame = gui_frame(gui);
    assert(gui->scroll < 0 && !gui->dry);
    struct gui_memory *memory = gui_remember(gui, GUI_MEMORY_SCROLL, id);
    bool bar = from_end || memory->overflows;
    int hidden = memory->hidden, offset = gui_least(memory->offset, hidden);
    int shown = (int)(gui_animate(gui, id, (float)offset, memory->next_ms, 0) + 0.5F);
    memory->next_ms = GUI_MS_SCROLL;
    ARENA_RESERVE(&frame->arena, frame->scrolls, frame->scroll_count, frame->scroll_capacity);
    gui->scroll = (int)frame->scroll_count;
    frame->scrolls[frame->scroll_count++] = (struct gui_scroll){
        .id = id, .view = rect, .shown = shown, .from_end = from_end, .first_node = frame->count};
    push_clip(gui, room_for_rings(rect, shown > 0, shown < hidden));
    gui_push_column(gui, rect.x, rect.y - shown, rect.width - (bar ? GUI_SCROLL_BAR : 0), INT_MAX);
}

void gui_scroll_begin(struct gui *gui, const char *id, struct gui_rect rect)
{
    begin(gui, id, rect, false);
}

void gui_scroll_begin_at_end(struct gui *gui, const char *id, struct gui_rect rect)
{
    begin(gui, id, rect, true);
}

static void draw_chevron(struct gui *gui, struct gui_rect rect, enum gui_icon icon)
{
    gui_icon_draw(gui_drawing(gui), icon, (float)rect.x, (float)rect.y, (float)rect.width,
                  gui_rgba(gui, GUI_INK2), gui_rgba(gui, GUI_GROUND));
}

/* The bar of a scroll area: two arrows, a track between them, a thumb on the track. */
struct bar {
    struct gui_rect gutter, up, down, track, thumb;
    int hidden; /* pixels that the view does not show */
};

static struct bar bar_of(const struct gui_scroll *scroll)
{
    struct bar bar = {.gutter = scroll->view, .hidden = gui_most(scroll->content - scroll->view.height, 1)};
    bar.gutter = gui_cut_right(&bar.gutter, GUI_SCROLL_BAR);
    struct gui_rect rest = bar.gutter;
    gui_cut_left(&rest, GUI_GAP_INSIDE);
    bar.up = gui_cut_top(&rest, rest.width);
    bar.down = gui_cut_bottom(&rest, rest.width);
    bar.track = gui_inset(rest, (rest.width - BAR) / 2, GUI_GAP_INSIDE);
    bar.thumb = bar.track;
    bar.thumb.height =
        gui_most(bar.track.height * scroll->view.height / gui_most(scroll->content, 1), LEAST_THUMB);
    bar.thumb.y += (bar.track.height - bar.thumb.height) * scroll->shown / bar.hidden;
    return bar;
}

/* Quiet until the pointer comes to it. */
static enum gui_colour thumb_colour(const struct gui *gui, const struct gui_scroll *scroll,
                                    const struct bar *bar)
{
    bool held = strcmp(gui->pressed, scroll->id) == 0;
    if (held || gui_rect_contains(bar->gutter, gui->pointer_x, gui->pointer_y))
        return GUI_AI;
    return gui->seat ? GUI_INK2 : GUI_EDGE;
}

static void draw_bar(struct gui *gui, const struct gui_scroll *scroll, const struct bar *bar)
{
    struct gui_draw *draw = gui_drawing(gui);
    if (scroll->shown > 0)
        draw_chevron(gui, bar->up, GUI_ICON_UP);
    if (scroll->shown < bar->hidden)
        draw_chevron(gui, bar->down, GUI_ICON_DOWN);
    gui_draw_fill(draw, bar->track, BAR / 2.0F, gui_rgba(gui, GUI_SUNK));
    if (gui->setting.theme == GUI_CONTRAST || gui->seat)
        gui_draw_stroke(draw, bar->track, BAR / 2.0F, 1, gui_rgba(gui, GUI_EDGE));
    gui_draw_fill(draw, bar->thumb, BAR / 2.0F, gui_rgba(gui, thumb_colour(gui, scroll, bar)));
}

/* The thumb follows the pointer that took it; a press beside it turns a page in that direction. */
static void answer_bar(struct gui *gui, size_t index, const struct bar *bar)
{
    const struct gui_scroll *scroll = &gui_frame(gui)->scrolls[index];
    bool inside = gui_rect_contains(bar->gutter, gui->pointer_x, gui->pointer_y);
    if (gui_event_is(gui, GUI_EVENT_PRESS) && inside) {
        int above = bar->thumb.y - gui->pointer_y, below = gui->pointer_y - bar->thumb.y - bar->thumb.height;
        gui->taken = true;
        gui->elsewhere = false;
        if (above <= 0 && below < 0)
            gui_copy_id(gui->pressed, scroll->id);
        else
            gui_scroll_by(gui, index, scroll->view.height * 3 / 4 * (above > 0 ? -1 : 1));
    }
    if (!gui_event_is(gui, GUI_EVENT_MOVE) || strcmp(gui->pressed, scroll->id) != 0)
        return;
    int way = gui_most(bar->track.height - bar->thumb.height, 1);
    int top = gui_within(gui->pointer_y - bar->thumb.height / 2 - bar->track.y, 0, way);
    int offset = (int)((int64_t)top * bar->hidden / way);
    struct gui_memory *memory = gui_remember(gui, GUI_MEMORY_SCROLL, scroll->id);
    gui_scroll_by(gui, index, offset - memory->offset);
}

void gui_scroll_end(struct gui *gui)
{
    struct gui_frame *frame = gui_frame(gui);
    size_t index = (size_t)gui->scroll;
    struct gui_scroll *scroll = &frame->scrolls[index];
    scroll->content = gui_layout(gui)->y - gui_layout(gui)->top;
    scroll->end_node = frame->count;
    if (scroll->from_end && scroll->content < scroll->view.height)
        gui_move(gui, gui_layout(gui)->first, gui_mark(gui), 0, scroll->view.height - scroll->content);
    gui_pop(gui);
    pop_clip(gui);
    gui->scroll = -1;
    if (!gui_remember(gui, GUI_MEMORY_SCROLL, scroll->id)->overflows)
        return;
    struct bar bar = bar_of(scroll);
    draw_bar(gui, scroll, &bar);
    answer_bar(gui, index, &bar);
}

void gui_scroll_by(struct gui *gui, size_t index, int pixels)
{
    const struct gui_scroll *scroll = &gui_frame(gui)->scrolls[index];
    gui_remember(gui, GUI_MEMORY_SCROLL, scroll->id)->offset += pixels;
    gui->again = true;
}

void gui_scroll_to_start(struct gui *gui, const char *id)
{
    gui_remember(gui, GUI_MEMORY_SCROLL, id)->offset = 0;
    gui->again = true;
}

void gui_scroll_to_end(struct gui *gui, const char *id)
{
    gui_remember(gui, GUI_MEMORY_SCROLL, id)->offset = FAR_DOWN;
    gui->again = true;
}

bool gui_scroll_on(struct gui *gui, const char *id)
{
    struct gui_frame *frame = gui_frame(gui);
    for (size_t i = 0; i < frame->scroll_count; i++) {
        const struct gui_scroll *scroll = &frame->scrolls[i];
        const struct gui_memory *memory = gui_remember(gui, GUI_MEMORY_SCROLL, scroll->id);
        if (strcmp(scroll->id, id) != 0 || memory->offset >= scroll->content - scroll->view.height)
            continue;
        gui_scroll_by(gui, i, scroll->view.height * 7 / 8);
        return true;
    }
    return false;
}

static void answer_wheel(struct gui *gui)
{
    struct gui_frame *frame = gui_frame(gui);
    for (size_t i = 0; i < frame->scroll_count; i++) {
        bool inside = gui_rect_contains(frame->scrolls[i].view, gui->pointer_x, gui->pointer_y);
        if (!inside || !gui_event_is(gui, GUI_EVENT_WHEEL))
            continue;
        gui->taken = true;
        gui_scroll_by(gui, i, -gui->event.wheel * WHEEL_LINE - gui->event.wheel_pixels);
    }
}

/* Moves the offset so that a thing is seen with some room around; its beginning when it is higher than the
 * view. */
static void reveal(struct gui *gui, const struct gui_thing *thing)
{
    const struct gui_scroll *scroll = &gui_frame(gui)->scrolls[thing->scroll];
    struct gui_memory *memory = gui_remember(gui, GUI_MEMORY_SCROLL, scroll->id);
    int above = scroll->from_end ? NAME_ABOVE * gui->setting.scale / 100 : AROUND_FOCUS;
    int at = thing->node.rect.y - scroll->view.y + scroll->shown, top = at - above;
    int bottom = at + thing->node.rect.height + AROUND_FOCUS;
    int offset = memory->offset;
    if (bottom > offset + scroll->view.height)
        offset = bottom - scroll->view.height;
    if (top < offset)
        offset = top;
    gui->again = gui->again || offset != memory->offset;
    memory->offset = offset;
}

static void answer_reveal(struct gui *gui)
{
    struct gui_frame *frame = gui_frame(gui);
    for (size_t i = 0; *gui->reveal && i < frame->count; i++) {
        struct gui_thing *thing = &frame->things[i];
        if (strcmp(thing->node.id, gui->reveal) != 0)
            continue;
        if (thing->scroll >= 0)
            reveal(gui, thing);
        *gui->reveal = '\0';
    }
}

/* What the view does not show grows or shrinks above it. */
static void stay_at_end(struct gui *gui, const struct gui_scroll *scroll)
{
    struct gui_memory *memory = gui_remember(gui, GUI_MEMORY_SCROLL, scroll->id);
    int hidden = gui_most(scroll->content - scroll->view.height, 0);
    if (!scroll->from_end || hidden == memory->hidden)
        return;
    memory->offset += hidden - memory->hidden;
    memory->hidden = hidden;
    gui->again = true;
}

static void clamp(struct gui *gui, const struct gui_scroll *scroll)
{
    struct gui_memory *memory = gui_remember(gui, GUI_MEMORY_SCROLL, scroll->id);
    int hidden = gui_most(scroll->content - scroll->view.height, 0);
    int offset = gui_most(gui_least(memory->offset, hidden), 0);
    gui->again = gui->again || offset != memory->offset || hidden != memory->hidden;
    memory->offset = offset;
    memory->hidden = hidden;
    memory->overflows = hidden > 0;
}

void gui_scroll_finish(struct gui *gui)
{
    struct gui_frame *frame = gui_frame(gui);
    for (size_t i = 0; i < frame->scroll_count; i++)
        stay_at_end(gui, &frame->scrolls[i]);
    answer_wheel(gui);
    answer_reveal(gui);
    for (size_t i = 0; i < frame->scroll_count; i++)
        clamp(gui, &frame->scrolls[i]);
}

bool gui_is_near(struct gui *gui, int height)
{
    enum { SCREENS = 2 };
    if (gui->dry)
        return true;
    struct gui_rect view = gui->clip_count ? gui->clips[gui->clip_count - 1] : gui_window(gui);
    int top = gui_layout(gui)->y, around = SCREENS * view.height;
    return top + height >= view.y - around && top <= view.y + view.height + around;
}

struct gui_rect gui_picture_begin_in(struct gui *gui, const char *label, struct gui_rect rect)
{
    gui_add(gui, NULL, GUI_ROLE_PICTURE, label, NULL, rect, 0);
    push_clip(gui, rect);
    return rect;
}

struct gui_rect gui_picture_begin(struct gui *gui, const char *label, int width, int height)
{
    return gui_picture_begin_in(gui, label, gui_take(gui, width, height, width <= 0));
}

void gui_picture_end(struct gui *gui)
{
    pop_clip(gui);
}
